"""Every number and every name of a shipped article's original is found again in what is kept of it."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType

import pytest

from facts_kept import lines_of, lost_names, lost_numbers, words
from mkdocs_dossier.load.project import load
from originals_at_hand import ORIGINALS
from whole import ROOT

# Lines of the web page that are no part of the article.
RESIDUE = MappingProxyType(
    {
        "aa-joint-statement-2022": range(16, 21),  # headlines of other articles
        "iria-no-force-no-breakthrough-2022": (5, *range(38, 50)),  # sections of the site, its advertising
        "leaders-hold-negotiations-2021": (),
        "leaders-ink-document-2022": (),
        "sochi-deal-reaffirms-2022": (34,),  # cookies
    }
)
# Capitals that begin a sentence, a label or an abbreviated month, and are the names of nothing.
NO_NAMES = frozenset(
    (
        "accept",
        "according",
        "actually",
        "date",
        "everything",
        "following",
        "image",
        "noting",
        "nov",
        "oct",
        "tensions",
        "we",
    )
)
REWORDED = MappingProxyType({"western": "west"})
# In print without a space between them: credits of pictures that were set side by side.
JOINED = re.compile(r"(?<=[a-z])(?=(?:Kremlin|Gevorg)\b)")


@cache
def dossier():
    return load(ROOT).dossier


def article(source_id):
    """The original without the page around it, and the digest with its front matter."""
    text = (ORIGINALS / dossier().sources[source_id].meta.fulltext).read_text(encoding="utf-8")
    kept = (ROOT / "seeds" / "articles" / f"{source_id}.md").read_text(encoding="utf-8")
    return JOINED.sub(" ", lines_of(text, RESIDUE[source_id])), kept


def catalogue():
    files = sorted((ROOT / "seeds" / "catalogue").glob("*.yaml"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("source_id", sorted(RESIDUE))
def test_every_number_stands_in_the_digest_or_front_matter(source_id):
    assert lost_numbers(*article(source_id)) == set()


@pytest.mark.parametrize("source_id", sorted(RESIDUE))
def test_every_name_stands_in_the_digest_front_matter_or_catalogue(source_id):
    original, kept = article(source_id)
    missing = {
        word for word in lost_names(original, kept) - NO_NAMES if REWORDED.get(word) not in words(kept)
    }
    # A name that the digest replaces by another form of the same record must be one of its forms.
    assert missing - words(catalogue()) == set()
    assert len(missing) < 5, missing


def test_the_list_of_residue_names_every_article():
    assert set(RESIDUE) == {file.stem for file in (ROOT / "seeds" / "articles").glob("*.md")}
