"""The files that an article came in, and what its outlet made of it later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.source import Source


@dataclass(frozen=True, slots=True)
class LaterState:
    """A later state of the article.

    Attributes:
        published: When it appeared, as it tells.
        modified: When it was last changed, as it tells.
        retrieved: When the editors read it.
        sha256: Fingerprint of the file it came in; empty if none was kept.
        note: What is different in it.
    """

    published: EdtfDate | None
    modified: EdtfDate | None
    retrieved: EdtfDate | None
    sha256: str
    note: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What the editors keep of an article beside its text.

    Attributes:
        sha256: Fingerprint of the file it came in, byte for byte; empty if none was kept.
        retrieved: When the editors read it.
        later: In the order in which they were entered.
    """

    sha256: str
    retrieved: EdtfDate | None
    later: Sequence[LaterState]


def kept(source: Source) -> Kept:
    """The original and the later states of a source."""
    meta = source.meta
    return Kept(
        meta.original.sha256 if meta.original else "",
        meta.retrieved,
        [
            LaterState(
                version.published,
                version.modified,
                version.retrieved,
                version.original.sha256 if version.original else "",
                version.note or "",
            )
            for version in meta.versions
        ],
    )
