"""Marks that a copy has damaged, set right without moving an offset.

In: any text. Out: a text of the same length. Copies of copies lose the side of a mark (“工人先锋号“) or turn the marks
of a pair, or a decimal point, into question marks (?阳光工程?, 1?4万户), and many pages have marks of half width. It
stands below the stages because both the cutting of sentences and their reading need it; what is quoted as evidence
stays as it is written.
"""

from __future__ import annotations

import re
from typing import Final

ONE_SIDED: Final = re.compile("“[^”\n]*“|”[^“\n]*”|^[^“\n]*”", re.MULTILINE)
"""What only a text has in which some mark has lost its side, or in which quotations are nested in one another."""
PRIMES: Final = str.maketrans("〝〞〟", "“””")
"""Quotation marks in the form of primes, which stand in for the others."""
MARK: Final = re.compile("[“”]")
LONGEST: Final = 40
"""Code points between two marks up to which a pair without sides is taken for one."""
DEEPEST: Final = 2
"""Quotations within one another that a report may hold."""
CALLED: Final = (
    "行动|工程|活动|计划|项目|思想|战略|培训|招聘|建设|创建|主题|精神|评选|竞赛|品牌|服务|系列|大赛|机制|模式|单位"
)
"""What an undertaking is called, in its name or behind it; what is asked is none."""
NAMED: Final = re.compile(f"(?:{CALLED})$")
ASKED: Final = re.compile(
    r"(?<=[\u4e00-\u9fff，、])(?<![吗呢么了])\?(?P<inner>[\u4e00-\u9fff0-9][^?“”\"。！!；;\n]{2,29})(?<![吗呢么了])\?"
    rf"(?=(?P<called>的|等|[、和与及]|[一-鿿]{{0,4}}?(?:{CALLED}|要求|目标))?)"
)
"""What may be a quotation whose marks have become question marks."""
POINT: Final = re.compile(r"(?<![0-9.])([0-9]{1,3})\?([0-9]{1,2})(?=[万亿%％]|个百分点)")
"""A decimal point that has become a question mark."""
SWALLOWED: Final = re.compile("(?<=基)矗(?![立起])|(?<=[评推当筛挑入竞候遴改])[癣眩](?![晕目病药])")
"""What a site makes of a character and the mark behind it that strips two bytes of value A1, the blank of GBK.

It does so also where one ends a character and the other begins the next: 基矗 of 基础。, 评癣 of 评选、."""
WHOLE: Final = {"矗": "础", "癣": "选", "眩": "选"}
"""The character that it was."""
NARROW: Final = re.compile(r"(?<=[^\x00-\x7f，；！])[,;!]|[,;!](?=[^\x00-\x7f，；！])")
"""A mark of half width beside what is of full width: 5期,培训, not 1,200."""
WIDE: Final = {",": "，", ";": "；", "!": "！"}
"""The same mark of full width."""
QUESTION: Final = re.compile(
    "什么|怎么|怎样|如何|为何|为啥|何时|何地|谁|哪|吗|呢|多少|是否|能否|有没有|是不是|几[个名天年]"
)
"""What a question has that is one."""


def mend_marks(text: str) -> str:
    """Give quotation marks that have lost their side or their form both again, and decimal points their form.

    A paragraph in which a pair cannot be told, because marks are missing or quotations are nested, keeps its marks.

    Args:
        text: any text; a paragraph ends with a line break.

    Returns:
        A text of the same length, with every character but quotation marks, ``?`` and what has swallowed the mark
        behind it where it stood.

    Examples:
        >>> mend_marks("创建“工人先锋号“8个，开展?阳光工程?培训")
        '创建“工人先锋号”8个，开展“阳光工程”培训'
        >>> mend_marks("实施?阳光工程?培训和?春风行动?招聘会")
        '实施“阳光工程”培训和“春风行动”招聘会'
        >>> mend_marks("1?4万户家庭得到扶持")
        '1.4万户家庭得到扶持'
        >>> mend_marks("为推进工作打下基矗二是开展评癣表彰")
        '为推进工作打下基础二是开展评选表彰'
    """
    if "矗" in text or "癣" in text or "眩" in text:
        text = SWALLOWED.sub(lambda found: WHOLE[found[0]], text)
    if "〝" in text or "〞" in text or "〟" in text:
        text = text.translate(PRIMES)
    if "?" in text:
        text = POINT.sub(r"\1.\2", text)
    if "?" not in text and ONE_SIDED.search(text) is None:
        return text
    return "\n".join(map(_mended, text.split("\n")))


def widen_marks(text: str) -> str:
    """Give the marks of half width that part Chinese words their full width, so that one set of rules reads both.

    Args:
        text: any text.

    Returns:
        A text of the same length; commas within numbers stay.

    Examples:
        >>> widen_marks("举办培训班5期,培训1,200人;成效好!")
        '举办培训班5期，培训1,200人；成效好！'
    """
    if "," not in text and ";" not in text and "!" not in text:
        return text
    return NARROW.sub(lambda found: WIDE[found[0]], text)


def _mended(line: str) -> str:
    line = _with_names_quoted(line) if "?" in line else line
    if ONE_SIDED.search(line) is None:
        return line
    marks = [found.start() for found in MARK.finditer(line)]
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    if len(marks) % 2 or _is_nested(line, marks) or any(closes - opens > LONGEST for opens, closes in pairs):
        return line
    mended = list(line)
    for opens, closes in pairs:
        mended[opens], mended[closes] = "“", "”"
    return "".join(mended)


def _is_nested(line: str, marks: list[int]) -> bool:
    """Tell quotations within one another, every mark of which has its side, from marks that have lost it."""
    depth = 0
    for at in marks:
        depth += 1 if line[at] == "“" else -1
        if not 0 <= depth <= DEEPEST:
            return False
    return depth == 0


def _with_names_quoted(line: str) -> str:
    """Put names between question marks in quotation marks; one that asks may stand before them."""
    found = ASKED.search(line)
    while found is not None:
        opens, closes = found.start(), found.end() - 1
        named = found["called"] is not None or NAMED.search(found["inner"]) is not None
        if named and QUESTION.search(found["inner"]) is None:
            line = f"{line[:opens]}“{found['inner']}”{line[closes + 1 :]}"
            found = ASKED.search(line, closes + 1)
        else:
            found = ASKED.search(line, opens + 1)
    return line
