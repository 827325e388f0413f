"""What a curator of the shipped dossier would have been told at its beginning, with the five originals at hand."""

from __future__ import annotations

import pytest

from beginnings import beginning
from dossier_workbench.hints.suggest import suggest
from mkdocs_dossier.model.suggestions import Hint
from originals_at_hand import ORIGINALS
from whole import ROOT

CATALOGUE = """\
actors:
  pashinyan: {kind: person, name: Nikol Pashinyan, names: [Pashinyan]}
"""
# What the articles print with capitals and what is nobody's name.
NOISE = """
    Earlier President Russian Armenian Azerbaijani Minister Prime Spokesman This Last Both During Relations Following
    Russian-President Azerbaijani-President Armenian-Prime-Minister Foreign-Ministers Monday November Related-Articles
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    root = beginning(tmp_path_factory.mktemp("beginning"), ROOT, CATALOGUE)
    return suggest(root, "", ORIGINALS).suggestions


def test_the_first_names_are_those_that_the_dossier_is_about(found):
    names = [each.text for each in found if each.hint is Hint.NAME]
    wanted = {"Vladimir Putin", "Ilham Aliyev", "Azerbaijan", "Armenia", "Russia", "Sochi", "Baku", "Yerevan"}
    assert wanted <= set(names[:10])
    guesses = {each.text: each.guess for each in found}
    assert guesses["Vladimir Putin"] == "person"
    assert guesses["Sochi"] == "place"
    assert guesses["European Council"] == "organization"
    assert guesses["Alma-Ata Declaration"] == "event"


def test_no_title_demonym_or_opener_is_a_name(found):
    keys = {each.key for each in found}
    assert keys.isdisjoint({f"name:{word.casefold()}" for word in NOISE.split()})


def test_the_two_spellings_of_one_name_are_told(found):
    (spelling,) = [each for each in found if each.hint is Hint.SPELLING]
    assert spelling.records == ("pashinyan",)
    assert {form.text for form in spelling.forms} == {"Nikol Pashinian", "Pashinian"}


def test_the_days_that_articles_print_are_told(found):
    days = {each.date for each in found if each.hint is Hint.DATE}
    assert {"2021-11-13", "2021-11-16", "2022-09-13", "2022-10-03", "2022-10-31"} <= days


def test_copies_of_one_text_count_as_one_account(found):
    putin = next(each for each in found if each.text == "Vladimir Putin")
    assert (len(putin.carried.sources), putin.carried.accounts) == (5, 3)


def test_the_shipped_dossier_has_hardly_a_name_left():
    left = [each.text for each in suggest(ROOT, "", ORIGINALS).suggestions if each.hint is Hint.NAME]
    assert left == ["UN Charter"]
