"""Build, query and explore knowledge graphs of Chinese civic reports."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
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


class _Package(ModuleType):
    """Keeps ``kg.build`` the function, though importing the module of that name would put the module in its place."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in _HOMES and isinstance(value, ModuleType):
            value = getattr(value, name)
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
