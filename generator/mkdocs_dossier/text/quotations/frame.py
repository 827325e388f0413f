"""A paragraph as sentences of tokens, in which a quoted stretch and a name are one token each."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from mkdocs_dossier.text.letters import UNSPACED
from mkdocs_dossier.text.quotations.kinds import Speaker
from mkdocs_dossier.text.quotations.lexicon import (
    ENDS,
    FIGURE,
    GRAMMAR,
    HUMAN,
    LIGHT,
    NOTHING,
    OBLIQUE,
    OPENS_PHRASE,
    SAY,
    SENTENCE_ENDS,
    TIME,
    SpeechFlags,
    SpeechLexicon,
)
from mkdocs_dossier.text.quotations.marks import Stretch

# Quotes and names are painted over with signs that no text needs; two of a kind, as two may touch.
_QUOTE = "\ue000\ue001"
_NAME = "\ue002\ue003"
_PAINT = re.compile("[\ue000-\ue003]")


def _token(letter: str) -> re.Pattern[str]:
    """What a token may be, in this order.

    A word of small letters, which most are; a quote, a name; the possessive; a title before a name; initials and the like
    (U.S.); any other word; a sign.
    """
    titles = "Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Rev|M|Mme|Hr|Fr|Sgt|Maj|Adm|Cmdr|Amb|Atty|Supt|St"
    return re.compile(
        "(\\s*)([a-z]+(?![\\w\\-.'’\u2011])|\ue000+|\ue001+"
        f"|(?:\ue002+|\ue003+){letter}*|['’]s\\b|(?=[A-Z])(?:{titles})\\.(?=\\s?[\ue002\ue003A-ZÀ-Þ])"
        f"|(?:[^\\W\\d_]\\.){{2,}}(?!\\w)|{letter}+(?:[-.'’\u2011]{letter}+)*|\\w|[^\\w\\s])"
    )


_TOKEN = _token(r"\w")
_TOKEN_OF_SIGNS = _token(rf"[^\W{UNSPACED}]")
"""Where signs of scripts without blanks stand, each of which is a word."""

_UNSPACED = re.compile(f"[{UNSPACED}]")
_OTHER_SIGNS = str.maketrans("،؛؟，；：？！。、", ",;?,;:?!.,")
_OTHER_SIGN = re.compile("[،؛؟，；：？！。、]")
_BELONGS = SENTENCE_ENDS | frozenset(")]")
_OWNER = "owner"
_INITIAL = 1
_PAIR = 2
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.)+[^\W\d_]$")  # U.S, J.P
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
    painted = "".join(parts)
    # Commas and colons of all scripts are one to the rules.
    other = not text.isascii() and _OTHER_SIGN.search(painted)
    return painted.translate(_OTHER_SIGNS) if other else painted


def _tokens(
    text: str, painted: str, names: Sequence[Speaker], lexicon: SpeechLexicon
) -> tuple[list[SentenceToken], list[int]]:
    """The tokens of a text, and the indexes of those behind which a sentence may end."""
    tokens: list[SentenceToken] = []
    read, new = lexicon.read, tuple.__new__  # in half the time of the class's own constructor
    end = name = quote = 0
    stops: list[int] = []
    noted = OPENS_PHRASE | TIME | ENDS
    named: list[int] = []
    marked: list[int] = []  # where several words may be one, or a number belongs to a date
    # Lengths add up to offsets: much faster than to ask every match for its own.
    pattern = _TOKEN_OF_SIGNS if not text.isascii() and _UNSPACED.search(painted) else _TOKEN
    for gap, sign in pattern.findall(painted):
        start = end + len(gap)
        end = start + len(sign)
        if not "\ue000" <= sign[0] <= "\ue003":
            word, flags, capital = read(sign)
            if flags & noted:
                (stops if flags & ENDS else marked).append(len(tokens))
            tokens.append(new(SentenceToken, (start, end, word, flags, capital, -1, -1)))
        elif sign[0] in _QUOTE:
            stops.append(len(tokens))
            tokens.append(SentenceToken(start, end, "", NOTHING, True, -1, quote))  # noqa: FBT003
            quote += 1
        else:
            flags = _name_flags(text, names[name], lexicon)
            named.append(len(tokens))
            tokens.append(SentenceToken(start, end, "", flags, True, name, -1))  # noqa: FBT003
            name += 1
    for at in marked:
        _join(tokens, at, lexicon)
    for at in named:
        if _is_owner(tokens, at, lexicon):
            # It is a word like others, which makes a phrase of somebody unknown.
            tokens[at] = tokens[at]._replace(word=_OWNER, flags=NOTHING, capital=False, name=-1)
    return tokens, stops


def _is_owner(tokens: list[SentenceToken], at: int, lexicon: SpeechLexicon) -> bool:
    """Whether a name says whose something is, and so is no subject: والد الخطيب, 王小明的父亲."""
    before = tokens[at - 1].word if at else ""
    if before and lexicon.owner_behind.search(before) and not tokens[at - 1].flags & GRAMMAR & ~FIGURE:
        return all(before != phrase[-1] for each in lexicon.according.values() for phrase in each)
    if not lexicon.owner_before:
        return False
    behind = next((each for each in tokens[at + 1 : at + 3] if not each.flags & LIGHT), None)
    return behind is not None and behind.word in lexicon.owner_before


def _join(tokens: list[SentenceToken], at: int, lexicon: SpeechLexicon) -> None:
    """Give the words of a phrase that may begin at an index, or the number beside a month, what they are together."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    for words, flags in lexicon.phrases.get((token.word, after.word), ()) if after is not None else ():
        last = at + len(words) - 1
        if len(words) == _PAIR or tuple(each.word for each in tokens[at : last + 1]) == words:
            # What stands before the last word is passed over, so that the verb is the word beside its object.
            for index in range(at, last):
                tokens[index] = tokens[index]._replace(flags=(flags & TIME) | LIGHT)
            tokens[last] = tokens[last]._replace(flags=flags)
            return
    if token.flags & TIME:
        _date(tokens, at - 1)
        dotted = after is not None and after.word == "." and at + 2 < len(tokens)
        _date(tokens, at + 2 if dotted else at + 1)


def _date(tokens: list[SentenceToken], at: int) -> None:
    """Take a number beside a month, and the full stop before it, for a part of the date: Oct. 11."""
    if 0 <= at < len(tokens) and tokens[at].word.isdigit():
        tokens[at] = tokens[at]._replace(flags=TIME | LIGHT)
        if at and tokens[at - 1].word == ".":
            tokens[at - 1] = tokens[at - 1]._replace(flags=TIME | LIGHT)


def _name_flags(text: str, name: Speaker, lexicon: SpeechLexicon) -> SpeechFlags:
    """What is known of a name by its look."""
    oblique = lexicon.oblique.search(text, name.start, name.end) is not None
    return (HUMAN if name.is_person else NOTHING) | (OBLIQUE if oblique else NOTHING)


def _abbreviated(text: str, tokens: list[SentenceToken], at: int, lexicon: SpeechLexicon) -> bool:
    """Whether the full stop at an index belongs to an abbreviation or an initial."""
    if at == 0 or tokens[at].word != ".":
        return False
    before = tokens[at - 1]
    if before.end != tokens[at].start or before.quote >= 0:
        return False
    if before.name >= 0:
        return _DOTTED.search(text, before.start, before.end) is not None
    return before.word in lexicon.abbreviations or (before.end - before.start == _INITIAL and before.capital)


def _reported(tokens: list[SentenceToken], at: int) -> bool:
    """Whether a short clause from an index on reports speech, so that a question before it is its object."""
    for index in range(at, min(at + 9, len(tokens))):
        token = tokens[index]
        if token.quote >= 0 or token.word in SENTENCE_ENDS:
            return False
        if token.flags & SAY:
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            return after is None or not after.word.isalpha() or bool(after.flags & GRAMMAR)
    return False


def _may_begin(token: SentenceToken) -> bool:
    """Whether a word has the look of one that begins a sentence: a capital, in scripts that have any."""
    return token.capital or _without_case(token.word[:1])


def _without_case(letter: str) -> bool:
    return letter.isalpha() and letter.upper() == letter.lower()


def _ends_sentence(text: str, quote: Stretch, tokens: list[SentenceToken], at: int) -> bool:
    """Whether a sentence ends with the quote that is the token at an index."""
    if at + 1 == len(tokens):
        return True
    after = tokens[at + 1]
    last = text[quote.inner.start : quote.inner.end].rstrip()[-1:]
    if not _may_begin(after) or last not in SENTENCE_ENDS:
        return False
    if after.quote >= 0 or (last in ".։。" and not _without_case(text[after.start])):
        return True
    return not _reported(tokens, at + 1)


def frame(
    text: str, names: Sequence[Speaker], quotes: tuple[Stretch, ...], lexicon: SpeechLexicon
) -> SentenceFrame:
    """A paragraph cut into sentences; a semicolon ends one too."""
    kept = _outside(names, quotes, len(text))
    tokens, stops = _tokens(text, _painted(text, kept, quotes), kept, lexicon)
    sentences: list[tuple[SentenceToken, ...]] = []
    start = 0
    for at in (*stops, len(tokens)):
        while at - start > _LONGEST:
            sentences.append(tuple(tokens[start : start + _LONGEST]))
            start += _LONGEST
        if at == len(tokens) or _ends(text, quotes, tokens, at, lexicon):
            sentences.append(tuple(tokens[start : at + 1]))
            start = at + 1
    return SentenceFrame(text, kept, quotes, tuple(each for each in sentences if each))


def _ends(
    text: str, quotes: tuple[Stretch, ...], tokens: list[SentenceToken], at: int, lexicon: SpeechLexicon
) -> bool:
    """Whether a sentence ends with the quote or the sign at an index."""
    token = tokens[at]
    if token.quote >= 0:
        return _ends_sentence(text, quotes[token.quote], tokens, at)
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None:
        return not _abbreviated(text, tokens, at, lexicon)
    starts = _may_begin(after) or not after.word.isalpha() or token.word == ";"
    # A closing bracket or a second sign belongs to the sentence before.
    return starts and after.word not in _BELONGS and not _abbreviated(text, tokens, at, lexicon)
