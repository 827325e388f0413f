"""A fetch ends within its time, wherever a server holds it up."""

import socket
import threading
import time
from contextlib import suppress

import pytest

from dossier_workbench.readers import fetch as room
from dossier_workbench.readers.deadline import Deadline
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.fetch import fetch
from slow_servers import PAUSE, STAGES, drip, hold, listening, serving

pytestmark = pytest.mark.thorough

SECONDS = 0.4
SLACK = 1.6  # on a busy machine threads wait; a clock that never strikes waits for a minute


def late(url):
    """Fetch what does not come in time, and hold that it was given up in time."""
    start = time.monotonic()
    with pytest.raises(IntakeError) as error:
        fetch(url, allow_private=True, seconds=SECONDS)
    taken = time.monotonic() - start
    assert error.value.code == "address-unreachable"
    assert "within 0.4 seconds" in error.value.message
    assert SECONDS * 0.9 <= taken < SECONDS + SLACK


@pytest.mark.parametrize("stage", STAGES)
def test_no_stage_of_an_answer_outlasts_the_clock(stage):
    with serving(page=STAGES[stage]) as port:
        late(f"http://127.0.0.1:{port}/page")


@pytest.mark.parametrize("stage", ["silence", "header", "body without a length", "chunk sizes"])
def test_robots_txt_is_under_the_same_clock(stage):
    with serving(page=hold(), robots=STAGES[stage]) as port:
        late(f"http://127.0.0.1:{port}/page")


def test_redirects_share_one_clock():
    def slow_redirect(line):
        time.sleep(SECONDS / 2.5)
        line.sendall(
            b"HTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        )

    with serving(page=slow_redirect) as port:
        late(f"http://127.0.0.1:{port}/page")


@pytest.mark.parametrize("shake", [hold(), drip(b"\x16\x03\x03\x40\x00", b"\x02")])
def test_a_handshake_is_under_the_clock(shake):
    def handle(line):
        with line, suppress(OSError):
            line.recv(4096)
            shake(line)

    with listening(handle) as port:
        late(f"https://127.0.0.1:{port}/page")


def test_a_host_that_takes_no_connection_is_under_the_clock():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        port = server.getsockname()[1]
        waiting = []
        with suppress(OSError):  # the queue is full, so nobody answers the next one
            for _ in range(4):
                one = socket.socket()
                one.settimeout(0.05)
                waiting.append(one)
                one.connect(("127.0.0.1", port))
        start = time.monotonic()
        with pytest.raises(IntakeError):
            fetch(f"http://127.0.0.1:{port}/page", allow_private=True, seconds=SECONDS)
        assert time.monotonic() - start < SECONDS + SLACK
        for one in waiting:
            one.close()


def test_looking_up_a_name_is_under_the_clock(monkeypatch):
    woken = threading.Event()
    monkeypatch.setattr(room.socket, "getaddrinfo", lambda *_, **__: woken.wait(60))
    late("http://slow.example/page")
    woken.set()


def test_a_page_that_comes_slowly_but_in_time_is_whole():
    def slowly(line):
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n")
        for sign in b"whole":
            time.sleep(PAUSE)
            line.sendall(bytes([sign]))

    with serving(page=slowly) as port:
        found = fetch(f"http://127.0.0.1:{port}/page", allow_private=True, seconds=30)
    assert found.raw == b"whole"


def test_a_connection_that_opens_too_late_is_cut_at_once():
    one, other = socket.socketpair()
    with one, other, Deadline(0.01) as deadline:
        time.sleep(0.03)
        deadline.watch(one)
        assert one.recv(1) == b""


def test_an_action_that_fails_says_how():
    def fail():
        raise OSError("no such name")

    with Deadline(10) as deadline, pytest.raises(OSError, match="no such name"):
        deadline.call(fail)
