"""How fast the text tools are, in megabytes of UTF-8 a second of one core's own time; run by `make bench-tools`.

The text is made of invented words with the lengths and frequencies of news English (Zipf), and sprinkled with
names, so that the figures do not depend on anybody's corpus.
"""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable

from mkdocs_dossier.text.fingerprints import WordNumbers
from mkdocs_dossier.text.normalise import normalise
from mkdocs_dossier.text.quote import QuoteMatch, find_quote
from mkdocs_dossier.text.trie import NameTrie, select
from mkdocs_dossier.text.winnow import SharedText, numbered, shared_passages

SEED = 20260101
RUNS = 5
SYLLABLES = (
    "ka",
    "ro",
    "ve",
    "lin",
    "sta",
    "mer",
    "ti",
    "on",
    "dra",
    "bel",
    "os",
    "uri",
    "pen",
    "gal",
    "ne",
    "sho",
)


def words(count: int, rng: random.Random) -> list[str]:
    """Invented words, all different."""
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(rng.choices(SYLLABLES, k=rng.choice((1, 2, 2, 3, 3, 4))))] = None
        found[f"{rng.choice(SYLLABLES)}{len(found):x}"] = None
    return list(found)[:count]


def paragraphs(size: int, vocabulary: list[str], names: list[str], rng: random.Random) -> list[str]:
    """Paragraphs of some 60 words, together of about ``size`` characters, one word in 25 being a name."""
    weights = [1 / (rank + 2) for rank in range(len(vocabulary))]
    found = []
    total = 0
    while total < size:
        drawn = rng.choices(vocabulary, weights, k=60)
        for index in range(0, 60, 25):
            drawn[index] = rng.choice(names)
        found.append(f"{' '.join(drawn)}.")
        total += len(found[-1])
    return found


def _compared(articles: dict[str, str]) -> SharedText:
    numbers = WordNumbers()
    return shared_passages({name: numbered(text, numbers) for name, text in articles.items()})


def best(action: Callable[[], object]) -> float:
    """Seconds of processor time of the fastest of several runs."""
    times = []
    gc.disable()  # as timeit does: the collector's time depends on what else is in memory
    for _ in range(RUNS):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    gc.enable()
    return min(times)


def main() -> None:
    """Print one line a tool."""
    rng = random.Random(SEED)  # noqa: S311 - a repeatable corpus, no secret
    vocabulary = words(30_000, rng)
    names = [f"{rng.choice(vocabulary).title()} {rng.choice(vocabulary).title()}" for _ in range(50_000)]
    text = paragraphs(4_000_000, vocabulary, names, rng)
    megabytes = sum(len(item.encode()) for item in text) / 1e6

    print(f"{megabytes:.1f} MB of text, {len(set(names))} name forms, best of {RUNS} runs\n")
    print("| tool | figure |\n| --- | --- |")
    start = time.process_time()
    trie = NameTrie.build((name, index) for index, name in enumerate(names))
    print(f"| building the trie | {time.process_time() - start:.2f} s |")
    found = sum(len(select(trie.find(item))) for item in text)
    seconds = best(lambda: [select(trie.find(item)) for item in text])
    print(f"| matching names ({found} found) | {megabytes / seconds:.1f} MB/s |")

    articles = {f"a{index}": "\n".join(text[index : index + 12]) for index in range(0, len(text), 12)}
    for index in range(0, len(articles) - 1, 10):  # every tenth article takes a paragraph from its neighbour
        articles[f"a{12 * index}"] += "\n" + articles[f"a{12 * index + 12}"].split("\n")[3]
    size = sum(len(item.encode()) for item in articles.values()) / 1e6
    shared = _compared(articles)
    seconds = best(lambda: _compared(articles))
    print(
        f"| shared passages ({len(articles)} texts, {len(shared.passages)} found) | {size / seconds:.1f} MB/s |"
    )

    seconds = best(lambda: [normalise(item) for item in text])
    print(f"| normalising | {megabytes / seconds:.1f} MB/s |")

    bodies = list(articles.values())[:200]
    quotes = [" ".join(body.split()[40:56]) for body in bodies]
    assert all(
        isinstance(find_quote(quote, body), QuoteMatch) for quote, body in zip(quotes, bodies, strict=True)
    )
    seconds = best(lambda: [find_quote(quote, body) for quote, body in zip(quotes, bodies, strict=True)])
    print(
        f"| verifying a quote in an article of {len(bodies[0]) / 1000:.1f} kB | {1000 * seconds / 200:.2f} ms |"
    )


if __name__ == "__main__":
    main()
