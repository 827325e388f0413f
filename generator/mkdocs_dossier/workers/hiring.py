"""Who works, by what the author asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from mkdocs_dossier.workers.batches import Workers
from mkdocs_dossier.workers.cluster import connected
from mkdocs_dossier.workers.copies import may_copy
from mkdocs_dossier.workers.processes import Processes
from mkdocs_dossier.workers.progress import Tell, quiet

_MOST = 8
"""More processes would wait for what only one of them can do."""

_WORTH_STARTING = 20
"""So many batches are done before a process that begins with nothing has begun."""


@contextmanager
def at_hand(lost: Callable[[], None]) -> Iterator[Workers]:
    """As many workers as there are processors for this process, for work whose results alone it waits for.

    They are copies of it where it can be copied, else processes that begin with nothing, for work that is worth it.

    Args:
        lost: Is called when a copy has ended before its time; its work is done all the same.
    """
    count = min(processors(), _MOST)
    if count == 1 or may_copy():
        yield Workers(count=count, lost=lost)
        return
    with Processes(count) as processes:
        yield Workers(processes, count, alone=_WORTH_STARTING)


def processors() -> int:
    """How many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


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
    with Processes(jobs, memory=memory) as processes:
        yield Workers(processes, jobs, tell)
