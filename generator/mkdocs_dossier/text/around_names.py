"""Words beside a name by which a longer name is told from more words about the same."""

from __future__ import annotations

import re

from mkdocs_dossier.text.names.lexicon import ARTICLE, CAPITAL, OF, Lexicon

PASSING = frozenset(
    {"former", "then", "late", "ex", "acting", "interim", "incoming", "outgoing", "opposition", "senior"}
    | {"special", "chief", "deputy", "vice", "prime"}
)
"""Describe who or what follows, whatever their case."""

NAMESAKES = frozenset({"jr", "sr", "junior", "senior", "ii", "iii", "iv"})
STEM = 4
"""Letters that a state's name and its adjective have in common."""

COMPANIES = frozenset(
    {"co", "company", "corp", "corporation", "inc", "ltd", "limited", "plc", "llc", "llp", "sa", "ag", "gmbh"}
)
"""Stand behind a company's name, which is the same with and without them."""

OF_PARTS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest"}
    | {
        "southeast",
        "southwest",
        "central",
        "upper",
        "lower",
        "greater",
        "national",
        "federal",
        "regional",
        "supreme",
    }
)
"""Tell a part, or a level of government, from the whole, at the head of a sentence too."""

SAINTS = frozenset({"saint", "st", "ste", "san", "santa", "prince", "king", "queen", "fort", "port"})
NOT_OF = frozenset({"for", "on"})

OFFICES = re.compile(
    r"(?:minist|govern|gouvern|gobier|parliam|parlam|parlem|embass|embaj|ambass|ambasc|consul(?!t)|constitution|constituci"
    r"|senat|senad|cabinet|treasur|prosecut|authorit|presid|republi[ckq]?u?[ea]?$|repubblica|kingdom|royaume|reino$|regno$"
    r"|министер|минестр|правительств|посольств|парламент|президент|республик|арми|прокуратур"
    r"|міністер|уряд|посольств|парламент|республік"
    r"|(?:army|armee|armed|ejercito|navy|marines?|police|policia|polizia|forces?|troops|guards?|customs|court"
    r"|department|congress|state|estado|etat|stato|city|town|village|province|provincia|region|municipality|ciudad|ville"
    r"|citta|house|administration|delegation|mission|duma|knesset)$)"
)
"""Folded words of what belongs to a state or a place, which is named where one of these stands beside it."""

ITSELF = frozenset(["state", "house", "city", "town", "village", "region", "province"])
"""Of these, words that say so only before "of": City of Yerevan, but Washington State University."""


LANGUAGES = frozenset(["az", "el", "en", "es", "fr", "hy", "it", "ru", "tr", "uk"])
"""Written with capitals in names only, and with words that are known here."""


_BEHIND = re.compile(r"\s+(?:&\s+)?(\w+)")
_BEFORE = re.compile(r"(\w+)\s+(?:&\s+)?$")
_REACH = 60
"""Characters before a name in which two words are looked for."""


def may_lengthen(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether a capital, or a word that joins capitals, stands beside a name: a quick look before a close one."""
    behind = _BEHIND.match(text, end)
    if behind and words.read(behind[1]) & (CAPITAL | OF):
        return True
    if not start or not text[start - 1].isspace():
        return False
    before = text[max(0, start - _REACH) : start]
    while found := _BEFORE.search(before):
        flags = words.read(found[1])
        if not flags & ARTICLE:
            return bool(flags & (CAPITAL | OF))
        if flags & (CAPITAL | OF):
            return bool(flags & OF)
        before = before[: found.start()]
    return False
