"""The measure of one figure: what it counts, who they are, and whether it stands for itself.

In: a clause in its context and a figure in it. Out: its measure. It stands alone because it asks the readers of nouns,
of deeds and of what went before in their order, and is made only for clauses that have a figure.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.finding import AMONG_THEM
from kg.extract.measures.before import GoingOn
from kg.extract.measures.context import PAIR, Context
from kg.extract.measures.deeds import Deeds
from kg.extract.measures.figures import TO, goes_on, leads_on, parted_whole, without_grade
from kg.extract.measures.nouns import Nouns
from kg.extract.notations import ATTAIN, CHANGE, PERSON, PERSON_TIME, PERSONS, RENMINBI, SHARE
from kg.extract.particles import ETC, FROM_LEVEL
from kg.extract.phrases import is_group, is_place, items_of, trim, without_places
from kg.extract.tokens import Kind, Token
from kg.model import Measure, Mention, MentionKind, Span
from kg.resources import LEVEL_ENDINGS, TOWN_WORDS
from kg.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.measures.objects import Objects

PAIRS: Final = ("对", "對")
"""What people are counted in who belong together by twos."""
MYRIADS: Final = ("万", "亿", "萬", "億", "余万", "多万", "餘萬")
"""What figures end in that have no classifier: 助学金51万."""
NAMED_RENMINBI: Final = "人民币"
"""The currency, where its name stands beside an amount."""
FURTHEST_NAMED: Final = 5
"""Characters before an amount in which its currency may be named: 人民币约 50万元."""
FOR: Final = "为"
OR_TIMES: Final = ("（次）", "(次)")
"""What behind a count of people says that it may count each of them several times."""


class Measuring(Context):
    """Reads the measures of one clause, each knowing those before it."""

    __slots__ = ("_counted", "deeds", "going_on", "nouns", "objects", "part")

    def __init__(self, objects: Objects) -> None:
        context = objects.reading, objects.offset, objects.clause, objects.before, objects.topic
        super().__init__(*context)
        self.objects, self.deeds = objects, Deeds(*context)
        self.going_on = GoingOn(objects)
        self.nouns = Nouns(self.going_on)
        self._counted: list[tuple[Mention, ...]] = []
        """What each figure so far counts."""
        self.part: Measure | None = None
        """The people of whom the clause tells some: 其中31人获得…."""

    def measure(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> Measure:
        """Return the measure of one figure; those of a clause must be asked for in order.

        Args:
            tokens: of the part of the clause among which the figure stands.
            index: where it stands.
            quantity: what it says.
        """
        converted = self.going_on.converted()
        counted, located = [] if converted else self.nouns.noun_phrases(tokens, index, quantity), False
        if not converted and (own := self._one_of_subjects(tokens, index)):
            counted = [own]
        counted, graded = without_grade(counted, tokens[index], self.words["grade"])
        if len(counted) == 1 and len(counted[0]) == 1 and self._is_area(counted[0][0], quantity):
            counted, located = [], True  # 辖区431户684名低保对象
        if len(counted) == 1 and counted[0][0].text == ETC and quantity.unit in PERSONS:
            counted = []  # 市妇联等部门共80多人
        mentions = converted or self._named_by(counted, tokens, index, quantity, graded=graded)
        if not mentions and (
            run := self.nouns.shared_noun(tokens, index, quantity) or self._subject_of(tokens, quantity)
        ):
            counted, mentions = [run], (self.mention(run),)
        mentions = mentions or self._raised(tokens, index, quantity)
        people = self.going_on.part_of_people(quantity, located=located) if not mentions else None
        if people is not None:
            self.part, mentions = people, people.counted
        mentions = mentions or self.deeds.joined_deed(tokens, index, quantity)
        mentions = mentions or self.going_on.counts_itself(tokens[index], quantity)
        mentions = mentions or self.deeds.between_verb_and(tokens, index)
        mentions = mentions or self.going_on.of_last_sentence(quantity)
        if graded:
            mentions = tuple(self._of_any_grade(mention) for mention in mentions)
        self._counted.append(mentions)
        span = Span(self.offset + quantity.start, self.offset + quantity.end)
        return Measure(
            span=span,
            quantity=self._in_document(self._of_persons(quantity, counted), span),
            counted=mentions,
            beneficiaries=people.beneficiaries if people is not None else self._groups(counted, quantity),
            comparison=self._comparison() or self._set_against(tokens, index, quantity),
        )

    def _one_of_subjects(self, tokens: Sequence[Token], index: int) -> list[Token]:
        """进口、出口 分别下降 2%、4%: the indicator of a list that a figure is of, in their order."""
        clause = self.clause
        figures = [token for token in clause.after if token.quantity is not None]
        if tokens is not clause.after or len(figures) < PAIR or tokens[index] not in figures:
            return []
        frame = clause.head.verb.frame.notation if clause.head is not None and clause.head.verb is not None else ""
        measured = frame in (ATTAIN, CHANGE) or (clause.head is not None and clause.head.text == FOR)
        divided = frame == CHANGE or (measured and not self.words["respectively"].isdisjoint(clause.marked))
        units = {token.quantity.unit for token in figures if token.quantity is not None}
        items = list(items_of(without_places(trim(clause.subject))))
        if not divided or len(units) > 1 or len(items) != len(figures):
            return []
        endings = (*self.reading.lexicon.indicator_endings, *self.affixes["own-amount"])
        alike = len({item[-1].text[-1] for item in items}) == 1
        whole = all(item[-1].text.endswith(endings) for item in items)
        acts = any(is_place(item[0]) or item[-1].text.endswith(TOWN_WORDS) for item in items)
        return items[figures.index(tokens[index])] if (alike or whole) and not acts else []

    def _named_by(
        self, counted: list[list[Token]], tokens: Sequence[Token], index: int, quantity: Quantity, *, graded: bool
    ) -> tuple[Mention, ...]:
        """Return the noun phrases beside a figure; else what each of several has, the same again, or the deed.

        Args:
            counted: the noun phrases.
            tokens: among which the figure stands.
            index: where it stands.
            quantity: what it says.
            graded: whether it counts another grade of what was counted last.
        """
        going_on, figure = self.going_on, tokens[index]
        mentions = (*going_on.with_share(tokens, counted, quantity), *(self.mention(run) for run in counted))
        mentions = mentions or going_on.one_of_respective(figure, self._counted) or going_on.given_each(quantity)
        if not mentions and self._counted and (graded or goes_on(tokens, index)):
            itself = any(one.text in self.words["counts-itself"] for one in self._counted[-1][:1])
            mentions = () if itself else self._counted[-1]
        if mentions:
            return mentions
        deed = self.deeds.deed_counted(figure, quantity) or self.deeds.rate_of_deed(figure, quantity)
        money_or_times = quantity.unit in ("session", RENMINBI)
        head = self.clause.head
        holds = head is not None and head.text in self.words["object-holding"]  # 志愿者 植树 30株
        by_group = any(is_group(token) for token in self.clause.subject)
        told = deed is not None and (money_or_times or holds or not by_group)
        return (deed,) if deed is not None and told else ()

    def _subject_of(self, tokens: Sequence[Token], quantity: Quantity) -> list[Token]:
        return self.nouns.counted_subject(tokens, persons=quantity.unit in PERSONS)

    def _raised(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> tuple[Mention, ...]:
        """将 标准 上调 3.2%, 6次 荣获 称号: what is changed by a share, or what is won so many times."""
        head = self.clause.head
        raised = quantity.unit == SHARE or (head is not None and head.text.endswith(TO))
        if raised and (fronted := self.fronted()):
            return (self.mention(fronted),)
        if quantity.classifier == "次" and tokens is self.clause.subject and tokens[index + 1 :] == []:
            acted = self.objects.acted_upon()
            return (self.mention(acted),) if acted else ()
        return ()

    def _is_area(self, token: Token, quantity: Quantity) -> bool:
        """Tell whether a word only says where something is counted, or of money, by whom it is given: 市本级86万元."""
        of_level = quantity.unit == RENMINBI and token.text in LEVEL_ENDINGS
        return of_level or token.text in self.words["area-counted-in"]

    def _of_any_grade(self, mention: Mention) -> Mention:
        """国家级 基地 2家、省级 6家: the noun without its grade, for another grade of it."""
        told = mention.span.of(self.reading.simplified)
        grade = next((grade for grade in self.affixes["grade"] if told.startswith(grade) and told != grade), "")
        return self.at(mention.span.start + len(grade), mention.span.end) if grade else mention

    def _in_document(self, quantity: Quantity, span: Span) -> Quantity:
        q = quantity
        return Quantity(
            span.start,
            span.end,
            span.of(self.reading.document.text),
            q.value,
            q.lower,
            q.upper,
            self._currency(span) if q.unit == RENMINBI else q.unit,
            q.classifier,
            q.kind,
            q.rate,
            q.change,
            q.fraction,
        )

    def _currency(self, span: Span) -> str:
        """A bare 元 is the money of the place that the report is set in; 人民币 beside it says otherwise."""
        local = self.reading.settings.currency
        said = local and NAMED_RENMINBI in self.reading.simplified[max(0, span.start - FURTHEST_NAMED) : span.end]
        return RENMINBI if said or not local else local

    def _of_persons(self, quantity: Quantity, counted: list[list[Token]]) -> Quantity:
        """老年人49.3万 counts persons, and 助学金51万 money, though no classifier says so; 210人（次） counts times."""
        if quantity.unit == PERSON and self.reading.simplified.startswith(OR_TIMES, self.offset + quantity.end):
            return replace(quantity, unit=PERSON_TIME)
        if quantity.unit != "count" or quantity.classifier or not counted:
            return quantity
        if quantity.text.endswith(MYRIADS) and counted[0][-1].text.endswith(self.affixes["sum-of-money"]):
            return replace(quantity, unit=RENMINBI)  # 助学金51万
        people = next((token for token in (counted[0][-1], counted[0][0]) if is_group(token)), None)
        terms = people.name.terms if people is not None and people.name is not None else ()
        return replace(quantity, unit=PERSON) if self.reading.lexicon.counts_persons(terms) else quantity

    def _groups(self, counted: list[list[Token]], quantity: Quantity) -> tuple[Mention, ...]:
        """The people that are counted: 农村贫困妇女 whole, not only the group's name that ends it."""
        found = []
        for run in counted:
            if quantity.unit in PERSONS and is_group(run[-1]) and not self.counts_persons(run[-1]):
                continue  # 就读高校27名
            persons = quantity.unit in PERSONS or quantity.classifier in PAIRS  # 24对 模范婆媳
            if is_group(run[-1]) or (persons and self._names_persons(run)):
                terms = run[-1].name.terms if is_group(run[-1]) and run[-1].name is not None and len(run) == 1 else ()
                found.append(self.reading.mention(self.offset, run, MentionKind.GROUP, terms))
        return tuple(found)

    def _names_persons(self, run: Sequence[Token]) -> bool:
        last = run[-1]
        if any(is_group(token) for token in run[-2:]):
            return last.kind is not Kind.VERB
        return last.kind is Kind.WORD and last.text.endswith(self.affixes["person-noun"])

    def _comparison(self) -> str:
        start, end = self.offset + self.clause.start, self.offset + self.clause.end
        if not self.reading.comparisons.touch(start, end):
            return ""
        if self.reading.lexicon.pattern("{comparison}").search(self.reading.simplified, start, end) is None:
            return ""
        words, text = self.affixes["comparison"], self.reading.simplified[start:end]
        return next((word for word in words if word in text), "")

    def _set_against(self, tokens: Sequence[Token], index: int, quantity: Quantity) -> str:
        """The word by which a figure only measures another one; empty where it stands for itself.

        由91%提高到98.6%: the level that was left. 55个县中52个: the whole of which a part is told.
        """
        if parted_whole(tokens, index) is not None:
            return AMONG_THEM[0]
        clause, head = self.clause, self.clause.head
        if head is None or not any(tokens is phrase.tokens for phrase in clause.phrases):
            return ""
        if not head.text.endswith(TO) and not leads_on(clause):
            return ""
        reached = any(t.quantity is not None and t.quantity.unit == quantity.unit for t in clause.after)
        start = self.offset + tokens[0].start
        before = self.reading.simplified[max(0, start - 1) : start]
        return before if reached and before in FROM_LEVEL else ""
