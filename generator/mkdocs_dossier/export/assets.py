"""The style sheet and scripts that generated pages are made for, with the words that scripts say in the site's language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from importlib.resources import files

from mkdocs_dossier.export.cards import pieces
from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.languages.messages import asked_for
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.assets import ASSETS, FOLDER, SCRIPTS, STYLE, STYLE_PARTS
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import File
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.text.words import FOR_SCRIPTS

_OWN = files("mkdocs_dossier").joinpath("assets")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")
_ENGLISH = b'const WORDS = { messages: {}, rule: "" };'
"""Where the first script, which the others ask, has its words."""

_LETTERS = b'const LETTERS = { dots: "", dropped: "", plain: {}, unspaced: "" };'
_COMPARED = f"const LETTERS = {json.dumps(dict(FOR_SCRIPTS))};".encode()
"""Where it has the letters by which words are compared, and they."""


_PREVIEWS, _ONE = "previews.js", b"const PIECES = 1;"
"""The script that asks for cards, and where it has in how many pieces they are."""


def style_sheet() -> str:
    """The parts in one, less what only their readers need: a page waits for each style sheet, and for all of it."""
    folder = _OWN.joinpath("styles")
    text = "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in STYLE_PARTS)
    return _SPACE.sub("\n", _COMMENT.sub("", text)).lstrip()


def _build(site: Site) -> Iterator[File]:
    yield File(f"{FOLDER}/{STYLE}", lambda: style_sheet().encode())
    for name in ASSETS:
        read = _OWN.joinpath(name).read_bytes
        made = {SCRIPTS[0]: partial(_speaking, site.words), _PREVIEWS: partial(_counting, site.dossier)}
        yield File(f"{FOLDER}/{name}", made.get(name, read))


def _counting(dossier: Dossier) -> bytes:
    return _OWN.joinpath(_PREVIEWS).read_bytes().replace(_ONE, f"const PIECES = {pieces(dossier)};".encode())


def _speaking(words: Words) -> bytes:
    script = _OWN.joinpath(SCRIPTS[0]).read_bytes().replace(_LETTERS, _COMPARED)
    scripts = [_OWN.joinpath(name).read_text(encoding="utf-8") for name in ASSETS]
    messages = words.table([key for text in scripts for key in asked_for(text)])
    if not messages:
        return script
    spoken = json.dumps({"messages": messages, "rule": words.rule()}, ensure_ascii=False)
    return script.replace(_ENGLISH, f"const WORDS = {spoken};".encode())


EXPORT = Export("assets", _build)
