"""The whole dossier from its folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from mkdocs_dossier.languages.words import Words, words_of
from mkdocs_dossier.load.articles import Article, load_articles
from mkdocs_dossier.load.authors_places import fulltext_folder
from mkdocs_dossier.load.catalogue import Catalogue, load_catalogue
from mkdocs_dossier.load.editions import ENDING as EDITIONS_ENDING
from mkdocs_dossier.load.editions import FOLDER as EDITIONS
from mkdocs_dossier.load.editions import load_editions
from mkdocs_dossier.load.folders import files_in, select, strays
from mkdocs_dossier.load.fulltexts import FullTexts, load_fulltexts
from mkdocs_dossier.load.hand_pages import load_hand_pages
from mkdocs_dossier.load.lock import read_lock
from mkdocs_dossier.load.outlet_defaults import fill_from_outlets
from mkdocs_dossier.load.own_words import load_own_words
from mkdocs_dossier.load.pictures import load_pictures
from mkdocs_dossier.load.questions import name_questions
from mkdocs_dossier.load.reviews import ENDING as REVIEWS_ENDING
from mkdocs_dossier.load.reviews import FOLDER as REVIEWS
from mkdocs_dossier.load.reviews import load_reviews
from mkdocs_dossier.load.settings import load_settings
from mkdocs_dossier.load.sheets import ENDINGS as TABLES
from mkdocs_dossier.load.site_config import SiteConfig, load_site_config
from mkdocs_dossier.load.starter import find_leftovers
from mkdocs_dossier.load.unnamed_sources import name_sources
from mkdocs_dossier.model.book import FONTS
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import FullText, Lock
from mkdocs_dossier.model.gaps import Gaps
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.places import FULLTEXT, IMAGES, LOCK, SEEDS, SETTINGS, WORDS
from mkdocs_dossier.model.records import CatalogueRecord
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.model.vocabulary import Vocabulary
from mkdocs_dossier.remembering.memory import FORGETFUL, RunMemory
from mkdocs_dossier.text.full_texts import as_published
from mkdocs_dossier.workers.batches import HERE, Workers

T = TypeVar("T")

_ORIGINAL = re.compile(r"^fulltext:", re.MULTILINE)

ARTICLES = "articles"
CATALOGUE = "catalogue"
SUGGESTIONS = "suggestions.yaml"
"""What `dossier suggest --write` adds to where no other file is named; no build reads it."""

PLACES = (SETTINGS, ARTICLES, CATALOGUE, IMAGES, LOCK, EDITIONS, REVIEWS, FONTS, WORDS)
"""What a build reads in the folder of seeds; beside it lie originals and suggestions."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The outcome of reading a folder.

    Attributes:
        dossier: All that could be read. With an error among the diagnostics it is incomplete and holds
            stand-ins: good for further checks, not for publication.
        gaps: What it lacks, for checks that would otherwise complain of things that may be there.
        site: What ``mkdocs.yml`` says that concerns the generator.
        originals: Texts that are not published, as far as they are at hand.
        lock: What was recorded of such texts; None if nothing usable was.
    """

    dossier: Dossier
    gaps: Gaps
    site: SiteConfig
    originals: Mapping[str, FullText]
    lock: Lock | None
    diagnostics: tuple[Diagnostic, ...]


def language(root: Path) -> str:
    """The language of the dossier in ``root``, for those who need it before anything is built."""
    return load_settings(root, root / SEEDS / SETTINGS)[0].language


def words(root: Path) -> Words:
    """The words of the interface of the dossier in ``root``, for the same."""
    return words_of(language(root), load_own_words(root, root / SEEDS / WORDS)[0])


def load(
    root: Path,
    config_file: str = "",
    fulltext: Path | None = None,
    workers: Workers = HERE,
    memory: RunMemory = FORGETFUL,
) -> Loaded:
    """Read the dossier in ``root``.

    Args:
        root: Its folder.
        config_file: MkDocs's configuration, if it has another name than usual.
        fulltext: The folder of originals, where it is not the usual one.
        workers: Who reads articles.
        memory: Has what was read before: an unchanged file gives the same values.
    """
    site, seeds = load_site_config(root, config_file), root / SEEDS
    found = [*site.diagnostics, *strays(root, seeds, (*PLACES, FULLTEXT, SUGGESTIONS))]
    settings, settings_marks, problems, unread = load_settings(root, seeds / SETTINGS)
    settings_faulty = has_errors(problems)
    found.extend(problems)
    # What settings add to the vocabulary may stand where they could not be read.
    vocabulary = None if settings_faulty else settings.vocabulary
    catalogue = _catalogue(root, vocabulary, memory, found)
    articles, closed = _articles(root, workers, memory, found)
    sources, marks = _merge(articles, catalogue, settings, memory, found)
    hand_pages, problems = load_hand_pages(root, site)
    found.extend(problems)
    originals = _originals(root, fulltext, sources)
    lock, problems_of_lock = read_lock(root, seeds / LOCK)
    found.extend([*originals.diagnostics, *problems_of_lock])
    found.extend(name_sources(catalogue, sources, _citable(sources, settings, originals.texts), lock))
    spoken, problems_of_words = _spoken(root, settings, memory)
    pictures = load_pictures(root, seeds, _images(catalogue, sources, marks), complete=not has_errors(found))
    found.extend([*pictures.diagnostics, *problems_of_words])
    dossier = Dossier(
        settings=settings,
        actors=_sorted(catalogue.records["actors"]),
        places=_sorted(catalogue.records["places"]),
        events=_sorted(catalogue.records["events"]),
        things=_sorted(catalogue.records["things"]),
        questions=MappingProxyType(catalogue.records["questions"]),
        terms=_sorted(catalogue.records["terms"]),
        sources=_sorted(sources),
        hand_pages=hand_pages,
        marks=MappingProxyType(marks),
        settings_marks=settings_marks,
        editions=_all(load_editions, root, seeds / EDITIONS, EDITIONS_ENDING, found),
        leftovers=find_leftovers(settings, settings_marks, hand_pages),
        words=spoken,
        pictures=pictures.found,
        reviews=_all(load_reviews, root, seeds / REVIEWS, REVIEWS_ENDING, found),
    )
    gaps = replace(
        _gaps(catalogue, articles, sources, unread, closed=closed),
        settings_faulty=settings_faulty,
        lock_unread=has_errors(problems_of_lock),
    )
    return Loaded(dossier, gaps, site, originals.texts, lock, tuple(found))


def _originals(root: Path, fulltext: Path | None, sources: Mapping[str, Source]) -> FullTexts:
    folder = fulltext_folder(root / SEEDS, fulltext)
    return load_fulltexts(root, folder, sources.values(), wanted=fulltext is not None)


def _citable(
    sources: Mapping[str, Source], settings: Settings, originals: Mapping[str, FullText]
) -> Iterator[FullText | None]:
    """What of each source can be cited: its body if that is published, else its original if that is at hand."""
    for source in sources.values():
        is_open = (source.meta.rights or settings.rights) is Rights.OPEN
        yield as_published(source) if is_open else originals.get(source.id)


def _spoken(root: Path, settings: Settings, memory: RunMemory) -> tuple[Words, tuple[Diagnostic, ...]]:
    """The words of the interface, which equal no others: so they are the very same as long as they can be."""
    own, problems = load_own_words(root, root / SEEDS / WORDS, memory)
    given = (settings.language, own)
    return memory.recall("words", given, partial(words_of, *given)), problems


def _catalogue(
    root: Path, vocabulary: Vocabulary | None, memory: RunMemory, found: list[Diagnostic]
) -> Catalogue:
    files, closed = _files(root, root / SEEDS / CATALOGUE, (".yaml", ".yml", *TABLES), found)
    catalogue = load_catalogue(root, files, vocabulary, memory)
    catalogue.blind |= closed
    name_questions(catalogue)
    found.extend(catalogue.diagnostics)
    return catalogue


def _articles(
    root: Path, workers: Workers, memory: RunMemory, found: list[Diagnostic]
) -> tuple[list[Article], bool]:
    """All articles, and whether there may be more in a folder that can't be read."""
    files, closed = _files(root, root / SEEDS / ARTICLES, (".md",), found)
    articles = [*load_articles(root, files, workers, memory)]
    found.extend(item for article in articles for item in article.diagnostics)
    return articles, closed


def _gaps(
    catalogue: Catalogue,
    articles: list[Article],
    sources: Collection[str],
    settings_text: str,
    *,
    closed: bool,
) -> Gaps:
    """What the dossier lacks. Of a faulty article all its text may hold what is missed elsewhere."""
    faulty = [article for article in articles if article.id in catalogue.faulty]
    return Gaps(
        faulty=frozenset(catalogue.faulty),
        kinds=MappingProxyType(catalogue.kinds),
        unread="\n".join([*catalogue.unread, *(article.text or "" for article in faulty)]),
        settings_text=settings_text,
        records_blind=catalogue.blind,
        blind=catalogue.blind or closed or any(article.text is None for article in articles),
        original_lost=any(
            _ORIGINAL.search(article.text or "") for article in faulty if article.id not in sources
        ),
    )


def _merge(
    articles: list[Article],
    catalogue: Catalogue,
    settings: Settings,
    memory: RunMemory,
    found: list[Diagnostic],
) -> tuple[dict[str, Source], dict[str, Marks]]:
    """Join articles to the catalogue's id space."""
    sources: dict[str, Source] = {}
    marks = dict(catalogue.marks)
    for article in articles:
        catalogue.may_hold(article.id, frozenset({"source"}))
        first = catalogue.taken.get(article.id.lower())
        if first is not None:
            message = f"the id {shown(article.id)} is taken"
            hint = f"The first stands at {first}. Rename one."
            found.append(diagnostic("duplicate-id", message, article.marks.origin, hint))
        else:
            catalogue.taken[article.id.lower()] = article.marks.origin
            marks[article.id] = article.marks
            if article.source is not None:
                sources[article.id] = article.source
        if article.faulty or first is not None:
            catalogue.faulty.add(article.id)
    fill_from_outlets(sources, settings.publishers, memory)
    return sources, marks


def _images(
    catalogue: Catalogue, sources: Mapping[str, Source], marks: Mapping[str, Marks]
) -> Iterator[tuple[str, Origin]]:
    """Every picture that a record or a source names, and where."""
    records = (record for section in catalogue.records.values() for record in section.values())
    shown = [(record.id, record.images) for record in records if isinstance(record, CatalogueRecord)]
    shown += [(source.id, source.meta.images) for source in sources.values()]
    for name, images in sorted(shown, key=itemgetter(0)):
        for index, image in enumerate(images):
            yield image.file, marks[name].at("images", index, "file").origin


def _all(
    read: Callable[[Path, list[Path]], tuple[tuple[T, ...], list[Diagnostic]]],
    root: Path,
    folder: Path,
    ending: str,
    found: list[Diagnostic],
) -> tuple[T, ...]:
    """What all files of a folder hold; what is wrong with them goes to ``found``."""
    files, _ = _files(root, folder, (ending,), found)
    values, problems = read(root, files)
    found.extend(problems)
    return values


def _files(
    root: Path, folder: Path, endings: tuple[str, ...], found: list[Diagnostic]
) -> tuple[list[Path], bool]:
    """The files of a folder that are to be read, and whether it can't be; what is odd about it goes to ``found``."""
    files, problems = files_in(root, folder)
    chosen, unread = select(root, files, endings)
    found.extend([*problems, *unread])
    return chosen, has_errors(problems)


def _sorted(records: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(dict(sorted(records.items())))
