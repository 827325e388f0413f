"""YAML into plain values with the position of each of them.

All scalars stay text and the field they are for decides what they mean, so that ``lang: no`` is a language
and ``date: 2022`` is not a number of anything. Values are built from libyaml's event stream: nothing recurses
and nothing is expanded, whatever the file holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import yaml

from mkdocs_dossier.load.files import CONTROL
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Marks, Origin

MAX_DEPTH = 20
"""Levels of nesting; no record has more than seven."""

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_CORE_TAGS = ("tag:yaml.org,2002:str", "!")


class _Unusable(Exception):  # noqa: N818 - carries a diagnostic to the one place that catches it
    def __init__(self, found: Diagnostic) -> None:
        super().__init__(found.message)
        self.found = found


@dataclass(slots=True)
class _Open:
    """A mapping or list under construction."""

    origin: Origin
    is_mapping: bool
    values: dict[Any, Any] = field(default_factory=dict)
    marks: dict[Any, Marks] = field(default_factory=dict)
    key: str | None = None
    key_origin: Origin | None = None

    def close(self) -> Any:
        return self.values if self.is_mapping else list(self.values.values())


def parse_yaml(text: str, path: str, *, first_line: int = 0) -> tuple[Any, Marks, tuple[Diagnostic, ...]]:
    """Read one YAML document.

    Args:
        text: The document, without control characters.
        path: For origins.
        first_line: 0-based line of the file on which ``text`` begins.

    Returns:
        The value made of dict, list, str and None; its marks; what is wrong. With an error that makes the
        file unusable the value is None.
    """
    try:
        return _Builder(path, first_line).build(text)
    except _Unusable as stop:
        return None, Marks(Origin(path, first_line + 1, 1)), (stop.found,)


class _Builder:
    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.stack: list[_Open] = []
        self.result: tuple[Any, Marks] | None = None
        self.problems: list[Diagnostic] = []

    def build(self, text: str) -> tuple[Any, Marks, tuple[Diagnostic, ...]]:
        try:
            for event in yaml.parse(text, Loader=_LOADER):
                self._take(event)
        except yaml.MarkedYAMLError as error:
            raise _Unusable(self._syntax(error, text)) from error
        except yaml.YAMLError as error:
            raise _Unusable(self._say("yaml-syntax", f"not valid YAML: {error}", Origin(self.path))) from error
        value, marks = self.result or (None, Marks(Origin(self.path, self.first_line + 1, 1)))
        return value, marks, tuple(self.problems)

    def _take(self, event: yaml.Event) -> None:
        here = self._origin(event.start_mark)
        if getattr(event, "anchor", None):
            what = "alias" if isinstance(event, yaml.AliasEvent) else "anchor"
            raise _Unusable(self._say("yaml-alias", f"the {what} {event.anchor!r} is not used here", here))
        if isinstance(event, yaml.DocumentStartEvent) and self.result is not None:
            raise _Unusable(self._say("yaml-syntax", "a second document begins", here, "Remove the `---`."))
        if isinstance(event, yaml.ScalarEvent):
            self._check_tag(event, here)
            self._scalar(event, here)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._check_tag(event, here)
            self._open(here, is_mapping=isinstance(event, yaml.MappingStartEvent))
        elif isinstance(event, yaml.CollectionEndEvent):
            done = self.stack.pop()
            self._put(done.close(), Marks(done.origin, None, MappingProxyType(done.marks)), done.origin)

    def _scalar(self, event: yaml.ScalarEvent, here: Origin) -> None:
        plain_null = event.implicit[0] and event.value in _NULLS
        bad = CONTROL.search(event.value)
        if bad:  # written as an escape, so reading the file could not see it
            message = f"the character U+{ord(bad.group()):04X} can't be shown on any page"
            self.problems.append(self._say("control-character", message, here))
        value = CONTROL.sub("\ufffd", event.value)
        if self.stack and self.stack[-1].is_mapping and self.stack[-1].key is None:
            self._key(value, here)
        else:
            self._put(None if plain_null else value, Marks(here), here)

    def _key(self, key: str, here: Origin) -> None:
        holder = self.stack[-1]
        if key == "<<":
            raise _Unusable(self._say("yaml-alias", "merge keys are not used here", here))
        if key in holder.values:
            first = holder.marks[key].key
            hint = f"It stands first on line {first.line}." if first else ""
            self.problems.append(self._say("duplicate-key", f"the key {key!r} stands twice", here, hint))
        holder.key, holder.key_origin = key, here

    def _open(self, here: Origin, *, is_mapping: bool) -> None:
        if self.stack and self.stack[-1].is_mapping and self.stack[-1].key is None:
            raise _Unusable(self._say("wrong-type", "a list or mapping stands where a key should be", here))
        if len(self.stack) >= MAX_DEPTH:
            raise _Unusable(self._say("yaml-too-deep", f"more than {MAX_DEPTH} levels of nesting", here))
        self.stack.append(_Open(here, is_mapping))

    def _put(self, value: Any, marks: Marks, here: Origin) -> None:
        if not self.stack:
            self.result = (value, marks)
            return
        holder = self.stack[-1]
        if holder.is_mapping:
            key: str | int = holder.key if holder.key is not None else ""
            marks = Marks(here, holder.key_origin, marks.children)
            holder.key = None
        else:
            key = len(holder.values)
        holder.values[key] = value
        holder.marks[key] = marks

    def _check_tag(self, event: yaml.NodeEvent, here: Origin) -> None:
        tag = getattr(event, "tag", None)
        if tag and tag not in _CORE_TAGS:
            raise _Unusable(self._say("yaml-tag", f"the tag {tag!r} is not used here", here))

    def _origin(self, mark: yaml.Mark) -> Origin:
        return Origin(self.path, self.first_line + mark.line + 1, mark.column + 1)

    def _say(self, code: str, message: str, origin: Origin, hint: str = "") -> Diagnostic:
        return diagnostic(code, message, origin, hint)

    def _syntax(self, error: yaml.MarkedYAMLError, text: str) -> Diagnostic:
        mark = error.problem_mark or error.context_mark
        origin = self._origin(mark) if mark else Origin(self.path)
        tab = _tab_before(text, origin.line - self.first_line)
        if tab:
            line, column = tab
            return self._say(
                "yaml-tab", "a tab stands in the indentation", Origin(self.path, self.first_line + line, column)
            )
        words = error.problem or error.context or "it does not parse"
        return self._say("yaml-syntax", f"not valid YAML: {words}", origin, _syntax_hint(words))


def _tab_before(text: str, last_line: int) -> tuple[int, int] | None:
    """The first tab in the indentation of the lines at the fault: line and column from 1.

    libyaml reports some tabs a line later, as a mapping that it can't make sense of.
    """
    lines = text.split("\n")
    for number in range(max(0, last_line - 2), min(len(lines), last_line)):
        indent = lines[number][: len(lines[number]) - len(lines[number].lstrip(" \t"))]
        if "\t" in indent:
            return number + 1, indent.index("\t") + 1
    return None


def _syntax_hint(words: str) -> str:
    if "mapping values are not allowed" in words:
        return "Put a text that holds a colon and a space in quotation marks."
    if "cannot start any token" in words:
        return "Put a text that begins with @, ` or % in quotation marks."
    if "expected <block end>" in words or "did not find expected" in words:
        return "Check the indentation here and on the line before, and that quotation marks and brackets close."
    return ""


def is_mapping(value: object) -> bool:
    """Whether a parsed value is a mapping."""
    return isinstance(value, Mapping)
