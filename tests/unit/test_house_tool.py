"""tools/house.py counts lines, rooms and floors, draws them, and follows a value on its way."""

import doctest
from importlib import import_module

import pytest
from lxml import etree

from house import ROOT, floors, survey
from house_picture import drawn
from roads import ROADS, followed

FILES = {
    "one/__init__.py": "",
    "one/ground.py": "TABLE = (\n    1,\n    2,\n)\n\n\ndef f():\n    # why\n    return 1\n",
    "one/above/__init__.py": "from one import ground\nfrom one.ground import f\n",
    "one/above/page.jinja": "a\n\nb\n",
    "two/__init__.py": "",
    "two/desk.py": "import one.above\nfrom two import ground\n",
    "two/ground.py": "",
}


@pytest.fixture
def rooms(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return survey(tmp_path)


def test_its_examples_hold():
    assert doctest.testmod(import_module("house")).failed == 0


def test_rooms_are_counted_by_kind_of_line(rooms):
    assert rooms["one.ground"].lines == {"data": 4, "blank": 2, "logic": 2, "comment": 1}
    assert rooms["one.ground"].functions == [(3, "one/ground.py:7 f")]
    assert rooms["one.above"].others == {".jinja": 2}


def test_rooms_import_from_rooms_of_any_package(rooms):
    assert {name: room.uses for name, room in rooms.items() if room.uses} == {
        "one.above": {"one.ground"},
        "two.desk": {"one.above", "two.ground"},
    }


def test_a_floor_is_above_all_that_it_uses(rooms):
    levels = floors(rooms)
    assert (levels["one.ground"], levels["one.above"], levels["two.desk"]) == (0, 1, 2)


def test_a_circle_has_an_arrow_up(rooms):
    rooms["one.ground"].uses.add("two.desk")
    levels = floors(rooms)
    assert sorted(levels) == sorted(rooms)
    assert any(levels[other] >= levels[name] for name, room in rooms.items() for other in room.uses)


def test_the_picture_has_every_room_and_every_arrow(rooms):
    uses = {name: room.uses for name, room in rooms.items()}
    picture = etree.fromstring(drawn(uses, floors(rooms), dict.fromkeys(rooms, 7)).encode())
    texts = [text.text for text in picture.iter("{*}text")]
    assert len(list(picture.iter("{*}path"))) == 3
    assert sorted(text for text in texts if "lines" not in text) == [
        "above",
        "desk",
        "ground",
        "ground",
        "one",
        "two",
    ]


@pytest.mark.thorough
def test_a_body_is_followed_from_the_file_to_the_page():
    rooms = survey(ROOT / "generator")
    walk = followed(ROADS[0], ROOT, floors(rooms))
    assert {"mkdocs_dossier.load", "mkdocs_dossier.text", "mkdocs_dossier.render"} <= set(walk.rooms)
    assert set(walk.rooms) <= set(rooms)
