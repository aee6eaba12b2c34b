"""The scene as the data that the page carries: tables of rows, each value once.

In: a scene. Out: a JSON text that may stand inside an HTML script element. Tables have named columns, so that page and
test read them by name; entities, sentences and documents are referred to by their row.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from kg.visualize.scene import KINDS_IN_ORDER
from kg.visualize.tiles import maps_of
from kg.visualize.told import ACTIVITY, MEASURE, SENTENCE, to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.visualize.arrangement import Arrangement
    from kg.visualize.scene import Scene

ENTITY: Final = (
    "iri", "kind", "label", "labelEn", "aliases", "adcode", "home", "parent", "known", "first", "tall",
    "whole", "post",
)  # fmt: skip
DOCUMENT: Final = ("identifier", "title", "publisher", "published", "url")
TIE: Final = ("source", "target", "relation", "mode", "activities")
TERM: Final = ("notation", "label", "labelEn")
TILE: Final = ("map", "adcode", "stem", "column", "row", "label", "labelEn")
ISLAND: Final = ("place", "x", "y", "width", "height")


def payload_of(scene: Scene) -> str:
    """Write a scene as JSON that cannot end the script element that holds it.

    Args:
        scene: what to draw.

    Returns:
        JSON in one line, without ``<``, ``>`` and ``&``; the same scene gives the same text.
    """
    contents, told = scene.contents, scene.told
    number = {entity.iri: index for index, entity in enumerate(contents.entities)}
    documents = {document.identifier: index for index, document in enumerate(contents.documents)}
    first_sentences = accumulate((one.sentences for one in told), initial=0)
    activities = (one.write_activities(first, number) for one, first in zip(told, first_sentences, strict=False))
    tables = {
        "kinds": to_json(KINDS_IN_ORDER),
        "slogans": to_json(contents.slogans),
        "left": to_json(contents.narrowed),
        "entities": _table(ENTITY, _entities(scene, number)),
        "documents": _table(
            DOCUMENT,
            (
                (one.identifier, one.title, one.publisher, one.published, safe_link(one.url))
                for one in contents.documents
            ),
        ),
        "sentences": _written(SENTENCE, (one.write_sentences(documents) for one in told)),
        "activities": _written(ACTIVITY, activities),
        "measureColumns": to_json(MEASURE),
        "ties": _table(
            TIE,
            (
                (number[tie.source], number[tie.target], tie.relation, tie.mode, tie.activities)
                for tie in scene.ties
                if tie.source in number and tie.target in number
            ),
        ),
        "types": _table(TERM, ((term.notation, term.label, term.label_en) for term in contents.types)),
        "units": _table(TERM, ((term.notation, term.label, term.label_en) for term in contents.units)),
        "tiles": _table(TILE, _tiles(scene)),
        "islands": _object(
            {
                "first": _islands(scene.first, number),
                "tall": _islands(scene.tall, number),
                "whole": _islands(scene.whole, number),
            }
        ),
    }
    return _object(tables)


def safe_link(address: str) -> str:
    """Let an address through if a browser may follow it without harm.

    Args:
        address: as the document has it.

    Returns:
        The address if it is absolute http or https, else an empty text.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return address.strip() if parts.scheme.lower() in ("http", "https") and parts.netloc else ""


def _object(members: Mapping[str, str]) -> str:
    """Write an object of JSON texts."""
    return f"{{{','.join([f'{to_json(name)}:{text}' for name, text in members.items()])}}}"


def _table(columns: tuple[str, ...], rows: Iterable[Sequence[object]]) -> str:
    return to_json({"columns": columns, "rows": list(rows)})


def _written(columns: tuple[str, ...], rows: Iterable[str]) -> str:
    """Write a table whose rows are JSON already, several in one text."""
    return _object({"columns": to_json(columns), "rows": f"[{','.join(rows)}]"})


def _entities(scene: Scene, number: Mapping[str, int]) -> Iterable[Sequence[object]]:
    first, tall, whole = scene.first.positions, scene.tall.positions, scene.whole.positions
    return (
        (
            entity.iri, entity.kind, entity.label, entity.label_en, entity.aliases, entity.adcode,
            number.get(entity.home), number.get(entity.parent), int(entity.known),
            first.get(entity.iri), tall.get(entity.iri), whole.get(entity.iri), entity.post,
        )
        for entity in scene.contents.entities
    )  # fmt: skip


def _islands(arrangement: Arrangement, number: Mapping[str, int]) -> str:
    rows = ((number[key], *box) for key, box in sorted(arrangement.islands.items()) if key in number)
    return _table(ISLAND, rows)


def _tiles(scene: Scene) -> Iterable[Sequence[object]]:
    codes = {entity.iri: entity.adcode for entity in scene.contents.entities if entity.adcode}
    places = {place for one in scene.told for place in one.places}
    told = {codes[place] for place in places if place in codes}
    return ((one.map, one.adcode, one.stem, one.column, one.row, one.name, one.name_en) for one in maps_of(told))
