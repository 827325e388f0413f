"""Whether the files that articles came in are still what they were."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from mkdocs_dossier.disk import read_bytes
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.source import Original, Source

_MAX_BYTES = 256 * 2**20


def changed_originals(dossier: Dossier, folder: Path) -> Iterator[Diagnostic]:
    """A complaint for each original at hand that has other bytes than its source says.

    Args:
        dossier: For its sources.
        folder: Where full texts and originals are; what is not there is passed over.
    """
    for source in dossier.sources.values():
        for path, original in _originals(source):
            file = folder / original.file
            if Path(original.file).name != original.file or not file.is_file():
                continue
            raw = read_bytes(folder, file, original.file, _MAX_BYTES)
            if isinstance(raw, Diagnostic):
                yield raw
            elif hashlib.sha256(raw).hexdigest() != original.sha256:
                message = f"{original.file} is not the file that {source.id!r} came in: its bytes differ"
                yield diagnostic("original-changed", message, dossier.origin(source.id, *path))


def _originals(source: Source) -> Iterator[tuple[tuple[Step, ...], Original]]:
    """The originals of a source and of its later states, with their fields."""
    if source.meta.original:
        yield ("original", "sha256"), source.meta.original
    for index, version in enumerate(source.meta.versions):
        if version.original:
            yield ("versions", index, "original", "sha256"), version.original
