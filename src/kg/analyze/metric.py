"""What a metric is: a function from a network to a table, with its titles, its source and the networks that it is for.

In: a network. Out: a table. The function is named, not imported, so that listing the metrics loads no network library.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any, cast

from kg.table import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

    import networkx as nx

    from kg.table import Table


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric of a network."""

    function: str
    """Where the function is: ``module:name``. Its docstring has the formula and the whole reference."""
    title_zh: str
    title_en: str
    reference: str
    """Author and year."""
    networks: tuple[str, ...]
    """Names of the networks that it is for; the first is the one that is taken if none is named."""

    @property
    def summary(self) -> str:
        """The titles and the source in one line."""
        return f"{self.title_zh} / {self.title_en} ({self.reference})"

    @property
    def network(self) -> str:
        """The network that is taken if none is named."""
        return self.networks[0]

    def load(self) -> Callable[..., Table]:
        """Import the function."""
        return cast("Callable[..., Table]", resolve_name(self.function))

    def __call__(self, network: nx.Graph[str], **options: Any) -> Table:
        """Take the metric of a network.

        Args:
            network: as :mod:`kg.graph.network` makes it: nodes with ``label`` and ``kind``, edges with ``weight`` and
                ``activities``. It is only read.
            options: as the function has them.

        Returns:
            A table under the metric's title. The same network in any order gives the same table.

        Raises:
            AnalysisError: the network is none that the metric can be taken of.
        """
        caption = Wording(self.title_zh, self.title_en)
        return replace(self.load()(network, **options), title=caption.zh, caption=caption)
