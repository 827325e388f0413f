"""The authors' own templates: whose fault it is when rendering fails."""

from __future__ import annotations

import traceback
from pathlib import Path

from mkdocs_dossier.disk import read_bytes, shown_path
from mkdocs_dossier.load.files import MAX_BYTES, read_text
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.origin import Origin


def own_texts(root: Path, folder: Path) -> dict[str, str] | None:
    """The authors' templates by name; None if something is wrong with any of them.

    Args:
        root: The dossier's folder.
        folder: The one in it with the templates; there may be none.
    """
    found = {}
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            read = read_text(root, file)
            if read.text is None or read.diagnostics:
                return None
            found[file.relative_to(folder).as_posix()] = read.text
    return found


def own_bytes(root: Path, folder: Path) -> tuple[tuple[str, bytes | Diagnostic], ...]:
    """All that lies in the folder of the authors' templates, by path, whatever it is: to tell whether any of it is new."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return tuple(
        (name, read_bytes(root, file, name, MAX_BYTES)) for file in files if (name := shown_path(root, file))
    )


def template_fault(root: Path, folder: Path, error: BaseException) -> Diagnostic | None:
    """The line of an own template that raised ``error``; None if none did, and then it is a bug of ours.

    Args:
        root: The dossier's folder.
        folder: The one in it with the templates.
        error: From the template engine, or from anything that a template called.
    """
    if isinstance(error, UnicodeDecodeError):
        reads = (read_text(root, file) for file in sorted(folder.rglob("*")) if file.is_file())
        return next((found for read in reads for found in read.diagnostics if has_errors([found])), None)
    frames = traceback.extract_tb(error.__traceback__)
    places = [(frame.filename, frame.lineno or 0) for frame in frames]
    if isinstance(getattr(error, "filename", None), str):  # a syntax error knows better than the traceback
        places.append((error.filename, getattr(error, "lineno", 0)))  # type: ignore[attr-defined]
    for name, line in reversed(places):
        path = Path(name)
        if path.is_relative_to(folder):
            where = Origin(path.relative_to(root).as_posix(), line)
            return diagnostic("template-error", f"{str(error) or type(error).__name__}", where)
    return None
