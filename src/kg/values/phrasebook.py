"""Many phrases to be found in a text in one pass.

In: up to some ten thousand phrases. Out: where they stand. An automaton finds them in no time, but one of so many takes
a quarter of a second to build, which a run over a few reports would pay before it reads a word. Phrases of Chinese are
told by their first two characters, so the first texts are searched by looking at each pair; the automaton is built when
there is so much to read that it pays.
"""

from __future__ import annotations

from collections import defaultdict
from operator import add
from typing import TYPE_CHECKING, Final

from ahocorasick_rs import AhoCorasick, MatchKind

if TYPE_CHECKING:
    from collections.abc import Iterable

CHARACTERS_OF_PHRASE: Final = 10
"""Characters to be read for each phrase from which on an automaton has saved what it costs to build."""


def lengths_of(words: Iterable[str], opening: int) -> dict[str, tuple[int, ...]]:
    """Tell how long words are that begin alike.

    Args:
        words: none of them empty.
        opening: characters that count as their beginning.

    Returns:
        For each beginning the lengths of the words that have it, in code points, longest first.
    """
    beginnings: defaultdict[int, set[str]] = defaultdict(set)
    for word in words:
        beginnings[len(word)].add(word[:opening])
    found: defaultdict[str, list[int]] = defaultdict(list)
    for length in sorted(beginnings, reverse=True):
        for start in beginnings[length]:
            found[start].append(length)
    return {start: tuple(lengths) for start, lengths in found.items()}


class Phrasebook:
    """Finds phrases in a text, leftmost and longest, never overlapping."""

    __slots__ = ("_alone", "_automaton", "_known", "_lengths", "_phrases", "_read")

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take the phrases; an empty one is never found."""
        self._phrases = tuple(dict.fromkeys(filter(None, phrases)))
        self._known = frozenset(self._phrases)
        lengths = lengths_of(self._phrases, 2)
        self._alone = frozenset(opening for opening in lengths if len(opening) == 1)
        """Phrases of a single character."""
        self._lengths = {opening: found for opening, found in lengths.items() if len(opening) > 1}
        """For the first two characters of phrases, how long they are, longest first."""
        self._read = 0
        """Characters read so far."""
        self._automaton: AhoCorasick | None = None

    def find(self, text: str) -> list[tuple[str, int, int]]:
        """Find the phrases of a text.

        Args:
            text: any text.

        Returns:
            Each phrase found with its offsets, half open, in order.
        """
        if self._automaton is None:
            self._read += len(text)
            if self._read <= CHARACTERS_OF_PHRASE * len(self._phrases):
                return self._find_by_openings(text)
            self._automaton = AhoCorasick(self._phrases, matchkind=MatchKind.LeftmostLongest)
        phrases = self._phrases
        return [(phrases[index], start, end) for index, start, end in self._automaton.find_matches_as_indexes(text)]

    def _find_by_openings(self, text: str) -> list[tuple[str, int, int]]:
        found: list[tuple[str, int, int]] = []
        reached = 0
        known, lengths = self._known, self._lengths
        for start in self._openings(text):
            if start < reached:
                continue
            for length in lengths.get(text[start : start + 2], ()):
                phrase = text[start : start + length]
                if phrase in known and len(phrase) == length:
                    reached = start + length
                    found.append((phrase, start, reached))
                    break
            else:
                if text[start] in self._alone:
                    reached = start + 1
                    found.append((text[start], start, reached))
        return found

    def _openings(self, text: str) -> list[int]:
        """List the offsets at which a phrase may begin."""
        lengths, alone = self._lengths, self._alone
        if alone:
            return [n for n, first in enumerate(text) if first in alone or text[n : n + 2] in lengths]
        return [n for n, opening in enumerate(map(add, text, text[1:])) if opening in lengths]
