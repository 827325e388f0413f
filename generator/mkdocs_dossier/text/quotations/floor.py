"""What the reader of a text remembers: who has the floor, and who was named before."""

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from mkdocs_dossier.text.quotations.documents import Documents
from mkdocs_dossier.text.quotations.frame import SentenceFrame, SentenceToken, frame
from mkdocs_dossier.text.quotations.kinds import Speaker
from mkdocs_dossier.text.quotations.lexicon import (
    ADDRESSED,
    DEFINITE,
    HUMAN,
    OFFICE,
    OWNING,
    SAY,
    SpeechLexicon,
)
from mkdocs_dossier.text.quotations.marks import Stretch, parted, stretches
from mkdocs_dossier.text.quotations.nouns import Phrase
from mkdocs_dossier.text.quotations.offices import Offices
from mkdocs_dossier.text.quotations.pronouns import only_one, people
from mkdocs_dossier.text.quotations.verbs import words_of

# What stands between two paragraphs and interrupts nobody: photo credits, a caption with its credit in brackets,
# a link in square brackets, a heading between dashes.
_BETWEEN = re.compile(
    r"(?=[^\n]*(?:/|©|\bPhoto\b|\bImage\b))[^.!?:;]{1,200}$"
    r"|[^\n]{1,400}\([^()\n]{1,60}(?:/|©)[^()\n]{1,60}\)$"
    r"|\[[^\[\]\n]{1,200}\]$"
    r"|[-–—]\s[^\n]{1,80}\s[-–—]$"
)
_BACK = 3  # sentences without a quote in which the floor is looked for
_FAR = 8  # sentences in which an antecedent is looked for


class Floor(NamedTuple):
    """Who speaks where a sentence ends, and by which words: paragraph, start and end.

    `sure` tells that a pronoun which follows means whoever speaks, and not the hearer.
    """

    value: Hashable | None
    span: tuple[int, int, int]
    sure: bool


@dataclass(slots=True)
class Memory:
    """A text, of which only those paragraphs are looked into that some quote needs."""

    paragraphs: Sequence[str]
    names: Sequence[Sequence[Speaker]]
    lexicon: SpeechLexicon
    _quotes: tuple[int, tuple[Stretch, ...]] = (-1, ())
    _frames: dict[int, SentenceFrame] = field(default_factory=dict)
    _floors: dict[tuple[int, int], Floor | None] = field(default_factory=dict)
    _befores: dict[int, int] = field(default_factory=dict)
    _offices: Offices = field(default_factory=Offices)
    _documents: Documents = field(default_factory=Documents)
    _learned: dict[str, tuple[int, int]] = field(default_factory=dict)

    def quotes(self, at: int) -> tuple[Stretch, ...]:
        """The quoted stretches of a paragraph."""
        if self._quotes[0] != at:
            text = self.paragraphs[at]
            found = stretches(text)
            if found and ("—" in text or "–" in text):
                found = tuple(chain.from_iterable(parted(text, each, self._says) for each in found))
            self._quotes = (at, found)
        return self._quotes[1]

    def _says(self, word: str) -> bool:
        return bool(self.lexicon.read(word).flags & SAY)

    def frame(self, at: int) -> SentenceFrame:
        """A paragraph, cut into sentences."""
        if at not in self._frames:
            self._frames[at] = frame(self.paragraphs[at], self.names[at], self.quotes(at), self.lexicon)
        return self._frames[at]

    def speaks(self, at: int, number: int, floor: Floor | None) -> None:
        """Remember who has the floor after a sentence with a quote."""
        self._floors[at, number] = floor

    def floor(self, at: int, number: int) -> Floor | None:
        """Who has the floor before a sentence: whoever the sentence before quotes or reports on."""
        if number == 0:
            at = self._before(at)
            if at < 0:
                return None
            number = len(self.frame(at).sentences)
        first = max(0, number - _BACK)
        found = self._left(at) if first == 0 else None
        for index in range(first, number):
            key = (at, index)
            if key not in self._floors:
                self._floors[key] = self._reported(at, index, found)
            found = self._floors[key]
        return found

    def _before(self, at: int) -> int:
        """The index of the paragraph before one, -1 for none; lines that only stand between are passed over."""
        if at not in self._befores:
            before = at - 1
            while before >= 0 and _stands_between(self.paragraphs[before].strip()):
                before -= 1
            self._befores[at] = before
        return self._befores[at]

    def _left(self, at: int) -> Floor | None:
        """Who has the floor before a paragraph, as far as that is known already."""
        at = self._before(at)
        before = self._frames.get(at)
        return self._floors.get((at, len(before.sentences) - 1)) if before is not None else None

    def _reported(self, at: int, number: int, floor: Floor | None) -> Floor | None:
        """On whom a sentence without quotes reports."""
        phrase = words_of(self.frame(at).sentences[number], self.lexicon)
        return None if phrase is None else self._resolved(phrase, at, number, floor)[0]

    def resolve(self, phrase: Phrase, at: int, number: int) -> tuple[Floor, str]:
        """Whom the words in a sentence mean, and by which rule if they are more than a name."""
        floor = self.floor(at, number) if phrase.kind == "person" else None
        return self._resolved(phrase, at, number, floor)

    def _resolved(self, phrase: Phrase, at: int, number: int, floor: Floor | None) -> tuple[Floor, str]:
        here = self.frame(at)
        tokens = here.sentences[number]
        value: Hashable | None = None
        rule = {"document": "statement", "office": "role", "name": "", "other": ""}.get(
            phrase.kind, "pronoun"
        )
        if phrase.name >= 0:
            value = here.names[phrase.name].value
        elif phrase.kind == "document":
            value = self._author(phrase, at, number)
        elif phrase.kind == "office":
            value = self._holder(phrase, at, number)
        elif phrase.kind in {"person", "thing"}:
            value = self._antecedent(phrase, at, number, floor)
        return Floor(value, _span(phrase, at, tokens), sure=not _told(tokens)), rule

    def _antecedent(self, phrase: Phrase, at: int, number: int, floor: Floor | None) -> Hashable | None:
        """Whom a pronoun means.

        Whoever has the floor goes on; else the nearest sentence of the paragraph that names anybody decides,
        and if none does, the paragraph before, taken as one. Where two are named, nobody is meant.
        """
        person = phrase.kind == "person"
        here = self.frame(at)
        own = people(here.sentences[number][: phrase.first], here, self.lexicon, person=person)
        if own:
            return only_one(own)
        if floor is not None and floor.sure and person:
            return floor.value
        for index in range(number - 1, max(-1, number - _FAR), -1):
            found = people(here.sentences[index], here, self.lexicon, person=person)
            if found:
                return only_one(found)
        at = self._before(at)
        if at < 0:
            return None
        before = self.frame(at)
        return only_one(
            [
                who
                for tokens in before.sentences[-_FAR:]
                for who in people(tokens, before, self.lexicon, person=person)
            ]
        )

    def _new(self, what: str, at: int, number: int) -> list[tuple[SentenceFrame, tuple[SentenceToken, ...]]]:
        """The sentences up to a place from which nothing was learned yet, of paragraphs that speak of it."""
        done = self._learned.get(what, (0, 0))
        self._learned[what] = max(done, (at, number))
        found: list[tuple[SentenceFrame, tuple[SentenceToken, ...]]] = []
        for paragraph in range(done[0], at + 1):
            if what not in self.paragraphs[paragraph].lower():
                continue
            here = self.frame(paragraph)
            first = done[1] if paragraph == done[0] else 0
            last = number if paragraph == at else len(here.sentences)
            found += [(here, tokens) for tokens in here.sentences[first:last]]
        return found

    def _author(self, phrase: Phrase, at: int, number: int) -> Hashable | None:
        """Whose document `the statement` is, if the text has spoken of one of that kind only."""
        tokens = self.frame(at).sentences[number]
        noun = tokens[phrase.head].word
        if not tokens[phrase.first].flags & (DEFINITE | OWNING) or phrase.head - phrase.first != 1:
            return None
        for here, sentence in self._new(noun, at, number):
            self._documents.learn(here, sentence, noun, self.lexicon)
        return self._documents.author(noun)

    def _holder(self, phrase: Phrase, at: int, number: int) -> Hashable | None:
        """Who holds `the office`, if the text has given it to one person only."""
        here = self.frame(at)
        tokens = here.sentences[number]
        head = tokens[phrase.head]
        if not head.flags & OFFICE:
            return None
        for frame_, sentence in self._new(head.word, at, number + 1):
            self._offices.learn(frame_, sentence)
        return self._offices.holder(tokens, phrase, here)


def _stands_between(paragraph: str) -> bool:
    """Whether a paragraph interrupts nobody; the pattern takes long where none of its signs stands."""
    told = paragraph[:1] in "[-–—" or any(sign in paragraph for sign in ("/", "©", "Photo", "Image"))
    return told and _BETWEEN.match(paragraph) is not None


def _told(tokens: Sequence[SentenceToken]) -> bool:
    """Whether a sentence names a hearer, who may be the one to speak next: told X."""
    for at, token in enumerate(tokens):
        if token.flags & ADDRESSED and any(word.flags & HUMAN for word in tokens[at + 1 : at + 4]):
            return True
    return False


def _span(phrase: Phrase, at: int, tokens: Sequence[SentenceToken]) -> tuple[int, int, int]:
    """Paragraph, start and end of the words that name the speaker."""
    if phrase.kind == "name":
        return at, tokens[phrase.head].start, tokens[phrase.head].end
    return at, tokens[phrase.first].start, tokens[phrase.last].end
