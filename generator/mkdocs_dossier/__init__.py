"""Publishes dossiers whose statements can be traced to their sources.

From Python as from the command line, a dossier is opened, checked, and made into a site or a book:

    import mkdocs_dossier

    dossier = mkdocs_dossier.open("my-dossier")
    for item in dossier.check():
        print(item.severity, item.code, item.message, item.origin)
    site = dossier.build()
    for output in site.outputs:
        print(output.path, len(output.content))
    book = dossier.book()

Nothing is written: the values hold what would be. What has no underscore and is named here or is an attribute of what
is named here stays as it is within a major version; everything else may change with any.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_dossier.version import __version__

if TYPE_CHECKING:
    from mkdocs_dossier.pipeline import Project

__all__ = ["__version__", "open"]


def open(  # noqa: A001 - named as `pathlib` and `zipfile` name it
    root: str | Path, config_file: str = "", fulltext: str | Path | None = None
) -> Project:
    """Read a dossier and find everything that can be concluded from it.

    Args:
        root: Its folder: the one that has ``seeds/``.
        config_file: MkDocs's configuration in it, if it has another name than ``mkdocs.yml``.
        fulltext: The folder of originals that may not be published, where it is not the usual one.

    Returns:
        The dossier, with ``check()``, ``build()`` and ``book()``. Whatever an author can mend is a diagnostic, which
        ``check()`` gives: a folder without a dossier, too.
    """
    from mkdocs_dossier.pipeline import Project  # noqa: PLC0415 - whoever wants but a module needs none of the others

    return Project.read(Path(root), config_file, Path(fulltext) if fulltext else None)
