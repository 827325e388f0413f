"""Single characters: those that no page can show, and texts brought onto one line."""

from __future__ import annotations

import re
import unicodedata

# What neither YAML nor HTML can hold: C0 and C1 controls but tab, line feed, carriage return and NEL; lone
# surrogates; the two non-characters at the end of the basic plane.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

# Marks of layout that are no part of the wording. Joiners stay: Persian and Indic scripts spell with them.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")

_OTHER_DIGIT = re.compile(r"[^\D0-9]")


def one_line(text: str) -> str:
    """The text on one line with single spaces, without characters that can't be shown."""
    return " ".join(_INVISIBLE.sub("", CONTROL.sub("", text.replace("\x0c", " "))).split())


def plain_digits(text: str) -> str:
    """The text with the digits 0 to 9 for those of other scripts, each in its place."""
    return (
        text if text.isascii() else _OTHER_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)
    )


def words_of(*lines: str) -> tuple[str, ...]:
    """The words of some lines: lists of many short texts stay readable in the code."""
    return tuple(word for line in lines for word in line.split())
