"""What a curator would have been told at the beginning of a dossier whose originals are at hand."""

from __future__ import annotations

import pytest

from beginnings import beginning
from dossier_workbench.hints.suggest import suggest
from mkdocs_dossier.model.suggestions import Hint
from whole import HALLIN, HALLIN_ORIGINALS

pytestmark = pytest.mark.thorough
CATALOGUE = """\
actors:
  osk: {kind: person, name: Pavel Oskk}
"""
# What the articles print with capitals and what is nobody's name.
NOISE = (
    "About Almost Nobody Mayor Director Photo Thursday Friday Monday March January Published Shortly Within"
)


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    root = beginning(tmp_path_factory.mktemp("beginning"), HALLIN, CATALOGUE)
    return suggest(root, "", HALLIN_ORIGINALS).suggestions


def test_the_first_names_are_those_that_the_dossier_is_about(found):
    names = [each.text for each in found if each.hint is Hint.NAME]
    assert {"Tomas Brandt", "Ilse Maron", "Hallin", "Orrin Valley Water Authority"} <= set(names[:6])
    guesses = {each.text: each.guess for each in found}
    assert guesses["Tomas Brandt"] == "person"
    assert guesses["Orrin Valley Water Authority"] == "organization"
    assert guesses["Hallin"] == "place"


def test_no_title_or_opener_is_a_name(found):
    keys = {each.key for each in found}
    assert keys.isdisjoint({f"name:{word.casefold()}" for word in NOISE.split()})


def test_another_spelling_of_a_record_is_told(found):
    (spelling,) = [each for each in found if each.hint is Hint.SPELLING]
    assert spelling.records == ("osk",)
    assert "Pavel Osk" in {form.text for form in spelling.forms}


def test_the_days_that_articles_print_are_told(found):
    days = {each.date for each in found if each.hint is Hint.DATE}
    assert {"2025-03-13", "2025-03-20"} <= days


def test_copies_of_one_text_count_as_one_account(found):
    brandt = next(each for each in found if each.text == "Tomas Brandt")
    assert (len(brandt.carried.sources), brandt.carried.accounts) == (4, 3)


def test_the_finished_dossier_has_hardly_a_name_left():
    left = [each.text for each in suggest(HALLIN, "", HALLIN_ORIGINALS).suggestions if each.hint is Hint.NAME]
    assert left == ["Meridian"]
