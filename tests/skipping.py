"""No test is skipped where everything is there that tests need, unless it is named here with its reason.

`.ci/run` brings all of it and says so by a variable; elsewhere a test whose browser is missing, say, is skipped as usual.
"""

from __future__ import annotations

import os
from types import MappingProxyType

VARIABLE = "DOSSIER_TEST_ALL"

EXPECTED = MappingProxyType(
    {
        "tests/unit/test_entities.py::test_the_installed_model": "spaCy and a model are an extra that no lock names",
        "tests/unit/test_cli.py::test_a_file_that_may_not_be_read": "root may read everything",
        "tests/unit/test_load_files.py::test_a_file_that_may_not_be_read": "root may read everything",
        "tests/e2e/test_faults.py::test_a_folder_that_may_not_be_written": "root may write everywhere",
        "tests/house/test_reference.py::test_made_pages": "on the lowest versions, whose pydantic words a schema differently",
    }
)
"""Beginnings of the ids of tests that may be skipped even there, and why."""


class NothingSkipped:
    """A part of pytest that fails a run in which a test was skipped without being named."""

    def __init__(self):
        self.found = []

    def pytest_runtest_logreport(self, report):
        self._look(report)

    def pytest_collectreport(self, report):
        self._look(report)

    def _look(self, report):
        if (
            report.skipped
            and not hasattr(report, "wasxfail")
            and not report.nodeid.startswith(tuple(EXPECTED))
        ):
            self.found.append(report.nodeid)

    def pytest_sessionfinish(self, session):
        if self.found and not hasattr(session.config, "workerinput"):
            session.exitstatus = 1

    def pytest_terminal_summary(self, terminalreporter):
        for each in sorted(set(self.found)):
            terminalreporter.write_line(
                f"ERROR {each} was skipped, and tests/skipping.py names no reason", red=True
            )


def wanted() -> bool:
    """Whether this machine is to have everything that tests need."""
    return bool(os.environ.get(VARIABLE))
