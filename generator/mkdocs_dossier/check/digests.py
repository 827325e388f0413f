"""Digests are whole, and in words of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.text.outlines import unwritten

_SHOWN = 8
"""Words of a run that are shown: enough to find it again."""


@rule
def digests_are_written(case: Case) -> Iterator[Diagnostic]:
    """No note of an outline is left in a body."""
    for source in case.dossier.sources.values():
        left = list(unwritten(source.text))
        if not left or case.dossier.rights(source) is Rights.NONE:
            continue
        numbers = [note.number for note in left]
        if source.body.leaves:
            plural = "paragraphs" if numbers[1:] else "paragraph"
            message = f"the digest of {source.id!r} lacks {plural} {_ranges(numbers)} of the article"
        else:
            message = f"the digest of {source.id!r} is still to be written"
        yield diagnostic("digest-unwritten", message, case.dossier.paragraph_origin(source, left[0].line))


@rule
def digests_do_not_repeat(case: Case) -> Iterator[Diagnostic]:
    """No digest repeats more words in a row of its original, where that is at hand, than it may."""
    for found in case.findings.repeats:
        if case.is_faulty(found.source):
            continue  # its rights, or how much it may repeat, may not have been read
        source = case.dossier.sources[found.source]
        words = found.text.split()
        shown = found.text if len(words) <= _SHOWN else f"{' '.join(words[:_SHOWN])} …"
        message = (
            f"paragraph {found.paragraph} of the digest repeats {found.words} words of the original"
            f" in a row ({found.limit} may be): {shown!r}"
        )
        origin = case.dossier.paragraph_origin(source, found.line)
        yield diagnostic("digest-repeats-original", message, origin)


def _ranges(numbers: Sequence[int]) -> str:
    """Numbers in words: neighbours as a range."""
    ordered = sorted(set(numbers))
    starts = [ordered[0], *(b for a, b in pairwise(ordered) if b != a + 1)]
    ends = [*(a for a, b in pairwise(ordered) if b != a + 1), ordered[-1]]
    return ", ".join(f"{a}" if a == b else f"{a}\u2013{b}" for a, b in zip(starts, ends, strict=True))
