"""One file into a draft: the entrance of this room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dossier_workbench.model.draft import ENDINGS, NO_HINTS, Draft, Form, Guess, Hints, text_of
from dossier_workbench.pasted.complete import complete
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.form import form_of
from dossier_workbench.readers.html.read import read_html
from dossier_workbench.readers.judge import judged
from dossier_workbench.readers.language import with_language
from dossier_workbench.readers.mail import read_mail
from dossier_workbench.readers.markdown import read_markdown
from dossier_workbench.readers.owner import owner_of
from dossier_workbench.readers.pdf.read import read_pdf
from dossier_workbench.readers.plain_text import read_text
from dossier_workbench.readers.publisher import publisher_by_address
from dossier_workbench.readers.reader import Reader, other_readers, read_by
from dossier_workbench.readers.word.read import read_docx
from mkdocs_dossier.model.outlets import host_of

MAX_BYTES = 64 * 2**20
"""A file's limit: a saved page with all its pictures inside, or a long report, has some 30 MiB."""

_MAX_TEXT = 8 * 2**20
_MAX_BLOCKS = 50_000
_MAX_SIGNS = 4_000_000

READERS: tuple[Reader, ...] = (
    Reader(Form.TEXT, lambda raw, *_: read_text(raw), ENDINGS[Form.TEXT]),
    Reader(Form.HTML, read_html, ENDINGS[Form.HTML]),
    Reader(Form.PDF, lambda raw, *_: read_pdf(raw), ENDINGS[Form.PDF]),
    Reader(Form.MARKDOWN, lambda raw, *_: read_markdown(raw), ENDINGS[Form.MARKDOWN]),
    Reader(Form.DOCX, lambda raw, *_: read_docx(raw), ENDINGS[Form.DOCX]),
    Reader(Form.MAIL, lambda raw, _, hints: read_mail(raw, hints), ENDINGS[Form.MAIL]),
)
"""A reader for each form; other distributions add theirs."""


def read_draft(name: str, raw: bytes, declared: str = "", hints: Hints = NO_HINTS) -> Draft:
    """Make a draft of a file's bytes.

    Args:
        name: The file's name; of its ending use is made only where the content leaves the form open.
        raw: The bytes.
        declared: The encoding that a server gave for a page; the page's own word counts before it.
        hints: Where it was fetched from, and the last day that it can be of.

    Raises:
        IntakeError: No article can be had from it, for a reason that the author can do something about.
    """
    if len(raw) > MAX_BYTES:
        raise IntakeError("article-too-large", f"the file is larger than {MAX_BYTES // 2**20} MiB")
    if not raw.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise IntakeError("article-empty", "the file holds nothing")
    form = form_of(name, raw)
    if form in {Form.TEXT, Form.MARKDOWN} and len(raw) > _MAX_TEXT:
        raise IntakeError("article-too-large", f"the text is larger than {_MAX_TEXT // 2**20} MiB")
    reader = next(each for each in (*READERS, *other_readers().added) if each.name == form)
    reading = read_by(reader, raw, declared, hints)
    draft = reading.draft
    signs = sum(len(block.text) for block in draft.blocks)
    if len(draft.blocks) > _MAX_BLOCKS or signs > _MAX_SIGNS:
        message = f"the text has {len(draft.blocks)} paragraphs and {signs // 1000} thousand characters"
        raise IntakeError("article-too-large", message)
    if not draft.blocks:
        raise IntakeError("article-empty", "the file holds no text")
    if not draft.body:
        message = f"none of its {len(draft.blocks)} lines reads like an article"
        raise IntakeError(
            "article-empty", message, "Is it the article's own page? Paste its text into a .txt file."
        )
    fields = with_language(draft.fields, draft.body[reading.labels :] or draft.body)
    whole = complete(replace(draft, fields=fields), reading.labels)
    found = {**_fitting(reading.weak, whole), **whole.fields}
    return judged(replace(whole, fields=_with_owner(_with_publisher(found, whole), whole)), reading.witness)


def _with_publisher(fields: dict[str, Guess], draft: Draft) -> dict[str, Guess]:
    """The fields with the outlet that the address names: before one of a copyright line alone, if the page spells it."""
    known = fields.get("publisher")
    if known is not None and known.printed:
        return fields
    told = publisher_by_address(fields, draft.blocks)
    return {**fields, "publisher": told} if told and (known is None or told.seen) else fields


def _with_owner(fields: dict[str, Guess], draft: Draft) -> dict[str, Guess]:
    """The fields with the whole name of the author whose own site a page is of."""
    if draft.form is not Form.HTML:
        return fields
    known = fields.get("authors")
    texts = [text_of(fields, "title"), text_of(fields, "publisher"), *(block.text for block in draft.blocks)]
    owner = owner_of(host_of(text_of(fields, "url")), known.value if known else (), texts)
    return {**fields, "authors": replace(owner, value=(str(owner.value),))} if owner else fields


def _fitting(weak: Mapping[str, Guess], draft: Draft) -> dict[str, Guess]:
    """Weak guesses but for a date of publication that is that of the last change, or none of those that may be meant."""
    kept = dict(weak)
    day = str(kept["published"].value) if "published" in kept else ""
    changed = str(draft.fields["modified"].value) if "modified" in draft.fields else ""
    meant = {
        reading[: len(day)]
        for doubt in draft.doubts
        for reading in doubt.readings
        if doubt.key == "published"
    }
    if day and (changed.startswith(day) or (meant and day not in meant)):
        del kept["published"]
    return kept
