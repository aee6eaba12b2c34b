"""The words in a gap between two fixed tokens.

In: a run of text that holds neither names nor figures. Out: its tokens. The tagger cuts it; where its cuts hide a verb
of the vocabulary, it is cut anew. It stands alone because short gaps are kept: officialese repeats itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from kg.extract.particles import COMPLETED, HAVING, MAKING
from kg.extract.tagger import is_chinese, is_listed, load_tagger
from kg.extract.tokens.pieces import pieces_of_word
from kg.extract.tokens.token import PAIR, Kind, Piece, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon

DASH: Final = "-"
"""Between two blanks it parts what it stands between, as a full stop does."""
LINE_END: Final = re.compile("(?<=[\u4e00-\u9fff])[ \u3000]*\n[ \u3000]*(?=[\u4e00-\u9fff])")
"""The end of a line within what is written without blanks."""
LONGEST_GAP, MOST_GAPS = 12, 1 << 13
"""Characters between two fixed tokens up to which, and how many of them, are kept as they were read."""
HIDING: Final = frozenset((COMPLETED, HAVING))
"""What the tagger takes into the word behind it: 了结 for 了 and half a verb."""
UNEVEN: Final = (1, 3)
"""Characters of a word that may be half a verb, or a verb and half a noun."""
MOST_PIECES: Final = 1 << 15
"""Words that are kept with what they are; most words of a text have been read before."""
LONGEST_VERB: Final = 4
"""Words of the tagger that may make one verb together: 团结 凝聚."""


def read_gap(text: str, start: int, end: int, lexicon: Lexicon, *, set_off: bool) -> list[Token]:
    """Read the words between fixed tokens; behind a number or an opening name a space parts nothing."""
    if start >= end:
        return []
    gap, places = _unbroken(text[start:end])
    pieces = lexicon.gaps.get(gap)
    if pieces is None:
        pieces = _pieces_of(gap, lexicon)
        if end - start <= LONGEST_GAP and len(lexicon.gaps) < MOST_GAPS:
            lexicon.gaps[gap] = pieces
    if places:
        pieces = tuple((places[piece[0]], places[piece[1] - 1] + 1, *piece[2:]) for piece in pieces)
    if gap.split() == [gap]:
        return [
            Token(start + first, start + after, part, kind, tag, None, None, None, verb, weak)
            for first, after, part, kind, tag, verb, weak in pieces
        ]
    tokens: list[Token] = []
    comma = Kind.COMMA
    for first, after, part, kind, tag, verb, weak in pieces:
        if (
            kind is comma
            and part.isspace()
            and ("\n" in part or (set_off and not first) or not _parts_words(text, start + first, start + after))
        ):
            continue
        tokens.append(Token(start + first, start + after, part, kind, tag, None, None, None, verb, weak))
    return tokens


def _unbroken(gap: str) -> tuple[str, list[int]]:
    """Join words that the end of a line breaks, 贫 ⏎ 困; with the place of each character, if any line ends."""
    if "\n" not in gap:
        return gap, []
    breaks = {place for found in LINE_END.finditer(gap) for place in range(found.start(), found.end())}
    places = [place for place in range(len(gap)) if place not in breaks]
    return "".join(gap[place] for place in places), places


def _parts_words(text: str, start: int, end: int) -> bool:
    """Tell whether white space stands between Chinese words, as a comma would; several blanks do so but once."""
    while text[end : end + 1].isspace():
        end += 1
    return start > 1 and end < len(text) - 1 and is_chinese(text[start - 1]) and is_chinese(text[end])


def _pieces_of(gap: str, lexicon: Lexicon) -> tuple[Piece, ...]:
    """Read words by themselves, with their offsets; white space as what may be a comma."""
    found: list[Piece] = []
    words, settled = load_tagger().tag(gap), lexicon.settled
    index = start = 0
    while index < len(words):
        pieces = settled.get(words[index])
        if pieces is not None:
            end, index = start + len(words[index][0]), index + 1
        else:
            words, index, end, pieces = _next_word(words, index, gap, start, found, lexicon=lexicon)
        for first, after, part, kind, part_tag, verb, weak in pieces:
            found.append((start + first, start + after, part, kind, part_tag, verb, weak))
        start = end
    return tuple(found)


def _next_word(
    words: list[tuple[str, str]], index: int, gap: str, start: int, found: Sequence[Piece], *, lexicon: Lexicon
) -> tuple[list[tuple[str, str]], int, int, tuple[Piece, ...]]:
    """Read a word in the light of those beside it.

    Args:
        words: of the tagger.
        index: which of them is read.
        gap: the text that they are of.
        start: where the word stands in it.
        found: what has been read before.
        lexicon: the words.

    Returns:
        The words of the tagger, some of them cut elsewhere; which is read next; where that stands; what this one is.
    """
    word, tag = words[index]
    if word[0] in HIDING or word[-1] == MAKING or word in _cut_at(lexicon):
        apart = _cut_apart(words[index:], gap[start:], found, lexicon)
        if apart:
            words, index = apart, 0
            word, tag = words[0]
    if word == DASH and gap[start - 1 : start].isspace() and gap[start + 1 : start + 2].isspace():
        return words, index + 1, start + 1, ((0, 1, word, Kind.STOP, tag, None, False),)
    if word[1:] == HAVING and (moved := _cut_having(words, index, lexicon)):
        words = [*words[:index], *moved, *words[index + 1 :]]
        word, tag = words[index]
    uneven = len(word) in UNEVEN or word[0] in lexicon.words["level-ruled"]
    if uneven and index + 1 < len(words) and (moved := _cut_anew(words, index, lexicon)):
        words = [*words[:index], *moved, *words[index + 2 :]]
        word, tag = words[index]
    word, taken = _longest(words, index, lexicon) if word in lexicon.openings else (word, 1)
    return words, index + taken, start + len(word), _read_word(word, tag, lexicon, alone=taken == 1)


def _read_word(word: str, tag: str, lexicon: Lexicon, *, alone: bool) -> tuple[Piece, ...]:
    """Read a word, or several that together are known, unless it has been read before."""
    pieces = lexicon.pieces.get((word, tag, alone))
    if pieces is None:
        pieces = pieces_of_word(word, tag, alone, lexicon)
        if len(lexicon.pieces) < MOST_PIECES:
            lexicon.pieces[word, tag, alone] = pieces
            if alone and _is_settled(word, lexicon):
                lexicon.settled[word, tag] = pieces
    return pieces


def _is_settled(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word of the tagger is always read by itself: what stands beside it neither cuts nor joins it."""
    if word == DASH or word[0] in HIDING or word[-1] == MAKING or word[1:] == HAVING or word in _cut_at(lexicon):
        return False
    return len(word) not in UNEVEN and word[0] not in lexicon.words["level-ruled"] and word not in lexicon.openings


@lru_cache(maxsize=1)
def _cut_at(lexicon: Lexicon) -> dict[str, tuple[str, str]]:
    """List words of the tagger that begin a longer one or take a verb into a name, with what is cut off and its class.

    新建县 is no county where no name stands: 新建县乡公路.
    """
    adverbs = {load_tagger().cut(word)[0]: (word, "d") for word in lexicon.words["adverb-cut-short"]}
    return adverbs | {word: (word[:PAIR], "v") for word in lexicon.words["verb-taken-into-name"]}


def _cut_apart(
    words: list[tuple[str, str]], gap: str, found: Sequence[Piece], lexicon: Lexicon
) -> list[tuple[str, str]]:
    """Cut off what the tagger hides in a word: 了, 有, 作 or what else it takes into the word after or before.

    Args:
        words: of the tagger, from the one that is looked at.
        gap: the text from there.
        found: what has been read before.
        lexicon: the words.

    Returns:
        The words from there on, cut apart; empty if nothing is hidden.
    """
    word = words[0][0]
    if word[0] == COMPLETED and len(word) == PAIR and _hides_verb(found, words[:2], lexicon):
        return [(COMPLETED, "ul"), *load_tagger().tag(gap[1:])]
    if word[-1] == MAKING and len(word) > 1 and len(words) > 1 and _hides_making(word, words[1][0], lexicon):
        return [(word[:-1], "nr"), (MAKING, "v"), *words[1:]]
    if word[0] == HAVING and len(word) > 1 and _hides_having(word, lexicon):
        return [(HAVING, "v"), *load_tagger().tag(gap[1:])]
    opening = _cut_at(lexicon).get(word)
    if opening is not None and gap.startswith(opening[0]):
        return [opening, *load_tagger().tag(gap[len(opening[0]) :])]
    return []


def _cut_anew(words: Sequence[tuple[str, str]], index: int, lexicon: Lexicon) -> list[tuple[str, str]]:
    """减免税|费, 追|发工资: two words of the tagger that are a verb and a noun cut elsewhere; empty if they are not."""
    (word, tag), (following, _) = words[index], words[index + 1]
    both = word + following
    behind_level = both[0] in lexicon.words["level-ruled"] and both[1:] in lexicon.verbs
    if behind_level and len(following) == 1 and not is_listed(word):
        return [(both[0], "n"), (both[1:], "v")]  # 10个 村|出列
    verb, noun = both[:PAIR], both[PAIR:]
    if verb not in lexicon.verbs or len(noun) < PAIR or word in lexicon.verbs:
        return []
    named = tag.startswith("n") and verb not in lexicon.words["partner-preposition"]  # 联合国|税
    if named:
        return []
    cut = len(word) > 1 and len(following) == 1 and not is_listed(word) and not lexicon.verbs[verb].noun
    if following in lexicon.verbs or not (cut or is_listed(noun)):
        return []  # 举办岗|长 培训班
    return [(verb, "v"), (noun, "n")]


def _cut_having(words: Sequence[tuple[str, str]], index: int, lexicon: Lexicon) -> list[tuple[str, str]]:
    """罗盘 村有 贫困户, but 村有 资产: a place that has something, which the tagger takes for one word."""
    word = words[index][0]
    if word[0] not in lexicon.words["level-ruled"] or is_listed(word):
        return []
    owned = words[index + 1][0] if index + 1 < len(words) else ""
    return [] if owned.startswith(lexicon.affixes["owned-thing"]) else [(word[0], "n"), (HAVING, "v")]


def _hides_making(word: str, following: str, lexicon: Lexicon) -> bool:
    """某某作 政府 工作报告, 李冬 初作 了 报告: the verb of those who report, which the tagger takes into a name."""
    opens = following == COMPLETED or following.startswith(lexicon.affixes["report-opening"])
    return opens and not is_listed(word)


def _hides_having(word: str, lexicon: Lexicon) -> bool:
    """有律|所, 有微|信群: 有 with half of the noun after it, which no list of words has."""
    return word not in lexicon.known and word not in lexicon.openings and not is_listed(word)


def _hides_verb(found: Sequence[Piece], words: Sequence[tuple[str, str]], lexicon: Lexicon) -> bool:
    """建立 了结 对: after a verb, 了 and a verb that the tagger has cut."""
    if not found or found[-1][3] is not Kind.VERB or len(words) < PAIR:
        return False
    return words[0][0][1:] + words[1][0][:1] in lexicon.verbs


def _longest(words: Sequence[tuple[str, str]], index: int, lexicon: Lexicon) -> tuple[str, int]:
    """Return the longest known word that words of the tagger make together from one on, and their number."""
    phrase = words[index][0]
    found = phrase, 1
    for taken in range(2, min(LONGEST_VERB, len(words) - index) + 1):
        phrase += words[index + taken - 1][0]
        if phrase in lexicon.known and not _opens_noun(phrase, words[index + taken : index + taken + 1], lexicon):
            found = phrase, taken
        if phrase not in lexicon.openings:
            break
    return found


def _opens_noun(phrase: str, following: Sequence[tuple[str, str]], lexicon: Lexicon) -> bool:
    """为 目标|任务 的 103%: tell whether what may close a phrase goes on to a noun of two words."""
    return bool(following) and any(
        phrase.endswith(noun[:PAIR]) and following[0][0].startswith(noun[PAIR:])
        for noun in lexicon.affixes["noun-with-closer"]
    )
