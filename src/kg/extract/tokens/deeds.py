"""Whether a verb tells a deed or only names one: 占比, 捐款, 审核 流程.

In: tokens and the place of a verb. Out: yes or no. It stands alone because here what stands behind the verb makes a
noun of it; :mod:`~kg.extract.tokens.nouns` asks what stands before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.notations import AIDING, MONEY, PERSONS, SHARE
from kg.extract.particles import ETC, FRONTING, HAVING, MOVED_TO, SHARING
from kg.extract.tokens.token import ENDS, PAIR, Kind, Token, is_people
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon

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
LED_TO: Final = (*MOVED_TO, "进")
"""What verbs end in that say where something is brought: 送到, 覆盖至."""
LONGEST_GIVER: Final = 4
"""Words of the name of those who are brought to give."""
TELLING_WHO: Final = ("participate", "receive")
"""Frames of verbs that tell of their subject and so which people are meant."""
NAMED: Final = (Kind.WORD, Kind.NAME)
"""What the noun is made of that stands right before a verb in the name of something."""
NAMING_DEED: Final = PROCEEDING | {"launch", "build", "establish", "donate", "teach"}
"""Types of activities whose verbs open the name of a procedure or of a rite that is held for them: 揭牌 仪式."""


def is_done_by_those_brought(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """组织 妇女 320名 参观 农业园区: what people do, behind who brings them, to a thing or so many of it, is a deed."""
    if tokens[index].text in lexicon.words["given-by-those-brought"]:
        return _is_given(tokens, index, lexicon)
    if tokens[index].text not in lexicon.words["done-by-those-brought"]:
        return False
    thing = index + 1 < len(tokens) and tokens[index + 1].kind in (Kind.WORD, Kind.NAME, Kind.QUANTITY)
    people = index - (tokens[index - 1].kind is Kind.QUANTITY) - 1
    if not thing or people < 1 or tokens[people].kind not in (Kind.WORD, Kind.NAME):
        return False
    brings = tokens[people - 1].text in lexicon.words["bringing-people"]
    name = tokens[people].name
    return brings and (name is None or name.kind is MentionKind.GROUP)


def _is_given(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """组织 市 福建 商会 捐赠 8万元: so much, given by those whom a body has brought to it."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.kind is not Kind.QUANTITY:
        return False
    first = index
    while first and index - first < LONGEST_GIVER and tokens[first - 1].kind in (Kind.WORD, Kind.NAME):
        first -= 1
    giver = tokens[index - 1]
    named = giver.name is not None or is_people(giver, lexicon) or lexicon.ends_organization(giver.text)
    return named and 0 < first < index and tokens[first - 1].text in lexicon.words["bringing-people"]


def only_names(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Tell a noun from a verb: 占比 达到 30%, 其中 捐款 3万元, and the last syllable of a post."""
    token, following = tokens[index], tokens[index + 1]
    if token.text in lexicon.words["share-noun"]:
        return _is_measured(tokens, index)
    if following.start != token.end:
        return False
    before = tokens[index - 1] if index else None
    behind_noun = before is not None and before.end == token.start and before.kind in NAMED
    if behind_noun and (_names_extent(tokens, index, lexicon) or _is_listed_kind(tokens, index)):
        return True
    if _is_salient(tokens, index, lexicon) or _is_left(tokens, index, lexicon):
        return True
    if len(token.text) == 1 and token.text not in (HAVING, SHARING):
        return following.text.startswith(lexicon.posts)
    if token.text in lexicon.words["organize-or-body"]:
        whose = tokens[index - 1].text if index and tokens[index - 1].end == token.start else ""
        return following.text in lexicon.words["extent-of-bodies"] or whose in lexicon.words["never-organizes"]
    if token.weak and index and _is_moved(tokens, index):
        return True
    if token.text in lexicon.words["telling-which-people"] and is_people(following, lexicon):
        return True  # 农村 持证 残疾人 34万
    if (
        index
        and following.quantity is not None
        and (_is_had(tokens, index, lexicon) or _names_part(tokens, index, lexicon))
    ):
        return True
    if token.text in lexicon.words["condition"] and following.kind is Kind.NAME and following.name is not None:
        return following.name.kind is MentionKind.GROUP
    if token.text in lexicon.words["purpose"]:
        thing = following.kind is not Kind.QUANTITY and following.name is None
        return thing and following.text.endswith(lexicon.affixes["supply-ending"])
    among = index > 0 and tokens[index - 1].text in lexicon.words["part-name-opening"]
    return (
        token.weak
        and token.text.endswith(lexicon.affixes["money-given-ending"])
        and following.kind is Kind.QUANTITY
        and among
    )


def _names_extent(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """新农合 筹资 水平 再次 提高: a verb between a noun and the extent that changes tells only which one is meant."""
    if tokens[index + 1].text not in lexicon.words["extent-of-deed"]:
        return False
    position = index + 2
    while position < len(tokens) and tokens[position].kind in (Kind.PERIOD, Kind.ADVERB):
        position += 1
    changed = tokens[position] if position < len(tokens) else None
    if changed is None or changed.text not in lexicon.words["changing-extent"]:
        return False
    return position + 1 == len(tokens) or tokens[position + 1].kind in (*ENDS, Kind.QUANTITY)


def _is_listed_kind(tokens: Sequence[Token], index: int) -> bool:
    """计算机、家政 服务 等 培训班 11期, 种药材、地 栽 木耳 等 种植班 4期: the last of several kinds of what is counted.

    It is where it ends as a noun does, right before 等, or is a verb of one character where no verb opens the list.
    """
    first = index - 1
    while first >= 0 and tokens[first].kind is Kind.WORD and tokens[first].end == tokens[first + 1].start:
        first -= 1
    if first < 1 or first == index - 1 or tokens[first].kind is not Kind.PAUSE:
        return False
    last = index + 1
    while last < len(tokens) and tokens[last].kind is Kind.WORD and tokens[last].text not in ETC:
        last += 1
    if last >= len(tokens) or tokens[last].text not in ETC or not _counts_what_is_listed(tokens, last + 1):
        return False
    if last == index + 1 or len(tokens[index].text) > 1:
        return last == index + 1
    opening = first
    while opening and tokens[opening - 1].kind in (Kind.WORD, Kind.PAUSE):
        opening -= 1
    return not opening or tokens[opening - 1].kind in ENDS


def _counts_what_is_listed(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a noun and its figure end a part of the sentence."""
    noun = index
    while index < len(tokens) and (tokens[index].kind in (Kind.WORD, Kind.NAME) or tokens[index].weak):
        index += 1
    if index == noun or index >= len(tokens) or tokens[index].kind is not Kind.QUANTITY:
        return False
    return index + 1 == len(tokens) or tokens[index + 1].kind in ENDS


def _is_salient(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """等 突出 问题, 贡献 突出 的 企业: what is salient, and what stands out of whom, but no 突出 重点."""
    salient, contributing = lexicon.words["salient"], lexicon.words["contributing"]
    token, following = tokens[index], tokens[index + 1]
    if token.text not in salient:
        return token.text in contributing and following.text in salient
    before = tokens[index - 1] if index else None
    if before is None:
        return False
    listed = (before.text == ETC or before.kind is Kind.OF) and following.text in lexicon.words["problem"]
    return listed or (following.kind is Kind.OF and before.text in contributing)


def _is_left(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """剩余 贫困人口 全部 脱贫: which people are meant of whom another verb tells, and no 剩余 贫困人口 300户."""
    if tokens[index].text not in lexicon.words["remaining"] or not is_people(tokens[index + 1], lexicon):
        return False
    ends = next((n for n in range(index, len(tokens)) if tokens[n].kind in ENDS), len(tokens))
    rest = tokens[index + 2 : ends]
    return not any(t.kind is Kind.QUANTITY for t in rest) and any(t.kind is Kind.VERB for t in rest)


def _is_moved(tokens: Sequence[Token], index: int) -> bool:
    """将 培训 送到 学校, 将 就业 服务 列入 “实事”: a verb that names what is between 将 and where it is brought."""
    first, last = index - 1, index + 1
    while first and tokens[first].weak:
        first -= 1
    while last < len(tokens) - 1 and tokens[last].weak:
        last += 1
    return tokens[first].text in FRONTING and _leads_somewhere(tokens[last])


def _leads_somewhere(verb: Token) -> bool:
    """将 培训 送到 学校: tell whether a verb says where that is brought which 将 or 把 stands before."""
    return verb.kind is Kind.VERB and len(verb.text) > 1 and verb.text.endswith(LED_TO) and not verb.weak


def opens_programme(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """圆梦 行动 资助 学生: a verbal noun that opens the name of a programme, which acts."""
    head, then = tokens[index + 1 : index + 3] if index + 2 < len(tokens) else (None, None)
    if head is None or then is None or head.kind is not Kind.WORD or head.start != tokens[index].end:
        return False
    opens = not index or tokens[index - 1].kind in (*ENDS, Kind.NAME)
    named = head.text in lexicon.words["programme-name-head"]
    return opens and named and (then.tag == "t" or then.kind in (Kind.VERB, Kind.PERIOD, Kind.PLAN, Kind.ADVERB))


def opens_campaign(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """开展 送 春联 活动 230场: what the name of an undertaking that is carried out says is done for people."""
    before = tokens[index - 1] if index else None
    opens = tokens[index].text in lexicon.words["campaign-opening-deed"]
    if not opens or before is None or before.verb is None or not before.verb.frame.light:
        return False
    last = index
    while last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end:
        if tokens[last + 1].kind not in NAMED and not tokens[last + 1].weak:
            break
        last += 1
    return last > index + 1 and tokens[last].text.endswith(lexicon.affixes["undertaking"])


def _names_part(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
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
    listing = lexicon.words["part-name-opening"]
    listed = position < index - 1 and any(earlier.text in listing for earlier in tokens[:index])
    opening, before = tokens[position], tokens[position - 1].quantity if position else None
    if not listed or opening.text in listing:
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


def tells_which(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
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
        return _opens_service(tokens, index, lexicon)
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


def _opens_service(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """提供 翻译 服务: whatever verb stands between what is offered and the service that ends a part names it."""
    part = tokens[index + 1 : index + 3]
    if not part or part[0].text not in lexicon.words["offered-service"]:
        return False
    ends = len(part) < PAIR or part[1].kind in (*ENDS, Kind.PAUSE, Kind.CONJUNCTION)
    return ends and part[0].start == tokens[index].end
