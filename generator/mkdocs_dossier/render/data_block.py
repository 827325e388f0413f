"""Data for our scripts that stands in the page, so that it is there from a USB stick too."""

from __future__ import annotations

import json

from mkdocs_dossier.model.values import Markdown

_INERT = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "'<>&`{}[]*_\u2028\u2029"})


def data_block(name: str, value: object) -> Markdown:
    """Plain data as a block that browsers show to nobody and scripts read as JSON; ``name`` is its class."""
    return written_block(name, inert_json(value))


def written_block(name: str, written: str) -> Markdown:
    """The same for what `inert_json` wrote.

    It is an attribute: Material's instant navigation runs every script element anew, of whatever type it is.
    """
    return Markdown(f"<div class=\"{name}\" hidden data-json='{written}'></div>")


def inert_json(value: object) -> str:
    """Plain data as JSON; its texts hold nothing of which HTML, Markdown or a template engine would take notice."""
    if isinstance(value, dict):
        inner = (f"{_text(str(key))}:{inert_json(item)}" for key, item in value.items())
        return "{" + ",".join(inner) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(inert_json, value)) + "]"
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).translate(_INERT)
