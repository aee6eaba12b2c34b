"""Names that stand for themselves, and not for parts of two words that happen to meet.

In: the names found in a sentence. Out: those whose edges are the edges of words. It stands alone because it comes
before any token is made.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.particles import AMONG, WHOLE
from kg.extract.tagger import is_listed, load_tagger
from kg.extract.tokens.token import GROUP, PLACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon, Name

SHORT_PLACE: Final = 2
"""Characters of a place's short name, which may come about by chance where two words meet."""
JOINTS: Final = frozenset("和与同及")
"""Conjunctions that end names of places, too: 新和."""
MARKS: Final = "，。；：、！？\n"
"""Marks that the tagger never takes into a word."""
NEXT_MARK: Final = re.compile(f"[{MARKS}]")
"""The mark up to which the words around a name are cut."""


def names_of_words(text: str, names: Sequence[Name], lexicon: Lexicon) -> list[Name]:
    """Leave out names that begin or end inside a word: 新 增城 镇 is 新增 城镇, 幼儿 園 is a kindergarten.

    Args:
        text: simplified text of one sentence.
        names: names found in it, in order.
        lexicon: the words.

    Returns:
        Those that stand for themselves, in order.
    """
    noun_suffix = lexicon.words["noun-suffix"] | lexicon.words["pupil-ending"]  # 农村 小学生
    surnames = lexicon.words["surname"]
    before_whole, head_endings = lexicon.words["before-whole"], lexicon.words["head-ending"]
    words = _Words(text)
    found: list[Name] = []
    for name in names:
        if name.kind is GROUP and name.start and _opens_within(text, name, lexicon):
            continue
        if text.startswith(lexicon.affixes["added"], max(0, name.start - 1)) and name.start and name.kind is PLACE:
            continue  # 新增城市绿地300万平方米
        if name.kind is GROUP and text.startswith(lexicon.affixes["sharing-last-syllable"], name.end - 1):
            edges = words.edges_around(name)
            if name.end not in edges:
                continue  # 惠 民工 程
        short = name.kind is PLACE and name.end - name.start == SHORT_PLACE
        if name.bare and text[name.start] == WHOLE and text[max(0, name.start - 1)] in before_whole:
            continue
        if short or (name.kind is GROUP and name.end < len(text) and text[name.end] in noun_suffix):
            edges = words.edges_around(name)
            if name.end not in edges and not (short and name.start in edges and not _is_cut(text, name, edges)):
                continue
            deed = name.start not in edges and text[name.start - 1 : name.start + 1] in lexicon.verbs
            if short and (deed or _names_landform(text, name, edges, lexicon)):
                continue  # 建成 县社会福利中心; 永定河
            if short and name.start not in edges and text[name.end - 1] in JOINTS:
                continue  # 更新 和 新建
            if (
                short
                and name.start > 1
                and text[name.start - 1] in surnames
                and text.endswith(lexicon.posts, 0, name.start - 1)
            ):
                continue  # 副局长陈安化
            if short and text[name.start] in head_endings and _ends_post(text, name, found[-1:], lexicon):
                continue  # 市长葛慧君, but not 湖南省长沙
        found.append(name)
    return found


def _opens_within(text: str, name: Name, lexicon: Lexicon) -> bool:
    """其中小学9800人, 农村医疗: tell whether a group's name begins with the last character of another word."""
    if text[name.start] == AMONG[-1] and text.endswith(AMONG, 0, name.start + 1):
        return True
    return text.startswith(lexicon.affixes["in-no-group"], name.start - 1)


def _ends_post(text: str, name: Name, before: Sequence[Name], lexicon: Lexicon) -> bool:
    """Tell whether the first character of a place's short name ends a post: 市长 葛慧君, and no place around it."""
    if not text.endswith(lexicon.posts, 0, name.start + 1):
        return False
    around = before[0].terms[:1] if before and before[0].end == name.start and before[0].kind is PLACE else ()
    return not any(lexicon.vocabulary.places.within(code, whole) for code in name.terms for whole in around)


def _names_landform(text: str, name: Name, edges: set[int], lexicon: Lexicon) -> bool:
    """永定河: a word of which the name of a county is the beginning, and which is a river's or a mountain's."""
    one_word = name.start in edges and name.end not in edges and name.end + 1 in edges
    return one_word and text[name.end] in lexicon.words["landform"]


def _is_cut(text: str, name: Name, edges: set[int]) -> bool:
    """新|安 排: a name whose second syllable opens another word."""
    if name.end - 1 not in edges:
        return False
    word = text[name.end - 1 : min((edge for edge in edges if edge > name.end), default=name.end)]
    return is_listed(word)


class _Words:
    """The words of a text, cut only around the names that need it.

    The tagger cuts what stands between two marks by itself, so that the rest of the text need not be cut for a name.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._edges: set[int] = set()
        self._end = -1
        """Where the mark stands up to which words have been cut."""

    def edges_around(self, name: Name) -> set[int]:
        """Return the offsets at which a word begins or ends between two marks; names must come in order."""
        if name.end > self._end:
            floor = self._end if 0 <= self._end < name.start else 0
            position = max([self._text.rfind(mark, floor, name.start) for mark in MARKS]) + 1
            mark = NEXT_MARK.search(self._text, name.end)
            self._end = mark.start() if mark is not None else len(self._text)
            self._edges = {position}
            for word in load_tagger().cut(self._text[position : self._end]):
                position += len(word)
                self._edges.add(position)
        return self._edges
