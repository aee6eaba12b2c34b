from __future__ import annotations

import csv
import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.places import PlaceResolver, Surroundings, is_of_level, level_word, survey
from kg.resolve.script import Script
from kg.resources import load_vocabulary

CASES = Path(__file__).parent / "cases" / "places.tsv"
PLACES = load_vocabulary().places
IN_FORCE = [place for place in PLACES if not place.valid_to and place.adcode != "100000"]


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['mention']}|{case['within']}|{case['year']}")
def test_a_name_resolves_to_the_place_that_its_surroundings_tell(case, draft) -> None:
    draft.title = case["title"]
    draft.published = datetime.date(int(case["year"]), 6, 30)
    within = [draft.mention(name) for name in filter(None, case["within"].split(";"))]
    reference = draft.place(case["mention"], *within)
    resolver = PlaceResolver(PLACES, survey(draft.document, [reference], PLACES, Script()), Script())
    found = resolver.resolve(reference.mention, resolver.in_force(reference.within))
    assert (found.adcode if found else "") == case["adcode"], case["why"]


def test_a_heading_beside_sister_cities_names_the_city(draft) -> None:
    province = draft.mention("吉林省")
    headings = [draft.heading(name) for name in ("长春", "吉林", "四平")]
    references = [draft.place("全市", heading, province) for heading in headings]
    resolver = PlaceResolver(PLACES, survey(draft.document, references, PLACES, Script()), Script())
    found = [resolver.resolve(r.mention, resolver.in_force(r.within)) for r in references]
    assert [place.name if place else "" for place in found] == ["长春市", "吉林市", "四平市"]


def test_what_else_a_document_names_tells_which_place_is_meant(draft) -> None:
    others = [draft.place(name) for name in ("福州市", "厦门市", "泉州市")]
    reference = draft.place("鼓楼区")
    resolver = PlaceResolver(PLACES, survey(draft.document, [*others, reference], PLACES, Script()), Script())
    assert resolver.resolve(reference.mention, ()).adcode == "350102"


@given(st.sampled_from(IN_FORCE))
def test_a_full_name_within_its_parent_is_the_place_itself(place) -> None:
    resolver = PlaceResolver(PLACES, Surroundings(year=None), Script())
    parent = PLACES[place.parent]
    assert resolver.choose(PLACES.named(place.name), (parent,), place.name) == place


@given(st.sampled_from(IN_FORCE), st.randoms(use_true_random=False))
def test_the_order_of_candidates_does_not_matter(place, random) -> None:
    resolver = PlaceResolver(PLACES, Surroundings(year=2019), Script())
    candidates = list(PLACES.named(place.short_names[0] if place.short_names else place.name))
    shuffled = list(candidates)
    random.shuffle(shuffled)
    assert resolver.choose(shuffled, (place,)) == resolver.choose(candidates, (place,))


@given(st.sampled_from([place for place in IN_FORCE if level_word(place)]))
def test_the_level_word_of_a_place_in_force_means_the_place(place) -> None:
    resolver = PlaceResolver(PLACES, Surroundings(year=None), Script())
    assert is_of_level(place, level_word(place))
    assert resolver.nearest(level_word(place), (place,)) == place
