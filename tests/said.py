"""What MkDocs and its plugins say, line by line."""

from __future__ import annotations

import logging
from contextlib import contextmanager

LOG = logging.getLogger("mkdocs")


class Said(logging.Handler):
    """Lines as they are said, but for those that hold some words.

    Attributes:
        lines: The level and the message of each.
    """

    def __init__(self, passing=()):
        super().__init__()
        self.lines = []
        self._passing = passing

    def emit(self, record):
        text = record.getMessage()
        if not any(words in text for words in self._passing):
            self.lines.append(f"{record.levelname} {text}")


@contextmanager
def heard(said):
    """Have something hear all that is said meanwhile."""
    LOG.addHandler(said)
    try:
        yield said
    finally:
        LOG.removeHandler(said)
