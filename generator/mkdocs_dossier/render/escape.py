"""Writes untrusted text so that every Markdown renderer in use here shows it as text.

What may be markup becomes a character reference: Python-Markdown takes references out of a text before most
of its patterns look at it and puts them back unread, and a browser shows the character. Backslashes would do
for Python-Markdown's own patterns only: extensions have characters of their own, and some read the source
before it (snippets, critic marks, template engines). What is escaped covers Python-Markdown's extensions,
those of pymdownx, and template engines.

Page titles need more care, as themes do not escape what they are given: MkDocs's template environment has
autoescaping off, and so has Zensical's. Material (9.8) and Zensical (0.0.73) print a page's title as HTML in
the header, the navigation, the breadcrumb and the links to the pages before and after. In the HTML ``title``
they print ``page.meta.title`` as it is, and without one the text of the first heading *with its character
references resolved*: a heading that is escaped perfectly still ends the ``title`` element and starts a script
there. Therefore every page needs a ``title:``, escaped as HTML (`page_front_matter`). The heading itself, the
table of contents and the search index come from the Markdown and are right once it is escaped. Descriptions
are printed into an attribute as they are.

One blemish is left: the ``aria-label`` of the links to the pages before and after escapes titles once more:
a screen reader reads out ``&lt;`` where the title has ``<``. Quotes, and ampersands that can't begin a
reference, are therefore left alone in titles; no attribute of these themes holds a title unescaped.
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache

from mkdocs_dossier.text.body import WHITE_SPACE, is_published_address

UNSHOWABLE = "\ufffd"
"""Stands for what can't be shown: control characters and halves of surrogate pairs."""

_SPACES = re.compile(f"{WHITE_SPACE}(?:{WHITE_SPACE}+|(?<! ))")  # all runs but single spaces
_UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_UNSHOWABLE_CODE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_OTHER_BREAKS = re.compile("[\v\f\r\x85]")

# Where a pattern is longer than one character, the last one is the one to escape; the others are left alone.
_ALWAYS = re.compile(r"[\\`*_{}\[\]<>&#|=+@$^~/]")
_SOMETIMES = re.compile(
    r"""
    [!?:(wW0-9] (?:
      (?<=[!?])(?=\d)                                           # reference to an issue
    | (?<=:)(?=[\w:+-])(?!(?<=\d:)\d{1,2}(?![\w:+-]))          # emoji; but times of day stay as they are
    | (?<=\()(?=(?:[cCrR]|[tT][mM])\))                         # (c), (r), (tm)
    | (?<=[wW])[wW]{2}\.                                       # bare address
    | (?<=[0-9])(?:s(?=t)|n(?=d)|r(?=d)|t(?=h))                # 1st, 2nd, 3rd, 4th
    )
    """,
    re.VERBOSE,
)
_HASH = re.compile("[0-9a-f]{40}")  # of a commit
_START = re.compile(
    r"""\ ?(?:
      [-:!?\xa0\u202f]  # list, definition, admonition, block; spaces that would be stripped
    | (?:\d+|[a-z]|[A-Z](?=\))|[IVXLCDM]{2,}|[ivxlcdm]+)[.)](?=\ |\Z)  # numbered list
    )""",
    re.VERBOSE,
)
# An exclamation mark would turn a link that follows into an image, a colon begin an emoji.
_END = re.compile(r"[!:]\Z|[\xa0\u202f](?= ?\Z)")
_ENDS = frozenset("!:\xa0\u202f")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_QUOTES = str.maketrans({'"': "&quot;", "'": "&#39;"})
_CODE = re.compile("[\t\n!-&*+/:-@\\[-`{-~\u2028\u2029]")

# As above, the last character is the one to encode: a semicolon would complete a character reference.
_URL_UNSAFE = re.compile(r"%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9%:/?#@&=+,;._-]|&\#?\w+;")

# Patterns of extensions that come before Python-Markdown's own for links.
_TARGET = re.compile(r"&|\+(?=\+)|(?<=\+)\+")

# A plugin for templates (mkdocs-macros) runs titles too, and what is in front matter may be anywhere.
_TITLE = re.compile(r"[<>]|&(?=[\w#])|\{(?=[{%#])")
_ATTRIBUTE = re.compile(r"""[<>&"']|\{(?=[{%#])""")
_REFERENCES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&#39;", "{": "&#123;"}

# What JSON leaves as it is and YAML does not read, or reads as the end of a line.
_NOT_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_JSON = json.JSONEncoder(ensure_ascii=False)


def showable(text: str) -> str:
    """What of a text can be shown: white space collapsed, except non-breaking spaces; the ends are kept."""
    if text.isprintable() and "  " not in text:  # as most are
        return text
    return _UNSHOWABLE.sub(UNSHOWABLE, _SPACES.sub(" ", text))


def escape_inline(text: str) -> str:
    """Text for a Markdown paragraph, heading, list item, table cell, link text or footnote.

    Total: any string is taken. White space is collapsed and stripped at both ends.
    """
    return escape_run(showable(text).strip(" "))


def escape_run(text: str) -> str:
    """Like `escape_inline` for a part of a paragraph: a space at either end stays."""
    return _known(text) if len(text) <= _OFTEN else _run(text)


_OFTEN = 120
"""Signs at most of what comes by on page after page, as names, dates and titles do; paragraphs don't."""


@lru_cache(maxsize=1 << 15)
def _known(text: str) -> str:
    return _run(text)


def _run(text: str) -> str:
    written = _SOMETIMES.sub(_reference, _ALWAYS.sub(_reference, showable(text)))
    written = _HASH.sub(_reference, written)
    if written[-1:] in _ENDS or written[-2:-1] in _ENDS:
        written = _END.sub(_reference, written)
    start = _START.match(written)
    return _reference(start) + written[start.end() :] if start else written


def escape_html(text: str) -> str:
    """Text for raw HTML that stands in Markdown, between tags or in a quoted attribute.

    Python-Markdown reads inside raw HTML too, so HTML's own escapes are not enough.
    """
    return escape_inline(text).translate(_QUOTES)


def escape_code(text: str) -> str:
    """Text for a raw HTML ``pre`` element: white space is kept exactly, on one line of the Markdown file."""
    # Tabs and newlines become references, as both are rewritten before raw HTML is recognised.
    kept = _UNSHOWABLE_CODE.sub(UNSHOWABLE, _OTHER_BREAKS.sub(" ", text))
    return _CODE.sub(lambda found: f"&#{ord(found[0])};", kept)


def _reference(found: re.Match[str]) -> str:
    kept, last = found[0][:-1], found[0][-1]
    return kept + _NAMED.get(last, f"&#{ord(last)};")


_DIRECTIVE = re.compile(r":~:text=[A-Za-z0-9_.,%~]+\Z")
"""What leads to words of a page, as `text_fragments` makes it: nothing in it could end a link or an attribute."""


def link_url(url: str) -> str | None:
    """An address from outside, as it may be published: http, https or mailto; None for anything else.

    Whatever could end a Markdown link or an attribute is percent-encoded; valid percent-encodings stay.
    Ampersands stay too, so in raw HTML it goes through `escape_html` like any text.
    """
    stripped = url.strip()
    if not is_published_address(stripped):
        return None
    scheme, _, rest = stripped.partition(":")
    found = _DIRECTIVE.search(rest)
    tail = found[0] if found else ""  # browsers know it by these signs alone
    return f"{scheme.lower()}:{_URL_UNSAFE.sub(_percent, rest.removesuffix(tail))}{tail}"


def _percent(found: re.Match[str]) -> str:
    kept, last = found[0][:-1], found[0][-1]
    return kept + "".join(f"%{byte:02X}" for byte in last.encode("utf-8", "replace"))


def link(text: str, url: str) -> str:
    """A Markdown link to an address from outside; only its text if the address may not be published."""
    target = link_url(url)
    return escape_inline(text) if target is None else markdown_link(escape_inline(text), target)


def markdown_link(label: str, target: str) -> str:
    """A Markdown link of a label that is escaped already and a target that is safe."""
    return f"[{label}]({_TARGET.sub(_reference, target)})"


def title_html(title: str) -> str:
    """A title for front matter and for the titles of sections in ``nav``."""
    return _escaped(_TITLE, title)


def attribute_html(text: str) -> str:
    """Text for what themes print into attributes: descriptions, ``site_name``, ``site_description``."""
    return _escaped(_ATTRIBUTE, text)


def _escaped(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: _REFERENCES[found[0]], showable(text).strip(" "))


def page_front_matter(title: str, description: str = "", **others: object) -> str:
    """A generated page's front matter: title and description as text, everything else as it is.

    The page's first heading is still to be written, with `escape_inline`.
    """
    described = {"description": attribute_html(description)} if description else {}
    return front_matter({"title": title_html(title), **described, **others})


def title_line(title: str) -> str:
    """The line of a title, for a front matter that others wrote."""
    return f"title: {_NOT_YAML.sub(_yaml_escape, _JSON.encode(title_html(title)))}\n"


def front_matter(mapping: Mapping[str, object]) -> str:
    """A YAML front matter block in the order given, with the blank line after it.

    Values are written as JSON, which YAML includes: it takes a hundredth of a YAML emitter's time, and quotes
    all texts. What is text to a YAML 1.1 parser (MkDocs) may be a number to one of YAML 1.2 (Zensical).
    """
    lines = (f"{key}: {_NOT_YAML.sub(_yaml_escape, _JSON.encode(value))}\n" for key, value in mapping.items())
    return f"---\n{''.join(lines)}---\n\n"


def _yaml_escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
