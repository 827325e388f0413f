"""Maps as values: which part of the world they show, what lies below, and which label belongs to what."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from mkdocs_dossier.render.figures.labels import Anchor, place_labels
from mkdocs_dossier.render.figures.map import MapPlace, draw_map, map_layout
from mkdocs_dossier.render.figures.map_ground import ground_words
from mkdocs_dossier.render.figures.map_window import close_together, map_window, window_around
from mkdocs_dossier.render.figures.outline import borders, disputed, land, world
from mkdocs_dossier.render.figures.pen import PRINT
from mkdocs_dossier.render.figures.projection import cosine, window


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


def test_precision_and_contest_show():
    places = [
        MapPlace("spot", "Spot", 40, 45, "exact"),
        MapPlace("town", "Town", 40.5, 45, "city"),
        MapPlace("area", "Area", 41, 46, "region", contested=True),
        MapPlace("land", "Land", 40, 47, "country"),
        MapPlace("some", "Some", 39, 46, ""),
    ]
    radii = {name: disc[2] for name, disc in map_layout(places, 680).discs.items()}
    assert radii["spot"] < radii["town"] < radii["area"] < radii["land"]
    drawn = draw_map(places, 680)
    for role in ("dot", "ring", "area", "unclear", "contested"):
        assert f'class="df-{role}"' in drawn
    assert "Area, contested" in drawn
    assert drawn.count('class="df-contested"') == 1


# The places of an affair that lie on and beside one another, the most important first.
CROWD = [
    MapPlace("border", "Armenia-Azerbaijan border", 40.0, 45.8, "country", contested=True),
    MapPlace("karabakh", "Karabakh", 39.8, 46.75, "region", contested=True),
    MapPlace("sochi", "Sochi", 43.585, 39.723, "city"),
    MapPlace("zangilan", "Zangilan airport", 39.1, 46.7, "region", contested=True),
    MapPlace("syunik", "Syunik Region", 39.3, 46.2, "region"),
    MapPlace("nakhichevan", "Nakhichevan", 39.3, 45.5, "region"),
    MapPlace("caucasus", "South Caucasus", 41.0, 45.0, "region"),
    MapPlace("sea", "Black Sea", 43.4, 34.3, "region"),
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


@pytest.mark.parametrize("width", [328.0, 680.0])
def test_in_a_crowd_no_label_stands_on_what_it_does_not_name_and_lines_lead_to_those_far_off(width):
    layout = map_layout(CROWD, width, view=map_window(CROWD, width, 0.9 if width < 400 else 0.64))
    labels = {name: label for name, (_, label) in layout.labels.items()}
    small = {name: disc for name, disc in layout.discs.items() if disc[2] < 40}
    on_others = [
        (name, other)
        for name, label in labels.items()
        for other, disc in small.items()
        if other != name and on_disc(label.box, disc)
    ]
    assert on_others == []
    lines = {name: label.leader for name, label in labels.items() if label.leader}
    assert len(lines) >= 2
    assert "syunik" in lines
    assert not {"sea", "sochi"} & set(lines)
    assert [pair for pair in combinations(lines, 2) if crossing(lines[pair[0]], lines[pair[1]])] == []
    for name, line in lines.items():
        assert line[0] == layout.discs[name][:2]
        others = [label.box for other, label in labels.items() if other != name]
        assert not any(crossing(line, diagonal) for box in others for diagonal in diagonals(box))
        near_x, near_y = labels[name].box.nearest(*line[1])
        assert (near_x, near_y) == line[1]
    drawn = draw_map(CROWD, width)
    assert drawn.count('class="df-leader"') >= len(lines) - 1
    assert 'class="df-pin"' in drawn


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


def test_a_large_area_holds_its_label_and_a_small_one_stands_beside_its_own():
    large = MapPlace("l", "Land", 40, 45, "country")
    _, label = map_layout([large], 680).labels["l"]
    x, y, radius = map_layout([large], 680).discs["l"]
    assert radius * 2 > label.box.right - label.box.left
    assert (label.box.left + label.box.right) / 2 == pytest.approx(x)
    assert (label.box.top + label.box.bottom) / 2 == pytest.approx(y)
    small = MapPlace("s", "A region with a long name", 40, 45, "region")
    layout = map_layout([small], 680, view=window([(40, 45, 900)], 680, 0.6))
    assert not on_disc(layout.labels["s"][1].box, layout.discs["s"])


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
    doubts, settled = whole(disputed(view)), whole(borders(view))
    assert doubts, what
    assert doubts & settled == set()
    near = MapPlace("p", "Place", latitude, longitude, "city")
    drawn = draw_map([near], 680, view=view)
    assert drawn.count('class="df-disputed"') == 2  # the lines and the key's sample
    assert "disputed or cease-fire line" in drawn
    assert "Dotted" in ground_words(view)
    assert 'stroke-dasharray="0 3.6"' in draw_map([near], 680, view=view, pen=PRINT)


def test_where_nothing_is_disputed_nothing_is_said_of_it():
    view = window([(48.0, 8.0, 200)], 680, 0.64)
    assert list(borders(view))
    assert list(disputed(view)) == []
    assert "Dotted" not in ground_words(view)
    assert "Dotted" in ground_words(view, window([(39.9, 46.7, 110)], 680, 0.64))
    drawn = draw_map([MapPlace("p", "Place", 48.0, 8.0, "city")], 680, view=view)
    assert "df-disputed" not in drawn
    assert "cease-fire" not in drawn


def test_a_caption_says_of_which_date_the_lines_are_and_takes_no_side():
    words = ground_words(window([(39.9, 46.7, 110)], 680, 0.64))
    assert "version 4.1.0 of 2018" in words
    assert "takes no position" in words
    assert "cease-fire; some no longer hold" in words
    assert "marked in 2018" in words


def test_editors_may_say_what_a_line_is():
    view = window([(48.0, 8.0, 200)], 680, 0.64)
    assert ground_words(view, note="No line here is disputed.").endswith("runs. No line here is disputed.")


def test_the_key_of_disputed_lines_is_kept_free():
    centre = MapPlace("c", "Karabakh", 39.8, 46.75, "region")
    view = window_around(centre, 340)
    corner = view.north - (view.height - 14) / view.down, view.west + 60 / view.across
    there = MapPlace("t", "Right on the key", *corner, "exact")
    box = map_layout([centre, there], 340, view=view).labels["t"][1].box
    assert box.bottom < view.height - 22 or box.top > view.height - 7


@pytest.mark.parametrize(
    ("latitude", "longitude", "what"),
    [
        (67.5, 180, "Chukotka"),
        (71.2, 180, "Wrangel Island"),
        (-16.4, 179.9, "Fiji"),
        (-84, 180, "Antarctica"),
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
