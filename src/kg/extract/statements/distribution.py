"""Lists that are told in parallel: 赫山区、桃江县分别举办招聘会12场和9场 is one deed of each, with its own figure.

In: a statement, and the bodies or places that its clause, or the one before, lists. Out: one statement for each of
them that has a figure of its own, and what is left of the whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kg.extract.notations import MEASURING
from kg.extract.phrases import is_organization, is_place, listed_before
from kg.extract.tokens import Kind
from kg.model import Basis, MentionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from kg.extract.agents.following import Acting
    from kg.extract.clauses.clause import Clause
    from kg.extract.tokens import Token
    from kg.model import Measure, Reference, Span, Statement

LEAST_LISTED: Final = 2
JOINING: Final = re.compile(r"\s*(?:[、,，]|和|及|与|以及|、和)?\s*")
"""What stands between the figures of a list."""
GIVEN_TO: Final = frozenset(("allocate", "distribute", "subsidize", "support", "donate", "provide", "invest"))
"""Activities of those who give: the bodies that are listed with their figures are those to whom it is given."""
PASSED_OVER: Final = (Kind.ASIDE, Kind.PERIOD, Kind.ADVERB)
"""What may stand before the first of a list."""
WHOLE_REPORT: Final = (Basis.SECTION, Basis.DOCUMENT)
"""Where an agent is from that acts for all of a report, or of a section of it."""
PLACED_ROLES: Final = ("place", "recipient")
"""Roles of phrases whose places are where each part was done."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Those who are told of in parallel, in the order of the text."""

    bodies: tuple[Reference, ...]
    acting: bool
    """Whether they act; else they are places in which another acts."""


def find_shares(
    clause: Clause, acting: Acting, in_place: Callable[[Token], Reference], respectively: frozenset[str]
) -> Shares | None:
    """Find the bodies or the places between which the figures of a clause are divided.

    Args:
        clause: the clause.
        acting: who acts in it.
        in_place: tells the body that a place stands for.
        respectively: the words that divide: 分别.

    Returns:
        Those who share, two or more; None if the clause divides nothing.
    """
    if respectively.isdisjoint(clause.marked) and not any(token.text in respectively for token in clause.after):
        return None
    if _lists_things(clause.subject):
        return None  # 甲县、乙县新增就业和失业人数分别为…
    bodies = (acting.reference, *acting.partners) if acting.reference is not None else ()
    named = [token for token in clause.subject if is_organization(token)]
    sharing = len(named) == 1 and len(_listed_places(clause.subject)) + 1 == len(bodies)  # 甲县、乙市、丙县妇联
    if len(bodies) >= LEAST_LISTED and (len(named) == len(bodies) or sharing):
        return Shares(bodies, acting=True)
    for tokens, acts in (
        (clause.subject, True),
        *((p.tokens, False) for p in clause.phrases if p.role in PLACED_ROLES),
    ):
        places = _listed_places(tokens)
        if len(places) >= LEAST_LISTED:
            return Shares(tuple(map(in_place, places)), acting=acts)
    return None


def divided(statement: Statement, shares: Shares | None, text: str) -> Iterator[Statement]:
    """Yield the statement of each of those who share, with its own figures; the figures that are not shared stay.

    Args:
        statement: with the figures of all.
        shares: who has one each, if any have.
        text: of the document, simplified.
    """
    if shares is None:
        yield statement
        return
    runs = [run for run in _runs(statement.measures, text) if len(run) == len(shares.bodies)]
    if not runs:
        yield statement
        return
    taken = {measure.span for run in runs for measure in run}
    rest = tuple(measure for measure in statement.measures if measure.span not in taken)
    if rest:
        yield replace(statement, measures=rest)
    for number, body in enumerate(shares.bodies):
        own = tuple(run[number] for run in runs)
        if shares.acting:
            others = tuple(partner for partner in statement.partners if partner not in shares.bodies)
            yield replace(statement, agent=body, partners=others, measures=own)
        else:
            yield replace(statement, place=body, measures=own)


def find_placed(
    statement: Statement, tokens: Sequence[Token], offset: int, in_place: Callable[[Token], Reference]
) -> dict[Span, Reference]:
    """其中赫山区3000万元、桃江县2500万元: find the figures that stand right behind the name of a place in a list.

    Args:
        statement: with the figures of all.
        tokens: of its sentence.
        offset: where the sentence begins.
        in_place: tells the body that a place stands for.

    Returns:
        Where such a figure stands, to the body of its place; empty if there are less than two.
    """
    if len(statement.measures) < LEAST_LISTED:
        return {}
    listed = {
        offset + token.start: listed
        for index, token in enumerate(tokens)
        if token.kind is Kind.QUANTITY and (listed := listed_before(tokens, index)) is not None
    }
    placed = [measure.span for measure in statement.measures if measure.span.start in listed]
    if len(placed) < LEAST_LISTED:
        return {}
    return {span: in_place(listed[span.start]) for span in placed}


def placed_apart(statement: Statement, placed: Mapping[Span, Reference]) -> Iterator[Statement]:
    """Yield a statement for each figure that is of a place, and what is left of the whole before them.

    Where the whole is a place's, 全市发放贷款…，其中甲县…, the parts are those of the bodies there; a body that gives
    something in several places acts in each of them.
    """
    if not placed:
        yield statement
        return
    agent = statement.agent
    of_place = agent is None or agent.mention.kind is MentionKind.PLACE
    of_place = of_place or (statement.rule in MEASURING and agent is not None and agent.basis in WHOLE_REPORT)
    rest = tuple(measure for measure in statement.measures if measure.span not in placed)
    if rest:
        yield replace(statement, measures=rest)
    for measure in statement.measures:
        if measure.span in placed:
            body = placed[measure.span]
            acts = body.mention.kind is MentionKind.ORGANIZATION and statement.activity not in GIVEN_TO
            if of_place or acts:
                yield replace(statement, agent=body, partners=(), measures=(measure,))
            else:
                yield replace(statement, place=body, measures=(measure,))


def _lists_things(subject: Sequence[Token]) -> bool:
    """Tell whether a subject lists several things behind the bodies or places that it lists."""
    named = [n for n, token in enumerate(subject) if is_organization(token) or is_place(token)]
    rest = subject[named[-1] + 1 :] if named else ()
    figure = next((n for n, token in enumerate(rest) if token.kind is Kind.QUANTITY), len(rest))
    return any(token.kind in (Kind.PAUSE, Kind.CONJUNCTION) for token in rest[:figure])


def _listed_places(tokens: Sequence[Token]) -> list[Token]:
    """The places of a list at the head of a subject, two or more: 长沙、株洲两市城镇就业人数."""
    found: list[Token] = []
    for token in tokens:
        if is_place(token) and token.name is not None and not token.name.bare:
            found.append(token)
        elif token.kind not in (Kind.PAUSE, Kind.CONJUNCTION) and (found or token.kind not in PASSED_OVER):
            break
    return found


def _runs(measures: Sequence[Measure], text: str) -> list[list[Measure]]:
    """Put together the figures that nothing but a comma or 和 divides."""
    runs: list[list[Measure]] = []
    for measure in measures:
        if runs and JOINING.fullmatch(text, runs[-1][-1].span.end, measure.span.start):
            runs[-1].append(measure)
        else:
            runs.append([measure])
    return runs
