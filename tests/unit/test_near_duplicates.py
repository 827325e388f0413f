"""The same article again, another state of it, a copy elsewhere: told apart as tests/near_duplicates says."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from dossier_workbench.filing.near_duplicates import NearDuplicates, shares
from dossier_workbench.model.addresses import canonical_address
from dossier_workbench.model.draft import Block
from dossier_workbench.model.known import KnownText
from dossier_workbench.model.outcome import Likeness
from golden import read_cases
from mkdocs_dossier.model.outlets import host_of
from mkdocs_dossier.text.fingerprints import WordNumbers
from mkdocs_dossier.text.tokens import split_words

SET = read_cases(Path(__file__).parents[1] / "near_duplicates/set.yaml")
NUMBERS = WordNumbers()
FIRST, SECOND = "https://www.gazette.example/a/1?utm_source=feed#top", "http://gazette.example/a/1/"


def known(source, text, *, url="", publisher="", sha256="", title=""):
    blocks = tuple(map(Block, text.splitlines())) if text is not None else None
    return KnownText(source, frozenset({sha256 or f"{source}{text}"}), blocks, url, publisher, title)


def pair(case):
    outlet, address = case.get("outlet"), case.get("address")
    title = "Court stops quarry" if case.get("title") else ""
    old = known(
        "old",
        SET["texts"][case["known"]],
        url=FIRST if address else "",
        publisher="Gazette" if outlet else "",
        title=title,
    )
    new = known(
        "",
        SET["texts"][case["new"]],
        url=SECOND if address else "",
        publisher={"same": "GAZETTE", "other": "Herald", None: ""}[outlet],
        title=title,
    )
    return old, new


@pytest.mark.parametrize("case", SET["pairs"], ids=lambda case: case["name"])
def test_pairs_are_told_apart(case):
    old, new = pair(case)
    duplicates = NearDuplicates()
    duplicates.add(known("another", SET["texts"]["storm-budget"], publisher="Gazette"))
    duplicates.add(old)
    found = duplicates.find(new)
    likeness = found.likeness.value if found and found.source == "old" else "none"
    told = shares(*(NUMBERS.of(split_words(" ".join(each.paragraphs))[1::2]) for each in (new, old)))
    assert likeness == case["is"], told


def test_a_text_that_is_not_at_hand_leaves_it_open():
    duplicates = NearDuplicates()
    duplicates.add(known("old", None, url=FIRST, publisher="Gazette", title="A Quarry"))
    text = SET["texts"]["quarry"]
    assert duplicates.find(known("", text, url=SECOND)).likeness is Likeness.UNDECIDED
    assert (
        duplicates.find(known("", text, publisher="Gazette", title="A quarry")).likeness is Likeness.UNDECIDED
    )
    assert duplicates.find(known("", text, publisher="Herald", title="A quarry")) is None
    assert duplicates.find(known("", text, publisher="Gazette", title="Storm")) is None


@pytest.mark.parametrize(("publisher", "same"), [("", "headline"), ("Lisk Post", "outlet")])
def test_what_no_article_names_is_not_told_as_common(publisher, same):
    words = " ".join(f"word{number}" for number in range(60))
    duplicates = NearDuplicates()
    duplicates.add(known("first", words, title="Three dead in Lisk", publisher=publisher))
    later = known("", f"{words} and more of it", title="Three dead in Lisk", publisher=publisher)
    assert duplicates.find(later).why.startswith(f"the same {same};")


def test_short_texts_are_compared_too():
    duplicates = NearDuplicates()
    duplicates.add(known("old", "Two dead in Lisk", url=FIRST))
    assert duplicates.find(known("", "Two dead in Lisk.", url=SECOND)).likeness is Likeness.SAME
    assert duplicates.find(known("", "Three dead in Lisk", url=SECOND)).likeness is Likeness.VERSION
    assert duplicates.find(known("", "Rain", url=SECOND)) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.a.example/x/", "http://a.example/x?utm_medium=z&fbclid=1#c", True),
        ("https://a.example:443/x", "https://A.EXAMPLE/x", True),
        ("https://m.a.example/x", "https://a.example/x", True),
        ("https://a.example/x?id=1&p=2", "https://a.example/x?p=2&id=1", True),
        ("https://a.example/x?id=1", "https://a.example/x?id=2", False),
        ("https://a.example/x", "https://a.example/X", False),
        ("https://a.example/x", "https://b.example/x", False),
        ("https://a.example:8080/x", "https://a.example/x", False),
    ],
)
def test_addresses_that_show_the_same(one, other, same):
    assert (canonical_address(one) == canonical_address(other)) is same


@pytest.mark.parametrize(
    "odd", ["", "unknown", "https://", "http://[::1", "ftp://a.example/x", "https://a:b/x"]
)
def test_what_is_no_address(odd):
    assert canonical_address(odd) == ""
    assert host_of(odd) == ""


@pytest.mark.thorough
def test_time_grows_with_the_number_of_articles_not_with_its_square():
    """Ratios of the process's own time, the least of three, so that a busy machine does no harm."""
    few, many = (min(took(count) for _ in range(3)) for count in (150, 600))
    assert many < 4 * 2.5 * few


def took(count):
    chance = random.Random(count)  # noqa: S311 - made-up texts
    words = [f"w{number}" for number in range(5000)]
    texts = [" ".join(chance.choices(words, k=300)) for _ in range(count)]
    start = time.process_time()
    duplicates = NearDuplicates()
    for number, text in enumerate(texts):
        article = known(
            f"a{number}",
            f"{text}\nAll rights are with the Gazette and its writers, who can be reached by mail at any hour.",
            publisher="Gazette",
        )
        assert duplicates.find(article) is None
        duplicates.add(article)
    return time.process_time() - start
