"""The command ``dossier check``."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_dossier.cli.options import (
    FULLTEXT,
    STRICT,
    disk_troubles,
    exit_code,
    format_option,
    on_dossier,
)
from mkdocs_dossier.cli.workers import with_workers
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.render.report import FORMATS, as_checked
from mkdocs_dossier.workers.batches import Workers


@on_dossier
@format_option(sorted(FORMATS), "For a terminal, for GitHub's annotations, or for a program.")
@click.option(
    "--notes", is_flag=True, help="List what need not be mended too; --format json and github always do."
)
@FULLTEXT
@STRICT
@with_workers()
def check(
    root: Path,
    config_file: str,
    form: str,
    fulltext: Path | None,
    *,
    notes: bool,
    strict: bool,
    workers: Workers,
) -> int:
    """Say what is to be mended in the dossier, and where; of notes only how many there are of each kind."""
    with disk_troubles():
        found = Project.read(root, config_file, fulltext, workers=workers).check()
    report = as_checked(found) if form == "text" and not notes else FORMATS[form](found)
    if report:
        click.echo(report)
    return exit_code(found, strict=strict)


COMMAND = check
