"""Servers on this machine that keep a caller waiting without end, each at another stage of an answer.

Every pause is far shorter than any time-out between two bytes, and no stage ends by itself.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

PAUSE = 0.02
_ENOUGH = 3_000  # drops; a minute's worth, so that a test of a clock that never strikes ends all the same

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


def drip(first: bytes, drop: bytes | Callable[[int], bytes]) -> Callable[[socket.socket], None]:
    """Say something at once, then one drop after the other."""

    def answer(line: socket.socket) -> None:
        line.sendall(first)
        for number in range(_ENOUGH):
            line.sendall(drop(number) if callable(drop) else drop)
            time.sleep(PAUSE)

    return answer


def hold(first: bytes = b"") -> Callable[[socket.socket], None]:
    """Say something, then nothing more."""

    def answer(line: socket.socket) -> None:
        line.sendall(first)
        for _ in range(_ENOUGH):
            time.sleep(PAUSE)

    return answer


STAGES: dict[str, Callable[[socket.socket], None]] = {
    "silence": hold(),
    "status": drip(b"HTTP/1.1 200 ", b"O"),
    "header": drip(OK + b"X-Drip: ", b"a"),
    "header lines": drip(OK, lambda number: f"X{number}: y\r\n".encode() if number < 80 else b"z"),
    "interim answers": drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "interim headers": drip(b"HTTP/1.1 100 Continue\r\n", b"X: y\r\n"),
    "body of a length": drip(OK + b"Content-Length: 10000000\r\n\r\n", b"a"),
    "body without a length": drip(OK + b"\r\n<html><body>", b"a"),
    "chunk sizes": drip(CHUNKED, b"0"),
    "chunk extensions": drip(CHUNKED + b"5;ext=", b"0"),
    "chunks": drip(CHUNKED, b"1\r\na\r\n"),
    "trailers": drip(CHUNKED + b"1\r\na\r\n0\r\n", b"X: y\r\n"),
    "packed body": drip(
        OK + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\0\0\0\0\0\0\x03", b"\0\0\0\xff\xff"
    ),
    "refusal": drip(b"HTTP/1.1 500 Oops\r\nContent-Length: 10000000\r\n\r\n", b"a"),
}
"""Answers to the request for a page that never come to an end."""


@contextmanager
def serving(
    *, page: Callable[[socket.socket], None], robots: Callable[[socket.socket], None] | None = None
) -> Iterator[int]:
    """A server; the number of its port.

    Args:
        page: Answers a request.
        robots: Answers that for robots.txt; there is none if absent.
    """

    def handle(line: socket.socket) -> None:
        with line, suppress(OSError):
            asked = b""
            while b"\r\n\r\n" not in asked:
                asked += (more := line.recv(4096))
                if not more:
                    return
            if asked.startswith(b"GET /robots.txt "):
                (robots or _no_robots)(line)
            else:
                page(line)

    with listening(handle) as port:
        yield port


@contextmanager
def listening(handle: Callable[[socket.socket], None]) -> Iterator[int]:
    """A socket that hands over each connection as it comes; the number of its port."""
    server = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def accept() -> None:
        with suppress(OSError):
            while not stop.is_set():
                line, _ = server.accept()
                threading.Thread(target=handle, args=(line,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield server.getsockname()[1]
    finally:
        stop.set()
        server.close()


def _no_robots(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
