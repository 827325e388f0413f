"""What a page's metadata tell of its article, by the keys of the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urljoin, urlsplit

from mkdocs_dossier.intake.html.clues import Clues
from mkdocs_dossier.intake.html.json_ld import is_organisation, text_of, texts_of
from mkdocs_dossier.intake.html.people import agency_of, authors_of
from mkdocs_dossier.intake.html.title import alike, headline, rest_of_title, split_title
from mkdocs_dossier.intake.moments import edtf
from mkdocs_dossier.intake.signs import signs
from mkdocs_dossier.model.intake import Guess
from mkdocs_dossier.text.characters import words_of

_PUBLISHED = words_of(
    "article:published_time og:published_time og:article:published_time datepublished date.published",
    "pubdate publishdate publish-date publication_date publish_date parsely-pub-date sailthru.date",
    "dc.date.issued dc.date.created dc.date dcterms.date dcterms.created article.published",
    "mediator_published_time cxenseparse:recs:publishtime date citation_publication_date",
    "article_date_original",
)
_MODIFIED = words_of(
    "article:modified_time og:updated_time og:modified_time datemodified dc.date.modified",
    "dcterms.modified lastmod revised article.updated mediator_modified_time",
)
_AUTHORS = words_of(
    "author article:author parsely-author sailthru.author dc.creator dcterms.creator byl",
    "mediator_author",
)
_SECTIONS = words_of(
    "article:section og:article:section parsely-section section dc.subject",
)
_SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "copyright")
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/?$")
_SLOGAN = re.compile(r"\s+[|–—:•·-]+\s+.*$|\s*\|.*$")
_MINUTES = 16  # characters of 2022-10-31T10:31


def fields_of(clues: Clues) -> dict[str, Guess]:
    """All fields that the metadata tell."""
    outlet = _outlet(clues)
    name = str(outlet.value) if outlet else ""
    authors, agency = _people(clues, name)
    found = {
        "title": headline(clues, name),
        "publisher": outlet,
        "authors": authors,
        "agency": agency,
        **_dates(clues),
        "dateline": _told(clues, "dateline"),
        "section": _section(clues, name),
        "url": _address(clues),
        "retrieved": Guess(clues.saved_on, "noted when the page was saved") if clues.saved_on else None,
    }
    return {key: guess for key, guess in found.items() if guess is not None}


def _told(clues: Clues, key: str) -> Guess | None:
    value = text_of(clues.node.get(key))
    return Guess(value, _how(f"JSON-LD {key}")) if value else None


def _how(where: str) -> str:
    return f"the page's metadata ({where})"


def _outlet(clues: Clues) -> Guess | None:
    """The outlet's name: as the site gives it, else the publisher, else what hangs on the page's title."""
    told = _told(clues, "publisher")
    site, where = clues.meta(*_SITES)
    short = _SLOGAN.sub("", site)
    if site and not _ADDRESS.match(site) and where != "copyright":
        known = told is not None and signs(str(told.value)) in {signs(site), signs(short)}
        return Guess(str(told.value) if known and told else short or site, _how(where))
    if told is not None:
        return told
    if site and where != "copyright":
        return Guess(site, _how(where))
    headlines = [text for text in (*clues.headlines, clues.meta("og:title")[0]) if text]
    for text in headlines:
        if rest := rest_of_title(clues.title, text):
            return Guess(rest, "hangs on the page's title")
    head, tail = split_title(clues.title)
    if tail and any(alike(head, text) > 0.8 for text in headlines):  # noqa: PLR2004 - surely the same
        return Guess(tail, "hangs on the page's title")
    return None


def _people(clues: Clues, outlet: str) -> tuple[Guess | None, Guess | None]:
    """Authors and agency, from the first place that names either."""
    told = clues.node.get("author")
    listed = told if isinstance(told, list) else [told]
    persons = [text_of(one) for one in listed if not is_organisation(one) or agency_of(text_of(one))]
    places: list[tuple[str, Sequence[str]]] = [("JSON-LD author", [name for name in persons if name])]
    places += [(f"{name}", clues.metas.get(name, ())) for name in _AUTHORS]
    places.append(("the markup of the byline", clues.authors))
    agency: Guess | None = None
    for where, texts in places:
        names, credited = authors_of(texts, outlet)
        if credited and agency is None and signs(credited) != signs(outlet):
            agency = Guess(credited, _how(where))
        if names:
            return Guess(names, _how(where)), agency or _credited(clues, outlet)
    return None, agency or _credited(clues, outlet)


def _credited(clues: Clues, outlet: str) -> Guess | None:
    for key in ("sourceOrganization", "creditText", "provider"):
        name = text_of(clues.node.get(key))
        if agency_of(name) and signs(name) != signs(outlet):
            return Guess(name, _how(f"JSON-LD {key}"))
    name, where = clues.meta("article:agency", "agency", "source", "article:source", "syndication-source")
    return Guess(name, _how(where)) if agency_of(name) and signs(name) != signs(outlet) else None


def _dates(clues: Clues) -> dict[str, Guess | None]:
    published = _best(_moments(clues, "datePublished", _PUBLISHED, ("datepublished", "pubdate", "publi")))
    modified = _best(_moments(clues, "dateModified", _MODIFIED, ("datemodified", "updat", "modif")))
    if published is None:
        published = _best(_any_time(clues))
    if published and modified and str(modified.value)[:_MINUTES] == str(published.value)[:_MINUTES]:
        modified = None
    return {"published": published, "modified": modified}


def _moments(clues: Clues, key: str, metas: Iterable[str], about: Sequence[str]) -> Iterable[tuple[str, str]]:
    """What the page says of a date, the most trustworthy first."""
    yield edtf(text_of(clues.node.get(key))), _how(f"JSON-LD {key}")
    for name in metas:
        for content in clues.metas.get(name, ()):
            yield edtf(content), _how(name)
    for time in clues.times:
        if any(word in time.about for word in about):
            yield edtf(time.moment), "the markup of the date (time)"


def _any_time(clues: Clues) -> Iterable[tuple[str, str]]:
    """A page's only date is the article's; of several it can't be told."""
    days = {moment[:10] for time in clues.times if (moment := edtf(time.moment))}
    if len(days) == 1:
        for time in clues.times:
            yield edtf(time.moment), "the markup of the page's only date (time)"


def _best(moments: Iterable[tuple[str, str]]) -> Guess | None:
    """The first date; with the time of day of a later one that tells the same day more closely."""
    first: tuple[str, str] | None = None
    for moment, how in moments:
        if not moment:
            continue
        if first is None or ("T" not in first[0] and moment.startswith(f"{first[0]}T")):
            first = (moment, how)
    return Guess(first[0], first[1]) if first else None


def _section(clues: Clues, outlet: str) -> Guess | None:
    for value in texts_of(clues.node.get("articleSection")):
        if signs(value) != signs(outlet):
            return Guess(value, _how("JSON-LD articleSection"))
    content, where = clues.meta(*_SECTIONS)
    first = re.split(r"[,;]", content)[0].strip()
    return Guess(first, _how(where)) if first and signs(first) != signs(outlet) else None


def _address(clues: Clues) -> Guess | None:
    """The page's lasting address. One that leads to the outlet's front page is a mistake of the page's."""
    shared, where = clues.meta("og:url", "twitter:url")
    told = text_of(clues.node.get("url"))
    entity = clues.node.get("mainEntityOfPage")
    entity = entity.get("@id") if isinstance(entity, dict) else entity
    base = next((one for one in (clues.saved_from, shared, told) if _is_web(one)), "")
    places = (
        (urljoin(base, clues.canonical) if clues.canonical else "", "the page's canonical link"),
        (shared, _how(where)),
        (told, _how("JSON-LD url")),
        (entity if isinstance(entity, str) else "", _how("JSON-LD mainEntityOfPage")),
        (clues.saved_from, "noted when the page was saved"),
    )
    usable = [(address, how) for address, how in places if _is_web(address)]
    deep = [found for found in usable if urlsplit(found[0]).path.strip("/") or urlsplit(found[0]).query]
    return Guess(*(deep or usable)[0]) if usable else None


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
