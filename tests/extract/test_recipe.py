"""The recipe for another extractor, done in a temporary folder, and what becomes of one that makes things up."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import kg

RECIPE = Path(__file__).parents[2] / "docs" / "recipes" / "new-extractor.md"
REPORT = (
    "2020年5月，衡南县爱心协会向衡阳市红十字会捐款12.5万元，衡阳市常青公司向祁东县育才小学捐赠图书300册。\n"
    "活动得到社会各界好评。\n"
)
INVENTING = """
from dataclasses import replace
from decimal import Decimal
from kg_gifts import read_gifts as read

def read_gifts(document, vocabulary):
    told, other = read(document, vocabulary)
    measure = told.measures[0]
    more = replace(measure.quantity, value=Decimal(999000), lower=Decimal(999000), upper=Decimal(999000))
    yield replace(told, measures=(replace(measure, quantity=more),))
    yield replace(other, predicate=replace(other.predicate, text="资助"))
    yield other
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Install what the recipe says: its module, and its entry points as an installer writes them."""
    blocks = dict(re.findall(r"```(python|toml)\n(.*?)```", RECIPE.read_text(encoding="utf-8"), re.DOTALL))
    information = tmp_path / "site" / "kg_gifts-1.0.dist-info"
    information.mkdir(parents=True)
    (tmp_path / "site" / "kg_gifts.py").write_text(blocks["python"], encoding="utf-8")
    (tmp_path / "site" / "kg_inventing.py").write_text(INVENTING, encoding="utf-8")
    found = re.search(r'entry-points\."(.+?)"\]\n(.+)', blocks["toml"])
    assert found is not None
    group, point = found.groups()
    points = f"[{group}]\n{point.replace(chr(34), '')}\ninventing = kg_inventing:read_gifts\nnone = kg_gifts:GIFT\n"
    (information / "entry_points.txt").write_text(points, encoding="utf-8")
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: kg-gifts\nVersion: 1.0\n", encoding="utf-8")
    (tmp_path / "gifts.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path / "site"


def run(site: Path, *words: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(site), str(Path(kg.__file__).parents[1])])
    return subprocess.run(
        [sys.executable, "-c", "from kg.cli import main; main()", *words],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
        cwd=site.parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_an_extractor_written_by_the_recipe_makes_a_graph(site: Path) -> None:
    done = run(site, "build", "gifts.txt", "--extractor", "gifts", "--graph", "gifts", "--no-page")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "gifts: 1 document, 2 statements, 2 quantities"
    told = run(site, "facts", "--graph", "gifts", "--format", "jsonl").stdout.splitlines()
    rows = [(row["agent"], row["partners"], row["predicate"], row["quantity_text"]) for row in map(json.loads, told)]
    assert rows == [
        ("衡南县爱心协会", ["衡阳市红十字会"], "捐款", "12.5万元"),
        ("衡阳市常青公司", ["祁东县育才小学"], "捐赠", "300册"),
    ]


def test_what_an_extractor_makes_up_does_not_enter_the_graph(site: Path) -> None:
    done = run(site, "build", "gifts.txt", "--extractor", "inventing", "--graph", "made-up", "--no-page")
    assert "1 statement, 1 quantity, 2 rejected" in done.stdout
    rejected = (site.parent / "made-up" / "rejected.jsonl").read_text(encoding="utf-8").splitlines()
    reasons = [(one["shape"], one["value"]) for row in map(json.loads, rejected) for one in row["reasons"]]
    assert reasons == [("text-number", "12.5万元"), ("text-name", "资助")]


def test_another_extractor_reads_what_did_not_change_again(site: Path) -> None:
    run(site, "build", "gifts.txt", "--graph", "both", "--no-page")
    done = run(site, "build", "gifts.txt", "--extractor", "gifts", "--graph", "both", "--no-page", "-v")
    assert "unchanged" not in done.stdout


@pytest.mark.parametrize(("name", "told"), [("gift", "did you mean gifts?"), ("none", "is no function")])
def test_an_extractor_that_there_is_not_is_told(site: Path, name: str, told: str) -> None:
    done = run(site, "build", "gifts.txt", "--extractor", name, "--graph", "absent")
    assert done.returncode != 0
    assert told in done.stderr
    assert "Traceback" not in done.stderr
