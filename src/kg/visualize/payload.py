"""The scene as the data that the page carries: tables of rows, each value once.

In: a scene. Out: a JSON text that may stand inside an HTML script element. Tables have named columns, so that page and
test read them by name; entities, sentences and documents are referred to by their row.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from kg.visualize.scene import KINDS_IN_ORDER
from kg.visualize.tiles import maps_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.visualize.arrangement import Arrangement
    from kg.visualize.contents import Contents, DrawnActivity, DrawnMeasure
    from kg.visualize.scene import Scene

ENTITY: Final = (
    "iri", "kind", "label", "labelEn", "aliases", "adcode", "home", "parent", "known", "first", "tall",
    "whole",
)  # fmt: skip
DOCUMENT: Final = ("identifier", "title", "publisher", "published", "url")
SENTENCE: Final = ("document", "start", "text")
ACTIVITY: Final = (
    "key", "sentence", "start", "end", "status", "type", "predicate", "object", "agents", "partners", "programmes",
    "groups", "place", "from", "to", "distinction", "section", "rule", "confidence", "measures",
)  # fmt: skip
MEASURE: Final = (
    "key", "start", "end", "text", "value", "lower", "upper", "unit", "classifier", "counted", "groups", "change",
    "comparison", "rate",
)  # fmt: skip
TIE: Final = ("source", "target", "relation", "mode", "activities")
TERM: Final = ("notation", "label", "labelEn")
TILE: Final = ("map", "adcode", "stem", "column", "row", "label", "labelEn")
ISLAND: Final = ("place", "x", "y", "width", "height")

_ESCAPES: Final = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def payload_of(scene: Scene) -> str:
    """Write a scene as JSON that cannot end the script element that holds it.

    Args:
        scene: what to draw.

    Returns:
        JSON in one line, without ``<``, ``>`` and ``&``; the same scene gives the same text.

    References:
        HTML Standard, section 4.12.1.3, restrictions for contents of script elements.
    """
    text = json.dumps(_tables(scene), ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def _tables(scene: Scene) -> dict[str, Any]:
    contents = scene.contents
    number = {entity.iri: index for index, entity in enumerate(contents.entities)}
    documents = {document.identifier: index for index, document in enumerate(contents.documents)}
    told = [(one.sentence.document, one.sentence.start, one.sentence.text) for one in contents.activities]
    sentences = {sentence: index for index, sentence in enumerate(dict.fromkeys(told))}
    activities = {activity.key: index for index, activity in enumerate(contents.activities)}
    first, tall, whole = scene.first.positions, scene.tall.positions, scene.whole.positions
    return {
        "kinds": list(KINDS_IN_ORDER),
        "slogans": contents.slogans,
        "left": list(contents.narrowed),
        "entities": _table(
            ENTITY,
            (
                [
                    entity.iri, entity.kind, entity.label, entity.label_en, list(entity.aliases), entity.adcode,
                    number.get(entity.home), number.get(entity.parent), int(entity.known),
                    first.get(entity.iri), tall.get(entity.iri), whole.get(entity.iri),
                ]
                for entity in contents.entities
            ),
        ),
        "documents": _table(
            DOCUMENT,
            (
                [one.identifier, one.title, one.publisher, one.published, safe_link(one.url)]
                for one in contents.documents
            ),
        ),
        "sentences": _table(SENTENCE, ([documents.get(document), start, text] for document, start, text in sentences)),
        "activities": _table(
            ACTIVITY,
            (
                _activity(one, sentences[sentence], number)
                for one, sentence in zip(contents.activities, told, strict=True)
            ),
        ),
        "measureColumns": list(MEASURE),
        "ties": _table(
            TIE,
            (
                [
                    number[tie.source], number[tie.target], tie.relation, tie.mode,
                    [activities[key] for key in tie.activities],
                ]
                for tie in scene.ties
                if tie.source in number and tie.target in number
            ),
        ),
        "types": _table(TERM, ([term.notation, term.label, term.label_en] for term in contents.types)),
        "units": _table(TERM, ([term.notation, term.label, term.label_en] for term in contents.units)),
        "tiles": _table(TILE, _tiles(contents)),
        "islands": {
            "first": _islands(scene.first, number), "tall": _islands(scene.tall, number),
            "whole": _islands(scene.whole, number),
        },
    }  # fmt: skip


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


def _table(columns: tuple[str, ...], rows: Iterable[list[Any]]) -> dict[str, Any]:
    return {"columns": list(columns), "rows": list(rows)}


def _islands(arrangement: Arrangement, number: Mapping[str, int]) -> dict[str, Any]:
    rows = ([number[key], *box] for key, box in sorted(arrangement.islands.items()) if key in number)
    return _table(ISLAND, rows)


def _tiles(contents: Contents) -> Iterable[list[Any]]:
    codes = {entity.iri: entity.adcode for entity in contents.entities if entity.adcode}
    told = {codes[activity.place] for activity in contents.activities if activity.place in codes}
    return ([one.map, one.adcode, one.stem, one.column, one.row, one.name, one.name_en] for one in maps_of(told))


def _activity(one: DrawnActivity, sentence: int, number: Mapping[str, int]) -> list[Any]:
    return [
        one.key, sentence, one.start, one.end, one.status, one.type, one.predicate, one.object,
        _numbers(one.agents, number), _numbers(one.partners, number), _numbers(one.programmes, number),
        _numbers(one.groups, number), number.get(one.place), one.period_start, one.period_end, one.distinction,
        one.section, one.rule, one.confidence, [_measure(measure, number) for measure in one.measures],
    ]  # fmt: skip


def _measure(one: DrawnMeasure, number: Mapping[str, int]) -> list[Any]:
    return [
        one.key, one.start, one.end, one.text, one.value, one.lower, one.upper, one.unit, one.classifier,
        list(one.counted), _numbers(one.groups, number), one.change, one.comparison, one.rate,
    ]  # fmt: skip


def _numbers(iris: tuple[str, ...], number: Mapping[str, int]) -> list[int]:
    return [number[iri] for iri in iris if iri in number] if iris else []
