"""What `dossier add` itself costs, in the time of its own process; reading articles is measured by bench/intake.py.

Synthetic articles, read already, are compared, filed and looked at once more. The figures for more and fewer of them
show that the time grows with their number and not with its square.
"""

from __future__ import annotations

import re
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS))

from dossier_workbench.filing.order import Incoming  # noqa: E402
from drafts import article, put, take  # noqa: E402 - found by the line above
from synthetic.project import dossier_files  # noqa: E402

COUNTS = (250, 1000)


def inbox(folder: Path, count: int) -> list[Incoming]:
    """Synthetic articles as files."""
    texts = {}
    for path, text in sorted(dossier_files(count).items()):
        if path.startswith("seeds/articles/"):
            head, _, body = text.removeprefix("---\n").partition("---\n")
            said = dict(re.findall(r"^(title|publisher): (.+)$", head, re.MULTILINE))
            lines = [line for line in body.splitlines() if line.strip()]
            texts[Path(path).stem] = article(said["title"], said.get("publisher", ""), lines)
    return put(folder, **texts)


def measured(count: int) -> None:
    """Add so many articles to an empty dossier, twice, and print what it took."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        (root / "seeds").mkdir()
        (root / "seeds/dossier.yaml").write_text("title: Many\n", encoding="utf-8")
        items = inbox(root / "inbox", count)
        times = []
        for _ in range(2):
            start = time.process_time()
            taken = take(root, items)
            times.append((time.process_time() - start) / count * 1000)
            outcomes = Counter(each.outcome.value for each in taken)
            print(f"{count:6} articles: {times[-1]:5.1f} ms each; {dict(sorted(outcomes.items()))}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'':6} largest size so far {memory:.0f} MB")


if __name__ == "__main__":
    for number in COUNTS:
        measured(number)
