"""Programmes carry their source and their public, and the words of the trade are told from names."""

from __future__ import annotations

from kg.namespaces import PREFIXES

TYPES = {"campaign", "project", "honour", "benefit", "facility", "service", "event", "mechanism", "strategy"}
ORDINARY = "培训 改革 活动 项目 行动 工程 计划 贷款 补贴 慰问 讲座 宣传 服务 就业 创业 扶贫 救助 比赛 招聘会 营商环境"


def test_there_are_programmes_enough_for_the_genre(programmes):
    assert len(programmes.concepts) >= 600


def test_each_programme_has_a_source(programmes):
    assert [p.iri for p in programmes.concepts.values() if not p.values("dcterms:source")] == []


def test_a_year_in_a_source_is_a_year(programmes):
    for programme in programmes.concepts.values():
        for source in programme.values("dcterms:source", "zh"):
            for year in "".join(c if c.isdigit() else " " for c in source).split():
                if len(year) == 4:
                    assert 1949 <= int(year) <= 2035, (programme.iri, source)


def test_each_programme_is_typed_as_one_thing(programmes):
    for programme in programmes.concepts.values():
        assert PREFIXES["kg"] + "Programme" in programme.values("rdf:type")
        assert len(programme.values("dcterms:type")) == 1
        assert set(programme.values("dcterms:type")) <= TYPES, programme.iri


def test_each_audience_is_a_group(programmes, groups):
    for programme in programmes.concepts.values():
        audience = programme.values("schema:audience")
        assert audience, programme.iri
        assert set(audience) <= set(groups.concepts), programme.iri


def test_no_programme_is_named_by_an_ordinary_word(programmes):
    names = {name for programme in programmes.concepts.values() for name in programme.names()}
    assert names & set(ORDINARY.split()) == set()


def test_a_name_in_quotation_marks_does_not_repeat_the_bare_one(programmes):
    """Readers find the bare name inside the marks: only marks within a longer name need a label of their own."""
    for programme in programmes.concepts.values():
        names = set(programme.names())
        for name in names:
            inner = name.strip("“”")
            assert not (name == f"“{inner}”" and inner in names), (programme.iri, name)


def test_no_name_of_a_programme_is_the_name_of_a_group(programmes, groups):
    held = {name for group in groups.concepts.values() for name in group.names()}
    assert {name for programme in programmes.concepts.values() for name in programme.names()} & held == set()


def test_no_programme_is_named_by_a_bare_number(programmes):
    """新增就业12351人 is a quantity; the hotline is named by 12351热线 or in quotation marks."""
    assert [name for programme in programmes.concepts.values() for name in programme.names() if name.isdigit()] == []
