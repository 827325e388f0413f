"""Photos and scans of the seeds, as records name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import NamedTuple

from mkdocs_dossier.disk import read_bytes, shown_path
from mkdocs_dossier.load.folders import files_in
from mkdocs_dossier.load.picture_bytes import MOST_PIXELS, PictureError, Read, read_picture
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pictures import PictureFile
from mkdocs_dossier.model.places import IMAGES

MAX_BYTES = 8 * 1024 * 1024
"""A picture's limit: a scanned page in colour has some 2 MB."""

_HEAVY = 1024 * 1024
"""From here on readers with a weak connection wait."""

_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp")


class Pictures(NamedTuple):
    """What was read: by name below ``seeds/images/``, as records write it; and what an author can mend."""

    found: Mapping[str, PictureFile]
    diagnostics: tuple[Diagnostic, ...]


def load_pictures(
    root: Path, seeds: Path, named: Iterable[tuple[str, Origin]], *, complete: bool = True
) -> Pictures:
    """Read every picture that a record names.

    Args:
        root: The dossier's folder.
        seeds: The folder of seeds in it.
        named: Names of files below ``seeds/images/``, and where each is written.
        complete: Whether that is all that is named: with faults elsewhere it may not be.
    """
    folder = seeds / IMAGES
    found: dict[str, PictureFile] = {}
    told: list[Diagnostic] = []
    seen: set[str] = set()
    for name, origin in named:
        if name in seen and name in found:
            continue
        seen.add(name)
        read = _read(root, folder, name, origin)
        if isinstance(read, Diagnostic):
            told.append(read)
            continue
        found[name] = read.picture
        told += _remarks(name, read, origin)
    told += _unnamed(root, folder, seen) if complete else ()
    return Pictures(MappingProxyType(dict(sorted(found.items()))), tuple(told))


def _read(root: Path, folder: Path, name: str, origin: Origin) -> Read | Diagnostic:
    way = PurePosixPath(name)
    odd = way.is_absolute() or ".." in way.parts or "\\" in name or ":" in name
    if odd or way.as_posix() != name:  # one file has one name, by which others know whether it is shown
        return diagnostic("picture-unusable", f"{name!r} is no file below seeds/{IMAGES}/", origin)
    file = folder / way
    shown = shown_path(root, file)
    try:
        there = file.exists()
    except (OSError, ValueError):
        there = False
    if not there:
        return diagnostic("picture-unusable", f"there is no picture {shown}", origin)
    raw = read_bytes(root, file, shown, MAX_BYTES)
    if isinstance(raw, Diagnostic):
        return diagnostic("picture-unusable", raw.message, origin)
    try:
        read = read_picture(raw)
    except PictureError as fault:
        return diagnostic("picture-unusable", f"{shown} {fault}", origin)
    if read.picture.width * read.picture.height > MOST_PIXELS:
        message = f"{shown} has more than {MOST_PIXELS // 10**6} million pixels"
        return diagnostic("picture-unusable", message, origin, "Make it smaller.")
    return read


def _remarks(name: str, read: Read, origin: Origin) -> Iterator[Diagnostic]:
    """What is to be said of a picture that is shown all the same."""
    size = len(read.picture.content)
    if size > _HEAVY:
        message = f"the picture {name} has {size / 2**20:.1f} MiB"
        yield diagnostic("picture-heavy", message, origin)
    if read.located:
        yield diagnostic("picture-located", f"the file {name} tells where the picture was taken", origin)
    if read.turned:
        yield diagnostic("picture-turned", f"the file {name} asks to be shown turned", origin)


def _unnamed(root: Path, folder: Path, named: set[str]) -> Iterator[Diagnostic]:
    """Pictures that no record shows."""
    files, faults = files_in(root, folder)
    yield from faults
    for file in files:
        if file.suffix.lower() in _ENDINGS and file.relative_to(folder).as_posix() not in named:
            shown = shown_path(root, file)
            yield diagnostic("file-not-read", f"no record names the picture {shown}", Origin(shown))
