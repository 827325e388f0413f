"""A dossier with a text of its own in every text field of the model, found by walking the model's types.

A field that is added to the model is in it without further work. Records ``…-a`` are full, records ``…-b``
plain; references lead from the first to the second.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from itertools import count
from types import MappingProxyType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from mkdocs_dossier.model.base import Ref
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier, HandPage
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.pictures import PictureFile
from mkdocs_dossier.model.records import Actor, Event, Place, Question, Term, Thing
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.source import FrontMatter, Source
from mkdocs_dossier.text.body import parse_body

Text = Callable[[str], str]
"""Gives the text for a field by its label, such as ``actor.claims.cite.quote``."""

KINDS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "settings": Settings,
        "actor": Actor,
        "place": Place,
        "event": Event,
        "thing": Thing,
        "question": Question,
        "term": Term,
        "source": FrontMatter,
    }
)
NAMED = "Boris Plain"
"""A name that the full source's text mentions: actor-b's."""

_REFERENCES = {
    "actor": "actor-b",
    "place": "place-b",
    "event": "event-b",
    "thing": "thing-b",
    "source": "source-a",
}
_PLAIN: dict[str, dict[str, Any]] = {
    "actor": {"name": NAMED, "kind": "person"},
    "place": {"name": "Plainville"},
    "event": {"name": "Plain day", "kind": "meeting", "date": "2020-05"},
    "thing": {"name": "Plain boat", "kind": "ship"},
    "question": {"name": "Plain matter", "question": "Is it plain?"},
    "term": {"question": "Plain?", "forms": ["plain", "simple"]},
    "source": {"title": "Plain news"},
}
# Texts that a validator wants in a certain form; `{}` is where the field's own text goes.
_PATTERNED = ("Q42", "0" * 64)
"""Values for fields whose form is given by a pattern."""

_FORMS = {
    "settings.ignore.code": "uncited-claim",
    "settings.thresholds.key": "uncited",
    "settings.dismissed.suggestion": "name:plain",
    "settings.edit_url": "https://example.org/edit/{path}#L{line}",
    "settings.id_pattern": "{publisher}-{date}",
    "source.url": "https://example.org/{}",
    "settings.releases.url": "https://example.org/{}",
}
_IDS = {
    "settings.publishers.key": "publisher-a",
    "settings.publishers.family": "publisher-b",
    "settings.releases.key": "release-a",
    "source.release": "release-a",
    "settings.kinds.key": "kind-a",
    "settings.kinds.like": "person",
    "settings.kinds.fields.key": "field-a",
    "settings.relations.key": "relation-a",
    "actor.kind": "kind-a",
    "actor.fields.key": "field-a",
    "actor.relations.kind": "relation-a",
    "thing.kind": "ship",
    "thing.fields.key": "flag",
    "thing.relations.kind": "owner-of",
}
"""Ids that are no records'."""

# A verdict is shown with the claims on its property only.
_SAME = {f"{kind}.verdicts.key": f"{kind}.claims.property" for kind in ("actor", "place", "event", "thing")}

_PICTURE = PictureFile(
    bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000"
        "000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
    ),
    "png",
    1,
    1,
)
"""One black dot."""

_GIVEN = {"place.between": ["actor-a", "actor-b"]}
"""Lists of a certain length."""

# A quantity has one amount, and a range has two ends.
_LEFT_OUT = (".quantity.exact", ".quantity.about")


def labels() -> list[str]:
    """The labels of all text fields, in the order of the model."""
    found: list[str] = []

    def note(label: str) -> str:
        found.append(label)
        return f"text {len(found)}"

    dossier_data(note)
    return list(dict.fromkeys(found))


def dossier_data(text: Text) -> dict[str, dict[str, Any]]:
    """The full records as an author would write them, by kind."""
    filler = _Filler(text)
    data = {kind: filler.model(model, kind) for kind, model in KINDS.items()}
    data["source"]["body"] = body(text)
    return data


def body(text: Text) -> str:
    """Markdown that shows the body's text in blocks of several kinds, and beside a name."""
    literal = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text("source.body"))
    return (
        f"Before {literal} after.\n\n## Head {literal} line\n\n"
        f"- item {literal} end\n\n> quoted {literal} end\n\n"
        f"Here {literal} is {NAMED} with {literal} and **strong {literal} end**.\n\n"
        f"| Head | {literal} x |\n| --- | --- |\n| x {literal} x | cell |\n"
    )


def every_field(text: Text) -> Dossier:
    """The dossier; its texts are validated as if they had been read."""
    data = dossier_data(text)
    records = {
        kind: {
            f"{kind}-a": KINDS[kind].model_validate({**data[kind], "id": f"{kind}-a"}),
            f"{kind}-b": KINDS[kind].model_validate({**_PLAIN[kind], "id": f"{kind}-b"}),
        }
        for kind in ("actor", "place", "event", "thing", "question", "term")
    }
    sources = {
        "source-a": _source("source-a", data["source"]),
        "source-b": _source("source-b", {**_PLAIN["source"], "body": "Nothing."}),
    }
    here = Marks(Origin("seeds/file.yaml", 1, 1))
    full = [*(some[f"{kind}-a"] for kind, some in records.items()), sources["source-a"].meta]
    return Dossier(
        pictures=MappingProxyType(
            {image.file: _PICTURE for record in full for image in getattr(record, "images", ())}
        ),
        settings=Settings.model_validate(data["settings"]),
        actors=MappingProxyType(records["actor"]),
        places=MappingProxyType(records["place"]),
        events=MappingProxyType(records["event"]),
        things=MappingProxyType(records["thing"]),
        questions=MappingProxyType(records["question"]),
        terms=MappingProxyType(records["term"]),
        sources=MappingProxyType(sources),
        hand_pages=(
            HandPage("index.md", "See [[actor-a]] and [[source-a]].\n", Origin("docs/index.md", 1, 1)),
        ),
        marks=MappingProxyType({f"{kind}-{letter}": here for kind in KINDS for letter in "ab"}),
        settings_marks=here,
    )


def _source(source_id: str, data: Mapping[str, Any]) -> Source:
    front = {key: value for key, value in data.items() if key != "body"}
    return Source(source_id, FrontMatter.model_validate(front), parse_body(data["body"])[0], 1, data["body"])


class _Filler:
    def __init__(self, text: Text) -> None:
        self._text = text
        self._ids = (f"former-{number}" for number in count(1))

    def model(self, kind: type[BaseModel], label: str) -> dict[str, Any]:
        """All fields of a model but the id, which is the record's key."""
        return {
            name: self._value(info.annotation, tuple(info.metadata), f"{label}.{name}")
            for name, info in kind.model_fields.items()
            if not info.exclude and not f"{label}.{name}".endswith(_LEFT_OUT)
        }

    def _value(self, wanted: Any, marks: tuple[Any, ...], label: str) -> Any:
        if label in _GIVEN:
            return _GIVEN[label]
        origin, inner = get_origin(wanted), get_args(wanted)
        if origin is Annotated:
            more = [each for mark in inner[1:] for each in (mark, *getattr(mark, "metadata", ()))]
            return self._value(inner[0], (*marks, *more), label)
        reference = next((mark for mark in marks if isinstance(mark, Ref)), None)
        if reference:
            return _REFERENCES[reference.kinds[0]]
        if origin in (Union, types.UnionType):
            return self._value(next(each for each in inner if each is not type(None)), marks, label)
        if origin is tuple:
            return self._items(inner, marks, label)
        if origin is dict:
            return {self._value(inner[0], (), f"{label}.key"): self._value(inner[1], (), label)}
        if issubclass(wanted, BaseModel):
            return self.model(wanted, label)
        return self._scalar(wanted, marks, label)

    def _items(self, inner: tuple[Any, ...], marks: tuple[Any, ...], label: str) -> list[Any]:
        if inner[-1] is not Ellipsis:
            return [self._value(each, (), label) for each in inner]
        if any(getattr(getattr(mark, "func", None), "__name__", "") == "_two_sides" for mark in marks):
            return ["actor-a", "actor-b"]
        least = max([1, *(getattr(mark, "min_length", None) or 1 for mark in marks)])
        return [
            self._value(inner[0], (), label if least == 1 else f"{label}.{number}") for number in range(least)
        ]

    def _scalar(self, wanted: type, marks: tuple[Any, ...], label: str) -> Any:
        if issubclass(wanted, Enum):
            return next(iter(wanted)).value
        if issubclass(wanted, bool):
            return False
        if issubclass(wanted, int | float | Decimal):
            return max([1, *(mark.ge for mark in marks if hasattr(mark, "ge"))])
        if issubclass(wanted, EdtfDate):
            return "2020-05-01"
        pattern = next((mark.pattern for mark in marks if getattr(mark, "pattern", None)), None)
        if pattern is not None:
            return next(value for value in _PATTERNED if re.search(pattern, value))
        validators = {getattr(getattr(mark, "func", None), "__name__", "") for mark in marks}
        if "_language_tag" in validators:
            return "en"
        if "_identifier" in validators:
            return _IDS.get(label) or next(self._ids)
        form = _FORMS.get(label, "{}")
        return form.format(self._text(_SAME.get(label, label))) if "{}" in form else form
