"""Each named question has titles, an example, and the table that it answers with."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from tests.graph.factory import CHUNFENG, HENGYANG, HENGYANG_WF, OWN_PROGRAMME, RUN, SHAOYANG, Composer
from tests.query.world import stored

from kg.errors import NotFoundError, QueryError, ResourceError
from kg.graph import ontology_quads, to_quads
from kg.locations import ontology_folder
from kg.model import MentionKind, Status
from kg.query.columns import ANSWER_HEADINGS, in_language
from kg.query.compare import compare
from kg.query.questions import KINDS_OF_PARAMETERS, ask, load_questions, read_question
from kg.query.sparql import Triples, run_query
from kg.query.table import FORMATS
from kg.query.why import explain_fact
from kg.table import Table
from kg.values.period import Period

if TYPE_CHECKING:
    from kg.model import Measure

QUESTIONS = load_questions(ontology_folder() / "queries")
EXPECTED = Path(__file__).parent / "expected"
DOCUMENTATION = (Path(__file__).parents[2] / "docs" / "questions.md").read_text(encoding="utf-8")
UNSTABLE = "fact"
"""A hash: the tests of facts hold it; here it would hide what a table says."""

EXAMPLES = {
    "statements": {"document": "money-2019"},
    "partners": {"organization": "衡阳市妇联"},
    "growth": {"year": "2018"},
    "weak-readings": {"confidence": "0.95"},
    "reaching-group": {"group": "妇女"},
}
"""Where a question's own example speaks of the sample reports, one that the tests' graph can answer."""


def answered(store: ox.Store, name: str) -> str:
    question = QUESTIONS[name]
    answer = ask(store, question, EXAMPLES.get(name, dict(question.example)))
    if isinstance(answer, Triples):
        return "".join(f"{triple} .\n" for triple in answer.triples)
    kept = [index for index, column in enumerate(answer.columns) if column != UNSTABLE]
    columns = tuple(answer.columns[index] for index in kept)
    rows = tuple(tuple(row[index] for index in kept) for row in answer.rows)
    rendered = FORMATS["tsv"].render(Table(columns, rows))
    assert isinstance(rendered, str)
    return rendered


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_answers_with_the_expected_table(store: ox.Store, name: str) -> None:
    assert answered(store, name) == (EXPECTED / f"{name}.tsv").read_text(encoding="utf-8")


def test_every_expected_table_belongs_to_a_question() -> None:
    assert {path.stem for path in EXPECTED.iterdir()} == set(QUESTIONS)


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_told_in_both_languages(name: str) -> None:
    question = QUESTIONS[name]
    assert any("\u4e00" <= character <= "\u9fff" for character in question.title_zh)
    assert question.title_en.isascii()
    assert len(question.description_zh) > len(question.title_zh)
    assert len(question.description_en) > len(question.title_en)


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_rows_of_an_answer_have_an_order(name: str) -> None:
    assert "ORDER BY" in QUESTIONS[name].query or "CONSTRUCT" in QUESTIONS[name].query


def test_a_label_that_two_documents_hold_multiplies_no_row(store: ox.Store) -> None:
    answer = ask(store, QUESTIONS["places-of-programme"], {"programme": "春风行动"})
    assert isinstance(answer, Table)
    assert answer.column("organization") == ["衡阳市妇联", "邵阳市妇联"]
    assert answer.column("statements") == [2, 1]


def test_a_parameter_takes_any_name_of_a_thing(store: ox.Store) -> None:
    names = ("衡阳市", "衡阳", "430400", "place:430400", "https://w3id.org/civic-kg/id/place/430400", "Hengyang")
    answers = [ask(store, QUESTIONS["jobs-provided"], {"place": name}) for name in names]
    assert answers == [answers[0]] * len(names)
    assert len(answers[0]) == 2


def test_a_place_includes_all_below_it(store: ox.Store) -> None:
    wide = ask(store, QUESTIONS["trained"], {"place": "湖南省"})
    assert isinstance(wide, Table)
    assert set(wide.column("place")) == {"衡阳市", "邵阳市"}


def test_a_group_includes_the_narrower_ones(store: ox.Store) -> None:
    children = ask(store, QUESTIONS["reaching-group"], {"group": "儿童"})
    assert isinstance(children, Table)
    assert children.column("group") == ["农村留守儿童"]


@pytest.mark.parametrize("name", ["reaching-group", "loans"])
def test_a_group_in_a_place_is_what_is_told_of_both(store: ox.Store, name: str) -> None:
    """With a place the search begins there, without one at the group: both ways find the same."""
    wide = ask(store, QUESTIONS[name], {"group": "妇女"})
    narrow = [ask(store, QUESTIONS[name], {"group": "妇女", "place": place}) for place in ("衡阳市", "邵阳市")]
    assert isinstance(wide, Table)
    assert len(wide) > 0
    assert sorted(map(str, wide.rows)) == sorted(str(row) for found in narrow for row in found)


@pytest.mark.parametrize(
    "name", [name for name, one in QUESTIONS.items() if "place" in {p.name for p in one.parameters}]
)
def test_a_place_with_all_that_is_told_answers_like_no_place(store: ox.Store, name: str) -> None:
    """With a place the search begins there, without one all is read: both ways find the same."""
    values = {"group": "妇女"} if name == "reaching-group" else {}
    everything = ask(store, QUESTIONS[name], values)
    assert isinstance(everything, Table)
    assert len(everything) > 0
    assert ask(store, QUESTIONS[name], {**values, "place": "中国"}) == everything


@pytest.mark.parametrize("name", [name for name, one in QUESTIONS.items() if "# apart" in one.query])
def test_what_is_read_apart_changes_no_answer(store: ox.Store, name: str) -> None:
    question = QUESTIONS[name]
    together = replace(question, query=re.sub(r"# apart.*", "", question.query))
    assert ask(store, together, {}) == ask(store, question, {})


def test_what_is_done_and_what_is_planned_do_not_mix(store: ox.Store) -> None:
    lent = ask(store, QUESTIONS["loans"], {})
    assert isinstance(lent, Table)
    assert lent.column("quantity") == ["6500万元"]


LENDING = """衡阳市妇联这一年
衡阳市妇联推出妇女小额贷款，全年放出4100万元。620名妇女贷到1900万元。妇女贷款余额达6300万元。贷款贴息260万元。募集善款75万元。妇女获贷率由40%提高到52%。
今年，衡阳市妇联将实施“春风行动”和“石鼓巧手”，培训妇女800人。
"""


@pytest.fixture(scope="module")
def lending() -> ox.Store:
    """A report of loans: named in the clause, before it, as a balance and as what is paid for them."""
    composer = Composer(LENDING, "lending-2019", datetime.date(2019, 2, 1))
    add = partial(composer.add, agent=HENGYANG_WF, agent_text="衡阳市妇联", place=HENGYANG)

    def money(text: str, value: str, *counted: str) -> Measure:
        return composer.measure(text, value, value, value, unit="CNY", counted=counted)

    lent = replace(
        money("4100万元", "41000000"),
        counted=(composer.mention("妇女小额贷款", MentionKind.OBJECT, composer.span("推出妇女小额贷款")),),
    )
    add("全年放出4100万元", "放出", "distribute", measures=(lent,))
    add("620名妇女贷到1900万元", "贷到", "raise", measures=(money("1900万元", "19000000"),))
    add("妇女贷款余额达6300万元", "达", "reach-level", measures=(money("6300万元", "63000000", "妇女贷款余额"),))
    add("贷款贴息260万元", "贴息", "distribute", measures=(money("260万元", "2600000"),))
    add("募集善款75万元", "募集", "raise", thing="善款", measures=(money("75万元", "750000", "善款"),))
    left = composer.measure("40%", "40", "40", "40", unit="percent", counted=("妇女获贷率",), comparison="由")
    add("妇女获贷率由40%提高到52%", "提高到", "reach-level", measures=(left,))
    women = composer.measure("800人", "800", "800", "800", unit="person", counted=("妇女",))
    add(
        "实施“春风行动”和“石鼓巧手”，培训妇女800人",
        "培训",
        "train",
        status=Status.PLANNED,
        year=2019,
        programmes=(("“春风行动”", CHUNFENG), ("“石鼓巧手”", OWN_PROGRAMME)),
        measures=(women,),
    )
    memory = ox.Store()
    memory.extend(to_quads(composer.resolution(CHUNFENG), RUN))
    memory.extend(ontology_quads(ontology_folder()))
    return stored(list(memory))


def test_loans_are_found_that_only_the_clause_before_names_and_balances_are_none(lending: ox.Store) -> None:
    lent = ask(lending, QUESTIONS["loans"], {})
    assert isinstance(lent, Table)
    assert lent.column("quantity") == ["4100万元", "1900万元"]


LENT = """衡阳市妇联的贷款
衡阳市妇联发放小额贴息贷款2300万元。市妇联发放小额担保财政贴息贷款1.2亿元。三年累计发放妇女小额担保贷款5.6亿元，贴息8000余万元。为小额担保贷款贴息44.53万元。以贷款扶持妇女，增收730万元，人均贷款额4.74万元。发放贷款9000万元，比上年增加700万元。
达成初步就业意向154人。帮助妇女就业300人。年末小额担保贷款余额2.3亿元。全市共有会员5万名。活动历时3天。拨付41万元。另有46万元。
"""


def counting() -> Composer:
    """Compose a report of what is lent and found, and of what looks like it: subsidies, averages, levels."""
    composer = Composer(LENT, "counting-2013", datetime.date(2013, 1, 10))
    add = partial(composer.add, agent=HENGYANG_WF, agent_text="衡阳市妇联", place=HENGYANG, year=2012)

    def count(text: str, value: str, counted: str = "", unit: str = "CNY", comparison: str = "") -> Measure:
        things = (counted,) if counted else ()
        return composer.measure(text, value, value, value, unit=unit, counted=things, comparison=comparison)

    add("发放小额贴息贷款2300万元", "发放", "distribute", measures=(count("2300万元", "23000000", "小额贴息贷款"),))
    subsidized = count("1.2亿元", "120000000", "小额担保财政贴息贷款")
    add("发放小额担保财政贴息贷款1.2亿元", "发放", "distribute", measures=(subsidized,))
    since = count("5.6亿元", "560000000", "妇女小额担保贷款")
    add("三年累计发放妇女小额担保贷款5.6亿元", "发放", "distribute", measures=(since,))
    lent = composer.statements.pop()
    years = Period(datetime.date(2010, 1, 1), datetime.date(2012, 12, 31), "year", "三年")
    composer.statements.append(replace(lent, statement=replace(lent.statement, period=years)))
    paid = count("8000余万元", "80000000")
    paid = replace(
        paid, counted=(composer.mention("妇女小额担保贷款", MentionKind.OBJECT, composer.span("妇女小额担保贷款")),)
    )
    add("贴息8000余万元", "贴息", "subsidize", measures=(paid,))
    add("为小额担保贷款贴息44.53万元", "贴息", "subsidize", measures=(count("44.53万元", "445300"),))
    earned, average = count("730万元", "7300000"), count("4.74万元", "47400", "贷款额")
    add("以贷款扶持妇女，增收730万元，人均贷款额4.74万元", "扶持", "assist", measures=(earned, average))
    more = count("700万元", "7000000", comparison="比上年")
    add("发放贷款9000万元，比上年增加700万元", "发放", "distribute", measures=(count("9000万元", "90000000"), more))
    add("达成初步就业意向154人", "达成", "employ", measures=(count("154人", "154", unit="person"),))
    add("帮助妇女就业300人", "帮助", "assist", measures=(count("300人", "300", unit="person"),))
    left = count("2.3亿元", "230000000", "小额担保贷款余额")
    add("年末小额担保贷款余额2.3亿元", "余额", "other", measures=(left,))
    add("全市共有会员5万名", "共有", "count", measures=(count("5万名", "50000", "会员", "person"),))
    add("活动历时3天", "历时", "hold", measures=(count("3天", "3", "活动", "day"),))
    add("拨付41万元", "拨付", "distribute", measures=(count("41万元", "410000"),))
    add("另有46万元", "另有", "other", measures=(count("46万元", "460000"),))
    return composer


@pytest.fixture(scope="module")
def counted() -> ox.Store:
    memory = ox.Store()
    memory.extend(to_quads(counting().resolution(CHUNFENG), RUN))
    memory.extend(ontology_quads(ontology_folder()))
    return stored(list(memory))


def test_loans_may_be_called_after_their_subsidy_and_what_is_paid_earned_or_average_is_none(counted: ox.Store) -> None:
    lent = ask(counted, QUESTIONS["loans"], {})
    assert isinstance(lent, Table)
    assert lent.column("quantity") == ["5.6亿元", "1.2亿元", "9000万元", "2300万元"]


def test_what_took_several_years_shows_the_last_one_beside_the_first(counted: ox.Store) -> None:
    lent = ask(counted, QUESTIONS["loans"], {})
    assert isinstance(lent, Table)
    assert lent.column("year") == [2010, 2012, 2012, 2012]
    assert lent.column("until") == [2012, None, None, None]


def test_an_intention_is_no_work_found(counted: ox.Store) -> None:
    found = ask(counted, QUESTIONS["found-work"], {})
    assert isinstance(found, Table)
    assert found.column("quantity") == ["300人"]


def test_what_cannot_be_added_up_is_in_no_total(counted: ox.Store) -> None:
    """Levels, averages, durations, intentions, and what nothing names."""
    totals = ask(counted, QUESTIONS["totals"], {})
    assert isinstance(totals, Table)
    added = [(row[1], row[3]) for row in totals.rows]
    assert added == [
        ("妇女小额担保贷款", 560000000),
        ("小额担保财政贴息贷款", 120000000),
        ("小额贴息贷款", 23000000),
        ("妇女小额担保贷款", 80000000),
    ]


FAIRS = """衡阳市妇联的招聘会
衡阳市妇联举办招聘会46场，其中线上12场，衡南县举办9场。提供岗位500个，其中专场招聘会30场。
"""


@pytest.fixture(scope="module")
def parted() -> ox.Store:
    """Store a report of fairs some of which were held online, and some by a county."""
    composer = Composer(FAIRS, "fairs-2019", datetime.date(2019, 1, 10))
    add = partial(composer.add, agent=HENGYANG_WF, agent_text="衡阳市妇联", place=HENGYANG)

    def count(text: str, value: str, counted: str) -> Measure:
        return composer.measure(text, value, value, value, unit="session", counted=(counted,))

    whole = count("46场", "46", "招聘会")
    parts = [replace(count(f"{held}场", held, "招聘会"), part_of=whole.span) for held in ("12", "9")]
    special = replace(count("30场", "30", "专场招聘会"), part_of=whole.span)
    add("举办招聘会46场，其中线上12场", "举办", "hold", measures=(whole, parts[0]))
    add("衡南县举办9场", "举办", "hold", measures=(parts[1],))
    add("其中专场招聘会30场", "专场", "hold", measures=(special,))
    memory = ox.Store()
    memory.extend(to_quads(composer.resolution(CHUNFENG), RUN))
    memory.extend(ontology_quads(ontology_folder()))
    return stored(list(memory))


def test_a_part_is_not_added_to_its_whole_but_counts_where_it_is_of_another_thing(parted: ox.Store) -> None:
    for values in ({}, {"place": "衡阳市"}, {"year": "2018"}, {"organization": "衡阳市妇联"}):
        totals = ask(parted, QUESTIONS["totals"], values)
        assert isinstance(totals, Table)
        assert sorted((row[1], row[3]) for row in totals.rows) == [("专场招聘会", 30), ("招聘会", 46)]


LASTING = """衡阳市妇联的讲座
衡阳市妇联举办讲座60场，其中2018年20场、2019年40场。衡南县、祁东县各举办培训15期。举办论坛5名、五名。
"""


def test_years_and_places_are_told_apart_and_wordings_are_not() -> None:
    """Of a whole of several years a year has its own part, and two places may have held as many."""
    composer = Composer(LASTING, "lasting-2020", datetime.date(2020, 1, 10))
    add = partial(composer.add, agent=HENGYANG_WF, agent_text="衡阳市妇联")

    def during(first: int, last: int) -> None:
        one = composer.statements.pop()
        period = Period(datetime.date(first, 1, 1), datetime.date(last, 12, 31), "years", f"{first}年")
        composer.statements.append(replace(one, statement=replace(one.statement, period=period)))

    def count(text: str, value: str, counted: str, unit: str = "session") -> Measure:
        return composer.measure(text, value, value, value, unit=unit, counted=(counted,))

    whole = count("60场", "60", "讲座")
    add("举办讲座60场", "举办", "hold", place=HENGYANG, measures=(whole,))
    during(2018, 2019)
    for year, held in ((2018, "20"), (2019, "40")):
        part = replace(count(f"{held}场", held, "讲座"), part_of=whole.span)
        add(f"{year}年{held}场", f"{year}", "hold", place=HENGYANG, year=year, measures=(part,))
    for place in (HENGYANG, SHAOYANG):
        add("各举办培训15期", "举办", "hold", place=place, year=2019, measures=(count("15期", "15", "培训"),))
    for text in ("5名", "五名"):
        add(f"{text}", text, "hold", place=HENGYANG, year=2019, measures=(count(text, "5", "论坛", "person"),))
    memory = ox.Store()
    memory.extend(to_quads(composer.resolution(CHUNFENG), RUN))
    memory.extend(ontology_quads(ontology_folder()))
    store = stored(list(memory))

    def totals(**values: str) -> dict[object, object]:
        answer = ask(store, QUESTIONS["totals"], values)
        assert isinstance(answer, Table)
        return {row[1]: row[3] for row in answer.rows}

    assert totals() == {"讲座": 60, "培训": 30, "论坛": 5}
    assert totals(year="2018") == {"讲座": 20}
    assert totals(year="2019") == {"讲座": 40, "培训": 30, "论坛": 5}


def test_a_comparison_adds_no_part_to_its_whole(parted: ox.Store) -> None:
    rows = {row[:2]: row[2] for row in compare(parted, "衡阳市妇联", "衡阳市妇联")}
    assert rows["quantities", "招聘会 (session)"] == 46
    assert rows["quantities", "专场招聘会 (session)"] == 30


def test_a_part_is_explained_by_its_whole(parted: ox.Store) -> None:
    (part,) = explain_fact(parted, "12场")
    (whole,) = explain_fact(parted, "46场")
    assert part.whole == ("46场", whole.fact.fact)
    assert whole.whole == ("", "")


def test_a_level_that_was_left_is_no_growth(lending: ox.Store) -> None:
    assert len(ask(lending, QUESTIONS["growth"], {})) == 0


def test_a_plan_of_several_programmes_is_one_row(lending: ox.Store) -> None:
    plans = ask(lending, QUESTIONS["plans"], {"year": "2019"})
    assert isinstance(plans, Table)
    assert plans.column("programme") == ["春风行动;石鼓巧手"]
    assert plans.column("quantity") == ["800人"]


def test_an_unknown_name_gets_the_nearest_ones(store: ox.Store) -> None:
    with pytest.raises(NotFoundError, match=r"'春风行'.*春风行动"):
        ask(store, QUESTIONS["places-of-programme"], {"programme": "春风行"})


def test_a_name_that_is_like_none_is_not_taken_for_a_graph_without_any(store: ox.Store) -> None:
    with pytest.raises(NotFoundError, match=r"'ZZ' in this graph, nor anything like it"):
        ask(store, QUESTIONS["places-of-programme"], {"programme": "ZZ"})


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, r"needs -p programme="),
        ({"programme": "春风行动", "planet": "Mars"}, r"no parameter 'planet'; it has programme, year"),
        ({"programme": "春风行动", "year": "last"}, r"no year"),
    ],
)
def test_a_wrong_parameter_is_refused_with_a_reason(store: ox.Store, values: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        ask(store, QUESTIONS["places-of-programme"], values)


@pytest.mark.parametrize("top", ["-3", "0", "0.5", "many"])
def test_a_count_is_one_or_more(store: ox.Store, top: str) -> None:
    with pytest.raises(QueryError, match="top must be 1 or more"):
        ask(store, QUESTIONS["biggest"], {"top": top})


@pytest.mark.parametrize("status", ["planned", "计划"])
def test_a_status_may_be_told_as_tables_tell_it(store: ox.Store, status: str) -> None:
    answer = ask(store, QUESTIONS["organization"], {"organization": "衡阳市妇联", "status": status})
    assert isinstance(answer, Table)
    assert set(answer.column("status")) == {"planned"}


@pytest.mark.parametrize(
    "value",
    ['" } INSERT DATA { <x:a> <x:b> 1 } #', "<x:y>", "衡阳市' . ?s ?p ?o", "}", "\\", "\n", "$year", "# if year"],
)
def test_no_value_becomes_syntax(store: ox.Store, value: str) -> None:
    before = len(store)
    with pytest.raises((NotFoundError, QueryError)):
        ask(store, QUESTIONS["places-of-programme"], {"programme": value})
    assert len(store) == before


GOOD = """# title_zh: 问
# title_en: Ask
# description_zh: 问一问
# description_en: Ask once
# param: place place required | 地方 | place
# example: place=衡阳市
SELECT ?label WHERE { $place rdfs:label ?label } ORDER BY ?label
"""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("# title_zh: 问\n", "", "lacks the comment # title_zh:"),
        ("place place required", "place planet required", "'planet' is no kind of parameter; there are place"),
        ("| 地方 | place", "", "expected # param: NAME KIND"),
        ("# param: place place required | 地方 | place\n", "", r"\$place has no line # param"),
        ("$place", "?place", "the parameter place stands nowhere"),
        ("place=衡阳市", "衡阳市", "expected NAME=VALUE"),
    ],
)
def test_a_malformed_question_says_what_it_lacks(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = tmp_path / "ask.rq"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(ResourceError, match=message) as caught:
        read_question(path)
    assert caught.value.path == path


def test_a_question_is_added_by_one_file(tmp_path: Path, store: ox.Store) -> None:
    (tmp_path / "ask.rq").write_text(GOOD, encoding="utf-8")
    answer = ask(store, load_questions(tmp_path)["ask"], {"place": "邵阳"})
    assert isinstance(answer, Table)
    assert answer.title == "问 / Ask"
    assert set(answer.column("label")) >= {"邵阳市"}


def test_a_missing_folder_of_questions_says_so(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="no such folder"):
        load_questions(tmp_path / "none")


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_documented_with_its_titles(name: str) -> None:
    question = QUESTIONS[name]
    assert f"| `{name}` | {question.title_zh} | {question.title_en} |" in DOCUMENTATION


def test_the_documented_question_of_ones_own_works(tmp_path: Path, store: ox.Store) -> None:
    blocks = DOCUMENTATION.split("```sparql\n")[1:]
    merge, by_document, named = (block.partition("```")[0] for block in blocks)
    for query in (merge, by_document):
        answer = run_query(store, query)
        assert isinstance(answer, Table)
        assert len(answer) == 11
    (tmp_path / "own.rq").write_text(named, encoding="utf-8")
    question = read_question(tmp_path / "own.rq")
    found = ask(store, question, dict(question.example))
    narrowed = ask(store, question, {**dict(question.example), "kind": "人社"})
    assert isinstance(found, Table)
    assert isinstance(narrowed, Table)
    assert found.column("organization") == ["衡阳市人社局", "衡阳市妇联"]
    assert narrowed.column("organization") == ["衡阳市人社局"]


@pytest.mark.parametrize("kind", KINDS_OF_PARAMETERS)
def test_a_kind_of_parameter_is_documented(kind: str) -> None:
    assert f"| `{kind}` |" in DOCUMENTATION


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_columns_of_an_answer_have_headings_in_both_languages(store: ox.Store, name: str) -> None:
    question = QUESTIONS[name]
    answer = ask(store, question, EXAMPLES.get(name, dict(question.example)))
    if isinstance(answer, Table):
        assert set(answer.columns) <= set(ANSWER_HEADINGS)
        chinese = in_language(answer, "zh")
        assert all(any("\u4e00" <= character <= "\u9fff" for character in column) for column in chinese.columns)
        assert (chinese.title, chinese.rows) == (question.title_zh, answer.rows)


@pytest.mark.parametrize(
    ("name", "values", "count"),
    [
        ("documents", {"publisher": "晚报"}, 2),
        ("documents", {"publisher": "日报"}, 0),
        ("documents", {"year": "2018"}, 0),
        ("told-twice", {"year": "2019"}, 0),
        ("told-twice", {"place": "邵阳市"}, 0),
        ("told-twice", {"place": "湖南省"}, 1),
        ("unknown-names", {"kind": "organization"}, 0),
        ("unknown-names", {"place": "邵阳市"}, 0),
        ("unknown-names", {"place": "衡阳市", "year": "2019", "kind": "programme"}, 1),
    ],
)
def test_an_answer_is_narrowed(store: ox.Store, name: str, values: dict[str, str], count: int) -> None:
    assert len(ask(store, QUESTIONS[name], values)) == count
