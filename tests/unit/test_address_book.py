"""Every link of the site comes from the address book, however addresses look."""

from __future__ import annotations

import re
from urllib.parse import unquote, urljoin

import pytest

from mkdocs_dossier.model.body import Body, LinkSpan
from mkdocs_dossier.model.pages import Address, AddressBook, Urls
from mkdocs_dossier.model.values import BodyText, FileLink, HandText, Link, Markdown, Outward, Wording
from mkdocs_dossier.render.page_writer import PageWords, PageWriter
from mkdocs_dossier.text.body import parse_body
from whole import TARN, built

SITE = "https://example.org/lake/"
PAGES = {
    "home": "index.md",
    "timeline": "timeline.md",
    "actors/": "actors/index.md",
    "nora-lind": "actors/nora-lind.md",
    "index-of-names": "actors/index-of-names.md",
    "2nd-talks": "events/2nd-talks.md",
    "page:notes/README.md": "notes/README.md",
    "page:notes/über uns.md": "notes/über uns.md",
    "page:a/b/c.md": "a/b/c.md",
    "page:a/100% (so) far.md": "a/100% (so) far.md",
}
BOTH = pytest.mark.parametrize("folders", [True, False], ids=["folders", "files"])


def book(folders=True, site=SITE):  # noqa: FBT002 - the two sorts of addresses
    return AddressBook([Address(key, path, key, "hand") for key, path in PAGES.items()], Urls(folders, site))


@BOTH
def test_every_way_leads_from_any_page_to_any_other(folders):
    addresses = book(folders)
    for here in addresses:
        for key, path in PAGES.items():
            assert unquote(urljoin(SITE + here.path, addresses.link(key, here))) == SITE + path
            there = urljoin(SITE + addresses.built(here.key), addresses.way(key, here))
            assert there == SITE + addresses.built(key)
            assert unquote(addresses.full(key)) == SITE + addresses.built(key)
            assert addresses.key_at(here, addresses.link(key, here, "p3")) == key


@BOTH
def test_fragments_stand_at_the_end(folders):
    addresses = book(folders)
    home = addresses["home"]
    for way in (addresses.link, addresses.way):
        assert way("timeline", home, "y-2021").endswith("#y-2021")
        assert "#" not in way("timeline", home)
    assert addresses.full("timeline", "y-2021") == f"{SITE}timeline{'/' if folders else '.html'}#y-2021"


@BOTH
def test_a_former_address_leads_to_the_present_one(folders):
    addresses = book(folders)
    path, way = addresses.former("nora-lind", "nora-berg")
    assert path == f"actors/nora-berg{'/index' if folders else ''}.html"
    assert urljoin(SITE + path, way) == SITE + addresses.built("nora-lind")


def test_a_site_without_an_address_has_no_full_addresses():
    assert book(site="").full("timeline") == ""


def test_full_addresses_are_encoded():
    assert book().full("page:notes/über uns.md") == f"{SITE}notes/%C3%BCber%20uns/"


@pytest.mark.parametrize(
    "way",
    [
        "https://e.org/timeline.md",
        "mailto:a@b.cd",
        "",
        "#p3",
        "timeline.html",
        "../timeline.md",
        "/timeline.md",
    ],
)
def test_what_leads_elsewhere_leads_to_no_page(way):
    addresses = book()
    assert addresses.key_at(addresses["home"], way) == ""


def test_ways_written_by_hand_are_read_as_markdown_reads_them():
    addresses = book()
    here = addresses["page:notes/README.md"]
    assert addresses.key_at(here, "%C3%BCber%20uns.md#top") == "page:notes/über uns.md"
    assert addresses.key_at(here, "./../actors/../timeline.md") == "timeline"


def test_links_of_a_key_that_two_pages_have_lead_to_the_first():
    addresses = AddressBook([Address("a", "a.md", "A", "hand"), Address("a", "b.md", "B", "hand")])
    assert addresses["a"].path == "a.md"
    assert [address.path for address in addresses] == ["a.md", "b.md"]
    assert addresses.by_path["b.md"].path == "b.md"
    assert "a" in addresses
    with pytest.raises(KeyError):
        addresses["b"]


@pytest.fixture
def page():
    site = built(TARN).project.site
    return PageWriter(site, site.addresses["ferry-incident"], PageWords("en"))


def test_links_lead_from_where_the_page_stands(page):
    parsed, _ = parse_body("Holt met Vellmark and Holt.")
    spans = {1: [LinkSpan(9, 17, "vellmark"), LinkSpan(0, 4, "holt"), LinkSpan(22, 26, "holt")]}
    assert page.write(Link("timeline", "when")) == "[when](../timeline.md)"
    assert page.write(Link("lake-tarn", fragment="p3")).endswith("](../places/lake-tarn.md#p3)")
    written = page.write(BodyText(parsed, spans, 3))
    assert written.startswith("[Holt](../actors/holt.md) met [Vellmark](../actors/vellmark.md) and [Holt]")


def test_a_stretch_that_stays_text_is_no_link(page):
    parsed, _ = parse_body("`Holt` said")
    assert "](" not in page.write(BodyText(parsed, {1: [LinkSpan(0, 4, "holt")]}, 3))


def test_links_to_records_that_authors_wrote_are_made_and_others_left_as_they_are(page):
    text = (
        "[[holt]], [x](../places/lake-tarn.md#p1), `[[vellmark]]`, [y](nowhere.md), [z](https://e.org/a.md)"
    )
    written = page.write(HandText(text))
    assert written.endswith(text.partition(", ")[2])
    assert re.fullmatch(r"\[[^\]]*\]\(\.\./actors/holt\.md\)", written.partition(", ")[0])


def test_files_and_ways_out_are_no_pages(page):
    assert page.write(FileLink("data/dossier.json")) == "[..&#47;data&#47;dossier.json](../data/dossier.json)"
    assert page.write(FileLink("data/a (b) é.json", "all")) == "[all](../data/a%20%28b%29%20é.json)"
    assert page.write(Outward("https://e.org/", "there")) == "[there](https://e.org/)"


def test_nothing_is_something_to_print(page):
    assert page.write(object()) is None
    assert not BodyText(Body(), {}, 3)
    assert not HandText("")


def test_a_wording_is_written_once(page):
    first = page.write(Wording("<x>"))
    assert isinstance(first, Markdown)
    assert page.words[Wording("<x>")] is first


def test_links_to_an_anchor_lead_to_the_page_that_holds_it():
    whole = Address("x", "events/x.md", "X", "event")
    part = Address("x/claims-2", "events/x/claims-2.md", "X, part 2", "claims", "x", holds=("claim--b",))
    book = AddressBook([whole, part], Urls(site="https://example.org/"))
    here = Address("home", "index.md", "Home", "home")
    for anchor, folder in (("claim--a", "events/x"), ("claim--b", "events/x/claims-2")):
        assert book.link("x", here, anchor) == f"{folder}.md#{anchor}"
        assert book.way("x", here, anchor) == f"{folder}/#{anchor}"
        assert book.built("x", anchor) == f"{folder}/#{anchor}"
        assert book.full("x", anchor) == f"https://example.org/{folder}/#{anchor}"
    assert book.link("x", here) == "events/x.md"
