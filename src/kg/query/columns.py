"""What the columns of the facts table mean, in Chinese and English.

In: nothing. Out: a heading and an explanation for each column. It stands alone because the workbook, the docs and the
tests tell the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.table import Wording

if TYPE_CHECKING:
    from kg.table import Language, Table

HEADINGS: Final[dict[str, Wording]] = {
    "fact": Wording("事实", "fact"),
    "activity": Wording("活动", "activity"),
    "document": Wording("文档", "document"),
    "title": Wording("标题", "title"),
    "url": Wording("网址", "address"),
    "published": Wording("发布日期", "date of publication"),
    "section": Wording("小标题", "section heading"),
    "start": Wording("起", "start"),
    "end": Wording("止", "end"),
    "sentence": Wording("原句", "sentence"),
    "quote": Wording("引文", "quote"),
    "agent": Wording("主体", "agent"),
    "agent_iri": Wording("主体标识", "IRI of the agent"),
    "partners": Wording("合作方", "partners"),
    "place": Wording("地点", "place"),
    "adcode": Wording("行政区划代码", "adcode"),
    "status": Wording("状态", "status"),
    "period_start": Wording("开始日期", "first day"),
    "period_end": Wording("结束日期", "last day"),
    "predicate": Wording("谓词", "predicate"),
    "activity_type": Wording("活动类型", "activity type"),
    "object": Wording("对象", "object"),
    "programmes": Wording("项目", "programmes"),
    "beneficiaries": Wording("受益群体", "beneficiaries"),
    "quantity_text": Wording("数量原文", "quantity as written"),
    "value": Wording("数值", "value"),
    "lower": Wording("下限", "lower bound"),
    "upper": Wording("上限", "upper bound"),
    "unit": Wording("单位", "unit"),
    "counted": Wording("所计事物", "counted things"),
    "rule": Wording("抽取规则", "rule"),
    "confidence": Wording("置信度", "confidence"),
}
"""Column to what people read above it."""

ANSWER_HEADINGS: Final[dict[str, Wording]] = {
    **HEADINGS,
    "amount": Wording("数额", "amount"),
    "boilerplate": Wording("套话", "boilerplate"),
    "carried_out": Wording("后来做的", "carried out"),
    "change": Wording("变化", "change"),
    "clause": Wording("原文", "clause"),
    "comparison": Wording("对比", "comparison"),
    "currency": Wording("货币", "currency"),
    "distinction": Wording("首创、领先之说", "distinction"),
    "documents": Wording("文档数", "documents"),
    "done": Wording("已做", "done"),
    "first_year": Wording("最早年份", "first year"),
    "group": Wording("群体", "group"),
    "groups": Wording("群体", "groups"),
    "jobs": Wording("岗位", "jobs"),
    "kind": Wording("种类", "kind"),
    "latest_year": Wording("最近年份", "latest year"),
    "name": Wording("名称", "name"),
    "number": Wording("数", "number"),
    "ongoing": Wording("进行中", "ongoing"),
    "organization": Wording("组织", "organization"),
    "organizations": Wording("组织数", "organizations"),
    "partner": Wording("合作方", "partner"),
    "person": Wording("人", "person"),
    "partners": Wording("合作方数", "partners"),
    "people": Wording("人数", "people"),
    "places": Wording("地方数", "places"),
    "planned": Wording("计划", "planned"),
    "planned_for": Wording("计划年份", "planned for"),
    "planning": Wording("计划开展的", "planning"),
    "post": Wording("职务", "post"),
    "programme": Wording("项目", "programme"),
    "programmes": Wording("项目数", "programmes"),
    "publisher": Wording("发布者", "publisher"),
    "quantities": Wording("数量数", "quantities"),
    "quantity": Wording("数量原文", "quantity as written"),
    "statements": Wording("陈述数", "statements"),
    "total": Wording("总量", "total"),
    "until": Wording("至", "until"),
    "year": Wording("年份", "year"),
}
"""Column of a named question's answer to what people read above it."""


def in_language(table: Table, language: Language) -> Table:
    """Name the columns of an answer in one language; a column without a heading keeps its name."""
    headings = (ANSWER_HEADINGS.get(name) for name in table.columns)
    columns = tuple(
        heading.in_language(language) if heading else name
        for heading, name in zip(headings, table.columns, strict=True)
    )
    zh, slash, en = table.title.partition(" / ")
    return replace(table, columns=columns, title=(zh if language == "zh" else en) if slash else table.title)


STATUS_WORDS: Final[dict[str, Wording]] = {
    "reported": Wording("已完成", "reported"),
    "planned": Wording("计划", "planned"),
    "ongoing": Wording("进行中", "ongoing"),
    "called-for": Wording("要求", "called-for"),
    "cancelled": Wording("取消", "cancelled"),
    "negated": Wording("未发生", "negated"),
}
"""Status to what people read, as on the page."""


def status_named(word: str) -> str | None:
    """Find the status that a word names: the status itself, or what people read for it in Chinese or English."""
    return next((status for status, words in STATUS_WORDS.items() if word in (status, words.zh, words.en)), None)


MEANINGS: Final[dict[str, Wording]] = {
    "fact": Wording("本行标识，可用 kg why 查看出处", "identifier of the row; kg why shows where it was read"),
    "activity": Wording(
        "本行所属活动；一项活动有几个数量就有几行", "the activity of the row; one row a quantity of it"
    ),
    "document": Wording("文档在图中的标识", "identifier of the document in the graph"),
    "title": Wording("文档标题", "title of the document"),
    "url": Wording("文档发布之处", "where the document is published"),
    "published": Wording("文档发布日期", "when the document was published"),
    "section": Wording("上方最近的小标题", "the nearest heading above"),
    "start": Wording("引文首字之前的码点数", "code points before the quote in the stored text"),
    "end": Wording("引文末字之后的位置", "code points up to and with the last character of the quote"),
    "sentence": Wording("引文所在整句，照录", "the whole sentence, verbatim"),
    "quote": Wording("说出这一点的字句，照录", "the characters that say it, verbatim"),
    "agent": Wording("做这件事的组织的标准名称", "who does it, by its canonical label"),
    "agent_iri": Wording("主体的 IRI，跨文档不变", "the same in every document"),
    "partners": Wording(
        "一同做这件事的组织的标准名称，及不含于其中的原文，以分号相连",
        "who does it together with the agent: canonical labels, then names as written that no label holds, joined by ;",
    ),
    "place": Wording("活动所在地的标准名称", "where it takes place, by its canonical label"),
    "adcode": Wording("主体所辖地区的六位代码（GB/T 2260）", "six digits of the agent's jurisdiction (GB/T 2260)"),
    "status": Wording(
        "reported 已完成，planned 计划中，ongoing 正在进行；已做与计划不可相加",
        "reported, planned or ongoing; never add up what is done and what is planned",
    ),
    "period_start": Wording("时段首日", "first day of the period"),
    "period_end": Wording("时段末日，含当日", "last day of the period, inclusive"),
    "predicate": Wording("文中所用的动词", "the verb as written"),
    "activity_type": Wording("动词在词表中的类型", "the verb's type in the vocabulary"),
    "object": Wording("动作所及的名词，照录", "the noun that the verb acts on, as written"),
    "programmes": Wording(
        "所属项目的标准名称，及不含于其中的原文，以分号相连：一个项目可占两项",
        "programmes: canonical labels, then names as written that no label holds, joined by ;: one may stand twice",
    ),
    "beneficiaries": Wording(
        "受益群体的标准名称，及不含于其中的原文，以分号相连：一个群体可占两项",
        "groups: canonical labels, then names as written that no label holds, joined by ;: one may stand twice",
    ),
    "quantity_text": Wording("文中的数量，照录", "the quantity, verbatim"),
    "value": Wording("文中的数，以基本单位计：万元化为元", "the number named, in the base unit: 元, not 万元"),
    "lower": Wording("文意所容的最小值；空为未限", "the least value that the text allows; empty where open"),
    "upper": Wording("文意所容的最大值；空为未限", "the greatest value that the text allows; empty where open"),
    "unit": Wording(
        "单位代号：CNY 元，person 人，person-time 人次，session 期场次，percent 百分之，count 其他",
        "notation of the unit: CNY, person, person-time, session, percent, count …",
    ),
    "counted": Wording("数量所计的名词，以分号相连", "the nouns that the quantity counts, joined by ;"),
    "rule": Wording("读出本行的框架或规则", "the frame or rule that read it"),
    "confidence": Wording("抽取规则的把握，0 到 1", "how sure the rule is, 0 to 1"),
}
"""Column to what its values mean."""
