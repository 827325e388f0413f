"""The command ``dossier generate``."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_dossier.cli.options import (
    CLEAN,
    FOLDER,
    STRICT,
    disk_troubles,
    judge,
    moment,
    on_dossier,
)
from mkdocs_dossier.cli.workers import with_workers
from mkdocs_dossier.load.authors_places import apart
from mkdocs_dossier.load.site_config import load_site_config
from mkdocs_dossier.model.phrases import counted
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.workers.batches import Workers
from mkdocs_dossier.write import refuse_apart, write_folder


@on_dossier
@click.option("--out", type=FOLDER, required=True, help="Folder to write to; made if absent.")
@STRICT
@with_workers()
def generate(root: Path, config_file: str, out: Path, *, strict: bool, workers: Workers) -> int:
    """Write the dossier as a MkDocs project of plain Markdown that needs no plugin.

    Only changed files are written; files that are not ours are never touched; nothing is written when there
    is something to mend. MkDocs, ProperDocs and Zensical build the result.
    """
    with disk_troubles():
        places = apart(out, root, config_file)
        refuse_apart(out, places)  # now, and not when all the work is done
        site = load_site_config(root, config_file)
        project = Project.read(root, config_file, workers=workers)
        outcome = project.build(book=site.book, brief=site.brief, moment=moment(), workers=workers)
        code = judge(outcome.diagnostics, strict=strict)
        if code == CLEAN:
            done = write_folder(out, outcome.plain_project(), places)
            changed = f"{counted(done.changed, 'file')} written"
            click.echo(f"{out}: {changed}, {done.unchanged} unchanged, {done.removed} removed")
        else:
            click.echo(f"{out}: nothing was written", err=True)
    return code


COMMAND = generate
