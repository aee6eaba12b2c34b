"""``kg export``."""

from __future__ import annotations

from typing import Final

import click

from kg.cli.options import graph_option, open_graph

FORMATS: Final = (
    "trig", "nq", "jsonld", "ttl", "nt", "rdfxml", "graphml", "gexf", "csv", "parquet", "xlsx", "neo4j", "review",
    "dataset",
)  # fmt: skip
"""A test holds it equal to the tables of writers, which would be slow to import for the help."""


@click.command(
    epilog="""\b
Examples:
  kg export ttl > graph.ttl
  kg export jsonld -o graph.jsonld
  kg export graphml -o network.graphml     the network of entities, for Gephi and others
  kg export neo4j -o graph.zip             nodes.csv and relationships.csv, for neo4j-admin import
  kg export review -o edges.csv            every derived edge with its sources, to be accepted or refused
  kg export dataset > dataset.ttl          the graph described as a dataset: DCAT and VoID

trig, nq and jsonld keep one named graph a document; ttl, nt and rdfxml put all into one. csv, parquet and xlsx
are the facts table. The same graph gives the same bytes."""
)
@click.argument("format_name", metavar="FORMAT", type=click.Choice(FORMATS))
@graph_option
@click.option("-o", "--output", metavar="FILE", type=click.Path(dir_okay=False), help="Write to a file.")
def export(format_name: str, folder: str, output: str | None) -> None:
    """Write the graph in another format.

    FORMAT is one of trig, nq, jsonld, ttl, nt, rdfxml; graphml, gexf; csv, parquet, xlsx; neo4j, review; dataset.
    """
    import io

    from kg.cli.printing import write

    content = io.BytesIO()
    with open_graph(folder) as graph:
        graph.export(format_name, content)
    write(content.getvalue(), output)
