"""What the shipped dossier's lock records, without the originals."""

from __future__ import annotations

import pytest

from whole import ROOT, built

pytestmark = pytest.mark.thorough


def test_every_quote_of_the_shipped_dossier_is_recorded():
    findings = built(ROOT).project.findings
    assert {budget.words <= budget.limit for budget in findings.budgets.values()} == {True}
    assert sum(len(facts.quotes) for facts in findings.evidence.sources.values()) >= 130
    assert all(facts.residue for name, facts in findings.evidence.sources.items())


def test_the_recorded_copies_are_one_account():
    groups = built(ROOT).project.findings.copies.groups
    assert [len(group) for group in groups if len(group) > 1] == [3]
