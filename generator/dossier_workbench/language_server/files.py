"""Which dossier a file belongs to, and what sort of file it is there."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from mkdocs_dossier.load.project import ARTICLES, CATALOGUE
from mkdocs_dossier.model.places import SEEDS, SETTINGS


class FileSort(Enum):
    """What stands in a file.

    Attributes:
        CATALOGUE: Records by section and id.
        ARTICLE: Front matter and a text.
        SETTINGS: What holds for the whole dossier.
        PAGE: Markdown that authors wrote themselves, with links to records.
    """

    CATALOGUE = auto()
    ARTICLE = auto()
    SETTINGS = auto()
    PAGE = auto()


def root_of(file: Path) -> Path | None:
    """The folder of the dossier that a file lies in: the nearest one around it that has seeds; None if none has."""
    try:
        return next((folder for folder in file.parents if (folder / SEEDS).is_dir()), None)
    except OSError:
        return None


def sort_of(path: str) -> FileSort | None:
    """What sort of file a path is, relative to the dossier's folder; None for one that holds nothing of ours."""
    steps = path.split("/")
    if steps == [SEEDS, SETTINGS]:
        return FileSort.SETTINGS
    if steps[:2] == [SEEDS, CATALOGUE] and path.endswith((".yaml", ".yml")):
        return FileSort.CATALOGUE
    if not path.endswith(".md"):
        return None
    if steps[:2] == [SEEDS, ARTICLES]:
        return FileSort.ARTICLE
    return FileSort.PAGE if steps[0] != SEEDS else None
