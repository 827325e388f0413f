"""Workers on other machines: those of a Dask cluster, which the extra ``cluster`` can speak to."""

from __future__ import annotations

import logging
import multiprocessing
import warnings
from collections.abc import Iterator, Mapping
from concurrent.futures import CancelledError
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from mkdocs_dossier.installation import cluster_line, installed
from mkdocs_dossier.workers.batches import Workers, WorkersError
from mkdocs_dossier.workers.progress import Tell

if TYPE_CHECKING:
    from distributed import Client

_CONNECT = 10  # seconds for the scheduler to answer, and for its first worker to come
_ALONE = 12
"""So many times in a row it may be seen that there is no worker: a minute, in which a worker that died is replaced."""

_SHOWN = 3
"""Differences that are named."""


@contextmanager
def connected(address: str, tell: Tell, *, guard: int | None = None) -> Iterator[Workers]:
    """The workers of the cluster whose scheduler has that address.

    Args:
        address: With its protocol, such as tcp://192.0.2.7:8786.
        tell: Is told how far the work is.
        guard: Set if workers are to have other processes do what may be their end: the address space of these in bytes.

    Raises:
        WorkersError: It can't be reached, has no workers, or they would not do the same as this machine.
    """
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise WorkersError(f"A cluster can't be asked without a package. {cluster_line()}") from error
    if not address.startswith(("tcp://", "tls://")):
        raise WorkersError(f"{address!r} is no address of a scheduler, such as tcp://192.0.2.7:8786.")
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that versions differ is told below, as what it is: an error
        try:
            client = Client(address, timeout=_CONNECT, set_as_default=False)
        except (OSError, ValueError) as error:
            why = f"There is no scheduler at {address} that answers."
            raise WorkersError(f"{why} Start one with: dask scheduler") from error
    try:
        count = _agreeing(client, address)
        if guard is not None:
            _require_guards(client)
        yield Workers(
            client.get_executor(pure=False),
            count,
            tell,
            shared=lambda packed: client.scatter(packed, broadcast=True, hash=False),
            watch=_Watch(client).look,
            # Cancelled is what was to be given something that is lost with the worker that had it.
            deaths=(KilledWorker, CancelledError),
            guard=guard,
        )
    finally:
        client.close()


def _agreeing(client: Client, address: str) -> int:
    """How many workers there are, all of which do the same as this machine would.

    Raises:
        WorkersError: There are none, or some would not.
    """
    try:
        client.wait_for_workers(1, timeout=_CONNECT)
    except TimeoutError as error:
        raise WorkersError(
            f"The cluster at {address} has no workers. Start some with: dask worker --nthreads 1 {address}"
        ) from error
    threads: Mapping[str, int] = client.nthreads()
    many = sorted(worker for worker, number in threads.items() if number > 1)
    if many:
        raise WorkersError(
            f"The worker at {many[0]} does several things at once, and one of them may end it. "
            "Start workers with: dask worker --nworkers N --nthreads 1"
        )
    ours = installed()
    for worker, theirs in sorted(client.run(installed, on_error="return").items()):
        other = list(_differences(ours, theirs))
        if other:
            more = f", and {len(other) - _SHOWN} more" if len(other) > _SHOWN else ""
            raise WorkersError(
                f"The worker at {worker} would not do the same: {', '.join(other[:_SHOWN])}{more}. "
                "Install the same versions there, and start it anew."
            )
    return len(threads)


def _require_guards(client: Client) -> None:
    """See that workers may start a process.

    Raises:
        WorkersError: One may not.
    """
    for worker, answer in sorted(client.run(_may_start_processes, on_error="return").items()):
        if answer is not True:
            raise WorkersError(
                f"The worker at {worker} may start no process, and what is read may be a worker's end. "
                "Start workers with DASK_DISTRIBUTED__WORKER__DAEMON=False in their environment."
            )


def _may_start_processes() -> bool:
    return not multiprocessing.current_process().daemon


def _differences(ours: Mapping[str, str], theirs: Any) -> Iterator[str]:
    """In which packages a worker differs from this machine, in words."""
    if not isinstance(theirs, Mapping):  # what was raised there
        yield f"it can't load mkdocs-dossier ({type(theirs).__name__})"
        return
    for name in sorted({*ours, *theirs}):
        here, there = ours.get(name, "none"), theirs.get(name, "none")
        if here != there:
            yield f"{name} is {there} there and {here} here"


class _Watch:
    """Looks whether anybody works."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._seen_none = 0

    def look(self) -> None:
        """Look once more.

        Raises:
            WorkersError: Nobody does any more.
        """
        if self._client.status != "running":
            raise WorkersError("The cluster's scheduler does not answer any more.")
        self._seen_none = 0 if self._client.nthreads() else self._seen_none + 1
        if self._seen_none >= _ALONE:
            raise WorkersError("The cluster has no workers any more.")
