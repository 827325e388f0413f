"""Dossiers in which one thing is large: an index, a record, an article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

ARTICLES = 20
_WORDS = (
    "Zed",
    "went",
    "to",
    "Town",
    "and",
    "said",
    "“we",
    "agree”",
    "on",
    "Monday.",
    "Then",
    "minister",
    "Alpha",
)


def actors(root: Path, count: int) -> None:
    """So many actors that nobody mentions."""
    lines = (f"  x{number}: {{kind: person, name: Zed{number} Quux{number}}}\n" for number in range(count))
    _write(root, "actors:\n" + "".join(lines))


def forms(root: Path, count: int) -> None:
    """An actor with so many forms, each of which stands in an article, alone and in a longer name."""
    names = ", ".join(f"Zed Form{number}" for number in range(count))

    def told(article: int) -> str:
        return " ".join(f"Then Zed Form{at} met Xul Zed Form{at}." for at in range(article, count, ARTICLES))

    _write(root, f"actors:\n  x: {{kind: person, name: Zed, names: [{names}]}}\n", told)


def claims(root: Path, count: int) -> None:
    """An event with so many claims on a few questions."""
    _write(root, _event(count, questions=7))


def questions(root: Path, count: int) -> None:
    """An event with so many questions."""
    _write(root, _event(count, questions=count))


def words(root: Path, count: int) -> None:
    """An article of so many words, with names, unclear ones too."""
    _write(root, "actors:\n  x: {kind: person, name: Zed}\nplaces:\n  t: {name: Town}\n")
    told = [_WORDS[(number * 7 + number // 11) % len(_WORDS)] for number in range(count)]
    paragraphs = (" ".join(told[start : start + 80]) for start in range(0, count, 80))
    _article(root, ARTICLES, "\n\n".join(paragraphs))


SHAPES: dict[str, Callable[[Path, int], None]] = {
    "unmentioned actors": actors,
    "forms of one actor": forms,
    "claims on one event": claims,
    "questions on one event": questions,
    "words of one article": words,
}


def _event(count: int, questions: int) -> str:
    claimed = (
        f"      - {{property: p{number % questions}, value: value {number}, "
        f"cite: [{{source: a{number % ARTICLES}, quote: 'Sentence {number % ARTICLES} says more about it'}}]}}\n"
        for number in range(count)
    )
    return f"events:\n  e:\n    name: Talks\n    kind: talks\n    date: 2020-01-01\n    claims:\n{''.join(claimed)}"


def _write(root: Path, catalogue: str, told: Callable[[int], str] = lambda _: "") -> None:
    for folder in ("seeds/articles", "seeds/catalogue", "docs"):
        (root / folder).mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Grown\ntheme: material\nplugins: [search, dossier]\n")
    (root / "seeds/dossier.yaml").write_text("title: Grown\nlanguage: en\nrights: open\n")
    (root / "seeds/catalogue/all.yaml").write_text(catalogue)
    for number in range(ARTICLES):
        text = f"The talks went on for a day. Sentence {number} says more about it. {told(number)}"
        _article(root, number, text)


def _article(root: Path, number: int, text: str) -> None:
    head = f"title: Article {number}\npublisher: Paper\npublished: 2020-01-0{number % 9 + 1}\nlanguage: en"
    path = root / f"seeds/articles/a{number}.md"
    path.write_text(f"---\n{head}\n---\n{text}\n", encoding="utf-8")
