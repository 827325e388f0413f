"""Quotes that are only damaged in typography are found; quotes that are altered are not. And normalising."""

import random
import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_dossier.text.normalise import DASH, DOUBLE, JOIN, normalise
from mkdocs_dossier.text.quote import QuoteAbsent, QuoteAmbiguous, QuoteMatch, QuoteTooShort, find_quote
from mkdocs_dossier.text.quote_parts import count_words
from mkdocs_dossier.text.spans import Span

QUOTE_MARKS = "'\"“”‘’«»„"
DASHES = "-–—‑"
SPACES = [" ", "\u00a0", "\n", "  ", "\u202f", " \n "]
WORDS = [
    "not",
    "no",
    "the",
    "border",
    "28",
    "30",
    "1991",
    "Sochi",
    "café",
    "Никол",
    "Ёлка",
    "talks",
    "İlham",
    "don't",
    "44-day",
    "office",
    "финн",
    "արև",
    "كلي",
]
GAPS = [" ", " ", " ", " ", ", ", ". ", " “", "” ", " – ", "—", "… ", " . . . ", " ‘", "’ ", "; "]
# The same in another encoding, as PDF files and other keyboards write it.
DOUBLES = {"ffi": "ﬃ", "fi": "ﬁ", "և": "եւ", "ك": "ک", "ي": "ی", "ل": "لـ", "28": "２８"}

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.text(
    "aAé\u0301. .\n\r\t-–—\u00ad\u200b“”'\"«…\u0323ᄒ\u1161\u11abK", max_size=60
)


@example("0–\r‐")
@given(texts)
def test_normalising_twice_is_normalising_once(text):
    once = normalise(text).text
    assert normalise(once.replace(JOIN, "")).text == once.replace(JOIN, "")


@given(texts)
def test_every_sign_came_from_where_it_is_said_to(text):
    changed = normalise(text)
    before = Span(0, 0)
    for index, sign in enumerate(changed.text):
        span = changed.span(index, index + 1)
        assert before.start <= span.start < span.end <= len(text)
        assert before.end <= span.end
        assert sign in (JOIN, DASH, DOUBLE) or sign in normalise(text[slice(*span)]).text
        before = span


@st.composite
def passages(draw):
    """Paragraphs of words with gaps between them."""
    count = draw(st.integers(1, 3))
    made = []
    for _ in range(count):
        words = draw(st.lists(st.sampled_from(WORDS), min_size=12, max_size=24))
        gaps = draw(st.lists(st.sampled_from(GAPS), min_size=len(words), max_size=len(words)))
        made.append([*words, *gaps])
    return made


def written(paragraph):
    """A paragraph as text, and the spans of its words."""
    half = len(paragraph) // 2
    text, spans = "X ", []
    for word, gap in zip(paragraph[:half], paragraph[half:], strict=True):
        spans.append((len(text), len(text) + len(word)))
        text += word + gap
    return text + "x", spans


def damaged(quote, seed):
    """A quote with its typography changed; soft hyphens only between letters."""
    chance = random.Random(seed)  # noqa: S311  # one draw for a quote: one for every sign takes minutes
    for plain, double in DOUBLES.items():
        quote = quote.replace(plain, chance.choice([plain, double]))
    quote = quote.replace(" . . . ", chance.choice([" . . . ", " .\u00a0.\n. ", " ... ", " … "]))
    quote = quote.replace("—", chance.choice(["—", "--", " - ", " – ", "-"]))
    out = []
    for sign, after in zip(quote, quote[1:] + " ", strict=True):
        if sign in QUOTE_MARKS:
            out.append(chance.choice(QUOTE_MARKS))
        elif sign in DASHES:
            out.append(chance.choice(DASHES))
        elif sign == "…":
            out.append(chance.choice(["…", "..."]))
        elif sign == " ":
            out.append(chance.choice(SPACES))
        else:
            out.append(sign + (chance.choice(["", "", "\u00ad", "\u200b"]) if after.isalpha() else ""))
    return unicodedata.normalize(chance.choice(["NFC", "NFD"]), "".join(out))


@st.composite
def cuts(draw, least):
    """A text, and the place of a stretch of whole words in it, at least so many."""
    paragraphs = draw(passages())
    chosen = draw(st.integers(0, len(paragraphs) - 1))
    pieces = [written(paragraph) for paragraph in paragraphs]
    offset = sum(len(text) + 2 for text, _ in pieces[:chosen])
    spans = pieces[chosen][1]
    first = draw(st.integers(0, len(spans) - least))
    last = draw(st.integers(first + least - 1, len(spans) - 1))
    return "\n\n".join(text for text, _ in pieces), offset + spans[first][0], offset + spans[last][1]


def reference(quote, text):
    """All spans of a quote in a text: those with its dashes, spaces and all; if there are none, with dashes without."""
    return spans_of(quote, text, spaced=False) or spans_of(quote, text, spaced=True)


def spans_of(quote, text, *, spaced):
    """One regular expression made of the quote, on every line of the text."""
    ignored = "[\u00ad\u200b]*"
    plain = re.sub("[\u00ad\u200b\u0640]", "", unicodedata.normalize("NFC", quote))
    plain = re.sub(r"\.\s?\.\s?\.", "…", plain)
    pieces = []
    signs = re.sub(r"\s+", " ", plain).strip()
    for double, plain in (("ﬃ", "ffi"), ("ﬁ", "fi"), ("եւ", "և"), ("ک", "ك"), ("ی", "ي"), ("２８", "28")):
        signs = signs.replace(double, plain)
    signs = re.sub(rf"[{DASHES}]{{2,}}", "—", signs)
    for sign in re.findall(r" [-–—‑] |.", signs):
        if len(sign) > 1:
            pieces.append(rf"(?:\s+[{DASHES}]\s+|—)" if spaced else rf"\s+[{DASHES}]\s+")
        elif sign == "—":
            pieces.append(rf"(?:\s+[{DASHES}]\s+|[{DASHES}])" if spaced else f"[{DASHES}]")
        elif sign == " ":
            pieces.append(r"\s+")
        elif sign in QUOTE_MARKS:
            pieces.append(f"[{QUOTE_MARKS}]")
        elif sign in DASHES:
            pieces.append(f"[{DASHES}]")
        elif sign == "…":
            pieces.append(r"(?:…|\. ?\. ?\.)")
        else:
            pieces.append(re.escape(sign))
    return [
        match.span(1)
        for match in re.finditer(rf"(?=(?<!\w)({ignored.join(pieces)})(?!\w|['’]t\b))", text)
        if "\n" not in match[1]
    ]


def judge(quote, text):
    """What the reference makes of a quote must be what the gate makes of it."""
    expected = reference(quote, text)
    found = find_quote(quote, text)
    if isinstance(found, QuoteTooShort):
        return found
    if not expected:
        assert isinstance(found, QuoteAbsent), (found, quote)
    elif len(expected) == 1:
        assert found.segments == (expected[0],)
    else:
        assert isinstance(found, QuoteAmbiguous)
        assert [tuple(place.segments[0]) for place in found.places] == expected[:20]
        assert found.count == len(expected)
    return found


@given(cuts(2), st.integers(0, 2**32))
def test_a_quote_with_other_typography_is_found_at_its_place(cut, seed):
    text, start, end = cut
    if "—" in text[start:end]:  # typed with spaces, it would rather be a dash that has them
        text = text.replace(" – ", " & ")
    found = judge(damaged(text[start:end], seed), text)
    if isinstance(found, QuoteMatch):
        assert found.segments == ((start, end),)
    elif isinstance(found, QuoteAmbiguous):
        named = [place.segments for place in found.places]  # the first few of many
        assert ((start, end),) in named or found.count > len(named)
    else:
        plain = " ".join(text[start:end].replace("…", " ").replace(". . .", " ").split())
        assert count_words(plain) < 3 or len(plain) < 12


def altered(words, kind, at, other):
    """Words with one inner word changed, added, dropped or swapped with the next."""
    if kind == "change":
        return [*words[:at], other, *words[at + 1 :]]
    if kind == "add":
        return [*words[:at], other, *words[at:]]
    if kind == "drop":
        return [*words[:at], *words[at + 1 :]]
    return [*words[:at], words[at + 1], words[at], *words[at + 2 :]]


@given(
    cuts(5),
    st.sampled_from(["change", "add", "drop", "swap"]),
    st.integers(1, 30),
    st.sampled_from(["not", "29", "1,286", "border", "sochi", "cafe"]),
    st.integers(0, 2**32),
)
def test_an_altered_quote_is_found_only_where_it_truly_stands(cut, kind, at, other, seed):
    text, start, end = (
        cut[0].replace("…", ",").replace(". . .", ", , ,"),
        *cut[1:],
    )  # an ellipsis in a quote may leave words out
    words = text[start:end].split(" ")
    if len(words) < 4:
        return
    changed = altered(words, kind, 1 + at % (len(words) - 3), other)
    judge(damaged(" ".join(changed), seed), text)


@given(cuts(8), st.integers(0, 20), st.integers(1, 20), st.sampled_from(["…", " ... ", " [...] ", "[…]"]))
def test_a_quote_with_an_omission_is_found_around_it(cut, first, length, sign):
    text, start, end = cut[0].replace(". . .", ", , ,"), *cut[1:]
    words = text[start:end].split(" ")
    head = 2 + first % (len(words) - 5)
    tail = head + 1 + length % (len(words) - head - 3)
    left, right = " ".join(words[:head]), " ".join(words[tail:])
    if min(count_words(left), count_words(right)) < 2 or "…" in left + right:
        return
    found = find_quote(left + sign + right, text)
    ways = [
        (one, other)
        for one in reference(left, text)
        for other in reference(right, text)
        if one[1] <= other[0] and "\n" not in text[one[0] : other[1]]
    ]
    assert ((start, start + len(left)), (end - len(right), end)) in ways
    if len(ways) == 1:
        assert isinstance(found, QuoteTooShort) or found.segments == ways[0]
    else:
        assert isinstance(found, QuoteTooShort) or found.count == len(ways)


@given(st.text(st.sampled_from("ab 1.-'\",:!`~\n\t…–")))
def test_what_is_passed_over_as_even_already_would_not_change(text):
    # An astral sign that stays what it is sends the same text the long way.
    assert normalise(f"{text}z\U0001d518").text == f"{normalise(f'{text}z').text}\U0001d518"
