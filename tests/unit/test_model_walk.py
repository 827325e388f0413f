"""`walk` reaches every reference and every citation of a record, whatever field holds it."""

from __future__ import annotations

import types
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from itertools import count
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from mkdocs_dossier.model.base import Record, Ref, walk
from mkdocs_dossier.model.dates import EdtfDate, parse_edtf
from mkdocs_dossier.model.quantity import Quantity
from mkdocs_dossier.model.records import Actor, Citation, Event, Place, Question, Term, Thing, citations
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.source import FrontMatter

KINDS = [Actor, Place, Event, Thing, Question, Term, FrontMatter, Settings]
SPECIAL = {
    "wikidata": "Q1",
    "edit_url": "https://example.org/{path}",
    "id_pattern": "{publisher}-{date}",
    "code": "bad-date",
    "coordinates": [1.0, 2.0],
    "between": ["ref-one-side", "ref-other-side"],
    "lang": "az",
    "language": "az",
    "digest_run": 10,
    "sha256": "0" * 64,
    "thresholds": {"uncited": 1},
    "suggestion": "name:nora-lind",
}
"""Fields whose values have a form of their own."""
APART = {Quantity: ("exact", "about")}
"""Fields that can't stand beside others: a quantity is a number or has bounds."""


def full(kind: type[BaseModel], numbers: Iterator[int]) -> dict[str, Any]:
    """Data for a record with something in every field, two of everything in lists."""
    return {
        name: SPECIAL[name] if name in SPECIAL else value_for(info.annotation, info.metadata, numbers)
        for name, info in kind.model_fields.items()
        if name not in APART.get(kind, ())
    }


def value_for(annotation: Any, metadata: list[Any], numbers: Iterator[int]) -> Any:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return value_for(arguments[0], [*metadata, *arguments[1:]], numbers)
    if origin in (types.UnionType, Union):
        return value_for(next(inner for inner in arguments if inner is not type(None)), metadata, numbers)
    if origin is tuple:
        return [value_for(arguments[0], metadata, numbers) for _ in range(2)]
    if origin is dict:
        return {f"key-{next(numbers)}": value_for(arguments[1], metadata, numbers)}
    if annotation is str:
        is_reference = any(isinstance(item, Ref) for item in metadata)
        return f"{'ref' if is_reference else 'text'}-{next(numbers)}"
    if annotation is EdtfDate:
        return "2022-10-31"
    if issubclass(annotation, Enum):
        return next(iter(annotation)).value
    if issubclass(annotation, BaseModel):
        return full(annotation, numbers)
    return {int: 1, float: 1.0, bool: True, Decimal: "1"}[annotation]


def everything(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every value of plain data with its path: what `walk` is compared with."""
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from everything(value, (*path, key))
    elif isinstance(data, list | tuple):
        for index, value in enumerate(data):
            yield from everything(value, (*path, index))


@pytest.fixture(params=KINDS, ids=lambda kind: kind.__name__)
def filled(request: pytest.FixtureRequest) -> tuple[Record, dict[str, Any]]:
    data = full(request.param, count())
    return request.param.model_validate(data), data


def test_every_field_of_the_test_record_holds_something(filled: tuple[Record, dict[str, Any]]) -> None:
    record, _ = filled
    assert all(
        value not in (None, (), {})
        for path, value in everything(record.model_dump(mode="python"))
        if path[-2:-1] != ("quantity",) or path[-1] not in APART[Quantity]
    )


def test_every_reference_is_walked(filled: tuple[Record, dict[str, Any]]) -> None:
    record, data = filled
    expected = {path: value for path, value in everything(data) if str(value).startswith("ref-")}
    for wanted in (object, Ref):
        walked = {
            path: value
            for path, value, found in walk(record, wanted)
            if any(isinstance(marker, Ref) for marker in found) and isinstance(value, str)
        }
        assert walked == expected


def test_every_citation_is_walked(filled: tuple[Record, dict[str, Any]]) -> None:
    record, data = filled
    expected = {path for path, value in everything(data) if isinstance(value, dict) and "quote" in value}
    assert {path for path, _ in citations(record)} == expected
    assert {cite.quote for _, cite in citations(record)} == {
        value for path, value in everything(data) if path and path[-1] == "quote"
    }


def test_records_with_citations_have_some() -> None:
    """So that the tests above can't pass on nothing."""
    counts = {kind: len(list(citations(kind.model_validate(full(kind, count()))))) for kind in KINDS}
    assert {kind for kind, number in counts.items() if number} == {Actor, Place, Event, Thing, Question}
    assert counts[Actor] > counts[Place] >= 2 + 2 * 2 + 2


def test_a_field_of_a_new_kind_of_record_is_walked() -> None:
    class Newer(Record):
        inner: dict[str, tuple[Citation, ...]]

    record = Newer.model_validate({"inner": {"a b": [{"source": "s", "quote": "three words here"}]}})
    ((path, cite),) = citations(record)
    assert (path, cite.source) == (("inner", "a b", 0), "s")


def test_values_come_in_the_order_of_the_fields() -> None:
    event = Event(
        id="e", name="E", kind="k", date=parse_edtf("2022"), place="p", part_of="q", follows=("r", "s")
    )
    refs = [value for _, value, found in walk(event, Ref) if isinstance(value, str) and found]
    assert refs == ["p", "q", "r", "s"]
