"""Dates are read in every language that CLDR has, with Babel as the one who writes them."""

from taken_in.dates import languages, misread

# Months that take other endings beside a year, or that no blank parts from the words around them.
_NOT_YET = frozenset(
    ["as", "bo", "byn", "cic", "ckb", "cu", "dz", "ee", "eu", "gez", "ku", "mn", "nnh", "ps", "syr", "teo", "tig", "vo", "wal"]
)  # fmt: skip


def test_what_babel_writes_is_read_as_the_day_that_it_wrote():
    tags = languages()
    assert len(tags) > 250
    assert {tag for tag in tags if misread(tag)} <= _NOT_YET
