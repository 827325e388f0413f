"""``seeds/words.po``: words of the interface as the authors want them, in their language or otherwise than ours."""

from __future__ import annotations

from pathlib import Path

from mkdocs_dossier.languages.translations import Translations, TranslationsError, read_translations
from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.origin import Origin


def load_own_words(root: Path, file: Path) -> tuple[Translations | None, tuple[Diagnostic, ...]]:
    """Read the catalogue; None if there is none or it can't be used."""
    if not file.exists() and not file.is_symlink():
        return None, ()
    read = read_text(root, file)
    if read.text is None or has_errors(read.diagnostics):
        return None, read.diagnostics
    try:
        return read_translations(read.text), read.diagnostics
    except TranslationsError as error:
        origin = Origin(read.path, error.line or 1, 1)
        return None, (
            *read.diagnostics,
            diagnostic("words-broken", f"the words can't be read: {error.reason}", origin),
        )
