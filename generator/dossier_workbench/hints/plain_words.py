"""Texts of sources for a terminal or a file: on one line, and no more than text."""

from __future__ import annotations

import re

# What a terminal or a YAML file would not take as text: controls, separators of lines, halves of pairs, non-characters,
# and the signs that turn the direction of writing.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\u200e\u200f\ufeff\ud800-\udfff\ufffe\uffff]+"
)


def safe(text: str) -> str:
    """A text from a source on one line, without anything that is more than text."""
    return " ".join(_UNSAFE.sub(" ", text).split())
