"""Where the shipped dossier's originals lie: private texts, so tests of them run only where somebody names their folder.

`make originals FULLTEXT=DIR` does; everywhere else `tests/originals/` is not even looked at.
"""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "DOSSIER_TEST_ORIGINALS"
ORIGINALS = Path(os.environ.get(VARIABLE, ""))
AT_HAND = bool(os.environ.get(VARIABLE))
