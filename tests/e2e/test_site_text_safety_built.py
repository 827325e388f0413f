"""The whole way to HTML: a site full of hostile texts differs from a harmless one in its texts alone.

The theme gets these texts too: it writes titles into the head, the navigation and, if the authors keep it, its search
index.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from itertools import chain

import html5lib
import pytest

from markup import shown
from mkdocs_dossier.export.site_config import portable_config
from site_texts import FIELDS, PAYLOADS, Texts, build

pytestmark = pytest.mark.slow

ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "content")
SVG = "{http://www.w3.org/2000/svg}"
HARMFUL = re.compile(r"\s*(javascript|vbscript|data:text/html)", re.IGNORECASE)


def built(folder, texts):
    """A site with all pages in its navigation, built by MkDocs and Material from the generated Markdown."""
    dossier, pages, files = build(texts)
    for path, content in {**pages, **files}.items():
        file = folder / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    config = portable_config(
        "plugins: [search]\n", dossier.settings, dossier.words, sorted(pages), (), overrides=False
    )
    (folder / "mkdocs.yml").write_bytes(config)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=folder, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    return folder / "site"


@pytest.fixture(scope="module")
def texts():
    """Each payload in some fields, at either end of their texts."""
    return Texts(PAYLOADS, PAYLOADS[41:] + PAYLOADS[:41])


@pytest.fixture(scope="module")
def sites(tmp_path_factory, texts):
    return built(tmp_path_factory.mktemp("harmless"), Texts()), built(
        tmp_path_factory.mktemp("hostile"), texts
    )


@pytest.fixture(scope="module")
def pages(sites):
    """Of both sites: the pages by their path."""
    return [
        {
            file.relative_to(site).as_posix(): parsed(file.read_text(encoding="utf-8"))
            for file in sorted(site.rglob("*.html"))
        }
        for site in sites
    ]


def parsed(page):
    return html5lib.parse(page, namespaceHTMLElements=False)


def skeleton(root):
    """Elements with the names of their attributes; those that set words of another direction apart are left out.

    Of figures each kind is counted once: how many lines a name takes depends on its width.
    """
    found = [
        (str(element.tag), sorted(element.attrib))
        for element in root.iter()
        if element.tag != "bdi" or "lang" in element.attrib
    ]
    drawn = {(tag, *names) for tag, names in found if tag.startswith(SVG)}
    return [each for each in found if not each[0].startswith(SVG)], drawn


def test_the_pages_have_the_same_elements_and_attributes(pages):
    harmless, hostile = pages
    assert harmless.keys() == hostile.keys()
    for path, page in hostile.items():
        (elements, drawn), (wanted, to_be_drawn) = skeleton(page), skeleton(harmless[path])
        # The order of entries depends on names, so elements are compared as a heap.
        assert sorted(elements) == sorted(wanted), path
        assert drawn == to_be_drawn, path


def test_scripts_and_styles_are_the_theme_s_own(pages):
    harmless, hostile = pages
    for path, page in hostile.items():
        for tag in ("script", "style"):
            assert [item.text for item in page.iter(tag)] == [
                item.text for item in harmless[path].iter(tag)
            ], path


def test_nothing_acts(pages):
    for path, page in pages[1].items():
        for element in page.iter():
            for name, value in element.attrib.items():
                assert not str(name).startswith("on"), (path, name, value)
                leads = name in ADDRESSES and (name != "content" or "http-equiv" in element.attrib)
                assert not leads or not HARMFUL.match(value), (path, name, value)


def test_titles_and_descriptions_are_text(pages, texts):
    harmless, hostile = pages
    for path, page in hostile.items():
        other = harmless[path]
        assert shown(page.findtext("head/title")) == shown(texts.fill(other.findtext("head/title"))), path
        assert description(page) == shown(texts.fill(description(other))), path


def description(page):
    return next(
        (shown(meta.get("content")) for meta in page.iter("meta") if meta.get("name") == "description"), ""
    )


def test_navigation_says_the_titles_as_they_are(pages, texts):
    harmless, hostile = pages
    for path, page in hostile.items():
        wanted = [texts.fill(item) for item in navigation(harmless[path])]
        assert sorted(map(one_line, navigation(page))) == sorted(map(one_line, wanted)), path


def navigation(page):
    links = chain.from_iterable(nav.iter("a") for nav in page.iter("nav"))
    return ["".join(link.itertext()) for link in links]


def one_line(text):
    return re.sub(r"\s+", " ", shown(text)).strip()


def test_the_search_index_holds_texts_and_the_theme_s_few_tags(sites, texts):
    entries = []
    for site in sites:
        index = json.loads((site / "search" / "search_index.json").read_bytes())
        entries.append([(item["title"], item["text"]) for item in index["docs"]])
    assert len(entries[0]) == len(entries[1])
    harmless, hostile = entries
    assert elements(hostile) == elements(harmless)
    wanted = [shown(texts.fill(flat(title))) for title, _ in harmless]
    assert sorted(shown(flat(title)) for title, _ in hostile) == sorted(wanted)


def elements(entries):
    return sorted(chain.from_iterable(tags(fragment) for entry in entries for fragment in entry))


def flat(fragment):
    return "".join(html5lib.parseFragment(fragment, namespaceHTMLElements=False).itertext())


def tags(fragment):
    root = html5lib.parseFragment(fragment, namespaceHTMLElements=False)
    return [f"{element.tag} {sorted(element.attrib)}" for element in root.iter() if element.tag != "bdi"]


def test_hostile_texts_are_there_at_all(sites, texts):
    page = (sites[1] / "events" / "event-a" / "index.html").read_text(encoding="utf-8")
    assert shown(texts("event.name")) in flat(page)
    assert len({texts(label) for label in FIELDS}) == len(FIELDS)


# Whatever a payload would call or set tells on itself.
ALARM = """
window.ran = [];
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    window[name] = () => { window.ran.push(name); return null; };
for (const name of ['x', 'y'])
    Object.defineProperty(window, name, {get: () => window.ran.push(name), set: () => window.ran.push(name)});
"""


def test_nothing_runs_in_a_browser(browser, sites):
    """Every hostile page in real Chromium, with each link hovered and focused: no script, no request elsewhere."""
    site = sites[1]
    outside, problems, ran = [], [], []
    page = browser.new_page()
    page.add_init_script(ALARM)
    page.on("request", lambda request: outside.append(request.url) if not inside(request.url) else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    for file in sorted(site.rglob("*.html")):
        if 'http-equiv="refresh"' in file.read_text(encoding="utf-8"):
            continue  # it leads on at once, to a page that is looked at too
        page.goto(file.as_uri())
        page.evaluate("""() => document.querySelectorAll('article a, article [tabindex]').forEach(element => {
            element.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
            element.focus();
        })""")
        ran.extend(page.evaluate("window.ran"))
        schemes = page.evaluate("[...new Set([...document.links].map(link => link.protocol))]")
        assert set(schemes) <= {"file:", "http:", "https:", "mailto:"}, file
    page.close()
    assert (outside, problems, ran) == ([], [], [])


def inside(url):
    return url.startswith(("file:", "data:", "blob:", "about:"))
