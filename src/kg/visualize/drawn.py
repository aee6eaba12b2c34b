"""What a page was made of, kept for the next one: the statements of each document, the entities, the arrangements.

In: contents and arrangements as the last page showed them. Out: a file, one line a document, and what of it still
holds. It stands alone because reading a large graph and placing its entities take longer than all else that one changed
document costs. What is taken over is what would be read again: a page has the same bytes with and without it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from kg.model import EntityKind, Status
from kg.visualize.arrangement import Arrangement, arrange
from kg.visualize.contents import DrawnActivity, DrawnEntity, DrawnMeasure, DrawnSentence

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence
    from pathlib import Path

    from kg.visualize.arrangement import Node
    from kg.visualize.contents import Contents


_STATUSES: Final = {one.value: one for one in Status}


@dataclass(slots=True)
class Drawn:
    """What of the last page may still hold; empty for a page that is drawn as if there had been none."""

    activities: dict[str, tuple[DrawnActivity, ...]] = field(default_factory=dict)
    """Identifier of a document to its statements, in the order of the text."""
    entities: dict[str, DrawnEntity] = field(default_factory=dict)
    """By IRI."""
    arrangements: dict[str, Arrangement] = field(default_factory=dict)
    """By the hash of what was arranged."""
    lines: dict[str, str] = field(default_factory=dict)
    """Identifier of a document to its line in the file."""
    used: dict[str, Arrangement] = field(default_factory=dict)
    """The arrangements of this page."""

    def arrange(self, nodes: Sequence[Node], links: Iterable[tuple[str, str, float]], aspect: float) -> Arrangement:
        """Arrange as :func:`kg.visualize.arrangement.arrange` does, or find the same task done.

        Args:
            nodes: what to place.
            links: pairs of keys with a weight.
            aspect: width over height.

        Returns:
            Where everything stands.
        """
        task = (sorted((node.key, node.island, node.rank) for node in nodes), list(links), aspect)
        key = sha256(repr(task).encode()).hexdigest()
        found = self.arrangements.get(key)
        self.used[key] = arrange(nodes, task[1], aspect) if found is None else found
        return self.used[key]


def read_drawn(path: Path, changed: Container[str], touched: Container[str]) -> Drawn:
    """Read what the last page was made of.

    Args:
        path: the file, with the bytes that :func:`write_drawn` wrote.
        changed: identifiers of documents that are otherwise now, or gone.
        touched: IRIs of things of which the merge of all documents now says something else.

    Returns:
        What of it holds still.

    Raises:
        OSError: there is no such file.
    """
    drawn = Drawn()
    with path.open(encoding="utf-8") as lines:
        entities, arrangements = json.loads(next(lines)), json.loads(next(lines))
        for line in lines:
            identifier, rows = json.loads(line)
            if identifier not in changed:
                drawn.lines[identifier] = line
                drawn.activities[identifier] = tuple(map(_activity, rows))
    for iri, kind, label, label_en, aliases, *rest in entities:
        if iri not in touched:
            drawn.entities[iri] = DrawnEntity(iri, EntityKind(kind), label, label_en, tuple(aliases), *rest)
    for key, (positions, islands) in arrangements.items():
        drawn.arrangements[key] = Arrangement(
            {one: (x, y) for one, (x, y) in positions.items()},
            {one: (x, y, width, height) for one, (x, y, width, height) in islands.items()},
        )
    return drawn


def write_drawn(path: Path, contents: Contents, drawn: Drawn) -> str:
    """Write down what a page was made of, for the next one.

    Args:
        path: the file.
        contents: what the page shows.
        drawn: what was taken over, and the arrangements that were used.

    Returns:
        SHA-256 of the file; the same contents give the same bytes, whatever was taken over.

    Raises:
        OSError: the disk refuses.
    """
    arrangements = {key: [one.positions, one.islands] for key, one in sorted(drawn.used.items())}
    lines = [_line([_entity_row(one) for one in contents.entities]), _line(arrangements)]
    for identifier, group in groupby(contents.activities, attrgetter("document")):
        lines.append(drawn.lines.get(identifier) or _line([identifier, [_row(one) for one in group]]))
    content = "".join(lines).encode()
    path.write_bytes(content)
    return sha256(content).hexdigest()


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _row(one: DrawnActivity) -> tuple[Any, ...]:
    return (
        one.key, one.document, (one.sentence.document, one.sentence.start, one.sentence.text), one.start, one.end,
        one.status, one.type, one.predicate, one.object, one.agents, one.partners, one.programmes, one.groups,
        one.place, one.period_start, one.period_end, one.distinction, one.section, one.rule, one.confidence,
        [_measure_row(measure) for measure in one.measures],
    )  # fmt: skip


def _measure_row(one: DrawnMeasure) -> tuple[Any, ...]:
    return (
        one.key, one.start, one.end, one.text, one.value, one.lower, one.upper, one.unit, one.classifier, one.counted,
        one.groups, one.change, one.comparison, one.rate,
    )  # fmt: skip


def _activity(row: list[Any]) -> DrawnActivity:
    row[2], row[5] = DrawnSentence(*row[2]), _STATUSES[row[5]]
    row[9:13] = map(tuple, row[9:13])
    row[20] = tuple(map(_measure, row[20]))
    return DrawnActivity(*row)


def _measure(row: list[Any]) -> DrawnMeasure:
    row[9:11] = tuple(row[9]), tuple(row[10])
    return DrawnMeasure(*row)


def _entity_row(one: DrawnEntity) -> tuple[Any, ...]:
    return (
        one.iri, one.kind, one.label, one.label_en, one.aliases, one.adcode, one.home, one.parent, one.known,
    )  # fmt: skip
