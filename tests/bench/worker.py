"""Does one build in a process of its own and prints what it took, as JSON: `worker.py ROOT SITE`."""

from __future__ import annotations

import json
import logging
import resource
import sys
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_dossier import pipeline


def main() -> None:
    """Build, and print seconds of processor time and the peak of memory in MiB."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    root, site = Path(sys.argv[1]), Path(sys.argv[2])
    generator = 0.0
    make = pipeline.build

    def timed(*arguments: object, **options: object) -> pipeline.Build:
        nonlocal generator
        start = time.process_time()
        outcome = make(*arguments, **options)  # type: ignore[arg-type]
        generator += time.process_time() - start
        return outcome

    pipeline.build = timed  # type: ignore[assignment]
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
    start = time.process_time()
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    whole = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"whole": whole, "generator": generator, "peak": peak}))


if __name__ == "__main__":
    main()
