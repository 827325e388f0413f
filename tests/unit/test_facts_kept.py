"""Every number and every name of an original is found again in its digest, its front matter or the catalogue.

The originals may not be published, so this runs only where they lie beside the repository. Lines of the web
page that are no part of the article are left out by their numbers.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType

import pytest

from mkdocs_dossier.load.project import load

ROOT = Path(__file__).parents[2]
ORIGINALS = ROOT.parent / "shared" / "seeds"

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

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:[,.:]\d+)*")
_TO_TWELVE = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
SPELT = MappingProxyType(
    {word: {word, str(value)} for value, word in enumerate(_TO_TWELVE, 2)}
    | {
        word: {word}
        for word in ("twenty", "thirty", "forty", "fifty", "hundred", "hundreds", "thousand", "thousands")
    }
    | {word: {word} for word in ("first", "half", "decade", "decades", "dozens")}
)

pytestmark = pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the original articles may not be published")


def sources():
    return [
        pytest.param(file.stem, id=file.stem) for file in sorted((ROOT / "seeds" / "articles").glob("*.md"))
    ]


def numbers(text):
    """The numbers of a text, and the parts of those with a separator: times are written in many ways."""
    found = _NUMBER.findall(text)
    return {*found, *chain.from_iterable(re.split("[,.:]", number) for number in found)}


@cache
def dossier():
    return load(ROOT).dossier


def article(source_id):
    """The original without the page around it, and the digest with its front matter."""
    meta = dossier().sources[source_id].meta
    lines = (ORIGINALS / meta.fulltext).read_text(encoding="utf-8").split("\n")
    original = "\n".join(line for number, line in enumerate(lines, 1) if number not in RESIDUE[source_id])
    kept = (ROOT / "seeds" / "articles" / f"{source_id}.md").read_text(encoding="utf-8")
    return JOINED.sub(" ", original), kept


def catalogue():
    return "\n".join(
        file.read_text(encoding="utf-8") for file in sorted((ROOT / "seeds" / "catalogue").glob("*.yaml"))
    )


@pytest.mark.parametrize("source_id", sources())
def test_every_number_stands_in_the_digest_or_front_matter(source_id):
    original, kept = article(source_id)
    known, words = numbers(kept), set(_WORD.findall(kept.casefold()))
    assert {number for number in _NUMBER.findall(original) if number not in known} == set()
    spelt = {word for word in _WORD.findall(original.casefold()) if word in SPELT}
    assert {word for word in spelt if not SPELT[word] & (known | words)} == set()


@pytest.mark.parametrize("source_id", sources())
def test_every_name_stands_in_the_digest_front_matter_or_catalogue(source_id):
    original, kept = article(source_id)
    known = set(_WORD.findall(kept.casefold())) | NO_NAMES
    capitals = {word.casefold() for word in _WORD.findall(original) if word[0].isupper() and len(word) > 1}
    missing = {word for word in capitals if word not in known and REWORDED.get(word) not in known}
    # A name that the digest replaces by another form of the same record must be one of its forms.
    assert missing - set(_WORD.findall(catalogue().casefold())) == set()
    assert len(missing) < 5, missing


def test_the_list_of_residue_names_every_article():
    assert set(RESIDUE) == {file.stem for file in (ROOT / "seeds" / "articles").glob("*.md")}
