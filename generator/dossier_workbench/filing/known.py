"""What there is already: texts to compare a new article with, ids that are taken, files in the full-text folder."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from dossier_workbench.filing.clean import MADE, as_blocks
from dossier_workbench.model.draft import Block
from dossier_workbench.model.known import Holdings, KnownText
from dossier_workbench.pasted.residue import residue
from mkdocs_dossier.disk import shown_path
from mkdocs_dossier.load.fulltexts import read_fulltext
from mkdocs_dossier.load.project import ARTICLES, Loaded
from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.text.notes import MARK, notes
from mkdocs_dossier.text.paragraphs import paragraphs

_TAIL = 1000

ORIGINAL = ".original"
"""Stands between the id and the ending in the name of a file that an article came in."""


def known_texts(loaded: Loaded, folder: Path) -> Iterator[KnownText]:
    """Every source and every later state of one, by id.

    Args:
        loaded: The dossier.
        folder: Where full texts are.
    """
    for source in loaded.dossier.sources.values():
        meta = source.meta
        url, publisher = meta.url or "", meta.publisher or ""
        yield KnownText(
            source.id, _hashes(loaded, source), _blocks(loaded, source), url, publisher, source.title
        )
        for version in meta.versions:
            text = read_fulltext(folder, version.fulltext, source.id) if folder.is_dir() else None
            hashes = frozenset({version.original.sha256} if version.original else ())
            blocks = _cut(text, source) if isinstance(text, FullText) else None
            yield KnownText(source.id, hashes, blocks, url, publisher, source.title)


def holdings(root: Path, loaded: Loaded, folder: Path) -> Holdings:
    """Ids and files.

    Args:
        root: The dossier's folder.
        loaded: The dossier.
        folder: Where full texts are; it may be absent.

    Raises:
        OSError: The folder or an original in it can't be read.
    """
    dossier = loaded.dossier
    files = (root / SEEDS / ARTICLES).rglob("*.md") if (root / SEEDS / ARTICLES).is_dir() else ()
    ids = {
        *dossier.records,
        *dossier.former,
        *loaded.gaps.faulty,
        *loaded.gaps.kinds,
        *(file.stem for file in files),
    }
    claimed = {name for source in dossier.sources.values() for name in _files_of(source)}
    names = sorted(file.name for file in folder.iterdir() if file.is_file()) if folder.is_dir() else []
    strays = {name: _hash(folder / name) if ORIGINAL in name else "" for name in names if name not in claimed}
    claimed |= {name for name, sha256 in strays.items() if not sha256 and not _is_made(folder / name)}
    return Holdings(frozenset(each.lower() for each in ids), frozenset(claimed), strays)


def read_source(root: Path, path: str) -> str:
    """A source's file as it is, line ends included.

    Raises:
        OSError: It can't be read.
        UnicodeDecodeError: It is not UTF-8.
    """
    return (root / path).read_bytes().decode("utf-8")


def path_of(loaded: Loaded, source_id: str) -> str:
    """A source's file, relative to the dossier's folder."""
    return loaded.dossier.marks[source_id].origin.path


def new_path(source_id: str) -> str:
    """Where a new source goes, relative to the dossier's folder."""
    return f"{SEEDS}/{ARTICLES}/{source_id}.md"


def shown(root: Path, file: Path) -> str:
    """A file as the author would write it: relative to the dossier's folder if it is in there."""
    return shown_path(root, file) if file.is_relative_to(root) else file.as_posix()


def _hashes(loaded: Loaded, source: Source) -> frozenset[str]:
    """Of the file it came in, and of its full text, at hand or recorded."""
    text = loaded.originals.get(source.id)
    recorded = loaded.lock.sources.get(source.id) if loaded.lock else None
    found = [source.meta.original, text, recorded]
    return frozenset(each.sha256 for each in found if each is not None)


def _blocks(loaded: Loaded, source: Source) -> tuple[Block, ...] | None:
    """The text of a source; the body of an open one, with its notes, is that text."""
    if loaded.dossier.rights(source) is Rights.OPEN:
        lines = [leaf.text.replace("\n", " ") for leaf in source.body.leaves]
        marked = [f"{MARK} {note.text}" for note in notes(source.text)]
        return as_blocks([*lines, *marked], residue([*lines, *marked], "") if marked else {})
    text = loaded.originals.get(source.id)
    return _cut(text, source) if text else None


def _cut(text: FullText, source: Source) -> tuple[Block, ...]:
    contents = [text.text[item.start : item.end] for item in paragraphs(text.text)]
    return as_blocks(contents, residue(contents, source.title, source.meta.language or ""))


def _files_of(source: Source) -> Iterator[str]:
    meta = source.meta
    if meta.fulltext:
        yield meta.fulltext
    if meta.original:
        yield meta.original.file
    for version in meta.versions:
        yield version.fulltext
        if version.original:
            yield version.original.file


def _is_made(file: Path) -> bool:
    """Whether a file was made by `dossier add`, so that an interrupted run may have left it."""
    with file.open("rb") as stream:
        stream.seek(max(0, file.stat().st_size - _TAIL))
        last = stream.read().rstrip().rpartition(b"\n")[2]
    return last.startswith(f"{MARK} {MADE}".encode())


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
