"""How long it takes from saving an article under ``mkdocs serve`` until its page shows the change."""

from __future__ import annotations

import contextlib
import os
import socket
import statistics
import subprocess
import sys
import time
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

_LEAST = 60.0
"""Seconds that a server is waited for at least."""

_BETWEEN = 0.01


def edit_latency(root: Path, source: str, whole: float, edits: int = 5) -> tuple[float, float] | None:
    """Seconds by the clock: the median of some edits of one article after a first, and the longest of all.

    Args:
        root: The dossier.
        source: The article's id; its text has to be published.
        whole: Seconds that a whole build takes: a page that is not there after many times that will not come.
        edits: How often it is saved; the first is not in the median.

    Returns:
        None if a page never showed an edit, which is told.
    """
    try:
        return _latency(root, source, edits, _LEAST + 10 * whole)
    except TimeoutError as error:
        print(f"The preview of {root} is left out: {error}", file=sys.stderr)
        return None


def _latency(root: Path, source: str, edits: int, longest: float) -> tuple[float, float]:
    article = root / f"seeds/articles/{source}.md"
    before = article.read_text(encoding="utf-8")
    port = _free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    server = subprocess.Popen(
        command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ}
    )
    try:
        page = f"/sources/{source}/"
        _until(port, page, "", server, longest)
        took = []
        for number in range(edits + 1):
            time.sleep(1.0)  # nobody saves twice at once
            word = f"saved{number}times"
            start = time.perf_counter()
            article.write_text(f"{before.rstrip()}\n\nThis was {word}.\n", encoding="utf-8")
            _until(port, page, word, server, longest)
            took.append(time.perf_counter() - start)
        return statistics.median(took[1:]), max(took)
    finally:
        server.terminate()
        server.wait()
        article.write_text(before, encoding="utf-8")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _until(port: int, page: str, word: str, server: subprocess.Popen[bytes], longest: float) -> None:
    """Wait until a page has a word.

    Raises:
        TimeoutError: It never has, or the server has ended.
    """
    end = time.perf_counter() + longest
    while time.perf_counter() < end and server.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=longest)
        with contextlib.closing(connection), contextlib.suppress(OSError, HTTPException):
            connection.request("GET", page)
            answer = connection.getresponse()
            if word.encode() in answer.read() and answer.status == HTTPStatus.OK:
                return
        time.sleep(_BETWEEN)
    raise TimeoutError(f"{page} never shows {word!r}")
