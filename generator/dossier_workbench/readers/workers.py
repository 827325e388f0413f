"""Reads many articles, each in a process that it may end. None can take more than its time, its memory and that process.

Results come in the order of the articles, whoever reads them.
"""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from dossier_workbench.model.draft import NO_HINTS, Draft, Hints
from dossier_workbench.readers.errors import IntakeError
from mkdocs_dossier.installation import told_fault, told_import
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.workers.batches import Workers
from mkdocs_dossier.workers.processes import WorkerDiedError

SECONDS = 60.0
"""Time for one article; most take a tenth of a second."""

MEMORY = 3 * 2**30
"""Address space of a process in bytes, where the platform can bound it; libraries and models take a third."""

READER = "dossier_workbench.readers.read:read_draft"

_Result: TypeAlias = Draft | IntakeError
_Read: TypeAlias = Callable[[str, bytes, str, Hints], Draft]


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
    arrivals: Iterable[Arrival], workers: Workers, *, seconds: float = SECONDS, reader: str = READER
) -> Iterator[Read]:
    """Read articles, in order.

    Args:
        arrivals: The articles; they are asked for as they are needed, a few ahead.
        workers: Who reads them, in processes that are not this one.
        seconds: Time for one article.
        reader: The function that reads, as ``module:name``; tests put a misbehaving one here.
    """
    pieces = (_Piece(_Reader(reader), seconds, arrival) for arrival in arrivals)
    for piece, outcome in workers.each(_read, pieces):
        result = _told(outcome, seconds) if isinstance(outcome, Exception) else outcome
        if isinstance(result, Draft):
            yield Read(piece.arrival, result, None)
        else:
            yield Read(piece.arrival, None, result.as_diagnostic(piece.arrival.name))


class _Reader:
    """A function that reads, which is loaded where it is unpacked: before the time of an article begins."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __reduce__(self) -> tuple[Callable[[str], _Read], tuple[str]]:
        return _loaded, (self._name,)


@dataclass(frozen=True, slots=True)
class _Piece:
    read: _Reader | _Read
    seconds: float
    arrival: Arrival


def _read(piece: _Piece) -> _Result:
    """What a worker does."""
    if isinstance(piece.read, _Reader):
        return _fault("it was not sent to another process")
    with _at_most(piece.seconds):
        return _attempt(piece.read, piece.arrival)


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """End this process if what is done takes longer, whatever it is busy with."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


def _told(error: Exception, seconds: float) -> IntakeError:
    """What is said of an article that was not read, or did not come back."""
    if isinstance(error, IntakeError):
        return error
    if not isinstance(error, WorkerDiedError):
        return _fault(told_fault(error))
    if not error.begun:
        return _fault("the process that reads articles broke down before it began")
    late = error.seconds >= seconds
    what = (
        f"reading it took longer than {seconds:g} seconds" if late else "the process that read it broke down"
    )
    return IntakeError("article-too-complex", what)


def _loaded(reader: str) -> _Read:
    """The function that reads; where it can't be loaded, one that says so of each article."""
    module, _, name = reader.partition(":")
    try:
        read: _Read = getattr(import_module(module), name)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        fault = error

        def refuse(_: str, __: bytes, ___: str, ____: Hints) -> Draft:
            raise fault

        return refuse
    return read


def _attempt(read: _Read, arrival: Arrival) -> _Result:
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
