"""What a validation tells: one violation of one shape at one node.

In: nothing. Out: the frozen type that shapes, evidence and reports share; it stands alone so that both engines and the
check of quotes speak the same way.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

VIOLATION = "Violation"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One violation; all fields are plain text, so that it can be written as one line of JSON."""

    document: str
    """IRI of the document in whose graph the node stands; the graph's own IRI if it is no document's."""
    focus_node: str
    """IRI of the node that breaks the shape."""
    shape: str
    """Name of the shape: ``measure-lower``; ``quote-text`` and such for checks of evidence."""
    path: str
    """IRI of the property, ``^`` before it if inverse; empty for a shape of the node as a whole."""
    value: str
    """The offending value; empty if one is missing."""
    message: str
    """What is wrong and how to mend it, in English."""
    message_zh: str
    """The same in Chinese."""
    severity: str = VIOLATION
    """``Violation`` keeps a statement out of the graph; ``Warning`` and ``Info`` are only told."""

    def to_dict(self) -> dict[str, str]:
        """Convert to a dictionary of plain text."""
        return asdict(self)
