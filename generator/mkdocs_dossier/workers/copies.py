"""Copies of this process that share its work: they have all that it has in memory, so that results alone travel.

Who does a part draws a ticket for it; so the quick one does more. Whatever a copy does not bring (it failed, it died, or it
had something to say in a log) is done here, in its place, as it would be without copies.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import struct
import sys
import tempfile
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, NoReturn, TypeVar

from mkdocs_dossier.workers.packing import pack, unpack

P = TypeVar("P")
R = TypeVar("R")

_TICKET = struct.Struct("<H")
_HEAD = struct.Struct("<HQ")
"""What stands before a part's results: its number, and their size in bytes."""


def may_copy() -> bool:
    """Whether this process can be copied: other threads would be missing in a copy, with all that they had locked.

    Elsewhere than on Linux, libraries of the system itself don't bear it.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def by_copies(
    function: Callable[[P], R], parts: Sequence[Sequence[P]], count: int, lost: Callable[[], None]
) -> Iterator[R]:
    """The function's results for the pieces of all parts, in their order.

    Args:
        function: What is done with a piece.
        parts: Pieces that are done together; 32,768 parts at most.
        count: How many processes work, with this one.
        lost: Is called for each copy that ended before its time.
    """
    made: dict[int, list[R]] = {}
    tickets = _tickets(len(parts))
    copies: list[_Copy] = []
    try:
        gc.freeze()  # what is there stays to the end: looking through it would copy it, and takes time
        for _ in range(count - 1):
            with suppress(OSError):  # there is no room for one more, in memory or on the disk
                copies.append(_Copy(partial(_made, function, parts, tickets)))
        made.update(_made(function, parts, tickets))
        for copy in copies:
            made.update(copy.brought())
            if copy.died:
                lost()
    finally:
        os.close(tickets)
        for copy in copies:
            copy.end()
    for number, part in enumerate(parts):
        found = made.pop(number, None)
        yield from (function(piece) for piece in part) if found is None else found


@contextmanager
def in_a_copy(work: Callable[[], object]) -> Iterator[None]:
    """Do something of which nothing here depends while other things are done; its end is waited for at theirs."""
    gc.freeze()  # as above
    try:
        copy = _Copy(partial(_without_results, work))
    except OSError:  # there is no room for a copy
        work()
        yield
        return
    try:
        yield
        copy.wait()
    finally:
        copy.end()


def _without_results(work: Callable[[], object]) -> Iterator[tuple[int, list[Any]]]:
    work()
    return iter(())


def _tickets(number: int) -> int:
    """A file that gives the numbers of parts, one to each who reads."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(map(_TICKET.pack, range(number))))
    os.close(writing)
    return reading


def _drawn(tickets: int) -> Iterator[int]:
    while ticket := os.read(tickets, _TICKET.size):
        yield from _TICKET.unpack(ticket)


class _SaidError(BaseException):
    """Something was to be said, which is done in its place; no exception that a function may catch."""


@contextmanager
def _silence() -> Iterator[None]:
    """Stop whatever is about to say something in a log, or to warn."""

    def stop(*_: Any, **__: Any) -> NoReturn:
        raise _SaidError

    record = logging.getLogRecordFactory()
    with warnings.catch_warnings():
        warnings.showwarning = stop
        logging.setLogRecordFactory(stop)
        try:
            yield
        finally:
            logging.setLogRecordFactory(record)


def _made(
    function: Callable[[P], R], parts: Sequence[Sequence[P]], tickets: int
) -> Iterator[tuple[int, list[R]]]:
    """The results of parts for which a ticket was drawn, by number; not of those that fail, or have something to say."""
    for number in _drawn(tickets):
        found = None
        with suppress(Exception, _SaidError), _silence():
            found = [function(piece) for piece in parts[number]]
        if found is not None:
            yield number, found


class _Copy:
    """A copy of this process.

    Attributes:
        died: Whether it ended before its time; known when it has brought its results.
    """

    def __init__(self, work: Callable[[], Iterator[tuple[int, list[Any]]]]) -> None:
        self.died = False
        self._results = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `end`
        with (
            warnings.catch_warnings()
        ):  # of threads that are not Python's: numpy's, which stop while it is copied
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                self._process = os.fork()
            except OSError:
                self._results.close()
                raise
        if not self._process:
            self._live(work)

    def _live(self, work: Callable[[], Iterator[tuple[int, list[Any]]]]) -> NoReturn:
        status = 1
        try:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever copied it ends it
            gc.disable()
            for number, results in work():
                found = pack(results)
                self._results.write(_HEAD.pack(number, len(found)) + found)
            self._results.flush()
            status = 0
        finally:
            os._exit(status)

    def brought(self) -> Iterator[tuple[int, Any]]:
        """Numbers of parts and their results, once it has ended."""
        self.wait()
        self._results.seek(0)
        while len(head := self._results.read(_HEAD.size)) == _HEAD.size:
            number, size = _HEAD.unpack(head)
            found = self._results.read(size)
            if len(found) < size:
                return
            yield number, unpack(found)

    def wait(self) -> None:
        """Wait for its end."""
        self.died = os.waitpid(self._process, 0)[1] != 0
        self._process = 0

    def end(self) -> None:
        """End it, whatever it does."""
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
            self._process = 0
        self._results.close()
