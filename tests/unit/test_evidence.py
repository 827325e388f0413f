"""The promise: quotes are compared with originals, facts are recorded, and a clone without originals says the same."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

import mkdocs_dossier
from pier_dossier import COPY, ORIGINAL, codes, make_pier, notes, replace, verify


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_pier(tmp_path)


def test_without_a_lock_nothing_is_published(root: Path) -> None:
    assert set(codes(root)) == {"lock-missing"}
    assert mkdocs_dossier.open(root).build().outputs == ()


@pytest.mark.thorough
def test_verify_writes_a_lock_with_which_a_clone_builds_the_same_pages(root: Path) -> None:
    assert verify(root)[0] == 0
    assert codes(root) == []
    shutil.copytree(root.parent / "originals", root / "seeds" / "fulltext")
    with_originals = mkdocs_dossier.open(root).build().outputs
    shutil.rmtree(root / "seeds" / "fulltext")
    assert [(item.path, item.content) for item in mkdocs_dossier.open(root).build().outputs] == [
        (item.path, item.content) for item in with_originals
    ]
    assert with_originals


def test_a_second_run_writes_the_same_bytes_on_another_day(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    verify(root)
    before = (root / "seeds/evidence.lock.json").read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert "unchanged" in verify(root)[1]
    assert (root / "seeds/evidence.lock.json").read_bytes() == before


def test_the_lock_holds_no_five_words_of_an_original(root: Path) -> None:
    verify(root)
    lock = " ".join(re.findall(r"\w+", (root / "seeds/evidence.lock.json").read_text().casefold()))
    for text in (ORIGINAL, COPY):
        words = re.findall(r"\w+", text.casefold())
        runs = [" ".join(words[i : i + 5]) for i in range(len(words) - 4)]
        assert [run for run in runs if f" {run} " in f" {lock} "] == []


def test_residue_is_marked_and_counts_for_nothing(root: Path) -> None:
    verify(root)
    facts = json.loads((root / "seeds/evidence.lock.json").read_text())["sources"]["post"]
    assert facts["residue"] == [1, 2, 6, 7]
    assert [place[0] for place in facts["mentions"]["nora-lind"]] == [3, 4]


def test_a_quote_from_residue_is_an_error(root: Path) -> None:
    replace(
        root,
        "seeds/catalogue/all.yaml",
        "We shall clean every metre … whatever it costs",
        "This website uses cookies",
    )
    assert "[quote-in-residue]" in verify(root)[1], "it is decided when the original is recorded"
    assert "quote-in-residue" in codes(root, root.parent / "originals")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (
            "forty barrels of oil leaked into the bay",
            "fifty barrels of oil leaked into the bay",
            "quote-absent",
        ),
        (
            "forty barrels of oil leaked into the bay",
            "forty barrels of oil never leaked into the bay",
            "quote-absent",
        ),
        (
            "We shall clean every metre … whatever it costs",
            "whatever it costs … We shall clean",
            "quote-absent",
        ),
        ("We shall clean every metre … whatever it costs", "on Tuesday", "quote-too-short"),
        (
            "We shall clean every metre … whatever it costs",
            "We shall [clean up] every metre",
            "quote-malformed",
        ),
    ],
)
def test_an_altered_quote_is_refused(root: Path, old: str, new: str, code: str) -> None:
    verify(root)
    replace(root, "seeds/catalogue/all.yaml", old, new)
    assert code in codes(root, root.parent / "originals")
    assert verify(root)[0] == 1


def test_an_ambiguous_quote_wants_a_prefix_and_a_wrong_one_is_told(root: Path) -> None:
    original = root.parent / "originals" / "post.txt"
    original.write_text(
        ORIGINAL.replace(
            "Subscribe", "Then forty barrels of oil leaked into the bay once more, said all.\n\nSubscribe"
        )
    )
    assert "quote-ambiguous" in codes(root, root.parent / "originals")
    replace(
        root,
        "seeds/catalogue/all.yaml",
        '{source: post, quote: "forty',
        '{source: post, prefix: Then, quote: "forty',
    )
    assert "quote-ambiguous" not in codes(root, root.parent / "originals")
    replace(root, "seeds/catalogue/all.yaml", "prefix: Then", "prefix: Never")
    assert "quote-out-of-context" in codes(root, root.parent / "originals")


def test_the_hint_shows_the_nearest_passage_with_its_paragraph(root: Path) -> None:
    replace(
        root,
        "seeds/catalogue/all.yaml",
        "forty barrels of oil leaked into the bay",
        "thirty barrels of oil leaked into the bay",
    )
    found = mkdocs_dossier.open(root, fulltext=root.parent / "originals").check()
    hint = next(item.hint for item in found if item.code == "quote-absent")
    assert "paragraph 3" in hint
    assert "forty barrels" in hint


def test_a_quote_changed_since_is_not_verified(root: Path) -> None:
    verify(root)
    replace(
        root,
        "seeds/catalogue/all.yaml",
        "We shall clean every metre … whatever it costs",
        "We shall clean every metre",
    )
    assert codes(root) == ["quote-not-verified"]
    assert verify(root)[0] == 0
    assert codes(root) == []


def test_a_changed_original_and_a_stale_lock_are_told_apart(root: Path) -> None:
    verify(root)
    original = root.parent / "originals" / "echo.txt"
    original.write_text(COPY + "\nThe harbour council had no comment on what the fishermen said of it.\n")
    assert codes(root, root.parent / "originals") == ["fulltext-changed"]
    original.write_text(COPY)
    lock = root / "seeds" / "evidence.lock.json"
    lock.write_text(lock.read_text().replace('"words": ', '"words": 1', 1))
    assert codes(root, root.parent / "originals") == []
    assert "lock-older-rules" in notes(root, root.parent / "originals")
    lock.write_text(lock.read_text().replace('"paragraphs": ', '"paragraphs": 1', 1))
    assert codes(root, root.parent / "originals") == ["lock-stale"]
    assert verify(root, "--check")[0] == 1
    assert verify(root)[0] == 0
    assert verify(root, "--check")[0] == 0


def test_an_upgrade_is_told_once_and_briefly(root: Path) -> None:
    verify(root)
    lock = json.loads((root / "seeds/evidence.lock.json").read_text())
    lock["rules"] = dict.fromkeys(lock["rules"], 0)
    (root / "seeds/evidence.lock.json").write_text(json.dumps(lock))
    (told,) = [item for item in mkdocs_dossier.open(root).check() if item.code == "lock-older-rules"]
    assert told.message.count("other rules than today's") == 1
    assert told.message.endswith("what sources share and where quotes stand ('echo', 'post')")


def test_new_names_make_recorded_mentions_outdated(root: Path) -> None:
    verify(root)
    replace(root, "seeds/catalogue/all.yaml", "names: [Lind]", "names: [Lind, Ms Lind]")
    assert codes(root) == ["lock-outdated"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "<<<<<<< HEAD\n{}\n",
        "[]",
        '{"format": 99}',
        '{"format": 1, "names": 3}',
        "\xff",
        '{"format": 1, "sources": {"post": {}}}',
    ],
)
def test_a_broken_lock_is_a_diagnostic(root: Path, text: str) -> None:
    (root / "seeds" / "evidence.lock.json").write_bytes(text.encode("latin-1"))
    found = codes(root)
    assert set(found) & {"lock-broken", "lock-newer", "not-utf8", "file-empty"}


def test_a_lock_with_an_impossible_day_is_broken(root: Path) -> None:
    verify(root)
    lock = root / "seeds" / "evidence.lock.json"
    lock.write_text(re.sub(r'"recorded": "[^"]+"', '"recorded": "yesterday"', lock.read_text()))
    assert "lock-broken" in codes(root)


def test_a_source_without_an_original_is_a_warning(root: Path) -> None:
    verify(root)
    replace(root, "seeds/articles/echo.md", "fulltext: echo.txt\n", "")
    (root / "seeds" / "evidence.lock.json").unlink()
    assert "quote-unverifiable" in codes(root, root.parent / "originals")


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "a/b.txt", ".."])
def test_an_original_outside_its_folder_is_refused(root: Path, name: str) -> None:
    replace(root, "seeds/articles/echo.md", "fulltext: echo.txt", f"fulltext: {name}")
    assert "path-outside" in codes(root, root.parent / "originals")


def test_a_missing_original_is_named_and_the_rest_is_recorded(root: Path) -> None:
    verify(root)
    (root.parent / "originals" / "echo.txt").unlink()
    assert codes(root, root.parent / "originals") == ["fulltext-missing"]
    before = json.loads((root / "seeds/evidence.lock.json").read_text())
    verify(root)
    assert json.loads((root / "seeds/evidence.lock.json").read_text()) == before


@pytest.mark.thorough
def test_copies_are_one_account(root: Path) -> None:
    verify(root)
    findings = mkdocs_dossier.open(root).findings
    (pair,) = findings.pairs
    assert (pair.a, pair.b) == ("echo", "post")
    assert pair.passages[0].words == 27
    assert pair.share_a > 0.3
    assert findings.accounts["leak"].groups == (("echo", "post"),)
    page = next(
        item for item in mkdocs_dossier.open(root).build().outputs if item.path == "events/leak.md"
    ).content.decode()
    assert "×2 one account" in page


@pytest.mark.thorough
def test_speech_is_found_in_originals_and_in_digests(root: Path) -> None:
    replace(
        root, "seeds/articles/post.md", "on the bay.\n", "on the bay. “It had to be done,” said Nora Lind.\n"
    )
    replace(root, "seeds/catalogue/all.yaml", "    quotes:", "    quotes_gone:")
    replace(root, "seeds/catalogue/all.yaml", "    quotes_gone:\n", "")
    text = (root / "seeds/catalogue/all.yaml").read_text()
    line = next(line for line in text.splitlines() if "whatever it costs" in line)
    replace(root, "seeds/catalogue/all.yaml", f"{line}\n", "")
    verify(root)
    findings = mkdocs_dossier.open(root).findings
    assert [(item.speaker, item.paragraph) for item in findings.evidence.sources["post"].spoken] == [
        ("nora-lind", 4)
    ]
    assert [(item.source, item.speaker, item.text) for item in findings.speech] == [
        ("post", "nora-lind", "It had to be done,")
    ]
    outputs = {item.path: item.content.decode() for item in mkdocs_dossier.open(root).build().outputs}
    assert "quotes.md" not in outputs  # it is made for chosen words, and for found ones of published texts
    assert [
        path for path, text in outputs.items() if path.endswith(".md") and "It had to be done" in text
    ] == ["sources/post.md"]
    assert not any("whatever it costs" in text for path, text in outputs.items() if path.endswith(".md"))


def test_contested_words_are_found_with_their_voice(root: Path) -> None:
    verify(root)
    terms = mkdocs_dossier.open(root).findings.evidence.sources["post"].terms["shore"]
    assert [(place.paragraph, place.form, place.voice.value) for place in terms] == [(5, 0, "narration")]


@pytest.mark.parametrize(
    ("paragraph", "voice"),
    [
        ("What a spill, nobody slept. https://t.co/a1b2c3 — Nora Lind (@noralind) May 3, 2021", "quotation"),
        ("Nora Lind said: what a spill, nobody slept.", "quotation"),
        ("It was a spill of some size, as everybody could see that night.", "narration"),
    ],
)
def test_contested_words_in_posts_and_statements_are_not_the_articles_own(
    root: Path, paragraph: str, voice: str
) -> None:
    with (root.parent / "originals/post.txt").open("a", encoding="utf-8") as file:
        file.write(f"\n\n{paragraph}\n")
    replace(
        root,
        "seeds/catalogue/all.yaml",
        "terms:\n",
        "terms:\n  tested: {question: What?, forms: [spill, slick]}\n",
    )
    verify(root)
    terms = mkdocs_dossier.open(root).findings.evidence.sources["post"].terms["tested"]
    assert [place.voice.value for place in terms][-1:] == [voice]


def test_of_forms_that_differ_in_signs_alone_the_one_is_counted_that_the_text_has(root: Path) -> None:
    replace(
        root,
        "seeds/catalogue/all.yaml",
        "actors:\n",
        "actors:\n  krück: {kind: person, name: Änne Krück}\n".replace("krück:", "krueck:"),
    )
    replace(root, "seeds/catalogue/all.yaml", "name: Änne Krück}", "name: Änne Krück, names: [Anne Kruck]}")
    with (root.parent / "originals/post.txt").open("a", encoding="utf-8") as file:
        file.write(
            "\n\nOn the quay Anne Kruck and, later, Änne Krück were seen with the others that night.\n"
        )
    verify(root)
    places = mkdocs_dossier.open(root).findings.evidence.sources["post"].mentions["krueck"]
    assert [place.form for place in places] == [1, 0]


def test_the_budget_counts_each_word_once_and_stops_the_build(root: Path) -> None:
    verify(root)
    budget = mkdocs_dossier.open(root).findings.budgets["post"]
    assert budget.words == 8 + 5 + 3
    assert "quotation-count" in [item.code for item in mkdocs_dossier.open(root).check()]
    for limit in (15, 0):
        replace(root, "seeds/dossier.yaml", "quotation_budget: ", f"quotation_budget: {limit} # was ")
        assert "quotation-budget-exceeded" in codes(root)
        assert mkdocs_dossier.open(root).build().outputs == ()


@pytest.mark.thorough
def test_rights_none_publishes_neither_body_nor_words(root: Path) -> None:
    for name in ("post", "echo"):
        replace(root, f"seeds/articles/{name}.md", "rights: quote", "rights: none")
    verify(root)
    outputs = mkdocs_dossier.open(root).build().outputs
    assert outputs
    kinds = {item.path.rpartition(".")[2] for item in outputs}
    assert {"md", "json", "js"} <= kinds  # pages, data, the index of the search and cards
    for item in outputs:
        published = item.content.decode(errors="replace").replace("&#32;", " ")
        assert "forty barrels of oil leaked" not in published, item.path
        assert "closed a pier on the bay" not in published, item.path


def runs(text: str, length: int) -> set[str]:
    """All rows of so many words."""
    words = re.findall(r"\w+", text.casefold())
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}


@pytest.mark.thorough
def test_of_a_text_that_is_not_published_no_output_holds_more_than_is_quoted(root: Path) -> None:
    verify(root)
    shutil.copytree(root.parent / "originals", root / "seeds" / "fulltext")
    seeds = [file for folder in ("articles", "catalogue") for file in (root / "seeds" / folder).iterdir()]
    written = {run for file in (*seeds, root / "seeds/dossier.yaml") for run in runs(file.read_text(), 4)}
    secret = {run for text in (ORIGINAL, COPY) for run in runs(text, 4)} - written
    assert len(secret) > 100
    outputs = mkdocs_dossier.open(root).build().outputs
    assert any("/cards/" in item.path or "cards" in item.path for item in outputs)
    for item in outputs:
        assert runs(item.content.decode(errors="replace"), 4) & secret == set(), item.path


@pytest.mark.thorough
def test_an_open_source_needs_no_lock(root: Path) -> None:
    for name, text in (("post", ORIGINAL), ("echo", COPY)):
        body = text.split("Subscribe")[0]
        (root / f"seeds/articles/{name}.md").write_text(
            f"---\ntitle: {name}\nrights: open\nurl: https://example.org/{name}\ncovers: [{{event: leak}}]\n---\n{body}"
        )
    assert codes(root) == []
    page = next(
        item for item in mkdocs_dossier.open(root).build().outputs if item.path == "events/leak.md"
    ).content.decode()
    assert "compared word for word with their articles’ texts for this edition" in page
    assert "#p3" in page
    assert "#:~:text=" in page.replace("&#126;", "~")
