"""Agreement of readers, compared with another program and with what the coefficients are defined to be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_workbench.reviewing.agreement import alpha, kappa, share_alike
from mkdocs_dossier.model.reviews import Support

krippendorff = pytest.importorskip("krippendorff", reason="only the full test environment has it")

ANSWERS = list(Support)
# Claims by readers; whoever has not read one is None.
READ = st.integers(2, 5).flatmap(
    lambda readers: st.lists(
        st.lists(st.sampled_from([None, *ANSWERS]), min_size=readers, max_size=readers),
        min_size=1,
        max_size=12,
    )
)


@given(READ)
def test_alpha_is_that_of_another_program(claims):
    units = [[each for each in claim if each] for claim in claims]
    ours = alpha(units)
    paired = {each for unit in units if len(unit) > 1 for each in unit}
    assert (ours is None) == (len(paired) < 2)
    if ours is not None:
        table = [[None if each is None else str(each) for each in row] for row in zip(*claims, strict=True)]
        counts = [[unit.count(each) for each in ANSWERS] for unit in units]
        theirs = krippendorff.alpha(value_counts=counts, level_of_measurement="nominal")
        assert ours == pytest.approx(theirs), table


def test_kappa_of_a_textbook():
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert share_alike(pairs) == 0.7
    assert kappa(pairs) == pytest.approx(0.4)
    assert kappa([("yes", "yes")] * 3) is None


@given(st.lists(st.tuples(st.sampled_from(ANSWERS), st.sampled_from(ANSWERS)), min_size=1))
def test_kappa_is_the_same_from_both_sides_and_never_above_what_is_alike(pairs):
    ours = kappa(pairs)
    assert ours == (None if ours is None else pytest.approx(kappa([(b, a) for a, b in pairs])))
    if ours is not None:
        assert ours <= share_alike(pairs) + 1e-9
