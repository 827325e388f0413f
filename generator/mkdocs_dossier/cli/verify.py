"""The command ``dossier verify``."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_dossier import recording
from mkdocs_dossier.cli.options import (
    CLEAN,
    FINDINGS,
    FULLTEXT,
    STRICT,
    complain,
    disk_troubles,
    exit_code,
    on_dossier,
    today,
)
from mkdocs_dossier.cli.workers import with_workers
from mkdocs_dossier.load.lock import looks_like_lock
from mkdocs_dossier.model.codes import MENDED_BY_VERIFY
from mkdocs_dossier.model.diagnostic import Severity
from mkdocs_dossier.model.places import LOCK_PATH
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.workers.batches import Workers
from mkdocs_dossier.write import write_file


@on_dossier
@FULLTEXT
@click.option("--check", "compare", is_flag=True, help="Only say whether the lock is current; write nothing.")
@STRICT
@with_workers()
def verify(
    root: Path, config_file: str, fulltext: Path | None, *, compare: bool, strict: bool, workers: Workers
) -> int:
    """Compare every quote with its source's original, and record where it stands.

    Writes seeds/evidence.lock.json: facts about the originals, not one of their sentences. Commit it, and
    everyone can build and check the dossier without the originals. Whatever holds is recorded, also where other
    quotes are to be mended; those are listed.
    """
    with disk_troubles():
        outcome = None if compare else recording.verify(root, config_file, fulltext, today(), workers)
        found = (
            outcome.diagnostics
            if outcome
            else Project.read(root, config_file, fulltext, workers=workers).check()
        )
        complain(
            item
            for item in found
            if item.severity is not Severity.NOTE or (compare and item.code in MENDED_BY_VERIFY)
        )
        code = exit_code(found, strict=strict)
        if compare and any(item.code == "lock-behind" for item in found):
            code = FINDINGS
        if outcome and outcome.lock is not None:
            changed = write_file(root, LOCK_PATH, outcome.lock.encode(), looks_like_lock)
            click.echo(f"{LOCK_PATH}: {'written' if changed else 'unchanged'}; {outcome.summary}")
        elif outcome:
            click.echo(f"{LOCK_PATH}: nothing was written", err=True)
        elif code == CLEAN:
            click.echo(f"{LOCK_PATH}: current")
    return code


COMMAND = verify
