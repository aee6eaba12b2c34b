"""What a verb, a plan or a word beside a deed is in its context.

In: tokens and the place of one. Out: the token there: verb, adverb, plan or noun. It stands alone because it is the one
place that weighs these against each other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.particles import FUTURE, IS, PASSING
from kg.extract.tokens.deeds import is_done_by_those_brought, only_names, opens_campaign, opens_programme, tells_which
from kg.extract.tokens.plans import announces, comes_soon, is_future, is_intended, tells_which_people
from kg.extract.tokens.several import GONE_TO, one_of_several, read_passing, several_words
from kg.extract.tokens.token import ENDS, Kind, Token, any_acts, part_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon

MEANWHILE: Final = "同时"
"""It ends a phrase, 在…的同时, or goes with a deed."""
BY_RULE: Final = ("按", "按照", "依照", "依据", "根据", "依")
"""Prepositions of the rule by which something is done."""
EXCEEDING: Final = ("逾", "超", "超过")
"""Verbs that only say of a figure behind another verb that it was more."""
BY_CONTEXT: Final = frozenset((FUTURE, MEANWHILE, GONE_TO, PASSING))
"""What may be one thing or another by what stands around it though it is no verb and no word of plans by itself."""


def each_in_context(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Read every verb, every plan and every word that may be either or neither as what it is where it stands."""
    verb, plan, several = Kind.VERB, Kind.PLAN, several_words(lexicon)
    return [
        (one_of_several if token.text in several else _in_context)(tokens, index, lexicon)
        if token.kind is verb or token.kind is plan or token.text in BY_CONTEXT
        else token
        for index, token in enumerate(tokens)
    ]


def _in_context(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Token:
    """深化 改革 has a verb, 深化 推进 an adverb: a word that is both is an adverb right before a verb."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.text in EXCEEDING and index and _only_measures(tokens, index):
        return replace(token, kind=Kind.ADVERB, verb=None, weak=False)
    if token.text in lexicon.words["deed-to-come"] and _tells_which_works(tokens, index, lexicon):
        return replace(token, kind=Kind.WORD, tag="b", verb=None, weak=False)
    if token.text == FUTURE:
        return _announcing(token) if is_future(tokens, index, lexicon) else token
    if token.text in lexicon.words["preparing"] and is_intended(tokens, index, lexicon):
        return _announcing(token)
    behest = token.kind is Kind.VERB and token.text in lexicon.words["behest"]
    if behest and (_is_followed(tokens, index, lexicon) or _is_fulfilled(tokens, index, lexicon)):
        return replace(token, kind=Kind.WORD, tag="n", verb=None, weak=False)
    if token.text == PASSING or following is None or following.kind in ENDS:
        token = read_passing(tokens, index, lexicon)
    if _is_beside_deed(tokens, index, lexicon):
        return replace(token, kind=Kind.ADVERB)
    if token.kind is Kind.PLAN and token.text in lexicon.words["programme-name-head"]:
        return token if announces(tokens, index, lexicon) else replace(token, kind=Kind.WORD, tag="n")
    if following is None or token.kind is not Kind.VERB:
        return token
    return _verb_here(tokens, index, token, following, lexicon)


def _tells_which_works(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """盘活 待建 土地, 拟建 项目: tell whether a word for what is to be built only tells which thing is meant."""
    before, following = tokens[index - 1] if index else None, tokens[index + 1] if index + 1 < len(tokens) else None
    if before is not None and before.end == tokens[index].start and before.kind is Kind.VERB:
        return True
    return following is not None and following.text.startswith(lexicon.affixes["works-noun"])


def _only_measures(tokens: Sequence[Token], index: int) -> bool:
    """有 逾 4100人次 入场, 助 逾 2800人 获聘: a verb of exceeding between another and its figure is no deed."""
    before, following = tokens[index - 1], tokens[index + 1] if index + 1 < len(tokens) else None
    figure = following is not None and following.kind is Kind.QUANTITY and following.start == tokens[index].end
    return figure and before.kind is Kind.VERB and before.end == tokens[index].start and not before.weak


def _is_followed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """根据 黄冈市政府 统一 安排 部署，: what others have laid down, by which something is done, and no deed here."""
    end = index + 1
    while end < len(tokens) and tokens[end].text in lexicon.words["behest"]:
        end += 1
    if end < len(tokens) and tokens[end].kind not in ENDS:
        return False
    for before in reversed(tokens[:index]):
        if before.text in BY_RULE and before.kind is Kind.PREPOSITION:
            return True
        how = before.kind is Kind.ADVERB and before.text not in lexicon.words["laid-down-how"]
        if before.kind in ENDS or before.kind is Kind.QUANTITY or how:
            return False  # 根据群众需要及时安排
    return False


def _is_fulfilled(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """深入 落实 高质量发展 新 要求，: what others ask, at the end of a clause that tells of meeting it."""
    if index + 1 < len(tokens) and tokens[index + 1].kind not in ENDS:
        return False
    for before in reversed(tokens[:index]):
        if before.kind in ENDS or before.kind is Kind.QUANTITY:
            return False
        if before.kind is Kind.VERB and before.text in lexicon.words["fulfilling"]:
            return True
    return False


def _announcing(token: Token) -> Token:
    """Read a word as one that announces what follows."""
    return replace(token, kind=Kind.PLAN, verb=None, weak=False)


def _verb_here(tokens: Sequence[Token], index: int, token: Token, following: Token, lexicon: Lexicon) -> Token:
    """Read a verb that is not the last word as a noun if it only names its deed, and as an adverb before another.

    Args:
        tokens: of the sentence.
        index: where the verb stands.
        token: what it has turned out to be so far.
        following: what stands behind it.
        lexicon: the words.
    """
    brought = token.weak and is_done_by_those_brought(tokens, index, lexicon)
    token = replace(token, weak=False) if brought else token
    names = only_names(tokens, index, lexicon) or (token.weak and opens_programme(tokens, index, lexicon))
    names = names or opens_campaign(tokens, index, lexicon)
    if (names and not brought) or tells_which(tokens, index, lexicon):
        return replace(token, kind=Kind.WORD, tag="n", verb=None)
    how = following.start == token.end and token.text in lexicon.words["adverb"]
    if not how or tells_which(tokens, index + 1, lexicon):
        return token
    if token.text in lexicon.words["hastening"] and following.kind is Kind.VERB and _hastens(tokens, index, lexicon):
        return replace(token, kind=Kind.ADVERB)
    if token.text in lexicon.words["total"] and _opens_deed(tokens, index + 1, lexicon):
        return replace(token, kind=Kind.ADVERB)
    if following.text in BY_RULE and any(any_acts([later]) for later in tokens[index + 2 : index + 5]):
        return replace(token, kind=Kind.ADVERB)  # 严格 按 标准 发放
    if following.kind is not Kind.VERB:
        return replace(token, kind=Kind.ADVERB) if _joins_verbs(tokens, index, lexicon) else token
    governs = (
        following.weak
        and token.verb is not None
        and token.text not in lexicon.words["total"]
        and not _deepens(tokens, index, lexicon)
    )
    return token if governs else replace(token, kind=Kind.ADVERB)


def _opens_deed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """共 为 妇女 发放, 共 累计 筹集: what stands behind a word for a total tells a deed and not a figure."""
    following = tokens[index]
    if following.kind in (Kind.PREPOSITION, Kind.PLAN):
        return True
    then = tokens[index + 1] if index + 1 < len(tokens) else None
    return following.text in lexicon.words["adverb"] and then is not None and then.kind is Kind.VERB


def _is_beside_deed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """同时 开展, 即将 到来, 尤其 是 在 今年 的 行动 中: tell whether a word only goes with a deed."""
    token = tokens[index]
    if token.text == MEANWHILE:
        return _joins_deed(tokens, index)
    if token.text == IS:
        return index > 0 and tokens[index - 1].text in lexicon.words["especially"]
    if token.kind is not Kind.PLAN or index + 1 == len(tokens):
        return False
    return comes_soon(tokens, index, lexicon) or (
        token.text in lexicon.words["soon"] and tells_which_people(tokens, index)
    )


def _deepens(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """深入 整治 周边 环境: an adverb before a deed with its thing, where the thing is no place that people go into."""
    if tokens[index].text not in lexicon.words["deepening"]:
        return False
    ends = next((n for n in range(index + 2, len(tokens)) if tokens[n].kind in (*ENDS, Kind.PAUSE)), len(tokens))
    thing = tokens[index + 2 : ends]
    verb = tokens[index + 1].verb
    if not thing or verb is None or any(token.kind is Kind.VERB and not token.weak for token in thing):
        return False
    plain = thing[0].kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) and thing[0].start == tokens[index + 1].end
    return plain and not thing[-1].text.endswith(lexicon.affixes["place-gone-to"])


def _hastens(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """加快 建设 宜居 城市: an adverb where the verb after it has an object; 加快 建设 步伐 is a verb with its own."""
    rest = tokens[index + 2 :]
    if not rest or rest[0].kind not in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.QUANTITY):
        return False
    for token in rest:
        if token.kind in ENDS or token.kind is Kind.QUANTITY:
            return True
        if token.text.endswith(lexicon.affixes["pace"]):
            return False
    return True


def _joins_deed(tokens: Sequence[Token], index: int) -> bool:
    """平台 同时 为 青年 提供…: behind who acts and right before what is done 同时 ends no phrase."""
    if tokens[index].kind is not Kind.CLOSER:
        return False
    before, following = tokens[index - 1 : index], tokens[index + 1 : index + 2]
    acts = bool(before) and before[0].kind in (Kind.WORD, Kind.NAME) and before[0].end == tokens[index].start
    opened = any(token.kind is Kind.PREPOSITION for token in tokens[:index])
    leads = bool(following) and following[0].kind in (Kind.PREPOSITION, Kind.VERB, Kind.ADVERB)
    return acts and not opened and leads and following[0].start == tokens[index].end


def _joins_verbs(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """共 规划 落实, 带队 上门 服务: an adverb, though a noun or another adverb stands between it and the verb."""
    if tokens[index].text in lexicon.words["leading-party"] and tokens[index + 1].text == GONE_TO:
        return any(token.kind is Kind.VERB for token in part_after(tokens, index + 2))  # 带队 到 企业 走访
    second = tokens[index + 2] if index + 2 < len(tokens) else None
    if second is None or second.kind is not Kind.VERB or second.start != tokens[index + 1].end:
        return False
    if tokens[index].text in lexicon.words["leading-party"] and tokens[index + 1].kind is Kind.ADVERB:
        return True
    if second.weak:
        return False
    return tokens[index].text in lexicon.words["total"] and tokens[index + 1].text in lexicon.words["not-a-verb"]
