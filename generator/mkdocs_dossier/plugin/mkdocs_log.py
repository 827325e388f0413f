"""What the plugin says in MkDocs's log, and what others have said there."""

from __future__ import annotations

import logging

from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from mkdocs_dossier.model.codes import MENDED_BY_VERIFY
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity
from mkdocs_dossier.render.report import one_line

log = get_plugin_logger("dossier")
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.DEBUG}

_SAID = MENDED_BY_VERIFY | {"second-search"}
"""Notes that ask for something to be done, so that a build says them too."""


def report(diagnostics: tuple[Diagnostic, ...], *, quiet: bool) -> None:
    """Log what is to be mended; if quiet, at levels that strict mode does not count."""
    for found in diagnostics:
        level = min(_LEVELS[found.severity], logging.INFO) if quiet else _LEVELS[found.severity]
        if found.code in _SAID:
            level = max(level, logging.INFO)
        log.log(level, "%s", one_line(found))


def tell_of_loss() -> None:
    """Say that a process ended that worked for this one."""
    log.info(
        "A process that shared the work was ended, and its part is done once more. Was there enough memory?"
    )


def refused(error: OSError, site: str) -> Abort:
    """What the disk refuses, in a sentence."""
    return Abort(f"{error.filename or site}: {error.strerror or error}")


def warned() -> bool:
    """Whether anything was logged that strict mode counts."""
    counters = (item for item in logging.getLogger("mkdocs").handlers if isinstance(item, CountHandler))
    return any(count for counter in counters for _, count in counter.get_counts())
