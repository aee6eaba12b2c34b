"""What the vocabulary calls the frames, the activities, the units and the kinds of bodies that rules ask for by name.

In: nothing. Out: notations of ``ontology/vocabulary``. It stands alone so that a rule says which verbs it is about, and
the vocabulary which words those are.
"""

from __future__ import annotations

from typing import Final

SPEECH: Final = "speech"
"""The frame of verbs that tell what is said: 要求, 指出."""
COPULA: Final = "copula"
"""The frame of verbs that tell what something becomes: 成为, 属于."""
HONOURED: Final = "receive"
"""The frame of verbs that tell what is won: 荣获, 被评为."""
ATTAIN: Final = "attain"
"""The frame of verbs that tell how much has been reached: 达, 完成."""
CHANGE: Final = "change"
"""The frame of verbs that tell by how much something changed: 增长, 下降."""
TRANSITIVE: Final = "transitive"
"""The frame of verbs that tell what is done to a thing: 举办, 发放."""
EXIST: Final = "exist"
"""The frame of verbs that tell what there is: 有, 现有."""
MEASURING: Final = frozenset((ATTAIN, CHANGE, EXIST))
"""The frames of verbs that only tell how much of something there is."""
PARTNER: Final = "partner"
"""The frame of verbs that name with whom something is done, and the role of those: 联合."""
RECIPIENT: Final = "recipient"
"""The role of those whom something is done for: 为老人, 向职工."""
GOVERNMENT_OFFICE: Final = "government-office"
"""The kind of the office that sends out what is the government's own."""
PARTY_COMMITTEE: Final = "party-committee"
"""The kind of the committees that lead beside the governments: 市委."""
BUILD: Final = "build"
"""The activity of those who build, whose verb may name the works: 道路硬化投资300万元."""
INVEST: Final = "invest"
"""The activity of those who lay money out for works."""
DONATE: Final = "donate"
"""The activity of those who give of their own: 捐赠."""
ALLOCATE: Final = "allocate"
"""The activity of those who assign money or people: 安排, 选派."""
TEACH: Final = "teach"
"""The activity of those who tell others: 宣传, 培训."""
MEDIUM: Final = "media"
"""The kind of bodies that send the news: 新华社."""
MONEY: Final = frozenset(("CNY", "TWD", "HKD", "MOP"))
"""The units of money that reports count in without a name of the currency."""
PERSON: Final = "person"
"""The unit in which people are counted, each once."""
PERSON_TIME: Final = "person-time"
"""The unit in which people are counted as often as they come: 人次."""
PERSONS: Final = (PERSON, PERSON_TIME)
"""The units of people."""
SHARE: Final = "percent"
"""The unit of shares of a whole."""
TIMES: Final = "times"
"""The unit of what is so many times as much as something else: 1.1倍."""
AIDING: Final = frozenset(("subsidize", "relieve", "assist", "visit"))
"""Types of activities that as often name what money is for: 生活救助50万元."""
RENMINBI: Final = "CNY"
"""The unit of money that is meant where no currency is named."""
THEME: Final = "theme"
"""The role of a subject that does not act, but is told of."""
