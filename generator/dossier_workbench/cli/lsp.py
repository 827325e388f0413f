"""The command ``dossier lsp``."""

from __future__ import annotations

from pathlib import Path

import click

from dossier_workbench.language_server.answers import server
from mkdocs_dossier.cli.options import FULLTEXT


@click.command()
@FULLTEXT
@click.option("--stdio", is_flag=True, help="Accepted since some editors add it; there is no other way.")
def lsp(fulltext: Path | None, *, stdio: bool) -> None:  # noqa: ARG001 - see its help
    """Serve an editor while you write: what `dossier check` says, ids to choose from, what stands behind a quote.

    An editor starts it and speaks to it over standard input and output, by the Language Server Protocol. It serves every
    dossier of which a file is open, and writes no file: what it proposes, the editor shows and does.
    """
    server(fulltext).start_io()


COMMAND = lsp
