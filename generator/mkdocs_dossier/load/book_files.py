"""What the book needs beside the dossier's texts: pictures of its chapters, a citation style, fonts."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from mkdocs_dossier.disk import read_bytes, shown_path
from mkdocs_dossier.load.files import MAX_BYTES
from mkdocs_dossier.model.book import FONTS
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin

_FONT_PACKAGE = "manimgx_fonts"
"""Holds nothing but fonts: Noto Sans, upright and italic, and its companions for other scripts."""

_FONTS = (".ttf", ".otf", ".ttc", ".otc")

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")
_SEEDS = "seeds"


@dataclass(frozen=True, slots=True)
class BookFiles:
    """What was read.

    Attributes:
        pictures: By path in the documentation folder.
        style: The text of a citation style of the dossier's own; None where it is one that has a name.
        fonts: Folders with fonts: that of the package, then the dossier's.
        diagnostics: What an author can mend.
    """

    pictures: Mapping[str, bytes]
    style: bytes | None
    fonts: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def load_book_files(
    root: Path, docs_dir: str, pictures: Iterable[tuple[str, str, Origin]], style: str, style_origin: Origin
) -> BookFiles:
    """Read the pictures and the style.

    Args:
        root: The dossier's folder.
        docs_dir: Its documentation folder, relative to it.
        pictures: Path in the documentation folder, description, and where each is named.
        style: The citation style: a name, or a ``.csl`` file in seeds/.
        style_origin: Where the style is named.
    """
    found: list[Diagnostic] = []
    read: dict[str, bytes] = {}
    for path, description, origin in pictures:
        if path not in read:
            content = _picture(root, root / docs_dir / path, path, origin)
            if isinstance(content, Diagnostic):
                found.append(content)
                continue
            read[path] = content
        if not description:
            message = f"the picture {path} has no description: who can't see it gets nothing"
            found.append(diagnostic("book-picture", message, origin))
    own = None
    if style.lower().endswith(".csl"):
        own = _style(root, style, style_origin, found)
    return BookFiles(MappingProxyType(read), own, font_folders(root), tuple(found))


def font_folders(root: Path) -> tuple[Path, ...]:
    """Where fonts lie."""
    spec = importlib.util.find_spec(_FONT_PACKAGE)
    package = [Path(place) for place in spec.submodule_search_locations or ()] if spec else []
    own = root / _SEEDS / FONTS
    return (*package, own) if own.is_dir() else tuple(package)


def sum_of_fonts(folders: Iterable[Path]) -> str:
    """A sum of the fonts that lie in some folders, in hexadecimal digits; what can't be read counts as not there."""
    summed = hashlib.sha256()
    for file in sorted(file for folder in folders for file in folder.rglob("*")):
        with contextlib.suppress(OSError):
            if file.suffix.lower() in _FONTS and file.is_file():
                summed.update(hashlib.sha256(file.read_bytes()).digest())
    return summed.hexdigest()


def _picture(root: Path, file: Path, path: str, origin: Origin) -> bytes | Diagnostic:
    if path.startswith("../") or not file.is_file():
        return diagnostic("book-picture", f"there is no picture {path}", origin)
    if file.suffix.lower() not in _PICTURES:
        return diagnostic("book-picture", f"the picture {path} is of a kind that the book can't set", origin)
    content = read_bytes(root, file, shown_path(root, file), MAX_BYTES)
    if isinstance(content, Diagnostic):
        return diagnostic("book-picture", content.message, origin)
    return content


def _style(root: Path, style: str, origin: Origin, found: list[Diagnostic]) -> bytes | None:
    file = root / _SEEDS / style
    if ".." in Path(style).parts or Path(style).is_absolute() or not file.is_file():
        found.append(diagnostic("book-style", f"there is no file {_SEEDS}/{style}", origin))
        return None
    content = read_bytes(root, file, shown_path(root, file), MAX_BYTES)
    if isinstance(content, Diagnostic):
        found.append(diagnostic("book-style", content.message, origin))
        return None
    return content
