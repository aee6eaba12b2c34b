from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.read import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.model import BlockKind, Document

FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
)
GLYPHS = (
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
)
CHARACTERS = (
    b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
    b"1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end"
)
HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def pages() -> Path:
    return HERE / "pages"


@pytest.fixture
def read_text() -> Callable[..., Document]:
    def read(text: str, source: str = "report.txt") -> Document:
        return read_bytes(text.encode(), source, None)

    return read


@pytest.fixture
def kinds() -> Callable[[Document], list[tuple[BlockKind, str]]]:
    def list_kinds(document: Document) -> list[tuple[BlockKind, str]]:
        return [(block.kind, block.span.of(document.text)) for block in document.blocks]

    return list_kinds


@pytest.fixture(scope="session")
def make_pdf() -> Callable[..., bytes]:
    """Write a PDF whose pages hold the given lines; without a text layer, a box is drawn, as a scan holds a picture."""

    def make(*pages: list[str], text_layer: bool = True) -> bytes:
        objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
        objects += [FONT, GLYPHS, _stream(CHARACTERS)]
        kids = []
        for lines in pages:
            kids.append(f"{len(objects) + 1} 0 R")
            objects.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 800 1000] /Contents {len(objects) + 2} 0 R "
                "/Resources << /Font << /F 3 0 R >> >> >>".encode()
            )
            drawn = "".join(
                f"BT /F 12 Tf 40 {960 - 20 * number} Td <{line.encode('utf-16-be').hex()}> Tj ET\n"
                for number, line in enumerate(lines)
            )
            objects.append(_stream(drawn.encode() if text_layer else b"0 0 100 100 re f"))
        objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
        return _assemble(objects)

    return make


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _assemble(objects: list[bytes]) -> bytes:
    data, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        table,
        size,
        len(data),
    )
