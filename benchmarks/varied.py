"""Reports of any number, each of them another one: what reading and memory are measured with.

In: a number of reports and of sentences in each. Out: Markdown with front matter, the same for the same numbers. The
sentences are those of the sample reports, in another order in each report, with other figures, of another place and
another year. Sentences without a figure come back from report to report, more often than in real ones: what remembers
words does a little better here than there.
"""

from __future__ import annotations

import csv
import random
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parent.parent / "data"
REPORTS = sorted((DATA / "reports").glob("*.md"))
FIGURE = re.compile(r"(?<![\d.])[1-9]\d*(?![\d年月日.])")
"""What is written with other digits in each report: whole numbers that belong to no date."""
LONGEST_SENTENCE = 120


def made_reports(documents: int, sentences: int) -> Iterator[str]:
    """Yield reports, each of a place, a year and so many sentences."""
    told = [
        sentence + "。"
        for path in REPORTS
        for sentence in path.read_text(encoding="utf-8").split("---\n", 2)[2].replace("\n", "").split("。")
        if 10 < len(sentence) < LONGEST_SENTENCE
    ]
    with (DATA / "places" / "places.csv").open(encoding="utf-8", newline="") as table:
        places = [row["name"] for row in csv.DictReader(table) if row["level"] in ("prefecture", "county")]
    chosen = random.Random(2019)  # noqa: S311 - the same reports each time
    for number in range(documents):
        place, year = chosen.choice(places), chosen.randrange(2005, 2025)
        text = FIGURE.sub(lambda found: _other(found, chosen), "".join(chosen.choices(told, k=sentences)))
        yield f"---\ntitle: {place}妇联{year}年工作总结之{number}\npublished: {year + 1}-01-15\n---\n\n{text}\n"


def _other(found: re.Match[str], chosen: random.Random) -> str:
    """Choose a number of as many digits."""
    least = 10 ** (len(found.group()) - 1)
    return str(chosen.randrange(least, least * 10))
