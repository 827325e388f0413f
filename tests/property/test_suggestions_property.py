"""Suggestions come of any text, and are the same every time."""

from __future__ import annotations

import shutil

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_workbench.hints.suggest import suggest
from dossier_workbench.hints.suggestion_text import as_json, as_text
from dossier_workbench.hints.suggestion_yaml import added
from lake_dossier import make_lake

WORDS = st.sampled_from(
    [
        "Nora",
        "Lind",
        "Borodai",
        "President",
        "of",
        "the",
        "Westerby",
        "-",
        ".",
        ",",
        "(",
        ")",
        "OSCE",
        "Council",
        "“",
        "”",
        "said",
        "31",
        "October",
        "2022",
        "Earlier",
        "'",
        "’\n",
        "",
        "",
        "",
        "Громов",
        "Линд",
        "Մարտի",
        "ნორალინდი",
        "\u202e",
        "\u2028",
        "\t",
        "#",
        ":",
        "%%",
        "-",
        "[x]",
        "{y}",
        "&&",
        "The",
        "May",
    ]
)
PARAGRAPH = st.lists(WORDS, min_size=1, max_size=20).map(" ".join)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
ARTICLE = st.lists(PARAGRAPH | ANY, min_size=1, max_size=4)
LANGUAGE = st.sampled_from(["en", "ru", "de", "hy", "ka", "unknown", "zz-Latn"])


@settings(max_examples=20, deadline=None)
@given(texts=st.lists(st.tuples(LANGUAGE, ARTICLE), min_size=1, max_size=3))
def test_any_text_gives_the_same_suggestions_every_time(tmp_path_factory, texts):
    root = tmp_path_factory.getbasetemp() / "lake"
    shutil.rmtree(root, ignore_errors=True)
    make_lake(root, {f"s{number}": (f"language: {lang}", text) for number, (lang, text) in enumerate(texts)})
    first, second = suggest(root, "", None), suggest(root, "", None)
    assert first.suggestions == second.suggestions
    keys = [each.key for each in first.suggestions]
    assert len(set(keys)) == len(keys)
    assert as_text(first.suggestions, first.suggestions, first.dossier)
    assert as_json(first.suggestions, first.suggestions, first.dossier).isascii()
    text, number = added("", frozenset(), first.suggestions, first.dossier)
    assert number == len(keys)
    assert yaml.safe_load(text) is None
