"""``python -m kg``: the command line, where the command ``kg`` is not on the path."""

from __future__ import annotations

from kg.cli import run

if __name__ == "__main__":
    run()
