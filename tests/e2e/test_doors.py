"""`mkdocs build` with the plugin and `dossier generate` without it give the same site."""

from __future__ import annotations

import gzip
import html
import json
import re
import shutil

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.pages import Page

from mkdocs_dossier.render.policy import squeezed, with_policy
from small_dossier import (
    REPOSITORY,
    broken_links,
    files_below,
    html_files,
    make_dossier,
    make_minimal_dossier,
    run,
)


def rewrite(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def copy_of_the_shipped(root):
    for name in ("seeds", "docs", "overrides", "templates"):
        if (REPOSITORY / name).is_dir():
            shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    return root


DOSSIERS = {"odd": make_dossier, "minimal": make_minimal_dossier, "shipped": copy_of_the_shipped}


@pytest.fixture(params=DOSSIERS)
def root(request, tmp_path):
    (tmp_path / "root").mkdir()
    return DOSSIERS[request.param](tmp_path / "root")


def plugin_files(root, name="mkdocs.yml"):
    """What the plugin hands to MkDocs, configuration and files, without building pages."""
    config = load_config(str(root / name))
    config.plugins.on_startup(command="build", dirty=False)
    config = config.plugins.on_config(config)
    files = config.plugins.on_files(get_files(config), config=config)
    set_exclusions(files, config)
    return config, files


def generate(root, out):
    done = run("dossier", "generate", "--out", out, cwd=root)
    assert done.returncode == 0, done.stderr
    return out


_BARE = re.compile(rb" \xc2\xb7 \[Text only\]\(\.*/?text/[^)]*\)")


def test_both_doors_hand_over_the_same_bytes_in_the_same_order(root, tmp_path):
    _, files = plugin_files(root)
    # Bare text is made of built pages, so the plugin alone has it, and the ways to it.
    there = {
        file.src_uri: _BARE.sub(b"", file.content_bytes)
        if file.src_uri.endswith(".md")
        else file.content_bytes
        for file in files
        if file.inclusion.is_in_serve() and not file.src_uri.startswith("text/")
    }
    out = generate(root, tmp_path / "out")
    assert there == files_below(out / "docs")
    plain = load_config(str(out / "mkdocs.yml"))
    assert [file.src_uri for file in get_files(plain)] == list(there)


_BLANK = re.compile(rb"\n\s*\n")


def moved(site):
    """Pages that only lead on to another; they load nothing and run nothing."""
    return {path for path, data in site.items() if b'http-equiv="refresh"' in data}


@pytest.mark.slow
def test_both_doors_build_the_same_site(root, tmp_path):
    # The theme leaves blank lines where an edit button could stand: only the plugin can give it an address.
    settings = root / "seeds/dossier.yaml"
    settings.write_text(
        re.sub("(?m)^edit_url:.*\n", "", settings.read_text(encoding="utf-8")), encoding="utf-8"
    )
    # Bare text is made of built pages: the plugin alone has it.
    config = root / "mkdocs.yml"
    config.write_text(
        re.sub("(?m)^ *text_edition:.*\n", "", config.read_text(encoding="utf-8")), encoding="utf-8"
    )
    out = generate(root, tmp_path / "out")
    for folder in (root, out):
        done = run("mkdocs", "build", "--strict", cwd=folder)
        assert done.returncode == 0, done.stderr
        assert "WARNING" not in done.stderr
    plugin, plain = files_below(root / "site"), files_below(out / "site")
    assert sorted(plugin) == sorted(plain)
    # Only the plugin gives pages a policy, and takes the blanks of templates from them; with the same done to
    # those built without it, and in nothing else, they are equal.
    instant = "navigation.instant" in (root / "mkdocs.yml").read_text(encoding="utf-8")
    governed = {path for path, data in plugin.items() if b"Content-Security-Policy" in data}
    assert {path for path in plugin if path.endswith("index.html")} - governed == moved(plugin)
    assert "404.html" in governed
    for path in governed:
        page = plain[path].decode()
        if path != "404.html":  # which the theme makes without a page
            page = squeezed(page)
        assert "Content-Security-Policy" not in page
        # Nothing in these dossiers writes a script but the theme.
        known = re.findall(r"<script(?![^>]*(?:\bsrc=|application/))[^>]*>(.*?)</script>", page, re.DOTALL)
        plain[path] = with_policy(page, known, instant=instant and path != "404.html").encode()
    maps = {path: data for path, data in plugin.items() if path.endswith(".gz")}
    assert [
        path for path, data in maps.items() if gzip.decompress(data) != gzip.decompress(plain[path])
    ] == []
    # Where the theme asks for its search, which the plain project names as switched off, it leaves blank lines.
    assert [
        path
        for path, data in plugin.items()
        if path not in maps and _BLANK.sub(b"\n", data) != _BLANK.sub(b"\n", plain[path])
    ] == []


def edit_addresses(root):
    config, files = plugin_files(root)
    found = {}
    for file in files.documentation_pages():
        page = config.plugins.on_pre_page(Page(None, file, config), config=config, files=files)
        found[file.src_uri] = page.edit_url
    return found


def test_edit_links_lead_to_the_line_of_the_seed(tmp_path):
    root = make_dossier(tmp_path)
    found = edit_addresses(root)
    base = "https://example.org/edit"
    assert found["actors/nora-lind.md"] == f"{base}/seeds/catalogue/all.yaml#L2"
    assert found["events/spill-2021.md"] == f"{base}/seeds/catalogue/all.yaml#L12"
    assert found["sources/morning-post.md"].startswith(f"{base}/seeds/articles/morning-post.md#L")
    assert found["method.md"] == f"{base}/pages/method.md#L1"
    assert found["index.md"] == f"{base}/pages/index.md#L1"
    assert found["events/index.md"] is None


def test_edit_links_by_mkdocs_are_right_too(tmp_path):
    root = make_dossier(tmp_path)
    rewrite(root / "seeds/dossier.yaml", "edit_url:", "# edit_url:")
    rewrite(
        root / "mkdocs.yml", "theme:", "repo_url: https://example.org/r\nedit_uri: blob/main/pages/\ntheme:"
    )
    found = edit_addresses(root)
    assert found["actors/nora-lind.md"] == "https://example.org/r/blob/main/seeds/catalogue/all.yaml"
    assert found["method.md"] == "https://example.org/r/blob/main/pages/method.md"
    assert found["events/index.md"] is None


def test_no_edit_links_where_no_repository_is_known(tmp_path):
    root = make_dossier(tmp_path)
    rewrite(root / "seeds/dossier.yaml", "edit_url:", "# edit_url:")
    assert set(edit_addresses(root).values()) == {None}


def test_hand_written_pages_join_a_navigation_that_is_left_open(tmp_path):
    root = make_dossier(tmp_path)
    (root / "pages/annexes").mkdir()
    (root / "pages/annexes/terms.md").write_text("# Terms\n", encoding="utf-8")
    config, files = plugin_files(root)
    titles = [next(iter(item)) if isinstance(item, dict) else item for item in config.nav]
    assert titles[:2] == ["Start", "Events"]
    assert titles[-2:] == ["Search", "annexes/terms.md"]  # and not the notes, which not_in_nav names
    home = next(file.content_string for file in files if file.src_uri == "index.md")
    foot = home.partition("{ .dossier-foot }")[0].rpartition("\n\n")[2]
    assert "(method.md)" in foot
    assert "notes" not in foot


def test_authors_options_win_over_ours(tmp_path):
    root = make_minimal_dossier(tmp_path)
    more = "markdown_extensions: [{toc: {permalink: false}}]\nextra_css: [mine.css]\nnav: [index.md]\n"
    rewrite(
        root / "mkdocs.yml", "theme: material\n", f"theme: {{name: material, font: {{text: Ubuntu}}}}\n{more}"
    )
    config, _ = plugin_files(root)
    assert config.mdx_configs["toc"] == {"permalink": False}
    assert config.extra_css[-1] == "mine.css"
    assert config.nav == ["index.md"]
    assert config.theme["font"]["text"] == "Ubuntu"


def test_a_second_configuration_file(tmp_path):
    root = make_minimal_dossier(tmp_path)
    (root / "other").mkdir()
    (root / "other/extra.md").write_text("# Extra\n")
    (root / "other.yml").write_text((root / "mkdocs.yml").read_text() + "docs_dir: other\n")
    _, files = plugin_files(root, "other.yml")
    paths = {file.src_uri for file in files}
    assert "extra.md" in paths
    assert "method.md" not in paths


@pytest.mark.slow
def test_errors_stop_a_build_and_warnings_a_strict_one(tmp_path):
    root = make_minimal_dossier(tmp_path)
    rewrite(root / "seeds/catalogue/all.yaml", "places:", "  nobody: {kind: person, name: Zz Qq}\nplaces:")
    assert run("mkdocs", "build", cwd=root).returncode == 0
    strict = run("mkdocs", "build", "--strict", cwd=root)
    assert strict.returncode == 1
    assert "WARNING -  dossier: seeds/catalogue/all.yaml:9:3: " in strict.stderr
    rewrite(root / "seeds/catalogue/all.yaml", "place: lake-ost", "place: lake-oost")
    failed = run("mkdocs", "build", cwd=root)
    assert failed.returncode == 1
    assert "ERROR   -  dossier: seeds/catalogue/all.yaml:17:12: " in failed.stderr
    assert "Traceback" not in failed.stderr


@pytest.mark.slow
def test_error_page_site_map_search_and_redirects(tmp_path):
    root = make_dossier(tmp_path)
    done = run("mkdocs", "build", "--strict", cwd=root)
    assert done.returncode == 0, done.stderr
    site, base = root / "site", "https://example.org/lake/"
    assert broken_links(site, base) == []
    missing = (site / "404.html").read_text(encoding="utf-8")
    assert set(re.findall(r'(?:href|src)="(/[^"]*)"', missing)) != set()
    assert not re.search(r'(?:href|src)="(?!/|https?:|#|data:)', missing), (
        "relative links break below a folder"
    )
    pages = {path.removesuffix("index.html") for path in html_files(site) - {"404.html"}}
    redirects = {"actors/nora-berg/", "actors/westerby-board/"}
    mapped = set(re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8")))
    assert mapped == {base + page for page in pages - redirects}
    assert list(site.rglob("search_index.json")) == []
    texts = [
        file.read_text(encoding="utf-8") for file in sorted((site / "assets/dossier/search").glob("d*.js"))
    ]
    found = [json.loads(text[text.index(",") + 1 : text.rindex(")")])[0] for text in texts]
    found_on = {place.partition("#")[0] for place in found}  # questions are found by themselves, too
    assert found_on == pages - redirects - {"curation/", "search/"}, "authors' affairs are not found"
    assert len(set(found)) == len(found)
    assert any("Нора Линд" in text for text in texts)
    assert any("forty barrels" in text for text in texts)
    moved = (site / "actors/nora-berg/index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../nora-lind/"' in html.unescape(moved)
    assert "private" not in " ".join(files_below(site))
