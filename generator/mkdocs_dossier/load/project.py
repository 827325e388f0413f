"""The whole dossier from its folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from mkdocs_dossier.load.articles import Article, load_article
from mkdocs_dossier.load.catalogue import Catalogue, load_catalogue
from mkdocs_dossier.load.hand_pages import load_hand_pages
from mkdocs_dossier.load.settings import load_settings
from mkdocs_dossier.load.site_config import SiteConfig, load_site_config
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.source import Source

SEEDS = "seeds"
SETTINGS = "dossier.yaml"
ARTICLES = "articles"
CATALOGUE = "catalogue"


@dataclass(frozen=True, slots=True)
class Loaded:
    """The outcome of reading a folder.

    Attributes:
        dossier: None if even the settings can't be used.
        attempted: Ids that are written but faulty, for checks that would otherwise complain twice.
        site: What ``mkdocs.yml`` says that concerns the generator.
    """

    dossier: Dossier | None
    attempted: frozenset[str]
    site: SiteConfig
    diagnostics: tuple[Diagnostic, ...]


def load(root: Path) -> Loaded:
    """Read the dossier in ``root``."""
    site = load_site_config(root)
    seeds = root / SEEDS
    settings, settings_marks, found = load_settings(root, seeds / SETTINGS)
    files, problems = _files(root, seeds / CATALOGUE, (".yaml", ".yml"))
    found.extend(problems)
    catalogue = load_catalogue(root, files)
    files, problems = _files(root, seeds / ARTICLES, (".md",))
    found.extend([*catalogue.diagnostics, *problems])
    articles = [load_article(root, file) for file in files]
    found.extend(item for article in articles for item in article.diagnostics)
    sources, marks, attempted = _merge(articles, catalogue, found)
    hand_pages, problems = load_hand_pages(root, site)
    found.extend(problems)
    dossier = None
    if settings is not None:
        dossier = Dossier(
            settings=settings,
            actors=_sorted(catalogue.records["actors"]),
            places=_sorted(catalogue.records["places"]),
            events=_sorted(catalogue.records["events"]),
            terms=_sorted(catalogue.records["terms"]),
            sources=_sorted(sources),
            hand_pages=hand_pages,
            marks=MappingProxyType(marks),
            settings_marks=settings_marks,
        )
    return Loaded(dossier, frozenset(attempted), site, tuple(found))


def _merge(
    articles: list[Article], catalogue: Catalogue, found: list[Diagnostic]
) -> tuple[dict[str, Source], dict[str, Marks], set[str]]:
    """Join articles to the catalogue's id space."""
    sources: dict[str, Source] = {}
    marks = dict(catalogue.marks)
    attempted = set(catalogue.attempted)
    for article in articles:
        first = marks.get(article.id.casefold())
        if first is not None:
            hint = f"The first stands at {first.key or first.origin}."
            origin = Origin(article.marks.origin.path)
            found.append(diagnostic("duplicate-id", f"the id {article.id!r} is taken", origin, hint))
            continue
        marks[article.id.casefold()] = article.marks
        attempted.add(article.id)
        if article.source is not None:
            sources[article.id] = article.source
    return sources, marks, attempted


def _sorted(records: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(dict(sorted(records.items())))


def _files(root: Path, folder: Path, endings: tuple[str, ...]) -> tuple[list[Path], list[Diagnostic]]:
    """All files of the folder with one of the endings, sub-folders included, sorted; hidden ones left out."""
    if not folder.is_dir():
        if folder.exists():
            name = folder.relative_to(root).as_posix()
            return [], [diagnostic("not-a-file", f"{name} should be a folder", Origin(name))]
        return [], []
    found = [
        path
        for path in folder.rglob("*")
        if path.name.endswith(endings) and not any(p.startswith(".") for p in path.relative_to(folder).parts)
    ]
    return sorted(found), []
