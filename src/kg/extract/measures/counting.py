"""The measures of a clause: each quantity with what it counts.

In: a clause and the one before it. Out: measures in order. What is counted stands after the quantity (2000名 妇女) or
before it (岗位 13000多个); 人 and money may count by themselves; a share or a change counts the indicator before it.
It stands alone because it goes along the clause, and has what a clause that goes on from it asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.measures.figures import is_base
from kg.extract.measures.measuring import Measuring
from kg.extract.measures.objects import Objects
from kg.extract.notations import THEME
from kg.extract.phrases import is_age, is_organization, trim, without_places
from kg.extract.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.statements.reading import Read, Reading
    from kg.model import Measure, Mention


class Counting(Objects):
    """Reads the quantities of one clause, beside its object."""

    __slots__ = ("_measures", "_measuring", "_part", "_theme")

    def __init__(
        self, reading: Reading, offset: int, clause: Clause, before: Read | None, topic: tuple[Mention, ...] = ()
    ) -> None:
        super().__init__(reading, offset, clause, before, topic)
        self._measuring: Measuring | None = None
        """What reads its figures, while they are read."""
        self._part: Measure | None = None
        self._measures: list[Measure] | None = None
        self._theme: tuple[Mention, ...] | None = None

    def measures(self) -> list[Measure]:
        """Return the measures of the clause, in order."""
        if self._measures is None:
            clause = self.clause
            found = self._of(clause.subject) if clause.counts_before else []
            for phrase in clause.phrases:
                found.extend(self._of(phrase.tokens))
            if clause.counts_after:
                found.extend(self._of(clause.after))
            if self._measuring is not None:
                self._part, self._measuring = self._measuring.part, None
            self._measures = sorted(found, key=lambda measure: measure.span) if len(found) > 1 else found
        return self._measures

    def last_counted(self) -> tuple[Mention, ...]:
        """Return what the clause counts or acts upon last, for a clause that goes on from it."""
        for measure in reversed(self.measures()):
            tasks = bool(measure.counted) and measure.counted[0].text.endswith(self.affixes["set-task"])
            if tasks and self.before is not None and self.before.counted:
                return self.before.counted  # 占任务的82.9%
            if measure.counted:
                return measure.counted
        acted = self.object()
        return (acted,) if acted is not None else ()

    def theme(self) -> tuple[Mention, ...]:
        """Return the indicator or thing that the clause is about, or that it goes on with where it tells none.

        Few clauses go on with the theme of another, so that it is looked for where one does.
        """
        going_on: list[Counting] = []
        counting = self
        while counting._theme is None:
            going_on.append(counting)
            theme, before = counting._own_theme(), counting.before
            if theme or before is None or counting.clause.subject_role != THEME:
                counting._theme = theme
            else:
                counting = before.counting
        for one in going_on:
            one._theme = counting._theme
        return counting._theme

    def _own_theme(self) -> tuple[Mention, ...]:
        """The subject of the clause, if that does not act."""
        subject = without_places(trim(self.clause.subject))
        lexicon = self.reading.lexicon
        if subject and (self.acts_unnamed(subject) or any(lexicon.ends_organization(token.text) for token in subject)):
            return self.last_counted()  # 政府 调升 指数, 某集团 捐赠 款物
        if not subject or any(is_organization(token) or token.kind is Kind.QUANTITY for token in subject):
            return self.last_counted() if self.clause.head is None or self.clause.subject_role == "theme" else ()
        return (self.mention(self.named_amount() or subject),)

    def part(self) -> Measure | None:
        """Return the people of whom the clause tells some: 其中31人获得…."""
        return self._part

    def _of(self, tokens: Sequence[Token]) -> list[Measure]:
        found = []
        for index, token in enumerate(tokens):
            if (
                token.quantity is not None
                and token.kind is Kind.QUANTITY
                and not self._is_age(token)
                and not is_base(tokens, index)
            ):
                if self._measuring is None:
                    self._measuring = Measuring(self)
                found.append(self._measuring.measure(tokens, index, token.quantity))
        return found

    def _is_age(self, token: Token) -> bool:
        """看望 101岁 的 老人: an age counts nothing; 预期寿命 78.5岁 is an indicator."""
        if not is_age(token):
            return False
        start, end = self.offset + self.clause.start, self.offset + self.clause.end
        return all(self.reading.simplified.find(word, start, end) < 0 for word in self.words["span-of-life"])
