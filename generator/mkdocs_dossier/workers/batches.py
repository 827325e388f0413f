"""The one seam between what is to be done piece by piece and who does it.

A function at the top of a module takes what all pieces have in common and one piece, and gives one result; all three are
plain data. Results come in the order of the pieces, so that nobody can tell who made them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from concurrent.futures import TimeoutError as TooLongError
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from itertools import chain, islice
from typing import Any, TypeVar

from mkdocs_dossier.workers.copies import by_copies, in_a_copy, may_copy
from mkdocs_dossier.workers.packing import pack, unpack
from mkdocs_dossier.workers.processes import Processes, WorkerDiedError
from mkdocs_dossier.workers.progress import Tell, quiet

C = TypeVar("C")
P = TypeVar("P")
R = TypeVar("R")

BATCH = 200_000
"""Weight of a batch, in bytes of articles: a few tenths of a second of work, to which sending it adds some thousandths."""

PIECES = 20
"""Batches that pieces of no weight of their own are cut into have so many of them."""

_SHARES = 32
"""Into so many parts for each who works pieces are cut at least, where nothing but their results travels."""

_ROUND = 20_000  # so many pieces are shared with copies at a time
_AHEAD = 4  # so many batches a worker are under way or done and not asked for
_TRIES = 3
_PATIENCE = 5.0  # seconds after which it is asked whether there are workers still


class WorkersError(Exception):
    """The work can't be done, for a reason that lies with the workers; the words say what can be done about it."""


def _alike(_: object) -> int:
    return BATCH // PIECES


@dataclass(frozen=True, repr=False)
class Workers:
    """Who does work that goes piece by piece.

    Attributes:
        executor: Who does it; None for this process, and copies of it.
        count: How many tasks it can do at a time; without an executor, how many processes share the work where this
            one can be copied.
        alone: So many batches are done here without asking anybody else.
        tell: Is told how far the work is.
        shared: Takes the bytes of what all pieces have in common to where they are wanted; gives what to hand over.
        watch: Is asked from time to time, while nothing arrives, and raises `WorkersError` if nothing ever will.
        deaths: What a task raises whose worker ended.
        lost: Is called when a copy of this process has ended before its time.
        guard: Set where a worker does not stand alone with its task: it has another process do what may be its end, whose
            address space in bytes this is, 0 for no bound.
    """

    executor: Executor | None = None
    count: int = 1
    tell: Tell = quiet
    alone: int = 1
    shared: Callable[[bytes], Any] = bytes
    watch: Callable[[], None] = lambda: None
    deaths: tuple[type[Exception], ...] = (WorkerDiedError,)
    guard: int | None = None
    lost: Callable[[], None] = lambda: None

    def __repr__(self) -> str:
        """Who works."""
        return f"<{self.count} workers>" if self.executor or self.count > 1 else "<this process>"

    @property
    def copying(self) -> bool:
        """Whether copies of this process work, which have all that it has."""
        return self.executor is None and self.count > 1 and may_copy()

    def map(
        self,
        stage: str,
        function: Callable[[C, P], R],
        common: C,
        pieces: Iterable[P],
        total: int,
        *,
        weight: Callable[[P], int] = _alike,
    ) -> Iterator[R]:
        """The function's results for pieces, in their order.

        Args:
            stage: What is done, for whoever is told how far it is.
            function: Stands at the top of a module.
            common: What it takes with every piece.
            pieces: Are asked for as they are needed, a few batches ahead.
            total: How many pieces there are.
            weight: Of a piece, where `BATCH` makes a batch.

        Raises:
            WorkersError: Workers died of it again and again, or there are none any more.
        """
        self.tell(stage, 0, total)
        found: Iterator[R]
        if self.executor is not None:
            found = self._by_workers(self.executor, function, common, _batches(pieces, weight))
        elif self.copying:
            found = self._with_copies(partial(function, common), iter(pieces), weight)
        else:
            found = (function(common, piece) for piece in pieces)
        for done, result in enumerate(found, start=1):
            self.tell(stage, done, total)
            yield result

    @contextmanager
    def beside(self, work: Callable[[], object]) -> Iterator[None]:
        """Do something of which nothing depends while the block is run, where there are copies; else before it.

        Args:
            work: Its exceptions are lost in a copy.
        """
        if self.copying:
            with in_a_copy(work):
                yield
        else:
            work()
            yield

    def _with_copies(
        self, function: Callable[[P], R], pieces: Iterator[P], weight: Callable[[P], int]
    ) -> Iterator[R]:
        while some := list(islice(pieces, _ROUND)):
            whole = sum(map(weight, some))
            if whole <= self.alone * BATCH:
                yield from map(function, some)
            else:
                yield function(some.pop(0))  # what all need is made for it, and copies have it then
                parts = list(_batches(some, weight, min(BATCH, whole // (_SHARES * self.count))))
                yield from by_copies(function, parts, self.count, self.lost)

    def _by_workers(
        self, executor: Executor, function: Callable[[C, P], R], common: C, batches: Iterator[Sequence[P]]
    ) -> Iterator[R]:
        first = list(islice(batches, self.alone + 1))
        if len(first) <= self.alone:
            yield from (function(common, piece) for batch in first for piece in batch)
            return
        packed = pack(common)
        key, given = blake2b(packed, digest_size=16).digest(), self.shared(packed)

        def ordered(batch: Sequence[P]) -> Future[bytes]:
            return executor.submit(_work, function, key, given, pack(batch))

        def again(batch: Sequence[P]) -> Future[bytes]:
            nonlocal given
            given = self.shared(packed)  # it may be lost with the worker that had it
            return ordered(batch)

        for batch, future in self._ahead(ordered, chain(first, batches)):
            found = self._outcome(partial(again, batch), future)
            if isinstance(found, bytes):
                yield from unpack(found)
            else:  # it is raised here as ever, by the very piece
                yield from (function(common, piece) for piece in batch)

    def _ahead(self, order: Callable[[P], Future[R]], pieces: Iterator[P]) -> Iterator[tuple[P, Future[R]]]:
        """Pieces with what is ordered of them, a few ahead; what nobody asks for any more is called off."""
        ahead = deque((piece, order(piece)) for piece in islice(pieces, _AHEAD * self.count))
        try:
            while ahead:
                first = ahead.popleft()
                ahead.extend((more, order(more)) for more in islice(pieces, 1))
                yield first
        finally:
            for _, future in ahead:
                future.cancel()

    def each(self, function: Callable[[P], R], pieces: Iterable[P]) -> Iterator[tuple[P, R | Exception]]:
        """The function's results for pieces any of which may be the end of its worker, in their order.

        Args:
            function: Stands at the top of a module.
            pieces: Are asked for as they are needed, a few ahead.

        Returns:
            Each piece with its result, or with what was raised: `WorkerDiedError` if it was the end of its worker.

        Raises:
            WorkersError: There are no workers any more.
        """
        if self.executor is None:
            raise ValueError("what may end a process is not done in this one")
        submit = self.executor.submit

        def ordered(piece: P) -> Future[R]:
            if self.guard is None:
                return submit(function, piece)
            return submit(_by_process, self.guard, pack((function, piece)))

        for piece, future in self._ahead(ordered, iter(pieces)):
            found: R | Exception
            try:
                found = self.arrived(future)
            except WorkersError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever a function raises
                found = error
            yield piece, found

    def _outcome(self, again: Callable[[], Future[bytes]], future: Future[bytes]) -> bytes | Exception:
        """What became of a batch; one whose worker died is given to others."""
        for number in range(_TRIES):
            try:
                return self.arrived(future)
            except self.deaths:
                future = again() if number < _TRIES - 1 else future
            except WorkersError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever a function raises
                return error
        raise WorkersError(
            f"{_TRIES} processes in a row ended with the same piece of work in hand, as they do where memory runs out."
        )

    def arrived(self, future: Future[R]) -> R:
        """A future's result, waited for as long as there is somebody who works."""
        while True:
            try:
                return future.result(timeout=_PATIENCE)
            except TooLongError:
                if future.done():  # the function's own
                    raise
                self.watch()


HERE = Workers()
"""This process."""


def _batches(pieces: Iterable[P], weight: Callable[[P], int], full: int = 0) -> Iterator[list[P]]:
    """Pieces in their order, as many at a time as weigh so much; a batch if 0."""
    full = full or BATCH
    batch: list[P] = []
    heavy = 0
    for piece in pieces:
        batch.append(piece)
        heavy += weight(piece)
        if heavy >= full:
            yield batch
            batch, heavy = [], 0
    if batch:
        yield batch


_kept: tuple[bytes, Any] = (b"", None)


def _work(function: Callable[[Any, Any], Any], key: bytes, common: bytes, batch: bytes) -> bytes:
    """What a worker does: a batch, with what is common to all kept for the next."""
    global _kept  # noqa: PLW0603 - one process works for one caller after another
    if _kept[0] != key:
        _kept = (key, unpack(common))
    return pack([function(_kept[1], piece) for piece in unpack(batch)])


_guard: Processes | None = None


def _by_process(memory: int, packed: bytes) -> Any:
    """What a worker of a cluster does with what may be the end of a process: it keeps another one for that."""
    global _guard  # noqa: PLW0603 - as long as this worker
    if _guard is None:
        _guard = Processes(1, memory=memory)
    return _guard.submit(_unpacked, packed).result()


def _unpacked(packed: bytes) -> Any:
    function, piece = unpack(packed)
    return function(piece)
