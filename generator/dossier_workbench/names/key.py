"""Names as parts of keys and ids."""

from __future__ import annotations

import re

from anyascii import anyascii

from mkdocs_dossier.text.tokens import split_words

_NO_ID = re.compile("[^a-z0-9]+")
_LONGEST = 60


def name_slug(name: str) -> str:
    """A name as a part of a suggestion's key: its words in lower case, in their own script."""
    return "-".join(word.casefold() for word in split_words(name)[1::2])


def name_id(name: str) -> str:
    """A name as an id, in ASCII; empty if nothing of it can be written so."""
    words = _NO_ID.sub("-", anyascii(name).lower()).strip("-")
    return words[:_LONGEST].strip("-")
