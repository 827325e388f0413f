"""A reader without JavaScript, in real Chromium: from a name to its record, to every sentence, and back."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from browsing import build_site, serving, widths_exceeded

REPOSITORY = Path(__file__).parents[2]
pytestmark = pytest.mark.slow

# Every element with an id.
ANCHORS = """Object.fromEntries([...document.querySelectorAll('[id]')].map(
    element => [element.id, (element.closest('tr') || element).innerText]
))"""
# Every link to a paragraph that names a record, and what the link says.
MENTIONS = """[...document.querySelectorAll('#mentions .dossier-places a')].map(
    link => [link.href, link.textContent]
)"""


@pytest.fixture
def site(shipped):
    return shipped


def test_from_a_name_in_an_article_to_the_actor_and_to_a_paragraph_and_back(plain, site):
    page = plain.page
    page.goto(site)
    page.locator(".dossier-articles a[href*='sources/']").first.click()
    article = page.url
    name = page.locator(".dossier-body a[href*='actors/']").first
    said = name.inner_text()
    name.click()
    assert "/actors/" in page.url
    assert said in page.locator(".md-content").inner_text()
    actor, heading = page.url, page.locator("h1").inner_text()
    page.locator("#mentions summary").click()
    page.locator(f"#mentions .dossier-places a[href*='{article.split('/')[-2]}']").first.click()
    assert urldefrag(page.url)[0] == article
    assert said in page.locator(f"#{urldefrag(page.url)[1]}").inner_text()
    page.goto(actor)
    crumbs = page.locator(".dossier-crumbs a")
    assert crumbs.all_inner_texts() == ["Start", "People and bodies"]
    crumbs.last.click()
    assert page.locator("h1").inner_text().startswith("People and bodies")
    assert page.locator(".md-content a", has_text=heading.removesuffix("¶")).count()
    assert plain.abroad(site) == []


def test_every_mention_in_the_data_stands_on_its_record_and_leads_to_its_paragraph(plain, site):
    page = plain.page
    page.goto(urljoin(site, "data/"))
    data = json.loads(page.request.get(urljoin(site, "data/dossier.json")).text())
    sources = {urljoin(site, item["url"]): item["id"] for item in data["sources"]}
    anchors = {}
    for url in sources:
        page.goto(url)
        anchors[url] = page.evaluate(ANCHORS)
    wanted = defaultdict(set)
    for item in data["mentions"]:
        if item["text"] == "full":
            continue  # counted in an original that is not published: there is no paragraph to lead to
        wanted[item["record"]].add((item["source"], f"p{item['paragraph']}", item["form"]))
    for record in (*data["actors"], *data["places"], *data["events"], *data["things"]):
        page.goto(urljoin(site, record["url"]))
        found = set()
        for href, said in page.evaluate(MENTIONS):
            url, anchor = urldefrag(href)
            assert anchor == f"p{said}"
            found.add((sources[url], anchor))
            forms = {form for *place, form in wanted[record["id"]] if place == [sources[url], anchor]}
            text = " ".join(anchors[url][anchor].split())
            assert forms, (record["id"], href)
            assert [form for form in forms if form not in text] == [], (record["id"], href)
        assert found == {place[:2] for place in wanted[record["id"]]}, record["id"]
    assert sum(map(len, wanted.values())) > 100
    assert plain.abroad(site) == []


def test_a_series_can_be_walked_to_and_fro(plain, site):
    page = plain.page
    page.goto(urljoin(site, "events/"))
    page.locator(".dossier-dated a").first.click()
    for _ in range(3):
        here = page.url
        page.locator(".dossier-neighbours a").last.click()
        there = page.url
        assert there != here
        page.locator(".dossier-neighbours a").first.click()
        assert page.url == here
        page.goto(there)
    assert plain.abroad(site) == []


def test_a_citation_leads_to_its_passage_and_the_passage_to_its_source(plain, site):
    page = plain.page
    page.goto(site)
    page.locator(".dossier-dispute h3 a[href*='questions/']").first.click()
    said = page.locator("q").first.inner_text()
    assert said.startswith("“")
    page.locator(".dossier-cite a[href*='sources/']").first.click()
    cited = page.locator(f"#{urldefrag(page.url)[1]}")
    assert cited.evaluate("element => element.closest('.dossier-body') !== null")
    assert said in page.locator(".md-content").inner_text()


def test_a_footnote_leads_to_its_passage_and_the_passage_to_its_source(plain, site):
    page = plain.page
    page.goto(urljoin(site, "actors/putin/"))
    page.locator(".footnote-ref").first.click()
    note = page.locator(f"[id='{urldefrag(page.url)[1]}']")
    assert note.inner_text().startswith("“")
    note.locator("a[href*='sources/']").first.click()
    assert page.locator(".dossier-body").count()


def test_with_javascript_nothing_fails_nothing_is_fetched_and_nothing_sticks_out(lively, site):
    page = lively.page
    paths = [
        "",
        "events/",
        "map/",
        "network/",
        "who-says-what/",
        "positions/",
        "actors/",
        "places/",
        "sources/",
        "wording/",
        "bibliography/",
        "data/",
    ]
    records = [
        "actors/pashinyan/",
        "events/sochi-2022/",
        "places/karabakh/",
        "sources/leaders-ink-document-2022/",
        "questions/dead-2022-09/",
    ]
    for path in [*paths, *records, "method/", "about/", "404.html"]:
        page.set_viewport_size({"width": 360, "height": 800})
        page.goto(urljoin(site, path), wait_until="networkidle")
        assert widths_exceeded(page) == [], path
    assert lively.errors == []
    assert lively.abroad(site) == []


def test_a_former_address_leads_to_the_present_one(plain, tmp_path):
    folder = build_site(REPOSITORY / "tests" / "dossier", tmp_path / "site")
    with serving(folder) as address:
        plain.page.goto(urljoin(address, "actors/m-holt/"))
        plain.page.wait_for_url("**/actors/holt/")
        assert plain.page.locator("h1").inner_text().startswith("Mira Holt")
