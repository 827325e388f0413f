"""A dossier of two articles whose originals are private, and what tests of evidence do with it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

import mkdocs_dossier
from mkdocs_dossier.cli import main

ORIGINAL = """\
Harbour council votes to close the old pier

By Ada Holm, 4 May 2021

The harbour council of Westerby voted on Tuesday to close the old pier after forty barrels of oil leaked into the bay, council chair Nora Lind said.

“We shall clean every metre of the shore before summer, whatever it costs,” Lind told reporters outside the hall on Tuesday evening.

The council liberated the shore from neglect, in the words of the Morning Post, which has campaigned for years for a cleaner bay and its birds.

Subscribe to our newsletter

This website uses cookies. Nora Lind likes them.
"""

COPY = """\
The harbour council of Westerby voted on Tuesday to close the old pier after forty barrels of oil leaked into the bay, council chair Nora Lind said.

Fishermen on the other side of the bay saw it differently and spoke of an abandoned shore that nobody had cleaned in a decade.
"""

CATALOGUE = """\
actors:
  nora-lind: {kind: person, name: Nora Lind, names: [Lind]}
  council: {kind: public-body, name: harbour council}
places:
  bay: {name: the bay}
events:
  leak:
    name: Oil leak
    kind: accident
    date: 2021-05
    claims:
      - property: volume
        value: forty barrels
        cite:
          - {source: post, quote: "forty barrels of oil leaked into the bay"}
          - {source: echo, quote: "forty barrels of oil leaked into the bay"}
    quotes:
      - {speaker: nora-lind, cite: {source: post, quote: "We shall clean every metre … whatever it costs"}}
terms:
  shore: {question: What became of the shore?, forms: [liberated, abandoned shore]}
"""


def article(title: str, fulltext: str, extra: str = "") -> str:
    head = f"title: {title}\npublisher: {title.split(maxsplit=1)[0]}\nrights: quote\nfulltext: {fulltext}\nlanguage: en\n"
    covers = "covers: [{event: leak, role: report}]\n"
    return f"---\n{head}{covers}{extra}---\nNora Lind and the harbour council closed a pier on the bay.\n"


def make_pier(folder: Path) -> Path:
    """The dossier in ``folder/dossier``, its originals in ``folder/originals``, nothing verified yet."""
    seeds = folder / "dossier" / "seeds"
    (seeds / "articles").mkdir(parents=True)
    (seeds / "catalogue").mkdir()
    (folder / "dossier" / "docs").mkdir()
    (seeds / "dossier.yaml").write_text("title: The pier\nrights: quote\nquotation_budget: 60\n")
    (seeds / "articles" / "post.md").write_text(
        article("Harbour council votes to close the old pier", "post.txt")
    )
    (seeds / "articles" / "echo.md").write_text(article("Echo of the pier", "echo.txt"))
    (seeds / "catalogue" / "all.yaml").write_text(CATALOGUE)
    originals = folder / "originals"
    originals.mkdir()
    (originals / "post.txt").write_text(ORIGINAL)
    (originals / "echo.txt").write_text(COPY)
    return folder / "dossier"


def codes(root: Path, fulltext: Path | None = None) -> list[str]:
    return [
        item.code for item in mkdocs_dossier.open(root, fulltext=fulltext).check() if item.severity != "note"
    ]


def notes(root: Path, fulltext: Path | None = None) -> list[str]:
    return [
        item.code for item in mkdocs_dossier.open(root, fulltext=fulltext).check() if item.severity == "note"
    ]


def verify(root: Path, *options: str) -> tuple[int, str]:
    originals = root.parent / "originals"
    result = CliRunner().invoke(main, ["verify", "--root", str(root), "--fulltext", str(originals), *options])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def replace(root: Path, name: str, old: str, new: str) -> None:
    file = root / name
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
