"""Sums of numbers that sources give, against counting every case by hand."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_dossier.analyse.quantities import NoSumError, counted, intervals, total
from mkdocs_dossier.model.accounts import Accounts
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.records import Claim
from mkdocs_dossier.text.figures import may_say, numbers_in

SOURCES = ("s1", "s2", "s3", "s4")
FAR = 9
"""No number that is drawn is as far as this from nought: the stand-in for an open end."""


@st.composite
def amounts(draw):
    low, high = sorted(draw(st.lists(st.integers(0, 4), min_size=2, max_size=2)))
    return draw(
        st.sampled_from(
            [{"exact": low}, {"about": low}, {"low": low}, {"high": high}, {"low": low, "high": high}]
        )
    )


def made(number, record, stated):
    return FiledClaim(f"c{number}", derived=False, record=record, index=number, claim=stated)


@st.composite
def filed_claims(draw, *, unlike=False):
    found = []
    for number in range(draw(st.integers(1, 5))):
        quantity = {
            **draw(amounts()),
            "unit": draw(st.sampled_from(["dead", "Dead"])),
            "counts": draw(st.sampled_from(["all", "soldiers"])) if unlike else "all",
        }
        claim = Claim.model_validate(
            {
                "property": "deaths",
                "value": f"v{number}",
                "quantity": quantity,
                "cite": [
                    {"source": name, "quote": "three words here"}
                    for name in draw(st.lists(st.sampled_from(SOURCES), max_size=3))
                ],
            }
        )
        found.append(made(number, draw(st.sampled_from(["e1", "e2"])), claim))
    return found


@st.composite
def accounts(draw):
    joined = draw(st.sampled_from([(), ("s1", "s2"), ("s2", "s3", "s4")]))
    alone = tuple((name,) for name in SOURCES if name not in joined)
    return Accounts(tuple(filter(None, (joined, *alone))), (), {})


def allowed(quantity):
    """Every whole number that a quantity allows, one far away standing for all beyond an open end."""
    exact = quantity.exact if quantity.exact is not None else quantity.about
    if exact is not None:
        return {int(exact)}
    low = -FAR if quantity.low is None else int(quantity.low)
    high = FAR if quantity.high is None else int(quantity.high)
    return set(range(low, high + 1))


@given(filed_claims(), accounts())
@settings(deadline=None)
def test_a_sum_has_the_bounds_of_every_case_counted_by_hand(claims, copies):
    by_record = {}
    for filed in claims:
        by_record.setdefault(filed.record, set()).update(allowed(filed.claim.quantity))
    sums = {sum(case) for case in product(*by_record.values())}
    lowest, highest = min(sums), max(sums)
    # An open end of one part leaves the whole without a bound at that end.
    opens_below = any(-FAR in values for values in by_record.values())
    opens_above = any(FAR in values for values in by_record.values())
    found = total(counted(claims, copies))
    assert found.lowest == (None if opens_below else lowest)
    assert found.highest == (None if opens_above else highest)
    assert found.is_about == any(filed.claim.quantity.about is not None for filed in claims)


@given(filed_claims(unlike=True), accounts())
@settings(deadline=None)
def test_each_account_counts_once_and_unlike_numbers_are_not_added(claims, copies):
    group = {name: min(members) for members in copies.groups for name in members}
    expected = {
        (filed.record, key, filed.claim.quantity)
        for filed in claims
        for key in ({group[cite.source] for cite in filed.claim.cite} or {filed.id})
    }
    found = intervals(claims, copies)
    assert {(each.filed.record, each.account or each.filed.id, each.quantity) for each in found} == expected
    assert len(found) == len(expected)
    things = counted(claims, copies)
    assert sum(len(thing.intervals) for thing in things) == len(expected)
    for thing in things:
        assert len({each.quantity.definition for each in thing.intervals}) == 1
    kinds = {filed.claim.quantity.counts for filed in claims}
    if len(kinds) > 1:
        with pytest.raises(NoSumError, match="definitions"):
            total(things)


def claim(record, number, **more):
    quantity = {"exact": number, "unit": "dead", **more}
    return made(number, record, Claim(property="deaths", value="v", quantity=quantity))


@pytest.mark.parametrize(
    ("first", "second", "sums"),
    [("2022-09", "2022-10", True), ("2022-09", "2022-09-13", False), ("2022-09", None, False)],
)
def test_days_of_one_event_are_not_counted_twice(first, second, sums):
    some = {"period": second} if second else {}
    things = counted([claim("e", 1, period=first), claim("e", 2, **some)], Accounts((), (), {}))
    if sums:
        assert total(things).lowest == 3
        return
    with pytest.raises(NoSumError, match="overlap"):
        total(things)


@given(st.integers(0, 10**9))
def test_a_number_is_read_in_every_way_of_writing_it(number):
    forms = [
        str(number),
        f"{number:,}",
        f"{number:,}".replace(",", "."),
        f"{number:,}".replace(",", "\u202f"),
    ]
    forms.append(str(number).translate({ord(str(digit)): chr(0x660 + digit) for digit in range(10)}))
    for form in forms:
        assert number in set(numbers_in(f"some {form}, they say")), form


@pytest.mark.parametrize(
    ("quote", "number", "language", "said"),
    [
        ("286 people from both sides", 286, "en", True),
        ("nearly 300 lives", 300, "en", True),
        ("1.5 million", 1, "en", True),
        ("hundreds of deaths so far", 200, "en", True),
        ("two decades", 20, "en", True),
        ("286 people were killed", 300, "en", False),
        ("nobody had died in", 12, "en", False),
        ("жертвами стали сто человек", 100, "ru", True),
        ("yetmiş kişi", 70, "tr", True),
        ("Fünf Menschen kamen", 5, "de", True),
        ("п’ятсот людей", 500, "uk", True),
        ("la policía contó noventa", 90, "es", True),
        ("achtzig Menschen kamen", 80, "de", True),
        ("шестьдесят человек", 60, "ru", True),
        ("kakkosi sotilasta", 2, "fi", True),
        ("kakkosi 3 sotilasta", 2, "fi", False),
    ],
)
def test_a_quote_says_a_number_or_does_not(quote, number, language, said):
    assert may_say(quote, [number], language) is said
