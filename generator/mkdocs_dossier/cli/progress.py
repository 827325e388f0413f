"""How far a long work is: on a terminal, in the log of continuous integration, and nowhere else."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from mkdocs_dossier.workers.progress import Tell, quiet

_SOON = 1.0
"""Seconds after which a stage is worth a word on a terminal."""

_AFTER = 0.2
"""Seconds between two words on a terminal."""

_LOGGED = 15.0
"""Seconds between two lines of a log."""

_MINUTE, _HOUR = 60, 3600


@contextmanager
def progress() -> Iterator[Tell]:
    """Who is to be told: a terminal has one line that changes, continuous integration a line now and then."""
    stream = sys.stderr
    if stream is not None and stream.isatty():
        line = OneLine(stream)
        try:
            yield line.tell
        finally:
            line.clear()
    elif stream is not None and os.environ.get("CI"):
        yield LogLines(stream).tell
    else:
        yield quiet


class _Stage:
    """What is said of the stage that is under way."""

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self._stream = stream
        self._clock = clock
        self._name = ""
        self._began = self._said = 0.0

    def _enter(self, stage: str) -> bool:
        """Whether the stage is another one than before."""
        if stage == self._name:
            return False
        self._name, self._began = stage, self._clock()
        self._said = self._began
        return True

    def _words(self, done: int, pieces: int) -> str:
        """The stage, how many pieces are done, how many a second, and how long the rest takes at that rate."""
        if not pieces:
            return self._name
        words = f"{self._name}: {done:,} of {pieces:,}"
        passed = self._clock() - self._began
        if not done or passed <= 0:
            return words
        rate = done / passed
        left = f", {_time((pieces - done) / rate)} left" if done < pieces else f" in {_time(passed)}"
        return f"{words}, {rate:,.0f} a second{left}" if rate >= 1 else f"{words}{left}"


class OneLine(_Stage):
    """One line of a terminal."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        """Write nothing yet."""
        super().__init__(stream, clock)
        self._width = 0

    def tell(self, stage: str, done: int, pieces: int) -> None:
        """Show how far it is, if it takes long enough to be worth it."""
        now = self._clock()
        if self._enter(stage) and pieces:
            self.clear()
        elif pieces and (now - self._began < _SOON or now - self._said < _AFTER):
            return
        else:
            self._said = now
            self._show(self._words(done, pieces))

    def clear(self) -> None:
        """Leave an empty line."""
        if self._width:
            self._show("")
            self._stream.write("\r")
            self._stream.flush()

    def _show(self, words: str) -> None:
        self._stream.write(f"\r{words.ljust(self._width)}")
        self._stream.flush()
        self._width = len(words)


class LogLines(_Stage):
    """Lines that stay."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        """Write nothing yet."""
        super().__init__(stream, clock)

    def tell(self, stage: str, done: int, pieces: int) -> None:
        """Write a line from time to time, and one at the end of what took so long that there was another."""
        self._enter(stage)
        now = self._clock()
        ends = done == pieces and now - self._began >= _LOGGED
        if ends or now - self._said >= _LOGGED:
            self._said = now
            self._stream.write(f"{self._words(done, pieces)}\n")
            self._stream.flush()


def _time(seconds: float) -> str:
    """A time to the second, as people say it."""
    whole = round(seconds)
    if whole >= _HOUR:
        return f"{whole // _HOUR} h {whole % _HOUR // _MINUTE} min"
    return f"{whole // _MINUTE} min {whole % _MINUTE} s" if whole >= _MINUTE else f"{whole} s"
