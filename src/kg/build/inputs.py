"""What a build is to read: reports and RDF files, each with an identifier of its own.

In: inputs as the stage of reading finds them, which knows reports only. Out: the same with the RDF files of folders,
and the identifier of each. It stands alone because two stages, reading and the graph, have a say in it and do not know
of one another.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import ReadError
from kg.graph import RDF_FORMATS, is_rdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read import Input

IDENTIFIER_HASH: Final = 6
"""Hexadecimal digits that tell inputs of one name apart."""


def with_rdf(found: Sequence[Input]) -> list[Input]:
    """Take in the RDF files of folders, which are no reports; a folder of nothing else is no mistake then."""
    chosen = [replace(one, skipped="") if one.skipped and is_rdf(one.source) else one for one in found]
    folders = {one.root for one in chosen if one.root is not None and is_rdf(one.source)}
    return [_naming_rdf(one) for one in chosen if one.problem is None or one.problem.path not in folders]


def _naming_rdf(one: Input) -> Input:
    """Let the message about a folder without any input name the endings of RDF files, too."""
    problem = one.problem
    if problem is None or one.path is not None or not isinstance(problem.path, Path) or not problem.path.is_dir():
        return one
    remedy = f"{problem.remedy}; or, to merge RDF, in {', '.join(RDF_FORMATS)}"
    return replace(one, problem=ReadError(problem.path, problem.cause, remedy))


def name_inputs(found: Sequence[Input]) -> list[tuple[str, Input]]:
    """Give each input an identifier of its own: its name, with its folders or a hash if others have it, too."""
    from kg.read import identify  # noqa: PLC0415 - beside its use

    names = [identify(one.source) for one in found]
    same = Counter(names)
    paths = [identify(one.source.replace("/", "-")) for one in found]
    names = [path if same[name] > 1 else name for name, path in zip(names, paths, strict=True)]
    counts = Counter(names)
    return [
        (name if counts[name] == 1 else f"{name}-{sha256(one.source.encode()).hexdigest()[:IDENTIFIER_HASH]}", one)
        for name, one in zip(names, found, strict=True)
    ]
