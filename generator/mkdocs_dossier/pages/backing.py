"""What pages show of the evidence: merged claims with their accounts, and quotations found by rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.evidence import NamePlace, SpokenPlace
from mkdocs_dossier.model.records import CatalogueRecord, Citation, Claim
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.pages.view import ANCHOR, View
from mkdocs_dossier.render.bibliography import short_reference
from mkdocs_dossier.render.values import Cites, Link


@dataclass(frozen=True, slots=True)
class ValueLine:
    """One value of a property, with all claims that agree on it.

    Attributes:
        value: In the editors' words.
        said_by: Whose statement it is; empty for the sources' own voice.
        cites: All passages.
        sources: The sources that state it, by their short names.
        one_account: Whether these are several sources that share so much text that they count as one.
        notes: The editors' remarks.
    """

    value: str
    said_by: Sequence[Link]
    cites: Cites
    sources: Sequence[Link]
    one_account: bool
    notes: Sequence[str]


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Quotations of one speaker that rules found in one source.

    Attributes:
        source: The source, by its short name.
        count: How many stretches of direct speech.
        words: How many words they have together.
        places: The paragraphs; links where the text is published.
        texts: The words themselves, where the text is published.
    """

    source: Link
    count: int
    words: int
    places: Sequence[Link | str]
    texts: Sequence[str]


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
    forms: Sequence[str]
    paragraphs: Sequence[int]


def short_link(view: View, source_id: str) -> Link:
    """A link to a source by its short name."""
    return Link(source_id, short_reference(view.dossier.sources[source_id]))


def paragraph(view: View, source_id: str, number: int) -> Link | str:
    """A paragraph of a source's text: a link where that text is published, its number where it is not."""
    text = f"¶\u00a0{number}"
    published = view.dossier.rights(view.dossier.sources[source_id]) is Rights.OPEN
    return Link(source_id, text, f"{ANCHOR}{number}") if published else text


def values_of(view: View, record: CatalogueRecord, name: str) -> list[ValueLine]:
    """The values claimed for a property; claims that agree in value and voice become one."""
    merged: dict[tuple[str, tuple[str, ...]], list[Claim]] = {}
    for claim in record.claims:
        if claim.property == name:
            merged.setdefault((claim.value.casefold(), claim.said_by), []).append(claim)
    return [_value_line(view, claims) for claims in merged.values()]


def _value_line(view: View, claims: Sequence[Claim]) -> ValueLine:
    cites: list[Citation] = list(dict.fromkeys(cite for claim in claims for cite in claim.cite))
    sources = list(dict.fromkeys(cite.source for cite in cites))
    return ValueLine(
        claims[0].value,
        [Link(actor) for actor in claims[0].said_by],
        Cites(tuple(cites)),
        [short_link(view, source) for source in sources],
        view.findings.copies.one_account(sources),
        list(dict.fromkeys(claim.note for claim in claims if claim.note)),
    )


def found_words(view: View, speaker: str) -> list[FoundWords]:
    """Quotations by rule of one speaker, by source; empty text for words whose speaker is not certain.

    Words that the editors chose are left out: theirs win.
    """
    found = []
    for source_id, facts in view.findings.evidence.sources.items():
        curated = _curated_spans(view, source_id)
        places = [item for item in facts.spoken if item.speaker == speaker and not _overlaps(item, curated)]
        if places:
            found.append(_found(view, source_id, places))
    return found


def original_mentions(view: View, record_id: str) -> list[OriginalMentions]:
    """Where originals that are not published name a record, by source."""
    groups: dict[str, list[NamePlace]] = {}
    for mention in view.findings.original_mentions_of.get(record_id, ()):
        groups.setdefault(mention.source, []).append(mention.place)
    forms = view.dossier.catalogue[record_id].forms
    return [
        OriginalMentions(
            short_link(view, source),
            len(places),
            list(dict.fromkeys(forms[place.form].form for place in places)),
            list(dict.fromkeys(place.paragraph for place in places)),
        )
        for source, places in groups.items()
    ]


def _found(view: View, source_id: str, places: Sequence[SpokenPlace]) -> FoundWords:
    source = view.dossier.sources[source_id]
    paragraphs = list(dict.fromkeys(item.paragraph for item in places))
    texts = _published_words(source, places) if view.dossier.rights(source) is Rights.OPEN else []
    return FoundWords(
        short_link(view, source_id),
        len(places),
        sum(item.words for item in places),
        [paragraph(view, source_id, number) for number in paragraphs],
        texts,
    )


def _published_words(source: Source, places: Iterable[SpokenPlace]) -> list[str]:
    """The words, from the body: offsets count its paragraphs joined by single line breaks."""
    text = "\n".join(leaf.text.replace("\n", " ") for leaf in source.body.leaves)
    return [text[item.start : item.end] for item in places]


def _curated_spans(view: View, source_id: str) -> list[tuple[int, int]]:
    quotes = (item.cite for record in view.dossier.catalogue.values() for item in record.quotes)
    places = (view.findings.evidence.place(cite) for cite in quotes if cite.source == source_id)
    return [span for place in places if place for span in place.spans]


def _overlaps(item: SpokenPlace, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < item.end and item.start < end for start, end in spans)
