"""The search page in a real browser: any script, facets, order, results that open at the paragraph."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from urllib.parse import quote, unquote, urljoin

import pytest

import mkdocs_dossier
from browsing import Strict, serving
from mkdocs_dossier.text.words import index_terms, search_words

ASSETS = Path(mkdocs_dossier.__file__).parent / "assets"
SCRIPT = (ASSETS / "search.js").read_text(encoding="utf-8")
RESULTS = ".dossier-search-results section > ol > li"


def search(visit, site, words="", **chosen):
    """The titles of what is found, as they stand on the page; `part` is the group that is chosen."""
    chosen = {{"part": "in"}.get(name, name): value for name, value in chosen.items()}
    query = "&".join([f"find={quote(words)}", *(f"{name}={quote(value)}" for name, value in chosen.items())])
    visit.page.goto(urljoin(site, f"search/?{query}"))
    visit.page.locator(".dossier-search-count", has_text=re.compile(r"\d\sfound")).wait_for()
    return titles(visit.page)


def titles(page):
    return page.locator(f"{RESULTS} > h3 > a").all_inner_texts()


def count(page):
    return int(page.locator(".dossier-search-count").inner_text().split()[0].replace(",", ""))


def documents(folder):
    """What the index shows of each page: path, title, kind, language, date, about, names, sections, title's language."""
    for file in (folder / "assets/dossier/search").glob("d*.js"):
        text = file.read_text(encoding="utf-8")
        yield json.loads(text[text.index(",") + 1 : text.rindex(")")])


def texts(document):
    _, title, _, _, _, about, names, sections, _, occasions = document
    answered = [
        text for occasion in occasions for text in every_text([occasion[0], occasion[3][2:], occasion[4]])
    ]
    return [title, about, *names, *(text for section in sections for text in section[1:3]), *answered]


def every_text(value):
    """The texts in lists of lists; addresses are among them, and hold no phrase."""
    return [value] if isinstance(value, str) else [text for each in value for text in every_text(each)]


def runs(words, length):
    return [words[start : start + length] for start in range(len(words))]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Pashinyan", "Nikol Pashinyan"),
        ("Pashinian", "Nikol Pashinyan"),
        ("Пашинян", "Nikol Pashinyan"),
        ("ПАШИНЯН", "Nikol Pashinyan"),
        ("Փաշինյան", "Nikol Pashinyan"),
        ("erdogan", "Recep Tayyip Erdoğan"),
        ("Erdoğan", "Recep Tayyip Erdoğan"),
        ("əliyev", "Ilham Aliyev"),
        ("corridors", "Transport routes"),
        ("corridor zangezur", "Route between Azerbaijan and Nakhichevan"),
    ],
)
def test_names_are_found_however_they_are_written(lively, shipped, words, first):
    assert search(lively, shipped, words)[0] == first
    assert lively.errors == []
    assert lively.abroad(shipped) == []


def test_a_result_shows_the_words_and_opens_at_the_paragraph(lively, shipped):
    search(lively, shipped, "peacekeepers", kind="Source")
    page = lively.page
    part = page.locator(f"{RESULTS} p[lang]").first
    assert part.locator("mark").first.inner_text().casefold().startswith("peacekeep")
    marked = part.locator("mark").first.inner_text()
    link = part.locator("a")
    assert re.fullmatch(r"¶\s\d+", link.inner_text())
    link.click()
    page.wait_for_url(re.compile(r"/sources/.*#p\d+$"))
    assert marked in page.locator(f"#{page.url.rpartition('#')[2]}").inner_text()


def test_facets_narrow_the_results_and_stand_in_the_address(lively, shipped):
    assert search(lively, shipped, "karabakh")
    page = lively.page
    total = count(page)
    page.get_by_text("Narrow and order").click()
    page.locator("details[data-facet=kind] summary").click()
    box = page.locator("details[data-facet=kind] li", has_text="Event")
    offered = int(box.locator("small").inner_text())
    box.locator("input").check()
    page.locator(".dossier-search-count", has_text=f"{offered} found").wait_for()
    assert 0 < offered < total
    assert page.evaluate("document.activeElement.type") == "checkbox", "the keyboard stays where it was"
    assert "kind=Event" in page.url
    address = page.url
    page.goto(shipped)
    page.goto(address)
    page.locator(".dossier-search-count", has_text=f"{offered} found").wait_for()
    assert all("Event" in text for text in page.locator(f"{RESULTS} > small").all_inner_texts())
    page.get_by_text("Narrow and order").click()
    for facet in ("actor", "place", "event", "publisher", "year", "language"):
        page.locator(f"details[data-facet={facet}] summary").click()
    page.locator("details[data-facet=year] li", has_text="2022").first.wait_for()


def test_facets_alone_list_what_they_hold(lively, shipped):
    found = search(lively, shipped, actor="Russia", kind="Source", part="sources")
    assert len(found) == count(lively.page) == 5


def test_results_sorted_by_date(lively, shipped):
    newest = search(lively, shipped, "sochi", kind="Source", sort="new", part="sources")
    oldest = search(lively, shipped, "sochi", kind="Source", sort="old", part="sources")
    assert newest[-1].endswith("hold negotiations in Sochi")
    assert newest != oldest
    assert sorted(newest) == sorted(oldest)


def test_more_results_on_demand(lively, shipped):
    assert len(search(lively, shipped, "russia", part="records")) == 10
    lively.page.get_by_role("button", name="More results").click()
    lively.page.locator(f"{RESULTS}:nth-child(11)").wait_for()


def test_words_that_nothing_has_are_named(lively, shipped):
    search(lively, shipped, "karabakh xyzzyx")
    assert "Nothing has: xyzzyx" in lively.page.locator(".dossier-search-count").inner_text()


@pytest.mark.parametrize(
    "phrase", ["agreed to renounce", "the talks", "ИЛЬХАМ алиев", "Armenia, and", "CEASE fire"]
)
def test_a_phrase_is_found_where_its_words_follow_each_other(lively, shipped, shipped_folder, phrase):
    wanted = search_words(phrase)
    expected = {
        document[1]
        for document in documents(shipped_folder)
        if any(wanted in runs(search_words(text), len(wanted)) for text in texts(document))
    }
    found = search(lively, shipped, f"“{phrase}”")
    assert expected
    assert count(lively.page) == len(expected)
    assert set(found) <= expected
    search(lively, shipped, phrase)
    assert count(lively.page) >= len(expected)
    assert lively.errors == []


def test_words_of_a_phrase_in_another_order_are_not_enough(lively, shipped):
    assert search(lively, shipped, '"renounce agreed to"') == []
    assert search(lively, shipped, '"agreed to renounce"')
    assert search(lively, shipped, '"renounce agreed to')  # as long as it is being typed, these are words


def test_a_result_shows_the_phrase(lively, shipped):
    search(lively, shipped, '"agreed to renounce" leaders', kind="Source")
    parts = lively.page.locator(f"{RESULTS} > p[lang]")
    assert parts.count()
    for part in parts.all():
        assert "agreed to renounce" in part.inner_text()
        assert {"agreed", "to", "renounce"} <= set(part.locator("mark").all_inner_texts())


def test_what_was_not_read_for_a_phrase_is_said(lively, shipped):
    cut = SCRIPT.replace("READ = 100", "READ = 3")
    assert cut != SCRIPT
    lively.page.route("**/search.js", lambda route: route.fulfill(body=cut, content_type="text/javascript"))
    found = search(lively, shipped, '"Vladimir Putin"')
    assert 0 < len(found) <= 3
    said = lively.page.locator(".dossier-search-count").inner_text()
    assert re.fullmatch(r"\d\sfound among the 3\slikeliest of \d\d", said)
    within = search(lively, shipped, '"Vladimir Putin"', kind="Source")
    assert within, "what is chosen is read first"


def test_boxes_ticked_one_after_another_all_count(lively, shipped):
    search(lively, shipped, "karabakh")
    page = lively.page
    page.get_by_text("Narrow and order").click()
    page.locator("details[data-facet=kind] summary").click()
    page.locator("details[data-facet=kind] li input").first.wait_for()
    page.evaluate("document.querySelectorAll('[data-facet=kind] input').forEach(tick => tick.click())")
    page.wait_for_url(re.compile("(&kind=.*){3}"))
    assert page.locator("details[data-facet=kind] input:checked").count() > 2


def test_the_box_leads_to_the_page_also_after_instant_navigation(lively, instant):
    page = lively.page
    page.goto(instant)
    page.evaluate("window.before = true")
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Events").click()
    page.wait_for_url("**/events/")
    page.locator("h1", has_text="Events").wait_for()
    page.wait_for_load_state("networkidle")
    page.get_by_role("searchbox", name="Search the dossier").fill("corridors & routes")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?find=corridors%20%26%20routes")
    page.locator(RESULTS).first.wait_for()
    assert titles(page)[0] == "Transport routes"
    assert page.evaluate("window.before"), "no page was loaded anew"
    assert lively.errors == []
    assert lively.abroad(instant) == []


def test_instant_navigation_to_the_page_and_away_and_back(lively, instant):
    page = lively.page
    page.goto(instant)
    page.evaluate("window.before = true")
    tabs = page.get_by_role("navigation", name="Tabs")
    tabs.get_by_role("link", name="Search").click()
    page.locator("#find").fill("corridor")
    page.locator(RESULTS).first.wait_for()
    tabs.get_by_role("link", name="Sources").click()
    page.wait_for_url("**/sources/")
    tabs.get_by_role("link", name="Search").click()
    page.wait_for_url("**/search/")
    page.locator("#find").fill("erdogan")
    page.locator(RESULTS, has_text="Erdoğan").first.wait_for()
    assert page.evaluate("window.before"), "no page was loaded anew"
    assert lively.errors == []


def test_it_works_under_a_strict_policy(lively, shipped_folder):
    with serving(shipped_folder, Strict) as address:
        assert search(lively, address, "corridor")[0] == "Transport routes"
        assert not any("assets/dossier" in error for error in lively.errors)


def test_without_scripts_it_says_so_and_shows_other_ways(plain, shipped):
    page = plain.page
    page.goto(urljoin(shipped, "search/"))
    assert page.get_by_text("searches with JavaScript").is_visible()
    assert not page.locator("#find").is_visible()
    page.locator(".dossier-search-off").get_by_role("link", name="People and bodies").click()
    assert unquote(page.url).endswith("/actors/")


def test_page_and_index_cut_words_alike(lively, shipped):
    """Otherwise a word would be looked for in a form that the index does not have. All letters and marks are tried."""
    signs = [sign for sign in map(chr, range(0x110000)) if unicodedata.category(sign)[0] in "LMN"]
    texts = [
        "İLHAM ƏLİYEV, Hacıyev’in Straße ΣΊΣΥΦΟΣ",
        "Ёлка и йод, Հայաստանի ի՞նչ, საქართველო; l'été 2022-10-31 3,5 ٢٣",
        "e\u0301te\u0301 ﬁn ½ Łódź Đoković ①",
        "القدس قُدْس हिन्दी 東京都 ประตูนํ้า 汉娜·奥尔森",
        *("".join(signs[at : at + 500]) for at in range(0, len(signs), 500)),
        *("ب".join(signs[at : at + 500]) for at in range(0, len(signs), 500)),
    ]
    lively.page.goto(shipped)
    lively.page.evaluate("() => new Promise((done) => dossier.script('look.js', null, done))")
    found = lively.page.evaluate(
        "texts => texts.map((text) => [dossier.words(text), dossier.terms(text)])", texts
    )
    assert [words for words, _ in found] == [search_words(text) for text in texts]
    assert all(set(terms) <= set(index_terms(text)) for text, (_, terms) in zip(texts, found, strict=True))
