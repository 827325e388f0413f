"""What MkDocs's configuration needs to know of a dossier, as a value of its own that can be kept on the disk."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Needs:
    """What generated pages need of MkDocs, whatever the dossier says.

    Attributes:
        extensions: Those of Python-Markdown, with their options in the dossier's language.
        hidden: Patterns of pages that links alone lead to.
        indexes: Patterns that let a navigation that is made of the files have the indexes of folders.
        language: What the theme calls the dossier's language; empty if it does not speak it.
    """

    extensions: Mapping[str, Mapping[str, object]]
    hidden: tuple[str, ...]
    indexes: tuple[str, ...]
    language: str


def packed(needs: Needs) -> bytes:
    """As bytes of JSON."""
    return json.dumps(asdict(needs)).encode()


def unpacked(content: bytes) -> Needs | None:
    """The same from bytes; None where they are no such thing."""
    try:
        told = json.loads(content)
        extensions = {str(name): dict(options) for name, options in told["extensions"].items()}
        return Needs(extensions, tuple(told["hidden"]), tuple(told["indexes"]), str(told["language"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
