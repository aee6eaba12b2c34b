"""``kg view``."""

from __future__ import annotations

import os
import sys

import click

from kg.cli.options import graph_option, open_graph


@click.command(
    epilog="""\b
Examples:
  kg view                                  the path of the page
  kg view --open                           in the browser"""
)
@graph_option
@click.option("--open", "in_browser", is_flag=True, help="Open it in the browser, where there is a screen.")
def view(folder: str, *, in_browser: bool) -> None:
    """Open the graph's page in the browser.

    The page needs no network and no server; its path goes to standard output.
    """
    with open_graph(folder) as graph:
        page = graph.view()
    click.echo(page)
    if in_browser and has_screen():
        click.launch(page.resolve().as_uri())


def has_screen() -> bool:
    """Tell whether a browser has a screen to open on: elsewhere than on macOS and Windows, whether one is named."""
    return sys.platform in ("darwin", "win32") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
