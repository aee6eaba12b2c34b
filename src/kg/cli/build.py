"""``kg build``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import click

from kg.cli.options import graph_option, ontology_option

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.build import BuildReport
    from kg.model import Span

SHOWN: Final = 40
"""Characters of a sentence that are shown where nothing was read."""


@click.command(
    epilog="""\b
Examples:
  kg build data/reports
  kg build report.md https://example.org/news/1.html --graph hunan
  kg build reports/ others.ttl             RDF files are merged as documents of their own
  cat report.txt | kg build -
  kg build reports --base https://data.example.org/kg/
  kg build reports --fresh --jobs 2 -v

Inputs that fail, or say nothing, leave the others alone: exit status 1; so it is where something was rejected, as
rejected.jsonl tells. Documents that did not change are not
read again."""
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@graph_option
@ontology_option
@click.option(
    "--decisions", metavar="FILE", type=click.Path(exists=True, dir_okay=False), help="Decisions about entities."
)
@click.option(
    "--extractor", metavar="NAME", default="rules", show_default=True, help="What reads the statements of a text."
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes.  [default: by the work]")
@click.option("--fresh", is_flag=True, help="Leave out what earlier builds put into the graph.")
@click.option("--page/--no-page", default=True, help="Draw graph.html.  [default: page]")
@click.option("--licence", metavar="IRI", help="The licence that the graph is given under, for dataset.ttl.")
@click.option(
    "--base", metavar="IRI", help="What the graph's IRIs begin with.  [default: the graph's, else the usual one]"
)
@click.option("-v", "--verbose", is_flag=True, help="Say for each document what was understood and what was not.")
def build(
    inputs: tuple[str, ...],
    folder: str,
    *,
    ontology: str | None,
    decisions: str | None,
    extractor: str,
    jobs: int | None,
    licence: str | None,
    base: str | None,
    fresh: bool,
    page: bool,
    verbose: bool,
) -> None:
    """Build a graph from reports, or bring one up to date.

    INPUT is a file, a folder, an http address, or - for standard input: text, Markdown, HTML, PDF or DOCX;
    or RDF: Turtle, TriG, N-Triples, N-Quads, JSON-LD, RDF/XML.
    """
    import kg
    from kg.cli.printing import count

    report = kg.build(
        inputs,
        folder,
        ontology=ontology,
        decisions=decisions,
        extractor=extractor,
        jobs=jobs,
        fresh=fresh,
        page=page,
        licence=licence,
        base=base,
        progress=_progress(),
    )
    for failure in report.failures:
        click.echo(f"kg: {failure}", err=True)
    _print(report, verbose=verbose)
    if report.skipped:
        more = "" if verbose else "; kg build -v lists them"
        click.echo(f"kg: {count(len(report.skipped), 'file')} of unknown formats passed over{more}", err=True)
    for document in report.barren:
        click.echo(f"kg: {document.source}: no statement found in it", err=True)
    if report.failures or report.barren or report.rejected:
        sys.exit(1)


def _progress() -> Callable[[int, int, str], None] | None:
    if not sys.stderr.isatty():
        return None

    def show(number: int, count: int, source: str) -> None:
        from kg.cli.printing import visible

        click.echo(f"\r\x1b[K{number}/{count} {visible(source)}", nl=number == count, err=True)

    return show


def _print(report: BuildReport, *, verbose: bool) -> None:
    from kg.cli.printing import count, visible

    for document in report.documents:
        notes = f"; {'; '.join(document.notes)}" if document.notes else ""
        read = f"{count(document.statements, 'statement')}, {count(document.measures, 'quantity')}"
        if document.triples:
            read = f"{count(document.triples, 'triple')}, {read}"
        state = "unchanged" if document.reused else read
        if verbose or document.notes:
            click.echo(f"{document.identifier}: {state}{visible(notes)}")
    if verbose:
        _print_what_was_not_understood(report)
        for skipped in report.skipped:
            click.echo(f"{visible(skipped.source)}: passed over ({visible(skipped.skipped)})")
    kept = f", {report.kept} more from before" if report.kept else ""
    rejected = f", {report.rejected} rejected ({_left_out(report)}see rejected.jsonl)" if report.rejected else ""
    failed = f", {count(len(report.failures), 'input')} failed" if report.failures else ""
    coverage = report.coverage
    if coverage.sentences:
        more = "" if verbose else "; kg build -v lists them"
        click.echo(
            f"understood {coverage.with_statements} of {count(coverage.sentences, 'sentence')}; "
            f"{count(coverage.figures, 'figure')} unread, {count(coverage.names, 'name')} unknown{more}"
        )
    click.echo(
        f"{report.graph}: {count(len(report.documents), 'document')}{kept}, {count(report.statements, 'statement')}, "
        f"{count(report.measures, 'quantity')}{rejected}{failed}"
    )


def _left_out(report: BuildReport) -> str:
    from kg.cli.printing import count

    return f"{count(report.left_out, 'triple')}, " if report.left_out else ""


def _print_what_was_not_understood(report: BuildReport) -> None:
    """List by document what yielded nothing, whose figures were not read, and which names are unknown."""
    from kg.cli.options import open_graph
    from kg.cli.printing import count, visible

    with open_graph(str(report.graph)) as graph:
        for document in report.documents:
            coverage = document.coverage
            if coverage is None or not coverage.sentences:
                continue
            told = f"understood {coverage.with_statements} of {count(coverage.sentences, 'sentence')}"
            click.echo(f"{document.identifier}: {told}")
            text = graph.text(document.identifier)
            for words, spans in (("nothing read", coverage.silent), ("figures not read", coverage.unread)):
                for span in spans:
                    click.echo(f"  {words}: {_place_of(text, span)}")
            more = coverage.sentences - coverage.with_statements - len(coverage.silent)
            if more > 0:
                click.echo(f"  nothing read: {more} more")
            for name, kind in graph.unknown_names(document.identifier):
                click.echo(f"  unknown {kind}: {visible(name)}")


def _place_of(text: str, span: Span) -> str:
    """Say where a sentence stands and how it begins."""
    from kg.cli.printing import visible

    line = text.count("\n", 0, span.start) + 1
    start = span.of(text).strip()
    shown = start if len(start) <= SHOWN else f"{start[:SHOWN]}…"
    return f"line {line}, {span.start}–{span.end}: {visible(shown)}"
