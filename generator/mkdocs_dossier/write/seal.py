"""A mark by which a file of ours is known again, as long as nobody has changed it: the hash of the rest of it.

It stands where the format has room for a remark: in a comment of a PDF, a ``$comment`` of a JSON Schema.
"""

from __future__ import annotations

import hashlib
import re

_BLANK = b"0" * 64
_MARK = re.compile(rb"dossier-sha256:([0-9a-f]{64})")

SEAL = b"dossier-sha256:" + _BLANK
"""What a file carries before it is sealed."""


def sealed(content: bytes) -> bytes:
    """The content with the hash of the rest in the place of its last ``SEAL``.

    Raises:
        ValueError: There is none.
    """
    start, end = _place(content)
    return content[:start] + _digest(content, start, end) + content[end:]


def is_sealed(content: bytes) -> bool:
    """Whether this was sealed, and is as it was then."""
    try:
        start, end = _place(content)
    except ValueError:
        return False
    return content[start:end] == _digest(content, start, end)


def sealed_pdf(content: bytes) -> bytes:
    """A PDF with a seal in a comment before the words that tell where its table of contents begins."""
    before, words, after = content.rpartition(b"startxref")
    return sealed(b"%s%%%s\n%s%s" % (before, SEAL, words, after)) if words else content


def _place(content: bytes) -> tuple[int, int]:
    at = content.rfind(b"dossier-sha256:")
    found = _MARK.match(content, at) if at >= 0 else None
    if not found:
        raise ValueError("there is no seal")
    return found.span(1)


def _digest(content: bytes, start: int, end: int) -> bytes:
    summed = hashlib.sha256(content[:start])
    summed.update(_BLANK)
    summed.update(content[end:])
    return summed.hexdigest().encode()
