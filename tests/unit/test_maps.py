"""Maps as values: which part of the world they show, what lies below, and which label belongs to what."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest

from mkdocs_dossier.languages.territories import countries
from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.labels import Anchor, place_labels
from mkdocs_dossier.render.figures.map import MapPlace, draw_map, map_layout
from mkdocs_dossier.render.figures.map_ground import ground_words, scale_box
from mkdocs_dossier.render.figures.map_layout import doubt_words
from mkdocs_dossier.render.figures.map_window import close_together, map_window, near_and_far
from mkdocs_dossier.render.figures.outline import (
    around,
    border_points,
    borders,
    disputed,
    land,
    simplified,
    world,
)
from mkdocs_dossier.render.figures.pen import PRINT
from mkdocs_dossier.render.figures.projection import cosine, window
from mkdocs_dossier.render.figures.svg import Sheet


def place(name, latitude, longitude, precision="city"):
    return MapPlace(name, name.title(), latitude, longitude, precision)


def test_far_places_do_not_press_the_near_ones_together():
    near = [place(f"n{index}", 40 + index / 3, 45 - index / 4) for index in range(6)]
    far = [place("brussels", 50.8, 4.3), place("lima", -12, -77)]
    assert close_together([*far, *near]) == near
    assert close_together(near) == near
    assert close_together(far) == far


def test_a_window_shows_all_its_places_across_the_date_line_too():
    places = [place("fiji", -17.8, 178.0), place("samoa", -13.8, -171.8), place("tonga", -21.1, -175.2)]
    view = map_window(places, 680)
    assert all(view.shows(each.latitude, each.longitude) for each in places)
    assert view.east - view.west < 40
    assert view.xy(-17.8, 178.0)[0] < view.xy(-13.8, -171.8)[0]


def test_proportions_are_true_in_the_middle():
    view = window([(60, 10, 0), (60, 20, 0)], 600, 0.6)
    assert view.across / view.down == pytest.approx(0.5, abs=0.01)
    assert cosine(0) == 1
    assert cosine(60) == pytest.approx(0.5, abs=0.002)
    assert cosine(90) == pytest.approx(0, abs=0.002)


def test_the_outline_is_there_and_is_cut_to_the_window():
    assert len(world().arcs) > 1000
    view = window([(42, 45, 300)], 680, 0.64)
    for lines in (land(view), borders(view)):
        points = [point for line in lines for point in line]
        assert points
    for ring in land(view):
        assert all(-10 <= x <= 690 and -10 <= y <= view.height + 10 for x, y in ring)
    ocean = window([(-40, -130, 0)], 680, 0.64)
    assert list(land(ocean)) == []


@pytest.mark.parametrize(
    ("latitude", "longitude", "on_land"),
    [
        (55.7, 37.6, True),
        (-25, 134, True),
        (39, 35, True),
        (0, -30, False),
        (41.5, 51, False),
        (43, 33, False),
    ],
)
def test_land_is_land_and_sea_is_sea(latitude, longitude, on_land):
    view = window([(latitude, longitude, 200)], 400, 0.7)
    x, y = view.xy(latitude, longitude)
    crossings = sum(
        (a[1] > y) != (b[1] > y) and x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]
        for ring in land(view)
        for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)
    )
    assert bool(crossings % 2) is on_land


def test_a_mark_is_as_large_as_the_number_of_events_and_ground_is_drawn_where_editors_want_it():
    places = [
        MapPlace("quiet", "Quiet", 40, 45, "city"),
        MapPlace("once", "Once", 40.5, 45, "city", events=1),
        MapPlace("often", "Often", 41, 46, "exact", events=40),
        MapPlace("named", "Named", 40, 47, "region", events=3, contested=True),
        MapPlace("drawn", "Drawn", 39, 46, "region", extent=True),
    ]
    view = map_window(places, 680)
    radii = {name: disc.radius for name, disc in map_layout(places, view).discs.items()}
    assert radii["quiet"] < radii["once"] < radii["often"] < radii["drawn"]
    drawn = draw_map(places, view, Sheet(view.width, "k")).svg
    assert drawn.count('class="df-ring"') == 1
    assert drawn.count('class="df-dot"') == 2
    assert drawn.count('class="df-area"') == 1
    assert "Named, 3&#160;events, contested" in drawn or "Named, 3\u00a0events, contested" in drawn
    assert "Once, 1&#160;event" in drawn or "Once, 1\u00a0event" in drawn
    assert drawn.count('class="df-number"') == 1


# The places of an affair that lie on and beside one another, the most important first.
CAUCASUS = frozenset({"AM", "AZ"})
CROWD = [
    MapPlace("sochi", "Sochi", 43.585, 39.723, "city", events=8),
    MapPlace("karabakh", "Karabakh", 39.8, 46.75, "region", events=5, contested=True),
    MapPlace("border", "Armenia-Azerbaijan border", 41.29, 45.0, events=4, between=CAUCASUS, contested=True),
    MapPlace("zangilan", "Zangilan airport", 39.1, 46.7, "city", events=1),
    MapPlace("syunik", "Syunik Region", 39.3, 46.2, "region"),
    MapPlace("nakhichevan", "Nakhichevan", 39.3, 45.5, "region"),
    MapPlace("caucasus", "South Caucasus", 41.0, 45.0, "region"),
    MapPlace("sea", "Black Sea", 43.4, 34.3, "region"),
]
FAR = [
    MapPlace("brussels", "Brussels", 50.85, 4.35, "city", events=1),
    MapPlace("geneva", "Geneva", 46.2, 6.15, "city", events=1),
    MapPlace("prague", "Prague", 50.08, 14.43, "city", events=1),
]


def on_disc(box, disc):
    x, y, radius = disc
    near_x, near_y = box.nearest(x, y)
    return (near_x - x) ** 2 + (near_y - y) ** 2 < radius * radius


def crossing(a, b):
    def side(line, point):
        (x1, y1), (x2, y2) = line
        return (x2 - x1) * (point[1] - y1) - (y2 - y1) * (point[0] - x1)

    return side(a, b[0]) * side(a, b[1]) < 0 and side(b, a[0]) * side(b, a[1]) < 0


def diagonals(box):
    yield (box.left, box.top), (box.right, box.bottom)
    yield (box.left, box.bottom), (box.right, box.top)


def labels_of(layout):
    return [name.label for name in (*layout.names.values(), *layout.states, *layout.doubt_names)]


@pytest.mark.parametrize(("width", "tall"), [(340.0, 0.78), (880.0, 0.64)])
def test_in_a_crowd_no_label_lies_on_another_or_on_what_it_does_not_name(width, tall):
    scenes = [*CROWD, *FAR]
    near, far = near_and_far(scenes, width, tall)
    assert set(far) >= set(FAR)
    layout = map_layout(near, map_window(near, width, tall), countries=countries("en"))
    labels = labels_of(layout)
    boxes = [label.box for label in labels]
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
    assert all(box.left >= 0 and box.right <= width and box.top >= 0 for box in boxes)
    assert all(box.bottom <= layout.view.height for box in boxes)
    marks = [layout.discs[place.id] for place in near if place.id in layout.discs and not place.is_area]
    assert not any(on_disc(box, mark) for box in boxes for mark in marks)
    heavy = [pair for line in layout.lines["border"] for pair in pairwise(line)]
    assert len(heavy) > 10
    named = layout.names["border"]
    assert not any(crossing(pair, diagonal) for pair in heavy for box in boxes for diagonal in diagonals(box))
    assert named.words == "Armenia-Azerbaijan border"
    assert {"ARMENIA", "AZERBAIJAN", "GEORGIA"} <= {name.words for name in layout.states}
    lines = [label.leader for label in labels if label.leader]
    assert not any(crossing(*pair) for pair in combinations(lines, 2))


def test_on_a_phone_the_near_places_are_those_that_would_lie_on_one_another():
    scenes = [place for place in (*CROWD, *FAR) if place.events]
    near, far = near_and_far(scenes, 340.0, 0.78)
    assert [place.id for place in near] == ["karabakh", "border", "zangilan"]
    assert "sochi" in {place.id for place in far}
    near, far = near_and_far(scenes, 880.0)
    assert "sochi" in {place.id for place in near}
    assert far == FAR


def test_far_places_stand_on_a_small_map_in_a_corner_that_is_free():
    near = CROWD[:4]
    view = map_window(near, 880)
    drawn = draw_map(near, view, Sheet(view.width, "k"), far=FAR)
    assert "Brussels" in drawn.svg
    assert drawn.svg.count("<g transform=") == 1
    assert f'viewBox="0 0 880 {view.height:g}"' in drawn.svg
    assert drawn.views[1].shows(50.85, 4.35)
    assert drawn.unnamed == []
    corners = [
        MapPlace(f"c{n}", f"C{n}", 30.0 + 9 * (n // 2), 30.0 + 15 * (n % 2), events=1) for n in range(4)
    ]
    view = window([(34.5, 37.5, 700)], 880, 0.64)
    filled = [
        MapPlace(
            f"p{n}",
            "",
            view.north - (n // 12 + 0.5) * 40 / view.down,
            view.west + (n % 12 + 0.5) * 73 / view.across,
        )
        for n in range(168)
    ]
    below = draw_map([*corners, *filled], view, Sheet(view.width, "k"), far=FAR)
    height = float(below.svg.split('viewBox="0 0 880 ')[1].split('"')[0])
    assert height > view.height + 100


def test_a_border_is_a_line_and_an_unknown_one_is_not_made_up():
    assert len(border_points(CAUCASUS)) > 20
    assert border_points(frozenset({"AM", "IS"})) == []
    border = MapPlace("b", "Border", 40, 45, between=CAUCASUS)
    drawn = draw_map([border], map_window([border], 680), Sheet(680, "k")).svg
    assert drawn.count('class="df-front"') == 1
    assert "df-dot" not in drawn


def test_states_are_named_where_they_are_and_not_twice():
    town = MapPlace("t", "Tbilisi", 41.7, 44.8, "city", events=1)
    view = window([(41, 45, 350)], 880, 0.64)
    names = {"GE": "Georgia", "AM": "Armenia"}
    shown = {name.words: name.label.box for name in map_layout([town], view, countries=names).states}
    assert set(shown) == {"GEORGIA", "ARMENIA"}
    middle = shown["ARMENIA"]
    x, y = view.xy(40.3, 45.0)
    assert abs((middle.left + middle.right) / 2 - x) < 60
    assert abs(middle.top - y) < 60
    state = MapPlace("s", "Georgia", 42, 43.5, "country")
    assert {name.words for name in map_layout([state], view, countries=names).states} == {"ARMENIA"}
    assert map_layout([town], view).states == []


def test_a_line_loses_only_points_that_matter_little():
    line = [(0.0, 0.0), (5.0, 0.2), (10.0, 0.0), (15.0, 6.0), (20.0, 0.0)]
    assert simplified(line, 0.5) == [(0.0, 0.0), (10.0, 0.0), (15.0, 6.0), (20.0, 0.0)]
    assert simplified(line, 9.0) == [line[0], line[-1]]
    assert simplified([(1.0, 1.0), (4.0, 4.0), (1.0, 1.0)], 0.5) == [(1.0, 1.0), (4.0, 4.0), (1.0, 1.0)]


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(89.0, 10.0), (-89.0, 0.0), (0.0, 180.0), (66.0, -179.9), (0.0, 0.0)]
)
def test_one_place_alone_wherever_it_lies_has_a_map_with_its_name(latitude, longitude):
    alone = MapPlace("p", "Alone", latitude, longitude, "city", events=2)
    near, far = near_and_far([alone], 880.0)
    layout = map_layout(near, map_window(near, 880.0), countries=countries("en"))
    assert far == []
    assert layout.names["p"].words == "Alone"
    assert all(label.box.within(Box(0, 0, 880, layout.view.height)) for label in labels_of(layout))


def test_a_label_without_room_moves_out_and_is_led_to():
    crowd = [Anchor(50.0 + index % 3, 50.0, 4.0, 90.0, 15.0) for index in range(30)]
    labels = place_labels(crowd, 200)
    assert labels[0].leader is None
    assert sum(label.leader is not None for label in labels) > 25
    assert not any(a.box.overlaps(b.box) for a, b in combinations(labels, 2))
    left, right = place_labels(
        [Anchor(150.0, 20.0, 4.0, 100.0, 15.0), Anchor(20.0, 90.0, 4.0, 60.0, 15.0)], 200
    )
    assert (left.side, right.side) == ("end", "start")


def whole(lines):
    return {frozenset((round(x), round(y)) for x, y in pair) for line in lines for pair in pairwise(line)}


@pytest.mark.parametrize(
    ("latitude", "longitude", "what"),
    [
        (39.9, 46.7, "a cease-fire line and a former territory in Karabakh"),
        (46.1, 33.7, "between Crimea and the mainland"),
        (42.9, 20.9, "between Kosovo and Serbia"),
        (35.15, 33.4, "across Cyprus"),
        (32.0, 35.1, "around the West Bank"),
        (27.6, -9.5, "north of Western Sahara"),
        (38.0, 127.2, "across Korea"),
        (34.5, 74.5, "across Kashmir"),
    ],
)
def test_lines_that_are_disputed_are_marked_and_no_border_is_drawn_along_them(latitude, longitude, what):
    view = window([(latitude, longitude, 110)], 680, 0.64)
    here = [around(latitude, longitude, 110)]
    doubts, settled = whole(doubt.line for doubt in disputed(view, here)), whole(borders(view))
    assert doubts, what
    assert doubts & settled == set()
    near = MapPlace("p", "Place", latitude, longitude, "region", contested=True)
    drawn = draw_map([near], view, Sheet(view.width, "k"))
    assert drawn.svg.count('class="df-disputed"') == 1
    assert re.search(r"(line|oblast)[^<]* \d{4}<", drawn.svg)
    assert 'stroke-dasharray="0 3.6"' in draw_map([near], view, Sheet(view.width, "k", pen=PRINT)).svg
    elsewhere = draw_map([MapPlace("p", "Place", latitude, longitude, "city")], view, Sheet(view.width, "k"))
    assert "df-disputed" not in elsewhere.svg
    assert "not drawn" in ground_words(*elsewhere.views, drawn=elsewhere.marks_doubts)


def test_where_nothing_is_disputed_nothing_is_said_of_it():
    view = window([(48.0, 8.0, 200)], 680, 0.64)
    assert list(borders(view))
    assert list(disputed(view, [around(48.0, 8.0, 900)])) == []
    assert "isputed" not in ground_words(view)
    assert "isputed" in ground_words(view, window([(39.9, 46.7, 110)], 680, 0.64))
    drawn = draw_map(
        [MapPlace("p", "Place", 48.0, 8.0, "region", contested=True)], view, Sheet(view.width, "k")
    ).svg
    assert "df-disputed" not in drawn


def test_a_line_that_is_named_has_its_year():
    assert doubt_words("Ceasefire Line 1994") == "cease-fire line of 1994"
    assert doubt_words("Former USSR oblast in 1991") == "former Soviet oblast, 1991"
    assert doubt_words("Chinese claim") == "claimed line, as of 2018"
    assert doubt_words("") == "disputed line, as of 2018"
    assert all(any(sign.isdigit() for sign in doubt_words(name)) for name in set(world().names))


def test_a_caption_says_of_which_date_the_lines_are_and_takes_no_side():
    words = ground_words(window([(39.9, 46.7, 110)], 680, 0.64), drawn=True)
    assert "version 4.1.0 of 2018" in words
    assert "takes no position" in words
    assert "Disputed lines elsewhere are not drawn" in words


def test_editors_may_say_what_a_line_is():
    view = window([(48.0, 8.0, 200)], 680, 0.64)
    assert ground_words(view, note="No line here is disputed.").endswith("runs. No line here is disputed.")


def test_the_scale_is_kept_free():
    view = window([(48.0, 8.0, 200)], 340, 0.64)
    corner = view.north - (view.height - 14) / view.down, view.west + 40 / view.across
    there = MapPlace("t", "Right on the scale", *corner, "exact")
    box = map_layout([there], view).names["t"].label.box
    assert not box.overlaps(scale_box(view))


@pytest.mark.parametrize(
    ("latitude", "longitude", "what"),
    [
        (67.5, 180, "Chukotka"),
        (71.2, 180, "Wrangel Island"),
        (-16.4, 179.9, "Fiji"),
        (-78, 180, "Antarctica"),
    ],
)
def test_no_coast_runs_along_the_date_line(latitude, longitude, what):
    view = window([(latitude, longitude, 60)], 680, 0.64)
    seam = view.xy(latitude, 180.0)[0]
    edges = [
        (a, b)
        for ring in land(view)
        for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)
        if abs(a[0] - seam) < 0.5 and abs(b[0] - seam) < 0.5
    ]
    assert [(a, b) for a, b in edges if abs(a[1] - b[1]) > 1 and 0 < (a[1] + b[1]) / 2 < view.height] == [], (
        what
    )


def test_the_outline_stays_small():
    earth = world()
    assert sum(map(len, earth.arcs)) < 40_000
    assert len(earth.disputed) > 40
    assert sum(len(part) for shape in earth.shapes for part, _ in shape.parts) < 12_000
