"""Claims of order in words hold for every day that the dates may mean."""

from __future__ import annotations

import random
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.model.dates import Day, EdtfDate, newest, not_after, parse_edtf, surely_before

PLAIN = (
    st.sampled_from(
        [
            "2022",
            "2022-10",
            "2022-10-31",
            "2022-10-3X",
            "2022-10-XX",
            "2022-21",
            "202X",
            "20XX",
            "2022-11-01",
            "2022-11",
            "2023",
            "0000",
            "-0043",
            "-0043-03",
            "-0044-03-15",
            "0001",
            "0987",
            "19XX",
            "1999",
            "-00XX",
        ]
    )
    | st.builds("{:04}-{:02}-{:02}".format, st.integers(2020, 2024), st.integers(1, 12), st.integers(1, 28))
    | st.builds("-{:04}-{:02}".format, st.integers(1, 60), st.integers(1, 12))
)
TIMED = st.builds(
    "2022-10-{:02}T{:02}:30{}".format,
    st.integers(29, 31),
    st.integers(0, 23),
    st.sampled_from(["", "Z", "+04:00", "-05:00", "+14:00"]),
)
OPEN = st.builds("{}{}".format, PLAIN, st.just("/..")) | st.builds("../{}".format, PLAIN)
QUALIFIED = st.builds(
    "{}{}".format, st.sampled_from(["2022", "2022-10", "2022-10-31", "-0043"]), st.sampled_from("?~%")
)


def readable(text: str) -> bool:
    try:
        parse_edtf(text)
    except ValueError:
        return False
    return True


DATES = st.one_of(PLAIN, PLAIN, TIMED, OPEN, QUALIFIED).filter(readable).map(parse_edtf)
FAR = 10_000_000


def meanings(date: EdtfDate, seed: int) -> list[int]:
    """Minutes at which something of this date may have been, the ends and a few in between; doubted dates mean any."""
    first = date.earliest.number if date.earliest else -FAR
    last = date.latest.number if date.latest else FAR
    if date.qualifier:
        first, last = first - 400, last + 400
    chance = random.Random(seed)  # noqa: S311 - a test's
    return [first, last, *(chance.randint(first, last) for _ in range(5))]


@given(DATES, DATES, st.integers(0, 99))
def test_what_is_said_to_be_earlier_is_so_on_every_day_that_it_may_mean(one, other, seed):
    if surely_before(one, other):
        zoned = all(date.time and date.time.zone for date in (one, other))
        if zoned:
            assert moment(one) < moment(other)
        else:
            assert max(meanings(one, seed)) < min(meanings(other, seed))
        assert not surely_before(other, one)
        assert not_after(one, other)


def moment(date: EdtfDate) -> int:
    """Minutes in UTC, by another way than the product's: ISO 8601 read by the standard library."""
    return int(datetime.fromisoformat(date.text).timestamp() // 60)


@given(st.lists(st.none() | DATES, max_size=9), st.integers(1, 4), st.integers(0, 99))
def test_the_newest_are_newer_than_all_others_wherever_that_is_claimed(dates, count, seed):
    found = newest(list(enumerate(dates)), lambda item: item[1], count)
    assert found.undated == dates.count(None)
    assert len(found.items) == min(count, len(dates) - found.undated)
    assert all(date is not None for _, date in found.items)
    left = [date for number, date in enumerate(dates) if date and (number, date) not in found.items]
    if not found.certain:
        return
    assert not found.undated
    for older in left:
        for _, newer in found.items:
            assert newer is not None
            if older.time and newer.time and older.time.zone and newer.time.zone:
                assert moment(older) <= moment(newer)
            else:
                assert max(meanings(older, seed)) <= min(meanings(newer, seed))


@given(st.lists(DATES, max_size=8), st.randoms())
def test_lists_have_one_order_whatever_the_order_they_come_in(dates, chance):
    shuffled = list(dates)
    chance.shuffle(shuffled)
    assert [date.text for date in sorted(shuffled)] == [date.text for date in sorted(dates)]
    ordered = sorted(dates)
    begun = [date.earliest or Day(-(10**6), 1, 1) for date in ordered]
    assert begun == sorted(begun)


@pytest.mark.parametrize(
    ("one", "other", "sure"),
    [
        ("-0043", "0000", True),
        ("-0043", "-0044", False),
        ("0000", "0001", True),
        ("2022", "2023-01-01", True),
        ("2022", "2022-12-31", False),
        ("2022~", "2030", False),
        ("2022", "2030?", False),
        ("../2022", "2023", True),
        ("2022/..", "2023", False),
        ("19XX", "2000", True),
        ("2022-10-31T10:31Z", "2022-10-31T11:00Z", True),
        ("2022-10-31T10:31+04:00", "2022-10-31T09:00Z", True),
        ("2022-11-01T01:00+04:00", "2022-10-31T22:00Z", True),
        ("2022-10-31T22:00Z", "2022-11-01T01:00+04:00", False),
        ("2022-10-31T10:31", "2022-10-31T11:00", False),
    ],
)
def test_what_is_sure(one, other, sure):
    assert surely_before(parse_edtf(one), parse_edtf(other)) is sure
