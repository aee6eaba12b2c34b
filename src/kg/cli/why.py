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
    "partners": Wording("合作方", "with"),
    "place": Wording("地点", "place"),
    "status": Wording("状态", "status"),
    "quantity": Wording("数量", "quantity"),
    "part of": Wording("属于", "part of"),
    "programmes": Wording("项目", "programme"),
    "beneficiaries": Wording("受益群体", "for whom"),
    "read by": Wording("读法", "read by"),
    "document": Wording("文档", "document"),
    "address": Wording("网址", "address"),
    "quote": Wording("引文", "quote"),
    "rule": Wording("规则 {}，置信度 {}", "rule {}, confidence {}"),
    "equal": Wording("与所存文本一致", "equal to the stored text"),
    "differs": Wording("与所存文本不一致", "DIFFERS from the stored text"),
    "derived": Wording("规则 {}：{}", "rule {}: {}"),
    "stated": Wording("{} {} {} 见于文档 {}", "{} {} {} is stated by {}"),
    "vocabulary": Wording("{} {} {} 见于词表：{}，词条 {}", "{} {} {} is stated by the vocabulary: {}, term {}"),
    "several": Wording(
        "{} 可指几个事实，用 kg why 加其标识看其中之一：", "{} may be several facts; ask kg why with one of these:"
    ),
    ":": Wording("：", ": "),
    "、": Wording("、", ", "),
}
"""What is told of a fact, in Chinese and in English."""


@click.command(
    epilog="""\b
Examples:
  kg why 9aff1bdab0def555-1                a fact, by its column fact
  kg why 9aff1b                            its first characters will do
  kg why 13000多个                         a number, as written or in digits
  kg why 衡阳市妇联 ran 春风行动           an edge: the rule and the statements behind it
  kg why 衡阳市 containedInPlace 湖南省    an edge that documents state: which ones
  kg why 衡阳市妇联 组织类别 妇联          any property, by its name in SPARQL or in kg show"""
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
        done = _explain_edge(graph, words, language) if len(words) == 3 else _explain_one(graph, words[0], language)
    if not done:
        sys.exit(1)


def _in(language: Language) -> dict[str, str]:
    return {name: words.in_language(language) for name, words in WORDS.items()}


def _explain_one(graph: Graph, word: str, language: Language) -> bool:
    """Explain a fact or an activity; list the facts if the word may be several."""
    explanations = graph.why(word)
    if len({one.fact.activity for one in explanations}) == 1:
        return _explain(explanations, language)
    from kg.cli.printing import visible

    click.echo(_in(language)["several"].format(visible(word)))
    for one in explanations:
        fact = one.fact
        said = " ".join(filter(None, (fact.agent, fact.predicate, fact.quantity_text, *fact.counted, fact.object)))
        click.echo(visible(f"  {fact.fact}  {fact.document} {fact.start}–{fact.end}  {said}"))
    return True


def _explain(explanations: tuple[Explanation, ...], language: Language) -> bool:
    for explanation in explanations:
        _print(explanation, language)
    return all(explanation.verified for explanation in explanations)


def _explain_edge(graph: Graph, edge_in_words: tuple[str, ...], language: Language) -> bool:
    from kg.query.terms import local_name

    subject, edge, target = edge_in_words
    words = _in(language)
    reasons = graph.why_edge(subject, edge, target)
    if not reasons and _tell_stated(graph, edge_in_words, language):
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


def _tell_stated(graph: Graph, edge_in_words: tuple[str, ...], language: Language) -> bool:
    """Say which documents and which files of the vocabulary state an edge, and show an activity's sentence."""
    from kg.namespaces import shorten
    from kg.query.facts import find_fact
    from kg.query.terms import local_name

    words = _in(language)
    found = graph.find_edges(*edge_in_words)
    for one in found:
        documents = [name for name in one.documents if name != "vocabulary"]
        if documents:
            click.echo(words["stated"].format(*edge_in_words, "、".join(documents)))
        if "vocabulary" in one.documents:
            files = "、".join(graph.vocabulary_files(one))
            click.echo(words["vocabulary"].format(*edge_in_words, files or "…", shorten(one.subject, graph.base)))
        if find_fact(graph.store, one.subject, exactly=True):
            click.echo()
            _explain(graph.why(local_name(one.subject)), language)
    return bool(found)


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
        "partners": words["、"].join(fact.partners),
        "place": fact.place,
        "status": " ".join(filter(None, (STATUS_WORDS[fact.status].in_language(language), period))),
        "quantity": " ".join(filter(None, (fact.quantity_text, *fact.counted))),
        "part of": " ".join(filter(None, explanation.whole)),
        "programmes": words["、"].join(fact.programmes),
        "beneficiaries": words["、"].join(fact.beneficiaries),
        "read by": words["rule"].format(fact.rule, f"{fact.confidence:f}") if fact.rule else "",
        "document": f"{where}  {fact.title}",
        "address": fact.url,
        "quote": words["equal" if explanation.verified else "differs"],
    }
    for name, value in lines.items():
        if value:
            click.echo(f"  {words[name]}{words[':']}{visible(value)}")
    click.echo()
