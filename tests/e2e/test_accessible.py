"""Every kind of page with axe-core in a real browser: light and dark, wide and narrow."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from accessibility import violations
from browsing import Visit
from page_kinds import page_kinds


@pytest.mark.parametrize(
    ("scheme", "width", "records_only"),
    [("light", 1440, False), ("dark", 360, False), ("light", 360, True), ("dark", 1440, True)],
)
def test_no_page_has_a_violation(browser, shipped, shipped_folder, scheme, width, records_only):
    visit = Visit(
        browser, color_scheme=scheme, viewport={"width": width, "height": 800}, reduced_motion="reduce"
    )
    found = {}
    paths = [path for path in page_kinds(shipped_folder) if path.count("/") > 1 or not records_only]
    for path in paths:
        visit.page.goto(urljoin(shipped, path))
        trouble = list(violations(visit.page))
        if trouble:
            found[path] = trouble
    visit.page.goto(urljoin(shipped, "search/?find=sochi&kind=Source&actor=Russia"))
    visit.page.locator(".dossier-search-results li").first.wait_for()
    found |= {"search": trouble} if (trouble := list(violations(visit.page))) else {}
    visit.context.close()
    assert found == {}


@pytest.mark.parametrize("colour", ["indigo", "yellow", "black"])
def test_the_head_is_legible_on_a_colour_of_the_themes(lively, shipped, colour):
    lively.page.goto(urljoin(shipped, "map/"))
    assert lively.page.locator(".dossier-section > a:not([aria-current])").count()
    lively.page.evaluate("colour => document.body.setAttribute('data-md-color-primary', colour)", colour)
    assert list(violations(lively.page, ".dossier-head")) == []


def test_it_would_notice(lively):
    lively.page.set_content(
        "<html lang=en><title>x</title><main><h1>x</h1><p style='color:#bbb;background:#fff'>pale<img src=x></main>"
    )
    assert {name for name, _ in violations(lively.page)} >= {"color-contrast", "image-alt"}
