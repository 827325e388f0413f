"""The made-up dossiers that benchmarks stand on are sound, and of the size that is asked for."""

from __future__ import annotations

import pytest

import mkdocs_dossier
from mkdocs_dossier.model.dates import DatePrecision, Limit
from mkdocs_dossier.model.records import citations
from synthetic import write_dossier

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dossier")
    write_dossier(folder, 240, 5)
    return mkdocs_dossier.open(folder)


def test_nothing_is_to_be_mended(checked):
    assert checked.check() == ()


@pytest.mark.parametrize(("sources", "seed"), [(1, 1), (2, 2), (9, 3), (40, 4)])
def test_small_ones_are_sound_too(tmp_path, sources, seed):
    write_dossier(tmp_path, sources, seed)
    assert mkdocs_dossier.open(tmp_path).check() == ()


def test_the_sizes_follow_from_the_number_of_sources(checked):
    dossier = checked.loaded.dossier
    assert [len(part) for part in (dossier.sources, dossier.actors, dossier.events, dossier.places)] == [
        240,
        24,
        48,
        12,
    ]


def test_quotes_stand_in_the_bodies_once(checked):
    dossier = checked.loaded.dossier
    found = [cite for record in dossier.catalogue.values() for _, cite in citations(record)]
    assert len(found) > 300
    for cite in found:
        assert sum(leaf.text.count(cite.quote) for leaf in dossier.sources[cite.source].body.leaves) == 1
        assert 3 <= len(cite.quote.split()) <= 25


def test_dates_are_of_all_kinds(checked):
    dates = [event.date for event in checked.loaded.dossier.events.values() if event.date]
    parts = [part for date in dates for part in date.parts]
    assert {part.precision for part in parts} >= {DatePrecision.DAY, DatePrecision.MONTH, DatePrecision.YEAR}
    assert {date.is_interval for date in dates} == {True, False}
    assert {date.start for date in dates} & {Limit.OPEN, Limit.UNKNOWN}
    assert any(part.qualifier.uncertain for part in parts)
    assert any(part.qualifier.approximate for part in parts)
    assert any(part.unspecified for part in parts)


def test_names_are_found_in_other_scripts_and_paragraphs_shared_between_outlets(checked):
    mentions = checked.findings.mentions
    assert any(not mention.form.isascii() and not mention.form.istitle() for mention in mentions)
    leaves = [
        (leaf.text, source.meta.publisher)
        for source in checked.loaded.dossier.sources.values()
        for leaf in source.body.leaves
        if len(leaf.text) > 150
    ]
    outlets = {}
    for text, outlet in leaves:
        outlets.setdefault(text, set()).add(outlet)
    assert sum(len(found) > 1 for found in outlets.values()) > 10
