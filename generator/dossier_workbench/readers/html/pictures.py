"""Pictures of an article: what stands below them, and who took them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier_workbench.model.draft import Picture
from dossier_workbench.readers.html.article import Article
from dossier_workbench.readers.html.pieces import Piece
from mkdocs_dossier.model.residue import Residue

_CREDIT = re.compile(
    r"\s*[(\[|]?\s*(?:(?:photo(?:graph)?|foto(?:ğraf)?|фото|image|picture|bild|credit|crédit|quelle|source)"
    r"(?: credits?| by)?\s*[:：/–-]|©)\s*(?P<credit>[^()\[\]]{2,80}?)\s*[)\]]?\.?$",
    re.IGNORECASE,
)
_NEAR = 12
_MOST = 200


def pictures_of(pieces: Sequence[Piece], article: Article) -> tuple[Picture, ...]:
    """The pictures between the headline and the article's end."""
    if not article.body:
        return ()
    first, last = article.body[0], article.body[-1]
    tops = [i for i, kind in article.residue.items() if kind is Residue.HEADLINE and i < first]
    start = max(tops) if tops else max(0, first - _NEAR)
    found: dict[tuple[str, str], Picture] = {}
    for group in _groups(article, start, last):
        after = sum(1 for index in article.body if index < group[0])
        caption = " ".join(pieces[i].text for i in group if article.residue[i] is Residue.CAPTION)
        credit = " ".join(pieces[i].text for i in group if article.residue[i] is Residue.CREDIT)
        caption, credit = _parted(caption, credit)
        found.setdefault((caption, credit), Picture(caption, credit, after))
    return tuple(found.values())[:_MOST]


def _groups(article: Article, start: int, last: int) -> Iterator[list[int]]:
    """Captions and credits that belong together: neighbours, each group with one caption at its head."""
    group: list[int] = []
    for index in range(start, last + 1):  # the last one is the article's own, and ends a group
        kind = article.residue.get(index)
        joins = kind is Residue.CREDIT and (not group or group[-1] == index - 1)
        if group and not joins:
            yield group
            group = []
        if kind in {Residue.CAPTION, Residue.CREDIT}:
            group.append(index)


def _parted(caption: str, credit: str) -> tuple[str, str]:
    """Caption and credit, where the credit is written into the caption or says "Photo:" before the name."""
    if credit:
        named = _CREDIT.fullmatch(credit)
        return caption, named["credit"] if named else credit.strip("()[] ")
    named = _CREDIT.search(caption)
    if named is None:
        return caption, ""
    return caption[: named.start()].strip(), named["credit"]
