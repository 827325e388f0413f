"""Text of any language in pages of one: every stretch of another says which it is and where it runs."""

from __future__ import annotations

import re
from collections import Counter
from unicodedata import bidirectional

from mkdocs_dossier.languages.tags import is_leftwards, quotation_marks
from mkdocs_dossier.model.values import Markdown, Wording
from mkdocs_dossier.render.escape import escape_html, escape_inline

_RIGHTWARDS = {"L"}
_LEFTWARDS = {"R", "AL"}
_MAYBE_LEFTWARDS = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks of Unicode in which all letters stand that run leftwards, and its mark for that."""


def attributes(wording: Wording, home: str) -> Markdown:
    """What an element of a text has to say: its language, and its direction where that is not the page's alone.

    Args:
        wording: The text.
        home: The page's language.

    Returns:
        HTML attributes with a space before each; nothing for a text of the page's own language and direction.
    """
    lang = f' lang="{escape_html(wording.lang)}"' if wording.lang else ""
    return Markdown(lang + _direction(wording.text, home))


def marked(wording: Wording, home: str, inner: Markdown | None = None) -> Markdown:
    """A text as Markdown, in an element of its own if there is anything to say of it.

    Args:
        wording: The text.
        home: The page's language.
        inner: The same text with what stands in it; else it is written as it is.
    """
    words = Markdown(escape_inline(wording.text)) if inner is None else inner
    said = attributes(wording, home)
    return Markdown(f"<bdi{said}>{words}</bdi>") if said else words


def quoted(wording: Wording, home: str) -> Markdown:
    """A text between the quotation marks of the page's language, as the sentence around it is in that."""
    opening, closing = quotation_marks(home)
    return Markdown(f"{opening}{marked(wording, home)}{closing}")


def _direction(text: str, home: str) -> str:
    """Where most of the letters run, if any runs against the page: the first one, after which browsers go, may err."""
    leftwards = is_leftwards(home)
    if not leftwards and (text.isascii() or not _MAYBE_LEFTWARDS.search(text)):
        return ""
    counts = Counter(
        kind in _LEFTWARDS for kind in map(bidirectional, text) if kind in _LEFTWARDS or kind in _RIGHTWARDS
    )
    if not counts[not leftwards]:
        return ""
    return f' dir="{"rtl" if counts[True] > counts[False] else "ltr"}"'
