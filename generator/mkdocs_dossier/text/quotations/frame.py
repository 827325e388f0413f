"""A paragraph as sentences of tokens, in which a quoted stretch and a name are one token each."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from mkdocs_dossier.text.quotations.kinds import Speaker
from mkdocs_dossier.text.quotations.lexicon import (
    GRAMMAR,
    HUMAN,
    NOTHING,
    OBLIQUE,
    SAY,
    SpeechFlags,
    SpeechLexicon,
)
from mkdocs_dossier.text.quotations.marks import Stretch

# Quotes and names are painted over with signs that no text needs; two of a kind, as two may touch.
_QUOTE = "\ue000\ue001"
_NAME = "\ue002\ue003"
_PAINT = re.compile("[\ue000-\ue003]")
_TOKEN = re.compile(
    "(\\s*)(\ue000+|\ue001+|(?:\ue002+|\ue003+)\\w*|['’]s\\b|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Rev|M|Mme|Hr|Fr)\\.(?=\\s?[\ue002\ue003A-ZÀ-Þ])|\\w+(?:[-.'’\u2011]\\w+)*|[^\\w\\s])"
)

_ENDS = frozenset(".!?…;։。")
_BELONGS = _ENDS | frozenset(")]")
_INITIAL = 1
_LONGEST = (
    300  # tokens of a sentence; what goes on longer is cut, so that no text takes more than linear time
)


class SentenceToken(NamedTuple):
    """A word, a sign, a name or a quoted stretch.

    `word` is lower case, and empty for names and quotes. `name` and `quote` are indexes, or -1.
    """

    start: int
    end: int
    word: str
    flags: SpeechFlags
    capital: bool
    name: int
    quote: int


class SentenceFrame(NamedTuple):
    """A paragraph made ready: its text, the names outside quotes, its quotes, its sentences."""

    text: str
    names: tuple[Speaker, ...]
    quotes: tuple[Stretch, ...]
    sentences: tuple[tuple[SentenceToken, ...], ...]


def _outside(names: Sequence[Speaker], quotes: Sequence[Stretch], size: int) -> tuple[Speaker, ...]:
    """The names that touch no quote and no earlier name, in order."""
    kept: list[Speaker] = []
    at = 0
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not 0 <= name.start < name.end <= size or (kept and name.start < kept[-1].end):
            continue
        while at < len(quotes) and quotes[at].outer.end <= name.start:
            at += 1
        if at == len(quotes) or name.end <= quotes[at].outer.start:
            kept.append(name)
    return tuple(kept)


def _painted(text: str, names: Sequence[Speaker], quotes: Sequence[Stretch]) -> str:
    """The text, of the same length, with quotes and names painted over."""
    text = _PAINT.sub(" ", text)
    stretches = [(quote.outer.start, quote.outer.end, _QUOTE[i % 2]) for i, quote in enumerate(quotes)]
    stretches += [(name.start, name.end, _NAME[i % 2]) for i, name in enumerate(names)]
    stretches.sort()
    parts: list[str] = []
    at = 0
    for start, end, paint in stretches:
        parts += [text[at:start], paint * (end - start)]
        at = end
    parts.append(text[at:])
    return "".join(parts)


def _tokens(text: str, painted: str, names: Sequence[Speaker], lexicon: SpeechLexicon) -> list[SentenceToken]:
    tokens: list[SentenceToken] = []
    read = lexicon.read
    end = name = quote = 0
    # Lengths add up to offsets: much faster than to ask every match for its own.
    for gap, sign in _TOKEN.findall(painted):
        start = end + len(gap)
        end = start + len(sign)
        if sign[0] in _QUOTE:
            tokens.append(SentenceToken(start, end, "", NOTHING, True, -1, quote))  # noqa: FBT003
            quote += 1
        elif sign[0] in _NAME:
            flags = _name_flags(text, names[name], lexicon)
            tokens.append(SentenceToken(start, end, "", flags, True, name, -1))  # noqa: FBT003
            name += 1
        else:
            tokens.append(SentenceToken(start, end, *read(sign), -1, -1))
    return tokens


def _name_flags(text: str, name: Speaker, lexicon: SpeechLexicon) -> SpeechFlags:
    """What is known of a name by its look."""
    oblique = lexicon.oblique.search(text, name.start, name.end) is not None
    return (HUMAN if name.is_person else NOTHING) | (OBLIQUE if oblique else NOTHING)


def _abbreviated(tokens: list[SentenceToken], at: int, lexicon: SpeechLexicon) -> bool:
    """Whether the full stop at an index belongs to an abbreviation or an initial."""
    if at == 0 or tokens[at].word != ".":
        return False
    before = tokens[at - 1]
    if before.end != tokens[at].start or before.name >= 0 or before.quote >= 0:
        return False
    return before.word in lexicon.abbreviations or (before.end - before.start == _INITIAL and before.capital)


def _reported(tokens: list[SentenceToken], at: int) -> bool:
    """Whether a short clause from an index on reports speech, so that a question before it is its object."""
    for index in range(at, min(at + 9, len(tokens))):
        token = tokens[index]
        if token.quote >= 0 or token.word in _ENDS:
            return False
        if token.flags & SAY:
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            return after is None or not after.word.isalpha() or bool(after.flags & GRAMMAR)
    return False


def _ends_sentence(text: str, quote: Stretch, tokens: list[SentenceToken], at: int) -> bool:
    """Whether a sentence ends with the quote that is the token at an index."""
    if at + 1 == len(tokens):
        return True
    after = tokens[at + 1]
    last = text[quote.inner.start : quote.inner.end].rstrip()[-1:]
    if not after.capital or last not in _ENDS:
        return False
    if after.quote >= 0 or last in ".։。":
        return True
    return not _reported(tokens, at + 1)


def frame(
    text: str, names: Sequence[Speaker], quotes: tuple[Stretch, ...], lexicon: SpeechLexicon
) -> SentenceFrame:
    """A paragraph cut into sentences; a semicolon ends one too."""
    kept = _outside(names, quotes, len(text))
    tokens = _tokens(text, _painted(text, kept, quotes), kept, lexicon)
    sentences: list[tuple[SentenceToken, ...]] = []
    start = 0
    for at, token in enumerate(tokens):
        if token.quote >= 0:
            ends = _ends_sentence(text, quotes[token.quote], tokens, at)
        elif token.word in _ENDS:
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            starts = after is None or after.capital or not after.word.isalpha() or token.word == ";"
            # A closing bracket or a second sign belongs to the sentence before.
            starts = starts and (after is None or after.word not in _BELONGS)
            ends = starts and not _abbreviated(tokens, at, lexicon)
        else:
            ends = at - start >= _LONGEST
        if ends:
            sentences.append(tuple(tokens[start : at + 1]))
            start = at + 1
    if start < len(tokens):
        sentences.append(tuple(tokens[start:]))
    return SentenceFrame(text, kept, quotes, tuple(sentences))
