import pickle
from datetime import date

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError

from mkdocs_dossier.model.dates import (
    DatePrecision,
    Day,
    EdtfDate,
    EdtfError,
    Limit,
    Qualifier,
    TimeOfDay,
    month_length,
    parse_edtf,
)

SPANS = [
    ("2022-10-31", "2022-10-31", "2022-10-31", "day"),
    ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
    ("2022-10", "2022-10-01", "2022-10-31", "month"),
    ("2022-02", "2022-02-01", "2022-02-28", "month"),
    ("2000-02", "2000-02-01", "2000-02-29", "month"),
    ("1900-02", "1900-02-01", "1900-02-28", "month"),
    ("2022", "2022-01-01", "2022-12-31", "year"),
    ("0000", "0000-01-01", "0000-12-31", "year"),
    ("-0043-03-15", "-0043-03-15", "-0043-03-15", "day"),
    ("-0004-02", "-0004-02-01", "-0004-02-29", "month"),
    ("Y17000", "+17000-01-01", "+17000-12-31", "year"),
    ("Y-17000", "-17000-01-01", "-17000-12-31", "year"),
    ("202X", "2020-01-01", "2029-12-31", "decade"),
    ("20XX", "2000-01-01", "2099-12-31", "century"),
    ("-001X", "-0019-01-01", "-0010-12-31", "decade"),
    ("-000X", "-0009-01-01", "-0001-12-31", "decade"),
    ("2022-XX", "2022-01-01", "2022-12-31", "year"),
    ("2022-XX-XX", "2022-01-01", "2022-12-31", "year"),
    ("2022-10-XX", "2022-10-01", "2022-10-31", "month"),
    ("2022-10-0X", "2022-10-01", "2022-10-09", "days"),
    ("2022-10-2X", "2022-10-20", "2022-10-29", "days"),
    ("2022-10-3X", "2022-10-30", "2022-10-31", "days"),
    ("2022-02-2X", "2022-02-20", "2022-02-28", "days"),
    ("2022-09-3X", "2022-09-30", "2022-09-30", "day"),
    ("2022-21", "2022-03-01", "2022-05-31", "season"),
    ("2022-22", "2022-06-01", "2022-08-31", "season"),
    ("2022-23", "2022-09-01", "2022-11-30", "season"),
    ("2022-24", "2022-12-01", "2023-02-28", "season"),
    ("2023-24", "2023-12-01", "2024-02-29", "season"),
    ("2022?", "2022-01-01", "2022-12-31", "year"),
    ("2022-08~", "2022-08-01", "2022-08-31", "month"),
    ("2022-10-31%", "2022-10-31", "2022-10-31", "day"),
    ("2022-10-31T10:31", "2022-10-31", "2022-10-31", "time"),
    ("2022-10-31T23:59:59-11:00", "2022-10-31", "2022-10-31", "time"),
    ("2022-09-13/2022-09-14", "2022-09-13", "2022-09-14", "day"),
    ("2022-09-13/2022-10", "2022-09-13", "2022-10-31", "month"),
    ("2022-10-20/2022-10", "2022-10-20", "2022-10-31", "month"),
    ("1991/2022-10-3X", "1991-01-01", "2022-10-31", "year"),
    ("2022-10-31/2022-10-31", "2022-10-31", "2022-10-31", "day"),
    ("2020~/2022-10?", "2020-01-01", "2022-10-31", "year"),
    ("../2022-11-26", None, "2022-11-26", "day"),
    ("/2022-11", None, "2022-11-30", "month"),
    ("2020-11-10/..", "2020-11-10", None, "day"),
    ("2020/", "2020-01-01", None, "year"),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), SPANS)
def test_a_date_has_bounds_and_a_precision(text, earliest, latest, precision):
    found = parse_edtf(f" \n{text}\t")

    assert (found.earliest and str(found.earliest), found.latest and str(found.latest)) == (earliest, latest)
    assert found.precision is DatePrecision(precision)
    assert found.text == str(found) == text
    assert found.is_interval == ("/" in text)


@pytest.mark.parametrize(
    ("text", "qualifiers", "together"),
    [
        ("2022", [""], ""),
        ("2022?", ["?"], "?"),
        ("2022-08~", ["~"], "~"),
        ("2022-10-31%", ["%"], "%"),
        ("2022-10-3X?", ["?"], "?"),
        ("2020/2022", ["", ""], ""),
        ("2020?/2022", ["?", ""], "?"),
        ("2020/2022~", ["", "~"], "~"),
        ("2020?/2022~", ["?", "~"], "%"),
        ("2020%/2022~", ["%", "~"], "%"),
        ("2020~/..", ["~"], "~"),
    ],
)
def test_each_end_has_its_qualifier(text, qualifiers, together):
    found = parse_edtf(text)

    assert [part.qualifier for part in found.parts] == [Qualifier(sign) for sign in qualifiers]
    assert found.qualifier is Qualifier(together)


def test_qualifiers_say_what_they_mean():
    assert [(sign.uncertain, sign.approximate) for sign in Qualifier] == [
        (False, False),
        (True, False),
        (False, True),
        (True, True),
    ]


def test_open_and_unknown_ends_differ():
    assert parse_edtf("2020/..").end is Limit.OPEN
    assert parse_edtf("2020/").end is Limit.UNKNOWN
    assert parse_edtf("../2020").start is Limit.OPEN
    assert parse_edtf("/2020").start is Limit.UNKNOWN


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2022-10-31T10:31", TimeOfDay(10, 31)),
        ("2022-10-31T00:00:00", TimeOfDay(0, 0, 0)),
        ("2022-10-31T10:31Z", TimeOfDay(10, 31, None, "Z")),
        ("2022-10-31T10:31:05+04", TimeOfDay(10, 31, 5, "+04:00")),
        ("2022-10-31T10:31:05-03:30", TimeOfDay(10, 31, 5, "-03:30")),
        ("2022-10-31", None),
        ("../2022-10-31", None),
    ],
)
def test_a_time_of_day_is_read(text, time):
    assert parse_edtf(text).time == time


# What was written, a part of the message, a part of the hint.
COMPLAINTS = [
    # no such day
    ("2022-04-31", "no 31 April", "April 2022 has 30 days"),
    ("2023-02-29", "no 29 February", "2023 is not a leap year"),
    ("1900-02-29", "no 29 February", "1900 is not a leap year"),
    ("2022-02-30", "no 30 February", "has 28 days"),
    ("2022-02-3X", "no day 3X in February", "has 28 days"),
    ("2022-10-4X", "no day 4X in October", "has 31 days"),
    ("2022-10-00", "no day 00 in October", "has 31 days"),
    ("2022-13", "no month 13", "01 to 12"),
    ("2022-00", "no month 00", "01 to 12"),
    ("2022-13-13", "no month 13", "01 to 12"),
    ("-0000", "no year -0000", "0000 for 1 BCE"),
    ("2022-10-31T24:00", "no clock shows 24:00", "23:59"),
    ("2022-10-31T10:60", "no clock shows 10:60", "23:59"),
    ("2022-10-31T10:31:60", "no clock shows 10:31:60", "23:59"),
    ("2022-10-31T10:31+15:00", "no time zone +15:00", "+14:00"),
    ("2022-10-31T10:31+04:60", "no time zone +04:60", "+14:00"),
    # intervals
    ("2023/2022", "ends before it starts", "write 2022/2023"),
    ("2022-10-31/2022-10-30", "ends before it starts", "write 2022-10-30/2022-10-31"),
    ("2022/2021-12-31", "ends before it starts", "write 2021-12-31/2022"),
    ("../..", "no date at either end", "2020-11-10/.."),
    ("/", "no date at either end", "2020-11-10/.."),
    ("2020/2021/2022", "more than one slash", "one interval"),
    ("2022-10-31T10:31/2022-11-01", "time of day in an interval", "leave the time out"),
    ("2022 / 2023", "not written as an interval", "write 2022/2023"),
    ("2022-10-30 - 2022-10-31", "not written as an interval", "write 2022-10-30/2022-10-31"),
    ("2022-2023", "not written as an interval", "write 2022/2023"),
    ("2022..2023", "without the slash", "write 2022/2023"),
    ("..2022", "without the slash", "write ../2022"),
    ("2022..", "without the slash", "write 2022/.."),
    ("unknown/2022", "does not have", "write /2022"),
    ("2022/open", "does not have", "write 2022/.."),
    # parts that do not go together
    ("2022-21-05", "day before the month", "write 2022-05-21"),
    ("2022-21-15", "a season has no days", "leave the day out"),
    ("2022-10T10:31", "time of day without a day", "2022-10-31T10:31"),
    ("2022-10-3XT10:31", "time of day without a day", "2022-10-31T10:31"),
    ("2022-10-31T10:31?", "qualifies a time of day", "2022-10-31?"),
    ("Y2022", "is not a year as EDTF writes it", "write 2022"),
    ("Y-17000-05", "five to twelve digits", "Y-17000"),
    ("Y1234567890123", "five to twelve digits", "Y17000"),
    # numbers in another order or with other signs
    ("31.10.2022", "'31.10.2022' has the year last", "write 2022-10-31"),
    ("31/10/2022", "year last", "write 2022-10-31"),
    ("10/31/2022", "year last", "write 2022-10-31"),
    ("31-10-2022", "year last", "write 2022-10-31"),
    ("10/11/2022", "ambiguous", "2022-11-10 or 2022-10-11"),
    ("10.11.2022", "ambiguous", "2022-11-10 or 2022-10-11"),
    ("05/05/2022", "year last", "write 2022-05-05"),
    ("31.04.2022", "no 31 April", "April 2022 has 30 days"),
    ("04/31/2022", "no 31 April", "April 2022 has 30 days"),
    ("31.10.22", "year of two digits", "in full"),
    ("2022/10/31", "two digits each", "write 2022-10-31"),
    ("2022.10.31", "two digits each", "write 2022-10-31"),
    ("2022-9-3", "two digits each", "write 2022-09-03"),
    ("2022-31-10", "day before the month", "write 2022-10-31"),
    ("2022/10", "year-month", "write 2022-10"),
    ("2010/11", "ambiguous", "2010-11 or 2010/2011"),
    ("2022/23", "year-month", "write 2022/2023"),
    ("10/2022", "year last", "write 2022-10"),
    ("20221031", "no hyphens", "write 2022-10-31"),
    ("202210", "no hyphens", "write 2022-10"),
    ("800", "four digits", "write 0800"),
    ("-44", "four digits", "write -0044"),
    ("17000", "four digits", "write Y17000"),
    ("+2022", "four digits", "write 2022"),
    ("2022-10-31 10:31", "time", "write 2022-10-31T10:31"),
    ("2022-10-31t10:31z", "time", "write 2022-10-31T10:31Z"),
    ("2022-10-31T10:31:05+0300", "time", "write 2022-10-31T10:31:05+03:00"),
    ("2022-10-31T10:31:05.123Z", "time", "write 2022-10-31T10:31:05Z"),
    ("2022-10-31T9:05", "time", "write 2022-10-31T09:05"),
    ("20221031T1031", "time", "write 2022-10-31T10:31"),
    ("2022-10-31T10", "without minutes", "2022-10-31T10:00"),
    ("2022-10-31T10:31-00:00", "time", "write 2022-10-31T10:31Z"),
    ("2022–10–31", "dash", "write 2022-10-31"),
    ("2022−10", "dash", "slash"),
    ("2022–2023", "dash", "write 2022/2023"),
    ("2022-10-30 – 2022-10-31", "dash", "write 2022-10-30/2022-10-31"),
    ("２０２２-10", "digits other than 0 to 9", "write 2022-10"),
    ("202x", "small letters", "write 202X"),
    ("199u", "does not have", "write 199X"),
    ("2022-10-??", "does not have", "write 2022-10-XX"),
    ("2022-W43", "week", "year-month-day"),
    ("2022-304", "day of the year", "year-month-day"),
    ("2022-10/P1M", "duration", "first and the last date"),
    # words
    ("October 2022", "in words", "write 2022-10"),
    ("Oct. 2022", "in words", "write 2022-10"),
    ("31 October 2022", "in words", "write 2022-10-31"),
    ("31st of October, 2022", "in words", "write 2022-10-31"),
    ("October 31, 2022", "in words", "write 2022-10-31"),
    ("31 April 2022", "no 31 April", "April 2022 has 30 days"),
    ("13 and 14 September 2022", "in words", "write 2022-09-13/2022-09-14"),
    ("28 September to 3 October 2022", "as an interval", "write 2022-09-28/2022-10-03"),
    ("spring 2022", "in words", "write 2022-21"),
    ("the 2020s", "in words", "write 202X"),
    ("20th century", "in words", "write 1901/2000"),
    ("44 BC", "in words", "write -0043"),
    ("1 BCE", "in words", "write 0000"),
    ("AD 800", "in words", "write 0800"),
    ("c. 2020", "qualifier in front", "write 2020~"),
    ("about August 2022", "qualifier in front", "write 2022-08~"),
    ("possibly 2022", "qualifier in front", "write 2022?"),
    ("by 26 November 2022", "in words", "write ../2022-11-26"),
    ("since 2020", "in words", "write 2020/.."),
    ("before 2022", "open at one end", "../"),
    ("Unknown", "no date", "small letters"),
    ("hello", "'hello' is not an EDTF date", "year-month-day"),
    ("", "empty", "2022-10-31"),
    (" \u00a0", "empty", "2022-10-31"),
    ("2" * 200, "too long", "2022-10-31"),
    # something behind it
    ("2022-10-31 (evening)", "behind the date: '(evening)'", "write 2022-10-31"),
    ("2022-10-31, Sochi", "behind the date: ', Sochi'", "write 2022-10-31"),
    ("2022-10-31\n2022-11-01", "behind the date", "write 2022-10-31"),
    # level 2
    ("[2020,2021]", "set of dates: that is EDTF level 2", "interval"),
    ("{2020..2022}", "set of dates: that is EDTF level 2", "interval"),
    ("2022-10~-31", "level 2", "write 2022-10-31~"),
    ("~2022-10", "level 2", "write 2022-10~"),
    ("2022?-10~", "level 2", "write 2022-10~"),
    ("Y17E8", "level 2", "in full"),
    ("1950S2", "level 2", "in full"),
    ("2022-33", "level 2", "seasons 21 to 24"),
    ("2022-1X", "level 2", "2022-XX"),
    ("2022-10-X1", "level 2", "2022-10-XX"),
    ("2022-XX-31", "level 2", "2022-XX-XX"),
    ("202X-10", "level 2", "202X"),
    ("XXXX-12-25", "level 2", "20XX"),
    ("2XXX", "level 2", "20XX"),
]


@pytest.mark.parametrize(("text", "message", "hint"), COMPLAINTS)
def test_a_complaint_names_the_fault_and_the_way_out(text, message, hint):
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)

    assert message in caught.value.message
    assert hint in caught.value.hint
    assert str(caught.value) == caught.value.message


def test_an_ordinary_complaint_is_not_mistaken_for_another():
    with pytest.raises(EdtfError) as caught:
        parse_edtf("31.10.2022")

    assert caught.value.hint == "write 2022-10-31"


@pytest.mark.parametrize("text", ["\ud800", "2022\u202e", "\x00" * 99])
def test_complaints_show_invisible_characters_escaped(text):
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)

    assert caught.value.message.isprintable()
    assert caught.value.message.isascii() or "…" in caught.value.message


def test_an_error_survives_the_way_between_processes():
    with pytest.raises(EdtfError) as caught:
        parse_edtf("2022-13")

    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (again.message, again.hint) == (caught.value.message, caught.value.hint)
    found = parse_edtf("2022-10-31T10:31Z")
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes


def test_dates_stand_in_order():
    texts = [
        *("/2020", "../2022", "Y-17000", "-0043", "0000", "199X"),
        *("2022-01-01", "2022-01", "2022", "2022-XX", "2022?", "2022/.."),
        *("2022-10-31", "2022-10-31T09:00", "2022-10-31T10:31", "2022-10-31~", "2022-10-31/2022-11-01"),
        *("2022-10-31/", "2022-10-31/..", "Y17000"),
    ]

    found = sorted(map(parse_edtf, reversed(texts)))

    assert [each.text for each in found] == texts


def test_dates_are_not_in_order_with_other_things():
    found = parse_edtf("2022")

    assert found != "2022"
    with pytest.raises(TypeError):
        assert found < "2022"


@pytest.mark.parametrize(
    ("child", "parent", "may"),
    [
        ("2022-10-31", "2022-10", True),
        ("2022-10", "2022-10", True),
        ("2022-09", "2022-09-13/2022-09-14", True),  # a month may be any of its days
        ("2022-09-13/2022-09-20", "2022-09-13/2022-09-14", True),
        ("2022-09-14/2022-09-20", "2022-09-13/2022-09-14", True),
        ("2022-09-15", "2022-09-13/2022-09-14", False),
        ("2022-09-12", "2022-09-13/2022-09-14", False),
        ("2022-10", "2022-09-13/2022-09-14", False),
        ("2022-09-15~", "2022-09-13/2022-09-14", False),  # "about" stretches nothing
        ("2022-09-15", "2022-09-13~/2022-09-14?", False),
        ("2022-09-15", "2022-09-13/..", True),
        ("2022-09-15", "2022-09-13/", True),
        ("2022-09-12", "2022-09-13/..", False),
        ("2022-09-13/..", "2022-09-13/..", True),
        ("2022-09-13/", "2022-09-13/..", True),
        ("2022-09-13/..", "2022-09-13/2022-09-14", True),
        ("../2022-09-12", "2022-09-13/2022-09-14", False),
        ("../2022", "../2022-12-31", True),
        ("1500", "/2022", True),
        ("202X", "2022", True),
        ("2022-10-31T10:31", "2022-10-3X", True),
    ],
)
def test_an_event_is_outside_its_parent_only_if_no_day_is_common(child, parent, may):
    child, parent = parse_edtf(child), parse_edtf(parent)

    assert child.within(parent) is may
    assert child.overlaps(parent) is parent.overlaps(child) is may


@pytest.mark.parametrize("year", [1, 4, 100, 400, 1900, 2000, 2022, 2024, 9999])
def test_days_are_numbered_and_months_measured_as_in_the_standard_library(year):
    for month in range(1, 13):
        last = month_length(year, month)
        assert Day(year, month, last).number == date(year, month, last).toordinal()
        assert (date(year, month, last).toordinal() - date(year, month, 1).toordinal()) == last - 1


def test_days_are_numbered_without_gap_before_the_first_year():
    assert Day(0, 12, 31).number == 0
    assert Day(0, 1, 1).number == -365
    assert Day(-1, 12, 31).number == -366


class Happening(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    date: EdtfDate
    others: tuple[EdtfDate, ...] = ()


def test_a_model_reads_and_writes_dates_as_text():
    found = Happening.model_validate({"date": " 2022-10-31 ", "others": [2022, "2022-08~"]})

    assert found.date == parse_edtf("2022-10-31")
    assert found.model_dump() == {"date": "2022-10-31", "others": ("2022", "2022-08~")}
    assert Happening.model_validate_json(found.model_dump_json()) == found
    assert hash(found) == hash(Happening(date=found.date, others=found.others))


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        ("31/10/2022", "'31/10/2022' has the year last", "write 2022-10-31"),
        ("{hint}{message}", "'{hint}{message}' is not an EDTF date", "write year-month-day"),
        ("\ud800", r"'\ud800' is not an EDTF date", "write year-month-day"),
        (800, "'800' is not a year", "write 0800"),
        (True, "a date is a text", "write it like"),
        (date(2022, 10, 31), "a date is a text", "write it like"),
        (["2022"], "a date is a text", "write it like"),
        (None, "a date is a text", "write it like"),
        pytest.param(10**5000, "a date is a text", "write it like", id="huge"),
    ],
)
def test_a_model_hands_the_complaint_and_its_hint_on(value, message, hint):
    with pytest.raises(ValidationError) as caught:
        Happening.model_validate({"date": value})

    (error,) = caught.value.errors(include_url=False, include_input=False)
    assert error["type"] == "edtf_date"
    assert error["msg"].startswith(message)
    assert error["ctx"]["hint"].startswith(hint)


def test_the_schema_tells_editors_what_to_write():
    schema = Happening.model_json_schema()["properties"]["date"]

    assert schema["type"] == ["string", "integer"]
    assert "2022-09-13/2022-09-14" in schema["examples"]
    for example in schema["examples"]:
        parse_edtf(example)
    assert Happening.model_json_schema(mode="serialization")["properties"]["date"] == schema
