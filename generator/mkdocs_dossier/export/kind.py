"""What an export is, and how the exports of this folder are found."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from mkdocs_dossier.model.pages import DataFile
from mkdocs_dossier.model.site import Site


@dataclass(frozen=True, slots=True)
class Export:
    """One way to give the dossier away: a module of this folder with an ``EXPORT``.

    Attributes:
        name: The module's name.
        build: Gives paths, relative to the documentation folder, with their contents.
        files: What the data page offers; empty for files that are no data.
    """

    name: str
    build: Callable[[Site], Iterable[tuple[str, bytes]]]
    files: tuple[DataFile, ...] = ()


@cache
def all_exports() -> tuple[Export, ...]:
    """The exports, by name."""
    package = importlib.import_module("mkdocs_dossier.export")
    modules = (
        importlib.import_module(f"mkdocs_dossier.export.{info.name}")
        for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name)
    )
    return tuple(module.EXPORT for module in modules if hasattr(module, "EXPORT"))
