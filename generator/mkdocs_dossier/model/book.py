"""How the book is set: paper, margins, citation style, further fonts."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from mkdocs_dossier.model.base import Line, Record

FONTS = "fonts"
"""Folder in the dossier's seeds whose fonts the book may use besides those that come with the package."""

PATH = "data/dossier.pdf"
"""Where the book stands in a site, relative to the documentation folder."""

BRIEF_PATH = "data/brief.pdf"
"""Where the brief alone stands."""


class Paper(StrEnum):
    """Sizes of paper."""

    A4 = "a4"
    LETTER = "letter"


class Margins(StrEnum):
    """What the pages are laid out for: alike on a screen, or with an inner and an outer margin in a binding."""

    SCREEN = "screen"
    PRINT = "print"


class BookSettings(Record):
    """How the dossier is set as a book."""

    paper: Paper = Field(Paper.A4, description="Size of the paper: `a4` or `letter`.")
    margins: Margins = Field(
        Margins.SCREEN, description="Alike on all pages, or inner and outer ones for a binding."
    )
    style: Line = Field(
        "mla",
        description="Citation style of the bibliography: a name that Typst knows, or a `.csl` file in seeds/.",
    )
