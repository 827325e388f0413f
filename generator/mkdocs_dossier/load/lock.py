"""``seeds/evidence.lock.json``: the committed facts about originals that are not published."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.model.dates import EdtfError, parse_edtf
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.evidence import Lock, as_plain
from mkdocs_dossier.model.origin import Origin

NAME = "evidence.lock.json"
FORMAT = 1
"""Raised when the meaning of a field changes."""

MAX_BYTES = 64 * 1024 * 1024

_ADAPTER: TypeAdapter[Lock] = TypeAdapter(Lock)


def read_lock(root: Path, file: Path) -> tuple[Lock | None, tuple[Diagnostic, ...]]:
    """Read the lock; None if there is none or it can't be used."""
    if not file.exists() and not file.is_symlink():
        return None, ()
    read = read_text(root, file, limit=MAX_BYTES)
    if read.text is None:
        return None, read.diagnostics
    try:
        data = json.loads(read.text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        return None, (_broken(f"the lock is not JSON: {error}", Origin(read.path, line)),)
    if not isinstance(data, dict) or data.pop("format", None) != FORMAT:
        return None, (_broken(f"the lock's format is not {FORMAT}", Origin(read.path, 1)),)
    try:
        lock = _ADAPTER.validate_python(data)
        for facts in lock.sources.values():
            parse_edtf(facts.recorded)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        return None, (_broken(f"the lock is damaged at {place}", Origin(read.path, 1)),)
    except EdtfError as error:
        return None, (_broken(f"the lock names an impossible day: {error}", Origin(read.path, 1)),)
    return lock, ()


def lock_text(lock: Lock) -> str:
    """The lock as JSON with one fact on each line, sorted: two authors' changes merge line by line."""
    plain = asdict(lock)
    sources = {
        name: {key: _by_line(value) for key, value in sorted(facts.items())}
        for name, facts in plain["sources"].items()
    }
    document = {
        "format": FORMAT,
        "names": lock.names,
        "sources": dict(sorted(sources.items())),
        "shared": list(lock.shared),
    }
    return f"{_write(document, 0)}\n"


def _by_line(value: Any) -> Any:
    return dict(sorted(value.items())) if isinstance(value, dict) else value


def _write(value: Any, depth: int) -> str:
    """Mappings and outer lists are broken into lines, facts are not."""
    pad = " " * (depth + 1)
    if isinstance(value, dict) and value:
        lines = [f"{pad}{json.dumps(key)}: {_write(item, depth + 1)}" for key, item in value.items()]
        return "{\n" + ",\n".join(lines) + "\n" + " " * depth + "}"
    if isinstance(value, list | tuple) and value and isinstance(value[0], tuple):
        lines = [pad + json.dumps(as_plain(item)) for item in value]
        return "[\n" + ",\n".join(lines) + "\n" + " " * depth + "]"
    return json.dumps(as_plain(value))


def _broken(message: str, origin: Origin) -> Diagnostic:
    return diagnostic("lock-broken", message, origin)
