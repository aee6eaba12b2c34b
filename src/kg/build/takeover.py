"""What a build takes over from the graph that is there: its base, its licence, and documents.

In: an open graph directory, or None where there is none or all is made anew. Out: what it has and the caller did not
name otherwise. It stands alone because :func:`~kg.build.build` and :func:`~kg.build.remove` both keep what they do not
replace.
"""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from kg.base import check_base
from kg.build.outcome import Outcome
from kg.build.report import report_of
from kg.errors import GraphError, NotFoundError, ResourceError
from kg.graph import mint_document
from kg.namespaces import ID
from kg.query.names import find_names
from kg.query.terms import local_name
from kg.store import MANIFEST, OpenStore, check_manifest, read_manifest, read_rejections

if TYPE_CHECKING:
    import contextlib
    from collections.abc import Mapping, Sequence, Set

    from kg.build.settings import Settings

NEAREST: Final = 5
"""Documents that are named where one is not found."""
_IRI: Final = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def open_old(target: Path, stack: contextlib.ExitStack) -> OpenStore | None:
    """Open the graph that is there, if there is one.

    Raises:
        GraphError: it is damaged or of another layout; going on would lose what it holds.
    """
    if not (target / MANIFEST).exists():
        return None
    try:
        old = stack.enter_context(OpenStore(target))
        check_manifest(target, old.manifest)
    except GraphError as error:
        raise GraphError(
            error.path,
            error.cause,
            f"to make the graph anew from these inputs alone: kg build --fresh --graph {target}",
        ) from error
    return old


def choose_base(base: str | None, target: Path, *, fresh: bool) -> str:
    """Choose the base: the one given, else the one that the graph has, even if it is made anew.

    Raises:
        BaseIriError: the one given is none.
        GraphError: the graph has another one and is not made anew: the same thing would have two names in it.
    """
    try:
        held = str(read_manifest(target).get("base", ID)) if (target / MANIFEST).exists() else None
    except GraphError:
        held = None  # damaged or of an older layout: only a fresh build goes on, and whoever opens it says why
    if base is None:
        return held or ID
    if held not in (None, check_base(base)) and not fresh:
        raise GraphError(
            target,
            f"its IRIs begin with {held}, not with {base}",
            f"leave --base out to keep them, or make the graph anew: kg build --fresh --base {base} INPUT…",
        )
    return base


def base_of(old: OpenStore | None) -> str:
    """Return what the IRIs of a graph begin with; of none, what those of a new one do."""
    return ID if old is None else str(old.manifest.get("base", ID))


def choose_licence(licence: str | None, old: OpenStore | None) -> str:
    """Choose the licence: the one given, else the one that the graph has.

    Raises:
        ResourceError: it is no IRI.
    """
    if licence is None:
        return str(old.manifest.get("licence", "")) if old is not None else ""
    if not _IRI.fullmatch(licence):
        raise ResourceError(
            Path(licence), "is no licence: expected an IRI, https://creativecommons.org/licenses/by/4.0/"
        )
    return licence


def identifiers_of(old: OpenStore, documents: Sequence[str]) -> list[str]:
    """Name documents that a graph holds by their identifiers.

    Args:
        old: the graph.
        documents: identifiers or titles.

    Returns:
        Identifiers, in the order given, each once.

    Raises:
        NotFoundError: it does not hold one of them, or several of that title; the message names the nearest, or all.
    """
    held = {entry["identifier"] for entry in old.manifest["documents"]}
    return list(dict.fromkeys(_identifier_of(old, name, held) for name in documents))


def _identifier_of(old: OpenStore, name: str, held: Set[str]) -> str:
    if name in held:
        return name
    titled = [unquote(local_name(iri)) for iri in find_names(old.store, name, "document")]
    found = sorted(held & set(titled))
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFoundError(f"{old.folder} holds several documents {name!r}; give one of {', '.join(found)}")
    near = difflib.get_close_matches(name, sorted(held), n=NEAREST, cutoff=0) or ["none"]
    raise NotFoundError(f"{old.folder} holds no document {name!r}; the nearest are {', '.join(near)}")


def find_held(old: OpenStore | None, settings: Settings) -> dict[str, dict[str, Any]]:
    """What the old graph holds that was made by this version with this ontology."""
    if old is None:
        return {}
    return {
        entry["identifier"]: entry
        for entry in old.manifest["documents"]
        if (entry["version"], entry["ontology"]) == (settings.version, settings.digest)
    }


def find_kept(old: OpenStore | None, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The documents of the old graph that this build does not replace; a failed input's stays as it was."""
    if old is None:
        return []
    replaced = {outcome.entry["identifier"] for outcome in outcomes if outcome.failure is None}
    rejections = rejections_of(old)
    return [
        take_over(entry, rejections, base_of(old))
        for entry in old.manifest["documents"]
        if entry["identifier"] not in replaced
    ]


def take_over(entry: Mapping[str, Any], rejections: Mapping[str, list[dict[str, Any]]], base: str) -> Outcome:
    """Take a document over from the graph that is there; its quads are read when they are knowledge."""
    rejected = rejections.get(mint_document(entry["identifier"], base), [])
    return Outcome(dict(entry), base, None, rejected=rejected, report=report_of(entry, reused=True))


def rejections_of(old: OpenStore | None) -> dict[str, list[dict[str, Any]]]:
    """Read what earlier builds rejected, by the IRI of its document."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in read_rejections(old.folder) if old is not None else ():
        rows.setdefault(row["document"], []).append(row)
    return rows
