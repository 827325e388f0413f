"""Authors as pages name them, and agencies among them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dossier_workbench.pasted.lexicon import Sign, hits
from dossier_workbench.readers.signs import signs

_BY = re.compile(
    r"^(?:by|von|par|por|di|da|door|av|af|от|автор|авторы|автори|текст|yazan|yazar|haber|written by|text)\s*:?\s+",
    re.IGNORECASE,
)
_APART = re.compile(r"\s*(?:[;|•·]|\s(?:and|und|et|и|та|ve|&)\s|,(?!\s*(?:jr|sr)\b))\s*", re.IGNORECASE)
_APART_NAMES = re.compile(r"(\w+ \w+) (?:y|e) (\w+ \w)")  # but not within "José Ortega y Gasset"
_AND = re.compile(r"^(?:and|und|et|и|та|ve|y|e)\s+", re.IGNORECASE)
_NO_NAME = re.compile(
    r"https?:|www\.|@|\d{3}|^(?:admin|administrator|editor|editors|redaktion|redacción|rédaction|редакция|staff|webmaster"
    r"|submitted|unknown|none|null|guest|author|staff (?:writer|reporter)s?|user|root)$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\s*[,(–-]\s*(?:(?:senior|chief|staff|special|political|foreign|world|news|diplomatic)\s)*"
    r"(?:reporter|correspondent|editor|writer|columnist|contributor|journalist|korrespondent\w*|redakteur\w*)\b.*$",
    re.IGNORECASE,
)
_STOPS = frozenset(".,|·•–—-;")
_DAY_WORDS = frozenset({"on", "am", "le", "el", "il", "em", "den", "op"})
_MOST_WORDS = 6
_MOST_AUTHORS = 12

_AGENCIES = """
    Reuters | Associated Press | AP | Agence France-Presse | AFP | dpa | TASS | ТАСС | RIA Novosti |
    РИА Новости | Interfax | Интерфакс | Anadolu Agency | Anadolu Ajansı | AA | DHA | İHA | Xinhua | EFE |
    ANSA | PTI | ANI | Kyodo | Kyodo News | Yonhap | UPI | PA Media | Ukrinform | Укринформ | BelTA |
    БЕЛТА | Armenpress | Azertac | AZERTAC | APA | Trend | Turan | IRNA | WAFA | SANA | Bloomberg |
    Deutsche Presse-Agentur | Keystone-SDA | Belga | ANP | Ritzau | NTB | TT | PAP | ČTK | MTI |
    Agerpres | BTA | БТА | Tanjug | Hina | Lusa | ANSA/AFP | AAP | Canadian Press
"""
"""News agencies: what a byline with one of them names is no person."""

_AGENCY_KEYS = frozenset(map(signs, _AGENCIES.split("|")))


def agency_of(name: str) -> str:
    """The agency that a name is, as written there; empty if it is none."""
    return name if signs(name) in _AGENCY_KEYS else ""


def authors_of(texts: Iterable[str], outlet: str) -> tuple[tuple[str, ...], str]:
    """The persons that some bylines name, and the agency that they credit, if any.

    Args:
        texts: As they stand in the page; one may name several.
        outlet: The outlet's name: it signs many articles, and is no author.
    """
    people: dict[str, str] = {}
    agency = ""
    for text in texts:
        for part in _APART.split(_APART_NAMES.sub(r"\1; \2", _BY.sub("", text.strip()))):
            name = _without_date(_ROLE.sub("", _BY.sub("", _AND.sub("", part.strip(" ,.–-")))).strip())
            agency = agency or agency_of(name)
            if _is_person(name) and not agency_of(name) and signs(name) != signs(outlet):
                people.setdefault(signs(name), name)
    return tuple(people.values())[:_MOST_AUTHORS], agency


def _without_date(name: str) -> str:
    """A name without what a byline tells behind it of the day: "Jeanne Morel. Publié le", "Jane Roe Monday"."""
    for hit in hits(name):
        behind = name[hit.end :].strip()
        told = hit.sign in {Sign.PUBLISHED, Sign.MODIFIED} and name[: hit.start].rstrip()[-1:] in _STOPS
        dated = hit.sign is Sign.MONTH and behind[:1].isdigit()
        weekday = hit.sign is Sign.WEEKDAY and not behind and len(name[: hit.start].split()) > 1
        if told or dated or weekday:
            head = name[: hit.start].strip(" ,.|·•–—-")
            return "" if head.casefold() in _DAY_WORDS else head
    return name


def _is_person(name: str) -> bool:
    return bool(signs(name)) and not _NO_NAME.search(name) and len(name.split()) <= _MOST_WORDS
