"""What a report has told of time up to a clause: what governs, and what has been announced and still holds.

In: nothing. Out: the state that is handed on from clause to clause. It stands alone because what governs a paragraph,
what a clause's own time is and what is announced are read by three that each leave something for the others.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.extract.time.said import Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.model import Sentence, Span
    from kg.values.period import Period


@dataclass(slots=True)
class Course:
    """What holds where the next clause begins."""

    governing: Period | None = None
    """The period that governs what names none itself."""
    governed_from: int = -1
    """The paragraph that named it."""
    paragraph: int = -1
    """The paragraph that is read."""
    section: Span | None = None
    sentence: Sentence | None = None
    """The section and the sentence that are read."""
    at_opening: Period | None = None
    """The period that governed where the sentence begins."""
    said: Said = field(default_factory=Said)
    """What the sentence has said up to the clause."""
    following: Sequence[Clause] = ()
    """The clauses of the sentence behind the one that is read."""
    told_before: Period | None = None
    """What the sentence before has told of its time."""
    planned: bool = False
    """Whether what was announced at the head of the paragraph still is."""
    unit: tuple[Sentence | None, int] = (None, -1)
    """The part of a sentence that is read."""
    unit_planned: bool = False
    """Whether this part of the sentence announces."""
    was_planned: bool = False
    """Whether the sentence before announced."""
    was_told_planned: bool = False
    """Whether its last clause is planned."""
    deed_told: tuple[Sentence | None, int] = (None, -1)
    """The part of a sentence that has told last of something done."""
    years_reviewed: Period | None = None
    """The years that the report has last looked back on."""
    before_look: Period | None = None
    """What governed before a look back."""
    in_plan: bool = False
    """Whether the title or the section announces."""
    done: bool = False
    """Whether the clause says that it tells what has been done."""
    inherits: tuple[Period, Period] | None = None
    """A time that the sentence names without its year, and the same in the year before."""
    ahead: Period | None = None
    """What governed an earlier paragraph and lies ahead: what is announced without a time goes on with it."""
    leads: bool = False
    """Whether the sentence before has opened a plan whose items are the paragraphs below it, each with a bullet."""
    leads_items: bool = False
    """Whether it has ended in a colon and its items are the numbered paragraphs below it."""
