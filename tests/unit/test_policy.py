"""The Content-Security-Policy: the templates' own scripts by their hashes, and nothing else that a page contains."""

import base64
import hashlib
import re

import pytest
from jinja2 import DictLoader, Environment

from mkdocs_dossier.render.known_scripts import mark_templates, new_mark
from mkdocs_dossier.render.policy import judge, mark_foreign, squeezed, with_policy

PAGE = "<!doctype html><html><head><title>{title}</title><script>one()</script></head><body>{content}</body></html>"
MARK = "dossier-0123"


def policy_of(page):
    found = re.search(r'<head><meta http-equiv="Content-Security-Policy" content="([^"]+)">', page)
    assert found
    return dict(part.partition(" ")[::2] for part in found[1].split("; "))


def scripts_of(page):
    return policy_of(page)["script-src"].split()


def sha(code):
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def rendered(template, later=str, **values):
    """A page as the plugin gets it: from marked templates, then through other plugins."""
    env = Environment(loader=DictLoader({"main.html": template}), autoescape=False)  # noqa: S701 - as MkDocs has it
    mark_templates(env, MARK)
    return judge(later(mark_foreign(env.get_template("main.html").render(values), MARK)), MARK)


def governed(template, **values):
    judged = rendered(template, **values)
    return with_policy(judged.page, judged.known)


TEMPLATE = PAGE.format(title="{{ title }}", content="{{ content }}<script>two()</script>")


def test_scripts_of_templates_are_allowed_by_their_hashes():
    assert scripts_of(governed(TEMPLATE, title="T", content="")) == ["'self'", sha("one()"), sha("two()")]


@pytest.mark.parametrize(
    "text",
    [
        "<script>evil()</script>",
        "</title><script>evil()</script>",
        "</script><SCRIPT type=module>evil()</script>",
        "<script dossier-0000>evil()</script>",
        "<script data-x='dossier-'>evil()</script>",
        "<script x='",
        "<script\n>evil()</script>",
    ],
)
@pytest.mark.parametrize("place", ["title", "content"])
def test_a_script_that_got_past_the_escaping_is_not_allowed(text, place):
    judged = rendered(TEMPLATE, **{"title": "T", "content": "", place: text})
    assert set(judged.known) <= {"one()", "two()"}
    assert scripts_of(with_policy(judged.page, judged.known))[0] == "'self'"
    assert sha("evil()") not in scripts_of(with_policy(judged.page, judged.known))


def test_the_page_is_what_it_would_be_without_marks():
    values = {"title": "T", "content": "<p>x</p><script>evil()</script>"}
    bare = Environment(autoescape=False).from_string(TEMPLATE).render(values)  # noqa: S701 - as MkDocs has it
    assert rendered(TEMPLATE, **values).page == bare
    assert (
        rendered(TEMPLATE, lambda page: re.sub(f"{MARK}(-foreign)?", r'\g<0>=""', page), **values).page
        == bare
    )


def test_marks_differ_from_build_to_build():
    assert new_mark() != new_mark()


@pytest.mark.parametrize(
    ("hole", "value", "known"),
    [
        ("'{}'", "..", True),
        ('"{}"', "G-1234", True),
        ('"{}"', '";evil();"', False),
        ('"a {} b"', '";evil();"', False),
        ('"{{{{ 1 }}}} {}"', '";evil();"', False),
        ("'{}'", "');evil('", False),
        ("`{}`", "`+evil`", False),
        ("{}", '"a \\u003cb\\u003e"', True),
        ("{}", '{"a": [1, null]}', True),
        ("{}", "evil()", False),
        ("{}", "`${evil}`", False),
        ("{}", "x=1", False),
        ("{}", "evil()//</script>", False),
        ("{}", '"</script><script>evil()//"', False),
    ],
)
def test_what_templates_put_into_their_scripts_is_data(hole, value, known):
    template = f"<head></head><script id=x>f({hole.format('{{ value }}')})</script><b>{{{{ value }}}}</b>"
    judged = rendered(template, value=value)
    assert bool(judged.known) is known
    assert judged.page == template.replace("{{ value }}", value).replace("{{ 1 }}", "1")


def test_values_beside_scripts_and_in_their_tags_are_left_alone():
    template = "<head></head><script src='{{ a }}'></script>{{ a }}<script>x</script>{{ a }}"
    judged = rendered(template, a="y(z)")
    assert judged.page == template.replace("{{ a }}", "y(z)")
    assert judged.known == ("x",)


def test_what_other_plugins_add_later_is_told_apart():
    judged = rendered(
        TEMPLATE, lambda page: page + "<script>added()</script>", title="", content="<script>evil()</script>"
    )
    assert judged.known == ("one()", "two()")
    assert judged.added == ("added()",)
    assert judged.unknown == 1


def test_data_is_no_script():
    page = '<script id=d type="application/json">{}</script><script type=application/ld+json>{}</script><script src=x></script>'
    assert "script-src" not in policy_of(governed(f"<head></head>{page}")), "what stands beside pages may run"


def test_line_ends_are_those_of_the_parser():
    assert sha("a\nb") in scripts_of(with_policy("<head></head>", ["a\r\nb"]))


def test_nothing_comes_from_elsewhere():
    found = policy_of(with_policy("<head></head>", []))
    assert found["default-src"] == "'self'"
    assert found["object-src"] == found["frame-src"] == "'none'"
    assert found["base-uri"] == "'none'"
    assert not any("unsafe-inline" in value or "http" in value or "*" in value for value in found.values())


def test_stands_before_everything_it_governs():
    page = governed(TEMPLATE, title="", content="")
    assert page.index("Content-Security-Policy") < page.index("<title>")


def test_a_policy_counts_only_where_a_template_wrote_it():
    own = '<head><meta http-equiv="content-security-policy" content="x"></head>'
    assert rendered(own).governed
    assert rendered(own).page == own
    assert not rendered("<head></head>{{ text }}", text=own).governed


def test_a_page_without_a_head_stays():
    assert with_policy("<p>part</p>", ["x"]) == "<p>part</p>"


def test_where_pages_take_each_others_place_scripts_of_every_depth_are_allowed():
    code = '__md_scope=new URL("..",location),x=1'
    assert scripts_of(with_policy("<head></head>", [code])) == ["'self'", sha(code)]
    wide = scripts_of(with_policy("<head></head>", [code], instant=True))
    assert {sha(code.replace('".."', f'"{way}"')) for way in (".", "..", "../..", "../../..")} <= set(wide)


def test_alignments_of_cells_are_no_inline_styles():
    cell = '<td style="text-align: right;">1</td>'
    assert '<td class="dossier-right">1</td>' in with_policy(f"<html><head></head>{cell}</html>", [])


def test_a_frame_loses_its_blank_lines_and_nothing_else():
    content = "<pre>\n\n  code\n\n</pre>\n\n\n<p>text</p>\n"
    script = "<script>\n\nlet text = `a\n\n  b`\n</script>"
    page = f"<head>\n\n  <title>x</title>\n\n\n{script}</head>\n\n<body>\n  <article>\n\n{content}</article>\n\n\n  <p>end</p>"
    assert squeezed(page) == (
        f"<head>\n<title>x</title>\n{script}</head>\n<body>\n<article>{content.strip()}</article>\n<p>end</p>"
    )
    assert squeezed("<p>\n\n\nno content</p>") == "<p>\n\n\nno content</p>"
