"""One clock over all that a fetch waits for.

Time-outs of sockets begin anew with every byte, so a server that sends one now and then is waited for without end. Here
the clock stands under the waiting: when it runs out, the connection is shut, and whatever waits for it returns at once.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from contextlib import suppress
from typing import Self, TypeVar

from dossier_workbench.readers.errors import IntakeError

T = TypeVar("T")


class Deadline:
    """So many seconds from now on, for everything; used as a context.

    Args:
        seconds: The time.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds
        self._line: socket.socket | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._let_go()

    @property
    def left(self) -> float:
        """Seconds that are left, never none: a time-out of zero would mean something else."""
        return max(0.01, self._end - time.monotonic())

    @property
    def is_over(self) -> bool:
        """Whether the time is up; what came until then is not the whole."""
        return time.monotonic() >= self._end

    def check(self) -> None:
        """Go on only while there is time.

        Raises:
            IntakeError: There is none.
        """
        if self.is_over:
            raise self.error()

    def error(self) -> IntakeError:
        """What the author is told."""
        return IntakeError("address-unreachable", f"the page did not come within {self._seconds:g} seconds")

    def watch(self, line: socket.socket) -> None:
        """Shut this connection when the time is up. It is the only one that is open.

        A handle of our own is kept: TLS takes the other one away, and a number that was closed may soon be another file's.
        """
        self._let_go()
        with self._lock:
            self._line = line.dup()
        if self.is_over:
            self._cut()

    def call(self, action: Callable[[], T]) -> T:
        """Do what can't be stopped, such as asking for a host's number, and wait for it no longer than there is time.

        Raises:
            IntakeError: The time was up first.
            Exception: Whatever the action raises.
        """
        future: Future[T] = Future()

        def run() -> None:
            try:
                future.set_result(action())
            except Exception as error:  # noqa: BLE001 - it is raised again where it was asked for
                future.set_exception(error)

        threading.Thread(target=run, daemon=True).start()
        if not wait([future], self.left).done:
            raise self.error()
        return future.result()

    def _cut(self) -> None:
        with self._lock, suppress(OSError):  # the other side may have been faster
            if self._line is not None:
                self._line.shutdown(socket.SHUT_RDWR)

    def _let_go(self) -> None:
        with self._lock:
            if self._line is not None:
                self._line.close()
            self._line = None
