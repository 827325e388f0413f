"""A quote under the wrong source: the hint names the sources, and the paragraphs, in which it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

import mkdocs_dossier
from check_cases import write_files
from mkdocs_dossier.model.places import LOCK_PATH
from mkdocs_dossier.recording import verify

HEAD = "---\ntitle: {title}\npublisher: Post\npublished: 2024-03-0{day}\nlanguage: en\nrights: {rights}\n{more}---\n"
GATES = "The guard shut the “old gates” – all 12 of them – on Friday night."
OFFICE = "Nobody was seen near the ﬁrst oﬃce of the canal that evening."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Three sources: two of originals, one whose body is open."""

    def article(name: str, day: int, rights: str, body: str, more: str = "") -> dict[str, bytes]:
        head = HEAD.format(title=f"The {name} of the canal", day=day, rights=rights, more=more)
        return {f"seeds/articles/{name}.md": f"{head}{body}\n".encode()}

    write_files(
        tmp_path,
        {
            "seeds/dossier.yaml": b"title: Canal\nlanguage: en\nquotation_budget: 500\n",
            **article("alpha", 1, "quote", "A digest.", "fulltext: alpha.txt\n"),
            **article("beta", 2, "quote", "Another digest.", "fulltext: beta.txt\n"),
            **article("gamma", 3, "open", f"It rained.\n\n{GATES}"),
            "seeds/fulltext/alpha.txt": b"Hardly anything happened on the water.\n\nMen slept.\n",
            "seeds/fulltext/beta.txt": f"It was late.\n\n{GATES}\n\n{OFFICE}\n\nSubscribe to our newsletter\n".encode(),
        },
    )
    return tmp_path


def hint(root: Path, quote: str, source: str = "alpha") -> str:
    cited = f"events:\n  ev:\n    name: Shutting\n    kind: act\n    date: 2024-03\n    summary: It was shut.\n    cite: {{source: {source}, quote: {quote!r}}}\n"
    write_files(root, {"seeds/catalogue/all.yaml": cited.encode()})
    found = [item for item in mkdocs_dossier.open(root).check() if item.code == "quote-absent"]
    assert len(found) == 1
    return found[0].hint


def test_the_source_and_its_paragraph_are_named(root: Path) -> None:
    assert (
        hint(root, "seen near the first office of the canal")
        == "It stands in 'beta', paragraph 3: cite that source."
    )


def test_of_several_sources_each_is_named_open_bodies_among_them(root: Path) -> None:
    expected = "It stands in 'beta', paragraph 2; in 'gamma', paragraph 2: cite that source."
    assert hint(root, "The guard shut the 'old gates'--all 12 of them") == expected
    assert hint(root, "guard shut the [...] on Friday night") == expected


def test_the_original_cited_may_be_an_open_body(root: Path) -> None:
    assert (
        hint(root, "seen near the first office", "gamma")
        == "It stands in 'beta', paragraph 3: cite that source."
    )


def test_what_stands_nowhere_names_no_source(root: Path) -> None:
    assert "stands in" not in hint(root, "The guard shut the old gates, all 13 of them")


def test_what_stands_in_a_notice_is_not_to_be_cited(root: Path) -> None:
    expected = "It stands in 'beta', paragraph 4, but in no article's own text."
    lock = verify(root, "", None, "2024-03-05").lock  # decides what is a notice
    (root / LOCK_PATH).write_text(str(lock))
    assert hint(root, "Subscribe to our newsletter") == expected


def test_a_passage_that_is_nearly_the_quote_is_shown_besides(root: Path) -> None:
    (root / "seeds/fulltext/alpha.txt").write_text(
        "The guard shut the old gates on Friday night.\n\nMen slept.\n"
    )
    found = hint(root, "of them – on Friday night")
    assert found.startswith("It stands in 'beta', paragraph 2; in 'gamma', paragraph 2: cite that source.")
