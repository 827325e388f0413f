"""What stands above the running text: menu, headline, labels, names."""

from __future__ import annotations

import re

from dossier_workbench.pasted.captions import Caption, caption_by_agency
from dossier_workbench.pasted.facts import Fact, Label, Topic
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import Line
from dossier_workbench.pasted.notices import is_control, names_source, opens_foot
from dossier_workbench.pasted.page import Page
from dossier_workbench.pasted.persons import byline_names
from dossier_workbench.pasted.titles import same_headline
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.tokens import name_key

_KICKER_WORDS = 4

_MENU_WORDS = 3


_ROLE_WORDS = 20
_HANDLE = re.compile(r"[a-z][a-z0-9_.-]{2,24}")
_PLACE_REACH = 4


_WEAK = frozenset({None, Residue.NOTICE})


def mark_headlines(page: Page) -> None:
    """The headline itself and its repetitions, with a credit or the outlet's name glued to it perhaps."""
    if page.title is None:
        return
    words = name_key(page.title.text)
    for index, line in enumerate(page.lines):
        if not line.whole or len(line.words) > 2 * len(words) + 12:
            continue
        caption = page.captions.get(index)
        if caption is not None and same_headline(name_key(caption.text), words):
            page.captions[index] = Caption("", caption.credit)
        elif page.open(index) and _repeats(page, line, words):
            page.kinds[index] = Residue.HEADLINE
        elif len(words) > _MENU_WORDS and line.words[-len(words) :] == words and page.kinds[index] in _WEAK:
            page.kinds[index] = Residue.LABEL
            page.labels[index] = _before_title(line)


def _before_title(line: Line) -> Label:
    """Facts before a repeated headline: Europe, News No Comments on ..."""
    ends = [hit.start for hit in line.of(Sign.COUNTER, Sign.OPENING, Sign.NOTICE)]
    start = line.text[: min(ends)].strip() if ends else ""
    sections = [part.strip() for part in start.split(",") if part.strip()]
    known = any(hit.sign is Sign.SECTION for hit in line.hits if hit.end <= len(start))
    if known and all(len(part.split()) <= _MENU_WORDS for part in sections):
        return Label((Fact(Topic.SECTION, start, how="printed above the text"),))
    return Label()


def _repeats(page: Page, line: Line, words: tuple[str, ...]) -> bool:
    if same_headline(line.words, words):
        return True
    outlet = page.title.outlet if page.title else ""
    if outlet and line.words == words + name_key(outlet):
        return True
    size = len(words)
    subject = line.opens(Sign.SUBJECT)
    return size > _MENU_WORDS and subject is not None and line.words[-size:] == words


def mark_head(page: Page) -> None:
    """Labels above the running text, and the menu above the headline."""
    top = next((index for index in range(page.first) if page.kinds[index] is Residue.HEADLINE), None)
    head = range(min(page.head, len(page.lines)))
    for index in page.unmarked(head):
        if (index in page.labels and page.labels[index].sure) or names_source(page.lines[index]):
            page.kinds[index] = Residue.LABEL
        elif opens_foot(page.lines[index]):
            page.kinds[index] = Residue.NOTICE
    _mark_names(page, head)
    for index in page.unmarked(range(top or 0)):
        if not page.lines[index].prose:
            page.kinds[index] = Residue.PAGE
    _mark_roles(page, head)
    _mark_place(page)
    _mark_between(page, head)


def _mark_between(page: Page, where: range) -> None:
    """A word or two between labels is one too; one between headline and date is the author's handle."""
    for index in page.unmarked(range(1, len(where) - 1)):
        line = page.lines[index]
        beside = {page.kinds[index - 1], page.kinds[index + 1]}
        if _is_handle(page, index):
            page.mark_label(index, Fact(Topic.AUTHORS, (line.text,), how="a name beside the date"))
        elif line.size <= _KICKER_WORDS and not line.ended and beside == {Residue.LABEL}:
            page.kinds[index] = Residue.LABEL


def _is_handle(page: Page, index: int) -> bool:
    """Whether a line is the one word, between headline and date, by which a forum or blog calls an author."""
    return (
        page.is_date(index + 1)
        and page.kinds[index - 1] is Residue.HEADLINE
        and _HANDLE.fullmatch(page.lines[index].text) is not None
    )


def _mark_names(page: Page, where: range) -> None:
    """A name alone on a line beside a date, or below the headline of a dated page, is that of the author."""
    dated = any(page.labels[at].dated for at in where if at in page.labels)
    for index in page.unmarked(where):
        line = page.lines[index]
        if line.bullet or not (people := byline_names(line.text)):
            continue
        above = page.kinds[index - 1] if index else None
        below = page.kinds[index + 1] if index + 1 < len(page.lines) else None
        again = above is Residue.LABEL and byline_names(page.lines[index - 1].text) == people
        by_date = any(page.is_date(at) for at in (_above_buttons(page, index), index + 1))
        by_role = index + 1 in page.labels and bool(page.lines[index + 1].of(Sign.ROLE))
        told = dated or len(people) > 1 or bool(line.of(Sign.ROLE))
        if by_date or by_role or again or (told and Residue.HEADLINE in {above, below}):
            page.kinds[index] = Residue.LABEL


def _above_buttons(page: Page, index: int) -> int:
    """The next line above that is no button: date, Share, Save, name."""
    at = index - 1
    while 0 < at < len(page.lines) - 1 and page.kinds[at] is Residue.NOTICE and is_control(page.lines[at]):
        at -= 1
    return at


def _mark_place(page: Page) -> None:
    """A place in capitals, alone on the line above the running text."""
    for index in range(max(page.head - 1, 1), min(page.head + _PLACE_REACH, len(page.lines) - 1)):
        line = page.lines[index]
        letters = line.text.replace(" ", "").replace("-", "")
        capitals = letters.isalpha() and letters.isupper() and line.size <= _MENU_WORDS
        if page.open(index) and capitals and page.lines[index + 1].running:
            page.mark_label(index, Fact(Topic.DATELINE, line.text, how="printed above the text"))
            return


def _mark_roles(page: Page, where: range) -> None:
    """What an author is, below the name; an agency in brackets behind a caption."""
    for index in page.unmarked(where):
        line = page.lines[index]
        if line.ended or not line.words or line.size > _ROLE_WORDS:
            continue
        if line.of(Sign.ROLE) and index and page.kinds[index - 1] is Residue.LABEL:
            page.kinds[index] = Residue.LABEL
        elif (caption := caption_by_agency(line)) is not None:
            page.kinds[index] = Residue.CAPTION
            page.captions[index] = caption
