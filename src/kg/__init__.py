"""Build, query and explore knowledge graphs of Chinese civic reports."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.build import build
    from kg.open import Graph

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "build"]

_HOMES = {"Graph": "kg.open", "build": "kg.build"}


def __getattr__(name: str) -> Any:
    """Load the public names when first asked for, so that importing ``kg`` costs nothing."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
