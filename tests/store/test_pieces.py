"""A file of pieces is copied where they are unchanged; an index that is no use is as good as none."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from kg.store import Earlier, Piece, read_index, write_index, write_pieces

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def written(tmp_path: Path) -> Earlier:
    with (tmp_path / "file").open("wb") as output:
        pieces = write_pieces(output, ["a", "b", "c"], lambda name: f"{name} once\n".encode())
    return Earlier(tmp_path / "file", pieces)


def test_a_file_is_its_pieces_in_order(written: Earlier) -> None:
    assert written.path.read_bytes() == b"a once\nb once\nc once\n"
    assert written.pieces[1] == Piece("b", 7, sha256(b"b once\n").hexdigest())


def test_only_new_and_changed_pieces_are_made(written: Earlier, tmp_path: Path) -> None:
    made = []

    def make(name: str) -> bytes:
        made.append(name)
        return f"{name} twice\n".encode()

    with (tmp_path / "next").open("wb") as output:
        write_pieces(output, ["aa", "b", "c"], make, written, {"c"})
    assert (tmp_path / "next").read_bytes() == b"aa twice\nb once\nc twice\n"
    assert made == ["aa", "c"]


def test_a_changed_piece_is_made_of_the_earlier_one_where_it_can_be(written: Earlier, tmp_path: Path) -> None:
    def amend(name: str, earlier: bytes) -> bytes | None:
        return earlier.replace(b"once", b"again") if name == "b" else None

    with (tmp_path / "next").open("wb") as output:
        pieces = write_pieces(
            output, ["a", "b", "c", "d"], lambda name: f"{name}\n".encode(), written, {"b", "c", "d"}, amend=amend
        )
    assert (tmp_path / "next").read_bytes() == b"a once\nb again\nc\nd\n"
    assert pieces[1] == Piece("b", 8, sha256(b"b again\n").hexdigest())


@pytest.mark.parametrize("edited", [b"a once\nB once\nc once\n", b"a once\n", b""])
def test_a_piece_that_is_not_what_was_written_is_made(written: Earlier, tmp_path: Path, edited: bytes) -> None:
    written.path.write_bytes(edited)
    with (tmp_path / "next").open("wb") as output:
        write_pieces(output, ["b"], lambda name: name.encode(), written)
    assert (tmp_path / "next").read_bytes() == b"b"


def test_an_index_comes_back_as_it_was_written(written: Earlier, tmp_path: Path) -> None:
    write_index(tmp_path / "index", {"file": written.pieces}, {"page": "none"})
    assert read_index(tmp_path / "index") == ({"file": written}, {"page": "none"})


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format":2,"files":[]}', '{"format":0,"files":{}}', None])
def test_an_index_that_is_no_use_is_as_good_as_none(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "index").write_text(content, encoding="utf-8")
    assert read_index(tmp_path / "index") == ({}, {})
