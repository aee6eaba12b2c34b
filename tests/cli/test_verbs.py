"""The verbs, as a user types them."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from kg.cli.printing import visible
from kg.query import COLUMNS

if TYPE_CHECKING:
    from tests.cli.conftest import Kg

REPORTS = Path(__file__).parent / "reports"


def rows_of(kg: Kg, *words: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in kg(*words, "--format", "jsonl").stdout.splitlines()]


def fact_of(kg: Kg, quantity: str) -> str:
    return next(str(row["fact"]) for row in rows_of(kg, "facts") if row["quantity_text"] == quantity)


def test_build_says_what_it_read(own: Kg) -> None:
    result = own("build", str(REPORTS), "--no-page")
    assert "2 documents" in result.stdout
    assert own("facts").stdout


def test_building_again_reads_nothing_again(own: Kg) -> None:
    own("build", str(REPORTS), "--no-page")
    before = (own.graph / "graph.trig").read_bytes()
    assert "unchanged" in own("build", str(REPORTS), "--no-page", "-v").stdout
    assert (own.graph / "graph.trig").read_bytes() == before


def test_a_bad_input_leaves_the_others_alone_and_is_told(own: Kg, tmp_path: Path) -> None:
    result = own("build", str(REPORTS / "hengyang.md"), str(tmp_path / "none.txt"), "--no-page", status=1)
    assert "none.txt" in result.stderr
    assert "1 document," in result.stdout
    assert rows_of(own, "facts")


def test_what_is_rejected_is_counted_told_where_to_find_it_and_something_to_report(own: Kg, tmp_path: Path) -> None:
    others = tmp_path / "others.ttl"
    others.write_text(
        '<https://example.org/a> a <https://w3id.org/civic-kg/ontology#Programme> ; <urn:b> "c" .', encoding="utf-8"
    )
    result = own("build", str(REPORTS / "hengyang.md"), str(others), "--no-page", status=1)
    assert "1 rejected (2 triples, see rejected.jsonl)" in result.stdout
    assert "1 rejected" in own("build", str(others), "--no-page", status=1).stdout, "of what did not change, too"


def test_build_says_how_much_it_understood_and_what_it_did_not(own: Kg, tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    head = "---\ntitle: 衡阳市妇联2018年工作\ndate: 2019-01-05\n---\n"
    first = "2018年，衡阳市妇联举办“石鼓绣娘行动”，培训妇女300名。"
    report.write_text(f"{head}{first}\n\n天色很好。\n", encoding="utf-8")
    told = own("build", str(report), "--no-page").stdout.splitlines()
    assert told[0] == "understood 1 of 2 sentences; 0 figures unread, 1 name unknown; kg build -v lists them"
    for _ in range(2):
        listed = own("build", str(report), "--no-page", "-v").stdout.splitlines()
        start = len(first) + 2
        assert f"  nothing read: line 3, {start}–{start + 5}: 天色很好。" in listed
        assert "  unknown programme: 石鼓绣娘行动" in listed
        assert listed[-2] == "understood 1 of 2 sentences; 0 figures unread, 1 name unknown"
    (entry,) = json.loads((own.graph / "manifest.json").read_text(encoding="utf-8"))["documents"]
    assert (entry["coverage"]["silent"], entry["coverage"]["unread"]) == ([[start, start + 5]], [])


def test_all_unknown_names_that_build_counts_are_listed(own: Kg, tmp_path: Path) -> None:
    for number, (place, programme) in enumerate([("衡阳市", "石鼓绣娘行动"), ("邵阳市", "宝庆绣娘行动")]):
        text = f"2018年，{place}妇联举办“{programme}”和“湘绣行动”，培训妇女300名。\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    told = own("build", str(tmp_path), "--no-page", "-v").stdout
    (counted,) = re.findall(r"(\d+) names? unknown", told)
    assert len(re.findall(r"^  unknown \w+: ", told, re.MULTILINE)) == int(counted) > 1


def test_why_says_of_a_name_that_show_tells_of_it(own: Kg, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("衡阳市妇联主席姜欣出席。2018年，衡阳市妇联提供岗位300个。\n", encoding="utf-8")
    own("build", str(report), "--no-page")
    for name in ("姜欣", "衡阳市妇联"):
        assert f"`kg show {name}` tells of it" in own("why", name, status=2).stderr


def test_standard_input_is_read(own: Kg) -> None:
    own("build", "-", "--no-page", text="2018年，衡阳市妇联提供岗位300个。\n")
    assert [row["quantity_text"] for row in rows_of(own, "facts")] == ["300个"]


def test_a_folder_that_is_no_graph_is_left_as_it_is(own: Kg) -> None:
    own.graph.mkdir()
    (own.graph / "thesis.txt").write_text("years of work")
    result = own("build", str(REPORTS), status=1)
    assert "holds other files" in result.stderr
    assert (own.graph / "thesis.txt").read_text() == "years of work"


def test_facts_for_people_are_a_table_of_a_few_columns(kg: Kg) -> None:
    lines = kg("facts", "--lang", "en").stdout.splitlines()
    assert lines[0].split()[:2] == ["fact", "agent"]
    assert any("13000多个" in line for line in lines)
    assert lines[-1].endswith("rows")


def test_facts_for_people_are_told_in_their_language(kg: Kg) -> None:
    told = {language: kg("facts", "--lang", language).stdout for language in ("zh", "en")}
    assert told["zh"].split()[:2] == ["事实", "主体"]
    assert kg("facts").stdout == told["zh"]
    assert ("计划" in told["zh"], "planned" in told["zh"]) == (True, False)
    assert "planned" in told["en"]


def test_facts_for_programs_have_all_columns(kg: Kg) -> None:
    records = list(csv.DictReader(io.StringIO(kg("facts", "--format", "csv").stdout)))
    assert tuple(records[0]) == COLUMNS
    (row,) = [record for record in records if record["quantity_text"] == "13000多个"]
    assert (row["agent"], row["value"], row["upper"], row["partners"]) == ("衡阳市妇联", "13000", "", "衡阳市人社局")


def test_facts_are_chosen_and_written_to_a_file(kg: Kg, tmp_path: Path) -> None:
    output = tmp_path / "邵阳.jsonl"
    assert kg("facts", "--place", "邵阳", "-o", str(output)).stdout == ""
    rows = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert {row["agent"] for row in rows} == {"邵阳市妇联"}


def test_columns_are_chosen_by_name(kg: Kg) -> None:
    assert kg("facts", "--columns", "agent, value", "--format", "csv").stdout.splitlines()[0] == "agent,value"
    assert "there is no column 'colour'" in kg("facts", "--columns", "colour", status=2).stderr
    assert "'text' (did you mean quantity_text?)" in kg("facts", "--columns", "text", status=2).stderr


@pytest.mark.parametrize("status", ["已完成", "reported"])
def test_a_status_is_asked_for_as_the_table_prints_it(kg: Kg, status: str) -> None:
    rows = rows_of(kg, "facts", "--status", status)
    assert {row["status"] for row in rows} == {"reported"}
    assert "there are reported (已完成), planned" in kg("facts", "--status", "完了", status=2).stderr


def test_what_is_no_place_or_organization_cannot_be_compared(kg: Kg) -> None:
    told = kg("compare", "妇女", "儿童", status=2).stderr
    assert told == "kg: 妇女 is a group; kg compare puts two places or two organizations side by side\n"


def test_done_is_not_planned(kg: Kg) -> None:
    assert {row["period_start"] for row in rows_of(kg, "facts", "--status", "planned")} == {"2019-01-01"}
    assert {row["status"] for row in rows_of(kg, "facts", "--year", "2018")} == {"reported"}


def test_questions_are_listed(kg: Kg) -> None:
    names = [json.loads(line)["name"] for line in kg("query", "--list", "--format", "jsonl").stdout.splitlines()]
    assert "places-of-programme" in names
    assert len(names) >= 25


def test_a_named_question_is_answered(kg: Kg) -> None:
    (row,) = rows_of(kg, "query", "places-of-programme", "-p", "programme=春风行动")
    assert (row["place"], row["organization"]) == ("衡阳市", "衡阳市妇联")


def test_a_query_of_ones_own_is_answered(kg: Kg) -> None:
    (row,) = rows_of(kg, "query", "-e", "SELECT (COUNT(?d) AS ?n) WHERE { GRAPH ?g { ?d a schema:Article } }")
    assert row == {"n": 2}
    assert rows_of(kg, "query", "-e", "ASK{}") == [{"answer": True}]


def test_a_query_in_a_file_is_answered(kg: Kg, tmp_path: Path) -> None:
    plain = tmp_path / "plain.rq"
    plain.write_text("SELECT ?t WHERE { ?d a schema:Article ; dcterms:title ?t } ORDER BY ?t", encoding="utf-8")
    assert [row["t"] for row in rows_of(kg, "query", str(plain))] == ["衡阳市妇联2018年工作", "邵阳市妇联2018年工作"]


def test_construct_answers_in_turtle(kg: Kg) -> None:
    text = kg("query", "programme-graph", "-p", "programme=春风行动").stdout
    triples = list(ox.parse(text, ox.RdfFormat.TURTLE))
    assert any(triple.predicate.value.endswith("#ran") for triple in triples)


def test_a_limit_is_told(kg: Kg) -> None:
    result = kg("query", "-e", "SELECT ?s WHERE { ?s ?p ?o }", "--limit", "3", "--format", "csv")
    assert len(result.stdout.splitlines()) == 4
    assert "only the first 3 rows" in result.stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("query",), "give the name of a question"),
        (("query", "plans", "-e", "ASK {}"), "give the name of a question"),
        (("query", "planz"), "there is no question 'planz'; there are"),
        (("query", "plans", "-p", "year"), "expected NAME=VALUE"),
        (("query", "plans", "-p", "year=soon"), "no year"),
        (("query", "plans", "-p", "place=没有"), "no place is called '没有'"),
        (("query", "-e", "SELECT ?a {"), "malformed in line 1"),
        (("query", "-e", "DELETE WHERE { ?s ?p ?o }"), "would change the graph"),
        (("query", "none.rq"), "none.rq"),
        (("facts", "--place", "没有"), "no place is called"),
        (("facts", "--status", "done"), "there is no status 'done'"),
        (("show", "没有这个组织"), "no entity is called"),
        (("why", "ffff"), "take one from the first column"),
        (("why", "a", "b"), "give one fact, or an edge in three words"),
        (("compare", "衡阳市", "衡阳市妇联"), "compare two of one kind"),
        (("export", "docx"), "is not one of"),
        (("analyze",), "give the name of a metric"),
        (("analyze", "fame"), "there is no metric 'fame'"),
        (("analyze", "degree", "--network", "moon"), "there is no network 'moon'"),
        (("fact",), "did you mean facts?"),
        (("facts", "--planet"), "No such option"),
    ],
)
def test_wrong_use_is_told_in_words(kg: Kg, words: tuple[str, ...], message: str) -> None:
    wrong = 1 if words[-1] == "none.rq" else 2
    result = kg(*words, status=wrong)
    assert message in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    "words",
    [("facts",), ("query", "plans"), ("show", "x"), ("view",), ("validate",), ("export", "nq"), ("remove", "x")],
)
def test_a_missing_graph_is_told_with_what_to_do(own: Kg, words: tuple[str, ...]) -> None:
    assert "kg build" in own(*words, status=1).stderr


def test_show_tells_names_ties_and_edges(kg: Kg) -> None:
    text = kg("show", "衡阳市妇女联合会").stdout
    assert text.startswith("衡阳市妇联")
    assert "开展过：春风行动" in text
    assert "合作：衡阳市人社局" in text
    english = kg("show", "衡阳市妇女联合会", "--lang", "en").stdout
    assert english.startswith("Hengyang City Women's Federation  衡阳市妇联  (organization)")
    assert "ran: 春风行动" in english
    assert json.loads(kg("show", "衡阳市妇联", "--format", "json").stdout)["kg:ran"] == ["春风行动"]


def test_why_marks_the_span_in_its_sentence(kg: Kg) -> None:
    text = kg("why", fact_of(kg, "13000多个"), "--lang", "en").stdout
    assert "提供岗位【13000多个】。" in text
    assert "equal to the stored text" in text
    assert "https://example.org/hengyang" in text
    in_chinese = kg("why", fact_of(kg, "13000多个")).stdout
    assert "状态：已完成" in in_chinese
    assert "引文：与所存文本一致" in in_chinese


def test_why_tells_all_that_was_read_so_that_all_can_be_checked(kg: Kg) -> None:
    assert "地点：衡阳市" in kg("why", fact_of(kg, "13000多个")).stdout
    rows = json.loads(f"[{','.join(kg('facts', '--format', 'jsonl').stdout.splitlines())}]")
    for column, word in (("partners", "合作方"), ("programmes", "项目"), ("beneficiaries", "受益群体")):
        row = next(row for row in rows if row[column])
        assert f"{word}：{'、'.join(row[column])}" in kg("why", row["fact"]).stdout


def test_why_explains_an_edge_by_its_rule_and_statements(kg: Kg) -> None:
    text = kg("why", "衡阳市妇联", "ran", "春风行动", "--lang", "en").stdout
    assert "rule ran" in text
    assert "【" in text
    assert "no document states and no rule derives" in kg("why", "邵阳市妇联", "ran", "春风行动", status=1).stderr


def test_why_finds_a_number_as_written_or_in_digits(kg: Kg) -> None:
    assert kg("why", "13000多个").stdout == kg("why", fact_of(kg, "13000多个")).stdout
    assert "【500万元】" in kg("why", "5000000").stdout


def test_why_names_the_documents_that_state_an_edge(kg: Kg) -> None:
    assert "is stated by hengyang" in kg("why", "衡阳市", "containedInPlace", "湖南省", "--lang", "en").stdout
    assert "见于文档 hengyang" in kg("why", "衡阳市", "containedInPlace", "湖南省").stdout
    assert "no document states" in kg("why", "衡阳市", "containedInPlace", "邵阳市", status=1).stderr


def test_compare_sets_two_side_by_side(kg: Kg) -> None:
    rows = rows_of(kg, "compare", "衡阳", "邵阳")
    assert {"aspect": "programmes", "item": "春风行动", "衡阳市": 1, "邵阳市": None} in [
        {**row, "衡阳市": row["衡阳市"] and 1} for row in rows
    ]


def test_diff_tells_in_words_what_changed(own: Kg, kg: Kg, tmp_path: Path) -> None:
    text = (REPORTS / "shaoyang.txt").read_text(encoding="utf-8")
    (tmp_path / "shaoyang.txt").write_text(text.replace("90期", "95期"), encoding="utf-8")
    own("build", str(REPORTS / "hengyang.md"), str(tmp_path / "shaoyang.txt"), "--no-page")
    result = own("diff", str(kg.graph), str(own.graph), status=1)
    (line,) = result.stdout.splitlines()
    assert line.startswith("~ 邵阳市妇联")
    assert "数量原文 90期 → 95期" in line
    assert "0 added, 0 removed, 1 changed" in result.stderr
    assert len(rows_of_difference(own, kg)) >= 2
    assert own("diff", str(own.graph), str(own.graph)).stdout == ""


def rows_of_difference(own: Kg, kg: Kg) -> list[str]:
    return own("diff", str(kg.graph), str(own.graph), "--format", "jsonl", status=1).stdout.splitlines()


def test_analyze_answers_with_a_table(kg: Kg) -> None:
    assert "pagerank" in kg("analyze", "--list").stdout
    assert rows_of(kg, "analyze", "degree", "--network", "organization-programme")
    assert "衡阳市妇联" in kg("analyze", "degree", "--lang", "en").stdout


def test_a_sound_graph_is_valid(kg: Kg) -> None:
    assert "no violations" in kg("validate").stderr


def test_what_is_not_valid_is_told_in_few_columns(own: Kg) -> None:
    own("build", str(REPORTS), "--no-page")
    store = ox.Store(str(own.graph / "store"))
    status = ox.NamedNode("https://w3id.org/civic-kg/ontology#status")
    quad = min(store.quads_for_pattern(None, status, None, None), key=lambda one: (str(one.graph_name), str(one)))
    graph = next(
        one.graph_name
        for one in store.quads_for_pattern(quad.subject, status, None, None)
        if "#graph" in str(one.graph_name)
    )
    store.add(ox.Quad(quad.subject, status, ox.Literal("perhaps"), graph))
    store.flush()
    del store
    for language in ("zh", "en"):
        heading, _, *rows = own("validate", "--lang", language, status=1).stdout.splitlines()
        assert heading.split() == ["severity", "node", "shape", "message"]
        assert any(is_chinese(character) for row in rows for character in row) is (language == "zh")
    assert "message_zh" in own("validate", "--format", "csv", status=1).stdout


def test_warnings_are_no_violations(own: Kg, tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text("# 衡阳市妇联的工作\n\n衡阳市妇联培训妇女300名。\n", encoding="utf-8")
    own("build", str(tmp_path / "report.md"), "--no-page")
    told = own("validate")
    assert told.stderr == "kg: 0 violations, 1 warning\n"
    assert "警告" in told.stdout
    (row,) = own("validate", "--lang", "en").stdout.splitlines()[2:-1]
    assert row.split()[:2] == ["warning", "document:report"]


def is_chinese(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def test_an_export_is_the_file_that_the_build_wrote(kg: Kg) -> None:
    assert kg("export", "trig").stdout_bytes == (kg.graph / "graph.trig").read_bytes()


@pytest.mark.parametrize("name", ["nq", "jsonld", "ttl", "nt", "rdfxml", "graphml", "gexf"])
def test_every_export_holds_the_programme(kg: Kg, tmp_path: Path, name: str) -> None:
    kg("export", name, "-o", str(tmp_path / "out"))
    assert "chunfeng-xingdong" in (tmp_path / "out").read_text(encoding="utf-8")


def test_an_output_that_cannot_be_written_is_told(kg: Kg, tmp_path: Path) -> None:
    result = kg("export", "nq", "-o", str(tmp_path / "none" / "out.nq"), status=1)
    assert "cannot be written" in result.stderr


def test_a_removed_document_is_gone_and_the_other_stays(own: Kg) -> None:
    own("build", str(REPORTS), "--no-page")
    own("remove", "shaoyang", "--no-page")
    assert {row["document"] for row in rows_of(own, "facts")} == {"hengyang"}
    assert "holds no document" in own("remove", "shaoyang", "--no-page", status=2).stderr
    assert [path.name for path in own.graph.parent.iterdir()] == ["graph"]


def test_a_document_is_removed_by_its_title(own: Kg) -> None:
    own("build", str(REPORTS), "--no-page")
    assert own("remove", "邵阳市妇联2018年工作", "--no-page").stdout == "removed shaoyang\n"
    assert {row["document"] for row in rows_of(own, "facts")} == {"hengyang"}


def test_reports_of_one_name_are_told_apart_by_their_folders(own: Kg, tmp_path: Path) -> None:
    for folder in ("hunan", "hubei"):
        (tmp_path / "in" / folder).mkdir(parents=True)
        (tmp_path / "in" / folder / "report.txt").write_text(
            (REPORTS / "shaoyang.txt").read_text(encoding="utf-8") + f"{folder}\n", encoding="utf-8"
        )
    own("build", str(tmp_path / "in"), "--no-page")
    assert {row["document"] for row in rows_of(own, "query", "documents")} == {"hubei-report", "hunan-report"}
    told = own("remove", "邵阳市妇联2018年工作", "--no-page", status=2).stderr
    assert "holds several documents '邵阳市妇联2018年工作'; give one of hubei-report, hunan-report" in told


def test_files_that_nothing_reads_are_counted_and_listed_when_asked(own: Kg, tmp_path: Path) -> None:
    for name in ("table.csv", "picture.png"):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_bytes(b"1")
    (tmp_path / "in" / "report.txt").write_bytes((REPORTS / "shaoyang.txt").read_bytes())
    told = own("build", str(tmp_path / "in"), "--no-page")
    assert told.stderr == "kg: 2 files of unknown formats passed over; kg build -v lists them\n"
    assert "table.csv: passed over" in own("build", str(tmp_path / "in"), "--no-page", "-v").stdout


def test_a_bare_name_that_answers_nothing_is_told_with_the_bodies_that_may_be_meant(own: Kg, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("工作总结\n\n市妇联培训妇女300名。\n", encoding="utf-8")
    own("build", str(REPORTS), str(tmp_path / "report.txt"), "--no-page")
    told = own("query", "partners", "-p", "organization=市妇联").stderr
    assert told.startswith("kg: '市妇联' is not one body's name: ")
    assert "衡阳市妇联" in told
    assert not own("query", "partners", "-p", "organization=邵阳市妇联").stderr


def test_a_graph_without_a_page_says_how_to_draw_one(kg: Kg) -> None:
    assert "kg build" in kg("view", status=1).stderr


def test_view_draws_a_part_and_says_where(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text("SELECT ?a { ?a kg:predicate '提供' }", encoding="utf-8")
    page = tmp_path / "part.html"
    for part in (
        ("--query", str(tmp_path / "q.rq")),
        ("--place", "衡阳"),
        ("--programme", "春风行动"),
        ("--limit", "5"),
    ):
        assert kg("view", *part, "-o", str(page)).stdout == f"{page}\n"
        assert "13000多个" in page.read_text(encoding="utf-8")
        page.unlink()


def test_evaluate_scores_the_document_of_the_gold_standards_name(kg: Kg, tmp_path: Path) -> None:
    gold = {
        "context": "提供岗位13000多个", "quantity_text": "13000多个", "value": 13000, "lower": 13000, "upper": None,
        "unit": "count", "counted": ["岗位"], "predicate": ["提供"], "programmes": [], "beneficiaries": [],
        "agent": ["衡阳市妇联"], "adcode": "430400", "year": 2018, "status": "reported",
    }  # fmt: skip
    (tmp_path / "hengyang.quantities.jsonl").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    (row,) = rows_of(kg, "evaluate", str(tmp_path / "hengyang"))
    assert (row["gold"], row["found"], row["spurious"], row["acc_whole"]) == (1, 1, 1, 1)
    (miss,) = rows_of(kg, "evaluate", str(tmp_path / "hengyang"), "--misses")
    assert (miss["kind"], miss["found"]) == ("spurious", "2000名")


def test_no_rows_of_other_documents_count_against_one_that_the_graph_lacks(kg: Kg) -> None:
    result = kg("evaluate", str(Path(__file__).parents[2] / "data" / "gold"), "--format", "jsonl")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert {(row["found"], row["spurious"]) for row in rows} == {(0, 0)}
    assert "nothing was read in guizhou-womens-federation-2019" in result.stderr


def test_rows_of_another_program_can_be_scored(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "facts.jsonl").write_text(kg("facts", "--format", "jsonl").stdout, encoding="utf-8")
    gold = Path(__file__).parents[1] / "evaluate" / "mine"
    (row,) = rows_of(kg, "evaluate", str(gold), "--facts", str(tmp_path / "facts.jsonl"))
    assert row["gold"] == 4


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("衡阳市", "衡阳市"),
        ("\x1b[31mred", "␛[31mred"),
        ("a\x07b\x00", "a␇b␀"),
        ("one\ntwo", "one␊two"),
        ("\u202egnp", "\ufffdgnp"),
        ("\x9b", "\ufffd"),
    ],
)
def test_no_text_of_a_report_steers_the_terminal(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_file_whose_ending_is_no_format_is_refused_with_those_that_are(kg: Kg, tmp_path: Path) -> None:
    output = tmp_path / "facts.pdf"
    told = kg("facts", "-o", str(output), status=2).output
    assert "no format ends in .pdf: .csv" in told
    assert not output.exists()
    kg("facts", "-o", str(tmp_path / "facts.txt"))
    assert (tmp_path / "facts.txt").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize(
    ("text", "parameters", "message"),
    [
        ("SELECT ?a {\n  ?a kg:predicate }\n", (), ", line 2, column 19: "),
        ("# title_zh: 问\nSELECT ?a {\n  $of }", ("-p", "of=衡阳市"), ", line 5, column 7: "),
        ("DELETE WHERE { ?s ?p ?o }", (), ": DELETE would change the graph"),
    ],
)
def test_a_mistake_in_a_file_is_told_with_its_name(
    kg: Kg, tmp_path: Path, text: str, parameters: tuple[str, ...], message: str
) -> None:
    path = tmp_path / "err.rq"
    headers = (
        "# title_en: Ask\n# description_zh: 问\n# description_en: Ask\n# param: of place required | 地方 | place\n"
    )
    path.write_text(text.replace("问\n", f"问\n{headers}") if parameters else text, encoding="utf-8")
    expected = message.replace("line 5", "line 7")
    assert f"kg: {path}{expected}" in kg("query", str(path), *parameters, status=2).stderr
    if not parameters:
        assert f"kg: {path}{expected}" in kg("view", "--query", str(path), status=2).stderr


def test_to_take_too_long_is_no_wrong_use(kg: Kg) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    assert "given up after 0.2 s" in kg("query", "-e", query, "--timeout", "0.2", status=1).stderr


def activity_of(kg: Kg, quantity: str) -> str:
    query = f"SELECT (STR(?a) AS ?iri) {{ ?a kg:measure ?m . ?m kg:quantityText '{quantity}' }}"
    return str(rows_of(kg, "query", "-e", query)[0]["iri"])


@pytest.mark.parametrize("edge", ["schema:agent", "agent", "https://schema.org/agent"])
def test_why_takes_an_activity_as_a_query_returns_it(kg: Kg, edge: str) -> None:
    activity = activity_of(kg, "13000多个")
    for subject in (activity, f"<{activity}>"):
        text = kg("why", subject, edge, "衡阳市妇联").stdout
        assert f"{subject} {edge} 衡阳市妇联 见于文档 hengyang" in text
        assert "【" in text
    assert kg("why", activity).stdout == kg("why", activity.rpartition("/")[2]).stdout


@pytest.mark.parametrize("edge", ["kind", "kg:kind", "组织类别"])
@pytest.mark.parametrize("kind", ["妇联", "womens-federation", "kind:womens-federation", "KIND"])
def test_why_takes_every_name_of_a_concept_and_of_a_property(kg: Kg, edge: str, kind: str) -> None:
    name = kind.replace("KIND", "https://w3id.org/civic-kg/vocabulary/kind/womens-federation")
    assert "见于文档 hengyang" in kg("why", "衡阳市妇联", edge, name).stdout


@pytest.mark.parametrize("edge", ["rdfs:label", "skos:prefLabel"])
def test_why_names_the_file_and_the_term_of_the_vocabulary(kg: Kg, edge: str) -> None:
    text = kg("why", "春风行动", edge, "春风行动").stdout
    assert "见于词表：vocabulary/programmes.ttl，词条 programme:chunfeng-xingdong" in text


@pytest.mark.parametrize(
    ("name", "heading"), [("kind:womens-federation", "妇联"), ("place:430400", "衡阳市"), ("womens-federation", "妇联")]
)
def test_show_takes_prefixed_names(kg: Kg, name: str, heading: str) -> None:
    assert kg("show", name).stdout.startswith(heading)


OTHERS = """
@prefix org: <http://www.w3.org/ns/org#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix kg: <https://w3id.org/civic-kg/ontology#> . @prefix x: <https://data.example.org/> .
x:b17 a org:FormalOrganization ; rdfs:label "石鼓区图书馆"@zh ; org:subOrganizationOf x:b1 ;
  kg:kind <https://w3id.org/civic-kg/vocabulary/kind/government> .
x:b1 a org:FormalOrganization ; rdfs:label "石鼓区文化馆"@zh ;
  kg:kind <https://w3id.org/civic-kg/vocabulary/kind/government> .
"""


def test_what_others_name_in_their_own_way_is_found_by_label_and_iri(own: Kg, tmp_path: Path) -> None:
    path = tmp_path / "others.ttl"
    path.write_text(OTHERS, encoding="utf-8")
    own("build", str(REPORTS / "hengyang.md"), str(path), "--no-page")
    for name in ("石鼓区图书馆", "https://data.example.org/b17", "<https://data.example.org/b17>"):
        assert "https://data.example.org/b17" in own("show", name).stdout
        assert "见于文档 others" in own("why", name, "org:subOrganizationOf", "石鼓区文化馆").stdout
        assert "见于文档 others" in own("why", name, "上级组织", "https://data.example.org/b1").stdout


def test_a_number_is_no_beginning_of_an_identifier_and_candidates_are_listed(own: Kg, tmp_path: Path) -> None:
    report = tmp_path / "numbers.txt"
    report.write_text(
        "2018年，衡阳市妇联提供岗位30个。\n\n2018年，邵阳市妇联培训妇女30人。\n\n"
        + "".join(f"2018年，岳阳市妇联慰问儿童{number}5名。\n\n" for number in range(10, 60)),
        encoding="utf-8",
    )
    own("build", str(report), "--no-page")
    for word in ("30", "30.0"):
        lines = own("why", word).stdout.splitlines()
        assert lines[0] == f"{word} 可指几个事实，用 kg why 加其标识看其中之一："
        assert [("衡阳市妇联" in line, "邵阳市妇联" in line) for line in lines[1:]] == [(True, False), (False, True)]
        assert "【" in own("why", lines[1].split()[0]).stdout


def test_questions_are_listed_for_programs_with_their_parameters_as_objects(kg: Kg) -> None:
    listed = {one["name"]: one for one in json.loads(kg("query", "--list", "--format", "json").stdout)}
    (first, *_) = listed["plans"]["parameters"]
    assert first == {
        "name": "year", "kind": "year", "required": False, "default": "", "label_zh": "年份", "label_en": "year"
    }  # fmt: skip
    assert listed["plans"]["example"] == {"year": "2019"}


def test_headings_of_an_answer_are_in_the_language_that_is_asked_for(kg: Kg) -> None:
    assert kg("query", "documents", "--lang", "zh", "--format", "csv").stdout.startswith("文档,标题,发布者")
    assert kg("query", "documents", "--format", "csv").stdout.startswith("document,title,publisher")
    assert "Which documents the graph holds\n" in kg("query", "documents", "--lang", "en").stdout


@pytest.mark.parametrize("words", [("--format", "csv"), ("-o", "x.csv"), ("-o", "x.json"), ("--format", "xlsx")])
def test_triples_are_no_table(kg: Kg, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = kg("query", "programme-graph", "-p", "programme=春风行动", *words, status=2).stderr
    assert "answer with triples, which are written in Turtle" in told
    assert not list(tmp_path.iterdir())


def test_a_folder_without_any_input_is_told_with_the_endings_of_rdf_too(own: Kg, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    told = own("build", str(folder), status=1).stderr
    assert all(ending in told for ending in (".txt", ".docx", ".ttl", ".jsonld"))
