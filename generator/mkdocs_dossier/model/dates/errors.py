"""What is wrong with a date, and how to write it."""

from __future__ import annotations

_SHOWN = 40


class EdtfError(ValueError):
    """A text is not a date that we read.

    Attributes:
        message: What is wrong, with the offending text in it.
        hint: How to write it.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type[EdtfError], tuple[str, str]]:
        return type(self), (self.message, self.hint)


def shown(text: str) -> str:
    """``text`` in quotation marks, cut when long, with invisible characters and lone surrogates escaped."""
    return repr(text) if len(text) <= _SHOWN else repr(text[:_SHOWN]) + "…"
