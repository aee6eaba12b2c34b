"""What each document brings to a page, written so that another page can take it over as it is.

In: the statements of a document. Out: :class:`Told`: its rows of the page's tables, with gaps for the numbers that
depend on what else the page shows, and what its statements add up to. It stands alone because one changed document of a
thousand then costs its own rows: those of the others are neither read nor written as JSON again.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from kg.visualize.ties import ties_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence
    from typing import TypeAlias

    from kg.visualize.contents import Contents, DrawnActivity, DrawnMeasure

    LocalTie: TypeAlias = "tuple[int, int, str, str, Sequence[int]]"

SENTENCE: Final = ("document", "start", "text")
ACTIVITY: Final = (
    "key", "sentence", "start", "end", "status", "type", "predicate", "object", "agents", "partners", "programmes",
    "groups", "place", "from", "to", "distinction", "section", "rule", "confidence", "measures",
)  # fmt: skip
MEASURE: Final = (
    "key", "start", "end", "text", "value", "lower", "upper", "unit", "classifier", "counted", "groups", "change",
    "comparison", "rate",
)  # fmt: skip

_GAP: Final = "\x02{}\x03"
"""A number to be filled in, while braces are braces of the text: JSON never has these characters as they are."""
_IN_FORMAT: Final = {"{": "{{", "}": "}}", "\x02": "{", "\x03": "}"}
_ESCAPES: Final = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}

_encode: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Told:
    """What one document brings to a page."""

    document: str
    """Its identifier."""
    named: Sequence[str]
    """IRIs of the entities that its statements name."""
    counts: Sequence[int]
    """For each of them, in how many statements it has a part."""
    undrawn: Sequence[str]
    """Those of them that the page does not show."""
    places: Sequence[str]
    """Those where its statements took place."""
    types: Sequence[str]
    """Notations of the activity types of its statements."""
    units: Sequence[str]
    """Notations of the units of its measures."""
    sources: Sequence[str]
    """Identifiers of the documents that its sentences stand in: its own, if no RDF file says otherwise."""
    ties: Sequence[LocalTie]
    """Source and target by their position in :attr:`named`, relation, mode, numbers of its statements."""
    statements: int
    """How many rows it brings to the table of activities."""
    sentences: int
    """How many rows it brings to the table of sentences."""
    activity_rows: str
    """Format string: the numbers of its sentences and of the entities named go into it."""
    sentence_rows: str
    """Format string: the numbers of its sources go into it."""

    def write_activities(self, first_sentence: int, number: Mapping[str, int]) -> str:
        """Write its rows of the table of activities.

        Args:
            first_sentence: the row of its first sentence.
            number: the rows of the entities that are drawn, by IRI.

        Returns:
            JSON arrays, separated by commas.
        """
        sentences = range(first_sentence, first_sentence + self.sentences)
        return self.activity_rows.format(*sentences, *(number.get(iri) for iri in self.named))

    def write_sentences(self, documents: Mapping[str, int]) -> str:
        """Write its rows of the table of sentences.

        Args:
            documents: the rows of the documents, by identifier.

        Returns:
            JSON arrays, separated by commas.
        """
        return self.sentence_rows.format(*(documents.get(source, "null") for source in self.sources))

    def fits(self, drawn: Container[str]) -> bool:
        """Tell whether the page draws of the entities that it names those for which it has gaps.

        Args:
            drawn: IRIs of the entities that the page draws.
        """
        return list(self.undrawn) == [iri for iri in self.named if iri not in drawn]


def told_by(contents: Contents) -> tuple[Told, ...]:
    """Write down what each document tells.

    Args:
        contents: what a picture can show.

    Returns:
        One for each document with statements, by identifier; those that the contents have already as they are.
    """
    drawn = {entity.iri for entity in contents.entities}
    groups = groupby(contents.activities, attrgetter("document"))
    made = [tell(document, list(activities), drawn) for document, activities in groups]
    return tuple(sorted((*contents.told, *made), key=attrgetter("document")))


def tell(document: str, activities: Sequence[DrawnActivity], drawn: Container[str]) -> Told:
    """Write down what one document tells.

    Args:
        document: its identifier.
        activities: its statements.
        drawn: IRIs of the entities that the page draws.
    """
    counts = Counter(iri for activity in activities for iri in activity.involved)
    position = {iri: index for index, iri in enumerate(counts)}
    told = [(one.sentence.document, one.sentence.start, one.sentence.text) for one in activities]
    sentences = {sentence: index for index, sentence in enumerate(dict.fromkeys(told))}
    sources = {source: index for index, source in enumerate(dict.fromkeys(source for source, _, _ in sentences))}
    gaps = {iri: _GAP.format(len(sentences) + index) for iri, index in position.items() if iri in drawn}
    return Told(
        document,
        tuple(counts),
        tuple(counts.values()),
        tuple(iri for iri in counts if iri not in drawn),
        tuple(dict.fromkeys(one.place for one in activities if one.place)),
        tuple(dict.fromkeys(one.type for one in activities)),
        tuple(dict.fromkeys(measure.unit for one in activities for measure in one.measures if measure.unit)),
        tuple(sources),
        tuple(
            (position[source], position[target], relation, mode, rows)
            for (source, target, relation, mode), rows in ties_of(activities)
        ),
        len(activities),
        len(sentences),
        _format(_activity(one, sentences[sentence], gaps) for one, sentence in zip(activities, told, strict=True)),
        _format(f"[{_GAP.format(sources[source])},{_values(start, text)}]" for source, start, text in sentences),
    )


def to_json(value: object) -> str:
    """Write JSON that cannot end the script element that holds it.

    Args:
        value: anything that JSON can write.

    Returns:
        One line, without ``<``, ``>`` and ``&``; the same value gives the same text.

    References:
        HTML Standard, section 4.12.1.3, restrictions for contents of script elements.
    """
    return _replaced(_encode(value), _ESCAPES)


def _format(rows: Iterable[str]) -> str:
    """Join rows to a format string that has the gaps for its fields."""
    return _replaced(",".join(rows), {**_ESCAPES, **_IN_FORMAT})


def _replaced(text: str, replacements: Mapping[str, str]) -> str:
    for character, replacement in replacements.items():
        text = text.replace(character, replacement)
    return text


def _activity(one: DrawnActivity, sentence: int, gaps: Mapping[str, str]) -> str:
    measures = ",".join([_measure(measure, gaps) for measure in one.measures])
    return (
        f"[{_values(one.key)},{_GAP.format(sentence)},"
        f"{_values(one.start, one.end, one.status, one.type, one.predicate, one.object)},"
        f"{_numbers(one.agents, gaps)},{_numbers(one.partners, gaps)},{_numbers(one.programmes, gaps)},"
        f"{_numbers(one.groups, gaps)},{gaps.get(one.place, 'null')},"
        f"{_values(one.period_start, one.period_end, one.distinction, one.section, one.rule, one.confidence)},"
        f"[{measures}]]"
    )


def _measure(one: DrawnMeasure, gaps: Mapping[str, str]) -> str:
    before = _values(
        one.key, one.start, one.end, one.text, one.value, one.lower, one.upper, one.unit, one.classifier, one.counted
    )
    return f"[{before},{_numbers(one.groups, gaps)},{_values(one.change, one.comparison, one.rate)}]"


def _values(*values: object) -> str:
    """Write values as the inside of a JSON array."""
    return _encode(values)[1:-1]


def _numbers(iris: tuple[str, ...], gaps: Mapping[str, str]) -> str:
    return f"[{','.join([gaps[iri] for iri in iris if iri in gaps])}]" if iris else "[]"
