"""Pages from the web: the stage's edge to the network.

In: an http or https address. Out: the bytes that it serves, within a time and a size. Nothing is followed but
redirects.
"""

from __future__ import annotations

import http.client
import ssl
import time
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import Request, urlopen

from kg.errors import ReadError

if TYPE_CHECKING:
    from http.client import HTTPResponse

TIMEOUT: Final = 20.0
"""Seconds for the whole of an answer."""

LARGEST: Final = 20 * 1024 * 1024
"""Bytes of an answer, unpacked."""

CHUNK: Final = 1 << 16
AGENT: Final = "civic-kg (+https://w3id.org/civic-kg)"
SAFE: Final = "%/:=&?~#+!$,;'@()*[]"


@dataclass(frozen=True, slots=True)
class Page:
    """What an address serves."""

    address: str
    """As it was asked for."""
    data: bytes
    media_type: str
    """As the server declares it, with its parameters; empty if it declares none."""


def fetch(address: str, *, timeout: float = TIMEOUT, largest: int = LARGEST) -> Page:
    """Fetch a page.

    Args:
        address: http or https; Chinese characters in it are encoded.
        timeout: seconds until the whole answer must be there.
        largest: bytes that the answer may have.

    Raises:
        ReadError: the address is malformed, the server cannot be reached, or answers with an error,
            too slowly or too much.
    """
    deadline = time.monotonic() + timeout
    try:
        request = Request(_encoded(address), headers={"User-Agent": AGENT, "Accept": "text/html, text/*, */*;q=0.5"})  # noqa: S310 - only http and https
        with urlopen(request, timeout=timeout) as response:  # noqa: S310 - only http and https
            data = _read(response, address, deadline, largest)
            return Page(address, data, response.headers.get("Content-Type") or "")
    except HTTPError as error:
        raise ReadError(
            address, f"the server answers {error.code} {error.reason}", "open it in a browser and save the page"
        ) from error
    except TimeoutError as error:
        raise _too_slow(address, timeout) from error
    except URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise _too_slow(address, timeout) from error
        raise ReadError(address, f"cannot be reached: {error.reason}", "check the address and the network") from error
    except (OSError, http.client.HTTPException, ssl.SSLError, ValueError, zlib.error) as error:
        raise ReadError(address, f"cannot be read: {error or type(error).__name__}", "check the address") from error


def _encoded(address: str) -> str:
    """Write an address in ASCII: host after IDNA, the rest percent-encoded."""
    parts = urlsplit(address.strip())
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise ValueError("it is no http or https address")
    host = parts.hostname if parts.hostname.isascii() else parts.hostname.encode("idna").decode("ascii")
    host = f"[{host}]" if ":" in host else host
    place = f"{host}:{parts.port}" if parts.port else host
    return urlunsplit((parts.scheme, place, quote(parts.path, SAFE), quote(parts.query, SAFE), ""))


def _read(response: HTTPResponse, address: str, deadline: float, largest: int) -> bytes:
    encoding = (response.headers.get("Content-Encoding") or "").strip().lower()
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if encoding in ("gzip", "x-gzip", "deflate") else None
    parts: list[bytes] = []
    size = 0
    while chunk := response.read1(CHUNK):
        if time.monotonic() > deadline:
            raise TimeoutError
        part = unpack.decompress(chunk, largest + 1 - size) if unpack else chunk
        parts.append(part)
        size += len(part)
        if size > largest:
            cause = f"it serves more than {largest / (1 << 20):.3g} MB"
            raise ReadError(address, cause, "save the part that you need and read the file")
    return b"".join(parts)


def _too_slow(address: str, timeout: float) -> ReadError:
    return ReadError(
        address, f"no full answer within {timeout:g} seconds", "try again later, or save the page and read the file"
    )
