"""In which other source a quote stands that is cited under the wrong one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from mkdocs_dossier.model.evidence import Evidence, FullText
from mkdocs_dossier.model.quoted import Misquote
from mkdocs_dossier.text.full_texts import paragraphs_of
from mkdocs_dossier.text.quote import places_of

_SOURCES = 3
"""Sources that a hint names."""


class _Places(NamedTuple):
    """Where a quote stands, as source and paragraphs: in articles; and where only in what is no part of one."""

    articles: list[tuple[str, tuple[int, ...]]]
    besides: list[tuple[str, tuple[int, ...]]]


def with_whereabouts(
    misquotes: Sequence[Misquote], texts: Mapping[str, FullText], evidence: Evidence
) -> tuple[Misquote, ...]:
    """The complaints; one of a quote that is not in its source names the sources, paragraphs too, in which it is.

    Args:
        misquotes: What the gate says.
        texts: All texts at hand, open bodies among them.
        evidence: Which of their paragraphs are no part of an article.
    """
    absent = {item.cite.quote for item in misquotes if item.code == "quote-absent"}
    places: dict[str, _Places] = {quote: _Places([], []) for quote in sorted(absent)}
    # Text by text, since the text last asked about is kept normalised.
    for source in sorted(texts) if absent else ():
        pieces, residue = paragraphs_of(texts[source]), evidence.sources[source].residue
        for quote, found in places.items():
            numbers = places_of(quote, texts[source].text, pieces)
            body = tuple(number for number in numbers if number not in residue)
            if numbers:
                (found.articles if body else found.besides).append((source, body or numbers))
    return tuple(
        replace(item, hint=" ".join(filter(None, [_hint(places[item.cite.quote]), item.hint])))
        if item.code == "quote-absent"
        else item
        for item in misquotes
    )


def _hint(places: _Places) -> str:
    """Where it stands; empty if nowhere."""
    found = places.articles or places.besides
    if not found:
        return ""
    more = len(found) - _SOURCES
    where = "; in ".join(_named(found[:_SOURCES])) + (f", and in {more} more" if more > 0 else "")
    advice = ": cite that source" if places.articles else ", but in no article's own text"
    return f"It stands in {where}{advice}."


def _named(places: Sequence[tuple[str, tuple[int, ...]]]) -> Iterator[str]:
    for source, numbers in places:
        noun = "paragraph" if len(numbers) == 1 else "paragraphs"
        yield f"{source!r}, {noun} {', '.join(map(str, numbers))}"
