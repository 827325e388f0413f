"""What is known of an article, ready for its page's facts box and the notes below its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_dossier.languages.tags import language_name
from mkdocs_dossier.languages.words import Message, Words
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.publishers import houses
from mkdocs_dossier.model.source import FrontMatter, Source
from mkdocs_dossier.model.unknown import CAPTION, UNKNOWN
from mkdocs_dossier.model.values import Outward, Wording
from mkdocs_dossier.render.date_words import date_label


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the facts box; ``concluded`` says how, if the article does not print it itself."""

    label: str
    value: EdtfDate | Outward | Wording | str
    concluded: str = ""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """How the editors concluded a value that the article does not print."""

    field: str
    how: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that came with the article."""

    caption: Wording
    credit: str


def facts(dossier: Dossier, source: Source, lang: str) -> list[Fact]:
    """Publisher, author, date and language, also where they are unknown; the rest as far as it is known.

    Args:
        dossier: What it is a source of.
        source: The source.
        lang: The language of what it prints, as a BCP 47 tag; empty for the dossier's own.
    """
    inferred = source.meta.inferred
    return [
        *(
            Fact(label, value, inferred.get(field, ""))
            for field, label, value in _values(source.meta, lang, dossier.words)
        ),
        *_declared(dossier, source),
    ]


def _declared(dossier: Dossier, source: Source) -> Iterator[Fact]:
    """What the settings say of its origin: the house that its publisher belongs to, the release that it reproduces."""
    publishers = dossier.settings.publishers
    outlet = dossier.outlets.get(source.id)
    above = list(houses(publishers, outlet.id))[1:] if outlet and outlet.id else []
    if above:
        names = dossier.words.series(publishers[house].name for house in above)
        yield Fact(Message("Belongs to"), names)
    release = dossier.settings.releases.get(source.meta.release or "")
    if release:
        date = date_label(release.date, dossier.words) if release.date else ""
        said = dossier.words.series(filter(None, [release.title, release.by, date]))
        yield Fact(Message("Reproduces"), Outward(release.url, said) if release.url else said)


def _values(
    meta: FrontMatter, lang: str, words: Words
) -> Iterator[tuple[str, str, EdtfDate | Outward | Wording | str]]:
    yield "publisher", Message("Publisher"), meta.publisher or UNKNOWN
    authors = meta.authors or ()
    yield "authors", words.ngettext("Author", "Authors", len(authors) or 1), words.series(authors) or UNKNOWN
    yield "published", Message("Published"), meta.published or UNKNOWN
    yield (
        "language",
        Message("Language"),
        language_name(meta.language, words.language) if meta.language else UNKNOWN,
    )
    others: tuple[tuple[str, str, EdtfDate | Outward | Wording | str | None], ...] = (
        ("modified", Message("Modified"), meta.modified),
        ("agency", Message("Agency"), meta.agency),
        ("dateline", Message("Dateline"), Wording(meta.dateline, lang) if meta.dateline else None),
        ("section", Message("Section"), Wording(meta.section, lang) if meta.section else None),
        ("url", Message("Address"), Outward(meta.url, meta.url) if meta.url else None),
        ("retrieved", Message("Retrieved"), meta.retrieved),
    )
    for field, label, value in others:
        if value is not None:
            yield field, label, value


def conclusions(source: Source) -> list[Conclusion]:
    """What was concluded and how, in the order of the front matter's fields."""
    return [Conclusion(field.replace("_", " "), how) for field, how in source.meta.inferred.items()]


def pictures(source: Source, lang: str, words: Words) -> list[Picture]:
    """Captions and credits, in the order of the article; arguments are as above."""
    return [
        Picture(
            Wording(photo.caption, lang) if photo.caption else Wording(words.said(CAPTION)),
            photo.credit or UNKNOWN,
        )
        for photo in source.meta.photos
    ]
