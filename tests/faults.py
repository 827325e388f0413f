"""Runs a command of this project and lets a fault happen at its n-th touch of the disk.

    python faults.py kill|full|none COUNT FOLDER -- MODULE ARGUMENT…

Counts what changes something below FOLDER: files opened for writing, made, moved and removed. At the given count the
process is killed without a chance to clean up (kill), or from then on the disk takes no more (full).
"""

import errno
import os
import runpy
import signal
import sys

CHANGES = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "shutil.rmtree", "os.truncate"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def main():
    kind, count, folder = sys.argv[1], int(sys.argv[2]), os.path.realpath(sys.argv[3])
    seen = 0

    def touches(event, args):
        if event == "open":
            mode, flags = args[1], args[2]
            writing = bool(set(mode) & set("wax+")) if isinstance(mode, str) else bool(flags & WRITING)
            return writing and not isinstance(args[0], int)
        return event in CHANGES

    def hear(event, args):
        nonlocal seen
        if not touches(event, args):
            return
        if not os.path.realpath(os.fsdecode(args[0])).startswith(folder):
            return
        seen += 1
        if seen == count and kind == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if seen >= count and kind == "full" and event in {"open", "os.mkdir"}:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(args[0]))

    sys.addaudithook(hear)
    module, *arguments = sys.argv[5:]
    sys.argv = [module, *arguments]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    finally:
        if kind == "none":
            sys.stderr.write(f"{seen}\n")


if __name__ == "__main__":
    main()
