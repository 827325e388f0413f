"""What is taken over from an article can be so: dates, addresses, and what is said of where values stand."""

import pytest

from dossier_workbench.model.addresses import days_in_address
from dossier_workbench.model.draft import Block, Guess, Hints
from dossier_workbench.model.provenance import Seen, Where, at_line
from dossier_workbench.model.publication import can_be_publication
from dossier_workbench.pasted.day_order import agreed, decided, order_of
from dossier_workbench.readers.fetchable import is_private, without_user
from dossier_workbench.readers.judge import is_before
from dossier_workbench.readers.provenance import UNPROVED, proven
from dossier_workbench.readers.read import read_draft

HINTS = Hints(latest="2026-03-01")
BODY = "".join(
    f"<p>In the {n}th year of the harbour works the town counted its boats again and found {n} of them.</p>"
    for n in range(4, 8)
)


def read(head="", body="<p>03/04/2024</p>", lang="en", hints=HINTS):
    html = f'<html lang="{lang}"><head><title>x</title>{head}</head><body><article><h1>Town counts its boats</h1>{body}{BODY}</article></body></html>'
    return read_draft("a.html", html.encode(), hints=hints)


def value(draft, key="published"):
    return draft.fields[key].value if key in draft.fields else None


def notes(draft):
    return " ".join(draft.fields["notes"].value) if "notes" in draft.fields else ""


def test_a_date_that_can_be_read_in_two_ways_is_unknown_and_both_are_told():
    draft = read()
    assert value(draft) is None
    assert "03/04/2024" in notes(draft)
    assert "2024-04-03 if the day" in notes(draft)
    assert "2024-03-04 if the month" in notes(draft)


@pytest.mark.parametrize(
    "written", ["03/04/2024", "03-04-2024", "03.04.2024", "3/4/2024", "Published: 03/04/2024"]
)
@pytest.mark.parametrize("form", ["a.html", "a.txt", "a.md"])
def test_in_every_form_and_with_every_separator(form, written):
    text = (
        f"<h1>Town counts its boats</h1><p>{written}</p>{BODY}"
        if form == "a.html"
        else f"Town counts its boats\n\n{written}\n\n" + BODY.replace("<p>", "").replace("</p>", "\n\n")
    )
    draft = read_draft(form, text.encode(), hints=HINTS)
    assert value(draft) is None
    assert "2024-04-03" in notes(draft)


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ({"lang": "en-US"}, "2024-03-04"),
        ({"lang": "en-GB"}, "2024-04-03"),
        ({"lang": "en_AU"}, "2024-04-03"),
        ({"lang": "en-CA"}, None),
        ({"head": '<link rel="canonical" href="https://quay.de/a">'}, "2024-04-03"),
        ({"head": '<link rel="canonical" href="https://quay.ru/a">'}, "2024-04-03"),
        ({"head": '<link rel="canonical" href="https://quay.co.uk/a">'}, "2024-04-03"),
        ({"head": '<link rel="canonical" href="https://quay.gov/a">'}, "2024-03-04"),
        ({"head": '<link rel="canonical" href="https://quay.com/a">'}, None),
        ({"lang": "en-US", "head": '<link rel="canonical" href="https://quay.de/a">'}, None),
        ({"head": '<link rel="canonical" href="https://quay.com/2024/03/04/a">'}, "2024-03-04"),
        ({"head": '<link rel="canonical" href="https://quay.com/a-20240403">'}, "2024-04-03"),
        ({"head": '<meta name="revised" content="2024-04-03T12:00:00Z">'}, "2024-04-03"),
        ({"head": '<script type="application/ld+json">{"@type": "WebPage", "dateModified": "2024-03-04"}</script>'}, "2024-03-04"),
        ({"body": "<p>03/04/2024</p><p>Updated: 25/04/2024</p>"}, "2024-04-03"),
        ({"body": "<p>03/04/2024</p><p>Updated: 04/25/2024</p>"}, "2024-03-04"),
        ({"body": "<p>03/04/2024</p><p>Updated: 25.04.2024</p>"}, None),
        ({"body": "<p>03/04/2024</p><p>See 25/04/2024 and 04/25/2024 in the calendar</p>"}, None),
        ({"hints": Hints(address="https://quay.fr/a", latest="2026-03-01")}, "2024-04-03"),
    ],
)  # fmt: skip
def test_what_decides_it(more, day):
    draft = read(**more)
    assert value(draft) == day
    assert ("can be" in notes(draft) or "if the day comes first" in notes(draft)) is (day is None)


def test_a_country_that_a_wrong_language_brings_decides_nothing():
    assert order_of("en-US", language="ru") == "d"
    assert order_of("en-US", language="zh") == ""
    assert order_of("es-US") == ""
    assert order_of("", "https://a.co/") == order_of("", "https://a.io/") == order_of("", "no address") == ""
    assert decided(("2024-04-03", "2024-03-04"), ["2024-04-03", "2024-03-04"]) == ""
    assert agreed({"d", "m"}) == agreed(()) == ""


def test_days_in_addresses_are_whole():
    assert days_in_address("https://a.example/2024/03/04/x-20240506.html") == {"2024-03-04", "2024-05-06"}
    assert not days_in_address("https://a.example/2024/03/x/20241399/12024030412")


@pytest.mark.parametrize(
    "zero",
    [
        "0001-01-01",
        "0001-01-01T00:00:00Z",
        "1899-12-31",
        "1601-01-01",
        "1970-01-01T00:00:00Z",
        "2026-03-02",
        "2999-12-31T10:00:00Z",
    ],
)
def test_an_impossible_date_leaves_room_for_other_evidence(zero):
    told = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Town counts its boats", "datePublished": "{zero}"}}</script>'
    assert value(read(told, "<p>Published 11:11 p.m. ET Nov. 19, 2019</p>")) == "2019-11-19T23:11"
    assert value(read(told + '<meta name="date" content="2019-11-20">', "")) == "2019-11-20"
    assert value(read(told, "")) is None


def test_tomorrow_has_begun_somewhere():
    assert can_be_publication("2026-03-01T00:10+14:00", "2026-03-01")
    assert can_be_publication("2026-03", "2026-03-01")
    assert can_be_publication("2026-03-01", "")
    assert not can_be_publication("2026-03-02", "2026-03-01")
    assert not can_be_publication("2020-01-01/2026-04", "2026-03-01")
    assert not can_be_publication("-0044-03-15", "")
    assert can_be_publication("201X", "")


@pytest.mark.parametrize("name", ["a.md", "a.eml"])
def test_impossible_dates_of_other_forms_are_left_out_and_told(name):
    text = "\n\n".join(BODY.replace("<p>", "").split("</p>"))
    head = (
        "---\ndate: 1601-01-01\n---\n"
        if name == "a.md"
        else "From: A <a@b.example>\nSubject: Boats\nDate: Mon, 01 Jan 1601 10:00:00 +0000\nMIME-Version: 1.0\n\n"
    )
    draft = read_draft(name, (head + text).encode(), hints=HINTS)
    assert value(draft) is None
    assert "1601" in notes(draft)


def test_a_change_before_the_publication_is_told_and_left_out():
    head = '<meta name="article:published_time" content="2024-03-04T07:09:00Z"><meta name="article:modified_time" content="2024-03-04T05:44:00Z">'
    draft = read(head, "")
    assert (value(draft), value(draft, "modified")) == ("2024-03-04T07:09Z", None)
    assert "2024-03-04T05:44Z" in notes(draft)


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2024-03-04T05:44Z", "2024-03-04T07:09Z", True),
        ("2024-03-04T08:44+03:00", "2024-03-04T07:09Z", True),
        ("2024-03-04T08:44", "2024-03-04T07:09Z", False),
        ("2024-03-03", "2024-03-04", True),
        ("2024-03-03", "2024-03-04T01:00+09:00", False),
        ("2024-03-02", "2024-03-04T01:00+09:00", True),
        ("2024-03", "2024-03-04", False),
        ("2023", "2024-03-04", True),
        ("2024-03-04T07:09:10Z", "2024-03-04T07:09:40Z", False),
    ],
)
def test_before_is_said_only_of_what_surely_is(one, other, before):
    assert is_before(one, other) is before


def test_the_time_of_one_element_is_not_that_of_anothers_day():
    assert value(read('<meta name="date" content="2024-03-14">', "<p>10:05</p>")) == "2024-03-14"
    assert value(read("", "<p>14 March 2024</p><p>10:05</p>")) == "2024-03-14"
    assert (
        value(read('<meta name="date" content="2024-03-14">', "<p>14 March 2024, 10:05</p>"))
        == "2024-03-14T10:05"
    )


def test_users_and_private_hosts_are_in_no_address():
    draft = read('<link rel="canonical" href="https://user:pass@quay.example/a?b=c">', "")
    assert value(draft, "url") == "https://quay.example/a?b=c"
    assert "user's name or password" in notes(draft)
    assert "pass" not in str(draft.fields["url"].how) + notes(draft).replace("password", "")
    for host in (
        "169.254.169.254",
        "10.0.0.1",
        "localhost",
        "wiki",
        "cms.internal",
        "2130706433",
        "0x7f.1",
        "[::1]",
        "017700000001",
    ):
        draft = read(f'<link rel="canonical" href="http://u:p@{host}/latest">', "")
        assert value(draft, "url") is None, host
        assert "private network" in notes(draft)
        assert host not in notes(draft)


def test_addresses_of_other_forms_are_judged_alike():
    text = "\n\n".join(BODY.replace("<p>", "").split("</p>"))
    draft = read_draft("a.md", f"---\nsource: http://u:p@10.0.0.1/x\n---\n{text}".encode())
    assert value(draft, "url") is None
    assert not is_private("https://93.184.215.14/")
    assert not is_private("https://a.example/")
    assert without_user("mailto:a@b.example") == "mailto:a@b.example"


def test_what_a_reader_says_falsely_is_not_said():
    blocks = (Block("Town counts its boats"), Block("By Jane Roe, 4 March 2024"))
    fields = {
        "title": Guess.at("Town counts its ships", at_line(0, "the first line")),
        "authors": Guess.at(("Jane Roe", "John Doe"), at_line(1, "the byline")),
        "published": Guess.at("2024-03-05", at_line(1, "the byline")),
        "modified": Guess.at("2024-03-04", at_line(1, "the byline")),
        "section": Guess.at("World", Seen(Where.META, "section")),
        "publisher": Guess("The Quay", "it says so"),
        "language": Guess("en", "recognised", printed=False),
        "dateline": Guess.at("Town", at_line(7, "beyond the end")),
    }
    found = proven(fields, blocks, lambda seen: ["Sport"] if seen.name == "section" else [])
    assert {key for key, guess in found.items() if guess.how == UNPROVED} == {
        "title",
        "authors",
        "published",
        "section",
        "publisher",
        "dateline",
    }
    assert not any(guess.printed for guess in found.values() if guess.how == UNPROVED)
    assert found["modified"].printed
    assert found["language"].how == "recognised"


def test_each_place_named_must_hold_a_part():
    blocks = (Block("Jane Roe"), Block("The Quay"))
    told = Guess.at(("Jane Roe",), at_line(0, "the byline"), at_line(1, "another line"))
    assert proven({"authors": told}, blocks, lambda _: [])["authors"].how == UNPROVED


def test_a_headline_is_whole_but_for_what_is_set_apart_in_it():
    def title(h1, told):
        draft = read_draft("a.html", f"<title>{told}</title><h1>{h1}</h1>{BODY}".encode())
        return draft.fields["title"].value, "set apart" in draft.fields["title"].how

    assert title("Wear of gates under traffic", "Wear of gates") == ("Wear of gates under traffic", False)
    assert title("<span>Canals</span> Wear of gates", "Wear of gates") == ("Wear of gates", True)
    assert title("<style>h1 {}</style>Wear of gates", "Wear of gates") == ("Wear of gates", False)


def test_a_day_on_which_something_else_happened_is_not_that_of_publication():
    draft = read(
        "",
        "<ul><li>Received: 10 October 2022</li><li>Accepted: 16 December 2022</li><li>Published: 2 January 2023</li></ul>",
    )
    assert value(draft) == "2023-01-02"
    assert value(draft, "dateline") is None
    assert value(read("", "<p>Received: 10 October 2022</p>")) is None


def test_a_byline_ends_where_its_date_begins():
    draft = read(
        "", "<p>Par Jeanne Morel. Publié le 10 mai 2021 à 18h05, mis à jour le 11 mai 2021 à 09h30</p>", "fr"
    )
    assert value(draft, "authors") == ("Jeanne Morel",)
    assert value(draft) == "2021-05-10T18:05"
    assert value(draft, "modified") == "2021-05-11T09:30"
