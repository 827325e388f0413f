"""The small types of which records are made."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from mkdocs_dossier.model.base import (
    ID_LENGTH,
    Id,
    KnownDate,
    KnownLine,
    Line,
    OneOrMany,
    OrUnknown,
    id_problem,
)
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.records import Actor, NameForm, Place


@pytest.mark.parametrize("value", ["a", "1", "a-b", "2022-10-31", "x" * ID_LENGTH, "com10", "index-a"])
def test_ids(value: str) -> None:
    assert id_problem(value) == ""
    assert TypeAdapter(Id).validate_python(value) == value


@pytest.mark.parametrize(
    "value",
    [
        *["", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "a.b", "a/b", "../a", "é", "а", "a\n", "١"],
        *["index", "con", "prn", "aux", "nul", "com0", "com9", "lpt1"],
        "x" * (ID_LENGTH + 1),
    ],
)
def test_no_ids(value: str) -> None:
    assert id_problem(value)
    with pytest.raises(ValidationError):
        TypeAdapter(Id).validate_python(value)


def test_a_long_id_is_cut_in_the_complaint() -> None:
    assert len(id_problem("X" * 10**6)) < 200


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (" a  b ", "a b"),
        ("a\n\tb", "a b"),
        ("a\u00a0b", "a\u00a0b"),
        ("a\u202fb", "a\u202fb"),
        ("a\u2028b", "a b"),
    ],
)
def test_lines(value: str, line: str) -> None:
    assert TypeAdapter(Line).validate_python(value) == line


@pytest.mark.parametrize("value", ["", " ", "\n", "\u2003"])
def test_empty_lines(value: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Line).validate_python(value)


def test_unknown_is_nothing_that_was_looked_for() -> None:
    assert TypeAdapter(KnownLine).validate_python("unknown") is None
    assert TypeAdapter(KnownDate).validate_python("unknown") is None
    assert TypeAdapter(OrUnknown[OneOrMany[Line]]).validate_python("unknown") is None
    assert TypeAdapter(KnownLine).validate_python("Unknown") == "Unknown"


def test_one_stands_for_a_list_of_one() -> None:
    many = TypeAdapter(OneOrMany[Line])
    assert many.validate_python("a") == many.validate_python(["a"]) == ("a",)
    assert many.validate_python([]) == ()


def test_records_are_frozen_and_know_their_keys() -> None:
    actor = Actor(id="a", kind="person", name="A", names=("B", {"form": "C", "weak": True}))
    assert [form.form for form in actor.forms] == ["A", "B", "C"]
    assert [form.links for form in actor.forms] == [True, True, False]
    assert not NameForm(form="x", demonym=True).links
    with pytest.raises(ValidationError):
        actor.name = "B"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Place(id="p", name="P", colour="red")  # type: ignore[call-arg]


def test_marks_follow_short_forms() -> None:
    leaf = Marks(Origin("f", 3, 9), Origin("f", 3, 3))
    inner = Marks(Origin("f", 2, 9), Origin("f", 2, 3), {"source": leaf})
    top = Marks(Origin("f", 1, 1), None, {"cite": inner})
    assert top.at("cite", 0, "source") is leaf
    assert top.at("cite", "source", "deeper", 4) is leaf
    assert top.at("other") is top
    assert top.key_at("cite", 0, "source") == Origin("f", 3, 3)
    assert top.key_at() == Origin("f", 1, 1)


def test_an_origin_reads_as_a_link() -> None:
    assert [str(Origin("f", *place)) for place in ((), (2,), (2, 3))] == ["f", "f:2", "f:2:3"]


def test_a_changed_copy_of_a_record_has_nothing_of_the_first_one():
    first = Actor(id="a", kind="person", name="Ada", names=["A. L."])
    assert [form.form for form in first.forms] == ["Ada", "A. L."]
    copy = first.model_copy(update={"name": "Augusta"})
    assert [form.form for form in copy.forms] == ["Augusta", "A. L."]
    assert copy.second_values == {}
