"""Records that do not say who or what they are."""

from __future__ import annotations

from dossier_workbench.hints.suggest import chosen, suggest
from dossier_workbench.hints.suggestion_text import as_text
from dossier_workbench.hints.suggestion_yaml import added
from lake_dossier import CATALOGUE, make_lake

DAM = "We shall rebuild the old dam before the winter comes"
BLAME = "The River Council blamed the Ostland Waterworks"
CLAIMS = (
    f"claims: [{{property: plan, value: x, cite: {{source: gazette, quote: {DAM}}}}}, "
    f"{{property: blame, value: y, cite: {{source: gazette, quote: {BLAME}}}}}]"
)


def hints(root, others, claims=CLAIMS):
    catalogue = CATALOGUE.replace("places:", f"  {others}\nplaces:")
    make_lake(root, catalogue=catalogue.replace("place: westerby}", f"place: westerby, {claims}}}"))
    found = suggest(root, "", None)
    return [each for each in found.suggestions if each.hint == "summary"], found.dossier


def test_a_record_without_a_summary_asks_for_it_the_most_cited_first(tmp_path):
    found, dossier = hints(tmp_path, "told: {kind: person, name: Ada Holm, summary: A diver.}")
    assert {each.records[0] for each in found} == {
        name for name, record in dossier.catalogue.items() if not record.summary
    }
    assert "told" in dossier.catalogue
    first, second = found[:2]
    assert (first.key, first.carried.sources, first.carried.count) == ("summary:break", ("gazette",), 2)
    assert [spot.sentence for spot in first.carried.spots] == [DAM, BLAME]
    assert (second.carried.sources, second.carried.spots) == ((), ())
    said = as_text(found, found, dossier)
    assert "(break) has no summary" in said
    assert f"Add `summary:` to the record at {dossier.origin('break')}: who or what it is" in said
    assert chosen(found, ("summary",), 9, 0) == tuple(found)


def test_what_is_written_down_takes_nothing_over(tmp_path):
    found, dossier = hints(tmp_path, "told: {kind: person, name: 'Ada ## Holm\\u2028x'}")
    text, number = added("", frozenset(), found, dossier)
    assert number == len(found)
    assert all(line.startswith("##") for line in text.splitlines() if line)
