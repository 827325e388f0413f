"""What pages show of originals: paragraphs, quotations found by rule, and mentions where no text is published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from functools import partial

from mkdocs_dossier.model.body import PARAGRAPH_ANCHOR
from mkdocs_dossier.model.dossier import source_order
from mkdocs_dossier.model.evidence import SpokenPlace
from mkdocs_dossier.model.quoted import QuotedSpeech
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.values import Link, Wording


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Quotations of one speaker that rules found in one source.

    Attributes:
        source: The source, by its short name.
        in_digest: Whether the source's digest quotes them, and not the source as far as it is known.
        count: How many stretches of direct speech.
        words: How many words they have together.
        places: The paragraphs; links where the text is published.
        texts: The words themselves, where the text is published.
    """

    source: Link
    in_digest: bool
    count: int
    words: int
    places: Sequence[Link | str]
    texts: Sequence[Wording]


@dataclass(frozen=True, slots=True)
class OriginalMentions:
    """Where the original of one source names a record.

    Attributes:
        source: The source, by its short name.
        count: How often.
        forms: The forms it uses.
        paragraphs: Their numbers.
    """

    source: Link
    count: int
    forms: Sequence[Wording]
    paragraphs: Sequence[int]


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


def found_words(site: Site, speaker: str) -> list[FoundWords]:
    """Quotations by rule of one speaker, by source; empty text for words whose speaker is not certain.

    Words that the editors chose are left out: theirs win.
    """
    findings, dossier = site.findings, site.dossier
    found = []
    for source_id, places in findings.quoted(speaker):
        source = dossier.sources[source_id]
        spoken = places if dossier.rights(source) is Rights.OPEN else ()
        text, lang = source.body.lines, dossier.foreign(source_id)
        texts = [Wording(text[item.start : item.end], lang) for item in spoken]
        found.append(_found(site, source_id, places, texts, partial(paragraph, site, source_id)))
    for source_id, items in findings.quoted_in_digests(speaker):
        texts = [Wording(item.text) for item in items]
        found.append(_found(site, source_id, items, texts, partial(_paragraph_link, source_id), digest=True))
    return found


def _found(
    site: Site,
    source_id: str,
    items: Sequence[SpokenPlace | QuotedSpeech],
    texts: Sequence[Wording],
    place: Callable[[int], Link | str],
    *,
    digest: bool = False,
) -> FoundWords:
    numbers = dict.fromkeys(item.paragraph for item in items)
    return FoundWords(
        source=site.short_link(source_id),
        in_digest=digest,
        count=len(items),
        words=sum(item.words for item in items),
        places=[place(number) for number in numbers],
        texts=texts,
    )


def original_mentions(site: Site, record_id: str) -> list[OriginalMentions]:
    """Where originals that are not published name a record, by source."""
    forms = site.dossier.catalogue[record_id].forms
    return [
        OriginalMentions(
            site.short_link(source),
            len(places),
            [site.form(form) for form in dict.fromkeys(forms[place.form] for place in places)],
            list(dict.fromkeys(place.paragraph for place in places)),
        )
        for source, places in site.findings.originals.places.get(record_id, {}).items()
        if site.dossier.rights(site.dossier.sources[source]) is not Rights.OPEN
    ]


def forms_used(site: Site, record_id: str, among: Container[str] | None = None) -> list[FormUse]:
    """Who writes a record's name how, the form used most first.

    From the originals: how the editors write it in digests tells nothing of the sources.

    Args:
        site: The dossier.
        record_id: The record.
        among: Ids of the only sources that count; None for all.
    """
    uses: dict[Wording, Counter[str]] = {}
    forms = site.dossier.catalogue[record_id].forms
    found = site.findings.originals.places.get(record_id, {})
    for source in sorted(found, key=lambda name: source_order(site.dossier.sources[name])):
        for place in found[source] if among is None or source in among else ():
            uses.setdefault(site.form(forms[place.form]), Counter())[source] += 1
    ordered = sorted(uses.items(), key=lambda item: (-item[1].total(), item[0].text, item[0].lang))
    return [
        FormUse(form, [(site.short_link(source), count) for source, count in counts.items()])
        for form, counts in ordered
    ]
