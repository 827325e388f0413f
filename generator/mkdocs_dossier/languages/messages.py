"""Messages that scripts and the book's templates ask for, found in their text: both write calls and texts alike."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from mkdocs_dossier.languages.translations import Key

_TEXT = r'"((?:[^"\\]|\\.)*)"'
_CALL = re.compile(rf"(?<![\w.-])(?:\w+\.)?(n?p?gettext)\(\s*{_TEXT}(?:\s*,\s*{_TEXT})?(?:\s*,\s*{_TEXT})?")
_TYPST_SIGN = re.compile(r"\\u\{([0-9a-fA-F]+)\}")

Asked = tuple[str, str, str | None, int]
"""Context, message, its plural form and the line of the call."""


def calls(text: str) -> Iterator[Asked]:
    """Every call in a text."""
    for found in _CALL.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        texts = [_said(part) for part in found.groups()[1:] if part is not None]
        name = found[1]
        context = texts.pop(0) if "p" in name.removesuffix("gettext") else ""
        yield context, texts[0], texts[1] if name.startswith("n") else None, line


def asked_for(text: str) -> Iterator[Key]:
    """The messages of a text."""
    for context, message, _, _ in calls(text):
        yield context, message


def _said(text: str) -> str:
    plain = _TYPST_SIGN.sub(lambda sign: f"\\u{int(sign[1], 16):04x}", text)
    said: str = json.loads(f'"{plain}"')
    return said
