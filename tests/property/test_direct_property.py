"""Whatever is converted directly is what Python-Markdown makes of it: pages' own blocks in any order, and broken ones."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

import whole
from ordinary import direct, front_matter_off, ordinary

_BITS = [
    *"*_`[]()<>&{}!#:|-+=\\ \n\"'.1~^/;\t\xa0",
    *(
        "  ",
        "\n\n",
        "**",
        "[^1]",
        "</div>",
        "<div markdown>",
        "&amp;",
        "{ .x }",
        "\n{ #y }",
        "<b>",
        "</b>",
        "- ",
    ),
    *(
        ":   ",
        "1. ",
        "> ",
        "    ",
        "[x](index.md)",
        "<br>",
        "*x*",
        "![a](b.png)",
        "<p>",
        "<!--",
        "-->",
        "***",
    ),
    *("| a | b |", "--- | ---", "[a]: b", '<span class="q">', "///Footnotes Go Here///", "\n[^1]: note *x*"),
    *("<li>", "<td>", "</td>", "<script>", "</summary>", "<hr>", "<q>", "</q>", "  \n"),
]
_AROUND = [
    ("", ""),
    ("", ""),
    ('<div class="c" id="dd" markdown>', "</div>"),
    ('<details id="k" markdown><summary>x <small>y</small></summary>', "</details>"),
    ('<blockquote markdown="block">', "</blockquote>"),
    ('<ul markdown="block">', "</ul>"),
]
_NOTES = "[^1]: A note with [x](index.md).\n[^2]: two"


def _blocks():
    """The shorter blocks of a dossier's pages, whose links lead to a page that there is."""
    found = {}
    for output in whole.built(whole.TARN).outputs:
        if output.path.endswith(".md"):
            text = re.sub(r"\]\([^)#:]*\.md", "](index.md", front_matter_off(output.content))
            found.update(
                dict.fromkeys(block for block in re.split(r"\n\n+", text.strip()) if len(block) < 400)
            )
    return list(found)


@st.composite
def _texts(draw):
    blocks = draw(st.lists(st.sampled_from(_blocks_once()), min_size=1, max_size=5))
    begins, ends = draw(st.sampled_from(_AROUND))
    if begins:
        first = draw(st.integers(0, len(blocks)))
        last = draw(st.integers(first, len(blocks)))
        blocks = [*blocks[:first], begins, *blocks[first:last], ends, *blocks[last:]]
    if draw(st.booleans()):
        blocks = ["Text[^1] and[^2], [^1].", *blocks, _NOTES]
    text = "\n\n".join(blocks)
    for bit in draw(st.lists(st.sampled_from(["", *_BITS]), max_size=3)):
        place = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 3))
        text = text[:place] + bit + text[place + cut :]
    return text


def _blocks_once(found=[]):  # noqa: B006 - kept from call to call
    if not found:
        found.extend(_blocks())
    return found


@settings(max_examples=300)
@given(_texts())
@example("Text\n{ .a }\n\n///Footnotes Go Here/// x\n\n[^1]: y")
@example("a | b\n--- | ---")
@example("a  \nb")
@example("a  \n{ .x }")
@example("a\n{ # .x }")
@example("## \xa0x { #y }")
@example("[a](https://example.org/?a&#61b)")
def test_pages_blocks_whole_and_broken(text):
    found = direct(text)
    if found is not None:
        assert found == ordinary(text)


@given(st.lists(st.sampled_from([*_BITS, "a", "b c"]), max_size=12).map("".join))
def test_signs_of_markdown_in_any_order(text):
    found = direct(text)
    if found is not None:
        assert found == ordinary(text)
