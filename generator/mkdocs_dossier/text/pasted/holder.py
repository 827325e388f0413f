"""Whom a page's copyright line names."""

from __future__ import annotations

import re

from mkdocs_dossier.text.pasted.lexicon import Sign, hits
from mkdocs_dossier.text.pasted.notices import holds_rights
from mkdocs_dossier.text.pasted.page import Page

_HOLDER = re.compile(
    r"(?:(?:©|\(c\)|copyright)[\s:,]*)+(?:by\s+)?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?)?[\s,.:–—-]*(?:by\s+)?(?P<name>[^|]*)",
    re.IGNORECASE,
)


_HOLDER_END = re.compile(
    r"\s*(?:[|•;]|\.\s|\.$|,\s|\s[–—-]\s?(?=all\b)|\s(?:19|20)\d\d\b).*$|\s*(?:all rights|alle rechte|tous droits|todos los|tutti i|todos os|все права|усі права|всі права|tüm hak|bütün hüq|բոլոր իր|ყველა უფ|جميع|תمامی|תمام|כל הז).*$",
    re.IGNORECASE,
)


def publisher_of(page: Page) -> str:
    """Whom the copyright line names."""
    for line in page.lines:
        if not line.whole or len(line.words) > 80 or not holds_rights(line):  # noqa: PLR2004
            continue
        found = _HOLDER.search(line.text)
        if found:
            name = _HOLDER_END.sub("", found["name"]).strip(" .,:։–—-©")
            rights = any(hit.sign is Sign.RIGHTS for hit in hits(name))
            if not rights and 0 < len(name.split()) <= 8 and any(map(str.isalpha, name)):  # noqa: PLR2004
                return name
    return ""
