"""The command ``dossier schema``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from mkdocs_dossier.cli.options import FOLDER, disk_troubles
from mkdocs_dossier.load.authors_places import apart
from mkdocs_dossier.schema import schemas
from mkdocs_dossier.write import is_sealed, write_files


@click.command()
@click.option("--out", type=FOLDER, help="Folder to write to, one file each; printed together if absent.")
def schema(out: Path | None) -> None:
    """Give the JSON Schemas of settings, front matter and catalogue, for editors."""
    found = schemas()
    if out is None:
        together = {name: json.loads(text) for name, text in found.items()}
        click.echo(json.dumps(together, indent=2))
        return
    with disk_troubles():
        files = {name: text.encode() for name, text in found.items()}
        write_files(out, files, is_sealed, apart(out))
    click.echo(f"{out}: {', '.join(found)}")


COMMAND = schema
