"""What stands on many pages is made once for a dossier, and anew for another one."""

from dataclasses import replace

import pytest

import mkdocs_dossier
from mkdocs_dossier.entries.once import once, once_by
from mkdocs_dossier.model.pages import AddressBook
from synthetic import write_dossier


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dossier")
    write_dossier(folder, 3)
    return mkdocs_dossier.open(folder)


def _counting(asked):
    @once
    def made(site, of):
        asked.append(of)
        return [site.settings.title, of]

    return made


def test_the_same_is_made_once_for_a_dossier_at_any_addresses(checked):
    asked = []
    made = _counting(asked)
    first = made(checked.site, "a")
    elsewhere = replace(checked.site, addresses=AddressBook(()), text_edition=True)
    assert made(elsewhere, "a") is first
    assert made(checked.site, "b") == [checked.site.settings.title, "b"]
    assert asked == ["a", "b"]


def test_another_dossier_or_other_findings_have_nothing_of_it(checked):
    asked = []
    made = _counting(asked)
    made(checked.site, "a")
    made(replace(checked.site, dossier=replace(checked.site.dossier)), "a")
    made(replace(checked.site, findings=replace(checked.site.findings)), "a")
    made(checked.site, "a")
    assert asked == ["a"] * 3


def test_what_has_no_hash_is_known_by_a_name(checked):
    asked = []

    @once_by(len)
    def made(site, of):
        asked.append(of)
        return [site.settings.title, *of]

    assert made(checked.site, [1]) is made(checked.site, [2])
    assert made(checked.site, [1, 2]) == [checked.site.settings.title, 1, 2]
    assert asked == [[1], [1, 2]]
