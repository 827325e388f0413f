"""What tests have workers do: functions at the top of a module, as workers want them."""

import os
import signal
import time
from pathlib import Path


def doubled(common, piece):
    """Simple work."""
    return (common["by"] * piece, len(common))


def failing(_, piece):
    """Work that one piece spoils."""
    return 60 // piece


def told(piece):
    """Work that needs nothing in common; what a piece says is done to the process."""
    if piece == "die":
        os._exit(3)
    if piece == "raise":
        raise KeyError(piece)
    if piece == "lambda":
        return lambda: piece
    return piece.upper()


def dying_once(folder, piece):
    """Work that ends the process that first does the piece 7."""
    mark = Path(folder, "died")
    if piece == 7 and not mark.exists():
        mark.write_text("", encoding="utf-8")
        os.kill(os.getpid(), signal.SIGKILL)
    return -piece


def dying_always(_, piece):
    """Work that ends every process."""
    if piece == 7:
        time.sleep(0.05)
        os._exit(1)
    return piece
