"""What those did who are only said to exist: 共有近4万名妇女参与….

In: a clause. Out: the same one, with the verb as its predicate that tells the deed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses.traits import modifies_people, opens_noun, participates
from kg.extract.notations import EXIST
from kg.extract.particles import PASSING, SHARING
from kg.extract.phrases import is_group, is_organization
from kg.extract.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon

PERCENT_SIGNS: Final = ("%", "％")
LEADING: Final = ("到", "在")
"""What verbs of reaching a level or staying at it end in: 增加到, 保持在."""


def read_existence(clause: Clause, lexicon: Lexicon) -> None:
    """Find the verb that says what those did who are only said to exist.

    共有近4万名妇女参与…: the verb after the counted people is the predicate, they are its subject.
    达成意向的妇女有3000名: the verb before 的 is the predicate, what follows 的 is counted.

    Args:
        clause: the clause.
        lexicon: its words.
    """
    head = clause.head
    if head is None:
        _read_relative(clause)
        return
    if not clause.subject and any(phrase.role == "agent" for phrase in clause.phrases):
        _read_relative_of_agent(clause)
    if head.verb is None or head.verb.frame.notation not in ("exist", "attain"):
        return
    if head.verb.frame.notation == "attain" and clause.phrases:
        _read_theme_in_phrase(clause, lexicon.affixes["rate-ending"])
    if len(head.text) > 2 and head.text.endswith(LEADING):
        return  # 达到二级水平的医院增加到60家: the change is what is told
    measured = (*lexicon.affixes["share-ending"], *lexicon.affixes["rate-ending"])
    if (
        head.text in lexicon.words["listing-parts"]
        or _tells_by_relative(clause, measured)
        or head.verb.frame.notation != EXIST
    ):
        return
    counted = next((n for n, token in enumerate(clause.after) if token.kind is Kind.QUANTITY), None)
    summed = head.text in lexicon.words["total"] and counted == 0
    if counted is None or (summed and _reads_deed_summed_up(clause, lexicon.affixes["number-of-those"])):
        return
    for position in range(counted + 1, len(clause.after)):
        token = clause.after[position]
        following = clause.after[position + 1] if position + 1 < len(clause.after) else None
        if (
            token.kind is Kind.VERB
            and (following is None or following.kind is not Kind.OF)
            and not (
                token.weak
                and following is not None
                and following.kind is Kind.WORD
                and clause.after[position - 1].kind is not Kind.ADVERB  # 35% 的 家庭 仍 处于 贫困
                and not _gives(clause, position)
            )
            and not modifies_people(clause.after, position)
            and not (participates(token) and following is not None and is_group(following))
            and not (position == counted + 1 and opens_noun(clause.after, position))
        ):
            told = clause.after[:position]
            coming = told[-1].text in lexicon.words["one-by-one"]  # 有 33所 幼儿园 会 相继 启用
            clause.markers.extend(one for one in told if coming and one.kind is Kind.PLAN)
            clause.subject.extend(one for one in told if not (coming and one.kind is Kind.PLAN))
            joined = following is not None and following.text == PASSING and position + 2 == len(clause.after)
            comes = token.text in lexicon.words["coming-for"]  # 前来 应聘
            joined = joined or (comes and following is not None and following.kind is Kind.VERB)
            clause.predicate = clause.after[position : position + 1 + joined]  # 站点 验收 通过
            clause.after = clause.after[position + 1 + joined :]
            return


def _read_theme_in_phrase(clause: Clause, rates: tuple[str, ...]) -> None:
    """对 符合条件 的 人员 培训 率 达到 100%, 在 媒体 发布 的 稿件 达 160篇: what ends a phrase is what is measured."""
    tokens = clause.phrases[-1].tokens
    of = next((n for n in range(len(tokens) - 1, -1, -1) if tokens[n].kind is Kind.OF), -1)
    if (
        not tokens
        or any(token.kind is Kind.QUANTITY for token in tokens)
        or not all(map(is_organization, clause.subject))
    ):
        return
    placed = clause.phrases[-1].role == "place" and 0 < of < len(tokens) - 1 and tokens[of - 1].end > tokens[0].end
    if not placed and not tokens[-1].text.endswith(rates):
        return
    clause.subject.extend(tokens[of + 1 :])
    if placed:
        del tokens[of:]
    else:
        clause.phrases.pop()


def _reads_deed_summed_up(clause: Clause, numbers: tuple[str, ...]) -> bool:
    """慰问 人数 共 2618人, 捐款 户数 共 12户: a verb and a word for how many are the deed and what is counted."""
    verb = next((n for n, token in enumerate(clause.subject) if not is_organization(token)), 0)
    deed, thing = clause.subject[verb : verb + 1], clause.subject[verb + 1 :]
    acts = bool(deed) and deed[0].kind is Kind.VERB and deed[0].verb is not None and not participates(deed[0])
    if not acts or len(thing) != 1 or not thing[0].text.endswith(numbers) or thing[0].start != deed[0].end:
        return False
    clause.predicate, clause.subject, clause.after = deed, clause.subject[:verb], [*thing, *clause.after]
    return True


def _gives(clause: Clause, position: int) -> bool:
    """有 1327家 企业 捐赠 现金 1090万元: a noun and a figure of its own show that a verb that may be a noun is one."""
    rest = clause.after[position + 1 : position + 3]
    return clause.after[position].verb is not None and len(rest) > 1 and rest[1].kind is Kind.QUANTITY


def _tells_by_relative(clause: Clause, shares: tuple[str, ...]) -> bool:
    if not any(token.kind is Kind.QUANTITY for token in clause.after):
        return False
    if clause.predicate[-1].text == SHARING and any(t.text.endswith(PERCENT_SIGNS) for t in clause.after):
        return False  # 参加过培训的占67%
    from_phrase = not clause.subject and bool(clause.phrases)
    told = clause.phrases[-1].tokens if from_phrase else clause.subject
    of = next((n for n in range(len(told) - 1, -1, -1) if told[n].kind is Kind.OF), -1)
    verb = _last_verb(told, of)
    if verb < 0 or told[-1].text.endswith(shares):
        return False
    clause.predicate = _with_neighbours(told, verb)
    clause.after = [*told[of + 1 :], *clause.after]
    clause.subject = told[:verb]
    if from_phrase:
        clause.phrases.pop()
    return True


def _read_relative(clause: Clause) -> None:
    """由此 建立 的 车间 近1000个: without another verb, the one before 的 tells what was done with what is counted."""
    if not clause.subject and clause.phrases:
        _read_headless_of_agent(clause)
        return
    kinds = [token.kind for token in clause.subject]
    if Kind.QUANTITY not in kinds or Kind.OF not in kinds:
        return
    counted = kinds.index(Kind.QUANTITY)
    of = next((n for n in range(counted - 1, -1, -1) if clause.subject[n].kind is Kind.OF), -1)
    if of + 1 == counted:
        _read_headless(clause, of)
        return
    verb = _last_verb(clause.subject, of)
    if verb < 0:
        return
    clause.predicate = _with_neighbours(clause.subject, verb)
    clause.after = [*clause.subject[of + 1 :], *clause.after]
    clause.subject = clause.subject[:verb]


def _read_relative_of_agent(clause: Clause) -> None:
    """由 县妇联 牵头 组织 输转 的 妇女 1200人: of several verbs before 的, the last tells the deed."""
    after = clause.after
    of = next((n for n, token in enumerate(after) if token.kind is Kind.OF), 0)
    if not 0 < of < len(after) - 1 or after[of - 1].kind is not Kind.VERB or after[of - 1].verb is None:
        return
    if any(token.kind is not Kind.VERB for token in after[: of - 1]) or after[-1].kind is not Kind.QUANTITY:
        return
    clause.predicate, clause.after = _with_neighbours(after, of - 1), after[of + 1 :]


def _read_headless(clause: Clause, of: int) -> None:
    """父母 双方 外出 的 1830人: right before 的 and a figure, the verb tells what those do or what was done to them."""
    verb = clause.subject[of - 1] if of > 0 else None
    if verb is not None and verb.kind is Kind.VERB:
        clause.predicate, clause.after = [verb], clause.subject[of + 1 :]
        clause.subject = [token for token in clause.subject[: of - 1] if is_organization(token)]


def _read_headless_of_agent(clause: Clause) -> None:
    """由 祖辈 照看 的 1520人: the same where a phrase tells by whom, or what has been passed through."""
    tokens = clause.phrases[-1].tokens
    of = next((n for n in range(len(tokens) - 2, 1, -1) if tokens[n].kind is Kind.OF), 0)
    verb = tokens[of - 1] if of else None
    if verb is None or verb.kind is not Kind.VERB or clause.phrases[-1].role not in ("agent", "place"):
        return
    if tokens[-1].kind is Kind.QUANTITY and not any(token.kind is Kind.QUANTITY for token in tokens[:-1]):
        clause.predicate, clause.after = [verb], tokens[of + 1 :]
        del tokens[of - 1 :]


def _last_verb(tokens: Sequence[Token], end: int) -> int:
    """Return the position of the last verb of the vocabulary before an end, rather one that is no noun; -1 if none."""
    weak = -1
    for position in range(end - 1, -1, -1):
        token = tokens[position]
        if token.verb is not None and token.kind is Kind.VERB:
            if not token.weak:
                return position
            weak = position if weak < 0 else weak
    return weak


def _with_neighbours(tokens: Sequence[Token], verb: int) -> list[Token]:
    """培育 建立: a verb with the one right before it, if that acts, too."""
    before = tokens[verb - 1] if verb else None
    joined = before is not None and before.verb is not None and before.end == tokens[verb].start
    return [before, tokens[verb]] if joined and before is not None else [tokens[verb]]
