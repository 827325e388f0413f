"""A dossier of a few articles with private originals, for tests of suggestions."""

from __future__ import annotations

from pathlib import Path

SHARED = (
    "Rescue workers from three towns searched the shore for two days and nights without a break, while the council "
    "kept the sluices shut and told the farmers nothing at all about the water that was rising behind the old dam."
)
ARTICLES = {
    "gazette": (
        "publisher: Lake Gazette\npublished: 2021-05-06\nlanguage: en",
        [
            "Mayor Nora Lind met Ostlandian Water Minister Pavel Borodai in Westerby on Tuesday.",
            "“We shall rebuild the old dam before the winter comes,” Borodai said after the talks.",
            "The dam broke on May 4, when Lind was in Osterby. The River Council blamed the Ostland Waterworks.",
        ],
    ),
    "courier": (
        "publisher: Courier\npublished: 2021-05-07\nlanguage: en",
        [
            "Borodai left Westerby on Wednesday. Lind, he said, had been helpful.",
            "On 12 June 2020 the River Council had warned that the dam was old.",
            SHARED,
        ],
    ),
    "post": (
        "publisher: Post\npublished: 2021-05-07\nlanguage: en",
        [SHARED, "Pavel Borodai returned to Ostland on the same day, and the River Council stayed."],
    ),
    "vestnik": (
        "publisher: Вестник\npublished: 2021-05-08\nlanguage: ru",
        ["Вчера министр Павел Бородай был в Вестерби. Мэр Нора Линд встретила Бородая у плотины."],
    ),
}
CATALOGUE = """\
actors:
  lind: {kind: person, name: Nora Lind, names: [Lind]}
places:
  westerby: {name: Westerby}
events:
  break: {name: Break of the dam, kind: accident, date: 2021-05-04, place: westerby}
"""


def make_lake(root: Path, articles=ARTICLES, catalogue=CATALOGUE, settings="") -> Path:
    for folder in ("articles", "catalogue", "fulltext"):
        (root / "seeds" / folder).mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text("site_name: Lake\ntheme: material\nplugins: [dossier]\n", "utf-8")
    (root / "seeds/dossier.yaml").write_text(f"title: Lake\nlanguage: en\n{settings}", "utf-8")
    (root / "seeds/catalogue/all.yaml").write_text(catalogue, "utf-8")
    for name, (front, paragraphs) in articles.items():
        head = f"---\ntitle: About {name}\nrights: quote\nfulltext: {name}.txt\n{front}\n---\n"
        (root / f"seeds/articles/{name}.md").write_text(f"{head}A digest.\n", "utf-8")
        (root / f"seeds/fulltext/{name}.txt").write_text("\n\n".join(paragraphs) + "\n", "utf-8")
    return root
