"""The options by which an author says who works."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from mkdocs_dossier.cli import CannotRunError
from mkdocs_dossier.cli.progress import progress
from mkdocs_dossier.workers.batches import WorkersError
from mkdocs_dossier.workers.hiring import hired

MOST = 64

_CLUSTER = click.option(
    "--cluster",
    metavar="ADDRESS",
    default="",
    envvar="DOSSIER_CLUSTER",
    show_envvar=True,
    help="Let the workers of a Dask cluster do it, whose scheduler has that address.",
)


def with_workers(
    *, jobs: int | Callable[[], int] = 1, words: str = "one", apart: bool = False, memory: int = 0
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Let a command take ``--jobs`` and ``--cluster``; its function gets ``workers``, who are dismissed after it.

    Args:
        jobs: How many processes where the author does not say.
        words: The same in words.
        apart: As for ``hired``.
        memory: As for ``hired``.
    """
    option = click.option(
        "--jobs",
        type=click.IntRange(1, MOST),
        default=jobs,
        envvar="DOSSIER_JOBS",
        show_envvar=True,
        help=f"Processes; {words} if absent. What comes out is the same.",
    )

    def given_to(function: Callable[..., int]) -> Callable[..., int]:
        @option
        @_CLUSTER
        @wraps(function)
        def command(*, jobs: int, cluster: str, **given: Any) -> int:
            try:
                with progress() as tell, hired(jobs, cluster, tell, apart=apart, memory=memory) as workers:
                    return function(workers=workers, **given)
            except WorkersError as error:
                raise CannotRunError(str(error)) from error

        return command

    return given_to
