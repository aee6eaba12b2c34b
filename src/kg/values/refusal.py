"""What holds number characters and is no quantity: dates, ordinals, names, idioms, slogans, identifiers.

In: a text in one script, and numbers in it. Out: whether to pass over them. The words are data
(``ontology/vocabulary/blockers.ttl``, ``quantity-contexts.ttl``); the shapes of dates and identifiers are here.
Everything looks at a bounded stretch around the number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.values.numeral import GLOSS, NUMERAL_CHARACTERS
from kg.values.script import FINANCIAL

if TYPE_CHECKING:
    from kg.values.lexicon import Lexicon
    from kg.values.numeral import Numeral
    from kg.values.written import Written

_TITLE = re.compile("《[^《》\n]{1,60}》")
_ADDRESSES: Final = (
    ("://", re.compile("https?://[!-~]{1,2000}")),
    ("www.", re.compile(r"www\.[!-~]{1,2000}")),
    ("rgb", re.compile(r"rgba?\([0-9,. ]{1,40}\)?")),
    ("此处", re.compile("此处(?:隐藏|省略)[0-9]{1,6}个?字")),
    ("@", re.compile(r"(?<![a-zA-Z0-9_.+-])[a-zA-Z0-9_.+-]{1,64}@[a-zA-Z0-9-]{1,64}\.[!-~]{1,200}")),
)
"""What an address, or what a site leaves in the text, holds, and its pattern, which is tried only where that stands."""
_JOINTS = "(?:——|[-—–~至到/、和及])"
LABEL: Final = rf"""(?:
    (?:1\ ?9|2\ ?0)(?:\ ?[0-9]){{2}}\ ?年                                                    # 2 0 1 9年
    | (?:1\ [0-2]\ ?月|[1-3]\ [0-9]\ ?日)(?![常均元圆币嫂饼龄])                                # 1 2月
    | (?:19|20)[0-9]{{2}}\ ?(?:年|[-/.]\ ?[01]?[0-9]\ ?[-/.]\ ?[0-3]?[0-9](?![0-9]))        # 2019年, 2019-01-25
    | (?:19|20)[0-9]{{2}}\ ?{_JOINTS}\ ?(?:(?:19|20)?[0-9]{{2}})(?=\ ?(?:年|学年|财年|赛季))   # 2016-2020年
    | [0-3]?[0-9](?:\ ?{_JOINTS}\ ?[0-3]?[0-9]){{1,12}}\ ?(?=[月日号])                      # 1-3月, 23、24日, 1、2号线
    | [0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?(?![0-9多余万亿元人名个户家场项件%]) # 16:24:26
    | [0-9]{{1,3}}(?:\.[0-9]{{1,2}})?(?:[::][0-9]{{1,3}}(?:\.[0-9]{{1,2}})?){{1,8}}(?![0-9])    # 1:1
    | (?:\+?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{{4}}){{2}}(?!\.?[0-9]|[万亿元美吨公千平人个%])   # mobile telephones
    | 0[0-9]{{2,3}}[-—– ][0-9]{{7,8}}(?![0-9])                                               # telephones
    | [48]00[- ][0-9]{{3,4}}[- ]?[0-9]{{3,4}}(?![0-9])
    | [0-9]{{1,4}}(?:\.[0-9]{{1,4}}){{2,8}}(?![0-9])                                          # 1.2.3
    | [0-9]{{1,6}}[-—–][0-9]{{1,6}}[-—–][0-9-]{{1,12}}                                        # identifiers
    | [0-9]{{1,3}}(?:\+[0-9NXn]{{1,3}}){{1,8}}                                                # 5+2
    | [0-9]{{1,2}}[·•][0-9]{{1,2}}(?![0-9])                                                  # 3·15
    | [0-9]{{1,2}}(?:月(?!嫂|饼|龄)|日(?!常|均|元(?![旦宵])|圆|币))
)"""
"""Verbose pattern of what starts with a digit and is no quantity: dates, times, telephone numbers, identifiers."""
MASKS: Final = "xX×✕╳ㄨ*﹡_□"
"""What stands for digits that are left out, as in reports that are handed on as models."""
MASKED: Final = re.compile(f"(?<![A-Za-z0-9.])[0-9零〇一二]{{1,4}}(?:[{MASKS}]{{1,4}}|--(?=年))(?![0-9A-Za-z零〇一二])")
"""A number some of whose digits are left out: 20××年, 20*余人."""
_MASKS: Final = frozenset(MASKS + "-")
MULTIPLIED: Final = re.compile(
    r"(?<![A-Za-z0-9.])[0-9]{1,5}(?:\.[0-9]{1,3})?(?:[×✕xX*][0-9]{1,5}(?:\.[0-9]{1,3})?){1,2}(?![0-9.])"
)
"""Numbers that are multiplied: 7×24小时, 4×100米接力."""
_PAGES: Final = re.compile("第[ ]?[0-9]{1,4}[ ]?页[ ,，/、]{0,2}共[ ]?[0-9]{1,4}[ ]?页")
"""The number of a page, as viewers of papers leave it in the text."""
_OPENING: Final = '“‘「『"'
_CLOSING = re.compile('[”’」』"]')
_PAUSE = re.compile("[,，。；;:：、！？!?\n()（）]")
_IDENTIFIER_BEFORE: Final = frozenset("_#*@/&+\\")
_LONGEST_COUNT: Final = 12
"""Digits without a separator and a unit that are no identifier yet."""
_SECTION = re.compile("[1-9][0-9]?\\.[0-9]{1,2}[ ]?[一-鿿]")
_DURATION_AFTER = re.compile(
    "新[高低]|最|共(?!同)|累计|总共|来(?![自到])|以来|[前后内间里期度底初末轮]|行动|规划|计划|一度|如一|以[前后]|之[内间后前]|多来|的?时间里|攻坚|滚动|任务|工作|一次|四季|一遇"
)
_DURATION_BEFORE = re.compile(
    "(?:近|过去|未来|今后|连续|[前后头这每再首下]|最近|接连|接下来|新|随后|持续|分|开局)(?:的)?$"
)
_GONE_ON = re.compile("(?:连续|连着|接连|坚持|持续|一直|迄今|至今)[^，。；：、\\d]{0,6}$")
"""How long something has gone on that a clause ends with: 已连着搞了八年, 活动连续开展5年."""
_ADDRESS_AFTER = re.compile("(?<=[栋幢座])[0-9一二三四五六七八九十]{1,4}(?:单元|号|室|层|楼)")
_CLOCK_BEFORE = re.compile("(?<![小历耗用需费])时$|[点:]$")
_LASTING: Final = frozenset({"持续", "连续", "分"})
"""What says how long something took where days or weeks follow, and names a period where years do."""
_VAGUE_WITH_ONE: Final = frozenset("块角毛里方升度担码平")
"""Unit words that mean something else after 一: 这一块, 一度."""
_TERM_BEFORE = re.compile("(?:为期|历时|长达|期限|徒刑|工龄|任期|寿命|耗时|用时|满|了)$")
"""What makes a duration of 三年, which otherwise names a period."""
_MONTH_AFTER = re.compile("[0-9一二三四五六七八九十]{1,2} ?月")
_STATED_BEFORE = re.compile("(?:是|为|等于|共|数字|加上?|减去?|乘以?|除以|总计|合计|平均|得)$")
"""What states the number after it as such: 等于三."""
_SENTENCE_MARKS: Final = frozenset(["", *"，。；！？、,;!?)）\n"])
_AREA_CODE = re.compile("[(（]0[0-9]{2,3}[)）]$")
_LATIN_BEFORE = re.compile("[A-Za-z][ -]$")
_LINKED_BEFORE: Final = frozenset("达到为有共至¥￥$€£约近超逾")
"""What stands before a number that is one and no name: 共120."""
_SLOGAN_AFTER = re.compile("[百千万](?![余多分])[一-鿿]|活动|行动|工程|计划|大赛|大会|大行动|论坛")
"""What makes a slogan of a round number before it: 百名专家进千村, 千名干部下基层活动."""
_EVENTS_MOVING = re.compile("[百千万](?![余多分])[一-鿿]|[进下入走赴]")
"""What makes a slogan of a round number of events, which otherwise counts the 活动 behind it: 百场电影下乡活动."""
_SLOGAN_BEFORE: Final = frozenset("进入访联连帮惠暖")
"""What makes a slogan of the round number after it: 进百家, 联千户."""
_MYRIAD: Final = 10**4
_ROW: Final = 2
"""Chinese digits in a row that may still be two words: 一二级."""
_COUNTING: Final = "一二三四五六七八九"
_SLOGAN_REACH: Final = 14
_PARTLY: Final = frozenset("半多来")
_LABEL_WORD = re.compile("(?:^|[^一-鿿]|[见如附])(?:图|表|例|式|卷|附件|之)$|(?:排名|名列|位列|位居)$")
"""What makes a label of a number without a classifier after it: 图3."""
_NUMBERED_KINDS = re.compile("(?:[一二三四五][、和及至])+[一二三四五]类")
"""Kinds by their numbers, which count nothing: 农村一、二类低保."""
_SESSIONS = re.compile("(?:[、和及至][一二三四五六七八九十]{1,3}次)+(?:全体)?(?:会议|全会)")
"""What follows the first of several sessions that are named by their numbers: 五次、六次会议."""
_NUMBERED_GROUPS = re.compile(
    "(?<=[一-鿿][村屯寨])(?:第?[一二三四五六七八九十]{1,3}[、和及至到])*第?[一二三四五六七八九十]{1,3}[组队社](?![个名人])"
)
"""Groups of a village by their numbers: 永台村二、五组."""
_LISTED_PLACE = re.compile(
    "(?:^|(?<=[，。；、和及与在区县市]))([一二三四五六七八九十双][一-鿿]{1,3})"
    "(?=[、和及与][一-鿿、]{1,24}等[0-9一二三四五六七八九十多余]{0,3}个?(?:乡镇|镇|村|街道|乡|社区))"
)
"""A village or a town, named among others, whose name opens with a number: 五棵树、大坡等乡镇."""
_NUMBERED_TOWN = re.compile(
    "(?<![0-9零一二三四五六七八九十百千万第两])([一二三四五六七八九十]{1,3}(?![个多余几来万千百家名座乡镇])[一-鿿]{1,2})(?=[镇乡](?![村镇]))"
)
"""A town whose name opens with a number: 十三敖包镇; 三个镇 and 十二乡镇 are counts."""
_HOTLINE = re.compile(
    '(?<![0-9.])(12[0-9]{3}|9[56][0-9]{3,4})(?=[”’"]?(?:平台|'
    "(?![名人件户个次余多万亿元家位条起份场项套台辆亩吨公千百斤])[一-鿿]{0,8}?(?:热线|专线)))"
)
"""The number of a line that people call: 12385残疾人维权热线."""
_FURTHEST_NOUN: Final = 8
_EACH_ONE = re.compile("[每一各逐人户村镇乡][^，。；]{0,3}$|最后|人手|军民")
"""What stands before 一件 that everybody has, or that comes last: 一人一件, 每镇一个."""
_BEFORE_ANY_ONE: Final = frozenset("着接连随跟过了的这那每另其第下上某同是有为如一唯各哪任又再手头中之仅只亲全")
"""What stands before 一个 that counts nothing: 其中的一个, 亲如一家."""
_CLOSES: Final = frozenset("，。；、,;")
_LISTED_COUNT = re.compile("[0-9二两三四五六七八九十]{1,4}[个名位家项户件人]")


def find_blocked(text: str, plain: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Find the stretches in which no quantity starts: idioms, names, titles, addresses of pages.

    Args:
        text: the text as it is written: 叁元 is money, 三元 may be a name.
        plain: the text in half width and simplified characters.
        lexicon: the word lists.

    Returns:
        Half-open spans in order of their starts.
    """
    blocks = lexicon.phrase_blocks
    spans = [
        (start, end)
        for phrase, start, end in lexicon.phrases.find(plain)
        if blocks[phrase] and text[start] not in FINANCIAL and not _is_part_of_number(plain, start, end, lexicon)
    ]
    if "《" in plain:
        spans += [found.span() for found in _TITLE.finditer(plain)]
    if "(" in plain or "（" in plain:
        spans += [found.span() for found in GLOSS.finditer(plain)]
    if "期" in plain:
        spans += [found.span(1) for phase in lexicon.phases for found in phase.finditer(plain)]
    if "类" in plain:
        spans += [found.span() for found in _NUMBERED_KINDS.finditer(plain)]
    if "村" in plain or "屯" in plain or "寨" in plain:
        spans += [found.span() for found in _NUMBERED_GROUPS.finditer(plain)]
    if "镇" in plain or "乡" in plain:
        spans += [found.span(1) for found in _NUMBERED_TOWN.finditer(plain)]
    if "等" in plain:
        spans += [found.span(1) for found in _LISTED_PLACE.finditer(plain)]
    if "热线" in plain or "专线" in plain or "平台" in plain:
        spans += [found.span(1) for found in _HOTLINE.finditer(plain)]
    if "页" in plain:
        spans += [found.span() for found in _PAGES.finditer(plain)]
    if not _MASKS.isdisjoint(plain):
        spans += [found.span() for shape in (MASKED, MULTIPLIED) for found in shape.finditer(plain)]
    for mark, address in _ADDRESSES:
        if mark in plain:
            spans += [found.span() for found in address.finditer(plain)]
    return sorted(spans)


def _is_part_of_number(plain: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a blocked phrase is cut out of a longer number: 三亚 is none in 十三亚, nor 高一 in 提高一倍."""
    opens, closes = plain[start] in NUMERAL_CHARACTERS, plain[end - 1] in NUMERAL_CHARACTERS
    if opens and start and plain[start - 1] in NUMERAL_CHARACTERS:
        return True
    if not closes:
        return False
    if plain[end : end + 1] in NUMERAL_CHARACTERS:
        return True
    word = "" if opens else lexicon.follow.at(plain, end)
    return bool(word) and lexicon.follow[word].unit is not None


def is_identifier(plain: str, start: int) -> bool:
    """Tell whether what stands before a digit makes it part of an identifier: G107, COVID-19, #5."""
    before = plain[start - 1] if start else ""
    if not before.isascii() or not before:
        return False
    if before in "-." and start > 1:
        return plain[start - 2].isascii() and plain[start - 2].isalnum()
    return before.isalpha() or before in _IDENTIFIER_BEFORE


def is_refused(plain: str, written: Written, lexicon: Lexicon) -> bool:
    """Tell whether a number is no quantity, by what stands around it.

    Args:
        plain: the text in half width and simplified characters.
        written: the number with its unit word.
        lexicon: the word lists.
    """
    if written.refused or _is_coded(plain, written):
        return True
    before = plain[written.start - 1 : written.start]
    if before in lexicon.before_characters and is_named(plain, written.start, lexicon):
        return True
    if before in _OPENING and written.start and _is_slogan(plain, written):
        return True
    if not written.word:
        return _is_no_bare_number(plain, written, lexicon)
    if written.unit.dimension in ("calendar-time", "time"):
        return _is_no_duration(plain, written, lexicon)
    return _is_weak(plain, written, lexicon)


def _is_coded(plain: str, written: Written) -> bool:
    """Tell whether a number is a code (02版), part of an address (3栋2单元) or a session of a term (十五届四次)."""
    start, end = written.start, written.end
    if plain[start] == "0" and "0" <= plain[start + 1 : start + 2] <= "9" and not plain.startswith(",", start + 1):
        return True
    if written.word[:1] == "次" and plain[start - 1 : start] == "届":
        return True
    if written.word[:1] == "次" and _SESSIONS.match(plain, end) is not None:
        return True
    return _ADDRESS_AFTER.match(plain, end) is not None


def is_named(plain: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether what stands before a number makes it an ordinal or an address: 第, 电话, 〔."""
    if lexicon.blocked_before.before(plain, start):
        return True
    return plain[start - 1 : start] in (" ", ":", "：") and bool(lexicon.blocked_before.before(plain, start - 1))


def _is_slogan(plain: str, written: Written) -> bool:
    """Tell whether a quotation starts with the number and ends soon: “四大主题”, “百名专家下基层”."""
    closing = _CLOSING.search(plain, written.end, written.end + 12)
    if closing is None or _PAUSE.search(plain, written.end, closing.start()):
        return False
    return written.unit.classifier or not written.word or not written.numeral.arabic


def _is_no_bare_number(plain: str, written: Written, lexicon: Lexicon) -> bool:
    numeral, start = written.numeral, written.start
    if _LABEL_WORD.search(plain, max(0, start - 3), start) is not None or _is_label(plain, start, lexicon):
        return True
    if numeral.arabic:
        named = plain[start : numeral.end] in lexicon.number_names and plain[start - 1 : start] not in _LINKED_BEFORE
        return named or _is_no_arabic(plain, start, numeral, lexicon)
    if (
        _STATED_BEFORE.search(plain, max(0, start - 3), start)
        and plain[numeral.end : numeral.end + 1] in _SENTENCE_MARKS
    ):
        return False
    if numeral.single or numeral.positional or (numeral.upper is not None and numeral.upper < 10):
        return True
    if numeral.bare:
        return not (numeral.bound or is_approximated(plain, start, lexicon))
    return numeral.value in (10, 11) and not numeral.bound


def _is_label(plain: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether what stands before a number without a unit makes it a label: 电话, 学号是."""
    labels = lexicon.labels_before
    if plain[start - 1 : start] in (")", "）") and _AREA_CODE.search(plain, max(0, start - 6), start):
        return True
    return bool(labels.before(plain, start)) or (
        plain[start - 1 : start] in (" ", ":", "：", "是", "为") and bool(labels.before(plain, start - 1))
    )


def _is_no_arabic(plain: str, start: int, numeral: Numeral, lexicon: Lexicon) -> bool:
    """Tell whether Arabic digits without a unit are a year, an identifier or the number of a list's item."""
    end = numeral.end
    follows = plain[end : end + 1]
    if follows and follows.isascii() and (follows.isalpha() or follows in "_#@/*\\"):
        return True
    literal = plain[start:end]
    if _LATIN_BEFORE.search(plain, max(0, start - 2), start) and not lexicon.currencies.before(plain, start - 1):
        return True
    if literal.isdigit() and (len(literal) > _LONGEST_COUNT or (len(literal) == 4 and "1900" <= literal <= "2100")):
        return True
    if follows in ("-", "—", "–") and plain[end + 1 : end + 2].isdigit():
        return True
    return numeral.scale == 1 and _is_list_number(plain, start, end)


def _is_list_number(plain: str, start: int, end: int) -> bool:
    """Tell whether a number stands where items are numbered: (2), 3. at the head of a line, ；2、."""
    before, follows = plain[start - 1 : start], plain[end : end + 1]
    if before in ("(", "（", "[") and before and follows in (")", "）", "]") and follows:
        return True
    head = plain[max(0, start - 4) : start].rstrip(" \t")
    if (not head or head[-1] == "\n") and _SECTION.match(plain, start):
        return True
    if follows not in (".", "、", ")", "）", " ") or not follows:
        return False
    if not head or head[-1] == "\n":
        return True
    if follows == "." and _goes_on_list(plain, start, end) and _is_han(head[-1]) and _is_han(plain[end + 1 : end + 2]):
        return True  # 工作稳步推进1.低保政策执行到位
    if follows == "、" and before in (" ", "\t") and _is_han(head[-1]) and _is_han(plain[end + 1 : end + 2]):
        return True  # （一）社会救助 1、城乡低保工作
    return follows != " " and (head[-1] in "。；;：:" or (follows == "." and not head[-1].isalnum()))


def _goes_on_list(plain: str, start: int, end: int) -> bool:
    """Tell whether a number may be that of an item that has run into the text: 1., or 3. behind 2.; not 任务860."""
    number = plain[start:end]
    return number == "1" or (number.isdigit() and f"{int(number) - 1}." in plain[:start])


def _is_han(character: str) -> bool:
    return "一" <= character <= "鿿"


def _is_no_duration(plain: str, written: Written, lexicon: Lexicon) -> bool:
    numeral, start, end, unit = written.numeral, written.start, written.end, written.unit
    if unit.notation == "hour" and numeral.value == 24 and lexicon.standing.at(plain, end):
        return True
    if written.word == "年" and _is_calendar_year(plain, written):
        return True
    if unit.dimension == "calendar-time" or unit.notation in ("day", "week"):
        before = _DURATION_BEFORE.search(plain, max(0, start - 4), start)
        lasting = before is not None and before.group() in _LASTING and unit.dimension == "time"
        gone_on = unit.dimension == "calendar-time" and plain[end : end + 1] in _CLOSES
        gone_on = gone_on and _GONE_ON.search(plain, max(0, start - _FURTHEST_NOUN), start) is not None
        if _DURATION_AFTER.match(plain, end) is not None or (before is not None and not lasting) or gone_on:
            return True
    if (numeral.single and numeral.value == 1) or (written.word == "年" and not numeral.arabic):
        return (
            not _TERM_BEFORE.search(plain, max(0, start - 4), start)
            and not lexicon.after.at(plain, end)
            and not is_approximated(plain, start, lexicon)
        )
    return _CLOCK_BEFORE.search(plain, max(0, start - 2), start) is not None


def _is_calendar_year(plain: str, written: Written) -> bool:
    numeral = written.numeral
    if numeral.positional or (_MONTH_AFTER.match(plain, written.end) and not numeral.bound):
        return True
    literal = plain[written.start : numeral.end]
    return len(literal) == 4 and literal.isdigit() and literal.isascii() and literal[0] in "12"


def _is_weak(plain: str, written: Written, lexicon: Lexicon) -> bool:
    """Tell whether a number with a classifier counts nothing: 一个 as an article, rhetoric, 万元 in a table's head."""
    numeral, start, end, unit = written.numeral, written.start, written.end, written.unit
    if numeral.bare and not numeral.bound and _is_unstated(plain, written, lexicon):
        return not is_approximated(plain, start, lexicon)
    if numeral.positional and not _may_be_positional(plain, written):
        return True
    if numeral.single and numeral.value == 1 and written.word in _VAGUE_WITH_ONE:
        coins = written.word == "块" and plain[end : end + 1] in NUMERAL_CHARACTERS
        return not coins and not is_approximated(plain, start, lexicon)
    if unit.notation == "point":
        return _CLOCK_BEFORE.search(plain, max(0, start - 2), start) is not None or numeral.value == 1
    if unit.classifier and numeral.single and numeral.value == 1:
        bounded = lexicon.after.at(plain, end) or find_approximator(plain, start, lexicon, bare=False) is not None
        counts = bounded or _is_listed(plain, start, end) or _counts_one(plain, written, lexicon)
        return not counts and not _measures(plain, written, lexicon)
    return _is_rhetoric(plain, written, lexicon)


def _counts_one(plain: str, written: Written, lexicon: Lexicon) -> bool:
    """Tell whether 一所 closes a clause behind what is built, or held: 新建敬老院一所, 举办招聘会一场."""
    before, closes = plain[written.start - 1 : written.start], plain[written.end : written.end + 1] in _CLOSES
    if written.word in lexicon.built_by_piece:
        return _is_han(before) and closes
    nouns = lexicon.told_one_by_one.get(written.word)
    if nouns is None or not closes or not _is_han(before) or before in _BEFORE_ANY_ONE:
        return False
    told = plain[max(0, written.start - _FURTHEST_NOUN) : written.start]
    return _EACH_ONE.search(told) is None and told.endswith(nouns)


def _measures(plain: str, written: Written, lexicon: Lexicon) -> bool:
    """Tell whether 一个 goes on with a part and a unit: 一个半小时, 一个多月."""
    end = written.end
    if written.word != "个" or plain[end : end + 1] not in _PARTLY:
        return False
    word = lexicon.follow.at(plain, end + 1)
    unit = lexicon.follow[word].unit if word else None
    return plain.startswith("月", end + 1) or (unit is not None and unit.dimension == "time")


def _is_unstated(plain: str, written: Written, lexicon: Lexicon) -> bool:
    """Tell whether a magnitude without a digit needs an approximator to be a number: 万人, 千亩, (万元).

    百名贫困女童 and 千户家庭 are round numbers, 亿元以上 has a bound; a slogan counts nothing (百名专家进千村).
    """
    start, end, value = written.start, written.end, written.numeral.value
    if plain[start - 1 : start] in ("：", ":", "(", "（") and start:
        return True
    if lexicon.after.at(plain, end):
        return False
    if written.word in lexicon.round_classifiers and (
        value in (100, 1000) or (value == _MYRIAD and written.word == "名")
    ):
        pause = _PAUSE.search(plain, end, end + _SLOGAN_REACH)
        reach = pause.start() if pause is not None else end + _SLOGAN_REACH
        before = plain[max(0, start - 1) : start]
        opens = before != "" and (before in _OPENING or before in _SLOGAN_BEFORE)
        slogan = _SLOGAN_AFTER.search(plain, end, reach) is not None
        if slogan and written.unit.notation == "session":
            slogan = _EVENTS_MOVING.search(plain, end, reach) is not None
        return opens or slogan
    return value in (100, 1000, 10**4, 10**8)


def _may_be_positional(plain: str, written: Written) -> bool:
    """Tell whether Chinese digits without magnitudes are a number: 一二零名, 零点五, 八五折, 九八二六人."""
    value, literal = written.numeral.value, plain[written.start : written.numeral.end]
    if len(literal) > _ROW and written.unit.notation in ("person", "person-time") and literal not in _COUNTING:
        return True
    return written.word == "折" or "零" in literal or (value is not None and value != int(value))


def _is_listed(plain: str, start: int, end: int) -> bool:
    """Tell whether 一个 closes an item of a list of counts: 先进集体一个、先进个人三名."""
    if plain[end : end + 1] not in ("", "、", "，", "；", "。", ",", ";", ")", "）", "\n"):
        return False
    near = plain[max(0, start - 12) : start] + " " + plain[end : end + 12]
    return _LISTED_COUNT.search(near) is not None


def _is_rhetoric(plain: str, written: Written, lexicon: Lexicon) -> bool:
    """Tell whether a small number counts the points of a programme: 六个方面, 五项工作, 两个“率先”."""
    numeral, end = written.numeral, written.end
    if not written.unit.rhetorical or numeral.value is None or numeral.value > 12 or numeral.bound:
        return False
    if lexicon.things_counted.at(plain, end):
        return False
    nouns = lexicon.always_rhetoric if numeral.arabic else lexicon.rhetoric
    if nouns.at(plain, end + (plain[end : end + 1] in ("“", "的"))):
        return True
    return not numeral.arabic and plain[end : end + 1] in ("“", "”", '"') and end < len(plain)


def is_approximated(plain: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether an approximator stands right before a number."""
    return find_approximator(plain, start, lexicon, bare=True) is not None


def find_approximator(
    plain: str, start: int, lexicon: Lexicon, *, bare: bool, high: bool = False
) -> tuple[int, str] | None:
    """Find the approximator that ends where a number starts.

    Args:
        plain: the text in half width and simplified characters.
        start: offset of the number.
        lexicon: the word lists.
        bare: whether the number is a magnitude without a digit, so that 上 and 过 approximate it too: 上百, 过万.
        high: whether it is money or a high number, so that 破 bounds it: 破3亿元, but 破5个难题.

    Returns:
        Its offset and the bound that it opens; None where none stands there.
    """
    lists = (lexicon.before, *((lexicon.before_magnitude,) if bare else ()), *((lexicon.before_high,) if high else ()))
    for at in (start, start - 1):
        if at < start and plain[at:start] not in ("了", " ", "达"):
            break
        for words in lists:
            word = words.before(plain, at)
            if word and not words[word].is_part(plain, at):
                return at - len(word), words[word].bound
    return None
