"""What a verb or a name is, wherever it stands in a clause.

In: a token. Out: yes or no.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.notations import PERSON
from kg.extract.particles import COMPLETED, HOUSEHOLD
from kg.extract.phrases import is_group, without_asides
from kg.extract.tokens import GROUP, Kind, Token
from kg.model import MentionKind, Span

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon

ADDING_DEED: Final = re.compile("(?:此外|另外)还(?![要应须需])")
"""What opens a deed behind what was asked of others."""
LONGEST_DONOR: Final = 3
"""Words that the tagger cuts the name of a firm into."""
BRANDS: Final = frozenset(("nz", "nt", "nrt", "eng"))
"""The tagger's classes of names of products, bodies and firms."""
HOMES: Final = (HOUSEHOLD, "个")
"""Classifiers of families: 65个 受助 家庭."""
PERSON_SIGN: Final = "人"
"""What a figure ends in behind which no noun is missing."""
LEADING: Final = ("入", "到", "为", "成")
"""What verbs end in that lead to something: 考入, 成为."""
ALL_LEVELS: Final = "各级"
SUBJECT_FRAMES: Final = frozenset(("participate", "attain", "exist", "receive"))
"""Frames of verbs that tell of their subject: 参加, 达到, 有, 获得."""


def is_light(token: Token) -> bool:
    """开展, 进行: tell whether a verb only carries out what its object names."""
    return token.verb is not None and token.verb.frame.light


def takes_subject(token: Token) -> bool:
    """参加, 获得, 有, 达到: verbs that tell of their subject, so that they often modify it before 的."""
    return token.verb is not None and token.verb.frame.notation in SUBJECT_FRAMES


def participates(token: Token) -> bool:
    """Tell whether a verb says who took part: 参加."""
    return token.verb is not None and token.verb.frame.notation == "participate"


def attains(token: Token) -> bool:
    """Tell whether a verb says what was reached: 达到."""
    return token.verb is not None and token.verb.frame.notation == "attain"


def is_completed(clause: Clause, simplified: str, offset: int) -> bool:
    """发放了资金: tell whether 了 follows the verb of a clause, so that what it tells is done.

    Args:
        clause: the clause.
        simplified: the text of the document.
        offset: where the sentence of the clause starts in it.
    """
    return bool(clause.predicate) and simplified.startswith(COMPLETED, offset + clause.predicate[-1].end)


def followed_until(clause: Clause, before: str, lexicon: Lexicon) -> int | None:
    """执行甲全会，乙会议决策和丙全会要求，…: tell how far the meetings reach whose decisions are followed.

    Args:
        clause: the clause whose subject may go on with a list of what is followed.
        before: what stands before the clause in its sentence, simplified.
        lexicon: its words.

    Returns:
        Where the last meeting ends behind which more of the list comes, counted as the clause counts its tokens; None
        if the subject lists nothing that is followed. Bodies before that place only met.
    """
    meetings = lexicon.affixes["meeting"]
    met = [token.end for token in clause.subject[:-1] if token.text.endswith(meetings)]
    if not met or not any(word in before for word in lexicon.words["following-orders"]):
        return None
    return met[-1]


def in_relative(tokens: Sequence[Token], index: int) -> bool:
    """A verb before 的 and a noun modifies that noun: 2000名 有 就业意愿 的 妇女."""
    for token in tokens[index + 1 :]:
        if token.kind is Kind.OF:
            return True
        if token.kind in (Kind.QUANTITY, Kind.PAUSE):
            return False
    return False


def acting_staff(clause: Clause, lexicon: Lexicon) -> tuple[Span, tuple[str, ...]] | None:
    """各级妇联干部 走访…: the staff of all bodies of a kind, a group by name, who act as the whole subject.

    Returns:
        Where in the text of the clause the name of the bodies stands, and what it means; None where no staff acts.
    """
    if not clause.predicate or GROUP not in clause.named:
        return None
    subject = without_asides(clause.subject)
    if len(subject) != 1 or not is_group(subject[0]):
        return None
    staff = subject[0]
    ending = next((ending for ending in lexicon.affixes["staff-of-bodies"] if staff.text.endswith(ending)), "")
    if not ending or not staff.text.startswith(ALL_LEVELS):
        return None
    body = next(iter(lexicon.find_names(staff.text.removesuffix(ending))), None)
    if body is None or body.start or body.kind is not MentionKind.ORGANIZATION:
        return None
    return Span(staff.start, staff.start + body.end), body.terms


def opening_of_donor(before: Sequence[Token], firms: Container[str]) -> int:
    """腾讯 捐款, 字节 跳动 捐赠: find the firm that stands right before a verb of giving, without a word for its kind.

    Args:
        before: what stands before the verb, up to the verb.
        firms: names that are known without such a word.

    Returns:
        Where its name opens; -1 where no name stands there. One that is not known counts where the tagger takes it for
        a brand and nothing but a pause or an adverb stands before it.
    """
    for length in range(min(LONGEST_DONOR, len(before)), 0, -1):
        run = before[-length:]
        if "".join(token.text for token in run) in firms and run[-1].end - run[0].start == sum(
            len(t.text) for t in run
        ):
            return len(before) - length
    if not before or before[-1].kind is not Kind.WORD or before[-1].tag not in BRANDS or len(before[-1].text) < 2:
        return -1
    opens = len(before) < 2 or before[-2].kind in (Kind.PAUSE, Kind.ADVERB, Kind.PERIOD, Kind.CONJUNCTION)
    return len(before) - 1 if opens else -1


def is_founded(clause: Clause, founding: tuple[str, ...]) -> bool:
    """某县青年商会成立: a body that is the subject of a verb of founding with nothing after it is what is founded."""
    if (
        not clause.predicate
        or clause.after
        or not clause.subject
        or not clause.roles.isdisjoint(("agent", "recipient"))
    ):
        return False  # 由某公司建成, 为7个村挂牌
    return clause.predicate[-1].text.endswith(founding)


def modifies_people(tokens: Sequence[Token], position: int) -> bool:
    """42名 受助 女童 …, 26户 投保 农户: a verb between a figure and the people that are counted tells which they are.

    Behind people with the figure, 村干部 12名 帮扶 农户, it is their deed, and 走访 农户 30户 has its own figure.
    """
    if not 0 < position < len(tokens) - 1 or tokens[position - 1].kind is not Kind.QUANTITY:
        return False
    counted, verb, people = tokens[position - 1 : position + 2]
    quantity = counted.quantity
    if quantity is None or not (verb.weak or takes_subject(verb)) or not is_group(people):
        return False
    if (quantity.unit != PERSON and quantity.classifier not in HOMES) or counted.text.endswith(PERSON_SIGN):
        return False
    if counted.end != verb.start or verb.end != people.start or _is_figure(tokens[position + 2 : position + 3]):
        return False
    before = tokens[position - 2] if position > 1 else None
    named = before is not None and before.end == counted.start and before.kind in (Kind.WORD, Kind.NAME)
    return not named or (before is not None and before.name is not None and before.name.kind is MentionKind.PLACE)


def _is_figure(tokens: Sequence[Token]) -> bool:
    return any(token.kind is Kind.QUANTITY for token in tokens)


def opens_noun(tokens: Sequence[Token], position: int) -> bool:
    """有 80家 上市 知名 企业: a verb between a figure and its noun, with nothing after that, is in the noun's name."""
    if tokens[position].text.endswith(LEADING):
        return False  # 有 16名 考入 大学
    rest = tokens[position + 1 :]
    nominal = bool(rest) and all(token.kind is Kind.WORD or is_group(token) for token in rest)
    return nominal and not tokens[position - 1].text.endswith(("人", "人次"))


def adds_deed(clause: Clause, simplified: str, offset: int) -> bool:
    """要求各乡镇…，另外还调拨棉被: tell whether a clause goes on with a deed of one's own behind what is asked."""
    return ADDING_DEED.match(simplified, offset + clause.start) is not None and not clause.plans
