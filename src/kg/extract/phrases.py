"""Noun phrases with clean edges: what is counted, what is acted upon, whom it is for.

In: lists of tokens from a clause. Out: runs of tokens that make one noun phrase.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from kg.extract.particles import AMONG, EACH, NEW, TOWARDS
from kg.extract.tokens import GROUP, PLACE, TIME, Kind, Token
from kg.model import MentionKind
from kg.resources import LEVEL_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ORGANIZATION: Final = MentionKind.ORGANIZATION
PROGRAMME: Final = MentionKind.PROGRAMME
"""Kinds of names, looked up once: they are asked for at every step, and a member of an Enum is slow to find."""
BY_LEVEL: Final = re.compile(f"(?:共青团|團|团)?[{''.join(LEVEL_ENDINGS)}]")
"""What the name of a body begins with that tells its level alone: 市妇联, 团区委."""
LIST_WORDS: Final = ("等", "和", "与", "及", "以及")
"""Words that part a list, or end it."""
OWN_LEVEL: Final = ("本级", "机关", "本部")
"""What stands between a body and its figure that is of none of those below it."""
OPENING_PART: Final = (Kind.PAUSE, Kind.CONJUNCTION, Kind.COMMA, Kind.COLON, Kind.STOP)
"""What a place with its own figure stands behind: 其中甲县20万元、乙县30万元."""
JOINING: Final = (Kind.OF, Kind.PAUSE, Kind.CONJUNCTION)
"""What a noun phrase goes on over and does not end in."""
EDGES: Final = frozenset((*JOINING, Kind.CLOSER, Kind.PARTICLE, Kind.ADVERB, Kind.PREPOSITION, Kind.PLAN, Kind.ASIDE))
"""Kinds of tokens that a noun phrase neither begins nor ends with."""
EDGE_TAGS: Final = frozenset(("f", "d", "c", "p", "u", "ul", "uj", "y", "e", "o", "r", "zg", "m", "t", "q", "ad"))
"""Classes of the tagger that a noun phrase neither begins nor ends with: localizers, adverbs, particles, pronouns."""
OPENING_TAGS: Final = frozenset(("f", "d", "t"))
"""Of these those that open a noun phrase right behind a verb: 行前 会议, 从严 治党."""
SHORT_NOUNS: Final = frozenset(
    (
        "村",
        "反",
        "之家",
        "包",
        "镇",
        "乡",
        "县",
        "社",
        "站",
        "场",
        "三方",
        "双方",
        "第一名",
        "第二名",
        "第三名",
        "大米",
        "良种",
        "小米",
        "现代",
        "当代",
        "内部",
        "外部",
        "会",
        "展",
        "赛",
        "贷",
        "组",
        "节",
        "课",
        "秀",
        "两会",
        "大项",
        "少年",
        "率",
        "点",
        "款",
        "米",
        "本科",
        "初中",
        "高中",
        "群",
        "园",
        "苑",
        "坊",
        "馆",
        "院",
        "厂",
        "店",
        "校",
    )
)
"""Nouns that the tagger has no class for, or takes for numbers."""
NUMBERS: Final = re.compile("第?[零一二三四五六七八九十百千万双两0-9]+")
"""A number that is part of the name behind it: 第五次会议."""
SESSION: Final = re.compile("[一二三四五六七八九十]{1,3}届")
"""What opens the name of a meeting: 五届 四次 执委会."""
KIND: Final = 2
"""Characters of the bare name of a kind of body: 妇联, 工会."""
BODY: Final = "组织"
NAMING_AGAINST: Final = frozenset("零防反禁戒")
"""What opens the names of what is to be none of, or is done against something: 零差率, 防溺水讲座."""
INNER: Final = frozenset(("内部", "外部", "系列"))
"""Words that open the name of what they tell from others: 内部 管理, 系列 活动."""
SITES: Final = (
    "中学",
    "小学",
    "学校",
    "大学",
    "学院",
    "医院",
    "一中",
    "二中",
    "三中",
    "一院",
    "公园",
    "机场",
    "水库",
    "大桥",
    "高速",
    "火车站",
    "博物馆",
)
"""What makes of a place before it the name of an institution or a work."""
BY: Final = "以"
HAVING: Final = ("有", "共有", "已有")
SUMS: Final = ("共", "共计", "合计", "总计")
"""Verbs of sums between what is counted and its quantity."""
PASSED_OVER: Final = frozenset(("的", "不等", "左右", "以上", "以下"))
"""What may stand between a quantity and the noun that it counts."""
AMOUNTING: Final = ("折合", "约合")
"""Verbs between what is given and what it is worth: 慰问品折合5万元."""
PAIR: Final = 2
LONGEST_RATE: Final = 4
RATES: Final = (
    "人均",
    "户均",
    "每人",
    "每户",
    "年均",
    "月均",
    "价值",
    "总价值",
    "每人每月",
    "每人每年",
    "每月",
    "每年",
    "每生",
    "每人每天",
    "每生每年",
    "每生每天",
    "每户每年",
    "每学年",
    "每学期",
)
"""What tells for how much or how many a figure is: 人均80元."""
TRAILING: Final = frozenset(
    (
        *RATES,
        "等",
        "全部",
        "全澳",
        "全港",
        "本澳",
        "本港",
        "全台",
        "左右",
        "以上",
        "多",
        "余",
        "达",
        "共",
        "了",
        "也",
        "还",
        "均",
        "都",
        "数",
        "其",
        "某",
        "大关",
        "手中",
        "手里",
        "手上",
        "下属",
        "所属",
        "直属",
        "人民币",
        "港币",
        "美元",
    )
)
"""Words that no noun phrase begins or ends with, though the tagger takes some for nouns."""


SUFFERED: Final = "被"
"""What opens a word for what has befallen those whom it stands before: 被拐 妇女."""
DIMENSIONS: Final = ("总长", "全长", "总面积", "总里程", "总容积", "总建筑面积", "建筑面积")
"""What is told, with a figure of its own, of things that are counted before and named behind it."""
SUFFERING: Final = ("受", "遭受", "遭")
"""What opens what somebody suffers from, before 的 and them."""


VARYING: Final = "不等"
"""What follows a range of amounts; the tagger may part it."""


def phrase_after(tokens: Sequence[Token], index: int) -> list[Token]:
    """Read the noun phrase that begins right after a token.

    Args:
        tokens: a list of a clause's tokens.
        index: position of the token before the phrase, usually a quantity.

    Returns:
        The phrase's tokens; empty if none begins there.
    """
    position = index + 1
    while position < len(tokens) and (
        tokens[position].kind is Kind.ASIDE or tokens[position].text in PASSED_OVER or is_age(tokens[position])
    ):
        position += 1
    if position + 1 < len(tokens) and tokens[position].text + tokens[position + 1].text == VARYING:
        position += 2
        position += position < len(tokens) and tokens[position].kind is Kind.OF  # 300元至800元 不 等 的 救助
    if (
        position + 2 < len(tokens)
        and tokens[position].text in DIMENSIONS
        and tokens[position + 1].kind is Kind.QUANTITY
    ):
        position += 2  # 86条 总长 104公里 道路
    if (
        position + 2 < len(tokens)
        and tokens[position].text in SUMS
        and tokens[position + 1].kind is Kind.QUANTITY
        and tokens[position + 2].kind is Kind.OF
    ):
        position += 3  # 8期 共 640多人 的 培训班
    if tokens[position : position + 1] and tokens[position].text == NEW and tokens[position + 1 : position + 2]:
        position += 2 * (tokens[position + 1].kind is Kind.OF)  # 10个 新 的 示范点
    if position < len(tokens) and tokens[position].text == BY:
        position = _behind_closer(tokens, position)
    if position < len(tokens) and tokens[position].kind is Kind.ADVERB and tokens[position - 1].kind is Kind.OF:
        position += 1  # 260元 的 免费 体检
    first = position
    while position < len(tokens) and _continues(tokens, position, first):
        position += 1
    return trim(tokens[first:position])


def _behind_closer(tokens: Sequence[Token], position: int) -> int:
    """860名 以 快递员 为重点 的 职工: the noun stands behind 的, which ties the phrase with 以 to it."""
    closer = next((n for n in range(position + 1, len(tokens) - 1) if tokens[n].kind is Kind.CLOSER), position)
    return closer + 2 if closer > position and tokens[closer + 1].kind is Kind.OF else position


def is_age(token: Token) -> bool:
    """Tell whether a figure is an age: 15万名 80周岁以上 老人."""
    return token.kind is Kind.QUANTITY and token.text.rstrip("以上下").endswith("岁")


def _continues(tokens: Sequence[Token], position: int, first: int) -> bool:
    token = tokens[position]
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if token.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.OF):
        return not (token.kind is Kind.WORD and token.tag == "x")
    if token.kind is Kind.ASIDE:
        return True
    if token.kind is Kind.VERB:
        return _is_nominal(tokens, position, first)
    if token.kind is Kind.PERIOD:
        return any(later.kind is Kind.OF for later in tokens[position + 1 : position + 4])
    if token.kind in (Kind.CONJUNCTION, Kind.PAUSE):
        return (
            position > first
            and following is not None
            and (
                following.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) or (following.kind is Kind.VERB and following.weak)
            )
        )
    return False


def _opens_priced(tokens: Sequence[Token], position: int) -> bool:
    """665万元 的 供货 合同: a verb right behind 的 and before the noun that ends the phrase is in its name."""
    if position + PAIR != len(tokens) or not position or tokens[position - 1].kind is not Kind.OF:
        return False
    return tokens[position + 1].kind is Kind.WORD and tokens[position + 1].start == tokens[position].end


def _is_nominal(tokens: Sequence[Token], position: int, first: int) -> bool:
    """Tell whether a verb belongs to the noun phrase: 培训 班, 就业 困难 的 妇女."""
    token = tokens[position]
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is not None and following.kind is Kind.OF:
        return True
    if any(later.kind is Kind.OF for later in tokens[position + 1 : position + 4]) and position == first:
        return True
    if position == first and (
        (following is None and _counts_events(tokens, position)) or _opens_priced(tokens, position)
    ):
        return True  # 开展 30次 家访
    if not token.weak:
        return False
    if position == first:
        return following is None or following.kind in (Kind.WORD, Kind.VERB, Kind.NAME, Kind.PAUSE)
    if token.verb is None or token.verb.frame.subject_role != "counted" or not _ends_with_person(tokens, position):
        return True
    return following is not None and following.kind is Kind.WORD and _names_thing(tokens, first, following)


def _counts_events(tokens: Sequence[Token], position: int) -> bool:
    count = tokens[position - 1].quantity if position else None
    return count is not None and count.unit == "session"


def _names_thing(tokens: Sequence[Token], first: int, noun: Token) -> bool:
    """55个 青年 创业 品牌: behind a count of no persons, what they do opens the name of the thing that is counted."""
    count = tokens[first - 1].quantity if first else None
    return count is not None and count.unit == "count" and noun.tag == "n"


def _ends_with_person(tokens: Sequence[Token], position: int) -> bool:
    previous = tokens[position - 1]
    return is_group(previous)


def phrase_before(tokens: Sequence[Token], index: int) -> list[Token]:
    """Read the noun phrase that ends right before a token.

    Args:
        tokens: a list of a clause's tokens.
        index: position of the token after the phrase, usually a quantity.

    Returns:
        The phrase's tokens; empty if none ends there.
    """
    position = index
    while position and (
        tokens[position - 1].kind in (Kind.ADVERB, Kind.PARTICLE, Kind.ASIDE)
        or measures_only(tokens[position - 1])
        or (tokens[position - 1].text in HAVING and position > 1)  # 从事 编织 的 妇女 有 4300人
    ):
        position -= 1
    if position > 1 and is_place(tokens[position - 1]) and measures_only(tokens[position - 2]):
        position -= 2
    end = position
    while position and _reaches_back(tokens, position - 1, end):
        position -= 1
    return trim(tokens[position:end])


def measures_only(token: Token) -> bool:
    """Tell whether a token only stands between a noun and its quantity: 资金 达 80多万元, 任务 共 300套."""
    if token.kind is not Kind.VERB or token.verb is None:
        return False
    return token.verb.frame.notation == "attain" or token.text in SUMS


def _reaches_back(tokens: Sequence[Token], position: int, end: int) -> bool:
    token = tokens[position]
    if token.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.ASIDE):
        return not (token.kind is Kind.WORD and token.tag == "x")
    if token.kind is Kind.VERB:
        listed = position > 0 and tokens[position - 1].kind is Kind.PAUSE
        named = position == 0 and position + 1 < end and tokens[1].weak and tokens[1].start == token.end  # 科普 宣传
        named = named or (position == 0 and position + 1 < end and tokens[1].kind is Kind.PAUSE)  # 种植 、养殖 培训班
        done = position == end - 1 and position > 0 and _is_thing(tokens[position - 1], token)  # 新增 遗体 捐献 86例
        return token.weak or listed or named or done or (position + 1 < end and tokens[position + 1].kind is Kind.OF)
    if token.kind in JOINING:
        return position > 0 and tokens[position - 1].kind is not Kind.QUANTITY
    return False


def _is_thing(noun: Token, verb: Token) -> bool:
    """Tell whether a noun that names no people stands right before a verb: 遗体 捐献, but not 志愿者 走访."""
    plain = noun.kind is Kind.WORD and noun.name is None and noun.tag in ("n", "vn", "nz") and noun.end == verb.start
    return plain and not noun.text.endswith(("者", "员", "人", "队", "家", "会"))


def without_asides(tokens: Sequence[Token]) -> list[Token]:
    """市总工会（…）日前: leave out what is said in passing and words for times."""
    return [token for token in tokens if token.kind is not Kind.ASIDE and token.tag != TIME]


def items_of(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the members of a list: what pauses, 和 and 等 part."""
    item: list[Token] = []
    for token in tokens:
        if token.kind in (Kind.PAUSE, Kind.CONJUNCTION) or token.text in LIST_WORDS:
            if item:
                yield item
            item = []
        elif token.kind is not Kind.ASIDE:
            item.append(token)
    if item:
        yield item


def trim(tokens: Sequence[Token]) -> list[Token]:
    """Cut from both ends what cannot be the edge of a noun phrase."""
    first, end = 0, len(tokens)
    if not end:
        return []
    while end and _is_edge(tokens[end - 1], last=True):
        end -= 1
    while first < end and _is_edge(tokens[first], last=False) and not _opens_name(tokens[first:end]):
        first += 1
    return list(tokens[first:end])


def with_opening(before: Token | None, phrase: list[Token]) -> list[Token]:
    """Give back to a noun phrase the place or the word for how that opens its name: 青海 创业园, 有效 需求, 预期 目标.

    Args:
        before: what stands between a verb and the phrase, if it is one word.
        phrase: the noun phrase, with clean edges.

    Returns:
        The phrase, with that word where it tells which thing is meant and no verb comes behind.
    """
    if before is None:
        return phrase
    pause = next((n for n, token in enumerate(phrase) if token.kind is Kind.PAUSE), len(phrase))
    acts = any(token.kind is Kind.VERB and not token.weak for token in phrase[:pause])
    if acts and not (before.kind is Kind.ADVERB and phrase[0].kind is Kind.VERB):  # 坚持 精准 对接
        return phrase
    if before.kind is Kind.WORD:
        opens = before.tag in OPENING_TAGS
    else:
        opens = before.kind in (Kind.ADVERB, Kind.PLAN) or (
            is_place(before) and before.name is not None and not before.name.bare
        )
    return [before, *phrase] if opens and (len(before.text) > 1 or before.text == NEW) else phrase


def _opens_name(tokens: Sequence[Token]) -> bool:
    """第五 次 会议, 三八 六 环保 行动: a number right before a noun is part of its name, if no classifier follows."""
    first = tokens[0]
    if first.kind is Kind.PREPOSITION and first.text == TOWARDS:
        return any(token.kind is Kind.OF for token in tokens[1:-1])  # 对 人民 负责 的 政府
    if first.text in SUFFERING:
        return any(token.kind is Kind.OF for token in tokens[2:-1])  # 受 洪水 影响 的 群众
    if first.kind is Kind.WORD and len(tokens) > 1 and tokens[1].start == first.end and SESSION.fullmatch(first.text):
        return True
    if first.text in INNER and len(tokens) > 1 and tokens[1].start == first.end:
        return True  # 内部 管理
    proper = is_place(first) and first.name is not None and not first.name.bare
    if proper and len(tokens) > 1 and tokens[1].start == first.end and tokens[1].text.endswith(SITES):
        return True  # 岚皋 中学
    if first.kind is Kind.WORD and first.text.startswith("第") and len(tokens) > 1 and tokens[1].start == first.end:
        return True
    if first.text in NAMING_AGAINST and len(tokens) > 1 and tokens[1].start == first.end:
        return True  # 零 差率 销售, 防 溺水 讲座
    if first.kind is not Kind.WORD or first.tag != "m" or not NUMBERS.fullmatch(first.text) or len(first.text) == 1:
        return False
    return len(tokens) > 1 and tokens[1].start == first.end and tokens[1].tag != "q"


def _is_edge(token: Token, *, last: bool) -> bool:
    kind, name = token.kind, token.name
    if kind is Kind.WORD:
        if _is_edge_word(token.text, token.tag):
            return True
    elif kind in EDGES or (kind is Kind.VERB and last and token.text in AMOUNTING):
        return True
    return name is not None and not last and name.kind is PLACE and not name.bare


@lru_cache(maxsize=1 << 14)
def _is_edge_word(text: str, tag: str) -> bool:
    """Tell the same of a word by itself, which is asked of the same words again and again."""
    if text[0] == EACH and len(text) <= LONGEST_RATE:
        return True  # 每人每天
    if tag == "x" and not text[0].isalnum():
        return True  # a quotation mark that nothing encloses
    if text in TRAILING:
        return True
    if text in SHORT_NOUNS:
        return False
    if tag in EDGE_TAGS:
        return text[0] != SUFFERED or len(text) == 1
    return len(text) == 1 and tag[0] == "v"


def without_places(tokens: Sequence[Token]) -> list[Token]:
    """Cut names of places and organizations from the front: 全市 企业 counts 企业."""
    found = list(tokens)
    if found and found[0].kind is Kind.WORD and found[0].name is None:
        return found
    while found and (is_place(found[0]) or is_organization(found[0]) or found[0].kind in JOINING):
        if is_place(found[0]) and _opens_name(found):
            break
        if is_organization(found[0]) and (len(found) == 1 or _names_kind(found)):
            break
        found.pop(0)
    return found


def _names_kind(tokens: Sequence[Token]) -> bool:
    """妇联 改革, 基层工会 组织: the name of a kind of body right before a noun modifies it and does not act."""
    first, then = tokens[0], tokens[1]
    named = (len(first.text) == KIND and then.kind in (Kind.VERB, Kind.WORD)) or then.text == BODY
    return named and then.start == first.end


def is_place(token: Token) -> bool:
    """Tell whether a token names a place."""
    return token.name is not None and token.name.kind is PLACE


def is_organization(token: Token) -> bool:
    """Tell whether a token names an organization."""
    return token.name is not None and token.name.kind is ORGANIZATION


def is_group(token: Token) -> bool:
    """Tell whether a token names a beneficiary group."""
    return token.name is not None and token.name.kind is GROUP


def is_programme(token: Token) -> bool:
    """Tell whether a token names a programme of the vocabulary."""
    return token.name is not None and token.name.kind is PROGRAMME


def listed_before(tokens: Sequence[Token], figure: int) -> Token | None:
    """Return the place or the body right before a figure that opens a part of a list: what stands before it divides.

    Its own figure may be told as that of its own level: 其中 省红会 本级 30万元.
    """
    index = figure - 1
    if index > 0 and tokens[index].text in OWN_LEVEL:
        index -= 1
    if index < 0 or tokens[index].end != tokens[index + 1].start:
        return None
    named, before = tokens[index], tokens[index - 1] if index else None
    if not (is_place(named) or is_organization(named)) or named.name is None or (is_place(named) and named.name.bare):
        return None
    divides = before is None or before.kind in OPENING_PART or before.text == AMONG
    return named if divides else None
