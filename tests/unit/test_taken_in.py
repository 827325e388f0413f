"""Every case of the forms that people hand in is taken as it should be."""

import pytest

from taken_in import CASES
from taken_in.case import faults


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_is_taken_as_its_case_says(case):
    assert not [*faults(case)]
