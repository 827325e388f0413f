"""Folding, words, sentences and the trie, on arbitrary texts; the trie also against Aho-Corasick."""

import re
import unicodedata
from itertools import pairwise

import ahocorasick
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.letters import UNSPACED
from mkdocs_dossier.text.paragraphs import paragraphs
from mkdocs_dossier.text.sentences import sentence_at, sentences
from mkdocs_dossier.text.tokens import split_words, tokens
from mkdocs_dossier.text.trie import NameTrie, select

SIGN = re.compile(f"[{UNSPACED}]")
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=80) | st.text(
    "aA éÉ.U\u0301\u00ad_-'’ʼ\n\r\t ։“”İßй😀", max_size=80
)


@given(texts)
def test_folding_twice_is_folding_once(text):
    for token in tokens(text):
        assert fold(token.folded) == token.folded


@given(texts)
def test_case_and_decomposition_do_not_matter(text):
    for _, word in enumerate(split_words(text)[1::2]):
        assert (
            fold(unicodedata.normalize("NFD", word)) == fold(unicodedata.normalize("NFC", word)) == fold(word)
        )


@given(texts)
def test_the_parts_of_a_text_are_the_text(text):
    parts = split_words(text)
    assert "".join(parts) == text
    assert all(parts[1::2])
    together = [pair for gap, pair in zip(parts[2:-1:2], pairwise(parts[1::2]), strict=True) if not gap]
    assert all(SIGN.match(one) or SIGN.match(other) for one, other in together)
    assert all(any(map(str.isalnum, word)) for word in parts[1::2])
    assert not any(
        any(map(str.isalnum, gap.translate(dict.fromkeys(range(0x2BB, 0x2BE))))) for gap in parts[::2]
    )


@given(texts, st.sampled_from(["en", "hy", "ru", "xx"]))
def test_sentences_are_ordered_trimmed_and_cover_the_text(text, language):
    end = 0
    for sentence in sentences(text, language):
        assert not text[end : sentence.start].strip(
            " \u200b\u2060\ufeff\n\r\t\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029\xa0"
        ) or (not text[end : sentence.start].strip("\u200b\u2060\ufeff").strip())
        inner = text[sentence.start : sentence.end]
        assert inner
        assert inner == inner.strip()
        assert sentence_at(text, *sentence, language) == sentence
        end = sentence.end
    assert not re.sub(r"[\s\u200b\u2060\ufeff]", "", text[end:])


@given(texts)
def test_paragraphs_are_ordered_and_cover_the_text(text):
    end = 0
    for number, paragraph in enumerate(paragraphs(text), 1):
        assert paragraph.number == number
        assert not re.sub(r"[\s\u200b\u2060\ufeff]", "", text[end : paragraph.start])
        assert paragraph.start < paragraph.end
        end = paragraph.end
    assert not re.sub(r"[\s\u200b\u2060\ufeff]", "", text[end:])


# --- The oracle: an automaton over characters, told the rules in its own way. ---

WORDS = [
    "us",
    "US",
    "Us",
    "eu",
    "EU",
    "Pashinyan",
    "PASHINYAN",
    "Пашинян",
    "İlham",
    "ilham",
    "e\u0301",
    "É",
    "s",
    "st",
    "St",
    "2",
    "ё",
    "е",
]
GAPS = [" ", "  ", "\n", "\n\n", "-", " – ", "'", "’", ". ", ".", "' ", ", ", " (", "\u00a0"]


def oracle_fold(word):
    bare = unicodedata.normalize("NFD", word.replace("İ", "I")).replace("\u0301", "").replace("\u0308", "")
    return unicodedata.normalize("NFC", bare).lower()


def oracle_gap(gap):
    if gap.count("\n") > 1:
        return gap
    if gap.strip() == "" or gap.strip() in {"-", "–"} or gap in {"'", "’"}:
        return "\x00"
    return re.sub(r"\s+", " ", gap).replace("’", "'")


def pieces(text):
    """Words and gaps of a text, by a character loop."""
    out = [""]
    for char in text:
        inside = char.isalnum() or unicodedata.combining(char) > 0
        if inside != bool(len(out) % 2 == 0):
            out.append("")
        out[-1] += char
    return out if len(out) % 2 else [*out, ""]


def oracle_case(word, demand):
    letters = [char for char in demand if char.isalpha()]
    if len(letters) > 1 and all(char == char.upper() and char != char.lower() for char in letters):
        return word == word.upper()
    if demand[0] != demand[0].lower():
        return word[0] != word[0].lower()
    return True


def oracle(forms, text):
    """All spans with their values, by Aho-Corasick over folded characters and tests on the original."""
    automaton = ahocorasick.Automaton()
    keys = {}
    for number, form in enumerate(forms):
        parts = pieces(form)
        wanted = [oracle_gap(gap) for gap in parts[2:-1:2]]
        variants = [oracle_fold(parts[1])]
        for gap, word in zip(wanted, parts[3::2], strict=True):
            variants = [old + sep + oracle_fold(word) for old in variants for sep in sorted({"\x00", gap})]
        for variant in variants:
            keys.setdefault(variant, []).append((number, parts))
    for key, held in keys.items():
        automaton.add_word(key, (len(key), held))
    automaton.make_automaton()

    haystack, origin, at = "", [], 0
    parts = pieces(text)
    for index, part in enumerate(parts):
        folded = (
            oracle_fold(part) if index % 2 else oracle_gap(part) if 0 < index < len(parts) - 1 else "\x01"
        )
        haystack += folded
        origin += [(index, at, at + len(part))] * len(folded)
        at += len(part)
    spans = {}
    for last, (length, held) in automaton.iter(haystack):
        first = last - length + 1
        whole = (first == 0 or origin[first - 1][0] != origin[first][0]) and (
            last + 1 == len(haystack) or origin[last + 1][0] != origin[last][0]
        )
        if not whole:
            continue
        for number, form in held:
            words = parts[origin[first][0] : origin[last][0] + 1 : 2]
            if all(map(oracle_case, words, form[1::2])):
                end = origin[last][2]
                end += form[-1] == "." and text[end : end + 1] == "."
                spans.setdefault((origin[first][1], end), set()).add(number)
    return spans


def oracle_select(spans):
    chosen = []
    while spans:
        best = min(spans, key=lambda span: (span[0], -span[1]))
        chosen.append(best)
        spans = {span for span in spans if span[0] >= best[1]}
    return chosen


def joined(least, most):
    """Words with gaps between them."""
    pair = st.tuples(st.sampled_from(GAPS), st.sampled_from(WORDS)).map("".join)
    return st.tuples(st.sampled_from(WORDS), st.lists(pair, min_size=least, max_size=most).map("".join)).map(
        "".join
    )


@given(
    st.lists(st.tuples(joined(0, 2), st.sampled_from(["", "."])).map("".join), min_size=1, max_size=12),
    joined(0, 30),
)
def test_the_trie_finds_what_aho_corasick_finds(forms, text):
    forms = [form for form in forms if "\n\n" not in form]
    candidates = NameTrie.build((form, number) for number, form in enumerate(forms)).find(text)
    assert all(text[start:end] == form for start, end, form, _ in candidates)
    assert [each[:2] for each in candidates] == sorted({each[:2] for each in candidates})
    expected = oracle(forms, text) if forms else {}
    assert {each[:2]: set(each.values) for each in candidates} == expected
    assert [each[:2] for each in select(candidates)] == oracle_select(set(expected))
