"""What the quote gate says, in words for authors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.quoted import Misquote
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.text.differences import Difference
from mkdocs_dossier.text.nearest import NearestPassage
from mkdocs_dossier.text.paragraphs import ParagraphSpan, paragraph_at
from mkdocs_dossier.text.quote import (
    QuoteAbsent,
    QuoteAmbiguous,
    QuoteMalformed,
    QuoteOutOfContext,
)

Outcome = QuoteAbsent | QuoteAmbiguous | QuoteMalformed | QuoteOutOfContext
"""What the gate may say here; that a quote is too short is said without looking at any text."""

_SHOWN = 200
"""Characters of a nearest passage that a hint shows: enough to see what differs, too little to republish."""

_DIFFERENCES, _PART = 4, 60
"""Differences that a hint names, and characters of each side."""


def misquote(
    record: str,
    path: tuple[Step, ...],
    cite: Citation,
    problem: Outcome | None,
    paragraphs: tuple[ParagraphSpan, ...],
) -> Misquote:
    """A complaint about one citation; no problem means that its quote stands in residue."""
    return Misquote(record, path, cite, *_explain(cite, problem, paragraphs))


def _explain(
    cite: Citation, problem: Outcome | None, paragraphs: tuple[ParagraphSpan, ...]
) -> tuple[str, str, str]:
    source = repr(cite.source)
    match problem:
        case None:
            return "quote-in-residue", f"the quote stands in a part of {source} that is not the article's", ""
        case QuoteAbsent(nearest, apart):
            return _absent(source, nearest, apart, paragraphs)
        case QuoteAmbiguous(count, places):
            where = ", ".join(str(place.paragraph) for place in places[:5])
            message = f"the quote stands {count} times in {source}, in paragraphs {where}"
            return "quote-ambiguous", message, ""
        case QuoteOutOfContext(places):
            where = ", ".join(str(place.paragraph) for place in places[:5])
            message = (
                f"the quote stands in {source} (paragraph {where}), but not between this prefix and suffix"
            )
            return "quote-out-of-context", message, ""
        case QuoteMalformed(fault):
            return "quote-malformed", f"the quote holds {fault.value}", ""


def _absent(
    source: str, nearest: NearestPassage | None, apart: tuple[int, ...], paragraphs: tuple[ParagraphSpan, ...]
) -> tuple[str, str, str]:
    if apart:
        where = ", ".join(map(str, apart))
        hint = f"The parts stand in paragraphs {where}: quote each by itself, or join parts of one paragraph in order."
        return "quote-absent", f"the parts of the quote stand in {source}, but not so", hint
    if nearest is None:
        return "quote-absent", f"the quote does not stand in {source}, and nothing like it", ""
    passage = nearest.text if len(nearest.text) <= _SHOWN else f"{nearest.text[:_SHOWN]}…"
    place = paragraph_at(paragraphs, nearest.span.start)
    where = f", in paragraph {place.number}" if place else ""
    told = "".join(f" {line}." for line in told_differences(nearest.differences))
    return (
        "quote-absent",
        f"the quote does not stand in {source}",
        f"Nearest passage{where}: “{passage}”{told}",
    )


def told_differences(differences: Sequence[Difference]) -> Iterator[str]:
    """What differs between words and a passage, a kind at a time, the first few of it."""
    shown = differences[:_DIFFERENCES]
    for kind, group in groupby(shown, lambda item: item.kind):
        pairs = "; ".join(f"you: {_part(item.quote)} · source: {_part(item.passage)}" for item in group)
        yield f"{kind[0].upper()}{kind[1:]}: {pairs}"
    if len(differences) > len(shown):
        yield f"{len(differences) - len(shown)} more"


def _part(words: str) -> str:
    """The words of one side, cut where they are many."""
    if not words:
        return "nothing"
    return words if len(words) <= _PART else f"{words[:_PART].rstrip()}…"
