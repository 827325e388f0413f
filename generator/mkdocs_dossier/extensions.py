"""What other distributions add to our lists by entry point, and what is said where that goes wrong.

A list joined from several sources has ours first, in its own order, then others by name, whatever was installed when.
Whatever is wrong with an extension is told and the extension left out: a dossier is made all the same.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import PurePath
from types import ModuleType, UnionType
from typing import Generic, Protocol, TypeVar, get_origin, get_type_hints

from mkdocs_dossier.model.codes import CODES, Code, add_codes
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.suggestions import add_hints

_PLACE = Origin("seeds/dossier.yaml")
"""What is wrong with an installation stands in no file of the dossier; this one is there in any."""

_LONGEST = 300
"""Signs of an exception's own words that are told."""

_CODE = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_SEVERITIES = tuple(Severity)


@dataclass(frozen=True, slots=True, order=True)
class Extension:
    """An entry point of another distribution.

    Attributes:
        group: The list that it adds to.
        name: What its distribution calls it.
        distribution: The distribution's name.
        version: The distribution's version.
    """

    group: str
    name: str
    distribution: str
    version: str

    def fault(self, what: str) -> Diagnostic:
        """Say that it is left out, and why."""
        message = f"{self.name!r} in {self.group}, of {self.distribution} {self.version}, is left out: {what}"
        return diagnostic("extension-left-out", message, _PLACE, self.remedy)

    @property
    def remedy(self) -> str:
        """What can be done about it."""
        return f"Update {self.distribution}, or take it away: pip uninstall {self.distribution}"


class Listed(Protocol):
    """What stands in a list: it has a name, and knows by whom it was added; None if it is our own."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def extension(self) -> Extension | None:
        """Who brings it."""


class ExtensionError(Exception):
    """An extension raised something while it was at work."""

    def __init__(self, extension: Extension, error: BaseException) -> None:
        """Keep both: the cause may turn out to be somebody else's."""
        super().__init__(str(error))
        self.extension = extension
        self.error = error

    @property
    def fault(self) -> Diagnostic:
        """What is said of it where it is left out."""
        return self.extension.fault(told(self.error))

    @property
    def told(self) -> str:
        """What is said of it where nothing can stand in its place."""
        at = self.extension
        return f"{at.name!r} of {at.distribution} {at.version} fails: {told(self.error)}"


@contextmanager
def held(extension: Extension | None) -> Iterator[None]:
    """Make what an extension raises an `ExtensionError`; what our own parts raise is a bug and stays one.

    Raises:
        ExtensionError: The extension raised something.
    """
    try:
        yield
    except (Exception, SystemExit) as error:
        if extension is None:
            raise
        raise ExtensionError(extension, error) from error


def require_types(value: object, kind: type) -> None:
    """Hold what others give to the types of its fields: anything else would fail later, as if in a part of ours.

    Raises:
        TypeError: It is not of the kind, or one of its fields not of the type that the kind says.
    """
    if not isinstance(value, kind):
        raise TypeError(f"a {kind.__name__} is wanted, and not a {type(value).__name__}")
    for name, hint in get_type_hints(kind).items():
        found, wanted = (
            getattr(value, name),
            hint if isinstance(hint, UnionType) else get_origin(hint) or hint,
        )
        if not isinstance(found, wanted):
            raise TypeError(f"{name!r} of a {kind.__name__} is of the type {type(found).__name__}")
        if type(found).__module__ == kind.__module__:
            require_types(found, type(found))


T = TypeVar("T", bound=Listed)


@dataclass(frozen=True, slots=True)
class Additions(Generic[T]):
    """What others add to a list, by name, and what is wrong with the rest."""

    added: tuple[T, ...]
    faults: tuple[Diagnostic, ...]


def joined(
    group: str, kind: type[T], own: Iterable[str], wrong: Callable[[T], str] = lambda _: ""
) -> Additions[T]:
    """Read the entry points of a group, each of which has to lead to one more part of a list.

    Args:
        group: The group.
        kind: What the parts are: a dataclass with the fields of a part.
        own: The names of our own parts.
        wrong: Says what is wrong with a part; empty if nothing is.
    """
    found: list[T] = []
    faults: list[Diagnostic] = []
    for extension, value in _loaded(group, faults):
        if not isinstance(value, kind):
            faults.append(extension.fault(f"it is of the type {type(value).__name__}, not {kind.__name__}"))
        elif what := _wrong(value, wrong):
            faults.append(extension.fault(what))
        else:
            found.append(replace(value, extension=extension))  # type: ignore[type-var]
    return _apart(found, dict.fromkeys(own, "mkdocs-dossier"), faults)


def _wrong(part: T, wrong: Callable[[T], str]) -> str:
    """What is wrong with a part, whose fields may be of any type; empty if nothing is."""
    name: object = part.name
    try:
        return wrong(part) if isinstance(name, str) and name else f"{name!r} is no name"
    except Exception as error:  # noqa: BLE001 - whatever comes of a field of another type
        return told(error)


SUGGESTIONS = "dossier.suggestions"


def know() -> None:
    """Make known what settings may name: codes of others' checks, and kinds of their suggestions."""
    checks()
    add_hints(sorted(each.name for each in entry_points(group=SUGGESTIONS)))


@dataclass(frozen=True, slots=True)
class Checks:
    """A module with rules, and the codes of what they say."""

    name: str
    module: ModuleType
    extension: Extension | None


@cache
def checks() -> Additions[Checks]:
    """The modules with rules that others add. From now on their codes are known, so settings may name them."""
    found: list[Checks] = []
    faults: list[Diagnostic] = []
    for extension, value in _loaded("dossier.checks", faults):
        codes = getattr(value, "CODES", {})
        if not isinstance(value, ModuleType):
            faults.append(extension.fault(f"it is of the type {type(value).__name__}, not a module"))
        elif wrong := _wrong_codes(codes):
            faults.append(extension.fault(wrong))
        else:
            add_codes(codes)
            found.append(Checks(value.__name__, value, extension))
    return _apart(found, {}, faults)


def _wrong_codes(codes: object) -> str:
    """What is wrong with codes of others; empty if nothing is."""
    if not isinstance(codes, Mapping):
        return "its CODES are no mapping"
    for name, code in codes.items():
        if not isinstance(name, str) or not _CODE.fullmatch(name) or not isinstance(code, Code):
            return f"{name!r} in its CODES is no code: a name of a-z, 0-9 and hyphens, and a Code"
        if code.severity not in _SEVERITIES:
            return f"{name!r} in its CODES has the severity {code.severity!r}: it may be {', '.join(_SEVERITIES)}"
        if name in CODES:
            return f"there is a code {name!r} already"
    return ""


def _loaded(group: str, faults: list[Diagnostic]) -> Iterator[tuple[Extension, object]]:
    """What the entry points of a group lead to, by distribution and name; those that lead nowhere are told."""
    found = {extension_of(each): each for each in entry_points(group=group)}
    for extension in sorted(found):
        try:
            value = found[extension].load()
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever runs when a module is imported
            faults.append(extension.fault(f"{found[extension].value} can't be loaded: {told(error)}"))
        else:
            yield extension, value


def extension_of(entry: EntryPoint) -> Extension:
    """Who brings an entry point."""
    name, version = (entry.dist.name, entry.dist.version) if entry.dist else ("?", "?")
    return Extension(entry.group, entry.name, name, version)


def _apart(found: Iterable[T], taken: dict[str, str], faults: list[Diagnostic]) -> Additions[T]:
    """By name; of several that have one name the first keeps it, and our own come before all."""
    added = []
    for part in sorted(found, key=lambda part: (part.name, part.extension)):
        if part.extension and part.name in taken:
            faults.append(part.extension.fault(f"{taken[part.name]} has something of the name {part.name!r}"))
        elif part.extension:
            taken[part.name] = part.extension.distribution
            added.append(part)
    return Additions(tuple(added), tuple(faults))


def told(error: BaseException) -> str:
    """An exception's kind and words on one line, with the place where it was raised: in a template, if one ran."""
    frames = traceback.extract_tb(error.__traceback__)
    templates = [frame for frame in frames if frame.filename.endswith(".jinja")]
    at = "".join(
        f" at {'/'.join(PurePath(last.filename).parts[-2:])}:{last.lineno}"
        for last in (templates or frames)[-1:]
    )
    return f"{type(error).__name__}{at}: {' '.join(str(error).split())[:_LONGEST]}"
