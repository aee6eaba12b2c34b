"""Where the knowledge lies: the folders of the ontology and of the places.

In: nothing. Out: paths. In an installed wheel both folders lie inside the package; in a checkout they lie beside
``src``. The module stands alone because the value types below the vocabulary need their word lists too.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.errors import ResourceError

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent.parent


@cache
def ontology_folder() -> Path:
    """Find the folder that holds ``kg.ttl``, ``shapes.ttl``, ``vocabulary/``, ``rules/`` and ``queries/``.

    Returns:
        An absolute path.

    Raises:
        ResourceError: the package was installed without its ontology.
    """
    return _find("ontology")


@cache
def places_folder() -> Path:
    """Find the folder that holds the table of administrative divisions.

    Returns:
        An absolute path.

    Raises:
        ResourceError: the package was installed without its places.
    """
    return _find("data/places")


def _find(relative: str) -> Path:
    for root in (PACKAGE, CHECKOUT):
        folder = root / relative
        if folder.is_dir():
            return folder
    raise ResourceError(PACKAGE / relative, "the folder is missing: install kg again from a complete wheel or checkout")
