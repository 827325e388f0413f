"""Two small distributions, installed beside us: a glossary and a feed, in sites that MkDocs builds strictly."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

import pytest

from distributions import FEED, GLOSSARY, paths
from small_dossier import make_minimal_dossier, run

feedparser = pytest.importorskip("feedparser", reason="the reader of feeds is not installed")

pytestmark = pytest.mark.slow

CHECKS = """\
validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""
TERMS = "terms: {spill: {question: What was it?, forms: [{form: accident, used_for: westerby-council}, {form: crime}]}}\n"


def dossier(root, site_url):
    make_minimal_dossier(root)
    (root / "seeds/catalogue/terms.yaml").write_text(TERMS)
    config = (root / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(f"{config}{CHECKS}{site_url}")
    return root


@pytest.fixture(scope="module")
def beside(tmp_path_factory):
    """What is installed beside us, as the environment says it."""
    found = paths(tmp_path_factory.mktemp("installed"), GLOSSARY, FEED)
    return {"PYTHONPATH": os.pathsep.join(found), "SOURCE_DATE_EPOCH": "1700000000"}


@pytest.mark.parametrize("urls", ["", "use_directory_urls: false\n"])
def test_both_stand_in_a_site_that_is_built_strictly(tmp_path, beside, urls):
    root = dossier(tmp_path / "root", f"site_url: https://lake.example/a/\n{urls}")
    built = run("mkdocs", "build", "--strict", cwd=root, **beside)
    assert built.returncode == 0, built.stderr
    glossary = (root / "site/glossary/index.html").read_text()
    assert "accident" in glossary
    home = (root / "site/index.html").read_text()
    assert 'href="glossary/' in home
    # The page that it asks to stand below is not made, as nothing is in dispute.
    assert not (root / "site/who-says-what").exists()
    assert re.search(r'See also: <a href="glossary/[^"]*">Glossary</a>', home)
    feed = feedparser.parse((root / "site/data/events.atom").read_bytes())
    assert (feed.bozo, feed.version, feed.feed.title) == (False, "atom10", "The lake affair")
    assert {"id", "updated", "author", "links"} <= set(feed.feed)
    (entry,) = feed.entries
    assert (entry.title, entry.updated) == ("Spill of 2021", "2021-05-04T00:00:00Z")
    page = entry.link.removeprefix("https://lake.example/a/")
    assert (root / "site" / page / ("" if urls else "index.html")).is_file()
    assert "events.atom" in (root / "site/data/index.html").read_text()


def test_without_an_address_nothing_promises_a_feed(tmp_path, beside):
    root = dossier(tmp_path / "root", "")
    built = run("mkdocs", "build", "--strict", cwd=root, **beside)
    assert built.returncode == 0, built.stderr
    assert not (root / "site/data/events.atom").exists()
    assert [page for page in (root / "site").rglob("*.html") if ".atom" in page.read_text()] == []


def test_the_other_door_gives_the_same(tmp_path, beside):
    root = dossier(tmp_path / "root", "site_url: https://lake.example/a/\n")
    assert run("mkdocs", "build", "--strict", cwd=root, **beside).returncode == 0
    written = run("dossier", "generate", "--out", tmp_path / "out", cwd=root, **beside)
    assert written.returncode == 0, written.stderr
    alone = run("mkdocs", "build", "--strict", cwd=tmp_path / "out")
    assert alone.returncode == 0, alone.stderr
    feed = "site/data/events.atom"
    assert (tmp_path / "out" / feed).read_bytes() == (root / feed).read_bytes()
    assert (tmp_path / "out/site/glossary/spill/index.html").is_file()


def test_they_are_installed_as_any_distribution(tmp_path):
    """By their own pyproject.toml: what the other tests write in its place says the same."""
    target = tmp_path / "target"
    for example in (GLOSSARY, FEED):
        copy = shutil.copytree(example, tmp_path / example.name)
        words = [
            "install",
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "--no-index",
            "--target",
            target,
            copy,
        ]
        command = [sys.executable, "-m", "pip", *map(str, words)]
        installed = subprocess.run(command, capture_output=True, text=True, check=False)
        assert installed.returncode == 0, installed.stderr
    root = dossier(tmp_path / "root", "site_url: https://lake.example/a/\n")
    built = run("mkdocs", "build", "--strict", cwd=root, PYTHONPATH=str(target))
    assert built.returncode == 0, built.stderr
    assert (root / "site/glossary/spill/index.html").is_file()
    assert (root / "site/data/events.atom").is_file()


def test_a_faulty_one_costs_its_own_page_and_is_named(tmp_path):
    faulty = tmp_path / "glossary"
    shutil.copytree(GLOSSARY, faulty)
    template = faulty / "dossier_glossary/templates/glossary.md.jinja"
    template.write_text(template.read_text() + "{{ nothing }}\n")
    beside = {"PYTHONPATH": os.pathsep.join(paths(tmp_path / "installed", faulty))}
    root = dossier(tmp_path / "root", "")
    built = run("mkdocs", "build", cwd=root, **beside)
    assert built.returncode == 0, built.stderr
    assert "dossier-glossary 1.0, is left out: UndefinedError" in built.stderr
    assert "Traceback" not in built.stderr
    assert not (root / "site/glossary").exists()
    assert "glossary" not in (root / "site/index.html").read_text()
    assert (root / "site/actors/nora-lind/index.html").is_file()
    strict = run("mkdocs", "build", "--strict", cwd=root, **beside)
    assert strict.returncode == 1
    assert "extension-left-out" in strict.stderr
