"""The command ``dossier merge``."""

from __future__ import annotations

from pathlib import Path

import click

from dossier_workbench.cli.changes import change_options, make
from dossier_workbench.editing.merge import merge as merged
from dossier_workbench.editing.references import NotRenamedError
from dossier_workbench.editing.yaml_edits import NoPlaceError
from mkdocs_dossier.cli.options import CLEAN, FINDINGS, FULLTEXT, disk_troubles, on_dossier
from mkdocs_dossier.pipeline import Project


@on_dossier
@click.argument("gone")
@click.argument("kept")
@FULLTEXT
@change_options
def merge(
    root: Path, config_file: str, gone: str, kept: str, fulltext: Path | None, *, yes: bool, dry_run: bool
) -> int:
    """Make one record of two: GONE becomes a part of KEPT.

    Names, claims, citations, quotes and comments go over, whatever names GONE names KEPT, and the id GONE stays there
    under `was:`. Where both have a value of their own for what a record has one of, nothing is done. All files are
    changed, or none.
    """
    with disk_troubles():
        try:
            changes = merged(root, Project.read(root, config_file, fulltext), gone, kept)
        except (NotRenamedError, NoPlaceError) as error:
            raise click.UsageError(f"{error} Nothing was written.") from error
        if not make(root, changes, yes=yes, dry_run=dry_run):
            return CLEAN if dry_run else FINDINGS
        click.echo(
            "Run `dossier verify` where the originals are: who is named where is found anew.", err=True
        )
    return CLEAN


COMMAND = merge
