"""Actors that a source's front matter names: its publisher, agency, authors, photographers, and those in captions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_dossier.analyse.names import NameIndex
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Credit
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.text.tokens import name_key

_LIST = re.compile(
    r"\s*[,;|·•]\s*|\s+[/+&–—-]\s+|(?<=\w)/(?=\w)|\s+(?:and|with|via|for|und|et|e|y|и|та|և|ve)\s+",
    re.IGNORECASE,
)
"""What stands between the names of a credit: "TASS / Sputnik", "A, B and C", "AFP via Getty Images"."""

_BEFORE = re.compile(
    r"^(?:(?:the|by|from|photos?|pictures?|images?|credits?|source|copyright|courtesy|of|text|foto|von|par|por)\b[:\s]*"
    r"|\(c\)|[©(\[:\s]+|\d{4}\s+)+",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:[\s:)\].,]+|\b(?:staff|writers?|reporters?|correspondents?|newsroom|news|desk|editors?|agency|photos?"
    r"|pictures?|images?|handout|pool))$",
    re.IGNORECASE,
)
"""Words around a name in a credit that are no part of it: "By", "Staff", "photo"."""


def find_credits(dossier: Dossier, source: Source, names: NameIndex) -> Iterator[Credit]:
    """Those of a source by role: each actor once a role."""
    seen: set[tuple[str, str]] = set()
    for role, text in _fields(source):
        for record, form in _credited(source, text, names):
            if record in dossier.actors and (record, role) not in seen:
                seen.add((record, role))
                yield Credit(record, source.id, role, form)
    for photo in source.meta.photos:
        for name in names.resolve(source, photo.caption or "", None):
            record = name.record or ""
            if record in dossier.actors and not name.weak and (record, _CAPTION) not in seen:
                seen.add((record, _CAPTION))
                yield Credit(record, source.id, _CAPTION, name.form)


_CAPTION = Message("photo caption")


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    meta = source.meta
    single = (
        (Message("publisher"), meta.publisher),
        (Message("agency"), meta.agency),
        (Message("dateline"), meta.dateline),
    )
    yield from ((role, text) for role, text in single if text)
    yield from ((Message("author"), author) for author in meta.authors or ())
    yield from ((Message("photo credit"), photo.credit) for photo in meta.photos if photo.credit)


def _credited(source: Source, text: str, names: NameIndex) -> Iterator[tuple[str, str]]:
    """Who is credited, with the words that name them: the whole field, else each name of a list in it.

    A name within a longer one names nobody: Washington is not the publisher of The Washington Post. So weak forms
    never count, and a form of unclear meaning is no credit to anybody.
    """
    found = _meant(source, text, names)
    if found:
        yield found
        return
    for part in _LIST.split(text):
        found = _meant(source, part, names)
        if found:
            yield found


def _meant(source: Source, text: str, names: NameIndex) -> tuple[str, str] | None:
    for words in _trimmed(text.strip()):
        records = sorted({record for record, _ in names.whole(words)})
        if len(records) > 1:
            key = name_key(words)
            chosen = (
                entry.record
                for entry in source.meta.resolve
                if entry.paragraph is None and entry.record in records and name_key(entry.form) == key
            )
            records = list(chosen)[:1]
        if records:
            return records[0], words
    return None


def _trimmed(text: str) -> Iterator[str]:
    """A credit, and what is left without the words around names, those behind taken off one by one."""
    yield text
    for words in dict.fromkeys((text, _BEFORE.sub("", text))):
        rest, left = "", words
        while left != rest:
            yield left.strip()
            rest, left = left, _BEHIND.sub("", left)
