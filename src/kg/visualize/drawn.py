"""What a page was made of, kept for the next one: what each document tells, the entities, the arrangements.

In: what the last page showed. Out: a file, and what of it still holds. It stands alone because reading a large graph,
writing its rows and placing its entities take longer than all else that one changed document costs. What is taken over
is what would be made again: a page has the same bytes with and without it.

The file has one line of JSON for the entities, one for the documents and one for the arrangements, and three lines for
each document that tells something: what its statements add up to, as JSON, and its rows of the two long tables of the
page, which nobody need read or write as JSON again.
"""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from kg.model import EntityKind
from kg.visualize.arrangement import Arrangement, arrange
from kg.visualize.contents import DrawnDocument, DrawnEntity
from kg.visualize.told import Told

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Sequence
    from pathlib import Path

    from kg.visualize.arrangement import Node
    from kg.visualize.scene import Scene

_KINDS: Final = {kind.value: kind for kind in EntityKind}

HEAD: Final = 3
"""Lines before those of documents."""
LINES: Final = 3
"""Lines of a document."""


@dataclass(slots=True)
class Drawn:
    """What of the last page may still hold; empty for a page that is drawn as if there had been none."""

    told: dict[str, Told] = field(default_factory=dict)
    """By the identifier of the document."""
    entities: dict[str, DrawnEntity] = field(default_factory=dict)
    """By IRI."""
    documents: list[DrawnDocument] = field(default_factory=list)
    arrangements: dict[str, Arrangement] = field(default_factory=dict)
    """By the hash of what was arranged."""
    lines: dict[str, bytes] = field(default_factory=dict)
    """Identifier of a document to its lines in the file."""
    touched: set[str] = field(default_factory=set)
    """IRIs of things of which something else is said now."""
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


def read_drawn(path: Path, changed: Container[str], touched: Collection[str]) -> Drawn:
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
    lines = path.read_bytes().splitlines(keepends=True)
    entities, documents, arrangements = map(json.loads, lines[:HEAD])
    drawn = Drawn(touched=set(touched))
    for start in range(HEAD, len(lines), LINES):
        of_document = lines[start : start + LINES]
        document, *rest = json.loads(of_document[0])
        if document not in changed:
            rows = (line[:-1].decode() for line in of_document[1:])
            drawn.told[document] = Told(document, *rest, *rows)
            drawn.lines[document] = b"".join(of_document)
    for iri, kind, label, label_en, aliases, *rest in entities:
        if iri not in touched:
            drawn.entities[iri] = DrawnEntity(iri, _KINDS[kind], label, label_en, tuple(aliases), *rest)
    for identifier, title, publisher, published, url, described in documents:
        if drawn.touched.isdisjoint(described):
            drawn.documents.append(DrawnDocument(identifier, title, publisher, published, url, tuple(described)))
        else:
            drawn.touched.add(described[0])
    for key, (positions, islands) in arrangements.items():
        drawn.arrangements[key] = Arrangement(
            {one: (x, y) for one, (x, y) in positions.items()},
            {one: (x, y, width, height) for one, (x, y, width, height) in islands.items()},
        )
    return drawn


def write_drawn(path: Path, scene: Scene, drawn: Drawn) -> str:
    """Write down what a page was made of, for the next one.

    Args:
        path: the file.
        scene: what the page shows.
        drawn: what was taken over, and the arrangements that were used.

    Returns:
        SHA-256 of the file; the same scene gives the same bytes, whatever was taken over.

    Raises:
        OSError: the disk refuses.
    """
    contents = scene.contents
    head = (
        list(map(_entity_row, contents.entities)),
        list(map(_document_row, contents.documents)),
        {key: [one.positions, one.islands] for key, one in sorted(drawn.used.items())},
    )
    content = b"".join([*map(_line, head), *(drawn.lines.get(one.document) or _lines(one) for one in scene.told)])
    path.write_bytes(content)
    return sha256(content).hexdigest()


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _lines(one: Told) -> bytes:
    *rest, activity_rows, sentence_rows = astuple(one)
    return b"".join([_line(rest), activity_rows.encode(), b"\n", sentence_rows.encode(), b"\n"])


def _entity_row(one: DrawnEntity) -> tuple[Any, ...]:
    return (
        one.iri, one.kind, one.label, one.label_en, one.aliases, one.adcode, one.home, one.parent, one.known,
        one.post,
    )  # fmt: skip


def _document_row(one: DrawnDocument) -> tuple[Any, ...]:
    return one.identifier, one.title, one.publisher, one.published, one.url, one.described
