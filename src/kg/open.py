"""Open a graph directory and ask it: the Python interface, as small as the command line.

In: the folder that a build made. Out: tables, frames, networks, pages. Heavy libraries are imported by the method that
needs them, so that opening a graph costs nothing but the opening.
"""

from __future__ import annotations

import io
import os
import re
import zipfile
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, Literal, overload

from kg.base import whole_of
from kg.errors import GraphError, QueryError
from kg.locations import ontology_folder
from kg.namespaces import ID
from kg.query import (
    FORMATS,
    ask,
    compare,
    describe,
    diff,
    explain_fact,
    facts,
    facts_table,
    find_edges,
    load_questions,
    resolve_name,
    run_query,
    select,
)
from kg.query.names import ENTITIES, kind_of, unknown_names
from kg.query.sparql import LIMIT, TIMEOUT
from kg.query.why import text_of
from kg.store import (
    PAGE,
    STORE,
    TRIG,
    WRITERS,
    OpenStore,
    check_manifest,
    count_by_lookup,
    count_quads,
    describe_dataset,
    find_unmerged,
    named_graphs,
    quads_of,
    remedy_for,
    replace_file,
)
from kg.table import Table, to_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    import networkx as nx
    import pandas as pd
    import pyoxigraph as ox

    from kg.graph import Reason
    from kg.query import Card, Change, Edge, Explanation, Fact, Question
    from kg.query.sparql import Answer
    from kg.table import Language
    from kg.validate import Validator, Violation

DEFAULT_FOLDER: Final = "graph"
"""Where a graph is looked for if neither a path nor ``$KG_GRAPH`` says so."""


def graph_folder(path: str | Path | None = None) -> Path:
    """Choose the graph directory: the path, else ``$KG_GRAPH``, else ``graph``."""
    return Path(path or os.environ.get("KG_GRAPH") or DEFAULT_FOLDER)


VIEW: Final = "view.html"
"""Where a page of a part of a graph is drawn if no other file is named."""

NETWORK_FORMATS: Final = ("graphml", "gexf")
"""Formats of the network of entities."""
FACT_FORMATS: Final = ("csv", "parquet", "xlsx")
"""Formats of the facts table, of :data:`kg.query.FORMATS`."""
GRAPH_TABLES: Final = ("neo4j", "review")
"""Nodes and relationships for Neo4j as a zip of two CSV files; derived edges with their sources, to be reviewed."""
DESCRIPTION: Final = "dataset"
"""The description of the graph as a dataset: DCAT and VoID in Turtle."""
EXPORTS: Final = (*WRITERS, *NETWORK_FORMATS, *FACT_FORMATS, *GRAPH_TABLES, DESCRIPTION)
"""Every format that a graph can be exported in."""

_WRITTEN_ON: Final = re.compile(rb' lastmodifieddate="[^"]*"')

_ENTITIES: Final = """
SELECT DISTINCT ?label (STR(?entity) AS ?iri) WHERE {
  GRAPH ?graph {
    VALUES ?class { schema:AdministrativeArea org:FormalOrganization kg:Programme skos:Concept schema:Person }
    ?graph prov:wasDerivedFrom ?document .
    ?entity a ?class ; rdfs:label ?label . FILTER (LANG(?label) = "zh")
  }
}
"""


class Graph:
    """A graph that is open for reading.

    Examples:
        >>> with Graph.open("graph") as graph:  # doctest: +SKIP
        ...     graph.query("places-of-programme", programme="春风行动")
        ...     graph.facts(place="衡阳市", as_frame=True)
    """

    def __init__(self, opened: OpenStore, ontology: Path) -> None:
        """Use :meth:`open`."""
        self._opened = opened
        self.ontology = ontology
        """The folder that holds the questions, the rules and the shapes."""

    @classmethod
    def open(cls, path: str | Path | None = None, *, ontology: str | Path | None = None) -> Graph:
        """Open a graph directory for reading; builds that replace it meanwhile change nothing here.

        Args:
            path: the folder; ``$KG_GRAPH`` or ``graph`` if None.
            ontology: a folder in the form of ``ontology/`` to take questions, rules and shapes from.

        Returns:
            The graph.

        Raises:
            GraphError: there is no graph, or it is damaged.
        """
        opened = OpenStore(graph_folder(path))
        check_manifest(opened.folder, opened.manifest)
        return cls(opened, Path(ontology) if ontology is not None else ontology_folder())

    @property
    def folder(self) -> Path:
        """The graph directory."""
        return self._opened.folder

    @property
    def store(self) -> ox.Store:
        """The Oxigraph store, for whatever this class does not offer; it cannot be written."""
        return self._opened.store

    @property
    def manifest(self) -> dict[str, Any]:
        """What the build wrote of itself."""
        return self._opened.manifest

    @property
    def base(self) -> str:
        """What the IRIs of its places, organizations, activities and documents begin with."""
        return str(self.manifest.get("base", ID))

    def close(self) -> None:
        """Close the graph."""
        self._opened.close()

    def __enter__(self) -> Graph:
        """Return the graph itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close the graph; tell in words if what was raised comes of its damaged files.

        Raises:
            GraphError: it does.
        """
        self._opened.__exit__(kind, error, traceback)

    def __repr__(self) -> str:
        """Say where it lies and how much it holds."""
        held = f"{len(self.manifest.get('documents', ()))} documents, {self.manifest.get('quads', 0)} quads"
        return f"Graph.open({str(self.folder)!r})  # {held}"

    @overload
    def facts(self, *, as_frame: Literal[False] = False, **selection: Any) -> list[dict[str, Any]]: ...
    @overload
    def facts(self, *, as_frame: Literal[True], **selection: Any) -> pd.DataFrame: ...
    def facts(self, *, as_frame: bool = False, **selection: Any) -> list[dict[str, Any]] | pd.DataFrame:
        """List the facts, one a measure and one a statement without measures, in the order of the text.

        Args:
            as_frame: whether to make a pandas frame.
            selection: as :func:`kg.query.select` takes it: ``place``, ``agent``, ``programme``, ``group``,
                ``document``, ``status``, ``year``, ``min_confidence``, ``everything``.

        Returns:
            Dictionaries with the columns of the facts table, or a frame of them.

        Raises:
            NotFoundError: a name stands for nothing.
            QueryError: a condition is malformed, or pandas is missing.
        """
        table = facts_table(self.iter_facts(**selection))
        if as_frame:
            return table.to_frame()
        return [{name: to_json(cell) for name, cell in record.items()} for record in table.records()]

    def iter_facts(self, **selection: Any) -> Iterator[Fact]:
        """Yield the facts one by one; the selection as in :meth:`facts`."""
        return facts(self.store, select(self.store, **selection))

    @cached_property
    def questions(self) -> dict[str, Question]:
        """The named questions."""
        return load_questions(self.ontology / "queries")

    def query(
        self,
        question: str,
        *,
        timeout: float | None = TIMEOUT,
        limit: int | None = LIMIT,
        **parameters: object,
    ) -> Answer:
        """Ask a named question, or a SPARQL query of one's own.

        Args:
            question: a name in :attr:`questions`, or the text of a SELECT, ASK, CONSTRUCT or DESCRIBE query.
            timeout: seconds; None for as long as it takes.
            limit: rows; None for all.
            parameters: of the named question.

        Returns:
            A table, or triples.

        Raises:
            QueryError: the question is unknown or malformed, or a parameter is.
            NotFoundError: a parameter names nothing in the graph.
        """
        if not _is_name(question):
            if parameters:
                raise QueryError("parameters go with named questions; write the values into the query")
            return run_query(self.store, question, timeout=timeout, limit=limit)
        known = self.questions
        if question not in known:
            raise QueryError(f"there is no question {question!r}; there are {', '.join(known)}")
        values = {name: str(value) for name, value in parameters.items() if value is not None}
        return ask(self.store, known[question], values, timeout=timeout, limit=limit)

    def show(self, entity: str) -> Card:
        """Describe an entity by any of its names.

        Raises:
            NotFoundError: the name stands for nothing, or for several things.
        """
        return describe(self.store, entity)

    def why(self, fact: str | Fact) -> tuple[Explanation, ...]:
        """Say where a fact was read: the sentence, the span, and whether the stored text says so.

        Args:
            fact: an identifier as in the columns ``fact`` and ``activity``, its first characters, or a fact.

        Raises:
            NotFoundError: there is no such fact.
        """
        return explain_fact(self.store, fact if isinstance(fact, str) else fact.fact)

    def text(self, document: str) -> str:
        """Return the stored text of a document, which all offsets count in; empty if the graph has none.

        Args:
            document: its identifier.
        """
        return text_of(self.store, document)

    def unknown_names(self, document: str) -> list[tuple[str, str]]:
        """List the names in a document that neither the vocabulary nor the places hold, each with its kind.

        Args:
            document: its identifier.
        """
        return unknown_names(self.store, document)

    def why_edge(self, subject: str, edge: str, target: str) -> tuple[Reason, ...]:
        """Say which rules derived an edge such as ``衡阳市妇联 ran 春风行动``, and from which activities.

        Args:
            subject: any name of an entity.
            edge: ``ran``, ``plans``, ``serves``, ``partnerOf``, ``activeIn``, with or without ``kg:``, or its label.
            target: any name of an entity or of an activity type.

        Returns:
            One reason a rule; empty if the edge is not derived.

        Raises:
            NotFoundError: a name stands for nothing.
        """
        import pyoxigraph as ox  # noqa: PLC0415 - beside its use

        from kg.graph import explain  # noqa: PLC0415
        from kg.namespaces import KG  # noqa: PLC0415

        return tuple(
            reason
            for one in find_edges(self.store, subject, edge, target)
            if one.predicate.startswith(KG) and isinstance(one.value, ox.NamedNode)
            for reason in explain(
                self.store, self.ontology / "rules", ox.NamedNode(one.subject), ox.NamedNode(one.predicate), one.value
            )
        )

    def find_edges(self, subject: str, edge: str, target: str) -> tuple[Edge, ...]:
        """Find the triples that three words may mean, each with the documents that state it.

        Raises:
            NotFoundError: a name stands for nothing.
        """
        return find_edges(self.store, subject, edge, target)

    def vocabulary_files(self, edge: Edge) -> tuple[str, ...]:
        """Name the files of the ontology that say something of the subject and the value of an edge.

        Raises:
            ResourceError: a file is no Turtle.
        """
        from kg.graph import files_stating  # noqa: PLC0415 - beside its use

        return files_stating(self.ontology, edge.subject, edge.value)

    def compare(self, one: str, other: str, language: Language | None = None) -> Table:
        """Put two places or two organizations side by side, in words of a language or by the names that programs use.

        Raises:
            NotFoundError: a name stands for nothing, or for several things.
            QueryError: they are not of one kind.
        """
        return compare(self.store, one, other, language, self.questions.get("totals"))

    def diff(self, earlier: Graph) -> tuple[Change, ...]:
        """Say what this graph states otherwise than an earlier one: statements added, removed and changed."""
        return diff(earlier.store, self.store)

    def entities(self, kind: str = "") -> Table:
        """List the entities that the documents speak of: kind, label, name, IRI.

        Args:
            kind: ``place``, ``organization``, ``programme``, ``group`` or ``person``; all if empty.

        Raises:
            QueryError: there is no such kind.
        """
        if kind and kind not in ENTITIES:
            raise QueryError(f"there is no kind {kind!r}; there are {', '.join(ENTITIES)}")
        answer = run_query(self.store, _ENTITIES, limit=None)
        rows = [row for row in answer if isinstance(row, tuple)] if isinstance(answer, Table) else []
        found = sorted((kind_of(str(iri)), str(label), str(iri)) for label, iri in rows)
        return Table(("kind", "label", "iri"), tuple(row for row in found if row[0] == kind or not kind), "entities")

    def documents(self) -> Table:
        """List the documents with title, publisher, date, statements and quantities."""
        answer = self.query("documents", limit=None)
        if not isinstance(answer, Table):
            raise QueryError("the question documents does not answer with a table")
        return answer

    def networkx(self, kind: str = "entities", **options: Any) -> nx.Graph[str]:
        """Turn the graph into a networkx network.

        Args:
            kind: one of :data:`kg.graph.network.NETWORKS`.
            options: as :func:`kg.graph.network.to_network` takes them.

        Raises:
            QueryError: there is no such network.
        """
        from kg.graph.network import NETWORKS, to_network  # noqa: PLC0415 - networkx is slow to load

        if kind not in NETWORKS:
            raise QueryError(f"there is no network {kind!r}; there are {', '.join(NETWORKS)}")
        return to_network(self.store, kind, rules=self.ontology / "rules", **options)

    def analyze(self, metric: str, network: str | None = None, **options: Any) -> Table:
        """Take a metric of a network of the graph.

        Args:
            metric: one of :data:`kg.analyze.METRICS`, or of a package that plugs in.
            network: one of :data:`kg.graph.network.NETWORKS`; the one that the metric is for if None.
            options: as the metric has them.

        Returns:
            The metric's table, with headings in Chinese and English.

        Raises:
            AnalysisError: there is no such metric, or it cannot be taken of the network.
            QueryError: there is no such network.
        """
        from kg.analyze import find_metric  # noqa: PLC0415 - numpy and networkx are slow to load

        found = find_metric(metric)
        return found(self.networkx(network or found.network), **options)

    def export(self, format_name: str, output: IO[bytes]) -> None:
        """Write the graph in another format; the same graph gives the same bytes.

        Args:
            format_name: one of :data:`EXPORTS`.
            output: a file opened for bytes.

        Raises:
            QueryError: there is no such format.
        """
        if format_name in WRITERS:
            WRITERS[format_name].write(self.store, output)
        elif format_name in NETWORK_FORMATS:
            output.write(_network_file(_with_plain_attributes(self.networkx()), format_name))
        elif format_name in FACT_FORMATS:
            output.write(_rendered(facts_table(self.iter_facts()), format_name))
        elif format_name in GRAPH_TABLES:
            self._export_tables(format_name, output)
        elif format_name == DESCRIPTION:
            output.write(describe_dataset(self.store, self.manifest).encode())
        else:
            raise QueryError(f"there is no format {format_name!r}; there are {', '.join(EXPORTS)}")

    def _export_tables(self, format_name: str, output: IO[bytes]) -> None:
        from kg.graph.tables import property_graph, review_table  # noqa: PLC0415 - beside its use

        if format_name == "review":
            output.write(_rendered(review_table(self.store, self.ontology / "rules"), "csv"))
            return
        names = ("nodes.csv", "relationships.csv")
        with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, table in zip(names, property_graph(self.store), strict=True):
                archive.writestr(zipfile.ZipInfo(name), _rendered(table, "csv"), zipfile.ZIP_DEFLATED)

    def view(
        self,
        *,
        query: str | None = None,
        place: str | None = None,
        programme: str | None = None,
        limit: int | None = None,
        output: str | Path | None = None,
    ) -> Path:
        """Name the page that shows the graph in a browser; with any condition, draw a page of a part of it.

        Args:
            query: text of a SELECT query; a statement stays if an answer names it, its measure, its document or an
                entity that it speaks of.
            place: any name; a statement stays if it took place there or below, or its agent belongs there.
            programme: any name; only its statements stay.
            limit: greatest number of entities in the first view.
            output: where to draw; ``view.html`` in the working directory if None.

        Returns:
            The page's path: that of the whole graph, as the build drew it, if nothing is asked for.

        Raises:
            GraphError: the build drew none, or the page cannot be written.
            NotFoundError: a name stands for nothing, or for several things.
            QueryError: the query is malformed or no SELECT query, nothing passes, or the limit is below 1.
        """
        if any(one is not None for one in (query, place, programme, limit, output)):
            return self._draw(Path(output or VIEW), query, place, programme, limit)
        page = self.folder / PAGE
        if not page.exists():
            raise GraphError(page, "the graph was built without its page", "build it again: kg build INPUT")
        return page

    def _draw(self, path: Path, query: str | None, place: str | None, programme: str | None, limit: int | None) -> Path:
        from kg.visualize import page_of  # noqa: PLC0415 - beside its use

        if limit is not None and limit < 1:
            raise QueryError(f"a picture of {limit} entities shows nothing; give a limit of 1 or more")
        page = page_of(
            self.store,
            query=query,
            place=None if place is None else resolve_name(self.store, place, "place"),
            programme=None if programme is None else resolve_name(self.store, programme, "programme"),
            limit=limit,
        )
        try:
            replace_file(path, page.encode())
        except OSError as error:
            raise GraphError(path, f"cannot be written ({error.strerror})", "choose another output") from error
        return path

    def validate(self) -> tuple[Violation, ...]:
        """Check the shapes, every quote against the stored text, the codes of places, the merge, and the files.

        All indexes of the store are read from end to end, and ``graph.trig`` is to hold as many quads.

        Returns:
            The violations, sorted; none if all is well.

        Raises:
            GraphError: a file cannot be read as what it was written as.
        """
        from kg.graph import mint_derived_graph, mint_vocabulary_graph  # noqa: PLC0415 - beside its use
        from kg.validate import Validator, check_evidence, check_places  # noqa: PLC0415

        graphs = named_graphs(self.store)
        vocabulary = [
            quad
            for name in graphs
            if name.value == mint_vocabulary_graph(self.base)
            for quad in quads_of(self.store, name)
        ]
        validator = Validator(self.ontology / "shapes.ttl", vocabulary)
        found: set[Violation] = set()
        for name in graphs:
            if whole_of(name.value) != name.value:
                quads = list(quads_of(self.store, name))
                found.update(validator.validate(quads), check_evidence(quads), check_places(quads))
        found.update(
            self._check_merge(
                validator, [name for name in graphs if name.value != mint_derived_graph(self.base)], found
            )
        )
        found.update(_unmerged(quad) for quad in find_unmerged(self.store))
        found.update(self._miscounted())
        return tuple(sorted(found))

    def _miscounted(self) -> Iterator[Violation]:
        """Find the indexes and files that do not hold all quads."""
        there = 0
        for what, terms, there_are, found in count_by_lookup(self.store):
            there = there_are if what == "named graphs" else there
            if found != there_are:
                yield _miscounted(str(self.folder / STORE), f"{what} by {terms}", there_are, found)
        try:
            written = count_quads(self.folder / TRIG)
        except (OSError, SyntaxError, ValueError) as error:
            raise GraphError(self.folder / TRIG, f"is damaged ({error})", remedy_for(self.folder)) from error
        if written != there:
            yield _miscounted(str(self.folder / TRIG), "quads", there, written)

    def _check_merge(
        self, validator: Validator, names: list[ox.NamedNode], known: set[Violation]
    ) -> tuple[Violation, ...]:
        """Check what several documents describe by all that they say together."""
        import pyoxigraph as ox  # noqa: PLC0415 - beside its use

        from kg.validate import check_merge  # noqa: PLC0415

        def described(node: Any) -> Iterator[ox.Quad]:
            yield from self.store.quads_for_pattern(node, None, None, ox.DefaultGraph())
            for predicate in validator.inverse_paths:
                yield from self.store.quads_for_pattern(None, predicate, node, ox.DefaultGraph())

        graphs = ((name.value, quads_of(self.store, name)) for name in names)
        return check_merge(graphs, described, validator, known)


def _unmerged(quad: ox.Quad) -> Violation:
    """Say that the default graph and the named graphs differ in one triple."""
    from kg.validate import Violation  # noqa: PLC0415 - beside its use

    graph = whole_of(str(getattr(quad.graph_name, "value", "")))
    return Violation(
        graph,
        str(getattr(quad.subject, "value", quad.subject)),
        "merge",
        quad.predicate.value,
        str(getattr(quad.object, "value", quad.object)),
        "The default graph is not the merge of the named graphs: another program wrote the store; build it again.",
        "默认图与各命名图的合并不一致，存储曾被其他程序改写；请重新构建。",
    )


def _miscounted(path: str, what: str, there_are: int, found: int) -> Violation:
    """Say that a file of the graph directory does not hold all that the store holds."""
    from kg.validate import Violation  # noqa: PLC0415 - beside its use

    return Violation(
        "",
        path,
        "count",
        what,
        str(found),
        f"{found} quads are found where the store holds {there_are}: the file was changed; build the graph again.",
        f"此处有 {found} 条四元组，而存储中有 {there_are} 条：文件曾被改动；请重新构建。",
    )


def _network_file(network: nx.Graph[str], format_name: str) -> bytes:
    """Write a network; GEXF without the day on which it is written, which networkx puts into its head."""
    import networkx as nx  # noqa: PLC0415 - slow to load

    content = io.BytesIO()
    write = {"graphml": nx.write_graphml_lxml, "gexf": nx.write_gexf}[format_name]
    write(network, content)
    return _WRITTEN_ON.sub(b"", content.getvalue(), count=1) if format_name == "gexf" else content.getvalue()


def _rendered(table: Table, format_name: str) -> bytes:
    content = FORMATS[format_name].render(table)
    return content.encode() if isinstance(content, str) else content


def _with_plain_attributes(network: nx.Graph[str]) -> nx.Graph[str]:
    """Join the attributes that are lists, which the formats of networks do not know."""
    plain = network.copy()
    for *_, attributes in plain.edges(data=True):
        for name, value in attributes.items():
            if isinstance(value, tuple):
                attributes[name] = ";".join(map(str, value))
    return plain


def _is_name(question: str) -> bool:
    """Tell a name from the text of a query."""
    return not any(character in question for character in "{ \n")
