"""The search box on every page, in a real browser: by keyboard, in each theme, from a disk, without scripts."""

from __future__ import annotations

import json
import re
import shutil
from urllib.parse import urljoin

import pytest

from accessibility import violations
from browsing import Visit, build_site, serving
from small_dossier import REPOSITORY, make_minimal_dossier, run

pytestmark = pytest.mark.slow

THEMES = {
    "material": "{name: material, palette: {primary: indigo}}",
    "mkdocs": "{name: mkdocs, highlightjs: false}",
    "readthedocs": "{name: readthedocs, highlightjs: false}",
}
BOX = ".dossier-find > input"
OFFERED = ".dossier-find li a"


def offered(page, words):
    """What the box offers for some words, which are typed where the focus is."""
    page.keyboard.type(words)
    page.locator(".dossier-find p", has_text=re.compile(r"results: \d")).wait_for()
    page.wait_for_load_state("networkidle")
    return page.locator(f"{OFFERED} > span").all_inner_texts()


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_leads_into_the_box_and_enter_to_all_results(lively, shipped, key):
    page = lively.page
    page.goto(urljoin(shipped, "actors/"))
    page.keyboard.press(key)
    assert page.locator(BOX).input_value() == "", "the key itself is no word"
    page.keyboard.type("Пашинян")
    page.keyboard.press("Enter")  # also before anything is offered
    page.wait_for_url("**/search/?find=*")
    page.locator(".dossier-search-results h3", has_text="Nikol Pashinyan").wait_for()
    assert page.locator("#find").input_value() == "Пашинян"
    assert lively.errors == []
    assert lively.abroad(shipped) == []


def test_the_best_results_are_offered_and_reached_by_arrows(lively, shipped):
    page = lively.page
    page.goto(shipped)
    page.keyboard.press("/")
    assert not any("assets/dossier/search" in request for request in lively.requests), (
        "nothing before it is asked"
    )
    assert offered(page, "erdogan")[0] == "Recep Tayyip Erdoğan"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent").startswith("All results:")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/*/")
    assert page.locator("h1").inner_text().startswith("Recep Tayyip Erdoğan")
    assert lively.errors == []


def test_it_closes_and_says_what_nothing_has(lively, shipped):
    page = lively.page
    page.goto(shipped)
    page.keyboard.press("/")
    assert offered(page, "xyzzyx") == []
    assert page.locator(".dossier-find p").inner_text() == "All results: 0"
    assert page.locator(".dossier-find [role=status]").count() == 1
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.body")
    assert not page.locator(".dossier-find > div").is_visible()


def test_letters_that_are_typed_elsewhere_stay_there(lively, shipped):
    page = lively.page
    page.goto(urljoin(shipped, "search/"))
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find", "the page's own field comes first"
    page.keyboard.type("s/f")
    assert page.locator("#find").input_value() == "s/f"
    assert page.locator(BOX).is_visible() is False, "one search at a time"
    page.goto(shipped)
    page.locator(BOX).focus()
    page.keyboard.type("fs")
    assert page.locator(BOX).input_value() == "fs"
    page.goto(shipped)
    page.keyboard.press("Control+s")
    assert page.evaluate("document.activeElement === document.body")


def test_without_scripts_there_is_no_box(plain, shipped):
    plain.page.goto(shipped)
    assert plain.page.locator("input[type=search], [role=search]").count() == 0
    assert plain.page.get_by_role("link", name="Search").first.is_visible()


def test_from_a_disk(lively, offline):
    page = lively.page
    page.goto((offline / "events/index.html").as_uri())
    page.keyboard.press("/")
    assert offered(page, "Пашинян")[0] == "Nikol Pashinyan"
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?find=*")
    page.locator(".dossier-search-results h3", has_text="Nikol Pashinyan").wait_for()
    assert lively.errors == []
    assert all(request.startswith((offline.as_uri(), "data:")) for request in lively.requests)


@pytest.fixture(
    scope="module", params=[(theme, urls) for theme in THEMES for urls in ("true", "false")], ids=str
)
def themed(request, tmp_path_factory):
    """A site below a path of its server, in each theme with either kind of addresses: its address."""
    theme, urls = request.param
    folder = tmp_path_factory.mktemp("themed")
    root = make_minimal_dossier(folder / "root")
    config = (
        f"site_name: Lake\nsite_url: https://example.org/lake/\ntheme: {THEMES[theme]}\nplugins: [dossier]\n"
    )
    (root / "mkdocs.yml").write_text(f"{config}use_directory_urls: {urls}\n")
    build_site(root, folder / "www" / "lake")
    with serving(folder / "www") as address:
        yield f"{address}lake/", "search/" if urls == "true" else "search.html"


@pytest.mark.parametrize("width", [1280, 390])
def test_in_every_theme(browser, themed, width):
    address, path = themed
    visit = Visit(browser, viewport={"width": width, "height": 800})
    page = visit.page
    page.goto(urljoin(address, "method/" if path == "search/" else "method.html"))
    page.wait_for_load_state("networkidle")
    seen = (
        width == 1280 or page.locator(".wy-nav-side").count() == 0
    )  # the theme puts it out of sight where it is narrow
    page.keyboard.press("s")
    if seen:
        assert offered(page, "lind")[0] == "Nora Lind"
        found = dict(violations(page))
        assert not any(
            "dossier-find" in str(nodes) or "mkdocs-search" in str(nodes) for nodes in found.values()
        ), found
        page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{path}**")
    page.locator("#find").fill("lind")
    page.locator(".dossier-search-results h3", has_text="Nora Lind").wait_for()
    assert not any("TypeError" in error or "null" in error for error in visit.errors), visit.errors
    visit.context.close()


def test_a_search_of_the_theme_s_that_the_authors_keep_is_the_only_box(browser, tmp_path):
    root = make_minimal_dossier(tmp_path / "root")
    for theme in THEMES.values():
        (root / "mkdocs.yml").write_text(f"site_name: Lake\ntheme: {theme}\nplugins: [search, dossier]\n")
        shutil.rmtree(tmp_path / "site", ignore_errors=True)
        built = run("mkdocs", "build", "--strict", "-d", tmp_path / "site", cwd=root)
        assert built.returncode == 0, built.stderr
        assert "mkdocs.yml:3:11: `search` makes an index of its own" in built.stderr
        assert (tmp_path / "site/search/search_index.json").exists()
        with serving(tmp_path / "site") as address:
            visit = Visit(browser)
            visit.page.goto(address)
            visit.page.wait_for_load_state("networkidle")
            assert visit.page.locator(".dossier-find").count() == 0
            visit.context.close()


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs", "zensical"])
def test_in_a_plain_project(lively, tmp_path, builder):
    root = make_minimal_dossier(tmp_path / "root")
    assert run("dossier", "generate", "--out", tmp_path / "plain", cwd=root).returncode == 0
    built = run(builder, "build", "--strict", "-f", "mkdocs.yml", cwd=tmp_path / "plain")
    assert built.returncode == 0, built.stderr
    site = tmp_path / "plain" / "site"
    assert list(site.rglob("search_index.json")) == []
    for index in site.glob("search.json"):  # Zensical always writes one
        assert json.loads(index.read_bytes())["items"] == []
    with serving(site) as address:
        lively.page.goto(urljoin(address, "method/"))
        lively.page.keyboard.press("/")
        assert offered(lively.page, "lind")[0] == "Nora Lind"
        assert lively.errors == []


def test_no_configuration_that_we_write_names_a_second_search():
    for config in (REPOSITORY / "mkdocs.yml", *REPOSITORY.glob("generator/*/starter/common/mkdocs.yml")):
        assert not re.search(
            r"^\s*- search\b|search\.suggest", config.read_text(encoding="utf-8"), re.MULTILINE
        ), config
