"""Where the words of a class stand."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.whereabouts import Whereabouts

WORDS = re.compile("同比|比上年同期|比上年|上年")


def test_a_part_with_a_word_is_told_from_the_parts_around_it() -> None:
    text = "就业增长5%，同比提高1个百分点。"
    places = Whereabouts(WORDS, text)
    assert places.touch(7, len(text))
    assert not places.touch(0, 7)
    assert not places.touch(9, len(text))


def test_a_text_without_any_word_has_none_in_any_part() -> None:
    assert not Whereabouts(WORDS, "举办培训20期。").touch(0, 8)


@given(st.text("同比上年期，", max_size=24), st.integers(0, 24), st.integers(0, 24))
def test_no_part_in_which_a_word_stands_is_passed_over(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    if WORDS.search(text, start, end) is not None:
        assert Whereabouts(WORDS, text).touch(start, end)
