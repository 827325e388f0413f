"""The command ``dossier desk``."""

from __future__ import annotations

from pathlib import Path

import click

from dossier_workbench.desk.app import DeskApp
from dossier_workbench.desk.desk import Desk
from dossier_workbench.desk.serving import HERE, Readings, served
from mkdocs_dossier.cli.options import FULLTEXT, on_dossier


@on_dossier
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8100, show_default=True, help="0 for any that is free."
)
@FULLTEXT
def desk(root: Path, config_file: str, port: int, fulltext: Path | None) -> None:
    """Read articles beside their digests, and make citations, claims, quotes and names of their words.

    Opens the reading room for browsers of this machine, at the address that is printed. Every change of the catalogue
    is shown before it is written, and can be taken back. Ctrl-C closes it.
    """
    opened = Desk(root, Readings(root, config_file, fulltext))
    app = DeskApp(opened)
    try:
        with served(app, port) as server:
            opened.reading()  # so that nobody waits in front of an empty page
            click.echo(f"The reading room is open at {app.address(f'http://{HERE}:{server.server_port}')}")
            server.serve_forever()
    except KeyboardInterrupt:
        click.echo("closed", err=True)
    except OSError as error:
        raise click.UsageError(
            f"Port {port} can't be used: {error.strerror}. Name another with --port."
        ) from error


COMMAND = desk
