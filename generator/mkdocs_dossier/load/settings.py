"""The settings file."""

from __future__ import annotations

from pathlib import Path

from mkdocs_dossier.disk import is_absent, shown_path
from mkdocs_dossier.extensions import know
from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.load.salvage import STAND_INS
from mkdocs_dossier.load.validate import validate_document
from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.settings import Settings


def load_settings(root: Path, file: Path) -> tuple[Settings, Marks, list[Diagnostic], str]:
    """Read the settings; stand-ins take the place of what is absent or faulty.

    Returns:
        The settings, their positions, what is wrong, and the text that went unread.
    """
    know()
    name = shown_path(root, file)
    if is_absent(file):
        found = diagnostic("settings-missing", f"there is no {name}", Origin(name), _hint(file))
        return _stand_in(), Marks(Origin(name)), [found], ""
    read = read_text(root, file)
    if read.text is None:
        return _stand_in(), Marks(Origin(name)), list(read.diagnostics), ""
    parsed = parse_yaml(read.text, read.path)
    checked = validate_document(Settings, parsed)
    found_so_far = [*read.diagnostics, *checked.diagnostics]
    if parsed.value is None and not parsed.diagnostics:
        found_so_far.append(diagnostic("file-empty", f"{name} holds only comments", parsed.marks.origin))
    unread = read.text if checked.faulty or has_errors(found_so_far) else ""
    return checked.record or _stand_in(), checked.marks, found_so_far, unread


def _stand_in() -> Settings:
    return Settings(title=str(STAND_INS["title"]))


def _hint(file: Path) -> str:
    """The file that was probably meant."""
    try:
        others = sorted(other.name for other in file.parent.iterdir() if other.name.isprintable())
    except OSError:
        return ""
    close = [name for name in others if name.lower() in ("dossier.yml", "dossier.yaml", "settings.yaml")]
    return f"Rename {close[0]} to {file.name}." if close else ""
