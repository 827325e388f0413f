"""``seeds/words.po``: words of the interface as the authors want them, in their language or otherwise than ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs_dossier.disk import is_absent
from mkdocs_dossier.languages.translations import (
    Translations,
    TranslationsError,
    known_messages,
    listed,
    read_translations,
)
from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.remembering.memory import FORGETFUL, RunMemory
from mkdocs_dossier.text.similar import did_you_mean

_HINT = "Take it from locale/dossier.pot, with its msgctxt; a template of your own may have others."


def load_own_words(
    root: Path, file: Path, memory: RunMemory = FORGETFUL
) -> tuple[Translations | None, tuple[Diagnostic, ...]]:
    """Read the catalogue; None if there is none or it can't be used."""
    if is_absent(file):
        return None, ()
    read = read_text(root, file)
    text = read.text
    if text is None or has_errors(read.diagnostics):
        return None, read.diagnostics
    try:
        found = memory.recall(("words", read.path), (text,), lambda: read_translations(text))
        return found, (*read.diagnostics, *_idle(read.path, text))
    except TranslationsError as error:
        origin = Origin(read.path, error.line or 1, 1)
        return None, (
            *read.diagnostics,
            diagnostic("words-broken", f"the words can't be read: {error.reason}", origin),
        )


def _idle(path: str, text: str) -> Iterator[Diagnostic]:
    """What of a catalogue changes nothing: messages that no page has, and words for one that has some already."""
    known = known_messages()
    lines: dict[tuple[str, str], int] = {}
    for key, line in listed(text):
        first = lines.setdefault(key, line)
        if first != line:
            message = f"the message {key[1]!r} stands in line {first} already; these words are not used"
            yield diagnostic("words-twice", message, Origin(path, line, 1))
        elif key not in known:
            near = (said for context, said in known if context == key[0])
            hint = did_you_mean(key[1], near, _HINT)
            yield diagnostic("words-unknown", f"no message reads {key[1]!r}", Origin(path, line, 1), hint)
