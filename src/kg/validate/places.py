"""Codes of places checked against the table of administrative divisions.

In: quads and the codes that there are. Out: violations where a code is none. It stands alone because SHACL would need
the whole table as a list; the shape says what a code looks like, this says whether it exists.

References:
    GB/T 2260, codes for the administrative divisions of the People's Republic of China.
"""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.base import whole_of
from kg.locations import places_folder
from kg.namespaces import PREFIXES
from kg.validate.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

ADCODE: Final = ox.NamedNode(PREFIXES["kg"] + "adcode")
SHAPE: Final = "place-adcode-exists"
MESSAGE: Final = (
    "No division has this code, today or formerly; look it up in GB/T 2260, or add it to data/places/places.csv."
)
MESSAGE_ZH: Final = "现行和曾用行政区划中均无此代码；请查 GB/T 2260，或补入 data/places/places.csv。"


@cache
def known_adcodes() -> frozenset[str]:
    """Read the codes of the packaged table, former ones too."""
    with (places_folder() / "places.csv").open(encoding="utf-8", newline="") as table:
        rows = csv.reader(table)
        column = next(rows).index("adcode")
        return frozenset(row[column] for row in rows)


def check_places(quads: Iterable[ox.Quad], adcodes: Collection[str] | None = None) -> tuple[Violation, ...]:
    """Find codes of six digits that no place has.

    Args:
        quads: of one or more document graphs. Codes that are no six digits are left to the shapes.
        adcodes: the codes that there are; those of the packaged table if None.

    Returns:
        The violations, sorted.
    """
    known = known_adcodes() if adcodes is None else adcodes
    return tuple(
        sorted(
            Violation(
                whole_of(_iri(quad.graph_name)),
                _iri(quad.subject),
                SHAPE,
                ADCODE.value,
                quad.object.value,
                MESSAGE,
                MESSAGE_ZH,
            )
            for quad in quads
            if quad.predicate == ADCODE
            and isinstance(quad.object, ox.Literal)
            and len(quad.object.value) == 6
            and quad.object.value.isdecimal()
            and quad.object.value not in known
        )
    )


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else ""
