"""Whose a page is that is named after one person: anna-roe.example."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from dossier_workbench.model.draft import Guess
from dossier_workbench.pasted.persons import is_person
from dossier_workbench.readers.publisher import labels, spelled
from dossier_workbench.readers.signs import signs

_OF_USERS = re.compile(
    r"\.(?:wordpress|blogspot|substack|medium|tumblr|typepad|livejournal|jimdo|weebly|wixsite|github|gitlab)\.[a-z.]+$"
)
"""Where everybody may have a site under a name of their own."""


def owner_of(host: str, authors: Sequence[str], texts: Sequence[str]) -> Guess | None:
    """The author of a page on somebody's own site, if the page names nobody, or by a first name or initials alone.

    Args:
        host: Of its address.
        authors: Whom the page names.
        texts: All texts of the page.
    """
    if len(authors) > 1 or any(" " in name for name in authors):
        return None
    known = next(iter(authors), "")
    for label in labels(_OF_USERS.sub(".", host)):
        found = spelled(label, [text for text in texts if label not in text])
        named = found is not None and is_person(found[0])
        if found and named and (is_short_for(known, found[0]) if known else _OF_USERS.search(host)):
            return Guess(found[0], f"the site is named so ({host})", printed=False)
        if known and (whole := _with_surname(known, label, texts)):
            return Guess(
                whole, f"called {known} on the page, on the site of that surname ({host})", printed=False
            )
    return None


def is_short_for(known: str, name: str) -> bool:
    """Whether somebody signs with a first name, with initials or with a name without spaces."""
    words = name.split()
    return signs(known) in {signs(words[0]), signs("".join(word[0] for word in words)), signs(name)}


def _with_surname(first: str, label: str, texts: Sequence[str]) -> str:
    """A first name with the surname that a site is named after, as the page spells it most often."""
    pattern = re.compile(rf"(?<!\w){re.escape(first)} [^\W\d_][\w’'-]+", re.IGNORECASE)
    found = Counter(match[0] for text in texts for match in pattern.finditer(text))
    named = [name for name in found if signs(name.split()[1]) == label and is_person(name)]
    return max(named, key=lambda name: (found[name], name), default="")
