"""By which words of its sentence a quote is attributed, and to whom."""

from collections.abc import Sequence
from typing import NamedTuple

from mkdocs_dossier.text.quotations.after import phrase_after
from mkdocs_dossier.text.quotations.before import phrase_before
from mkdocs_dossier.text.quotations.clauses import clause_subject
from mkdocs_dossier.text.quotations.frame import SentenceFrame, SentenceToken
from mkdocs_dossier.text.quotations.lexicon import (
    AND,
    AS,
    BE,
    DETERMINER,
    GRAMMAR,
    LIGHT,
    NAMING,
    NOT,
    PREPOSITION,
    SAY,
    SAYING,
    THAT,
    TITLED,
    WEAK,
    WORK,
    SpeechLexicon,
)
from mkdocs_dossier.text.quotations.nouns import Phrase, is_word, modifies, possessive
from mkdocs_dossier.text.quotations.verbs import before_colon, closes, governor, speaks, subject

_DASHES = frozenset("-‐‑‒–—―,")
_OPENS = AND | LIGHT  # may stand before the subject of a clause
_TAIL = 25  # words between a quote and the verb that attributes it
_SENTENCE = 4  # words from which on a quote after a verb is a sentence, not a fragment


class Cue(NamedTuple):
    """How a quote is attributed.

    Attributes:
        quote: Index of the quote in the paragraph.
        phrase: Who is named; None where words say that somebody speaks but not who.
        kind: By which rule.
        resumes: Whether it goes on with the quote before it, which the attribution interrupted.
    """

    quote: int
    phrase: Phrase | None
    kind: str
    resumes: bool = False


def cues(frame: SentenceFrame, tokens: Sequence[SentenceToken], lexicon: SpeechLexicon) -> list[Cue]:
    """How the quotes of one sentence are attributed, in order; those that nothing attributes are left out."""
    found: list[Cue] = []
    places = [at for at, token in enumerate(tokens) if token.quote >= 0]
    ended = -1  # where the attribution after the last quote ends
    for number, at in enumerate(places):
        high = places[number + 1] if number + 1 < len(places) else len(tokens)
        if _title(tokens, at) or _headline(_text(frame, tokens[at]), tokens, at, lexicon.small):
            continue
        if found and ended >= 0 and tokens[at - 1].word in _DASHES:
            found.append(Cue(tokens[at].quote, found[-1].phrase, found[-1].kind, resumes=True))
            continue
        cue, end = _one(frame, tokens, at, high, lexicon)
        if cue is not None:
            found.append(cue)
            ended = end
    return found


def _one(
    frame: SentenceFrame, tokens: Sequence[SentenceToken], at: int, high: int, lexicon: SpeechLexicon
) -> tuple[Cue | None, int]:
    """The attribution of one quote, and where it ends if it follows the quote, else -1."""
    text = _text(frame, tokens[at])
    comma = text[-1:] in {",", "՝"}
    first = _first(tokens, at)
    shouted = at > 0 and tokens[at - 1].flags & SAY and not first and not lexicon.verb_last
    if shouted:
        cue = _before(frame, tokens, at, lexicon)
        if cue is not None:
            return cue, -1
    if first or comma or lexicon.verb_last:
        tail = _after(tokens, at, high, lexicon)
        if tail is not None:
            phrase = tail.phrase
            if phrase is None and lexicon.verb_last:
                phrase = clause_subject(tokens, 0, at)
            if phrase is not None:
                return Cue(tokens[at].quote, phrase, tail.kind), tail.end
    return (_before(frame, tokens, at, lexicon) if at else None), -1


def _first(tokens: Sequence[SentenceToken], at: int) -> bool:
    """Whether nothing stands before a quote that it could depend on."""
    if all(token.flags & AND or not (is_word(token) or token.name >= 0) for token in tokens[:at]):
        return True
    return tokens[at - 1].word in {"—", "–", "-", ":"} and governor(tokens, at) < 0


class _Tail(NamedTuple):
    """An attribution that follows a quote: who, if it says, by which rule, and where it ends."""

    phrase: Phrase | None
    kind: str
    end: int


def _after(tokens: Sequence[SentenceToken], at: int, high: int, lexicon: SpeechLexicon) -> _Tail | None:
    """The attribution that follows the quote at an index, before another index."""
    low = at + 1
    while low < high and tokens[low].word in _DASHES:
        low += 1
    if low >= high:
        return None
    source = _according(tokens, low, lexicon)
    if source:
        return _Tail(phrase_after(tokens, low + source, high), "according-to", high)
    verb = low
    while verb < high and not (tokens[verb].flags & SAY and speaks(tokens, verb)):
        verb += 1
    if verb == high or verb - low > _TAIL:
        return None
    start = low
    while start < verb and (tokens[start].flags & (_OPENS | AS)):
        if tokens[start].flags & DETERMINER:
            break
        start += 1
    if start < verb:
        return _trailing(tokens, start, verb, high)
    phrase = phrase_after(tokens, verb + 1, high, free=lexicon.free_order)
    if phrase is not None:
        return _Tail(phrase, "inverted", high)
    return _Tail(None, "said", verb) if lexicon.verb_last else None


def _trailing(tokens: Sequence[SentenceToken], start: int, verb: int, high: int) -> _Tail | None:
    """The attribution in a clause whose subject stands before its verb: "…," X said."""
    inside = tokens[start:verb]
    if any(token.word == ":" or token.flags & (SAYING | NOT | BE) for token in inside):
        return None
    if inside[-1].word != ")" and any(token.word == "(" for token in inside):
        return None
    if not closes(tokens, verb, high):
        return None
    whole = Phrase("other", start, verb - 1, -1, verb - 1)
    phrase = phrase_before(tokens, start, verb)
    if phrase is None:
        opens = tokens[start].capital or tokens[start].flags & DETERMINER
        return _Tail(whole, "said", verb) if opens else None
    if (
        phrase.first > start
        and tokens[phrase.first - 1].word != ","
        and not _adorns(tokens[start : phrase.first])
    ):
        phrase = whole  # the clause is about more than these words
    return _Tail(phrase, "said", verb)


def _adorns(words: Sequence[SentenceToken]) -> bool:
    """Whether words may stand before a name as its title: candidate X, a smiling X, but not `a claim X`."""
    if not all(modifies(word) for word in words):
        return False
    claim = len(words) > 1 and words[0].flags & DETERMINER and not words[-1].word.endswith("ing")
    return not claim


def _before(
    frame: SentenceFrame, tokens: Sequence[SentenceToken], at: int, lexicon: SpeechLexicon
) -> Cue | None:
    """The attribution that stands before a quote."""
    quote = tokens[at].quote
    words = _text(frame, tokens[at])
    previous = tokens[at - 1]
    verb = governor(tokens, at)
    if verb >= 0:
        phrase = subject(tokens, 0, verb, lexicon)
        if phrase is None:
            return None
        whole = len(words.split()) >= _SENTENCE and (words[:1].isupper() or previous.flags & THAT)
        near = at - verb == 1 or previous.word in {",", ":"} or previous.flags & (THAT | SAYING)
        if previous.word == ":":
            kind = "colon"
        elif near and (whole or not tokens[verb].flags & WEAK):
            kind = "said"
        else:
            kind = "fragment"
        return Cue(quote, phrase, kind)
    for index in range(at):
        size = _according(tokens, index, lexicon)
        if size:
            return Cue(quote, phrase_after(tokens, index + size, at), "according-to")
    sourced = _sourced(tokens, at, lexicon)
    if sourced is not None:
        return Cue(quote, sourced, "according-to")
    phrase = before_colon(tokens, at) if previous.word == ":" else None
    return Cue(quote, phrase, "colon") if phrase is not None else None


def _according(tokens: Sequence[SentenceToken], at: int, lexicon: SpeechLexicon) -> int:
    """How many tokens of an opening like `according to` stand at an index; 0 for none."""
    word = tokens[at].word
    for phrase in lexicon.according:
        size = len(phrase)
        if word == phrase[0] and tuple(token.word for token in tokens[at : at + size]) == phrase:
            return size
    return 0


def _sourced(tokens: Sequence[SentenceToken], high: int, lexicon: SpeechLexicon) -> Phrase | None:
    """Whom a phrase names whose opening word comes last: X zufolge."""
    for at in range(1, high):
        if tokens[at].word in lexicon.sourced:
            named = next((i for i in range(at - 1, max(-1, at - 4), -1) if tokens[i].name >= 0), -1)
            if named >= 0:
                return Phrase("name", named, named, tokens[named].name, named)
    return None


def _title(tokens: Sequence[SentenceToken], at: int) -> bool:
    """Whether a quote is a title or a name that somebody gave: the so-called "peace train"."""
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.flags & (TITLED | WORK):
        return True
    if at == 1 or not before.flags & (NAMING | AS):
        return False
    named = tokens[at - 2]
    return bool(named.flags & (BE | TITLED)) or bool(before.flags & NAMING and _bare(named))


def _headline(text: str, tokens: Sequence[SentenceToken], at: int, small: frozenset[str]) -> bool:
    """Whether a quote after a preposition or a possessor is written like a title: on "Meet the Day"."""
    if at == 0 or not (tokens[at - 1].flags & PREPOSITION or possessive(tokens[at - 1])):
        return False
    first, *more = text.strip(".,!?").split() or [""]
    capital = first[:1].isupper() and bool(more) and more[-1][:1].isupper()
    return capital and all(word[:1].isupper() or word in small for word in more)


def _bare(token: SentenceToken) -> bool:
    """Whether a word is a noun, of which `called` only gives the name."""
    return is_word(token) and not token.capital and (not token.flags & GRAMMAR or bool(token.flags & WORK))


def _text(frame: SentenceFrame, token: SentenceToken) -> str:
    inner = frame.quotes[token.quote].inner
    return frame.text[inner.start : inner.end].strip()
