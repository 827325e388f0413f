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
from mkdocs_dossier.render.figures.map_window import map_window
from mkdocs_dossier.render.figures.measure import fitted, text_width
from mkdocs_dossier.render.figures.network import Edge, EdgeKind, Node, NodeShape, network
from mkdocs_dossier.render.figures.pen import PRINT, SITE
from mkdocs_dossier.render.figures.projection import window
from mkdocs_dossier.render.figures.records import map_place, timeline_item
from mkdocs_dossier.render.figures.svg import Sheet
from mkdocs_dossier.render.figures.time_scale import GAP, day_of, heading, ticks, time_scale
from mkdocs_dossier.render.figures.timeline import TimelineItem, timeline, timeline_layout

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


def test_an_axis_goes_forward_and_the_scale_breaks_where_nothing_happened_for_long():
    days = [day("1991-01-01"), *(day(f"2022-{month:02}-01") for month in range(1, 13))]
    scale = time_scale(days, 0, 700)
    first, second = scale.panels
    assert (first.first, first.after) == (day("1991-01-01"), day("1991-02-01"))
    assert (second.first, second.after) == (day("2022-01-01"), day("2023-01-01"))
    assert second.left - first.right == GAP
    assert second.right - second.left > first.right - first.left > 30
    places = [scale.x(number) for number in range(days[0] - 50, days[-1] + 50, 10)]
    assert all(before <= after for before, after in pairwise(places))
    assert (places[0], scale.x(day("2024-01-01"))) == pytest.approx((0, 700))
    assert len(time_scale([day("2022-01-01")], 0, 100).panels) == 1


def test_a_scale_does_not_break_within_a_year_of_which_no_more_is_known():
    span = day("1991-01-01"), day("1991-12-31")
    days = [*span, day("2022-09-01"), day("2022-10-31")]
    assert [panel.first for panel in time_scale(days, 0, 700, [span]).panels] == [span[0], day("2022-09-01")]


@pytest.mark.parametrize(
    ("days", "heading_there", "names"),
    [
        (("2022-10-28", "2022-10-31"), "October 2022", ["28", "29", "30", "31"]),
        (("2022-08-03", "2022-09-15", "2022-10-31"), "2022", ["Aug", "Sep", "Oct"]),
        (("2020-11-03", "2020-12-20", "2021-02-03"), "2020–2021", ["Nov", "Dec", "Jan", "Feb"]),
        (
            [f"{year}-05-01" for year in range(1991, 2000)],
            "1991–1999",
            [str(year) for year in range(1991, 2000)],
        ),
    ],
)
def test_panels_are_whole_units_with_a_heading_and_names(days, heading_there, names):
    panel = time_scale(map(day, days), 0, 500).panels[0]
    assert heading(panel, 500) == heading_there
    assert [tick.words for tick in ticks(panel)] == names


@pytest.mark.parametrize("width", [240, 330, 680])
def test_words_of_an_axis_do_not_meet_and_every_panel_says_when_it_is(width):
    days = [day("1991-06-01"), day("2005-03-02"), day("2005-03-09"), day("2022-09-01"), day("2022-10-31")]
    panels = time_scale(days, 8, width - 8).panels
    named = [
        heading(panel, after)
        for panel, after in zip(panels, [each.left for each in panels[1:]] + [width], strict=True)
    ]
    assert all(named)
    for panel in panels:
        edges = [(tick.left, tick.left + text_width(tick.words, 11)) for tick in ticks(panel) if tick.words]
        assert all(before[1] <= after[0] for before, after in pairwise(edges))
        assert all(panel.left <= left and right <= panel.right for left, right in edges)


def test_an_axis_of_ages_has_few_names():
    panel = time_scale([Day(year, 1, 1).number for year in range(-3000, 2023, 100)], 0, 600).panels[0]
    assert 3 < len([tick for tick in ticks(panel) if tick.words]) < 16


def item(number, first, last=None, **more):
    return TimelineItem(
        f"e{number}", f"Event number {number}", "", first, last or first, first, last or first, **more
    )


@pytest.mark.parametrize("width", [330, 680])
def test_parts_stand_below_their_event_and_further_in(width):
    items = [
        item(0, 100, 200),
        item(4, 110),
        item(1, 120, parent="e0"),
        item(2, 150),
        item(3, 160, parent="e1"),
    ]
    layout = timeline_layout(items, width)
    assert [placed.item.id for placed in layout.placed] == ["e0", "e1", "e3", "e4", "e2"]
    indents = [placed.label_x for placed in layout.placed]
    assert indents[0] < indents[1] < indents[2]
    assert indents[0] == indents[3] == indents[4]


def test_what_lasts_for_years_has_no_parts_below_it_but_the_order_of_time():
    layout = timeline_layout([item(0, 100, 4000), item(1, 200), item(2, 300, parent="e0")], 680)
    assert [placed.item.id for placed in layout.placed] == ["e0", "e1", "e2"]
    assert len({placed.label_x for placed in layout.placed}) == 1


def test_events_that_are_part_of_each_other_do_no_harm():
    layout = timeline_layout(
        [item(0, 100, parent="e1"), item(1, 100, parent="e0"), item(2, 120, parent="gone")], 680
    )
    assert [placed.item.id for placed in layout.placed] == ["e2", "e0", "e1"]


@pytest.mark.parametrize(
    ("date", "shapes"),
    [
        ("2022-10-31", ["dot"]),
        ("2022-10", ["box"]),
        ("2022-21", ["box"]),
        ("2022", ["box"]),
        ("2022-10~", ["unsure"]),
        ("2022-10-31?", ["unsure"]),
        ("2022-09-13/2022-09-30", ["bar"]),
        ("2020-09/2020-11-10", ["lead", "bar"]),
        ("2022-02/..", ["after", "box"]),
        ("2022-02-24/..", ["after", "dot"]),
        ("../2022-02-24", ["before", "dot"]),
        ("2022-02-24/", ["lead", "dot"]),
        ("/2022-02-24", ["lead", "dot"]),
    ],
)
def test_a_sign_says_how_closely_a_date_is_known(date, shapes):
    around = [timeline_item(event("2020-01-01", id="a")), timeline_item(event("2023-12-31", id="z"))]
    placed = timeline_layout([around[0], timeline_item(event(date)), around[1]], 680).placed[1]
    found = [mark.shape for mark in placed.marks]
    assert [shape for shape in found if shape in shapes] == shapes
    assert placed.beside
    drawn = timeline([timeline_item(event(date))], Sheet(680, "t"))
    for role, shape in {"day": "dot", "month": "box", "unsure": "unsure"}.items():
        assert (f'class="df-{role}"' in drawn) is (shape in found or (role == "day" and "bar" in found))


def test_the_name_of_a_link_begins_with_the_words_that_are_seen():
    for width in (340, 680):
        drawn = timeline(
            [timeline_item(event("2022-10-31"), "x"), timeline_item(event("2022-11", id="f"), "y")],
            Sheet(width, "t"),
        )
        links = list(ET.fromstring(drawn).iter(f"{SVG}a"))  # noqa: S314
        assert len(links) == 2
        for link in links:
            seen = "".join(link.itertext())
            assert link.get("aria-label").startswith(seen)
            assert link.get("aria-label") != seen


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
    for pen in (SITE, PRINT):
        sheet = Sheet(330, "k", title, title, pen=pen)
        yield timeline([TimelineItem("a", title, title, 5, 9, beside=title, href="x")], sheet)
        yield network(nodes, [Edge("a", "b", 2, title, EdgeKind.RELATION, is_mutual=False)], sheet)
        yield draw_map(places, map_window(places, 330), sheet).svg


def test_titles_are_text():
    for drawing in drawings(HOSTILE):
        root = ET.fromstring(drawing)  # noqa: S314 - our own
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
            *("svg", "title", "desc", "defs", "clipPath", "path", "g", "a"),
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
    assert draw_map([], window([(0, 0, 9)], 680, 0.6), Sheet(680, "k")).svg == ""
    assert timeline([timeline_item(event("unknown"))], Sheet(680, "k")) == ""
    assert network([Node("a", "A", 1)], [], Sheet(680, "k")) == ""


def test_a_layout_is_the_same_every_time_and_puts_tied_nodes_close():
    ties = {(0, 1): 9.0, (1, 2): 9.0, (0, 2): 9.0, (3, 4): 9.0, (2, 3): 0.2}
    points = spread(5, ties)
    assert points == spread(5, dict(reversed(list(ties.items()))))

    def apart(a, b):
        return ((points[a][0] - points[b][0]) ** 2 + (points[a][1] - points[b][1]) ** 2) ** 0.5

    assert max(apart(0, 1), apart(1, 2), apart(3, 4)) < min(apart(0, 3), apart(2, 3), apart(1, 4))
    assert spread(0, {}) == []
    assert len(set(spread(7, {}))) == 7
