"""The spine's other half: a checked dossier, set as a book. Reads files through ``load`` and writes none."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_dossier.book.contents import contents
from mkdocs_dossier.book.days import book_day, timestamp
from mkdocs_dossier.book.hand import picture_paths, wished
from mkdocs_dossier.book.letters import letter_faults, unset
from mkdocs_dossier.book.pack import pack_dataset
from mkdocs_dossier.book.press import Press, UnsetError
from mkdocs_dossier.book.selection import Selection, select
from mkdocs_dossier.book.volumes import with_pages
from mkdocs_dossier.book.writer import Data, written
from mkdocs_dossier.load.book_files import BookFiles, load_book_files
from mkdocs_dossier.model.book import PATH, BookSettings
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.pages import Offer, Output, Urls
from mkdocs_dossier.model.site_defaults import HOME
from mkdocs_dossier.pipeline import Build, Checked, build, without_collector

BOOK = Offer("The book", "The whole dossier as a PDF for reading, printing and archives.")

Tell = Callable[[str, float], None]
"""Is told which stage of the work begins, and which share of the work has been done before it."""

_READ, _CHOSEN = 0.02, 0.12
"""Shares of the work that are done when files are read, and when pages are about to be set."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The outcome.

    Attributes:
        volumes: The PDFs, in order; empty if something has to be mended first.
        diagnostics: What an author can mend, the book's own troubles included.
    """

    volumes: tuple[bytes, ...]
    diagnostics: tuple[Diagnostic, ...]


def quiet(stage: str, done: float) -> None:
    """Say nothing."""


@without_collector()
def print_book(
    root: Path,
    checked: Checked,
    settings: BookSettings | None = None,
    only: Sequence[str] = (),
    *,
    volumes: int = 1,
    moment: int | None = None,
    tell: Tell = quiet,
) -> Printed:
    """Set a checked dossier.

    Args:
        root: Its folder.
        checked: What was read and found.
        settings: How to set it, if otherwise than the dossier's settings say.
        only: Ids of records for a reader's pack; empty for everything.
        volumes: How many; 0 for as many as its size asks for.
        moment: Seconds since 1970 that the file is dated by where the dossier has no edition; the newest day
            that its sources tell if None.
        tell: Is told of the stages.

    Raises:
        KeyError: ``only`` names a record that there is not.
    """
    dossier = checked.loaded.dossier
    site = checked.site
    chosen = select(site, only)
    if has_errors(checked.diagnostics):
        return Printed((), checked.diagnostics)
    wanted = settings or dossier.settings.book
    tell("reading pictures and fonts", 0.0)
    files = _files(root, checked, wanted)
    press = Press(files.fonts)
    tell("choosing what goes in", _READ)
    dataset = pack_dataset(site, chosen)
    day = book_day(dossier, moment)
    made = contents(site, chosen, wanted, dataset, files.pictures, day=day, whole=not only)
    parts = written(site, made, volumes)
    found = [*files.diagnostics, *made.diagnostics, *_faults(checked, wanted, files, press, parts, chosen)]
    everything = (*checked.diagnostics, *sorted(set(found), key=lambda item: item.sort_key))
    if has_errors(found):
        return Printed((), everything)
    try:
        pdfs = tuple(_set(press, files, parts, dataset, timestamp(day), tell))
    except UnsetError as error:
        return Printed((), (*everything, unset(dossier, chosen, str(error))))
    return Printed(pdfs, everything)


def build_site(
    root: Path,
    config_file: str = "",
    *,
    book: bool,
    urls: Urls | None = None,
    moment: int | None = None,
) -> Build:
    """Build the site, with the book in it if wanted; nothing at all if either has errors."""
    outcome = build(root, config_file, urls=urls, beside={PATH: BOOK} if book else {})
    if not book or has_errors(outcome.diagnostics):
        return outcome
    printed = print_book(root, outcome.checked, moment=moment)
    pdfs = [Output(PATH, content) for content in printed.volumes]
    outputs = (*outcome.outputs, *pdfs) if pdfs else ()
    return replace(outcome, outputs=outputs, diagnostics=printed.diagnostics)


def _set(
    press: Press, files: BookFiles, parts: Sequence[Data], dataset: bytes, moment: int, tell: Tell
) -> Iterator[bytes]:
    """The volumes one after another; the last has the index of all, and the data."""
    former: list[tuple[str, Mapping[str, Sequence[int]]]] = []
    for part in parts:
        last = part is parts[-1]
        done = len(former) / len(parts)
        of = f", volume {len(former) + 1} of {len(parts)}" if parts[1:] else ""
        tell(f"setting pages{of}", _CHOSEN + (1 - _CHOSEN) * done)
        shown, attached = (with_pages(part, former), dataset) if last else (part, b"")
        sheets = press.sheets(shown, files.style, files.pictures, attached)
        yield sheets.pdf(moment)
        if not last:
            former.append((part["volume"]["name"], sheets.pages()))
            press.forget()


def _files(root: Path, checked: Checked, settings: BookSettings) -> BookFiles:
    dossier = checked.loaded.dossier
    pages = [page for page in dossier.hand_pages if wished(page) or page.path == HOME]
    pictures = [picture for page in pages for picture in picture_paths(page)]
    origin = dossier.settings_marks.at("book", "style").origin
    return load_book_files(root, checked.loaded.site.docs_dir, pictures, settings.style, origin)


def _faults(
    checked: Checked,
    settings: BookSettings,
    files: BookFiles,
    press: Press,
    parts: Sequence[Data],
    chosen: Selection,
) -> Iterator[Diagnostic]:
    """What Typst would fail on, found before it does, with the places to mend."""
    dossier = checked.loaded.dossier
    style = press.style_fault(settings.style, files.style)
    if style and not has_errors(files.diagnostics):
        origin = dossier.settings_marks.at("book", "style").origin
        yield diagnostic(
            "book-style", f"the citation style {settings.style!r} can't be used: {style}", origin
        )
    for page in dossier.hand_pages:
        for path, _, origin in picture_paths(page):
            if path in files.pictures and (fault := press.picture_fault(files.pictures[path])):
                yield diagnostic("book-picture", f"the picture {path} can't be set: {fault}", origin)
    missing = press.missing(json.dumps(parts, ensure_ascii=False))
    if missing:
        yield from letter_faults(dossier, missing, chosen)
