"""Plain paragraphs as Markdown that reads back letter by letter."""

from __future__ import annotations

import re

from mkdocs_dossier.text.body import parse_body

# Signs that can begin markup of CommonMark, anywhere or at the start of a paragraph.
_SUSPECT = re.compile(r"[\\`*_\[\]<&~]|^(?:[-+#>=]|\d+[.)])")
_ANYWHERE = re.compile(r"[\\`*_\[\]<&~]")
_START = re.compile(r"^(\d*)([-+#>=.)])")


def as_markdown(paragraph: str) -> str:
    r"""One line of text as a paragraph of Markdown.

    It stays as it is where it can be read in one way only; else every sign that may be markup gets a backslash.
    An underscore within a name, say, or a bracket without a link is left alone. The paragraph must not be blank
    and must stand between blank lines.
    """
    if not _SUSPECT.search(paragraph) or _reads_back(paragraph):
        return paragraph
    return _START.sub(r"\1\\\2", _ANYWHERE.sub(r"\\\g<0>", paragraph))


def _reads_back(paragraph: str) -> bool:
    body, problems = parse_body(paragraph)
    return (
        not problems and [leaf.text for leaf in body.leaves] == [paragraph] and len(body.leaves[0].runs) == 1
    )
