"""The page's scripts without a browser: node's own test runner goes through what does not touch the document."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.visualize.conftest import missing

from kg.visualize.page import PARTS, SCRIPTS

FOLDER = Path(__file__).resolve().parent / "scripts"


def test_the_scripts_pass_their_own_tests() -> None:
    node = shutil.which("node") or missing("there is no node: install it to test the page's scripts")
    tests = sorted(map(str, FOLDER.glob("*.test.mjs")))
    assert tests
    done = subprocess.run([node, "--test", *tests], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_script_of_the_folder_is_in_the_page() -> None:
    assert sorted(path.name for path in PARTS.glob("*.js")) == sorted(SCRIPTS)
