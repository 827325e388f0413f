"""By which words of its sentence a quote is attributed, and to whom."""

from collections.abc import Sequence
from typing import NamedTuple

from mkdocs_dossier.text.quotations.after import phrase_after
from mkdocs_dossier.text.quotations.before import phrase_before
from mkdocs_dossier.text.quotations.clauses import clause_subject
from mkdocs_dossier.text.quotations.frame import SentenceFrame, SentenceToken
from mkdocs_dossier.text.quotations.lexicon import (
    AND,
    ANY_SPEECH,
    AS,
    BE,
    BEHIND,
    DETERMINER,
    FIGURE,
    GRAMMAR,
    LIGHT,
    NAMING,
    NOT,
    OFFICE,
    PREPOSITION,
    SAY,
    SAYING,
    SUBORDINATE,
    THAT,
    TITLED,
    WEAK,
    WHO,
    WORK,
    SpeechLexicon,
)
from mkdocs_dossier.text.quotations.nouns import Phrase, is_word, modifies, possessive
from mkdocs_dossier.text.quotations.verbs import before_colon, closes, governor, reporter, speaks

_DASHES = frozenset("-‐‑‒–—―,")
_LONG_DASHES = frozenset("‒–—―")
_SIGNATURE_ENDS = frozenset(",(.|")
_OPENS = AND | LIGHT  # may stand before the subject of a clause
_TAIL = 25  # words between a quote and the verb that attributes it
_PHRASE = 2  # words from which on a quote within a sentence may be a part of its speaker's, not a single term
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


class _Tail(NamedTuple):
    """An attribution that follows a quote: who, if it says, by which rule, and where it ends."""

    phrase: Phrase | None
    kind: str
    end: int


def cues(frame: SentenceFrame, tokens: Sequence[SentenceToken], lexicon: SpeechLexicon) -> list[Cue]:
    """How the quotes of one sentence are attributed, in order; those that nothing attributes are left out."""
    found: list[Cue] = []
    left: list[int] = []  # quotes that only what closes the sentence may attribute
    places = [
        at
        for at, token in enumerate(tokens)
        if token.quote >= 0 and not _title(tokens, at) and not _headline(frame, tokens, at, lexicon.small)
    ]
    ended = -1  # where the attribution after the last quote ends
    for number, at in enumerate(places):
        high = places[number + 1] if number + 1 < len(places) else len(tokens)
        if found and ended >= 0 and tokens[at - 1].word in _DASHES:
            found.append(Cue(tokens[at].quote, found[-1].phrase, found[-1].kind, resumes=True))
            continue
        cue, end = _one(frame, tokens, at, high, lexicon)
        if cue is not None:
            if end >= 0:
                found += [cue._replace(quote=tokens[each].quote) for each in left]
                left = []
            found.append(cue)
            ended = end
        elif len(_text(frame, tokens[at]).split()) >= _PHRASE:
            left.append(at)
    if left and (tail := _closing(tokens, places[-1], lexicon)) is not None:
        found += [Cue(tokens[at].quote, tail.phrase, tail.kind) for at in left]
        found.sort(key=lambda cue: cue.quote)
    return found


def _closing(tokens: Sequence[SentenceToken], last: int, lexicon: SpeechLexicon) -> _Tail | None:
    """The attribution that closes a sentence, which goes on behind its last quote: “…” and more, X said."""
    commas = [at for at in range(last + 1, len(tokens)) if tokens[at].word == ","]
    for comma in reversed(commas):
        opening = tokens[comma + 1 : comma + 2]
        if any(token.flags & (WHO | SUBORDINATE | SAYING) and not token.flags & AS for token in opening):
            continue
        tail = _after(tokens, comma, len(tokens), lexicon)
        if tail is not None and tail.phrase is not None:
            return tail
    return None


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
    outside = at + 1 < high and tokens[at + 1].word == "," and governor(tokens, at) < 0
    if first or comma or outside or lexicon.verb_last:
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
    if tokens[low - 1].word in _LONG_DASHES and (signed := _signed(tokens, low, high)) is not None:
        return signed
    verb = low
    while verb < high and not (tokens[verb].flags & (SAY | BEHIND) and speaks(tokens, verb)):
        verb += 1
    if verb == high or verb - low > _TAIL:
        return None
    start = _past_openings(tokens, low, verb)
    if start < verb:
        return _trailing(tokens, start, verb, high)
    phrase = phrase_after(tokens, verb + 1, high, free=lexicon.free_order)
    if phrase is not None:
        return _Tail(phrase, "inverted", high)
    return _Tail(None, "said", verb) if lexicon.verb_last else None


def _past_openings(tokens: Sequence[SentenceToken], low: int, verb: int) -> int:
    """Where the subject of a clause begins: behind `and` and adverbs, but not behind an article."""
    while low < verb and tokens[low].flags & (_OPENS | AS) and not tokens[low].flags & DETERMINER:
        low += 1
    return low


def _signed(tokens: Sequence[SentenceToken], low: int, high: int) -> _Tail | None:
    """A name that stands behind a quote and a dash: “…” — X, mayor of Y."""
    phrase = phrase_after(tokens, low, high)
    if phrase is None or phrase.kind != "name" or any(token.flags & ANY_SPEECH for token in tokens[low:high]):
        return None
    ends = phrase.last + 1 == high or tokens[phrase.last + 1].word in _SIGNATURE_ENDS
    return _Tail(phrase, "label", high) if ends else None


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
    told = words[-1].word.endswith("ing") or words[-1].flags & (OFFICE | FIGURE | WORK)
    return len(words) == 1 or not words[0].flags & DETERMINER or bool(told)


def _before(
    frame: SentenceFrame, tokens: Sequence[SentenceToken], at: int, lexicon: SpeechLexicon
) -> Cue | None:
    """The attribution that stands before a quote."""
    quote = tokens[at].quote
    words = _text(frame, tokens[at])
    previous = tokens[at - 1]
    verb = governor(tokens, at)
    if verb >= 0 and not _opens_source(tokens, verb, lexicon):
        reported = reporter(tokens, at, verb, lexicon)
        if reported is None:
            return None
        verb, phrase = reported
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
        if tokens[index].word in lexicon.according and (size := _according(tokens, index, lexicon)):
            return Cue(quote, phrase_after(tokens, index + size, at), "according-to")
    sourced = _sourced(tokens, at, lexicon)
    if sourced is not None:
        return Cue(quote, sourced, "according-to")
    label = before_colon(tokens, at) if previous.word == ":" else None
    return Cue(quote, label, "colon") if label is not None else None


def _according(tokens: Sequence[SentenceToken], at: int, lexicon: SpeechLexicon) -> int:
    """How many tokens of an opening like `according to` stand at an index; 0 for none."""
    for phrase in lexicon.according.get(tokens[at].word, ()):
        size = len(phrase)
        if tuple(token.word for token in tokens[at : at + size]) == phrase:
            return size
    return 0


def _opens_source(tokens: Sequence[SentenceToken], verb: int, lexicon: SpeechLexicon) -> bool:
    """Whether a verb is a part of such an opening: as X reported, in languages that put the name last."""
    return any(
        tokens[at].word in lexicon.according and verb < at + _according(tokens, at, lexicon)
        for at in range(max(0, verb - 3), verb + 1)
    )


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


def _headline(frame: SentenceFrame, tokens: Sequence[SentenceToken], at: int, small: frozenset[str]) -> bool:
    """Whether a quote after a preposition or a possessor is written like a title: on "Meet the Day"."""
    if at == 0 or not (tokens[at - 1].flags & PREPOSITION or possessive(tokens[at - 1])):
        return False
    first, *more = _text(frame, tokens[at]).strip(".,!?").split() or [""]
    capital = first[:1].isupper() and bool(more) and more[-1][:1].isupper()
    return capital and all(word[:1].isupper() or word in small for word in more)


def _bare(token: SentenceToken) -> bool:
    """Whether a word is a noun, of which `called` only gives the name."""
    return is_word(token) and not token.capital and (not token.flags & GRAMMAR or bool(token.flags & WORK))


def _text(frame: SentenceFrame, token: SentenceToken) -> str:
    inner = frame.quotes[token.quote].inner
    return frame.text[inner.start : inner.end].strip()
