"""Direct conversion gives what Python-Markdown gives, to the byte, or leaves a page to it."""

from __future__ import annotations

import time
from importlib.metadata import version

import pytest
from mkdocs.structure.pages import Page

import whole
from mkdocs_dossier.plugin.mkdocs_pages import direct_words, take_over
from mkdocs_dossier.render.direct import VERSIONS
from ordinary import PLACES, direct, front_matter_off, ordinary, site

KNOWN = [
    '# A heading { #h .c lang="hy" }\n\nText and [a link](actors/a.md#x)',
    "# Twice\n\n# Twice\n\n## *Twice* &amp; <small>more</small>\n\n### [Linked](sources/s.md#p1) { #l }",
    "Text, *em*, **strong**, <b>bold</b>, &#42; ~ + = ' \"\n{ .lead #p1 data-n=1 }",
    "One\n\nTwo\n\n- a [b](actors/a.md)\n- *c*\n    - d\n    - e\n        - f\n- g",
    "Term\nOther\n:   One\n:   Two\n\nNext\n:    <q>Three</q>",
    "| a { #r1 } | b |\n| --- | --: |\n| **1** | |\n| [x](index.md#r1) | <b>y</b> |",
    "| a |\n| --- |",
    "A[^1] b[^2] a[^1]\n\n- c[^1]\n\n<div markdown>\n\n- d[^1]\n\nd[^2]\n\n</div>\n\n[^1]: One [x](index.md).\n[^2]: Two",
    "A[^n]\n\n///Footnotes Go Here///\n\n[^n]: Note.\n\nEnd[^n]",
    "///Footnotes Go Here///\n\nWithout notes.",
    '<details class="b a" id="d" open markdown><summary>S <i>i</i> &amp;</summary>\n\nText\n\n</details>\n\nEnd',
    '<div class="x" markdown>\n<div markdown>\n\nA\n\n</div>\n</div>\n\n<aside markdown>\n\n</aside>',
    'One\n\n<aside markdown="span">a *b* [c](index.md)</aside>\n\nTwo\n\n<aside id="x" lang="hy" markdown="span">d</aside>',
    '<div markdown>\n\nOne\n{ #p1 }\n\n<aside markdown="span">a <q>b</q></aside>\n\nTwo\n\n</div>\n\nEnd',
    '<ul markdown="block">\n<li markdown="span" id="p1">a *b*</li>\n<li markdown="block">\n\nc\n\n</li>\n</ul>',
    '<table markdown="block">\n<thead markdown="block">\n<tr markdown="block">\n<td></td>\n<th scope="col" markdown="span">[a](index.md)</th>\n</tr>\n</thead>\n</table>',
    '<pre class="b" id="a">x &lt;b&gt;\n  y</pre>\n\nText\n\n<div markdown>\n\n<pre id="c" class="b"><code>x</code></pre>\n\n</div>',
    '<figure id="f"><div><svg viewBox="0 0 1 1"><a href="x#y"><path d="M0 0"/></a></svg></div>\n<p>t</p></figure>',
    '<div markdown>\n\n<figure id="f"><div><div><svg><g/></svg></div><div>b</div></div></figure>\n\n</div>',
    '<form hidden>\n<label>a <input type="date"></label>\n</form>\n<div data-json=\'{"a":"\\\\u003c"}\'></div>\n\nEnd',
    '<figure markdown>\n\n![A &amp; b](images/i.png){ width="1" loading="lazy" }\n\n<figcaption markdown>By *x*</figcaption>\n\n</figure>',
    '<script type="application/json">{"a": [1, "]&"]}</script>\n\n<blockquote markdown="block">\n\nQ\n\n</blockquote>\n\n***\n\nz',
    "[a](https://example.org/?a=1&amp;b=2&c#:~:text=x%20y) [b](mailto:a@b.c) [c](#d) [d](index.md) [e](./actors/../index.md?q#f)",
]  # fmt: skip
LEFT = [
    "A [lost](lost.md) link",
    "An [absolute](/x) link",
    "A `code` span",
    "A \\* star",
    "A * star *",
    "**a*",
    "***a***",
    "snake_case",
    "[a][b]",
    "[a]: b",
    "![a](images/i.png) in a line",
    "1. One",
    "> Quoted",
    "- a\n\n- b",
    "a  \nb",
    "    code",
    "```\ncode\n```",
    "Head\n===",
    "Head\n---",
    "<!-- comment -->",
    "<div>\n\ntext\n\n</div>",
    "<div markdown>\n\ntext",
    "text <div>x</div>",
    "a & b",
    "&#61",
    "a < b",
    "[TOC]",
    "a\tb",
    "a\rb",
    "a\x02b",
    "text[^lost]",
    "![a][b]",
    "<https://example.org>",
    "{ .x }",
    "a{ .x }",
    "[a](index.md){ .x }",
    ":   x",
    "# a\nb",
    "#a b#",
    "| a | b |\n| --- |",
    "a | b\n--- | ---",
    "*[a]: b",
    "x ///Footnotes Go Here///",
    "[a](index.md 'title')",
    "[a](<index.md>)",
    "[a [b](index.md) c](index.md)",
]


@pytest.mark.parametrize("text", KNOWN)
def test_what_pages_are_written_in(text):
    assert direct(text) == ordinary(text)


@pytest.mark.parametrize("text", LEFT)
def test_what_is_left_to_python_markdown(text):
    assert direct(text) is None


def test_version_of_python_markdown():
    assert version("markdown") in VERSIONS, (
        "Python-Markdown is of a version that direct conversion was never compared with, so it is off: run the tests "
        "of it with the version named in VERSIONS, and name it there if they pass"
    )


@pytest.mark.thorough
@pytest.mark.parametrize("root", [whole.ROOT, whole.TARN], ids=lambda root: root.name)
def test_whole_dossiers(root):
    outputs = whole.built(root).outputs
    paths = tuple(output.path for output in outputs)
    left = []
    for output in outputs:
        if output.path.endswith(".md"):
            text = front_matter_off(output.content)
            found = direct(text, output.path, paths)
            if found is None:
                left.append(output.path)
            else:
                assert found == ordinary(text, output.path, paths), output.path
    pages = sum(path.endswith(".md") for path in paths)
    assert len(left) * 10 < pages, f"most of {left} were converted directly once"


@pytest.mark.parametrize(
    "changed",
    [
        {"markdown_extensions": ["toc", "smarty"]},
        {"mdx_configs": {"toc": {"permalink": "#"}}},
        {"mdx_configs": {"toc": {"permalink": True, "toc_depth": 2}}},
        {"mdx_configs": {"toc": {"permalink": True}, "footnotes": {"UNIQUE_IDS": True}}},
    ],
)
def test_other_extensions_and_options_turn_it_off(changed):
    config, _ = site()
    assert direct_words(config) is not None
    other = config.copy()
    for key, value in changed.items():
        other[key] = value
    assert direct_words(other) is None


def test_words_of_another_language():
    config, _ = site()
    other = config.copy()
    other["mdx_configs"] = {
        "toc": {"permalink": True, "permalink_title": "Dauerhafter Link"},
        "footnotes": {"BACKLINK_TITLE": "Zurück zu Fußnote %d"},
    }
    words = direct_words(other)
    assert (words.permalink, words.back) == ("Dauerhafter Link", "Zurück zu Fußnote {}")


@pytest.mark.parametrize(
    "text",
    [
        "[a](" * 20_000,
        "*a " * 20_000,
        "<q " * 20_000,
        "<q a=" * 20_000,
        "&#" * 20_000,
        "- " * 20_000,
        "a\n" * 20_000 + "`",
        "<div markdown>\n" * 5_000,
        "[^1]: " * 20_000,
        "<div>" * 20_000,
        "| a " * 20_000,
        '<div a="' * 20_000,
        "a { .b } " * 10_000 + "\n{ x }",
        "*[a](b)" * 10_000 + "`",
    ],
    ids=lambda text: text[:12],
)
def test_no_text_takes_long(text):
    begun = time.process_time()
    direct(text)
    assert time.process_time() - begun < 1


def test_places_are_those_of_the_tests():
    assert ordinary("[a](actors/a.md)").log == []
    assert set(PLACES) == {file.src_uri for file in site()[1]}


def test_a_page_is_converted_anew_for_a_preview():
    config, files = site()
    page = Page(None, files.get_file_from_path("index.md"), config)
    for text in ("One", "Two"):
        take_over(page, direct_words(config))
        page.markdown = text
        page.render(config, files)
        assert page.content == f"<p>{text}</p>"
