"""Titles of hand-written pages, and links that other plugins are kept from."""

import pytest

from mkdocs_dossier.render.beside import Links, makes_nav
from mkdocs_dossier.text.page_head import file_title, first_heading, front_values, split_front_matter


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


def test_front_matter_as_mkdocs_reads_it():
    front, rest = split_front_matter("---\ntitle: A\n---\n# B\n")
    assert (front_values(front), rest) == ({"title": "A"}, "# B\n")
    for text in ("---\n- a\n---\n", "---\na: [\n---\n", "---\njust text\n---\n"):
        assert front_values(split_front_matter(text)[0]) is None


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
