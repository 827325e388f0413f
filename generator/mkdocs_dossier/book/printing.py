"""A dossier without errors, set as a book: pictures and fonts read, entries chosen, pages set."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from mkdocs_dossier.book.contents import contents
from mkdocs_dossier.book.days import book_day, timestamp
from mkdocs_dossier.book.hand import picture_paths, wished
from mkdocs_dossier.book.letters import letter_faults, unset
from mkdocs_dossier.book.pack import pack_dataset
from mkdocs_dossier.book.press import Kept, Press, Sheets, UnsetError
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.volumes import with_pages
from mkdocs_dossier.book.writer import Data, written
from mkdocs_dossier.load.book_files import BookFiles, load_book_files, sum_of_fonts
from mkdocs_dossier.model.book import BookSettings
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.printed import Printed
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.workers.progress import Tell, quiet


def print_book(
    root: Path,
    docs_dir: str,
    site: Site,
    chosen: Selection,
    settings: BookSettings,
    *,
    alone: bool = False,
    volumes: int = 1,
    moment: int | None = None,
    tell: Tell = quiet,
    kept: Kept | None = None,
) -> Printed:
    """Set a dossier without errors.

    Args:
        root: Its folder.
        docs_dir: The folder of hand-written pages in it.
        site: What was found in it.
        chosen: The records with an entry.
        settings: How to set it.
        alone: Whether the brief that it begins with is all that is wanted.
        volumes: How many; 0 for as many as its size asks for.
        moment: Seconds since 1970 that the file is dated by where the dossier has no edition; the newest day
            that its sources tell if None.
        tell: Is told of the stages.
        kept: What was set before, which is not set again while nothing in it changes; volumes always are.
    """
    dossier = site.dossier
    tell("Reading pictures and fonts", 0, 0)
    files = _files(root, docs_dir, dossier, settings, alone=alone)
    press = Press(files.fonts)
    tell("Choosing what goes in", 0, 0)
    dataset = pack_dataset(site, chosen)
    day = book_day(dossier, moment)
    made = contents(site, chosen, settings, dataset, files.pictures, day=day, alone=alone)
    parts = written(site, made, 1 if alone else volumes)
    faults = _faults(dossier, settings, files, press, parts, chosen)
    found = tuple(sorted({*files.diagnostics, *made.diagnostics, *faults}, key=lambda item: item.sort_key))
    if has_errors(found):
        return Printed((), found)
    try:
        try:
            pdfs = tuple(_set(press, files, parts, dataset, timestamp(day), tell, kept))
        except UnsetError:
            if not _without_faulty_drawings(parts, press):
                raise
            pdfs = tuple(_set(press, files, parts, dataset, timestamp(day), tell, kept))
    except UnsetError as error:
        why = tuple(_faulty_pictures(dossier, press)) or (unset(dossier, chosen, str(error)),)
        return Printed((), (*found, *why))
    return Printed(pdfs, found)


def _without_faulty_drawings(value: object, press: Press) -> bool:
    """Leave their words of drawings that Typst can't set, and say whether there were any.

    It shapes letters of a drawing otherwise than those of the text, and fails on some of them: on a last lam in Arabic.
    """
    if isinstance(value, dict) and value.get("svg"):
        if not press.picture_fault(value["svg"].encode()):
            return False
        value["svg"] = ""
        return True
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return sum(_without_faulty_drawings(each, press) for each in inside) > 0  # all of them are looked at


def _faulty_pictures(dossier: Dossier, press: Press) -> Iterator[Diagnostic]:
    """The pictures of records that Typst can't read, with their places; asked for where a book could not be set."""
    for record in dossier.records.values():
        of = record.meta if isinstance(record, Source) else record
        for number, image in enumerate(getattr(of, "images", ())):
            picture = dossier.pictures.get(image.file)
            if picture and (fault := press.picture_fault(picture.content)):
                origin = dossier.marks[record.id].at("images", number, "file").origin
                yield diagnostic("book-picture", f"the picture {image.file} can't be set: {fault}", origin)


def _set(
    press: Press,
    files: BookFiles,
    parts: Sequence[Data],
    dataset: bytes,
    moment: int,
    tell: Tell,
    kept: Kept | None,
) -> Iterator[bytes]:
    """The volumes one after another; the last has the index of all, and the data."""
    former: list[tuple[str, Mapping[str, Sequence[int]]]] = []
    for part in parts:
        last = part is parts[-1]
        tell(
            f"Setting pages, volume {len(former) + 1} of {len(parts)}" if parts[1:] else "Setting pages", 0, 0
        )
        shown, attached = (with_pages(part, former), dataset) if last else (part, b"")
        sheets = press.sheets(shown, files.style, files.pictures, attached)
        # Only a volume that was set tells its pages, which the index of several asks for.
        yield (
            sheets.pdf(moment)
            if kept is None or parts[1:]
            else _once(sheets, moment, sum_of_fonts(files.fonts), kept)
        )
        if not last:
            former.append((part["volume"]["name"], sheets.pages()))
            press.forget()


def _once(sheets: Sheets, moment: int, fonts: str, kept: Kept) -> bytes:
    """The only volume: as it was set before, if all that it is made from is as it was."""
    key = sheets.key(moment, fonts)
    found = kept.get(key)
    if found is None:
        found = sheets.pdf(moment)
        kept.put(key, found)
    return found


def _files(root: Path, docs_dir: str, dossier: Dossier, settings: BookSettings, *, alone: bool) -> BookFiles:
    pages = [page for page in dossier.hand_pages if wished(page) and not alone]
    pictures = [picture for page in pages for picture in picture_paths(page)]
    origin = dossier.settings_marks.at("book", "style").origin
    files = load_book_files(root, docs_dir, pictures, settings.style, origin)
    shown = {picture.path: picture.content for picture in dossier.pictures.values()}
    return replace(files, pictures={**files.pictures, **shown})


def _faults(
    dossier: Dossier,
    settings: BookSettings,
    files: BookFiles,
    press: Press,
    parts: Sequence[Data],
    chosen: Selection,
) -> Iterator[Diagnostic]:
    """What Typst would fail on, found before it does, with the places to mend."""
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
