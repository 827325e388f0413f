"""The settings file."""

from __future__ import annotations

from pathlib import Path

from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.load.validate import validate
from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.settings import Settings


def load_settings(root: Path, file: Path) -> tuple[Settings | None, Marks, list[Diagnostic]]:
    """Read the settings; None if they are absent or faulty."""
    if not file.exists() and not file.is_symlink():
        name = file.relative_to(root).as_posix()
        return None, Marks(Origin(name)), [diagnostic("settings-missing", f"there is no {name}", Origin(name))]
    read = read_text(root, file)
    found = list(read.diagnostics)
    if read.text is None:
        return None, Marks(Origin(read.path)), found
    data, marks, problems = parse_yaml(read.text, read.path)
    found.extend(problems)
    if data is None and problems:
        return None, marks, found
    settings, problems_of_values = validate(Settings, data, marks)
    return settings, marks, [*found, *problems_of_values]
