"""Phonetic notes that a page sets behind its characters: 總工會(huì), 資金49萬(wàn)元.

In: a draft's text. Out: the text without them, and where they stood. Copies of pages in traditional characters are
full of such notes, which part words and figures; a page in HTML has them as ruby annotations.
"""

from __future__ import annotations

import re
from typing import Final

from kg.model import Gloss

TONED: Final = "āáǎàēéěèêīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
"""Letters that carry the mark of a tone (GB/T 16159-2012, 6.1.5)."""
NOTE: Final = re.compile(f"(?<=[\u3400-\u9fff])[(（]([a-zü{TONED}]{{1,6}}) ?[)）]")
"""What may be the reading of the character before it: a syllable of Hanyu Pinyin has six letters at most."""
LEAST_NOTES: Final = 3
"""Notes with the mark of a tone from which on a text is one with notes; one or two may be meant for its readers."""


def without_phonetic_notes(text: str) -> tuple[str, tuple[Gloss, ...]]:
    """Leave out the readings behind the characters of a text that is full of them.

    Args:
        text: a report's text, of any length.

    Returns:
        The text without the notes, and the notes, each with the offset in that text before which it stood. A text with
        fewer than three notes that bear the mark of a tone is returned as it is: (kg), (km) and the reading of one rare
        name stay.

    Examples:
        >>> without_phonetic_notes("總工會(huì)發(fā)放助學(xué)金，慰問她們(men)")[0]
        '總工會發放助學金，慰問她們'
        >>> without_phonetic_notes("垚(yáo)城牌化肥(kg)")
        ('垚(yáo)城牌化肥(kg)', ())
    """
    notes = list(NOTE.finditer(text))
    if sum(any(letter in TONED for letter in note[1]) for note in notes) < LEAST_NOTES:
        return text, ()
    kept, glosses, position, length = [], [], 0, 0
    for note in notes:
        kept.append(text[position : note.start()])
        length += note.start() - position
        glosses.append(Gloss(length, note[0]))
        position = note.end()
    return "".join((*kept, text[position:])), tuple(glosses)
