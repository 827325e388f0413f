"""The command line of the generator of made-up dossiers."""

import argparse
from pathlib import Path

from synthetic.project import write_dossier


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m synthetic", description="Write a made-up dossier.")
    parser.add_argument(
        "--sources", type=int, default=100, help="how many articles; the rest follows from it"
    )
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other people and events")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to; made if absent")
    arguments = parser.parse_args()
    write_dossier(arguments.out, arguments.sources, arguments.seed)


if __name__ == "__main__":
    main()
