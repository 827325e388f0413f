"""Shared passages on planted copies, and against an index of all 15-grams on a fixed corpus."""

import random

import pytest

from mkdocs_dossier.text.fingerprints import GRAM, WINDOW, WordNumbers, fingerprint
from mkdocs_dossier.text.spans import Span
from mkdocs_dossier.text.winnow import shared_passages
from numbered import all_numbered


def run(seed, length):
    chance = random.Random(seed)  # noqa: S311
    return " ".join(chance.choice("abcdefghijklm") + str(n) for n in range(length))


def exhaustive(texts, least=15):
    """All maximal runs of at least so many words, by comparing every place with every other."""
    words = {name: text.lower().split() for name, text in texts.items()}
    index = {}
    for name in sorted(words):
        for at in range(len(words[name]) - least + 1):
            index.setdefault(tuple(words[name][at : at + least]), []).append((name, at))
    found = set()
    for places in index.values():
        for one, at in places:
            for other, bt in places:
                if one >= other or (at and bt and words[one][at - 1] == words[other][bt - 1]):
                    continue
                length = least
                while (
                    words[one][at + length : at + length + 1]
                    == words[other][bt + length : bt + length + 1]
                    != []
                ):
                    length += 1
                found.add((one, other, at, bt, length))
    return found


def by_winnowing(texts, **options):
    shared = shared_passages(all_numbered(texts), **options)
    return [
        (each.a.text, each.b.text, each.a.words.start, each.b.words.start, each.words)
        for each in shared.passages
    ]


def test_a_planted_copy_is_found_with_its_offsets_whatever_its_typography():
    copied = (
        "All leaders, he said, “agreed to refrain from the use of force” and to meet in a town by the sea."
    )
    one = f"A first report. {copied} And so on."
    other = f"Quite another beginning here:\n\n{copied.upper().replace('“', '«').replace('”', '»')} The end"
    (passage,) = shared_passages(all_numbered({"b": other, "a": one})).passages
    assert (passage.a.text, passage.b.text) == ("a", "b")
    assert passage.words == 21 == passage.a.words.end - passage.a.words.start
    assert one[slice(*passage.a.span)] == copied[:-1]
    assert (
        other[slice(*passage.b.span)].casefold() == copied[:-1].replace("“", "«").replace("”", "»").casefold()
    )
    assert passage.b.words == Span(4, 25)


@pytest.mark.parametrize(("length", "found"), [(14, 0), (15, 1), (16, 1)])
def test_fifteen_words_are_enough_and_fourteen_are_not(length, found):
    for seed in range(40):
        copied = run(seed, length)
        texts = {"a": f"{run(seed + 100, 30)} x1 {copied} y1", "b": f"x2 {copied} y2 {run(seed + 200, 9)}"}
        planted = [each for each in by_winnowing(texts) if each[2] == 31]
        assert len(planted) == found


def test_whole_copies_and_copies_at_the_very_ends():
    text = run(5, 15)
    assert by_winnowing({"a": text, "b": text}) == [("a", "b", 0, 0, 15)]
    assert by_winnowing({"a": text + " p q", "b": "r s t " + text}) == [("a", "b", 0, 3, 15)]


def test_longer_minimum():
    text = run(6, 30)
    assert by_winnowing({"a": text, "b": text}, min_words=30) == [("a", "b", 0, 0, 30)]
    assert by_winnowing({"a": text, "b": text}, min_words=31) == []
    with pytest.raises(ValueError, match="14"):
        shared_passages({}, min_words=14)


def test_nothing_to_compare():
    for texts in (
        {},
        {"a": ""},
        {"a": "", "b": "one two"},
        {"a": run(1, 40)},
        {"a": run(1, 40), "b": run(2, 40)},
    ):
        assert shared_passages(all_numbered(texts)) == shared_passages({})
        assert shared_passages(all_numbered(texts)).passages == ()


def test_boilerplate_is_reported_and_not_compared():
    notice = run(7, 20)
    texts = {f"t{number:02}": f"{run(number + 50, 20)} {notice}" for number in range(12)}
    texts["t03"] += " " + run(99, 20)
    texts["t04"] += " " + run(99, 20)
    shared = shared_passages(all_numbered(texts), max_postings=11)
    assert [(each.a.text, each.b.text) for each in shared.passages] == [("t03", "t04")]
    assert shared.passages[0].words == 40  # the notice belongs to the run, found through its other end
    assert shared.boilerplate
    for each in shared.boilerplate:
        assert [place.text for place in each.places] == sorted(texts)
        cut = {texts[place.text][slice(*place.span)] for place in each.places}
        assert len(cut) == 1
        assert len(cut.pop().split()) == GRAM
    assert len(by_winnowing(texts, max_postings=12)) == 66
    assert shared_passages(all_numbered(texts), max_postings=12).boilerplate == ()


def test_a_refrain_inside_one_text_is_no_shared_passage():
    assert by_winnowing({"a": f"{run(3, 20)} z {run(3, 20)}", "b": run(4, 30)}) == []


def test_fingerprints_do_not_depend_on_the_process_or_the_words_seen_before():
    words = run(8, 60).split()
    fresh = fingerprint(WordNumbers().of(words))
    used = WordNumbers()
    used.of(["other", "words"])
    again = fingerprint(used.of([word.upper() for word in words]))
    assert fresh.positions.tolist() == again.positions.tolist()
    assert fresh.hashes.tolist() == again.hashes.tolist()
    assert WordNumbers().of(["karabakh"]).tolist() == [2244112178004432164]


def test_every_window_has_a_fingerprint():
    for seed in range(20):
        words = random.Random(seed).choices("abc", k=200)  # noqa: S311
        positions = set(fingerprint(WordNumbers().of(words)).positions.tolist())
        for start in range(200 - GRAM - WINDOW + 2):
            assert positions & set(range(start, start + WINDOW))


def corpus(seed, vocabulary, texts, length):
    """Random texts with passages copied between them."""
    chance = random.Random(seed)  # noqa: S311
    made = []
    for _ in range(texts):
        words = chance.choices(vocabulary, k=chance.randrange(length))
        for source in chance.sample(made, min(len(made), 3)):
            start, size = chance.randrange(len(source) + 1), chance.randrange(40)
            at = chance.randrange(len(words) + 1)
            words[at:at] = source[start : start + size]
        made.append(words)
    return {f"t{number}": " ".join(words) for number, words in enumerate(made)}


@pytest.mark.parametrize("seed", range(25))
def test_exactly_what_an_exhaustive_index_finds(seed):
    for vocabulary in ("ab", "abc", [f"w{n}" for n in range(200)]):
        texts = corpus(seed, vocabulary, 6, 60 if len(vocabulary) < 5 else 200)
        found = by_winnowing(texts, max_postings=10**6)
        assert len(found) == len(set(found))
        assert set(found) == exhaustive(texts)
