"""``kg remove``."""

from __future__ import annotations

import click

from kg.cli.options import graph_option, ontology_option


@click.command(
    epilog="""\b
Examples:
  kg remove hunan-2019
  kg remove hunan-2019 hubei-2019 --graph graph
  kg remove '湖南妇联的一年'                 by title

kg query documents lists the documents."""
)
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT…")
@graph_option
@ontology_option
@click.option("--page/--no-page", default=True, help="Draw graph.html again.  [default: page]")
def remove(documents: tuple[str, ...], folder: str, ontology: str | None, *, page: bool) -> None:
    """Remove documents from the graph.

    DOCUMENT is an identifier or a title. All that only they brought goes with them; what other documents say stays.
    """
    from kg.build import remove as remove_documents

    for document in remove_documents(documents, folder, ontology=ontology, page=page):
        click.echo(f"removed {document}")
