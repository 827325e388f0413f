"""Names and words of many scripts and of any length in a real browser: nothing sticks out, and each runs its own way."""

from __future__ import annotations

from urllib.parse import quote, urljoin

import pytest

from browsing import Visit, build_site, serving, widths_exceeded
from languages_dossier import ARTICLES, LONG_ID, make_languages_dossier

LEFTWARDS = ("ar", "he", "fa")

# The room to the left and to the right of an element's last line, in pixels.
ROOM = """element => {
    const { left, right, bottom } = element.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(element);
    const last = [...range.getClientRects()].filter(box => box.bottom > bottom - 8);
    return [Math.min(...last.map(box => box.left)) - left, right - Math.max(...last.map(box => box.right))];
}"""


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """Built sites by the dossier's own language."""
    root = tmp_path_factory.mktemp("tongues")
    return {
        language: build_site(make_languages_dossier(root / language, language), root / f"{language}-site")
        for language in ("en", "ar", "fr")
    }


@pytest.fixture(scope="module")
def sites(folders):
    with (
        serving(folders["en"]) as english,
        serving(folders["ar"]) as arabic,
        serving(folders["fr"]) as french,
    ):
        yield {"en": english, "ar": arabic, "fr": french}


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("ar", "dark")])
def test_no_page_is_wider_than_its_window(browser, sites, folders, language, scheme):
    visit = Visit(browser, color_scheme=scheme)
    paths = [
        f"{file.parent.relative_to(folders[language])}/" for file in folders[language].rglob("index.html")
    ]
    for path in [*sorted(paths), "search/?find=haddad&kind=Event"]:
        visit.page.set_viewport_size({"width": 360, "height": 800})
        visit.page.goto(urljoin(sites[language], path))
        if "?" in path:
            visit.page.locator(".dossier-search-results li").first.wait_for()
        assert widths_exceeded(visit.page) == [], path
    visit.context.close()
    assert visit.errors == []


def test_a_page_has_the_language_and_the_direction_of_its_dossier(plain, sites):
    for language, direction in (("en", "ltr"), ("ar", "rtl"), ("fr", "ltr")):
        plain.page.goto(sites[language])
        assert plain.page.locator("html").get_attribute("lang") == language
        assert plain.page.locator("body").get_attribute("dir") == direction


def test_a_date_is_read_in_order_on_a_page_from_right_to_left(plain, sites):
    page = plain.page
    page.goto(urljoin(sites["ar"], "sources/"))
    date = page.locator(".dossier-dated em", has_text="10").first
    places = date.evaluate(
        """em => [...em.firstChild.data].map((_, at) => {
            const range = document.createRange();
            range.setStart(em.firstChild, at);
            range.setEnd(em.firstChild, at + 1);
            return range.getBoundingClientRect().left;
        })"""
    )
    text = date.inner_text().replace("\xa0", " ")
    assert text == "10 مارس 2031"
    day, month, year = (places[text.index(part)] for part in text.split())
    assert day > month > year, "day first, from the right"
    assert places[0] < places[1], "its digits from the left"
    assert places[-4:] == sorted(places[-4:])


def test_days_stay_together(plain, sites):
    page = plain.page
    page.goto(urljoin(sites["en"], "events/"))
    span = page.locator(".dossier-dated em .dossier-span").first
    assert span.inner_text() == "12–19"
    for width in range(4, 60, 7):
        page.locator(".dossier-dated em").first.evaluate(
            "(em, width) => { em.style.width = `${width}px`; }", width
        )
        assert span.evaluate("span => span.getClientRects().length") == 1


def test_a_result_and_a_card_say_the_language_of_a_title(lively, sites):
    page = lively.page
    page.goto(urljoin(sites["en"], f"search/?find={quote('حداد')}"))
    result = page.locator(
        ".dossier-search-results section > ol > li", has=page.locator("a[href*='report-ar']")
    )
    assert result.locator("h3 a").get_attribute("lang") == "ar"
    assert result.locator("p", has=page.locator("mark")).first.get_attribute("lang") == "ar"
    page.goto(urljoin(sites["en"], "search/?find=haddad&kind=Event"))
    spoken = page.locator(".dossier-search-results p[lang=he]", has=page.locator("a[href$='#words']"))
    assert ARTICLES["he"][3] in spoken.inner_text()
    page.goto(urljoin(sites["en"], "sources/"))
    page.locator(".dossier-dated a[href*='report-fa']").first.hover()
    card = page.get_by_role("tooltip")
    card.wait_for()
    assert card.locator("strong").get_attribute("lang") == "fa"
    page.goto(urljoin(sites["en"], "actors/"))
    page.locator(f".md-content li a[href*='{LONG_ID}']").first.hover()
    card.wait_for()
    box = card.bounding_box()
    assert card.evaluate("card => card.scrollWidth - card.clientWidth") <= 0
    assert card.locator("strong").get_attribute("lang") is None
    assert box["width"] <= 350
    assert lively.errors == []


def test_a_phrase_between_marks_of_any_language(lively, sites):
    for phrase in ("„Wir schließen“", "«Мы не закроем»", "« petits bateaux »", "“petits bateaux”"):
        lively.page.goto(urljoin(sites["fr"], f"search/?find={quote(phrase)}&kind=Source"))
        lively.page.locator(".dossier-search-count", has_text="1 found").wait_for()
