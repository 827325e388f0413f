"""Tells in which form an article comes: by what the file begins with, and by its name only where that is silent."""

from __future__ import annotations

import re
from pathlib import PurePath

from dossier_workbench.model.draft import ENDINGS, Form
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.reader import other_form

_BY_ENDING = {ending: form for form, endings in ENDINGS.items() for ending in endings}

_HEAD = 64 * 1024

# What other kinds of file begin with, and what the author may do instead.
_FOREIGN = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a sound"),
    (b"{\\rtf", "a rich text file"),
    (b"bplist00", "a Safari archive"),
    (b"\x1f\x8b", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound or a film"),
    (b"SQLite format 3", "a database"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_ZIPPED = (
    (b"content.xml", "an OpenDocument file"),
    (b"xl/workbook.xml", "a spreadsheet"),
    (b"ppt/presentation.xml", "a presentation"),
    (b"application/epub+zip", "an e-book"),
)

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,4000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    rb"</?(?:p|div|span|a|br|td|li|h[1-6]|title|meta|article|section|img|b|i|strong|em)\b[^<>]*>",
    re.IGNORECASE,
)
_CLOSING = re.compile(rb"</(?:p|div|article|section|body|table)\s*>", re.IGNORECASE)
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]*):[ \t].*(?:\r?\n[ \t].*)*\r?\n")
_MAIL_HEADERS = frozenset(
    (b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to", b"content-type")
)
_FRONT_MATTER = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:[\w-]+:.*|[ #-].*|\s*)\r?\n")
_FEW_TAGS = 3
_MANY_HEADERS = 200


def form_of(name: str, raw: bytes) -> str:
    """The form of an article: one of ours, or that of a reader that others add.

    Others are asked of files with an ending of theirs, and of what none of ours can read.

    Args:
        name: The file's name; its ending counts only where the content leaves it open.
        raw: The bytes.

    Raises:
        IntakeError: It is none that can be read (``article-kind-unknown``, ``article-encrypted``).
    """
    ending = PurePath(name).suffix.lower()
    other = other_form(raw, ending) if ending else ""
    if other:
        return other
    try:
        return _own_form(name, raw, ending)
    except IntakeError as error:
        other = other_form(raw) if error.code == "article-kind-unknown" else ""
        if not other:
            raise
        return other


def _own_form(name: str, raw: bytes, ending: str) -> Form:
    head = raw[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return Form.PDF
    if head.startswith(_ZIP):
        return _zipped(raw)
    if head.startswith(_OLE):
        raise _old_office(raw)
    for signature, kind in _FOREIGN:
        if head.startswith(signature):
            raise IntakeError("article-kind-unknown", f"{name} is {kind}")
    if _is_mail(head, ending):
        return Form.MAIL
    return _text_form(name, head, ending)


def _text_form(name: str, head: bytes, ending: str) -> Form:
    plain = head.replace(b"\0", b"") if b"\0" in head else head  # UTF-16 shows its signs with zeros between
    plain = plain.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    named = _BY_ENDING.get(ending)
    if _HTML.match(plain) or (named is Form.HTML and _TAG.search(plain)):
        return Form.HTML
    may_be_page = plain.lstrip()[:1] == b"<" if named is Form.TEXT else named is not Form.MARKDOWN
    if may_be_page and len(_CLOSING.findall(plain)) >= _FEW_TAGS:
        return Form.HTML
    if named is Form.MARKDOWN or _FRONT_MATTER.match(plain):
        return Form.MARKDOWN
    if named is not None or not ending or _seems_text(plain):
        return Form.TEXT
    raise IntakeError("article-kind-unknown", f"{name} is no kind of file that articles come in")


def _seems_text(head: bytes) -> bool:
    """Whether there is next to nothing in it that only binary files have."""
    controls = sum(head.count(bytes([code])) for code in range(9))
    return controls * 100 <= len(head)


def _zipped(raw: bytes) -> Form:
    """A zip archive's own list of files tells what it is; it is searched, not unpacked."""
    if b"word/document.xml" in raw:
        return Form.DOCX
    kind = next((kind for sign, kind in _ZIPPED if sign in raw), "a compressed file")
    raise IntakeError("article-kind-unknown", f"this is {kind}")


def _old_office(raw: bytes) -> IntakeError:
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return IntakeError("article-encrypted", "this Office file is locked with a password")
    return IntakeError("article-kind-unknown", "this is an Office file of before 2007", "Save it as .docx.")


def _is_mail(head: bytes, ending: str) -> bool:
    """Whether the file begins with the header of a mail."""
    names: list[bytes] = []
    position = 0
    if head[:5] in {b"From ", b">From"}:  # the line that mailboxes put before a mail
        position = head.find(b"\n") + 1
    while len(names) < _MANY_HEADERS and (found := _HEADER.match(head, position)):
        names.append(found[1].lower())
        position = found.end()
    if _BY_ENDING.get(ending) is Form.MAIL:
        return len(names) > 1
    technical = _MAIL_HEADERS.intersection(names)
    return len(technical) > 1 and bool({b"from", b"subject", b"date"}.intersection(names))
