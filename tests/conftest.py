"""What holds for all tests: whole sites are slow, and how hard property tests try."""

from pathlib import Path

import pytest
from hypothesis import settings

# Machines that tests run on are shared, so no single example is held to a time.
settings.register_profile("thorough", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=20)
settings.load_profile("thorough")


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(item.path).parent.name == "e2e":
            item.add_marker(pytest.mark.slow)
