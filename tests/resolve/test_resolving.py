from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model import EntityKind, Measure, MentionKind, Span
from kg.resolve import resolve
from kg.resolve.script import script_of
from kg.values.quantities import parse_quantity


def report(draft):
    """A small report of a province: bodies, bare references, an anaphor, a programme and a group."""
    province = draft.mention("湖南省")
    city = draft.heading("衡阳")
    other = draft.heading("邵阳")
    draft.tell(draft.organization("省妇联", province))
    draft.tell(
        draft.organization("市妇联", city, province),
        programmes=(draft.mention("“春风行动”", MentionKind.PROGRAMME),),
        beneficiaries=(draft.mention("妇女", MentionKind.GROUP, ("women",)),),
        partners=(draft.organization("市人社局", city, province),),
    )
    draft.tell(draft.organization("该局", city, province), place=draft.place("雁峰区", city, province))
    draft.tell(draft.place("全市", other, province, body="womens-federation"))
    draft.tell(draft.organization("巧手家政公司", other, province))
    return draft.document, draft.statements


def test_a_report_resolves_whole(draft, vocabulary) -> None:
    document, statements = report(draft)
    found = resolve(document, statements, vocabulary).statements
    assert [s.agent.label for s in found] == ["湖南省妇联", "衡阳市妇联", "衡阳市人社局", "邵阳市妇联", "巧手家政公司"]
    assert [s.place.label for s in found] == ["湖南省", "衡阳市", "雁峰区", "邵阳市", "邵阳市"]
    assert [p.label for p in found[1].partners] == ["衡阳市人社局"]


def test_all_above_what_is_used_is_listed_once_and_sorted(draft, vocabulary) -> None:
    entities = resolve(*report(draft), vocabulary).entities
    keys = [(entity.identifier, entity.kind.value) for entity in entities]
    assert keys == sorted(set(keys))
    held = {(entity.kind, entity.identifier) for entity in entities}
    for entity in entities:
        assert not entity.parent or (entity.kind, entity.parent) in held
        assert not entity.adcode or (EntityKind.PLACE, entity.adcode) in held


@given(order=st.permutations(range(5)))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_statements_does_not_change_entities(order, draft, vocabulary) -> None:
    if not draft.statements:
        report(draft)
    document, statements = draft.document, draft.statements
    straight = resolve(document, statements, vocabulary)
    turned = resolve(document, [statements[index] for index in order], vocabulary)
    assert turned.entities == straight.entities
    assert turned.statements == tuple(straight.statements[index] for index in order)


def test_what_leaves_an_office_unnamed_means_it_by_the_name_that_the_report_has(draft, vocabulary) -> None:
    province = draft.mention("湖南省")
    draft.tell(draft.place("全省", province, body="rural-revitalization-bureau"))
    draft.tell(draft.organization("省扶贫办", province))
    draft.tell(draft.organization("各级扶贫部门", province))
    draft.tell(draft.place("衡阳市", province, body="rural-revitalization-bureau"))
    draft.tell(draft.organization("省乡村振兴局", province))
    found = [s.agent.label for s in resolve(draft.document, draft.statements, vocabulary).statements]
    assert found == ["湖南省扶贫办", "湖南省扶贫办", "湖南省扶贫办", "衡阳市扶贫办", "湖南省乡村振兴局"]


def test_a_venue_lies_where_its_organization_is(draft, vocabulary) -> None:
    draft.tell(draft.organization("湖南省妇联"), place=draft.organization("衡阳市妇联"))
    (found,) = resolve(draft.document, draft.statements, vocabulary).statements
    assert found.place.identifier == "430400"


def test_all_bodies_of_a_report_that_names_no_place_are_of_the_country(draft, vocabulary) -> None:
    draft.tell(draft.organization("各地工会"))
    (found,) = resolve(draft.document, draft.statements, vocabulary).statements
    assert (found.agent.label, found.place.identifier) == ("各地工会", "100000")


def test_a_statement_without_an_agent_has_no_place(draft, vocabulary) -> None:
    draft.tell()
    (found,) = resolve(draft.document, draft.statements, vocabulary).statements
    assert (found.agent, found.place) == (None, None)


def test_the_groups_of_a_measure_are_its_own(draft, vocabulary) -> None:
    counted = Measure(Span(0, 0), parse_quantity("13000多个"), beneficiaries=(group(draft, "妇女", "women"),))
    draft.tell(beneficiaries=(group(draft, "儿童", "children"),), measures=(counted,))
    resolution = resolve(draft.document, draft.statements, vocabulary)
    (found,) = resolution.statements
    assert [[g.identifier for g in groups] for groups in found.measure_beneficiaries] == [["women"]]
    assert {"women", "children"} <= {entity.identifier for entity in resolution.entities}


def group(draft, text: str, notation: str):
    return draft.mention(text, MentionKind.GROUP, (notation,))


def test_a_document_without_statements_has_no_entities(draft, vocabulary) -> None:
    assert resolve(draft.document, [], vocabulary).entities == ()


def test_the_script_of_a_text_is_told_by_its_characters() -> None:
    assert script_of("開展婦女創業就業幫扶").traditional
    assert not script_of("开展妇女创业就业帮扶").traditional
    assert not script_of("").traditional


def test_names_are_compared_without_marks_and_blanks() -> None:
    script = script_of("")
    assert script.name("“春风\n行动”") == script.name("「春风行动」") == "春风行动"
    assert script.name("“两癌”免费检查") == "两癌免费检查"
    assert script.name("“”") == "“”"
