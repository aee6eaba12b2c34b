"""Ask a graph: named questions, SPARQL of one's own, the facts as one table, and what a single entity or fact is.

In: a store. Out: tables. :data:`FORMATS` are the formats that tables are written in.
"""

from __future__ import annotations

from kg.query.cards import Card, describe
from kg.query.compare import compare
from kg.query.diff import Change, diff
from kg.query.facts import COLUMNS, Fact, Selection, facts, facts_table, write_csv
from kg.query.names import label_of, nearest_names, resolve_name
from kg.query.questions import Question, ask, load_questions
from kg.query.selecting import select
from kg.query.sparql import Triples, run_query
from kg.query.table import FORMATS, Format
from kg.query.why import Edge, Explanation, explain_fact, find_edges, stating_documents
from kg.table import Table

__all__ = [
    "COLUMNS",
    "FORMATS",
    "Card",
    "Change",
    "Edge",
    "Explanation",
    "Fact",
    "Format",
    "Question",
    "Selection",
    "Table",
    "Triples",
    "ask",
    "compare",
    "describe",
    "diff",
    "explain_fact",
    "facts",
    "facts_table",
    "find_edges",
    "label_of",
    "load_questions",
    "nearest_names",
    "resolve_name",
    "run_query",
    "select",
    "stating_documents",
    "write_csv",
]
