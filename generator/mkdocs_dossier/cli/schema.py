"""The command ``dossier schema``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from mkdocs_dossier.cli.options import FOLDER, disk_troubles
from mkdocs_dossier.schema import schemas


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
        out.mkdir(parents=True, exist_ok=True)
        for name, text in found.items():
            (out / name).write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"{out}: {', '.join(found)}")


COMMAND = schema
