"""Numbers as intervals: what is drawn is what was given, and no bound is made up."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.render.figures.intervals import (
    Definition,
    Measured,
    intervals,
    intervals_over_time,
    number_scale,
)
from mkdocs_dossier.render.figures.svg import Sheet

SVG = "{http://www.w3.org/2000/svg}"
WIDTHS = (328.0, 680.0)


def measured(words, low=None, high=None, **more):
    return Measured(words, "Morning Post", "¶ 3", low, high, **more)


def drawing(*groups, width=680.0, over_time=False):
    definitions = [Definition(f"what {number}", tuple(group)) for number, group in enumerate(groups)]
    draw = intervals_over_time if over_time else intervals
    drawn = draw(definitions, Sheet(width, "k", "Dead", "In words.", "dead"))
    return ET.fromstring(drawn)  # noqa: S314 - our own


def of_class(root, tag, name):
    return [each for each in root.iter(SVG + tag) if each.get("class") == f"df-{name}"]


@pytest.mark.parametrize("width", WIDTHS)
def test_an_exact_number_is_a_dot_and_a_bound_a_line(width):
    root = drawing([measured("286", 286, 286), measured("nearly 300", high=300)], width=width)
    assert len(of_class(root, "circle", "ink")) == 1
    assert len(of_class(root, "path", "bound")) == 1
    fills = [each.get("fill") for each in root.iter(SVG + "rect")]
    assert fills == ["url(#k-r)"]


@pytest.mark.parametrize(
    ("given_bounds", "bounds", "fill"),
    [
        ({"low": 100}, 1, "url(#k-f)"),
        ({"high": 100}, 1, "url(#k-r)"),
        ({"about": 100}, 0, "url(#k-b)"),
        ({"low": 50, "high": 100}, 2, None),
    ],
)
def test_what_is_not_given_fades(given_bounds, bounds, fill):
    root = drawing([measured("so many", **given_bounds)])
    assert len(of_class(root, "path", "bound")) == bounds
    (bar,) = root.iter(SVG + "rect")
    assert bar.get("fill") == fill


def test_a_fade_is_of_one_length_whatever_the_number():
    root = drawing([measured("a", low=10), measured("b", low=1000), measured("c", low=9000)])
    assert len({each.get("width") for each in root.iter(SVG + "rect")}) == 1


def test_bounds_stand_where_the_axis_says():
    root = drawing([measured("a", low=100), measured("b", 300, 300)])
    ticks = {
        each.text: float(each.get("x"))
        for each in root.iter(SVG + "text")
        if each.get("class") == "df-small" and each.get("text-anchor") == "middle"
    }
    (dot,), (bound,) = of_class(root, "circle", "ink"), of_class(root, "path", "bound")
    assert float(dot.get("cx")) == pytest.approx(ticks["300"], abs=0.2)
    assert float(re.match(r"M([\d.]+)", bound.get("d"))[1]) == pytest.approx(ticks["100"], abs=0.2)


def test_what_counts_something_else_is_parted_by_a_rule():
    alone = drawing([measured("a", 1, 1), measured("b", 2, 2)])
    parted = drawing([measured("a", 1, 1)], [measured("b", 2, 2)])
    assert len(of_class(parted, "line", "frame")) == len(of_class(alone, "line", "frame")) + 1


def test_a_reader_who_listens_hears_who_gives_which_number():
    root = drawing([measured("nearly 300", high=300, href="../events/x/#claim--a")])
    (link,) = root.iter(f"{SVG}a")
    assert link.get("aria-label") == "Morning Post: nearly 300, ¶ 3"
    assert root.find(f"{SVG}desc").text == "In words."


def test_over_time_marks_stand_at_their_days():
    days = [738_000, 738_030, 738_090]
    root = drawing(
        [measured(str(day), 10 + place, 10 + place, day=day) for place, day in enumerate(days)],
        over_time=True,
    )
    dots = [(float(each.get("cx")), float(each.get("cy"))) for each in of_class(root, "circle", "ink")]
    assert dots == sorted(dots)
    assert [y for _, y in dots] == sorted((y for _, y in dots), reverse=True)


def test_what_has_no_day_is_not_drawn_over_time():
    definitions = [Definition("dead", (measured("a", 1, 1),))]
    assert intervals_over_time(definitions, Sheet(680.0, "k", "Dead")) == ""
    assert intervals([], Sheet(680.0, "k", "Dead")) == ""


numbers = st.integers(0, 10**9) | st.floats(-1e6, 1e9, allow_nan=False)


@st.composite
def marks(draw):
    low, high = sorted((float(draw(numbers)), float(draw(numbers))))
    shape = draw(st.sampled_from(["exact", "low", "high", "both", "about"]))
    words = draw(st.text(min_size=1, max_size=60).filter(lambda text: text.isprintable() and text.strip()))
    known = {
        "exact": {"low": low, "high": low},
        "low": {"low": low},
        "high": {"high": high},
        "both": {"low": low, "high": high},
        "about": {"about": high},
    }[shape]
    return measured(words, **known, day=draw(st.integers(700_000, 740_000)))


@given(st.lists(st.lists(marks(), min_size=1, max_size=4), min_size=1, max_size=3), st.sampled_from(WIDTHS))
def test_all_marks_stand_within_the_figure(groups, width):
    root = drawing(*groups, width=width)
    for bar in root.iter(SVG + "rect"):
        assert float(bar.get("x")) >= -0.1
        assert float(bar.get("x")) + float(bar.get("width")) <= width + 0.1
    for dot in root.iter(SVG + "circle"):
        assert 0 <= float(dot.get("cx")) <= width
    drawing(*groups, width=width, over_time=True)


@given(st.lists(numbers.map(float), min_size=1, max_size=6))
def test_an_axis_has_its_numbers_and_round_steps_on_it(found):
    scale = number_scale(found, 100.0, 600.0)
    assert all(99.9 <= scale(each) <= 600.1 for each in (*found, 0.0))
    ticks = list(scale.ticks(70.0))
    assert all(scale.first <= tick <= scale.last for tick in ticks)
    places = [scale(tick) for tick in ticks]
    assert all(after - before >= 69.9 for before, after in pairwise(places))
