"""Officers of bodies: whether they act or speak for them, or only are there.

In: a clause and the bodies that its subject names. Out: whether one of them is named for the post of a person, and for
which of them he stands. It stands alone because a person's deed is not the body's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.agents.lists import ALL
from kg.extract.clauses.traits import participates
from kg.extract.notations import SPEECH
from kg.extract.phrases import LIST_WORDS, is_organization
from kg.extract.script import to_simplified
from kg.extract.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.setting.settings import Setting, Settings
    from kg.model import Reference, Span

LONGEST_POST: Final = 3
"""Words between a body and a post in it: 市人社局 党组 书记, 县委 宣传部 副 部长."""
SPEAKER: Final = re.compile(r"[^，。；：:,\n]{0,8}[:：]")
"""What stands behind a body and a post in it where somebody speaks: the name and a colon."""


class Officers:
    """Tells bodies that act from the people of bodies."""

    def __init__(self, lexicon: Lexicon, settings: Settings) -> None:
        self.lexicon, self.settings = lexicon, settings

    def is_person(self, clause: Clause, named: Reference, offset: int) -> bool:
        """县委常委 attends for himself: what comes after is not the committee's doing."""
        end = named.mention.span.end - offset
        after = [token for token in clause.subject if token.start >= end]
        asides = sum(token.kind is Kind.ASIDE for token in after[:LONGEST_POST])
        for token in after[: LONGEST_POST + asides]:
            if token.start != end or token.kind is Kind.PAUSE:
                return False
            if token.text.startswith(self.lexicon.posts):
                return True
            end = token.end
        return False

    def speaks(self, clause: Clause) -> bool:
        """Tell whether a clause reports what is said, and calls for nothing."""
        head = clause.head
        if head is None and clause.subject:
            last = clause.subject[-1].verb  # 副局长 张勇 介绍, read as a noun
            return last is not None and last.frame.notation == SPEECH
        reports = head is not None and head.verb is not None and head.verb.frame.notation == SPEECH
        return reports and not any(token.text in self.lexicon.words["calling"] for token in clause.predicate)

    def introduces(self, clause: Clause, offset: int, sentence: Span | None) -> bool:
        """某市就业局局长 金某：我们邀请了…: what stands behind the colon is told by the body of the one who speaks."""
        if sentence is None or clause.predicate or offset + clause.start != sentence.start:
            return False
        return SPEAKER.match(self.settings.simplified, offset + clause.end) is not None

    def tells_for(self, clause: Clause, body: Reference) -> bool:
        """某集团设置岗位…。集团 人力资源 负责人 说, 集团 工会 慰问…: said by the end of its name."""
        told = [token for token in clause.subject if token.kind is not Kind.ASIDE]
        officer = len(told) > 1 and told[-1].text.startswith(self.lexicon.posts) and self.speaks(clause)
        part = len(told) == 2 and told[1].text in self.lexicon.words["house-part"]
        called = (officer or part) and len(told[0].text) > 1
        return called and to_simplified(body.mention.text).endswith(told[0].text)

    def spoken_for(
        self, clause: Clause, organizations: Sequence[Reference], offset: int, setting: Setting
    ) -> Reference:
        """市委常委、市总工会主席某某: one person, here for one of the bodies, the report's own or the one he heads."""
        own = [found for found in organizations if found.kind == setting.body and not self.settings.is_guessed]
        under = self.lexicon.affixes["post-under-head"]
        headed = [
            found
            for found in organizations
            if any(
                token.start == found.mention.span.end - offset and not token.text.startswith(under)
                for token in clause.subject
            )
        ]
        return (own or headed or organizations)[0]

    def lists_officers(self, clause: Clause) -> bool:
        """甲局、乙局、丙会等相关负责同志，以及…代表100人参加: people of several bodies who are there act for none.

        市委常委、市妇联主席等领导: each with a post of their own, they act for their bodies.
        """
        subject = clause.subject
        if clause.predicate or not subject or subject[-1].kind is not Kind.WORD:
            return False
        if not subject[-1].text.startswith(self.lexicon.posts) or not any(t.kind is Kind.PAUSE for t in subject):
            return False
        bodies = [n for n, token in enumerate(subject) if is_organization(token)]
        return not bodies or not all(
            n + 1 < len(subject)
            and subject[n + 1].start == subject[n].end
            and subject[n + 1].text.startswith(self.lexicon.posts)
            for n in bodies
        )

    def are_guests(self, clause: Clause) -> bool:
        """甲局、乙局等领导出席活动: people of several bodies who are there act for none."""
        subject = [token for token in clause.subject if token.kind is not Kind.ASIDE]
        listed = any(token.kind is Kind.PAUSE or token.text in LIST_WORDS for token in subject)
        if not listed or not subject[-1].text.startswith((*self.lexicon.posts, *self.lexicon.members)):
            return False
        return any(token.text in self.lexicon.words["attending"] for token in clause.predicate) or (
            clause.head is not None and participates(clause.head)
        )

    def is_there_only(self, clause: Clause, named: Reference, offset: int) -> bool:
        """省妇联副主席、…以及…的213名代表出席会议: who is counted among guests is not there for a guest's body."""
        counted = any(token.kind is Kind.QUANTITY for token in clause.subject)
        return counted and self.attends(clause) and self.is_person(clause, named, offset)

    def attends(self, clause: Clause) -> bool:
        """Tell whether a clause says who is there at what another body holds: 出席, 参加."""
        attending, told = self.lexicon.words["attending"], (*clause.predicate, *clause.after)
        return any(token.text in attending or participates(token) for token in told)

    def attends_for_all(self, clause: Clause, named: Reference, offset: int) -> bool:
        """各乡镇分会会长参加会议: the officers of all bodies of a kind attend what another body holds."""
        attends = clause.head is not None and clause.subject_role == "counted"
        return attends and to_simplified(named.mention.text).startswith(ALL) and self.is_person(clause, named, offset)

    def lets_others_tell(self, clause: Clause) -> bool:
        """省委宣传部召开新闻发布会，…: what is told at it is not what its host has done."""
        return bool(clause.after) and clause.after[-1].text.endswith(self.lexicon.affixes["press-conference"])
