"""What the style sheet does to pages on phones, wide windows and paper, in real Chromium."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from browsing import Visit
from markup import beyond_text
from mkdocs_dossier.export.assets import style_sheet

pytestmark = pytest.mark.slow

EVENT, ACTOR = "events/sochi-2022/", "actors/putin/"

# Footnote marks that stand at the very left of the block that they are in.
BEGINNING = """[...document.querySelectorAll('.footnote-ref')].filter(mark => {
    const block = mark.closest('li, p, dd, td'), style = getComputedStyle(block);
    const start = block.getBoundingClientRect().left + parseFloat(style.paddingLeft);
    return mark.getBoundingClientRect().left < start + 3;
}).map(mark => mark.closest('li, p, dd, td').innerText)"""


@pytest.fixture
def visit(browser):
    """Opens a page of the site in a window of some width, without JavaScript."""
    made = []

    def opened(address, width, **options):
        window = {"width": width, "height": 900}
        made.append(Visit(browser, java_script_enabled=False, viewport=window, **options))
        made[-1].page.goto(address)
        return made[-1].page

    yield opened
    for each in made:
        each.context.close()


def top(page, selector):
    return page.locator(selector).first.bounding_box()["y"]


@pytest.mark.parametrize("path", [EVENT, ACTOR, "places/karabakh/"])
def test_a_phone_shows_what_it_is_about_before_the_facts_and_a_wide_window_beside_them(visit, shipped, path):
    address = urljoin(shipped, path)
    narrow = visit(address, 360)
    assert top(narrow, ".dossier-crumbs") < top(narrow, "h1") < top(narrow, ".dossier-lead")
    assert top(narrow, ".dossier-lead") < top(narrow, ".dossier-facts") < top(narrow, "h2")
    wide = visit(address, 1440)
    assert abs(top(wide, ".dossier-lead") - top(wide, ".dossier-facts")) < 10
    summary, heading = (
        wide.locator(name).first.bounding_box() for name in (".dossier-lead", "h2:not(.dossier-hidden)")
    )
    assert heading["y"] >= summary["y"] + summary["height"]


@pytest.mark.parametrize("path", [EVENT, ACTOR])
def test_no_line_runs_under_the_facts(visit, shipped, path):
    page = visit(urljoin(shipped, path), 1440)
    main, side = (page.locator(name).bounding_box() for name in (".dossier-main", ".dossier-side"))
    assert main["x"] + main["width"] <= side["x"]


def test_sources_and_notes_stand_beside_many_answers_and_below_few(visit, shipped):
    many = visit(urljoin(shipped, EVENT), 1440)
    side, rest, end, more = (
        many.locator(name).bounding_box()
        for name in (".dossier-side", ".dossier-rest", ".dossier-backing", "#more")
    )
    assert (rest["x"], rest["width"]) == (side["x"], side["width"])
    assert side["y"] + side["height"] <= rest["y"] < end["y"] + end["height"] < more["y"]
    narrow = visit(urljoin(shipped, EVENT), 390)
    assert (
        top(narrow, ".dossier-main")
        < top(narrow, "#more")
        < top(narrow, "#sources")
        < top(narrow, "#passages")
    )
    few = visit(urljoin(shipped, "actors/peskov/"), 1440)
    assert few.locator(".dossier-rest").count() == 0
    assert few.locator(".dossier-main #passages").bounding_box()["x"] == few.locator("h1").bounding_box()["x"]


def test_tabs_are_as_high_as_a_finger_is_wide(visit, shipped):
    page = visit(urljoin(shipped, EVENT), 390)
    tabs = page.locator(".dossier-tabs > a")
    assert 4 <= tabs.count() <= 6
    assert all(tab.bounding_box()["height"] >= 43 for tab in tabs.all())
    assert page.locator(".dossier-tabs > a[aria-current]").all_inner_texts() == ["Events"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("path", [EVENT, ACTOR])
def test_no_mark_begins_a_line(visit, shipped, path):
    page = visit(urljoin(shipped, path), 360)
    assert page.locator(".footnote-ref").count() > 3
    assert page.evaluate(BEGINNING) == []


def test_columns_of_numbers_are_flush_and_narrow(visit, shipped):
    page = visit(urljoin(shipped, "network/"), 360)
    page.locator("#named summary").first.click()
    cells = page.locator("#named td.dossier-right")
    assert cells.first.evaluate("cell => getComputedStyle(cell).textAlign") in {"end", "right"}
    assert cells.first.bounding_box()["width"] < 120


def test_paper_is_white_and_has_wide_drawings_and_nothing_to_click(visit, shipped):
    page = visit(urljoin(shipped, "map/"), 1440, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 560, "height": 800})
    assert page.locator(".dossier-head").is_visible() is False
    assert page.locator(".df-wide").first.is_visible()
    assert page.locator(".df-narrow").first.is_visible() is False


def test_what_is_folded_away_unfolds_without_scripts_and_stands_on_paper(plain):
    page = plain.page
    page.set_content(
        f"<style>{style_sheet()}</style>"
        "<div class='md-typeset'><details class='dossier-more'><summary>3 more sources</summary>"
        "<p id='further'>Further</p></details></div>"
    )
    further = page.locator("#further")
    assert further.is_visible() is False
    page.emulate_media(media="print")
    assert further.bounding_box()["height"] > 0
    assert page.locator("summary").is_visible() is False
    page.emulate_media(media="screen")
    page.locator("summary").click()
    assert further.is_visible()


def test_a_page_of_a_source_is_light(shipped_folder):
    pages = sorted(shipped_folder.glob("sources/*/index.html"))
    weights = {page.parent.name: beyond_text(page.read_text(encoding="utf-8")) for page in pages}
    assert weights
    assert {name: weight for name, weight in weights.items() if weight > 12_000} == {}


def test_a_reader_chooses_light_or_dark_and_every_page_keeps_to_it(browser, shipped):
    dark = Visit(browser, color_scheme="dark")
    for path in ("", EVENT):
        dark.page.goto(urljoin(shipped, path))
        assert dark.page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    dark.page.get_by_title("Switch to light").click()
    for path in (EVENT, "sources/"):
        dark.page.goto(urljoin(shipped, path))
        assert dark.page.locator("body").get_attribute("data-md-color-scheme") == "default"
        assert dark.page.get_by_title("Switch to dark").is_visible()
    assert dark.errors == []
    dark.context.close()
