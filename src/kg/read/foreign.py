"""What other people's parsers raise on broken bytes, told as one error of ours.

In: a call into a library. Out: its result, or a ``ReadError``. Parsers of binary formats raise whatever their first
wrong assumption leads to; a user needs to hear that the file is broken, and the other inputs must still be read.
"""

from __future__ import annotations

import logging
import struct
import zlib
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final
from zipfile import BadZipFile, LargeZipFile

from kg.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

FAULTS: Final[tuple[type[Exception], ...]] = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BadZipFile,
    BufferError,
    EOFError,
    LargeZipFile,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""The classes that broken bytes lead to; a library's own ones are named where it is called."""


@contextmanager
def reading(source: str, format_name: str, *own: type[Exception]) -> Iterator[None]:
    """Tell what goes wrong inside a foreign parser as an error of the input.

    Args:
        source: the input's name.
        format_name: what it was read as: ``PDF``.
        own: the library's own exceptions.

    Raises:
        ReadError: the parser failed.
    """
    quiet = logging.root.manager.disable
    logging.disable(logging.ERROR)  # what a parser mends is no message to our user
    try:
        yield
    except ReadError:
        raise
    except (*FAULTS, *own) as error:
        cause = " ".join(str(error).split())[:200] or type(error).__name__
        raise ReadError(
            source, f"is a broken {format_name}: {cause}", "open it, save it again, and read that file"
        ) from error
    finally:
        logging.disable(quiet)


def load_library(name: str, source: str, format_name: str, extra: str) -> Any:
    """Import an optional library.

    Raises:
        ReadError: it is not installed; the remedy is the command that installs it.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise ReadError(source, f"reading {format_name} needs {name}", f'pip install "civic-kg[{extra}]"') from error
