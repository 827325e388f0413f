"""What a page's metadata tell of its article, by the keys of the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from dossier_workbench.model.draft import Doubt, Guess, Hints
from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.pasted.lexicon import Sign, hits
from dossier_workbench.readers.html.clues import SAVED_FROM, Clues
from dossier_workbench.readers.html.dates import dates_of
from dossier_workbench.readers.html.json_ld import is_organisation
from dossier_workbench.readers.html.people import agency_of, authors_of, marked_authors
from dossier_workbench.readers.html.title import alike, headline, rest_of_title, split_title
from dossier_workbench.readers.owner import is_short_for
from dossier_workbench.readers.signs import signs
from mkdocs_dossier.model.outlets import host_of
from mkdocs_dossier.text.characters import words_of

_AUTHORS = words_of(
    "author article:author parsely-author sailthru.author dc.creator dcterms.creator byl citation_author",
    "mediator_author",
)
_SECTIONS = words_of(
    "article:section og:article:section parsely-section section dc.subject",
)
_SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher")
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/?$")
_SLOGAN = re.compile(r"\s+[|–—:•·-]+\s+.*$|\s*\|.*$")
_LANG = Seen(Where.ATTRIBUTE, "html[lang]", "declared by the page (lang)")
_TITLE = Seen(Where.ELEMENT, "title", "hangs on the page's title")


def fields_of(clues: Clues, hints: Hints) -> tuple[dict[str, Guess], tuple[Doubt, ...]]:
    """All fields that the metadata tell, and the dates in them that can be read in two ways."""
    outlet = _outlet(clues)
    name = str(outlet.value) if outlet else ""
    authors, agency = _people(clues, name)
    dates, doubts = dates_of(clues, hints)
    found = {
        "title": headline(clues, _outlets(clues, name)),
        "publisher": outlet,
        "authors": authors,
        "agency": agency,
        **dates,
        "dateline": _told(clues, "dateline"),
        "section": _section(clues, name),
        "url": _address(clues),
        "language": Guess.at(clues.language, _LANG) if clues.language else None,
        "retrieved": Guess.at(clues.saved_on, SAVED_FROM) if clues.saved_on else None,
    }
    return {key: guess for key, guess in found.items() if guess is not None}, doubts


def _told(clues: Clues, key: str) -> Guess | None:
    value, seen = clues.told.text(key)
    return Guess.at(value, seen) if value else None


def _outlet(clues: Clues) -> Guess | None:
    """The outlet's name: as the site gives it, else the publisher, else what hangs on the page's title."""
    told = _told(clues, "publisher")
    site, seen = next(_sites(clues), ("", _TITLE))
    if site and not _ADDRESS.match(site):
        short = _shortened(site, clues)
        if told is None or signs(str(told.value)) not in {signs(site), signs(short)}:
            return Guess.at(short, seen.giving(short, site, "without its slogan"))
    if told or site:
        return told or Guess.at(site, seen)
    headlines = [*(each.text for each in clues.headlines), *clues.metas.get("og:title", ())[:1]]
    for text in headlines:
        if rest := rest_of_title(clues.title, text):
            return Guess.at(rest, _TITLE)
    head, tail = split_title(clues.title)
    if tail and any(alike(head, text) > 0.8 for text in headlines):  # noqa: PLR2004 - surely the same
        return Guess.at(tail, _TITLE)
    return None


def _shortened(site: str, clues: Clues) -> str:
    """A site's name without its slogan: the part that the address has too, else what stands before the slogan."""
    hosts = {signs(part) for address, _ in clues.addresses for part in host_of(address).split(".")[:-1]}
    parts = re.split(r"\s+[|–—:•·-]+\s+|\s*\|\s*", site)
    named = (part for part in parts if any(label in signs(part) for label in hosts if len(label) > 2))  # noqa: PLR2004
    return next(named, "") or _SLOGAN.sub("", site) or site


def _sites(clues: Clues) -> Iterator[tuple[str, Seen]]:
    """What the page calls its site. Some pages fill in their own title there."""
    titles = [signs(each.text) for each in clues.headlines] or [signs(clues.title)]
    for content, seen in clues.each(_SITES):
        if not any(len(title) > len(signs(content)) / 2 and title in signs(content) for title in titles):
            yield content, seen


def _outlets(clues: Clues, name: str) -> tuple[str, ...]:
    """How titles may call the outlet: by its name, short or with a slogan, by its address or by a part of that."""
    hosts = [host_of(address) for address, _ in clues.addresses if address]
    parts = (part for host in hosts for part in (host, *host.split(".")[:-1]))
    sites = (content for content, _ in _sites(clues))
    return tuple(text for text in (name, *sites, clues.told.text("publisher")[0], *parts) if signs(text))


def _people(clues: Clues, outlet: str) -> tuple[Guess | None, Guess | None]:
    """Authors and agency, from the first place that names either."""
    told = clues.told.texts("author")
    persons = [(text, seen) for one, text, seen in told if not is_organisation(one) or agency_of(text)]
    agency: Guess | None = None
    metas = (tuple(clues.each([name])) for name in _AUTHORS)
    for told_here in (persons, *metas, tuple(_labelled(clues)), clues.authors):
        names, credited = authors_of([text for text, _ in told_here], outlet)
        if credited and agency is None and signs(credited) != signs(outlet):
            agency = Guess.at(credited, *_holding((credited,), told_here))
        if names:
            return _in_whole(names, clues) or _named(names, told_here), agency or _credited(clues, outlet)
    return _by_markup(clues, outlet), agency or _credited(clues, outlet)


def _labelled(clues: Clues) -> Iterator[tuple[str, Seen]]:
    """What cards for messengers call the writer: a label, and beside it a value."""
    for number in range(1, 4):
        label, _ = clues.meta(f"twitter:label{number}")
        if any(hit.sign in {Sign.BY, Sign.BY_NAME} and hit.end == len(label) for hit in hits(label)):
            yield clues.meta(f"twitter:data{number}")


def _by_markup(clues: Clues, outlet: str) -> Guess | None:
    """Authors named by the first element that is called like a byline and names somebody, else in passing."""
    for text, seen in clues.bylines:
        if names := marked_authors(text, outlet):
            return _in_whole(names, clues) or Guess.at(names, seen)
    return next((Guess.at(names, seen) for names, seen in _signed(clues) if names), None)


def _signed(clues: Clues) -> list[tuple[tuple[str, ...], Seen]]:
    """Names given in passing; that of the outlet too, since a blog may be called as its author is."""
    return [(marked_authors(text, ""), seen) for text, seen in clues.signed]


def _in_whole(names: Sequence[str], clues: Clues) -> Guess | None:
    """The whole name of somebody who signs with initials or a first name, where the page gives it in passing."""
    if len(names) != 1 or " " in names[0]:
        return None
    fitting = (each for each in _signed(clues) if len(each[0]) == 1 and is_short_for(names[0], each[0][0]))
    return next((Guess.at(*each) for each in fitting if " " in each[0][0]), None)


def _named(names: tuple[str, ...], told: Sequence[tuple[str, Seen]]) -> Guess:
    """Authors as some places name them, which may have surnames first."""
    if places := _holding(names, told):
        return Guess.at(names, *places)
    return Guess(names, f"{told[0][1].words}, which has surnames first", printed=False)


def _holding(names: Sequence[str], told: Sequence[tuple[str, Seen]]) -> tuple[Seen, ...]:
    """The first place that holds each of these names."""
    keys = [(signs(text), seen) for text, seen in told]
    first = (next((seen for key, seen in keys if signs(name) in key), None) for name in names)
    return tuple(dict.fromkeys(seen for seen in first if seen is not None))


def _credited(clues: Clues, outlet: str) -> Guess | None:
    places = [clues.told.text(key) for key in ("sourceOrganization", "creditText", "provider")]
    places.append(clues.meta("article:agency", "agency", "source", "article:source", "syndication-source"))
    return _first_beside((place for place in places if agency_of(place[0])), outlet)


def _section(clues: Clues, outlet: str) -> Guess | None:
    places = [(text, seen) for _, text, seen in clues.told.texts("articleSection")]
    content, seen = clues.meta(*_SECTIONS)
    first = re.split(r"[,;]", content)[0].strip()
    places.append((first, seen.giving(first, content, "the first of several")))
    return _first_beside(places, outlet)


def _first_beside(places: Iterable[tuple[str, Seen]], outlet: str) -> Guess | None:
    """The first text that is not the outlet's name."""
    return next((Guess.at(*place) for place in places if place[0] and signs(place[0]) != signs(outlet)), None)


def _address(clues: Clues) -> Guess | None:
    """The page's lasting address. One that leads to the outlet's front page is a mistake of the page's."""
    (canonical, link), _, saved = clues.addresses
    shared, told = clues.meta("og:url", "twitter:url"), clues.told.text("url")
    entity = clues.told.node.get("mainEntityOfPage")
    entity_at = f"{clues.told.place}/mainEntityOfPage"
    if isinstance(entity, dict):
        entity, entity_at = entity.get("@id"), f"{entity_at}/@id"
    base = next((one for one, _ in (saved, shared, told) if _is_web(one)), "")
    places = (
        (urljoin(base, canonical) if canonical else "", link),
        shared,
        told,
        (entity if isinstance(entity, str) else "", Seen(Where.JSON_LD, entity_at)),
        saved,
    )
    usable = [(address, seen) for address, seen in places if _is_web(address)]
    deep = [found for found in usable if urlsplit(found[0]).path.strip("/") or urlsplit(found[0]).query]
    return Guess.at(*(deep or usable)[0]) if usable else None


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"}
        and bool(parts.hostname)
        and address.isprintable()
        and " " not in address
    )
