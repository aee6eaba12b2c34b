"""``kg query``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import FORMATS, TABLE, format_option, graph_option, ontology_option, open_graph

if TYPE_CHECKING:
    from kg.open import Graph
    from kg.query.sparql import Answer
    from kg.table import Language


@click.command(
    epilog="""\b
Examples:
  kg query --list
  kg query places-of-programme -p programme=春风行动
  kg query plans -p year=2019 -p place=湖南省 --format csv
  kg query loans -p group=妇女 --lang zh
  kg query my-question.rq -p place=衡阳市
  kg query -e 'SELECT (COUNT(*) AS ?n) { ?a a kg:Activity }'

Queries only read. The prefixes of the graph need not be declared. CONSTRUCT and DESCRIBE answer in Turtle.
Without GRAPH a query reads the merge of all documents; GRAPH ?document { … } tells which one says it."""
)
@click.argument("question", required=False, metavar="[NAME|FILE]")
@graph_option
@ontology_option
@format_option
@click.option("-e", "--execute", metavar="SPARQL", help="A query of your own.")
@click.option("-p", "--param", "parameters", multiple=True, metavar="NAME=VALUE", help="A parameter; may be repeated.")
@click.option("-l", "--list", "listing", is_flag=True, help="List the named questions with their parameters.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=30.0,
    show_default=True,
    metavar="SECONDS",
    help="Give up after.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=10_000,
    show_default=True,
    metavar="ROWS",
    help="Cut the answer after.",
)
@click.option(
    "--lang",
    "language",
    type=click.Choice(("zh", "en")),
    help="Language of the columns' headings.  [default: the names in the query]",
)
def query(
    *,
    question: str | None,
    folder: str,
    ontology: str | None,
    format_name: str | None,
    output: str | None,
    execute: str | None,
    parameters: tuple[str, ...],
    listing: bool,
    timeout: float,
    limit: int,
    language: Language | None,
) -> None:
    """Ask a named question, or a SPARQL query of your own."""
    from kg.cli.printing import print_table, print_triples, visible
    from kg.query import Triples
    from kg.query.columns import in_language

    if listing:
        _list(ontology, format_name, output)
        return
    if (question is None) == (execute is None):
        raise click.UsageError(
            "give the name of a question, a file, or -e with a query; kg query --list lists the questions"
        )
    with open_graph(folder, ontology) as graph:
        values = dict(_pair(word) for word in parameters)
        if execute is not None:
            answer = graph.query(f"{execute} ", timeout=timeout, limit=limit, **values)
        else:
            answer = _ask(graph, str(question), values, timeout, limit)
        base = graph.base
    if isinstance(answer, Triples):
        _check_turtle(format_name, output)
        print_triples(answer, base, output)
    else:
        print_table(in_language(answer, language) if language else answer, format_name, output)
        for hint in answer.hints:
            click.echo(f"kg: {visible(hint)}", err=True)


def _ask(graph: Graph, question: str, values: dict[str, str], timeout: float, limit: int) -> Answer:
    from kg.query import ask, run_query
    from kg.query.questions import SUFFIX, read_question

    path = Path(question)
    if path.suffix != SUFFIX and not path.is_file():
        return graph.query(question, timeout=timeout, limit=limit, **values)
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    if text and "# title_zh:" not in text and not values:
        return run_query(graph.store, text, timeout=timeout, limit=limit, path=path)
    return ask(graph.store, read_question(path), values, timeout=timeout, limit=limit)


def _check_turtle(format_name: str | None, output: str | None) -> None:
    """Refuse to write triples as a table."""
    suffix = Path(output).suffix if output else ""
    if format_name not in (None, TABLE) or suffix in {f".{name}" for name in FORMATS}:
        raise click.UsageError(
            "CONSTRUCT and DESCRIBE answer with triples, which are written in Turtle: "
            "leave --format out, or say -o FILE.ttl; "
            "a table comes of SELECT"
        )


def _pair(word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals or not name or not value:
        raise click.BadParameter(f"expected NAME=VALUE, not {word!r}", param_hint="-p")
    return name, value


def _list(ontology: str | None, format_name: str | None, output: str | None) -> None:
    import json

    from kg.cli.printing import print_table, write
    from kg.locations import ontology_folder
    from kg.query import load_questions
    from kg.table import Table

    folder = Path(ontology) if ontology else ontology_folder()
    questions = load_questions(folder / "queries").values()
    if format_name in ("json", "jsonl") or (output and Path(output).suffix in (".json", ".jsonl")):
        as_lines = (format_name or Path(str(output)).suffix[1:]) == "jsonl"
        described = [question.to_json() for question in questions]
        lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in described)
        text = lines if as_lines else json.dumps(described, ensure_ascii=False, indent=2) + "\n"
        write(text.encode(), output)
        return
    rows = tuple((one.name, one.title_zh, one.title_en, one.usage) for one in questions)
    print_table(Table(("name", "title_zh", "title_en", "parameters"), rows), format_name, output)
