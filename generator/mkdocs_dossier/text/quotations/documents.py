"""Whose statement `the statement` is."""

from collections.abc import Hashable, Sequence

from mkdocs_dossier.text.quotations.before import phrase_before
from mkdocs_dossier.text.quotations.clauses import phrase_opening_at
from mkdocs_dossier.text.quotations.frame import SentenceFrame, SentenceToken
from mkdocs_dossier.text.quotations.lexicon import (
    DEFINITE,
    DETERMINER,
    ISSUE,
    PREPOSITION,
    SAY,
    SpeechLexicon,
)
from mkdocs_dossier.text.quotations.verbs import subject

_LONGEST = 6  # words before a noun that may belong to it


class Documents:
    """The documents that a text has spoken of so far, and by whom they are.

    Attributes:
        authors: Per kind of document (its noun) who wrote such; None for an author that stays unknown.
    """

    def __init__(self) -> None:
        self.authors: dict[str, list[Hashable | None]] = {}

    def learn(
        self, frame: SentenceFrame, tokens: Sequence[SentenceToken], noun: str, lexicon: SpeechLexicon
    ) -> None:
        """Take in the documents of one kind that a sentence speaks of."""
        for at, token in enumerate(tokens):
            if token.word == noun:
                self._learn_one(frame, tokens, at, lexicon)

    def _learn_one(
        self, frame: SentenceFrame, tokens: Sequence[SentenceToken], at: int, lexicon: SpeechLexicon
    ) -> None:
        first = at
        while first > 0 and at - first < _LONGEST and not tokens[first].flags & DETERMINER:
            if tokens[first - 1].quote >= 0 or tokens[first - 1].flags & (PREPOSITION | SAY | ISSUE):
                break
            first -= 1
        phrase = phrase_opening_at(tokens, first, len(tokens)) if first < at else None
        name = phrase.name if phrase is not None and phrase.kind == "document" else -1
        if name < 0:
            if tokens[first].flags & DEFINITE and first == at - 1:
                return  # one that was spoken of before
            name = self._by_deed(tokens, first, lexicon)
        author = frame.names[name].value if name >= 0 else None
        known = self.authors.setdefault(tokens[at].word, [])
        if author not in known:
            known.append(author)

    def _by_deed(self, tokens: Sequence[SentenceToken], first: int, lexicon: SpeechLexicon) -> int:
        """Whose document it is by what they do: X issued a statement, X said in a statement."""
        behind = first - 1
        if behind > 0 and tokens[behind].flags & ISSUE:
            phrase = phrase_before(tokens, 0, behind)
            return phrase.name if phrase is not None and phrase.kind == "name" else -1
        verb = behind - 1
        if verb >= 0 and tokens[behind].flags & PREPOSITION and tokens[verb].flags & SAY:
            phrase = subject(tokens, 0, verb, lexicon)
            return phrase.name if phrase is not None and phrase.kind == "name" else -1
        # "…," said X in a statement
        if behind > 0 and tokens[behind].flags & PREPOSITION and tokens[verb].name >= 0:
            return tokens[verb].name
        return -1

    def author(self, noun: str) -> Hashable | None:
        """Who wrote the one document of its kind; None if there is none, several or nobody knows."""
        known = self.authors.get(noun, [])
        return known[0] if len(known) == 1 else None
