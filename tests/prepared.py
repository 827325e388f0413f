"""Commands run by processes that have imported beforehand what commands need, and are else as fresh as any.

Half of what a small build costs are imports. A server imports once and forks a process for each command, which begins
as `python -m` would: its own folder, environment, streams and arguments.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from functools import cache
from multiprocessing.context import ForkServerContext
from pathlib import Path

_IMPORTED = [
    "material.plugins.search.plugin",
    "mkdocs.commands.build",
    "mkdocs.commands.get_deps",
    "mkdocs.livereload",
    "mkdocs_dossier.cli.book",
    "mkdocs_dossier.cli.check",
    "mkdocs_dossier.cli.generate",
    "mkdocs_dossier.cli.site",
    "mkdocs_dossier.pipeline",
    "mkdocs_dossier.plugin",
    "pymdownx.superfences",
]
_AT_START = ("LANG", "LC_", "PYTHON")
"""Environment variables so called count when an interpreter starts, so these need one of their own."""

_TESTS = Path(__file__).parent


def fits(program: str, environment: Mapping[str, str]) -> bool:
    """Whether a prepared process would do the same in this environment as one that starts in it.

    Other builders than MkDocs put modules of their own in the place of its modules, if these are not there yet.
    """
    if program not in {"mkdocs", "mkdocs_dossier"} and not program.endswith(".py"):
        return False
    return "forkserver" in multiprocessing.get_all_start_methods() and _at_start(environment) == _AT_OUR_START


def run_prepared(
    words: Sequence[str], cwd: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a module, or a file, with arguments in a folder; what it printed is text."""
    with tempfile.TemporaryDirectory() as folder:
        streams = [Path(folder, name) for name in ("stdout", "stderr")]
        process = _context().Process(target=_become, args=(list(words), cwd, dict(environment), streams))
        for stream in streams:
            stream.touch()
        process.start()
        process.join()
        printed = [stream.read_text(encoding="utf-8") for stream in streams]
    return subprocess.CompletedProcess(words, process.exitcode or 0, *printed)


@cache
def _context() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_IMPORTED)
    return context


def _become(words: list[str], cwd: Path, environment: dict[str, str], streams: list[Path]) -> None:
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    for number, stream in enumerate(streams, 1):
        opened = os.open(stream, os.O_WRONLY | os.O_APPEND)
        os.dup2(opened, number)
        os.close(opened)
    sys.path[:] = [
        str(cwd),
        *(each for each in sys.path if Path(each) not in {_TESTS, _TESTS.parent / "tools"}),
    ]
    sys.argv[:] = words
    if words[0].endswith(".py"):
        runpy.run_path(words[0], run_name="__main__")
    else:
        runpy.run_module(words[0], run_name="__main__", alter_sys=True)


def _at_start(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name.startswith(_AT_START)}


_AT_OUR_START = _at_start(os.environ)
