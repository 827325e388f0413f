"""Puts an entry under a source's ``versions:`` without touching any other byte of the author's file."""

from __future__ import annotations

from dossier_workbench.editing.front_matter import in_front_matter
from dossier_workbench.editing.yaml_edits import NoPlaceError, Value, appended
from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.base import UNKNOWN
from mkdocs_dossier.model.source import Version

_KEY = "versions"


def with_version(text: str, version: Version) -> str | None:
    """The file with one more version; None where its front matter can't be amended safely.

    Args:
        text: The file as it is, line ends included.
        version: What to enter.
    """
    try:
        return in_front_matter(text, lambda front: _entered(front, version))
    except NoPlaceError:
        return None


def _entered(front: str, version: Version) -> str:
    said = parse_yaml(front.replace("\r\n", "\n"), "").value
    if not isinstance(said, dict) or not isinstance(said.get(_KEY), list | None):
        raise NoPlaceError("its front matter holds no versions to which one could be added")
    return appended(front, (_KEY,), _value(version))


def _value(version: Version) -> dict[str, Value]:
    found: dict[str, Value] = {"fulltext": version.fulltext}
    if version.original:
        found["original"] = {"file": version.original.file, "sha256": version.original.sha256}
    for name in ("published", "modified", "retrieved"):
        date = getattr(version, name)
        found[name] = date.text if date else UNKNOWN
    return {**found, "note": version.note} if version.note else found
