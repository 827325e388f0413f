"""From parsed YAML to records: pydantic's errors become diagnostics at the line they are about."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from rapidfuzz import process
from rapidfuzz.distance import OSA

from mkdocs_dossier.model.base import Record
from mkdocs_dossier.model.dates import EdtfError
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Marks

R = TypeVar("R", bound=Record)

# Half of a word's letters may differ at most; beyond that a suggestion is noise.
_SIMILAR = 0.5


def validate(kind: type[R], data: object, marks: Marks, *, hidden: tuple[str, ...] = ()) -> tuple[R | None, list[Diagnostic]]:
    """Build a record, or say everything that is wrong with it.

    Args:
        kind: The record's class.
        data: Parsed YAML.
        marks: Positions of ``data``.
        hidden: Fields that are filled by the loader and that an author can't write.
    """
    if not isinstance(data, dict):
        shown = "nothing" if data is None else f"a {'list' if isinstance(data, list) else 'text'}"
        message = f"{shown} stands where a mapping should be"
        return None, [diagnostic("wrong-type", message, marks.key or marks.origin, "Write `key: value` lines.")]
    try:
        return kind.model_validate(data), []
    except ValidationError as error:
        return None, [_explain(kind, item, marks, hidden) for item in error.errors(include_url=False)]


def nearest(word: str, known: list[str]) -> str:
    """The most similar of ``known``; empty if nothing is close."""
    found = process.extractOne(word, sorted(known), scorer=OSA.normalized_similarity, score_cutoff=_SIMILAR)
    return str(found[0]) if found else ""


def _explain(kind: type[BaseModel], error: Any, marks: Marks, hidden: tuple[str, ...]) -> Diagnostic:
    location = tuple(step for step in error["loc"] if step != "[key]")
    name = ".".join(str(step) for step in location)
    origin = marks.at(*location).origin
    what, context, given = error["type"], error.get("ctx", {}), error.get("input")
    if what == "extra_forbidden":
        known = [key for key in _fields(kind, location[:-1]) if key not in hidden]
        close = nearest(str(location[-1]), known)
        hint = f"Did you mean {close!r}?" if close else f"Known keys: {', '.join(known)}."
        return diagnostic("unknown-key", f"{location[-1]!r} is not a key here", marks.key_at(*location), hint)
    if what == "missing":
        parent = marks.at(*location[:-1])
        where = parent.key or parent.origin
        return diagnostic("missing-key", f"the key {location[-1]!r} is missing", where, f"Add `{location[-1]}:`.")
    if isinstance(context.get("error"), EdtfError):
        found = context["error"]
        return diagnostic("bad-date", f"{name}: {found}", origin, found.hint)
    if what == "bad_id":
        return diagnostic("bad-id", f"{name}: {error['msg']}", origin)
    if what in _SHAPES:
        return diagnostic("wrong-type", f"{name}: {_shown(given)} stands where {_SHAPES[what]} should be", origin)
    if what in ("enum", "literal_error"):
        return diagnostic("bad-value", f"{name}: {given!r} is not allowed", origin, f"Allowed: {context['expected']}.")
    return diagnostic("bad-value", f"{name}: {_plain(error['msg'])}", origin, _value_hint(what, given))


_SHAPES = {
    "string_type": "a text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "float_parsing": "a number",
    "float_type": "a number",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_parsing": "`true` or `false`",
    "bool_type": "`true` or `false`",
}


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _plain(message: str) -> str:
    message = message.removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return message[:1].lower() + message[1:]


def _value_hint(what: str, given: object) -> str:
    if what == "unknown_code" and isinstance(given, str):
        from mkdocs_dossier.model.codes import CODES  # noqa: PLC0415 - only for this hint

        close = nearest(given, list(CODES))
        return f"Did you mean {close!r}?" if close else ""
    return ""


def _fields(kind: Any, path: tuple[str | int, ...]) -> list[str]:
    """The keys of the model that stands at ``path`` within ``kind``."""
    if not path:
        return sorted(kind.model_fields) if isinstance(kind, type) and issubclass(kind, BaseModel) else []
    step, rest = path[0], path[1:]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        info = kind.model_fields.get(str(step))
        return _fields(info.annotation, rest) if info else []
    for inner in get_args(kind):
        keys = _fields(inner, rest if _is_container(kind, step) else path)
        if keys:
            return keys
    return []


def _is_container(kind: Any, step: str | int) -> bool:
    origin = getattr(kind, "__origin__", None)
    return (origin in (tuple, list) and isinstance(step, int)) or origin is dict
