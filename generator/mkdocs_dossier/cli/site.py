"""The command ``dossier site``."""

from __future__ import annotations

import os
import sys
from importlib.metadata import entry_points
from pathlib import Path

import click

from mkdocs_dossier.cli.options import (
    CLEAN,
    FINDINGS,
    FOLDER,
    disk_troubles,
    on_dossier,
)
from mkdocs_dossier.load.authors_places import apart
from mkdocs_dossier.load.site_config import load_site_config
from mkdocs_dossier.model.diagnostic import has_errors
from mkdocs_dossier.model.places import OFFLINE_VARIABLE
from mkdocs_dossier.render.report import as_text
from mkdocs_dossier.staging import refuse_foreign_site
from mkdocs_dossier.write import refuse_apart


@on_dossier
@click.option("--offline", is_flag=True, help="For a disk or a stick: works without a server.")
@click.option("--out", type=FOLDER, help="Folder to write to; site, or site-offline with --offline.")
def site(root: Path, config_file: str, out: Path | None, *, offline: bool) -> int:
    """Build the site with MkDocs, strictly.

    With --offline the folder works when its index.html is opened from a disk: links name files, search needs no
    server, and nothing is asked of any host. It can be copied or packed as it is.
    """
    out = out or root / ("site-offline" if offline else "site")
    with disk_troubles():
        refuse_apart(out, apart(out, root, config_file))
        refuse_foreign_site(out)
    if offline:
        os.environ[OFFLINE_VARIABLE] = "yes"  # the plugin reads it
    names = (config_file,) if config_file else ("mkdocs.yml", "mkdocs.yaml")
    config = next((root / name for name in names if (root / name).is_file()), root / names[0])
    _refuse_unready(root, config)
    # MkDocs is known to the plugin alone, so its command is found as a shell finds it.
    (mkdocs,) = entry_points(group="console_scripts", name="mkdocs")
    try:
        arguments = ["build", "--strict", "-f", str(config), "-d", str(Path.cwd() / out)]
        mkdocs.load().main(arguments, prog_name="mkdocs", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    click.echo(f"{out / 'index.html'} is the home page")
    return CLEAN


def _refuse_unready(root: Path, config: Path) -> None:
    """What MkDocs would end on without saying what to do, or build without a page of ours."""
    if not config.is_file():
        raise click.UsageError(f"There is no {config.name} in {root.resolve()}. `dossier new .` writes one.")
    found = load_site_config(root, config.name)
    if has_errors(found.diagnostics):
        click.echo(as_text(found.diagnostics), err=True)
        sys.exit(FINDINGS)
    if found.text is not None and not found.plugged:
        raise click.UsageError(f"{config.name} does not name the plugin. Write `plugins: [dossier]` there.")
    if not (root / found.docs_dir).is_dir():
        raise click.UsageError(
            f"There is no folder {found.docs_dir}/, which MkDocs wants. Make it; its index.md opens the home page."
        )


COMMAND = site
