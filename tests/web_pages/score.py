"""How well a text or a field was taken from a page."""

import re
from collections import Counter

_WORD = re.compile(r"\w+")


def shingles(text):
    """Runs of four words, counted."""
    words = _WORD.findall(text.casefold())
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False))


def f1(taken, expected):
    """F1 over runs of four words, as benchmarks of article extraction count."""
    ours, theirs = shingles(taken), shingles(expected)
    shared = sum((ours & theirs).values())
    if not shared:
        return 0.0
    precision, recall = shared / sum(ours.values()), shared / sum(theirs.values())
    return 2 * precision * recall / (precision + recall)
