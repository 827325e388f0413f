"""Processes of this machine as an executor. A task that ends its process takes no other with it.

The standard library's pool gives up all its tasks when one process dies, and can't say whose fault it was. Here each
process is tended by a thread and has one task in hand; when it dies, that task has failed, and another takes its place.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, ParamSpec, TypeVar

from mkdocs_dossier.installation import told_fault
from mkdocs_dossier.workers.packing import pack, unpack

P = ParamSpec("P")
T = TypeVar("T")

_BEGUN = b"begun"


class WorkerDiedError(Exception):
    """A process ended with a task in hand.

    Attributes:
        begun: Whether it had loaded what the task needs.
        seconds: How long it had been at the task itself.
    """

    def __init__(self, begun: bool, seconds: float) -> None:  # noqa: FBT001 - so that it can be sent between processes
        """Say how far it was."""
        super().__init__(begun, seconds)
        self.begun = begun
        self.seconds = seconds

    def __str__(self) -> str:
        """What happened."""
        return "a process that worked for this one ended before its time"


@dataclass(frozen=True, slots=True)
class _Task:
    future: Future[Any]
    call: bytes


class Processes(Executor):
    """So many processes, started afresh (spawn) when there is something to do.

    Functions, arguments and outcomes are pickled; functions stand at the top of their modules.
    """

    def __init__(self, count: int, *, memory: int = 0) -> None:
        """Start nothing yet.

        Args:
            count: How many, at least one.
            memory: Address space of each in bytes, where the platform can bound it; 0 for no bound.
        """
        self._memory = memory
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._lock = Lock()
        self._workers: set[_Worker] = set()
        self._closed = False
        self._threads = [Thread(target=self._tend, daemon=True) for _ in range(max(1, count))]
        self._waiting = list(self._threads)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have a function called by the next process that is free."""
        future: Future[T] = Future()
        call = pack((fn, args, kwargs))
        with self._lock:
            if self._closed:
                raise RuntimeError("the processes were told to end")
            self._tasks.put(_Task(future, call))
            if self._waiting:
                self._waiting.pop().start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - its form
        """End the processes: after their tasks, or at once and without those if futures are cancelled."""
        with self._lock:
            self._closed = True
            begun = [thread for thread in self._threads if thread not in self._waiting]
            if cancel_futures:
                while not self._tasks.empty():
                    task = self._tasks.get()
                    if task:
                        task.future.cancel()
                for worker in self._workers:
                    worker.process.kill()
            for _ in begun:
                self._tasks.put(None)
        for thread in begun if wait else ():
            thread.join()

    def __exit__(self, *_: object) -> None:
        """End them; what nobody has begun is called off."""
        self.shutdown(cancel_futures=True)

    def _tend(self) -> None:
        """One process after another, each until it dies, with one task at a time."""
        worker: _Worker | None = None
        while task := self._tasks.get():
            if not task.future.set_running_or_notify_cancel():
                continue
            try:
                worker = worker or self._hired()
                good, found = worker.outcome(task.call)
            except WorkerDiedError as error:
                self._dismiss(worker)
                worker = None
                good, found = False, error
            except Exception as error:  # noqa: BLE001 - no process can be started, say
                good, found = False, error
            if good:
                task.future.set_result(found)
            else:
                task.future.set_exception(found)
            del task, found
        self._dismiss(worker)

    def _hired(self) -> _Worker:
        with self._lock:
            if self._closed:
                raise WorkerDiedError(begun=False, seconds=0.0)
            worker = _Worker(self._memory)
            self._workers.add(worker)
        return worker

    def _dismiss(self, worker: _Worker | None) -> None:
        if worker:
            with self._lock:
                self._workers.discard(worker)
            worker.stop()


class _Worker:
    """A process and the pipe to it."""

    def __init__(self, memory: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=serve, args=(theirs, memory), daemon=True)
        self.process.start()
        theirs.close()

    def outcome(self, call: bytes) -> tuple[bool, Any]:
        """Whether a call went well, and what it gave or raised.

        Raises:
            WorkerDiedError: The process ended.
        """
        begun, start = False, 0.0
        try:
            self._pipe.send_bytes(call)
            answer = self._pipe.recv_bytes()
            if answer == _BEGUN:
                begun, start = True, time.monotonic()
                answer = self._pipe.recv_bytes()
        except (EOFError, OSError):
            raise WorkerDiedError(begun=begun, seconds=time.monotonic() - start if begun else 0.0) from None
        good, found = unpack(answer)
        return good, found

    def stop(self) -> None:
        """End the process, whatever it does."""
        self.process.kill()
        self.process.join()
        self._pipe.close()


def serve(pipe: Connection, memory: int) -> None:
    """What a process does: one task after another until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us in its own way
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    logging.disable(logging.CRITICAL)
    bounded = False
    while True:
        try:
            call = pipe.recv_bytes()
        except EOFError:
            return
        try:
            function, args, kwargs = unpack(call)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            pipe.send_bytes(_failed(error))
            continue
        if memory and not bounded:  # libraries are loaded by now
            _bound_memory(memory)
            bounded = True
        pipe.send_bytes(_BEGUN)
        pipe.send_bytes(_answer(function, args, kwargs))


def _answer(function: Callable[..., object], args: tuple[Any, ...], kwargs: dict[str, Any]) -> bytes:
    try:
        return pack((True, function(*args, **kwargs)))
    except Exception as error:  # noqa: BLE001 - the caller is told
        return _failed(error)


def _failed(error: Exception) -> bytes:
    """An exception as bytes; one that does not survive that, in words."""
    with suppress(Exception):
        raw = pack((False, error))
        unpack(raw)
        return raw
    return pack((False, RuntimeError(told_fault(error))))


def _bound_memory(memory: int) -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every platform

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
