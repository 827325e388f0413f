"""Versions of the rules that decide what a lock records, so that a better rule is told from another fact.

A number is raised whenever its rules may decide otherwise on some text: a word list, a pattern, a threshold. A test
(`tests/unit/test_rules.py`) compares the word lists and the outcome on a fixed set of texts with those of the number.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

RULES: Mapping[str, int] = MappingProxyType(
    {
        "borrowed": 7,
        "names": 12,
        "quotes": 9,
        "residue": 13,
        "shared": 3,
        "speech": 10,
        "terms": 8,
    }
)
"""By what they decide.

Attributes:
    borrowed: Which words are somebody else's: in quotation marks, in a post, behind a colon.
    names: Where a form names a record, and where a longer name is another's.
    quotes: Where paragraphs end, and whether a quote stands in one.
    residue: Which paragraphs are no part of the article, and so how many words it has.
    shared: Which passages two texts share.
    speech: What is direct speech, and whose.
    terms: Where a contested word stands, and in whose voice.
"""
