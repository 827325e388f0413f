"""The inline Markdown that pages are written in, as HTML: text with references, tags, links, emphasis, marks of notes.

Whatever is not wholly of this kind is refused, so that Python-Markdown converts it. Expressions are possessive: they
never go back, whatever a text looks like.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape

from markdown.extensions.attr_list import get_attrs_and_remainder, sanitize_name
from markdown.serializers import RE_AMP
from markdown.util import BLOCK_LEVEL_ELEMENTS


class NotDirectError(Exception):
    """The text has something that only Python-Markdown converts."""


BLOCK_TAGS = "|".join(BLOCK_LEVEL_ELEMENTS)
ENTITY = r"&(?:#[0-9]++|#x[0-9a-fA-F]++|[a-zA-Z][a-zA-Z0-9]*+);"
ATTRIBUTES = r'(?>(?: [a-zA-Z][-:a-zA-Z0-9]*+(?>(?:="[^"<>\\`\[\]\n\x02\x03]*+")?))*)'
TAG = rf"</?+(?!(?:{BLOCK_TAGS})[ />])[a-z][a-z0-9]*+{ATTRIBUTES} ?/?>"
_PLAIN = r"[^<>&\[\]*_`\\{}!\n\x02\x03]++|!(?!\[)"
# Half a numeric reference would be completed by a parser of HTML.
URL = r"(?>(?:[^\s&()<>\"'`\\\[\]{}\x02\x03]++|&(?!#)|&#(?:[0-9]++|x[0-9a-fA-F]++);)+)"
_PIECES = rf"{_PLAIN}|{TAG}|{ENTITY}"
_LINK = rf"(?<!!)\[(?>(?:{_PIECES})+)\]\({URL}\)"
_NOTE = r"\[\^[A-Za-z0-9-]++\](?! *:)"
_FLAT = rf"(?>(?:{_PIECES}|{_LINK}|{_NOTE})+)"
_EMPHASIS = rf"\*\*(?![\s*]){_FLAT}(?<!\s)\*\*(?!\*)|\*(?![\s*]){_FLAT}(?<!\s)\*(?!\*)"
# What begins a line may begin a block of another kind.
_NO_BLOCK = rf"(?![\s#>:=_~|`]|[-+*] |[-+*_ |:]++$|\d++\. |\[[^\]]*+\]:|</?(?:{BLOCK_TAGS})[ />\n]|$)"
_LINE = rf"{_NO_BLOCK}(?>(?:{_PIECES}|{_LINK}|{_NOTE}|{_EMPHASIS})+)"

TEXT = re.compile(rf"(?>(?:{_PIECES}|{_LINK}|{_NOTE}|{_EMPHASIS})*)", re.MULTILINE)
LINES = re.compile(rf"{_LINE}(?>(?:(?<!  )\n{_LINE})*)", re.MULTILINE)
_MARKED = re.compile(r"\[\^([^\]]+)\]|\[([^\]]+)\]\(([^)]+)\)")
_EMPHASISED = re.compile(rf"{TAG}|\]\([^)]*+\)|(\*\*?)")
_ATTRIBUTE = re.compile(r' ([a-zA-Z][-:a-zA-Z0-9]*)(?:="([^"]*)")?')


def inline(text: str, link: Callable[[str], str], note: Callable[[str], str], *, lines: bool = False) -> str:
    """Inline Markdown as HTML.

    Args:
        text: The Markdown.
        link: Gives the written address that an address is to have.
        note: Gives the HTML of the mark of a note, by its id.
        lines: Whether the text makes a block, so that no line of it may begin one of another kind.

    Raises:
        NotDirectError: The text is not wholly of the kind that is known here.
    """
    if not (LINES if lines else TEXT).fullmatch(text):
        raise NotDirectError
    if "*" in text:
        text = _with_emphasis(text)
    if "[" not in text:
        return text

    def marked(found: re.Match[str]) -> str:
        if found[1]:
            return note(found[1])
        return f'<a href="{link(found[3])}">{found[2]}</a>'

    return _MARKED.sub(marked, text)


def _with_emphasis(text: str) -> str:
    within = False

    def switched(found: re.Match[str]) -> str:
        nonlocal within
        if not found[1]:
            return found[0]
        within = not within
        return f"<{'' if within else '/'}{'strong' if len(found[1]) == 2 else 'em'}>"  # noqa: PLR2004 - two asterisks

    return _EMPHASISED.sub(switched, text)


@lru_cache(maxsize=1 << 14)  # pages lead to the same places
def attribute_value(value: str) -> str:
    """A value as it is written between quotation marks."""
    if "&" in value:
        value = RE_AMP.sub("&amp;", value)
    return value.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def written(attributes: dict[str, str]) -> str:
    """Attributes as they stand in a tag: in the order of their names."""
    return "".join(f' {name}="{attribute_value(attributes[name])}"' for name in sorted(attributes))


def of_tag(attributes: str) -> dict[str, str]:
    """The attributes of a tag in the text; one without a value has its name for a value."""
    return {
        name.lower(): name.lower() if value is None else unescape(value)
        for name, value in (found.groups() for found in _ATTRIBUTE.finditer(attributes))
    }


def of_list(text: str) -> dict[str, str]:
    """The attributes of an attribute list.

    Raises:
        NotDirectError: They are not plain names, classes and values.
    """
    pairs, rest = get_attrs_and_remainder(text)
    found: dict[str, str] = {}
    for name, value in pairs:
        if value is None or rest:
            raise NotDirectError
        if name == ".":
            found["class"] = f"{found['class']} {value}" if found.get("class") else value
        else:
            found[sanitize_name(name)] = value
    return found
