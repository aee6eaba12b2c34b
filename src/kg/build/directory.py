"""The files of a graph directory, new or amended from the last one's.

In: outcomes, the knowledge and, if there is one, the last graph. Out: the files in an empty folder. It stands alone
because it alone decides which pieces and which page of the last graph are still true.
"""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.build.beginning import Begun
from kg.build.outcome import graph_of
from kg.build.storing import find_last, store_anew, update_store
from kg.graph import mint_derived_graph, mint_document, mint_vocabulary_graph
from kg.namespaces import ID
from kg.resources import digest_of
from kg.store import (
    DATASET,
    DRAWN,
    FACTS,
    PAGE,
    PIECES,
    REJECTED,
    TRIG,
    amend_trig,
    count_stated,
    describe_dataset,
    named_graphs,
    to_nquads,
    trig_head,
    trig_of_graph,
    write_index,
    write_manifest,
    write_pieces,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kg.build.knowledge import Knowledge
    from kg.build.outcome import Outcome
    from kg.build.storing import Last, Stored
    from kg.store import Earlier, OpenStore, Piece


def write_directory(
    folder: Path,
    knowledge: Knowledge,
    outcomes: Sequence[Outcome],
    old: OpenStore | None,
    *,
    page: bool,
    begun: Begun | None = None,
) -> None:
    """Write the files of a graph directory.

    Args:
        folder: an empty folder.
        knowledge: the vocabulary, the rules, and what is told of them.
        outcomes: the documents.
        old: where documents without quads of their own are taken from.
        page: whether to draw the page.
        begun: the stores in ``folder``, if they are begun.
    """
    ordered = sorted(outcomes, key=lambda outcome: str(outcome.entry["identifier"]))
    made_by = [knowledge.version, knowledge.digest, digest_of(sorted(knowledge.rules.glob("*.rq")))]
    last = find_last(made_by, ordered, old)
    with ThreadPoolExecutor(max_workers=1) as aside:
        stored = None if last is None else update_store(folder, knowledge, last)
        if stored is None:
            last, stored = None, store_anew(begun or Begun(folder, knowledge), ordered, old, aside)
        pieces = {
            TRIG: _write_trig(folder, knowledge, ordered, stored, last),
            FACTS: _write_facts(folder, ordered, stored, last),
        }
        _write_rejected(folder, ordered)
        manifest = {
            "version": knowledge.version,
            "ontology": knowledge.digest,
            "licence": knowledge.licence,
            **({} if knowledge.base == ID else {"base": knowledge.base}),
            "documents": [outcome.entry for outcome in ordered],
            "quads": count_stated(stored.graphs) if stored.quads is None else stored.quads,
        }
        write_manifest(folder, manifest)
        drawn = _draw(folder, stored, last) if page else {}
        on_disk, counts = stored.on_disk.result(), stored.counts.result()
        (folder / DATASET).write_text(describe_dataset(on_disk, manifest, counts), encoding="utf-8", newline="\n")
        more = {"made_by": made_by, "statistics": asdict(counts), "drawn": drawn}
        write_index(folder / PIECES, pieces, more)


def _write_trig(
    folder: Path, knowledge: Knowledge, outcomes: Iterable[Outcome], stored: Stored, last: Last | None
) -> tuple[Piece, ...]:
    base = knowledge.base
    made = {graph_of(outcome).value: outcome.trig for outcome in outcomes if outcome.trig is not None}

    def make(name: str) -> bytes:
        if name == mint_vocabulary_graph(base):
            return knowledge.trig
        return bytes(made.get(name) or trig_of_graph(stored.graphs, name, base=base)) if name else trig_head(base)

    def amend(name: str, earlier: bytes) -> bytes | None:
        if name != mint_derived_graph(base) or stored.edges is None:
            return None
        graph = ox.NamedNode(name)
        ends = map(ox.NamedNode, sorted(stored.edges))
        quads = (quad for end in ends for quad in stored.graphs.quads_for_pattern(end, None, None, graph))
        return amend_trig(earlier, name, stored.edges, to_nquads(quads), base)

    names = ["", *(name.value for name in named_graphs(stored.graphs))]
    with (folder / TRIG).open("wb") as output:
        return write_pieces(output, names, make, *_taken_from(last, stored, TRIG, names), amend=amend)


def _write_facts(folder: Path, outcomes: Iterable[Outcome], stored: Stored, last: Last | None) -> tuple[Piece, ...]:
    from kg.query.facts import facts_of_graph, graphs_with_facts, to_csv  # noqa: PLC0415 - beside its use

    made = {
        f"{graph_of(outcome).value} {mint_document(outcome.entry['identifier'], outcome.base)}": outcome.facts
        for outcome in outcomes
        if outcome.facts is not None
    }

    def make(name: str) -> bytes:
        if name in made:
            return bytes(made[name])
        return to_csv(facts_of_graph(stored.graphs, *name.split(" ")) if name else None)

    names = ["", *map(" ".join, graphs_with_facts(stored.graphs).items())]
    with (folder / FACTS).open("wb") as output:
        return write_pieces(
            output,
            names,
            make,
            *_taken_from(last, stored, FACTS, names),
        )


def _taken_from(last: Last | None, stored: Stored, file: str, names: Iterable[str]) -> tuple[Earlier | None, set[str]]:
    """Say which file of the last graph to copy from, and which pieces not to copy."""
    if last is None or stored.changed is None:
        return None, set()
    return last.files.get(file), {name for name in names if name.partition(" ")[0] in stored.changed}


def _write_rejected(folder: Path, outcomes: Sequence[Outcome]) -> None:
    rows = [row for outcome in outcomes for row in outcome.rejected]
    text = "".join(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n" for row in rows)
    (folder / REJECTED).write_text(text, encoding="utf-8", newline="\n")


def _draw(folder: Path, stored: Stored, last: Last | None) -> dict[str, str]:
    """Draw the page, or take it over if nothing at all changed; return the SHA-256 of it and of what it was made of."""
    if last is not None and not stored.changed and _is_as_written(last, PAGE) and _is_as_written(last, DRAWN):
        for name in (PAGE, DRAWN):
            shutil.copyfile(last.old.folder / name, folder / name)
        return dict(last.drawn)
    if last is not None and last.reports_only and _is_as_written(last, DRAWN):
        return _drawn(folder, stored.graphs, last.old.folder / DRAWN, changed=last.documents, touched=stored.touched)
    return _drawn(folder, stored.graphs)


def _drawn(folder: Path, graphs: ox.Store, last: Path | None = None, **differing: Any) -> dict[str, str]:
    """Draw the page with what is left of the last one; return the SHA-256 of it and of what it was made of."""
    from kg.visualize import write_page  # noqa: PLC0415 - drawing can be left out

    hashes = write_page(graphs, folder / PAGE, folder / DRAWN, last, **differing)
    return dict(zip((PAGE, DRAWN), hashes, strict=True))


def _is_as_written(last: Last, name: str) -> bool:
    """Tell whether a file of the last graph is there and is what was written."""
    path = last.old.folder / name
    return path.exists() and sha256(path.read_bytes()).hexdigest() == last.drawn.get(name)
