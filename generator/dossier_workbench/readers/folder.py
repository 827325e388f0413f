"""Which files to take in: those that are named, and the articles in folders that are named."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier_workbench.readers.read import MAX_BYTES
from dossier_workbench.readers.reader import known_endings
from mkdocs_dossier.disk import printable, read_bytes
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.text.characters import words_of

_PAGES = (".html", ".htm", ".xhtml")
# What browsers append to a page's name for the folder of its pictures, in their languages.
_COMPANIONS = words_of(
    "_files -files .files -dateien _dateien -filer _archivos _fichiers _ficheiros _arquivos _file -file _bestanden",
    "_bestander -tiedostot _pliki _soubory _elemei _datoteke _failid _fitxers _bylos _faili _dosyalar _fails",
)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to take in.

    Attributes:
        path: Where it is.
        root: The folder that it may not lead out of.
        name: As the author sees it: what he named, and the way from there.
    """

    path: Path
    root: Path
    name: str


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """The files to take in, in order, and a word on what is left out."""

    files: tuple[FoundFile, ...]
    diagnostics: tuple[Diagnostic, ...]


def find_files(paths: Sequence[Path]) -> FoundFiles:
    """Look into the paths. Nothing is opened; hidden files and the browser's folders of pictures are passed over."""
    files: dict[str, FoundFile] = {}
    found: list[Diagnostic] = []
    for path in paths:
        name = printable(path.as_posix())
        try:
            if path.is_dir():
                for file in _in_folder(path, name, found):
                    files.setdefault(os.path.realpath(file.path), file)
            else:
                real = path.resolve()
                files.setdefault(str(real), FoundFile(real, real.parent, name))
        except (OSError, RuntimeError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            found.append(diagnostic("file-unreadable", f"{name} can't be read: {reason}", Origin(name)))
    return FoundFiles(tuple(files.values()), tuple(found))


def read_file(file: FoundFile) -> bytes | Diagnostic:
    """The file's bytes, or why they can't be had."""
    return read_bytes(file.root, file.path, file.name, MAX_BYTES)


def _in_folder(folder: Path, name: str, found: list[Diagnostic]) -> Iterator[FoundFile]:
    """The articles of a folder and its sub-folders, sorted by path."""
    chosen: list[FoundFile] = []
    others: dict[str, list[str]] = {}

    def failed(error: OSError) -> None:
        place = printable(Path(error.filename or folder).as_posix())
        found.append(diagnostic("file-unreadable", f"{place} can't be read: {error.strerror}", Origin(place)))

    for here, folders, names in os.walk(folder, onerror=failed):
        place = Path(here)
        folders[:] = sorted(
            one for one in folders if not one.startswith(".") and not is_companion(one, names)
        )
        for one in sorted(names):
            shown = printable((Path(name) / (place / one).relative_to(folder)).as_posix())
            ending = Path(one).suffix.lower()
            if one.startswith("."):
                continue
            if ending in known_endings() or not ending:
                chosen.append(FoundFile(place / one, folder, shown))
            else:
                others.setdefault(ending, []).append(shown)
    found.extend(_left(ending, names) for ending, names in sorted(others.items()))
    yield from sorted(chosen, key=lambda file: file.path.relative_to(folder).parts)


def is_companion(folder: str, files: Sequence[str]) -> bool:
    """Whether a folder holds the pictures and styles of a saved page that lies beside it."""
    for ending in _COMPANIONS:
        if folder.lower().endswith(ending):
            stem = folder[: -len(ending)]
            return any(f"{stem}{page}" in files or f"{stem}{page.upper()}" in files for page in _PAGES)
    return False


def _left(ending: str, names: Sequence[str]) -> Diagnostic:
    several = (
        f"{names[0]} and {len(names) - 1} more with {ending} are" if len(names) > 1 else f"{names[0]} is"
    )
    hint = "Name such a file by itself if it is an article all the same."
    return diagnostic("file-not-read", f"{several} not taken in", Origin(names[0]), hint)
