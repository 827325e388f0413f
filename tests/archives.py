"""Unpacks archives of tar alike on every Python: `filter=` came with 3.11.4, and 3.12 warns where it is missing."""

from __future__ import annotations

import tarfile
from pathlib import Path


def unpack(archive: Path, folder: Path) -> list[str]:
    """Write the files of an archive below a folder.

    Returns:
        The files' names in the archive; nothing but plain files is written.

    Raises:
        ValueError: A file would stand outside of the folder.
    """
    names = []
    with tarfile.open(archive) as packed:
        for member in packed:
            file = packed.extractfile(member) if member.isfile() else None
            if file is None:
                continue
            target = folder / member.name
            if not target.resolve().is_relative_to(folder.resolve()):
                raise ValueError(f"{member.name} would stand outside of {folder}")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read())
            names.append(member.name)
    return names
