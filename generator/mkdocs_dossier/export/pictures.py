"""Photos and scans that pages show, each under a name made from its content."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.model.pages import File
from mkdocs_dossier.model.pictures import PictureFile
from mkdocs_dossier.model.site import Site


def _build(site: Site) -> Iterator[File]:
    by_path = {picture.path: picture for picture in site.dossier.pictures.values()}
    for path, picture in sorted(by_path.items()):
        yield File(path, _content(picture))


def _content(picture: PictureFile) -> Callable[[], bytes]:
    return lambda: picture.content


EXPORT = Export("pictures", _build)
