"""What stands in the way of reading an article."""

from __future__ import annotations

from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin


class IntakeError(Exception):
    """An article can't be read, for a reason that its author can do something about.

    Attributes:
        code: A key of ``mkdocs_dossier.model.codes.CODES``.
        message: What is wrong.
        hint: What to do; empty for what the table of codes says.
    """

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(code, message, hint)  # all three, so that it can be sent between processes
        self.code = code
        self.message = message
        self.hint = hint

    def as_diagnostic(self, name: str) -> Diagnostic:
        """The complaint about the file called ``name``."""
        return diagnostic(self.code, self.message, Origin(name), self.hint)
