"""Stage: the picture of a graph, one page that opens from a disk.

In: a store. Out: ``graph.html``, or the same nodes and edges as a pyvis network.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from kg.collecting import collected_seldom

if TYPE_CHECKING:
    from collections.abc import Collection, Container
    from pathlib import Path

    import pyoxigraph as ox

__all__ = ["page_of", "to_pyvis", "write_page"]


def page_of(
    store: ox.Store,
    *,
    query: str | None = None,
    place: str | None = None,
    programme: str | None = None,
    limit: int | None = None,
) -> str:
    """Draw a graph, or a part of it, as one HTML page.

    Args:
        store: the graph; is only read.
        query: a SELECT query; only statements whose activity, measure, entity or document it returns are drawn.
        place: IRI of a place; only statements of it and of the places in it are drawn.
        programme: IRI of a programme; only its statements are drawn.
        limit: greatest number of entities in the first view.

    Returns:
        The page: it asks the network for nothing, and the same graph gives the same text.

    Raises:
        QueryError: the query is no SELECT query or is malformed, or no statement is left.
        ResourceError: the package is incomplete.
    """
    from kg.visualize.contents import read_contents  # noqa: PLC0415 - numpy and Jinja are slow to load
    from kg.visualize.page import render  # noqa: PLC0415 - as above
    from kg.visualize.scene import FIRST_VIEW, set_scene  # noqa: PLC0415 - as above
    from kg.visualize.selection import narrow  # noqa: PLC0415 - as above

    contents = narrow(read_contents(store), store, query=query, place=place, programme=programme)
    return render(set_scene(contents, FIRST_VIEW if limit is None else limit))


def write_page(
    store: ox.Store,
    path: Path,
    kept: Path | None = None,
    last: Path | None = None,
    *,
    changed: Container[str] = (),
    touched: Collection[str] = (),
) -> tuple[str, str]:
    """Write the page of a whole graph, and what it was made of.

    Args:
        store: the graph; is only read.
        path: the page to write, in UTF-8.
        kept: the file to write for the next page; None for none.
        last: the file that was written with the last page, by the same program and ontology; None to read all.
        changed: identifiers of documents that are otherwise than in the last page, or gone.
        touched: IRIs of things of which the merge of all documents says something else than for the last page.

    Returns:
        SHA-256 of the page, and of what was written for the next one, empty if nothing was. Neither file depends on
        whether there was a last one.

    Raises:
        ResourceError: the package is incomplete.
        OSError: the disk refuses.
    """
    from kg.visualize.contents import read_contents  # noqa: PLC0415 - numpy and Jinja are slow to load
    from kg.visualize.drawn import Drawn, read_drawn, write_drawn  # noqa: PLC0415 - as above
    from kg.visualize.page import render  # noqa: PLC0415 - as above
    from kg.visualize.scene import set_scene  # noqa: PLC0415 - as above

    with collected_seldom():
        drawn = Drawn() if last is None else read_drawn(last, changed, touched)
        contents = read_contents(store, None if last is None else drawn)
        scene = set_scene(contents, arranging=drawn.arrange)
        page = render(scene).encode()
        path.write_bytes(page)
        made_of = write_drawn(kept, scene, drawn) if kept is not None else ""
        return sha256(page).hexdigest(), made_of


def to_pyvis(store: ox.Store, *, limit: int | None = None) -> Any:
    """Turn a graph into a pyvis network with the picture's nodes, edges, colors and positions.

    Args:
        store: the graph; is only read.
        limit: greatest number of entities; all that have a position if None.

    Returns:
        A ``pyvis.network.Network`` with physics off.
    """
    from kg.visualize.network import build_pyvis  # noqa: PLC0415 - pyvis takes half a second to load

    return build_pyvis(store, limit)
