"""Disputes, positions and numbers in real Chromium: as wide as the window, in both directions, light enough to read."""

from __future__ import annotations

import pytest

from browsing import Visit, build_site, serving
from positions_dossier import write_positions

pytestmark = pytest.mark.slow

PATHS = ("who-says-what/", "positions/", "questions/borders/", "questions/dead-2022-09/")
MANY = ("alba", "borna", "corda", "delta", "eska", "fara")

LEFT = ("actor-unmentioned", "no-summary", "conflict-without-verdict", "uncited-statement")
"""What the strict build would ask of a real dossier."""

LONG_NAME = "The Provincial Harbour Post and Shipping Gazette of the Northern Shore"

OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"
UNNAMED = """[...document.querySelectorAll('.dossier-positions td:not(.dossier-quiet)[data-label]')].filter(
    cell => !cell.querySelector('.dossier-position')).length"""


def rounds(parties, count):
    """Talks at which every third party speaks, and at some the first two together."""
    made = []
    for number in range(count):
        said = dict.fromkeys(parties[number % 3 :: 3], f"the toll is {number} for all of us")
        if number % 4 == 0:
            said["+".join(parties[:2])] = "a fund pays all of it"
        made.append((f"{2011 + number // 8}-{number % 8 + 1:02}-{number % 7 + 11}", said))
    return made


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """Dossiers of many parties, of many dates, and one from right to left: folder by name."""
    made = {}
    for name, parties, count, language in (
        ("parties", MANY, 9, "en"),
        ("dates", MANY[:3], 40, "en"),
        ("rtl", MANY[:4], 5, "ar"),
    ):
        root = write_positions(
            tmp_path_factory.mktemp(name), rounds(parties, count), parties, language=language
        )
        for article in (root / "seeds/articles").glob("*.md"):
            text = article.read_text(encoding="utf-8")
            article.write_text(text.replace("short: P", f"short: {LONG_NAME} "), encoding="utf-8")
        with (root / "seeds/dossier.yaml").open("a", encoding="utf-8") as file:
            file.write(f"ignore: [{', '.join(f'{{code: {code}, reason: a test}}' for code in LEFT)}]\n")
        made[name] = build_site(root, root / "site")
    return made


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_wider_than_the_window(browser, shipped, path, width):
    visit = Visit(browser, java_script_enabled=False, viewport={"width": width, "height": 900})
    visit.page.goto(shipped + path)
    assert visit.page.evaluate(OVERFLOW) <= 0
    visit.context.close()


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("name", ["parties", "dates", "rtl"])
def test_many_parties_many_dates_and_the_other_direction_fit(browser, sites, name, width):
    with serving(sites[name]) as address:
        visit = Visit(browser, java_script_enabled=False, viewport={"width": width, "height": 900})
        for path in ("positions/", "who-says-what/", "actors/alba/"):
            visit.page.goto(address + path)
            assert visit.page.evaluate(OVERFLOW) <= 0, path
            assert visit.page.evaluate(UNNAMED) == 0
        visit.context.close()


def test_disputes_are_read_in_few_screens(browser, shipped):
    visit = Visit(browser, java_script_enabled=False, viewport={"width": 1440, "height": 1000})
    for path, most in (("who-says-what/", 3800), ("positions/", 3000), ("questions/dead-2022-09/", 1400)):
        visit.page.goto(shipped + path)
        assert visit.page.evaluate("document.documentElement.scrollHeight") <= most, path
    visit.context.close()


def test_a_phone_names_the_party_of_each_position(browser, shipped):
    visit = Visit(browser, java_script_enabled=False, viewport={"width": 390, "height": 900})
    visit.page.goto(shipped + "questions/borders/")
    shown = visit.page.evaluate(
        """[...document.querySelectorAll('.dossier-positions td[data-label]')].map(
            cell => getComputedStyle(cell, '::before').content.replaceAll('"', ''))"""
    )
    assert set(shown) == {"Armenia", "Azerbaijan", "Russia"}
    visit.context.close()


def test_a_drawing_of_numbers_is_as_wide_as_its_room(browser, shipped):
    for width, role in ((1440, ".df-wide"), (390, ".df-narrow")):
        visit = Visit(browser, java_script_enabled=False, viewport={"width": width, "height": 900})
        visit.page.goto(shipped + "questions/dead-2022-09/")
        drawing = visit.page.locator(f'[data-figure="intervals"] {role} svg').first
        assert drawing.is_visible()
        assert drawing.bounding_box()["width"] > 300
        visit.context.close()
