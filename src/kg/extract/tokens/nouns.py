"""Verbs and function words that their neighbours leave no other choice than to be nouns, or adverbs.

In: the tokens of a sentence, each in its context. Out: the same with these read as what they are. It stands alone
because it goes along the sentence once more and keeps in mind which phrase has been opened.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.notations import MEASURING, PERSONS, SPEECH
from kg.extract.particles import COMPLETED, PASSING
from kg.extract.tokens.pauses import divides_parts
from kg.extract.tokens.token import ENDS, GROUP, PAIR, Kind, Token, any_acts, is_noun, is_people, part_after
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon

QUILT: Final = "被"
"""The sign of the passive, or a quilt: 棉衣 被 1600件."""
COPULAS: Final = ("是", "为")
"""What stands behind a verb of speech where it is what is told about: 总体要求 是."""
IDIOM: Final = "i"
"""The tagger's class of sayings, which before a verb tell how something is done: 竭尽全力 解决."""
ACCORDING: Final = ("按", "按照", "根据", "依", "依照", "应")
"""What stands before a demand by which something is done: 按要求."""
EVERY: Final = ("各", "全", "所有")
"""What those of whom something is demanded begin with: 要求 各县."""
THING_TAGS: Final = ("n", "a", "an", "vn", "l")
"""The tagger's classes of words that may be things, though they tell how where a verb follows."""
LONGEST_BASIS: Final = 8
"""Words from 根据 to the demand."""
BODIES: Final = ("个", "家")
"""What counts bodies: 企业团组织12个."""
STILL: Final = ("均", "都", "仍", "还", "也")
"""Adverbs before 在 right before a verb that is under way."""
GOING_ON, UNDER_WAY = "在", "正在"
"""The preposition that tells as well that something is going on, and the adverb that it stands for, then."""
HELD_WITH: Final = frozenset((Kind.WORD, Kind.QUOTE, Kind.NAME, Kind.ADVERB, Kind.CONJUNCTION, Kind.OF))
"""What may stand between a light verb and the deed that it holds."""
DEED_NOUN: Final = "vn"
"""The tagger's class of deeds that are named."""
NOUN: Final = "n"
"""What the tagger's classes of nouns begin with."""
LONGEST_HELD: Final = 3
"""Words of a deed that is named by several."""
LONGEST_EVENT: Final = 16
"""Words from a light verb to the deed that it holds."""
CLAUSE_JOINING: Final = ("并", "并且", "且", "而")
"""What joins two deeds, and not two words of one name."""
STAFF: Final = "人员"
JUDGED: Final = frozenset((Kind.VERB, Kind.CLOSER, Kind.PREPOSITION, Kind.PAUSE, Kind.ADVERB))
"""What may turn out to be something else between its neighbours."""
QUALITY_TAGS: Final = frozenset(("a", "ad", "an", "n", "b", "v", "vn"))
"""The tagger's classes of words that tell of a quality before 的, though they tell how before a verb."""


def with_nouns(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Read as nouns the verbs and function words that their neighbours leave no other choice.

    政策 的 落实: a verb between 的 and the end of a part. 建设 希望 水窖: a verb of speech right after another verb.
    拓宽 担保 方式: what may close a phrase where none was opened. 按照 改革 要求 推进: what is followed.
    加强 部门 配合: a preposition with nothing after it.
    """
    found: list[Token] = []
    opened = followed = False
    means, preposition = lexicon.words["means-preposition"], Kind.PREPOSITION
    for index, token in enumerate(tokens):
        if token.kind not in JUDGED and not (
            token.tag == IDIOM and token.kind is Kind.WORD and any_acts(tokens[index + 1 : index + 2])
        ):
            if token.kind in ENDS:
                opened = followed = False
            found.append(token)
            continue
        previous = tokens[index - 1] if index else None
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.kind is preposition or token.text in means:
            opened, followed = True, token.text in ACCORDING
        if token.kind is preposition:
            token = _preposition_here(tokens, index, lexicon)  # noqa: PLW2901
            opened = opened and token.kind is preposition
        if followed and _is_demand_with_deed(token, following, lexicon):
            token, followed = replace(token, kind=Kind.CLOSER, verb=None, weak=False), False  # noqa: PLW2901
        if token.kind is Kind.ADVERB or token.kind is Kind.WORD:
            token = _adverb_here(tokens, index, token, lexicon)  # noqa: PLW2901
        elif token.kind is Kind.PAUSE:
            if divides_parts(tokens, index, lexicon):
                token = replace(token, kind=Kind.COMMA)  # noqa: PLW2901
        elif _is_noun_here(
            token,
            previous,
            following,
            before=tokens[index - 2] if index > 1 else None,
            opened=opened,
            lexicon=lexicon,
        ) or (_is_demand_followed(token, following, found, lexicon) or _names_deed(tokens, index, lexicon)):
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
    return is_noun(following) or _is_deed(previous, following, after)


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
    return acts and all(token.kind is not Kind.CLOSER for token in part_after(tokens, index))


def _acts_itself(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """表决 通过 了 名单, 充分 利用 政策: what opens a phrase elsewhere is a verb before 了 or without one."""
    token, following = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return False
    if following.text == COMPLETED and following.start == token.end:
        return len(token.text) == PAIR
    if token.text == PASSING and _passes(tokens, index, lexicon):
        return True
    if token.text not in lexicon.words["using"] or not index or tokens[index - 1].kind is not Kind.ADVERB:
        return False
    for later in tokens[index + 1 :]:
        if later.kind in ENDS:
            break
        if (later.kind is Kind.VERB and not later.weak) or later.kind in (Kind.CLOSER, Kind.ADVERB):
            return False
    return True


def _passes(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """通过 有机 食品 认证 4个: tell whether 通过 stands before what is passed, with its figure, and no deed follows."""
    certified = next((n for n in range(index + 1, len(tokens)) if tokens[n].kind not in HELD_WITH), len(tokens))
    return certified < len(tokens) and _is_certified(tokens, certified, lexicon)


def _names_body(previous: Token, following: Token | None, before: Token | None, lexicon: Lexicon) -> bool:
    """青年志愿服务 组织 25个: 组织 that ends the name of what is counted."""
    named = previous.kind is Kind.WORD or (
        previous.name is not None and previous.name.kind in (GROUP, MentionKind.PROGRAMME)
    )
    built = before is not None and before.kind is Kind.VERB  # 建立 基层工会 组织 210个
    named = named or (built and previous.name is not None and previous.name.kind is MentionKind.ORGANIZATION)
    if previous.text in lexicon.words["body-that-organizes"] and before is not None and before.end == previous.start:
        bodies = following is not None and following.quantity is not None and following.quantity.classifier in BODIES
        ends = following is None or following.kind in ENDS or bodies
        return ends and before.text in lexicon.words["at-grassroots"]  # 28个 基层 团 组织，
    return named and previous.text not in lexicon.words["body-that-organizes"] and _counts_bodies(following)


def _counts_bodies(token: Token | None) -> bool:
    """Tell whether a figure may count bodies: 组织 25个, and not 五邑大学团委 组织 120名 志愿者."""
    return token is not None and token.quantity is not None and token.quantity.unit not in PERSONS


def _lists_body(previous: Token, following: Token | None, before: Token | None) -> bool:
    """有 …25个 、 社区妇联 组织 98个: 组织 after one of a list of bodies that are counted."""
    body = previous.name is not None and previous.name.kind is MentionKind.ORGANIZATION
    listed = before is not None and before.kind in (Kind.PAUSE, Kind.QUOTE)
    return body and listed and _counts_bodies(following)


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
    """Tell whether a verb, the end of a phrase or a preposition can be nothing but a noun here."""
    if token.kind is Kind.VERB and previous is not None:
        return _is_deed_named(token, previous, following, before=before, lexicon=lexicon)
    ended = following is None or following.kind in ENDS
    if token.kind is Kind.CLOSER:
        return token.text in lexicon.words["noun-closer"] and not opened
    if token.kind is not Kind.PREPOSITION or previous is None:
        return False
    if token.text in lexicon.words["linking"]:
        return ended or (previous.kind is Kind.QUANTITY and is_noun(following))  # 四步 联动 工作 体系
    if token.text != QUILT:
        return ended and len(token.text) > 1
    classifiers = lexicon.affixes["quilt-classifier"]  # 棉衣 被 1600件
    quilts = following is not None and following.quantity is not None and following.text.endswith(classifiers)
    return (ended or quilts) and previous.end == token.start


def _names_deed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb is or stands in the name of what another verb holds, passes, extends or counts."""
    return tokens[index].kind is Kind.VERB and (
        _is_held(tokens, index, lexicon)
        or _opens_held(tokens, index, lexicon)
        or _is_certified(tokens, index, lexicon)
        or _tells_which_staff(tokens, index)
        or _is_developed(tokens, index, lexicon)
    )


def _is_held(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """组织 大型 演出 8场, 举行 项目 集中 开工 4次: what a light verb before it holds, so many times, is no verb.

    So is one of a list whose items a light verb in the part before it holds: 开展展示活动120场次，文艺 培训 90场次.
    """
    if index < PAIR:
        return False
    last = index  # 家政 服务 培训 3期
    while last < index + LONGEST_HELD and _is_deed_before(tokens, last):
        last += 1
    held = tokens[last]
    if not _counts_events(tokens[last + 1 : last + 2], lexicon) or tokens[last - 1].end != held.start:
        return False
    if held.text in lexicon.words["held"] or held.text in lexicon.words["only-carrying-out"]:
        return False
    if held.verb is not None and held.verb.frame.notation in MEASURING:
        return False  # 参与 组织 的 招聘会 有 208场
    first = _before_held(tokens, last, lexicon)
    if first < 0 or first == last - 1:
        return False
    return _holds(tokens[first], lexicon) or _is_listed_with_held(tokens, first, last, lexicon)


def _opens_held(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """举行 联合 演练 2次, 举办 科技 成果 展示 对接 8场: a verb within the name of what is held."""
    token = tokens[index]
    if not index or _holds(token, lexicon):
        return False
    end, verb, word = min(len(tokens), index + LONGEST_HELD + 1), Kind.VERB, Kind.WORD
    for last in range(index + 1, end):
        following = tokens[last]
        if following.start != tokens[last - 1].end:
            return False
        if following.kind is verb:
            if _is_held(tokens, last, lexicon):
                return True
        elif following.kind is not word:
            return False
    return False


def _is_deed_before(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a deed is named right before another one."""
    token = tokens[index]
    if token.tag != DEED_NOUN or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    return following.tag == DEED_NOUN and following.start == token.end


def _before_held(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> int:
    """Where what names a deed begins, without people or bodies; -1 where it goes on too long or names those."""
    first = last - 1
    while first >= max(0, last - LONGEST_EVENT) and (
        tokens[first].kind in HELD_WITH or (tokens[first].kind is Kind.VERB and not _holds(tokens[first], lexicon))
    ):
        name = tokens[first].name
        if name is not None and name.kind in (GROUP, MentionKind.ORGANIZATION):
            return -1
        if tokens[first].text in CLAUSE_JOINING or is_people(tokens[first], lexicon):
            return -1  # 举办 晚会 并 直播 3场, 组织 医师 下沉 坐诊 86次
        first -= 1
    return first if first >= last - LONGEST_EVENT else -1


def _is_listed_with_held(tokens: Sequence[Token], comma: int, last: int, lexicon: Lexicon) -> bool:
    """开展展示活动120场次，文艺 培训 90场次: tell whether the part before holds events, and this one names some."""
    named = tokens[comma + 1 : last]
    listed = tokens[comma].kind is Kind.COMMA and tokens[last].tag == DEED_NOUN and named[0].tag[:1] == NOUN
    listed = listed and all(part.kind is Kind.WORD or part.tag == DEED_NOUN for part in named)
    listed = listed and not named[-1].text.endswith(lexicon.affixes["acting-noun"])  # 志愿服务队 服务 86次
    if not listed or not _counts_events(tokens[comma - 1 : comma], lexicon):
        return False
    first = max(0, comma - LONGEST_EVENT)
    start = next((n for n in range(comma - 1, first - 1, -1) if tokens[n].kind in ENDS), first - 1)
    return any(_holds(part, lexicon) for part in tokens[start + 1 : comma])


def _holds(token: Token, lexicon: Lexicon) -> bool:
    """开展, 举行: tell whether a verb carries out, or holds, what its object names."""
    if token.kind is not Kind.VERB or token.verb is None:
        return False
    return token.verb.frame.light or token.text in lexicon.words["held"]


def _counts_events(following: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a figure of how often something is held is what follows: 8场, 4次, 90场次."""
    quantity = following[0].quantity if following and following[0].kind is Kind.QUANTITY else None
    return quantity is not None and (
        quantity.unit == "session" or quantity.classifier in lexicon.words["times-classifier"]
    )


def _is_certified(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """通过 有机 食品 认证 4个: what is passed, so many times, is named and not done."""
    token = tokens[index]
    if token.kind is not Kind.VERB or token.text not in lexicon.words["certifying"]:
        return False
    figure, behind = (*tokens[index + 1 : index + 3], None, None)[:2]
    quantity = figure.quantity if figure is not None and figure.kind is Kind.QUANTITY else None
    if quantity is None or quantity.classifier not in lexicon.words["certificate-classifier"] or is_noun(behind):
        return False  # 通过 职称 评审 320人, 通过 验收 86个 村
    first = index - 1
    while first >= 0 and tokens[first].kind in HELD_WITH:
        first -= 1
    passes = first >= 0 and first < index - 1 and tokens[first].text == PASSING
    before = tokens[first - 1] if first > 0 else None
    return passes and not (before is not None and before.kind is Kind.WORD and before.tag[:1] == NOUN)


def _is_developed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """发展 柑橘 种植 3.6万亩: what is grown is named by how, behind a verb that extends it."""
    if tokens[index].text not in lexicon.words["growing"] or index < PAIR:
        return False
    following = tokens[index + 1 : index + 2]
    if not following or following[0].kind is not Kind.QUANTITY:
        return False
    first = index - 1
    while first > 0 and tokens[first].kind is Kind.WORD and tokens[first].end == tokens[first + 1].start:
        first -= 1
    extends = tokens[first].kind is Kind.VERB and tokens[first].text in lexicon.words["extending-growth"]
    return extends and first < index - 1 and tokens[first].end == tokens[first + 1].start


def _tells_which_staff(tokens: Sequence[Token], index: int) -> bool:
    """储备 采样 人员 500名: a verb behind another one tells which staff is counted."""
    if not index or index + PAIR >= len(tokens) or tokens[index + 1].text != STAFF:
        return False
    before, token, staff, figure = tokens[index - 1 : index + 3]
    joined = staff.start == token.end and figure.kind is Kind.QUANTITY
    return joined and before.kind is Kind.VERB and before.end == token.start


def _is_deed_named(
    token: Token, previous: Token, following: Token | None, *, before: Token | None, lexicon: Lexicon
) -> bool:
    """Tell whether a verb names its deed here: 的 培训, 按 要求, 总体要求 是."""
    listed = following is not None and following.kind in (Kind.PAUSE, Kind.CONJUNCTION)
    if previous.kind is Kind.OF:
        ended = following is None or following.kind in ENDS
        glued = following is not None and following.start == token.end
        return ended or listed or (glued and not token.weak and is_noun(following))
    qualified = token.tag == "vn" and previous.kind is Kind.WORD and previous.tag in ("a", "b")
    if qualified and before is not None and before.kind is Kind.OF and following is not None:
        return listed  # 的 不利 影响 和 挑战
    if token.text in lexicon.words["organize-or-body"] and (
        _names_body(previous, following, before, lexicon) or _lists_body(previous, following, before)
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
    return following.text in lexicon.words["offered-service"] or (
        following.text in lexicon.words["given-as"] and token.tag == "vn"
    )


def _is_demand_with_deed(token: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """按照 改革 要求 推进: tell whether right behind a demand stands what is done by it."""
    return (
        token.text in lexicon.words["demand"] and following is not None and following.kind in (Kind.VERB, Kind.ADVERB)
    )


def _is_demand_followed(token: Token, following: Token | None, before: Sequence[Token], lexicon: Lexicon) -> bool:
    """根据 上级 要求 开展…: a demand by which something is done; not 根据 调研 结果 要求 各县…."""
    if token.kind is not Kind.VERB or token.text not in lexicon.words["demand"] or following is None:
        return False
    if following.text.startswith(EVERY) or following.kind in (Kind.NAME, Kind.WORD):
        return False
    for earlier in reversed(before[-LONGEST_BASIS:]):
        if earlier.text in ACCORDING:
            return True
        if earlier.kind in ENDS or (earlier.kind is Kind.VERB and not earlier.weak):
            return False
    return False
