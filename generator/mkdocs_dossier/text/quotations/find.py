"""Attributed direct speech, found by rules."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_dossier.text.quotations.cues import Cue, cues
from mkdocs_dossier.text.quotations.floor import Floor, Memory
from mkdocs_dossier.text.quotations.frame import SentenceFrame, SentenceToken
from mkdocs_dossier.text.quotations.kinds import Quotation, QuotationPart, Speaker
from mkdocs_dossier.text.quotations.lexicon import WHO, lexicon
from mkdocs_dossier.text.quotations.nouns import is_word
from mkdocs_dossier.text.quotations.verbs import words_of

_CONTINUATION = "continuation"
_ENDS_SPEECH = frozenset(".!?…,;:–—-。։،؛؟，；：？！")


@dataclass(slots=True)
class _Draft:
    """A quotation in the making; it has a cue as soon as something attributes it."""

    parts: list[QuotationPart]
    floor: Floor | None = None
    cue: str = ""

    def done(self) -> Quotation:
        first, *more = self.parts
        value, span = (self.floor.value, self.floor.span) if self.floor is not None else (None, None)
        return Quotation(first.paragraph, first.span, tuple(more), value, span, self.cue)


class _Place(NamedTuple):
    """Where the reading is: the paragraph, and the number of the sentence in it."""

    at: int
    frame: SentenceFrame
    number: int

    @property
    def tokens(self) -> tuple[SentenceToken, ...]:
        return self.frame.sentences[self.number]


@dataclass(slots=True)
class _Reader:
    """Reads a text once, from its first paragraph to its last."""

    memory: Memory
    drafts: list[_Draft] = field(default_factory=list)
    unclosed: _Draft | None = None  # what the next paragraph may go on with

    def read(self, at: int) -> None:
        """Find the quotations of one paragraph."""
        text = self.memory.paragraphs[at]
        quotes = self.memory.quotes(at)
        carried = self.unclosed
        if not quotes:
            if text.strip():
                self.unclosed = None
            return
        self.unclosed = None
        if text[: quotes[0].outer.start].strip():
            carried = None  # it goes on only if the paragraph opens with a mark
        here = self.memory.frame(at)
        for number, tokens in enumerate(here.sentences):
            if any(token.quote >= 0 for token in tokens):
                self._sentence(_Place(at, here, number), carried)

    def _sentence(self, place: _Place, carried: _Draft | None) -> None:
        """Find the quotations of one sentence."""
        found = {cue.quote: cue for cue in cues(place.frame, place.tokens, self.memory.lexicon)}
        after: Floor | None = None
        for quote in (token.quote for token in place.tokens if token.quote >= 0):
            part = QuotationPart(place.at, place.frame.quotes[quote].inner)
            cue = found.get(quote)
            if cue is not None and cue.resumes:
                draft = self.drafts[-1]
                draft.parts.append(part)
            elif carried is not None and quote == 0:
                draft = carried
                draft.parts.append(part)
            else:
                draft = _Draft([part])
                self.drafts.append(draft)
            if not draft.cue or (draft.cue == _CONTINUATION and cue is not None):
                self._attribute(draft, cue, place, alone=not found and _alone(place.tokens))
            after = draft.floor if cue is None or _holds(cue, place.tokens) else None
            if not place.frame.quotes[quote].closed:
                self.unclosed = draft
        self.memory.speaks(place.at, place.number, after)

    def _attribute(self, draft: _Draft, cue: Cue | None, place: _Place, *, alone: bool) -> None:
        """Give a draft its speaker, if there is one."""
        if cue is not None and cue.phrase is not None:
            draft.floor, rule = self.memory.resolve(cue.phrase, place.at, place.number)
            draft.cue = rule or cue.kind
        elif alone and not self._heads(place, draft):
            floor = self.memory.floor(place.at, place.number)
            if floor is not None and self._unclaimed(place, floor):
                draft.floor, draft.cue = floor, _CONTINUATION

    def _heads(self, place: _Place, draft: _Draft) -> bool:
        """Whether a quote is all of a paragraph and no sentence, as headings are: - 'Strike a blow' -."""
        text = self.memory.paragraphs[place.at]
        quote = draft.parts[-1].span
        signs = text[: quote.start] + text[quote.end :]
        whole = not any(map(str.isalnum, signs))
        return (
            whole
            and text[quote.start : quote.end].rstrip()[-1:] not in _ENDS_SPEECH
            and quote.end < len(text.rstrip())
        )

    def _unclaimed(self, place: _Place, floor: Floor) -> bool:
        """Whether the sentence after a quote that stands alone leaves it to whoever has the floor."""
        following = place.number + 1
        if following >= len(place.frame.sentences):
            return True
        tokens = place.frame.sentences[following]
        phrases = [
            cue.phrase for cue in cues(place.frame, tokens, self.memory.lexicon) if cue.phrase is not None
        ]
        phrase = phrases[0] if phrases else words_of(tokens, self.memory.lexicon)
        return phrase is None or self.memory.resolve(phrase, place.at, following)[0].value == floor.value


def _alone(tokens: Sequence[SentenceToken]) -> bool:
    """Whether a sentence consists of quotes only."""
    return not any(is_word(token) or token.name >= 0 for token in tokens)


def _holds(cue: Cue, tokens: Sequence[SentenceToken]) -> bool:
    """Whether a quote leaves the floor to its speaker: a fragment in a relative clause does not."""
    if cue.kind != "fragment" or cue.phrase is None:
        return True
    following = tokens[cue.phrase.last + 1 : cue.phrase.last + 3]
    return not any(token.flags & WHO for token in following)


def find_quotations(
    paragraphs: Sequence[str], names: Sequence[Sequence[Speaker]], language: str
) -> tuple[Quotation, ...]:
    """The attributed quotations of a text, in order.

    `names` holds the names that stand in each paragraph. The language is a BCP 47 tag; in one without rules
    of its own those for English are tried.

    Raises:
        ValueError: There are not as many lists of names as paragraphs.
    """
    if len(paragraphs) != len(names):
        raise ValueError("one list of names is needed per paragraph")
    reader = _Reader(Memory(paragraphs, names, lexicon(language)))
    for at in range(len(paragraphs)):
        reader.read(at)
    return tuple(draft.done() for draft in reader.drafts if draft.cue)
