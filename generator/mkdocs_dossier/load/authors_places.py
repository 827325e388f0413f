"""The files and folders of a dossier that its authors write: no output goes there."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs_dossier.load.site_config import load_site_config
from mkdocs_dossier.model.places import FULLTEXT, FULLTEXT_VARIABLE, OWN_TEMPLATES, SEEDS, SETTINGS


def fulltext_folder(seeds: Path, given: Path | None) -> Path:
    """The folder of originals: as given, else from the environment, else ``seeds/fulltext``."""
    return given or Path(os.environ.get(FULLTEXT_VARIABLE) or seeds / FULLTEXT)


def authors_places(root: Path, config_file: str = "") -> tuple[Path, ...]:
    """What builds of the dossier in ``root`` read, links followed."""
    site = load_site_config(root, config_file)
    names = (
        *(SEEDS, site.docs_dir, site.theme_dir, OWN_TEMPLATES, ".git", ".github"),
        *(config_file or "mkdocs.yml", "mkdocs.yaml", *site.hooks),
    )
    return tuple((root / name).resolve() for name in names if name)


def apart(out: Path, root: Path | None = None, config_file: str = "") -> tuple[Path, ...]:
    """What output may not lead to: the authors' places of this dossier, and of every other that ``out`` lies in.

    Args:
        out: What is to be written, there or not.
        root: The dossier's folder, if the command has one.
        config_file: MkDocs's configuration there, if it has another name than usual.
    """
    found = dict.fromkeys(authors_places(root, config_file) if root else ())
    target = out.resolve()
    for folder in (target, *target.parents):
        if (folder / SEEDS / SETTINGS).exists() and not (root and folder == root.resolve()):
            found |= dict.fromkeys(authors_places(folder))
    return tuple(found)
