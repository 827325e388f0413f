"""Figures as values: what is drawn where, in which words, and that nothing of a title becomes markup."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import pairwise
from urllib.parse import urljoin

import pytest

from mkdocs_dossier.model.dates import Day, parse_edtf
from mkdocs_dossier.model.pages import Address, AddressBook, Urls
from mkdocs_dossier.model.records import Event, Place
from mkdocs_dossier.render.figures.density import buckets
from mkdocs_dossier.render.figures.layout import spread
from mkdocs_dossier.render.figures.map import MapPlace, draw_map
from mkdocs_dossier.render.figures.measure import fitted, text_width
from mkdocs_dossier.render.figures.network import Edge, EdgeKind, Node, NodeShape, network
from mkdocs_dossier.render.figures.pen import PRINT
from mkdocs_dossier.render.figures.records import map_place, timeline_item
from mkdocs_dossier.render.figures.time_scale import day_of, length_words, time_scale
from mkdocs_dossier.render.figures.timeline import Lane, TimelineItem, axis_words, timeline, timeline_layout

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '</svg><script>alert(1)</script>{{ 1 }} [[x]] **b** "q" \' & `c`'


def event(date, **more):
    return Event(id=more.pop("id", "e"), name="An event", kind="talks", date=date, **more)


def day(text):
    return parse_edtf(text).earliest.number


@pytest.mark.parametrize(
    ("date", "span", "sure"),
    [
        ("2022-10-31", ("2022-10-31", "2022-10-31"), ("2022-10-31", "2022-10-31")),
        ("2022-10", ("2022-10-01", "2022-10-31"), None),
        ("2022-10-3X", ("2022-10-30", "2022-10-31"), None),
        ("2022-09-13/2022-09-14", ("2022-09-13", "2022-09-14"), ("2022-09-13", "2022-09-14")),
        ("2020-09/2020-11-10", ("2020-09-01", "2020-11-10"), ("2020-09-30", "2020-11-10")),
        ("2022-10/2022-10", ("2022-10-01", "2022-10-31"), None),
    ],
)
def test_days_that_are_certain(date, span, sure):
    item = timeline_item(event(date))
    assert (item.earliest, item.latest) == tuple(map(day, span))
    assert (item.sure_from, item.sure_to) == (tuple(map(day, sure)) if sure else (None, None))
    assert (item.open_start, item.open_end) == (False, False)


def test_open_and_unknown_ends():
    since = timeline_item(event("1991/.."))
    assert (since.open_end, since.sure_from, since.sure_to, since.latest) == (
        True,
        day("1991-12-31"),
        None,
        None,
    )
    until = timeline_item(event("../2022-11-26"))
    assert (until.open_start, until.sure_to, until.earliest) == (True, day("2022-11-26"), None)
    lost = timeline_item(event("2022-11-26/"))
    assert (lost.open_end, lost.sure_from, lost.sure_to) == (False, day("2022-11-26"), day("2022-11-26"))
    assert timeline_item(event("2022-08~")).doubtful
    assert timeline_item(event("unknown")).earliest is None


def test_a_day_has_one_number():
    for number in (*range(-800_000, 800_000, 997), 1, 365, 366, 146_097, 146_098, day("2024-02-29")):
        assert day_of(number).number == number
    assert day_of(1) == Day(1, 1, 1)


def test_an_axis_goes_forward_and_long_gaps_are_short_on_it():
    days = [day("1991-01-01"), *(day(f"2022-{month:02}-01") for month in range(1, 13))]
    scale = time_scale(days, 0, 700)
    assert [(gap.first > days[0], gap.last < days[1]) for gap in scale.gaps] == [(True, True)]
    gap = scale.gaps[0]
    assert length_words(gap.last - gap.first) == "31\u00a0years"
    assert gap.right - gap.left < 60
    places = [scale.x(number) for number in range(days[0] - 50, days[-1] + 50, 10)]
    assert all(before <= after for before, after in pairwise(places))
    assert (places[0], places[-1]) == (0, 700)
    assert time_scale([day("2022-01-01")], 0, 100).gaps == []


def test_an_axis_says_when_each_stretch_is_and_words_do_not_meet():
    days = [day("1991-06-01"), day("2005-03-02"), day("2005-03-09"), day("2022-09-01"), day("2022-10-31")]
    for width in (240, 330, 680):
        scale = time_scale(days, 8, width - 8)
        words = axis_words(scale, list(scale.ticks(66)), width)
        edges = sorted((left, left + text_width(text, 11)) for _, left, text in words)
        assert all(before[1] <= after[0] for before, after in pairwise(edges))
        assert any("2022" in text for _, _, text in words)


def item(number, first, last=None, **more):
    return TimelineItem(
        f"e{number}", f"Event number {number}", "", first, last or first, first, last or first, **more
    )


def test_parts_stand_in_the_band_of_their_event():
    items = [
        item(0, 100, 200),
        item(1, 120, parent="e0"),
        item(2, 150, parent="e0"),
        item(3, 160, parent="e2"),
    ]
    layout = timeline_layout([*items, item(4, 500)], 680)
    outer, inner = sorted(layout.bands, key=lambda band: band.depth)
    tops = {placed.item.id: placed.top for placed in layout.placed}
    ordered = [
        outer.top,
        tops["e0"] + 2,
        inner.top,
        tops["e2"] + 2,
        tops["e3"],
        inner.bottom,
        outer.bottom + 0.1,
    ]
    assert ordered == sorted(ordered)
    assert not outer.left <= layout.scale.x(500) <= outer.right


def test_events_that_are_part_of_each_other_do_no_harm():
    layout = timeline_layout(
        [item(0, 100, parent="e1"), item(1, 100, parent="e0"), item(2, 120, parent="gone")], 680
    )
    assert [placed.item.id for placed in layout.placed] == ["e2"]


def test_lanes_have_headings_in_their_order():
    talks = Lane("Talks")
    layout = timeline_layout(
        [item(0, 1, lane=talks), item(1, 2, lane=Lane("Fighting")), item(2, 3, lane=talks)], 680
    )
    assert [lane.title for lane, _ in layout.lanes] == ["Talks", "Fighting"]
    assert layout.lanes[0][1] < layout.placed[0].top < layout.lanes[1][1] < layout.placed[2].top


def test_counts_by_month_or_year():
    months = buckets([day("2022-01-05"), day("2022-01-31"), day("2022-03-01")], {2022: "#y-2022"})
    assert [(each.words, each.number, each.href) for each in months] == [
        ("January 2022", 2, "#y-2022"),
        ("March 2022", 1, "#y-2022"),
    ]
    years = buckets([day("1900-01-05"), day("2022-03-01")], {})
    assert [(each.words, each.number) for each in years] == [("1900", 1), ("2022", 1)]
    assert years[0].last - years[0].first == 364
    assert buckets([], {}) == []


def drawings(title):
    places = [
        MapPlace("a", title, 40, 45, "city", contested=True, href="x"),
        MapPlace("b", title, 41, 46, "region"),
    ]
    nodes = [Node("a", title, 2, "x"), Node("b", title, 1, shape=NodeShape.THING)]
    named = {"title": title, "description": title}
    for pen in ({}, {"pen": PRINT}):
        yield timeline(
            [TimelineItem("a", title, title, 5, 9, lane=Lane(title, title, "a", "x"), href="x")],
            330,
            **named,
            **pen,
        )
        yield network(
            nodes, [Edge("a", "b", 2, title, EdgeKind.RELATION, is_mutual=False)], 330, **named, **pen
        )
        yield draw_map(places, 330, **named, **pen)


def test_titles_are_text():
    for drawing in drawings(HOSTILE):
        root = ET.fromstring(drawing)  # noqa: S314 - our own
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
            *("svg", "title", "desc", "defs", "linearGradient", "stop", "pattern", "path", "g", "a"),
            *("text", "rect", "line", "circle"),
        }
        assert root.find(f"{SVG}title").text == HOSTILE
        assert not set("{[*`\n") & set(drawing)


def test_figures_name_themselves_and_their_links():
    for drawing in drawings("A name"):
        root = ET.fromstring(drawing)  # noqa: S314
        ids = {element.get("id") for element in root.iter()} - {None}
        assert {root.get("aria-labelledby"), root.get("aria-describedby")} <= ids
        assert all(link.get("aria-label") for link in root.iter(f"{SVG}a"))
        for element in root.iter():
            assert "style" not in element.attrib
            reference = (element.get("fill") or "").removeprefix("url(#").removesuffix(")")
            assert not (element.get("fill") or "").startswith("url") or reference in ids


def test_in_the_book_everything_has_its_colour():
    for drawing in drawings("A name"):
        if "class=" not in drawing:
            assert 'fill="#' in drawing
            assert "$" not in drawing
    assert sum("class=" in drawing for drawing in drawings("A name")) == 3


def test_labels_are_cut_at_words_and_measured_generously():
    assert fitted("short", 12, 100) == "short"
    cut = fitted("Meeting of the foreign ministers in the capital", 12, 150)
    assert cut.endswith("…")
    assert text_width(cut, 12) <= 150
    assert "Meeting of the foreign ministers in the capital".startswith(cut.removesuffix("…"))
    assert text_width("WWW", 12, strong=True) > text_width("WWW", 12) > text_width("iii", 12)
    assert text_width("e\u0301", 12) == text_width("e", 12)


@pytest.mark.parametrize("directory_urls", [True, False])
def test_ways_between_built_pages(directory_urls):
    paths = [
        "index.md",
        "timeline.md",
        "actors/index.md",
        "actors/a.md",
        "events/b.md",
        "notes/README.md",
        "n/a/x.md",
    ]
    addresses = [Address(path, path, path, "hand") for path in paths]
    for here in addresses:
        for there in addresses:
            way = AddressBook(addresses, Urls(directory_urls)).way(there.key, here)
            start, end = ((each.url if directory_urls else each.file) for each in (here, there))
            assert urljoin(f"https://e.org/s/{start}", way) == f"https://e.org/s/{end}"
            assert not way.startswith("/")


def test_nothing_is_made_up_for_a_place_without_coordinates():
    assert map_place(Place(id="p", name="P")) is None
    assert draw_map([], 680) == ""
    assert timeline([timeline_item(event("unknown"))], 680) == ""
    assert network([Node("a", "A", 1)], [], 680) == ""


def test_a_layout_is_the_same_every_time_and_puts_tied_nodes_close():
    ties = {(0, 1): 9.0, (1, 2): 9.0, (0, 2): 9.0, (3, 4): 9.0, (2, 3): 0.2}
    points = spread(5, ties)
    assert points == spread(5, dict(reversed(list(ties.items()))))

    def apart(a, b):
        return ((points[a][0] - points[b][0]) ** 2 + (points[a][1] - points[b][1]) ** 2) ** 0.5

    assert max(apart(0, 1), apart(1, 2), apart(3, 4)) < min(apart(0, 3), apart(2, 3), apart(1, 4))
    assert spread(0, {}) == []
    assert len(set(spread(7, {}))) == 7
