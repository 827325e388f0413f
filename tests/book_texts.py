"""Books of made-up dossiers, and what can be read in a PDF."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path

import pypdfium2

from mkdocs_dossier import making, pipeline
from mkdocs_dossier.book.contents import contents
from mkdocs_dossier.book.press import Press
from mkdocs_dossier.book.selection import select
from mkdocs_dossier.book.writer import written
from mkdocs_dossier.load.book_files import font_folders
from mkdocs_dossier.model.book import BookSettings
from mkdocs_dossier.model.pages import AddressBook
from mkdocs_dossier.model.site import Site

ROOT = Path(__file__).parents[1]

# White space, hyphens (lines may end with ours) and marks of direction tell nothing about a text.
_LOOSE = re.compile(r"[\s\u00ad\u2010\u2011\ufffe\x02\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff-]+")


@cache
def press():
    return Press(font_folders(ROOT))


def bare(text):
    """A text without what the setting of lines may change."""
    return _LOOSE.sub("", unicodedata.normalize("NFKC", text))


def set_book(site, only=(), dataset=b"{}"):
    """The data and the PDF of a site that need not be a folder."""
    chosen = select(site, only)
    data = book_data(site, chosen, dataset)
    pictures = {picture.path: picture.content for picture in site.dossier.pictures.values()}
    return data, press().sheets(data, None, pictures, dataset).pdf(0)


def book_data(site, chosen, dataset=b"{}", day=date(2025, 1, 1)):
    """What Typst is given of the only volume of a book, or of a pack."""
    made = contents(site, chosen, BookSettings(), dataset, {}, day=day)
    (data,) = written(site, made, 1)
    return data


def site_of(dossier):
    """The site of a dossier that never was a folder."""
    addresses = making.plan(dossier)
    return Site(dossier, pipeline.analyse(dossier, {}, None, "2025-01-01"), AddressBook(addresses))


_FOOT = 56
"""Points at the foot of a page: title, edition and number stand there."""


def pages_of(pdf, *, foot=True):
    """The text of each page, with or without its foot."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded(bottom=0 if foot else _FOOT) for page in document]
    finally:
        document.close()


def text_of(pdf):
    """What runs through the pages, without their feet."""
    return "\n".join(pages_of(pdf, foot=False))
