"""MkDocs, ProperDocs and Zensical make the same addresses of a generated project, with links that resolve."""

from __future__ import annotations

import re
import shutil

import pytest

from small_dossier import REPOSITORY, broken_links, html_files, make_dossier, make_minimal_dossier, run

pytestmark = pytest.mark.slow

BUILDERS = ("mkdocs", "properdocs", "zensical")


def shipped(root):
    for name in ("seeds", "docs", "overrides", "templates"):
        if (REPOSITORY / name).is_dir():
            shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    return root


def with_repository(root):
    """One whose theme would show edit buttons."""
    make_dossier(root)
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    more = "repo_url: https://github.com/example/lake\ntheme:\n  features: [content.action.edit]\n"
    (root / "mkdocs.yml").write_text(config.replace("theme:\n", more), encoding="utf-8")
    return root


@pytest.fixture(scope="module", params=[make_dossier, make_minimal_dossier, shipped, with_repository])
def sites(request, tmp_path_factory):
    """The built sites by builder, with the address that links are resolved at."""
    folder = tmp_path_factory.mktemp(request.param.__name__)
    (folder / "root").mkdir()
    root = request.param(folder / "root")
    plain = folder / "plain"
    done = run("dossier", "generate", "--out", plain, cwd=root)
    assert done.returncode == 0, done.stderr
    found = {}
    for builder in BUILDERS:
        project = folder / builder
        shutil.copytree(plain, project)
        built = run(builder, "build", "--strict", "-f", "mkdocs.yml", cwd=project)
        assert built.returncode == 0, f"{builder}: {built.stdout}{built.stderr}"
        found[builder] = project / "site"
    text = (plain / "mkdocs.yml").read_text(encoding="utf-8")
    line = next(
        (line for line in text.splitlines() if line.startswith("site_url:")),
        "site_url: https://lake.invalid/",
    )
    # An address from the environment is written with the one that holds where nothing is set.
    return found, re.search(r"https?://[^\s\"'\]]+", line)[0]


def test_same_addresses(sites):
    found, _ = sites
    addresses = {builder: html_files(site) for builder, site in found.items()}
    assert len(addresses["mkdocs"]) > 15
    assert addresses["properdocs"] == addresses["mkdocs"]
    assert addresses["zensical"] == addresses["mkdocs"]


@pytest.mark.parametrize("builder", BUILDERS)
def test_every_link_resolves(sites, builder):
    found, base = sites
    assert broken_links(found[builder], base) == []


@pytest.mark.parametrize("builder", BUILDERS)
def test_no_edit_button_that_leads_nowhere(sites, builder):
    found, _ = sites
    pages = [page.read_text(encoding="utf-8") for page in found[builder].rglob("*.html")]
    assert not any("/edit/master/" in page or "/blob/master/docs" in page for page in pages)


def test_the_crawl_would_notice(tmp_path):
    (tmp_path / "index.html").write_text(
        '<a href="a/#x">1</a><a href="b/">2</a><a href="/c/">3</a><img src="d.png">'
    )
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text('<p id="y"><a href="../#">up</a>')
    assert broken_links(tmp_path) == [
        "index.html: /c/: leads out of the site",
        "index.html: a/#x: no such anchor",
        "index.html: b/: no such file",
        "index.html: d.png: no such file",
    ]
