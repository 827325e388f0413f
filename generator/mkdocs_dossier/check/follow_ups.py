"""What is said only because something else is wrong: mending that mends this too, and its own advice would do harm."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_dossier.model.diagnostic import Diagnostic, Severity

_OF_THE_WHOLE_LOCK = frozenset({"lock-behind", "lock-older-rules", "lock-outdated", "lock-stale"})
"""The lock is compared with the dossier as a whole: while a part of that is wrong, they differ, and should."""

_NOT_YAML = frozenset({"yaml-syntax", "yaml-tab"})


def without_follow_ups(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics that have a cause of their own."""
    given = tuple(found)
    faulty = any(item.severity is Severity.ERROR and item.code not in _OF_THE_WHOLE_LOCK for item in given)
    not_yaml = {(item.origin.path, item.origin.line) for item in given if item.code in _NOT_YAML}
    return tuple(
        item
        for item in given
        if not (faulty and item.code in _OF_THE_WHOLE_LOCK)
        and (item.code in _NOT_YAML or (item.origin.path, item.origin.line) not in not_yaml)
    )
