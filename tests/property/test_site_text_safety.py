"""Whatever text stands in any field of the model, pages show it as text, and every other file holds it whole.

A dossier with a different text in each field is built twice: with harmless words and with hostile ones. Each
page must be the same but for these texts. `MORE_EXAMPLES=30 pytest …` tries more of them.
"""

from __future__ import annotations

import html
import json
import os
import re
import sys
from functools import cache
from types import MappingProxyType

import html5lib
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.utils.meta import get_data

import markup
from markup import shown
from mkdocs_dossier.analyse import evidence, speech
from mkdocs_dossier.model.site_defaults import MARKDOWN_EXTENSIONS
from mkdocs_dossier.render.bibliography import bibtex
from mkdocs_dossier.render.escape import link_url
from mkdocs_dossier.text import borrowed
from site_texts import FIELDS, PAYLOADS, TAG, Texts, build

MORE = int(os.environ.get("MORE_EXAMPLES", "1"))
# MkDocs puts three extensions of its own before those that are configured.
EXTENSIONS = {"toc": {}, "tables": {}, "fenced_code": {}} | {
    key: dict(value) for key, value in MARKDOWN_EXTENSIONS.items()
}
OUTWARD = "https://example.org/"
DATA = "data-json"  # what scripts of a page need to know
WORDS = ":~:text="  # leads a browser to words on a page

NOT_ON_PAGES = MappingProxyType(
    {
        r"settings\.ignore\..*": "tells the authors why a diagnostic is accepted",
        r"settings\.dismissed\..*": "tells the authors why a suggestion is not wanted",
        r".*\.cite\.(prefix|suffix)": "tells two places of one quote apart",
        r"source\.fulltext": "names a file of the authors",
        r"source\.(versions\.)?original\.file": "names a file of the authors",
        r"source\.resolve\.form": "tells the generator what a name means",
        r"settings\.publishers\..*": "tells the generator whose articles belong together; names are shown as printed",
        r"settings\.releases\.url": "is a link's address",
        r"settings\.(kinds|kinds\.fields|relations)\.(schema_org|ftm)": "tells other programs what it is",
        r".*\.private": "is for the authors among themselves",
        r".*\.images\.file": "names a file of the authors",
        r".*\.images\.alt": "is for those who do not see the picture",
        r".*\.claims\.by": "tells who is not asked as a second reader",
        r"settings\.tags": "stands on the page of a tag, and nothing here carries one of these",
        r".*\.claims\.quantity\.(unit|counts)": "stands where several numbers answer one question",
        r"settings\.kinds\.name": "stands on the cards of links",
        r"settings\.subtitle": "stands on the book's title, and on the start page where there is no summary",
        r"settings\.book\.style": "names how the book writes references",
        r"place\.quotes(\..*)?": "words are shown with their speaker",
    }
)

SVG = "{http://www.w3.org/2000/svg}"
FIGURE_PARTS = re.compile(
    "svg|g|a|rect|circle|ellipse|line|polyline|polygon|path|text|tspan|title|desc|defs|pattern|linearGradient|stop|clipPath|use"
)
ACTING = re.compile("on.*|style|src|srcset|action|formaction", re.IGNORECASE)
SHARD = re.compile(r'dossierData\("[\w.-]+",(?P<data>.*)\);\n', re.DOTALL)
CARDS = re.compile(r"dossierCards\(\d+,(?P<data>.*)\);\n", re.DOTALL)

MEASURED = re.compile(r"\d+(?=\xa0words?\b)|\b[0-9a-f]{64}\b")
NARROW = "\u202f"
"""A space that parts a source's quotation marks from those that the page sets."""

ISOLATED = re.compile(r'<bdi(?: dir="(?:ltr|rtl)")?>((?:(?!</?bdi).)*)</bdi>', re.DOTALL)


@pytest.fixture(autouse=True, scope="module")
def _texts_decide_no_order():
    """Hostile words would sort elsewhere, end sentences and begin speech elsewhere; none of it is the matter here."""
    with pytest.MonkeyPatch.context() as patch:
        for name, module in list(sys.modules.items()):
            if name.startswith("mkdocs_dossier.") and hasattr(module, "sort_name"):
                patch.setattr(module, "sort_name", lambda _: "x")
            if name.startswith("mkdocs_dossier.") and hasattr(module, "first_sentence"):
                patch.setattr(module, "first_sentence", lambda _, text: text or "")
        # Quotation marks among hostile words would make speech of what was narration.
        patch.setattr(borrowed, "quoted_spans", lambda _: ())
        patch.setattr(evidence, "find_quotations", lambda *_: ())
        patch.setattr(speech, "find_quotations", lambda *_: ())
        yield


@cache
def converter():
    return Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)


def page_events(markdown):
    """The page as a browser has it, flat; anchors that Markdown makes of headings are numbered."""
    # Words of another direction are set apart by an element that says nothing else; that depends on their letters.
    root = markup.parsed(ISOLATED.sub(r"\1", converter().reset().convert(markdown)))
    for element in root.iter():
        element.attrib.pop("dir", None)
        if "lang" in element.attrib:
            # Elements with Markdown inside have their attributes read twice: `&amp;amp;` ends as `&`.
            element.set("lang", html.unescape(element.get("lang")))
        if WORDS in element.get("href", ""):
            address, _, words = element.get("href").partition(WORDS)
            assert re.fullmatch("[A-Za-z0-9_.~,%-]*", words)
            element.set("href", address)  # which words are chosen depends on all of them
        if element.get("href", "").startswith(OUTWARD):
            element.set("href", element.get("href").removesuffix("#"))
    for figure in root.iter(f"{SVG}svg"):
        _check_figure(figure)
        figure.clear()
    for number, heading in enumerate(item for item in root.iter() if re.fullmatch("h[1-6]", item.tag)):
        if heading.get("class") == "dossier-hidden":
            continue  # for those who listen, in words of ours
        link = heading.find("a[@class='headerlink']")
        assert link is not None, "every heading has its permalink"
        assert link.get("href") == f"#{heading.get('id')}"
        assert re.fullmatch(r"[^\s\"'<>&#]+", heading.get("id")), heading.get("id")
        heading.set("id", f"heading-{number}")
        link.set("href", f"#heading-{number}")
    return [
        MEASURED.sub("some", item) if isinstance(item, str) else (item[0], _read(item[1]))
        for item in markup.events(root)
    ]


def _check_figure(figure):
    """Where things stand in a figure depends on how long its words are; what it is made of does not."""
    for element in figure.iter():
        assert FIGURE_PARTS.fullmatch(element.tag.removeprefix(SVG)), element.tag
        for key, value in element.attrib.items():
            name = key.rpartition("}")[2]
            assert not ACTING.fullmatch(name), key
            assert name != "href" or re.fullmatch(r"[\w./#-]*", value), value


def _read(attributes):
    """What scripts read is JSON, with escapes of its own."""
    return {key: _shown_all(json.loads(value)) if key == DATA else value for key, value in attributes.items()}


def _shown_all(value):
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, list):
        return [_shown_all(item) for item in value]
    if isinstance(value, dict):
        return {shown(key): _shown_all(item) for key, item in value.items()}
    return value


def expected(item, texts):
    if isinstance(item, str):
        words = shown(texts.fill(item))
        # The name of a field: its underscores are shown as spaces.
        named = (FIELDS[int(number)] for _, number in TAG.findall(item))
        return words.replace("_", " ") if "source.inferred.key" in {*named} else words
    tag, attributes = item
    return tag, {key: _attribute(key, value, texts) for key, value in attributes.items()}


def _attribute(key, value, texts):
    if key == DATA:
        return _shown_all(_filled(value, texts))
    filled = shown(texts.fill(value))
    if key == "href" and value.startswith(OUTWARD):
        return (link_url(texts.fill(value)) or "").removesuffix("#")
    return html.unescape(filled) if key == "lang" else filled


@cache
def harmless():
    _, pages, files = build(Texts())
    read = {path: get_data(content.decode()) for path, content in pages.items()}
    return {path: (page_events(text), meta) for path, (text, meta) in read.items()}, files


def check(texts):
    dossier, pages, files = build(texts)
    baseline, baseline_files = harmless()
    assert pages.keys() == baseline.keys()
    for path, content in pages.items():
        markdown, meta = get_data(content.decode())
        events, baseline_meta = baseline[path]
        found, wanted = page_events(markdown), [expected(item, texts) for item in events]
        found, wanted = ([_seen(item) for item in items] for items in (found, wanted))
        if ("code", {"class": "language-bibtex"}) in events:
            # BibTeX has escapes of its own.
            at = events.index(("code", {"class": "language-bibtex"})) + 1
            wanted[at] = _seen(shown(bibtex(dossier.sources[path.split("/")[1].removesuffix(".md")])))
        assert found == wanted, path
        _check_front_matter(meta, baseline_meta, texts)
    _check_files(files, baseline_files, texts)


def _seen(item):
    return item.replace(NARROW, "").strip(" ") if isinstance(item, str) else item


def _check_front_matter(meta, baseline, texts):
    assert meta.keys() == baseline.keys()
    assert meta.pop("search", None) == baseline.get("search")  # a switch for the theme, no text
    for key, value in meta.items():
        assert html.unescape(value) == shown(texts.fill(html.unescape(baseline[key])))
        page = html5lib.parse(
            f'<title>{value}</title><meta name="x" content="{value if key == "description" else ""}">'
        )
        tags = [element.tag.rpartition("}")[2] for element in page.iter()]
        assert tags == ["html", "head", "title", "meta", "body"]
        assert set(page[0][1].attrib) == {"name", "content"}


def _check_files(files, baseline, texts):
    assert files.keys() == baseline.keys()
    for path, content in files.items():
        if path.endswith(".png"):
            assert content == baseline[path]
            continue
        text, before = content.decode(), baseline[path].decode()
        if path.endswith(".json"):
            assert json.loads(text) == _filled(json.loads(before), texts), path
        elif path.endswith(".html"):
            found, wanted = (
                markup.events(html5lib.parse(page, namespaceHTMLElements=False)) for page in (text, before)
            )
            assert found == [expected(item, texts) for item in wanted], path
        elif path.startswith("assets/dossier/search/"):  # words to look for: data, and nothing that runs
            json.loads(SHARD.fullmatch(text)["data"])
        elif path.startswith("assets/dossier/cards/"):
            found, wanted = (json.loads(CARDS.fullmatch(each)["data"]) for each in (text, before))
            assert found == _filled(wanted, texts), path
        elif path.endswith(".bib"):
            assert _bib_shape(text) == _bib_shape(before), path
        else:
            assert text == before, path


def _filled(value, texts):
    if isinstance(value, str):
        return texts.fill(value)
    if isinstance(value, list):
        return [_filled(item, texts) for item in value]
    if isinstance(value, dict):
        return {texts.fill(key): _filled(item, texts) for key, item in value.items()}
    return value


def _bib_shape(text):
    """Entries with the names of their fields, found by the braces alone, as BibTeX does."""
    bare = re.sub(r"\\[$&#%_]|\{\\text\w+\}", "", text)
    depth, top = 0, ""
    for sign in bare:
        depth -= sign == "}"
        assert depth >= 0
        top += sign if depth < 2 else ""
        depth += sign == "{"
    assert depth == 0
    return re.findall(r"@\w+\{[\w-]+|\w+ =", top)


def test_every_field_stands_on_a_page_unless_it_is_said_why_not():
    pages, _ = harmless()
    everything = [
        item for events, meta in pages.values() for item in (*events, *meta.values()) if isinstance(item, str)
    ]
    seen = {int(number) for item in everything for _, number in TAG.findall(item)}
    hidden = {label for number, label in enumerate(FIELDS) if number not in seen}
    excused = {label for label in FIELDS if any(re.fullmatch(pattern, label) for pattern in NOT_ON_PAGES)}
    assert hidden <= excused, "a field of the model is shown nowhere: show it, or say why not in NOT_ON_PAGES"
    unneeded = {
        pattern for pattern in NOT_ON_PAGES if not any(re.fullmatch(pattern, label) for label in hidden)
    }
    assert not unneeded, "these fields are shown by now"


def test_every_field_is_in_the_data_unless_it_is_for_the_authors_alone():
    document = harmless()[1]["data/dossier.json"].decode()
    hidden = {label for number, label in enumerate(FIELDS) if f"k{number}z" not in document}
    assert {
        label
        for label in hidden
        if not re.match(
            r"settings\.|.*\.(prefix|suffix|cut|private|claims\.by)$|source\.(fulltext|original|resolve|versions)",
            label,
        )
    } == set()


# Each payload meets each place of a text, and in the course of some builds nearly every field.
@pytest.mark.parametrize("shift", range(min(len(PAYLOADS), 3 * MORE)))
def test_hostile_texts_show_as_themselves(shift):
    step = shift * 37
    turned = PAYLOADS[step % len(PAYLOADS) :] + PAYLOADS[: step % len(PAYLOADS)]
    check(Texts(turned, turned[1:][::-1] + turned[:1]))


texts = st.lists(
    st.one_of(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
        st.lists(st.sampled_from(PAYLOADS + markup.NASTY), max_size=3).map("".join),
    ),
    min_size=3,
    max_size=9,
)


@example(before=["", "text_special", "p"], after=["??? note+\x00", "", "et"])  # blanks for underscores
@given(before=texts, after=texts)
@settings(
    max_examples=6 * MORE,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],  # an example takes a second, and shrinking one hundreds
)
def test_any_text_shows_as_itself(before, after):
    check(Texts(before, after))
