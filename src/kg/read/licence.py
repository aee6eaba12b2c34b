"""Licences named by IRI.

In: a licence as a report states it. Out: its IRI. It stands alone because the graph and its description point to
licences, and reports name them by the identifiers of the SPDX list.

References:
    SPDX License List (https://spdx.org/licenses/); Creative Commons, "Marking your work": addresses of the deeds.
"""

from __future__ import annotations

import re
from typing import Final

PUBLIC_DOMAIN: Final = re.compile(r"CC0-(?P<version>\d\.\d)", re.IGNORECASE)
CREATIVE_COMMONS: Final = re.compile(
    r"CC-(?P<terms>BY(?:-NC)?(?:-SA|-ND)?)-(?P<version>\d\.\d)(?:-(?P<where>[A-Z]{2,3}))?", re.IGNORECASE
)
SPDX: Final = re.compile(r"[A-Za-z][A-Za-z0-9.]*(?:-[A-Za-z0-9.]+)*-\d[0-9.]*(?:-[A-Za-z0-9.-]+)?|MIT|ISC|Unlicense")
_DEEDS: Final = "https://creativecommons.org/"


def to_iri(licence: str) -> str:
    """Name a licence by its IRI.

    Args:
        licence: an IRI, an identifier of the SPDX list such as ``CC0-1.0`` or ``ODbL-1.0``, or words.

    Returns:
        The address of the deed for Creative Commons, of the SPDX list for others; an IRI, and words that are neither,
        as they stand.

    Examples:
        >>> to_iri("CC-BY-4.0")
        'https://creativecommons.org/licenses/by/4.0/'
        >>> to_iri("ODbL-1.0")
        'https://spdx.org/licenses/ODbL-1.0'
        >>> to_iri("转载须经许可")
        '转载须经许可'
    """
    stated = licence.strip()
    public = PUBLIC_DOMAIN.fullmatch(stated)
    if public is not None:
        return f"{_DEEDS}publicdomain/zero/{public['version']}/"
    common = CREATIVE_COMMONS.fullmatch(stated)
    if common is not None:
        where = f"{common['where'].lower()}/" if common["where"] else ""
        return f"{_DEEDS}licenses/{common['terms'].lower()}/{common['version']}/{where}"
    return f"https://spdx.org/licenses/{stated}" if SPDX.fullmatch(stated) else stated
