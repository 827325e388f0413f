"""Completes a draft from its own text: residue marked, fields of the front matter filled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mkdocs_dossier.model.intake import Block, Draft, Form, Guess
from mkdocs_dossier.text.pasted.fields import printed_fields
from mkdocs_dossier.text.pasted.page import Page
from mkdocs_dossier.text.pasted.pictures import pictures
from mkdocs_dossier.text.pasted.reading import read_page

_DAY = len("2022-10-31")


def complete(draft: Draft) -> Draft:
    """The draft with residue marked and with the fields that its text tells.

    Nothing is deleted or reordered. A kind or a field that the draft has already stays; where the text plainly
    says something else, the field's ``how`` says so.

    Args:
        draft: Its ``language`` field, if it has one, decides how ambiguous dates are read.
    """
    done = _completed(draft)
    while (
        draft.form is not Form.TEXT and done != draft
    ):  # more marks by a reader of files tell more of the rest
        draft, done = done, _completed(done)
    return done


def _completed(draft: Draft) -> Draft:
    page = read(draft)
    blocks = tuple(
        block if block.residue is not None else Block(block.text, kind)
        for block, kind in zip(draft.blocks, page.kinds, strict=True)
    )
    fields = _merged(draft.fields, printed_fields(page))
    return replace(draft, blocks=blocks, fields=fields, pictures=draft.pictures or pictures(page, blocks))


def read(draft: Draft) -> Page:
    """The draft's paragraphs, read as a page."""
    title, outlet = _line(draft.fields, "title"), _line(draft.fields, "publisher")
    given = {index: block.residue for index, block in enumerate(draft.blocks) if block.residue is not None}
    if draft.form is Form.TEXT:
        given = {}  # nobody who knew the page has marked it: the same text is read alike, marked or not
    return read_page(
        [block.text for block in draft.blocks],
        language=_line(draft.fields, "language"),
        title=title,
        outlet=outlet,
        given=given,
    )


def _line(fields: Mapping[str, Guess], key: str) -> str:
    guess = fields.get(key)
    return guess.value if guess is not None and isinstance(guess.value, str) else ""


def _merged(known: Mapping[str, Guess], found: Mapping[str, Guess]) -> dict[str, Guess]:
    """Known fields, and found ones where none is known."""
    fields = dict(known)
    for key, guess in found.items():
        have = known.get(key)
        if have is None:
            fields[key] = guess
        elif key == "published" and _contradicts(have.value, guess.value):
            fields[key] = _with_note(have, guess)
    return fields


def _contradicts(known: str | tuple[str, ...], printed: str | tuple[str, ...]) -> bool:
    """Whether two dates are of different days. Beside midnight a zone may make one day two."""
    return str(known)[:_DAY] != str(printed)[:_DAY] and min(len(str(known)), len(str(printed))) >= _DAY


def _with_note(known: Guess, printed: Guess) -> Guess:
    note = f"; the text itself prints {printed.value}"
    return known if note in known.how else replace(known, how=known.how + note)
