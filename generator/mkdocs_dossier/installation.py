"""What this program needs of other packages, and what of it is not there: for words about faults that are no author's."""

from __future__ import annotations

import hashlib
import shlex
import sys
import traceback
from collections import deque
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution, entry_points
from pathlib import Path

from mkdocs_dossier.version import __version__

NAME = "mkdocs-dossier"
_PACKAGES = (Path(__file__).parent, Path(__file__).parents[1] / "dossier_workbench")
_EXTRA = "workbench"
"""The extra of this distribution that brings what only readers of articles need."""

_CLUSTER = "cluster"
"""The extra that brings what speaks to a cluster."""

_WORDS = "words"
"""The extra that brings dictionaries of scripts without blanks."""

_TABLES = "tables"
"""The extra that brings what reads workbooks."""

_DIGEST = 16
"""Signs of the digest of this program's files."""

_LONGEST = 200
"""Signs of an exception's own words that are told."""


def told_import(error: ImportError) -> tuple[str, str]:
    """What is wrong with the installation, and the line that mends it, for a module that could not be loaded.

    Which package is missing is seen from what each installed one asks for; the exception names a module at best.
    """
    lacking = missing(NAME)
    if lacking:
        names = ", ".join(lacking)
        what = "a package that it needs is" if len(lacking) == 1 else "packages that it needs are"
        return f"{what} missing: {names}", _run(*lacking.values())
    lacking = missing(NAME, _EXTRA)
    if lacking:
        return f"the author's workbench lacks {', '.join(lacking)}", workbench_line()
    message = f"a part of it can't be loaded: {_words(error)}"
    return message, _run("--force-reinstall", f"{NAME}=={__version__}")


def workbench_line() -> str:
    """The line that installs what only authors need."""
    return _run(f"{NAME}[{_EXTRA}]")


def words_line() -> str:
    """The line that installs what knows where words end in scripts without blanks."""
    return _run(f"{NAME}[{_WORDS}]")


def tables_line() -> str:
    """The line that installs what reads workbooks."""
    return _run(f"{NAME}[{_TABLES}]")


def cluster_line() -> str:
    """The line that installs what speaks to a cluster."""
    return _run(f"{NAME}[{_CLUSTER}]")


def installed() -> dict[str, str]:
    """What decides on outcomes besides the dossier: versions by name, and a digest of this program's own files."""
    found = {"Python": ".".join(map(str, sys.version_info[:2])), NAME: f"{__version__} ({code()})"}
    try:
        from packaging.requirements import Requirement  # noqa: PLC0415 - it may be what is missing
    except ImportError:
        return found
    for name in {Requirement(line).name for line in _asked(NAME)} | extending():
        with suppress(PackageNotFoundError):
            found[name] = distribution(name).version
    return found


def extending() -> set[str]:
    """The names of other distributions that add to this program: their code may read anything."""
    listed = entry_points()
    groups = (group for group in listed.groups if group.startswith("dossier."))
    return {each.dist.name for group in groups for each in listed.select(group=group) if each.dist} - {NAME}


def code() -> str:
    """A digest of all files of this program, which developers change."""
    digest = hashlib.sha256()
    for folder in _PACKAGES:
        files = (path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file())
        for path in sorted(files, key=lambda path: path.relative_to(folder).as_posix()):
            digest.update(f"{path.relative_to(folder.parent).as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:_DIGEST]


def require_workbench() -> None:
    """Stop before anything is read where packages are missing that readers of articles need.

    Raises:
        ImportError: Some are.
    """
    lacking = missing(NAME, _EXTRA)
    if lacking:
        raise ImportError(", ".join(lacking))


def told_fault(error: BaseException) -> str:
    """What happened in which line of this program, for whoever mends it."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [
        f" at {Path(frame.filename).relative_to(folder).as_posix()}:{frame.lineno}"
        for frame in frames
        for folder in _PACKAGES
        if Path(frame.filename).is_relative_to(folder)
    ]
    at = own[-1] if own else ""
    return f"{type(error).__name__}{at}: {_words(error)}"


def missing(name: str, *extras: str) -> dict[str, str]:
    """Distributions that one asks for, with extras, and that are not installed: requirements by name."""
    try:
        from packaging.requirements import Requirement  # noqa: PLC0415 - it may be what is missing
        from packaging.utils import canonicalize_name  # noqa: PLC0415
    except ImportError:
        return {"packaging": "packaging"}
    ahead: deque[tuple[str, frozenset[str]]] = deque([(name, frozenset(extras))])
    seen: set[tuple[str, frozenset[str]]] = set()
    found: dict[str, str] = {}
    while ahead:
        one, wished = ahead.popleft()
        if (one, wished) in seen:
            continue
        seen.add((one, wished))
        for line in _asked(one):
            need = Requirement(line)
            marker = need.marker
            if marker and not any(marker.evaluate({"extra": extra}) for extra in ("", *wished)):
                continue
            wanted = canonicalize_name(need.name)
            if _is_there(wanted):
                ahead.append((wanted, frozenset(map(canonicalize_name, need.extras))))
            else:
                found.setdefault(wanted, f"{wanted}{need.specifier}")
    return found


def _asked(name: str) -> list[str]:
    try:
        return distribution(name).requires or []
    except PackageNotFoundError:  # run from its source, say
        return []


def _is_there(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def _words(error: BaseException) -> str:
    return " ".join(str(error).split())[:_LONGEST]


def _run(*words: str) -> str:
    return f"Run: {shlex.join([sys.executable or 'python', '-m', 'pip', 'install', *words])}"
