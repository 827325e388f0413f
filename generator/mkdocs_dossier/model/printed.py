"""What is asked for in print, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.pages import Offer

BOOK = Offer(
    Message("The book"),
    Message("The whole dossier as a PDF for reading, printing and archives; it begins with the brief."),
)
BRIEF = Offer(
    Message("The brief"),
    Message("What happened, what is in dispute and who says what, as a PDF of about ten pages."),
)


@dataclass(frozen=True, slots=True)
class Printed:
    """The outcome.

    Attributes:
        volumes: The PDFs, in order; empty if something has to be mended first.
        diagnostics: What an author can mend, the book's own troubles included.
    """

    volumes: tuple[bytes, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class BundleOrder:
    """How a bundle is to be made.

    Attributes:
        reproduce: Whether originals go in that may only be quoted in public; whoever asks for that answers for it.
        prefix: Stands before each running number.
        only: The sources that are wanted, with all others left out; empty for every one.
    """

    reproduce: bool = False
    prefix: str = ""
    only: tuple[str, ...] = ()


EVERYTHING_OPEN = BundleOrder()
"""Every source: those reproduced whose rights are open, the others listed as withheld."""
