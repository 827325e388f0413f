"""A reader without JavaScript, in real Chromium: from a name to its record, to every sentence, and back."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from browsing import build_site, serving

REPOSITORY = Path(__file__).parents[2]
pytestmark = pytest.mark.slow

# Every element with an id, and every link of the lists of mentions with the sentence in front of it.
ANCHORS = """Object.fromEntries([...document.querySelectorAll('[id]')].map(
    element => [element.id, (element.closest('tr') || element).innerText]
))"""
MENTIONS = """[...document.querySelectorAll('.dossier-source + ul > li')].map(item => {
    const link = [...item.querySelectorAll('a')].at(-1);
    const before = [...item.childNodes].slice(0, [...item.childNodes].indexOf(link));
    return [link.href, before.map(node => node.textContent).join('')];
})"""


@pytest.fixture
def site(shipped):
    return shipped


def test_from_a_name_in_an_article_to_the_actor_and_to_a_sentence_and_back(plain, site):
    page = plain.page
    page.goto(site)
    page.locator(".dossier-dated a[href*='sources/']").first.click()
    article = page.url
    name = page.locator(".dossier-body a[href*='actors/']").first
    said = name.inner_text()
    name.click()
    assert "/actors/" in page.url
    assert said in page.locator(".md-content").inner_text()
    actor, heading = page.url, page.locator("h1").inner_text()
    sentence = page.locator(
        ".dossier-source + ul > li", has=page.locator(f"a[href*='{article.split('/')[-2]}']")
    ).first
    text = sentence.locator("mark").first.inner_text()
    sentence.locator("a").last.click()
    assert urldefrag(page.url)[0] == article
    assert text in page.locator(f"#{urldefrag(page.url)[1]}").inner_text()
    page.goto(actor)
    crumbs = page.locator(".dossier-crumbs a")
    assert crumbs.all_inner_texts() == ["Home", "Actors"]
    crumbs.last.click()
    assert page.locator("h1").inner_text().startswith("Actors")
    assert page.locator(".md-content a", has_text=heading.removesuffix("¶")).count()
    assert plain.abroad(site) == []


def test_every_mention_in_the_data_stands_on_its_record_and_leads_to_its_sentence(plain, site):
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
            continue  # counted in an original that is not published: there is no sentence to lead to
        wanted[item["record"]].add((item["source"], f"p{item['paragraph']}", item["form"]))
    for record in (*data["actors"], *data["places"], *data["events"]):
        page.goto(urljoin(site, record["url"]))
        found = set()
        for href, sentence in page.evaluate(MENTIONS):
            url, anchor = urldefrag(href)
            assert " ".join(sentence.split()) in " ".join(anchors[url][anchor].split()), (record["id"], href)
            found.add((sources[url], anchor, sentence))
        for source, paragraph, form in wanted[record["id"]]:
            assert any((source, paragraph) == item[:2] and form in item[2] for item in found), (
                record["id"],
                form,
            )
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
    page.locator("#conflict + ul a[href*='#claim-']").first.click()
    page.locator(".footnote-ref").first.click()
    note = page.locator(f"[id='{urldefrag(page.url)[1]}']")
    assert note.inner_text().startswith("“")
    note.locator("a[href*='sources/']").first.click()
    assert page.locator(".dossier-body").count()


@pytest.mark.parametrize("width", [360, 1440])
def test_with_javascript_nothing_fails_nothing_is_fetched_and_nothing_sticks_out(lively, site, width):
    page = lively.page
    page.set_viewport_size({"width": width, "height": 800})
    paths = [
        "",
        "events/",
        "map/",
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
    ]
    for path in [*paths, *records, "method/", "about/", "404.html"]:
        page.goto(urljoin(site, path), wait_until="networkidle")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
    assert lively.errors == []
    assert lively.abroad(site) == []


def test_a_former_address_leads_to_the_present_one(plain, tmp_path):
    folder = build_site(REPOSITORY / "tests" / "dossier", tmp_path / "site")
    with serving(folder) as address:
        plain.page.goto(urljoin(address, "actors/m-holt/"))
        plain.page.wait_for_url("**/actors/holt/")
        assert plain.page.locator("h1").inner_text().startswith("Mira Holt")
