"""``kg why``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import click

from kg.cli.options import graph_option, language_option, open_graph
from kg.table import Wording

if TYPE_CHECKING:
    from kg.open import Graph
    from kg.query import Explanation
    from kg.table import Language

WORDS: Final = {
    "fact": Wording("事实", "fact"),
    "says": Wording("说的是", "says"),
    "status": Wording("状态", "status"),
    "quantity": Wording("数量", "quantity"),
    "read by": Wording("读法", "read by"),
    "document": Wording("文档", "document"),
    "address": Wording("网址", "address"),
    "quote": Wording("引文", "quote"),
    "rule": Wording("规则 {}，置信度 {}", "rule {}, confidence {}"),
    "equal": Wording("与所存文本一致", "equal to the stored text"),
    "differs": Wording("与所存文本不一致", "DIFFERS from the stored text"),
    "derived": Wording("规则 {}：{}", "rule {}: {}"),
    "stated": Wording("{} {} {} 见于文档 {}", "{} {} {} is stated by {}"),
    ":": Wording("：", ": "),
}
"""What is told of a fact, in Chinese and in English."""


@click.command(
    epilog="""\b
Examples:
  kg why 9aff1bdab0def555-1                a fact, by its column fact
  kg why 9aff1b                            its first characters will do
  kg why 13000多个                         a number, as written or in digits
  kg why 衡阳市妇联 ran 春风行动           an edge: the rule and the statements behind it
  kg why 衡阳市 containedInPlace 湖南省    an edge that documents state: which ones"""
)
@click.argument("words", nargs=-1, required=True, metavar="FACT | SUBJECT EDGE OBJECT")
@graph_option
@language_option("words")
def why(words: tuple[str, ...], folder: str, language: Language) -> None:
    """Show where a fact was read: the sentence, the span marked.

    The quote is compared with the stored text once more; exit status 1 if it differs or the edge is not derived.
    """
    if len(words) not in (1, 3):
        raise click.UsageError("give one fact, or an edge in three words: SUBJECT EDGE OBJECT")
    with open_graph(folder) as graph:
        done = _explain_edge(graph, words, language) if len(words) == 3 else _explain(graph.why(words[0]), language)
    if not done:
        sys.exit(1)


def _in(language: Language) -> dict[str, str]:
    return {name: words.in_language(language) for name, words in WORDS.items()}


def _explain(explanations: tuple[Explanation, ...], language: Language) -> bool:
    for explanation in explanations:
        _print(explanation, language)
    return all(explanation.verified for explanation in explanations)


def _explain_edge(graph: Graph, edge_in_words: tuple[str, ...], language: Language) -> bool:
    from kg.query.terms import local_name

    subject, edge, target = edge_in_words
    words = _in(language)
    reasons = graph.why_edge(subject, edge, target)
    stated = () if reasons else graph.stated_by(subject, edge, target)
    if stated:
        click.echo(words["stated"].format(subject, edge, target, "、".join(stated)))
        return True
    if not reasons:
        click.echo(f"kg: no document states and no rule derives {subject} {edge} {target} in this graph", err=True)
        return False
    done = True
    for reason in reasons:
        click.echo(words["derived"].format(reason.rule.name, reason.rule.description) + "\n")
        for activity in reason.activities:
            done &= _explain(graph.why(local_name(activity.value)), language)
    return done


def _print(explanation: Explanation, language: Language) -> None:
    from kg.cli.printing import visible
    from kg.query.columns import STATUS_WORDS

    words = _in(language)
    fact = explanation.fact
    before, quote, after = (visible(part) for part in (explanation.before, explanation.quote, explanation.after))
    click.echo(f"{before}{click.style(f'【{quote}】', bold=True, fg='yellow')}{after}")
    period = f"{fact.period_start or '…'} – {fact.period_end or '…'}" if fact.period_start or fact.period_end else ""
    where = f"{fact.document} {fact.start}–{fact.end}"
    lines = {
        "fact": fact.fact,
        "says": " ".join(filter(None, (fact.agent, fact.predicate, fact.object))),
        "status": " ".join(filter(None, (STATUS_WORDS[fact.status].in_language(language), period))),
        "quantity": " ".join(filter(None, (fact.quantity_text, *fact.counted))),
        "read by": words["rule"].format(fact.rule, f"{fact.confidence:f}") if fact.rule else "",
        "document": f"{where}  {fact.title}",
        "address": fact.url,
        "quote": words["equal" if explanation.verified else "differs"],
    }
    for name, value in lines.items():
        if value:
            click.echo(f"  {words[name]}{words[':']}{visible(value)}")
    click.echo()
