"""A mail as a draft: newsletters and forwarded articles. Pages that a browser saved as MHTML are mails of a kind, too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from typing import cast

from dossier_workbench.model.draft import NO_HINTS, Block, Draft, Form, Guess, Hints
from dossier_workbench.model.provenance import Seen, Where, at_line
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import read_line
from dossier_workbench.pasted.moments import moments
from dossier_workbench.readers.decode import decode
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.html.read import read_html
from dossier_workbench.readers.moments import edtf
from dossier_workbench.readers.plain_text import paragraphs_of
from dossier_workbench.readers.reading import Reading, Witness, blocks_of, nobody
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.characters import one_line

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
_FORWARD = re.compile(
    r"^(?:(?:fwd?|fw|wg|tr|rv|enc|i|vs|re|aw|sv|ynt|ilt|пересл|отв)\s*:\s*)+", re.IGNORECASE
)
# A forwarded mail's header, as mail programs print it; the names are those of their languages.
_PRINTED = re.compile(
    r"^[>\s*]*(?:(?P<who>from|von|de|от|від|kimden|da|van|od)|(?P<when>date|sent|datum|gesendet|envoyé|дата|tarih"
    r"|fecha|data|отправлено|gönderildi|enviado)|(?P<what>subject|betreff|objet|тема|konu|asunto|oggetto|assunto"
    r"|onderwerp)|to|an|à|кому|kime|para|a|cc|копия)\s*\*?:\*?\s*(?P<value>.*)$",
    re.IGNORECASE,
)
# Between such a header's lines, where they have run into one paragraph.
_LINE_START = re.compile(
    r"\s+(?=\*?(?:From|Date|Sent|To|Subject|Von|Gesendet|An|Betreff|От|Дата|Кому|Тема)\*?:)"
)
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
    plain = [part for part in parts if part.get_content_type() == "text/plain" and not part.get_filename()]
    pages = [part for part in parts if part.get_content_type() == "text/html" and not part.get_filename()]
    text = "\n\n".join(decode(_bytes(part), part.get_content_charset() or "") for part in plain)
    if pages and len(text) < _ENOUGH:
        reading = read_html(_bytes(pages[0]), pages[0].get_content_charset() or "", hints)
        witness = reading.witness
        blocks, weak = list(reading.draft.blocks), reading.weak
        kept = {key: guess for key, guess in reading.draft.fields.items() if key in {"url", "language"}}
        pictures = reading.draft.pictures
    elif text.strip():
        blocks, weak, kept, pictures = list(blocks_of(paragraphs_of(text))), {}, {}, ()
        witness = nobody
    else:
        raise IntakeError("article-empty", "the mail has no text")
    fields, sent = {**kept, **_fields(head)}, _sent(head)
    if forwarded := _forwarded(blocks):
        # Who sent it on, and when, says nothing of the article.
        fields = _without_sender(fields) | forwarded
        sent = forwarded.get("published")
    fields.pop("published", None)
    if sent:
        hints = replace(hints, days=hints.days | {str(sent.value)[: len("2022-10-31")]})
        # The page's own date counts before that of the mail, which may have been sent on another day.
        weak = {**weak, "published": sent}
    notes = tuple(f"The mail's attachment {name} was not taken." for name in _attachments(parts))
    if notes:
        fields["notes"] = Guess(notes, "the mail's parts", printed=False)
    draft = Draft(Form.MAIL, tuple(blocks), fields, pictures, hints)
    return Reading(draft, weak, witness=_witness_of(head, witness))


def _witness_of(head: EmailMessage, page: Witness) -> Witness:
    """The witness for a mail: its headers, and the page that it carries."""

    def look(seen: Seen) -> Iterable[str]:
        return [str(head.get(seen.name, ""))] if seen.where is Where.HEADER else page(seen)

    return look


def _fields(head: EmailMessage) -> dict[str, Guess]:
    subject = _subject(str(head.get("Subject", "")))
    title = {"title": Guess.at(subject, Seen(Where.HEADER, "Subject"))} if subject else {}
    return title | _sender(str(head.get("From", "")), Seen(Where.HEADER, "From"))


def _sent(head: EmailMessage) -> Guess | None:
    """When the mail was sent, which may stand for the date of publication where the text tells none."""
    date = edtf(str(head.get("Date", "")))
    return Guess.at(date, Seen(Where.HEADER, "Date"), more=_SENT, printed=False) if date else None


def _subject(text: str) -> str:
    return _FORWARD.sub("", one_line(text))


def _sender(text: str, seen: Seen) -> dict[str, Guess]:
    """Who sent it: a person from an address that anybody can have, else an outlet."""
    name, address = parseaddr(text)
    name = one_line(_ADDRESS.sub("", name or text)).strip("\"' <>")
    if not name:
        return {}
    if _FREE.search(address or text):
        return {"authors": Guess.at((name,), seen)}
    return {"publisher": Guess.at(name, seen)}


def _without_sender(fields: dict[str, Guess]) -> dict[str, Guess]:
    return {key: guess for key, guess in fields.items() if key not in {"authors", "publisher"}}


def _forwarded(blocks: list[Block]) -> dict[str, Guess]:
    """What a header printed within the text says; its lines become labels. The last one counts: it is the first mail's."""
    how = "the header of the forwarded mail"
    found: dict[str, Guess] = {}
    for number, block in enumerate(blocks):
        named = [line for each in _LINE_START.split(block.text) if (line := _PRINTED.match(each))]
        if not named or len(block.text) > _ENOUGH or not _neighbour(blocks, number, named):
            continue
        blocks[number] = Block(block.text, Residue.LABEL)
        seen = at_line(number, how)
        for line in named:
            if line["who"]:
                found = _without_sender(found) | _sender(line["value"], seen)
            elif line["what"] and (subject := _subject(line["value"])):
                found["title"] = Guess.at(subject, seen)
            elif line["when"] and (date := edtf(line["value"]) or _printed_date(line["value"])):
                found["published"] = Guess.at(date, seen, more=_SENT, printed=False)
    return found


def _printed_date(text: str) -> str:
    """A date as mail programs print it for people, in any language of the tables: Mon, Nov 6, 2017 at 2:10 PM."""
    line = read_line(text)
    found = moments(line.text, line.of(Sign.MONTH, Sign.PERSIAN_MONTH), "")
    return found[0].value if len(found) == 1 else ""


def _neighbour(blocks: list[Block], number: int, named: list[re.Match[str]]) -> bool:
    """Whether other lines of a header stand beside it: one alone may be anything."""
    around = [blocks[at].text for at in (number - 1, number + 1) if 0 <= at < len(blocks)]
    return len(named) > 1 or any(map(_PRINTED.match, around))


def _attachments(parts: list[EmailMessage]) -> list[str]:
    attached = (part for part in parts if part.get_content_disposition() == "attachment")
    return [name for part in attached if (name := one_line(part.get_filename() or ""))]


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
