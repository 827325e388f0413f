"""Authors as pages name them, and agencies among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from dossier_workbench.pasted.lexicon import Hit, Sign, hits, listed, words_of
from dossier_workbench.pasted.persons import byline_names, is_person, opens_byline, place_behind
from dossier_workbench.readers.signs import signs
from mkdocs_dossier.languages.files import section, tags_with
from mkdocs_dossier.languages.sections import Speech

_APART = re.compile(
    r"\s*(?:[;|•·/]|\s(?:and|und|et|en|och|og|и|та|ve|và|&|with|avec|mit|con)\s|,(?!\s*(?:jr|sr)\b)|،|、)\s*",
    re.IGNORECASE,
)
_APART_NAMES = re.compile(r"(\w+ \w+) (?:y|e|i) (\w+ \w)")  # but not within "José Ortega y Gasset"
_AND = re.compile(r"^(?:and|und|et|en|och|og|и|та|ve|y|e|i)\s+", re.IGNORECASE)
_NO_NAME = re.compile(
    r"^CC\b|\S@\S|(?<![^\W\d_])\d{3}|^\d|\d[.:]\d|\w\.(?:com|org|net|info|de|at|ch|fr|it|es|ru|uk|eu|tv|pl|nl|tr|br)\b"
    r"|^(?:administrator|editors|redacción|rédaction|редакция|submitted|unknown|no author|none|null|guest|author|users?"
    r"|anonymous)$",
    re.IGNORECASE,
)
_INITIALS = range(3, 6)
"""Letters of a word in capitals that begins the name of a club or a party."""

_SURNAME_FIRST = re.compile(r"([^\W\d_][\w’'-]+), ([^\W\d_][\w’'-]*\.?(?: [^\W\d_]\.)?)")
_EITHER = re.compile(r"(?<=[a-zß])[/:*_·](?=in(?:nen)?\b)")
"""Autor/in, Autor:in, Autor*innen."""

_DAY = re.compile(
    r"(?:\s*[,|–—-]|\s+(?:am|on|le|el|il|em|den|op|dne|dnia))?\s+\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}\b.*$"
)
_ADDRESS = re.compile(r"https?:|www\.|^@|\w\.(?:com|org|net|de|at|ch|fr|it|es|ru|uk|tv|pl|nl)\b")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]?")
_MAIL = re.compile(r"\s*[<(]?[^\s@<(]+@[\w.-]+\.\w+[>)]?")
_READING = re.compile(r"\s+\d+\s*min(?:ute)?s?\b.*$", re.IGNORECASE)
_ANOTHERS = re.compile(
    r"(?:edit(?:ed|ing)|translat\w+|illustrat\w+|photograph\w*|übersetz\w+|tradu\w+)\b", re.IGNORECASE
)
"""Opens the names of those who did something else than write."""

_SEVERAL = re.compile(r"\b(reporter|writer|correspondent|editor|journalist)s\b", re.IGNORECASE)
_FOR = re.compile(r"\s(?:(?:for|für|pour|для)\s|@).*$")
_POSTS = frozenset({"editor"})
"""Nobody's name, and somebody's post."""

_STOPS = frozenset(".,|·•–—-;")
_DAY_WORDS = frozenset({"on", "am", "le", "el", "il", "em", "den", "op"})
_MOST_WORDS = 6
_MOST_AUTHORS = 12
_FEW_WORDS = 3
_WHOLE = frozenset(
    {
        *(Sign.SECTION, Sign.BUTTON, Sign.NOTICE, Sign.OPENING, Sign.HOME, Sign.ADVERT, Sign.PICTURES),
        *(
            Sign.MONTH,
            Sign.WEEKDAY,
            Sign.PUBLISHED,
            Sign.MODIFIED,
            Sign.FILLER,
            Sign.BY,
            Sign.BY_NAME,
            Sign.LIST,
        ),
    }
)
"""What says of a whole text that it is none of a name."""


@cache
def _agency_keys() -> frozenset[str]:
    return frozenset(map(signs, listed("agency")))


def agency_of(name: str) -> str:
    """The agency that a name is, as written there; empty if it is none."""
    return name if signs(name) in _agency_keys() else ""


def authors_of(texts: Iterable[str], outlet: str) -> tuple[tuple[str, ...], str]:
    """The persons that some bylines name, and the agency that they credit, if any.

    Args:
        texts: As they stand in the page; one may name several.
        outlet: The outlet's name: it signs many articles, and is no author.
    """
    people: dict[str, str] = {}
    agency = ""
    for text in texts:
        if _ADDRESS.search(_MAIL.sub("", text)):
            continue
        for part in _of_writers(_APART.split(_APART_NAMES.sub(r"\1; \2", _bare(text)))):
            bare = _BRACKETS.sub("", _behind_opener(_AND.sub("", part))).strip()
            agency = agency or agency_of(bare)
            name = "" if agency_of(bare) else _without_post(_without_date(_READING.sub("", bare)))
            name = _without_outlet(_without_place(name))
            if _is_person(name) and not _is_club(name) and signs(name) != signs(outlet):
                people.setdefault(signs(name), name)
    several = [name for name in people.values() if " " in name]  # a word beside whole names is a place
    sure = [name for name in several if words_of(Sign.NO_PERSON).isdisjoint(_big_words(name))]
    return tuple(sure or several or people.values())[:_MOST_AUTHORS], agency


def _is_club(name: str) -> bool:
    """Whether a name begins with initials that are nobody's: FCK Corran."""
    first, *others = name.split()
    return (
        first.isupper()
        and len(first) in _INITIALS
        and any(word[0].isupper() and not word.isupper() for word in others)
    )


def _big_words(name: str) -> list[str]:
    """A name's words in small letters, without those that it has between others: Robert de Roe."""
    return [word.lower() for word in name.split() if word not in listed("small")]


def _of_writers(parts: Iterable[str]) -> Iterator[str]:
    """The parts of a byline, those left out that name editors, translators and photographers."""
    anothers = False
    for part in parts:
        bare = _MAIL.sub("", part).strip(" ,.–-")
        found = hits(bare)
        if any(not hit.start and hit.sign in {Sign.BY, Sign.BY_NAME} for hit in found):
            anothers = False
        other = any(not hit.start and hit.sign is Sign.PHOTO for hit in found)
        anothers = anothers or other or bool(_ANOTHERS.match(bare))
        if not anothers:
            yield bare


def _without_place(name: str) -> str:
    """A name without where its bearer writes from: Jane Roe in Riga."""
    found = place_behind(name)
    return found if is_person(found) else name


def _without_outlet(name: str) -> str:
    """A name without the initials of an outlet behind it and what follows: Jane Roe QNN News."""
    words = name.split()
    cut = next(
        (at for at, word in enumerate(words) if at > 1 and len(word) > 1 and word.isupper()), len(words)
    )
    before = " ".join(words[:cut])
    return before if is_person(before) and not name.isupper() else name


def marked_authors(text: str, outlet: str) -> tuple[str, ...]:
    """The persons whom an element names that is called like a byline; nothing if it holds anything else.

    Behind a comma alone may stand a place or a post, so only names that "and" joins are several.
    """
    names, _ = authors_of([text], outlet)
    bare = _bare(text)
    alone = len(names) == 1 and signs(names[0]) == signs(bare) and " " not in bare
    if alone and bare.lower() not in words_of(Sign.NO_PERSON):
        return names  # what somebody calls himself in a blog or forum
    small = bare.islower() and opens_byline(text)
    shaped = tuple(name for name in names if is_person(name.title() if small else name))
    if not shaped and not any(hit.sign is Sign.ROLE for hit in hits(bare)):
        shaped = tuple(filter(_is_person, byline_names(bare)))
    return shaped if len(shaped) < 2 or _joined(bare) else shaped[:1]  # noqa: PLR2004 - a list


def _joined(text: str) -> bool:
    """Whether something else than a comma stands between the names of a text."""
    return any(cut[0].strip() != "," for cut in _APART.finditer(_APART_NAMES.sub(r"\1; \2", text)))


def _bare(text: str) -> str:
    """A byline without what opens it and without a day in digits behind it; surnames set first stand last."""
    parts = [part.strip() for part in text.split(";")]
    if all(map(_SURNAME_FIRST.fullmatch, parts)):
        return "; ".join(_SURNAME_FIRST.sub(r"\2 \1", part) for part in parts)
    return _DAY.sub("", _behind_opener(_EITHER.sub("", text.strip())))


def _behind_opener(text: str) -> str:
    """What stands behind "By", "View all posts by" and the like."""
    ends = [
        hit.end
        for hit in hits(text)
        if not text[: hit.start].strip(" (–—-|") and _opens(hit, text[hit.end :])
    ]
    return text[max(ends) :].lstrip(" |:–—-") if ends else text


def _opens(hit: Hit, rest: str) -> bool:
    colon = rest.lstrip()[:1] in {":", "："} and bool(rest.strip())
    return (hit.sign is Sign.BY_NAME and rest[:1].isspace()) or (
        hit.sign in {Sign.BY, Sign.BY_NAME} and colon
    )


def _without_post(name: str) -> str:
    """A name without what its bearer is, before or behind it: "Jane Roe News reporter", "Reporter Jane Roe"."""
    name = _SEVERAL.sub(r"\1", name)
    found = hits(name)
    posts = [hit for hit in found if hit.sign is Sign.ROLE and not _is_desk(name[hit.start : hit.end])]
    agency = [hit for hit in found if hit.sign is Sign.AGENCY and hit.end == len(name)]
    if not posts and not agency:
        return _FOR.sub("", name)
    head = name[: min(hit.start for hit in (*posts, *agency))].split()
    while head and (head[-1].lower() in _qualifying() or signs(head[-1]) in {"", *_agency_keys()}):
        head.pop()
    before = " ".join(head).strip(" ,.–—-:")
    if head and agency_of(head[0]):
        return ""
    if len(before.split()) > 1:
        return before
    behind = name[max((hit.end for hit in posts), default=len(name)) :].strip(" ,.–—-:")
    if is_person(behind):
        return behind
    return name if not posts and is_person(name) else ""  # a surname that an agency has too


def _is_desk(post: str) -> bool:
    """Whether a word such as "newsroom" names no post but those who write there."""
    return post.lower() in listed("nobody") and post.lower() not in _POSTS


@cache
def _saying() -> frozenset[str]:
    """What stands behind a name over a comment: Jane Roe says."""
    return frozenset(word.casefold() for tag in tags_with(Speech) for word in section(tag, Speech).say)


@cache
def _qualifying() -> frozenset[str]:
    """What stands before the name of a post and is no part of a person's."""
    more = {
        "senior",
        "chief",
        "staff",
        "special",
        "political",
        "foreign",
        "diplomatic",
        "national",
        "freelance",
    }
    return words_of(Sign.NO_PERSON) | words_of(Sign.SECTION) | more


def _without_date(name: str) -> str:
    """A name without what a byline tells behind it of the day: "Jeanne Morel. Publié le", "Jane Roe Monday"."""
    for hit in hits(name):
        behind = name[hit.end :].strip()
        told = hit.sign in {Sign.PUBLISHED, Sign.MODIFIED} and (
            name[: hit.start].rstrip()[-1:] in _STOPS or not behind
        )
        dated = hit.sign is Sign.MONTH and behind[:1].isdigit()
        weekday = hit.sign is Sign.WEEKDAY and not behind
        if (dated or hit.sign in {Sign.PUBLISHED, Sign.MODIFIED}) and not hit.start:
            return ""
        if (told or dated or weekday) and len(name[: hit.start].split()) > 1:
            head = name[: hit.start].strip(" ,.|·•–—-").split()
            while head and head[-1].casefold() in _DAY_WORDS:
                head.pop()
            return " ".join(head)
    return name


def _is_person(name: str) -> bool:
    words = name.split()
    if not signs(name) or len(words) > _MOST_WORDS or _NO_NAME.search(name):
        return False
    if (
        name.lower() in listed("nobody")
        or words[-1].strip(":").casefold() in _saying()
        or any(_says_else(hit, name) for hit in hits(name))
    ):
        return False
    small = [word for word in words if word[:1].islower() and word not in listed("small")]
    if len(words) > _FEW_WORDS and len(small) * 2 > len(words):
        return False
    strange = sum(word.lower().strip(".") in words_of(Sign.NO_PERSON) for word in words)
    return strange * 2 <= len(words) and strange < len(words)


def _says_else(hit: Hit, name: str) -> bool:
    """Whether a phrase that is all of a text is no name."""
    return (
        hit.sign in _WHOLE and hit.end - hit.start == len(name) and (" " in name or hit.sign is not Sign.BY)
    )
