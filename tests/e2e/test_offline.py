"""`dossier site --offline`: a folder that works from a disk, in a real browser, and asks nothing of any host."""

from __future__ import annotations

import re
import subprocess
import sys
from urllib.parse import unquote

import pytest

from browsing import build_site
from small_dossier import REPOSITORY, broken_links, environment


@pytest.fixture
def home(offline):
    return (offline / "index.html").as_uri()


def test_every_link_names_a_file_that_is_there(offline):
    assert broken_links(offline) == []
    pages = [page.read_text(encoding="utf-8") for page in offline.rglob("*.html")]
    assert len(pages) > 100
    assert not any('href="."' in page or 'href="./"' in page for page in pages), "a disk shows no index"


def test_a_walk_from_home_over_search_to_a_paragraph(lively, home, offline):
    page = lively.page
    page.goto(home)
    assert page.locator(".md-search").count() == 0, "the theme's own search would fetch its index"
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Search").click()
    page.locator("#find").fill("peacekeepers")
    page.get_by_text("Narrow and order").click()
    page.locator("details[data-facet=kind] summary").click()
    page.locator("details[data-facet=kind] li", has_text="Source").locator("input").check()
    page.locator(".dossier-search-results p[lang] a").first.click()
    page.wait_for_url(re.compile(r"/sources/[\w-]+\.html#p\d+$"))
    assert "peacekeep" in page.locator(f"#{page.url.rpartition('#')[2]}").inner_text()
    page.locator(".dossier-body a[href*='actors/']").first.click()
    assert re.search(r"/actors/[\w-]+\.html$", unquote(page.url))
    assert lively.errors == []
    assert {request.partition(":")[0] for request in lively.requests} <= {"file", "data"}
    assert all(request.startswith((offline.as_uri(), "data:")) for request in lively.requests)


def test_every_kind_of_page_opens_without_an_error_or_a_request(lively, offline):
    page = lively.page
    records = [
        next(offline.glob(f"{kind}/[a-h]*.html")) for kind in ("actors", "events", "places", "sources")
    ]
    for path in (*sorted(offline.glob("*.html")), *sorted(offline.glob("*/index.html")), *records):
        page.goto(path.as_uri())
    assert lively.errors == []
    assert all(request.startswith((offline.as_uri(), "data:")) for request in lively.requests)


def test_a_former_address_leads_on(plain, tmp_path):
    site = build_site(REPOSITORY / "tests" / "dossier", tmp_path / "site", "--offline")
    plain.page.goto((site / "actors" / "m-holt.html").as_uri())
    plain.page.wait_for_url("**/actors/holt.html")
    assert plain.page.locator("h1").inner_text().startswith("Mira Holt")


def test_a_folder_of_others_is_left_alone(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "one.txt").write_text("dear")
    command = [sys.executable, "-m", "mkdocs_dossier", "site", "--root", str(REPOSITORY), "--out"]
    for folder in (tmp_path / "letters", tmp_path, REPOSITORY / "docs" / "new"):
        refused = subprocess.run(
            [*command, str(folder)], env=environment(), capture_output=True, text=True, check=False
        )
        assert refused.returncode == 2, refused.stderr
    assert (tmp_path / "letters" / "one.txt").read_text() == "dear"


def test_what_is_to_be_mended_stops_it(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "seeds" / "dossier.yaml").write_text("titel: x\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme: material\nplugins: [dossier]\n")
    command = [sys.executable, "-m", "mkdocs_dossier", "site", "--offline", "--root", str(tmp_path)]
    failed = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert failed.returncode == 1
    assert "titel" in failed.stderr
    assert "Traceback" not in failed.stderr
