"""Prints how well and how fast quotations find their speakers: `python tests/bench/quotations.py`."""

import importlib.util
import sys
import time
from pathlib import Path

from mkdocs_dossier.text.quotations import find_quotations, quoted_spans

_FILLER = (
    "The talks went on until late at night, and the delegations left the building without a word to anybody. "
    "Observers expect that a second round will be held in spring, when the roads over the pass are clear. "
    "Trade between the two sides fell by a third last year, and the ferry runs on three days of the week."
)
_SECONDS = 1.0

sys.path.insert(0, str(Path(__file__).parents[1]))  # where the reader of annotated sets is


def _scorer():
    path = Path(__file__).parents[1] / "quotations" / "score.py"
    spec = importlib.util.spec_from_file_location("quotation_score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _accuracy(scorer) -> None:
    print(
        f"{'split':6}{'quotes':>8}{'named':>7}{'precision':>11}{'recall':>8}{'accuracy':>10}{'found':>7}{'extra':>7}"
    )
    for split in ("dev", "test"):
        found = scorer.score(split)
        print(
            f"{split:6}{found.gold:8}{found.named:7}{found.precision:11.3f}{found.recall:8.3f}"
            f"{found.accuracy:10.3f}{found.detection:7.3f}{found.extra:7}"
        )
    print("\nheld-out split by kind: quotations, found in all parts, with the right speaker or none")
    for kind, count in sorted(scorer.score("test").kinds.items()):
        print(f"  {kind:16}{count['gold']:4}{count['found']:4}{count['agreed']:4}")
    for line in scorer.score("test").wrong:
        print("  -", line)


def _speed(scorer) -> None:
    """Ordinary news has one to two quotes a kilobyte; the set itself is all quotes, so filler dilutes it."""
    print(f"\n{'filler':8}{'quotes/kB':>11}{'MB/s':>7}")
    for filler in (0, 1, 3):
        texts = [
            ([text for p in item.paragraphs for text in (p, *[_FILLER] * filler)], item)
            for item in scorer.items("dev")
        ]
        inputs = [
            (texts_, [names for row in item.names for names in (row, *[()] * filler)], item.language)
            for texts_, item in texts
        ]
        size = sum(len(text.encode()) for paragraphs, _, _ in inputs for text in paragraphs)
        quotes = sum(len(quoted_spans(text)) for paragraphs, _, _ in inputs for text in paragraphs)
        best = float("inf")
        end = time.perf_counter() + _SECONDS
        while time.perf_counter() < end:
            start = time.process_time()
            for one in inputs:
                find_quotations(*one)
            best = min(best, time.process_time() - start)
        print(f"{filler:<8}{quotes / size * 1000:11.2f}{size / best / 1e6:7.2f}")


if __name__ == "__main__":
    SCORER = _scorer()
    _accuracy(SCORER)
    _speed(SCORER)
