"""Taking articles in: what came, as it came, into the full-text folder; what it says into a new source.

Articles are worked through in batches, in a fixed order: read and cleaned by several processes, compared with all that
is known, then written one by one. Of each article the original is written first and the source last, each whole or
not at all, so a run that is stopped at any moment has taken in whole articles, and the next one goes on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dossier_workbench.filing.filer import Filer
from dossier_workbench.filing.git_ignore import ignore_line, is_exposed
from dossier_workbench.filing.known import shown
from dossier_workbench.filing.order import Convert, Incoming, Order
from dossier_workbench.model.draft import Draft
from dossier_workbench.model.outcome import Outcome, Result
from mkdocs_dossier.load.authors_places import fulltext_folder
from mkdocs_dossier.load.project import PLACES, load
from mkdocs_dossier.load.site_config import SiteConfig
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.places import OWN_TEMPLATES, SEEDS
from mkdocs_dossier.text.similar import near_ids
from mkdocs_dossier.workers.batches import HERE, Workers
from mkdocs_dossier.write import clear_staging, locked

BATCH = 500
"""So many articles are held in memory at once, and looked at together for lines that recur."""


class CannotAddError(Exception):
    """Nothing can be added, for a reason that concerns the dossier."""


class _Unit(NamedTuple):
    """An article, the hash of its bytes, or why it has none, and whether it is the first of those bytes."""

    item: Incoming
    sha256: str
    fault: Diagnostic | None
    is_new: bool


def add(
    root: Path,
    config_file: str,
    fulltext: Path | None,
    incoming: Sequence[Incoming],
    order: Order,
    convert: Convert,
    workers: Workers = HERE,
) -> Iterator[Result]:
    """Take articles into the dossier in ``root``; what became of each, in the order of their names.

    Args:
        root: The dossier's folder.
        config_file: MkDocs's configuration, if it has another name than usual.
        fulltext: The folder of full texts, where it is not the usual one.
        incoming: The articles.
        order: What the author wants of them.
        convert: Reads them.
        workers: Who reads what the dossier has already.

    Raises:
        CannotAddError: The full-text folder would be published, or the order names a source that is not there.
        OSError: The disk refuses.
    """
    with locked(root / SEEDS):  # of two runs at once the second knows what the first has added
        loaded = load(root, config_file, fulltext, workers)
        folder = fulltext_folder(root / SEEDS, fulltext)
        _refuse_read(root, loaded.site, folder)
        if order.like and order.like not in loaded.dossier.sources:
            near = near_ids(order.like, loaded.dossier.sources, "")
            raise CannotAddError(f"There is no source {order.like!r}. {near}".rstrip())
        filer = Filer(root, loaded, folder, order)
        if not order.dry_run:  # before the first article is read: something that is not ours may stand there
            clear_staging(root)
            clear_staging(folder)
        units = list(_units(filer, sorted(incoming, key=lambda item: item.shown)))
        drafts = convert(unit.item.arrival(order.latest) for unit in units if unit.is_new)
        faults: dict[str, Diagnostic] = {}
        for start in range(0, len(units), BATCH):
            yield from _take_batch(filer, units[start : start + BATCH], drafts, faults)


def _refuse_read(root: Path, site: SiteConfig, folder: Path) -> None:
    """Full texts go to no place that is published, or that builds read."""
    real = folder.resolve()
    if real.is_relative_to((root / site.docs_dir).resolve()):
        raise CannotAddError(
            f"{shown(root, folder)} lies in {site.docs_dir}, which is published. Name another folder."
        )
    read = [site.theme_dir, OWN_TEMPLATES, ".git", *(f"{SEEDS}/{name}" for name in PLACES)]
    if real == (root / SEEDS).resolve() or any(
        real.is_relative_to((root / place).resolve()) for place in read if place
    ):
        raise CannotAddError(f"{shown(root, folder)} is the dossier's own. Name another folder.")


def _units(filer: Filer, ordered: Sequence[Incoming]) -> Iterator[_Unit]:
    """What there is to do, without reading anything that is known by its bytes."""
    seen: set[str] = set()
    for item in ordered:
        raw = item.read()
        if isinstance(raw, Diagnostic):
            yield _Unit(item, "", raw, is_new=False)
            continue
        sha256 = hashlib.sha256(raw).hexdigest()
        yield _Unit(item, sha256, None, sha256 not in seen and filer.holds(sha256) is None)
        seen.add(sha256)


def _take_batch(
    filer: Filer, batch: Sequence[_Unit], drafts: Iterator[Draft | Diagnostic], faults: dict[str, Diagnostic]
) -> Iterator[Result]:
    """Read what is new of a batch, mark what recurs in it, then take each article in turn."""
    new: dict[str, tuple[Incoming, Draft]] = {}
    for unit in batch:
        if unit.is_new:
            outcome = next(drafts)
            if isinstance(outcome, Diagnostic):
                faults[unit.sha256] = outcome
            else:
                new[unit.sha256] = unit.item, outcome
    read = filer.prepared(new)
    for item, sha256, unreadable, _ in batch:
        if fault := unreadable or faults.get(sha256):
            yield Result(item.shown, Outcome.FAILED, diagnostics=(fault,))
        elif (known := filer.holds(sha256)) is not None:
            yield Result(item.shown, Outcome.SAME, known, "the same file")
        else:
            yield filer.take(item, sha256, read[sha256])


def folder_warnings(root: Path, fulltext: Path | None) -> list[Diagnostic]:
    """What the author should know of the folder that private texts go to."""
    folder = fulltext_folder(root / SEEDS, fulltext)
    if not is_exposed(folder):
        return []
    name = shown(root, folder)
    hint = f"Add the line {ignore_line(folder)} to .gitignore."
    return [diagnostic("fulltext-not-ignored", f"git does not ignore {name}", Origin(name), hint)]
