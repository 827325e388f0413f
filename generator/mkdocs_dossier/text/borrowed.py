"""Words of others that a text carries: between quotation marks, as an embedded post, or after a colon that hands over.

Whose they are does not matter here, only that they are not the text's own. A post is known by the line that signs it
(`— Name (@handle) 28 December 2017`), by the line above it that names its writer (`Name @handle`) or by the short
address of a post in it. A statement without quotation marks is known by a colon, with a verb of saying or the name of a
document shortly before it: it goes on to the end of the paragraph or, where the colon ends one, through the next.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from mkdocs_dossier.text.quotations import quoted_spans
from mkdocs_dossier.text.quotations.lexicon import DOCUMENT, SAY, SpeechLexicon, lexicon
from mkdocs_dossier.text.spans import Span
from mkdocs_dossier.text.tokens import split_words


class Borrowing(StrEnum):
    """How a text shows that words are not its own."""

    MARKS = "marks"
    POST = "post"
    INTRODUCED = "introduced"


class Borrowed(NamedTuple):
    """Words of somebody else's: how that is shown, the paragraph's index from 0, and where they stand in it."""

    how: Borrowing
    paragraph: int
    span: Span


_SIGNED = re.compile(r"(?:^|\s)[—–―-]+\s*[^()\n—–―]{1,80}\(@\w{1,40}\)(?P<rest>[^\n]{0,60})$")
_WRITER = re.compile(r"[^\n.:;!?,]{0,80}(?:^|[\s(])@\w{2,40}\)?(?:\s*·.{0,40})?")
_SHORT_ADDRESS = re.compile(r"pic\.twitter\.com/\w+|https?://t\.co/\w+")
_COLON = re.compile(r"[:\uff1a](?=\s*$|\s+\w)")
_SENTENCE_END = re.compile(r"[.!?…。](?=\s)")

_BEFORE_END = 8
"""Words that may stand between a verb of saying and the colon that ends its paragraph."""

_BEFORE_MORE = 3
"""The same where the paragraph goes on behind the colon: colons are used for much else."""


def borrowed(paragraphs: Sequence[str], language: str) -> tuple[Borrowed, ...]:
    """What a text carries of others, in order; stretches found in several ways may overlap.

    Args:
        paragraphs: The text's own, in order, without what the page around it brought along.
        language: BCP 47 tag, for the verbs of saying.
    """
    words = lexicon(language)
    found = [
        Borrowed(Borrowing.MARKS, index, span)
        for index, text in enumerate(paragraphs)
        for span in quoted_spans(text)
    ]
    for index, text in enumerate(paragraphs):
        found.extend(Borrowed(Borrowing.POST, *place) for place in _post(paragraphs, index, text))
        found.extend(
            Borrowed(Borrowing.INTRODUCED, *place) for place in _introduced(paragraphs, index, words)
        )
    return tuple(sorted(set(found), key=lambda item: (item.paragraph, item.span, item.how)))


def _post(paragraphs: Sequence[str], index: int, text: str) -> Iterator[tuple[int, Span]]:
    """An embedded post, with the line that signs it."""
    signed = _SIGNED.search(text)
    if signed and (not signed["rest"].strip() or any(sign.isdigit() for sign in signed["rest"])):
        yield index, Span(0, len(text))
        if not text[: signed.start()].strip() and index:
            yield index - 1, Span(0, len(paragraphs[index - 1]))
    elif _WRITER.fullmatch(text.strip()) and index + 1 < len(paragraphs):
        yield index, Span(0, len(text))
        yield index + 1, Span(0, len(paragraphs[index + 1]))
    elif address := _SHORT_ADDRESS.search(text):
        yield index, Span(0, address.end())


def _introduced(paragraphs: Sequence[str], index: int, words: SpeechLexicon) -> Iterator[tuple[int, Span]]:
    """A statement behind the colon that hands over to it."""
    text = paragraphs[index]
    for colon in _COLON.finditer(text):
        at_end = not text[colon.end() :].strip()
        if _hands_over(text[: colon.start()], words, _BEFORE_END if at_end else _BEFORE_MORE):
            if not at_end:
                yield index, Span(colon.end(), len(text))
            elif index + 1 < len(paragraphs):
                yield index + 1, Span(0, len(paragraphs[index + 1]))
            return


def _hands_over(before: str, words: SpeechLexicon, most: int) -> bool:
    """Whether the end of a sentence says that somebody else's words follow."""
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    last = split_words(before[ends[-1] if ends else 0 :])[1::2][-most - 1 :]
    return any(words.read(word).flags & (SAY | DOCUMENT) for word in last)
