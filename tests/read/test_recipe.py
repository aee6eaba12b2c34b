from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import kg

RECIPE = Path(__file__).parents[2] / "docs" / "recipes" / "new-input-format.md"
SUBTITLES = (
    "1\n00:00:01,000 --> 00:00:04,000\n2018年，市妇联提供岗位\n\n2\n00:00:04,000 --> 00:00:06,000\n13000多个。\n"
)
SCRIPT = """
import sys
from kg.read import find_inputs, read_input
for one in find_inputs(sys.argv[1:]):
    document = read_input(one)
    print(document.source, document.media_type, document.text)
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Install what the recipe says: its module, and its entry point as an installer writes it."""
    blocks = dict(re.findall(r"```(python|toml)\n(.*?)```", RECIPE.read_text(encoding="utf-8"), re.DOTALL))
    (tmp_path / "site" / "kg_srt-1.0.dist-info").mkdir(parents=True)
    (tmp_path / "site" / "kg_srt.py").write_text(blocks["python"], encoding="utf-8")
    group, point = re.search(r'entry-points\."(.+?)"\]\n(.+)', blocks["toml"]).groups()
    information = tmp_path / "site" / "kg_srt-1.0.dist-info"
    (information / "entry_points.txt").write_text(f"[{group}]\n{point.replace(chr(34), '')}\n", encoding="utf-8")
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: kg-srt\nVersion: 1.0\n", encoding="utf-8")
    return tmp_path / "site"


def test_a_reader_written_by_the_recipe_reads_its_files(package: Path, tmp_path: Path) -> None:
    folder = tmp_path / "inputs"
    folder.mkdir()
    (folder / "interview.srt").write_text(SUBTITLES, encoding="utf-8")
    paths = os.pathsep.join([str(package), str(Path(kg.__file__).parents[1])])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder)],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout == "interview.srt application/x-subrip 2018年，市妇联提供岗位13000多个。\n"
