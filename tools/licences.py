"""Writes docs/reference/licences.md: under which licence each package comes that a dossier is built with.

``make reference`` runs it. What the packages say of themselves is brought into SPDX expressions; a package that says
nothing that is known here stops it, to be looked into by a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
REQUIREMENTS = ROOT / "requirements"
PAGE = ROOT / "docs" / "reference" / "licences.md"

# What packages without an SPDX expression write instead.
_SPDX = {
    "Apache-2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "BSD-3-Clause": "BSD-3-Clause",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "MIT": "MIT",
    "MIT License": "MIT",
    "MPL-2.0": "MPL-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "The BSD 2-Clause License": "BSD-2-Clause",
}

_INTRODUCTION = """\
# Licences

mkdocs-dossier itself is under the MIT licence. These are the packages that `pip install mkdocs-dossier` brings along, in
the versions of `requirements/site.txt`, with their licences as SPDX expressions. None of them obliges those who publish a
dossier to anything: they are used, not handed over. Where a package offers several licences, `OR` leaves the choice.

"""
_WORKBENCH = """
## Those of the workbench

`pip install 'mkdocs-dossier[workbench]'` brings these as well, in the versions of `requirements/workbench.txt`.

"""


def locked(lock: str) -> Iterator[str]:
    """The names of all packages in a lock, each once."""
    lines = (REQUIREMENTS / lock).read_text(encoding="utf-8").splitlines()
    yield from dict.fromkeys(found[0] for line in lines if (found := re.match(r"[a-z0-9][\w.-]*", line)))


def licence(name: str) -> str:
    """The SPDX expression of an installed package.

    Raises:
        LookupError: What it says of its licence is not known here.
    """
    about = metadata.metadata(name)
    for expression in about.get_all("License-Expression") or ():
        return str(expression)
    classifiers = about.get_all("Classifier") or []
    said = [
        *(about.get_all("License") or ()),
        *(item.rpartition(" :: ")[2] for item in classifiers if "License ::" in item),
    ]
    found = next((_SPDX[text] for text in said if text in _SPDX), None)
    if found is None:
        raise LookupError(f"{name} says of its licence {said}")
    return found


def main() -> None:
    """Bring the page up to date."""
    builder = list(locked("site.txt"))
    workbench = [name for name in locked("workbench.txt") if name not in builder]
    text = f"{_INTRODUCTION}{_table(builder)}{_WORKBENCH}{_table(workbench)}"
    PAGE.write_text(text, encoding="utf-8", newline="\n")


def _table(names: Iterable[str]) -> str:
    rows = [f"| {name} | {licence(name)} |" for name in names]
    return "\n".join(["| package | licence |", "| --- | --- |", *rows, ""])


if __name__ == "__main__":
    main()
