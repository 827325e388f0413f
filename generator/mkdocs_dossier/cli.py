"""The command ``dossier``."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path

import click

from mkdocs_dossier import __version__, pipeline
from mkdocs_dossier.load.site_config import SiteConfig, load_site_config
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, has_errors
from mkdocs_dossier.render.report import FORMATS, as_text
from mkdocs_dossier.schema import schemas
from mkdocs_dossier.write import NotOursError, write_file, write_folder

CLEAN, FINDINGS, CANNOT_RUN = 0, 1, 2
"""Exit codes: nothing to mend (or warnings without --strict), something to mend, can't run at all."""

_ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The dossier's folder; the current one by default.",
)
_CONFIG = click.option(
    "-f",
    "--config-file",
    default="",
    metavar="NAME",
    help="MkDocs configuration in that folder; mkdocs.yml by default.",
)
_FULLTEXT = click.option(
    "--fulltext",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar=pipeline.FULLTEXT_VARIABLE,
    show_envvar=True,
    help="Folder of the sources' originals; seeds/fulltext by default.",
)
_STRICT = click.option("--strict", is_flag=True, help="Let warnings fail as errors do.")
_FOLDER = click.Path(file_okay=False, path_type=Path)


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


@main.command()
@_ROOT
@_CONFIG
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help="For a terminal, for GitHub's annotations, or for a program.",
)
@_FULLTEXT
@_STRICT
def check(root: Path, config_file: str, form: str, fulltext: Path | None, *, strict: bool) -> None:
    """Say what is to be mended in the dossier, and where."""
    _require_dossier(root, config_file)
    with _disk_troubles():
        found = pipeline.check(root, config_file, fulltext).diagnostics
    report = FORMATS[form](found)
    if report:
        click.echo(report)
    sys.exit(_exit_code(found, strict=strict))


@main.command()
@_ROOT
@_CONFIG
@_FULLTEXT
@click.option("--check", "compare", is_flag=True, help="Only say whether the lock is current; write nothing.")
@_STRICT
def verify(root: Path, config_file: str, fulltext: Path | None, *, compare: bool, strict: bool) -> None:
    """Compare every quote with its source's original, and record where it stands.

    Writes seeds/evidence.lock.json: facts about the originals, not one of their sentences. Commit it, and
    everyone can build and check the dossier without the originals.
    """
    _require_dossier(root, config_file)
    with _disk_troubles():
        outcome = None if compare else pipeline.verify(root, config_file, fulltext, _today())
        found = outcome.diagnostics if outcome else pipeline.check(root, config_file, fulltext).diagnostics
        shown = [item for item in found if item.severity is not Severity.NOTE]
        if shown:
            click.echo(as_text(shown), err=True)
        code = _exit_code(found, strict=strict)
        if outcome and outcome.lock is not None:
            changed = write_file(root, pipeline.LOCK_PATH, outcome.lock.encode())
            click.echo(f"{pipeline.LOCK_PATH}: {'written' if changed else 'unchanged'}; {outcome.summary}")
        elif outcome:
            click.echo(f"{pipeline.LOCK_PATH}: nothing was written", err=True)
        elif code == CLEAN:
            click.echo(f"{pipeline.LOCK_PATH}: current")
    sys.exit(code)


@main.command()
@_ROOT
@_CONFIG
@click.option("--out", type=_FOLDER, required=True, help="Folder to write to; made if absent.")
@_STRICT
def generate(root: Path, config_file: str, out: Path, *, strict: bool) -> None:
    """Write the dossier as a MkDocs project of plain Markdown that needs no plugin.

    Only changed files are written; files that are not ours are never touched; nothing is written when there
    is something to mend. MkDocs, ProperDocs and Zensical build the result.
    """
    _require_dossier(root, config_file)
    with _disk_troubles():
        _refuse_inside(root, out, load_site_config(root, config_file))
        outcome = pipeline.build(root, config_file)
        code = _exit_code(outcome.diagnostics, strict=strict)
        shown = [found for found in outcome.diagnostics if found.severity is not Severity.NOTE]
        if shown:
            click.echo(as_text(shown), err=True)
        if code == CLEAN:
            done = write_folder(out, pipeline.project_files(root, outcome))
            changed = f"{done.changed} file{'' if done.changed == 1 else 's'} written"
            click.echo(f"{out}: {changed}, {done.unchanged} unchanged, {done.removed} removed")
        else:
            click.echo(f"{out}: nothing was written", err=True)
    sys.exit(code)


@main.command()
@click.option("--out", type=_FOLDER, help="Folder to write to, one file each; printed together if absent.")
def schema(out: Path | None) -> None:
    """Give the JSON Schemas of settings, front matter and catalogue, for editors."""
    found = schemas()
    if out is None:
        together = {name: json.loads(text) for name, text in found.items()}
        click.echo(json.dumps(together, indent=2))
        return
    with _disk_troubles():
        out.mkdir(parents=True, exist_ok=True)
        for name, text in found.items():
            (out / name).write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"{out}: {', '.join(found)}")


def _today() -> str:
    """The day to record: SOURCE_DATE_EPOCH if it is set, else today, in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    return moment.date().isoformat()


def _require_dossier(root: Path, config_file: str) -> None:
    if not (root / "seeds").is_dir():
        raise click.UsageError(f"There is no folder seeds/ in {root.resolve()}: it is no dossier's folder.")
    if config_file and not ((root / config_file).is_file() and Path(config_file).name == config_file):
        raise click.UsageError(f"There is no file {config_file} in {root.resolve()}.")


def _refuse_inside(root: Path, out: Path, site: SiteConfig) -> None:
    """Refuse a folder that holds the dossier, or that the next run would read from."""
    names = ("seeds", site.docs_dir, site.theme_dir, pipeline.OWN_TEMPLATES, ".git")
    read = [(root / name).resolve() for name in names if name]
    target = out.resolve()
    if root.resolve().is_relative_to(target) or any(
        target.is_relative_to(folder) or folder.is_relative_to(target) for folder in read
    ):
        raise click.UsageError(f"{out} is the dossier's own. Name another folder, such as build/dossier.")


class _CannotRunError(click.ClickException):
    exit_code = CANNOT_RUN


@contextmanager
def _disk_troubles() -> Iterator[None]:
    """What a disk refuses, in a sentence."""
    try:
        yield
    except NotOursError as error:
        raise click.UsageError(f"{error}. Move it, or name another folder. Nothing was written.") from error
    except BrokenPipeError:
        raise
    except (OSError, RuntimeError) as error:  # RuntimeError: a circle of symbolic links
        reason = getattr(error, "strerror", None) or error
        place = getattr(error, "filename", None)
        raise _CannotRunError(f"{place}: {reason}" if place else f"{reason}") from error


def _exit_code(found: Sequence[Diagnostic], *, strict: bool) -> int:
    warned = any(item.severity is Severity.WARNING for item in found)
    return FINDINGS if has_errors(list(found)) or (strict and warned) else CLEAN
