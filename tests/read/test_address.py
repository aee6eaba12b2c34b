from __future__ import annotations

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from kg.errors import ReadError
from kg.read import find_inputs, read_input
from kg.read.address import fetch

if TYPE_CHECKING:
    from collections.abc import Iterator

PARAGRAPH = "2020年，州妇联举办培训90期，发放贷款6500万元，带动1800名妇女开店就业。"
PAGE = f"<html><head><title>州妇联办实事</title></head><body><h1>州妇联办实事</h1><p>{PARAGRAPH}</p></body></html>"


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/2020/12/30/moved.html":
            self.send_response(302)
            self.send_header("Location", "/2020/12/30/page.html")
            self.end_headers()
        elif path == "/2020/12/30/page.html":
            self.answer(PAGE.encode("gb18030"), "text/html; charset=gbk")
        elif path == "/packed.html":
            self.answer(gzip.compress(PAGE.encode()), "text/html", encoding="gzip")
        elif path == "/bomb.html":
            self.answer(gzip.compress(b"a" * 5_000_000), "text/html", encoding="gzip")
        elif path == "/report.txt":
            self.answer(PARAGRAPH.encode(), "text/plain")
        elif path == "/%E6%8A%A5%E5%91%8A":
            self.answer(PARAGRAPH.encode(), "")
        elif path == "/slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(40):
                self.wfile.write(b"a")
                self.wfile.flush()
                time.sleep(0.05)
        elif path == "/file":
            self.send_response(302)
            self.send_header("Location", "file:///etc/hostname")
            self.end_headers()
        else:
            self.send_error(404)

    def answer(self, data: bytes, media_type: str, encoding: str = "") -> None:
        self.send_response(200)
        if media_type:
            self.send_header("Content-Type", media_type)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Keep the tests' output quiet."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as running:
        running.daemon_threads = True
        running.block_on_close = False
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


def test_a_page_is_read_from_its_address(server) -> None:
    document = read_input(find_inputs([f"{server}/2020/12/30/page.html"])[0])
    assert PARAGRAPH in document.text
    assert document.title == "州妇联办实事"
    assert document.url == document.source == f"{server}/2020/12/30/page.html"
    assert document.published.isoformat() == "2020-12-30"
    assert document.media_type == "text/html"


def test_a_redirection_is_followed(server) -> None:
    assert "gbk" in fetch(f"{server}/2020/12/30/moved.html").media_type


def test_an_answer_may_be_packed(server) -> None:
    assert fetch(f"{server}/packed.html").data == PAGE.encode()


def test_plain_text_is_read_as_such(server) -> None:
    assert read_input(find_inputs([f"{server}/report.txt"])[0]).text == PARAGRAPH


def test_chinese_characters_may_stand_in_an_address(server) -> None:
    assert read_input(find_inputs([f"{server}/报告?年=2020"])[0]).text == PARAGRAPH


def test_too_large_an_answer_is_refused(server) -> None:
    with pytest.raises(ReadError, match=r"serves more than .* MB; save the part that you need"):
        fetch(f"{server}/2020/12/30/page.html", largest=100)


def test_an_answer_that_unpacks_too_large_is_refused(server) -> None:
    with pytest.raises(ReadError, match=r"serves more than 0\.954 MB"):
        fetch(f"{server}/bomb.html", largest=1_000_000)


def test_too_slow_an_answer_is_refused(server) -> None:
    started = time.monotonic()
    with pytest.raises(ReadError, match=r"no full answer within 0\.3 seconds"):
        fetch(f"{server}/slow", timeout=0.3)
    assert time.monotonic() - started < 2


def test_an_error_of_the_server_is_told(server) -> None:
    with pytest.raises(ReadError, match="the server answers 404 Not Found"):
        fetch(f"{server}/missing")


def test_a_redirection_to_a_file_is_not_followed(server) -> None:
    with pytest.raises(ReadError):
        fetch(f"{server}/file")


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/", "http://", "http://[::1", "http://a b/", "http://127.0.0.1:99999/"]
)
def test_an_address_that_leads_nowhere_is_refused(address: str) -> None:
    with pytest.raises(ReadError) as raised:
        fetch(address, timeout=2)
    assert raised.value.path == address
