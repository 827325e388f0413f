"""Puts an entry under a source's ``versions:`` without touching any other byte of the author's file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml

from dossier_workbench.filing.source_file import original_mapping
from mkdocs_dossier.model.base import UNKNOWN
from mkdocs_dossier.model.source import Version
from mkdocs_dossier.render.yaml_text import flow_mapping, scalar

_HEAD = re.compile(r"\ufeff?---[ \t]*\r?\n")
_FOOT = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
_KEY = "versions"


def with_version(text: str, version: Version) -> str | None:
    """The file with one more version; None where its front matter can't be amended safely.

    Args:
        text: The file as it is, line ends included.
        version: What to enter.
    """
    head = _HEAD.match(text)
    foot = _FOOT.search(text, head.end()) if head else None
    if head is None or foot is None:
        return None
    start, end = head.end(), foot.start()
    place = _place(text[start:end], _pairs(version))
    if place is None:
        return None
    at, inserted = place
    inserted = inserted.replace("\n", "\r\n") if head.group().endswith("\r\n") else inserted
    amended = text[: start + at] + inserted + text[start + at :]
    wanted = _expected(text[start:end], version)
    return amended if wanted and _plain(amended[start : end + len(inserted)]) == wanted else None


def _place(front: str, pairs: list[tuple[str, str]]) -> tuple[int, str] | None:
    """Where to insert what; None if the front matter has no shape that is known."""
    try:
        root = yaml.compose(front, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return None
    if not isinstance(root, yaml.MappingNode) or root.flow_style or not root.value:
        return None
    indent = " " * root.start_mark.column
    found = [(key, value) for key, value in root.value if key.value == _KEY]
    if not found:
        return len(front), f"{indent}{_KEY}:\n{_item(f'{indent}  ', pairs)}"
    key, value = found[0]
    if isinstance(value, yaml.SequenceNode) and value.flow_style:
        item = flow_mapping([(name, _in_flow(written)) for name, written in pairs])
        if not value.value:
            return value.end_mark.index - 1, item
        return value.value[-1].end_mark.index, f", {item}"
    if isinstance(value, yaml.SequenceNode):
        dash = " " * value.start_mark.column
        return _next_line(front, _end(value.value[-1])), _item(dash, pairs)
    if (
        isinstance(value, yaml.ScalarNode)
        and not value.value
        and value.start_mark.index == value.end_mark.index
    ):
        return _next_line(front, key.end_mark.index), _item(f"{indent}  ", pairs)
    return None


def _end(node: yaml.Node) -> int:
    """Where the last thing in a value ends: a block's own end mark stands behind the comments that follow."""
    while not getattr(node, "flow_style", True) and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.index)


def _next_line(text: str, at: int) -> int:
    """The beginning of the next line; where a line begins already, that one's."""
    if at == 0 or text[at - 1] == "\n":
        return at
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _plain(front: str) -> Any:
    """The front matter as texts, lists and mappings of them; None if it can't be read."""
    try:
        return yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts, lists, mappings
    except yaml.YAMLError:
        return None


def _expected(front: str, version: Version) -> dict[str, Any] | None:
    """What the front matter should say afterwards."""
    before = _plain(front)
    listed = before.get(_KEY) or [] if isinstance(before, dict) else None
    if not isinstance(listed, list):
        return None
    return {**before, _KEY: [*listed, _plain(_item("", _pairs(version)))[0]]}


def _item(dash: str, pairs: Sequence[tuple[str, str]]) -> str:
    lines = (f"{name}: {written}\n" for name, written in pairs)
    return f"{dash}- {f'{dash}  '.join(lines)}"


def _in_flow(written: str) -> str:
    return written if written[:1] in "{'\"" else scalar(written, in_flow=True)


def _pairs(version: Version) -> list[tuple[str, str]]:
    found = [("fulltext", scalar(version.fulltext))]
    if version.original:
        found.append(("original", original_mapping(version.original)))
    for name in ("published", "modified", "retrieved"):
        date = getattr(version, name)
        found.append((name, scalar(date.text if date else UNKNOWN)))
    if version.note:
        found.append(("note", scalar(version.note)))
    return found
