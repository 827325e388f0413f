"""Readers that misbehave, for tests of the worker processes."""

import ctypes
import os
import time

from dossier_workbench.model.draft import Block, Draft, Form
from dossier_workbench.readers.errors import IntakeError


def obey(name, raw, declared="", _hints=None):
    """Do what the bytes say."""
    order = raw.decode()
    if order == "sleep":
        time.sleep(600)
    if order == "die":
        os._exit(3)
    if order == "crash":
        ctypes.string_at(0)
    if order == "hoard":
        return len(bytearray(64 * 2**30))
    if order == "refuse":
        raise IntakeError("article-empty", "there is nothing in it", "Look again.")
    if order == "fail":
        raise ZeroDivisionError("a bug of ours")
    if order == "lack":
        raise ImportError("lxml.html.clean is a project of its own now")
    if order == "dig":
        return obey(name, raw, declared)
    if order == "slow":
        time.sleep(0.3)
    return Draft(Form.TEXT, (Block(f"{name} {order} {declared}".strip()),), {})
