"""Particles, function words and marks that rules of several parts of reading ask for one by one.

In: nothing. Out: single words of the closed grammar. It stands alone so that a rule about 其中 or 等 says so by a name;
words of open classes stand in ``ontology/vocabulary/words.ttl``.
"""

from __future__ import annotations

from typing import Final

COLONS: Final = frozenset("：:")
"""Marks behind which stands what is said or what a label is for."""
RATIO_SIGN: Final = "："
"""What parts the members of a ratio: 24.1：45.3."""
COMPLETED: Final = "了"
"""Behind a verb it tells that the deed is done."""
PLURAL: Final = "们"
"""Behind a word for persons it tells that there are several."""
ETC: Final = "等"
"""It ends a list that is not complete."""
EACH: Final = "每"
"""What is told behind it holds for each one, and not for all together."""
WHOLE: Final = "全"
"""It makes of a level the whole place: 全市."""
NEW: Final = "新"
"""An adverb that adds to what there was: 新建."""
NUMBER_OF: Final = "数"
"""What makes of things the number of them: 任务数, 预算数."""
RATE: Final = "率"
"""The syllable that makes an indicator of the deed before it: 普及率."""
IS: Final = "是"
"""The copula."""
HAVING: Final = "有"
"""The verb of what there is."""
SHARING: Final = "占"
"""The verb before a share of a whole."""
MAKING: Final = "作"
"""The light verb of those who speak: 作报告."""
AHEAD: Final = "将"
"""It announces a deed, or stands before what the deed is done to."""
FUTURE: Final = "会"
"""It announces, or tells a habit or that somebody can do something."""
MUST: Final = "要"
"""It demands, and so announces."""
PASSING: Final = "通过"
"""The preposition of means, or the verb of those who pass a test."""
FRONTING: Final = ("把", "将")
"""Prepositions of what a deed is done to."""
TOWARDS, TO = "对", "向"
"""Prepositions of whom a deed is for."""
FROM_LEVEL: Final = ("从", "由")
"""What stands before the level that is left for another: 由80元提高到120元."""
UNTIL: Final = ("到", "至")
"""What stands before the level or the time that is reached."""
MOVED_TO: Final = (*UNTIL, "入", "给")
"""What verbs end in that move or change what is named before them: 拓宽到, 纳入, 送给."""
COMPARED_WITH: Final = ("比", "较")
"""What stands before the time or the thing that something is compared with."""
TURNS: Final = ("但", "不过", "然而")
"""What a clause opens with that leaves what was told before: what others ask, what a policy grants."""
TOTALS: Final = frozenset(("共", "共计", "合计", "累计", "总计"))
"""What sums up: it may stand before a figure that by itself goes on with the words before it."""
AMONG: Final = "其中"
"""It opens the parts of a figure."""
WITHIN: Final = "中"
"""It closes a phrase that 在 or a figure opens."""
HOUSEHOLD: Final = "户"
"""The classifier of households."""
