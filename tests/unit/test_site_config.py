from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from mkdocs.config import load_config

from mkdocs_dossier.check.addresses import collisions
from mkdocs_dossier.export.site_config import portable_config
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.load.docs_folder import list_docs
from mkdocs_dossier.load.site_config import load_site_config
from mkdocs_dossier.model.assets import SCRIPT_PATHS, STYLE_PATHS
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.site_defaults import MARKDOWN_EXTENSIONS
from mkdocs_dossier.pages.navigation import default_nav

SETTINGS = Settings(title="A: title")
NAV = ({"Home": "index.md"}, "method.md")
HIDDEN = ("/actors/*", "/quotes.md")
NO_THEME_SEARCH = {"search": {"enabled": False}}


class Loader(yaml.SafeLoader):
    """Reads tags as their text."""


Loader.add_multi_constructor("!", lambda _, tag, node: f"!{tag} {node.value}")
Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda _, tag, node: f"{tag} {node.value}")


def portable(text, *, overrides=False):
    return yaml.load(portable_config(text, SETTINGS, Words(), NAV, HIDDEN, overrides=overrides), Loader)  # noqa: S506


def read(tmp_path, text, name="mkdocs.yml", **files):
    (tmp_path / name).write_text(text, encoding="utf-8")
    for file, content in files.items():
        (tmp_path / f"{file}.yml").write_text(content, encoding="utf-8")
    return load_site_config(tmp_path)


def names(extensions):
    return [next(iter(item)) if isinstance(item, dict) else item for item in extensions]


@pytest.mark.parametrize("text", [None, "", "- a list", "just text", "theme:\nnav:\nextra_css:\n"])
def test_everything_has_a_default(text):
    found = portable(text)
    assert found["site_name"] == "A: title"
    assert found["theme"] == {"name": "material", "font": False, "language": "en"}
    assert found["nav"] == list(NAV)
    assert found["not_in_nav"].splitlines() == list(HIDDEN)
    assert found["extra_css"] == list(STYLE_PATHS)
    assert found["extra_javascript"] == list(SCRIPT_PATHS)
    assert names(found["markdown_extensions"]) == list(MARKDOWN_EXTENSIONS)


def test_what_belongs_to_the_dossier_is_dropped():
    found = portable(
        "site_dir: ../public\nwatch: [seeds]\nedit_uri_template: x/{path}\nedit_uri: edit/main/docs/\n"
        "docs_dir: pages\nrepo_url: https://example.org/r\n"
    )
    assert not {"site_dir", "watch", "edit_uri_template"} & set(found)
    assert (found["docs_dir"], found["edit_uri"], found["repo_url"]) == ("docs", "", "https://example.org/r")


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("[search, dossier]", ["search"]),
        ("[material/search, dossier]", ["material/search"]),
        ("[dossier]", [NO_THEME_SEARCH]),
        ("[tags, dossier]", ["tags", NO_THEME_SEARCH]),
        ("[{dossier: {}}, {search: {lang: en}}]", [{"search": {"lang": "en"}}]),
        ("{search: {lang: en}, dossier: {}}", [{"search": {"lang": "en"}}]),
    ],
)
def test_our_plugin_is_taken_out_and_the_theme_s_search_is_off_unless_named(written, left):
    assert portable(f"plugins: {written}\n")["plugins"] == left


def test_a_dossier_without_plugins_has_no_search_of_the_theme_s():
    assert portable("site_name: x\n")["plugins"] == [NO_THEME_SEARCH]


@pytest.mark.parametrize(
    ("plugins", "places"),
    [
        ("[dossier]", []),
        ("[search, dossier]", ["mkdocs.yml:1:11"]),
        ("[dossier, {material/search: {lang: en}}]", ["mkdocs.yml:1:21"]),
        ("{search: {}, dossier: {}}", ["mkdocs.yml:1:11"]),
        ("[{search: {enabled: false}}, dossier]", []),
    ],
)
def test_a_second_search_is_noted_where_it_is_named(tmp_path, plugins, places):
    found = read(tmp_path, f"plugins: {plugins}\n").diagnostics
    assert [f"{item.origin.path}:{item.origin.line}:{item.origin.column}" for item in found] == places
    assert {(item.code, item.severity) for item in found} <= {("second-search", "note")}


def test_a_second_search_is_noted_in_the_file_that_is_inherited(tmp_path):
    (tmp_path / "base.yml").write_text("site_name: x\nplugins:\n  - search\n  - dossier\n")
    (found,) = read(tmp_path, "INHERIT: base.yml\n").diagnostics
    assert (found.origin.path, found.origin.line, found.origin.column) == ("base.yml", 3, 5)


@pytest.mark.parametrize(
    "written", ["[admonition, {toc: {toc_depth: 3}}]", "{admonition: {}, toc: {toc_depth: 3}}"]
)
def test_extensions_are_completed(written):
    found = portable(f"markdown_extensions: {written}\n")["markdown_extensions"]
    assert sorted(names(found)) == sorted({*MARKDOWN_EXTENSIONS, "admonition"})
    assert {"toc": {"toc_depth": 3, "permalink": True}} in found


def test_options_of_the_authors_win():
    found = portable("markdown_extensions: [{toc: {permalink: '#'}}]\nextra_css: [mine.css]\nnav: [a.md]\n")
    assert {"toc": {"permalink": "#"}} in found["markdown_extensions"]
    assert found["extra_css"] == [*STYLE_PATHS, "mine.css"]  # later ones win in a browser
    assert found["nav"] == ["a.md"]
    assert portable("markdown_extensions: [toc]\n")["markdown_extensions"][0] == {"toc": {"permalink": True}}
    last = STYLE_PATHS[-1]
    assert portable(f"extra_css: [mine.css, {last}]\n")["extra_css"] == [*STYLE_PATHS[:-1], "mine.css", last]


@pytest.mark.parametrize(
    ("theme", "font"),
    [
        ("material", False),
        ("{name: material, font: {text: Roboto, code: Roboto Mono}}", False),
        ("{name: material, font: {text: Ubuntu}}", {"text": "Ubuntu"}),
        ("{name: material, font: false}", False),
        ("mkdocs", None),
        ("{name: readthedocs}", None),
    ],
)
def test_no_web_fonts_unless_asked_for(theme, font):
    assert portable(f"theme: {theme}\n")["theme"].get("font") == font


def test_overrides_only_where_there_are_any():
    text = "theme: {name: material, custom_dir: mine}\n"
    assert portable(text, overrides=True)["theme"]["custom_dir"] == "overrides"
    assert "custom_dir" not in portable(text)["theme"]


def test_tags_pass_through():
    text = "a: !ENV [X, y]\nb: !relative $config_dir\nc: !!python/name:material.extensions.emoji.twemoji\n"
    written = portable_config(text, SETTINGS, Words(), NAV, HIDDEN, overrides=False).decode()
    assert "a: !ENV [X, y]\n" in written
    assert "b: !relative" in written
    assert "!!python/name:material.extensions.emoji.twemoji" in written


def test_inherited_settings_are_merged_as_mkdocs_does(tmp_path):
    (tmp_path / "docs").mkdir()
    base = "site_name: Base\nexclude_docs: /no/\ntheme: {name: material, language: de}\n"
    base += "extra: {a: 1, b: {c: 2}}\n"
    text = "INHERIT: base.yml\nsite_name: Heir\ntheme: {language: en}\nextra: {b: {d: 3}}\n"
    site = read(tmp_path, text, base=base)
    expected = load_config(str(tmp_path / "mkdocs.yml"))
    merged = yaml.safe_load(site.text)
    assert merged["site_name"] == expected.site_name == "Heir"
    assert merged["theme"] == {"name": "material", "language": "en"}
    assert merged["extra"] == expected.extra == {"a": 1, "b": {"c": 2, "d": 3}}
    assert site.excluded.match_file("no/x.md")
    assert site.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("site_name: [\n", "yaml-syntax", "mkdocs.yml:2:1"),
        ("a: b: c\n", "yaml-syntax", "mkdocs.yml:1:5"),
        ("docs_dir: ../docs\n", "path-outside", "mkdocs.yml"),
        ("docs_dir: /etc\n", "path-outside", "mkdocs.yml"),
        ("theme: {custom_dir: ../x}\n", "path-outside", "mkdocs.yml"),
        ("hooks: [../x.py]\n", "path-outside", "mkdocs.yml"),
        ("INHERIT: ../base.yml\n", "path-outside", "mkdocs.yml"),
        ("INHERIT: mkdocs.yml\n", "path-outside", "mkdocs.yml"),
    ],
)
def test_what_can_not_be_used_is_reported(tmp_path, text, code, place):
    site = read(tmp_path, text)
    assert [found.code for found in site.diagnostics] == [code]
    assert str(site.diagnostics[0].origin).startswith(place)
    assert (site.docs_dir, site.theme_dir, site.hooks) == ("docs", "", ())


def test_names_of_the_file(tmp_path):
    assert load_site_config(tmp_path).text is None
    read(tmp_path, "docs_dir: b\n", "mkdocs.yaml")
    assert load_site_config(tmp_path).docs_dir == "b"
    read(tmp_path, "docs_dir: a\n")
    read(tmp_path, "docs_dir: c\n", "other.yml")
    assert load_site_config(tmp_path).docs_dir == "a"
    assert load_site_config(tmp_path, "other.yml").docs_dir == "c"


def test_what_mkdocs_leaves_out_is_left_out(tmp_path):
    docs = tmp_path / "docs"
    files = "index.md pic.png .hidden/x.md .x.txt templates/t.md no/n.md a/templates/ok.md"
    for path in files.split():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text("x")
    found = list_docs(tmp_path, read(tmp_path, "exclude_docs: /no/\n"))
    assert (found.pages, found.others, found.diagnostics) == (
        ("a/templates/ok.md", "index.md"),
        ("pic.png",),
        (),
    )
    found = list_docs(tmp_path, read(tmp_path, "exclude_docs: |\n  !.x.txt\n  !/templates/\n"))
    assert ".x.txt" in found.others
    assert "templates/t.md" in found.pages


def test_links_in_the_documentation_folder(tmp_path):
    root, outside = tmp_path / "root", tmp_path / "outside"
    for folder in (root / "docs", root / "pictures", outside):
        folder.mkdir(parents=True)
    (root / "pictures/p.png").write_text("p")
    (outside / "secret.txt").write_text("s")
    (root / "docs/pics").symlink_to(root / "pictures")
    (root / "docs/out").symlink_to(outside)
    (root / "docs/secret.txt").symlink_to(outside / "secret.txt")
    (root / "docs/circle").symlink_to(root / "docs")
    (root / "docs/nowhere.png").symlink_to("missing")
    (root / "docs/self.png").symlink_to("self.png")
    found = list_docs(root, load_site_config(root))
    assert found.others == ("pics/p.png",)
    assert {found.origin.path: found.code for found in found.diagnostics} == {
        "docs/circle": "file-unreadable",
        "docs/nowhere.png": "not-a-file",
        "docs/out": "path-outside",
        "docs/secret.txt": "path-outside",
        "docs/self.png": "not-a-file",
    }


def page(path, kind="hand", parent="home"):
    key = f"page:{path}" if kind == "hand" else path
    return Address(key, path, path.removesuffix(".md").title(), kind, parent)


@pytest.mark.parametrize(
    ("hand", "copied", "clashes"),
    [
        (["method.md"], ["pic.png"], []),
        (["timeline.md"], [], ["docs/timeline.md"]),
        (["timeline/index.md"], [], ["docs/timeline/index.md"]),
        (["Timeline.md"], [], ["docs/Timeline.md"]),
        (["actors.md"], [], ["docs/actors.md"]),
        (["README.md"], [], ["docs/README.md"]),
        (["a.md", "a/index.md"], [], ["docs/a/index.md"]),
        (["actors/old.md"], [], ["docs/actors/old.md"]),
        ([], ["timeline/index.html", "data/dossier.json", "DATA/dossier.json"], 3),
    ],
)
def test_two_files_at_one_address(hand, copied, clashes):
    generated = [
        page("index.md", "home", ""),
        page("timeline.md", "timeline"),
        page("actors/index.md", "actors"),
    ]
    pages = {f"page:{path}": Origin(f"docs/{path}") for path in hand}
    addresses = [*map(page, hand), *generated]
    files = ["data/dossier.json", "actors/old/index.html"]
    found = list(collisions(addresses, pages, {path: Origin(f"docs/{path}") for path in copied}, files))
    assert {item.code for item in found} <= {"page-collision"}
    assert (len(found) if isinstance(clashes, int) else [item.origin.path for item in found]) == clashes


def test_default_navigation():
    placed = (
        *(("new.md", None, 95), ("search.md", Tab.SEARCH, 0), ("map.md", Tab.EVENTS, 10)),
        *(
            ("index.md", Tab.START, 0),
            ("events/index.md", Tab.EVENTS, 0),
            ("sources/index.md", Tab.SOURCES, 0),
        ),
    )
    addresses = [
        *(page("about.md"), page("notes/x.md"), page("essays/y.md"), page("curation.md", "curation")),
        *(replace(page(path, "any"), tab=tab, nav=place) for path, tab, place in placed),
        page("actors/a.md", "actor", "actors/"),
    ]
    nav = default_nav(addresses, lambda path: path.startswith("notes/"), Words())
    assert nav == (
        {"Start": "index.md"},
        {"Events": ({"Events/Index": "events/index.md"}, {"Map": "map.md"})},
        {"Sources": "sources/index.md"},
        {"Search": "search.md"},
        {"New": "new.md"},
        "essays/y.md",
    )


@pytest.mark.parametrize(
    ("plugins", "wanted"),
    [
        ("[search, dossier]", False),
        ("[search, {dossier: {book: true}}]", True),
        ("[{dossier: {book: yes}}]", True),
        ("{search: {}, dossier: {book: true}}", True),
        ("[{dossier: {book: false}}]", False),
        ("[{dossier: null}]", False),
        ("[{other: {book: true}}]", False),
        ("[]", False),
    ],
)
def test_whether_the_site_has_the_book(tmp_path, plugins, wanted):
    assert read(tmp_path, f"plugins: {plugins}\n").book is wanted


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", ""),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/lake/", "https://example.org/lake/"),
        ("lake", ""),
        ("''", ""),
        ("[a, b]", ""),
        ("!ENV DOSSIER_TEST_SITE", "https://set.example/"),
        ("!ENV [DOSSIER_TEST_NONE, DOSSIER_TEST_SITE, https://default.example/]", "https://set.example/"),
        ("!ENV [DOSSIER_TEST_NONE, https://default.example/]", "https://default.example/"),
        ("!ENV [DOSSIER_TEST_NONE, null]", ""),
        ("!ENV DOSSIER_TEST_NONE", ""),
        ("!ENV []", ""),
    ],
)
def test_the_sites_address_is_as_mkdocs_has_it(tmp_path, monkeypatch, written, expected):
    monkeypatch.setenv("DOSSIER_TEST_SITE", "https://set.example")
    monkeypatch.delenv("DOSSIER_TEST_NONE", raising=False)
    text = f"site_name: Lake\nplugins: []\nsite_url: {written}\n"
    assert read(tmp_path, text).urls.site == expected
    if expected:
        (tmp_path / "docs").mkdir()
        assert load_config(str(tmp_path / "mkdocs.yml")).site_url == expected


def test_how_addresses_look_may_come_from_the_environment(tmp_path, monkeypatch):
    text = "use_directory_urls: !ENV [DOSSIER_TEST_NONE, false]\n"
    assert not read(tmp_path, text).urls.folders
    monkeypatch.setenv("DOSSIER_TEST_NONE", "true")
    assert read(tmp_path, text).urls.folders
