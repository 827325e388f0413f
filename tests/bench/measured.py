"""One way to run what is measured, and one to print what was found."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took, with all processes that it started.

    Attributes:
        clock: Seconds by the clock.
        processor: Seconds of the processor, on all cores together.
        peak: MiB of the largest of its processes at its largest.
        said: What it wrote to its standard output.
    """

    clock: float
    processor: float
    peak: float
    said: str


class FailedError(Exception):
    """A command failed; says what it wrote to its standard error."""


def run(command: Sequence[str | Path], folder: Path, **environment: str) -> Run:
    """Run a command in a folder, with more variables than our own, and wait for it.

    Raises:
        FailedError: It ended with another code than 0.
    """
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as told:
        start = time.perf_counter()
        started = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=told,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", **environment},
        )
        _, status, used = os.wait4(started.pid, 0)
        clock = time.perf_counter() - start
        started.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        told.seek(0)
        if started.returncode:
            raise FailedError(f"{command[0]}: {(said.read() + told.read())[-2000:]}")
        return Run(clock, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said.read())


def least(runs: Sequence[Run]) -> Run:
    """The run that took the least of the processor's time."""
    return min(runs, key=lambda each: each.processor)


def table(columns: Sequence[str], rows: Mapping[str, Sequence[str]], corner: str = "Measure") -> str:
    """A Markdown table; rows by what they are called."""
    head = [f"| {corner} | {' | '.join(columns)} |", "| --- |" + " ---: |" * len(columns)]
    return "\n".join([*head, *(f"| {name} | {' | '.join(cells)} |" for name, cells in rows.items())])
