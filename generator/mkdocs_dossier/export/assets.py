"""The style sheet and scripts that generated pages are made for."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.model.assets import ASSETS, FOLDER
from mkdocs_dossier.model.pages import File
from mkdocs_dossier.model.site import Site


def _build(_: Site) -> Iterator[File]:
    folder = files("mkdocs_dossier").joinpath("assets")
    for name in ASSETS:
        yield File(f"{FOLDER}/{name}", folder.joinpath(name).read_bytes)


EXPORT = Export("assets", _build)
