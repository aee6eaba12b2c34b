"""Deeds that a clause tells within its subject or a phrase: 某市妇联 召开 的 会议, 某局 推出 的 “直通车” 发车.

In: a clause that has been read. Out: one more clause, for what is told within it; None where nothing is.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.clause import Clause, Phrase
from kg.extract.clauses.traits import takes_subject
from kg.extract.notations import COPULA, PARTNER, SPEECH
from kg.extract.phrases import is_organization, is_place
from kg.extract.tokens import Kind, names_body
from kg.resources import LEVEL_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon
    from kg.extract.tokens import Token

PAIR: Final = 2
LEAST_OF_SUBJECT: Final = 4
"""Words of 总投资 480万元 的 项目, and of 某局 推出 的 项目."""
NO_DEEDS: Final = frozenset((COPULA, SPEECH, PARTNER))
"""Frames of verbs that tell of nothing that is done."""
HOW: Final = (Kind.ADVERB, Kind.PERIOD)
"""What may stand between a body and its deed."""
THING: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE)
"""What the name of the thing is made of."""


def told_within(clause: Clause, lexicon: Lexicon) -> Clause | None:
    """Find the deed, the meeting or the amount that the subject of a clause, or one of its phrases, tells of."""
    return _scene(clause, lexicon) or _amount_of_subject(clause, lexicon) or _deed(clause, lexicon)


def _deed(clause: Clause, lexicon: Lexicon) -> Clause | None:
    """某局 牵头 组织 的 “直通车” 发车, 为 甲 联合 乙 推出 的 工程 点赞: what a body did with that of which is told."""
    if clause.counts_before or clause.counts_after:
        return None
    before = clause.subject
    for told, joins in ((before, False), *((phrase.tokens, phrase.role == PARTNER) for phrase in clause.phrases)):
        of = next((n for n, token in enumerate(told) if token.kind is Kind.OF), 0)
        first = of
        while first > 1 and told[first - 1].kind is Kind.VERB:
            first -= 1
        bodies = [*before[-1:], *told[:first]] if joins else told[:first]
        before = told
        if not first < of or len(told) < LEAST_OF_SUBJECT - joins or not bodies or not is_organization(bodies[0]):
            continue
        partners = _partners(bodies[1:], joins, lexicon)
        acts = partners or all(token.kind in HOW or token.tag == "t" for token in bodies[1:])
        thing = list(takewhile(_names, told[of + 1 :]))
        if acts and thing and _is_deed(told[of - 1], lexicon):
            return _clause_of(clause, bodies[0], told[first:of], thing, partners)
    return None


def _names(token: Token) -> bool:
    """Tell what may be in the name of a thing; a verb that the vocabulary does not know ends it."""
    return token.kind in THING or (token.weak and token.verb is not None)


def _is_deed(token: Token, lexicon: Lexicon) -> bool:
    """Tell a verb of something that is done; who holds an event, 甲 主办 的 仪式 举行, is told by the clause itself."""
    if token.verb is None or takes_subject(token) or token.verb.frame.notation in NO_DEEDS:
        return False
    return token.text not in lexicon.words["co-hosting"]


def _partners(between: Sequence[Token], joins: bool, lexicon: Lexicon) -> list[Token]:
    """甲 联合 乙 推出 的: those with whom a body did it; empty if nothing else stands there."""
    opening = between[0] if len(between) > 1 else None
    joined = opening is not None and (
        opening.kind is Kind.PAUSE or opening.text in lexicon.words["partner-preposition"]
    )
    if not joins and not joined:
        return []
    named = between if joins else between[1:]
    return list(named) if all(is_organization(token) or token.kind is Kind.PAUSE for token in named) else []


def _clause_of(
    clause: Clause, body: Token | None, deed: Sequence[Token], thing: Sequence[Token], partners: Sequence[Token] = ()
) -> Clause:
    """Make the clause that tells what a body did with something."""
    start, by_whom = (deed[0].start, []) if body is None else (min(body.start, deed[0].start), [body])
    told = Clause(start, thing[-1].end, clause.unit, predicate=list(deed), subject=by_whom, after=list(thing))
    told.periods = list(clause.periods)
    if partners:
        told.phrases = [Phrase(PARTNER, list(partners))]
    told.conclude()
    return told


def _scene(clause: Clause, lexicon: Lexicon) -> Clause | None:
    """某市妇联 近日 召开 的 会议 上，…; 从 某局 召开 的 发布会 上 获悉: the meeting, which a body held.

    Where no body stands before the verb, the meeting was that of the body that its name opens with, or of the report's
    own: 从 昨日 召开 的 全省 红十字 工作 会议 上 获悉.
    """
    learned = clause.predicate and clause.predicate[-1].text in lexicon.words["learning"]
    if clause.predicate and not learned:
        return None
    place = next((phrase.tokens for phrase in clause.phrases if phrase.role == "place"), [])
    told = place if place and (learned or not clause.subject) else clause.subject
    if told and told[0].text in lexicon.words["reporter"]:
        told = told[1:]
    held = next((n for n, token in enumerate(told[:-1]) if token.text in lexicon.words["held"]), -1)
    if held < 0 or told[held + 1].kind is not Kind.OF or any(token.kind is Kind.QUANTITY for token in told):
        return None
    event = [token for token in told[held + 2 :] if token.kind is not Kind.CLOSER]
    by_whom = [token for token in told[:held] if token.tag != "t" and token.kind not in HOW]
    named = not by_whom or (by_whom == [told[0]] and names_body(told[0], lexicon))
    if not event or not event[-1].text.endswith(lexicon.events) or not named:
        return None
    body = told[0] if by_whom else next((token for token in event[:1] if is_organization(token)), None)
    if body is None and (_is_of_level(event) or (not clause.periods and held == 0)):
        return None
    return _clause_of(clause, body, [told[held]], event)


def _is_of_level(event: Sequence[Token]) -> bool:
    """全州三八表彰大会, 县委常委会议: a meeting of a level, or of an organ, which need not be the report's own."""
    bare = any(is_place(token) and token.name is not None and token.name.bare for token in event)
    return bare or event[0].text.startswith(LEVEL_ENDINGS)


def _amount_of_subject(clause: Clause, lexicon: Lexicon) -> Clause | None:
    """总投资 480万元 的 托养中心 项目 完工: the amount before 的 is that of the thing and none of the deed."""
    told = clause.subject
    if not clause.predicate or len(told) < LEAST_OF_SUBJECT:
        return None
    of = next((n for n, token in enumerate(told) if token.kind is Kind.OF), 0)
    if not 1 < of < len(told) - 1 or told[of - 1].quantity is None:
        return None
    if told[of - PAIR].text not in lexicon.words["total-investment"]:
        return None
    amount = Clause(clause.start, told[of - 1].end, clause.unit, subject=list(told[:of]))
    amount.periods = list(clause.periods)
    amount.conclude()
    clause.subject, clause.start = list(told[of + 1 :]), told[of + 1].start
    clause.conclude()
    return amount
