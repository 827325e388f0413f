"""Data for our scripts that stands in the page, so that it is there from a USB stick too."""

from __future__ import annotations

import json

from mkdocs_dossier.render.values import Markdown

_INERT = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&`{}[]*_\u2028\u2029"})


def data_block(name: str, value: dict[str, object]) -> Markdown:
    """A block that browsers show to nobody and scripts read as JSON.

    Texts in it hold no character by which HTML, Markdown or a template engine would take notice of them.

    Args:
        name: Its class.
        value: Plain data.
    """
    written = _written(value)
    return Markdown(f'<script type="application/json" class="{name}">{written}</script>')


def _written(value: object) -> str:
    if isinstance(value, dict):
        inner = (f"{_text(str(key))}:{_written(item)}" for key, item in value.items())
        return "{" + ",".join(inner) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_written, value)) + "]"
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).translate(_INERT)
