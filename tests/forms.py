"""Articles in every form that is taken in, made by other programs than those that read them."""

from __future__ import annotations

import io
from email.message import EmailMessage

import docx
import typst

from drafts import OTHER, STORY
from web_pages.articles import BRIDGE, HARBOUR, MUSEUM, STRIKE, WELL
from web_pages.shapes import big_outlet, wordpress

PAPER = r"""
#set page(width: 148mm, height: 105mm, header: [Quay Courier #h(1fr) 11 February 2024], footer: context counter(page).display("1 / 1", both: true))
#set text(size: 10pt, hyphenate: true, lang: "en", font: "Libertinus Serif")
#set par(justify: true)
#text(size: 20pt, weight: "bold")[TITLE]

TEXT
"""


def paper(
    body=HARBOUR.body, title="Ferry crews and council agree on a winter timetable", *, columns=1, repeat=2
):
    text = "\n\n".join(body * repeat)
    text = f"#columns({columns})[\n{text}\n]" if columns > 1 else text
    return typst.compile(PAPER.replace("TITLE", title).replace("TEXT", text.replace("&", "and")).encode())


def word(fill):
    document = docx.Document()
    fill(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def mail(
    *, text="", html="", subject="Fwd: Ferry crews agree", sender="The Quay Courier <news@quay.example>"
):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "me@home.example", subject
    message["Date"] = "Sun, 11 Feb 2024 18:42:00 +0100"
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message


def saved_by_a_browser(html: str) -> bytes:
    """A page as MHTML, as browsers save one with all that belongs to it."""
    head = (
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://a.example/n/1",
        "Subject: A",
        "Date: Mon, 6 May 2024 07:08:09 -0000",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="b"',
        "",
        "--b",
        "Content-Type: text/html",
        "Content-Transfer-Encoding: binary",
        "",
        html,
        "--b--",
        "",
    )
    return "\r\n".join(head).encode()


def one_of_each() -> dict[str, bytes]:
    """Files of seven forms, each another article; by name."""

    def fill(document):
        document.add_heading("A school opens", 0)
        for text in OTHER:
            document.add_paragraph(text)

    return {
        "pasted.txt": "\n\n".join(["The ferry stops", *STORY]).encode(),
        "page.html": big_outlet(HARBOUR).html.encode(),
        "saved.mhtml": saved_by_a_browser(wordpress(BRIDGE).html),
        "printed.pdf": paper(STRIKE.body, STRIKE.title, repeat=1),
        "typed.docx": word(fill),
        "sent.eml": mail(html=big_outlet(MUSEUM).html, subject="Fwd: the museum").as_bytes(),
        "noted.md": "\n\n".join([f"# {WELL.title}", *WELL.body]).encode(),
    }
