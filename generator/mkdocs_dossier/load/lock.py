"""``seeds/evidence.lock.json``: the committed facts about originals that are not published."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from mkdocs_dossier.disk import is_absent
from mkdocs_dossier.load.files import position, read_text
from mkdocs_dossier.load.json_places import place_of
from mkdocs_dossier.load.lock_facts import LockFault, first_fault, number_fault
from mkdocs_dossier.model.dates import EdtfError, parse_edtf
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.evidence import Lock
from mkdocs_dossier.model.origin import Origin

FORMAT = 1
"""Raised when the meaning of a field changes, never for a new one: those have a value for locks that lack them."""

MAX_BYTES = 64 * 1024 * 1024

_ENDLESS = re.compile(r"\d{4000,}|\[{100,}")

_ADAPTER: TypeAdapter[Lock] = TypeAdapter(Lock)


def read_lock(root: Path, file: Path) -> tuple[Lock | None, tuple[Diagnostic, ...]]:
    """Read the lock; None if there is none or it can't be used."""
    if is_absent(file):
        return None, ()
    read = read_text(root, file, limit=MAX_BYTES)
    if read.text is None:
        return None, read.diagnostics
    lock = _checked(read.text, read.path)
    return (None, (lock,)) if isinstance(lock, Diagnostic) else (lock, ())


def _checked(text: str, path: str) -> Lock | Diagnostic:
    """The lock, or the first thing that is wrong with it: one word is enough, as it is mended as a whole."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return _broken(f"the lock is not JSON: {error.msg}", Origin(path, error.lineno, error.colno))
    except (
        ValueError,
        RecursionError,
    ):  # what JSON allows, and Python does not read: endless digits, endless lists
        found = _ENDLESS.search(text)
        where = Origin(path, *position(text, found.start() if found else 0))
        return _broken("the lock is not JSON that can be read", where)
    form = data.get("format") if isinstance(data, dict) else None
    if type(form) is int and form > FORMAT:
        message = f"the lock's format is {form}, and this version reads {FORMAT}"
        return diagnostic("lock-newer", message, Origin(path, *place_of(text, ["format"])))
    if type(form) is not int or form != FORMAT:
        return _broken(f"the lock's format is not {FORMAT}", Origin(path, *place_of(text, ["format"])))
    lock = number_fault(data) or _read(data)
    if isinstance(lock, Lock):
        return lock
    shown = ".".join(map(str, lock.path))
    return _broken(f"the lock is damaged at {shown}: {lock.why}", Origin(path, *place_of(text, lock.path)))


def _read(data: dict[str, Any]) -> Lock | LockFault:
    """The lock, or its first fault: it lacks the shape of one, or its facts are at odds."""
    del data["format"]
    _hand_down(data)
    try:
        lock = _ADAPTER.validate_python(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        return LockFault(first["loc"], first["msg"])
    for name, facts in lock.sources.items():
        try:
            parse_edtf(facts.recorded)
        except EdtfError as error:
            return LockFault(("sources", name, "recorded"), str(error))
    return first_fault(lock) or lock


_HANDED_DOWN = ("names", "rules")
"""What a lock says once for all sources, and of a source only where it differs."""


def _hand_down(data: dict[str, Any]) -> None:
    """Let each source have its own of what the lock says once for all."""
    sources = data.get("sources")
    for facts in sources.values() if isinstance(sources, dict) else ():
        for key in _HANDED_DOWN:
            if isinstance(facts, dict) and key in data:
                facts.setdefault(key, data[key])


def looks_like_lock(content: bytes) -> bool:
    """Whether a file under the lock's name is one, damaged perhaps, as by a merge: `verify` writes it anew."""
    text = content.removeprefix(b"\xef\xbb\xbf").strip()
    if text in {b"", b"{", b"{}", b"[]"}:
        return True
    return text.startswith((b"{", b"<<<<<<<")) and (b'"sources"' in text or b'"format"' in text)


def lock_text(lock: Lock) -> str:
    """The lock as JSON with one fact on each line, sorted: two authors' changes merge line by line."""
    plain = asdict(lock)
    sources = {
        name: {
            key: _by_line(value)
            for key, value in sorted(facts.items())
            if key not in _HANDED_DOWN or value != plain[key]
        }
        for name, facts in plain["sources"].items()
    }
    document = {
        "format": FORMAT,
        "names": lock.names,
        "rules": _by_line(plain["rules"]),
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
        lines = [pad + json.dumps(item) for item in value]
        return "[\n" + ",\n".join(lines) + "\n" + " " * depth + "]"
    return json.dumps(value)


def _broken(message: str, origin: Origin) -> Diagnostic:
    return diagnostic("lock-broken", message, origin)
