"""Sites that several files of tests look at, and the browser that they are looked at with: made once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from browsing import CHROMIUM, Visit, build_site, chromium, serving

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def shipped_folder(tmp_path_factory):
    return build_site(REPOSITORY, tmp_path_factory.mktemp("shipped") / "site")


@pytest.fixture(scope="session")
def shipped(shipped_folder):
    """The address of the shipped dossier."""
    with serving(shipped_folder) as address:
        yield address


@pytest.fixture(scope="session")
def instant_site(tmp_path_factory):
    """The shipped dossier built for the very address it is served at: without one, the theme loads pages anew.

    Gives folder and address.
    """
    root = tmp_path_factory.mktemp("instant") / "root"
    for name in ("seeds", "docs", "overrides"):
        shutil.copytree(REPOSITORY / name, root / name)
    site = root / "site"
    site.mkdir()
    with serving(site) as address:
        config = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
        (root / "mkdocs.yml").write_text(f"{config}\nsite_url: {address}\n", encoding="utf-8")
        build_site(root, site)
        yield site, address


@pytest.fixture(scope="session")
def instant(instant_site):
    """Its address."""
    return instant_site[1]


@pytest.fixture(scope="session")
def offline(tmp_path_factory):
    """A folder that was built for a disk, and moved: its name has a space and a letter beyond ASCII."""
    folder = tmp_path_factory.mktemp("offline")
    built = build_site(REPOSITORY, folder / "site", "--offline")
    return built.rename(folder / "Sochi, für unterwegs")


@pytest.fixture(scope="session")
def browser():
    if not CHROMIUM.exists():
        pytest.skip(f"there is no browser at {CHROMIUM}")
    pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with chromium() as found:
        yield found


@pytest.fixture
def plain(browser):
    """A visit without JavaScript."""
    visit = Visit(browser, java_script_enabled=False)
    yield visit
    visit.context.close()


@pytest.fixture
def lively(browser):
    """A visit with JavaScript."""
    visit = Visit(browser)
    yield visit
    visit.context.close()
