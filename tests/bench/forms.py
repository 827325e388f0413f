"""How well each form that people hand in is taken: `python tests/bench/forms.py [--faults]`; run by `make bench-tools`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from taken_in import CASES
from taken_in.case import score
from taken_in.dates import languages, misread


def main() -> None:
    """Print a row for each kind; values are fields, paragraphs and notes."""
    scores = score(CASES)
    print(
        "| kind | cases | right as a whole | values | wrong, missed or too much |\n| --- | --- | --- | --- | --- |"
    )
    for kind, one in scores.items():
        print(f"| {kind} | {one.cases} | {one.whole} | {one.wanted} | {one.wrong} |")
    tags = languages()
    right = [tag for tag in tags if not misread(tag)]
    print(
        f"\nDates as CLDR writes them: read in {len(right)} of {len(tags)} languages that have names of months."
    )
    if "--faults" in sys.argv:
        print("not in: " + ", ".join(tag for tag in tags if tag not in right))
        print("\n".join(fault for one in scores.values() for fault in one.faults))


if __name__ == "__main__":
    main()
