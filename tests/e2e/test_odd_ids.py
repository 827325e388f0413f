"""Records whose ids are names that every object of JavaScript knows."""

from __future__ import annotations

import pytest

from browsing import Visit, build_site, serving
from small_dossier import make_minimal_dossier

pytestmark = pytest.mark.slow

LINK = """way => {
  const link = document.createElement("a");
  link.href = way;
  link.textContent = "a link";
  link.id = "odd";
  Object.assign(link.style, { position: "fixed", left: "50%", top: "50%", zIndex: 99 });
  document.querySelector(".md-content article").prepend(link);
}"""


def test_a_record_may_be_called_like_a_method(tmp_path, browser):
    root = make_minimal_dossier(tmp_path / "root")
    catalogue = next((root / "seeds/catalogue").glob("*.yaml"))
    text = catalogue.read_text(encoding="utf-8")
    known = text.index("\nactors:") + len("\nactors:\n") if "\nactors:" in text else text.index("actors:") + 8
    odd = "  constructor: {kind: organization, name: Constructor Ltd, names: [barrels]}\n"
    catalogue.write_text(text[:known] + odd + text[known:], encoding="utf-8")
    site = tmp_path / "site"
    build_site(root, site)
    with serving(site) as base:
        visit = Visit(browser)
        visit.page.goto(f"{base}actors/constructor/")
        visit.page.goto(f"{base}search/")
        visit.page.evaluate(LINK, "../actors/constructor/")
        visit.page.hover("#odd")
        visit.page.wait_for_timeout(600)
        assert "Constructor Ltd" in visit.page.locator("#dossier-card").inner_text()  # the record's own card
        visit.page.locator("#find").fill("constructor")
        visit.page.wait_for_selector("text=Constructor Ltd")
        visit.page.goto(f"{base}actors/")
        link = visit.page.locator(".md-content a[href*='constructor']").first
        link.hover()
        visit.page.wait_for_timeout(600)
        assert visit.errors == []
