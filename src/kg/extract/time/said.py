"""What is told of time: a clause's :class:`Time`, and what its sentence has said up to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.particles import AMONG

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.values.period import Period


@dataclass(slots=True)
class Time:
    """When, and whether it is announced; not frozen, though never changed, for the same reason as a token."""

    period: Period | None
    planned: bool
    future: bool
    """Whether the period itself lies after the publication."""
    aims: bool = False
    """Whether it only says what for the deed is done that the sentence tells later: 为进一步适应…需要，某会启动…."""


@dataclass(slots=True)
class Said:
    """What the sentence has said so far that holds up to its end."""

    period: Period | None = None
    """The period that a clause named last."""
    before_end: tuple[int, Period | None] | None = None
    """The part that has told by when works will be finished, and the period named before it."""
    spanned: Period | None = None
    """The years from which and to which it has told that something grew: 由2005年的…增加到2011年的…."""
    since: Period | None = None
    """From when to this day it counts: 自2011年起，至今已…."""
    is_present: bool = False
    """Whether it speaks of the present: 目前."""
    is_purpose: bool = False
    """Whether it has said what for, and not yet who acts: 为进一步贯彻…，."""
    looks_back: bool = False
    """Whether it opens with the years that it looks back on: 近年来."""
    is_told: bool = False
    """Whether it tells what has happened: 日前, 已."""
    is_state: bool = False
    """Whether, amid plans, it opens with what there is and has told of nothing else: 全区现有会员2万人，占三成."""
    has_acted: bool = False
    """Whether a clause of it has had a predicate."""
    is_deed: bool = False
    """Whether, amid plans, it opens with what has been done."""
    in_passing: bool = False
    """Whether all that it announces is what a body asks of others, or expects, amid its own deeds."""
    is_aim: bool = False
    """Whether all that it announces is what the deed told before was to reach."""
    grants: bool = False
    """Whether the clause before says what people may get."""
    is_listed: bool = False
    """Whether a plan with a colon has opened a list of what is planned."""
    is_unfinished: bool = False
    """Whether what it announces takes years that are not over yet."""
    foretells: bool = False
    """Whether it looks ahead to a completion, 建成后, or foretells."""


def tells_part(clause: Clause) -> bool:
    """其中2021年新建12家: a part of what the clause before counts, with a time of its own."""
    return any(token.text == AMONG for token in clause.markers)
