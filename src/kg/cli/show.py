"""``kg show``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import graph_option, open_graph

if TYPE_CHECKING:
    from kg.query import Card


@click.command(
    epilog="""\b
Examples:
  kg show 衡阳市妇联
  kg show 430400                           by code
  kg show chunfeng-xingdong --format json
  kg show https://w3id.org/civic-kg/id/place/430400"""
)
@click.argument("entity")
@graph_option
@click.option("-f", "--format", "format_name", type=click.Choice(("text", "json")), default="text", show_default=True)
def show(entity: str, folder: str, format_name: str) -> None:
    """Show an entity: names, ties, what it did and plans.

    ENTITY is a label or an alias, a code, an identifier, or an IRI. A name that nothing bears gets the nearest ones.
    """
    with open_graph(folder) as graph:
        card = graph.show(entity)
    if format_name == "json":
        import json

        from kg.query.cards import to_json

        click.echo(json.dumps(to_json(card), ensure_ascii=False, indent=2))
    else:
        _print(card)


def _print(card: Card) -> None:
    from kg.cli.printing import visible

    english = f"  {card.label_en}" if card.label_en else ""
    click.echo(f"{visible(card.label)}{visible(english)}  ({card.kind})")
    click.echo(card.iri)
    lines = [
        ("also called", card.aliases),
        *card.ties,
        *card.edges,
        *((f"{edge} of", sources) for edge, sources in card.edges_to),
        ("stands as", tuple(f"{role} {count}×" for role, count in card.roles)),
        ("documents", card.documents),
    ]
    for name, values in lines:
        if values:
            click.echo(f"  {name.rpartition(':')[2]}: {visible('、'.join(values))}")
