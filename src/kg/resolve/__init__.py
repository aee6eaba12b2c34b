"""From mentions to entities: places by code, organizations by kind and jurisdiction, programmes and groups by notation.

In: a document, its statements, the vocabulary and, if a person made some, decisions. Out: a
:class:`~kg.model.Resolution`. Names are never compared by likeness: 衡阳市妇联 and 邵阳市妇联 differ in one character
and are two, 市妇联 within 衡阳 and 衡阳市妇女联合会 share three and are one.
"""

from __future__ import annotations

from kg.resolve.decisions import Decision, Decisions, load_decisions
from kg.resolve.entities import find_known
from kg.resolve.resolving import resolve

__all__ = ["Decision", "Decisions", "find_known", "load_decisions", "resolve"]
