"""Titles, headings and descriptions of any text, through three builders and their themes."""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
from pathlib import Path

import html5lib
import pytest
import yaml

import markup
from mkdocs_dossier.model.site_defaults import MARKDOWN_EXTENSIONS
from mkdocs_dossier.render.body import render_body
from mkdocs_dossier.render.escape import attribute_html, escape_inline, page_front_matter
from mkdocs_dossier.text.body import parse_body

pytestmark = pytest.mark.slow

SITE = 'The "A & B" <i>dossier</i> {{ x }}'
PLAIN = "Plain words"
# As an attacker would write it, and all nasty pieces in a few handfuls.
TITLES = [
    PLAIN,
    """</title><script>alert("1")</script> & &lt;b&gt; 'q' *a* {{ x }} {% y %} id=5 AT&T &copy; `c` [z](y)""",
    '" onload="alert(1)" x="',
    "1e3",
    *(" ".join(markup.NASTY[start::6]) for start in range(6)),
]
BODY = """first

- item

- loose

> quote

| a | b |
|---|---|
| c | d |

1. one
2. two
"""
INDEXES = {
    "mkdocs": "search/search_index.json",
    "properdocs": "search/search_index.json",
    "zensical": "search.json",
}


def words(text):
    """What is compared: themes and indexes trim and collapse even non-breaking spaces."""
    return " ".join(markup.shown(text).split())


def write_site(root: Path):
    docs = root / "docs"
    docs.mkdir()
    body, _ = parse_body(BODY)
    links = [f"[link](page{n}.md#p{leaf.number})" for n in range(len(TITLES)) for leaf in body.leaves]
    home = [page_front_matter("Home", "About"), "# Home", *links]
    (docs / "index.md").write_text("\n\n".join(home), encoding="utf-8")
    for number, title in enumerate(TITLES):
        heading = escape_inline(title)
        parts = [
            f"# {heading}",
            "## Text { #text }",
            render_body(body, {}),
            f"## {heading} {{ #again }}",
            "Text.",
        ]
        page = page_front_matter(title, title) + "\n\n".join(parts)
        (docs / f"page{number}.md").write_text(page, encoding="utf-8")
    config = {
        "site_name": attribute_html(SITE),
        "theme": {"name": "material", "font": False, "features": ["navigation.footer", "navigation.path"]},
        "plugins": ["search"],
        "validation": dict.fromkeys(
            ("omitted_files", "absolute_links", "unrecognized_links", "anchors"), "warn"
        ),
        "markdown_extensions": [{name: dict(options)} for name, options in MARKDOWN_EXTENSIONS.items()],
        "nav": ["index.md", *(f"page{number}.md" for number in range(len(TITLES)))],
    }
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")


@pytest.fixture(scope="module", params=INDEXES)
def site(request, tmp_path_factory):
    """A built site, and where its search index is. Strict: each leaf's anchor is linked and must be found."""
    root = tmp_path_factory.mktemp(request.param)
    write_site(root)
    command = [Path(sys.executable).with_name(request.param), "build", "--strict", "-f", "mkdocs.yml"]
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(
        command, cwd=root, env=os.environ | quiet, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site", INDEXES[request.param]


def load(site, page):
    return html5lib.parse((site[0] / page / "index.html").read_text("utf-8"), namespaceHTMLElements=False)


def of_class(root, name):
    return [element for element in root.iter() if name in (element.get("class") or "").split()]


def text_of(element):
    return words("".join(part for part in element.itertext() if part != "¶"))


@pytest.mark.parametrize("number", range(len(TITLES)))
def test_a_title_is_text_wherever_a_theme_prints_it(site, number):
    page, title = load(site, f"page{number}"), words(TITLES[number])
    assert words(page.findtext("head/title")) == f"{title} - {words(SITE)}"
    described = [item.get("content") for item in page.iter("meta") if item.get("name") == "description"]
    assert [words(text) for text in described] == [title]
    assert [text_of(heading) for heading in page.iter("h1")] == [title]
    assert [text_of(heading) for heading in page.iter("h2")] == ["Text", title]
    contents = [text_of(item) for nav in of_class(page, "md-nav--secondary") for item in nav.iter("li")]
    assert set(contents) >= {"Text", title}
    assert [text_of(topic) for topic in of_class(page, "md-header__topic")] == [words(SITE), title]


def test_titles_are_text_in_navigation_and_footer(site):
    home = load(site, "")
    nav = [
        text_of(item) for part in of_class(home, "md-nav--primary") for item in of_class(part, "md-nav__item")
    ]
    assert set(nav) >= set(map(words, TITLES))
    for number, title in enumerate(TITLES[1:-1], 1):
        page = load(site, f"page{number}")
        before, after = (
            text_of(of_class(link, "md-ellipsis")[0]) for link in of_class(page, "md-footer__link")
        )
        assert (before, after) == (words(TITLES[number - 1]), words(TITLES[number + 1])), title


@pytest.mark.parametrize("number", range(len(TITLES)))
def test_a_title_brings_no_element_and_no_attribute(site, number):
    def shape(root):
        return [
            (
                element.tag,
                sorted(element.attrib),
                (element.text or "")[:200] if element.tag == "script" else "",
            )
            for element in root.iter()
            if isinstance(element.tag, str)
        ]

    plain, page = load(site, "page0"), load(site, f"page{number}")
    tags = {tag for tag, _, _ in shape(plain)}
    attributes = {name for _, names, _ in shape(plain) for name in names}
    assert {tag for tag, _, _ in shape(page)} <= tags
    assert {name for _, names, _ in shape(page) for name in names} <= attributes
    scripts = [item for item in shape(plain) if item[0] == "script"]
    assert [item for item in shape(page) if item[0] == "script"] == scripts


def test_the_search_index_holds_titles_as_text(site):
    index = json.loads((site[0] / site[1]).read_text("utf-8"))
    entries = index.get("docs") or index["items"]
    for number, title in enumerate(TITLES):
        found = {
            entry["location"]: entry["title"] for entry in entries if f"page{number}/" in entry["location"]
        }
        for place in ("", "#again"):
            assert "<" not in found[f"page{number}/{place}"]
            assert words(html.unescape(found[f"page{number}/{place}"])) == words(title)
