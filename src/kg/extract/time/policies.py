"""What a policy that is made known grants: 某市出台稳岗政策，对…每人补贴1000元, which is still to be paid.

In: clauses in order, with the paragraph and the sentence that they stand in. Out: whether a clause says what is granted
from now on. It remembers in which paragraph a policy has been made known, and whether the whole report tells what is
set out in an address of the government.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.notations import EXIST, MONEY
from kg.extract.particles import TURNS
from kg.extract.phrases import is_organization
from kg.extract.tokens import Kind
from kg.model import BlockKind
from kg.resources import GOVERNMENT

if TYPE_CHECKING:
    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.time.dates import Dates
    from kg.extract.tokens import Token
    from kg.model import Sentence

ADDRESS: Final = r"在(?:[^。，,\n]{0,8})?《施政报告》[^。，,\n]{0,4}{announcing-address}"
"""What opens the news of the address in which the governments of Hong Kong and Macao say what they will do."""
LONGEST_LEAD: Final = 400
"""Characters of a report in which the address is named."""
CLOSING: Final = "”’」』》)）"
"""Marks behind the name of a policy."""
BY_RULE: Final = "规定"
"""The verb of making known that needs no thing behind it: 某市规定，…."""
EQUAL: Final = ("为", "是")
"""Verbs between a standard and its amount."""
MOST_STANDARDS: Final = 6
"""Paragraphs below a line that opens a list of standards, up to which it goes."""
SAYING: Final = frozenset(("speech", "copula"))
"""Frames of verbs that grant nothing."""
GIVING: Final = "给予"
"""The verb that entitles only with how much there is for each, or at most."""
QUALIFYING: Final = re.compile("(?:对|凡)[^。；，]{2,40}的")
"""What tells who qualifies, and not who was given to: 对用工达到80人的企业."""
PEOPLE: Final = frozenset(("person", "person-time"))
"""Units of those to whom something was given."""


class Policies:
    """Tells which clauses say what a policy grants."""

    def __init__(self, simplified: str, lexicon: Lexicon, dates: Dates) -> None:
        """Look for an address at the head of a report.

        Args:
            simplified: the text of the report in simplified characters.
            lexicon: whose words name policies and what makes them known.
            dates: whether the report sums up a time that is over.
        """
        self.simplified, self.lexicon, self.dates = simplified, lexicon, dates
        address = lexicon.pattern(ADDRESS).search(simplified, 0, LONGEST_LEAD)
        self._addressed = address.end() if address is not None else len(simplified)
        self._paragraph = -1
        """The paragraph in which a policy was made known last."""
        self._standards_from = -1
        """The paragraph that opens a list of standards."""
        self._left: Sentence | None = None
        """The sentence that tells of what is over, or of another body, and no more of the address."""
        self._is_announced = False
        """Whether the first paragraph of the report announces: 将于4月起接受津贴申请."""
        prose = (n for n, block in enumerate(dates.document.blocks) if block.kind is BlockKind.PROSE)
        self._first = next(prose, -1)

    def grants(self, sentence: Sentence, clause: Clause, text: str, offset: int) -> bool:
        """Tell whether a clause says what will be granted; clauses must come in order."""
        if self.dates.sums_up or self.dates.reviews:
            return False
        if offset + clause.start >= self._addressed:
            return self._sets_out(sentence, clause, text)
        if self._is_announced and (self._sets_standard(clause) or self._lists_standard(sentence, clause, text)):
            return True
        if text.startswith(TURNS):
            self._paragraph = -1  # 但有人认为…
        if self._makes_known(clause):
            self._paragraph = sentence.paragraph
            return False
        return self._paragraph == sentence.paragraph and self._entitles(sentence, clause, text, offset)

    def _lists_standard(self, sentence: Sentence, clause: Clause, text: str) -> bool:
        """发放标准如下：⏎ • 每户发放1000元: an item below a line that opens a list of standards."""
        if text.endswith(self.lexicon.affixes["standard-below"]):
            self._standards_from = sentence.paragraph
            return False
        if not 0 < sentence.paragraph - self._standards_from <= MOST_STANDARDS or self._standards_from < 0:
            return False
        amounts = any(token.quantity is not None and token.quantity.unit in MONEY for token in clause.after)
        return amounts and any(each in text for each in self.lexicon.affixes["for-each"]) and not self._is_told(clause)

    def note_plan(self, sentence: Sentence) -> None:
        """Remember that a clause of the sentence announces."""
        self._is_announced = self._is_announced or sentence.paragraph == self._first

    def _sets_standard(self, clause: Clause) -> bool:
        """津贴上限为8000元, 补助标准为每人每天3元: how much there is for each of what a report announces."""
        if clause.head is None or clause.head.text not in EQUAL or not clause.subject or self._is_told(clause):
            return False
        amounts = any(token.quantity is not None and token.quantity.unit in MONEY for token in clause.after)
        return amounts and clause.subject[-1].text.endswith(self.lexicon.affixes["standard-ending"])

    def _makes_known(self, clause: Clause) -> bool:
        """出台…措施, 发布…优惠政策, 规定: a policy is made known, by what names it last."""
        making = self.lexicon.words["policy-making"]
        if not any(token.text in making for token in clause.predicate) or self._is_told(clause):
            return False
        if any(token.quantity is not None and token.quantity.lower != token.quantity.upper for token in clause.after):
            return False  # 出台40余项文件, which are counted and not told
        if not clause.after:
            return clause.predicate[-1].text == BY_RULE
        return clause.after[-1].text.rstrip(CLOSING).endswith(self.lexicon.affixes["policy-noun"])

    def _entitles(self, sentence: Sentence, clause: Clause, text: str, offset: int) -> bool:
        """每人补贴1000元, 分别给予5万元, 标准为500元: how much there is for whom, and not how much there was in all."""
        parts = (clause.subject, clause.after, *(phrase.tokens for phrase in clause.phrases))
        if not any(token.kind is Kind.QUANTITY for part in parts for token in part):
            return False
        told = self.simplified[sentence.span.start : offset + clause.end] if GIVING in text else text
        if self._is_told(clause) or self._is_paid(clause, told):
            return False
        words = self.lexicon.words["entitlement"]
        return any(
            word in text
            for word in words
            if word != GIVING or _sets_terms(text, self.lexicon) or QUALIFYING.search(told) is not None
        )

    def _is_paid(self, clause: Clause, text: str) -> bool:
        """市妇联给予30名妇女…: what a body that is named, or so many people, gave or got is no term of a policy."""
        if any(is_organization(token) for token in clause.subject):
            self._paragraph = -1
            return True
        return _counts_people(clause) and not _sets_terms(text, self.lexicon) and QUALIFYING.search(text) is None

    def _sets_out(self, sentence: Sentence, clause: Clause, text: str) -> bool:
        """推出…计划, 大幅增加…津贴: what an address of the government says is to be done."""
        head = clause.head.verb if clause.head is not None else None
        if head is not None and head.frame.notation == EXIST and _counts_people(clause):
            return False  # 有会员40万人
        if head is not None and head.frame.notation in SAYING:
            return False
        over = self.lexicon.affixes["time-over"]
        if text.startswith(over) or any(token.text.startswith(over) for token in clause.periods):
            self._left = sentence
        if any(_is_other_body(token) for token in clause.subject[:1]):
            self._left = sentence
        if self._left is sentence:
            return False
        return not self._is_told(clause) and not any(
            t.period is not None and t.period.relation == "before" for t in clause.periods
        )

    def _is_told(self, clause: Clause) -> bool:
        told = self.lexicon.words["told-adverb"]
        return any(token.text in told or token.kind is Kind.PARTICLE for token in clause.markers)


def _sets_terms(text: str, lexicon: Lexicon) -> bool:
    return any(each in text for each in lexicon.affixes["for-each"])


def _counts_people(clause: Clause) -> bool:
    given = (*clause.after, *(token for phrase in clause.phrases for token in phrase.tokens))
    return any(token.quantity is not None and token.quantity.unit in PEOPLE for token in given)


def _is_other_body(token: Token) -> bool:
    return is_organization(token) and token.name is not None and token.name.terms[:1] != (GOVERNMENT,)
