"""A report that tries to break out of every place where a page puts a text."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tests.graph.factory import Composer

from kg.model import Entity, EntityKind, Resolution

MARKS: Final = "<script>window.broken=1</script></script><img src=x onerror=window.broken=1>\"'`&amp;${1}{{7*7}}<!--]]>"
"""Ends elements, attributes, strings, templates and comments; U+2028 and an ideograph beyond the first plane follow."""
TAIL: Final = "\u2028𠮷</textarea></style>"
HOSTILE: Final = MARKS + TAIL
ADDRESS: Final = "javascript:window.broken=1//https://example.org"

PLACE: Final = Entity(
    EntityKind.PLACE, "hostile-place", f"地{HOSTILE}", f"place {HOSTILE}", (f"名{HOSTILE}",), "430499", parent="430400"
)
AGENT: Final = Entity(EntityKind.ORGANIZATION, HOSTILE, f"会{HOSTILE}", f"body {HOSTILE}", (f"称{HOSTILE}",), "430499")
PROGRAMME: Final = Entity(EntityKind.PROGRAMME, f"p{HOSTILE}", f"行{HOSTILE}", known=False)
GROUP: Final = Entity(EntityKind.GROUP, f"g{HOSTILE}", f"众{HOSTILE}", known=False)


def hostile() -> Resolution:
    """Compose the report."""
    quote = f"𠮷会{HOSTILE}送{HOSTILE}3个"
    composer = Composer(text=f"题{HOSTILE}\n前{HOSTILE}，{quote}，后{HOSTILE}。\n", identifier=f"hostile-{HOSTILE}")
    change = f"增{HOSTILE}"
    measure = composer.measure("3个", "3", "3", "3", unit="count", counted=(HOSTILE,), change=change)
    composer.add(
        quote, "送", "distribute", agent=AGENT, agent_text=f"会{HOSTILE}", thing=HOSTILE, place=PLACE,
        measures=(measure,), programmes=((HOSTILE, PROGRAMME),), groups=((HOSTILE, GROUP),), distinction=HOSTILE,
    )  # fmt: skip
    resolution = composer.resolution(PLACE, AGENT, PROGRAMME, GROUP)
    document = replace(resolution.document, url=ADDRESS, publisher=f"社{HOSTILE}", authors=(HOSTILE,), notes=(HOSTILE,))
    return replace(resolution, document=document)
