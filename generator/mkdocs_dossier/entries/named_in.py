"""In which sources a record is named: one line a source, those first that name it most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_dossier.model.body import PARAGRAPH_ANCHOR
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings, Mention
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.named import Named
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.values import Link


@dataclass(frozen=True, slots=True)
class NamedIn:
    """Where one source names a record.

    Attributes:
        source: The source, by its short name.
        count: How often the text names it that stands in this dossier; 0 if only the original does.
        in_original: How often the original does, where that is another text.
        paragraphs: Those of the text that stands here, as links.
    """

    source: Link
    count: int
    in_original: int
    paragraphs: Sequence[Link]


class NamedSources(NamedTuple):
    """All sources that name a record.

    Attributes:
        lines: Those first whose text here names it most.
        sources: How many sources the dossier has.
        digests: Whether any of these texts is a digest, which is the editors' words and not the source's.
        originals: How often originals name it, in how many of those known.
        most: The largest count of a line.
    """

    lines: Sequence[NamedIn]
    sources: int
    digests: bool
    originals: Named
    most: int

    def __bool__(self) -> bool:
        """Whether any source names it."""
        return bool(self.lines)


def named_sources(site: Site, record_id: str) -> NamedSources:
    """Collect them."""
    dossier, findings = site.dossier, site.findings
    here = grouped((item.source, item) for item in findings.mentions_of(record_id))
    originals = findings.originals.places.get(record_id, {})
    hidden = _only_original(dossier, findings, record_id)
    sources = sorted(
        naming(dossier, findings, record_id),
        key=lambda name: (-len(here.get(name, ())), dossier.place_by_date(name)),
    )
    lines = [
        NamedIn(
            site.short_link(name),
            len(here.get(name, ())),
            len(originals[name]) if name in hidden else 0,
            _paragraphs(name, here.get(name, ())),
        )
        for name in sources
    ]
    return NamedSources(
        lines,
        len(dossier.sources),
        any(dossier.rights(dossier.sources[name]) is not Rights.OPEN for name in here),
        findings.originals.of(record_id),
        max((line.count for line in lines), default=0),
    )


def naming(dossier: Dossier, findings: Findings, record_id: str) -> frozenset[str]:
    """Ids of the sources whose text here, or whose original, names a record."""
    here = {item.source for item in findings.mentions_of(record_id)}
    return frozenset(here | _only_original(dossier, findings, record_id))


def _only_original(dossier: Dossier, findings: Findings, record_id: str) -> set[str]:
    """Those whose original names it and is another text than the one that stands here."""
    places = findings.originals.places.get(record_id, {})
    return {name for name in places if dossier.rights(dossier.sources[name]) is not Rights.OPEN}


def _paragraphs(source: str, mentions: Sequence[Mention]) -> list[Link]:
    numbers = dict.fromkeys(item.paragraph for item in mentions)
    return [Link(source, str(number), f"{PARAGRAPH_ANCHOR}{number}") for number in numbers]
