"""The command ``dossier mint``."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_dossier.cli.options import CLEAN, FINDINGS, disk_troubles, on_dossier
from mkdocs_dossier.curating.mint import mint as minted
from mkdocs_dossier.render.report import as_text
from mkdocs_dossier.write import apply


@on_dossier
@click.option("--check", "compare", is_flag=True, help="Only show what would be written; write nothing.")
def mint(root: Path, config_file: str, *, compare: bool) -> int:
    """Give every claim an id, so that it can be cited for good.

    Writes `id:` into the claims of seeds/catalogue/ that have none, and changes nothing else there: order, comments
    and line ends stay. A claim keeps the address that it has. A file with errors gets no ids before they are mended.

    Exit codes: 0 all claims have ids, 1 some have none (with --check: had none), 2 can't run.
    """
    with disk_troubles():
        files, errors, moved = minted(root, config_file)
        if not compare:
            apply(root, [file.change for file in files])
    for file in files:
        click.echo(file.change.diff() if compare else f"{file.change.path}: {file.count} written")
    if moved:
        click.echo(as_text(moved), err=True)
    if errors:
        click.echo(as_text(errors), err=True)
        click.echo("Files with errors got no ids.", err=True)
    elif not files:
        click.echo("All claims have ids.")
    return FINDINGS if errors or (compare and files) else CLEAN


COMMAND = mint
