"""Distributions that add to the generator, installed for a test: found by Python as others are, gone afterwards."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path

from dossier_workbench.hints.kinds import other_hints
from dossier_workbench.readers.reader import other_readers
from mkdocs_dossier import extensions
from mkdocs_dossier.export.others import other_exports
from mkdocs_dossier.model import codes, suggestions
from mkdocs_dossier.pages.others import other_kinds

EXAMPLES = Path(__file__).parent / "third_party"
GLOSSARY, FEED, WIRE = (EXAMPLES / name for name in ("glossary", "feed", "wire"))

CACHES = (extensions.checks, other_kinds, other_exports, other_hints, other_readers)


def paths(folder, *examples):
    """What has to stand on Python's path for examples to be installed; notes that they are stand in ``folder``."""
    for example in examples:
        project = tomllib.loads((example / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        note(folder, project["name"], project["version"], project["entry-points"])
    return [str(folder), *map(str, examples)]


def note(folder, name, version="1.0", entry_points: Mapping[str, Mapping[str, str]] | None = None):
    """Note that a distribution is installed, as an installer does."""
    info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8"
    )
    lines = [
        line
        for group, entries in (entry_points or {}).items()
        for line in (f"[{group}]", *(f"{key} = {value}" for key, value in entries.items()))
    ]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


@contextmanager
def found_on(*places):
    """Let Python find modules and notes in these folders too."""
    path, modules, known, hints = list(sys.path), set(sys.modules), dict(codes._ALL), list(suggestions._ALL)
    sys.path[:0] = list(map(str, places))
    forget()
    try:
        yield
    finally:
        sys.path[:] = path
        for name in set(sys.modules) - modules:  # ours and libraries stay: some can't be loaded twice
            if str(getattr(sys.modules[name], "__file__", None)).startswith(tuple(map(str, places))):
                del sys.modules[name]
        for code in set(codes._ALL) - set(known):
            del codes._ALL[code]
        suggestions._ALL[:] = hints
        forget()


def forget():
    for cache in CACHES:
        cache.cache_clear()
