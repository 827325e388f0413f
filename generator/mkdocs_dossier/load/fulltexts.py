"""The sources' originals, kept out of the dossier when rights demand it."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.load.files import position
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.source import Source

MAX_BYTES = 16 * 1024 * 1024
"""An original's limit; a book of a thousand pages has some 3 MB."""


@dataclass(frozen=True, slots=True)
class FullTexts:
    """The originals that were found.

    Attributes:
        texts: By source id.
        folder: Where they were looked for, as the author would write it; empty if that folder is absent.
    """

    texts: dict[str, FullText]
    folder: str
    diagnostics: tuple[Diagnostic, ...]


def load_fulltexts(root: Path, folder: Path, sources: Iterable[Source], *, wanted: bool) -> FullTexts:
    """Read the original of every source that names one.

    Args:
        root: The dossier's folder, for shorter paths in diagnostics.
        folder: Where the originals are.
        sources: The dossier's sources.
        wanted: Whether the author named the folder, so that its absence is an error.
    """
    shown = folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.as_posix()
    if not folder.is_dir():
        problem = diagnostic("fulltext-missing", f"there is no folder {shown}", Origin(shown))
        return FullTexts({}, "", (problem,) if wanted else ())
    texts: dict[str, FullText] = {}
    found: list[Diagnostic] = []
    for source in sources:
        if source.meta.fulltext is None:
            continue
        text = read_fulltext(folder, source.meta.fulltext, source.id, shown)
        if isinstance(text, FullText):
            texts[source.id] = text
        else:
            found.append(text)
    return FullTexts(texts, shown, tuple(found))


def read_fulltext(folder: Path, name: str, source_id: str, shown: str = "") -> FullText | Diagnostic:
    """Read one file of the folder, or say why it can't be read.

    Args:
        folder: Where full texts are.
        name: The file's name there.
        source_id: Whose text it is.
        shown: The folder as the author would write it.
    """
    where = Origin(f"{shown}/{name}")
    file = folder / name
    try:
        if Path(name).name != name or not file.resolve().is_relative_to(folder.resolve()):
            return diagnostic("path-outside", f"{name!r} is not a file name in the full-text folder", where)
        if not file.exists():
            message = f"the original {name!r} of {source_id!r} is not in {shown}"
            return diagnostic("fulltext-missing", message, where)
        if not stat.S_ISREG(file.stat().st_mode):
            return diagnostic("not-a-file", f"{name!r} is not a regular file", where)
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError, RuntimeError) as error:
        return diagnostic("file-unreadable", f"{name!r} can't be read: {error}", where)
    if len(raw) > MAX_BYTES:
        return diagnostic("file-too-large", f"{name!r} is larger than {MAX_BYTES // 2**20} MiB", where)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        place = Origin(where.path, *position(before, len(before)))
        return diagnostic("not-utf8", f"byte {raw[error.start]:#04x} is not UTF-8", place)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return FullText(source_id, text, hashlib.sha256(raw).hexdigest(), published=False)
