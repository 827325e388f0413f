"""Laws of dates, and their bounds beside two libraries from the package index.

Where a library is wrong, or means something else on purpose, the case is kept out of the comparison by a
rule with its reason, and a test shows that the disagreement is still there.
"""

import itertools
import re
import warnings
from functools import cache

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from mkdocs_dossier.model.dates import Day, EdtfError, Limit, month_length, parse_edtf
from mkdocs_dossier.render.date_words import date_in_words, date_label

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import edtf
    import undate
    from edtf.parser.edtf_exceptions import EDTFParseException
    from lark.exceptions import VisitError


def year_text(year):
    return f"{'-' if year < 0 else ''}{abs(year):04}"


years = (st.integers(-9999, 9999) | st.integers(1990, 2030)).map(year_text)
months = st.builds("{}-{:02}".format, years, st.integers(1, 12))


def days_of(month):
    """Days of a month such as 2022-10, and runs of them such as 2022-10-3X."""
    year, _, number = month.rpartition("-")
    last = month_length(int(year), int(number))
    runs = [f"{tens}X" for tens in range(last // 10 + 1)]
    return st.builds(
        "{}-{:0>2}".format, st.just(month), st.integers(1, last) | st.sampled_from([*runs, "XX"])
    )


def long_years(longest):
    return st.builds("{}{}".format, st.sampled_from(("Y", "Y-")), st.integers(10**4, 10**longest - 1))


@cache
def single_dates(longest_year=12):
    """Valid dates of level 0 and 1, and days with an unspecified last digit."""
    return st.one_of(
        years,
        months,
        months.flatmap(days_of),
        st.builds("{}-{}".format, years, st.sampled_from(("21", "22", "23", "24", "XX", "XX-XX"))),
        st.builds("{:02}XX".format, st.integers(0, 99)),
        st.builds("{:03}X".format, st.integers(0, 999)),
        long_years(longest_year),
    )


@cache
def dates(longest_year=12):
    """Texts of valid dates and intervals, of all forms but times."""
    qualified = st.builds(str.__add__, single_dates(longest_year), st.sampled_from(("", "", "?", "~", "%")))
    return st.one_of(
        qualified,
        st.builds(str.format, st.sampled_from(("../{}", "/{}", "{}/..", "{}/")), qualified),
        st.tuples(qualified, qualified).map(lambda ends: "/".join(sorted(ends, key=parse_edtf))),
    )


times = st.builds(
    "2022-10-31T{:02}:{:02}{}{}".format,
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(("", ":00", ":59")),
    st.sampled_from(("", "Z", "+04", "-03:30", "+14:00")),
)
parsed = (dates() | times).map(parse_edtf)
signs = "0123456789-/.XTYZxytz~?%:+ []{}–ES"
near_dates = (
    st.text(signs, max_size=30)
    | st.lists(
        st.sampled_from(
            ("31", "10", "2022", "Oct", "october", "spring", "c.", "by", "to", "s", "BC", *signs)
        ),
        max_size=8,
    ).map("".join)
    | st.builds(
        lambda text, at, sign, cut: text[: at % len(text)] + sign + text[at % len(text) + cut :],
        dates() | times,
        st.integers(0, 30),
        st.text(signs, max_size=2),
        st.integers(0, 2),
    )
)
any_text = st.text(st.characters(exclude_categories=()), max_size=120) | near_dates


@given(any_text)
@example("\ud800")
@example("²⁰²²")
@example("-" * 100)
@example("2022-" * 20)
@example("X" * 10_000_000)
@example("9" * 10_000)
def test_a_text_is_a_date_or_an_error_that_helps(text):
    try:
        found = parse_edtf(text)
    except EdtfError as error:
        check_help(error.message, error.hint)
    else:
        assert found.text == text.strip()
        assert found.text.isascii()


def check_help(message, hint):
    assert message.isprintable()
    assert hint.isprintable()
    assert hint
    advice = re.fullmatch(r"write ([-0-9.Y/]\S*)", hint)
    if advice:
        parse_edtf(advice[1])


@given(parsed)
def test_bounds_hold_what_is_written(found):
    if found.earliest and found.latest:
        assert found.earliest <= found.latest
    for part in found.parts:
        assert part.earliest <= part.latest
        assert part.precision.rank <= found.precision.rank
        for day in (part.earliest, part.latest):
            assert 1 <= day.day <= month_length(day.year, day.month)
    assert (found.earliest is None) == isinstance(found.start, Limit)
    assert (found.latest is None) == isinstance(found.end, Limit)


@given(parsed)
def test_the_text_gives_the_same_value_again(found):
    again = parse_edtf(str(found))

    assert again == found
    assert hash(again) == hash(found)
    assert again.sort_key == found.sort_key


@given(st.lists(parsed, min_size=3, max_size=3))
def test_the_order_is_total_and_agrees_with_equality(three):
    one, two, three = three

    assert [one < two, one == two, one > two].count(True) == 1
    assert (one <= two) == (one < two or one == two) == (not one > two)
    for first, second, third in itertools.permutations((one, two, three)):
        assert not (first < second < third) or first < third
    assert (one.text == two.text) == (one == two)
    low, high = sorted((one, two))
    assert low.earliest is None or (high.earliest and low.earliest <= high.earliest)
    if low.earliest == high.earliest:
        assert high.latest is None or (low.latest and low.latest <= high.latest)


@given(dates(), st.sampled_from("?~%"))
def test_qualifiers_change_no_bound_and_no_precision(text, sign):
    plain = parse_edtf(re.sub(r"[?~%]", "", text))
    qualified = parse_edtf(re.sub(r"(?<=[0-9X])(?=/|$)", sign, plain.text))

    assert (plain.earliest, plain.latest) == (qualified.earliest, qualified.latest)
    assert plain.precision is qualified.precision
    assert plain.qualifier == ""
    assert qualified.qualifier == sign


@given(parsed, parsed)
def test_relations_agree_with_each_other(one, two):
    assert one.overlaps(one)
    assert one.overlaps(two) == two.overlaps(one)
    assert one.within(two) == one.overlaps(two)


@given(parsed)
def test_every_date_has_words(found):
    for wording in (date_in_words(found), date_label(found)):
        assert wording.strip() == wording != ""
        assert wording.isprintable() or "\u00a0" in wording
        assert not re.search(r"[{}]|None| {2}|^/|X", wording)
    years = {str(day.year) for part in found.parts for day in (part.earliest,) if day.year >= 1000}
    shown = re.findall(r"\d+", date_in_words(found))
    assert all(year in shown for year in years) or found.is_interval


@given(st.dates(), st.dates())
def test_numbers_of_days_count_as_the_standard_library_does(one, two):
    first, second = (Day(each.year, each.month, each.day) for each in (one, two))

    assert first.number - second.number == (one - two).days


# The oracles: where each refuses or errs, and why; `test_the_oracles_still_differ` has an example of each.

SEASON = re.compile(r"(^|/)-?\d{4}-2[1-4](?![\dX-])")
WINTER = re.compile(r"(^|/)-?\d{4}-24(?![\dX-])")


def ends_overlap(text):
    """Whether an interval's ends share a day, as in 2022-10-20/2022-10."""
    found = parse_edtf(text)
    return len(found.parts) == 2 and found.start.latest >= found.end.earliest


EDTF_DIFFERS = {
    "a day such as 3X is read and then can't be turned into a number": re.compile(r"-\dX").search,
    "winter ends with December": WINTER.search,
    "no qualifier behind a season or a long year": re.compile(r"((^|/)-?\d{4}-2[1-4]|Y-?\d+)[?~%]").search,
    "no interval with both X and a qualifier, no XX as an end": re.compile(
        r"X.*/.*[?~%]|[?~%].*/.*X|X[?~%]/|/.*X[?~%]|-XX/|/.*-XX"
    ).search,
    "months and days of years before 0 run backwards with XX": re.compile(r"(^|/)-\d{4}-.*X").search,
    "no long year in an interval, no X in one with an open end": re.compile(
        r"Y.*/|/.*Y|^\..*X|X.*\.$"
    ).search,
    "an unknown end is set ten years off": re.compile(r"^/|/$").search,
}
UNDATE_DIFFERS = {
    "no seasons": SEASON.search,
    "no leap day in the year 0": re.compile(r"(^|/)0000-02").search,
    "hardly any interval whose ends share a day": ends_overlap,
}


def edtf_span(text):
    found = edtf.parse_edtf(text)
    ends = found.lower_strict(), found.upper_strict()
    return tuple(None if isinstance(end, float) else tuple(end)[:3] for end in ends)


def undate_span(text):
    found = undate.Undate.parse(text, "EDTF")
    start, end = found.earliest, found.latest
    if isinstance(found, undate.UndateInterval):
        start, end = start and start.earliest, end and end.latest
    return tuple(day and (int(day.year), int(day.month), int(day.day)) for day in (start, end))


def span(text):
    found = parse_edtf(text)
    return tuple(day and tuple(day) for day in (found.earliest, found.latest))


def comparable(rules):
    """Dates that none of the rules keeps out; six digits of a year are enough for slow libraries."""
    return dates(longest_year=6).filter(lambda text: not any(rule(text) for rule in rules.values()))


# The first answer of a library includes building its grammar, so a single answer has no time limit. The
# libraries' errors are theirs: one not listed above is to come up when a version changes, not by chance.
patiently = settings(
    max_examples=40, deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate)
)


@pytest.mark.filterwarnings("ignore")
@patiently
@given(comparable(EDTF_DIFFERS))
def test_bounds_are_those_of_edtf(text):
    assert span(text) == edtf_span(text)


@pytest.mark.filterwarnings("ignore")
@patiently
@given(comparable(UNDATE_DIFFERS))
def test_bounds_are_those_of_undate(text):
    assert span(text) == undate_span(text)


@pytest.mark.filterwarnings("ignore")
@patiently
@given(near_dates)
def test_what_we_read_edtf_reads_too(text):
    try:
        found = parse_edtf(text)
    except EdtfError:
        return
    # Seconds are left out by most articles, and edtf asks for them.
    if found.time and found.time.second is None:
        return
    if not any(rule(found.text) for rule in EDTF_DIFFERS.values()):
        edtf.parse_edtf(found.text)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("oracle", "text", "answer"),
    [
        (edtf_span, "2022-10-3X", ValueError),
        (edtf_span, "2022-24", ((2022, 12, 1), (2022, 12, 31))),
        (edtf_span, "202X~/2033", EDTFParseException),
        (edtf_span, "2020~/203X", EDTFParseException),
        (edtf_span, "2022-XX/2033", AttributeError),
        (edtf_span, "2022-03/2033-XX", AttributeError),
        (edtf_span, "-0417-XX", ((-417, 12, 1), (-417, 1, 31))),
        (edtf_span, "2022-21?", EDTFParseException),
        (edtf_span, "Y17000~", EDTFParseException),
        (edtf_span, "2022/Y17000", EDTFParseException),
        (edtf_span, "../202X", TypeError),
        (edtf_span, "2022/", ((2022, 1, 1), (2032, 1, 1))),
        (edtf_span, "2022-10-31T10:31", EDTFParseException),
        (undate_span, "2022-21", VisitError),
        (undate_span, "0000-02", ((0, 2, 1), (0, 2, 28))),
        (undate_span, "2022/2022", VisitError),
        (undate_span, "202X/2022-05", VisitError),
        (undate_span, "2022-10-31T10:31:00", ValueError),
    ],
)
def test_the_oracles_still_differ(oracle, text, answer):
    if isinstance(answer, tuple):
        assert oracle(text) == answer != span(text)
    else:
        parse_edtf(text)
        with pytest.raises(answer):
            oracle(text)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("oracle", "text"), [(edtf_span, "2022-02-29"), (edtf_span, "2023/2022")])
def test_we_refuse_what_no_calendar_has(oracle, text):
    oracle(text)
    with pytest.raises(EdtfError):
        parse_edtf(text)
