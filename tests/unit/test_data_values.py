"""Fields of records as plain values of the data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import pytest

from mkdocs_dossier.export.json_text import fields_of, plain
from mkdocs_dossier.model.dates import Day, parse_edtf


class Sort(StrEnum):
    ONE = "one-sort"


@dataclass
class Record:
    b: tuple[str, ...]
    a: str | None
    secret: str


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (parse_edtf("2022-10-3X~"), "2022-10-3X~"),
        (Day(2022, 9, 1), "2022-09-01"),
        (Day(-5, 3, 1), "-0005-03-01"),
        (Sort.ONE, "one-sort"),
        ((("a", "b"), ()), [["a", "b"], []]),
        ({"title": "from the address"}, {"title": "from the address"}),
        (None, None),
        (False, False),
        (40.5, 40.5),
    ],
)
def test_values_are_written_as_json_has_them(value, written):
    found = plain(value)
    assert (found, type(found)) == (written, type(written))


def test_only_the_fields_that_are_named_are_published_and_in_that_order():
    found = fields_of(Record(("x",), None, "private"), "a", "b")
    assert list(found.items()) == [("a", None), ("b", ["x"])]
