import pytest

from mkdocs_dossier.model.body import (
    CELL_BREAK,
    Body,
    CodeBlock,
    Heading,
    ItemList,
    LinkSpan,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
)
from mkdocs_dossier.render.body import render_body
from mkdocs_dossier.text.body import MAX_DEPTH, is_published_address, parse_body

BODY = """# Head

One *two*
three\\
four

- a
- b

  c

> quoted

| x | y |
|:--|--:|
| 1 | 2 |

***

3. third

```
code  x
```
"""


def body(text):
    parsed, problems = parse_body(text)
    assert problems == []
    return parsed


def runs(text):
    return body(text).leaves[0].runs


def test_leaves_are_numbered_in_reading_order_and_know_their_lines():
    found = [(leaf.number, leaf.line, leaf.text) for leaf in body(BODY).leaves]
    assert found == [
        (1, 0, "Head"),
        (2, 2, "One two three\nfour"),
        (3, 6, "a"),
        (4, 7, "b"),
        (5, 9, "c"),
        (6, 11, "quoted"),
        (7, 13, "x | y"),
        (8, 15, "1 | 2"),
        (9, 19, "third"),
    ]


def test_the_tree_has_all_blocks():
    blocks = body(BODY).blocks
    assert [type(block) for block in blocks] == [
        *(Heading, Paragraph, ItemList, Quote, Table, Rule, ItemList, CodeBlock),
    ]
    heading, _, bullets, quote, table, _, numbers, code = blocks
    assert heading.level == 1
    assert bullets.start is None
    assert [len(item.blocks) for item in bullets.items] == [1, 2]
    assert quote.blocks[0].leaf.number == 6
    assert table.aligned == ("left", "right")
    assert [row.number for row in table.rows] == [7, 8]
    assert numbers.start == 3
    assert numbers.items[0].blocks[0].tight
    assert code.text == "code  x"


def test_runs_carry_their_style():
    assert runs("a **b *c*** ~~d~~ `e*` [f **g**](http://h.i)") == (
        Run("a "),
        Run("b ", strong=True),
        Run("c", strong=True, emphasis=True),
        Run(" "),
        Run("d", strike=True),
        Run(" "),
        Run("e*", code=True),
        Run(" "),
        Run("f ", href="http://h.i"),
        Run("g", strong=True, href="http://h.i"),
    )


def test_a_line_break_is_a_run_and_a_soft_one_a_space():
    assert runs("a\nb  \nc") == (Run("a b"), Run("\n", line_break=True), Run("c"))


def test_cells_are_parted_by_what_no_name_crosses():
    assert runs("| a | | c |\n|---|---|---|")[1] == Run(CELL_BREAK, cell_break=True)
    assert body("| a | | c |\n|---|---|---|").leaves[0].text == "a |  | c"


def test_raw_html_is_text():
    assert body("<b>x</b> &lt; <!-- y -->").leaves[0].text == "<b>x</b> < <!-- y -->"


def test_blocks_without_text_leave_no_trace():
    assert body("#\n\n- \n\n[x]: http://a.b\n").leaves == ()
    assert parse_body("![](http://a.b/c.png)")[0] == Body()


@pytest.mark.parametrize(
    ("text", "shown", "href"),
    [
        ("![an *image*](http://a.b/c.png)", "an image", "http://a.b/c.png"),
        ("![an image](c.png)", "an image", None),
        ("![an image](data:image/png;base64,AAAA)", "an image", None),
        ("[![an image](http://a.b/c.png)](http://d.e)", "an image", "http://d.e"),
        ("![two\nlines ![in](x) it](y)", "two lines in it", None),
    ],
)
def test_an_image_becomes_its_description(text, shown, href):
    parsed, problems = parse_body(f"para\n\nline\n{text}")
    assert [(problem.line, problem.code) for problem in problems] == [(3, "image-not-published")]
    assert parsed.leaves[1].text == f"line {shown}"
    assert parsed.leaves[1].runs[-1].href == href


@pytest.mark.parametrize(
    "address",
    [
        *(
            "javascript:alert(1)",
            "JAVASCRIPT:x",
            "vbscript:x",
            "data:text/html,x",
            "file:///x",
            "../x.md",
            "/x",
            "#x",
        ),
        *("//a.b", "http:x", "ftp://a.b", "", "tel:1", "java&#10;script:x"),
    ],
)
def test_a_link_that_is_not_published_becomes_text(address):
    parsed, problems = parse_body(f"para\n\na [link](<{address}>) b")
    assert [(problem.line, problem.code) for problem in problems] == [(2, "link-not-published")]
    assert parsed.leaves[1].runs == (Run("a link b"),)


def test_published_addresses():
    assert all(map(is_published_address, ["http://a.b", "HTTPS://a", "mailto:a@b.cd"]))
    assert not any(
        map(is_published_address, ["http://", "https:a", "mailto:", "a.md", "http://a\n", "http://a\x00"])
    )


def test_problems_stand_at_their_own_lines():
    _, problems = parse_body("a\n[x](y)\\\n![z](w)\n\n| [x](y) |\n|---|\n| ![z](w) |")
    assert [problem.line for problem in problems] == [1, 2, 4, 6]


@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "> - "])
def test_deep_nesting_is_flattened_and_its_text_kept(mark):
    parsed, problems = parse_body(mark * (90 // 2 // len(mark.split())) + "text")
    assert problems == []
    assert parsed.leaves[0].text == "text"
    assert depth(parsed.blocks) == MAX_DEPTH
    assert render_body(parsed, {}).count("text") == 1


def depth(blocks):
    inner = [block.blocks for block in blocks if isinstance(block, Quote)]
    inner += [item.blocks for block in blocks if isinstance(block, ItemList) for item in block.items]
    return max((1 + depth(found) for found in inner), default=0)


def test_nesting_beyond_what_the_parser_reads_is_reported():
    _, problems = parse_body("x\n\n" + "> " * 200 + "text")
    assert [(problem.line, problem.code) for problem in problems] == [(2, "nesting-too-deep")]


def written(text, *spans):
    links = {1: [LinkSpan(*span) for span in spans]}
    return render_body(body(text), links, lambda span: span.record).removesuffix("\n{ #p1 }")


def test_a_span_is_linked():
    assert written("Mr Pashinyan said", (3, 12, "../a.md#p3")) == "Mr [Pashinyan](../a.md#p3) said"
    assert written("a **b c** d", (2, 3, "x.md")) == "a <strong>[b](x.md) c</strong> d"
    assert written("a b", (2, 3, "y.md"), (0, 1, "x.md")) == "[a](x.md) [b](y.md)"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("a **b** c", (0, 3)),
        ("[a b](http://c.d)", (0, 1)),
        ("`a b`", (0, 1)),
        ("# a b", (0, 1)),
        ("a\\\nb", (0, 3)),
        ("| a | b |\n|---|---|", (0, 5)),
        ("a b", (2, 9)),
        ("a b", (-1, 1)),
        ("a b", (1, 1)),
    ],
)
def test_a_span_across_styles_and_in_links_code_and_headings_is_not(text, span):
    assert written(text, (*span, "x.md")) == written(text)


def test_an_overlapping_span_is_left_out():
    assert written("a b c", (0, 3, "x.md"), (2, 5, "y.md")) == "[a b](x.md) c"


def test_spans_in_table_cells():
    text = "| a | b |\n|---|---|"
    assert written(text, (4, 5, "x.md")) == "| a { #p1 } | [b](x.md) |\n| --- | --- |"


def test_headings_are_lowered_and_anchors_named():
    parsed = body("# a\n\n##### b\n\nc")
    assert render_body(parsed, top_level=2) == "## a { #p1 }\n\n###### b { #p2 }\n\nc\n{ #p3 }"


def test_heading_numbers_are_found_at_any_depth():
    found = body("# a\n\nb\n\n> - # c\n\n- d").headings()
    assert [heading.leaf.number for heading in found] == [1, 3]


def test_lists_are_elements_that_keep_their_numbers():
    assert render_body(body("4. a\n5. b"), {}) == (
        '<ol start="4" markdown="block">\n'
        '<li markdown="span" id="p1">a</li>\n'
        '<li markdown="span" id="p2">b</li>\n'
        "</ol>"
    )


def test_code_is_written_verbatim():
    assert render_body(body("```\n</code>\n~~~\n```"), {}) == (
        "<pre><code>&#60;&#47;code&#62;&#10;&#126;&#126;&#126;</code></pre>"
    )
