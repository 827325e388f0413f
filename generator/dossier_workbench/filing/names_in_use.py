"""Which id a new article gets, and what its files are called: nothing that exists is ever taken twice."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from dossier_workbench.filing.article_ids import Naming, article_id
from dossier_workbench.model.known import Holdings
from mkdocs_dossier.model.base import id_problem

_ORIGINAL, _TEXT = ".original.", ".txt"


@dataclass(frozen=True, slots=True)
class FileNames:
    """Where an article's files go.

    Attributes:
        original: Name of the file it came in.
        text: Name of its clean text.
        resumed: Whether an interrupted run left its original there.
    """

    original: str
    text: str
    resumed: bool


class NamesInUse:
    """Ids and file names in use; those that are given out are remembered."""

    def __init__(self, holdings: Holdings) -> None:
        self._ids = set(holdings.ids)
        self._claimed = {_stem(name) for name in holdings.claimed}
        self._strays: dict[str, dict[str, str]] = {}
        self._interrupted: dict[str, str] = {}  # the stems of originals that no source names, by hash
        for name, sha256 in holdings.strays.items():
            self._strays.setdefault(_stem(name), {})[name] = sha256
            if sha256:
                self._interrupted.setdefault(sha256, _stem(name))

    def problem(self, source_id: str, sha256: str) -> str:
        """Why an article can't have that id; empty if it can."""
        taken = "" if self._is_free(source_id, sha256) else "or a file of that name, is there already"
        return id_problem(source_id) or (taken and f"the id {source_id!r}, {taken}")

    def place(self, source_id: str, sha256: str, ending: str) -> FileNames:
        """The place of a new source, whose id is thereby taken."""
        self._ids.add(source_id.lower())
        return self._place(source_id, sha256, ending)

    def choose_id(self, naming: Naming, sha256: str) -> str:
        """An id for a new source: the one that an interrupted run has given it already, else the first that is free."""
        former = self._interrupted.get(sha256, "")
        if former and not id_problem(former) and self._is_free(former, sha256):
            return former
        return article_id(naming, lambda name: self._is_free(name, sha256))

    def place_version(self, source_id: str, sha256: str, ending: str) -> FileNames:
        """The place of a later state of a source."""
        stems = (f"{source_id}.v{number}" for number in count(2))
        stem = next(stem for stem in stems if self._is_unused(stem, sha256))
        return self._place(stem, sha256, ending)

    def _place(self, stem: str, sha256: str, ending: str) -> FileNames:
        self._claimed.add(stem.lower())
        original = f"{stem}{_ORIGINAL}{ending}"
        resumed = original in self._strays.get(stem.lower(), {})
        return FileNames(original, f"{stem}{_TEXT}", resumed and bool(sha256))

    def _is_free(self, source_id: str, sha256: str) -> bool:
        return source_id.lower() not in self._ids and self._is_unused(source_id, sha256)

    def _is_unused(self, stem: str, sha256: str) -> bool:
        """Whether no other article's file has that name: what a run left of this same one is no obstacle."""
        if stem.lower() in self._claimed:
            return False
        strays = self._strays.get(stem.lower(), {})
        return not strays or [found for found in strays.values() if found] == [sha256]


def _stem(name: str) -> str:
    return name.partition(_ORIGINAL)[0].removesuffix(_TEXT).lower()
