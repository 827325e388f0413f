"""Taking articles in: what came, as it came, into the full-text folder; what it says into a new source.

Articles are worked through in batches, in a fixed order: read and cleaned by several processes, compared with all that
is known, then written one by one. Of each article the original is written first and the source last, each whole or
not at all, so a run that is stopped at any moment has taken in whole articles, and the next one goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from mkdocs_dossier.adding.desk import Desk
from mkdocs_dossier.adding.order import Convert, Incoming, Order
from mkdocs_dossier.load.fulltexts import fulltext_folder
from mkdocs_dossier.load.git_ignore import ignore_line, is_exposed
from mkdocs_dossier.load.incoming import Fingerprinted, fingerprinted
from mkdocs_dossier.load.known import shown
from mkdocs_dossier.load.project import SEEDS, load
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.outcome import Outcome, Taken

BATCH = 500
"""So many articles are held in memory at once, and looked at together for lines that recur."""


class CannotAddError(Exception):
    """Nothing can be added, for a reason that concerns the dossier."""


def add(
    root: Path,
    config_file: str,
    fulltext: Path | None,
    incoming: Sequence[Incoming],
    order: Order,
    convert: Convert,
) -> Iterator[Taken]:
    """Take articles into the dossier in ``root``; what became of each, in the order of their names.

    Args:
        root: The dossier's folder.
        config_file: MkDocs's configuration, if it has another name than usual.
        fulltext: The folder of full texts, where it is not the usual one.
        incoming: The articles.
        order: What the author wants of them.
        convert: Reads them.

    Raises:
        CannotAddError: The full-text folder would be published.
        OSError: The disk refuses.
    """
    loaded = load(root, config_file, fulltext)
    folder = fulltext_folder(root / SEEDS, fulltext)
    if folder.resolve().is_relative_to((root / loaded.site.docs_dir).resolve()):
        name = shown(root, folder)
        raise CannotAddError(
            f"{name} lies in {loaded.site.docs_dir}, which is published. Name another folder."
        )
    desk = Desk(root, loaded, folder, order)
    ordered = sorted(incoming, key=lambda item: item.shown)
    for start in range(0, len(ordered), BATCH):
        yield from _take_batch(desk, ordered[start : start + BATCH], convert)


def _take_batch(desk: Desk, batch: Sequence[Incoming], convert: Convert) -> Iterator[Taken]:
    """Read what is new of a batch, then take each article in turn."""
    prints = [fingerprinted(item.shown, item.file, item.raw) for item in batch]
    new = {
        found.sha256: item
        for item, found in zip(batch, prints, strict=True)
        if isinstance(found, Fingerprinted) and desk.holds(found.sha256) is None
    }
    drafts = dict(zip(new, convert(list(new.values())), strict=True))
    for item, found in zip(batch, prints, strict=True):
        outcome = drafts.get(found.sha256) if isinstance(found, Fingerprinted) else found
        if isinstance(outcome, Diagnostic):
            yield Taken(item.shown, Outcome.FAILED, diagnostics=(outcome,))
        elif isinstance(found, Fingerprinted):
            known = desk.holds(found.sha256)
            if known is not None or outcome is None:
                yield Taken(item.shown, Outcome.SAME, known or "", "the same file")
            else:
                yield desk.take(item, found.sha256, outcome)


def folder_warnings(root: Path, fulltext: Path | None) -> list[Diagnostic]:
    """What the author should know of the folder that private texts go to."""
    folder = fulltext_folder(root / SEEDS, fulltext)
    if not is_exposed(folder):
        return []
    name = shown(root, folder)
    hint = f"Add the line {ignore_line(folder)} to .gitignore."
    return [diagnostic("fulltext-not-ignored", f"git does not ignore {name}", Origin(name), hint)]
