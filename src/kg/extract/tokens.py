"""A sentence as tokens: names, quantities, periods, verbs, function words, and the words between.

In: simplified text of one sentence. Out: tokens that cover it in order. A part-of-speech tagger gives the edges of
words and a weak opinion on their class; names, quantities and periods lie over it and win; the vocabulary
decides what is a verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from kg.extract.notations import SPEECH
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence
    from types import ModuleType

    from kg.extract.lexicon import Lexicon, Name, Verb
    from kg.values.period import Period
    from kg.values.quantity import Quantity


class Kind:
    """What a token is to the grammar of clauses.

    No Enum: clauses ask for a kind at every step, and looking up a member of an Enum costs several times as much.
    """

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        """Name the kind."""
        return f"Kind.{self.name}"

    PERIOD: ClassVar[Kind]
    QUANTITY: ClassVar[Kind]
    NAME: ClassVar[Kind]
    QUOTE: ClassVar[Kind]
    """A short text in quotation marks or book title marks, marks included."""
    ASIDE: ClassVar[Kind]
    """A text in parentheses, parentheses included."""
    VERB: ClassVar[Kind]
    ADVERB: ClassVar[Kind]
    PREPOSITION: ClassVar[Kind]
    CONJUNCTION: ClassVar[Kind]
    PAUSE: ClassVar[Kind]
    """、"""
    COMMA: ClassVar[Kind]
    STOP: ClassVar[Kind]
    """；and what ends a sentence."""
    COLON: ClassVar[Kind]
    OF: ClassVar[Kind]
    """的, which ties what precedes to what follows."""
    PARTICLE: ClassVar[Kind]
    """了, 过, 着."""
    PLAN: ClassVar[Kind]
    NEGATION: ClassVar[Kind]
    CLOSER: ClassVar[Kind]
    """The end of a prepositional phrase: 为载体."""
    WORD: ClassVar[Kind]


for _name in tuple(Kind.__annotations__):
    setattr(Kind, _name, Kind(_name))


@dataclass(slots=True)
class Token:
    """One token; offsets are relative to the sentence.

    Not frozen, though never changed: freezing makes it four times as slow to make, and a sentence has dozens.
    """

    start: int
    end: int
    text: str
    kind: Kind
    tag: str = ""
    """The tagger's class of a word."""
    name: Name | None = None
    quantity: Quantity | None = None
    period: Period | None = None
    verb: Verb | None = None
    """The vocabulary's entry; None for a verb that only the tagger calls one."""
    weak: bool = False
    """A verb that is as often a noun."""


PLACE: Final = MentionKind.PLACE
GROUP: Final = MentionKind.GROUP
PROGRAMME: Final = MentionKind.PROGRAMME
QUOTES: Final = {"“": "”", "‚": "‛", "„": "‟", "「": "」", "『": "』", "《": "》", "‘": "’", '"': '"', "〈": "〉"}
ASIDES: Final = {"(": ")", "（": "）", "[": "]", "【": "】", "〔": "〕"}
OPENERS: Final = re.compile("[" + re.escape("".join((*QUOTES, *ASIDES))) + "]")
LONGEST_QUOTE: Final = 24
LONGEST_ASIDE: Final = 60
OPENED: Final = ("其中", "含", "包括", "另")
"""What opens an aside that is a clause of its own."""
SHORT_PLACE: Final = 2
"""Characters of a place's short name, which may come about by chance where two words meet."""
NUMBERED: Final = re.compile(r"\s*(\d{1,2}[.．、](?![\d\s])|[一二三四五六七八九十]{1,3}、)")
"""What numbers a sentence within a paragraph: 2.完成…."""
LONGEST_PART: Final = 8
"""Words of an indicator with its verb, up to the figure."""
BEING: Final = ("为",)
STOPS: Final = frozenset("；;。！？!?")
COMMAS: Final = frozenset("，,…")
COLONS: Final = frozenset("：:")
TURNS: Final = ("但", "不过", "然而")
"""What a clause opens with that leaves what was told before: what others ask, what a policy grants."""
PARTICLES: Final = frozenset(("了", "过", "着", "出", "起", "完", "到", "好", "成"))
"""What ends a verb: 建成了, 找到."""
VERBAL_TAGS: Final = frozenset(("v", "vd", "vi", "vg", "vq", "vn"))
NEVER_VERBAL_TAGS: Final = ("x", "m", "q", "f", "ng")
"""Classes of single characters that are no verbs though the vocabulary has a verb of one character like them."""
DONE_TAGS: Final = frozenset(("n", "nz", "nr", "a", "an", "i", "l", "j", "z"))
"""The tagger's classes of words that are verbs before 了: compounds that it does not know."""
AHEAD: Final = "将"
PASSING: Final = "通过"
MAPPED_OUT: Final = "规划"
MAKING: Final = "作"
QUILT: Final = "被"
DRAWING_UP: Final = "制定"
GONE_TO: Final = "到"
DECISION: Final = "决定"
SEVERAL_WORDS: Final = frozenset((GONE_TO, MAPPED_OUT, "要", MAKING, DECISION))
"""Words that are one thing or another by what stands around them."""
GOING_TAGS: Final = frozenset(("t", "nr"))
"""The tagger's classes of words that may stand before it: times and persons."""
FROM_LEVEL: Final = ("从", "由")
"""What stands before the level that is left for another: 由80元提高到120元."""
COMPARED_WITH: Final = ("比", "较")
"""What stands before the time or the thing that something is compared with."""
SOON: Final = "即将"
MOST_IN_QUOTED_NAME: Final = 3
"""Words of a name up to 计划 that begins with a quote: “天使阳光” 救助 计划."""
OPENS_DEED: Final = frozenset((Kind.ADVERB, Kind.COMMA, Kind.STOP, Kind.COLON, Kind.PERIOD))
"""What may stand before a verb that opens what is told."""
ORDER: Final = {Kind.QUANTITY: 1, Kind.PERIOD: 2, Kind.NAME: 3}
"""Which of two that begin together comes first; quotes, asides and the marks of enumerations before all."""
ANNOUNCED: Final = (
    Kind.VERB,
    Kind.ADVERB,
    Kind.PREPOSITION,
    Kind.QUANTITY,
    Kind.PLAN,
    Kind.PERIOD,
    Kind.NAME,
)
"""What follows 计划 where it is a verb."""
LEADING_ON: Final = frozenset(("起来", "下去", "下来", "开来"))
"""What stands behind a verb and tells how the deed goes on."""
LED_ON: Final = frozenset((Kind.VERB, Kind.ADVERB))
"""What 起来 and 下去 go on from."""
MEANWHILE: Final = "同时"
CARRIED_ON: Final = ("以来", "至今", "期间")
"""What stands behind the verb of what is carried out already."""
COPULAS: Final = ("是", "为")
PLAIN_COPULAS: Final = ("是", "系")
"""Copulas that a verb of planning never has behind it, as it may have 为, the preposition."""
DASH: Final = "-"
SERVICE: Final = "服务"
JOINTS: Final = frozenset("和与同及")
"""Conjunctions that end names of places, too: 新和."""
MONEY: Final = frozenset(("CNY", "TWD", "HKD", "MOP"))
"""The units of money that reports count in without a name of the currency."""
PERSON: Final = "person"
PERSON_TIME: Final = "person-time"
PERSONS: Final = (PERSON, PERSON_TIME)
SHARE: Final = "percent"
COMPLETED: Final = "了"
IDIOM: Final = "i"
"""The tagger's class of sayings, which before a verb tell how something is done: 竭尽全力 解决."""
BY_RULE: Final = ("按", "按照", "依照", "依据", "根据", "依")
"""Prepositions of the rule by which something is done."""
GUESSED_TAGS: Final = frozenset(("m", "q", "u", "uj", "ul", "y", "e", "o", "zg"))
"""Classes of numbers and particles, which the tagger gives as well to nouns that it does not know."""
NUMERALS: Final = re.compile("[0-9零一二三四五六七八九十百千万亿两几数半多每第]")
"""What a word has in it that is rightly taken for a number."""
OWN_BODIES: Final = ("区", "校", "院", "团")
"""What names of bodies near at hand begin with, which are joined with: 联合 区农民工服务中心."""
GOODS: Final = "品"
"""What names of goods end in, which the tagger cuts from longer ones: 防暑降温 品."""
PAIR: Final = 2
TOWARDS, TO = "对", "向"
FUTURE: Final = "会"
OUT: Final = "出"
"""What stands behind a verb by which something is found among others: 筛选出."""
BY_CONTEXT: Final = frozenset((FUTURE, MEANWHILE, GONE_TO, PASSING))
"""What may be one thing or another by what stands around it though it is no verb and no word of plans by itself."""
HAVING: Final = "有"
WHOLE: Final = "全"
ENDS_WITH_WHOLE: Final = frozenset("健完安齐保成周")
"""What 全 ends a word with, so that no place begins there: 健全 县级网络."""
PLURAL: Final = "们"
RATE: Final = "率"
HAVING_ORDER: Final = re.compile(
    "有(?:组织|计划|步骤|针对性|重点|秩序)(?:[、，]?有(?:组织|计划|步骤|针对性|重点|秩序))*地"
)
"""How something is done: 有组织、有计划地."""
IS: Final = "是"
HOUSEHOLD: Final = "户"
NOT_YET: Final = "未"
ORGANIZE: Final = "组织"
"""A verb, or the noun for bodies."""
HASTEN: Final = "加快"
EACH: Final = "每"
ETC: Final = "等"
MUST: Final = "要"
UNTIL: Final = ("到", "至")
WHERE: Final = ("上", "中", "下", "内")
"""What tells where, behind a noun."""
SPREADING: Final = ("均", "都", "已", "共")
"""Adverbs that the tagger glues to the last syllable of the noun before them."""
GOVERNING_PLAN: Final = ("对", "将", "把", "就", "按照", "根据")
"""Prepositions of phrases that may end in a plan."""
ACCORDING: Final = ("按", "按照", "根据", "依", "依照", "应")
"""What stands before a demand by which something is done: 按要求."""
DEMAND: Final = "要求"
HEAD: Final = "长"
"""What ends the posts of heads, and begins names of places: 市长, 长葛."""
PREPARE: Final = "准备"
EVERY: Final = ("各", "全", "所有")
PROCEEDING: Final = frozenset(
    (
        "mediate",
        "screen",
        "participate",
        "employ",
        "subsidize",
        "distribute",
        "collect",
        "protect",
        "compete",
        "relieve",
        "serve",
    )
)
"""Types of activities that go by a procedure, whose name they open: 审核 流程, 申领 条件."""
TAKING_DEED: Final = PROCEEDING - {"distribute", "subsidize", "protect"}
"""Types of activities of which several follow one another without a mark: 受理 办理."""
TELLING_WHO: Final = ("participate", "receive")
"""Frames of verbs that tell of their subject and so which people are meant."""
THING_TAGS: Final = ("n", "a", "an", "vn", "l")
"""The tagger's classes of words that may be things, though they tell how where a verb follows."""
LONGEST_BASIS: Final = 8
"""Words from 根据 to the demand."""
RULING: Final = frozenset("有辖获")
LEVELS_RULED: Final = frozenset("省市县区乡镇村州旗")
"""What bodies are had at: 市妇联有 县（市）区妇联13个."""
SHARING: Final = "占"
SHARES: Final = ("占比",)
"""What is a verb before a figure and a noun before a verb with one."""
STILL: Final = ("均", "都", "仍", "还", "也")
"""Adverbs before 在 right before a verb that is under way."""
GOING_ON, UNDER_WAY = "在", "正在"
TOTALS: Final = frozenset(("共", "共计", "合计", "累计", "总计"))
"""What sums up: it may stand before a figure that by itself goes on with the words before it."""
AMONG: Final = "其中"
WITHIN: Final = "中"
AIDING: Final = frozenset(("subsidize", "relieve", "assist", "visit"))
"""Types of activities that as often name what money is for: 生活救助50万元."""
LISTING_PARTS: Final = (AMONG, "包括", "含", "包含")
"""What stands before the name of a part with its figure."""
FRONTING: Final = ("把", "将")
POINTING: Final = ("该", "此", "本", "这", "这一", "该项", "这项", "此项", "本项", "上述")
"""What stands before 计划 where it is the noun: 该计划惠及3000名老人."""
HABITUAL: Final = ("都", "就", "才", "总", "不", "往往", "也许", "则", "便")
"""What makes of 会 a habit, a condition or a doubt."""
WHOLE_TAGS: Final = ("b", "r", "d", "c")
"""Classes of words that are not made of a noun's last syllable and a verb: 所有."""
ENDS: Final = frozenset((Kind.COMMA, Kind.STOP, Kind.COLON))
"""What ends a part of a sentence."""
JUDGED: Final = frozenset((Kind.VERB, Kind.CLOSER, Kind.PREPOSITION, Kind.PAUSE, Kind.ADVERB))
"""What may turn out to be something else between its neighbours."""
LINE_END: Final = re.compile("(?<=[\u4e00-\u9fff])[ \u3000]*\n[ \u3000]*(?=[\u4e00-\u9fff])")
"""The end of a line within what is written without blanks."""
LONGEST_GAP, MOST_GAPS = 12, 1 << 13
"""Characters between two fixed tokens up to which, and how many of them, are kept as they were read."""
UNEVEN: Final = (1, 3)
"""Characters of a word that may be half a verb, or a verb and half a noun."""
MOST_PIECES: Final = 1 << 15
"""Words that are kept with what they are; most words of a text have been read before."""
LONGEST_VERB: Final = 4
"""Words of the tagger that may make one verb together: 团结 凝聚."""


def tokenize(
    text: str, lexicon: Lexicon, names: Sequence[Name], quantities: Sequence[Quantity], periods: Sequence[Period]
) -> list[Token]:
    """Divide a sentence into tokens.

    Args:
        text: simplified text of one sentence.
        lexicon: the words.
        names: names found in it, in order.
        quantities: quantities found in it, in order.
        periods: periods found in it, in order.

    Returns:
        Tokens in order, without white space.
    """
    tokens: list[Token] = []
    position = 0
    set_off = False
    for token in _fixed(text, lexicon, names, quantities, periods):
        tokens.extend(_read_gap(text, position, token.start, lexicon, set_off=set_off))
        opens = not token.start  # 某省 提出…
        set_off = (token.kind is Kind.QUANTITY and (opens or text[token.start - 1].isspace())) or (
            opens and token.kind is Kind.NAME
        )
        if token.quantity is None:
            tokens.append(token)
        else:
            tokens[-1:] = _parted_from_figure(tokens[-1:], token, lexicon)
            tokens.extend(_opened(token, lexicon))
        position = token.end
    tokens.extend(_read_gap(text, position, len(text), lexicon, set_off=set_off))
    if RATIO_SIGN in text:
        tokens = [_of_ratio(tokens, index) for index in range(len(tokens))]
    tokens = _compounded(text, tokens, lexicon)
    if any(word in text for word in JOINT):
        tokens = _with_teams(text, tokens, lexicon)
    if COMPLETED in text:
        tokens = _told_as_done(tokens, lexicon)
    verb, plan = Kind.VERB, Kind.PLAN
    tokens = [
        _in_context(tokens, index, lexicon)
        if token.kind is verb or token.kind is plan or token.text in BY_CONTEXT
        else token
        for index, token in enumerate(tokens)
    ]
    return _nominal(_apart_from_among(tokens) if WITHIN in text else tokens, lexicon)


def _of_ratio(tokens: Sequence[Token], index: int) -> Token:
    """24.1：45.3：30.6: between two bare numbers a colon only parts the members of a ratio."""
    token = tokens[index]
    if token.kind is not Kind.COLON or not 0 < index < len(tokens) - 1:
        return token
    beside = tokens[index - 1].quantity, tokens[index + 1].quantity
    bare = all(one is not None and one.unit == "count" and not one.classifier for one in beside)
    return replace(token, kind=Kind.PAUSE) if bare else token


def _apart_from_among(tokens: list[Token]) -> list[Token]:
    """55个 县中 52个: between two figures that count alike, 中 is no part of the noun before it."""
    joined = [n for n, token in enumerate(tokens) if token.text[-1] == WITHIN and _parts_figures(tokens, n)]
    for index in reversed(joined):
        token = tokens[index]
        middle = token.end - len(WITHIN)
        noun = Token(token.start, middle, token.text[: -len(WITHIN)], Kind.WORD, "n")
        tokens[index : index + 1] = [noun, Token(middle, token.end, WITHIN, Kind.WORD, "f")]
    return tokens


def _parts_figures(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a noun with 中 stands between two figures of one classifier."""
    token = tokens[index]
    if token.kind is not Kind.WORD or token.text in (WITHIN, AMONG) or not 0 < index < len(tokens) - 1:
        return False
    before, after = tokens[index - 1].quantity, tokens[index + 1].quantity
    return before is not None and after is not None and before.classifier == after.classifier != ""


@lru_cache(maxsize=1)
def _compounding(lexicon: Lexicon) -> frozenset[str]:
    """What the word before may be joined with, or parted for: one word in thirty."""
    return LEADING_ON.union(lexicon.noun_suffixes, lexicon.words["work-thing"], (GOODS, HOME, OUT))


def _compounded(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """Join what is one noun, 救护 员, 认证 率, 培训 班, and a verb with where it leads: 传承 下去, 集中 起来."""
    joined: list[Token] = []
    last: Token | None = None
    work_things, joining = lexicon.words["work-thing"], _compounding(lexicon)
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.text not in joining:
            joined.append(token)
            last = token
        elif last is not None and token.text in work_things and _parts_work(last, token, lexicon):
            middle = last.end - len(WORK)
            deed = lexicon.verbs[last.text[: -len(WORK)]]
            joined[-1:] = [
                replace(last, end=middle, text=last.text[: -len(WORK)], verb=deed, weak=deed.noun),
                Token(middle, last.end, WORK, Kind.WORD, "n"),
            ]
            joined.append(token)
            last = token
        elif (
            last is not None
            and last.end == token.start
            and (
                (
                    last.kind is Kind.VERB
                    and _makes_noun(last, token, lexicon)
                    and not _is_counted_deed(last, token, following)
                    and not _acts_in_level(last, token, following)
                    and not _governs(joined[-2:-1], last, token, following, lexicon)
                )
                or (last.kind is Kind.WORD and last.tag == "n" and token.text == GOODS)
                or (last.text == OF_OLD and token.text == HOME)
            )
        ):
            last = Token(last.start, token.end, text[last.start : token.end], Kind.WORD, "n")
            joined[-1] = last
        elif last is not None and last.end == token.start and _leads_on(last, token):
            verb = last.verb or lexicon.verbs.get(last.text)
            last = replace(
                last, end=token.end, text=text[last.start : token.end], kind=Kind.VERB, verb=verb, weak=False
            )
            joined[-1] = last
        else:
            joined.append(token)
            last = token
    return joined


def _leads_on(last: Token, token: Token) -> bool:
    """传承 下去, 集中 起来, 筛选 出: tell whether a word only says where the verb before it leads."""
    if token.text == OUT:
        return last.verb is not None and len(last.text) > 1
    return token.text in LEADING_ON and last.kind in LED_ON


def _acts_in_level(verb: Token, level: Token, following: Token | None) -> bool:
    """评选表彰 区 三八红旗集体: the bare word for a level of government belongs to the name behind it."""
    named = following is not None and following.kind is Kind.NAME and following.start == level.end
    return named and not verb.weak and level.text in LEVELS_RULED


def _parts_work(verb: Token, thing: Token, lexicon: Lexicon) -> bool:
    """推荐就业 岗位: 就业 belongs to the thing behind it, and not to the verb."""
    ends = verb.kind is Kind.VERB and verb.text.endswith(WORK) and verb.end == thing.start
    return ends and verb.text[: -len(WORK)] in lexicon.verbs


def _with_teams(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """Join what several bodies form or hold: 8个 联合 督查组, 首场 联合 招聘会."""
    joined: list[Token] = []
    for token in tokens:
        if _names_team(joined, token, lexicon):
            start = joined.pop().start
            token = Token(start, token.end, text[start : token.end], Kind.WORD, "n")  # noqa: PLW2901 - it is the longer one
        joined.append(token)
    return joined


def _told_as_done(tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """拉通 了 环城路: what the tagger takes for a noun right before 了 is a verb that no list has, or ends in one."""
    found: list[Token] = []
    for index, token in enumerate(tokens):
        done = token.kind is Kind.WORD and index + 2 < len(tokens) and tokens[index + 1].text == COMPLETED
        if done and len(token.text) > 1:
            found.extend(_deed_done(token, found[-1:], tokens[index + 2], lexicon))
        else:
            found.append(token)
    return found


def _deed_done(word: Token, before: Sequence[Token], thing: Token, lexicon: Lexicon) -> Iterator[Token]:
    if word.tag == "nr" and word.text.endswith(MAKING):  # 林志坚作 了 题为…的报告
        yield replace(word, end=word.end - 1, text=word.text[:-1])
        yield replace(word, start=word.end - 1, text=MAKING, kind=Kind.VERB, tag="v", verb=lexicon.verbs.get(MAKING))
        return
    joined = bool(before) and before[0].kind is Kind.VERB and before[0].end == word.start
    acts = word.tag in DONE_TAGS and not joined
    acts = acts and thing.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.QUANTITY, Kind.PERIOD)
    yield replace(word, kind=Kind.VERB, tag="v") if acts else word


def _names_team(before: Sequence[Token], token: Token, lexicon: Lexicon) -> bool:
    """Tell whether 联合 opens the name of a team, behind a count or a founding, or of an event behind which it is."""
    if len(before) <= 1 or before[-1].text not in JOINT or before[-1].end != token.start or token.kind is not Kind.WORD:
        return False
    if token.text.endswith(lexicon.events):
        return before[-2].text.endswith(lexicon.affixes["which-event-ending"])
    counted = before[-2].kind is Kind.QUANTITY or before[-2].text in lexicon.words["founding"]
    return counted and token.text.endswith(lexicon.affixes["team-noun"])


def _is_counted_deed(verb: Token, suffix: Token, following: Token | None) -> bool:
    """组织 活动 200场: a light verb and its object, where a figure counts what was done."""
    light = verb.verb is not None and verb.verb.frame.light and suffix.text == ACTIVITY
    return light and following is not None and following.kind is Kind.QUANTITY


def _governs(before: Sequence[Token], verb: Token, thing: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """，宣传 政策，, ，建设 基地，: a verb that opens a part and its thing that ends it, told, built or set up."""
    if verb.verb is None or len(thing.text) < PAIR:
        return False
    things = lexicon.words.get(f"{verb.verb.activity.notation}-thing", frozenset())
    opens = not before or before[0].kind in (*ENDS, Kind.ADVERB, Kind.PAUSE)
    ends = following is None or following.kind in (*ENDS, Kind.PAUSE)
    return thing.text in things and (opens or verb.verb.activity.notation == TEACHING) and ends


RATIO_SIGN: Final = "："
TARGET, TASK = "目标", "任务"
"""What closes a phrase, 以…为目标, but not in 为 目标任务 的 103%."""
CUT_AT: Final = {"线": (("线上线下", "d"),), "新建县": (("新建", "v"),), "新建区": (("新建", "v"),)}
"""Words of the tagger that begin with an adverb which it cuts, or with a verb that it takes into a name: what is cut
off, and its class. 新建县 is no county where no name stands: 新建县乡公路."""
TEACHING: Final = "teach"
DEEPLY: Final = "深入"
"""An adverb, or a verb of going in among people."""
NAMING_DEED: Final = PROCEEDING | {"launch", "build", "establish", "donate", "teach"}
"""Types of activities whose verbs open the name of a procedure or of a rite that is held for them: 揭牌 仪式."""
WORK: Final = "就业"
NEXT: Final = "下"
"""What opens 下一步."""
OF_OLD, HOME = "之", "家"
"""What ends the names of places for people of one kind: 快递员之家."""
LEAGUE: Final = "团"
"""The League, which verbs act on, or a group that a verbal noun names: 宣讲团."""
JOINT: Final = ("联合", "共同")
CEREMONY: Final = "仪式"
HANDED_OVER: Final = frozenset(("distribute", "donate", "teach", "subsidize", "compete"))
"""Activities of those who hand something over, after which a ceremony is named."""


def _makes_noun(verb: Token, suffix: Token, lexicon: Lexicon) -> bool:
    if suffix.text not in lexicon.noun_suffixes or suffix.kind not in (Kind.WORD, Kind.VERB, Kind.CLOSER):
        return False
    if suffix.text == CEREMONY:
        return verb.verb is not None and verb.verb.activity.notation in HANDED_OVER  # 授牌仪式, not 举行仪式
    if suffix.text in OWN_BODIES and verb.text in lexicon.words["partner-preposition"]:
        return False
    if verb.text + suffix.text in lexicon.words["verb-and-suffix"]:
        return False  # 学习 会议 精神
    return verb.weak or (len(suffix.text) == 1 and suffix.text != LEAGUE)  # 建立 团 组织


def _opens_deed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """共 为 妇女 发放, 共 累计 筹集: what stands behind a word for a total tells a deed and not a figure."""
    following = tokens[index]
    if following.kind in (Kind.PREPOSITION, Kind.PLAN):
        return True
    then = tokens[index + 1] if index + 1 < len(tokens) else None
    return following.text in lexicon.words["adverb"] and then is not None and then.kind is Kind.VERB


def _in_context(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Token:
    """深化 改革 has a verb, 深化 推进 an adverb: a word that is both is an adverb right before a verb."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.text == FUTURE or (token.text == PREPARE and _is_intended(tokens, index, lexicon)):
        ahead = token.text == PREPARE or _is_future(tokens, index, lexicon)
        return replace(token, kind=Kind.PLAN, verb=None, weak=False) if ahead else token
    if token.text in SEVERAL_WORDS:
        return _one_of_several(tokens, index, lexicon)
    if token.text == PASSING or following is None or following.kind in ENDS:
        token = _passed(tokens, index, lexicon)
    if _is_beside_deed(tokens, index, lexicon):
        return replace(token, kind=Kind.ADVERB)
    if token.kind is Kind.PLAN and token.text in lexicon.words["programme-name-head"]:
        pointed = index > 0 and (tokens[index - 1].text in POINTING or tokens[index - 1].kind is Kind.OF)
        pointed = pointed and not (index > 1 and tokens[index - 2].kind is Kind.PERIOD)  # 今年 的 计划 举办 讲座
        # 该 计划 惠及 3000名 老人, 某署 资助 的 计划 为 家长 提供 服务
        named = pointed or _ends_quoted_name(tokens, index)
        announces = following is not None and following.kind in ANNOUNCED and not named
        announces = announces and not _is_dealt_with(tokens, index) and not _has_gone_on(tokens, index)
        announces = announces and not _is_named_by_deed(tokens, index, lexicon)
        announces = announces and following is not None and following.text not in PLAIN_COPULAS  # “暖春”计划是…的项目
        return token if announces else replace(token, kind=Kind.WORD, tag="n")
    if following is None or token.kind is not Kind.VERB:
        return token
    brought = token.weak and _is_done_by_those_brought(tokens, index, lexicon)
    token = replace(token, weak=False) if brought else token
    names = _only_names(tokens, index, lexicon) or (token.weak and _opens_programme(tokens, index, lexicon))
    if (names and not brought) or _tells_which(tokens, index, lexicon):
        return replace(token, kind=Kind.WORD, tag="n", verb=None)
    how = following.start == token.end and token.text in lexicon.words["adverb"]
    if not how or _tells_which(tokens, index + 1, lexicon):
        return token
    if token.text == HASTEN and following.kind is Kind.VERB and _hastens(tokens, index, lexicon):
        return replace(token, kind=Kind.ADVERB)
    if token.text in lexicon.words["total"] and _opens_deed(tokens, index + 1, lexicon):
        return replace(token, kind=Kind.ADVERB)
    if following.text in BY_RULE and any(_acts([later]) for later in tokens[index + 2 : index + 5]):
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


def _is_done_by_those_brought(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """组织 妇女 320名 参观 农业园区: what people do, behind who brings them, to a thing or so many of it, is a deed."""
    if tokens[index].text not in lexicon.words["done-by-those-brought"]:
        return False
    thing = index + 1 < len(tokens) and tokens[index + 1].kind in (Kind.WORD, Kind.NAME, Kind.QUANTITY)
    people = index - (tokens[index - 1].kind is Kind.QUANTITY) - 1
    if not thing or people < 1 or tokens[people].kind not in (Kind.WORD, Kind.NAME):
        return False
    brings = tokens[people - 1].text in lexicon.words["bringing-people"]
    name = tokens[people].name
    return brings and (name is None or name.kind is MentionKind.GROUP)


def _is_beside_deed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """同时 开展, 即将 到来, 尤其 是 在 今年 的 行动 中: tell whether a word only goes with a deed."""
    token = tokens[index]
    if token.text == MEANWHILE:
        return _joins_deed(tokens, index)
    if token.text == IS:
        return index > 0 and tokens[index - 1].text in lexicon.words["especially"]
    if token.kind is not Kind.PLAN or index + 1 == len(tokens):
        return False
    return _comes(tokens, index, lexicon) or (token.text == SOON and _tells_which_people(tokens, index))


def _tells_which_people(tokens: Sequence[Token], index: int) -> bool:
    """86名 即将 跨入 大学 校门 的 子女: behind those who are counted, and before 的, it only tells which they are."""
    before = tokens[index - 1] if index else None
    if before is None or before.kind is not Kind.QUANTITY:
        return False
    ends = next((n for n in range(index, len(tokens)) if tokens[n].kind in ENDS), len(tokens))
    return any(token.kind is Kind.OF for token in tokens[index:ends])


def _ends_quoted_name(tokens: Sequence[Token], index: int) -> bool:
    """“天使阳光” 救助 计划 扎实 推进: with nothing but what it does between, a plan behind a quote is called so.

    Where a figure follows, it may as well be what is planned: “爱心驿站” 建设 计划 投资 120万元.
    """
    run = tokens[max(0, index - MOST_IN_QUOTED_NAME) : index + 1]
    quote = next((n for n in reversed(range(len(run) - 1)) if run[n].kind is Kind.QUOTE), -1)
    if quote < 0 or any(one.end != then.start for one, then in pairwise(run[quote:])):
        return False
    ends = next((n for n in range(index, len(tokens)) if tokens[n].kind in ENDS), len(tokens))
    between = run[quote + 1 : -1]
    if not between or any(token.kind is Kind.QUANTITY for token in tokens[index:ends]):
        return False
    return all(token.tag == "vn" or token.weak for token in between)


def _deepens(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """深入 整治 周边 环境: an adverb before a deed with its thing, where the thing is no place that people go into."""
    if tokens[index].text != DEEPLY:
        return False
    ends = next((n for n in range(index + 2, len(tokens)) if tokens[n].kind in (*ENDS, Kind.PAUSE)), len(tokens))
    thing = tokens[index + 2 : ends]
    verb = tokens[index + 1].verb
    if not thing or verb is None or any(token.kind is Kind.VERB and not token.weak for token in thing):
        return False
    plain = thing[0].kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) and thing[0].start == tokens[index + 1].end
    return plain and not thing[-1].text.endswith(lexicon.affixes["place-gone-to"])


def _is_intended(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """某会 准备 在 春节期间 看望…, 准备 通过 三年 时间 实现…: right before how or when another deed is done.

    做好 准备 为…, and 准备 right before a verb, which is as often a noun: 准备 工作.
    """
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.start != tokens[index].end or (index and tokens[index - 1].kind is Kind.VERB):
        return False
    if following.kind not in (Kind.PREPOSITION, Kind.PERIOD) or (
        index and tokens[index - 1].text in lexicon.words["careful"]
    ):
        return False  # 精心 准备 为大家 献上…, 前期 准备 在3月 完成
    ends = next((n for n in range(index + 2, len(tokens)) if tokens[n].kind in ENDS), len(tokens))
    then = tokens[index + 2 : ends]
    return any(token.kind is Kind.VERB for token in then) and not any(token.text == COMPLETED for token in then)


def _only_names(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Tell a noun from a verb: 占比 达到 30%, 其中 捐款 3万元, and the last syllable of a post."""
    token, following = tokens[index], tokens[index + 1]
    if token.text in SHARES:
        return _is_measured(tokens, index)
    if following.start != token.end:
        return False
    if len(token.text) == 1 and token.text not in (HAVING, SHARING):
        return following.text.startswith(lexicon.posts)
    if token.text == ORGANIZE:
        return following.text in lexicon.words["extent-of-bodies"]
    if index and following.quantity is not None and (_is_had(tokens, index, lexicon) or _names_part(tokens, index)):
        return True
    if token.text in lexicon.words["condition"] and following.kind is Kind.NAME and following.name is not None:
        return following.name.kind is MentionKind.GROUP
    if token.text in lexicon.words["purpose"]:
        thing = following.kind is not Kind.QUANTITY and following.name is None
        return thing and following.text.endswith(lexicon.affixes["supply-ending"])
    among = index > 0 and tokens[index - 1].text in LISTING_PARTS
    return (
        token.weak
        and token.text.endswith(lexicon.affixes["money-given-ending"])
        and following.kind is Kind.QUANTITY
        and among
    )


def _opens_programme(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """圆梦 行动 资助 学生: a verbal noun that opens the name of a programme, which acts."""
    head, then = tokens[index + 1 : index + 3] if index + 2 < len(tokens) else (None, None)
    if head is None or then is None or head.kind is not Kind.WORD or head.start != tokens[index].end:
        return False
    opens = not index or tokens[index - 1].kind in (*ENDS, Kind.NAME)
    named = head.text in lexicon.words["programme-name-head"]
    return opens and named and (then.tag == "t" or then.kind in (Kind.VERB, Kind.PERIOD, Kind.PLAN, Kind.ADVERB))


def _names_part(tokens: Sequence[Token], index: int) -> bool:
    """下拨资金80万元，其中 生活 救助 50万元、子女 助学 30万元: what each part of the money is for, and no deed."""
    token, amount = tokens[index], tokens[index + 1].quantity
    given = token.weak and token.verb is not None and token.verb.activity.notation in AIDING
    if not given or amount is None or amount.unit not in MONEY or tokens[index - 1].end != token.start or not index:
        return False
    position = index - 1
    while position > 0 and (tokens[position].kind in (Kind.WORD, Kind.NAME) or tokens[position].weak):
        name = tokens[position].name
        if name is not None and name.kind is MentionKind.ORGANIZATION:
            return False
        position -= 1
    listed = position < index - 1 and any(earlier.text in LISTING_PARTS for earlier in tokens[:index])
    opening, before = tokens[position], tokens[position - 1].quantity if position else None
    if not listed or opening.text in LISTING_PARTS:
        return listed
    return opening.kind in (Kind.PAUSE, Kind.COMMA) and before is not None and before.unit in MONEY


def _is_had(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """有 编制 30个, 受理 举报 20件: right behind 有 and before a figure of things, a verb names what there is."""
    before, token, figure = tokens[index - 1 : index + 2]
    has = before.text.endswith(HAVING) or before.text in lexicon.words["taking-in"]
    if before.end != token.start or not has or before.verb is None:
        return False
    return figure.quantity is not None and figure.quantity.unit not in (*MONEY, *PERSONS, SHARE)


def _is_measured(tokens: Sequence[Token], index: int) -> bool:
    """占比 2025年底 达到 30%, 占比 稳步 提升至 45%: a share that another verb measures is a noun."""
    position = index + 1
    while position < len(tokens) and tokens[position].kind in (Kind.PERIOD, Kind.ADVERB, Kind.PLAN, Kind.PARTICLE):
        position += 1
    verb = tokens[position] if position < len(tokens) - 1 else None
    return (
        verb is not None and verb.verb is not None and any(t.kind is Kind.QUANTITY for t in tokens[position + 1 :][:2])
    )


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


def _one_of_several(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Token:
    """到, 规划, 要, 作: what each is between its neighbours."""
    token = tokens[index]
    if token.text == MAKING:
        return token if _makes_report(tokens, index, lexicon) else replace(token, kind=Kind.WORD, verb=None, weak=False)
    if token.text == GONE_TO:
        return replace(token, kind=Kind.PREPOSITION, tag="p") if _leads_there(tokens, index) else token
    if token.text == MAPPED_OUT and token.kind is Kind.PLAN and _maps_named(tokens, index):
        verb = lexicon.verbs.get(DRAWING_UP)
        return replace(token, kind=Kind.VERB, tag="v", verb=verb)
    if token.text == DECISION:
        return replace(token, kind=Kind.WORD, tag="n") if _is_taken(tokens, index) else token
    plain = token.kind is not Kind.PLAN or not (
        _ends_word(tokens, index) if token.text == MUST else not _maps_out(tokens, index, lexicon)
    )
    return token if plain else replace(token, kind=Kind.WORD, tag="n")


def _is_taken(tokens: Sequence[Token], index: int) -> bool:
    """作出 行政处罚 决定: with nothing behind it, and a noun before, a decision is a noun."""
    if not index or (index + 1 < len(tokens) and tokens[index + 1].kind not in ENDS):
        return False
    return tokens[index - 1].kind is not Kind.VERB and tokens[index - 1].end == tokens[index].start


def _passes(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """90% 的 妇女 通过 职业技能 鉴定: behind those who pass, what a part ends with is what they have passed."""
    before = tokens[index - 1] if index else None
    if before is None or before.kind in ENDS:
        return _tells_those_who_passed(tokens, index, lexicon)
    acting = (Kind.WORD, Kind.NAME, Kind.QUANTITY, Kind.ADVERB)
    if not (before.kind in acting or before.weak) or before.end != tokens[index].start:
        return False
    ends = next((n for n in range(index + 1, len(tokens)) if tokens[n].kind in ENDS), len(tokens))
    tested = tokens[index + 1 : ends]
    if not tested or not tested[-1].text.endswith(lexicon.affixes["assessment"]):
        return False
    acts_on = ends < len(tokens) and tokens[ends].kind is not Kind.STOP
    if acts_on and not any(token.kind is Kind.QUANTITY for token in tokens[:index]):
        return False  # 市总工会 通过 考核，评选…: by which means
    return not any(token.kind is Kind.VERB and not token.weak for token in tested[:-1])


def _tells_those_who_passed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """，通过 技能 鉴定 的 1980人: what opens a part and ends before 的 was passed by those counted."""
    of = next((n for n in range(index + 1, len(tokens)) if tokens[n].kind is Kind.OF or tokens[n].kind in ENDS), 0)
    if of <= index + 1 or tokens[of].kind is not Kind.OF or of + 1 == len(tokens):
        return False
    tested = tokens[of - 1].text.endswith(lexicon.affixes["assessment"])
    return tested and any(token.kind is Kind.QUANTITY for token in tokens[of + 1 : of + 3])


def _passed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Token:
    """通过 职业技能 鉴定: the verb, and the noun at the end of its part that tells what has been passed."""
    token = tokens[index]
    if token.text == PASSING:
        passes = token.kind is Kind.PREPOSITION and _passes(tokens, index, lexicon)
        return replace(token, kind=Kind.VERB, tag="v", verb=lexicon.verbs.get(PASSING)) if passes else token
    position = index - 1
    while position > 0 and tokens[position].kind not in ENDS and tokens[position].text != PASSING:
        position -= 1
    if position <= 0 or tokens[position].text != PASSING or not _passes(tokens, position, lexicon):
        return token
    return replace(token, kind=Kind.WORD, tag="n", verb=None, weak=False)


def _maps_named(tokens: Sequence[Token], index: int) -> bool:
    """特别 为 新住民 规划 「烹调专班」: what is mapped out bears a name."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.kind is not Kind.QUOTE or following.start != tokens[index].end or not index:
        return False
    before = tokens[index - 1]
    return following.text[0] != "《" and (before.kind in (Kind.NAME, Kind.PERIOD, Kind.ADVERB) or before.tag == "t")


def _makes_report(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """作 政府 工作 报告, 作 了 题为“…”的 交流发言: the part of the sentence ends in what is reported or said."""
    last: Token | None = None
    for token in tokens[index + 1 :]:
        if token.kind in ENDS:
            break
        last = token
    return last is not None and last.text.rstrip("》").endswith(lexicon.affixes["report-made"])


def _tells_which(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """稳定 现有 岗位, 扩大 新增 就业: a verb right behind another one that only tells which things are meant."""
    token = tokens[index]
    if not index:
        return False
    if token.text not in lexicon.words["attributive-verb"]:
        return _names_procedure(tokens, index, lexicon)
    before, part = tokens[index - 1], tokens[index + 1 : index + 4]
    acts = before.kind is Kind.VERB and before.end == token.start and before.verb is not None
    figure = any(later.kind is Kind.QUANTITY for later in part)
    return acts and bool(part) and part[0].kind in (Kind.WORD, Kind.NAME, Kind.VERB) and not figure


def _names_procedure(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """规范 审核 确认 流程, 压缩 办理 时限, 掌握 返岗 意愿: a deed by which a procedure goes, behind what is done to it.

    So is one behind a pause, in a system that others share: 落实 轮值 、 述职 制度. The verbs of 修订 完善 制度, which
    make or better what they have behind them, and of 协助 办理 手续 each have it as their object.
    """
    token, before = tokens[index], tokens[index - 1]
    if before.kind is not Kind.PAUSE and (before.kind is not Kind.VERB or before.end != token.start):
        return False
    if before.text in lexicon.words["offering"]:
        return _opens_service(tokens, index)
    if token.verb is None or token.verb.activity.notation not in NAMING_DEED:
        return False
    end = index + 1
    while end < len(tokens) and tokens[end].start == tokens[end - 1].end and tokens[end].kind is Kind.VERB:
        end += 1
    noun = tokens[end] if end < len(tokens) and tokens[end].start == tokens[end - 1].end else None
    if noun is None or noun.kind not in (Kind.WORD, Kind.NAME):
        return False
    then = tokens[end + 1].kind if end + 1 < len(tokens) else Kind.STOP
    if then not in (*ENDS, Kind.PAUSE, Kind.CONJUNCTION):
        return False
    proceeds = token.verb.activity.notation in PROCEEDING
    if before.kind is Kind.PAUSE:
        listed = proceeds and not token.weak and end == index + 1
        return listed and noun.text.endswith(lexicon.affixes["system-noun"])
    if token.verb.frame.notation in TELLING_WHO and is_people(noun, lexicon):
        return True  # 接待 来访 群众
    if noun.text.endswith(lexicon.affixes["rite-ending"]):
        return True  # 出席 揭牌 仪式
    named = (*lexicon.affixes["procedure-noun"], *lexicon.affixes["system-noun"])
    if token.weak or not proceeds or not noun.text.endswith(named):
        return False
    return before.verb is None or not (before.verb.frame.complement or before.verb.activity.notation in TAKING_DEED)


def _opens_service(tokens: Sequence[Token], index: int) -> bool:
    """提供 翻译 服务: whatever verb stands between what is offered and the service that ends a part names it."""
    part = tokens[index + 1 : index + 3]
    if not part or part[0].text != SERVICE:
        return False
    ends = len(part) < PAIR or part[1].kind in (*ENDS, Kind.PAUSE, Kind.CONJUNCTION)
    return ends and part[0].start == tokens[index].end


def is_people(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a token names people, by the vocabulary or by its ending."""
    group = token.name is not None and token.name.kind is GROUP
    return group or (token.kind is Kind.WORD and token.text.endswith(lexicon.affixes["person-noun"]))


def _leads_there(tokens: Sequence[Token], index: int) -> bool:
    """市妇联 到 高明 慰问 妇女: 到 behind who goes, and before the place and what is done there."""
    before, part = tokens[index - 1] if index else None, list(_part_after(tokens, index + 1))
    goes = before is None or before.kind in OPENS_DEED or before.tag in GOING_TAGS
    if not goes and before is not None:
        goes = before.name is not None and before.name.kind is MentionKind.ORGANIZATION
    deed = next((n for n, token in enumerate(part) if token.kind is Kind.VERB), 0)
    return goes and 0 < deed < len(part) - 1 and all(t.kind in (Kind.WORD, Kind.NAME) for t in part[:deed])


def _ends_word(tokens: Sequence[Token], index: int) -> bool:
    """纲 要。: 要 right behind a noun with nothing after it announces nothing."""
    before, after = tokens[index - 1] if index else None, tokens[index + 1] if index + 1 < len(tokens) else None
    noun = _is_noun(before) and before is not None and before.end == tokens[index].start
    return noun and (after is None or after.kind in ENDS)


def _is_dealt_with(tokens: Sequence[Token], index: int) -> bool:
    """对 贴息 计划 进行 审核: a plan that stands in a phrase announces nothing."""
    position = index - 1
    while position >= 0 and tokens[position].end == tokens[position + 1].start:
        token = tokens[position]
        if token.kind is Kind.PREPOSITION:
            return position < index - 1 and token.text in GOVERNING_PLAN
        if token.kind not in (Kind.WORD, Kind.NAME) and not token.weak:
            return False
        position -= 1
    return False


def _joins_deed(tokens: Sequence[Token], index: int) -> bool:
    """平台 同时 为 青年 提供…: behind who acts and right before what is done 同时 ends no phrase."""
    if tokens[index].kind is not Kind.CLOSER:
        return False
    before, following = tokens[index - 1 : index], tokens[index + 1 : index + 2]
    acts = bool(before) and before[0].kind in (Kind.WORD, Kind.NAME) and before[0].end == tokens[index].start
    opened = any(token.kind is Kind.PREPOSITION for token in tokens[:index])
    leads = bool(following) and following[0].kind in (Kind.PREPOSITION, Kind.VERB, Kind.ADVERB)
    return acts and not opened and leads and following[0].start == tokens[index].end


def _is_named_by_deed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """就业 促进 计划 共 投入…: a plan right behind two verbal nouns and before an adverb announces nothing."""
    before, following = tokens[max(0, index - PAIR) : index], tokens[index + 1]
    deeds = len(before) == PAIR and before[0].end == before[1].start and before[1].end == tokens[index].start
    how = following.kind is Kind.ADVERB or following.text in lexicon.words["adverb"]
    return deeds and how and all(token.weak for token in before)


def _has_gone_on(tokens: Sequence[Token], index: int) -> bool:
    """绣娘 培训 计划 实施 以来: a plan that has been carried out since then announces nothing."""
    after = tokens[index + 2] if index + 2 < len(tokens) else None
    return after is not None and after.text.startswith(CARRIED_ON)


def _comes(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """春节 将 至，; 重阳节 即将 到来 之际: a day that comes is what is done for it, and no plan."""
    following = tokens[index + 1]
    after = tokens[index + 2] if index + 2 < len(tokens) else None
    ends = after is None or after.kind in (*ENDS, Kind.CLOSER, Kind.OF)
    return following.text.startswith(lexicon.affixes["day-coming"]) and (ends or len(following.text) > PAIR)


def _joins_verbs(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """共 规划 落实: an adverb, though what stands between it and the verb looks like a noun."""
    second = tokens[index + 2] if index + 2 < len(tokens) else None
    if second is None or second.kind is not Kind.VERB or second.weak or second.start != tokens[index + 1].end:
        return False
    return tokens[index].text in lexicon.words["total"] and tokens[index + 1].text in lexicon.words["not-a-verb"]


def _is_future(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """会 陆续 收到, 亦 会 提供: beside an adverb and before a verb 会 announces; 都 会 tells a habit."""
    before, after = tokens[index - 1 : index], tokens[index + 1 : index + 3]
    if not after or (before and (before[0].text in HABITUAL or before[0].kind is Kind.QUANTITY)):
        return False
    if before and (before[0].kind is Kind.ADVERB or before[0].text.endswith(lexicon.affixes["speaking-office-ending"])):
        return after[0].kind in (Kind.VERB, Kind.ADVERB, Kind.PREPOSITION)
    if after[0].text in FRONTING and (not before or before[0].kind in ENDS):
        return True  # ，会把招聘会办到乡镇
    return after[0].kind is Kind.ADVERB and after[-1].kind in (Kind.VERB, Kind.PREPOSITION)


def _maps_out(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """全市 规划 建设 绿道 90公里: a verb right after it and a figure in the same part show that 规划 is no noun."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.kind is not Kind.VERB or following.start != tokens[index].end:
        return False
    before = tokens[index - 1] if index else None
    opens = before is None or before.kind in OPENS_DEED or before.name is not None
    if not opens and before is not None and before.text not in lexicon.words["total"]:
        return False
    things = True
    for token in tokens[index + 2 :]:
        if token.kind is Kind.QUANTITY:
            return True
        if token.kind in ENDS or token.kind in (Kind.OF, Kind.PAUSE):
            break
        things = things and (token.kind in (Kind.WORD, Kind.NAME, Kind.QUOTE) or token.text == NEW)
    part = list(_part_after(tokens, index + 2))
    return (
        opens
        and things
        and bool(part)
        and part[-1].kind is Kind.WORD
        and not part[-1].text.endswith(lexicon.affixes["planning-noun"])
    )


def _part_after(tokens: Sequence[Token], index: int) -> Iterator[Token]:
    """Yield what follows up to the next comma, pause or 的."""
    for token in tokens[index:]:
        if token.kind in ENDS or token.kind in (Kind.OF, Kind.PAUSE):
            return
        yield token


def _nominal(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Read as nouns the verbs and function words that their neighbours leave no other choice.

    政策 的 落实: a verb between 的 and the end of a part. 建设 希望 水窖: a verb of speech right after another verb.
    拓宽 担保 方式: what may close a phrase where none was opened. 按照 改革 要求 推进: what is followed.
    加强 部门 配合: a preposition with nothing after it.
    """
    found: list[Token] = []
    opened = followed = False
    for index, token in enumerate(tokens):
        if token.kind not in JUDGED and not (
            token.tag == IDIOM and token.kind is Kind.WORD and _acts(tokens[index + 1 : index + 2])
        ):
            if token.kind in ENDS:
                opened = followed = False
            found.append(token)
            continue
        previous = tokens[index - 1] if index else None
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.kind is Kind.PREPOSITION or token.text in lexicon.words["means-preposition"]:
            opened, followed = True, token.text in ACCORDING
        if token.kind is Kind.PREPOSITION:
            token = _preposition_here(tokens, index, lexicon)  # noqa: PLW2901
            opened = opened and token.kind is Kind.PREPOSITION
        if followed and token.text == DEMAND and following is not None and following.kind in (Kind.VERB, Kind.ADVERB):
            token, followed = replace(token, kind=Kind.CLOSER, verb=None, weak=False), False  # noqa: PLW2901
        if token.kind is Kind.ADVERB or token.kind is Kind.WORD:
            token = _adverb_here(tokens, index, token, lexicon)  # noqa: PLW2901
        elif token.kind is Kind.PAUSE:
            if _divides(tokens, index, lexicon):
                token = replace(token, kind=Kind.COMMA)  # noqa: PLW2901
        elif _is_noun_here(
            token,
            previous,
            following,
            before=tokens[index - 2] if index > 1 else None,
            opened=opened,
            lexicon=lexicon,
        ) or _is_demand_followed(token, following, found):
            token = replace(token, kind=Kind.WORD, tag="n", verb=None, weak=False)  # noqa: PLW2901
        found.append(token)
    return found


def _preposition_here(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Token:
    """仍 在 进行 中 has an adverb, 表决 通过 了 a verb; most prepositions are what they look like."""
    token = tokens[index]
    if token.text == GOING_ON and _is_going_on(tokens, index):
        return replace(token, kind=Kind.ADVERB, text=UNDER_WAY, tag="d")
    if token.text == GOING_ON and index and tokens[index - 1].text in STILL and _opens_verb(tokens, index + 1):
        return replace(token, kind=Kind.ADVERB, tag="d")
    return replace(token, kind=Kind.VERB, tag="v") if _acts_itself(tokens, index, lexicon) else token


def _adverb_here(tokens: list[Token], index: int, token: Token, lexicon: Lexicon) -> Token:
    """竭尽全力 解决 has an adverb, 激发 创业 热情 a noun, 五个 专项 的 服务 what tells which.

    Args:
        tokens: of the sentence.
        index: where the word stands.
        token: what it has turned out to be so far: an adverb, or a saying that is one before a verb.
        lexicon: the words.
    """
    previous = tokens[index - 1] if index else None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    token = replace(token, kind=Kind.ADVERB) if token.kind is Kind.WORD else token
    if following is not None and following.kind is Kind.OF:
        token = _before_of(tokens, index)
    if token.kind is not Kind.ADVERB:
        return token
    if _is_had_as_thing(token, previous, following):
        return replace(token, kind=Kind.WORD, tag="n")
    modifier = token.text in lexicon.words["modifier"]
    modifies = modifier and _modifies(previous, following, tokens[index + 2 : index + 3])
    return replace(token, kind=Kind.WORD, tag="b") if modifies else token


def _modifies(previous: Token | None, following: Token | None, after: Sequence[Token]) -> bool:
    """五个 专项 的 服务, 开展 专项 检查: tell whether an adverb between these stands before what is counted or done."""
    counted = previous is not None and previous.kind is Kind.QUANTITY and following is not None
    if counted and following is not None and following.kind in (Kind.WORD, Kind.NAME, Kind.VERB, Kind.OF):
        return True
    return _is_noun(following) or _is_deed(previous, following, after)


def _divides(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a pause divides as a comma does: 3.02亿元 、 增长 9.2%."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        _ends_part(tokens[index - 1] if index else None, following, tokens, index)
        or _parts_indicators(tokens, index, lexicon)
        or _lists_relatives(tokens, index)
    )


def _is_had_as_thing(token: Token, previous: Token | None, following: Token | None) -> bool:
    """激发 创业 热情, 履行 义务: right behind a verb and with no more after it, an adverb is a noun."""
    if token.tag not in THING_TAGS or previous is None or previous.kind is not Kind.VERB or previous.end != token.start:
        return False
    return following is None or following.kind in (*ENDS, Kind.PAUSE, Kind.CONJUNCTION)


def _before_of(tokens: list[Token], index: int) -> Token:
    """，最大限度 的 维护 has an adverb, whose 的 is a particle; 实施 积极 的 政策 a quality."""
    token, of = tokens[index], tokens[index + 1]
    if _tells_how(tokens, index):
        tokens[index + 1] = replace(of, kind=Kind.PARTICLE)
    elif token.tag in QUALITY_TAGS and index and tokens[index - 1].kind is Kind.VERB:
        return replace(token, kind=Kind.WORD, tag="b")
    return token


def _tells_how(tokens: Sequence[Token], index: int) -> bool:
    """，广泛 的 宣传 政策: an adverb that opens a part is one before 的, too, where a verb with its object follows."""
    opens = not index or tokens[index - 1].kind in (*ENDS, Kind.ADVERB, Kind.PLAN)
    part = tokens[index + 2 : index + 4]
    acts = len(part) > 1 and part[0].kind is Kind.VERB and not part[0].weak
    return opens and acts and part[1].kind in (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.PARTICLE)


def _is_going_on(tokens: Sequence[Token], index: int) -> bool:
    """活动 仍 在 不断 进行 中: 在 and 中 around a verb and its adverbs tell that it is under way."""
    position = index + 1
    while position < len(tokens) and tokens[position].kind is Kind.ADVERB:
        position += 1
    if position + 1 >= len(tokens) or tokens[position].kind is not Kind.VERB:
        return False
    after = tokens[position + 2] if position + 2 < len(tokens) else None
    return tokens[position + 1].text in ("中", "之中") and (after is None or after.kind in ENDS)


def _opens_verb(tokens: Sequence[Token], index: int) -> bool:
    """企业 均 在 加快 转产: tell whether a verb right here has nothing behind it that closes a phrase."""
    acts = index < len(tokens) and tokens[index].kind is Kind.VERB and not tokens[index].weak
    return acts and all(token.kind is not Kind.CLOSER for token in _part_after(tokens, index))


def _acts_itself(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """表决 通过 了 名单, 充分 利用 政策: what opens a phrase elsewhere is a verb before 了 or without one."""
    token, following = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return False
    if following.text == COMPLETED and following.start == token.end:
        return len(token.text) == PAIR
    if token.text not in lexicon.words["using"] or not index or tokens[index - 1].kind is not Kind.ADVERB:
        return False
    for later in tokens[index + 1 :]:
        if later.kind in ENDS:
            break
        if (later.kind is Kind.VERB and not later.weak) or later.kind in (Kind.CLOSER, Kind.ADVERB):
            return False
    return True


def _acts(tokens: Sequence[Token]) -> bool:
    return any(token.kind is Kind.VERB and not token.weak for token in tokens)


def _names_body(previous: Token, following: Token | None, before: Token | None) -> bool:
    """青年志愿服务 组织 25个: 组织 that ends the name of what is counted."""
    named = previous.kind is Kind.WORD or (
        previous.name is not None and previous.name.kind in (GROUP, MentionKind.PROGRAMME)
    )
    built = before is not None and before.kind is Kind.VERB  # 建立 基层工会 组织 210个
    named = named or (built and previous.name is not None and previous.name.kind is MentionKind.ORGANIZATION)
    return named and previous.text not in ("团", "会") and _counts_bodies(following)


def _counts_bodies(token: Token | None) -> bool:
    """Tell whether a figure may count bodies: 组织 25个, and not 五邑大学团委 组织 120名 志愿者."""
    return token is not None and token.quantity is not None and token.quantity.unit not in PERSONS


def _lists_body(previous: Token, following: Token | None, before: Token | None) -> bool:
    """有 …25个 、 社区妇联 组织 98个: 组织 after one of a list of bodies that are counted."""
    body = previous.name is not None and previous.name.kind is MentionKind.ORGANIZATION
    listed = before is not None and before.kind in (Kind.PAUSE, Kind.QUOTE)
    return body and listed and _counts_bodies(following)


def _is_noun(token: Token | None) -> bool:
    return token is not None and token.kind is Kind.WORD and (token.tag.startswith("n") or token.tag == "vn")


def _is_deed(previous: Token | None, following: Token | None, after: Sequence[Token]) -> bool:
    """实现 精准 救助, 开展 专项 检查: a verbal noun that ends the object of a verb."""
    acts = previous is not None and previous.kind is Kind.VERB and previous.verb is not None
    deed = following is not None and following.kind is Kind.VERB and following.weak
    return acts and deed and (not after or after[0].kind in (*ENDS, Kind.PAUSE))


def _is_noun_here(
    token: Token,
    previous: Token | None,
    following: Token | None,
    *,
    before: Token | None,
    opened: bool,
    lexicon: Lexicon,
) -> bool:
    if token.kind is Kind.VERB and previous is not None:
        return _is_deed_named(token, previous, following, before=before, lexicon=lexicon)
    ended = following is None or following.kind in ENDS
    if token.kind is Kind.CLOSER:
        return token.text in lexicon.words["noun-closer"] and not opened
    if token.kind is not Kind.PREPOSITION or previous is None:
        return False
    if token.text in lexicon.words["linking"]:
        return ended or (previous.kind is Kind.QUANTITY and _is_noun(following))  # 四步 联动 工作 体系
    if token.text != QUILT:
        return ended and len(token.text) > 1
    classifiers = lexicon.affixes["quilt-classifier"]  # 棉衣 被 1600件
    quilts = following is not None and following.quantity is not None and following.text.endswith(classifiers)
    return (ended or quilts) and previous.end == token.start


def _is_deed_named(
    token: Token, previous: Token, following: Token | None, *, before: Token | None, lexicon: Lexicon
) -> bool:
    """Tell whether a verb names its deed here: 的 培训, 按 要求, 总体要求 是."""
    listed = following is not None and following.kind in (Kind.PAUSE, Kind.CONJUNCTION)
    if previous.kind is Kind.OF:
        ended = following is None or following.kind in ENDS
        glued = following is not None and following.start == token.end
        return ended or listed or (glued and not token.weak and _is_noun(following))
    qualified = token.tag == "vn" and previous.kind is Kind.WORD and previous.tag in ("a", "b")
    if qualified and before is not None and before.kind is Kind.OF and following is not None:
        return listed  # 的 不利 影响 和 挑战
    if token.text == ORGANIZE and (
        _names_body(previous, following, before) or _lists_body(previous, following, before)
    ):
        return True
    if previous.kind is Kind.CONJUNCTION and _ends_listed_name(token, following, lexicon):
        return True
    if following is None or token.verb is None or token.verb.frame.notation != SPEECH:
        return False
    if previous.text in ACCORDING and previous.end == token.start:
        return following.kind is not Kind.QUOTE  # 按 要求 于…
    if following.text in COPULAS:
        return True  # 总体要求 是
    if following.start == token.end and following.text.startswith(lexicon.affixes["named-by-verb"]):
        return True  # 新希望集团
    joined = previous.end == token.start and previous.kind in (Kind.VERB, Kind.PAUSE, Kind.CONJUNCTION)
    return joined and following.kind in (Kind.WORD, Kind.NAME)


def _ends_listed_name(token: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """提供 筛查 和 诊断 服务, 享受 建设补贴 和 运营 补贴: a verb behind 和 in the name of what is given."""
    if following is None or not following.weak or following.start != token.end:
        return False
    return following.text == SERVICE or (following.text in lexicon.words["given-as"] and token.tag == "vn")


def _is_demand_followed(token: Token, following: Token | None, before: Sequence[Token]) -> bool:
    """根据 上级 要求 开展…: a demand by which something is done; not 根据 调研 结果 要求 各县…."""
    if token.kind is not Kind.VERB or token.text != DEMAND or following is None:
        return False
    if following.text.startswith(EVERY) or following.kind in (Kind.NAME, Kind.WORD):
        return False
    for earlier in reversed(before[-LONGEST_BASIS:]):
        if earlier.text in ACCORDING:
            return True
        if earlier.kind in ENDS or (earlier.kind is Kind.VERB and not earlier.weak):
            return False
    return False


def _ends_part(previous: Token | None, following: Token | None, tokens: Sequence[Token], index: int) -> bool:
    """3.02亿元 、 增长 9.2%, 60所 、 培训 家长: what follows the mark is a clause of its own."""
    if previous is None or following is None or previous.kind is not Kind.QUANTITY:
        return False
    while following is not None and following.kind is Kind.ADVERB:  # 33亿元、年均增长17%
        index += 1
        following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return False
    if following.verb is None:
        return _attains_later(tokens, index)
    second = tokens[index + 2] if index + 2 < len(tokens) else None
    if second is None or second.kind in (Kind.OF, Kind.PAUSE, Kind.CONJUNCTION):
        return False
    third = tokens[index + 3] if index + 3 < len(tokens) else None
    if following.weak and second.kind is Kind.QUANTITY and third is not None and third.kind is Kind.OF:
        return False  # 合同 49个 、 投资 3亿元 的 协议 5个
    if not following.weak or second.kind is Kind.QUANTITY:
        return True
    return following.verb.frame.object_role == "beneficiary" and second.name is not None and second.name.kind is GROUP


def _parts_indicators(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """种植 面积 12万亩 、 产量 15万吨: between two indicators, each right before its figure, the mark divides."""
    if index < PAIR or index + PAIR >= len(tokens):
        return False
    before, figure, noun, own = (tokens[n] for n in (index - 2, index - 1, index + 1, index + 2))
    if figure.quantity is None or own.quantity is None or figure.quantity.classifier == own.quantity.classifier:
        return False
    endings = lexicon.indicator_endings
    return all(token.kind is Kind.WORD and token.text.endswith(endings) for token in (before, noun))


def _lists_relatives(tokens: Sequence[Token], index: int) -> bool:
    """父母 外出 的 1830人 、 由 祖辈 照看 的 1520人: between two figures, each right behind 的, the mark divides."""
    if index < PAIR or tokens[index - PAIR].kind is not Kind.OF:
        return False
    for position in range(index + 1, min(index + LONGEST_PART, len(tokens) - 1)):
        if tokens[position].kind is Kind.OF:
            return tokens[position + 1].kind is Kind.QUANTITY
        if tokens[position].kind in (Kind.PAUSE, Kind.QUANTITY, *ENDS):
            return False
    return False


def _attains_later(tokens: Sequence[Token], index: int) -> bool:
    """覆盖率 100% 、 机构 达标率 均 为 98%: an indicator with a verb and a figure of its own after the mark."""
    for position in range(index + 1, min(index + LONGEST_PART, len(tokens) - 1)):
        token = tokens[position]
        attains = token.kind is Kind.VERB and token.verb is not None and token.verb.frame.notation == "attain"
        if attains or token.text in BEING:
            return tokens[position + 1].kind is Kind.QUANTITY and position > index + 1
        if token.kind not in (Kind.WORD, Kind.NAME, Kind.ADVERB):
            return False
    return False


def _parted_from_figure(before: Sequence[Token], figure: Token, lexicon: Lexicon) -> list[Token]:
    """组织力量 320人: what tells how a deed is done, 组织力量排查, is a verb and its thing where it is counted."""
    token = before[0] if before else None
    verb = lexicon.verbs.get(token.text[:PAIR]) if token is not None and token.kind is Kind.ADVERB else None
    if token is None or verb is None or len(token.text) <= PAIR or token.end != figure.start:
        return list(before)
    middle = token.start + PAIR
    return [
        Token(token.start, middle, token.text[:PAIR], Kind.VERB, "v", verb=verb),
        Token(middle, token.end, token.text[PAIR:], Kind.WORD, "n"),
    ]


def _opened(token: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Divide 突破200亿元: what opens a quantity may be the clause's only verb."""
    for length in (2, 1):
        verb = lexicon.verbs.get(token.text[:length])
        if verb is not None:
            middle = token.start + length
            yield Token(token.start, middle, token.text[:length], Kind.VERB, "v", verb=verb)
            yield replace(token, start=middle, text=token.text[length:])
            return
    yield token


def _read_gap(text: str, start: int, end: int, lexicon: Lexicon, *, set_off: bool) -> list[Token]:
    """Read the words between fixed tokens; behind a number or an opening name a space parts nothing."""
    if start >= end:
        return []
    gap, places = _unbroken(text[start:end])
    pieces = lexicon.gaps.get(gap)
    if pieces is None:
        pieces = _pieces_of(gap, lexicon)
        if end - start <= LONGEST_GAP and len(lexicon.gaps) < MOST_GAPS:
            lexicon.gaps[gap] = pieces
    if places:
        pieces = tuple((places[piece[0]], places[piece[1] - 1] + 1, *piece[2:]) for piece in pieces)
    tokens: list[Token] = []
    for first, after, part, kind, tag, verb, weak in pieces:
        parting = kind is not Kind.COMMA or not part.isspace()
        if not parting and (
            "\n" in part or (set_off and not first) or not _parts_words(text, start + first, start + after)
        ):
            continue
        tokens.append(Token(start + first, start + after, part, kind, tag, None, None, None, verb, weak))
    return tokens


def _unbroken(gap: str) -> tuple[str, list[int]]:
    """Join words that the end of a line breaks, 贫 ⏎ 困; with the place of each character, if any line ends."""
    if "\n" not in gap:
        return gap, []
    breaks = {place for found in LINE_END.finditer(gap) for place in range(found.start(), found.end())}
    places = [place for place in range(len(gap)) if place not in breaks]
    return "".join(gap[place] for place in places), places


def _parts_words(text: str, start: int, end: int) -> bool:
    """Tell whether white space stands between Chinese words, as a comma would; several blanks do so but once."""
    while text[end : end + 1].isspace():
        end += 1
    return start > 1 and end < len(text) - 1 and is_chinese(text[start - 1]) and is_chinese(text[end])


def _pieces_of(gap: str, lexicon: Lexicon) -> tuple[Piece, ...]:
    """Read words by themselves, with their offsets; white space as what may be a comma."""
    found: list[Piece] = []
    openings, known = lexicon.openings, lexicon.pieces
    words = load_tagger().tag(gap)
    index, many, start = 0, len(words), 0
    while index < many:
        word, tag = words[index]
        if word[0] == COMPLETED and len(word) == PAIR and _hides_verb(found, words[index : index + 2], lexicon):
            words, index = [(COMPLETED, "ul"), *load_tagger().tag(gap[start + 1 :])], 0
            many = len(words)
            continue
        if (
            word[-1] == MAKING
            and len(word) > 1
            and index + 1 < many
            and _hides_making(word, words[index + 1][0], lexicon)
        ):
            words = [*words[:index], (word[:-1], "nr"), (MAKING, "v"), *words[index + 1 :]]
            many, (word, tag) = len(words), words[index]
        if word[0] == HAVING and len(word) > 1 and _hides_having(word, lexicon):
            words, index = [(HAVING, "v"), *load_tagger().tag(gap[start + 1 :])], 0
            many, (word, tag) = len(words), words[0]
        if opening := next((pair for pair in CUT_AT.get(word, ()) if gap.startswith(pair[0], start)), None):
            words, index = [opening, *load_tagger().tag(gap[start + len(opening[0]) :])], 0
            many, (word, tag) = len(words), words[0]
        if word == DASH and gap[start - 1 : start].isspace() and gap[start + 1 : start + 2].isspace():
            found.append((start, start + 1, word, Kind.STOP, tag, None, False))
            index, start = index + 1, start + 1
            continue
        if index + 1 < many and len(word) in UNEVEN and (apart := _cut_anew(words, index, lexicon)):
            words = [*words[:index], *apart, *words[index + 2 :]]
            word, tag = words[index]
        alone = word not in openings
        if not alone:
            longer, taken = _longest(words, index, lexicon)
            alone = taken == 1
            word, index = longer, index + taken
        else:
            index += 1
        pieces = known.get((word, tag, alone))
        if pieces is None:
            pieces = _pieces(word, tag, alone, lexicon)
            if len(known) < MOST_PIECES:
                known[word, tag, alone] = pieces
        for first, after, part, kind, part_tag, verb, weak in pieces:
            found.append((start + first, start + after, part, kind, part_tag, verb, weak))
        start += len(word)
    return tuple(found)


def _cut_anew(words: Sequence[tuple[str, str]], index: int, lexicon: Lexicon) -> list[tuple[str, str]]:
    """减免税|费, 追|发工资: two words of the tagger that are a verb and a noun cut elsewhere; empty if they are not."""
    (word, tag), (following, _) = words[index], words[index + 1]
    both = word + following
    verb, noun = both[:PAIR], both[PAIR:]
    if verb not in lexicon.verbs or len(noun) < PAIR or word in lexicon.verbs:
        return []
    named = tag.startswith("n") and verb not in lexicon.words["partner-preposition"]  # 联合国|税
    if named:
        return []
    cut = len(word) > 1 and len(following) == 1 and not _is_listed(word) and not lexicon.verbs[verb].noun
    if following in lexicon.verbs or not (cut or _is_listed(noun)):
        return []  # 举办岗|长 培训班
    return [(verb, "v"), (noun, "n")]


def _hides_making(word: str, following: str, lexicon: Lexicon) -> bool:
    """某某作 政府 工作报告: the verb of those who report, which the tagger takes into the name of the person."""
    return following.startswith(lexicon.affixes["report-opening"]) and not _is_listed(word)


def _hides_having(word: str, lexicon: Lexicon) -> bool:
    """有律|所, 有微|信群: 有 with half of the noun after it, which no list of words has."""
    return word not in lexicon.known and word not in lexicon.openings and not _is_listed(word)


def _hides_verb(found: Sequence[Piece], words: Sequence[tuple[str, str]], lexicon: Lexicon) -> bool:
    """建立 了结 对: after a verb, 了 and a verb that the tagger has cut."""
    if not found or found[-1][3] is not Kind.VERB or len(words) < PAIR:
        return False
    return words[0][0][1:] + words[1][0][:1] in lexicon.verbs


def _longest(words: Sequence[tuple[str, str]], index: int, lexicon: Lexicon) -> tuple[str, int]:
    """Return the longest known word that words of the tagger make together from one on, and their number."""
    phrase = words[index][0]
    found = phrase, 1
    for taken in range(2, min(LONGEST_VERB, len(words) - index) + 1):
        phrase += words[index + taken - 1][0]
        task = phrase.endswith(TARGET) and words[index + taken : index + taken + 1]
        if phrase in lexicon.known and not (task and task[0][0].startswith(TASK)):
            found = phrase, taken
        if phrase not in lexicon.openings:
            break
    return found


MARKS: Final = "，。；：、！？\n"
"""Marks that the tagger never takes into a word."""
NEXT_MARK: Final = re.compile(f"[{MARKS}]")
QUALITY_TAGS: Final = frozenset(("a", "ad", "an", "n", "b", "v", "vn"))
"""The tagger's classes of words that tell of a quality before 的, though they tell how before a verb."""


def names_of_words(text: str, names: Sequence[Name], lexicon: Lexicon) -> list[Name]:
    """Leave out names that begin or end inside a word: 新 增城 镇 is 新增 城镇, 幼儿 園 is a kindergarten.

    Args:
        text: simplified text of one sentence.
        names: names found in it, in order.
        lexicon: the words.

    Returns:
        Those that stand for themselves, in order.
    """
    noun_suffix, surnames = lexicon.words["noun-suffix"], lexicon.words["surname"]
    words = _Words(text)
    found: list[Name] = []
    for name in names:
        if text[name.start] == AMONG[-1] and text.endswith(AMONG, 0, name.start + 1) and name.kind is GROUP:
            continue  # 其中小学9800人
        if text.startswith(ADDED, max(0, name.start - 1)) and name.start and name.kind is PLACE:
            continue  # 新增城市绿地300万平方米
        if name.kind is GROUP and text.startswith(lexicon.affixes["sharing-last-syllable"], name.end - 1):
            edges = words.edges_around(name)
            if name.end not in edges:
                continue  # 惠 民工 程
        short = name.kind is PLACE and name.end - name.start == SHORT_PLACE
        if name.bare and text[name.start] == WHOLE and text[max(0, name.start - 1)] in ENDS_WITH_WHOLE:
            continue
        if short or (name.kind is GROUP and name.end < len(text) and text[name.end] in noun_suffix):
            edges = words.edges_around(name)
            if name.end not in edges and not (short and name.start in edges and not _is_cut(text, name, edges)):
                continue
            if short and name.start not in edges and text[name.start - 1 : name.start + 1] in lexicon.verbs:
                continue  # 建成 县社会福利中心
            if short and name.start not in edges and text[name.end - 1] in JOINTS:
                continue  # 更新 和 新建
            if (
                short
                and name.start > 1
                and text[name.start - 1] in surnames
                and text.endswith(lexicon.posts, 0, name.start - 1)
            ):
                continue  # 副局长陈安化
            if short and text[name.start] == HEAD and _ends_post(text, name, found[-1:], lexicon):
                continue  # 市长葛慧君, but not 湖南省长沙
        found.append(name)
    return found


def _ends_post(text: str, name: Name, before: Sequence[Name], lexicon: Lexicon) -> bool:
    """Tell whether the first character of a place's short name ends a post: 市长 葛慧君, and no place around it."""
    if not text.endswith(lexicon.posts, 0, name.start + 1):
        return False
    around = before[0].terms[:1] if before and before[0].end == name.start and before[0].kind is PLACE else ()
    return not any(lexicon.vocabulary.places.within(code, whole) for code in name.terms for whole in around)


def _is_cut(text: str, name: Name, edges: set[int]) -> bool:
    """新|安 排: a name whose second syllable opens another word."""
    if name.end - 1 not in edges:
        return False
    word = text[name.end - 1 : min((edge for edge in edges if edge > name.end), default=name.end)]
    return _is_listed(word)


class _Words:
    """The words of a text, cut only around the names that need it.

    The tagger cuts what stands between two marks by itself, so that the rest of the text need not be cut for a name.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._edges: set[int] = set()
        self._end = -1
        """Where the mark stands up to which words have been cut."""

    def edges_around(self, name: Name) -> set[int]:
        """Return the offsets at which a word begins or ends between two marks; names must come in order."""
        if name.end > self._end:
            floor = self._end if 0 <= self._end < name.start else 0
            position = max([self._text.rfind(mark, floor, name.start) for mark in MARKS]) + 1
            mark = NEXT_MARK.search(self._text, name.end)
            self._end = mark.start() if mark is not None else len(self._text)
            self._edges = {position}
            for word in load_tagger().cut(self._text[position : self._end]):
                position += len(word)
                self._edges.add(position)
        return self._edges


ENTERING: Final = ("进入", "步入", "迈入", "跨入", "整个", "自", "从")
"""What stands before a five-year plan in quotation marks that tells a time: 进入“十一五”."""


def _fixed(
    text: str, lexicon: Lexicon, names: Sequence[Name], quantities: Sequence[Quantity], periods: Sequence[Period]
) -> list[Token]:
    """Lay names, quantities, periods, quotes and asides over the text; the earlier and longer wins."""
    found = [
        *_enumerated(text, lexicon),
        *_enclosed(text, quantities, lexicon),
        *([Token(m.start(), m.end(), m[0], Kind.WORD, "n") for m in IN_FULL.finditer(text)] if "应" in text else ()),
        *(
            [Token(m.start(), m.end(), m[0], Kind.ADVERB, "d") for m in HAVING_ORDER.finditer(text)]
            if "地" in text
            else ()
        ),
        *[Token(q.start, q.end, text[q.start : q.end], Kind.QUANTITY, quantity=q) for q in quantities],
        *[Token(p.start_offset, p.end_offset, p.text, Kind.PERIOD, period=p) for p in periods],
        *[Token(n.start, n.end, text[n.start : n.end], Kind.NAME, name=n) for n in names],
    ]
    found.sort(key=lambda token: (token.start, ORDER.get(token.kind, 0), -token.end))
    chosen: list[Token] = []
    acted_on = {*(name.start for name in names), *(quantity.start for quantity in quantities)}
    for token in found:
        if chosen and token.start < chosen[-1].end:
            apart = token.end not in acted_on and not text.startswith(RATE, token.end)  # “两癌” 筛查 妇女
            if _outranks(token, chosen[-1], apart=apart) or _is_plan_entered(token, chosen[-1], text):
                chosen[-1] = token
            continue
        chosen.append(token)
    return chosen


def _outranks(token: Token, other: Token, *, apart: bool) -> bool:
    """A name longer than a number inside it is kept whole, and so is a period that opens in quotes: “十二五”时期.

    So are people, and a programme, whose name opens in quotes, “两癌”患病妇女, “两节”送温暖, if it stands apart from
    what its verb may be done to.
    """
    if token.start != other.start or token.end <= other.end:
        return False
    if token.name is not None and other.kind is Kind.QUOTE:
        return token.name.kind is GROUP or (token.name.kind is PROGRAMME and apart)
    if token.kind is Kind.PERIOD and other.kind is Kind.QUANTITY:
        return other.text.isdigit()  # 24年底
    return (token.kind is Kind.NAME and other.kind is Kind.QUANTITY) or (
        token.kind is Kind.PERIOD and other.kind is Kind.QUOTE
    )


def _is_plan_entered(token: Token, quote: Token, text: str) -> bool:
    """进入“十一五”，新建…: tell whether the name of a five-year plan in quotation marks tells a time."""
    if token.kind is not Kind.PERIOD or quote.kind is not Kind.QUOTE or token.end != quote.end:
        return False
    return token.start == quote.start and text.endswith(ENTERING, 0, token.start)


def _enumerated(text: str, lexicon: Lexicon) -> Iterator[Token]:
    """二是 at the head of a part of the sentence numbers it and says nothing."""
    numbered = NUMBERED.match(text)
    if numbered is not None:
        yield Token(numbered.start(1), numbered.end(1), numbered[1], Kind.COMMA)
    for found in lexicon.enumeration.finditer(text):
        yield Token(found.start(1), found.end(1), found[1], Kind.COMMA)


def _enclosed(text: str, quantities: Sequence[Quantity], lexicon: Lexicon) -> Iterator[Token]:
    if OPENERS.search(text) is None:
        return
    counted = {quantity.start for quantity in quantities}
    saying = lexicon.affixes["saying"]
    position = 0
    while (opening := OPENERS.search(text, position)) is not None:
        position, opener = opening.start(), opening.group()
        closer, longest, kind = QUOTES.get(opener), LONGEST_QUOTE, Kind.QUOTE
        if closer is not None and text[position - 1 : position] in COLONS and text.endswith(saying, 0, position - 1):
            position += 1  # 某人说：“计划年底完成任务”
            continue
        if closer is None:
            closer, longest, kind = ASIDES.get(opener), LONGEST_ASIDE, Kind.ASIDE
        if closer is not None:
            limit = 60 if opener == "《" else longest
            end = text.find(closer, position + 1, position + limit + 2)
            if opener == "“" and '"' in text:
                end = _closed_straight(text, position, end)
            whole = position + 1 in counted or _sums_up(text, position, end, counted)
            opens = whole or (text.startswith(OPENED, position + 1) and any(position < at < end for at in counted))
            if kind is Kind.ASIDE and end > 0 and not opens and (parts := _parts(text, position, end, quantities)):
                opens = True
                yield from (
                    Token(start, after, text[start:after], Kind.WORD, "n")
                    for start, after in parts
                    if text[start:after].endswith(lexicon.affixes["money-part-ending"])
                )
            if kind is Kind.ASIDE and end > 0 and opens:
                yield Token(position, position + 1, opener, Kind.ADVERB if whole else Kind.COMMA)
                yield Token(end, end + 1, closer, Kind.ADVERB if whole else Kind.COMMA)
                position += 1
                continue
            if end > position + 1 and not any(mark in text[position:end] for mark in "。；;"):
                yield Token(position, end + 1, text[position : end + 1], kind)
                position = end + 1
                continue
        position += 1


def _closed_straight(text: str, opening: int, end: int) -> int:
    """“两癌"筛查: where quotation marks are mixed, a straight one ends what a curved one opens, if it comes first."""
    straight = text.find('"', opening + 1, end if end > 0 else opening + LONGEST_QUOTE + 2)
    return straight if straight > 0 and text.count('"', opening, end if end > 0 else straight + 1) == 1 else end


def _parts(text: str, opening: int, end: int, quantities: Sequence[Quantity]) -> list[tuple[int, int]]:
    """Return where the names of the parts stand that brackets divide the figure before into; none if they do not.

    团员500人（女团员200人）, 收到捐款80万元（现金60万元、物资20万元）: each part is a name and its figure. Not what
    only says the figure again or what was set: （折合人民币3万元）, （任务45名）.
    """
    before = [quantity for quantity in quantities if quantity.end <= opening]
    inside = [quantity for quantity in quantities if opening < quantity.start and quantity.end <= end]
    if not before or not inside:
        return []
    between = text[before[-1].end : opening]
    if len(between) > LONGEST_COUNTED or any(mark in between for mark in BETWEEN_PARTS + ENDS_OF_PART):
        return []
    parts, position = [], opening + 1
    for quantity in inside:
        while text[position] in BETWEEN_PARTS:
            position += 1
        if PART.fullmatch(text, position, quantity.start) is None or quantity.text.isdigit():
            return []
        parts.append((position, quantity.start))
        position = quantity.end
    apart = all(text[quantity.end] in BETWEEN_PARTS for quantity in inside[:-1])
    alone = len(inside) == 1 and between
    return parts if position == end and apart and not alone else []


def _sums_up(text: str, opening: int, end: int, counted: Container[int]) -> bool:
    """全体队员（共1045人）: how many of the thing before there are."""
    total = TOTAL.match(text, opening + 1)
    return total is not None and total.end() in counted and end > 0


PART: Final = re.compile(
    "(?!.{0,6}[每均]|.{0,8}(?:任务|目标|计划|指标|应为)|约?[合折]|即|相当|年龄)[\u4e00-\u9fff]{1,12}"
)
"""What a part of the figure before is called in brackets: 团员500人（女团员200人）."""
BETWEEN_PARTS: Final = "、，,；;"
ENDS_OF_PART: Final = "。：:（("
TOTAL: Final = re.compile("共计?")
LONGEST_COUNTED: Final = 10
"""Characters of what is counted, between a figure and the brackets that divide it."""
ACTIVITY: Final = "活动"
ADDED: Final = "新增"
NEW: Final = "新"
IN_FULL: Final = re.compile(r"应([\u4e00-\u9fff])尽\1(?!\d)")
"""应保尽保, 应助尽助: what is aimed at, in a word that is no deed."""
Piece: TypeAlias = tuple[int, int, str, Kind, str, "Verb | None", bool]
"""What a word, or a part of one, is wherever it stands: a token without its place in the sentence."""


def _pieces(word: str, tag: str, single: bool, lexicon: Lexicon) -> tuple[Piece, ...]:
    """Read a word, or several that together are known, by itself; white space as what may be a comma."""
    if word.isspace():
        return ((0, len(word), word, Kind.COMMA, "", None, False),)
    return tuple(
        (token.start, token.end, token.text, token.kind, token.tag, token.verb, token.weak)
        for token in _divided(_classified(word, tag, lexicon, single=single), lexicon)
    )


def _classified(word: str, tag: str, lexicon: Lexicon, *, single: bool) -> Token:
    end = len(word)
    verb = lexicon.verbs.get(word)
    if verb is None and end > PAIR and word[-1] in PARTICLES:
        verb = lexicon.verbs.get(word[:-1])  # 挑选出
    if word in lexicon.words["closer"] and end > 1:
        return Token(0, end, word, Kind.CLOSER, tag)
    if verb is not None and not (single and end == 1 and tag in NEVER_VERBAL_TAGS):
        return Token(0, end, word, Kind.VERB, tag, verb=verb, weak=verb.noun)
    if word in lexicon.words["plan"]:
        return Token(0, end, word, Kind.PLAN, tag)
    if word in lexicon.words["adverb"] or word in lexicon.words["ongoing"]:
        return Token(0, end, word, Kind.ADVERB, tag)
    if end == PAIR * PAIR and {word[:PAIR], word[PAIR:]} <= lexicon.words["adverb"]:
        return Token(0, end, word, Kind.ADVERB, tag)  # 科学合理
    kind = _mark(word) or _function_word(word, lexicon)
    if kind is not None:
        return Token(0, end, word, kind, tag)
    if end == PAIR * PAIR and (deed := _paired(word, lexicon)) is not None:
        return Token(0, end, word, Kind.VERB, "vn", verb=deed, weak=True)
    if tag in VERBAL_TAGS and end == PAIR and word[0] == EACH:
        return Token(0, end, word, Kind.WORD, "r")  # 每生
    if end > 1 and (tag in VERBAL_TAGS or _makes_verb(word, lexicon)) and word not in lexicon.words["not-a-verb"]:
        if end > PAIR and (lexicon.ends_organization(word) or word.endswith(lexicon.affixes["money-given-ending"])):
            return Token(0, end, word, Kind.WORD, "n")  # 促进会, 救助款
        return Token(0, end, word, Kind.VERB, tag if tag in VERBAL_TAGS else "v", weak=True)
    guessed = tag in GUESSED_TAGS and end > 1 and not NUMERALS.search(word) and not _is_listed(word)
    if guessed or (end == 1 and tag == "v" and word in lexicon.noun_suffixes):
        tag = "n"  # 堵点, 律所, 失业保险 费
    return Token(0, end, word, Kind.WORD, tag)


def _makes_verb(word: str, lexicon: Lexicon) -> bool:
    """创树, 选育: tell whether two verbal characters make a word that no list has."""
    return len(word) == PAIR and lexicon.words["verb-character"].issuperset(word) and not _is_listed(word)


def _paired(word: str, lexicon: Lexicon) -> Verb | None:
    """更新改造: two verbs side by side that are as often one noun."""
    first, second = lexicon.verbs.get(word[:PAIR]), lexicon.verbs.get(word[PAIR:])
    return second if first is not None and second is not None and first.noun and second.noun else None


def _divided(token: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """Part what the tagger has glued together: 继续 抓好, 对 三茅, 已 达, 开展 调查."""
    length, unknown = len(token.text), token.verb is None
    acting = unknown and token.kind in (Kind.VERB, Kind.WORD)
    parts: tuple[Token, Token] | None = None
    if acting and length > PAIR:
        parts = _adverb_and_verb(token, lexicon)
    if parts is None and _hides_preposition(token):
        parts = (
            Token(token.start, token.start + 1, token.text[0], Kind.PREPOSITION, "p"),
            Token(token.start + 1, token.end, token.text[1:], Kind.WORD, "ns"),
        )
    if parts is None and acting and length == PAIR:
        parts = _halves(token, lexicon)
    apart = length == PAIR * PAIR or token.text in lexicon.words["verb-with-half-a-noun"]
    if parts is None and acting and apart and (token.kind is Kind.WORD or token.tag == "v"):  # 征求意见
        parts = _verb_and_object(token, lexicon)
    if parts is None and unknown and length > 1 and token.tag not in WHOLE_TAGS:
        parts = _syllable_and_verb(token, lexicon)
    return parts or (token,)


def _adverb_and_verb(token: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Part an adverb, or a verb that acts upon another, from the verb that the tagger glued to it: 继续 抓好."""
    for cut in range(len(token.text) - 1, 0, -1):
        verb = lexicon.verbs.get(token.text[cut:])
        if verb is None or (kind := _glued_kind(token.text[:cut], lexicon)) is None:
            continue
        middle, acting = token.start + cut, lexicon.verbs.get(token.text[:cut])
        first = Token(token.start, middle, token.text[:cut], kind, "d")
        if acting is not None and verb.noun:
            first = replace(first, kind=Kind.VERB, tag="v", verb=acting, weak=acting.noun)
        return first, Token(middle, token.end, token.text[cut:], Kind.VERB, "v", verb=verb, weak=verb.noun)
    return None


def _syllable_and_verb(token: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Part a verb from the last syllable of the noun before it that the tagger glued to it."""
    verb = lexicon.verbs.get(token.text[1:]) if token.text[0] in lexicon.words["noun-suffix"] else None
    if verb is None or (len(token.text) == PAIR and _is_listed(token.text)):
        return None
    middle = token.start + 1
    return (
        Token(token.start, middle, token.text[0], Kind.WORD, "n"),
        Token(middle, token.end, token.text[1:], Kind.VERB, "v", verb=verb, weak=verb.noun),
    )


def _hides_preposition(token: Token) -> bool:
    """对三茅 街道, read as a person's name, 向小板 镇, read as a noun."""
    if len(token.text) <= PAIR:
        return False
    if token.text[0] == TOWARDS:
        return token.tag == "nr"
    return token.text[0] == TO and token.tag == "n" and not _is_listed(token.text)


def _is_listed(word: str) -> bool:
    """Tell a word that the tagger knows, 家属, from two that it only glued together."""
    return len(load_tagger().cut(word, False)) == 1


def _glued_kind(text: str, lexicon: Lexicon) -> Kind | None:
    """What may be glued to the verb after it: 将 of plans, 继续 of manner."""
    if text in lexicon.words["plan"]:
        return Kind.PLAN
    return Kind.ADVERB if text in lexicon.words["adverb"] else None


def _verb_and_object(token: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Part a verb from the noun that the tagger glued to it, or a light one from the verbal noun: 开展 调查."""
    verb, deed = lexicon.verbs.get(token.text[:2]), lexicon.verbs.get(token.text[2:])
    apart = token.text in lexicon.words["verb-with-half-a-noun"]
    named = verb is not None and verb.noun and token.tag == "n" and not apart and _is_listed(token.text)
    if verb is None or named or token.text in lexicon.words["not-a-verb"]:
        return None
    middle = token.start + 2
    first = Token(token.start, middle, token.text[:2], Kind.VERB, "v", verb=verb, weak=verb.noun)
    if deed is None:
        return first, Token(middle, token.end, token.text[2:], Kind.WORD, "n")
    if not deed.noun or not verb.frame.light:
        return None
    return first, Token(middle, token.end, token.text[2:], Kind.VERB, "vn", verb=deed, weak=True)


def _halves(token: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Part what the tagger only guessed to be a word: 已 达, 共 提, 获 市, 向 省, 村 未."""
    first, last = token.text[0], token.text[1]
    middle = token.start + 1
    if last == ETC and not _is_listed(token.text):  # 信息产业 局等
        return Token(token.start, middle, first, Kind.WORD, "n"), Token(middle, token.end, last, Kind.WORD, "u")
    if last == NOT_YET and not _is_listed(token.text):
        return Token(token.start, middle, first, Kind.WORD, "n"), Token(middle, token.end, last, Kind.NEGATION, "d")
    shares = first == SHARING and not _is_listed(token.text)
    if (shares or (first in RULING and last in LEVELS_RULED)) and (share := lexicon.verbs.get(first)) is not None:
        return (
            Token(token.start, middle, first, Kind.VERB, "v", verb=share, weak=share.noun),
            Token(middle, token.end, last, Kind.WORD, "n"),
        )
    if first in lexicon.noun_suffixes and last in SPREADING:  # 竣工 率均 在 90%以上
        return Token(token.start, middle, first, Kind.WORD, "n"), Token(middle, token.end, last, Kind.ADVERB, "d")
    if first in lexicon.words["ongoing"] and last in lexicon.phrase_roles:
        return (
            Token(token.start, middle, first, Kind.ADVERB, "d"),
            Token(middle, token.end, last, Kind.PREPOSITION, "p"),
        )
    level = last in LEVELS_RULED or last == NEXT  # 向 省 家政协会 捐赠, 对 下 一步 工作
    if level and first in lexicon.phrase_roles and not _is_listed(token.text):
        return (
            Token(token.start, middle, first, Kind.PREPOSITION, "p"),
            Token(middle, token.end, last, Kind.WORD, "n"),
        )
    if last in lexicon.phrase_roles and first in lexicon.words["plan"] and not _is_listed(token.text):  # 拟 向
        return (
            Token(token.start, middle, first, Kind.PLAN, "d"),
            Token(middle, token.end, last, Kind.PREPOSITION, "p"),
        )
    verb = lexicon.verbs.get(last)
    where = first in WHERE and not _is_listed(token.text)  # 会议 上作 了 交流
    kind = Kind.PLAN if first == AHEAD else Kind.ADVERB if first in lexicon.words["adverb"] else Kind.WORD
    if verb is not None and (where or kind is not Kind.WORD):
        return (
            Token(token.start, middle, first, kind, "f" if where else "d"),
            Token(middle, token.end, last, Kind.VERB, "v", verb=verb, weak=verb.noun),
        )
    verb = lexicon.verbs.get(first)
    if verb is not None and last in PARTICLES:
        return (
            Token(token.start, middle, first, Kind.VERB, "v", verb=verb, weak=verb.noun),
            Token(middle, token.end, last, Kind.PARTICLE, "ul"),
        )
    if verb is None or token.kind is not Kind.VERB or _makes_verb(token.text, lexicon) or _is_listed(token.text):
        return None
    return (
        Token(token.start, middle, first, Kind.VERB, "v", verb=verb, weak=verb.noun),
        Token(middle, token.end, last, Kind.WORD, "n"),
    )


@cache
def load_tagger() -> ModuleType:
    """Load the tagger with its dictionary, once: that takes a tenth of a second, which nobody should pay on import."""
    import rjieba  # noqa: PLC0415 - see above

    return rjieba


def is_chinese(character: str) -> bool:
    """Tell whether a character is a Chinese one, of the basic block."""
    return "\u4e00" <= character <= "\u9fff"


def _mark(word: str) -> Kind | None:
    if word == "、":
        return Kind.PAUSE
    if word in COMMAS:
        return Kind.COMMA
    if word[0] in STOPS:
        return Kind.STOP
    if word in COLONS:
        return Kind.COLON
    return None


def _function_word(word: str, lexicon: Lexicon) -> Kind | None:
    words = lexicon.words
    if word in ("的", "之"):
        return Kind.OF
    if word in PARTICLES:
        return Kind.PARTICLE
    if word in words["negation"]:
        return Kind.NEGATION
    if word in lexicon.phrase_roles and word != "和":
        return Kind.PREPOSITION
    if word in words["conjunction"]:
        return Kind.CONJUNCTION
    if word in words["closer"]:
        return Kind.CLOSER
    return None
