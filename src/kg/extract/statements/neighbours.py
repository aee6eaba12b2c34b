"""What the statements of a sentence take from those beside them: what money is spent on, and for whom.

In: the statements of a sentence in order, with the clauses that they were read from. Out: one of them, completed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.pairs import PAIRING
from kg.extract.clauses.prepositions import JOINED
from kg.extract.measures.before import COUNTED_BY_SIGN
from kg.extract.notations import MONEY
from kg.extract.particles import AMONG, FROM_LEVEL, RATIO_SIGN, TOTALS
from kg.extract.statements.distribution import JOINING
from kg.extract.statements.predicates import GIVING
from kg.extract.statements.themes import HOUSEHOLDS
from kg.extract.time.reckoning import whole_year
from kg.extract.tokens import Kind
from kg.model import Basis, Span, Status

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from kg.extract.clauses.clause import Clause
    from kg.extract.lexicon import Lexicon
    from kg.extract.statements.reading import Read
    from kg.extract.tokens import Token
    from kg.model import Measure, Reference, Statement

ATTAIN: Final = "attain"
NO_DEEDS: Final = frozenset(("exist", "copula", "change"))
"""Frames of clauses that tell of no deed which people who are counted have part in."""
GIVEN_TO: Final = frozenset(("reach", "participate", "pivot", "transitive"))
"""Frames of clauses that tell for whom the figure of the clause before was."""
NO_GIFTS: Final = frozenset(("person", "person-time", "percent"))
"""Units of figures that are people or shares themselves."""
PAIR: Final = 2
BETWEEN_YEARS: Final = re.compile(r"(?:19|20)\d\d年[^，。；]{0,30}[到至为](?:19|20)\d\d年")
"""Two years between which something grew, verbatim: 2005年的28亿元增加到2011年."""
FROM: Final = (*FROM_LEVEL, "自")
LISTED: Final = "、"
VISITING: Final = ("beneficiary", "object")
"""What stands behind two verbs that have not the same thing: 走访慰问并送去慰问金."""
ALSO: Final = "并"
"""What joins two deeds that are done to the same thing, one behind the other."""
SHARE_OF_TARGET: Final = re.compile(r"(?:的?(?:全年|年度|年初))?(?:目标|任务|计划)(?:任务|数)?的(?=\d)")
"""What stands between a target and the share of it that was reached."""
OF: Final = "的"
TIMES: Final = ("倍", "%", "％")


def with_deed(statement: Statement, lexicon: Lexicon) -> Statement:
    """累计投入26亿元: an amount of which nothing else is said is an amount of what was done.

    So are people who are counted by nothing but 人: 5316人完成面试.
    """
    if statement.predicate.text not in lexicon.words["putting-in-money"]:
        if statement.rule in NO_DEEDS or not any(map(_counts_by_sign, statement.measures)):
            return statement
        return replace(statement, measures=tuple(_with_thing(measure, statement) for measure in statement.measures))
    measures = tuple(
        measure
        if measure.counted or measure.quantity.unit not in MONEY
        else replace(measure, counted=(statement.predicate,))
        for measure in statement.measures
    )
    return replace(statement, measures=measures)


def _counts_by_sign(measure: Measure) -> bool:
    return len(measure.counted) == 1 and measure.counted[0].text in COUNTED_BY_SIGN


def _with_thing(measure: Measure, statement: Statement) -> Measure:
    if not _counts_by_sign(measure):
        return measure
    thing = statement.object or (statement.predicate if statement.rule != ATTAIN else None)
    if thing is None or thing.span.overlaps(measure.span):
        return measure
    return replace(measure, counted=(*measure.counted, thing))


def with_purpose(read: Sequence[Read], index: int, lexicon: Lexicon) -> Statement:
    """投入400万元，实施免费检查: money spent on nothing is spent on what the next clause does."""
    statement = read[index].statement
    if index + 1 == len(read) or statement.object is not None or not statement.measures:
        return statement
    clause, later = read[index].clause, read[index + 1]
    if later.clause.unit != clause.unit or any(m.quantity.unit not in MONEY for m in statement.measures):
        return statement
    invests = clause.head is not None and clause.head.text in lexicon.words["putting-in-money"]
    goes_on = clause.head is not None and clause.head.text in lexicon.words["spending"]
    part = not clause.marked.isdisjoint((AMONG, *TOTALS))
    goes_on = goes_on and (later.clause.chained or (_tells_for_whom(later) and not part))
    for measure in statement.measures:
        own = invests and _names_deed(measure, statement)
        carried = goes_on and all(mention.span.end <= statement.span.start for mention in measure.counted)
        if measure.counted and not own and not carried:
            return statement
    purpose = later.statement
    groups = statement.beneficiaries or purpose.beneficiaries
    deed = statement.predicate if invests else None
    spent = purpose.object or (purpose.predicate if _tells_for_whom(later) else None)
    counted = tuple(mention for mention in (spent, deed) if mention is not None)
    return replace(
        statement,
        programmes=tuple(dict.fromkeys([*statement.programmes, *purpose.programmes])),
        beneficiaries=groups,
        measures=tuple(replace(m, counted=counted, beneficiaries=groups) for m in statement.measures),
    )


def _tells_for_whom(later: Read) -> bool:
    """拿出17万元，为210户家庭购买保险: tell whether the clause behind an amount tells whom something was done for."""
    return later.statement.rule == "transitive" and any(p.role == "recipient" for p in later.clause.phrases)


def _names_deed(measure: Measure, statement: Statement) -> bool:
    """计划投资2600万元: tell whether an amount counts no more than what the verb says."""
    return len(measure.counted) == 1 and measure.counted[0].span == statement.predicate.span


def with_later_programme(told: Sequence[Statement], read: Sequence[Read], index: int, lexicon: Lexicon) -> Statement:
    """捐出善款30万元，购置“母亲邮包”; 组织50名青年参与“暖冬行动”: the next clause says what money or people are for."""
    statement = told[index]
    if read[index].named or not statement.measures or index + 1 == len(told) or not read[index + 1].named:
        return statement
    clause, later = read[index].clause, read[index + 1].clause
    money = all(measure.quantity.unit in MONEY for measure in statement.measures)
    spent = told[index + 1].predicate.text.startswith(lexicon.affixes["spent-on"]) or (
        bool(later.subject) and later.subject[0].text.startswith(lexicon.affixes["that-money"])
    )
    goes = (money and (spent or not told[index + 1].measures)) or (later.chained and not told[index + 1].measures)
    joined = later.unit == clause.unit and goes
    programmes = tuple(dict.fromkeys([*told[index + 1].programmes, *statement.programmes]))
    return replace(statement, programmes=programmes) if joined else statement


def with_shared_thing(told: Sequence[Statement], read: Sequence[Read], index: int, offset: int, text: str) -> Statement:
    """选拔91名、安置81名退役士兵: a figure alone behind its verb counts what the next one of its kind counts."""
    statement = told[index]
    if index + 1 == len(told) or len(statement.measures) != 1 or len(told[index + 1].measures) != 1:
        return statement
    clause, later = read[index].clause, read[index + 1].clause
    (measure,), (other,) = statement.measures, told[index + 1].measures
    alone = len(clause.after) == 1 and clause.after[0].kind is Kind.QUANTITY
    alone = alone and all(token.kind is Kind.NAME for token in clause.subject)
    alike = measure.quantity.classifier == other.quantity.classifier and measure.quantity.unit == other.quantity.unit
    listed = text[offset + clause.end : offset + later.start] == LISTED
    if not alone or not alike or not listed or len(later.after) < PAIR:
        return statement
    measures = (replace(measure, counted=other.counted, beneficiaries=other.beneficiaries),)
    programmes = tuple(dict.fromkeys([*statement.programmes, *told[index + 1].programmes]))
    groups = told[index + 1].beneficiaries or statement.beneficiaries
    return replace(statement, measures=measures, programmes=programmes, beneficiaries=groups)


def with_objects_after(told: Sequence[Statement], read: Sequence[Read], offset: int, text: str) -> list[Statement]:
    """制定并实施《方案》, 修改和完善制度: verbs that are joined to the next one right behind have one thing."""
    found = list(told)
    for index in range(len(told) - PAIR, -1, -1):
        statement, clause, later = found[index], read[index].clause, found[index + 1]
        if statement.object is not None or statement.measures or not clause.predicate:
            continue
        alone = all(token.kind in JOINED for token in clause.after) and read[index + 1].clause.chained
        behind = offset + clause.predicate[-1].end
        visits = (clause.object_role, read[index + 1].clause.object_role) == VISITING
        joined = text.startswith((*PAIRING, LISTED), behind) or (text.startswith(ALSO, behind) and not visits)
        if alone and joined and later.object is not None and later.sentence == statement.sentence:
            groups, programmes = (
                statement.beneficiaries or later.beneficiaries,
                statement.programmes or later.programmes,
            )
            found[index] = replace(statement, object=later.object, beneficiaries=groups, programmes=programmes)
    for index in range(1, len(told)):
        before, clause = read[index - 1].clause, read[index].clause
        bare = clause.chained and not (clause.after or clause.phrases or before.after)
        bare = bare and [token.text for token in clause.subject] in ([ALSO], [])
        if (
            bare
            and text.startswith(ALSO, offset + before.end)
            and found[index].object is None
            and not found[index].measures
        ):
            found[index] = replace(found[index], object=found[index - 1].object)  # 中心挂牌成立并对外开放
    return found


def with_neighbours_groups(
    told: Sequence[Statement],
    read: Sequence[Read],
    index: int,
    applause: tuple[str, ...],
    causing: Container[str],
) -> Statement:
    """走访困难职工300户，发放慰问金20万元: what is given and named for nobody is for those of the clause beside it."""
    statement, borrowed = told[index], read[index].borrowed
    if statement.beneficiaries and not borrowed:
        return statement
    listed = bool(index) and read[index].clause.chained and _is_given(read[index - 1].clause)
    gives = not statement.measures and statement.activity in GIVING
    lacks = gives or any(borrowed or _lacks_group(measure) for measure in statement.measures)
    if not lacks:
        return statement
    beside = (index + 1,) if borrowed or gives else (index + 1, index - 1)
    if gives and listed:
        beside = (*beside, index - 1)  # 为妇女申请贷款、发放补贴
    for other in beside:
        if not 0 <= other < len(told) or read[other].clause.unit != read[index].clause.unit:
            continue
        if other > index and AMONG in read[other].clause.marked:
            continue  # 发放贷款2亿元，其中向妇女发放7200万元
        given = told[other].rule in GIVEN_TO or _is_given(read[other].clause)
        if other > index and not given and not any(word in causing for word in read[other].clause.marked):
            continue
        groups = told[other].beneficiaries or tuple(
            group for measure in told[other].measures for group in measure.beneficiaries
        )
        spent = bool(statement.measures) and all(m.quantity.unit in MONEY for m in statement.measures)
        homes = spent and any(group.text.endswith(HOUSEHOLDS) for group in told[other].beneficiaries)
        if other > index and not homes and _counts_only_bodies(told[other]):
            continue  # 新增示范基地2000亩，新增农业企业22家; but 投入40万元，改造贫困户60户
        received = told[other].object
        if received is not None and received.text.endswith(applause):
            continue  # 受到群众的好评
        if groups:
            measures = tuple(
                replace(measure, beneficiaries=groups) if borrowed or _lacks_group(measure) else measure
                for measure in statement.measures
            )
            return replace(statement, beneficiaries=groups, measures=measures)
    return statement


def with_co_hosts(
    told: Sequence[Statement], read: Sequence[Read], index: int, heading: Container[str], assisting: Container[str]
) -> Statement:
    """大赛由甲主办，乙承办、丙协办: those who help with what another body holds are its partners."""
    statement = told[index]
    if statement.predicate.text not in heading or statement.agent is None:
        return statement
    helpers: list[Reference] = []
    for one, later in zip(told[index + 1 :], read[index + 1 :], strict=True):
        named = one.agent is not None and one.agent.basis is Basis.NAMED
        if not named or one.predicate.text not in assisting or later.clause.unit != read[index].clause.unit:
            break
        helpers.extend(reference for reference in (one.agent, *one.partners) if reference is not None)
    known = {reference.mention.span for reference in (statement.agent, *statement.partners)}
    new = tuple(reference for reference in helpers if reference.mention.span not in known)
    return replace(statement, partners=(*statement.partners, *new)) if new else statement


def _grown(statement: Statement, text: str) -> list[tuple[Measure, int]]:
    """由1.4亿元增加到8.6亿元, behind 由2005年的…到2011年的…: the figures of the two years that were told before."""
    period = statement.period
    if period is None or period.start is None or period.end is None or len(statement.measures) != PAIR:
        return []
    first, last = statement.measures
    if BETWEEN_YEARS.fullmatch(period.text) is None or not text.endswith(FROM, 0, first.span.start):
        return []
    return [(first, period.start.year), (last, period.end.year)]


def _targets(statement: Statement, text: str) -> tuple[Measure, ...]:
    """完成全年900万人目标的73%: the figure that a share is told of is what was planned."""
    if statement.status is not Status.REPORTED or not any(m.quantity.unit == "percent" for m in statement.measures):
        return ()
    return tuple(m for m in statement.measures if SHARE_OF_TARGET.match(text, m.span.end) is not None)


REACHING: Final = ("到", "至")
"""What the year begins with that something has come to."""


def by_year(statement: Statement, clause: Clause, offset: int, text: str) -> Iterator[Statement]:
    """从2006年的3亿元增至2011年的8亿元: the figure started from is of its own year."""
    if grown := _grown(statement, text):
        for measure, year in grown:
            yield replace(statement, span=measure.span, period=whole_year(year), measures=(measure,))
        return
    if targets := _targets(statement, text):
        rest = tuple(measure for measure in statement.measures if measure not in targets)
        yield replace(statement, measures=rest)
        yield replace(statement, span=targets[0].span, status=Status.PLANNED, measures=targets)
        return
    if yearly := _respectively(statement, clause, offset, text):
        for measure, named in yearly:
            yield replace(statement, period=named.period, measures=(measure,))
        return
    if not clause.periods:
        yield statement
        return
    begun = {
        offset + token.end + of: token
        for token in clause.periods
        if token.period is not None and token.period.precision == "year" and token.period.start is not None
        for of in [int(text.startswith(OF, offset + token.end))]
        if of or text.endswith(FROM, 0, offset + token.start)
    }
    reached = _reached(statement, clause, offset)
    yield from (replace(statement, span=one.span, period=whole_year(to), measures=(one,)) for one, to in reached)
    earlier = [measure for measure, _ in reached]
    for measure in statement.measures if begun else ():
        token = begun.get(_start_of_ratio(measure, statement, text))
        if token is None or token.period is None or token.period.start is None or statement.period is None:
            continue
        left = text.startswith(FROM_LEVEL, offset + token.start - 1)
        if measure.quantity.text.endswith(TIMES) and not left:
            continue  # 是2006年的3倍
        if statement.period.start is not None and token.period.start.year < statement.period.start.year:
            earlier.append(measure)
            span = Span(offset + token.start, measure.span.end)
            yield replace(statement, span=span, period=whole_year(token.period.start.year), measures=(measure,))
    if not earlier:
        yield statement
    elif len(earlier) < len(statement.measures):
        yield replace(statement, measures=tuple(m for m in statement.measures if m not in earlier))


def _reached(statement: Statement, clause: Clause, offset: int) -> list[tuple[Measure, int]]:
    """从2019年10800元提高到2020年13600元: the figures right behind the year that something came to, each with it."""
    years = {
        offset + token.end: token.period.end.year
        for token in clause.periods
        if token.period is not None and token.period.end is not None and token.text.startswith(REACHING)
    }
    began = statement.period.start.year if statement.period is not None and statement.period.start is not None else 0
    found = [(m, years[m.span.start]) for m in statement.measures if m.span.start in years]
    return [(measure, year) for measure, year in found if began < year and len(statement.measures) > 1]


def _start_of_ratio(measure: Measure, statement: Statement, text: str) -> int:
    """上年的24.1：45.3：30.6: where the first member of a ratio stands; the start of a figure that is in none."""
    start = measure.span.start
    for other in reversed(statement.measures):
        if other.span.end == start - len(RATIO_SIGN) and text.startswith(RATIO_SIGN, other.span.end):
            start = other.span.start
    return start


def _respectively(statement: Statement, clause: Clause, offset: int, text: str) -> list[tuple[Measure, Token]]:
    """2011年、2012年分别发放3200万元和5100万元: as many figures as years are listed are of one year each."""
    measures, years = statement.measures, clause.periods
    if len(measures) < PAIR or len(measures) != len(years):
        return []
    if any(token.period is None or token.period.precision != "year" for token in years):
        return []
    listed = all(JOINING.fullmatch(text, offset + a.end, offset + b.start) for a, b in pairwise(years))
    joined = all(JOINING.fullmatch(text, a.span.end, b.span.start) for a, b in pairwise(measures))
    return list(zip(measures, years, strict=True)) if listed and joined else []


def _counts_only_bodies(statement: Statement) -> bool:
    """Tell whether the groups of a statement are only firms or schools that it counts itself: none for whom it is."""
    groups = {group.span for group in statement.beneficiaries}
    counted = {mention.span for measure in statement.measures for mention in measure.counted}
    persons = any(measure.quantity.unit in NO_GIFTS for measure in statement.measures)
    return bool(statement.measures) and not persons and all(any(g in c for c in counted) for g in groups)


def _lacks_group(measure: Measure) -> bool:
    return not measure.beneficiaries and measure.quantity.unit not in NO_GIFTS


def _is_given(clause: Clause) -> bool:
    return any(phrase.role == "recipient" for phrase in clause.phrases)
