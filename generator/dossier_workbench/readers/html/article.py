"""Tells the article among all pieces of a page, and what the other pieces are.

Trafilatura's choice is the start. The page's markup then corrects it both ways: what stands in a caption, a box of
links or a form is no text of the article though it was taken for it, and a paragraph of prose amid the article's own,
in the same container, is one though it was left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from dossier_workbench.readers.html.align import aligned
from dossier_workbench.readers.html.pieces import Piece
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
_HALF = 0.5
_BLANKET = 0.35
"""A zone that holds more of the article than this is no zone: some pages call their very body "widget"."""
_FAITHFUL = 0.8
_LEAST_BODY = 200
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_HOME_DEPTH = 3

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
    kept = aligned(texts, taken)
    if len(told) >= _LEAST_BODY:
        faithful = aligned(texts, told)
        covered = sum(len(signs(texts[index])) for index in faithful)
        if covered >= _FAITHFUL * len(signs(told)):
            kept |= faithful
    headline = signs(title)
    if not kept or are_teasers(pieces, kept):
        kept = below_headline(pieces, headline) or kept or most_prose(pieces)
    zones = _zones(pieces, kept)
    for index in sorted(kept):
        if zones[index] not in {None, Zone.LEAD} or is_link(pieces[index]) or signs(texts[index]) == headline:
            kept.discard(index)
    kept = _without_tail(pieces, _below_headline(pieces, kept, headline))
    kept |= _put_back(pieces, kept, zones)
    kept |= _opening(pieces, kept, zones, headline, signs(lead))
    residue = {
        index: _kind(piece, zones[index], headline) for index, piece in enumerate(pieces) if index not in kept
    }
    head = _labels(pieces, kept, zones, residue)
    residue.update(dict.fromkeys(head, Residue.LABEL))
    return Article(tuple(sorted(kept)), residue, head)


def _zones(pieces: Sequence[Piece], kept: Collection[int]) -> list[Zone | None]:
    """The outermost zone of every piece that is no blanket over the article."""
    inside: Counter[str] = Counter()
    for index in kept:
        for name in {mark.name for mark in pieces[index].zones}:
            inside[name] += len(pieces[index].text)
    most = _BLANKET * sum(len(pieces[index].text) for index in kept)

    def zone(piece: Piece) -> Zone | None:
        valid = [mark.zone for mark in piece.zones if inside[mark.name] <= most or mark.zone is Zone.CONSENT]
        if valid[:1] == [Zone.CAPTION] and Zone.CREDIT in valid:
            return Zone.CREDIT
        return next((found for found in valid if found is not Zone.LEAD), valid[0] if valid else None)

    return [zone(piece) for piece in pieces]


def _put_back(pieces: Sequence[Piece], kept: Collection[int], zones: Sequence[Zone | None]) -> set[int]:
    """Prose and headings that were left out between paragraphs of their own container, and next to them."""
    homes = _homes(pieces, kept)
    if not homes:
        return set()

    def fits(index: int) -> bool:
        piece = pieces[index]
        at_home = any(number in homes for number in piece.parents[-_HOME_DEPTH:])
        free = zones[index] in {None, Zone.LEAD} and piece.linked < _HALF
        return at_home and free and (is_prose(piece.text) or index in kept)

    first, last = min(kept), max(kept)
    found = {
        index
        for index in range(first, last)
        if index not in kept and (fits(index) or _is_short(pieces[index], zones[index], homes))
    }
    for step, edge in ((-1, first - 1), (1, last + 1)):
        index = edge
        while 0 <= index < len(pieces) and fits(index):
            found.add(index)
            index += step
    body = set(kept) | found
    for index in range(first, last):
        piece = pieces[index]
        heading = piece.tag in _HEADINGS and zones[index] is None and piece.linked < _HALF
        if heading and index + 1 in body and any(n in homes for n in piece.parents[-_HOME_DEPTH:]):
            found.add(index)
    return found - set(kept)


def _is_short(piece: Piece, zone: Zone | None, homes: Collection[int]) -> bool:
    """Whether this is a short sentence of its own, such as an answer, in an element for paragraphs."""
    at_home = any(number in homes for number in piece.parents[-2:])
    plain = piece.tag == "p" and zone is None and not piece.linked
    return at_home and plain and " " in piece.text and ends_sentence(piece.text)


def _homes(pieces: Sequence[Piece], kept: Collection[int]) -> set[int]:
    """Elements that hold several of the article's paragraphs, or much of its text, directly."""
    prose = [pieces[index] for index in kept if is_prose(pieces[index].text)]
    count = Counter(number for piece in prose for number in piece.parents[-2:])
    return {number for number, several in count.items() if several > 1}


def _opening(
    pieces: Sequence[Piece], kept: Collection[int], zones: Sequence[Zone | None], headline: str, lead: str
) -> set[int]:
    """The sentences between headline and text, where the page marks them as such."""
    if not kept or not headline:
        return set()
    first = min(kept)
    top = max((i for i in range(first) if signs(pieces[i].text) == headline), default=None)
    if top is None:
        return set()
    have = {signs(pieces[index].text) for index in kept}
    found: set[int] = set()
    for index in range(top + 1, first):
        piece, key = pieces[index], signs(pieces[index].text)
        if key in have or piece.linked >= _HALF or len(piece.text.split()) < _LEAD_WORDS:
            continue
        described = bool(lead) and key == lead and zones[index] in {None, Zone.LEAD}
        if described or (zones[index] is Zone.LEAD and is_prose(piece.text)):
            found.add(index)
            have.add(key)
    return found if len(found) <= _LEAD_PIECES else set()


def _labels(
    pieces: Sequence[Piece], kept: Collection[int], zones: Sequence[Zone | None], residue: dict[int, Residue]
) -> tuple[int, ...]:
    """The short lines between the last headline above the text and the text: byline, date, section."""
    first = min(kept, default=0)
    tops = [index for index, kind in residue.items() if kind is Residue.HEADLINE and index < first]
    if not tops:
        return ()
    between = [
        index
        for index in range(max(tops) + 1, first)
        if zones[index] in {None, Zone.LABEL} and len(pieces[index].text) <= _LONGEST_LABEL
    ]
    if len(between) > _MOST_LABELS:  # a menu, not a head
        return tuple(index for index in between if zones[index] is Zone.LABEL)[:_MOST_LABELS]
    return tuple(between)


def _below_headline(pieces: Sequence[Piece], kept: set[int], headline: str) -> set[int]:
    """The same without lines above the headline, where next to nothing of the text stands there."""
    if not kept or not headline:
        return kept
    top = max((i for i in range(min(kept), max(kept)) if signs(pieces[i].text) == headline), default=-1)
    above = sum(len(pieces[index].text) for index in kept if index < top)
    if above > _ABOVE * sum(len(pieces[index].text) for index in kept):
        return kept
    return {index for index in kept if index > top}


def _without_tail(pieces: Sequence[Piece], kept: set[int]) -> set[int]:
    """The same without a last heading that only lines without a sentence follow: headlines of other articles."""
    order = sorted(kept)
    heading = next((index for index in reversed(order) if pieces[index].tag in _HEADINGS), None)
    if heading is None or heading == order[0]:
        return kept
    if any(is_prose(pieces[index].text) for index in order if index > heading):
        return kept
    return {index for index in kept if index < heading}


def _kind(piece: Piece, zone: Zone | None, headline: str) -> Residue:
    """What a piece is that is no part of the article."""
    if headline and signs(piece.text) == headline:
        return Residue.HEADLINE
    if zone in _RESIDUE:
        return _RESIDUE[zone]
    return Residue.RELATED if zone is None and is_link(piece) else Residue.PAGE
