"""Phonetic notes that a page sets behind its characters: 總工會(huì), 資金49萬(wàn)元.

In: a draft's text. Out: where they stand. Copies of pages in traditional characters are full of such notes, which
part words and figures; a page in HTML has them as ruby annotations.
"""

from __future__ import annotations

import re
from typing import Final

from kg.model import Span

TONED: Final = "āáǎàēéěèêīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
"""Letters that carry the mark of a tone (GB/T 16159-2012, 6.1.5)."""
NOTE: Final = re.compile(f"(?<=[\u3400-\u9fff])[(（]([a-zü{TONED}]{{1,6}}) ?[)）]")
"""What may be the reading of the character before it: a syllable of Hanyu Pinyin has six letters at most."""
LEAST_NOTES: Final = 3
"""Notes with the mark of a tone from which on a text is one with notes; one or two may be meant for its readers."""


def find_phonetic_notes(text: str) -> list[Span]:
    """Find the readings behind the characters of a text that is full of them.

    Args:
        text: a report's text, of any length.

    Returns:
        Where they stand, in order; none in a text with fewer than three that bear the mark of a tone: (kg), (km) and
        the reading of one rare name stay.

    Examples:
        >>> text = "總工會(huì)發(fā)放助學(xué)金，慰問她們(men)"
        >>> [span.of(text) for span in find_phonetic_notes(text)]
        ['(huì)', '(fā)', '(xué)', '(men)']
        >>> find_phonetic_notes("垚(yáo)城牌化肥(kg)")
        []
    """
    notes = list(NOTE.finditer(text))
    toned = sum(any(letter in TONED for letter in note[1]) for note in notes)
    return [Span(*note.span()) for note in notes] if toned >= LEAST_NOTES else []
