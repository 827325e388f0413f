"""The outlet's name by the article's address, where nothing that the page says of itself tells it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from dossier_workbench.model.draft import Block, Guess, text_of
from dossier_workbench.model.provenance import at_line
from dossier_workbench.readers.fetchable import is_private
from dossier_workbench.readers.signs import signs
from mkdocs_dossier.model.outlets import host_of

_STORES = re.compile(
    r"(?:^|\.)(?:archive\.(?:org|is|ph|today)|google(?:usercontent)?\.com|dropbox\.com|facebook\.com|twitter\.com|x\.com"
    r"|t\.me|youtube\.com|youtu\.be|linkedin\.com|wikipedia\.org|(?:bit|t)\.(?:ly|co))$"
)
_NO_NAMES = frozenset(
    {"www", "web", "news", "edition", "amp", "mobile", "hosted", "blog", "blogs", "public", "co", "com"}
)
_CAPITALS = 3  # letters of a label that is read in capitals only: CNN, NPR


def publisher_by_address(fields: Mapping[str, Guess], blocks: Sequence[Block]) -> Guess | None:
    """The outlet that the address names, as the page spells it, else the address's host; None if there is no address.

    Places that keep the articles of others are no outlets.

    Args:
        fields: What is known of the article.
        blocks: Its paragraphs, residue included.
    """
    address = text_of(fields, "url")
    host = host_of(address).partition(":")[0]
    if "." not in host or _STORES.search(host) or is_private(address):
        return None
    for label in _labels(host):
        if spelled := _spelled(label, [block.text for block in blocks]):
            text, number = spelled
            return Guess.at(
                text, at_line(number, f"the address names it ({host}), spelled so on the page"), printed=False
            )
    return Guess(host, "the host of its address", printed=False)


def _labels(host: str) -> list[str]:
    """The parts of a host that can be a name, the longest first."""
    parts = [signs(part) for part in host.split(".")[:-1] if part not in _NO_NAMES]
    return sorted(filter(None, parts), key=len, reverse=True)


def _spelled(label: str, texts: Sequence[str]) -> tuple[str, int] | None:
    """How the page spells a name of which only the letters are known, and the first paragraph that does.

    None if the same letters stand there as a common word too.
    """
    letters = r"[ &'’.\-]{0,3}?".join(map(re.escape, label))
    pattern = re.compile(rf"(?<![\w@./-])(?:(?-i:The) )?{letters}(?![\w@]|\.\w|-\w)", re.IGNORECASE)
    found = [
        (match[0].strip(), number) for number, text in enumerate(texts) for match in pattern.finditer(text)
    ]
    names = Counter(text for text, _ in found if _is_name(text, label))
    if not names or any(text.islower() and " " not in text for text, _ in found):
        return None
    best = max(names, key=lambda text: (names[text], len(text)))
    return best, next(number for text, number in found if text == best)


def _is_name(text: str, label: str) -> bool:
    if len(label) <= _CAPITALS:
        return text.removeprefix("The ").isupper()
    return text[:1].isupper() or not (text[:1].islower() or text[:1].isupper())
