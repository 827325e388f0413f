"""Texts as they are compared with each other."""

from collections.abc import Mapping

from mkdocs_dossier.text.fingerprints import WordNumbers
from mkdocs_dossier.text.winnow import NumberedText, numbered


def all_numbered(texts: Mapping[str, str]) -> dict[str, NumberedText]:
    """Each of the texts, ready to be compared."""
    numbers = WordNumbers()
    return {name: numbered(text, numbers) for name, text in texts.items()}
