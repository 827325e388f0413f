"""What is wrong with a value, in words for its author and at the place where it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from mkdocs_dossier.languages.cldr import language_names
from mkdocs_dossier.load.salvage import Path
from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.measures import NAMES
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.text.similar import did_you_mean, nearest

_SHAPES: Mapping[str, tuple[str, str]] = {
    "string_type": ("a text", "Write the text behind the colon."),
    "tuple_type": ("a list", "Write a list: `[…]`, or one line with a hyphen for each item."),
    "dict_type": ("a mapping", "Write `key: value` lines."),
    "model_type": ("a mapping", "Write `key: value` lines."),
    "float_parsing": ("a number", "Write digits with a decimal point, such as 43.585."),
    "decimal_parsing": (
        "a number",
        "Write digits, with a point before decimals and nothing between thousands.",
    ),
    "decimal_type": ("a number", "Write digits, with a point before decimals and nothing between thousands."),
    "float_type": ("a number", "Write digits with a decimal point, such as 43.585."),
    "int_parsing": ("a whole number", "Write digits alone."),
    "int_parsing_size": ("a whole number", "Write fewer digits."),
    "int_type": ("a whole number", "Write digits alone."),
    "int_from_float": ("a whole number", "Write digits alone."),
    "bool_parsing": ("`true` or `false`", "Write true or false."),
    "bool_type": ("`true` or `false`", "Write true or false."),
}

# By pydantic's name of the fault: the words there are, what another one is not, and what to say if none is near.
_WORD_LISTS: Mapping[str, tuple[Collection[str], str, str]] = {
    "unknown_code": (CODES, "not a diagnostic code", "A code stands in square brackets behind each message."),
    "unknown_measure": (
        NAMES,
        "neither a measure nor a family of measures",
        "`dossier status` lists them.",
    ),
}

_LONGEST_EXAMPLE = 60

# Words that authors bring along from other formats, for the keys that have another name here.
_ALSO_CALLED: Mapping[str, tuple[str, ...]] = {
    "alias": ("names",),
    "aliases": ("names",),
    "author": ("authors",),
    "citation": ("cite",),
    "citations": ("cite",),
    "date": ("published", "period", "start"),
    "description": ("summary", "note"),
    "from": ("start",),
    "headline": ("title",),
    "label": ("name", "form"),
    "lang": ("language",),
    "lat": ("coordinates",),
    "latitude": ("coordinates",),
    "location": ("place",),
    "lon": ("coordinates",),
    "longitude": ("coordinates",),
    "note": ("notes",),
    "predicate": ("property",),
    "source": ("cite",),
    "sources": ("cite",),
    "text": ("quote", "form"),
    "title": ("name", "question"),
    "to": ("end",),
    "type": ("kind",),
}


def explain(kind: type[BaseModel], fault: Any, marks: Marks, hidden: tuple[str, ...] = ()) -> Diagnostic:
    """One of pydantic's complaints as a diagnostic.

    Args:
        kind: The model that was to be built.
        fault: An item of ``ValidationError.errors()``.
        marks: Positions of what was to become the model.
        hidden: Fields that an author can't write.
    """
    path: Path = tuple(step for step in fault["loc"] if step != "[key]")
    what, context, given = fault["type"], fault.get("ctx", {}), fault["input"]
    path = ("forms",) if what == "repeated_form" else path  # found by the model as a whole
    origin, name = marks.at(*path).origin, _name(path)
    if what == "extra_forbidden":
        return _unknown_key(kind, fault, marks, hidden)
    if what == "missing":
        return _missing(kind, path, marks)
    if what == "edtf_date":
        return diagnostic("bad-date", f"{name}: {context['message']}", origin, _sentence(context["hint"]))
    if what == "bad_id":
        return diagnostic("bad-id", f"{name}: {context['problem']}", origin, id_hint(given))
    if what == "empty_text":
        return diagnostic("empty-value", f"{name} has no value", origin)
    if what in _SHAPES:
        shape, hint = _SHAPES[what]
        return diagnostic(
            "wrong-type", f"{name}: {_shown(given)} stands where {shape} should be", origin, hint
        )
    if what in ("too_short", "too_long"):
        return diagnostic("wrong-type", f"{name}: {_length(what, context)}", origin, _hint_of(kind, path))
    if what in ("enum", "unknown_kind"):
        allowed = context.get("known") or _listed(context["expected"])
        return _not_allowed(name, given, allowed, origin)
    if what in _WORD_LISTS:
        return _unknown_word(fault, marks)
    return diagnostic("bad-value", f"{name}: {_plain(fault)}", origin, _value_hint(what, path, given))


def _listed(expected: str) -> list[str]:
    """The values that pydantic names in words."""
    return [item.strip("'") for item in expected.replace(" or ", ", ").split(", ")]


def _not_allowed(name: str, given: object, allowed: Collection[str], origin: Origin) -> Diagnostic:
    close = nearest(str(given), allowed) if isinstance(given, str) else ""
    hint = f"{f'Did you mean {close!r}? ' if close else ''}Allowed: {', '.join(allowed)}."
    return diagnostic("bad-value", f"{name}: {_shown(given)} is not allowed", origin, hint)


def _unknown_word(fault: Any, marks: Marks) -> Diagnostic:
    """A word that the generator does not know, as a value or as a key."""
    path: Path = tuple(step for step in fault["loc"] if step != "[key]")
    is_key = path != fault["loc"]
    known, wanted, otherwise = _WORD_LISTS[fault["type"]]
    name = _name(path[:-1] if is_key else path)
    message = f"{name}: {_shown(fault['input'])} is {wanted}"
    origin = marks.key_at(*path) if is_key else marks.at(*path).origin
    return diagnostic("bad-value", message, origin, did_you_mean(str(fault["input"]), known, otherwise))


def explain_empty(marks: Marks, path: Path) -> Diagnostic:
    """A key without anything behind its colon."""
    here = marks.at(*path)
    step = path[-1]
    message = "the list item has no value" if isinstance(step, int) else f"{shown(_bare(step))} has no value"
    return diagnostic("empty-value", message, here.key or here.origin)


def meant_key(kind: type[BaseModel], fault: Any, hidden: tuple[str, ...] = ()) -> Path:
    """The path of the key that an unknown one is probably meant to be; the empty path if none is near."""
    path: Path = fault["loc"]
    known = [name for name in fields(kind, path[:-1]) if name not in hidden]
    key = str(path[-1]).lower()
    also = next((name for name in _ALSO_CALLED.get(key, ()) if name in known), "")
    meant = also or nearest(key, known)
    return (*path[:-1], meant) if meant else ()


def _unknown_key(kind: type[BaseModel], fault: Any, marks: Marks, hidden: tuple[str, ...]) -> Diagnostic:
    path: Path = fault["loc"]
    key = str(path[-1])
    own = key.removesuffix(" ")
    if own in hidden:
        hint = "The id is the key that the record stands under."
        return diagnostic("unknown-key", f"{own!r} is not a key here", marks.key_at(own), hint)
    meant = meant_key(kind, fault, hidden)
    known = ", ".join(name for name in fields(kind, path[:-1]) if name not in hidden)
    hint = f"Did you mean {meant[-1]!r}?" if meant else f"Known keys: {known}."
    return diagnostic("unknown-key", f"{shown(key)} is not a key here", marks.key_at(*path), hint)


def _missing(kind: type[BaseModel], path: Path, marks: Marks) -> Diagnostic:
    parent = marks.at(*path[:-1])
    where = parent.key or parent.origin
    if isinstance(path[-1], int):
        message = f"{_name(path)}: {path[-1]} value{'s' * (path[-1] != 1)} where more are wanted"
        return diagnostic("wrong-type", message, parent.origin, _hint_of(kind, path[:-1]))
    holder = _name(path[:-1]) if path[:-1] else ""
    inside = f" in {holder}" if holder else ""
    return diagnostic("missing-key", f"the key {path[-1]!r} is missing{inside}", where, f"Add `{path[-1]}:`.")


def _value_hint(what: str, path: Path, given: Any) -> str:
    name = path[-1] if path and isinstance(path[-1], str) else ""
    if "coordinates" in path:
        return "Latitude (-90 to 90) comes first, then longitude (-180 to 180), in degrees."
    if what == "bad_template":
        return "Write an address such as https://example.org/blob/main/{path}#L{line}."
    if what == "verdicts_in_time":
        return "Leave every verdict as it is, and add the new one as the last, with the day under `on:`."
    if what == "no_reason":
        return "Say why, for those between whom it decides."
    if what == "bad_pattern":
        return "Write such as {publisher}-{date}."
    if name == "wikidata":
        return "Write the letter Q and the number, such as Q159; leave it out if you are not sure."
    if what == "bad_language_tag":
        tag = next(
            (
                tag
                for tag, name in language_names().items()
                if name.casefold() == str(given).strip().casefold()
            ),
            "",
        )
        return f"Did you mean {tag!r}?" if tag else "Write a tag such as `en`, `hy` or `az-Arab`."
    if what == "repeated_form":
        return "Remove one of the two, or say in a `note` what sets them apart."
    if what == "greater_than_equal":
        return "Write a larger number."
    return "" if isinstance(given, str) else "See `dossier schema`."


def _hint_of(kind: type[BaseModel], path: Path) -> str:
    """What the model says about a field, as a hint."""
    if path and path[-1] == "coordinates":
        return "Write latitude and longitude in degrees: `[43.585, 39.723]`."
    if path and path[-1] == "forms":
        return "Give at least two forms: a term is about words that compete."
    info = kind.model_fields.get(str(path[0])) if path else None
    return info.description or "" if info else ""


def id_hint(given: Any) -> str:
    """An id made of a text that is none, if that is easily done."""
    lower = "-".join(
        "".join(sign if sign.isalnum() and sign.isascii() else " " for sign in str(given).lower()).split()
    )
    return (
        f"Write {lower!r}, for example."
        if lower and lower != given and len(lower) <= _LONGEST_EXAMPLE
        else ""
    )


def _length(what: str, context: Any) -> str:
    count, wanted = context["actual_length"], context.get("min_length", context.get("max_length"))
    limit = "at least" if what == "too_short" else "at most"
    return f"{count} value{'s' * (count != 1)} where {limit} {wanted} are wanted"


def _plain(fault: Any) -> str:
    message = str(fault["msg"]).removeprefix("Value error, ").removeprefix("Assertion failed, ")
    if fault["type"] == "string_pattern_mismatch":
        message = f"{_shown(fault['input'])} is not of the form that is wanted"
    if fault["type"] == "bad_language_tag":
        message = f"{_shown(fault['input'])} is not a language tag"
    if fault["type"] in ("greater_than_equal", "less_than_equal", "finite_number"):
        message = f"{_shown(fault['input'])} is out of range: i{message[1:]}"
    return message[:1].lower() + message[1:]


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    return shown(str(value))


def _name(path: Path) -> str:
    """The field as an author would call it: `claims.cite.quote`; the line says which of several it is."""
    names = [_bare(step) for step in path if isinstance(step, str)]
    return (
        ".".join(
            name if name.isprintable() and len(name) < _LONGEST_EXAMPLE else shown(name) for name in names
        )
        or "the record"
    )


def _bare(step: object) -> str:
    return str(step).partition("\0")[0]


def fields(kind: Any, path: Path) -> list[str]:
    """The keys of the model that stands at ``path`` within ``kind``, in the order of the model."""
    if not path:
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return list(kind.model_fields)
        found = (fields(inner, path) for inner in get_args(kind))
        return next((keys for keys in found if keys), [])
    step, rest = path[0], path[1:]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        info = kind.model_fields.get(str(step))
        return fields(info.annotation, rest) if info else []
    for inner in get_args(kind):
        keys = fields(inner, rest if _is_container(kind, step) else path)
        if keys:
            return keys
    return []


def _is_container(kind: Any, step: str | int) -> bool:
    origin = getattr(kind, "__origin__", None)
    return (origin is tuple and isinstance(step, int)) or origin is dict
