"""Measure the readers of values: speed beside jieba, growth with the text's length, hard texts, and what others get.

Run ``python benchmarks/values.py``. What is not installed is left out: ``pip install jieba`` for the comparison of
speed, ``pip install recognizers-text-suite "emoji<2"`` for the comparison of readings.
"""

from __future__ import annotations

import importlib
import re
import statistics
import time
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.values import find_periods, find_quantities

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests" / "values" / "cases"
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def read_rows(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line.replace("\\n", "\n").split("\t") for line in lines if line and not line.startswith("#")]


def sample() -> str:
    """The sample reports, and where there are none the sentences of the test tables."""
    reports = sorted((ROOT / "data" / "reports").glob("*.md"))
    if reports:
        return "\n".join(FRONT_MATTER.sub("", report.read_text(encoding="utf-8")) for report in reports)
    return "。\n".join(row[0] for name in ("quantities.tsv", "refusals.tsv") for row in read_rows(name))


def seconds(read: Callable[[str], object], text: str, runs: int) -> float:
    times = []
    for _ in range(runs):
        started = time.process_time()
        read(text)
        times.append(time.process_time() - started)
    return statistics.median(times)


def measure_speed(text: str) -> None:
    readers: dict[str, Callable[[str], object]] = {"find_quantities": find_quantities, "find_periods": find_periods}
    try:
        jieba = importlib.import_module("jieba")
        jieba.setLogLevel(60)
        jieba.initialize()
        readers["jieba.lcut"] = jieba.lcut
    except ImportError:
        print("jieba is not installed: no comparison of speed")
    for read in readers.values():
        read(text[:1000])
    times = {name: seconds(read, text, 5) for name, read in readers.items()}
    for name, taken in times.items():
        beside = f"{times['jieba.lcut'] / taken:6.1f} times jieba.lcut" if "jieba.lcut" in times else ""
        print(f"{name:16} {len(text) / taken / 1e6:6.2f} million characters a second {beside}")


def measure_growth(text: str) -> None:
    long = text * (SIZES[-1] // len(text) + 1)
    for name, read in (("find_quantities", find_quantities), ("find_periods", find_periods)):
        each = [seconds(read, long[:size], 3 if size < SIZES[-1] else 1) / size * 1e9 for size in SIZES]
        shown = "  ".join(f"{size:,}: {taken:.0f} ns" for size, taken in zip(SIZES, each, strict=True))
        print(f"{name:16} a character, by length: {shown}  (largest / smallest {max(each) / min(each):.2f})")


def measure_hard_texts() -> None:
    """Read long rows of one pattern at two lengths: the time must double, not grow with the square."""
    rows = [
        "7",
        "一",
        "万",
        "百",
        "1、",
        "一万3千",
        "2.",
        "第1",
        "1个",
        "“",
        "1月",
        "半",
        "几",
        "近",
        "，每",
        "1 ",
        "二 百 ",
    ]
    slowest, name = 0.0, ""
    for row in rows:
        for read in (find_quantities, find_periods):
            half, full = (seconds(read, row * (size // len(row)), 3) for size in (50_000, 100_000))
            if full / half > slowest:
                slowest, name = full / half, f"{read.__name__} of {row!r}"
    print(f"hard texts       from 50 kB to 100 kB of one pattern the time grows by {slowest:.2f} at most ({name})")


def ours(text: str) -> list[tuple[int, int, Decimal | None]]:
    return [(q.start, q.end, q.value) for q in find_quantities(text)]


def recognizers() -> Callable[[str], list[tuple[int, int, Decimal | None]]]:
    numbers: Any = importlib.import_module("recognizers_number")
    units: Any = importlib.import_module("recognizers_number_with_unit")
    culture = importlib.import_module("recognizers_text").Culture.Chinese
    models = (
        units.recognize_currency,
        units.recognize_dimension,
        units.recognize_temperature,
        numbers.recognize_percentage,
        numbers.recognize_number,
    )

    def read(text: str) -> list[tuple[int, int, Decimal | None]]:
        found: list[tuple[int, int, Decimal | None]] = []
        for model in models:
            for result in model(text, culture):
                span = (result.start, result.end + 1)
                if not any(span[0] < end and start < span[1] for start, end, _ in found):
                    found.append((*span, decimal((result.resolution or {}).get("value"))))
        return sorted(found)

    return read


def decimal(written: str | None) -> Decimal | None:
    try:
        return Decimal(str(written).rstrip("%").replace(",", ""))
    except InvalidOperation:
        return None


def measure_readings() -> None:
    rows = [row for row in read_rows("quantities.tsv") if " ; " not in row[1]]
    named = [(row[0], Decimal(row[1].split("|")[1])) for row in rows if row[1].split("|")[1]]
    refused = [row[0] for row in read_rows("refusals.tsv")]
    readers: dict[str, Callable[[str], list[tuple[int, int, Decimal | None]]]] = {"kg": ours}
    try:
        readers["recognizers-text"] = recognizers()
    except ImportError:
        print("recognizers-text-suite is not installed: no comparison of readings")
    for name, read in readers.items():
        right = sum([value for _, _, value in read(text)] == [wanted] for text, wanted in named)
        silent = sum(not read(text) for text in refused)
        print(f"{name:16} the value, nothing else: {right} of {len(named)}; silent: {silent} of {len(refused)}")


def main() -> None:
    text = sample()
    measure_speed((text * (100_000 // len(text) + 1))[:100_000])
    measure_growth(text)
    measure_hard_texts()
    measure_readings()


if __name__ == "__main__":
    main()
