"""``kg view``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from kg.cli.options import graph_option, open_graph


@click.command(
    epilog="""\b
Examples:
  kg view                                  the path of the page
  kg view --open                           in the browser
  kg view --place 湖南省 --limit 60         a page of one province, written to view.html
  kg view --programme 春风行动 -o spring.html
  kg view --query mine.rq --open           only what the answers of a SELECT query name"""
)
@graph_option
@click.option(
    "--query",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False),
    help="Only statements that an answer of this SELECT query names, or whose measure, document or entity it names.",
)
@click.option("--place", metavar="NAME", help="Only in this place and all below it.")
@click.option("--programme", metavar="NAME", help="Only of this programme.")
@click.option(
    "--limit", type=click.IntRange(min=1), metavar="ENTITIES", help="How many the first view shows.  [default: 100]"
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Where to write the page of a part.  [default: view.html]",
)
@click.option("--open", "in_browser", is_flag=True, help="Open it in the browser, where there is a screen.")
def view(folder: str, *, query: str | None, in_browser: bool, **part: Any) -> None:
    """Open the graph's page in the browser.

    The page needs no network and no server; its path goes to standard output. With --query, --place, --programme or
    --limit a page of a part is drawn; the page says of how many statements it is a part.
    """
    text = Path(query).read_text(encoding="utf-8") if query else None
    with open_graph(folder) as graph:
        if query and text is not None:
            from kg.query.sparql import check_query

            check_query(graph.store, text, Path(query))
        page = graph.view(query=text, **part)
    click.echo(page)
    if in_browser and has_screen():
        click.launch(page.resolve().as_uri())


def has_screen() -> bool:
    """Tell whether a browser has a screen to open on: elsewhere than on macOS and Windows, whether one is named."""
    return sys.platform in ("darwin", "win32") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
