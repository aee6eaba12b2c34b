from __future__ import annotations

import io
import pickle
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.read import READERS, find_inputs, identify, read_bytes, read_document, read_input
from kg.read.formats import find_format

TEXT = "2018年,市妇联提供岗位13000多个。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "inner/c.txt",
        "inner/d.html",
        "table.xlsx",
        "README",
        ".hidden/e.txt",
        ".secret.txt",
    ):
        path = tmp_path / "reports" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    return tmp_path / "reports"


def test_a_folder_is_read_with_its_folders_in_order(folder) -> None:
    found = [one.source for one in find_inputs([str(folder)]) if not one.skipped]
    assert found == ["a.md", "b.txt", "inner/c.txt", "inner/d.html"]


def test_files_of_unknown_formats_are_listed_as_skipped(folder) -> None:
    skipped = {one.source: one.skipped for one in find_inputs([str(folder)]) if one.skipped}
    assert skipped == {"README": "no reader for files without a suffix", "table.xlsx": "no reader for files .xlsx"}


def test_the_order_is_that_of_the_arguments_and_nothing_comes_twice(folder) -> None:
    found = find_inputs([str(folder / "b.txt"), str(folder), "-", "https://example.org/a", "-"])
    assert [one.source for one in found if not one.skipped] == [
        "b.txt", "a.md", "inner/c.txt", "inner/d.html", "-", "https://example.org/a",
    ]  # fmt: skip


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path) -> None:
    for name in ("2018/hunan/a.txt", "2019/hunan/a.txt", "2019/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    found = find_inputs(
        [str(tmp_path / "2018/hunan/a.txt"), str(tmp_path / "2019/hunan"), str(tmp_path / "2019/b.txt")]
    )
    assert [one.source for one in found] == ["2018/hunan/a.txt", "2019/hunan/a.txt", "b.txt"]
    assert [read_input(one).source for one in found] == [one.source for one in found]


def test_a_document_is_the_same_wherever_its_folder_lies(folder, tmp_path) -> None:
    moved = tmp_path / "elsewhere"
    folder.rename(moved)
    (one,) = [one for one in find_inputs([str(moved)]) if one.source == "inner/c.txt"]
    document = read_input(one)
    assert (document.source, document.identifier) == ("inner/c.txt", "c")
    assert document.sha256 == sha256(TEXT.encode()).hexdigest()


def test_standard_input_is_read(monkeypatch) -> None:
    class Standard:
        buffer = io.BytesIO(TEXT.encode())

    monkeypatch.setattr(sys, "stdin", Standard)
    document = read_input(find_inputs(["-"])[0])
    assert (document.source, document.identifier, document.text) == ("-", "standard-input", TEXT)


def test_a_link_to_a_folder_is_not_followed_in_circles(folder) -> None:
    (folder / "inner" / "back").symlink_to(folder, target_is_directory=True)
    assert len([one for one in find_inputs([str(folder)]) if not one.skipped]) == 4


@pytest.mark.parametrize(
    ("source", "identifier"),
    [
        ("reports/Hunan 2019.txt", "hunan-2019"),
        ("湖南省妇联2019年工作.md", "湖南省妇联2019年工作"),
        ("a.b.c.html", "a-b-c"),
        ("报告（终稿）.docx", "报告-终稿"),
        ("2019", "2019"),
        ("...", "document"),
        ("-", "standard-input"),
        ("https://hn.example.org/c/2019/01/25/48.htm?a=1", "hn-example-org-c-2019-01-25-48-a-1"),
    ],
)
def test_an_identifier_is_readable_and_may_stand_in_an_iri(source: str, identifier: str) -> None:
    assert identify(source) == identifier


@pytest.mark.parametrize("one", READERS.values(), ids=READERS)
def test_each_format_is_found_by_its_suffixes_and_media_types(one) -> None:
    assert all(find_format(TEXT.encode(), f"report{suffix.upper()}") is one for suffix in one.suffixes)
    assert all(find_format(TEXT.encode(), "report", f"{media}; charset=utf-8") is one for media in one.media_types)


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"%PDF-1.7 ...", "report.txt", "pdf"),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE html><html>", "page", "html"),
        (b"<html><body>", "-", "html"),
        (TEXT.encode(), "report", "text"),
        (TEXT.encode(), "report.unknown", "text"),
    ],
)
def test_what_has_no_telling_name_is_told_by_its_first_bytes(data: bytes, name: str, expected: str) -> None:
    assert find_format(data, name).name == expected


def test_a_missing_path_is_a_problem_of_that_input_alone(folder) -> None:
    missing, present = find_inputs([str(folder / "missing.txt"), str(folder / "b.txt")])
    with pytest.raises(ReadError, match=r"missing\.txt: there is no such file or folder; check the path"):
        read_input(missing)
    assert read_input(present).text == TEXT


def test_a_folder_without_readable_files_is_a_problem(tmp_path) -> None:
    (tmp_path / "table.xlsx").write_bytes(b"PK")
    *skipped, problem = find_inputs([str(tmp_path)])
    assert [one.source for one in skipped] == ["table.xlsx"]
    with pytest.raises(ReadError, match=r"no file in this folder can be read; put files into it that end in .*\.txt"):
        read_input(problem)


def test_a_refusal_of_the_system_is_told_as_an_error_of_the_file(folder, monkeypatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ReadError, match=r"b\.txt: may not be read by this user; allow it: chmod u\+r"):
        read_document(folder / "b.txt")


def test_a_folder_read_as_a_file_says_so(folder) -> None:
    with pytest.raises(ReadError, match="is a folder; name the folder among the inputs"):
        read_document(folder)


def test_a_text_without_a_word_is_refused_by_its_path(tmp_path) -> None:
    (tmp_path / "blank.md").write_text("---\ntitle: 标题\n---\n\n　\n", encoding="utf-8")
    with pytest.raises(ReadError, match=r"blank\.md: there is no text in it"):
        read_document(tmp_path / "blank.md", root=tmp_path)


def test_a_nul_in_a_path_is_no_path() -> None:
    with pytest.raises(ReadError):
        read_input(find_inputs(["a\0b"])[0])


def test_a_problem_can_be_handed_to_another_process(tmp_path) -> None:
    (one,) = find_inputs([str(tmp_path / "missing.txt")])
    copy = pickle.loads(pickle.dumps(one))  # noqa: S301 - written on this line
    assert (str(copy.problem), copy.problem.remedy) == (str(one.problem), "check the path")
    assert isinstance(copy.problem, ReadError)


def test_reading_twice_gives_the_same_document(folder) -> None:
    assert read_document(folder / "b.txt") == read_bytes(TEXT.encode(), "b.txt", None)
