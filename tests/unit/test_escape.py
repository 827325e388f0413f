import re

import pytest
import yaml
from markdown import markdown
from mkdocs.utils.meta import get_data

from mkdocs_dossier.render.escape import (
    attribute_html,
    escape_code,
    escape_html,
    escape_inline,
    escape_run,
    front_matter,
    link,
    link_url,
    page_front_matter,
    showable,
    title_html,
)


@pytest.mark.parametrize(
    "text",
    [
        "Nikol Pashinyan, the prime minister (since 2018), said so.",
        'He said: "We don\'t agree" – and left; 100% of them did. Why? Look! Then...',
        "At 10:31 on 31 October 2022, Nagorno-Karabakh - a region.",
        "Никол Пашинян и İlham Əliyev, Նիկոլ Փաշինյան, 30\u00a0000 человек",
        "A. Smith of the U.S. wrote it.",
    ],
)
def test_prose_is_left_alone(text):
    assert escape_inline(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("R&D", "R&amp;D"),
        ("<b>", "&lt;b&gt;"),
        ("*a*_b_", "&#42;a&#42;&#95;b&#95;"),
        ("{{ x }}", "&#123;&#123; x &#125;&#125;"),
        ("[x]", "&#91;x&#93;"),
        ("back\\", "back&#92;"),
        ("1986. A year", "1986&#46; A year"),
        ("1) first", "1&#41; first"),
        ("a. first", "a&#46; first"),
        ("IV. part", "IV&#46; part"),
        ("- item", "&#45; item"),
        (": term", "&#58; term"),
        ("!!! note", "&#33;!! note"),
        ("??? note", "&#63;?? note"),
        ("Look!", "Look&#33;"),
        ("said:", "said&#58;"),
        ("a :smile: b", "a &#58;smile: b"),
        ("(c) 2022", "&#40;c) 2022"),
        ("21st", "21&#115;t"),
        ("1/2", "1&#47;2"),
        ("www.a.b", "www&#46;a.b"),
        ("\u00a0x\u202f", "&#160;x&#8239;"),
        ("  a \t\n b\u2028c\x85d\v\fe ", "a b c d e"),
        ("a\x00b\x02c\x1bd\x7fe\ud800f", "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf"),
        ("", ""),
    ],
)
def test_what_may_be_markup_becomes_a_reference(text, written):
    assert escape_inline(text) == written


def test_a_part_of_a_paragraph_keeps_one_space_at_its_ends():
    assert escape_run("  word\n") == " word "
    assert escape_run(" - ") == " &#45; "


def test_html_text_is_safe_in_attributes():
    assert escape_html("\"a\" & 'b' `c`") == "&quot;a&quot; &amp; &#39;b&#39; &#96;c&#96;"


def test_code_keeps_its_white_space_on_one_line():
    assert escape_code("if a:\n\tb  c\n\n```") == "if a&#58;&#10;&#9;b  c&#10;&#10;&#96;&#96;&#96;"
    assert escape_code("a\r\fb\x00") == "a  b\ufffd"


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("HTTP://Example.org", "http://Example.org"),
        (" https://example.org/ ", "https://example.org/"),
        ("mailto:a@example.org?subject=x y", "mailto:a@example.org?subject=x%20y"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/(a)_[b]", "https://example.org/%28a%29_%5Bb%5D"),
        (
            "https://example.org/\"'<>\\`{}|^$*~!",
            "https://example.org/%22%27%3C%3E%5C%60%7B%7D%7C%5E%24%2A%7E%21",
        ),
        ("https://example.org/100%/%D0%9D%zz", "https://example.org/100%25/%D0%9D%25zz"),
        ("https://пример.рф/Нп", "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84/%D0%9D%D0%BF"),
        ("https://example.org/?a=1&copy;=2;3", "https://example.org/?a=1&copy%3B=2;3"),
        ("https://example.org/\u2028\u202e\ud800", "https://example.org/%E2%80%A8%E2%80%AE%3F"),
    ],
)
def test_addresses_from_outside_are_encoded(url, written):
    assert link_url(url) == written
    assert link_url(written) == written


@pytest.mark.parametrize(
    "url",
    [
        *(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc",
            "ftp://a.b",
        ),
        *(
            "//example.org",
            "/a",
            "a.md",
            "#a",
            "",
            "http:",
            "http:a",
            "http:/a.b",
            "https:///x",
            "https://?x",
            "mailto:",
        ),
        *(
            "java\nscript:x",
            "https://a.b/\nx",
            "https://a.b/\x00",
            "https:\\\\a.b",
            "https://\\a.b",
            "\x01https://a.b",
        ),
    ],
)
def test_other_addresses_are_refused(url):
    assert link_url(url) is None
    assert link("text", url) == "text"


def test_a_link_survives_what_extensions_do_to_addresses():
    written = link("[a](b)!", "https://example.org/++a++/?b=1&copy=2")
    assert written == "[&#91;a&#93;(b)&#33;](https://example.org/&#43;&#43;a&#43;&#43;/?b=1&amp;copy=2)"
    html = markdown(written, extensions=["pymdownx.keys", "pymdownx.magiclink"])
    assert 'href="https://example.org/&#43;&#43;a&#43;&#43;/?b=1&amp;copy=2"' in html


def test_titles_are_html_but_no_more_than_needed():
    assert title_html(' A & B: "x" <i>\n&copy; AT&T ') == 'A & B: "x" &lt;i&gt; &amp;copy; AT&amp;T'
    assert attribute_html("\"a\" & 'b' <i>") == "&quot;a&quot; &amp; &#39;b&#39; &lt;i&gt;"


def test_front_matter_reads_back_as_it_was():
    values = {
        "title": '1e3: "x" {{ }} \u2028\x85 \U0001f600\ufeff --- \n---\nend',
        "hide": ["toc", "no"],
        "search": {"exclude": True, "boost": 2},
        "template": "0o17",
        "empty": None,
    }
    written = front_matter(values)
    body, read = get_data(f"{written}# Body")
    assert read == values
    assert list(read) == list(values)
    assert body == "# Body"
    # A YAML 1.2 parser takes unquoted texts for numbers that PyYAML leaves alone.
    assert 'template: "0o17"' in written


def test_a_page_has_its_title_and_description_as_text():
    written = page_front_matter("<b> & co\x00", '"x"', hide=["toc"])
    assert re.match(r"---\n.*\n---\n\n\Z", written, re.DOTALL)
    assert yaml.safe_load(written.strip().strip("-")) == {
        "title": "&lt;b&gt; & co\ufffd",
        "description": "&quot;x&quot;",
        "hide": ["toc"],
    }
    assert "description" not in page_front_matter("x")


def test_what_is_showable_keeps_non_breaking_spaces():
    assert showable(" a\u00a0 \u202fb\u3000\tc") == " a\u00a0 \u202fb c"
