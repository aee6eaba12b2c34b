"""Names of societies that a document itself establishes: 香港岛妇女联会, 街坊总会氹仔社区中心.

In: the simplified text of a document and the words. Out: the names, each with the kind that its ending tells. No
template makes such names, and no list holds them: a name that opens a clause, ends as societies do and either begins
with a place or is said again is one; wherever it stands in the document, it is then the same.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from kg.extract.tokens.token import PAIR
from kg.model import MentionKind
from kg.resources import TEAM_BEHIND_VILLAGE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.lexicon import Lexicon

EDGES: Final = '。！？；，：:;,!?\n \u3000“”"（(）)】■▲由'
"""What stands before a name whose left edge is beyond doubt."""
NO_NAME: Final = frozenset("的了着过是在于与将已被把从向对让使为以并而或至该本此每某其这那多数几首近超逾共等有无")
"""Characters that stand in no name of a society."""
DETERMINERS: Final = re.compile(
    "根据|按照?|依[据照]|遵照|结合|[各全我老众许凡如若据由]|[一二三四五六七八九十两]+[个家所大级名位届次间区市县省地会协]"
)
"""What opens no name: 两协会, 全体总会."""
FOLLOWING: Final = "(?:昨[日天]|前[日天]|今[日天年]|去年|日前|近日|上周|本月|[〇一二三四五六七八九十0-9]{1,4}[年月])"
"""What tells a name that opens a clause from a general word, where a time follows it: 街坊总会 昨日 举行."""
GOVERNED: Final = "([一-鿿]{2,20}?[会社盟团])第[一二三四五六七八九十百]{1,4}届{board-of-society}"
"""A name, whatever it ends in, with the board behind it that only societies have: 某某关爱会第二届理事会."""
TOLD_IN_NAME: Final = re.compile(
    "[今去]年|[近前]日|第.{1,2}批|(?<!自)由[中全省市县]|已[新建完]|在[省市县区州]|[向给把]|先后|分别"
)
"""What stands in no name that opens a title, but in what the title tells: 某市今年已新建幼儿园41所."""
GOING_TO_US: Final = frozenset(going + "我" for going in "到来赴在为向给")
"""What stands between a society and those who report, to whom it comes: 某协会到我县某小学."""
GONE_ON: Final = NO_NAME | frozenset("到来赴")
"""What stands behind a public body that acts, and not in the name of what is set up in it."""
UNIVERSITY: Final = "university"
VOLUNTEERS: Final = "volunteer-team"
ASSOCIATION: Final = "association"
SOCIETIES: Final = frozenset((ASSOCIATION, "foundation", "social-work-agency", VOLUNTEERS, UNIVERSITY))
"""Kinds of bodies of which a text may establish one by its name."""
LEAGUE_WITHIN: Final = "grassroots-league"
LEAGUE, COMMITTEE = ("共青团", "中国共产主义青年团"), "委员会"
"""What stands before and behind the name of a body in that of the Youth League's committee in it."""
WITHIN_BODIES: Final = frozenset(("grassroots-union", LEAGUE_WITHIN, "grassroots-womens-federation"))
"""Kinds of unions and federations of those who work for one body."""
NUMBERED: Final = "numbered-school"
"""The kind of schools that are called by their number: 某县一小."""
TITLED: Final = (
    SOCIETIES
    | WITHIN_BODIES
    | {"company", "labour-agency", "bank", "insurer", "hospital", "care-home", "kindergarten"}
    | {"school", NUMBERED, "training-school", "vocational-school", "vocational-college", "cultural-venue"}
)
"""Kinds of bodies without a jurisdiction that may report themselves: 某某集团工会."""
SCHOOLS: Final = frozenset((NUMBERED, "school", "kindergarten", "vocational-school"))
"""Kinds of bodies that a text may open with behind a purpose."""
OF_TOWN: Final = "(?:镇|乡|街道?|村|社区|苏木){town-society}$"
"""What ends the names of bodies of towns, which are read by their towns."""
OPENS_TITLE: Final = re.compile("[一-鿿]{4,24}")
"""What a title opens with, up to its first mark or figure."""
REPORT_OF: Final = (
    r"(?:关于)?\s*(?:(?:19|20)\d\d年?\s*[-—~～至]\s*(?:20)?\d\d年?(?:学年)?度?|(?:19|20)\d\d年?(?:学年|度|[上下]半年)?|半年|年度)?"
    r"(?:第[一二]学期|[上下]学期|[春秋]季)?(?:[一-鿿]{2,8}?)?"
    r"(?:工作{report-of-body}|(?:支出绩效|绩效|部门预算|部门决算|预算|决算)[一-鿿]{0,8}?(?:报告|说明|公开|表)(?=\s|$))"
)
"""What follows a body in the title of its own report."""
TEAM_OF_VILLAGE: Final = re.compile(f"(?![该各全本我每])[一-鿿]{{1,12}}{TEAM_BEHIND_VILLAGE}$")
"""A team that is sent to a village: 桃源镇柳树村驻村工作队, and no 县委派驻村工作队."""
CENTRE: Final = "public-institution"
"""The kind of institutions of a place that are called by what they do and are in no list: 某州数据发展中心."""
CENTRE_ENDING: Final = re.compile("中心|管理[处所站]|研究院|事务所|工作站|服务[站所]|保障[站所]|总站|支队|大队")
"""What their names end in."""
BEFORE_NAME: Final = re.compile(r"^[\s—－–-]*(?:关于)?(?:(?:19|20)\d\d年(?:度|[上下]半年|第?[一二三四]季度)?)?\s*")
"""What stands in a title before the name that it opens with: ——某医院2018年工作回顾, 2009年某学院暑期社会实践总结."""
ACTING_ON: Final = ("把", "将", "于", "向", "给", "为")
"""What stands behind a body that acts, before its verb."""
WITH: Final = "与"
SHORTEST, FURTHEST_PART = 4, 7


def find_societies(text: str, lexicon: Lexicon) -> dict[str, str]:
    """Find the names of societies that open clauses of a text.

    Args:
        text: the simplified text of a document.
        lexicon: the words and the endings.

    Returns:
        Names, in the order in which they are first met, each with the notation of its kind.
    """
    found: dict[str, str] = {}
    for opening in _opening(lexicon).finditer("\n" + text):  # a name may begin where the text does
        name, kind = _name(opening[1], lexicon)
        if name and name not in found and _is_established(name, text, lexicon):
            found[name] = kind
    return found


def find_reporting(titles: Iterable[str], publisher: str, text: str, lexicon: Lexicon) -> dict[str, str]:
    """Find the firm, school or hospital, or the union in it, whose report a document is.

    A title opens with its name and the text names it again, which it need not where the title is that of its own
    report: 某农场工会2009年工作总结. Else it is the publisher.

    Args:
        titles: the simplified titles.
        publisher: who published it, in simplified characters; empty if nobody says so.
        text: the simplified text, with the titles in it.
        lexicon: the words and the endings.

    Returns:
        Its name, if there is one, with the notation of its kind.
    """
    for title in titles:
        heading = BEFORE_NAME.sub("", title)
        opening = OPENS_TITLE.match(heading)
        name, kind = _reporting(opening[0], lexicon) if opening is not None else ("", "")
        if not name and opening is not None and (centre := _centre(opening[0], heading, lexicon)):
            return {centre: CENTRE}
        if name and (reports_itself(name, heading, lexicon) or _again(name) in text.replace(title, "", 1)):
            return {name: kind}
    name, kind = _reporting(publisher, lexicon)
    if publisher and not name and text.count(publisher) > 1 and publisher == _placed_centre(publisher, lexicon):
        return {publisher: CENTRE}
    return {name: kind} if name and name == publisher else {}


def find_acting(lead: str, lexicon: Lexicon, *, behind_purpose: bool = False) -> dict[str, str]:
    """Find the firm, school or hospital that opens a text without a title and acts there.

    Args:
        lead: the first paragraph, simplified, without the time that it opens with.
        lexicon: the words and the endings.
        behind_purpose: whether it stands behind what says what for, 为…，, where only a school is looked for.

    Returns:
        Its name, if there is one, with the notation of its kind.
    """
    lead = lead[next((len(term) for term in lexicon.words["school-term"] if lead.startswith(term)), 0) :]
    opening = OPENS_TITLE.match(lead)
    name, kind = _reporting(opening[0], lexicon) if opening is not None else ("", "")
    end = len(name)
    end += PAIR * (lead[end : end + PAIR] in lexicon.words["adverb"])  # 某学院 顺利 举办…
    acts = lead.startswith(ACTING_ON, end) or lexicon.deed_follows(lead, end)
    acts = acts and (not behind_purpose or kind in SCHOOLS)
    return {name: kind} if name and acts else {}


def reports_itself(name: str, title: str, lexicon: Lexicon) -> bool:
    """Tell whether a title is that of the report of the body that it opens with: ——某医院2018年工作总结."""
    heading = BEFORE_NAME.sub("", title)
    return heading.startswith(name) and lexicon.pattern(REPORT_OF).match(heading, len(name)) is not None


def _reporting(run: str, lexicon: Lexicon) -> tuple[str, str]:
    """The name that opens a line, if a body may bear it that has no jurisdiction and reports itself, with its kind.

    It is the first of two that act together: 某中心校 与 某小学 举行….
    """
    name, kind = _name(run.partition(WITH)[0], lexicon, TITLED)
    within = next((name[len(league) :].removesuffix(COMMITTEE) for league in LEAGUE if name.startswith(league)), "")
    if within and name.endswith(COMMITTEE) and _society_of(within, lexicon, TITLED):
        return name, LEAGUE_WITHIN  # 共青团某学院委员会
    place = next((one.end for one in lexicon.find_names(name) if not one.start and one.kind is MentionKind.PLACE), 0)
    general = any(not prefix for prefix, _ in lexicon.suffixes.get(name, ())) or name in lexicon.name_suffixes
    general = general or name[place:] in lexicon.words["schools-in-general"]
    told = any(word in name for word in (*lexicon.posts, *lexicon.vocabulary.words["visit-purpose"]))
    if not name or general or told or DETERMINERS.match(name) or TOLD_IN_NAME.search(name):
        return "", ""  # 某区副区长调研幼儿园
    named = lexicon.find_names(name)
    public = bool(named) and named[0].start == 0 and lexicon.has_jurisdiction(named[0])
    public = public and (named[0].end == len(name) or name[named[0].end] in GONE_ON)  # 市红十字会 在 某学院
    return ("", "") if public or lexicon.pattern(OF_TOWN).search(name) is not None else (name, kind)


def _centre(run: str, heading: str, lexicon: Lexicon) -> str:
    """红河州数据发展中心2024年工作总结: the institution of a place that opens the title of its own report."""
    name = _placed_centre(run, lexicon)
    return name if name and lexicon.pattern(REPORT_OF).match(heading, len(name)) is not None else ""


def _placed_centre(run: str, lexicon: Lexicon) -> str:
    """The institution that opens a run of characters with its place; empty for none."""
    place = next((one for one in lexicon.find_names(run) if not one.start), None)
    if place is None or place.kind is not MentionKind.PLACE or not place.terms:
        return ""
    end = CENTRE_ENDING.search(run, place.end + PAIR)
    return run[: end.end()] if end is not None else ""


def _again(name: str) -> str:
    """What a text says of a name where it says it again, without its place."""
    return name[-max(SHORTEST, (len(name) + 1) // 2) :]


@cache
def _opening(lexicon: Lexicon) -> re.Pattern[str]:
    """Compile a pattern of what stands before a name, with the characters behind it that may be one in its first group.

    Few runs of characters have in them what names of societies end in; the others are passed over at once.
    """
    inside = f"[^\\x00-\u4dff\ua000-\U0010ffff{''.join(sorted(NO_NAME))}]"
    ends = {suffix[-1] for suffix, kind in lexicon.name_suffixes.items() if kind in SOCIETIES}
    if not ends:
        return re.compile("(?!)")
    ending = re.escape("".join(sorted(ends)))
    return re.compile(
        f"[{EDGES}](?!{DETERMINERS.pattern})(?={inside}{{2,23}}?[{ending}])(?=({inside}{{{SHORTEST},24}}))"
    )


def _name(run: str, lexicon: Lexicon, kinds: frozenset[str] = SOCIETIES) -> tuple[str, str]:
    """Take the name that opens a run of characters: up to its ending, with the part of the society that follows."""
    if lexicon.verbs.get(run[:2]) is not None:
        return "", ""
    end, kind = 0, ""
    ends, parts, pupils = _end_characters(lexicon), lexicon.affixes["society-part"], lexicon.words["pupil-ending"]
    for length in range(2, len(run) + 1):
        part = run[:length]
        if end and length - end > FURTHEST_PART:
            break
        if run[length - 1] not in ends:
            continue
        is_pupil = run[length : length + 1] in pupils  # 大学生
        ending = "" if is_pupil else _society_of(part, lexicon, kinds)
        ending = "" if ending and lexicon.goes_on(ending, run, length) else ending  # 一小区, 国家扶贫
        ending = "" if ending and lexicon.acts_together(run, 0, length) else ending  # 县妇联会同县公安局
        if ending and (not end or length - end <= FURTHEST_PART) and not _acts_between(run[end:length], lexicon, end):
            end, kind = length, ending
        elif end and part.endswith(parts) and not _acts_between(run[end:length], lexicon, end):
            end = length
    if not end and (governed := lexicon.pattern(GOVERNED).match(run)) is not None:
        end, kind = governed.end(1), ASSOCIATION
    return (run[:end], kind) if end >= SHORTEST else ("", "")


@cache
def _end_characters(lexicon: Lexicon) -> frozenset[str]:
    """The characters that names of bodies and of parts of societies end in."""
    return lexicon.name_end_characters.union(part[-1] for part in lexicon.affixes["society-part"])


def _acts_between(part: str, lexicon: Lexicon, end: int) -> bool:
    """Tell whether a verb stands between two endings: 志愿者协会 举办 联谊会."""
    pairs, named = (part[start : start + 2] for start in range(len(part) - 1)), lexicon.words["in-name-of-society"]
    return bool(end) and any(pair in GOING_TO_US or (pair in lexicon.verbs and pair not in named) for pair in pairs)


def _society_of(name: str, lexicon: Lexicon, kinds: frozenset[str]) -> str:
    """The kind of society whose names end so, by the longest ending; empty for none and for a bare ending."""
    for length in range(min(len(name) - 1, 8), 1, -1):
        kind = lexicon.name_suffixes.get(name[-length:])
        if kind is not None:
            if kind == VOLUNTEERS and not (
                name.endswith(lexicon.affixes["volunteer-office"]) or TEAM_OF_VILLAGE.match(name) is not None
            ):
                return ""
            return kind if kind in kinds else ""
    return ""


def _is_established(name: str, text: str, lexicon: Lexicon) -> bool:
    """Tell a name from a general word for societies: it begins with a place, is said again or opens a piece of news."""
    names = lexicon.find_names(name)
    if names and names[0].start == 0 and lexicon.has_jurisdiction(names[0]):
        return False
    if any(not prefix and lexicon.is_of_jurisdiction((kind,)) for prefix, kind in lexicon.suffixes.get(name, ())):
        return False  # 慈善总会, which the place before it elsewhere completes
    placed = bool(names) and names[0].start == 0 and names[0].kind is MentionKind.PLACE and bool(names[0].terms)
    return placed or text.count(name) > 1 or re.search(re.escape(name) + FOLLOWING, text) is not None


def occurrences_of(names: Iterable[str], text: str) -> list[tuple[int, int, str]]:
    """Find where names stand in a text, the longest of those that overlap.

    Returns:
        Start, end and name, in order.
    """
    ordered = sorted(names, key=lambda name: (-len(name), name))
    if not ordered:
        return []
    pattern = re.compile("|".join(map(re.escape, ordered)))
    return [(match.start(), match.end(), match.group()) for match in pattern.finditer(text)]
