"""What a reader of a form is, and those that other distributions add."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from dossier_workbench.model.draft import ENDINGS, NO_HINTS, Form, Hints
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.reading import Reading
from mkdocs_dossier.extensions import Additions, Extension, ExtensionError, held, joined

GROUP = "dossier.readers"

_HELP = "Update that distribution; meanwhile, paste the article's text into a .txt file."
_ENDING = re.compile(r"\.[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads articles that come in one form.

    Attributes:
        name: The form's name.
        read: Makes a reading of a file's bytes, of the encoding that a server gave for it, and of what is known of where
            and when it was had. Raises `IntakeError` for what its author can do something about.
        endings: How such files are called, in small letters with the dot: the first is given to one without a name.
        recognises: Whether a file is of this form, by its bytes; None if only its ending tells. Not asked of our own.
        extension: Who brings it; None for our own. Not to be set.
    """

    name: str
    read: Callable[[bytes, str, Hints], Reading]
    endings: tuple[str, ...]
    recognises: Callable[[bytes], bool] | None = None
    extension: Extension | None = None


@cache
def other_readers() -> Additions[Reader]:
    """The readers that others add."""
    return joined(GROUP, Reader, Form, _wrong)


def _wrong(reader: Reader) -> str:
    """What is wrong with a reader's endings; empty if nothing is."""
    taken = {ending for endings in ENDINGS.values() for ending in endings}
    bad = [ending for ending in reader.endings if not _ENDING.fullmatch(ending) or ending in taken]
    if not reader.endings:
        return "it names no endings of files"
    return f"{bad[0]!r} is no ending of its own" if bad else ""


def other_form(raw: bytes, ending: str = "") -> str:
    """The form of a file that somebody else's reader knows, by its bytes and, if one is given, its ending; empty for none.

    Raises:
        IntakeError: A reader fails to tell.
    """
    for reader in other_readers().added:
        if ending and ending not in reader.endings:
            continue
        if reader.recognises is None:
            if ending:
                return reader.name
        elif _recognised(reader, raw):
            return reader.name
    return ""


def _recognised(reader: Reader, raw: bytes) -> bool:
    try:
        with held(reader.extension):
            return reader.recognises is not None and reader.recognises(raw) is True
    except ExtensionError as error:
        raise IntakeError("article-unreadable", error.told, _HELP) from error


def read_by(reader: Reader, raw: bytes, declared: str, hints: Hints) -> Reading:
    """What a reader makes of a file.

    Raises:
        IntakeError: No article can be had from it, or somebody else's reader fails.
    """
    try:
        with held(reader.extension):
            reading = reader.read(raw, declared, hints)
            own = reading.draft.hints
            form = reader.name if reader.extension else reading.draft.form
            draft = replace(reading.draft, form=form, hints=own if own != NO_HINTS else hints)
            return replace(reading, draft=draft)
    except ExtensionError as error:
        if isinstance(error.error, IntakeError):
            raise error.error from error
        raise IntakeError("article-unreadable", error.told, _HELP) from error


def known_endings() -> frozenset[str]:
    """Endings of the files that are looked for in folders."""
    return frozenset(ending for endings in _endings().values() for ending in endings)


def ending_of(form: str) -> str:
    """What a file of a form is called that has no name, with the dot."""
    return _endings()[form][0]


def _endings() -> dict[str, tuple[str, ...]]:
    return {**ENDINGS, **{reader.name: reader.endings for reader in other_readers().added}}
