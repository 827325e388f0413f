"""The command ``dossier``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from mkdocs_dossier import __version__, pipeline
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, has_errors
from mkdocs_dossier.render.report import FORMATS, as_text
from mkdocs_dossier.schema import schemas
from mkdocs_dossier.write import NotOursError, write_folder

CLEAN, FINDINGS, CANNOT_RUN = 0, 1, 2
"""Exit codes: nothing to mend (or warnings without --strict), something to mend, can't run at all."""

_ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The dossier's folder; the current one by default.",
)
_STRICT = click.option("--strict", is_flag=True, help="Let warnings fail as errors do.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier")
def main() -> None:
    """Turn source articles and a catalogue of actors, places and events into a dossier.

    Preview it with `mkdocs serve`, build it with `mkdocs build`.
    """


@main.command()
@_ROOT
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", show_default=True)
@_STRICT
def check(root: Path, form: str, *, strict: bool) -> None:
    """Load, check and analyse the dossier; say what is to be mended, and where."""
    _require_dossier(root)
    found = pipeline.check(root).diagnostics
    report = FORMATS[form](found)
    if report:
        click.echo(report)
    sys.exit(_exit_code(found, strict=strict))


@main.command()
@_ROOT
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write to; made if absent."
)
@_STRICT
def generate(root: Path, out: Path, *, strict: bool) -> None:
    """Write the dossier as a MkDocs project of plain Markdown that needs no plugin.

    Only changed files are written; files that are not ours are never touched; nothing is written when there
    is something to mend.
    """
    _require_dossier(root)
    if _contains(out, root):
        raise click.UsageError(f"{out} holds the dossier itself. Name a folder of its own, such as build/dossier.")
    outcome = pipeline.build(root)
    code = _exit_code(outcome.diagnostics, strict=strict)
    shown = [found for found in outcome.diagnostics if found.severity is not Severity.NOTE]
    if shown:
        click.echo(as_text(shown), err=True)
    if code == CLEAN:
        try:
            written = write_folder(out, pipeline.project_files(root, outcome))
        except NotOursError as error:
            raise click.UsageError(f"{error}. Move it, or name another folder.") from error
        except OSError as error:
            raise click.ClickException(f"can't write to {out}: {error.strerror or error}") from error
        click.echo(f"{out}: {written.changed} files written, {written.unchanged} unchanged, {written.removed} removed")
    sys.exit(code)


@main.command()
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Folder to write the schemas to; else they are printed."
)
def schema(out: Path | None) -> None:
    """Give the JSON Schemas of settings, front matter and catalogue, for editors."""
    found = schemas()
    if out is None:
        for name, text in found.items():
            click.echo(f"// {name}\n{text}", nl=False)
        return
    out.mkdir(parents=True, exist_ok=True)
    for name, text in found.items():
        (out / name).write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"{out}: {', '.join(found)}")


def _require_dossier(root: Path) -> None:
    if not (root / "seeds").is_dir():
        raise click.UsageError(f"There is no seeds/ folder in {root.resolve()}. Run this in a dossier's folder.")


def _contains(folder: Path, inner: Path) -> bool:
    """Whether writing to ``folder`` could reach the dossier's own files."""
    target, root = folder.resolve(), inner.resolve()
    guarded = [root, root / "seeds", root / "docs", root / "overrides"]
    return any(place == target for place in guarded) or root.is_relative_to(target) or target.is_relative_to(root / "seeds")


def _exit_code(found: Sequence[Diagnostic], *, strict: bool) -> int:
    warned = any(item.severity is Severity.WARNING for item in found)
    return FINDINGS if has_errors(list(found)) or (strict and warned) else CLEAN



