"""No word of the interface stands anywhere but in the catalogue: a dossier in other letters, with an interface in strange ones.

Whatever has a plain Latin letter then is neither the dossier's nor from the catalogue.
"""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from urllib.parse import quote

import material
import pytest
from html5lib import parse

import foreign
import pseudo
from browsing import Visit, serving
from mkdocs_dossier.languages.cldr import language_names, territory_names
from mkdocs_dossier.languages.tags import primary
from whole import ROOT, TARN

DOSSIERS = {"tarn": TARN, "shipped": ROOT}

NO_TEXT = {"script", "style", "code", "pre", "svg:style"}
SHOWN = ("title", "aria-label", "alt", "placeholder", "label")

# What is no word: names of files and programs, addresses, fingerprints, numbers with units.
NO_WORD = re.compile(
    r"https?://\S+|[\w./-]+\.(?:md|yaml|yml|json|bib|pdf|po|html|txt)\b|SHA-256|\b[0-9a-f]{12,}\b|\d\s?(?:km|m|KB|MB)\b|\b[A-Z]{2,}\b\d*"
)
LETTERS = re.compile(r"[A-Za-z]{2,}")


@cache
def theme_words():
    """What the theme says of its own accord; it has its own translations."""
    partial = Path(material.__file__).parent / "templates/partials/languages/en.html"
    said = re.findall(r':\s*"((?:[^"\\]|\\.)*)"', partial.read_text(encoding="utf-8"))
    return frozenset({*said, "404 - Not found"})


def allowed_in(site):
    """Names of languages and countries, which CLDR has, and ids, which no language has words for."""
    claims = {claim.id for each in site.relations.claims.by_id.values() for claim in each}
    countries = {name for each in territory_names("en").values() for name in (each, each.upper())}
    known = sorted(
        {*language_names().values(), *countries, *site.settings.kinds, *site.dossier.records, *claims},
        key=len,
        reverse=True,
    )
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b", re.IGNORECASE)


def left_over(text, allowed):
    """The plain letters of a text that is neither the dossier's nor the catalogue's."""
    bare = " ".join(text.split())
    if bare in theme_words():
        return ""
    return bare if LETTERS.search(allowed.sub("", NO_WORD.sub("", bare))) else ""


def shown(element, but=()):
    """Every text that readers see or hear, but for that of some elements."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if not tag or tag in NO_TEXT or tag in but:
        return
    yield from (element.get(name, "") for name in SHOWN)
    if tag == "meta" and element.get("name") == "description":
        yield element.get("content", "")
    yield element.text or ""
    for child in element:
        yield from shown(child, but)
        yield child.tail or ""


def build(root, tag, folder):
    """The site of a dossier in other letters, as plain Markdown that MkDocs builds."""
    project = foreign.built(root, tag)
    for path, content in project.plain_project():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    # What the shipped dossier's authors say in its configuration and its own page for wrong addresses.
    text = re.sub(r"(site_name|site_description|copyright): .*(?:\n  .*)*", r"\1: Λίμνη", text)
    text = re.sub(r"language: en", f"language: {primary(tag)}", text)
    config.write_text(re.sub(r"name: Switch to \w+", "name: Αλλαγή", text), encoding="utf-8")
    (folder / "overrides" / "404.html").unlink(missing_ok=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "site", project.site


@pytest.fixture(scope="module", params=DOSSIERS)
def strange(request, tmp_path_factory):
    """The built site, and what it is of."""
    folder = tmp_path_factory.mktemp(request.param)
    return build(DOSSIERS[request.param], pseudo.ACCENTED, folder)


def test_no_page_has_a_word_that_is_not_from_the_catalogue(strange):
    folder, site = strange
    allowed = allowed_in(site)
    found = {}
    for file in sorted(folder.rglob("*.html")):
        page = file.relative_to(folder).as_posix()
        document = parse(file.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        # The lines of what is still to be done name fields of the format, and say what checks say.
        for text in shown(document, {"li"} if page.startswith("curation/") else ()):
            if left := left_over(text, allowed):
                found.setdefault(left, page)
    assert {page: left for left, page in found.items()} == {}


# The bibliography of the book has its dates and lists from the citation style.
OF_THE_STYLE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|, and ")


@pytest.mark.parametrize("name", DOSSIERS)
def test_no_page_of_the_book_has_a_word_that_is_not_from_the_catalogue(name):
    pdfium = pytest.importorskip("pypdfium2")
    project = foreign.project(DOSSIERS[name])
    (volume,) = project.book().volumes
    allowed, found = allowed_in(project.site), {}
    for number, page in enumerate(pdfium.PdfDocument(volume), 1):
        for line in page.get_textpage().get_text_range().splitlines():
            if left := left_over(OF_THE_STYLE.sub("", line), allowed):
                found.setdefault(left, number)
    assert found == {}


TEXTS = """() => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!node.parentElement.closest("script, style, code, pre")) found.push(node.data);
  }
  for (const element of document.body.querySelectorAll("*")) {
    for (const name of ["title", "aria-label", "placeholder", "alt"]) found.push(element.getAttribute(name) || "");
    if ("value" in element && element.matches("output")) found.push(element.value);
  }
  return found;
}"""


def said_in_search(page, address):
    """What the search page and the box on every page come to say, by place."""
    for words in ("α", "ζζζζ", '"ο"'):
        page.goto(f"{address}search/?find={quote(words)}")
        page.locator(".dossier-search-count:not(:empty)").wait_for()
        page.locator(".dossier-search-narrow").evaluate("fold => { fold.open = true; }")
        for box in page.locator(".dossier-search-facets details > summary").all():
            box.click()
        page.wait_for_timeout(500)  # the facets come after their files
        yield f"search for {words}", page.evaluate(TEXTS)
    page.goto(f"{address}bibliography/")
    page.locator("#mkdocs-search-query").fill("α")
    page.locator("#mkdocs-search-results li").first.wait_for(state="attached")
    yield "the box of the search", page.evaluate(TEXTS)


def said_by_controls(page, address):
    """What figures and tables come to say when they are worked."""
    for path in ("network/", "events/", "map/", "actors/", "who-says-what/", "data/"):
        page.goto(address + path)
        for form in page.locator("form.dossier-controls input[type=search]").all():
            if form.is_visible():
                form.fill("α")
        for choice in page.locator("form[name=filter] select").all():
            if choice.is_visible():
                choice.select_option(index=1)
        yield path, page.evaluate(TEXTS)


def test_scripts_say_nothing_that_is_not_from_the_catalogue(strange, lively):
    folder, site = strange
    allowed, found = allowed_in(site), {}
    with serving(folder) as address:
        for said in (said_in_search, said_by_controls):
            for where, texts in said(lively.page, address):
                found |= {left: where for text in texts if (left := left_over(text, allowed))}
    assert found == {}


PAGES = (
    "",
    "events/",
    "events/sochi-2022/",
    "actors/armenia/",
    "who-says-what/",
    "sources/",
    "search/",
    "network/",
    "map/",
    "data/",
)


@pytest.fixture(scope="module")
def leftwards(tmp_path_factory):
    """The shipped dossier with an interface that is written from right to left."""
    return build(ROOT, pseudo.LEFTWARDS, tmp_path_factory.mktemp("leftwards"))[0]


@pytest.mark.parametrize("width", [390, 1440])
def test_from_right_to_left_nothing_is_wider_than_the_screen(leftwards, browser, width):
    visit = Visit(browser, viewport={"width": width, "height": 844})
    wide = {}
    with serving(leftwards) as address:
        for path in PAGES:
            visit.page.goto(address + path)
            assert visit.page.evaluate("getComputedStyle(document.body).direction") == "rtl"
            over = visit.page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if over > 0:
                wide[path] = over
    visit.context.close()
    assert wide == {}
