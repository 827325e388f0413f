"""Reads many articles in several processes. None of them can take more than its time, its memory and its own process.

Each worker is a process that is started afresh (spawn) and linked by one pipe. The parent hands it one article at a
time and waits with a clock; a worker that is late is killed, one that dies is noticed, and another takes its place.
Results come in the order of the articles, whatever the number of processes.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TypeAlias

from dossier_workbench.model.draft import NO_HINTS, Draft, Hints
from dossier_workbench.readers.errors import IntakeError
from mkdocs_dossier.installation import told_fault, told_import
from mkdocs_dossier.model.diagnostic import Diagnostic

SECONDS = 60.0
"""Time for one article; most take a tenth of a second."""

MEMORY = 3 * 2**30
"""Address space of a worker in bytes, where the platform can bound it; libraries and models take a third."""

READER = "dossier_workbench.readers.read:read_draft"
_WINDOW = 8  # so many articles a worker are under way or wait for a slow one before them
_START = 120.0  # seconds to load the libraries, on the slowest machine

_Result: TypeAlias = Draft | IntakeError
_Reader: TypeAlias = Callable[[str, bytes, str, Hints], Draft]


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article's file on its way in.

    Attributes:
        name: As the author sees it.
        raw: Its bytes.
        declared: The encoding that a server gave for it; empty if none did.
        hints: Where it was fetched from, and the last day that it can be of.
    """

    name: str
    raw: bytes
    declared: str = ""
    hints: Hints = NO_HINTS


@dataclass(frozen=True, slots=True)
class Read:
    """An article that was read, or the reason why it could not be: one of both is None."""

    arrival: Arrival
    draft: Draft | None
    diagnostic: Diagnostic | None


def read_all(
    arrivals: Iterable[Arrival],
    *,
    processes: int,
    seconds: float = SECONDS,
    memory: int = MEMORY,
    reader: str = READER,
) -> Iterator[Read]:
    """Read articles, in order.

    Args:
        arrivals: The articles; they are asked for as they are needed, a few ahead.
        processes: How many workers, at least one.
        seconds: Time for one article.
        memory: Address space of a worker, in bytes.
        reader: The function that reads, as ``module:name``; tests put a misbehaving one here.
    """
    pool = [_Worker(reader, memory) for _ in range(max(1, processes))]
    waiting = enumerate(arrivals)
    open_items: deque[tuple[int, Arrival]] = deque()
    done: dict[int, _Result] = {}
    more = True
    try:
        while more or open_items:
            for worker in pool:
                if more and worker.item is None and len(open_items) < _WINDOW * len(pool):
                    item = next(waiting, None)
                    if item is None:
                        more = False
                        break
                    open_items.append(item)
                    worker.give(*item, seconds)
            _collect(pool, done, seconds)
            while open_items and open_items[0][0] in done:
                number, arrival = open_items.popleft()
                result = done.pop(number)
                if isinstance(result, Draft):
                    yield Read(arrival, result, None)
                else:
                    yield Read(arrival, None, result.as_diagnostic(arrival.name))
    finally:
        for worker in pool:
            worker.stop()


def _collect(pool: list[_Worker], done: dict[int, _Result], seconds: float) -> None:
    """Wait until a worker has an answer, is dead or is late."""
    busy = [(worker.item, worker) for worker in pool if worker.item is not None]
    if not busy:
        return
    late = min(worker.deadline for _, worker in busy)
    ready = wait([worker.pipe for _, worker in busy], timeout=max(0.0, late - time.monotonic()))
    for number, worker in busy:
        if worker.pipe in ready:
            answer = worker.answer(seconds)
            if answer is not None:
                done[number] = answer
        elif worker.deadline <= time.monotonic():
            done[number] = worker.lateness(seconds)
            worker.restart()


class _Worker:
    """A process, the pipe to it, and the number of the article that it has in hand."""

    def __init__(self, reader: str, memory: int) -> None:
        self._reader = reader
        self._memory = memory
        self.item: int | None = None
        self.deadline = 0.0
        self.process: BaseProcess
        self.pipe: Connection
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, self._reader, self._memory), daemon=True)
        self.process.start()
        theirs.close()
        self._fresh = True

    def give(self, number: int, arrival: Arrival, seconds: float) -> None:
        """Hand over an article. A fresh worker has to load its libraries first."""
        self.item = number
        try:
            self.pipe.send(arrival)
        except OSError:
            self.deadline = 0.0  # it is dead: its pipe will say so
            return
        self.deadline = time.monotonic() + (_START if self._fresh else seconds)

    def answer(self, seconds: float) -> _Result | None:
        """What the worker says of its article, or that it is dead; None if it says that it begins only now."""
        try:
            result: _Result | None = self.pipe.recv()
        except (EOFError, OSError):
            began = not self._fresh
            self.restart()
            if began:
                return IntakeError("article-too-complex", "the process that read it broke down")
            return _fault("the process that reads articles broke down before it began")
        if result is None:
            self._fresh = False
            self.deadline = time.monotonic() + seconds
        else:
            self.item = None
        return result

    def lateness(self, seconds: float) -> _Result:
        """What is said of the article in hand, whose time is over."""
        if self._fresh:
            return _fault(f"the process that reads articles did not begin within {_START:g} seconds")
        return IntakeError("article-too-complex", f"reading it took longer than {seconds:g} seconds")

    def restart(self) -> None:
        """Put another process in this one's place."""
        self.stop()
        self.item = None
        self._start()

    def stop(self) -> None:
        """End the process, whatever it does."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def serve(pipe: Connection, reader: str, memory: int) -> None:
    """What a worker does: read one article after another until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us in its own way
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    logging.disable(logging.CRITICAL)
    read = _loaded(reader)
    _bound_memory(memory)
    pipe.send(None)  # ready
    while True:
        try:
            arrival: Arrival = pipe.recv()
        except EOFError:
            return
        pipe.send(_attempt(read, arrival))


def _loaded(reader: str) -> _Reader:
    """The function that reads; where it can't be loaded, one that says so of each article."""
    module, _, name = reader.partition(":")
    try:
        read: _Reader = getattr(import_module(module), name)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        fault = error

        def refuse(_: str, __: bytes, ___: str, ____: Hints) -> Draft:
            raise fault

        return refuse
    return read


def _attempt(read: _Reader, arrival: Arrival) -> _Result:
    """A draft, or what stands in its way: the author's trouble told apart from a fault of ours."""
    try:
        return read(arrival.name, arrival.raw, arrival.declared, arrival.hints)
    except IntakeError as error:
        return IntakeError(error.code, error.message, error.hint)  # the parent may not know a subclass
    except MemoryError:
        return IntakeError("article-too-complex", "reading it took more memory than an article needs")
    except RecursionError:
        return IntakeError("article-too-complex", "it nests its parts deeper than articles do")
    except ImportError as error:
        message, hint = told_import(error)
        return IntakeError("installation-incomplete", f"it was not read, since {message}", hint)
    except Exception as error:  # noqa: BLE001 - a fault of ours must cost one article, not ten thousand
        return _fault(told_fault(error))


def _fault(what: str) -> IntakeError:
    """A fault of this program: nothing is said against the article."""
    return IntakeError("program-fault", f"it was not read, for a fault of this program: {what}")


def _bound_memory(memory: int) -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every platform

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
