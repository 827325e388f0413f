"""Parses a page, within bounds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from dossier_workbench.readers.errors import IntakeError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Element: TypeAlias = "HtmlElement"

MAX_ELEMENTS = 200_000
"""The largest front pages have some ten thousand."""

_DATA = re.compile(r"data:[\w/+.;=-]{1,100},[A-Za-z0-9+/=%_.-]{40,}")
MAX_ATTRIBUTES = 10_000
"""Of one element; parsers compare each with all others. Far above what pages have: one quotation mark too many in a page
can make hundreds of its words look like attributes."""

_LONG_TAG = 4 * MAX_ATTRIBUTES  # signs that so many attributes take
# Scripts, styles and comments hold what looks like tags; one that nobody closes goes on to the end.
_TAG = re.compile(
    r"""<!--.*?(?:-->|\Z)|<(?P<kind>script|style)\b.*?(?:</(?P=kind)|\Z)"""
    r"""|(?P<tag><[A-Za-z](?>(?:[^<>"']++|"[^"]*+"|'[^']*+')*))""",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*+"|'[^']*+'|[^\s"'>]+))?""")
_XML = re.compile(r"\s*<\?xml[^>]*>")


def without_inlined(text: str) -> str:
    """The page without pictures and fonts that were saved inside of it."""
    return _DATA.sub("", text)


def parse(text: str) -> Element:
    """The page's tree.

    Raises:
        IntakeError: It is empty, or nested or branched beyond what pages are (``article-too-complex``).
    """
    from lxml import etree, html  # noqa: PLC0415 - takes time to load

    for found in _TAG.finditer(text):
        tag = found["tag"] or ""
        if len(tag) > _LONG_TAG and sum(1 for _ in _ATTRIBUTE.finditer(tag)) > MAX_ATTRIBUTES:
            raise IntakeError("article-too-complex", f"an element has more than {MAX_ATTRIBUTES} attributes")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        tree = html.document_fromstring(_XML.sub("", text, count=1).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise IntakeError("article-unreadable", f"the page can't be parsed: {error}") from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise IntakeError("article-too-complex", "the page nests its elements deeper than pages do")
    if sum(1 for _ in zip(tree.iter(), range(MAX_ELEMENTS + 1), strict=False)) > MAX_ELEMENTS:
        raise IntakeError("article-too-complex", f"the page has more than {MAX_ELEMENTS} elements")
    return tree
