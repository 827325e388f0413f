"""Who and what is named where: name forms found in the sources' texts and resolved to one record each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_dossier.analyse.names import Name, NameIndex
from mkdocs_dossier.model.body import Leaf
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Ambiguity, Mention
from mkdocs_dossier.model.source import Rights, Source

_TEXT = {Rights.OPEN: "full", Rights.QUOTE: "digest"}
"""What a published body is; with rights none, no body is published and nobody is found there."""


@dataclass(frozen=True, slots=True)
class FoundMentions:
    """What a source's published text names, in the order of the text.

    Attributes:
        resolutions: Indexes of the source's `resolve:` entries that decided something.
    """

    mentions: tuple[Mention, ...]
    ambiguities: tuple[Ambiguity, ...]
    resolutions: frozenset[int]


def find_mentions(dossier: Dossier, source: Source, names: NameIndex) -> FoundMentions:
    """Look for every name form of the catalogue in a source's published text."""
    mentions: list[Mention] = []
    ambiguities: list[Ambiguity] = []
    used: set[int] = set()
    rights = dossier.rights(source)
    for leaf in source.body.leaves if rights is not Rights.NONE else ():
        for name in names_in(names, source, leaf):
            place = (source.id, leaf.number, name.start, name.end, name.form)
            if name.record is None:
                ambiguities.append(Ambiguity(*place, name.candidates, name.longer))
            else:
                mentions.append(Mention(name.record, *place, name.weak, name.index, _TEXT[rights]))
            if name.resolution is not None:
                used.add(name.resolution)
    return FoundMentions(tuple(mentions), tuple(ambiguities), frozenset(used))


def names_in(names: NameIndex, source: Source, leaf: Leaf) -> Iterator[Name]:
    """The names in a paragraph of a published text."""
    return (name for name in names.in_body(source, leaf) if not _in_code(leaf, name))


def _in_code(leaf: Leaf, name: Name) -> bool:
    """Whether the name touches inline code, which is nobody's name."""
    offset = 0
    for run in leaf.runs:
        stop = offset + len(run.text)
        if run.code and offset < name.end and name.start < stop:
            return True
        offset = stop
    return False
