"""Renders Markdown as sites do and looks at the result as a browser would; nasty texts to try it on."""

from __future__ import annotations

import re
from functools import cache
from html import unescape

import html5lib
from markdown import Markdown

from mkdocs_dossier.model.site_defaults import MARKDOWN_EXTENSIONS
from mkdocs_dossier.render.escape import showable

OURS = {name: dict(config) for name, config in MARKDOWN_EXTENSIONS.items()} | {"admonition": {}}
# What authors of MkDocs sites switch on besides.
WIDE = OURS | {
    "abbr": {},
    "sane_lists": {},
    "wikilinks": {},
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.betterem": {},
    "pymdownx.blocks.admonition": {},
    "pymdownx.blocks.caption": {},
    "pymdownx.blocks.definition": {},
    "pymdownx.blocks.details": {},
    "pymdownx.blocks.html": {},
    "pymdownx.blocks.tab": {},
    "pymdownx.caret": {},
    "pymdownx.critic": {},
    "pymdownx.details": {},
    "pymdownx.emoji": {},
    "pymdownx.highlight": {},
    "pymdownx.inlinehilite": {},
    "pymdownx.keys": {},
    "pymdownx.magiclink": {
        "user": "someone",
        "repo": "something",
        "repo_url_shorthand": True,
        "social_url_shorthand": True,
        "repo_url_shortener": True,
    },
    "pymdownx.mark": {},
    "pymdownx.progressbar": {},
    "pymdownx.quotes": {"callouts": True},
    "pymdownx.smartsymbols": {},
    "pymdownx.snippets": {"check_paths": True},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {},
    "pymdownx.tilde": {},
}
# These exclude some of the above.
FANCY = OURS | {"pymdownx.escapeall": {}, "pymdownx.fancylists": {}, "pymdownx.saneheaders": {}}
SETS = {"ours": OURS, "wide": WIDE, "fancy": FANCY}

BLOCKS = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "div"),
    *("table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"),
}

NASTY = (
    *"\\`*_{}[]<>&#|=+@$^~/-:!?.,;()'\"% \t\n\r\v\f\x00\x02\x03\x1c\x85\xa0\u202f\u2028\ufeff0189acrst",
    *(
        "1.",
        "2)",
        "a.",
        "iv.",
        "IV)",
        "- ",
        "* ",
        "+ ",
        "> ",
        "# ",
        ": ",
        "    ",
        "  \n",
        "\n\n",
        "\n---\n",
        "===",
    ),
    *(
        "!!! note",
        "??? note",
        '=== "Tab"',
        "/// note",
        "///",
        "[^1]",
        "[^1]:",
        "[TOC]",
        "[x]",
        "[ ] ",
        "[a]: b",
    ),
    *(
        "[a](b)",
        "![a](b)",
        "{ #id }",
        "{: onclick=x }",
        "{{ x }}",
        "{% x %}",
        "{# x #}",
        "{++a++}",
        "{--a--}",
    ),
    *(
        "{~~a~>b~~}",
        "{==a==}",
        "<script>",
        "</script>",
        "<b>",
        "<!--",
        "-->",
        "<?",
        "?>",
        "<![CDATA[",
        "]]>",
        "</",
    ),
    *(
        "&amp;",
        "&#42;",
        "&lt",
        "&copy",
        '--8<-- "x"',
        "--8<--",
        ";--8<--",
        "```",
        "~~~",
        "``` python",
        "$$",
        "\\(",
    ),
    *(
        "\\)",
        "\\[",
        ":smile:",
        ":100:",
        "::: x",
        "++ctrl+c++",
        "==m==",
        "^^i^^",
        "~~d~~",
        "H~2~O",
        "*[HTML]: x",
    ),
    *(
        "(c)",
        "(tm)",
        "(R)",
        "c/o",
        "1/2",
        "1st",
        "22nd",
        "3rd",
        "4th",
        "+/-",
        "=/=",
        "<->",
        '[=50% "x"]',
        "id=x",
    ),
    *("http://a.b", "www.a.b", "WWW.a.b", "a@b.cd", "@user", "#12", "!3", "?4", "x/y#1", "x/y@"),
    *("ab01" * 10, "0" * 41),
    *(
        "wzxhzdk:0",
        "klzzwxh:0000",
        "amp",
        "///Footnotes Go Here///",
        "10:30",
        "12:30:45",
        "[[x]]",
        "U.S.",
        "word!",
    ),
    *("Ա", "ə", "Ни", "\u0301", "\u202e", "𝔄", "word", "don't"),
)
"""Pieces of text that mean something to some Markdown renderer, template engine or HTML parser."""


@cache
def _markdown(name):
    return Markdown(extensions=list(SETS[name]), extension_configs=SETS[name])


def rendered(markdown, name="ours"):
    """The document as a browser has it."""
    return parsed(_markdown(name).reset().convert(markdown))


def parsed(html):
    return html5lib.parseFragment(html, namespaceHTMLElements=False)


def shown(text):
    return showable(text).strip(" ")


def events(root):
    """A document as a flat list: elements with their attributes, and texts as they are shown."""
    found = [""]

    def walk(element):
        found.append((element.tag, dict(element.attrib)))
        add(element.text)
        for child in element:
            walk(child)
            add(child.tail)
        found.append("/")
        found.append("")

    def add(text):
        if isinstance(found[-1], str) and found[-1] != "/":
            found[-1] += text or ""
        else:
            found.append(text or "")

    walk(root)
    return [item for item in (shown(item) if isinstance(item, str) else item for item in found) if item]


def block_texts(root):
    """The texts of a document's blocks as they are shown; blanks left out, images as their descriptions."""
    blocks = [""]

    def walk(element):
        if element.tag in BLOCKS:
            blocks.append("")
        blocks[-1] += {"br": " ", "img": element.get("alt", "")}.get(element.tag, "") + (element.text or "")
        for child in element:
            if child.get("class") != "headerlink":
                walk(child)
            blocks[-1] += child.tail or ""
        if element.tag in BLOCKS:
            blocks.append("")

    walk(root)
    return [text for text in map(shown, blocks) if text]


def beyond_text(html: str) -> int:
    """How many bytes of a page are no text of it."""
    bare = re.sub(r"<(script|style|title)[\s>].*?</\1>", "", html, flags=re.DOTALL)
    text = " ".join(unescape(re.sub(r"<[^>]*>", "", bare)).split())
    return len(html.encode()) - len(text.encode())
