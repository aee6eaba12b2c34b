from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import kg

RECIPE = Path(__file__).parents[2] / "docs" / "recipes" / "new-metric.md"
CODE = re.compile(r"^## \d\. (?P<heading>.+?)\n+```python\n(?P<code>.+?)^```", re.MULTILINE | re.DOTALL)
TRY = """
import doctest, kg.analyze.core
from kg.analyze import METRICS
from kg.analyze.example import example_cities
result = doctest.testmod(kg.analyze.core)
print(result.attempted, result.failed, METRICS["core"](example_cities()).title)
"""


def test_following_the_recipe_adds_a_metric_with_one_line_of_existing_code(tmp_path: Path) -> None:
    (file_heading, function), (line_heading, line) = CODE.findall(RECIPE.read_text(encoding="utf-8"))
    source = tmp_path / "src"
    shutil.copytree(Path(kg.__file__).parent, source / "kg", ignore=shutil.ignore_patterns("__pycache__"))
    written = re.findall("`(.+?)`", file_heading)[0]
    (tmp_path / written).write_text(function, encoding="utf-8")
    name, changed = re.findall("`(.+?)`", line_heading)
    assert line.count("\n") == 1
    table = tmp_path / changed
    head, brace, tail = table.read_text(encoding="utf-8").partition(f"{name}: Final[Mapping[str, Metric]] = {{\n")
    assert brace
    table.write_text(head + brace + line + tail, encoding="utf-8")
    tried = subprocess.run(
        [sys.executable, "-c", TRY],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(source), "PYTHONIOENCODING": "utf-8"},
    )
    assert tried.stdout == "2 0 核数\n"
