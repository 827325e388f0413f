"""What is left of a faulty record without its faults, so that the rest of it is checked in the same run."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from mkdocs_dossier.load.yaml_marks import HOLE, REPEATED
from mkdocs_dossier.model.origin import Marks, Step
from mkdocs_dossier.model.records import Thing

Path = tuple[Step, ...]

STAND_INS = MappingProxyType(
    {
        "name": "—",
        "title": "—",
        "question": "—",
        "kind": "group",
        "date": "unknown",
        "forms": ["—", "–"],
    }
)
"""For required keys that are absent or faulty: values that match no text and collide with nothing.
A dossier with such a record has errors, so none of them is ever shown."""


def stand_in(record: type, key: str) -> object:
    """What takes the place of a required key: of the kinds, one that such a record can be of."""
    return "object" if (record, key) == (Thing, "kind") else STAND_INS[key]


def cleaned(data: Any) -> Any:
    """A copy in which repeated keys are left out and what has no value is a hole."""
    if isinstance(data, dict):
        return {key: cleaned(value) for key, value in data.items() if REPEATED not in key}
    if isinstance(data, list):
        return [cleaned(value) for value in data]
    return HOLE if data is None else data


def has_repeated_keys(data: Any) -> bool:
    """Whether ``cleaned`` would leave anything out."""
    return any(REPEATED in str(step) for path, _ in walk(data) for step in path[-1:])


def empty_values(data: Any) -> Iterator[Path]:
    """The paths of all keys and list items without a value, those below repeated keys included."""
    return (path for path, value in walk(data) if value is None and path)


def walk(data: Any) -> Iterator[tuple[Path, Any]]:
    """Parsed data and everything in them with its path, in the order of the file; nothing recurses."""
    waiting: list[tuple[Path, Any]] = [((), data)]
    while waiting:
        path, value = waiting.pop()
        yield path, value
        if isinstance(value, dict | list):
            inner: Any = value.items() if isinstance(value, dict) else enumerate(value)
            waiting.extend(reversed([((*path, step), item) for step, item in inner]))


def without(data: Any, marks: Marks, path: Path) -> Marks:
    """Take the value at ``path`` out of ``data``, in place; the marks of what is left.

    Short forms have fewer levels than the model, so the path is followed as deep as the data go.
    """
    if not path:
        return marks
    step: Any = path[0]
    if step == 0 and isinstance(data, dict) and 0 not in data:  # one item, written without its list
        return without(data, marks, path[1:])
    if not _holds(data, step):
        return marks
    children: dict[Step, Marks] = dict(marks.children)
    inner = data[step]
    if len(path) > 1 and _goes_on(inner, path[1:]):
        if step in children:
            children[step] = without(inner, children[step], path[1:])
    elif isinstance(data, list):
        del data[step]
        later = [children[index] for index in sorted(children) if index != step]
        children = dict(enumerate(later))
    else:
        del data[step]
        children.pop(step, None)
    return Marks(marks.origin, marks.key, MappingProxyType(children))


def texts(data: Any) -> Iterator[str]:
    """Every key and text in parsed data."""
    for path, value in walk(data):
        yield from (each for each in (*path[-1:], value) if isinstance(each, str))


def _holds(data: Any, step: Step) -> bool:
    if isinstance(data, dict):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and step < len(data)


def _goes_on(inner: Any, rest: Path) -> bool:
    if rest[0] == 0 and isinstance(inner, dict):
        return len(rest) > 1 and _goes_on(inner, rest[1:])
    return _holds(inner, rest[0])
