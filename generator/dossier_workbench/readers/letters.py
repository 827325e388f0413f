"""The letters of which a mail's text consists: what was sent on or answered, each with its own head.

A head is known by its words (From, Von, От …), or, in other languages, as a block of labelled lines with a time and an
address. A line that announces the words of another (On 5 March Tom Reed wrote:) is a head, too. Text that is quoted with
``>`` is of the letter whose head is quoted as deep.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import read_line
from dossier_workbench.pasted.moments import moments
from mkdocs_dossier.text.characters import one_line

_QUOTED = re.compile(r"^(?:\s{0,2}>)+ ?")
_LABELLED = re.compile(r"^[\s*]*(?P<label>[^\W\d_][\w.’' -]{0,24}?)\s*\*?[:：]\*?\s*(?P<value>.*)$")
_BARS = re.compile(r"^\W*[-_=*]{3,}.*$")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}")
_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LINE_START = re.compile(
    r"\s+(?=\*?(?:From|Date|Sent|To|Subject|Von|Gesendet|Datum|An|Betreff|De|Envoyé|Objet|От|Дата|Кому|Тема)\s?:)"
)
_HEAD_SIGNS = (Sign.SENDER, Sign.SENT, Sign.RECEIVER, Sign.SUBJECT)
_NAME_IN_MARKS = re.compile('["«“„]([^"«»“”„]+)["»”“]$')
_DELIMITER = re.compile(r"^--\s?$")
_LONGEST_SIGNATURE = 14  # lines
_LONGEST_LABEL = 400
_ANNOUNCING_WORDS = 30
_LEAST = 3  # labelled lines that are a head without known words
_MOST = 12  # labelled lines of a head
_MOST_LETTERS = 100
_BRIEF = 60  # letters of a line that says that a letter follows


class Line(NamedTuple):
    """A line of a mail, without the signs of quoting, and how often it is quoted."""

    text: str
    depth: int = 0


class Told(NamedTuple):
    """What a head tells of one thing, and the number of the line that tells it."""

    text: str
    line: int


@dataclass(slots=True)
class Letter:
    """One letter of a mail.

    Attributes:
        depth: How deep its lines are quoted.
        around: The number of the letter that it was put into; -1 for the mail itself.
        announced: Whether a line before it says that somebody wrote this, which answers do.
        head: Its own head: numbers of the lines.
        text: Its own words: numbers of the lines.
        close: Those of its signature.
        told: Sender, day and subject, as far as its head has them.
    """

    depth: int = 0
    around: int = -1
    announced: bool = False
    head: list[int] = field(default_factory=list)
    text: list[int] = field(default_factory=list)
    close: list[int] = field(default_factory=list)
    told: dict[Sign, Told] = field(default_factory=dict)


def lines_of(text: str, *, flowed: bool = False) -> list[Line]:
    """The lines of a mail's plain text.

    Args:
        text: The text.
        flowed: Whether a space at a line's end joins the next line to it, as `format=flowed` has it.
    """
    found: list[Line] = []
    joined = False
    for raw in text.splitlines():
        mark = _QUOTED.match(raw)
        depth = mark[0].count(">") if mark else 0
        line = raw[mark.end() :] if mark else raw
        if joined and found[-1].depth == depth:
            found[-1] = Line(found[-1].text + line, depth)
        else:
            found.append(Line(line, depth))
        joined = flowed and line.endswith(" ") and not _DELIMITER.match(line)
    return found


def lines_of_pieces(texts: Iterable[str]) -> list[Line]:
    """The lines of a mail in markup; a head that has run together is cut into its lines."""
    return [Line(line) for text in texts for line in _LINE_START.split(text)]


def letters_in(lines: Sequence[Line]) -> list[Letter]:
    """The letters of a mail, the outer one first; every line but blank ones belongs to one."""
    letters = [Letter()]
    current = at = 0
    while at < len(lines):
        line = lines[at]
        if not line.text.strip():
            at += 1
            continue
        while letters[current].depth > line.depth:
            current = letters[current].around
        found = (_head(lines, at) or _announced(lines, at)) if len(letters) < _MOST_LETTERS else None
        if found:
            found.around = current
            letters.append(found)
            current = len(letters) - 1
            at = found.head[-1] + 1
            continue
        letters[current].text.append(at)
        at += 1
    for letter in letters:
        _part_signature(letter, lines)
    return letters


def _head(lines: Sequence[Line], at: int) -> Letter | None:
    """The head of a letter that begins at a line, with the line that announces it."""
    start = _behind_bars(lines, at)
    labelled, end = _labelled(lines, start)
    signs = {sign for _, sign, _ in labelled if sign is not None}
    known = Sign.SENDER in signs and len(signs) > 1
    barred = start > at
    if not known and not _looks_like_head(labelled, barred=barred):
        return None
    letter = Letter(depth=lines[start].depth, head=[*range(at, end)])
    for number, sign, value in labelled if known else _signed(labelled):
        if sign is not None and value:
            letter.told.setdefault(sign, Told(value, number))
    return letter


def _behind_bars(lines: Sequence[Line], at: int) -> int:
    """The first line behind one that says that a letter follows: between bars, or with a colon."""
    text = lines[at].text.strip()
    announces = len(text) <= _BRIEF and (
        _BARS.match(text) or (text.endswith((":", "：")) and not _sign(text))
    )
    if not announces:
        return at
    behind = at + 1
    while behind < len(lines) and not lines[behind].text.strip():
        behind += 1
    return behind if behind < len(lines) and behind - at <= _LEAST else at


_Labelled = tuple[int, Sign | None, str]


def _labelled(lines: Sequence[Line], start: int) -> tuple[list[_Labelled], int]:
    """Lines in a row that begin with a label: number, what the tables say of it, what stands behind it; and where they end.

    A blank line may stand between two of them, and a line of more receivers behind one.
    """
    found: list[_Labelled] = []
    at = end = start
    while at < len(lines) and at - end <= 1 and len(found) < _MOST:
        text = lines[at].text
        label = _LABELLED.match(text) if len(text) <= _LONGEST_LABEL else None
        if label and lines[at].depth == lines[start].depth:
            found.append((at, _sign(text), one_line(label["value"]).strip("* ")))
            end = at + 1
        elif found and at == end and text.strip() and _MAILBOX.search(text) and not label:
            end = at + 1
        elif text.strip():
            break
        at += 1
    return found, end


@lru_cache(maxsize=256)
def _sign(text: str) -> Sign | None:
    """What the tables say of a line's label; remembered, since lines in a row are looked at again and again."""
    line = read_line(text.replace("*", ""))
    hit = line.heads(*_HEAD_SIGNS)
    return hit.sign if hit else None


def _looks_like_head(labelled: Sequence[_Labelled], *, barred: bool) -> bool:
    """Whether labels that no table has are those of a head: who first, then a time; with an address, or behind bars."""
    values = [value for _, _, value in labelled]
    timed = any(map(_CLOCK.search, values[1:]))
    return len(values) >= _LEAST and timed and bool(barred or _MAILBOX.search(values[0]))


def _signed(labelled: Sequence[_Labelled]) -> Iterator[_Labelled]:
    """What each line of such a head is."""
    rest = []
    for place, (number, _, value) in enumerate(labelled):
        if not place:
            yield number, Sign.SENDER, value
        elif _CLOCK.search(value) and not _MAILBOX.search(value):
            yield number, Sign.SENT, value
        elif not _MAILBOX.search(value):
            rest.append((number, Sign.SUBJECT, value))
    yield from rest[-1:]


def _announced(lines: Sequence[Line], at: int) -> Letter | None:
    """A line such as "On 5 March 2024 at 18:30, Tom Reed <tom@…> wrote:", which may be broken once."""
    start = _behind_bars(lines, at)
    for count in (1, 2):
        several = lines[start : start + count]
        text = one_line(" ".join(line.text for line in several))
        if len(several) < count or not text.endswith((":", "：")) or len(text.split()) > _ANNOUNCING_WORDS:
            continue
        line = read_line(text)
        dates = moments(line.text, line.of(Sign.MONTH), "")
        behind = next((line for line in lines[start + count :] if line.text.strip()), None)
        quoted = behind is not None and behind.depth > lines[start].depth
        named = _MAILBOX.search(text) is not None
        if (quoted and (dates or named)) or (dates and named and _CLOCK.search(text)):
            letter = Letter(lines[start].depth + quoted, announced=True, head=[*range(at, start + count)])
            if count == 1 and named and dates:
                letter.told = {Sign.SENDER: Told(_writer(text), start), Sign.SENT: Told(text, start)}
            return letter
    return None


def _writer(text: str) -> str:
    """Name and address of whom such a line names, without the date and the words before it."""
    mailbox = _MAILBOX.search(text)
    before = text[: mailbox.start()].rstrip(" <(") if mailbox else ""
    name: list[str] = []
    if quoted := _NAME_IN_MARKS.search(before):
        name.append(quoted[1])
    for word in [] if quoted else reversed(before.split()):
        if not word[0].isalpha() or word[0].islower() or word.endswith((",", ":", ";")):
            break
        name.insert(0, word)
    return f"{' '.join(name)} <{mailbox[0] if mailbox else ''}>"


def _part_signature(letter: Letter, lines: Sequence[Line]) -> None:
    """Put the lines of a signature apart: from the usual sign on, or from a closing phrase near the end."""
    count = len(letter.text)
    for place in range(max(1, count - _LONGEST_SIGNATURE), count):
        raw = lines[letter.text[place]].text
        if _DELIMITER.match(raw) or _closes(raw):
            letter.text, letter.close = letter.text[:place], letter.text[place:]
            return


def _closes(text: str) -> bool:
    """Whether a line is a closing phrase, whatever sign stands behind it."""
    return read_line(text.rstrip(" ,.!—–-")).says(Sign.REGARDS)
