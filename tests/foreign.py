"""A dossier whose authors and sources write no Latin letter, so that every one that its pages have is the interface's."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import replace
from enum import Enum
from functools import cache
from types import MappingProxyType

from pydantic import BaseModel

import pseudo
from mkdocs_dossier import pipeline
from mkdocs_dossier.load.project import load
from mkdocs_dossier.model.kinds import KINDS, RecordSort
from mkdocs_dossier.model.records import Event, Place
from mkdocs_dossier.model.relation_kinds import RELATION_KINDS
from mkdocs_dossier.pipeline import Build, Project
from mkdocs_dossier.text.body import parse_body

_LETTERS = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΘΡΣΤΥΩΏΧΎΖαβψδεφγηιξκλμνοπθρστυωώχύζ",
)
_AS_IT_IS = frozenset(
    {
        "language",
        "lang",
        "url",
        "retrieved",
        "wikidata",
        "edit_url",
        "code",
        "where",
        "id",
        "was",
        "file",
        "style",
        "book",
    }
)
"""Fields that are no text: what they hold is looked up or leads somewhere."""

_TEXTS = frozenset({"name", "plural", "inverse"})
"""Fields that are text even where an id has the same letters."""

VOCABULARY = frozenset(
    {
        *RELATION_KINDS,
        *(
            name
            for kind in KINDS.values()
            if kind.sort in (RecordSort.ACTOR, RecordSort.THING)
            for name in (kind.id, *kind.fields)
        ),
    }
)
"""What the format has names for."""


def foreign(text):
    """A text in letters that are not Latin."""
    return text.translate(_LETTERS)


def _written(value, kept, field=""):
    """A value with its texts in other letters; ids and what programs read stay."""
    if isinstance(value, Enum) or field in _AS_IT_IS:
        return value
    if isinstance(value, str):
        return (
            value
            if value in kept or (field in ("kind", "fields") and value in VOCABULARY)
            else foreign(value)
        )
    if isinstance(value, BaseModel):
        names = type(value).model_fields
        free = isinstance(value, Event | Place)  # of any kind, in the authors' own words
        fields = {name: "text" if free and name == "kind" else name for name in names}
        return value.model_copy(
            update={name: _written(getattr(value, name), kept, field) for name, field in fields.items()}
        )
    if isinstance(value, Mapping):
        return {_written(key, kept, field): _written(item, kept) for key, item in value.items()}
    if isinstance(value, tuple | list) and not hasattr(value, "_fields"):
        return type(value)(_written(item, kept, field) for item in value)
    return value


def _source(source, kept):
    text = foreign(source.text)
    return replace(source, meta=_written(source.meta, kept), body=parse_body(text)[0], text=text)


def translated(loaded, tag):
    """What was read, in other letters, with the interface in a language that is none."""
    dossier = loaded.dossier
    settings = dossier.settings
    kept = frozenset(
        {
            *dossier.records,
            *dossier.former,
            *settings.publishers,
            *settings.releases,
            *settings.kinds,
            *settings.relations,
        }
    )
    kinds = {
        name: MappingProxyType(
            {key: _written(record, kept) for key, record in getattr(dossier, name).items()}
        )
        for name in ("actors", "places", "events", "terms", "things", "questions")
    }
    pages = tuple(
        replace(page, body="# Σελίδα\n\nΚείμενο.\n", front="", values={}) for page in dossier.hand_pages
    )
    made = replace(
        dossier,
        **kinds,
        settings=_written(settings, kept).model_copy(update={"language": tag}),
        sources=MappingProxyType({key: _source(source, kept) for key, source in dossier.sources.items()}),
        hand_pages=pages,
        words=pseudo.speaking(tag),
    )
    originals = {key: replace(text, **_original(text)) for key, text in loaded.originals.items()}
    return replace(loaded, dossier=made, originals=originals, lock=None, diagnostics=())


def _original(text):
    return {"text": foreign(text.text)}


@contextmanager
def reading(tag):
    """Every dossier is read as if written in other letters."""
    former = pipeline.load
    pipeline.load = lambda *args: translated(load(*args), tag)
    try:
        yield
    finally:
        pipeline.load = former


@cache
def project(root, tag=pseudo.ACCENTED):
    """A dossier in other letters, whatever its checks say: its lock is of the words that it had."""
    with reading(tag):
        read = Project.read(root, renewed="2025-01-01")
    return Project(read.root, read.loaded, read.site, ())


@cache
def built(root, tag=pseudo.ACCENTED) -> Build:
    """Its pages and files."""
    return project(root, tag).build()
