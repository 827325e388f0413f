"""Standard streams as they may be: closed, full, read by somebody who has gone, or unable to show a character."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper

_NAMES = ("stdin", "stdout", "stderr")
_FAILED = 2


@contextmanager
def any_streams() -> Iterator[None]:
    """Run a command, whatever its streams are; what one of them refuses ends it with a sentence and exit code 2."""
    _open_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # in a terminal that can't show a character, name it instead
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            yield
        finally:
            if not sys.stdout.closed:  # a language server closes it when its editor goes
                sys.stdout.flush()
    except OSError as error:
        _drop()
        if isinstance(error, BrokenPipeError):  # `| head` has seen enough
            sys.exit(1)
        place = f"{error.filename}: " if error.filename else "standard output: "
        with suppress(OSError):
            sys.stderr.write(f"Error: {place}{error.strerror or error}\n")
        sys.exit(_FAILED)


def _open_closed() -> None:
    """Let a stream that the shell has closed lead nowhere; else the next file to be opened would take its number."""
    for number, name in enumerate(_NAMES):
        if getattr(sys, name) is None:
            handle = os.open(os.devnull, os.O_RDONLY if name == "stdin" else os.O_WRONLY)
            if handle != number:
                os.dup2(handle, number)
                os.close(handle)
            setattr(sys, name, os.fdopen(number, "r" if name == "stdin" else "w", encoding="utf-8"))


def _drop() -> None:
    """Let what is still to be written go nowhere, so that Python does not try once more at its end."""
    with suppress(OSError, ValueError):
        handle = os.open(os.devnull, os.O_WRONLY)
        os.dup2(handle, sys.stdout.fileno())
        os.close(handle)
