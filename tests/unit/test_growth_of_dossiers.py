"""Where one thing in a dossier is twice as large, reading and making it takes twice the steps at most."""

from __future__ import annotations

import re
import sys

import pytest

import mkdocs_dossier
from grown import SHAPES

pytestmark = pytest.mark.thorough

SIZES = {
    "unmentioned actors": 100,
    "forms of one actor": 600,  # they go on over several pages
    "claims on one event": 60,
    "questions on one event": 60,
    "words of one article": 2_000,
}


def _steps(write, folder, size):
    """How many functions are called, and generators resumed, by a build: the same on every machine; and its pages."""
    folder.mkdir()
    write(folder, size)
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        built = mkdocs_dossier.open(folder).build()
    finally:
        sys.setprofile(before)
    return count, [output for output in built.outputs if output.path.endswith(".md")]


@pytest.fixture(scope="module", autouse=True)
def _read_once_a_process(tmp_path_factory):
    _steps(SHAPES["words of one article"], tmp_path_factory.mktemp("grown") / "first", 100)


@pytest.mark.parametrize("shape", SIZES)
def test_twice_as_much_takes_twice_the_steps_at_most(shape, tmp_path):
    size = SIZES[shape]
    (once, _), (twice, _), (four, pages) = (
        _steps(SHAPES[shape], tmp_path / str(factor), factor * size) for factor in (1, 2, 4)
    )
    assert four - twice < 2.3 * (twice - once)
    assert pages
    if shape == "unmentioned actors":
        index = {page.path: len(page.content) for page in pages if re.match("actors/(index|part)", page.path)}
        assert sorted(index) == ["actors/index.md", "actors/part/2.md"]
        assert max(index.values()) < 65_000


def test_every_shape_is_tried():
    assert SIZES.keys() == SHAPES.keys()
