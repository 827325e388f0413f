"""Who holds which office, as a text itself tells."""

from collections.abc import Hashable, Sequence

from mkdocs_dossier.text.quotations.frame import SentenceFrame, SentenceToken
from mkdocs_dossier.text.quotations.lexicon import (
    AND,
    BE,
    DETERMINER,
    HUMAN,
    LIGHT,
    OFFICE,
    PREPOSITION,
    RANK,
    SAY,
    SUBORDINATE,
    TIME,
    WHO,
)
from mkdocs_dossier.text.quotations.nouns import Phrase, titles

_GLUE = AND | BE | DETERMINER | LIGHT | PREPOSITION | SAY | SUBORDINATE | TIME | WHO
_REACH = 8  # words on either side of a name in which its office is looked for
_STEM = 4  # letters that Russia and Russian, Armenia and Armenian have in common


class Offices:
    """The offices by which the text introduces its persons: Armenian Prime Minister Nikol Pashinyan."""

    def __init__(self) -> None:
        self._held: dict[Hashable, list[tuple[str, frozenset[str]]]] = {}

    def learn(self, frame: SentenceFrame, tokens: Sequence[SentenceToken]) -> None:
        """Take in what a sentence says about who holds which office."""
        for at, token in enumerate(tokens):
            if token.flags & HUMAN:
                self._introduce(tokens, at, frame)

    def _introduce(self, tokens: Sequence[SentenceToken], at: int, frame: SentenceFrame) -> None:
        value = frame.names[tokens[at].name].value
        head, stems = "", set[str]()
        index = at - 1
        while index >= 0 and at - index <= _REACH:
            token = tokens[index]
            if token.flags & OFFICE and not head:
                head = _office(tokens, index)
            elif token.flags & HUMAN or not (titles(token) or token.word in {"of", "-"}):
                break
            else:
                stems.add(_stem(token, frame))
            index -= 1
        if head:
            self._hold(value, head, stems)
        self._hold_after(tokens, at, frame, value)

    def _hold_after(
        self, tokens: Sequence[SentenceToken], at: int, frame: SentenceFrame, value: Hashable
    ) -> None:
        """Take in an office that follows a name between commas: X, the president of Y."""
        if at + 2 >= len(tokens) or tokens[at + 1].word != ",":
            return
        head, stems = "", set[str]()
        for index, token in enumerate(tokens[at + 2 : at + _REACH], at + 2):
            if token.flags & OFFICE and not head:
                head = _office(tokens, index)
            elif token.flags & HUMAN:
                return  # a list of persons
            elif (token.word and not token.word[0].isalnum()) or token.flags & (SAY | WHO | BE):
                break
            elif token.name >= 0 or token.word:
                stems.add(_stem(token, frame))
        if head:
            self._hold(value, head, stems)

    def _hold(self, value: Hashable, head: str, stems: set[str]) -> None:
        entry = (head, frozenset(stems))
        held = self._held.setdefault(value, [])
        if entry not in held:
            held.append(entry)

    def holder(
        self, tokens: Sequence[SentenceToken], phrase: Phrase, frame: SentenceFrame
    ) -> Hashable | None:
        """The one person whom the text has given an office, or None if nobody or several have it."""
        head = _office(tokens, phrase.head)
        wanted = {
            _stem(token, frame)
            for at, token in enumerate(tokens[phrase.first : phrase.last + 1], phrase.first)
            if at != phrase.head
            and not token.flags & (_GLUE | RANK)
            and (token.name >= 0 or token.word[:1].isalnum())
        }
        fits: list[Hashable] = []
        for value, held in self._held.items():
            if any(office == head and wanted <= stems for office, stems in held):
                fits.append(value)
        return fits[0] if len(fits) == 1 else None


def _office(tokens: Sequence[SentenceToken], at: int) -> str:
    """An office with its rank: a prime minister is no minister."""
    ranked = at > 0 and tokens[at - 1].flags & RANK
    return f"{tokens[at - 1].word} {tokens[at].word}" if ranked else tokens[at].word


def _stem(token: SentenceToken, frame: SentenceFrame) -> str:
    if token.name >= 0:
        name = frame.names[token.name]
        return frame.text[name.start : name.end].lower()[:_STEM]
    return token.word[:_STEM]
