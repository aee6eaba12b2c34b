"""What a document's quads depend on beside its bytes.

In: what the caller chose. Out: checked :class:`Settings`, whose digest changes with the vocabulary, the extractor and
the decisions. It stands alone because processes are sent it, and documents that were read with the same are not read
again.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

import kg
from kg.errors import ResourceError
from kg.extract import find_extractor
from kg.locations import ontology_folder
from kg.namespaces import ID
from kg.resources import load_vocabulary

RULES: Final = "rules"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a document's quads depend on beside its bytes; small, so that it can be sent to other processes."""

    ontology: Path
    decisions: Path | None
    extractor: str
    version: str
    digest: str
    base: str = ID


def settings_of(ontology: str | Path | None, decisions: str | Path | None, extractor: str, base: str) -> Settings:
    """Check what the caller chose, and tell it apart by its digest.

    Raises:
        ExtractionError: there is no such extractor.
        ResourceError: the ontology or the decisions cannot be read.
    """
    folder = Path(ontology) if ontology is not None else ontology_folder()
    if not (folder / "vocabulary").is_dir():
        raise ResourceError(folder, "is no ontology: it has no folder vocabulary")
    find_extractor(extractor)
    decided = Path(decisions) if decisions is not None else None
    digest = load_vocabulary(folder).digest
    if extractor != RULES:
        digest = sha256(f"{digest} {extractor}".encode()).hexdigest()
    if decided is not None:
        try:
            digest = sha256((digest + decided.read_text(encoding="utf-8")).encode()).hexdigest()
        except OSError as error:
            raise ResourceError(decided, error.strerror or str(error)) from error
    return Settings(folder, decided, extractor, kg.__version__, digest, base)
