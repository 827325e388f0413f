"""Titles and parts of hand-written pages, and links that other plugins are kept from."""

import re

import markdown
import pytest

from mkdocs_dossier.load.hand_pages import load_hand_pages
from mkdocs_dossier.load.site_config import load_site_config
from mkdocs_dossier.render.beside import Links, makes_nav
from mkdocs_dossier.text.front_matter import split_front_matter
from mkdocs_dossier.text.page_head import file_title, first_heading, page_parts


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Как мы работаем\n\nx", "Как мы работаем"),
        ("# O’Brien’s “notes” &amp; *more* `code` #\n", "O’Brien’s “notes” & more code"),
        ("Setext *title*\n===\n\nx", "Setext title"),
        ("# With attributes { #id .class }\n", "With attributes"),
        ("# [A link](x.md) ![picture](p.png)\n", "A link picture"),
        ("# &lt;script&gt; <b>x</b>\n", "<script> x"),
        ("text first\n\n# Then a heading\n", "Then a heading"),
    ],
)
def test_a_heading_is_read_as_text(text, title):
    assert first_heading(text).title == title


@pytest.mark.parametrize(
    "text", ["", "x", "## Second\n", "```\n# code\n```\n", "> # quoted\n", "<div>\n# raw\n</div>\n", "#\n"]
)
def test_what_is_no_title(text):
    assert first_heading(text) is None


def test_what_follows_a_heading():
    text = "<!-- note -->\n\n# Title\ntext"
    heading = first_heading(text)
    assert (text[heading.end :], heading.opens) == ("text", True)
    assert not first_heading("x\n\n# Title\n").opens


@pytest.mark.parametrize(
    ("path", "title"),
    [("metod.md", "Metod"), ("a/my-own_page.md", "My own page"), ("b/README.md", "Index"), ("USA.md", "USA")],
)
def test_titles_of_files_are_those_of_mkdocs(path, title):
    assert file_title(path) == title


def hand_page(tmp_path, text):
    (tmp_path / "docs").mkdir(exist_ok=True)
    (tmp_path / "docs" / "a.md").write_text(text, encoding="utf-8")
    (page,), _ = load_hand_pages(tmp_path, load_site_config(tmp_path))
    return page


def test_front_matter_as_mkdocs_reads_it(tmp_path):
    for fence in ("---", "..."):
        page = hand_page(tmp_path, f"---\ntitle: A\n{fence}\n# B\n")
        assert (page.values, page.body) == ({"title": "A"}, "# B\n")
        assert page.place(2) == ("docs/a.md", 4, 3)
    for text in ("---\n- a\n---\n", "---\na: [\n---\n", "---\njust text\n---\n"):
        page = hand_page(tmp_path, f"{text}x")
        assert (page.front, page.values, page.body) == (text, None, "x")
    for text in ("x", "x\n---\na: 1\n---\n", "---\na: 1\n", "----\na: 1\n----\n"):
        page = hand_page(tmp_path, text)
        assert (page.front, page.values, page.body) == ("", {}, text)


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("---\na: 1\n---\nb\n", ("---\na: 1\n---\n", "a: 1\n", "b\n")),
        ("--- \n---\t", ("--- \n---\t", "", "")),
        ("---\na: 1\n...\nb\n", ("", "", "---\na: 1\n...\nb\n")),
        ("---\na: ---\n ---\n---\n---\n", ("---\na: ---\n ---\n---\n", "a: ---\n ---\n", "---\n")),
        ("\n---\n---\n", ("", "", "\n---\n---\n")),
    ],
)
def test_front_matter_of_articles_ends_with_hyphens_alone(text, split):
    assert split_front_matter(text) == split
    assert split_front_matter(text).body_line == split[0].count("\n")


def test_links_to_generated_pages_are_hidden_and_shown():
    links = Links(["actors/a.md", "data/x.json", "timeline.md"])
    text = "[a](../actors/a.md#x) [b](other.md) [c](../data/x.json) [t](https://x.y/timeline.md) ![p](p.png)"
    hidden = links.hide(text, "events/e.md")
    assert "actors" not in hidden
    assert "x.json" not in hidden
    assert "[b](other.md)" in hidden
    assert "https://x.y/timeline.md" in hidden
    assert links.show(hidden) == text


def test_who_makes_the_navigation():
    assert makes_nav(["search", "awesome-nav"])
    assert makes_nav(["literate-nav"], ["SUMMARY.md"])
    assert not makes_nav(["literate-nav"], ["index.md"])


def test_anchors_of_parts_are_those_that_python_markdown_makes():
    text = (
        "# Title\n\n## One & two\n\n### One & two\n\nUnder\n-----\n\n## Ёлка\n\n## Ёлка\n\n## Été *très* `code`\n\n"
        "## mine\n\n## Given {#mine}\n\n## More { .x #more-of_it }\n\n## One -- two_1\n\n## Title\n\n# Title\n"
    )
    html = markdown.markdown(text, extensions=["attr_list", "toc"])
    anchors = re.findall(r'<h\d[^>]* id="([^"]*)"', html)
    assert len(anchors) == text.count("\n#") + 2
    assert [part.anchor for part in page_parts(text)] == ["", "", *anchors[1:]]


def test_parts_hold_all_of_a_page():
    text = "Before.\n\n# Title\n\nTop.\n\n## A\n\n```\n# code\n```\n\n> ## quoted\n\n### B\n"
    parts = page_parts(text)
    assert [(part.heading, part.text.strip()) for part in parts] == [
        ("", "Before."),
        ("", "Top."),
        ("A", "```\n# code\n```\n\n> ## quoted"),
        ("B", ""),
    ]
    assert [(part.heading, part.text) for part in page_parts("")] == [("", "")]
