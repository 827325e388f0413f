"""What the quote gate says, in words for authors."""

from __future__ import annotations

from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.quoted import Misquote
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.text.paragraphs import Paragraph, paragraph_at
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


def misquote(
    record: str,
    path: tuple[Step, ...],
    cite: Citation,
    problem: Outcome | None,
    paragraphs: tuple[Paragraph, ...],
) -> Misquote:
    """A complaint about one citation; no problem means that its quote stands in residue."""
    code, message, hint = _explain(cite, problem, paragraphs)
    return Misquote(record, path, cite, code, message, hint)


def _explain(
    cite: Citation, problem: Outcome | None, paragraphs: tuple[Paragraph, ...]
) -> tuple[str, str, str]:
    source = repr(cite.source)
    match problem:
        case None:
            return "quote-in-residue", f"the quote stands in a part of {source} that is not the article's", ""
        case QuoteAbsent(nearest):
            if nearest is None:
                return "quote-absent", f"the quote does not stand in {source}, and nothing like it", ""
            passage = nearest.text if len(nearest.text) <= _SHOWN else f"{nearest.text[:_SHOWN]}…"
            place = paragraph_at(paragraphs, nearest.span.start)
            where = f", in paragraph {place.number}" if place else ""
            hint = f"Nearest passage{where}: “{passage}”"
            return "quote-absent", f"the quote does not stand in {source}", hint
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
