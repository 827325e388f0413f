"""A bundle of exhibits, collected and set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from mkdocs_dossier.book.days import book_day, timestamp
from mkdocs_dossier.book.exhibits import bundle, exhibit_texts
from mkdocs_dossier.book.press import Press, UnsetError
from mkdocs_dossier.book.writer import plain_data
from mkdocs_dossier.load.book_files import font_folders
from mkdocs_dossier.model.diagnostic import diagnostic
from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.printed import BundleOrder, Printed
from mkdocs_dossier.model.site import Site


def print_exhibits(
    root: Path,
    site: Site,
    originals: Mapping[str, FullText],
    order: BundleOrder,
    *,
    moment: int | None = None,
) -> Printed:
    """Set the exhibits of a dossier without errors.

    Args:
        root: Its folder.
        site: What was found in it.
        originals: Texts at hand that are not published.
        order: What goes in.
        moment: As for ``print_book``.
    """
    press = Press(font_folders(root))
    day = book_day(site.dossier, moment)
    # An original can't be mended: what no font has is written as its number, and the index says so.
    signs = press.missing("".join(exhibit_texts(site, originals, order)))
    replaced = {sign: f"⟦U+{ord(sign):04X}⟧" for sign in signs}
    made = bundle(site, originals, order, (day.year, day.month, day.day), replaced)
    data = plain_data(site, replace(made, files={}))
    try:
        pdf = press.exhibits(data, made.files).pdf(timestamp(day))
    except UnsetError as error:
        return Printed((), (diagnostic("book-unset", str(error), site.dossier.settings_marks.origin),))
    return Printed((pdf,), ())
