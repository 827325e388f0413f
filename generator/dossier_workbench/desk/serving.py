"""The desk on a server of its own, and the dossier read anew whenever its files have changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from dossier_workbench.desk.app import DeskApp
from mkdocs_dossier.cache.memory import LastingMemory
from mkdocs_dossier.load.authors_places import fulltext_folder
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.pipeline import Project

HERE = "127.0.0.1"
"""No other machine reaches a server that is bound to this address."""


class Readings:
    """A dossier on the disk: gives the same value as long as its files look the same from outside."""

    def __init__(self, root: Path, config_file: str = "", fulltext: Path | None = None) -> None:
        """Nothing is read before it is asked for."""
        self._given = (root, config_file, fulltext)
        self._memory = LastingMemory(root)
        self._state: object = None
        self._project: Project | None = None

    def __call__(self) -> Project:
        """The dossier as it is now."""
        state = self._look()
        if self._project is None or state != self._state:
            self._project = Project.read(*self._given, memory=self._memory)
            self._state = state
        return self._project

    def _look(self) -> dict[str, tuple[int, int, int]]:
        root, config_file, fulltext = self._given
        seeds = root / SEEDS
        found: dict[str, tuple[int, int, int]] = {}
        for folder in (seeds, fulltext_folder(seeds, fulltext)):
            found.update(_states(folder))
        config = root / (config_file or "mkdocs.yml")
        if config.is_file():
            found[str(config)] = _state(config.stat())
        return found


def _states(folder: Path) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """How each file below a folder looks."""
    for above, folders, names in os.walk(folder):
        folders.sort()
        for name in names:
            path = os.path.join(above, name)  # noqa: PTH118 - thousands of files, at every page
            try:
                yield path, _state(os.stat(path))  # noqa: PTH116 - likewise
            except OSError:
                continue  # it went meanwhile


def _state(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_mtime_ns, found.st_size, found.st_ino


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def address_string(self) -> str:
        """The address as it is: nobody is asked for its name."""
        return str(self.client_address[0])

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Say nothing of single requests."""


@contextmanager
def served(app: DeskApp, port: int = 0) -> Iterator[WSGIServer]:
    """A server that carries the desk, for this machine alone; any free port if none is named.

    Raises:
        OSError: The port is taken, or may not be used.
    """
    with make_server(HERE, port, app, _Server, _Quiet) as server:
        yield server
