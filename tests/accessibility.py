"""What axe-core finds on a page in a real browser, less what is the theme's own doing."""

from __future__ import annotations

import pytest

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

THEME = {
    # Material's own; each is filtered by the very element.
    "landmark-unique": ("md-nav", "md-sidebar"),  # two navigations without names of their own
    "region": ("md-skip", "md-top"),  # the skip link, and the button that leads back to the top
}


def violations(page, within=None):
    """What axe finds on a page, or within an element of it, less what is the theme's own doing."""
    found = axe.Axe().run(page, within, options={"runOnly": {"type": "tag", "values": TAGS}})
    for violation in found.response["violations"]:
        known = THEME.get(violation["id"], ())
        nodes = [node for node in violation["nodes"] if not any(name in node["html"] for name in known)]
        if nodes:
            yield violation["id"], [(node["target"], node["html"][:160]) for node in nodes[:3]]
