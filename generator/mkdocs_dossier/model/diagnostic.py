"""Things that an author can mend, as values: checks yield them, doors print them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.origin import Origin


class Severity(StrEnum):
    """How much a diagnostic weighs.

    An ``error`` stops publication; a ``warning`` stops it under ``--strict``; a ``note`` only informs.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One complaint about the dossier's files.

    Attributes:
        code: A key of ``mkdocs_dossier.model.codes.CODES``.
        message: What is wrong, with the offending value in it.
        origin: Where.
        hint: What to do about it.
        severity: Follows from the code unless settings changed it.
    """

    code: str
    message: str
    origin: Origin
    hint: str
    severity: Severity

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order by place, so that a report reads like the files."""
        return (self.origin.path, self.origin.line, self.origin.column, self.code, self.message)


def diagnostic(code: str, message: str, origin: Origin, hint: str = "") -> Diagnostic:
    """Build a diagnostic whose severity, and hint if none is given, come from the table of codes.

    Every place has a line and a column, so that editors and annotations can jump to it: a file as a whole is
    its first character.

    Raises:
        KeyError: The code is not in the table; that is a bug of ours.
    """
    entry = CODES[code]
    origin = Origin(origin.path, max(origin.line, 1), max(origin.column, 1))
    return Diagnostic(code, message, origin, hint or entry.mend, Severity(entry.severity))


def has_errors(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> bool:
    """Whether anything stands in the way of publication."""
    return any(found.severity is Severity.ERROR for found in diagnostics)
