"""The rule-based extractor: a document in, the statements that it makes out.

Each sentence is read in three steps: names, quantities and periods are found; tokens are put together to clauses;
each clause with a predicate becomes a statement, with what its frame says of subject, object and phrases. A clause
without a predicate of its own goes on from the one before it.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from kg.extract.lexicon import lexicon_of
from kg.extract.relatives import set_apart
from kg.extract.statements.coordinated import part_objects
from kg.extract.statements.reading import Reading
from kg.extract.statements.sentence import SentenceReading
from kg.extract.statements.targets import part_targets
from kg.extract.tagger import load_tagger
from kg.extract.time.governing import holds
from kg.extract.time.republican import find_republican_years
from kg.extract.tokens import tokenize
from kg.extract.wholes import relate_parts
from kg.model import Basis, BlockKind, Span
from kg.values import find_periods, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.lexicon import Lexicon
    from kg.model import Document, Measure, Sentence, Statement
    from kg.resources import Vocabulary
    from kg.values.period import Period

NUMBERED_FIGURE: Final = re.compile(r"\s*(\d{1,2})[.．](?=\d)")
"""A number at the head of an item, right before a figure."""
ANY_DAY: Final = datetime.date(2020, 6, 30)
"""What times are counted from where only their words are looked for."""
MONTH: Final = "月"
TO: Final = "到"
LENGTH_OF_VERB: Final = 2
"""Characters of a verb that a time stands behind as a part of what it is done with."""
TIME_TAKEN: Final = frozenset(("day", "week", "month", "year"))
"""Units of how long a deed took."""
COMMAS: Final = ("，", ",")
ONLY_LASTING: Final = "(?:^|[，,])(?:{only-lasting})$"
"""What stands before a time that is told by itself and counts nothing: ，仅 一个多月，就组织…."""
LONGEST_LASTING: Final = 4
LONGEST_SENTENCE: Final = 2000
"""A sentence beyond this is read in parts at its commas, so that reading stays linear."""
REPUBLIC: Final = "民国"
"""What a year is counted from 1912 by, wherever the report is set."""
IN_PERSON: Final = re.compile(
    r"\s*(?:[^“”\"。，,；;\n]{2,16}[讯電电]\s*(?:[(（][^()（）\n]{2,30}[)）])?\s*)?[“\"][^”\"]{0,80}?(?:(?<![自你忘大本])我|俺)(?![们国省市县区州旗盟镇乡村校院局厅会委司队党行站所部台府港澳处代宣])"
)
"""A quotation in the first person, perhaps behind a dateline: 我, but not 我市 or 我们."""
NAME_IN_PERSON: Final = re.compile(r"\s*[“\"][^”\"，,。！!？?；;…]{2,14}[”\"](?P<called>[一-鿿]{2,8})")
"""A name in quotation marks, and what it is called; what somebody says has a mark in it or behind it."""


def extract_by_rules(document: Document, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """Read the statements of a document.

    Args:
        document: the document, with blocks, sections and sentences.
        vocabulary: the words and the places.

    Returns:
        Statements in the order of their sentences.
    """
    load_tagger()  # also where there is nothing to tag: processes that are forked after it have it, then
    reading = Reading(document, lexicon_of(vocabulary))
    return relate_parts(_statements(reading), reading.simplified, reading.lexicon)


def _statements(reading: Reading) -> Iterator[Statement]:
    """Yield the statements of all sentences; of titles and headings only what stands nowhere else."""
    blocks = enumerate(reading.document.blocks)
    headings = {n for n, block in blocks if block.kind in (BlockKind.TITLE, BlockKind.HEADING)}
    told: list[Statement] = []
    headed: list[Statement] = []
    titled: list[Statement] = []
    for sentence in reading.document.sentences:
        if sentence.paragraph not in headings:
            told.extend(_sentence(reading, sentence))
            continue
        for statement in _sentence(reading, sentence):
            (headed if statement.measures else titled).append(statement)
    known = {_figure(measure) for statement in told for measure in statement.measures}
    new = [statement for statement in headed if not known & {_figure(measure) for measure in statement.measures}]
    alone = [
        statement
        for statement in titled
        if _names_own(statement, reading.lexicon.vocabulary.words["paper"]) and not _is_said_again(statement, told)
    ]
    yield from sorted([*told, *new, *alone], key=lambda statement: (statement.sentence, statement.span))


def _sentence(reading: Reading, sentence: Sentence) -> Iterator[Statement]:
    if _is_in_person(reading, sentence.span):
        return  # “我两天就拿到了贷款。”: what a person tells of himself is no deed of the report's body
    for span in _parts(_behind_number(reading, sentence), reading.simplified):
        text = span.of(reading.simplified)
        lasting = reading.lexicon.pattern(ONLY_LASTING)
        quantities = [
            one
            for one in find_quantities(text)
            if one.unit not in TIME_TAKEN
            or text[one.end : one.end + 1] not in COMMAS
            or not lasting.search(text[max(0, one.start - LONGEST_LASTING) : one.start])
        ]
        day = reading.timeline.relative.reference_date(sentence)
        periods = reading.timeline.dates.periods_in(text, day)
        above_all = reading.lexicon.vocabulary.words["above-all"]
        periods = [
            period
            for index, period in enumerate(periods)
            if not (index and text.endswith(above_all, 0, period.start_offset))
            or not _lies_within(period, periods[index - 1])
            or any(periods[index - 1].end_offset <= q.start < period.start_offset for q in quantities)
        ]
        republican = reading.settings.counts_republican or REPUBLIC in text
        if republican and (years := find_republican_years(text, day)):
            quantities = [q for q in quantities if not any(_overlap(q.start, q.end, year) for year in years)]
            kept = [p for p in periods if not any(_overlap(p.start_offset, p.end_offset, year) for year in years)]
            periods = sorted([*kept, *years], key=lambda period: period.start_offset)
        names = reading.settings.naming.names_at(reading.document.blocks[sentence.paragraph].span, span)
        names = reading.settings.localities.with_acting(names, span)
        undated = _undated(text, periods, reading.lexicon) if day is None else ()
        tokens = set_apart(
            text,
            tokenize(text, reading.lexicon, names, quantities, periods, undated=undated),
            reading.lexicon.vocabulary.words["person-noun"],
        )
        for statement in SentenceReading(reading, sentence, span, tokens).statements():
            for one in part_objects(statement, reading.simplified):
                yield from part_targets(one, reading.simplified, reading.lexicon)


def _lies_within(period: Period, other: Period) -> bool:
    """五年来，特别是2018年，…: tell whether a time only dwells on a part of the one told before it."""
    if period.start is None or period.end is None or other.start is None or other.end is None:
        return True
    return holds(other, period.start) and holds(other, period.end)


def _undated(text: str, periods: Sequence[Period], lexicon: Lexicon) -> list[Period]:
    """今年, 9月14日 in a report without a date: times that are told, though nobody knows which they are.

    None is told by a name, 十月社区, nor by what is done with something of a time: 收到去年12月寄出的申请书.
    """
    named = lexicon.affixes["named-by-month"]
    return [
        one
        for one in find_periods(text, ANY_DAY)
        if not any(_overlap(one.start_offset, one.end_offset, other) for other in periods)
        and not (one.text.endswith(MONTH) and text.startswith(named, one.end_offset))
        and not _is_done_with(text, one, lexicon)
    ]


def _is_done_with(text: str, time: Period, lexicon: Lexicon) -> bool:
    """收到去年12月寄出的申请书: tell whether a time stands right behind a verb, which may end in 到."""
    ends = (time.start_offset, time.start_offset + 1) if time.text.startswith(TO) else (time.start_offset,)
    return any(text[max(0, end - LENGTH_OF_VERB) : end] in lexicon.verbs for end in ends)


def _is_in_person(reading: Reading, span: Span) -> bool:
    """Tell what a person says of himself from a name in the first person: “我要上学”项目."""
    if IN_PERSON.match(reading.simplified, span.start, span.end) is None:
        return False
    name = NAME_IN_PERSON.match(reading.simplified, span.start, span.end)
    return name is None or not any(head in name["called"] for head in reading.lexicon.called)


def _behind_number(reading: Reading, sentence: Sentence) -> Span:
    """2.50个小区…, the item after 1.: what numbers an item is no part of its first figure."""
    span = sentence.span
    number = NUMBERED_FIGURE.match(reading.simplified, span.start, span.end)
    if number is None or span.start != reading.document.blocks[sentence.paragraph].span.start:
        return span
    beside = (f"\n{int(number[1]) + step}" for step in (-1, 1))
    listed = any(before + mark in reading.simplified for before in beside for mark in ".．、")
    return Span(number.end(), span.end) if listed else span


def _overlap(start: int, end: int, period: Period) -> bool:
    return start < period.end_offset and period.start_offset < end


def _parts(span: Span, text: str) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST_SENTENCE:
        cut = max(text.rfind(mark, start + 1, start + LONGEST_SENTENCE) for mark in "，,；;、")
        end = cut + 1 if cut > start else start + LONGEST_SENTENCE
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def _names_own(statement: Statement, papers: tuple[str, ...]) -> bool:
    """某县教育局推进学前教育促进工程: a title that names who does what to which thing."""
    agent, thing = statement.agent, statement.object
    if agent is None or agent.basis is not Basis.NAMED or thing is None:
        return False
    return not thing.text.endswith(papers)  # 某市教育概况


def _is_said_again(statement: Statement, told: Sequence[Statement]) -> bool:
    """Tell whether the text below a title says its deed with its thing again."""
    thing = statement.object.text if statement.object is not None else ""
    return any(
        one.object is not None
        and one.predicate.text == statement.predicate.text
        and (one.object.text in thing or thing in one.object.text)
        for one in told
    )


def _figure(measure: Measure) -> tuple[object, ...]:
    quantity = measure.quantity
    return quantity.value, quantity.lower, quantity.upper, quantity.unit
