"""The command ``dossier add``."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import click

from dossier_workbench import filing
from dossier_workbench.filing.order import Convert, Incoming, Order
from dossier_workbench.filing.report import results_as_json, results_as_text
from dossier_workbench.model.draft import Draft
from dossier_workbench.model.outcome import Outcome, Result
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.fetch import fetch
from dossier_workbench.readers.folder import find_files
from dossier_workbench.readers.read import MAX_BYTES
from dossier_workbench.readers.reader import other_readers
from dossier_workbench.readers.workers import MEMORY, Arrival, read_all
from mkdocs_dossier.cli.options import (
    CANNOT_RUN,
    CLEAN,
    FINDINGS,
    FULLTEXT_TO_WRITE,
    complain,
    disk_troubles,
    format_option,
    now,
    on_dossier,
    today,
)
from mkdocs_dossier.cli.workers import MOST, with_workers
from mkdocs_dossier.disk import printable
from mkdocs_dossier.installation import require_workbench
from mkdocs_dossier.model.base import id_problem
from mkdocs_dossier.model.codes import FAULTS_OF_OURS
from mkdocs_dossier.model.dates import EdtfError, parse_edtf
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.workers.batches import Workers

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_OTHER_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def _checked_id(_: click.Context, __: click.Parameter, value: str) -> str:
    problem = id_problem(value) if value else ""
    if problem:
        raise click.BadParameter(problem)
    return value


def _checked_line(_: click.Context, __: click.Parameter, value: str) -> str:
    """A text for the front matter: on one line, of signs that can be written to a file."""
    if value and not value.isprintable():
        raise click.BadParameter(f"{value!r} holds signs that can't be printed.")
    return value.strip()


def _checked_tag(_: click.Context, __: click.Parameter, value: str) -> str:
    if value and not _TAG.fullmatch(value):
        raise click.BadParameter(f"{value!r} is no language tag; write such as en or pt-BR.")
    return value


def _checked_date(_: click.Context, __: click.Parameter, value: str) -> str:
    try:
        return parse_edtf(value).text if value else ""
    except EdtfError as error:
        raise click.BadParameter(str(error)) from error


@on_dossier
@click.argument("inputs", metavar="PATH… | URL… | -", nargs=-1, required=True)
@FULLTEXT_TO_WRITE
@click.option(
    "--rights",
    type=click.Choice([each.value for each in Rights]),
    help="How much of the new sources may be published; the dossier's default if absent.",
)
@click.option(
    "--id", "source_id", default="", callback=_checked_id, help="Id of the new source, for a single article."
)
@click.option(
    "--publisher",
    default="",
    callback=_checked_line,
    help="Who published them; goes before what is found in them.",
)
@click.option(
    "--language",
    default="",
    metavar="TAG",
    callback=_checked_tag,
    help="Their language as a BCP 47 tag, likewise.",
)
@click.option(
    "--retrieved",
    default="",
    metavar="DATE",
    callback=_checked_date,
    help="When the files were retrieved, where they do not say; today if absent.",
)
@click.option(
    "--like",
    default="",
    metavar="ID",
    help="Take publisher, language and rights from that source where an article does not tell them.",
)
@click.option("--allow-private", is_flag=True, help="Fetch from addresses of this machine's own network too.")
@click.option("--dry-run", is_flag=True, help="Say what would be done; write nothing.")
@format_option(["text", "json"], "For a terminal or for a program.")
@with_workers(jobs=lambda: min(MOST, os.cpu_count() or 1), words="one a core", apart=True, memory=MEMORY)
def add(
    inputs: tuple[str, ...],
    root: Path,
    config_file: str,
    fulltext: Path | None,
    rights: str | None,
    source_id: str,
    publisher: str,
    language: str,
    retrieved: str,
    like: str,
    form: str,
    *,
    allow_private: bool,
    dry_run: bool,
    workers: Workers,
) -> int:
    """Take articles into the dossier: files, folders of them, addresses, or standard input (-).

    Of each article the bytes are kept as they came, its text is cleaned, and a source is written: with its text if
    it may be published, else with an outline of the digest that is to be written. What is there already is
    recognised, so a run that was interrupted is simply repeated.
    """
    require_workbench()
    given = {key: value for key, value in (("publisher", publisher), ("language", language)) if value}
    order = Order(
        today(), now(), Rights(rights) if rights else None, source_id, given, retrieved, like, dry_run=dry_run
    )
    with disk_troubles("What was added before stays added."):
        incoming, refused, remarks = _incoming(inputs, allow_private=allow_private)
        if source_id and len(incoming) > 1:
            raise click.UsageError(f"--id names one article, and there are {len(incoming)}.")
        remarks += [*other_readers().faults, *filing.folder_warnings(root, fulltext)]
        complain(remarks)
        taken = [*refused, *_taken(root, config_file, fulltext, incoming, order, workers)]
    taken.sort(key=lambda each: each.input)
    click.echo(results_as_json(taken) if form == "json" else results_as_text(taken, dry_run=dry_run))
    return _exit_code(taken, remarks)


def _exit_code(taken: Iterable[Result], remarks: Iterable[Diagnostic]) -> int:
    """A fault of ours is nothing that is to be mended in the articles."""
    failed = [each for each in taken if each.outcome is Outcome.FAILED]
    if any(found.code in FAULTS_OF_OURS for each in failed for found in each.diagnostics):
        return CANNOT_RUN
    return FINDINGS if failed or any(each.severity is Severity.ERROR for each in remarks) else CLEAN


def _incoming(
    inputs: tuple[str, ...], *, allow_private: bool
) -> tuple[list[Incoming], list[Result], list[Diagnostic]]:
    """The articles that the arguments name, those that can't be had, and what is to be said."""
    found: list[Incoming] = []
    refused: list[Result] = []
    _refuse_other_arguments(inputs)
    for url in dict.fromkeys(each for each in inputs if _ADDRESS.match(each)):
        try:
            page = fetch(url, allow_private=allow_private)
        except IntakeError as error:
            shown = printable(url)
            refused.append(Result(shown, Outcome.FAILED, diagnostics=(error.as_diagnostic(shown),)))
        else:
            found.append(Incoming(url, raw=page.raw, name=page.name, url=page.url, charset=page.charset))
    if STANDARD_INPUT in inputs:
        found.append(Incoming(STANDARD_INPUT, raw=_read_standard_input()))
    paths = [Path(each) for each in inputs if each != STANDARD_INPUT and not _ADDRESS.match(each)]
    files = find_files(paths)
    return [*found, *(Incoming(file.name, file) for file in files.files)], refused, list(files.diagnostics)


def _standard_input() -> IO[bytes] | None:
    """Nothing where the shell has closed it."""
    return sys.stdin.buffer if sys.stdin else None


def _read_standard_input() -> bytes:
    stream = _standard_input()
    return stream.read(MAX_BYTES + 1) if stream else b""


def _refuse_other_arguments(inputs: tuple[str, ...]) -> None:
    for other in inputs:
        if not other:
            raise click.UsageError("One of the arguments is empty, and names neither a file nor an address.")
        if _OTHER_ADDRESS.match(other) and not _ADDRESS.match(other):
            raise click.UsageError(
                f"{printable(other)} is no address on the web. Only http:// and https:// are fetched; "
                "save the page, or name the file."
            )


def _taken(
    root: Path,
    config_file: str,
    fulltext: Path | None,
    incoming: list[Incoming],
    order: Order,
    workers: Workers,
) -> list[Result]:
    """Add the articles."""
    taken: list[Result] = []
    try:
        for each in filing.add(root, config_file, fulltext, incoming, order, _reader(workers), workers):
            taken.append(each)
            workers.tell("Taking articles in", len(taken), len(incoming))
    except filing.CannotAddError as error:
        raise click.UsageError(str(error)) from error
    return taken


def _reader(workers: Workers) -> Convert:
    """Has workers read articles."""

    def convert(arrivals: Iterable[Arrival]) -> Iterator[Draft | Diagnostic]:
        for read in read_all(arrivals, workers):
            if read.draft is not None:
                yield read.draft
            elif read.diagnostic is not None:
                yield read.diagnostic

    return convert


COMMAND = add
