"""YAML into plain values with the position of each of them.

All scalars stay text and the field they are for decides what they mean, so that ``lang: no`` is a language
and ``date: 2022`` is not a number of anything. Values are built from libyaml's event stream: nothing recurses
and nothing is expanded, whatever the file holds. What can't be used (an alias, a tagged value) is complained
about and becomes a hole, so that the rest of the file is still checked.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

import yaml

from mkdocs_dossier.load.files import REPLACEMENT, control_message, position
from mkdocs_dossier.load.yaml_faults import explain_fault
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import NO_MARKS, Marks, Origin, Step
from mkdocs_dossier.text.characters import CONTROL

MAX_DEPTH = 20
"""Levels of nesting; no record has more than seven."""

MAX_PROBLEMS = 100
"""Reading a file ends here: whoever sees so many has enough to do."""

REPEATED = "\0"
"""Stands behind a repeated key, with a number: the value of each is kept apart. No key of a file holds it."""


class Hole:
    """The class of ``HOLE``."""


MERGED = f"<<{REPEATED}"
"""The key under which a mapping holds what was to be merged into it."""

HOLE: Final = Hole()
"""In the place of a value that has been complained about."""

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_CORE_TAGS = ("tag:yaml.org,2002:str", "!")
# Line breaks to YAML 1.1, and so to libyaml's count of lines, but not to editors.
_ODD_BREAKS = re.compile("[\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A YAML document.

    Attributes:
        value: Made of dict, list, str, None and HOLE; None if there is nothing.
        marks: Its positions.
        diagnostics: What is wrong with it.
        cut: Where reading had to stop, as the path of what was being read; None if it was read to its end.
        is_sound: Whether every key has a value of its own, so that nothing needs to be cleaned.
    """

    value: Any
    marks: Marks
    diagnostics: tuple[Diagnostic, ...] = ()
    cut: tuple[Step, ...] | None = None
    is_sound: bool = True


class _Stop(Exception):  # noqa: N818 - not an error: it ends the reading of a file
    """The rest of the file makes no sense."""


@dataclass(slots=True)
class _Open:
    """A mapping or list under construction; ``is_key`` if it stands where a key should."""

    origin: Origin
    is_mapping: bool
    is_key: bool = False
    values: dict[Any, Any] = field(default_factory=dict)
    marks: dict[Any, Marks] = field(default_factory=dict)
    key: Any = None
    key_origin: Origin | None = None

    @property
    def wants_key(self) -> bool:
        return self.is_mapping and self.key is None

    def close(self) -> Any:
        return self.values if self.is_mapping else list(self.values.values())


def parse_yaml(text: str, path: str, *, first_line: int = 0) -> Parsed:
    """Read one YAML document; raises nothing.

    Args:
        text: The document, without control characters.
        path: For origins.
        first_line: 0-based line of the file on which ``text`` begins.
    """
    return _Builder(text, path, first_line).build()


class _Builder:
    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text = text
        self.path = path
        self.first_line = first_line
        self.stack: list[_Open] = []
        self.result: tuple[Any, Marks] | None = None
        self.problems: list[Diagnostic] = []
        self.is_sound = True
        self.last: yaml.ScalarEvent | None = None
        self.lines = text.count("\n") + 1
        odd = _ODD_BREAKS.search(text)
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))] if odd else []

    def build(self) -> Parsed:
        cut: tuple[Step, ...] | None = None
        try:
            self._read()
        except yaml.MarkedYAMLError as error:
            self.problems.append(self._fault(error))
            self._forget_run_on(error)
            cut = self._cut()
        except yaml.YAMLError as error:  # a character that only libyaml minds
            message = f"not valid YAML: {str(error).partition(chr(10))[0]}"
            self.problems.append(diagnostic("yaml-syntax", message, Origin(self.path, self.first_line + 1)))
            cut = self._cut()
        except _Stop:
            cut = self._cut()
        value, marks = self.result or (None, Marks(Origin(self.path, self.first_line + 1, 1)))
        return Parsed(value, marks, tuple(self.problems), cut, self.is_sound and cut is None)

    def _read(self) -> None:
        handlers: dict[type, Callable[[Any], None]] = {
            yaml.DocumentStartEvent: self._begin,
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
        }
        loader = _LOADER(self.text)
        try:
            while (event := loader.get_event()) is not None:
                handler = handlers.get(type(event))
                if handler:
                    handler(event)
        finally:
            loader.dispose()

    def _begin(self, event: Any) -> None:
        if self.result is not None:
            where = self._origin(event.start_mark)
            hint = "Remove the line of hyphens."
            self._say("yaml-syntax", "a second document begins; it is not read", where, hint)
            raise _Stop

    def _scalar(self, event: Any) -> None:
        self.last = event
        here = self._origin(event.start_mark)
        value: Any = event.value
        # Raw ones are gone when a file has been read; these are written as escapes.
        bad = CONTROL.search(value) if event.style == '"' else None
        if bad:
            self._say("control-character", control_message(bad.group()), here)
            value = CONTROL.sub(REPLACEMENT, value)
        usable = not (event.tag or event.anchor) or self._decorated(event, here)
        if self.stack and self.stack[-1].is_mapping and self.stack[-1].key is None:
            self._key(value, here)
            return
        if event.implicit[0] and value in _NULLS:
            value, self.is_sound = None, False
        self._put(value if usable else HOLE, here)

    def _alias(self, event: Any) -> None:
        here = self._origin(event.start_mark)
        self._say("yaml-alias", f"the alias {shown(str(event.anchor))} is not used here", here)
        if self.stack and self.stack[-1].wants_key:
            self.stack[-1].key = HOLE
        else:
            self._put(HOLE, here)

    def _key(self, key: str, here: Origin) -> None:
        holder = self.stack[-1]
        holder.key, holder.key_origin = key, here
        if key == "<<":
            self._say("yaml-alias", "merge keys are not used here", here)
            holder.key = MERGED
        elif key in holder.values:
            first = holder.marks[key].key
            hint = f"It stands first on line {first.line}; remove or rename one." if first else ""
            self._say("duplicate-key", f"the key {shown(key)} stands twice", here, hint)
            if holder.values[key] is None:
                holder.values[key] = HOLE  # that it has no value comes of its being there twice
            holder.key = f"{key}{REPEATED}{len(holder.values)}"

    def _open(self, event: Any) -> None:
        here = self._origin(event.start_mark)
        self._decorated(event, here)
        is_key = bool(self.stack) and self.stack[-1].wants_key
        if is_key:
            self._say("wrong-type", "a list or mapping stands where a key should be", here, "Keys are texts.")
        if len(self.stack) >= MAX_DEPTH:
            self._say("yaml-too-deep", f"more than {MAX_DEPTH} levels of nesting", here)
            raise _Stop
        self.stack.append(_Open(here, isinstance(event, yaml.MappingStartEvent), is_key))

    def _close(self, _: object = None) -> None:
        done = self.stack.pop()
        if done.is_key:
            self.stack[-1].key, self.stack[-1].key_origin = HOLE, done.origin
        else:
            self._put(done.close(), done.origin, done.marks)

    def _put(self, value: Any, origin: Origin, inner: Mapping[Step, Marks] = NO_MARKS) -> None:
        children = MappingProxyType(inner) if inner else NO_MARKS
        if not self.stack:
            self.result = (value, Marks(origin, None, children))
            return
        holder = self.stack[-1]
        if holder.is_mapping:
            key, holder.key = holder.key, None
            if key is not HOLE:  # a value without a usable key is lost; that has been said
                holder.values[key] = value
                holder.marks[key] = Marks(origin, holder.key_origin, children)
        else:
            index = len(holder.values)
            holder.values[index] = value
            holder.marks[index] = Marks(origin, None, children)

    def _forget_run_on(self, error: yaml.MarkedYAMLError) -> None:
        """Make a hole of a plain text that ran on into the line of the fault: where it should have ended, it did not."""
        last, mark = self.last, error.problem_mark
        if last is None or last.style or not (mark and last.start_mark and last.end_mark):
            return
        if not last.start_mark.line < last.end_mark.line == mark.line:
            return
        if not self.stack:
            if self.result:
                self.result = (HOLE, self.result[1])
        elif self.stack[-1].values and self.stack[-1].key is None:
            values = self.stack[-1].values
            key = next(reversed(values))
            if values[key] == last.value:
                values[key] = HOLE

    def _cut(self) -> tuple[Step, ...]:
        """Close what is open, as far as it goes; the path of what was being read."""
        path: list[Step] = []
        if self.stack and isinstance(self.stack[-1].key, str):
            path.append(self.stack[-1].key)
        while self.stack:
            if len(self.stack) > 1:
                holder = self.stack[-2]
                path.append(holder.key if isinstance(holder.key, str) else len(holder.values))
            self._close()
        return tuple(reversed(path))

    def _decorated(self, event: Any, here: Origin) -> bool:
        """Complain about anchor and tag; whether the value can be used all the same."""
        if event.anchor:
            self._say("yaml-alias", f"the anchor {shown(str(event.anchor))} is not used here", here)
        if not event.tag or event.tag in _CORE_TAGS:
            return True
        self._say("yaml-tag", f"the tag {shown(event.tag)} is not used here", here)
        return False

    def _origin(self, mark: Any) -> Origin:
        if self.starts:
            line = bisect_right(self.starts, mark.index)
            return Origin(self.path, self.first_line + line, mark.index - self.starts[line - 1] + 1)
        if mark.line >= self.lines:  # libyaml's end of a file that has no line break there
            line, column = position(self.text, len(self.text))
            return Origin(self.path, self.first_line + line, column)
        return Origin(self.path, self.first_line + mark.line + 1, mark.column + 1)

    def _say(self, code: str, message: str, origin: Origin, hint: str = "") -> None:
        self.is_sound = False
        self.problems.append(diagnostic(code, message, origin, hint))
        if len(self.problems) >= MAX_PROBLEMS:
            message = f"after {MAX_PROBLEMS} problems the rest of the file is not read"
            self.problems.append(diagnostic("yaml-syntax", message, origin, "Mend those first."))
            raise _Stop

    def _fault(self, error: yaml.MarkedYAMLError) -> Diagnostic:
        fault = explain_fault(error, self.text, self.last)
        where = self._origin(fault.mark) if fault.mark else Origin(self.path)
        if fault.line:
            where = Origin(self.path, self.first_line + fault.line, fault.column)
        return diagnostic(fault.code, fault.message, where, fault.hint)
