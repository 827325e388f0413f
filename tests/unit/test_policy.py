"""The Content-Security-Policy: the page's own scripts by their hashes, and nothing else."""

import base64
import hashlib
import re

from mkdocs_dossier.render.policy import with_policy

PAGE = "<!doctype html><html><head><title>T</title><script>{}</script></head><body>{}</body></html>"


def policy(page):
    found = re.search(
        r'<head><meta http-equiv="Content-Security-Policy" content="([^"]+)">', with_policy(page)
    )
    assert found
    return dict(part.partition(" ")[::2] for part in found[1].split("; "))


def sha(code):
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def test_inline_scripts_are_allowed_by_their_hashes():
    page = PAGE.format("one()", "<script>two()</script><script src='x.js'></script>")
    assert policy(page)["script-src"].split() == ["'self'", sha("one()"), sha("two()")]


def test_data_is_no_script():
    page = PAGE.format(
        "", '<script id=d type="application/json">{}</script><script type=application/ld+json>{}</script>'
    )
    assert policy(page)["script-src"] == "'self'"


def test_line_ends_are_those_of_the_parser():
    assert sha("a\nb") in policy(PAGE.format("a\r\nb", ""))["script-src"]


def test_nothing_comes_from_elsewhere():
    found = policy(PAGE.format("", ""))
    assert found["default-src"] == "'none'"
    assert found["base-uri"] == "'none'"
    assert not any("unsafe-inline" in value or "http" in value or "*" in value for value in found.values())


def test_stands_before_everything_it_governs():
    page = with_policy(PAGE.format("one()", ""))
    assert page.index("Content-Security-Policy") < page.index("<title>")


def test_a_page_with_a_policy_or_without_a_head_stays():
    own = '<html><head><meta http-equiv="content-security-policy" content="x"></head></html>'
    assert with_policy(own) == own
    assert with_policy("<p>part</p>") == "<p>part</p>"


def test_where_pages_take_each_others_place_scripts_of_every_depth_are_allowed():
    code = '__md_scope=new URL("..",location),x=1'
    page = f"<html><head><script>{code}</script></head></html>"
    assert policy(page)["script-src"].split() == ["'self'", sha(code)]
    wide = policy(with_policy(page, instant=True))["script-src"].split()
    assert {sha(code.replace('".."', f'"{way}"')) for way in (".", "..", "../..", "../../..")} <= set(wide)


def test_alignments_of_cells_are_no_inline_styles():
    cell = '<td style="text-align: right;">1</td>'
    assert '<td class="dossier-right">1</td>' in with_policy(f"<html><head></head>{cell}</html>")
