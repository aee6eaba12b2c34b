"""Phrases in a text: leftmost, longest, never overlapping."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.values.phrasebook import CHARACTERS_OF_PHRASE, Phrasebook

PHRASES = ("市妇联", "市妇联合会", "妇联", "合会长沙", "长沙", "沙")


def test_the_longest_of_those_that_begin_together_is_found() -> None:
    assert Phrasebook(PHRASES).find("某市妇联合会长沙") == [("市妇联合会", 1, 6), ("长沙", 6, 8)]


def test_a_phrase_of_one_character_is_found_where_no_longer_one_begins() -> None:
    assert Phrasebook(PHRASES).find("沙沙长") == [("沙", 0, 1), ("沙", 1, 2)]


def test_a_text_that_breaks_off_within_a_phrase_holds_none() -> None:
    assert Phrasebook(("市妇联",)).find("市妇") == []


def test_nothing_is_found_without_phrases() -> None:
    assert Phrasebook(()).find("市妇联") == []


@given(
    st.lists(st.text("甲乙丙", max_size=4), max_size=8),
    st.text("甲乙丙丁", max_size=20),
)
def test_it_finds_what_an_alternation_finds_that_tries_the_longest_first(phrases: list[str], text: str) -> None:
    longest_first = sorted(filter(None, phrases), key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)) or "(?!)")
    expected = [(match.group(), match.start(), match.end()) for match in pattern.finditer(text)]
    phrasebook = Phrasebook(phrases)
    assert phrasebook.find(text) == expected
    phrasebook.find("丁" * CHARACTERS_OF_PHRASE * len(phrases))
    assert phrasebook.find(text) == expected, "the automaton finds the same"
