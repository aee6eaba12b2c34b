"""Every exception that ``kg`` raises: one root, one child a stage, a handful below.

Each carries fields, not only text; its message says what is wrong, where, and what was expected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class KgError(Exception):
    """The root of all errors that a user can do something about."""

    def __reduce__(self) -> tuple[object, ...]:
        """Write an error so that another process can raise it again with its fields."""
        return _restore, (type(self), self.args, self.__dict__)


def _restore(kind: type[KgError], args: tuple[object, ...], fields: dict[str, object]) -> KgError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(fields)
    return error


class ResourceError(KgError):
    """A file of the ontology, the vocabulary or the places is missing or broken."""

    def __init__(self, path: Path, cause: str, line: int | None = None) -> None:
        self.path, self.cause, self.line = path, cause, line
        where = f"{path}:{line}" if line is not None else f"{path}"
        super().__init__(f"{where}: {cause}")


class BaseIriError(KgError):
    """What the IRIs of a graph are to begin with is no base."""

    def __init__(self, base: str, cause: str) -> None:
        self.base, self.cause = base, cause
        super().__init__(
            f"{base!r} is no base for IRIs: {cause}; expected an absolute http or https IRI that ends in / or #, "
            "https://data.example.org/kg/"
        )


class ValueReadingError(KgError, ValueError):
    """A text is not the value that it was read as."""

    def __init__(self, text: str, offset: int, expected: str) -> None:
        self.text, self.offset, self.expected = text, offset, expected
        super().__init__(f"{text!r}: not {expected}, from character {offset} ({text[offset : offset + 8]!r})")


class NotAQuantity(ValueReadingError):  # noqa: N818 - named as the question it answers
    """A text is not one Chinese quantity."""

    def __init__(self, text: str, offset: int) -> None:
        super().__init__(text, offset, "a quantity")


class NotAPeriod(ValueReadingError):  # noqa: N818 - named as the question it answers
    """A text is not one Chinese period of time."""

    def __init__(self, text: str, offset: int) -> None:
        super().__init__(text, offset, "a period")


class ReadError(KgError):
    """An input could not be read into a document."""

    def __init__(self, path: Path | str, cause: str, remedy: str = "") -> None:
        self.path, self.cause, self.remedy = path, cause, remedy
        super().__init__(f"{path}: {cause}" + (f"; {remedy}" if remedy else ""))


class ExtractionError(KgError):
    """An extractor returned something that its document does not hold."""


class ResolutionError(KgError):
    """A decision about entities contradicts itself or names an entity that there is not."""

    def __init__(self, cause: str, path: Path | None = None, line: int | None = None) -> None:
        self.cause, self.path, self.line = cause, path, line
        where = "" if path is None else f"{path}: " if line is None else f"{path}:{line}: "
        super().__init__(where + cause)


class GraphError(KgError):
    """A graph directory is missing, busy or damaged."""

    def __init__(self, path: Path, cause: str, remedy: str = "") -> None:
        self.path, self.cause, self.remedy = path, cause, remedy
        super().__init__(f"{path}: {cause}" + (f"; {remedy}" if remedy else ""))


class QueryError(KgError):
    """A query is unknown, malformed or lacks a parameter."""


class QueryTimeoutError(QueryError):
    """A query took longer than it was given: nothing is wrong with it, and it may be asked again."""


class NotFoundError(KgError):
    """A name stands for nothing in the graph; the message lists the nearest names that do."""


class AnalysisError(KgError):
    """A metric is unknown, or the network is none that it can be taken of."""
