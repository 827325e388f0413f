"""What holds for all tests: which are slow, and how hard property tests try."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from originals_at_hand import AT_HAND
from skipping import NothingSkipped, wanted

# Machines that tests run on are shared, so no single example is held to a time. Examples are the same in every
# run: a change is judged by its own doing. `make explore` looks for new ones, every week on GitHub too; what it finds
# becomes an example (CONTRIBUTING.md).
settings.register_profile("thorough", deadline=None, max_examples=50, derandomize=True)
settings.register_profile("quick", deadline=None, max_examples=20, derandomize=True)
settings.register_profile(
    "explore",
    deadline=None,
    max_examples=int(os.environ.get("DOSSIER_TEST_EXAMPLES", "1000")),
    print_blob=True,
)
settings.load_profile("thorough")

collect_ignore = [] if AT_HAND else ["originals"]


def pytest_configure(config):
    if wanted():
        config.pluginmanager.register(NothingSkipped())


SLOW_IN = ("e2e", "house", "property")
"""The folders with slow tests, as the Makefile has them."""

WHOLE_SITES = "test_site_"
"""Property tests so called build whole sites, example after example."""


def pytest_collection_modifyitems(items):
    for item in items:
        path = Path(item.path)
        if path.parent.name == "e2e" or (
            path.parent.name == "property" and path.name.startswith(WHOLE_SITES)
        ):
            item.add_marker(pytest.mark.slow)
        if item.get_closest_marker("slow") and path.parent.name not in SLOW_IN:
            raise pytest.UsageError(f"{item.nodeid} is slow, and stands where no slow test is looked for")
        if item.get_closest_marker("alone") and path.parent.name != "e2e":
            raise pytest.UsageError(f"{item.nodeid} runs alone, and stands outside tests/e2e")
