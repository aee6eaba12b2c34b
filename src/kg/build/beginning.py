"""What needs no document, and is done before and while they are read.

In: the vocabulary, which is half of what a small graph holds. Out: the store on the disk and the one in memory, begun
with it, and loaded what draws the page. It stands alone because it alone is done beside the reading, so that no process
waits for another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph import mint_vocabulary_graph
from kg.store import load_text, open_new, write_graphs

if TYPE_CHECKING:
    from pathlib import Path

    from kg.build.knowledge import Knowledge


@dataclass(slots=True)
class Begun:
    """The stores of a graph that is made from nothing, begun with the vocabulary: half of what a small graph holds."""

    folder: Path
    knowledge: Knowledge
    made: tuple[ox.Store, ox.Store] | None = None

    def stores(self) -> tuple[ox.Store, ox.Store]:
        """Return the store on the disk and the one in memory; begin them at the first call."""
        if self.made is None:
            text, name = self.knowledge.text, mint_vocabulary_graph(self.knowledge.base)
            memory = ox.Store()
            load_text(memory, [text])
            self.made = write_graphs(open_new(self.folder), [(name, text)]), memory
        return self.made


@dataclass(frozen=True, slots=True)
class Beside:
    """What does not depend on the documents, and is done before and while other processes read them."""

    begun: Begun | None
    page: bool

    def begin(self) -> None:
        """Begin the stores, if none of an old graph may be taken over."""
        if self.begun is not None:
            self.begun.stores()

    def load_ahead(self) -> None:
        """Make the vocabulary's part of the files, and load what draws the page."""
        if self.begun is not None:
            _ = self.begun.knowledge.trig
        if self.page:
            import kg.visualize.page  # noqa: PLC0415 - drawing can be left out; numpy is slow to load
            import kg.visualize.scene  # noqa: F401, PLC0415 - as above
