"""What pages show of originals: paragraphs, quotations found by rule, and mentions where no text is published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.evidence import SpokenPlace
from mkdocs_dossier.model.quoted import Speech
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.pages.view import ANCHOR, View
from mkdocs_dossier.render.values import Link, Wording


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


def paragraph(view: View, source_id: str, number: int) -> Link | str:
    """A paragraph of a source's text: a link where that text is published, its number where it is not."""
    text = f"¶\u00a0{number}"
    published = view.dossier.rights(view.dossier.sources[source_id]) is Rights.OPEN
    return Link(source_id, text, f"{ANCHOR}{number}") if published else text


def found_words(view: View, speaker: str) -> list[FoundWords]:
    """Quotations by rule of one speaker, by source; empty text for words whose speaker is not certain.

    Words that the editors chose are left out: theirs win.
    """
    originals = view.spoken_by.get(speaker, {})
    digests = view.digest_speech_by.get(speaker, {})
    return [
        *(_found(view, source_id, places) for source_id, places in originals.items()),
        *(_in_digest(view, source_id, items) for source_id, items in digests.items()),
    ]


def original_mentions(view: View, record_id: str) -> list[OriginalMentions]:
    """Where originals that are not published name a record, by source."""
    forms = view.dossier.catalogue[record_id].forms
    return [
        OriginalMentions(
            view.short_link(source),
            len(places),
            [view.form(form) for form in dict.fromkeys(forms[place.form] for place in places)],
            list(dict.fromkeys(place.paragraph for place in places)),
        )
        for source, places in view.findings.originals.places.get(record_id, {}).items()
        if view.dossier.rights(view.dossier.sources[source]) is not Rights.OPEN
    ]


def _in_digest(view: View, source_id: str, items: Sequence[Speech]) -> FoundWords:
    numbers = dict.fromkeys(item.paragraph for item in items)
    return FoundWords(
        source=view.short_link(source_id),
        in_digest=True,
        count=len(items),
        words=sum(item.words for item in items),
        places=[Link(source_id, f"¶\u00a0{number}", f"{ANCHOR}{number}") for number in numbers],
        texts=[Wording(item.text) for item in items],
    )


def _found(view: View, source_id: str, places: Sequence[SpokenPlace]) -> FoundWords:
    source = view.dossier.sources[source_id]
    paragraphs = list(dict.fromkeys(item.paragraph for item in places))
    texts = (
        _published_words(source, places, view.dossier.foreign(source_id))
        if view.dossier.rights(source) is Rights.OPEN
        else []
    )
    return FoundWords(
        source=view.short_link(source_id),
        in_digest=False,
        count=len(places),
        words=sum(item.words for item in places),
        places=[paragraph(view, source_id, number) for number in paragraphs],
        texts=texts,
    )


def _published_words(source: Source, places: Iterable[SpokenPlace], lang: str) -> list[Wording]:
    """The words, from the body."""
    text = source.body.lines
    return [Wording(text[item.start : item.end], lang) for item in places]
