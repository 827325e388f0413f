"""Hostile texts, and a dossier with a different one in each text field of the model."""

from __future__ import annotations

import re
from pathlib import Path

from markup import shown
from mkdocs_dossier import making, pipeline
from mkdocs_dossier.export import EXPORTS
from mkdocs_dossier.model.pages import AddressBook
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.workers.batches import HERE
from synthetic.every_field import every_field, labels

PAYLOADS = (
    *(
        "",
        "<script>alert(1)</script>",
        "</title><script>x</script>",
        "<img src=x onerror=alert(1)>",
        "<!--",
        "-->",
        "]]>",
    ),
    *(
        "&lt;b&gt;",
        "&amp;",
        "&#60;i&#62;",
        "&copy",
        "&",
        "<b>",
        '"',
        "'",
        '" onclick="x',
        "{ onclick=x }",
        "{: #id .class }",
    ),
    *(
        "{{ 7*7 }}",
        "{% include 'x' %}",
        "{# x #}",
        "[[x]]",
        "[[actor-b]]",
        "[x](javascript:alert(1))",
        "![x](y.png)",
    ),
    *(
        "[^1]",
        "[^1]: x",
        "[x]: http://y",
        "*x*",
        "**x",
        "__x__",
        "`x`",
        "``",
        "~~~",
        "```",
        "~~x~~",
        "^^x^^",
        "==x==",
    ),
    *(
        "# x",
        "- x",
        "* x",
        "+ x",
        "1. x",
        "> x",
        "    x",
        ": x",
        "| a | b |",
        "|",
        "---",
        "===",
        "!!! note",
        "***",
    ),
    *(
        ":smile:",
        "http://x.y/z",
        "www.x.y",
        "<http://x.y>",
        "x@y.zz",
        "(c)",
        "1/2",
        "+1",
        "\\",
        "\\*",
        "\\\\",
        "$x$",
        "%s",
    ),
    *(
        "</div>",
        "<div markdown>",
        "</article>",
        "<br>",
        "javascript:alert(1)",
        "data:text/html,x",
        "x}y{z",
        "}",
        "{",
    ),
    *(
        "\u202eevil\u202c",
        "\u200b",
        "\ufeff",
        "\u2028",
        "\xa0",
        "\xa0x\xa0",
        "\u0301",
        "שלום",
        "İ",
        "ß",
        "ﬁ",
        "Ա",
        "𝔄",
        "\x00",
        "\x1b",
    ),
    *(
        "…",
        "“x”",
        "’s",
        "-",
        "–",
        "!",
        "?",
        "10:30",
        "a.",
        "IV.",
        "\t",
        "\n",
        "\n\n# x",
        "\n- x",
        "\r\n",
        "--8<-- 'x'",
        "::: x",
    ),
)

TAG = re.compile(r"([kK])(\d+)z")
"""A field's own word; with a capital where the page begins a line with it."""

FIELDS = labels()
"""The labels of all text fields."""


class Texts:
    """What stands in which field: a word that tells the field, with something before and behind it."""

    def __init__(self, before=("",), after=("",)):
        self._before, self._after = before, after

    def __call__(self, label):
        number = FIELDS.index(label)
        before = "" if label.endswith((".lang", ".language")) else self._before[number % len(self._before)]
        return shown(f"{before}k{number}z{self._after[number % len(self._after)]}").strip()

    def fill(self, text):
        """A text of the harmless dossier as it is in this one."""

        def write(found):
            full = self(FIELDS[int(found[2])])
            return full if found[1] == "k" else full[:1].upper() + full[1:]

        return TAG.sub(write, text)


def build(texts):
    """The dossier, its pages and its other files; the last two by path."""
    dossier = every_field(texts)
    addresses = making.plan(dossier)
    site = Site(dossier, pipeline.analyse(dossier, {}, None, "2025-01-01"), AddressBook(addresses))
    pages = {
        page.path: page.content for page in making.render(Path(), making.Rendering(site, None, ()), HERE)
    }
    files = {file.path: file.content() for each in EXPORTS for file in each.build(site)}
    return dossier, pages, files
