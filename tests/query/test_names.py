"""A user may call a thing by any of its names, and is told the nearest where nothing bears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from kg.errors import NotFoundError
from kg.namespaces import ID, VOCABULARY
from kg.query.names import kind_of, label_of, nearest_names, resolve_name
from kg.query.terms import ALT_LABEL, expand

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.parametrize(
    ("name", "kinds", "iri"),
    [
        ("衡阳市妇联", (), f"{ID}organization/womens-federation-430400"),
        ("衡阳市妇女联合会", (), f"{ID}organization/womens-federation-430400"),
        ("Women's Federation of Hengyang", (), f"{ID}organization/womens-federation-430400"),
        ("womens-federation-430400", (), f"{ID}organization/womens-federation-430400"),
        (" 衡阳 ", (), f"{ID}place/430400"),
        ("衡陽市婦聯", (), f"{ID}organization/womens-federation-430400"),
        ("430400", (), f"{ID}place/430400"),
        ("programme:chunfeng-xingdong", (), f"{ID}programme/chunfeng-xingdong"),
        ("石鼓巧手", (), f"{ID}programme/石鼓巧手"),
        ("妇女", ("group",), f"{VOCABULARY}group/women"),
        ("提供", ("activity-type",), f"{VOCABULARY}activity/provide"),
        ("HENGYANG", (), f"{ID}place/430400"),
        ("hunan", (), f"{ID}place/430000"),
        ("women's federation of hengyang", (), f"{ID}organization/womens-federation-430400"),
        ("chunfeng", (), f"{ID}programme/chunfeng-xingdong"),
        ("CNY", ("unit",), f"{VOCABULARY}unit/CNY"),
        ("元", ("unit",), f"{VOCABULARY}unit/CNY"),
        ("money-2019", ("document",), f"{ID}document/money-2019"),
        ("湖南妇联的一年", ("document",), f"{ID}document/money-2019"),
        (f"<{ID}place/430400>", (), f"{ID}place/430400"),
    ],
)
def test_a_name_stands_for_its_thing(store: ox.Store, name: str, kinds: tuple[str, ...], iri: str) -> None:
    assert resolve_name(store, name, *kinds) == iri


@pytest.mark.parametrize("name", ["", "没有这个", "999999", f"{ID}place/999999", "kg:Activity", "a b", "<>"])
def test_what_nothing_bears_is_not_found(store: ox.Store, name: str) -> None:
    with pytest.raises(NotFoundError, match="in this graph"):
        resolve_name(store, name)


def test_a_miss_lists_the_nearest_names(store: ox.Store) -> None:
    assert nearest_names(store, "妇联", "organization")[0] in {"衡阳市妇联", "邵阳市妇联", "湖南省妇联"}
    with pytest.raises(NotFoundError, match=r"no organization is called '衡阳妇联会'.*衡阳市妇联"):
        resolve_name(store, "衡阳妇联会", "organization")


def test_of_what_holds_a_word_the_main_name_that_most_is_told_of_comes_first(store: ox.Store) -> None:
    """春风 stands in 春风行动, in its other names, and in names that nothing is told of."""
    node = ox.NamedNode(f"{ID}programme/春风桥")
    copy = ox.Store()
    copy.extend(store)
    for graph in (ox.DefaultGraph(), ox.NamedNode(f"{ID}document/more#graph")):
        copy.add(ox.Quad(node, ox.NamedNode(expand("rdfs:label")), ox.Literal("春风桥", language="zh"), graph))
    assert nearest_names(copy, "春风", "programme")[:2] == ["春风行动", "春风桥"]


def test_an_english_name_of_a_place_needs_no_level(store: ox.Store) -> None:
    copy = ox.Store()
    copy.extend(store)
    shandong = ox.NamedNode(f"{ID}place/370000")
    copy.add(ox.Quad(shandong, ox.NamedNode(expand("rdfs:label")), ox.Literal("Shandong Province", language="en")))
    assert resolve_name(copy, "shandong", "place") == shandong.value


@pytest.fixture
def ambiguous(store: ox.Store) -> Iterator[ox.Store]:
    copy = ox.Store()
    copy.extend(store)
    for place in ("430400", "430500"):
        node = ox.NamedNode(f"{ID}place/{place}")
        copy.add(ox.Quad(node, ALT_LABEL, ox.Literal("湘南", language="zh"), ox.NamedNode(f"{ID}more#graph")))
    yield copy


def test_a_name_of_several_things_lists_all_of_them(ambiguous: ox.Store) -> None:
    with pytest.raises(NotFoundError) as caught:
        resolve_name(ambiguous, "湘南")
    assert "衡阳市  place:430400" in str(caught.value)
    assert "邵阳市  place:430500" in str(caught.value)


def test_a_kind_shows_in_the_iri_under_any_base() -> None:
    assert kind_of(f"{ID}place/430400") == "place"
    assert kind_of("https://example.org/place/430400") == "place"
    assert kind_of(f"{VOCABULARY}group/women") == "group"
    assert kind_of("urn:x") == ""


def test_a_thing_without_a_label_is_called_by_its_prefixed_name(store: ox.Store) -> None:
    assert label_of(store, f"{ID}place/430400") == "衡阳市"
    assert label_of(store, f"{ID}place/999999") == "place:999999"
