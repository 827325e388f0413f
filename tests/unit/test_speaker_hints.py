"""Claims that somebody says, while the catalogue does not say who."""

from __future__ import annotations

import pytest

from dossier_workbench.hints.suggest import suggest
from dossier_workbench.hints.suggestion_text import as_text
from lake_dossier import CATALOGUE, make_lake

DAM = "We shall rebuild the old dam before the winter comes"
BORODAI = "borodai: {kind: person, name: Pavel Borodai, names: [Borodai]}"


def hints(root, claim, actors=BORODAI):
    catalogue = CATALOGUE.replace("places:", f"  {actors}\nplaces:")
    make_lake(root, catalogue=catalogue.replace("place: westerby}", f"place: westerby, claims: [{claim}]}}"))
    found = suggest(root, "", None)
    return [each for each in found.suggestions if each.hint == "speaker"], found.dossier


def test_a_claim_in_direct_speech_asks_for_its_speaker(tmp_path):
    claim = f"{{id: plan, property: plan, value: a new dam, cite: {{source: gazette, quote: {DAM}}}}}"
    (hint,), dossier = hints(tmp_path, claim)
    assert (hint.key, hint.records) == ("speaker:plan", ("borodai", "break"))
    said = as_text([hint], [hint], dossier)
    assert "borodai says “a new dam” of break?" in said
    assert "add `said_by: borodai` to the claim at seeds/catalogue/all.yaml:7:" in said


@pytest.mark.parametrize(
    "claim",
    [
        f"{{property: plan, value: x, said_by: lind, cite: {{source: gazette, quote: {DAM}}}}}",
        "{property: plan, value: x, cite: {source: gazette, quote: The River Council blamed the Ostland Waterworks}}",
        f"{{property: plan, value: x, cite: [{{source: gazette, quote: {DAM}}}, {{source: courier, quote: Borodai left Westerby on Wednesday}}]}}",
        "{property: plan, value: x}",
    ],
)
def test_what_is_said_already_or_by_nobody_asks_nothing(tmp_path, claim):
    assert hints(tmp_path, claim)[0] == []


def test_a_speaker_without_a_record_is_not_named(tmp_path):
    claim = f"{{property: plan, value: x, cite: {{source: gazette, quote: {DAM}}}}}"
    assert hints(tmp_path, claim, "other: {kind: person, name: Ada Holm}")[0] == []
