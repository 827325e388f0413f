"""A dossier in which parties answer one question at several dates, as many of each as a test wants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

SETTINGS = "title: The canal\nlanguage: {language}\nrights: open\n"

ACTOR = "  {name}: {{kind: state, name: {title}}}\n"
LEADER = "  {name}-leader: {{kind: person, name: {title} Leader, occupancies: [{{post: President, of: {name}}}]}}\n"
EVENT = """\
  {name}:
    name: Round {number}
    kind: talks
    date: {date}
    important: true
    claims:
{claims}
"""
CLAIM = """\
      - id: {id}
        property: toll
        value: {value}
        said_by: [{said_by}]
        cite: {{source: {source}, quote: "{quote}"}}
{more}"""
ARTICLE = """\
---
title: Paper {number}
publisher: Paper {number}
short: P{number}
published: {date}
language: en
rights: open
covers: [{{event: {event}, role: report}}]
---
{body}
"""

Said = Mapping[str, str]
"""By speaker, or several parted by a plus: what is said."""


def write_positions(
    root: Path,
    rounds: Iterable[tuple[str, Said]],
    parties: Iterable[str] = (),
    *,
    language: str = "en",
    questions: bool = True,
    more: Mapping[str, str] = {},
    verdict: str = "",
) -> Path:
    """Write it.

    Args:
        root: Where.
        rounds: Dates of talks, each with what is said there; an article tells of each.
        parties: States; each has a leader. Those listed are compared.
        language: Of the dossier.
        questions: Whether the question is one of several records.
        more: Further lines of a claim, by its id: round, hyphen, speaker.
        verdict: That of the first round on the question, as YAML.
    """
    names = [*parties]
    catalogue = ["actors:\n"]
    for name in names:
        catalogue += [each.format(name=name, title=name.title()) for each in (ACTOR, LEADER)]
    if not names:
        catalogue = []
    catalogue.append("events:\n")
    (root / "seeds/articles").mkdir(parents=True)
    (root / "docs").mkdir()
    for number, (date, said) in enumerate(rounds, 1):
        claims, body = [], ["The parties met."]
        for speakers, words in said.items():
            name = f"r{number}-{speakers.replace('+', '-')}"
            claims.append(
                CLAIM.format(
                    id=name,
                    value=words,
                    said_by=", ".join(speakers.split("+")) if speakers != "nobody" else "",
                    source=f"paper-{number}",
                    quote=f"in round {number} {speakers} said that {words}",
                    more=more.get(name, ""),
                )
            )
            body.append(f"We report that in round {number} {speakers} said that {words}.")
        event = EVENT.format(name=f"round-{number}", number=number, date=date, claims="".join(claims))
        if verdict and number == 1:
            event = event.rstrip() + f"\n    verdicts: {{toll: {verdict}}}\n"
        catalogue.append(event)
        article = ARTICLE.format(number=number, date=date, event=f"round-{number}", body="\n\n".join(body))
        (root / f"seeds/articles/paper-{number}.md").write_text(article, encoding="utf-8")
    if questions:
        catalogue.append('questions:\n  the-toll: {name: toll, question: "Who is to pay the toll?"}\n')
    (root / "seeds/catalogue").mkdir()
    (root / "seeds/catalogue/all.yaml").write_text("".join(catalogue), encoding="utf-8")
    settings = SETTINGS.format(language=language)
    if names:
        settings += f"parties: [{', '.join(names)}]\n"
    (root / "seeds/dossier.yaml").write_text(settings, encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: T\ntheme: {name: material}\nplugins: [dossier]\n", encoding="utf-8"
    )
    return root
