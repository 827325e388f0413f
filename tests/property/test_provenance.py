"""Whatever is said of where a value stands is true: the file is read once more, by other parsers."""

import io
import json
from email.message import EmailMessage
from html import escape

import docx
import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_workbench.model.draft import Hints
from dossier_workbench.model.publication import FIRST_YEAR
from dossier_workbench.readers.provenance import UNPROVED
from dossier_workbench.readers.read import read_draft
from pasted_cases import cases
from reread import untrue
from web_pages.articles import STORIES
from web_pages.shapes import pages

LATEST = "2026-03-01"
HINTS = Hints(latest=LATEST)
MANY = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
STORY = [
    "The lock at Farnham Weir was shut after inspectors found that two of its gates no longer met the rules.",
    "Boat owners were told to wait upstream, and the canal company said that a crew would come from the coast.",
    "The closure affects around ninety boats, most of which carry gravel to the new bypass east of the town.",
]


def judge(name, raw, form):
    """Read a file, and hold everything that is said of its values against the file itself."""
    draft = read_draft(name, raw, hints=HINTS)
    assert untrue(draft, raw, form) == []
    assert not any(guess.how == UNPROVED for guess in draft.fields.values())
    for key in ("published", "modified"):
        if key in draft.fields:
            assert int(draft.fields[key].value[:4]) >= FIRST_YEAR
            assert draft.fields[key].value[:10] <= LATEST
    return draft


@pytest.mark.parametrize("page", pages(STORIES), ids=lambda page: page.name)
def test_of_saved_pages(page):
    judge("page.html", page.html.encode(), "html")


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_of_pasted_pages(case):
    judge("page.txt", case.text.encode(), "text")


TITLES = st.sampled_from(
    [
        "Lock shut at Farnham",
        "Wear of lock gates under gravel traffic",
        "Wear of lock gates",
        "Canal Daily",
        "",
        "Ülkede İlk Kapı",
        "Q & A: «Gates»",
    ]
)
OUTLETS = st.sampled_from(["Canal Daily", "Canal Daily | All the news", "canal.example", ""])
PEOPLE = st.sampled_from(
    [
        "Dana Cole",
        "By Dana Cole and Robert Pell",
        "Robert Pell. Published",
        "AFP",
        "Canal Daily",
        "Jo Ham Monday",
        "admin",
        "",
    ]
)
DAYS = st.sampled_from(
    [
        *(
            "2024-03-04",
            "2024-03-04T10:05:00+01:00",
            "2024-04-03",
            "0001-01-01T00:00:00",
            "1899-12-31",
            "2031-01-31",
            "20240304",
        ),
        *(
            "03/04/2024",
            "04.03.2024",
            "13/04/2024",
            "March 4, 2024",
            "4 March 2024 10:05",
            "Mon, 04 Mar 2024 10:05:00 GMT",
            "1709546700",
        ),
        *("Di., 25.01.2022 - 14:45", "10:05", "soon", ""),
    ]
)
LANGUAGES = st.sampled_from(["en", "en-US", "en-GB", "de", "", "tr"])
ADDRESSES = st.sampled_from(
    [
        *(
            "https://canal.example/2024/03/04/lock",
            "/lock",
            "https://canal.de/lock?id=3",
            "https://u:p@canal.example/lock",
        ),
        *(
            "http://169.254.169.254/latest",
            "http://localhost/x",
            "javascript:alert(1)",
            "https://canal.example/",
            "",
        ),
    ]
)


@st.composite
def told_pages(draw):
    """A page that tells each value in any of the usual places, or in several that disagree."""
    head, body = [], []

    def meta(name, value):
        if value:
            head.append(
                f'<meta {draw(st.sampled_from(["name", "property"]))}="{name}" content="{escape(value)}">'
            )

    title, outlet = draw(TITLES), draw(OUTLETS)
    head.append(
        f"<title>{escape(title)}{escape(draw(st.sampled_from(['', f' | {outlet}', f' - {outlet}'])))}</title>"
    )
    meta("og:title", draw(TITLES))
    meta("og:site_name", draw(OUTLETS))
    for name in ("author", "article:author"):
        meta(name, draw(PEOPLE))
    for name in ("article:published_time", "article:modified_time", "date", "dc.date"):
        meta(name, draw(DAYS))
    meta("og:url", draw(ADDRESSES))
    meta("article:section", draw(st.sampled_from(["", "World; Canals", "News"])))
    if link := draw(ADDRESSES):
        head.append(f'<link rel="canonical" href="{escape(link)}">')
    if draw(st.booleans()):
        node = {
            "@type": "NewsArticle",
            "headline": draw(TITLES),
            "datePublished": draw(DAYS),
            "dateModified": draw(DAYS),
        }
        node["author"] = draw(
            st.sampled_from(
                [
                    "Dana Cole",
                    {"name": "Robert Pell"},
                    [{"@type": "Person", "name": "Dana Cole"}, "AFP"],
                    None,
                ]
            )
        )
        node["publisher"] = {"@type": "Organization", "name": draw(OUTLETS)}
        node["articleSection"] = draw(st.sampled_from([None, ["", "World"], "Canals"]))
        told = draw(st.sampled_from([node, [node], {"@graph": [{"@type": "WebSite", "name": "x"}, node]}]))
        head.append(f'<script type="application/ld+json">{json.dumps(told)}</script>')
    if h1 := draw(TITLES):
        apart = draw(
            st.sampled_from(["", "<span>Canals</span>", "<small>3 comments</small>", "<style>h1 {}</style>"])
        )
        body.append(f"<h1>{draw(st.sampled_from(['', apart]))}{escape(h1)}{apart}</h1>")
    body.append(
        draw(
            st.sampled_from(
                [
                    "",
                    '<a rel="author" href="/dana">Dana Cole</a>',
                    '<span itemprop="author"><b itemprop="name">Robert Pell</b></span>',
                ]
            )
        )
    )
    if day := draw(DAYS):
        body.append(
            f'<time datetime="{escape(day)}" class="{draw(st.sampled_from(["published", "updated", ""]))}">{escape(draw(DAYS))}</time>'
        )
    body.append(
        f"<p class=date>{draw(st.sampled_from(['', 'Published ', 'Updated ', 'Received: ']))}{escape(draw(DAYS))}</p>"
    )
    body += [f"<p>{text}</p>" for text in STORY]
    html = f'<!DOCTYPE html><html lang="{draw(LANGUAGES)}"><head><meta charset="utf-8">{"".join(head)}</head>'
    return f"{html}<body><article>{''.join(body)}</article></body></html>"


@MANY
@given(told_pages())
def test_of_pages_that_tell_everything_anywhere(html):
    draft = judge("page.html", html.encode(), "html")
    if "url" in draft.fields:
        assert "@" not in draft.fields["url"].value
        assert not any(host in draft.fields["url"].value for host in ("169.254", "localhost"))


@MANY
@given(TITLES, PEOPLE, DAYS, DAYS, ADDRESSES, LANGUAGES)
def test_of_markdown(title, people, day, changed, address, language):
    head = {
        "title": title,
        "author": people,
        "date": day,
        "updated": changed,
        "source": address,
        "lang": language,
    }
    front = "\n".join(f"{key}: {json.dumps(value)}" for key, value in head.items())
    judge(
        "a.md",
        f"---\n{front}\n---\n\n{chr(10).join(f'{text}{chr(10)}' for text in STORY)}".encode(),
        "markdown",
    )


@MANY
@given(
    TITLES,
    st.sampled_from(["Canal Daily <n@canal.example>", "Dana Cole <d@gmail.com>", "x@y.example"]),
    DAYS,
    st.none() | DAYS,
)
def test_of_mail(title, sender, day, forwarded):
    message = EmailMessage()
    message["From"], message["Subject"] = sender, f"Fwd: {title}"
    if day:
        message["Date"] = day
    head = (
        ""
        if forwarded is None
        else f"From: The Skerry Times <st@skerry.example>\nDate: {forwarded}\nSubject: Boats counted\n\n"
    )
    message.set_content(head + "\n\n".join(STORY))
    judge("a.eml", message.as_bytes(), "mail")


@settings(parent=MANY, max_examples=30)
@given(told_pages())
def test_of_pages_in_mails(html):
    message = EmailMessage()
    message["From"], message["Subject"] = "Canal Daily <n@canal.example>", "Lock shut"
    message["Date"] = "Mon, 04 Mar 2024 10:05:00 GMT"
    message.set_content(html, subtype="html")
    judge("a.eml", message.as_bytes(), "mail")


@settings(parent=MANY, max_examples=30)
@given(told_pages(), st.sampled_from(["https://canal.example/lock", "cid:1", ""]))
def test_of_pages_that_a_browser_saved_as_mails(html, address):
    lines = [
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {address}",
        "Subject: A",
        "Date: Mon, 6 May 2024 07:08:09 -0000",
    ]
    lines += [
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="b"',
        "",
        "--b",
    ]
    lines += [
        "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "",
        html,
        "--b--",
        "",
    ]
    judge("a.mhtml", "\r\n".join(lines).encode(), "mail")


@settings(parent=MANY, max_examples=30)
@given(TITLES, TITLES, PEOPLE, DAYS)
def test_of_word_documents(title, named, author, day):
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = named, author
    if title:
        document.add_paragraph(title, style="Title")
    for text in (day, *STORY):
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    judge("a.docx", stream.getvalue(), "docx")


@settings(parent=MANY, max_examples=10)
@given(TITLES, TITLES, st.sampled_from(["Dana Cole", "Robert Pell"]), DAYS)
def test_of_pdf(title, named, author, day):
    told = f"#set document(title: {json.dumps(named)}, author: {json.dumps(author)})\n#set page(width: 130mm, height: 180mm, footer: [https:\\/\\/canal.example/lock])\n"
    text = f"{told}#text(size: 20pt)[#{json.dumps(title)}]\n\n#{json.dumps(day)}\n\n" + "\n\n".join(STORY * 6)
    judge("a.pdf", typst.compile(text.encode()), "pdf")
