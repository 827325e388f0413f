"""The command ``dossier``: its group, and the commands found in this folder."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from io import TextIOWrapper

import click

from mkdocs_dossier import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier")
def main() -> None:
    """Turn source articles and a catalogue of actors, places and events into a dossier.

    Run it in the dossier's folder, the one with mkdocs.yml and seeds/. Preview the site with `mkdocs serve`,
    build it with `mkdocs build`.

    Exit codes: 0 clean, 1 something is to be mended, 2 can't run.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # in a terminal that can't show a character, name it instead
            stream.reconfigure(errors="backslashreplace")
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch and not (epoch.isascii() and epoch.isdecimal() and int(epoch) < _YEAR_10000):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is {epoch!r}. Unset it, or give seconds since 1970.")


_YEAR_10000 = 253_402_300_800
"""The first second that no date here can tell."""


for _info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
    _module = importlib.import_module(f"{__name__}.{_info.name}")
    if hasattr(_module, "COMMAND"):
        main.add_command(_module.COMMAND)
