"""From parsed YAML to records: pydantic's errors become diagnostics at the line they are about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from mkdocs_dossier.load.explain import explain, explain_empty, meant_key
from mkdocs_dossier.load.salvage import (
    STAND_INS,
    Path,
    cleaned,
    empty_values,
    has_repeated_keys,
    stand_in,
    without,
)
from mkdocs_dossier.load.yaml_marks import HOLE, MERGED, Parsed
from mkdocs_dossier.model.base import Record
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.origin import Marks
from mkdocs_dossier.model.vocabulary import Vocabulary

R = TypeVar("R", bound=Record)

_NOTHING: Mapping[str, str] = MappingProxyType({})
_KEY = "[key]"
"""Stands at the end of the path of a fault that is a mapping's key, in pydantic's words."""

_ROUNDS = 10
"""A fault may lie as deep as a record goes, and each round takes one level away."""


@dataclass(frozen=True, slots=True)
class Validated(Generic[R]):
    """A record, or what could be saved of it.

    Attributes:
        record: None if nothing could be saved.
        marks: Positions of what the record holds.
        diagnostics: What is wrong with it.
        faulty: Whether something that is written is not in the record; what it is may have been said before.
    """

    record: R | None
    marks: Marks
    diagnostics: tuple[Diagnostic, ...] = ()
    faulty: bool = False


def validate(
    kind: type[R],
    data: object,
    marks: Marks,
    filled: Mapping[str, str] = _NOTHING,
    *,
    is_sound: bool = False,
    vocabulary: Vocabulary | None = None,
) -> Validated[R]:
    """Build a record and say everything that is wrong with it.

    Args:
        kind: The record's class.
        data: Parsed YAML.
        marks: Positions of ``data``.
        filled: Fields that the loader knows and an author can't write.
        is_sound: What the parser says of ``data``; saves looking for empty values and repeated keys.
        vocabulary: The kinds that there are; with None, every one may be.
    """
    if data is HOLE:  # that has been said
        return Validated(None, marks, faulty=True)
    if not isinstance(data, dict):
        shown = "a list" if isinstance(data, list) else "a text"
        found = diagnostic(
            "wrong-type",
            f"{shown} stands where a mapping should be",
            marks.origin,
            "Write `key: value` lines.",
        )
        return Validated(None, marks, (found,), faulty=True)
    problems = [] if is_sound else [explain_empty(marks, path) for path in empty_values(data)]
    written = data if is_sound and data.keys().isdisjoint(filled) else _raw(data, filled)
    try:
        whole = kind.model_validate({**written, **filled}, context=vocabulary)
    except ValidationError as error:
        faults = error.errors(include_url=False)
    else:
        return Validated(whole, marks, tuple(problems), faulty=not is_sound and has_repeated_keys(data))
    misspelt = {
        meant_key(kind, fault, tuple(filled)) for fault in faults if fault["type"] == "extra_forbidden"
    }
    bad_keys = [fault["loc"] for fault in faults if fault["loc"] and fault["loc"][-1] == _KEY]
    problems.extend(
        explain(kind, fault, marks, tuple(filled))
        for fault in faults
        if fault["input"] is not HOLE
        and not any(_within(fault["loc"], key) for key in bad_keys)
        and not (fault["type"] == "missing" and _excused(fault["loc"], misspelt, data))
    )
    record, left = _save(kind, _raw(data, filled), marks, faults, filled, vocabulary)
    return Validated(record, left, tuple(problems), faulty=True)


def validate_document(kind: type[R], parsed: Parsed) -> Validated[R]:
    """Build a record of a whole document; what could not be read of it is excused, and its faults come first."""
    data = parsed.value
    if parsed.cut is not None and isinstance(data, dict):
        data = {"title": HOLE, **data, **{str(step): HOLE for step in parsed.cut[:1]}}
    checked = validate(kind, HOLE if data is None else data, parsed.marks, is_sound=parsed.is_sound)
    problems = (*parsed.diagnostics, *checked.diagnostics)
    faulty = checked.faulty or has_errors(parsed.diagnostics)
    return Validated(checked.record, checked.marks, problems, faulty=faulty)


def _within(path: Path, key: Path) -> bool:
    """Whether a fault is of the value behind a key that is a fault itself: what was meant by it, nobody can tell."""
    return path != key and path[: len(key) - 1] == key[:-1]


def _excused(path: Path, misspelt: set[Path], data: Any) -> bool:
    """Whether a missing key is there all the same: misspelt, without its colon, or where a mapping was to be merged in."""
    step: Any
    for step in path[:-1]:
        if isinstance(data, list) or (isinstance(data, dict) and step in data):
            data = data[step]
    if path in misspelt or not isinstance(data, dict):
        return path in misspelt
    return MERGED in data or any(
        value is None and str(key).startswith(f"{path[-1]} ") for key, value in data.items()
    )


def _raw(data: dict[str, Any], filled: Mapping[str, str]) -> dict[str, Any]:
    """The data as pydantic is to see them; a key that only the loader may fill becomes an unknown one."""
    return {f"{key} " if key in filled else key: value for key, value in cleaned(data).items()}


def _save(
    kind: type[R],
    data: dict[str, Any],
    marks: Marks,
    faults: list[Any],
    filled: Mapping[str, str],
    vocabulary: Vocabulary | None,
) -> tuple[R | None, Marks]:
    """Take the faults out, level by level, until what is left is a record."""
    for _ in range(_ROUNDS):
        paths = [_fault_path(fault) for fault in faults]
        for path in sorted(set(paths), key=_depth_first, reverse=True):
            marks = without(data, marks, path)
        for name, info in kind.model_fields.items():
            if info.is_required() and name not in filled and name not in data and name in STAND_INS:
                data[name] = stand_in(kind, name)
        try:
            return kind.model_validate({**data, **filled}, context=vocabulary), marks
        except ValidationError as error:
            faults = list(error.errors(include_url=False))
    return None, marks


def _fault_path(fault: Any) -> Path:
    """What has to go: the faulty value, or the mapping that lacks a key."""
    path: Path = tuple(step for step in fault["loc"] if step != "[key]")
    return path[:-1] if fault["type"] == "missing" and len(path) > 1 else path


def _depth_first(path: Path) -> tuple[tuple[int, int, str], ...]:
    """Sorts later list items behind earlier ones, so that taking one out moves none that is still to go."""
    return tuple((0, step, "") if isinstance(step, int) else (1, 0, step) for step in path)
