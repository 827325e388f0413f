"""Completes a draft from its own text: residue marked, fields of the front matter filled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dossier_workbench.model.addresses import days_in_address
from dossier_workbench.model.draft import Block, Draft, Form, Guess, text_of
from dossier_workbench.model.publication import UTC_ENDINGS, days_between
from dossier_workbench.pasted.dates import IN_DATELINE
from dossier_workbench.pasted.fields import printed_fields
from dossier_workbench.pasted.page import Page
from dossier_workbench.pasted.pictures import pictures
from dossier_workbench.pasted.reading import read_page
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.tokens import name_key

_DATES = frozenset({"published", "modified"})
_DAY = len("2022-10-31")


def complete(draft: Draft, labels: int = 0) -> Draft:
    """The draft with residue marked and with the fields that its text tells.

    Nothing is deleted or reordered. A kind or a field that the draft has already stays; where the text plainly
    says something else, the field's ``how`` says so.

    Args:
        draft: Its ``language`` field, if it has one, decides how ambiguous dates are read.
        labels: So many of the first blocks are labels, even if nothing can be read off them.
    """
    page = read(draft)
    by_markup = draft.form is Form.HTML
    blocks = tuple(
        block if block.residue is not None else Block(block.text, _kind(kind, number < labels, by_markup))
        for number, (block, kind) in enumerate(zip(draft.blocks, page.kinds, strict=True))
    )
    printed = printed_fields(page)
    named = days_in_address(text_of(draft.fields, "url") or draft.hints.address)
    return replace(
        draft,
        blocks=blocks,
        fields=_merged(draft.fields, printed.fields, named),
        doubts=tuple(dict.fromkeys((*draft.doubts, *printed.doubts))),
        pictures=draft.pictures or pictures(page, blocks),
    )


def _kind(read: Residue | None, is_label: bool, by_markup: bool) -> Residue | None:  # noqa: FBT001 - facts of a line
    """What a line is: where markup says what is the rest of the page, its word counts."""
    if is_label:
        return read or Residue.LABEL
    return None if by_markup and read is Residue.PAGE else read


def read(draft: Draft) -> Page:
    """The draft's paragraphs, read as a page."""
    title, outlet = text_of(draft.fields, "title"), text_of(draft.fields, "publisher")
    given = {index: block.residue for index, block in enumerate(draft.blocks) if block.residue is not None}
    if draft.form is Form.TEXT:
        given = {}  # nobody who knew the page has marked it: the same text is read alike, marked or not
    days = {text_of(draft.fields, key)[:_DAY] for key in ("published", "modified")} - {""}
    address = text_of(draft.fields, "url") or draft.hints.address
    return read_page(
        [block.text for block in draft.blocks],
        language=text_of(draft.fields, "language"),
        title=title,
        outlet=outlet,
        given=given,
        hints=replace(draft.hints, address=address, days=draft.hints.days | days | days_in_address(address)),
        single=draft.form is Form.TEXT,
    )


def _merged(
    known: Mapping[str, Guess], found: Mapping[str, Guess], named: frozenset[str]
) -> dict[str, Guess]:
    """Known fields, and found ones where none is known; of dates the better one, with what the address names."""
    fields = dict(known)
    for key, guess in found.items():
        have = known.get(key)
        if have is None and not (key == "authors" and _is_outlet(guess, text_of(known, "publisher"))):
            fields[key] = guess
        elif have is not None and key in _DATES:
            changed = text_of(known, "modified") or text_of(found, "modified") if key == "published" else ""
            fields[key] = _reconciled(have, guess, changed[:_DAY], named)
    return fields


def _is_outlet(authors: Guess, outlet: str) -> bool:
    """Whether what stands where authors do is the outlet's own name."""
    return bool(outlet) and all(name_key(name) == name_key(outlet) for name in authors.value)


def _reconciled(known: Guess, printed: Guess, changed: str, named: frozenset[str]) -> Guess:
    """A known date, or the printed one if that tells the same day with a time, or is what readers are told.

    Another day than the known one is noted, and taken where more speaks for it: it is the local day of a time in UTC, that
    of the last change, after which the page is dated, or the one that the address names.
    """
    ours, theirs = str(known.value), str(printed.value)
    if len(ours) == _DAY and theirs.startswith(f"{ours}T"):
        return printed
    day = theirs[:_DAY]
    if any(seen.remark == IN_DATELINE for seen in printed.seen) or day == ours[:_DAY]:
        return _with_note(known, printed) if _contradicts(ours, theirs) else known
    local = ours.endswith(UTC_ENDINGS) and days_between(ours, theirs) in {-1, 1}
    if local or day == changed or (day in named and ours[:_DAY] not in named):
        return _with_note(printed, known)
    return _with_note(known, printed) if _contradicts(ours, theirs) else known


def _contradicts(known: str, printed: str) -> bool:
    """Whether two dates are of different days; times in zones may make one day two."""
    apart = abs(days_between(known, printed) or 0)
    return apart > 1 or (apart == 1 and len(known) == len(printed) == _DAY)


def _with_note(taken: Guess, other: Guess) -> Guess:
    note = f"; the page also tells {other.value}, {other.how}"
    return taken if note in taken.how else replace(taken, how=taken.how + note)
