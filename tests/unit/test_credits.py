"""Who is credited: whoever a field of the front matter names as a whole, or as one of a list."""

from __future__ import annotations

import pytest
import yaml

import mkdocs_dossier

CATALOGUE = {
    "actors": {
        "ostland": {"kind": "state", "name": "Ostland", "names": [{"form": "Kestrel", "weak": True}, "OSL"]},
        "ap": {"kind": "organization", "name": "Associated Press", "names": ["AP"]},
        "tass": {"kind": "organization", "name": "TASS"},
        "sputnik": {"kind": "organization", "name": "Sputnik"},
        "reuters": {"kind": "organization", "name": "Reuters"},
        "post": {"kind": "organization", "name": "Harbour Post"},
        "pool": {"kind": "organization", "name": "Palace Pool"},
        "lind": {"kind": "person", "name": "Nora Lind", "names": ["Lind"]},
        "marks": {"kind": "organization", "name": "Marks and Lind"},
    }
}


PUBLISHERS = [
    ("Ostland", ["ostland"]),
    ("OSTLAND", ["ostland"]),
    ("Ostland Daily", []),
    ("The Kestrel Post", []),
    ("Kestrel", []),
    ("The Harbour Post", ["post"]),
    ("Harbour Post", ["post"]),
    ("Sunday Harbour Post", []),
    ("Bank of Ostland", []),
    ("Reuters Staff", ["reuters"]),
    ("By Reuters Staff", ["reuters"]),
    ("REUTERS", ["reuters"]),
    ("The Associated Press", ["ap"]),
    ("AP", ["ap"]),
    ("TASS / Sputnik", ["sputnik", "tass"]),
    ("TASS/Sputnik", ["sputnik", "tass"]),
    ("TASS, Sputnik and Reuters", ["reuters", "sputnik", "tass"]),
    ("Sputnik via AP", ["ap", "sputnik"]),
    ("Nora Lind, Harbour Post", ["lind", "post"]),
    ("Nora Lind for the Harbour Post", ["lind", "post"]),
    ("Marks and Lind", ["marks"]),
    ("Anna Lind", []),
    ("Palace Pool Photo", ["pool"]),
    ("(c) Reuters", ["reuters"]),
    ("© 2020 Reuters.", ["reuters"]),
    (" , / ", []),
]


def credited(root, *metas):
    """The credits of each source, by its place."""
    for folder in ("seeds/articles", "seeds/catalogue"):
        (root / folder).mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: X\n")
    (root / "seeds/dossier.yaml").write_text("title: X\n")
    (root / "seeds/catalogue/all.yaml").write_text(yaml.safe_dump(CATALOGUE))
    for number, meta in enumerate(metas):
        head = yaml.safe_dump({"title": "X", "rights": "open", "published": "2020-01-01", **meta})
        (root / f"seeds/articles/s{number}.md").write_text(f"---\n{head}---\nNobody is here.\n")
    found = [set() for _ in metas]
    for credit in mkdocs_dossier.open(root).findings.credits:
        found[int(credit.source[1:])].add((credit.record, credit.role))
    return found


@pytest.fixture(scope="module")
def publishers(tmp_path_factory):
    metas = [{"publisher": publisher} for publisher, _ in PUBLISHERS]
    return credited(tmp_path_factory.mktemp("credits"), *metas)


@pytest.mark.parametrize("number", range(len(PUBLISHERS)), ids=[publisher for publisher, _ in PUBLISHERS])
def test_a_field_names_an_actor_as_a_whole_or_not_at_all(publishers, number):
    assert publishers[number] == {(record, "publisher") for record in PUBLISHERS[number][1]}


def test_every_field_goes_by_the_same_rule(tmp_path):
    (found,) = credited(
        tmp_path,
        {
            "agency": "AP News Agency",
            "authors": ["Nora Lind", "Kestrel Lind", "Kestrel"],
            "dateline": "KESTREL",
            "photos": [
                {
                    "credit": "Ostland Photo Service",
                    "caption": "In Kestrel, this is Nora Lind as she stands before the old Bank of Ostland",
                },
                {"credit": "TASS via Reuters"},
            ],
        },
    )
    assert found == {
        ("ap", "agency"),
        ("lind", "author"),
        ("lind", "photo caption"),
        ("tass", "photo credit"),
        ("reuters", "photo credit"),
    }
