"""Tells the article among all pieces of a page, and what the other pieces are.

Trafilatura's choice is the start. The page's markup then corrects it both ways: what stands in a caption, a box of
links or a form is no text of the article though it was taken for it, and a paragraph of prose amid the article's own,
in the same container, is one though it was left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from dossier_workbench.pasted.lexicon import Sign, hits
from dossier_workbench.readers.html.align import aligned
from dossier_workbench.readers.html.consent import consent_boxes
from dossier_workbench.readers.html.pieces import Marked, Piece
from dossier_workbench.readers.html.prose import (
    are_teasers,
    below_headline,
    ends_sentence,
    is_link,
    is_prose,
    most_prose,
)
from dossier_workbench.readers.html.zones import Zone
from dossier_workbench.readers.signs import signs
from mkdocs_dossier.model.residue import Residue

_ABOVE = 0.1
_LEAD_WORDS = 6
_LEAD_PIECES = 3
_LONGEST_LABEL = 150
_MOST_LABELS = 12
_LABEL_WORDS = 4
_NEAR_ABOVE = 6
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d\d")
_TEXTS = frozenset({"li", "td", "tr", "blockquote", "pre", "dd", "dt", "h2", "h3", "h4", "h5", "h6"})
_HALF = 0.5
_BLANKET = 0.35
"""A zone that holds more of the article than this is no zone: some pages call their very body "widget"."""
_FAITHFUL = 0.8
_LEAST_BODY = 200
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_HOME_DEPTH = 3
_OPEN = frozenset({None, Zone.LEAD, Zone.POST})
_LOST = 0.15
_ELSEWHERE = 0.5
_ITEM_WORDS = 3
_ITEMS = frozenset({"li", "tr", "dd", "dt"})

_RESIDUE = {
    Zone.CAPTION: Residue.CAPTION,
    Zone.CREDIT: Residue.CREDIT,
    Zone.RELATED: Residue.RELATED,
    Zone.NOTICE: Residue.NOTICE,
    Zone.CONSENT: Residue.NOTICE,
    Zone.LABEL: Residue.LABEL,
}


@dataclass(frozen=True, slots=True)
class Article:
    """The pieces of a page, told apart.

    Attributes:
        body: Indexes of the pieces that are the article's text, in order.
        residue: What each of the others is, by index.
        head: Indexes of the lines between headline and text that may tell author, date and the like.
    """

    body: tuple[int, ...]
    residue: dict[int, Residue]
    head: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Page:
    """All pieces, the letters of each and the zone that it stands in, and the headline's letters."""

    pieces: Sequence[Piece]
    keys: Sequence[str]
    zones: Sequence[Zone | None]
    headline: str

    def headline_in(self, numbers: range) -> int:
        """The last piece among some that repeats the headline; -1 if none does."""
        fitting = (index for index in numbers if self.headline and self.keys[index] == self.headline)
        return max(fitting, default=-1)

    def open(self, numbers: Iterable[int]) -> set[int]:
        """Those of some pieces that can be the article's text."""
        return {
            index
            for index in numbers
            if self.zones[index] in _OPEN
            and not is_link(self.pieces[index])
            and self.keys[index] != self.headline
        }

    def length(self, numbers: Iterable[int]) -> int:
        """How many characters some pieces have."""
        return sum(len(self.pieces[index].text) for index in numbers)


def find_article(
    pieces: Sequence[Piece], taken: str, *, title: str = "", lead: str = "", told: str = ""
) -> Article:
    """Tell the pieces apart.

    Args:
        pieces: All of the page.
        taken: The article's text as trafilatura sees it.
        title: The headline, if known.
        lead: The page's description of itself, which often is the sentence below the headline.
        told: The article's text as the page's own metadata has it; empty if they don't.
    """
    texts = [piece.text for piece in pieces]
    headline = signs(title)
    keys = [_key(piece, headline) for piece in pieces]
    below = below_headline(pieces, headline)
    boxes = consent_boxes(pieces, below, title)
    kept = aligned(texts, taken)
    if len(told) >= _LEAST_BODY:
        faithful = aligned(texts, told)
        if sum(len(keys[index]) for index in faithful) >= _FAITHFUL * len(signs(told)):
            kept |= faithful
    kept -= boxes
    if not kept or are_teasers(pieces, kept):
        kept = (below - boxes) or kept or most_prose(pieces)
    page = _Page(pieces, keys, _zones(pieces, kept, headline, boxes), headline)
    kept = page.open(kept)
    kept |= _lost(page, kept, below)
    kept = _without_tail(pieces, _below_headline(page, kept))
    kept |= _put_back(page, kept)
    kept -= _opening_labels(page, kept)
    kept |= _opening(page, kept, signs(lead))
    residue = {index: _kind(page, index) for index in range(len(pieces)) if index not in kept}
    head = _labels(page, kept)
    residue.update(dict.fromkeys(head, Residue.LABEL))
    return Article(tuple(sorted(kept)), residue, head)


def _key(piece: Piece, headline: str) -> str:
    """A piece's letters; those of the headline, if it prints that with a subtitle."""
    key = signs(piece.text)
    holds = piece.tag == "h1" and headline in key and len(headline) > _HALF * len(key)
    return headline if holds else key


def _zones(
    pieces: Sequence[Piece], kept: Collection[int], headline: str, boxes: Collection[int]
) -> list[Zone | None]:
    """The outermost zone of every piece that is no blanket over the article."""
    inside: Counter[str] = Counter()
    for index in kept:
        for name in {mark.name for mark in pieces[index].zones}:
            inside[name] += len(pieces[index].text)
    most = _BLANKET * sum(len(pieces[index].text) for index in kept)
    headed = {
        number
        for piece in pieces
        if piece.tag == "h1" and signs(piece.text) == headline
        for number in piece.parents
    }

    def is_valid(mark: Marked) -> bool:
        return mark.element not in headed if mark.zone is Zone.CONSENT else inside[mark.name] <= most

    def zone(piece: Piece) -> Zone | None:
        valid = [mark.zone for mark in piece.zones if mark.zone is Zone.POST or is_valid(mark)]
        if valid[:1] == [Zone.CAPTION] and Zone.CREDIT in valid:
            return Zone.CREDIT
        return next((found for found in valid if found is not Zone.LEAD), valid[0] if valid else None)

    return [Zone.CONSENT if index in boxes else zone(piece) for index, piece in enumerate(pieces)]


def _lost(page: _Page, kept: Collection[int], below: Collection[int]) -> set[int]:
    """The prose below the headline, where next to nothing of it was taken, or most of what was taken stands elsewhere."""
    prose = page.open(below)
    taken = page.length(prose.intersection(kept))
    elsewhere = page.length(kept) - taken > _ELSEWHERE * page.length(kept)
    few = page.length(kept) < _LOST * page.length(prose)
    return prose if few or (elsewhere and taken < _LOST * page.length(prose)) else set()


def _put_back(page: _Page, kept: Collection[int]) -> set[int]:
    """Prose and headings that were left out between paragraphs of their own container, and next to them."""
    prose = [page.pieces[index] for index in kept if is_prose(page.pieces[index].text)]
    count = Counter(number for piece in prose for number in piece.parents[-2:])
    # Elements that hold several of the article's paragraphs directly, or by one more between.
    homes = {number for number, several in count.items() if several > 1}
    if not homes:
        return set()

    def at_home(index: int, depth: int = _HOME_DEPTH) -> bool:
        return not homes.isdisjoint(page.pieces[index].parents[-depth:])

    def is_paragraph(index: int) -> bool:
        piece = page.pieces[index]
        return at_home(index) and page.zones[index] in _OPEN and piece.linked < _HALF and is_prose(piece.text)

    def is_short(index: int) -> bool:
        """Whether this is a short sentence of its own, such as an answer, in an element for paragraphs."""
        piece = page.pieces[index]
        plain = piece.tag == "p" and page.zones[index] is None and not piece.linked
        return at_home(index, 2) and plain and " " in piece.text and ends_sentence(piece.text)

    def is_heading(index: int) -> bool:
        piece = page.pieces[index]
        return (
            piece.tag in _HEADINGS and page.zones[index] is None and piece.linked < _HALF and at_home(index)
        )

    def is_item(index: int) -> bool:
        piece = page.pieces[index]
        plain = piece.tag in _ITEMS and page.zones[index] in _OPEN and piece.linked < _HALF
        return plain and at_home(index, _HOME_DEPTH + 1) and len(piece.text.split()) >= _ITEM_WORDS

    first, last = min(kept), max(kept)
    inside = set(range(first, last)).difference(kept)
    found = {index for index in inside if is_paragraph(index) or is_short(index) or is_item(index)}
    found |= {index for index in inside | {first - 1, last + 1} if _is_post(page, index)}
    if page.pieces[last].text.endswith(":"):
        found.update(takewhile(is_item, range(last + 1, len(page.pieces))))
    found.update(takewhile(is_paragraph, range(first - 1, -1, -1)))
    found.update(takewhile(is_paragraph, range(last + 1, len(page.pieces))))
    body = found.union(kept)
    return found | {index for index in inside if index + 1 in body and is_heading(index)}


def _is_post(page: _Page, index: int) -> bool:
    return index in range(len(page.pieces)) and page.zones[index] is Zone.POST


def _opening(page: _Page, kept: Collection[int], lead: str) -> set[int]:
    """The sentences between headline and text, where the page marks them as such."""
    first = min(kept, default=0)
    top = page.headline_in(range(first))
    have = {page.keys[index] for index in kept}
    found: set[int] = set()
    for index in range(top + 1, first) if top >= 0 else ():
        piece, key, zone = page.pieces[index], page.keys[index], page.zones[index]
        if key in have or piece.linked >= _HALF or len(piece.text.split()) < _LEAD_WORDS:
            continue
        described = bool(lead) and key == lead and zone in _OPEN
        if described or (zone is Zone.LEAD and is_prose(piece.text)):
            found.add(index)
            have.add(key)
    return found if len(found) <= _LEAD_PIECES else set()


def _labels(page: _Page, kept: Collection[int]) -> tuple[int, ...]:
    """The short lines between the last headline above the text and the text: byline, date, section; dates above it too."""
    first = min(kept, default=0)
    top = page.headline_in(range(first))
    if top < 0:
        return ()
    between = [index for index in range(top + 1, first) if _can_be_label(page, index)]
    if len(between) > _MOST_LABELS:  # a menu, not a head
        between = [index for index in between if page.zones[index] is Zone.LABEL][:_MOST_LABELS]
    if any(_is_day(page.pieces[index].text) for index in between):
        return tuple(between)
    above = (index for index in range(max(0, top - _NEAR_ABOVE), top) if _can_be_label(page, index))
    return (*(index for index in above if _is_day(page.pieces[index].text)), *between)


def _is_day(text: str) -> bool:
    """Whether a line tells a day, and no weekday: with it sites print today's at their head."""
    return _YEAR.search(text) is not None and all(hit.sign is not Sign.WEEKDAY for hit in hits(text))


def _can_be_label(page: _Page, index: int) -> bool:
    text, zone = page.pieces[index].text, page.zones[index]
    if zone is Zone.LEAD:  # in the place of a subtitle some pages print the day
        return len(text.split()) <= 2 * _LABEL_WORDS and _YEAR.search(text) is not None
    return zone in {None, Zone.LABEL} and len(text) <= _LONGEST_LABEL


def _opening_labels(page: _Page, kept: Collection[int]) -> set[int]:
    """Words taken for text that stand between the headline and the first paragraph: "By", a name, a date."""
    order = sorted(kept)
    first = next((index for index in order if is_prose(page.pieces[index].text)), -1)
    return {
        index
        for index in order
        if index < first
        and page.pieces[index].tag not in _TEXTS
        and len(page.pieces[index].text.split()) <= _LABEL_WORDS
        and not (ends_sentence(page.pieces[index].text) or page.pieces[index].text.endswith(","))
    }


def _below_headline(page: _Page, kept: set[int]) -> set[int]:
    """The same without lines above the headline, where next to nothing of the text stands there."""
    top = page.headline_in(range(min(kept, default=0), max(kept, default=0)))
    below = {index for index in kept if index > top}
    return below if page.length(kept - below - {top}) <= _ABOVE * page.length(kept) else kept


def _without_tail(pieces: Sequence[Piece], kept: set[int]) -> set[int]:
    """The same without a last heading that only lines without a sentence follow: headlines of other articles."""
    headings = [index for index in kept if pieces[index].tag in _HEADINGS and index > min(kept)]
    heading = max(headings, default=len(pieces))
    if any(is_prose(pieces[index].text) for index in kept if index > heading):
        return kept
    return {index for index in kept if index < heading}


def _kind(page: _Page, index: int) -> Residue:
    """What a piece is that is no part of the article."""
    piece, zone = page.pieces[index], page.zones[index]
    if page.headline and page.keys[index] == page.headline:
        return Residue.HEADLINE
    if zone in _RESIDUE:
        return _RESIDUE[zone]
    return Residue.RELATED if zone is None and is_link(piece) else Residue.PAGE
