"""Names whose capitals their place may be the reason of: at heads of sentences, in headlines, between quotation marks."""

from __future__ import annotations

import pytest

from dossier_workbench.names import count_cases, find_names
from mkdocs_dossier.text.names.lexicon import lexicon

pytestmark = pytest.mark.thorough  # loads dictionaries


def found(text: str, language: str = "en") -> list[str]:
    paragraphs = text.split("\n")
    rows = find_names(paragraphs, language, count_cases(paragraphs, lexicon(language)))
    return [span.text for row in rows for span in row]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Muscat denied it.", "en", ["Muscat"]),
        ("Москва молчит.", "ru", ["Москва"]),
        ("Kozhikode reported landslides.", "en", ["Kozhikode"]),
        ("Oarsmen and Velvania agree.", "en", ["Oarsmen", "Velvania"]),
        ("Zulia, Orsk və Barda gözləyir.", "az", ["Zulia", "Orsk", "Barda"]),
        ("Downing Street said nothing.", "en", ["Downing Street"]),
        ("Wildfires spread.", "en", []),
        ("Neighbours were asleep.", "en", []),
        ("Couldn't it wait?", "en", []),
    ],
)
def test_a_sentence_may_begin_with_a_name(text: str, language: str, names: list[str]) -> None:
    assert found(text, language) == names


def test_headlines_in_capitals_have_the_names_of_the_text() -> None:
    text = "Lind Papers Fallout Hurts A Reputation\nThe firm Lind Papers was asked on Monday why it had sold them."
    assert found(text) == ["Lind Papers", "Lind Papers"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Он дал интервью «Вестнику» вчера.", ["Вестнику"]),
        ("«Вестник» спросил его.", ["Вестник"]),
        ("Он сказал: «Хорошо», и ушёл.", []),
        ("«Хорошо», — сказал он.", []),
        ("Он спросил «Когда ты придёшь?» и ушёл.", []),
    ],
)
def test_names_between_marks_are_told_from_what_is_said(text: str, names: list[str]) -> None:
    assert found(text, "ru") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Gewerkschaft Verdi fordert mehr.", ["Verdi"]),
        ("Er fuhr nach Trelleborg und kam zurück.", ["Trelleborg"]),
        ("Das sagte er der Ostsee-Zeitung.", ["Ostsee-Zeitung"]),
        ("Nun hat Polen geantwortet, nicht die Polen.", ["Polen"]),
        ("Die Fährverbindung fällt aus.", []),
        ("Es gab nur Fischbrötchenstände am Ufer.", []),
    ],
)
def test_german_nouns_are_no_names(text: str, names: list[str]) -> None:
    assert found(text, "de") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He asked the I.M.O. There was no answer.", ["I.M.O."]),
        ("Svea A. Lindqvist met Jean-Paul d'Aubigny.", ["Svea A. Lindqvist", "Jean-Paul d'Aubigny"]),
        ("They told eNCA that iCloud was safe.", ["eNCA", "iCloud"]),
        ("He works for Blohm+Voss now.", ["Blohm+Voss"]),
        ("He read The Sun on Monday.", ["The Sun"]),
        ("It weighs 40 GB.", []),
    ],
)
def test_shapes_of_names(text: str, names: list[str]) -> None:
    assert found(text) == names
