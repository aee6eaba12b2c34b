"""Keep a graph on disk: the graph directory, the Oxigraph store in it, and deterministic RDF files.

In: quads. Out: a graph directory that is replaced as a whole, and :data:`WRITERS`, the formats that it can be written
in.
"""

from __future__ import annotations

from kg.store.damage import check_manifest, find_damage, read_rejections
from kg.store.description import Statistics, describe_dataset
from kg.store.layout import (
    DATASET,
    DRAWN,
    FACTS,
    MANIFEST,
    PAGE,
    PIECES,
    REJECTED,
    STORE,
    TRIG,
    check_replaceable,
    read_manifest,
    remedy_for,
    write_manifest,
)
from kg.store.oxigraph import (
    OpenStore,
    count_by_lookup,
    count_stated,
    extend_store,
    find_unmerged,
    load_graphs,
    load_text,
    merged,
    named_graphs,
    open_new,
    quads_of,
    stated_quads,
    write_graphs,
    write_store,
)
from kg.store.pieces import Earlier, Piece, read_index, write_index, write_pieces
from kg.store.spool import Spool, Spooled
from kg.store.swap import replace_directory, replace_file
from kg.store.trig import amend_trig, count_quads, to_nquads, trig_of_nquads
from kg.store.update import Delta, branch_store, change_graphs, replace_graphs
from kg.store.writers import WRITERS, Writer, trig_head, trig_of_graph, write_trig

__all__ = [
    "DATASET",
    "DRAWN",
    "FACTS",
    "MANIFEST",
    "PAGE",
    "PIECES",
    "REJECTED",
    "STORE",
    "TRIG",
    "WRITERS",
    "Delta",
    "Earlier",
    "OpenStore",
    "Piece",
    "Spool",
    "Spooled",
    "Statistics",
    "Writer",
    "amend_trig",
    "branch_store",
    "change_graphs",
    "check_manifest",
    "check_replaceable",
    "count_by_lookup",
    "count_quads",
    "count_stated",
    "describe_dataset",
    "extend_store",
    "find_damage",
    "find_unmerged",
    "load_graphs",
    "load_text",
    "merged",
    "named_graphs",
    "open_new",
    "quads_of",
    "read_index",
    "read_manifest",
    "read_rejections",
    "remedy_for",
    "replace_directory",
    "replace_file",
    "replace_graphs",
    "stated_quads",
    "to_nquads",
    "trig_head",
    "trig_of_graph",
    "trig_of_nquads",
    "write_graphs",
    "write_index",
    "write_manifest",
    "write_pieces",
    "write_store",
    "write_trig",
]
