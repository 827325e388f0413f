"""Ids for claims that have none, written into the catalogue: nothing else of it changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from mkdocs_dossier.analyse.claims import filed_claims
from mkdocs_dossier.disk import read_bytes
from mkdocs_dossier.load.catalogue import SECTIONS
from mkdocs_dossier.load.files import MAX_BYTES
from mkdocs_dossier.load.project import load
from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.origin import Marks
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.write import Change, NotOursError

_CATALOGUE = f"{SEEDS}/catalogue"
_BOM = "\ufeff"
_LINE = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Minted:
    """A file of the catalogue with ids for its claims.

    Attributes:
        change: What becomes of it.
        count: How many ids it gets.
        lines: Numbers of the lines at which another now stands above what stood there.
    """

    change: Change
    count: int
    lines: tuple[int, ...]


class Minting(NamedTuple):
    """What there is to write, and to say.

    Attributes:
        files: Those that get ids.
        errors: Of files that get none before these are mended.
        moved: Entries of ``ignore:`` that name a line which has another number in the files with ids.
    """

    files: tuple[Minted, ...]
    errors: tuple[Diagnostic, ...]
    moved: tuple[Diagnostic, ...]


def mint(root: Path, config_file: str = "") -> Minting:
    """Ids for all claims in YAML that have none.

    A claim gets the id that was derived for it, so that what leads to it still does.

    Args:
        root: The dossier's folder.
        config_file: MkDocs's configuration if it has another name than usual.

    Raises:
        NotOursError: A file was changed while this looked at it.
    """
    loaded = load(root, config_file)
    dossier = loaded.dossier
    nameless = [
        (dossier.origin(each.record, "claims", each.index).path, each)
        for each in filed_claims(dossier)
        if each.derived
    ]
    # Who writes tables gives ids there.
    wanted = grouped((path, each) for path, each in nameless if path == dossier.origin(each.record).path)
    errors = tuple(item for item in loaded.diagnostics if _hides_claims(item))
    found = []
    for path in sorted(wanted.keys() - {item.origin.path for item in errors}):
        raw = read_bytes(root, root / path, path, MAX_BYTES)
        marks = [(filed, dossier.marks[filed.record].at("claims", filed.index)) for filed in wanted[path]]
        minted = None if isinstance(raw, Diagnostic) else _with_ids(path, raw, marks)
        if minted is None:
            why = "was changed while it was read, or can't take ids as it stands"
            raise NotOursError(
                root / path,
                why,
                "Run the command again. If that does not help, divide the file.",
            )
        found.append(minted)
    return Minting(tuple(found), errors, tuple(_moved(dossier, {each.change.path: each for each in found})))


def _hides_claims(item: Diagnostic) -> bool:
    """Whether there may be claims that could not be read."""
    return item.severity is Severity.ERROR and PurePath(item.origin.path).is_relative_to(_CATALOGUE)


def _moved(dossier: Dossier, files: Mapping[str, Minted]) -> Iterator[Diagnostic]:
    for index, entry in enumerate(dossier.settings.ignore):
        path, _, line = (entry.where or "").rpartition(":")
        above = (
            sum(each < int(line) for each in files[path].lines) if path in files and line.isdecimal() else 0
        )
        if above:
            origin = dossier.settings_marks.at("ignore", index, "where").origin
            message = f"with the ids, {entry.where!r} is {path}:{int(line) + above}"
            yield diagnostic("ignore-unused", message, origin, "Correct the number of the line.")


def _with_ids(path: str, raw: bytes, claims: Sequence[tuple[FiledClaim, Marks]]) -> Minted | None:
    """The file with an id at the head of each claim; None if it would say anything else, or be too large."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return None
    starts = [len(_BOM) if text.startswith(_BOM) else 0, *(found.end() for found in _LINE.finditer(text))]
    places, lines = [], []
    for filed, marks in claims:
        key = min((child.key for child in marks.children.values() if child.key), default=None)
        if key is None or key.line > len(starts):
            return None
        begin, first = (starts[each.line - 1] + each.column - 1 for each in (marks.origin, key))
        is_flow = "{" in text[begin:first]
        gap = ", " if is_flow else f"{_line_end(text, first)}{' ' * (marks.origin.column - 1)}"
        places.append((first if is_flow else begin, f"id: {filed.id}{gap}"))
        lines += [] if is_flow else [marks.origin.line]
    cuts = [0, *sorted(place for place, _ in places), len(text)]
    words = ["", *(words for _, words in sorted(places))]
    parts = (f"{word}{text[start:end]}" for word, (start, end) in zip(words, pairwise(cuts), strict=True))
    after = "".join(parts)
    if len(after.encode()) > MAX_BYTES or not _same_but_ids(text, after, [filed for filed, _ in claims]):
        return None
    return Minted(Change(path, raw, after.encode()), len(claims), tuple(lines))


def _line_end(text: str, place: int) -> str:
    """How the line ends in which a place is."""
    found = _LINE.search(text, place)
    return found[0] if found else "\n"


def _same_but_ids(before: str, after: str, claims: Iterable[FiledClaim]) -> bool:
    """Whether both texts are the same YAML once the claims of the second have lost these ids."""
    was, now = (parse_yaml(_LINE.sub("\n", text.removeprefix(_BOM)), "") for text in (before, after))
    for filed in claims:
        claim = _claim(now.value, filed)
        if not isinstance(claim, dict) or claim.pop("id", None) != filed.id:
            return False
    return bool(now.value == was.value) and len(now.diagnostics) == len(was.diagnostics)


def _claim(data: Any, filed: FiledClaim) -> Any:
    """A claim among the values of its file; None if it is not there."""
    for section in SECTIONS:
        with suppress(KeyError, IndexError, TypeError):
            return data[section][filed.record]["claims"][filed.index]
    return None
