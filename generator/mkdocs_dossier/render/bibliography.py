"""Bibliographic references to sources: a line of text, BibTeX and CSL-JSON."""

from __future__ import annotations

import re
from typing import Any

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.render.date_words import date_label
from mkdocs_dossier.render.escape import link_url
from mkdocs_dossier.render.values import Reference, Wording

# BibTeX's own signs. A backslash first, or it would be escaped twice.
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_SHORT_TITLE = 32
"""Characters of a title that stand for all of it in tables."""

_TEX_SIGN = re.compile("|".join(re.escape(sign) for sign in _TEX))


def text_reference(source: Source, lang: str) -> Reference:
    """Author or publisher, date, title, publisher, as one sentence; what is not known is said.

    Args:
        source: The source.
        lang: The language of its title, as a BCP 47 tag; empty for the dossier's own.
    """
    meta = source.meta
    who = " and ".join(meta.authors or ()) or meta.publisher or "Author unknown"
    date = date_label(meta.published) if meta.published else "date unknown"
    outlet = f" {meta.publisher}." if meta.publisher and meta.authors else ""
    missing = "" if meta.publisher else " Publisher unknown."
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
    item: dict[str, Any] = {"id": source.id, "type": "article-newspaper", "title": meta.title}
    if meta.authors:
        item["author"] = [{"literal": author} for author in meta.authors]
    if meta.publisher:
        item["container-title"] = meta.publisher
    if meta.published:
        day = meta.published.earliest
        exact = day is not None and day == meta.published.latest
        item["issued"] = {"date-parts": [list(day)]} if exact and day else {"literal": meta.published.text}
    if meta.url:
        item["URL"] = meta.url
    if meta.language:
        item["language"] = meta.language
    return item


def _year(date: EdtfDate | None) -> str:
    if date is None or date.earliest is None or date.latest is None:
        return ""
    return str(date.earliest.year) if date.earliest.year == date.latest.year else ""


def _tex(text: str) -> str:
    return _TEX_SIGN.sub(lambda match: _TEX[match[0]], text)


def short_reference(source: Source, lang: str) -> Reference:
    """A few words that tell a source from others: its publisher, or the start of its title, and the date.

    Arguments are as above.
    """
    meta = source.meta
    date = f", {date_label(meta.published)}" if meta.published else ""
    if meta.publisher:
        return Reference(f"{meta.publisher}{date}")
    words: list[str] = []
    for word in meta.title.split():
        if words and len(" ".join([*words, word])) > _SHORT_TITLE:
            return Reference("", Wording(f"{' '.join(words)}\N{NO-BREAK SPACE}…", lang), date)
        words.append(word)
    return Reference("", Wording(meta.title, lang), date)
