"""The command ``dossier``: its group, the builder's commands, and those that other packages bring."""

from __future__ import annotations

import importlib
import os
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

import click

from mkdocs_dossier.cli.streams import any_streams
from mkdocs_dossier.extensions import ExtensionError, extension_of, told
from mkdocs_dossier.installation import NAME, told_import
from mkdocs_dossier.version import __version__

OWN = ("book", "check", "exhibits", "generate", "mint", "new", "schema", "site", "status", "verify", "weigh")
"""The builder's commands, each in the file of its name as ``COMMAND``."""

JOINED = "dossier.commands"
"""Entry points of this group bring the commands of other packages, the author's workbench among them."""


class _Commands(click.Group):
    """The builder's commands, and those that join; each is read when it is asked for, so that none waits for others."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        return sorted({*OWN, *(each.name for each in entry_points(group=JOINED))})

    def main(self, *args: Any, **options: Any) -> Any:
        with any_streams():
            return super().main(*args, **options)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            entry = _entry(ctx.invoked_subcommand or "")
            others = extension_of(entry) if entry else None
            if others and others.distribution != NAME:
                raise CannotRunError(f"{ExtensionError(others, error).told}\n{others.remedy}") from error
            if isinstance(error, ImportError):  # some packages are loaded only when they are needed
                raise _incomplete(error) from error
            raise

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        try:
            return _own(cmd_name) if cmd_name in OWN else _joined(cmd_name)
        except ImportError as error:
            raise _incomplete(error) from error


@cache
def _own(name: str) -> click.Command:
    command: click.Command = importlib.import_module(f"{__name__}.{name}").COMMAND
    return command


@cache
def _joined(name: str) -> click.Command | None:
    each = _entry(name)
    if each is None:
        return None
    extension = extension_of(each)
    try:
        return _loaded(each)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever runs when a module of others is imported
        if isinstance(error, ImportError) and extension.distribution == NAME:
            return _Absent(name, _incomplete(error))
        return _Absent(name, CannotRunError(f"{extension.fault(told(error)).message}\n{extension.remedy}"))


def _entry(name: str) -> EntryPoint | None:
    """Who brings a command that is none of the builder's own: the workbench before others, whose first by name it is."""
    found = {extension_of(each): each for each in entry_points(group=JOINED, name=name) if name not in OWN}
    return found[min(found, key=lambda each: (each.distribution != NAME, each))] if found else None


def _loaded(entry: EntryPoint) -> click.Command:
    command = entry.load()
    if not isinstance(command, click.Command):
        raise TypeError(f"{entry.value} is a {type(command).__name__}, not a command")
    return command


class _Absent(click.Command):
    """A command that can't be loaded: it is listed all the same, and says what it lacks when it is asked for anything."""

    def __init__(self, name: str, error: click.ClickException) -> None:
        super().__init__(name, short_help="Can't be used; ask for it, and it says what is missing.")
        self._error = error

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:  # noqa: ARG002 - click's
        raise self._error


class CannotRunError(click.ClickException):
    """Something stands in a command's way that is no fault of the dossier; said instead of a traceback."""

    exit_code = 2


def _incomplete(error: ImportError) -> CannotRunError:
    """What is said where a package is missing."""
    return CannotRunError("This installation is not whole: {}.\n{}".format(*told_import(error)))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier")
def main() -> None:
    """Turn source articles and a catalogue of actors, places and events into a dossier.

    Run it in the dossier's folder, the one with mkdocs.yml and seeds/. Preview the site with `mkdocs serve`,
    build it with `mkdocs build`.

    Exit codes: 0 clean, 1 something is to be mended, 2 can't run.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch and not (epoch.isascii() and epoch.isdecimal() and int(epoch) < _YEAR_10000):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is {epoch!r}. Unset it, or give seconds since 1970.")


_YEAR_10000 = 253_402_300_800
"""The first second that no date here can tell."""
