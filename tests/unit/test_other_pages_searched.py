"""What the search takes of pages that other plugins make: their texts by heading, and none of their controls."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from mkdocs_dossier.languages.words import words_of
from mkdocs_dossier.plugin.mkdocs_search import other_pages


def sections(content):
    page = SimpleNamespace(title="A <em>post</em>", content=content, meta={}, url="blog/a/")
    files = SimpleNamespace(documentation_pages=lambda: [SimpleNamespace(page=page, src_uri="blog/a.md")])
    (found,) = other_pages(files, frozenset(), words_of("en"))
    assert found.title == "A post"
    return [(each.anchor, each.heading, each.text) for each in found.sections]


def test_texts_stand_under_their_headings():
    content = (
        '<h1>A post</h1><p>First.</p><h2 id="b">Bay<a class="headerlink" href="#b">¶</a></h2><p>Second.</p>'
    )
    assert sections(content) == [("", "", "First."), ("b", "Bay", "Second.")]


@pytest.mark.parametrize(
    "control",
    [
        "<nav><h2>Contents</h2><ul><li>menu</li></ul></nav>",
        "<form><label>menu</label><button>menu</button></form>",
        "<button>menu</button>",
        "<select><option>menu</option></select>",
        "<textarea>menu</textarea>",
        "<template><p>menu</p></template>",
        "<script>menu</script>",
        "<style>menu</style>",
        "<nav>menu<nav>menu</nav>menu</nav>",
    ],
)
def test_controls_and_menus_are_not_read(control):
    assert sections(
        f"<h1>A post</h1>{control}<p>First.</p>{control}<h2 id='b'>Bay</h2>{control}<p>Second.</p>"
    ) == [
        ("", "", "First."),
        ("b", "Bay", "Second."),
    ]
