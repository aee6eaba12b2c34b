"""``kg show``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from kg.cli.options import graph_option, language_option, open_graph
from kg.table import Wording

if TYPE_CHECKING:
    from kg.query import Card
    from kg.table import Language

MUTUAL: Final = ("kg:partnerOf",)
"""Edges that hold both ways: they are told once."""
MORE: Final = {
    "aliases": Wording("又称", "also called"),
    "roles": Wording("出现", "stands as"),
    "documents": Wording("文档", "documents"),
    "from": Wording("{}（由）", "{}, from"),
    "between": Wording("：", ": "),
}
"""Words that no property of the ontology has, in Chinese and in English."""


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
@language_option("words")
def show(entity: str, folder: str, format_name: str, language: Language) -> None:
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
        _print(card, language)


def _print(card: Card, language: Language) -> None:
    from kg.cli.printing import visible
    from kg.query.cards import KIND

    more = {name: words.in_language(language) for name, words in MORE.items()}
    headings = {name: words.in_language(language) for name, words in card.headings.items()}
    names = [name for name in (card.label, card.label_en) if name][:: 1 if language == "zh" else -1]
    click.echo(f"{visible('  '.join(names))}  ({headings[KIND]})")
    click.echo(card.iri)
    lines = [
        (more["aliases"], card.aliases),
        *((headings[name], values) for name, values in (*card.ties, *card.edges)),
        *((more["from"].format(headings[name]), values) for name, values in card.edges_to if name not in MUTUAL),
        (more["roles"], tuple(f"{headings[role]} {count}×" for role, count in card.roles)),
        (more["documents"], card.documents),
    ]
    for name, values in lines:
        if values:
            click.echo(f"  {name}{more['between']}{visible('、'.join(values))}")
