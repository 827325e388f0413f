"""Values as YAML that a person would write: plain where that is read as it stands, else in quotation marks."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

# What a plain text may not begin with: YAML's indicators; hyphen, question mark and colon where a space follows.
_INDICATOR = re.compile(r"""[\[\]{},#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.""")
_MARKS = re.compile(r":(?:\s|$)|\s#|[\t\n]")
_FLOW = re.compile(r"[,\[\]{}:?]|^-")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
# Plain text holds neither the odd line breaks nor what is invisible.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)


def scalar(text: str, *, in_flow: bool = False) -> str:
    """One line of text as a value; ``in_flow`` within brackets or braces."""
    if (
        text in _NOTHING
        or text != text.strip()
        or _INDICATOR.match(text)
        or _MARKS.search(text)
        or (in_flow and _FLOW.search(text))
        or _UNSEEN.search(text)
    ):
        return quoted(text)
    return text


def flow_list(texts: Sequence[str]) -> str:
    """A list on one line."""
    return f"[{', '.join(scalar(text, in_flow=True) for text in texts)}]"


def flow_mapping(pairs: Sequence[tuple[str, str]]) -> str:
    """A mapping on one line; the values are written already."""
    return f"{{{', '.join(f'{key}: {value}' for key, value in pairs)}}}"


def comment(text: str) -> str:
    """A comment for the end of a line, with the space before it; nothing if there is nothing to say."""
    told = _UNSEEN.sub("", " ".join(text.split()))
    return f"  # {told}" if told else ""


def quoted(text: str) -> str:
    """In double quotation marks, as JSON writes it, which YAML includes; in single ones where those need no escapes."""
    if "'" not in text and not _UNSEEN.search(text) and ('"' in text or "\\" in text):
        return f"'{text}'"
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
