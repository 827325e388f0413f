"""Who and what is named where: name forms found in the sources' texts and resolved to one record each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_dossier.analyse.names import Name, NameIndex
from mkdocs_dossier.model.body import Leaf
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Ambiguity, Credit, Mention
from mkdocs_dossier.model.source import Rights, Source

_TEXT = {Rights.OPEN: "full", Rights.QUOTE: "digest"}
"""What a published body is; with rights none, no body is published and nobody is found there."""


@dataclass(frozen=True, slots=True)
class Named:
    """The outcome of this pass, in the order of sources and of their texts."""

    mentions: tuple[Mention, ...]
    ambiguities: tuple[Ambiguity, ...]
    credits: tuple[Credit, ...]
    resolutions_used: frozenset[tuple[str, int]]


def find_mentions(dossier: Dossier, names: NameIndex) -> Named:
    """Look for every name form of the catalogue in every source's published text and front matter."""
    mentions: list[Mention] = []
    ambiguities: list[Ambiguity] = []
    credits_found: list[Credit] = []
    used: set[tuple[str, int]] = set()
    for source in dossier.sources.values():
        rights = dossier.rights(source)
        for leaf in source.body.leaves if rights is not Rights.NONE else ():
            for name in names_in(names, source, leaf):
                place = (source.id, leaf.number, name.start, name.end, name.form)
                if name.record is None:
                    ambiguities.append(Ambiguity(*place, name.candidates))
                else:
                    mentions.append(Mention(name.record, *place, name.weak, name.index, _TEXT[rights]))
                if name.resolution is not None:
                    used.add((source.id, name.resolution))
        credits_found.extend(_credits(dossier, source, names))
    return Named(tuple(mentions), tuple(ambiguities), tuple(credits_found), frozenset(used))


def names_in(names: NameIndex, source: Source, leaf: Leaf) -> Iterator[Name]:
    """The names in a paragraph of a published text."""
    return (name for name in names.resolve(source, leaf.text, leaf.number) if not _in_code(leaf, name))


def _in_code(leaf: Leaf, name: Name) -> bool:
    """Whether the name touches inline code, which is nobody's name."""
    offset = 0
    for run in leaf.runs:
        stop = offset + len(run.text)
        if run.code and offset < name.end and name.start < stop:
            return True
        offset = stop
    return False


def _credits(dossier: Dossier, source: Source, names: NameIndex) -> Iterator[Credit]:
    """Actors named in the front matter. A form of unclear meaning is no credit to anybody."""
    seen: set[tuple[str, str]] = set()
    for role, text in _credit_lines(source):
        for name in names.resolve(source, text, None):
            record = name.record or ""
            if record in dossier.actors and (record, role) not in seen:
                seen.add((record, role))
                yield Credit(record, source.id, role, name.form)


def _credit_lines(source: Source) -> Iterator[tuple[str, str]]:
    meta = source.meta
    single = (("publisher", meta.publisher), ("agency", meta.agency), ("dateline", meta.dateline))
    yield from ((role, text) for role, text in single if text)
    yield from (("author", author) for author in meta.authors or ())
    for photo in meta.photos:
        if photo.credit:
            yield "photo credit", photo.credit
        if photo.caption:
            yield "photo caption", photo.caption
