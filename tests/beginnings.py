"""A dossier as it was at its beginning: its articles, before anybody said what they are about."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

_SAID = re.compile(r"^(?:covers|resolve):(?: .*\n|\n(?:  .*\n)+)", re.MULTILINE)


def beginning(root: Path, of: Path, catalogue: str) -> Path:
    """Write to ``root`` the articles of a dossier, without events and decisions, beside a small catalogue."""
    shutil.copy(of / "mkdocs.yml", root)
    shutil.copytree(of / "seeds" / "articles", root / "seeds" / "articles")
    for file in (root / "seeds/articles").iterdir():
        file.write_text(_SAID.sub("", file.read_text("utf-8")), "utf-8")
    (root / "seeds/catalogue").mkdir()
    (root / "seeds/catalogue/all.yaml").write_text(catalogue, "utf-8")
    (root / "seeds/dossier.yaml").write_text("title: Beginning\nlanguage: en\n", "utf-8")
    return root
