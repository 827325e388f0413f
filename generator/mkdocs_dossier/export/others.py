"""Files that other distributions add, and what is said of those that can't be let in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from mkdocs_dossier.export import EXPORTS
from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.extensions import Additions, ExtensionError, held, joined, require_types
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.pages import LONGEST_PATH, File, Places
from mkdocs_dossier.model.site import Site

GROUP = "dossier.exports"

_PATH = re.compile(r"([a-z0-9_][a-z0-9_.-]*/)*[a-z0-9_][a-z0-9_.-]*", re.IGNORECASE)

_PAGES = (".markdown", ".mdown", ".mkdn", ".mkd", ".md")
"""How files end of which MkDocs makes pages."""


@cache
def other_exports() -> Additions[Export]:
    """The exports that others add."""
    return joined(GROUP, Export, (export.name for export in EXPORTS))


def other_files(site: Site, taken: Iterable[str]) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
    """Files of others, with their contents made; an export that fails in any of them has none.

    Args:
        site: The dossier.
        taken: All other files of the site as built, relative to its root.
    """
    places = Places(taken)
    found: list[File] = []
    faults = []
    for export in other_exports().added:
        try:
            with held(export.extension):
                made = [_made(file) for file in export.build(site)]
        except ExtensionError as error:
            faults.append(error.fault)
            continue
        paths = [file.path for file in made]
        wrong = next((path for path in paths if not _fits(path, paths, places)), None)
        if export.extension and wrong is not None:
            faults.append(export.extension.fault(f"no file of its own can stand at {wrong!r}"))
        else:
            found += made
            for path in paths:
                places.take(path)
    return tuple(found), tuple(faults)


def _made(file: File) -> File:
    require_types(file, File)
    content = file.content()
    if not isinstance(content, bytes):
        raise TypeError(f"the content of {file.path} is of the type {type(content).__name__}, not bytes")
    return replace(file, content=lambda: content)


def _fits(path: str, paths: list[str], taken: Places) -> bool:
    """Whether a file may stand at a path: within the site, once, where nothing is, and not as a page."""
    others = list(paths)
    others.remove(path)
    return (
        bool(_PATH.fullmatch(path))
        and len(path) <= LONGEST_PATH
        and not path.casefold().endswith(_PAGES)
        and taken.is_free(path)
        and Places(others).is_free(path)
    )
