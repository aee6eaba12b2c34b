"""A rule names classes of words, and finds any word that the vocabulary has in them."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

import pytest

import kg.extract
from kg.extract.lexicon import CLASS, LEVEL, Lexicon, lexicon_of

if TYPE_CHECKING:
    from kg.resources import Vocabulary


@pytest.fixture(scope="module")
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    return lexicon_of(vocabulary)


def rules() -> list[str]:
    """All constants of the extraction that name classes of words."""
    modules = (
        importlib.import_module(found.name) for found in pkgutil.walk_packages(kg.extract.__path__, "kg.extract.")
    )
    written = {value for module in modules for value in vars(module).values() if isinstance(value, str)}
    return sorted(value for value in written - {LEVEL} if CLASS.search(value) and "\n\n" not in value)


def test_a_rule_finds_any_word_of_the_class_that_it_names(lexicon: Lexicon) -> None:
    rule = lexicon.pattern("(?:今年|去年){campaign-in-title}{campaign-review}")
    assert rule.search("今年春运综述")
    assert rule.search("去年活动小结")
    assert rule.search("今年工作综述") is None


def test_a_rule_takes_the_longest_word_of_a_class(lexicon: Lexicon) -> None:
    found = lexicon.pattern("{report-of-work}").search("统计公报")
    assert found is not None
    assert found[0] == "统计公报"


def test_repetitions_name_no_class(lexicon: Lexicon) -> None:
    assert lexicon.pattern("一{2}二{0,3}").fullmatch("一一二二")


@pytest.mark.parametrize("rule", rules())
def test_the_vocabulary_has_every_class_that_a_rule_names(rule: str, lexicon: Lexicon) -> None:
    assert [name for name in CLASS.findall(rule) if not lexicon.words.get(name)] == []
    assert lexicon.pattern(rule)
