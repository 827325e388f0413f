"""Days in a printed line."""

from __future__ import annotations

from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.lines import read_line
from dossier_workbench.pasted.moments import moments

_DAY = len("2022-10-31")


def dates_in(text: str) -> list[str]:
    """The days that a line prints in full and that can be read in one way, as EDTF, without times."""
    line = read_line(text)
    found = moments(line.text, line.of(Sign.MONTH, Sign.PERSIAN_MONTH), "")
    return [moment.value[:_DAY] for moment in found if len(moment.value) >= _DAY]
