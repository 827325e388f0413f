"""The style sheet and scripts that generated pages are made for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.model.assets import ASSETS, FOLDER, STYLE, STYLE_PARTS
from mkdocs_dossier.model.pages import File
from mkdocs_dossier.model.site import Site

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")


def style_sheet() -> str:
    """The parts in one, less what only their readers need: a page waits for each style sheet, and for all of it."""
    folder = files("mkdocs_dossier").joinpath("assets", "styles")
    text = "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in STYLE_PARTS)
    return _SPACE.sub("\n", _COMMENT.sub("", text)).lstrip()


def _build(_: Site) -> Iterator[File]:
    folder = files("mkdocs_dossier").joinpath("assets")
    yield File(f"{FOLDER}/{STYLE}", lambda: style_sheet().encode())
    for name in ASSETS:
        yield File(f"{FOLDER}/{name}", folder.joinpath(name).read_bytes)


EXPORT = Export("assets", _build)
