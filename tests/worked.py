"""What tests have workers do: functions at the top of a module, as workers want them."""

import logging
import os
import signal
import time
import warnings
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


def spoken(parent, piece):
    """Work that says something about one piece in ten; the process that began it takes its time, so that copies get some."""
    if os.getpid() == parent:
        time.sleep(0.001)
    if piece % 10 == 7:
        logging.getLogger("mkdocs.worked").info("about %s", piece)
        warnings.warn(f"of {piece}", UserWarning, stacklevel=1)
    return piece, os.getpid() == parent


def dying_elsewhere(parent, piece):
    """Work that ends every process but the one that began it, which waits for that."""
    if os.getpid() != parent:
        os._exit(3)
    time.sleep(0.001)
    return -piece
