"""Counts what a function does instead of timing it: the same on every machine, however busy it is."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable


def calls(action: Callable[[], object]) -> int:
    """How many functions are called, Python's own included; what one of those does inside is not seen."""
    count = 0

    def counted(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    gc.disable()
    sys.setprofile(counted)
    try:
        action()
    finally:
        sys.setprofile(before)
        gc.enable()
    return count
