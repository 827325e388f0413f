"""Beside each of the usual plugins, and beside many at once, strict builds pass and pages say what they say alone."""

from __future__ import annotations

import html
import json
import re

import pytest

from browsing import CHROMIUM, Visit, chromium, serving
from plugin_sites import HOSTILE, POST, broken, build, navigation, of_class, pages, parsed, said, text_of

MINIFY = "minify: {minify_html: true, minify_js: true, js_files: [assets/dossier/page.js], minify_css: true, css_files: [assets/dossier/dossier.css]}"
I18N = "i18n: {docs_structure: suffix, languages: [{locale: en, default: true, name: English}, {locale: fr, name: Français}]}"
BLOG = {"docs/blog/index.md": "# Blog\n", "docs/blog/posts/found.md": POST}
ALONE = {
    "search": "[search, dossier]",
    "macros": "[dossier, macros]",
    "macros first": "[macros, dossier]",
    "blog": "[blog, dossier]",
    "blog last": "[dossier, blog]",
    "awesome-nav": "[dossier, awesome-nav]",
    "literate-nav": "[dossier, literate-nav]",
    "literate-nav with a summary": "[literate-nav, dossier]",
    "rss": "[dossier, rss]",
    "roamlinks": "[dossier, roamlinks]",
    "ezlinks": "[ezlinks, dossier]",
    "ezlinks last": "[dossier, ezlinks]",
    "redirects": "[dossier, redirects: {redirect_maps: {old.md: method.md, was.md: actors/nora-lind.md}}]",
    "tags": "[dossier, tags]",
    "git-revision-date": "[dossier, git-revision-date]",
    "git-revision-date-localized": "[dossier, git-revision-date-localized: {type: iso_date}]",
    "minify": f"[dossier, {MINIFY}]",
    "i18n": f"[dossier, {I18N}]",
    "i18n first": f"[{I18N}, dossier]",
}
TOGETHER = {
    "a magazine": f"[macros, blog, tags, dossier, redirects: {{redirect_maps: {{old.md: method.md}}}}, git-revision-date-localized: {{type: iso_date}}, rss, {MINIFY}]",
    "a handbook": f"[dossier, awesome-nav, macros, tags, roamlinks, git-revision-date-localized, {MINIFY}]",
    "in two languages": f"[dossier, {I18N}, macros, tags, git-revision-date-localized, redirects, {MINIFY}]",
}
SECTIONS = (
    *("network", "map", "search", "quotes", "bibliography"),
    *("actors/index", "places/index", "sources/index", "data/index"),
)
MORE = {
    "blog": BLOG,
    "blog last": BLOG,
    "a magazine": BLOG,
    "literate-nav with a summary": {
        "docs/SUMMARY.md": "* [Start](index.md)\n* [How](method.md)\n* [Notes](notes.md)\n* [Acts](events/index.md)\n"
        + "".join(f"* [{path}]({path}.md)\n" for path in SECTIONS),
    },
    "tags": {"docs/tags.md": "# By tag\n\n<!-- material/tags -->\n"},
    "i18n": {"docs/method.fr.md": "# Notre travail\n\nSur [[lake-ost]].\n"},
    "in two languages": {"docs/method.fr.md": "# Notre travail\n\nSur [[lake-ost]].\n"},
}


@pytest.fixture(scope="session")
def sites(tmp_path_factory):
    """Built when they are asked for, by name; an empty name for a dossier without other plugins."""
    built = {}

    def site(name):
        if name not in built:
            plugins = {**ALONE, **TOGETHER, "": "[dossier]"}[name]
            built[name] = build(tmp_path_factory.mktemp("site"), plugins, files=MORE.get(name))
        return built[name]

    return site


@pytest.mark.parametrize("name", [*ALONE, *TOGETHER])
def test_pages_say_what_they_say_alone(sites, name):
    """The built pages without other plugins are the oracle, text and links alike."""
    alone, beside = pages(sites("")), pages(sites(name))
    assert beside.keys() >= alone.keys()
    for address, file in alone.items():
        found, expected = said(address, beside[address]), said(address, file)
        if address == "places/lake-ost/" and (name.startswith("blog") or name == "a magazine"):
            continue  # what links there
        assert found == expected, address
    assert broken(sites(name)) == []


@pytest.mark.parametrize("name", ["", *ALONE, *TOGETHER])
def test_text_is_no_template(sites, name):
    page = sites(name) / "sources/evening-star/index.html"
    title = " ".join(HOSTILE.split())
    assert text_of(parsed(page).find("head/title")).startswith(title)
    assert title in text_of(parsed(page))
    assert "{{ 6*6 }} Nobody" in text_of(parsed(page))
    assert [title] == [text_of(each).removesuffix("¶") for each in parsed(page).iter("h1")]


@pytest.mark.parametrize("name", ["", *ALONE, *TOGETHER])
def test_titles_of_hand_written_pages(sites, name):
    for path, title in {"method": "Как мы работаем", "notes": "O’Brien’s “notes” & more"}.items():
        page = parsed(sites(name) / path / "index.html")
        assert text_of(page.find("head/title")) == f"{title} - Lake"
        assert [text_of(each).removesuffix("¶") for each in page.iter("h1")] == [title]
    if "summary" not in name:
        assert "Как мы работаем" in navigation(sites(name) / "index.html")


@pytest.mark.parametrize("name", ["", *ALONE, *TOGETHER])
def test_navigation_holds_the_sections(sites, name):
    found = navigation(sites(name) / "index.html")
    if "summary" in name:
        assert [each for each in found if each in ("Start", "How", "Notes")] == ["Start", "How", "Notes"]
        return
    # awesome-nav names sections by their folders and leaves the first page its own title.
    own = (
        {"Actors", "Places"}
        if "awesome-nav" in (name, *TOGETHER.get(name, "").split(", "))
        else {"Start", "People and bodies"}
    )
    assert own | {"Events", "Sources", "Search"} <= set(found)
    assert not {"Nora Lind", "Spill of 2021", "Curation", "What we found"} & set(found)


@pytest.mark.parametrize("name", ["", *ALONE, *TOGETHER])
def test_the_dossier_s_search_knows_the_pages(sites, name):
    found = documents(sites(name))
    assert {"actors/nora-lind/", "events/spill-2021/", "method/", "events/"} <= found.keys()
    assert found["method/"][1] == "Как мы работаем"
    assert (sites(name) / "search/search_index.json").exists() == (name == "search")


def documents(site):
    """What the search shows of each page, by its path."""
    texts = [file.read_text(encoding="utf-8") for file in (site / "assets/dossier/search").glob("d*.js")]
    found = [json.loads(text[text.index(",") + 1 : text.rindex(")")]) for text in texts]
    assert len({each[0] for each in found}) == len(found)
    return {each[0]: each for each in found}


@pytest.mark.parametrize(
    ("name", "path", "title", "text"),
    [
        *(
            (name, "blog/2024/06/02/what-we-found/", "What we found", "It names Nora Lind and the spill")
            for name in ("blog", "blog last", "a magazine")
        ),
        *((name, "fr/method/", "Notre travail", "Sur Lake Ost.") for name in ("i18n", "in two languages")),
    ],
)
def test_the_dossier_s_search_knows_pages_of_other_plugins(sites, name, path, title, text):
    found = documents(sites(name))[path]
    assert found[1] == title
    assert text in " ".join(section[2] for section in found[7])


@pytest.mark.parametrize("name", ["blog", "blog last", "a magazine"])
def test_posts_link_to_records(sites, name):
    site = sites(name)
    post = parsed(site / "blog/2024/06/02/what-we-found/index.html")
    content = of_class(post, "md-content__inner")[0]
    links = {text_of(link): link.get("href") for link in content.iter("a")}
    assert links["Nora Lind"].endswith("/actors/nora-lind/")
    assert links["spill"].endswith("/events/spill-2021/")
    assert "[[" not in text_of(content)
    assert "Start" not in links, "a post has the blog's way back, not ours"
    excerpt = text_of(of_class(parsed(site / "blog/index.html"), "md-content")[0])
    assert "It names Nora Lind and the spill" in excerpt
    assert "More about" not in excerpt
    assert "Edition" not in excerpt


def test_the_tags_page_names_pages_by_their_heading(sites):
    text = text_of(of_class(parsed(sites("tags") / "tags/index.html"), "md-content__inner")[0])
    assert "Как мы работаем" in text


def test_a_feed_has_titles_and_the_days_of_the_seeds(sites):
    feed = (sites("rss") / "feed_rss_created.xml").read_text()
    items = {
        re.search("<link>(.*?)</link>", item)[1]: item
        for item in re.findall("<item>.*?</item>", feed, re.DOTALL)
    }
    item = items["https://example.org/lake/actors/nora-lind/"]
    assert "<title>Nora Lind</title>" in item
    assert "03 Feb 2020" in item


def test_pages_are_as_old_as_their_seeds(sites):
    for name in ("git-revision-date-localized", "a magazine"):
        page = parsed(sites(name) / "actors/nora-lind/index.html")
        assert "2020-02-03" in " ".join(text_of(each) for each in of_class(page, "md-source-file"))


def test_redirects_lead_on(sites):
    site = sites("redirects")
    for old, new in {"old": "method/", "was": "actors/nora-lind/", "actors/nora-berg": "nora-lind/"}.items():
        assert new in html.unescape((site / old / "index.html").read_text())


@pytest.mark.parametrize("name", ["i18n", "in two languages"])
def test_each_language_has_its_pages(sites, name):
    site = sites(name)
    assert of_class(parsed(site / "fr/method/index.html"), "md-content__inner")
    french = text_of(parsed(site / "fr/method/index.html"))
    assert "Notre travail" in french
    assert "Lake Ost" in french
    assert "Nora Lind" in text_of(parsed(site / "fr/actors/nora-lind/index.html"))
    assert "Notre travail" not in navigation(site / "index.html")


@pytest.fixture(scope="session")
def browser():
    if not CHROMIUM.exists():
        pytest.skip(f"there is no browser at {CHROMIUM}")
    with chromium() as found:
        yield found


@pytest.mark.parametrize("name", TOGETHER)
def test_pages_and_their_search_work_in_a_browser(sites, browser, name):
    visit, missing = Visit(browser), []
    visit.page.on("response", lambda answer: answer.status >= 400 and missing.append(answer.url))
    site = sites(name)
    with serving(site) as address:
        for start in ("", "fr/") if "languages" in name else ("",):
            visit.page.goto(f"{address}{start}search/?find=Lind")
            visit.page.locator(".dossier-search-count", has_text=re.compile(r"\d\sfound")).wait_for(
                timeout=15_000
            )
            assert "Nora Lind" in visit.page.locator(".dossier-search-results li > h3 > a").all_inner_texts()
        assert visit.abroad(address) == []
    # The theme's choice of languages looks for a map of the site at each of them, and does without.
    assert [url for url in missing if not url.endswith("/sitemap.xml")] == []
    assert [text for text in visit.errors if "404" not in text] == []
    visit.context.close()
    policy = re.search(r'content="(default-src [^"]*)"', (site / "index.html").read_text())
    assert policy
    assert "unsafe-inline" not in policy[1]
