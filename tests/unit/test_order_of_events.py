"""The order of events whose dates do not order them: by what they say of each other, then by id."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.settings import Settings

NOTHING = MappingProxyType({})


def order(**events):
    """Ids in chronological order; an event is its date, and what it follows or is part of."""
    made = {
        name: Event(
            id=name, name=name, kind="event", date=date and parse_edtf(date), follows=follows, part_of=part_of
        )
        for name, (date, follows, part_of) in events.items()
    }
    marks = Marks(Origin("seeds/dossier.yaml", 1, 1))
    dossier = Dossier(
        Settings(title="Test"), NOTHING, NOTHING, MappingProxyType(dict(sorted(made.items()))), NOTHING,
        NOTHING, NOTHING, NOTHING, (), NOTHING, marks,
    )  # fmt: skip
    found = [event.id for event in dossier.chronological()]
    assert [dossier.place_in_time(made[name]) for name in found] == list(range(len(found)))
    return found


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param(
            {"truce": ("2022-09", ("war",), None), "war": ("2022-09", (), None)}, ["war", "truce"],
            id="an event after the one that it follows",
        ),
        pytest.param(
            {"a-part": ("2022-09", (), "whole"), "whole": ("2022-09", (), None)}, ["whole", "a-part"],
            id="a part after its whole",
        ),
        pytest.param(
            {"b": ("2022-09", (), None), "a": ("2022-09?", (), None)}, ["a", "b"],
            id="a doubt is no reason to come later",
        ),
        pytest.param(
            {"a": ("2022-09-02", ("b",), None), "b": ("2022-09-03", (), None)}, ["a", "b"],
            id="dates win, and a check complains",
        ),
        pytest.param(
            {"b": (None, ("c",), None), "c": (None, (), None), "a": ("2022", (), None)}, ["a", "c", "b"],
            id="undated events last, in their own order",
        ),
        pytest.param(
            {"a": ("2022", ("b",), None), "b": ("2022", ("a",), None), "c": ("2022", ("a",), None)},
            ["a", "b", "c"],
            id="a circle ends somewhere",
        ),
        pytest.param(
            {"a": ("2022", ("a",), None), "b": ("2022", (), None)}, ["a", "b"], id="an event that follows itself"
        ),
    ],
)  # fmt: skip
def test_order(events, expected):
    assert order(**events) == expected


def test_a_long_chain_against_the_alphabet():
    events = {
        f"e{number:05}": ("2022", (f"e{number + 1:05}",) if number < 2999 else (), None)
        for number in range(3000)
    }
    assert order(**events) == sorted(events, reverse=True)
