"""A mail as a draft: newsletters and forwarded articles. Pages that a browser saved as MHTML are mails of a kind, too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from typing import NamedTuple, cast

from dossier_workbench.model.draft import NO_HINTS, Block, Draft, Form, Guess, Hints
from dossier_workbench.model.provenance import Seen, Where, at_line
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import read_line
from dossier_workbench.pasted.moments import moments
from dossier_workbench.pasted.persons import is_person
from dossier_workbench.readers.decode import decode
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.html.pieces import pieces
from dossier_workbench.readers.html.read import read_html
from dossier_workbench.readers.html.tree import parse, without_inlined
from dossier_workbench.readers.letters import Letter, Line, letters_in, lines_of, lines_of_pieces
from dossier_workbench.readers.moments import edtf
from dossier_workbench.readers.plain_text import paragraphs_of
from dossier_workbench.readers.reading import Reading, Witness, blocks_of, nobody
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.characters import CONTROL, one_line
from mkdocs_dossier.text.tokens import name_key

_SENT = ": the mail was sent then, and its text tells no other day"
_MAX_PARTS = 1_000
_LONGEST_HEADER = 4_000
_TAKEN_APART = frozenset({"from", "subject", "date"})
# These are taken apart while the mail is, and so looked for before.
_ENDLESS = re.compile(
    rb"^(content-(?:type|disposition|transfer-encoding)):(?:[^\n]|\n[ \t]){%d}" % _LONGEST_HEADER,
    re.IGNORECASE | re.MULTILINE,
)
_ENOUGH = 300
_LEAST_NAME = 3
_PRINTED = "the header of the forwarded mail"
_MAILBOX = re.compile(r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SENT_ON = r"(?:fwd?|fw|wg|tr|rv|enc|i|vb|ilt|vs|pd|doorst|пересл|fs|továbbítva|转发|轉寄|転送|전달)"
_ANSWERED = r"(?:re|aw|sv|ynt|antw|odp|отв|r|res|vá|回复|回覆|返信|답장)"
_FORWARDS = re.compile(rf"^{_SENT_ON}\s*[:：]", re.IGNORECASE)
_ANSWERS = re.compile(rf"^{_ANSWERED}(?:\[\d+\])?\s*[:：]", re.IGNORECASE)
_PREFIXES = re.compile(rf"^(?:(?:{_SENT_ON}|{_ANSWERED})(?:\[\d+\])?\s*[:：]\s*)+", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*[<\[(]?(?:mailto:)?[\w.+-]+@[\w.-]+[>\])]?")
_FREE = re.compile(
    r"@(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|gmx|web|mail|yandex|proton(?:mail)?|bk|inbox)\.",
    re.IGNORECASE,
)


def read_mail(raw: bytes, hints: Hints = NO_HINTS) -> Reading:
    """Read a mail, or the page that a browser saved as one.

    Args:
        raw: Its bytes.
        hints: Where it is from, and the last day that it can be of.

    Raises:
        IntakeError: It has no text part, or is built like no mail.
    """
    if found := _ENDLESS.search(raw):
        raise _endless(found[1].decode("ascii"))
    try:
        message = message_from_bytes(raw, policy=default)
        parts = list(_parts(message))
        _refuse_long_headers(parts)
        if message.get("Snapshot-Content-Location") or _is_web_archive(message):
            return _page(message, parts, hints)
        return _letter(message, parts, hints)
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        raise IntakeError("article-unreadable", f"the mail can't be read: {error}") from None
    except RecursionError:
        raise IntakeError("article-too-complex", "the mail nests its parts deeper than mails do") from None


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    for number, part in enumerate(message.walk()):
        if number >= _MAX_PARTS:
            raise IntakeError("article-too-complex", f"the mail has more than {_MAX_PARTS} parts")
        yield part


def _refuse_long_headers(parts: list[EmailMessage]) -> None:
    """Headers that are taken apart may not be endless: each of their parts is compared with all others."""
    for part in parts:
        for name, value in part.raw_items():
            if name.lower() in _TAKEN_APART and len(value) > _LONGEST_HEADER:
                raise _endless(name)


def _endless(name: str) -> IntakeError:
    message = f"the mail's header {name} is longer than {_LONGEST_HEADER} characters"
    return IntakeError("article-too-complex", message)


def _is_web_archive(message: EmailMessage) -> bool:
    return message.get_content_type() == "multipart/related" and "Saved by" in str(message.get("From", ""))


def _page(message: EmailMessage, parts: list[EmailMessage], hints: Hints) -> Reading:
    address = str(message.get("Snapshot-Content-Location", ""))
    pages = [part for part in parts if part.get_content_type() == "text/html"]
    if not pages:
        raise IntakeError("article-empty", "the saved page holds no text")
    is_web = address.startswith(("http://", "https://"))
    known = replace(hints, address=address) if is_web else hints
    reading = read_html(_bytes(pages[0]), pages[0].get_content_charset() or "", known)
    saved = edtf(str(message.get("Date", "")))
    fields = dict(reading.draft.fields)
    noted = "noted when the page was saved"
    if is_web:
        fields.setdefault("url", Guess.at(address, Seen(Where.HEADER, "Snapshot-Content-Location", noted)))
    if saved:
        fields.setdefault("retrieved", Guess.at(saved, Seen(Where.HEADER, "Date", noted)))
    draft = replace(reading.draft, fields=fields)
    return replace(reading, draft=draft, witness=_witness_of(message, reading.witness))


def _letter(message: EmailMessage, parts: list[EmailMessage], hints: Hints) -> Reading:
    inner = [part for part in parts if part.get_content_type() == "message/rfc822"]
    head = message
    if inner and isinstance(payload := inner[-1].get_payload(), list) and payload:
        head = cast("EmailMessage", payload[0])
        parts = list(_parts(head))
    reading = _text(parts, head, hints)
    told = _told(head, reading)
    sent = told.pop("published", None)
    draft, weak = reading.draft, reading.weak
    if sent:
        hints = replace(hints, days=hints.days | {str(sent.value)[: len("2022-10-31")]})
        # The page's own date counts before that of the mail, which may have been sent on another day.
        weak = {**weak, "published": sent}
    kept = {key: guess for key, guess in draft.fields.items() if key in {"url", "language"}}
    fields = {**kept, **told}
    notes = tuple(f"The mail's attachment {name} was not taken." for name in _attachments(parts))
    if notes:
        fields["notes"] = Guess(notes, "the mail's parts", printed=False)
    draft = Draft(Form.MAIL, draft.blocks, fields, draft.pictures, hints)
    return Reading(draft, weak, witness=_witness_of(head, reading.witness))


class _Written(NamedTuple):
    """A mail's text: its blocks, what the head of the letter that is the article tells, and the page that it may be.

    Attributes:
        blocks: All its paragraphs.
        heads: What the letter's head prints; None where the mail itself is the article.
        page: The page that the mail is, if it is one.
    """

    blocks: tuple[Block, ...]
    heads: dict[str, Guess] | None = None
    page: Reading | None = None

    @property
    def draft(self) -> Draft:
        """What is taken of the text."""
        return self.page.draft if self.page else Draft(Form.MAIL, self.blocks, {})

    @property
    def weak(self) -> Mapping[str, Guess]:
        """What is worth asking last."""
        return self.page.weak if self.page else {}

    @property
    def witness(self) -> Witness:
        """For the places of the page."""
        return self.page.witness if self.page else nobody


def _text(parts: list[EmailMessage], head: EmailMessage, hints: Hints) -> _Written:
    """The mail's text, of whichever of its parts tells most."""
    plain = [part for part in parts if part.get_content_type() == "text/plain" and not part.get_filename()]
    pages = [part for part in parts if part.get_content_type() == "text/html" and not part.get_filename()]
    texts = [decode(_bytes(part), part.get_content_charset() or "") for part in plain]
    if pages and sum(map(len, texts)) < _ENOUGH:
        raw, charset = _bytes(pages[0]), pages[0].get_content_charset() or ""
        printed = [piece.text for piece in pieces(parse(without_inlined(decode(raw, charset))))]
        lines = lines_of_pieces(printed)
        letters = letters_in(lines)
        if len(letters) > 1:
            return _laid_out(lines, letters, head, as_lines=True)
        page = read_html(raw, charset, hints)
        return _Written(page.draft.blocks, page=page)
    if not any(map(str.strip, texts)):
        raise IntakeError("article-empty", "the mail has no text")
    lines = []
    for part, text in zip(plain, texts, strict=True):
        lines += [*lines_of(CONTROL.sub("", text), flowed=part.get_param("format") == "flowed"), Line("")]
    return _laid_out(lines, letters_in(lines), head)


def _laid_out(
    lines: Sequence[Line], letters: Sequence[Letter], head: EmailMessage, *, as_lines: bool = False
) -> _Written:
    """The paragraphs of all letters in their order; those that are not the article's are marked."""
    chosen = _article(lines, letters, one_line(str(head.get("Subject", ""))))
    latest = edtf(str(head.get("Date", "")))
    blocks: list[Block] = []
    numbers: dict[int, int] = {}  # of blocks by their lines
    for kind, several in _stretches(lines, letters, chosen):
        text = "\n".join(lines[number].text for number in several)
        if kind is Residue.LABEL or as_lines:
            for number in several:
                if shown := one_line(lines[number].text):
                    numbers[number] = len(blocks)
                    blocks.append(Block(shown, kind))
        else:
            blocks += [Block(block.text, kind) for block in blocks_of(paragraphs_of(text))]
    if chosen is letters[0]:
        return _Written(tuple(blocks))
    heads: dict[str, Guess] = {}
    for sign, told in chosen.told.items():
        seen = at_line(numbers[told.line], _PRINTED)
        if sign is Sign.SENDER:
            heads |= _sender(told.text, seen)
        elif sign is Sign.SUBJECT and (title := _subject(told.text)):
            heads["title"] = Guess.at(title, seen)
        elif sign is Sign.SENT and (date := edtf(told.text) or _printed_date(told.text, latest)):
            heads["published"] = Guess.at(date, seen, more=_SENT, printed=False)
    return _Written(tuple(blocks), heads)


def _article(lines: Sequence[Line], letters: Sequence[Letter], subject: str) -> Letter:
    """The letter that is the article: what was sent on, and of answers the answer."""
    chosen, said = 0, subject
    while True:
        inner = [at for at, letter in enumerate(letters) if letter.around == chosen and at > chosen]
        if not inner or not _is_sent_on(lines, letters[chosen], letters[inner[0]], said):
            return letters[chosen]
        chosen = inner[0]
        told = letters[chosen].told.get(Sign.SUBJECT)
        said = told.text if told else ""


def _is_sent_on(lines: Sequence[Line], outer: Letter, inner: Letter, subject: str) -> bool:
    """Whether a letter sends another one on: so says its subject, or it says less itself."""
    ours, theirs = (sum(len(lines[at].text) for at in letter.text) for letter in (outer, inner))
    if not theirs or (_ANSWERS.match(subject) and ours):
        return False
    return _FORWARDS.match(subject) is not None or (not inner.announced and ours < theirs)


def _stretches(
    lines: Sequence[Line], letters: Sequence[Letter], chosen: Letter
) -> Iterator[tuple[Residue | None, list[int]]]:
    """The lines of each letter in the order of the text, blank ones with those around them, and what they are."""
    kinds: dict[int, tuple[int, Residue | None]] = {}
    other = Residue.NOTICE if chosen is not letters[0] else Residue.FOOTER  # above the article, behind it
    for place, letter in enumerate(letters):
        other = Residue.FOOTER if letter is chosen else other
        kinds |= dict.fromkeys(letter.text, (place, None if letter is chosen else other))
        kinds |= dict.fromkeys(letter.head, (place, Residue.LABEL))
        kinds |= dict.fromkeys(letter.close, (place, Residue.FOOTER))
    several: list[int] = []
    former: tuple[int, Residue | None] | None = None
    for number in range(len(lines)):
        kind = kinds.get(number, former) if lines[number].text.strip() else former
        if several and kind != former and former is not None:
            yield former[1], several
            several = []
        several.append(number)
        former = kind
    if several and former is not None:
        yield former[1], several


def _witness_of(head: EmailMessage, page: Witness) -> Witness:
    """The witness for a mail: its headers, and the page that it carries."""

    def look(seen: Seen) -> Iterable[str]:
        return [str(head.get(seen.name, ""))] if seen.where is Where.HEADER else page(seen)

    return look


def _told(head: EmailMessage, written: _Written) -> dict[str, Guess]:
    """What the head of the letter that is the article tells, and nothing of another's.

    Who sent on what somebody else wrote, and when, says nothing of the article.
    """
    subject = one_line(str(head.get("Subject", "")))
    title = _subject(subject)
    fields = {"title": Guess.at(title, Seen(Where.HEADER, "Subject"))} if title else {}
    if written.heads is not None:
        return fields | written.heads
    sender = _sender(str(head.get("From", "")), Seen(Where.HEADER, "From"))
    if _FORWARDS.match(subject) and "publisher" not in sender:
        return fields
    sent = _sent(head)
    return fields | sender | ({"published": sent} if sent else {})


def _sent(head: EmailMessage) -> Guess | None:
    """When the mail was sent, which may stand for the date of publication where the text tells none."""
    date = edtf(str(head.get("Date", "")))
    return Guess.at(date, Seen(Where.HEADER, "Date"), more=_SENT, printed=False) if date else None


def _subject(text: str) -> str:
    return one_line(_MAILBOX.sub("", _PREFIXES.sub("", one_line(text)))).strip(" <>()[]\"'")


def _sender(text: str, seen: Seen) -> dict[str, Guess]:
    """Who sent it: a person, from an address of their own or one that anybody can have, else an outlet.

    A name without an address that may be a person's or an outlet's is neither.
    """
    name, address = parseaddr(text)
    address = address if "@" in address else next(iter(_MAILBOX.findall(text)), "")
    name = one_line(_ADDRESS.sub("", name if "@" in text and name else text)).strip("\"' <>[](),;")
    if not name:
        return {}
    if is_person(name) and not address:
        return {}
    if _FREE.search(address) or _own(name, address):
        return {"authors": Guess.at((name,), seen)}
    return {"publisher": Guess.at(name, seen)}


def _own(name: str, address: str) -> bool:
    """Whether an address is called like the person who has it, and its host is not: maud.ellery@harbour.example."""
    mailbox, _, host = address.casefold().partition("@")
    words = [word for word in name_key(name) if len(word) >= _LEAST_NAME]
    host = host.replace("-", "")
    return (
        is_person(name) and any(word in mailbox for word in words) and not all(word in host for word in words)
    )


def _printed_date(text: str, latest: str) -> str:
    """A date as mail programs print it for people, in any language of the tables: Mon, Nov 6, 2017 at 2:10 PM.

    Of one in bare digits that may be two days it is the one on which the letter can have been sent on later.
    """
    line = read_line(text)
    found = moments(line.text, line.of(Sign.MONTH, Sign.PERSIAN_MONTH), "")
    if len(found) != 1:
        return ""
    possible = [day for day in found[0].readings if day and latest and day <= latest]
    return found[0].value or (possible[0] if len(possible) == 1 else "")


def _attachments(parts: list[EmailMessage]) -> list[str]:
    attached = (part for part in parts if part.get_content_disposition() == "attachment")
    return [name for part in attached if (name := one_line(_MAILBOX.sub("…", part.get_filename() or "")))]


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
