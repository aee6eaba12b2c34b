"""The graph directory: which files it has and how to tell it from any other folder.

In: a path. Out: the paths inside it and what its manifest says. The module stands alone because readers, writers and
the swap must agree on these names and on nothing else.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from kg.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

STORE: Final = "store"
"""The Oxigraph store, a folder."""
TRIG: Final = "graph.trig"
FACTS: Final = "facts.csv"
DATASET: Final = "dataset.ttl"
"""The graph described as a dataset: DCAT and VoID."""
PAGE: Final = "graph.html"
DRAWN: Final = "drawn.txt"
"""What ``graph.html`` shows of each document: what the next page goes on from."""
REJECTED: Final = "rejected.jsonl"
MANIFEST: Final = "manifest.json"
PIECES: Final = "pieces.json"
"""Which part of ``graph.trig`` and ``facts.csv`` each document is, and the counts: what the next build goes on from."""

OURS: Final = frozenset({STORE, TRIG, FACTS, DATASET, PAGE, DRAWN, REJECTED, MANIFEST, PIECES})
"""All that a build writes."""

KIND: Final = "kg graph"
"""Value of the manifest's ``kind``, by which a folder is known to be ours."""
FORMAT: Final = 2
"""Version of the layout; another one is refused rather than misread. 2: the default graph is their merge."""


def write_manifest(folder: Path, entries: Mapping[str, object]) -> None:
    """Write the manifest, which makes a folder a graph directory.

    Args:
        folder: the graph directory in the making.
        entries: JSON values; ``kind`` and ``format`` are added.

    Raises:
        OSError: the file cannot be written.
    """
    content = {"kind": KIND, "format": FORMAT, **entries}
    members = ",\n".join(f"  {_json(name)}: {_in_lines(value)}" for name, value in sorted(content.items()))
    (folder / MANIFEST).write_text(f"{{\n{members}\n}}\n", encoding="utf-8", newline="\n")


def _in_lines(value: object) -> str:
    """Write JSON, each item of a list in a line of its own: one for each document."""
    if isinstance(value, list) and value:
        return "[\n    " + ",\n    ".join(map(_json, value)) + "\n  ]"
    return _json(value)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def read_manifest(folder: Path) -> dict[str, Any]:
    """Read what a graph directory says of itself.

    Args:
        folder: the graph directory.

    Returns:
        The entries of the manifest.

    Raises:
        GraphError: there is none, it is damaged, or a newer program wrote it.
    """
    path = folder / MANIFEST
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _missing(folder) from error
    except OSError as error:
        raise GraphError(path, f"cannot be read ({error.strerror})", "check the permissions of the folder") from error
    except ValueError as error:
        raise GraphError(path, f"is damaged ({error})", remedy_for(folder)) from error
    if not isinstance(content, dict) or content.get("kind") != KIND:
        raise GraphError(folder, "is not a graph directory", "name the folder that `kg build --graph` made")
    if content.get("format") != FORMAT:
        found = content.get("format")
        older = isinstance(found, int) and found < FORMAT
        remedy = "build the graph again with --fresh" if older else "install the newer kg"
        raise GraphError(folder, f"has layout {found!r}, this program reads {FORMAT}", remedy)
    return content


def remedy_for(folder: Path) -> str:
    """Say how a damaged graph is mended."""
    return f"build the graph again from its inputs: kg build --fresh INPUT… --graph {folder}"


def _missing(folder: Path) -> GraphError:
    if not folder.exists():
        return GraphError(folder, "there is no graph", f"make one: kg build INPUT --graph {folder}")
    if not folder.is_dir():
        return GraphError(folder, "is a file, not a graph directory", "name the folder that `kg build --graph` made")
    return GraphError(
        folder, f"is not a graph directory (no {MANIFEST})", "name the folder that `kg build --graph` made"
    )


def check_replaceable(folder: Path) -> None:
    """Refuse to replace what is not a graph.

    Args:
        folder: where a graph is to be written. Missing, empty and graph directories pass.

    Raises:
        GraphError: it is a file, or a folder that holds something else.
    """
    if not folder.exists():
        return
    if not folder.is_dir():
        raise GraphError(folder, "is a file; a graph is a folder", "choose another name with --graph")
    if any(folder.iterdir()) and not _claims_to_be_graph(folder):
        raise GraphError(
            folder,
            "holds other files and is no graph, it is left as it is",
            "choose an empty or new folder with --graph",
        )


def _claims_to_be_graph(folder: Path) -> bool:
    """Tell whether the manifest names us, in any layout; or is damaged, among files that are all of our making."""
    try:
        content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except OSError:
        return False
    except ValueError:
        names = {path.name for path in folder.iterdir()}
        return {STORE, TRIG, MANIFEST} <= names <= OURS
    return isinstance(content, dict) and content.get("kind") == KIND
