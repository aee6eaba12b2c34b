"""What a person decided about entities, against or beyond the rules.

In: a small text file. Out: checked :class:`Decisions`. One decision a line, fields separated by tabs, or by blanks
where no field holds one; ``#`` begins a remark:

    same       衡阳市家政服务协会    衡阳家协
    different  衡阳市就业局          衡阳市劳务办
    is         雁城妇女              womens-federation-430400

An entity is named by its identifier (``430400``, ``womens-federation-430400``, ``chunfeng-xingdong``) or by its label.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kg.errors import ResolutionError
from kg.resolve.entities import CODED, Entities

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kg.resources import Vocabulary

VERBS: Final = ("same", "different", "is")
"""What a line of the file of decisions says of two names."""
REMARK: Final = "#"


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the file."""

    verb: str
    first: str
    second: str
    line: int


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions that do not contradict one another."""

    assigned: Mapping[str, str] = field(default_factory=dict)
    """For a mention's text, the identifier or label of its entity."""
    classes: Mapping[str, str] = field(default_factory=dict)
    """For each name or identifier in a ``same``, the one that stands for all."""
    apart: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each name or identifier in a ``different``, those that it is not."""


def load_decisions(path: Path, vocabulary: Vocabulary) -> Decisions:
    """Read and check a file of decisions.

    Args:
        path: UTF-8 text, one decision a line.
        vocabulary: what identifiers must stand for.

    Returns:
        The decisions, in a form that does not depend on their order.

    Raises:
        ResolutionError: a line is malformed, names an entity that there is not, or contradicts an earlier one; names
            the file and the line.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ResolutionError(f"the decisions cannot be read: {error}", path) from error
    return _check(list(_parse(text, path)), path, Entities(vocabulary))


def _parse(text: str, path: Path) -> Iterator[Decision]:
    for number, line in enumerate(text.splitlines(), start=1):
        content = line.partition(REMARK)[0].strip()
        if not content:
            continue
        fields = [part.strip() for part in content.split("\t") if part.strip()] if "\t" in content else content.split()
        if len(fields) != 3 or fields[0] not in VERBS:
            expected = "expected three fields: same A B, different A B, or is MENTION ENTITY"
            raise ResolutionError(f"{content!r} is no decision; {expected}", path, number)
        yield Decision(fields[0], fields[1], fields[2], number)


def _check(decisions: list[Decision], path: Path, entities: Entities) -> Decisions:
    for decision in decisions:
        _require_known(decision, path, entities)
    assigned = _assigned(decisions, path)
    classes = _classes(decisions, path, entities)
    apart: dict[str, set[str]] = {}
    for decision in (d for d in decisions if d.verb == "different"):
        one, other = (_standing(name, assigned, classes) for name in (decision.first, decision.second))
        if one == other:
            cause = f"{decision.first} and {decision.second} are different here, but other lines make them the same"
            raise ResolutionError(cause, path, decision.line)
        apart.setdefault(decision.first, set()).add(decision.second)
        apart.setdefault(decision.second, set()).add(decision.first)
    return Decisions(assigned, classes, {name: frozenset(others) for name, others in sorted(apart.items())})


def _require_known(decision: Decision, path: Path, entities: Entities) -> None:
    for name in (decision.first, decision.second):
        looks_coded = CODED.fullmatch(name) is not None or (len(name) == 6 and name.isdigit())
        if looks_coded and entities.identified(name) is None:
            raise ResolutionError(f"there is no entity {name}", path, decision.line)


def _assigned(decisions: Iterable[Decision], path: Path) -> dict[str, str]:
    assigned: dict[str, str] = {}
    for decision in (d for d in decisions if d.verb == "is"):
        before = assigned.setdefault(decision.first, decision.second)
        if before != decision.second:
            cause = f"{decision.first} is {decision.second} here, but {before} above"
            raise ResolutionError(cause, path, decision.line)
    return dict(sorted(assigned.items()))


def _classes(decisions: Iterable[Decision], path: Path, entities: Entities) -> dict[str, str]:
    members: dict[str, set[str]] = {}
    for decision in (d for d in decisions if d.verb == "same"):
        one = members.setdefault(decision.first, {decision.first})
        other = members.setdefault(decision.second, {decision.second})
        joined = one | other
        kinds = {found.kind for name in joined if (found := entities.identified(name)) is not None}
        if len(kinds) > 1:
            found_kinds = " and one a ".join(sorted(kinds))
            cause = f"{decision.first} and {decision.second} cannot be the same: one is a {found_kinds}"
            raise ResolutionError(cause, path, decision.line)
        for name in joined:
            members[name] = joined
    return {name: _representative(joined, entities) for name, joined in sorted(members.items())}


def _representative(names: set[str], entities: Entities) -> str:
    """Prefer what has an identifier; of several, the first in the order of code points."""
    return min(names, key=lambda name: (entities.identified(name) is None, name))


def _standing(name: str, assigned: Mapping[str, str], classes: Mapping[str, str]) -> str:
    name = assigned.get(name, name)
    return classes.get(name, name)
