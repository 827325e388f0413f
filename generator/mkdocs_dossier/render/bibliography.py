"""Bibliographic references to sources: a line of text, BibTeX and CSL-JSON."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from mkdocs_dossier.languages.words import IN_ENGLISH, Words
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.unknown import AUTHOR, DATE, PUBLISHER
from mkdocs_dossier.model.values import Reference, Wording
from mkdocs_dossier.render.date_words import date_label, short_day
from mkdocs_dossier.render.escape import link_url
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.tokens import split_words

# BibTeX's own signs. Its readers count braces whether or not a backslash stands before them, so each brace that is
# written opens or closes something.
_TEX = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
}
_SHORT = 32
"""Characters of a title, or of a publisher's name, that stand for all of it in tables."""

_TEX_SIGN = re.compile("|".join(re.escape(sign) for sign in _TEX))


def text_reference(source: Source, lang: str, words: Words = IN_ENGLISH) -> Reference:
    """Author or publisher, date, title, publisher, as one sentence; what is not known is said.

    Args:
        source: The source.
        lang: The language of its title, as a BCP 47 tag; empty for the dossier's own.
        words: Those of the interface.
    """
    meta = source.meta
    who = words.list_of(meta.authors or ()) or meta.publisher or words.capital(AUTHOR)
    date = date_label(meta.published, words) if meta.published else words.said(DATE)
    outlet = f" {meta.publisher}." if meta.publisher and meta.authors else ""
    missing = "" if meta.publisher else f" {words.capital(PUBLISHER)}."
    return Reference(f"{who}, {date}: ", Wording(meta.title, lang), f".{outlet}{missing}")


def bibtex(source: Source) -> str:
    """A BibTeX entry; only fields that are known."""
    meta = source.meta
    year = _year(meta.published)
    entries = [
        ("title", f"{{{_tex(meta.title)}}}"),
        ("author", " and ".join(f"{{{_tex(author)}}}" for author in meta.authors or ())),
        ("publisher", _tex(meta.publisher or "")),
        ("date", meta.published.text if meta.published else ""),
        ("year", year),
        ("url", link_url(meta.url or "") or ""),
        ("language", _tex(meta.language or "")),
    ]
    lines = [f"  {name} = {{{value}}}," for name, value in entries if value]
    return "\n".join([f"@article{{{source.id},", *lines, "}"])


def csl_item(source: Source) -> dict[str, Any]:
    """The source as a CSL-JSON item; the date as EDTF where it is more than one day."""
    meta = source.meta
    item = {
        "id": source.id,
        "type": "article-newspaper",
        "title": meta.title,
        "author": [{"literal": author} for author in meta.authors or ()],
        "container-title": meta.publisher,
        "issued": _issued(meta.published),
        "URL": meta.url,
        "language": meta.language,
    }
    return {name: value for name, value in item.items() if value}


def _issued(date: EdtfDate | None) -> dict[str, Any] | None:
    if date is None:
        return None
    day = date.earliest
    issued = {"date-parts": [list(day)]} if day and day == date.latest else {"literal": date.text}
    return issued | ({"circa": True} if date.qualifier else {})


def _year(date: EdtfDate | None) -> str:
    if date is None or date.earliest is None or date.latest is None:
        return ""
    return str(date.earliest.year) if date.earliest.year == date.latest.year else ""


def _tex(text: str) -> str:
    return _TEX_SIGN.sub(lambda match: _TEX[match[0]], text)


def short_reference(source: Source, lang: str, short: str = "", words: Words = IN_ENGLISH) -> Reference:
    """A few words that tell a source from others: its publisher, or the start of its title, and the date.

    Arguments are as above; ``short`` takes the publisher's place if there is one.
    """
    meta = source.meta
    date = date_label(meta.published, words) if meta.published else ""
    if date and not (meta.publisher or short):
        return Reference(date)
    name = Reference(meta.publisher) if meta.publisher and not short else _outlet(source, lang, short, words)
    return _dated(name, date)


def short_names(
    sources: Iterable[Source],
    foreign: Callable[[str], str],
    short: Callable[[Source], str],
    words: Words = IN_ENGLISH,
) -> dict[str, Reference]:
    """By id: the least that tells a source from the others, as a reader needs it beside each of its statements.

    That is the short name that it or its publisher is given, or its publisher, or the day on which it was published,
    or the start of its title; with the day where several have the same; with the whole date; with the title.

    Args:
        sources: All sources.
        foreign: Gives the language of a source's title, by id; empty for the dossier's own.
        short: Gives the short name of a source or of its publisher; empty if none is declared.
        words: Those of the interface.
    """
    names: dict[str, Reference] = {}
    left = list(sources)
    for form in (_outlet, _outlet_and_day, short_reference, _outlet_and_title):
        forms = {source.id: form(source, foreign(source.id), short(source), words) for source in left}
        counts = Counter(forms.values())
        names |= forms
        left = [source for source in left if counts[forms[source.id]] > 1]
    return names


def _outlet(source: Source, lang: str, short: str = "", words: Words = IN_ENGLISH) -> Reference:
    meta = source.meta
    if short:
        named = set(split_words(fold(short))[1::2])
        of_title = named <= set(split_words(fold(meta.title))[1::2])
        outlet = named <= set(split_words(fold(meta.publisher or ""))[1::2])
        headline = not meta.publisher or (of_title and not outlet)
        return Reference("", Wording(short, lang), named=True) if headline else Reference(short)
    if meta.publisher:
        return Reference(_beginning(meta.publisher))
    if meta.published:
        return Reference(_day(meta.published, words))
    return Reference("", Wording(_beginning(meta.title), lang))


def _beginning(name: str) -> str:
    words: list[str] = []
    for word in name.split():
        if words and len(" ".join([*words, word])) > _SHORT:
            return f"{' '.join(words)}\N{NO-BREAK SPACE}…"
        words.append(word)
    return name


def _outlet_and_day(source: Source, lang: str, short: str = "", words: Words = IN_ENGLISH) -> Reference:
    date = source.meta.published
    return _dated(_outlet(source, lang, short, words), _day(date, words) if date else "")


def _day(date: EdtfDate, words: Words) -> str:
    """In few letters, without the time of day, and whether the day is certain."""
    day = date.earliest
    if day is None or day != date.latest:
        return date_label(date, words)
    return short_day(*day, words).replace(" ", "\N{NO-BREAK SPACE}", 1)


def _outlet_and_title(source: Source, lang: str, short: str = "", words: Words = IN_ENGLISH) -> Reference:
    name = _outlet(source, lang, short, words)
    title = Wording(_beginning(source.meta.title), lang)
    return replace(name, before=f"{name.before}, ", title=title) if name.before else Reference("", title)


def _dated(name: Reference, date: str) -> Reference:
    """A name with a date, unless it is that."""
    return replace(name, after=f", {date}") if date and date != name.before else name
