"""What several commands share: options, exit codes, and words for what the disk refuses."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from mkdocs_dossier.book.days import given_moment
from mkdocs_dossier.cli import CannotRunError
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, has_errors
from mkdocs_dossier.model.places import FULLTEXT_VARIABLE
from mkdocs_dossier.render.report import as_text
from mkdocs_dossier.write import NotOursError, finish

CLEAN, FINDINGS, CANNOT_RUN = 0, 1, 2
"""Exit codes: nothing to mend (or warnings without --strict), something to mend, can't run at all."""

F = TypeVar("F", bound=Callable[..., Any])

_ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The dossier's folder; the current one by default.",
)
_CONFIG_FILE = click.option(
    "-f",
    "--config-file",
    default="",
    metavar="NAME",
    help="MkDocs configuration in that folder; mkdocs.yml by default.",
)


def on_dossier(function: Callable[..., int | None]) -> click.Command:
    """Make a function a command on a dossier: it takes ``root`` and ``config_file`` too, and gives the exit code."""

    @click.command()
    @_ROOT
    @_CONFIG_FILE
    @wraps(function)
    def command(root: Path, config_file: str, **given: Any) -> None:
        _require_dossier(root, config_file)
        with disk_troubles():
            finish(root)
        sys.exit(function(root=root, config_file=config_file, **given))

    return command


def _fulltext(place: click.Path, words: str) -> Callable[[F], F]:
    return click.option("--fulltext", type=place, envvar=FULLTEXT_VARIABLE, show_envvar=True, help=words)


FOLDER = click.Path(file_okay=False, path_type=Path)
_FOLDER_THERE = click.Path(exists=True, file_okay=False, path_type=Path)
FULLTEXT = _fulltext(_FOLDER_THERE, "Folder of the sources' originals; seeds/fulltext by default.")
FULLTEXT_TO_WRITE = _fulltext(
    FOLDER, "Folder for the articles as they came and their clean texts; seeds/fulltext by default."
)
STRICT = click.option("--strict", is_flag=True, help="Let warnings fail as errors do.")


def today() -> str:
    """The day to record: that of `now`."""
    return now()[:10]


def now() -> str:
    """The moment to record, to the minute: SOURCE_DATE_EPOCH if it is set, else now, in UTC."""
    epoch = given_moment(os.environ)
    moment = datetime.now(UTC) if epoch is None else datetime.fromtimestamp(epoch, UTC)
    return moment.strftime("%Y-%m-%dT%H:%MZ")


def moment() -> int | None:
    """What a book is dated by where the dossier has no edition: SOURCE_DATE_EPOCH, if it is set."""
    return given_moment(os.environ)


def _require_dossier(root: Path, config_file: str) -> None:
    """Stop with a sentence if ``root`` is no dossier's folder, or lacks the configuration that was named."""
    if not (root / "seeds").is_dir():
        raise click.UsageError(
            f"There is no folder seeds/ in {root.resolve()}: it is no dossier's folder. {_way_in(root)}"
        )
    if config_file and not ((root / config_file).is_file() and Path(config_file).name == config_file):
        raise click.UsageError(f"There is no file {config_file} in {root.resolve()}.")


def _way_in(root: Path) -> str:
    """Where the dossier may be: around the folder, if one of those around it has settings."""
    for folder in root.resolve().parents:
        if (folder / "seeds" / "dossier.yaml").is_file():
            return f"Run the command in {folder}, or name that with --root."
    return "Go to the folder that has it, name that with --root, or begin one with `dossier new DIR`."


@contextmanager
def disk_troubles(written: str = "Nothing was written.") -> Iterator[None]:
    """What a disk refuses, in a sentence.

    Args:
        written: What is true of the command's files if a place is not ours.
    """
    try:
        yield
    except NotOursError as error:
        raise click.UsageError(f"{error}. {error.hint} {written}") from error
    except BrokenPipeError:
        raise
    except (OSError, RuntimeError) as error:  # RuntimeError: a circle of symbolic links
        reason = getattr(error, "strerror", None) or error
        place = getattr(error, "filename", None)
        raise CannotRunError(f"{place}: {reason}" if place else f"{reason}") from error


def format_option(forms: Iterable[str], words: str) -> Callable[[F], F]:
    """The option for the form of what a command says, text by default; ``words`` say for whom each form is."""
    choice = click.Choice(list(forms))
    return click.option("--format", "form", type=choice, default="text", show_default=True, help=words)


def complain(found: Iterable[Diagnostic]) -> None:
    """Say diagnostics on the other stream, if there are any."""
    if shown := list(found):
        click.echo(as_text(shown), err=True)


def judge(found: Sequence[Diagnostic], *, strict: bool) -> int:
    """Say diagnostics on the other stream, notes left out; what a command that writes ends with after them."""
    complain(item for item in found if item.severity is not Severity.NOTE)
    return exit_code(found, strict=strict)


def exit_code(found: Sequence[Diagnostic], *, strict: bool) -> int:
    """What a command ends with after these diagnostics."""
    warned = any(item.severity is Severity.WARNING for item in found)
    return FINDINGS if has_errors(list(found)) or (strict and warned) else CLEAN
