"""Pages as bare text: small, linked among themselves, and with all words that can be read."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise

import html5lib
import pytest

from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.render.text_edition import LARGEST, FullPage, TextEdition, text_path

TABS = [("Start", ""), ("Events", "events/"), ("Not made", "map/")]


def edition(**contents):
    pages = [
        FullPage(url.replace("__", "/"), f"Page {url}", content, "en", "ltr", f"https://example.org/{url}")
        for url, content in ({"": "<h1>Lake</h1>"} | contents).items()
    ]
    made = {path: text.decode() for path, text in TextEdition(pages, TABS, "Lake", Words()).files()}
    for path, text in made.items():
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(text)
        assert parser.errors == [], path
    return made


def words(html):
    return re.sub(r"<[^>]*>", " ", html[html.index("<main>") : html.index("</main>")]).split()


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("", "text/index.html"),
        ("events/", "text/events/index.html"),
        ("events/talks/", "text/events/talks/index.html"),
        ("events/talks.html", "text/events/talks.html"),
        ("events/index.html", "text/events/index.html"),
    ],
)
def test_text_stands_where_the_page_does(url, path):
    assert text_path(url) == path


def test_links_lead_to_texts_to_files_and_out():
    made = edition(
        events__talks__=(
            '<p><a href="../../">home</a> <a href="#p2">below</a> <a href="../../data/x.pdf">file</a> '
            '<a href="https://example.com/a?b&amp;c">out</a> <a href="javascript:alert(1)">no</a></p><p id="p2">Two</p>'
        )
    )
    page = made["text/events/talks/index.html"]
    assert '<a href="../../index.html">home</a>' in page
    assert '<a href="#p2">below</a>' in page
    assert '<p id="p2">' in page
    assert '<a href="../../../data/x.pdf">file</a>' in page
    assert '<a href="https://example.com/a?b&amp;c">out</a>' in page
    assert "javascript" not in page
    assert '<link rel="canonical" href="https://example.org/events__talks__">' in page
    assert '<a href="../../../events/talks/">Full page, with figures</a>' in page
    assert "Not made" not in page


def test_what_only_looks_or_works_is_left_out_and_folds_are_open():
    content = (
        '<h1>Talks<a class="headerlink" href="#talks">¶</a></h1><figure><svg><text>drawn</text></svg></figure>'
        '<form><label>Kind <input></label></form><p hidden>unseen</p><span aria-hidden="true">≠</span>'
        "<details><summary>More</summary><p>folded</p></details>"
        '<p>Said<sup><a class="footnote-ref" href="#n1">1</a></sup></p><p class="x" style="color:red">plain</p>'
    )
    page = edition(x__=content)["text/x/index.html"]
    assert words(page) == ["Talks", "More", "folded", "Said", "[1]", "plain"]
    for gone in ("drawn", "Kind", "unseen", "≠", "<script", "class=", 'style="', "<details"):
        assert gone not in page


def test_text_stays_text():
    hostile = "</main><script>alert(1)</script> & <b onclick=x>"
    page = edition(x__=f'<p lang="ar" dir="rtl" title="{escape(hostile)}">{escape(hostile)}</p>')[
        "text/x/index.html"
    ]
    assert f'<p lang="ar" dir="rtl">{escape(hostile, quote=False)}</p>' in page


@pytest.mark.parametrize("item", ["<li><p>{}</p></li>", "<li>{}</li>"])
def test_a_large_page_is_parted_and_nothing_is_lost(item):
    lines = [f"word{number} " + "x" * 150 for number in range(400)]
    items = "".join(item.format(f'<a id="a{number}">{line}</a>') for number, line in enumerate(lines))
    made = edition(
        long__=f"<h1>Long</h1><ol>{items}</ol>", short__='<p><a href="../long/#a399">the last</a></p>'
    )
    parts = [path for path in made if path.startswith("text/long/")]
    assert parts[:2] == ["text/long/index.html", "text/long/index.2.html"]
    assert all(len(text.encode()) <= LARGEST for text in made.values())
    found = [word for path in parts for word in words(made[path]) if word.startswith("word")]
    assert found == [f"word{number}" for number in range(400)]
    assert f'href="../long/index.{len(parts)}.html#a399"' in made["text/short/index.html"]
    assert '<ol start="' in made[parts[1]]
    for path, following in pairwise(parts):
        name = following.rpartition("/")[2]
        assert f'<a href="{name}">Continued</a>' in made[path]


def test_a_long_table_is_parted_between_rows():
    rows = "".join(f"<tr><td>{number}</td><td>{'y' * 300}</td></tr>" for number in range(100))
    made = edition(t__=f"<table><thead><tr><th>N</th><th>Y</th></tr></thead><tbody>{rows}</tbody></table>")
    parts = [text for path, text in made.items() if path.startswith("text/t/")]
    assert len(parts) > 2
    assert sum(text.count("<tr>") for text in parts) == 101


def test_rows_that_a_cell_spans_stay_on_one_page():
    group = '<tr><th rowspan="3">{0}</th><td>one {1}</td></tr><tr><td>two {1}</td></tr><tr><td>three {1}</td></tr>'
    rows = "".join(group.format(number, "word " * 40) for number in range(60))
    made = edition(t__=f"<table><tbody>{rows}</tbody></table><p>{'after ' * 4000}</p><p>end</p>")
    parts = [text for path, text in made.items() if path.startswith("text/t/")]
    assert len(parts) > 2
    for part in parts:
        table = part.partition("<table>")[2].partition("</table>")[0]
        assert table.count("<tr>") == 3 * table.count("<th")
