"""Recognises what a pasted web page brings along: notices, menus, credits, headlines of other articles.

Residue is marked and never deleted: offsets and paragraph numbers go on referring to the whole text. A rule
marks a paragraph only on a sign that article prose does not have, since a body paragraph taken for residue
would lose its mentions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.notes import marked_residue
from mkdocs_dossier.text.tokens import name_key

_NOTICE = re.compile(
    r"\b(?:uses? cookies|cookie (?:policy|settings|notice)|accept (?:all )?cookies|opt[- ]out if you wish"
    r"|subscribe to|sign up (?:for|to)|enter your e-?mail|newsletter|no comments on|share this|follow us on)\b",
    re.IGNORECASE,
)
# A line that begins the page's foot: what follows belongs to the site, not to the article.
_FOOT = re.compile(
    r"^(?:related (?:articles|stories|news|posts)|leave a (?:comment|reply)|(?:©|copyright\b|\(c\) ?\d{4})"
    r"|read (?:more|also|next):?$|you may also like|most read|back to top|all rights reserved)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\((?:image|photo|picture) credits?:|\bphoto(?:graph)?(?: by)?:|\((?:[A-Z]{2,}|[A-Z]\w+)(?: via)? [^()]*photo\)\s*$",
    re.IGNORECASE,
)
_AGENCIES = re.compile(r"^[\w .&-]+(?:/[\w .&-]+)+$")
_BULLET = re.compile(r"^[-•*·–]\s+")
_PRINTED_DATE = re.compile(
    r"^(?:(?:published|modified|updated|posted)\b[^.]{0,60}\d"
    r"|(?:\d{1,2}[:.]\d{2}\W+)?\d{1,2}\W+\w+\W+\d{4}$|\w+ \d{1,2}, \d{4}(?:\W+\d{1,2}[:.]\d{2}(?: ?[ap]m)?)?$)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"^(?:by|von|par|от|yazan|автор:?)\s+\S+(?:\W+\S+){0,9}$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…։。:;][\"'”’»)\]]*$")

_PROSE_WORDS = 8
_HEADLINE_SHARE = 0.9


def residue(paragraphs: Sequence[str], title: str) -> dict[int, Residue]:
    """Say which paragraphs are no part of the article.

    In a text that was cleaned the marks say so, and nothing else does.

    Args:
        paragraphs: The texts of all paragraphs, in order.
        title: The article's headline, which pages repeat.

    Returns:
        Kinds by paragraph number, from 1.
    """
    marked = marked_residue(paragraphs)
    if marked:
        return marked
    found: dict[int, Residue] = {}
    prose = [number for number, text in enumerate(paragraphs, 1) if _is_prose(text)]
    first, last = (prose[0], prose[-1]) if prose else (0, len(paragraphs))
    headline = name_key(title)
    in_foot = False
    for number, raw in enumerate(paragraphs, 1):
        text = raw.strip()
        in_foot = in_foot or (number > first and _FOOT.match(text) is not None)
        kind = (
            Residue.FOOTER if in_foot else _kind(text, headline, before=number < first, after=number > last)
        )
        if kind is not None:
            found[number] = kind
    _mark_doubled_captions(paragraphs, found)
    _mark_lists_of_labels(paragraphs, found)
    return dict(sorted(found.items()))


def _kind(text: str, headline: tuple[str, ...], *, before: bool, after: bool) -> Residue | None:
    if _NOTICE.search(text) and (not _is_long_prose(text)):
        return Residue.NOTICE
    if _CREDIT.search(text):
        return Residue.CAPTION
    words = name_key(text)
    if words and _same(words, headline):
        return Residue.HEADLINE
    if _SENTENCE_END.search(text):
        return None
    if _AGENCIES.match(text):
        return Residue.CREDIT
    if _PRINTED_DATE.match(_BULLET.sub("", text)) or (before and _BYLINE.match(text)):
        return Residue.LABEL
    if _BULLET.match(text) and (before or after):
        return Residue.LABEL if before else Residue.RELATED
    return None


def _mark_doubled_captions(paragraphs: Sequence[str], found: dict[int, Residue]) -> None:
    """A picture's alternative text stands once more above the caption that repeats it."""
    for number in range(1, len(paragraphs)):
        caption = paragraphs[number].strip()
        if found.get(number + 1) is Residue.CAPTION and number not in found:
            above = paragraphs[number - 1].strip()
            if above and caption.startswith(above.rstrip(".")):
                found[number] = Residue.CAPTION


def _mark_lists_of_labels(paragraphs: Sequence[str], found: dict[int, Residue]) -> None:
    """In a list that holds a date of publication, the other items are labels too: section, agency, author."""
    run: list[int] = []
    for number, text in enumerate([*paragraphs, ""], 1):
        if _BULLET.match(text.strip()):
            run.append(number)
            continue
        if any(found.get(item) is Residue.LABEL for item in run):
            found.update(dict.fromkeys(run, Residue.LABEL))
        run = []


def _is_prose(text: str) -> bool:
    stripped = text.strip()
    return (
        len(stripped.split()) >= _PROSE_WORDS
        and _SENTENCE_END.search(stripped) is not None
        and not _NOTICE.search(stripped)
        and not _CREDIT.search(stripped)
        and not _BULLET.match(stripped)
    )


def _is_long_prose(text: str) -> bool:
    """Whether a paragraph is too long for a notice: articles about newsletters exist."""
    return len(text.split()) > 60  # noqa: PLR2004 - the longest notices in use have some 50 words


def _same(words: tuple[str, ...], headline: tuple[str, ...]) -> bool:
    """Whether the line is the headline, but for what a page adds to it."""
    if not headline:
        return False
    if words == headline:
        return True
    shared = len(set(words) & set(headline))
    return shared >= _HEADLINE_SHARE * max(len(set(words)), len(set(headline)))
