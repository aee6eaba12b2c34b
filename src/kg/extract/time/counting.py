"""From which year 今年 and 去年 count in the summary of a year: from that year, or from the next, when it is put out.

In: the simplified text of a summary. Out: for a sentence, whether it speaks as of the year after. It stands alone
because such a paper is written on either side of the turn of the year, and only its own words tell on which.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

RELATIVE_YEAR: Final = re.compile("[今去明前本上]年|来年|上一年|今后|新的?一年")
"""Words for a year that count from the one in which is written."""
OPENS: Final = r"(?:^|(?<=[。；！，,：:、）)\s]))在?"
"""Where a clause begins."""
WON: Final = r"(?![^，。；]{0,10}(?:资金|资助|捐|项目|支持|款|\d))"
"""争取 before what a body has got, or will get, which tells of no aim."""
WILL: Final = (
    "(?:将(?![^，。；\\n]{0,20}(?:作为|纳入|列入|列为|当作|结合))"
    "|(?<![主重需必纲概])要(?![求素点闻件])|拟|力争|计划|打算|确保|目标"
    f"|争取{WON})"
)
"""A word of plans, and no part of 将…作为."""
NEXT_YEAR: Final = re.compile("明年|来年(?!度?龄)|(?<!再)下一年度?(?!级)")
"""The year ahead of the one in which is written."""
TELLS_THIS_YEAR: Final = re.compile(
    f"(?:今年(?:以来|来|共|先后|累计)|本年度?(?:共|累计)|{OPENS}(?:今年|本年度?)(?![是的]|[^。；\n]{{0,40}}?{WILL}))"
)
"""今年 with what has been done in it."""
THIS_YEAR_IS: Final = re.compile("今年是[^。；，\n]{2,24}(?:周年|之年|第[一-鿿\\d]{1,3}年)")
"""What is told of the year itself: 今年是建队60周年."""
TELLS_LAST_YEAR: Final = re.compile(
    f"{OPENS}(?:去年|上一?年|过去的?一年)(?!"
    r"(?:[底末初春夏秋冬]|同期|相比|同比|基础|\d{1,2}月|[上下]半年|[一二三四]季度|[^，。；\n]{1,16}的))"
)
"""去年 with what was done in it, and not what is only compared with or tells which of several: 去年启动的工程."""
PLAN_OF_THIS_YEAR: Final = re.compile(
    r"^[^\n。，]{0,6}今年度?的?[一-鿿]{0,4}(?:安排|打算|计划|思路|要点|部署|设想)[:：]?[ \t\u3000]*$", re.MULTILINE
)
"""A heading of what is planned for 今年."""
PLANS_THIS_YEAR: Final = re.compile(f"(?:今年|本年度?)(?!以来|来)[^。；\n]{{0,40}}?{WILL}")
"""A sentence that announces something for 今年."""


class Counting:
    """What a summary of a year says of when it was written."""

    def __init__(self, simplified: str) -> None:
        self.simplified = simplified

    @cached_property
    def _looks_ahead_to_next(self) -> bool:
        """Whether it speaks of 明年, so that it was written before the year was over."""
        return NEXT_YEAR.search(self.simplified) is not None

    @cached_property
    def _is_of_year_after(self) -> bool:
        """Whether it calls the year summed up 去年, and no deed one of 今年, or has a heading for plans of 今年.

        去年…。今年1月，…。今年计划… tells of 去年 first, and of 今年 as of a year that has begun.
        """
        if "今年" in self.simplified and PLAN_OF_THIS_YEAR.search(self.simplified) is not None:
            return True
        before = TELLS_LAST_YEAR.search(self.simplified)
        if before is None:
            return False
        this = TELLS_THIS_YEAR.search(self.simplified)
        if this is None:
            return True
        return before.start() < this.start() and PLANS_THIS_YEAR.search(self.simplified) is not None

    def is_of_year_after(self, told: str, *, ahead: bool) -> bool:
        """Tell whether a sentence counts from the year after the one that is summed up.

        Args:
            told: the sentence.
            ahead: whether it stands in a part that plans.

        Returns:
            Yes for 今年我们将… and for all of a summary that calls its year 去年; no where it speaks of 明年.
        """
        if self._looks_ahead_to_next:
            return False
        if ahead or self._is_of_year_after:
            return True
        return not self._calls_it_this_year and PLANS_THIS_YEAR.search(told) is not None

    @cached_property
    def _calls_it_this_year(self) -> bool:
        """Whether it tells deeds of 今年, or what 今年 is: 今年以来…。今年计划脱贫102户，实际脱贫116户."""
        return any(pattern.search(self.simplified) is not None for pattern in (TELLS_THIS_YEAR, THIS_YEAR_IS))
