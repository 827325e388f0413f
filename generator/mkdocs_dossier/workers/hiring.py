"""Who works, by what the author asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs_dossier.workers.batches import Workers
from mkdocs_dossier.workers.cluster import connected
from mkdocs_dossier.workers.processes import Processes
from mkdocs_dossier.workers.progress import Tell, quiet


@contextmanager
def hired(
    jobs: int, cluster: str = "", tell: Tell = quiet, *, apart: bool = False, memory: int = 0
) -> Iterator[Workers]:
    """Workers, who are dismissed at the end.

    Args:
        jobs: How many processes of this machine.
        cluster: The address of a scheduler, whose workers are asked instead.
        tell: Is told how far the work is.
        apart: Whether even a single process is another one than this: what it is given may be its end.
        memory: Address space of each such process in bytes, where that can be bounded; 0 for no bound.

    Raises:
        WorkersError: The cluster can't be had.
    """
    if cluster:
        with connected(cluster, tell, guard=memory if apart else None) as workers:
            yield workers
        return
    if jobs == 1 and not apart:
        yield Workers(tell=tell)
        return
    processes = Processes(jobs, memory=memory)
    try:
        yield Workers(processes, jobs, tell)
    finally:
        processes.shutdown(cancel_futures=True)
