"""Tests beside other plugins run where these are installed: `make test-plugins` sees to it."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

collect_ignore_glob = ["test_*"] if find_spec("mkdocs_macros") is None else []


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """One process looks at all that is said of one site."""
    for item in items:
        name = getattr(item, "callspec", None) and item.callspec.params.get("name")
        item.add_marker(pytest.mark.xdist_group(name or "alone"))
