"""Whom a page's copyright line names."""

from __future__ import annotations

import re
from typing import NamedTuple

from dossier_workbench.pasted.lexicon import Sign, hits
from dossier_workbench.pasted.notices import holds_rights
from dossier_workbench.pasted.outlet_names import without_firm
from dossier_workbench.pasted.page import Page

_LONGEST_LINE = 80
_NAME_WORDS = 8

_HOLDER = re.compile(
    r"(?:(?:©|\(c\)|copyright)[\s:,]*)+(?:by\s+)?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?)?[\s,.:–—-]*(?:by\s+)?(?P<name>[^|]*)",
    re.IGNORECASE,
)


_HOLDER_END = re.compile(
    r"\s*(?:[|•;]|\.\s|\.$|,\s|\s(?:19|20)\d\d\b).*$",
    re.IGNORECASE,
)


class Holder(NamedTuple):
    """Whom a copyright line names, and the number of that line."""

    name: str
    line: int


def publisher_of(page: Page) -> Holder | None:
    """Whom the copyright line names."""
    for index, line in enumerate(page.lines):
        if not line.whole or line.size > _LONGEST_LINE or not holds_rights(line):
            continue
        found = _HOLDER.search(line.text)
        if found:
            ends = [hit.start for hit in hits(found["name"]) if hit.sign is Sign.RIGHTS]
            name = _HOLDER_END.sub("", found["name"][: min(ends, default=None)]).strip(" .,:։–—-©")
            if 0 < len(name.split()) <= _NAME_WORDS and any(map(str.isalpha, name)):
                return Holder(without_firm(name), index)
    return None
