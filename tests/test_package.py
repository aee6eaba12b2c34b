"""The built wheel works in an empty environment, outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REPORT = "衡阳市妇联工作\n\n2018年，衡阳市妇联举办“春风行动”，提供岗位1200多个。\n"


def run(*command: object, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    words = [str(part) for part in command]
    done = subprocess.run(words, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and install it with its locked dependencies; return the folder of its programs."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "empty", with_pip=True)
    programs = folder / "empty" / "bin"
    run(programs / "python", "-m", "pip", "install", "-q", "-c", ROOT / "constraints.txt", wheel, cwd=folder)
    return programs


def test_the_installed_wheel_builds_a_graph_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    run(installed / "kg", "build", "report.txt", cwd=tmp_path)
    table = run(installed / "kg", "facts", "--format", "csv", cwd=tmp_path)
    assert "衡阳市妇联" in table
    assert "1200多个" in table
    assert (tmp_path / "graph" / "graph.html").stat().st_size > 100_000


def test_the_wheel_carries_the_ontology_and_the_places(installed: Path, tmp_path: Path) -> None:
    script = (
        "import kg.locations as found; "
        "folders = (found.ontology_folder(), found.places_folder()); "
        "print(all(folder.is_relative_to(found.PACKAGE) for folder in folders))"
    )
    assert run(installed / "python", "-c", script, cwd=tmp_path).strip() == "True"
