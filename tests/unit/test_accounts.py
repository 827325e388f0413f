"""What makes several articles one account, or of one origin, and what does not: from originals and from the lock alone."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest
import yaml

import mkdocs_dossier
from mkdocs_dossier.analyse.common_words import common_words
from mkdocs_dossier.model.accounts import Bond
from mkdocs_dossier.model.evidence import SharedPassage
from mkdocs_dossier.recording import verify

POST = (
    "Caught with the gate open - very sad that the council lets water into the lower town. There will never be a "
    "friendly end to the quarrel about the weir if this goes on for long!"
)
SIGNED = f"{POST} — Rolf D. Brandt (@realRolfBrandt) March 12, 2025"
STATEMENT = (
    "the weir was opened at four in the morning upon the order of the water board and closed again as soon as the level "
    "allowed it so that nobody in the lower town was ever in danger on that day or on any other"
)
WIRE = """\
HALLIN — Water stood a metre high in the lower town on Wednesday after the gate of the weir had been left open for most of
the night, and some forty families were brought to the school on the hill by fire brigades from three districts.

“We have asked for this gate to be mended for years and years,” said Ilse Maron, who leads the water board.

The gate dates from 1931 and was last mended in 1998. A new one is to cost four million, half of which the province has
promised to pay once the board has found the other half.
"""
OWN = {
    "a": "Brandt has spoken again, and as ever he did so late at night, when his followers were still awake and nobody else was.",
    "b": "In the town hall the remark was met with laughter first, then with a meeting that went on until long after midnight.",
    "c": "Fishermen below the weir care little for remarks: their boats lie in the meadows, and the season begins in a week.",
}
CATALOGUE = {
    "actors": {
        "brandt": {"kind": "person", "name": "Rolf Brandt", "names": ["Brandt"]},
        "board": {"kind": "public-body", "name": "water board"},
        "wire": {"kind": "organization", "name": "Northland Wire"},
    },
    "events": {"flood": {"name": "Flood", "kind": "flood", "date": "2025-03"}},
}


def make(root: Path, texts: dict[str, str], settings=None, front=None, catalogue=CATALOGUE) -> Path:
    """A dossier whose sources cover one event, with a lock; its originals are then taken away."""
    for folder in ("articles", "fulltext", "catalogue"):
        (root / "seeds" / folder).mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: x\ntheme: material\nplugins: [dossier]\n")
    (root / "seeds/dossier.yaml").write_text(
        yaml.safe_dump({"title": "x", "language": "en", **(settings or {})})
    )
    (root / "seeds/catalogue/all.yaml").write_text(yaml.safe_dump(catalogue))
    for name, text in texts.items():
        meta = {
            "title": f"Title of {name}",
            "publisher": f"Paper {name.upper()}",
            "fulltext": f"{name}.txt",
            "covers": [{"event": "flood"}],
            **(front or {}).get(name, {}),
        }
        (root / f"seeds/articles/{name}.md").write_text(f"---\n{yaml.safe_dump(meta)}---\nA digest.\n")
        (root / f"seeds/fulltext/{name}.txt").write_text(text + "\n")
    lock = verify(root, "", None, "2025-04-01").lock
    assert lock is not None
    (root / "seeds/evidence.lock.json").write_text(lock)
    with_originals = found(root)
    for file in (root / "seeds/fulltext").iterdir():
        file.unlink()
    assert found(root) == with_originals
    return root


def found(root: Path):
    findings = mkdocs_dossier.open(root).findings
    return findings.pairs, findings.accounts, findings.copies


def paragraphs(*texts: str) -> str:
    return "\n\n".join(texts)


TWEETED = {
    "a": paragraphs(
        "“Caught with the gate open - very sad that the council lets water into the lower town,” Brandt wrote.",
        OWN["a"],
        SIGNED,
        f"“{POST}” he had written.",
    ),
    "b": paragraphs(f"“{POST}” wrote the mayor of the upper town.", SIGNED, OWN["b"]),
}


def test_a_post_that_both_embed_is_counted_once_and_makes_no_account(tmp_path):
    (pair,), accounts, _ = found(make(tmp_path, TWEETED))
    assert len(pair.passages) > 4
    assert pair.distinct == 1
    assert pair.words == pair.others
    assert 34 <= pair.words <= 42
    assert (pair.own_a, pair.own_b, pair.one_account) == (0, 0, False)
    assert max(pair.share_a, pair.share_b) > 0.3
    assert accounts["flood"].groups == (("a",), ("b",))


@pytest.mark.parametrize(
    "embedded", [SIGNED, paragraphs(POST, "— Rolf D. Brandt (@realRolfBrandt) March 12, 2025")]
)
def test_a_post_is_known_without_any_quotation_mark(tmp_path, embedded):
    (pair,), _, _ = found(make(tmp_path, {name: paragraphs(OWN[name], embedded) for name in "ab"}))
    assert pair.words == pair.others
    assert not pair.one_account


def test_an_attributed_quotation_makes_no_account(tmp_path):
    quoted = f"“It is true that {STATEMENT},” said Rolf Brandt."
    texts = {name: paragraphs(OWN[name], quoted) for name in "ab"}
    (pair,), _, _ = found(make(tmp_path, texts))
    assert max(pair.share_a, pair.share_b) > 0.3
    assert pair.words - pair.others <= 3
    assert not pair.one_account


def test_words_that_one_of_both_quotes_are_no_account(tmp_path):
    texts = {"a": paragraphs(OWN["a"], f"“{STATEMENT}”"), "b": paragraphs(OWN["b"], STATEMENT)}
    (pair,), _, _ = found(make(tmp_path, texts))
    assert (pair.others, pair.one_account) == (pair.words, False)


def test_a_statement_behind_a_colon_is_no_account(tmp_path):
    texts = {
        "a": paragraphs(OWN["a"], "The board said in a statement:", STATEMENT.capitalize()),
        "b": paragraphs(OWN["b"], f"Its chair tweeted: {STATEMENT.capitalize()}"),
    }
    (pair,), _, _ = found(make(tmp_path, texts))
    assert (pair.others, pair.one_account) == (pair.words, False)


def test_a_colon_in_narration_hands_nothing_over(tmp_path):
    texts = {name: paragraphs(OWN[name], f"One thing is sure: {STATEMENT}") for name in "ab"}
    (pair,), _, _ = found(make(tmp_path, texts))
    assert (pair.others, pair.one_account) == (0, True)


def test_what_a_third_source_gives_to_a_speaker_is_no_account(tmp_path):
    bare = {name: paragraphs(OWN[name], STATEMENT) for name in "ab"}
    (pair,), accounts, _ = found(make(tmp_path / "two", bare))
    assert pair.one_account  # nothing tells that these are not their own words
    assert accounts["flood"].groups == (("a", "b"),)
    third = {"c": paragraphs(OWN["c"], f"“{STATEMENT},” said Rolf Brandt on Wednesday.")}
    pairs, accounts, _ = found(make(tmp_path / "three", {**bare, **third}))
    assert [pair.one_account for pair in pairs] == [False] * 3
    assert accounts["flood"].groups == (("a",), ("b",), ("c",))


def test_curated_words_are_their_speaker_s(tmp_path):
    bare = {name: paragraphs(OWN[name], STATEMENT) for name in "abc"}
    words = {"speaker": "brandt", "cite": {"source": "c", "quote": STATEMENT}}
    flood = {**CATALOGUE["events"]["flood"], "quotes": [words]}
    root = make(tmp_path, bare, catalogue={**CATALOGUE, "events": {"flood": flood}})
    assert [pair.one_account for pair in found(root)[0]] == [False] * 3


@pytest.mark.parametrize(
    ("speakers", "one"),
    [(["Rolf Brandt", "Rolf Brandt"], False), (["Rolf Brandt", "the water board"], True)],
    ids=["one speaker", "two speakers"],
)
def test_a_passage_given_to_different_speakers_is_nobodys_for_the_others(tmp_path, speakers, one):
    texts = {name: paragraphs(OWN[name], STATEMENT) for name in "ab"}
    for name, speaker in zip("cd", speakers, strict=True):
        texts[name] = paragraphs(OWN["c"][:60] + name, f"“{STATEMENT},” said {speaker} on Wednesday.")
    pairs = {(pair.a, pair.b): pair for pair in found(make(tmp_path, texts))[0]}
    assert pairs["a", "b"].one_account is one


def test_whoever_quotes_an_agency_s_report_makes_it_no_statement(tmp_path):
    report = "Water stood high in the lower town on Wednesday after the gate had been left open for most of the night"
    texts = {name: paragraphs(OWN[name], report) for name in "ab"}
    texts["c"] = paragraphs(OWN["c"], f"“{report},” said Northland Wire.")
    front = {"a": {"agency": "Northland Wire"}, "b": {"agency": "Northland Wire"}}
    pairs = {(pair.a, pair.b): pair for pair in found(make(tmp_path, texts, front=front))[0]}
    assert (pairs["a", "b"].others, pairs["a", "b"].one_account) == (0, True)


def test_a_copied_report_is_one_account_quotations_and_all(tmp_path):
    texts = {"a": WIRE, "b": paragraphs("Northland Wire, Wednesday", WIRE), "c": OWN["c"]}
    (pair,), accounts, copies = found(make(tmp_path, texts))
    assert pair.others > 10
    assert min(pair.own_a, pair.own_b) > 0.9
    assert accounts["flood"].groups == (("a", "b"), ("c",))
    assert copies.bond(["a", "b"]) is Bond.ACCOUNT


def test_what_a_text_repeats_does_not_make_it_longer(tmp_path):
    once = {"a": paragraphs(OWN["a"], STATEMENT), "b": paragraphs(OWN["b"], OWN["c"] * 4, STATEMENT)}
    more = {**once, "a": paragraphs(OWN["a"], STATEMENT, STATEMENT, STATEMENT)}
    (single,), _, _ = found(make(tmp_path / "once", once))
    (thrice,), _, _ = found(make(tmp_path / "more", more))
    assert (thrice.words, thrice.distinct) == (single.words, single.distinct)
    assert thrice.own_a == pytest.approx(single.own_a)
    assert thrice.own_b == single.own_b


SETTINGS = {
    "publishers": {
        "house": {"name": "North House"},
        "paper-a": {"name": "Paper A", "names": ["The A"], "family": "house"},
        "paper-b": {"name": "Paper B", "family": "house"},
        "own-wire": {"name": "Own Wire", "agency": True, "family": "house"},
        "wire": {"name": "Northland Wire", "names": "NW", "agency": True},
    },
    "releases": {"denial": {"title": "Denial of 12 March"}},
}


@pytest.mark.parametrize(
    ("front", "origins", "bond", "name"),
    [
        ({}, 3, Bond.NONE, ""),
        ({"a": {"agency": "NW"}, "b": {"agency": "the northland wire"}}, 2, Bond.AGENCY, "Northland Wire"),
        ({"a": {"agency": "NW"}, "b": {"publisher": "Northland Wire"}}, 2, Bond.AGENCY, "Northland Wire"),
        ({"a": {"agency": "dpa"}, "b": {"agency": "DPA"}}, 2, Bond.AGENCY, "dpa"),
        ({"a": {"release": "denial"}, "b": {"release": "denial"}}, 2, Bond.RELEASE, "Denial of 12 March"),
        (
            {"a": {"publisher": "Paper C"}, "b": {"publisher": "Paper D"}, "c": {"publisher": "paper d"}},
            2,
            Bond.PUBLISHER,
            "Paper D",
        ),
        ({"a": {"publisher": "The A"}, "b": {"publisher": "Paper B"}}, 2, Bond.FAMILY, "North House"),
        ({"a": {"publisher": "The A"}, "b": {"publisher": "Paper A"}}, 2, Bond.PUBLISHER, "Paper A"),
        ({"a": {"agency": "Own Wire"}, "b": {"publisher": "Paper B"}}, 2, Bond.FAMILY, "North House"),
        ({"a": {"publisher": "The A", "agency": "NW"}, "b": {"publisher": "Paper B"}}, 3, Bond.NONE, ""),
        ({name: {"publisher": "unknown"} for name in "abc"}, 3, Bond.NONE, ""),
    ],
)
def test_origins_are_counted_as_declared(tmp_path, front, origins, bond, name):
    places = {name: {"publisher": f"Outlet {name}", **front.get(name, {})} for name in "abc"}
    root = make(tmp_path, OWN, SETTINGS, places)
    _, accounts, copies = found(root)
    flood = accounts["flood"]
    assert (len(flood.groups), len(flood.origins)) == (3, origins)
    joined = list(flood.together())
    assert [(each.bond, each.name) for each in joined] == ([(bond, name)] if bond is not Bond.NONE else [])
    if joined:
        assert copies.bond(joined[0].sources) is bond


@pytest.mark.thorough
def test_pages_and_data_say_what_is_measured(tmp_path):
    front = {"a": {"publisher": "Paper A"}, "b": {"publisher": "Paper B"}}
    root = make(tmp_path, {**OWN, "d": WIRE, "e": WIRE}, SETTINGS, front)
    files = {
        item.path: item.content.decode()
        for item in mkdocs_dossier.open(root).build().outputs
        if item.path.endswith(("md", "json"))
    }
    page = files["events/flood.md"]
    assert "\n## Sources: 5\u00a0articles, 4\u00a0accounts { #sources }\n" in page
    assert "**One account**, shared text: [Paper D](../sources/d.md) <small>date unknown" in page
    assert "are of one\u00a0family, North House." in page
    data = json.loads(files["data/dossier.json"])
    (event,) = data["accounts"]
    assert (event["accounts"], event["origins"]) == (4, 3)
    assert {"sources": ["a", "b"], "one": "family", "name": "North House"} in event["together"]
    assert [pair["one_account"] for pair in data["shared_pairs"]] == [True]
    assert not any("independent" in text.casefold() for text in files.values())


def test_the_lock_tells_where_others_words_stand_and_not_which(tmp_path):
    root = make(tmp_path, TWEETED)
    text = (root / "seeds/evidence.lock.json").read_text()
    lock = json.loads(text)
    assert {place[0] for place in lock["sources"]["a"]["borrowed"]} == {"marks", "post"}
    assert "gate" not in text
    assert "realRolfBrandt" not in text


def test_a_lock_from_before_words_were_placed_still_counts(tmp_path):
    root = make(tmp_path, {"a": WIRE, "b": WIRE})
    file = root / "seeds/evidence.lock.json"
    lock = json.loads(file.read_text())
    for facts in lock["sources"].values():
        del facts["borrowed"]
    lock["shared"] = [run[:9] for run in lock["shared"]]
    file.write_text(json.dumps(lock))
    (pair,), _, _ = found(root)
    assert pair.one_account


def simply(passages, mask_a, mask_b):
    """The same count, place by place: each word of either text is looked up until nothing more is reached."""
    links: dict[tuple[str, int], set[tuple[str, int]]] = {}
    for run in passages:
        for step in range(run.words):
            one, other = ("a", run.a_word + step), ("b", run.b_word + step)
            links.setdefault(one, set()).add(other)
            links.setdefault(other, set()).add(one)
    seen: set[tuple[str, int]] = set()
    words = others = 0
    repeats = {"a": 0, "b": 0}
    for start in links:
        if start in seen:
            continue
        reached, todo = {start}, [start]
        while todo:
            for place in links[todo.pop()] - reached:
                reached.add(place)
                todo.append(place)
        seen |= reached
        words += 1
        others += any((mask_a if side == "a" else mask_b)[at] for side, at in reached)
        for side in "ab":
            repeats[side] += sum(place[0] == side for place in reached) - 1
    return words, others, (repeats["a"], repeats["b"])


@pytest.mark.parametrize("seed", range(60))
def test_words_are_counted_as_place_by_place(seed):
    chance = random.Random(seed)  # noqa: S311 - any numbers will do
    passages = [
        SharedPassage("a", "b", 0, 1, 0, 1, 1, 1, words, chance.randrange(0, 60), chance.randrange(0, 60))
        for words in (chance.randrange(1, 20) for _ in range(chance.randrange(1, 8)))
    ]
    masks = [np.array([chance.random() < 0.1 for _ in range(80)]) for _ in "ab"]
    common = common_words(passages, *masks)
    assert (common.words, common.others, common.repeats) == simply(passages, *masks)
