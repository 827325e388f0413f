"""What every diagnostic code comes with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of diagnostic.

    Attributes:
        severity: ``error``, ``warning`` or ``note``; see ``mkdocs_dossier.model.diagnostic.Severity``.
        means: What the author is told, in general terms.
        mend: What to do, where the single case has no better hint.
    """

    severity: str
    means: str
    mend: str
