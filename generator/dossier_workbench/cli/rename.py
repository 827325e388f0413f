"""The command ``dossier rename``."""

from __future__ import annotations

from pathlib import Path

import click

from dossier_workbench.cli.changes import change_options, make
from dossier_workbench.editing.references import NotRenamedError
from dossier_workbench.editing.rename import rename as renamed
from dossier_workbench.editing.yaml_edits import NoPlaceError
from mkdocs_dossier.cli.options import CLEAN, FINDINGS, FULLTEXT, disk_troubles, on_dossier
from mkdocs_dossier.pipeline import Project


@on_dossier
@click.argument("old")
@click.argument("new")
@FULLTEXT
@change_options
def rename(
    root: Path, config_file: str, old: str, new: str, fulltext: Path | None, *, yes: bool, dry_run: bool
) -> int:
    """Give a record, an article or a claim another id, everywhere.

    Whatever names it is changed with it: catalogue, articles, hand-written pages, settings, navigation and lock. The
    old id stays under `was:`, so that its address leads to the new one. All files are changed, or none.
    """
    with disk_troubles():
        try:
            changes = renamed(root, Project.read(root, config_file, fulltext), old, new)
        except (NotRenamedError, NoPlaceError) as error:
            raise click.UsageError(f"{error} Nothing was written.") from error
        return CLEAN if make(root, changes, yes=yes, dry_run=dry_run) or dry_run else FINDINGS


COMMAND = rename
