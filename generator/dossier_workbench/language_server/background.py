"""Long work beside the loop that answers an editor."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


async def in_background(work: Callable[[], T]) -> T:
    """Do work in a thread of its own; questions are answered meanwhile, and whoever ends the program need not wait."""
    loop = asyncio.get_running_loop()
    outcome: asyncio.Future[T] = loop.create_future()

    def settle(give: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(lambda: None if outcome.done() else give())

    def run() -> None:
        try:
            value = work()
        except Exception as error:  # noqa: BLE001 - it is raised where the work is waited for
            failed = error
            settle(lambda: outcome.set_exception(failed))
        else:
            settle(lambda: outcome.set_result(value))

    Thread(target=run, daemon=True).start()
    return await outcome


@contextmanager
def kept_from_collector() -> Iterator[None]:
    """Keep Python from looking for circles of dead values in what was made meanwhile, now and later.

    There are none, and looking for them stops every answer: for half a second after each reading of 1,000 sources.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
