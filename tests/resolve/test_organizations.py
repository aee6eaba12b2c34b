from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import EntityKind
from kg.resolve import resolve
from kg.resolve.entities import Entities, has_body
from kg.resolve.naming import namebook_of
from kg.resources import COUNTRY, Vocabulary, load_vocabulary

CASES = Path(__file__).parent / "cases" / "organizations.tsv"
VOCABULARY = load_vocabulary()
PLACES = [place for place in VOCABULARY.places if place.adcode != COUNTRY]
KINDS = [kind for kind in VOCABULARY.kinds.values() if kind.label_template]


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def agent_of(draft, vocabulary: Vocabulary, reference):
    draft.tell(reference)
    return resolve(draft.document, draft.statements, vocabulary).statements[-1].agent


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['mention']}|{case['within']}")
def test_a_mention_resolves_to_its_kind_and_jurisdiction(case, draft, vocabulary) -> None:
    within = [draft.mention(name) for name in filter(None, case["within"].split(";"))]
    agent = agent_of(draft, vocabulary, draft.organization(case["mention"], *within))
    assert (agent.identifier, agent.label) == (case["identifier"], case["label"]), case["why"]
    assert agent.known


def test_codes_and_kind_that_the_extractor_found_are_taken(draft, vocabulary) -> None:
    reference = draft.organization("衡阳市妇联", terms=("womens-federation", "430400"))
    assert agent_of(draft, vocabulary, reference).identifier == "womens-federation-430400"


def test_a_bare_place_stands_for_the_body_in_force(draft, vocabulary) -> None:
    within = draft.mention("衡阳")
    agent = agent_of(draft, vocabulary, draft.place("全市", within, body="womens-federation"))
    assert agent.identifier == "womens-federation-430400"


def test_a_named_place_stands_for_its_body(draft, vocabulary) -> None:
    agent = agent_of(draft, vocabulary, draft.place("湘潭市", body="womens-federation"))
    assert (agent.label, agent.adcode) == ("湘潭市妇联", "430300")


def test_a_place_without_a_body_stays_a_place(draft, vocabulary) -> None:
    agent = agent_of(draft, vocabulary, draft.place("湘潭市"))
    assert (agent.kind, agent.identifier) == (EntityKind.PLACE, "430300")


def test_the_organization_above_is_the_parent_up_to_the_nation(draft, vocabulary) -> None:
    draft.tell(draft.organization("耒阳市妇联"))
    resolution = resolve(draft.document, draft.statements, vocabulary)
    above = {entity.identifier: entity.parent for entity in resolution.entities if entity.body}
    assert above == {
        "womens-federation-430481": "womens-federation-430400",
        "womens-federation-430400": "womens-federation-430000",
        "womens-federation-430000": "womens-federation-100000",
        "womens-federation-100000": "",
    }


def test_a_jurisdiction_is_kept_where_no_level_fits(draft, vocabulary) -> None:
    within = draft.mention("湖南省")
    agent = agent_of(draft, vocabulary, draft.organization("市妇联", within, terms=("womens-federation",)))
    assert (agent.known, agent.adcode, agent.body) == (False, "430000", "womens-federation")


def test_organizations_of_one_label_have_aliases_that_tell_them_apart(vocabulary) -> None:
    kind, places = vocabulary.kinds["womens-federation"], vocabulary.places
    districts = [place for place in places.named("鼓楼区") if place.name == "鼓楼区"]
    found = [Entities(vocabulary).organization(kind, place) for place in districts]
    assert {entity.label for entity in found} == {"鼓楼区妇联"}
    assert {"南京市鼓楼区妇联", "福州市鼓楼区妇联"} <= {alias for entity in found for alias in entity.aliases}
    shared = [set(one.aliases) & set(other.aliases) for one in found for other in found if one != other]
    assert all(alias.startswith("鼓楼") for aliases in shared for alias in aliases)


@pytest.mark.parametrize("name", ["突泉公安交警大队", "突泉县公安局", "公安交警大队", "公安部门"])
def test_an_ordinary_word_in_a_name_is_no_place(name, draft, vocabulary) -> None:
    assert agent_of(draft, vocabulary, draft.organization(name, draft.mention("突泉县"))).adcode == "152224"


def test_a_city_that_is_not_named_keeps_the_province_in_force(draft, vocabulary) -> None:
    agent = agent_of(draft, vocabulary, draft.place("全市", draft.mention("湖南省"), body="womens-federation"))
    assert (agent.label, agent.adcode, agent.known) == ("市妇联", "430000", False)


def test_a_place_that_no_table_holds_stands_by_its_text(draft, vocabulary) -> None:
    agent = agent_of(draft, vocabulary, draft.place("长城村", draft.mention("景泰县")))
    assert (agent.label, agent.adcode, agent.known) == ("长城村", "620423", False)


def test_a_name_that_no_template_makes_takes_the_codes_that_were_found(draft, vocabulary) -> None:
    reference = draft.organization("常德市、县两级妇联", terms=("womens-federation", "430700"))
    assert agent_of(draft, vocabulary, reference).label == "常德市妇联"


def test_an_unknown_name_takes_the_codes_that_were_found(draft, vocabulary) -> None:
    reference = draft.organization("鼓楼家政公司", draft.mention("南京"), terms=("company", "320106", "350102"))
    assert agent_of(draft, vocabulary, reference).adcode == "320106"


def test_where_nothing_was_named_an_anaphor_stands_by_its_text(draft, vocabulary) -> None:
    agent = agent_of(draft, vocabulary, draft.organization("该公司", draft.mention("衡阳市")))
    assert (agent.label, agent.adcode, agent.known) == ("该公司", "430400", False)


def test_a_body_whose_place_only_begins_like_a_town_takes_up_nothing(draft, vocabulary) -> None:
    """镇江市妇联 is that of 镇江, in a report of another city, too."""
    draft.tell(draft.organization("衡阳市妇联", terms=("womens-federation", "430400")))
    draft.tell(draft.organization("镇江市妇联", terms=("womens-federation", "321100")))
    agents = [
        found.agent.label
        for found in resolve(draft.document, draft.statements, vocabulary).statements
        if found.agent is not None
    ]
    assert agents == ["衡阳市妇联", "镇江市妇联"]


def test_a_body_that_a_place_lacks_is_that_of_the_place_above(vocabulary) -> None:
    kind = replace(vocabulary.kinds["womens-federation"], levels=("province", "prefecture"))
    assert not has_body(kind, vocabulary.places["430421"])
    assert not has_body(kind, vocabulary.places["100000"])
    assert Entities(vocabulary).place_above(kind, vocabulary.places["430421"]) == vocabulary.places["430400"]


def test_an_unknown_organization_has_the_place_in_its_name(draft, vocabulary) -> None:
    within = draft.mention("衡阳市")
    agent = agent_of(draft, vocabulary, draft.organization("湖南女子学院", within))
    assert (agent.label, agent.adcode, agent.known) == ("湖南女子学院", "430000", False)


def test_an_unknown_organization_without_a_place_has_the_one_in_force(draft, vocabulary) -> None:
    within = draft.mention("衡阳市")
    agent = agent_of(draft, vocabulary, draft.organization("巧手家政公司", within, terms=("company",)))
    assert (agent.adcode, agent.body) == ("430400", "company")


def test_one_name_in_two_places_is_two_organizations(draft, vocabulary) -> None:
    one = draft.tell(draft.organization("第一中学", draft.mention("衡阳市")))
    other = draft.tell(draft.organization("第一中学", draft.mention("邵阳市")))
    found = resolve(draft.document, [one, other], vocabulary).statements
    assert found[0].agent != found[1].agent


def test_this_bureau_takes_up_the_last_bureau_named(draft, vocabulary) -> None:
    within = draft.mention("长沙")
    draft.tell(draft.organization("长沙市人社局", within))
    draft.tell(draft.organization("长沙市妇联", within))
    agent = agent_of(draft, vocabulary, draft.organization("该局", within))
    assert agent.identifier == "human-resources-bureau-430100"


def test_this_company_takes_up_an_unknown_company(draft, vocabulary) -> None:
    within = draft.mention("长沙")
    draft.tell(draft.organization("巧手家政公司", within))
    draft.tell(draft.organization("长沙市妇联", within))
    assert agent_of(draft, vocabulary, draft.organization("该公司", within)).label == "巧手家政公司"


def test_traditional_names_resolve_to_simplified_labels(draft, vocabulary) -> None:
    within = draft.mention("衡陽", terms=("430400",))
    draft.text += "開展婦女創業就業幫扶，發放擔保貸款，舉辦培訓。\n"
    agent = agent_of(draft, vocabulary, draft.organization("衡陽市婦女聯合會", within))
    assert (agent.identifier, agent.label) == ("womens-federation-430400", "衡阳市妇联")


def test_a_simplified_report_keeps_characters_that_look_traditional(draft, vocabulary) -> None:
    draft.text += "这是一份关于妇女创业就业、家庭教育和维权服务的年度工作总结报告。\n"
    assert agent_of(draft, vocabulary, draft.organization("乾县妇联")).label == "乾县妇联"


@given(st.sampled_from(KINDS), st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_two_places_have_two_organizations_of_a_kind(kind, one, other) -> None:
    entities = Entities(VOCABULARY)
    first, second = entities.organization(kind, one), entities.organization(kind, other)
    assert (first.identifier == second.identifier) == (one.adcode == other.adcode)


@given(st.sampled_from(KINDS), st.sampled_from([p for p in PLACES if not p.valid_to]), st.data())
@settings(deadline=None)
def test_each_alias_resolves_to_its_organization_within_its_place(kind, place, data) -> None:
    from kg.model import Basis, Document, Mention, MentionKind, Reference, Span, Statement, Status

    if not has_body(kind, place):
        return
    entity = Entities(VOCABULARY).organization(kind, place)
    alias = data.draw(st.sampled_from((entity.label, *entity.aliases)))
    text = f"{place.name}，{alias}"
    within = Mention(Span(0, len(place.name)), place.name, MentionKind.PLACE, (place.adcode,))
    span = Span(len(place.name) + 1, len(text))
    agent = Reference(Mention(span, alias, MentionKind.ORGANIZATION, (kind.notation,)), Basis.NAMED, (within,))
    told = Statement("d", span, span, agent.mention, "other", Status.REPORTED, agent=agent)
    found = resolve(Document("d", text, "0" * 64, "d"), [told], VOCABULARY).statements[0].agent
    assert found is not None
    assert (found.identifier, found.label) == (entity.identifier, entity.label)


def test_no_name_of_a_jurisdiction_is_read_as_another_kind_of_the_same_place() -> None:
    """A full label read without any hint gives its own kind back."""
    book = namebook_of(VOCABULARY)
    place = VOCABULARY.places["430400"]
    entities = Entities(VOCABULARY)
    labels = {kind.notation: entities.organization(kind, place).label for kind in KINDS if has_body(kind, place)}
    read = {notation: book.read(label) for notation, label in labels.items()}
    assert {notation for notation, found in read.items() if found is None or found.kind != notation} == set()


def test_a_township_of_the_name_of_a_district_elsewhere_is_not_that_district(draft, vocabulary) -> None:
    within = draft.mention("息县")
    agent = agent_of(draft, vocabulary, draft.organization("临河乡商会", within))
    assert agent.adcode == "411528"


def test_a_town_lies_where_its_report_is_set_whatever_county_its_name_begins_like(draft, vocabulary) -> None:
    within = draft.mention("静安区")
    agent = agent_of(draft, vocabulary, draft.organization("芷江西路街道", within, terms=("township",)))
    assert agent.adcode == "310106"


def test_a_firm_whose_brand_is_a_county_elsewhere_is_of_the_place_in_force(draft, vocabulary) -> None:
    within = draft.mention("衡阳")
    agent = agent_of(draft, vocabulary, draft.organization("灵山水泥有限公司", within))
    assert (agent.label, agent.adcode) == ("灵山水泥有限公司", "430400")


def test_a_firm_named_by_a_county_in_full_is_of_that_county(draft, vocabulary) -> None:
    within = draft.mention("衡阳")
    agent = agent_of(draft, vocabulary, draft.organization("灵山县荔枝有限公司", within))
    assert agent.adcode == "450721"
