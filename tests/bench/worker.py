"""Does one build in a process of its own and prints what it took, as JSON: `worker.py ROOT SITE`."""

from __future__ import annotations

import json
import logging
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_dossier.pipeline import Project

T = TypeVar("T")


def main() -> None:
    """Build, and print seconds of processor time and the peak of memory in MiB."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    root, site = Path(sys.argv[1]), Path(sys.argv[2])
    generator = 0.0
    read, make = Project.read, Project.build

    def timed(step: Callable[..., T]) -> Callable[..., T]:
        def run(*arguments: object, **options: object) -> T:
            nonlocal generator
            start = time.process_time()
            outcome = step(*arguments, **options)
            generator += time.process_time() - start
            return outcome

        return run

    Project.read = timed(read)  # type: ignore[method-assign]
    Project.build = timed(make)  # type: ignore[method-assign]
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
    start = time.process_time()
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    whole = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"whole": whole, "generator": generator, "peak": peak}))


if __name__ == "__main__":
    main()
