"""Every number and every name of an original is found again in its digest, its front matter or the catalogue."""

from __future__ import annotations

from types import MappingProxyType

import pytest
import yaml

from facts_kept import lines_of, lost_names, lost_numbers
from whole import HALLIN, HALLIN_ORIGINALS

# What the page has around the article: cookies, menus, headlines of others, the page's foot.
RESIDUE = MappingProxyType(
    {
        "agency-weir": (1, *range(19, 24)),
        "authority-release": (12,),
        "courier-hearing": (1, *range(19, 22)),
        "courier-weir": (1, *range(18, 21)),
        "herald-night": range(20, 24),
    }
)
# Capitals that begin a sentence, a label or an abbreviated month, and are the names of nothing.
NO_NAMES = frozenset(
    {
        *(
            "about",
            "almost",
            "at",
            "by",
            "friday",
            "it",
            "mr",
            "nobody",
            "photo",
            "published",
            "shortly",
            "the",
            "this",
            "we",
        ),
        *("primary", "within", "march"),
    }
)


def article(source_id):
    """The original without the page around it, and the digest with its front matter."""
    kept = (HALLIN / "seeds" / "articles" / f"{source_id}.md").read_text(encoding="utf-8")
    file = HALLIN_ORIGINALS / yaml.safe_load(kept.split("---\n")[1])["fulltext"]
    return lines_of(file.read_text(encoding="utf-8"), RESIDUE[source_id]), kept


@pytest.mark.parametrize("source_id", sorted(RESIDUE))
def test_every_number_stands_in_the_digest_or_front_matter(source_id):
    assert lost_numbers(*article(source_id)) == set()


@pytest.mark.parametrize("source_id", sorted(RESIDUE))
def test_every_name_stands_in_the_digest_or_front_matter(source_id):
    assert lost_names(*article(source_id)) - NO_NAMES == set()


def test_the_list_of_residue_names_every_article():
    assert set(RESIDUE) == {file.stem for file in (HALLIN / "seeds" / "articles").glob("*.md")}


def test_what_a_digest_loses_is_noticed():
    original, kept = article("herald-night")
    assert lost_numbers(original, kept.replace("600", "many")) == {"600"}
    assert "osk" in lost_names(original, kept.replace("Osk", "the engineer"))
    assert lost_numbers("Twelve of them, and 3.5 metres", "12 of them, and 3 metres") == {"3.5"}
