"""What an export is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mkdocs_dossier.extensions import Extension
from mkdocs_dossier.model.pages import File
from mkdocs_dossier.model.site import Site


@dataclass(frozen=True, slots=True)
class Export:
    """One way to give the dossier away: a file of this folder with an ``EXPORT``, and a line in its list.

    Attributes:
        name: The module's name.
        build: Gives the files that it makes of a dossier, and no others: what is offered, and which names are taken.
        folder: A folder that is all its own. Nobody else may have a file there, so the files need not be known to tell.
        extension: Who brings it; None for our own. Not to be set.
    """

    name: str
    build: Callable[[Site], Iterable[File]]
    folder: str = ""
    extension: Extension | None = None
