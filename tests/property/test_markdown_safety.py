"""Any text in, the same text out, and not one element or attribute more.

Each test takes a second or two. `MORE_EXAMPLES=50 pytest tests/property/test_markdown_safety.py` tries fifty
times as many texts.
"""

from __future__ import annotations

import os
import re
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import markup
from markup import shown
from mkdocs_dossier.model.body import LinkSpan
from mkdocs_dossier.render.body import render_body
from mkdocs_dossier.render.escape import escape_html, escape_inline, link
from mkdocs_dossier.text.body import parse_body, parser


def examples(number):
    return settings(max_examples=number * int(os.environ.get("MORE_EXAMPLES", "1")), deadline=None)


texts = st.one_of(st.text(max_size=30), st.lists(st.sampled_from(markup.NASTY), max_size=8).map("".join))

PAGE = """# {inline} {{ #h }}

{inline}
{{ #p1 }}

## More

-   {inline}
-   {inline}

1.  {inline}

    {inline}

| {inline} | head |
| --- | --- |
| {inline} | {inline} |

{link}

Said **{inline}** and {inline}[^1]{inline} {link}{inline}{link}

[^1]{inline}

> {inline}

Term
:   {inline}

<div class="x" markdown="1">{inline}</div>

<p title="{html}">{html}</p>

text <span title="{html}">{html}</span> text

!!! note "Title"
    {inline}

[^1]: {inline}
"""
WORD = "Zq"


def page(text):
    address = "https://example.org/"
    return PAGE.format(inline=escape_inline(text), html=escape_html(text), link=link(text, address))


@cache
def skeleton(name):
    return markup.events(markup.rendered(page(WORD), name))


def filled(item, text):
    if isinstance(item, str):
        return shown(item.replace(WORD, text))
    tag, attributes = item
    return tag, {key: value.replace(WORD, text) for key, value in attributes.items()}


@pytest.mark.parametrize("name", markup.SETS)
@given(text=texts)
@examples(50)
def test_a_text_shows_as_itself_wherever_a_template_puts_it(name, text):
    text = shown(text)
    assume(text)
    assert markup.events(markup.rendered(page(text), name)) == [filled(item, text) for item in skeleton(name)]


MARKDOWN = (
    *(
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "\n    ",
        "\n  ",
        "\n> ",
        "\n> > ",
        "\n- ",
        "\n  - ",
        "\n1. ",
        "\n0) ",
        "\n* ",
    ),
    *(
        "\n# ",
        "\n### ",
        "\n\n| a | b |\n|---|:-:|\n| ",
        " | ",
        " |\n| ",
        "\n\n```\n",
        "\n\n~~~\n",
        "\n---\n",
        "\n***\n",
    ),
    *(
        "\\\n",
        "  \n",
        "**",
        "*",
        "_",
        "__",
        "~~",
        "`",
        "``",
        "[",
        "]",
        "](http://a.b/c_d?e=f&copy;=1)",
        "](../x.md)",
    ),
    *("](mailto:a@b.cd)", "](javascript:x)", "](http://[)", "![", "](http://a.b/(c).png 'title')", "\n===\n"),
    *(
        "<http://a.b/++c++>",
        "<a@b.cd>",
        "\n\n[x]: https://x.y\n",
        "two words",
        "word",
        " ",
        "&nbsp;",
        "\\*",
        "\\[",
    ),
    *markup.NASTY,
)
bodies = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(MARKDOWN), max_size=25).map("".join))

ELEMENTS = {"p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "div"} | {
    *("table", "thead", "tbody", "tr", "th", "td", "strong", "em", "del", "code", "br", "a"),
}
TARGET = "../actors/someone.md#p3"
ATTRIBUTES = {
    "id": r"p[1-9]\d*",
    "start": r"\d+",
    "style": "text-align: (left|right|center);",
    "href": rf"https?://[!-~]+|mailto:[!-~]+|{re.escape(TARGET)}",
}


def spans(body, data):
    return {
        leaf.number: [
            LinkSpan(*sorted(pair), TARGET)
            for pair in data.draw(st.lists(st.tuples(*[st.integers(0, len(leaf.text))] * 2), max_size=3))
        ]
        for leaf in body.leaves
    }


@pytest.mark.parametrize("name", markup.SETS)
@given(text=bodies, data=st.data())
@examples(80)
def test_a_body_shows_what_its_markdown_says(name, text, data):
    body, _ = parse_body(text)
    oracle = markup.parsed(parser().render(text))
    written = render_body(body, spans(body, data), lambda span: span.record)
    if data.draw(st.booleans(), "inside an element of the page"):
        written = f"<div markdown>\n\n{written}\n\n</div>"
    root = markup.rendered(written, name)
    assert markup.block_texts(root) == markup.block_texts(oracle)
    assert [pre.findtext("code") for pre in root.iter("pre")] == [code(pre) for pre in oracle.iter("pre")]
    for element in root[:]:
        for inner in element.iter():
            if inner.get("class") != "headerlink":
                assert inner.tag in ELEMENTS
                for key, value in inner.attrib.items():
                    assert re.fullmatch(ATTRIBUTES[key], value), (key, value)


def code(pre):
    kept = re.sub("[\v\f\x85]", " ", pre.findtext("code"))
    return re.sub("[\x00-\x08\x0e-\x1f\x7f-\x9f]", "\ufffd", kept).removesuffix("\n")


@given(text=bodies)
@examples(100)
def test_each_leaf_has_its_text_and_its_anchor(text):
    body, _ = parse_body(text)
    assert [leaf.number for leaf in body.leaves] == list(range(1, len(body.leaves) + 1))
    anchored = {
        element.get("id"): shown(
            "".join(markup.block_texts(element) if element.tag not in ("td", "th") else ())
        )
        for element in markup.rendered(render_body(body, {})).iter()
        if element.get("id")
    }
    for leaf in body.leaves:
        assert leaf.text == "".join(run.text for run in leaf.runs)
        if shown("".join(run.text for run in leaf.runs if not run.cell_break)):
            assert anchored[f"p{leaf.number}"] in ("", shown(leaf.text))
