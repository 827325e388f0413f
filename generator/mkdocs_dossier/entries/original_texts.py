"""What pages show of originals: paragraphs, quotations found by rule, and mentions where no text is published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.once import once
from mkdocs_dossier.model.body import PARAGRAPH_ANCHOR
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import SpokenPlace
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.values import Link, Wording


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Quotations of one speaker that rules found in one source whose text is published.

    Attributes:
        source: The source, by its short name.
        texts: The words, each with a link to its paragraph.
    """

    source: Link
    texts: Sequence[tuple[Wording, Link]]


@dataclass(frozen=True, slots=True)
class FormUse:
    """A form of a record's name, and the sources whose originals use it, by date, with how often."""

    form: Wording
    sources: Sequence[tuple[Link, int]]


def paragraph(site: Site, source_id: str, number: int) -> Link | str:
    """A paragraph of a source's text: a link where that text is published, its number where it is not."""
    published = site.dossier.rights(site.dossier.sources[source_id]) is Rights.OPEN
    return _paragraph_link(source_id, number) if published else f"¶\u00a0{number}"


def _paragraph_link(source_id: str, number: int) -> Link:
    return Link(source_id, f"¶\u00a0{number}", f"{PARAGRAPH_ANCHOR}{number}")


def found_words(site: Site, quoted: Iterable[tuple[str, Sequence[SpokenPlace]]]) -> list[FoundWords]:
    """Quotations by rule, given by where they stand, as ``quoting`` gives them."""
    dossier = site.dossier
    found = []
    for source_id, places in quoted:
        text, lang = dossier.sources[source_id].body.lines, dossier.foreign(source_id)
        texts = [
            (Wording(text[item.start : item.end], lang), _paragraph_link(source_id, item.paragraph))
            for item in places
        ]
        found.append(FoundWords(site.short_link(source_id), texts))
    return found


def quoting(dossier: Dossier, findings: Findings, speaker: str) -> list[tuple[str, tuple[SpokenPlace, ...]]]:
    """The sources whose published text quotes a speaker by rule, and where; of none if it is not certain who speaks.

    Words that the editors chose are left out: theirs win. So are those of texts that are not published: nothing of
    them could be shown, and of a digest nothing is the speaker's.
    """
    quoted = findings.quoted(speaker)
    return [each for each in quoted if dossier.rights(dossier.sources[each[0]]) is Rights.OPEN]


@once  # pages on which the names of one record go on show a part of it each
def forms_used(site: Site, record_id: str) -> Sequence[FormUse]:
    """Who writes a record's name how, the form used most first.

    From the originals: how the editors write it in digests tells nothing of the sources.
    """
    uses: dict[Wording, Counter[str]] = {}
    forms = site.dossier.catalogue[record_id].forms
    found = site.findings.originals.places.get(record_id, {})
    for source in sorted(found, key=site.dossier.place_by_date):
        for place in found[source]:
            uses.setdefault(site.form(forms[place.form]), Counter())[source] += 1
    ordered = sorted(uses.items(), key=lambda item: (-item[1].total(), item[0].text, item[0].lang))
    return [
        FormUse(form, [(site.short_link(source), count) for source, count in counts.items()])
        for form, counts in ordered
    ]
