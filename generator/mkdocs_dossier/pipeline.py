"""The spine: load, analyse, check, plan, render, export. Reads files through ``load`` and writes none."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_dossier.analyse.lock import make_lock, with_present_names
from mkdocs_dossier.analyse.passes import analyse
from mkdocs_dossier.check import run_rules
from mkdocs_dossier.check.addresses import collisions
from mkdocs_dossier.check.follow_ups import without_follow_ups
from mkdocs_dossier.check.ignores import apply_ignores
from mkdocs_dossier.check.rule import Case
from mkdocs_dossier.export import EXPORTS
from mkdocs_dossier.export.others import other_exports, other_files
from mkdocs_dossier.export.site_config import portable_config
from mkdocs_dossier.extensions import Extension, ExtensionError, held
from mkdocs_dossier.load.authors_places import OWN_TEMPLATES
from mkdocs_dossier.load.copies import docs_files, read_copies
from mkdocs_dossier.load.fulltexts import ENVIRONMENT, fulltext_folder
from mkdocs_dossier.load.lock import NAME, lock_text
from mkdocs_dossier.load.originals import changed_originals
from mkdocs_dossier.load.own_templates import template_fault
from mkdocs_dossier.load.project import SEEDS, Loaded, load
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, has_errors
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import NOT_RECORDED
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Address, AddressBook, Offer, Output, Urls
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.site_defaults import HOME, OVERRIDES
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.pages.kinds import KINDS
from mkdocs_dossier.pages.navigation import default_nav, not_in_nav
from mkdocs_dossier.pages.others import all_kinds, other_kinds, other_pages
from mkdocs_dossier.pages.parts.footnote import footnote
from mkdocs_dossier.render.environment import Templates
from mkdocs_dossier.render.footnotes import Footnotes
from mkdocs_dossier.render.page_writer import PageWriter, Words
from mkdocs_dossier.render.previews import preview_cards

PACKAGE_TEMPLATES = Path(__file__).parent / "templates"
"""Where ours stand, for doors that watch files."""

FULLTEXT_VARIABLE = ENVIRONMENT
"""Environment variable that names the folder of originals."""

OFFLINE_VARIABLE = "DOSSIER_OFFLINE"
"""Environment variable that asks for a site that works without a server, as the plugin's option does."""

LOCK_PATH = f"{SEEDS}/{NAME}"
"""Where the lock stands in a dossier's folder."""

MENDED_BY_VERIFY = frozenset(
    {
        "fulltext-changed",
        "lock-behind",
        "lock-broken",
        "lock-missing",
        "lock-older-rules",
        "lock-outdated",
        "lock-stale",
        "quote-not-verified",
    }
)
"""Codes that `verify` makes go away."""


def given_moment(environment: Mapping[str, str]) -> int | None:
    """The moment that whoever runs a build gives as SOURCE_DATE_EPOCH, in seconds since 1970; None if there is none."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    return int(epoch) if epoch.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Checked:
    """A dossier with what was found in it.

    Attributes:
        loaded: What was read.
        site: What its pages, files and book are made from.
        diagnostics: Everything an author can mend, in the order of the files.
    """

    loaded: Loaded
    site: Site
    diagnostics: tuple[Diagnostic, ...]

    @property
    def findings(self) -> Findings:
        """What analysis made of it."""
        return self.site.findings


@dataclass(frozen=True, slots=True)
class Verified:
    """The outcome of reading the originals.

    Attributes:
        lock: The lock's text; None if something has to be mended before anything can be recorded without loss.
        summary: How much it records, for a line on the terminal.
        diagnostics: What an author can mend, the lock's own troubles left out.
    """

    lock: str | None
    summary: str
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Build:
    """A build's outcome.

    Attributes:
        outputs: The files of the documentation folder; empty if there are errors.
        diagnostics: Everything an author can mend.
        checked: What was read and found.
        nav: The navigation of a site that has none of its own.
    """

    outputs: tuple[Output, ...]
    diagnostics: tuple[Diagnostic, ...]
    checked: Checked
    nav: tuple[dict[str, str] | str, ...] = ()

    @property
    def loaded(self) -> Loaded:
        """What was read."""
        return self.checked.loaded


@contextmanager
def without_collector() -> Iterator[None]:
    """Keep Python from looking for circles of dead values.

    What a build makes lives to its end, and looking through it again and again takes a sixth of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@without_collector()
def check(root: Path, config_file: str = "", fulltext: Path | None = None) -> Checked:
    """Read a dossier and say everything that is to be said about it.

    Args:
        root: Its folder.
        config_file: MkDocs's configuration if it has another name than usual.
        fulltext: The folder of originals, where it is not the usual one.
    """
    return _checked(root, config_file, fulltext, NOT_RECORDED)


def _checked(
    root: Path, config_file: str, fulltext: Path | None, today: str, *, renew: bool = False
) -> Checked:
    loaded = load(root, config_file, fulltext)
    dossier = loaded.dossier
    if loaded.lock:
        loaded = replace(loaded, lock=with_present_names(dossier, loaded.lock))
    findings = analyse(dossier, loaded.originals, loaded.lock, today, renew=renew)
    found = run_rules(Case(dossier, findings, loaded.gaps, loaded.lock, renew))
    site = Site(dossier, findings, AddressBook(plan(dossier, findings), loaded.site.urls))
    site, placed = _placed(root, loaded, site, sound=not has_errors((*loaded.diagnostics, *found)))
    told = without_follow_ups((*loaded.diagnostics, *found, *placed))
    everything = apply_ignores(dossier, told, loaded.gaps)
    return Checked(loaded, site, _in_order(everything))


def verify(root: Path, config_file: str, fulltext: Path | None, today: str) -> Verified:
    """Read the originals and make the lock; what is wrong with the lock itself is what this mends.

    All that holds is recorded, whatever else is to be mended; what was recorded before is forgotten only where it is
    certain that it is meant no longer.
    """
    checked = _checked(root, config_file, fulltext, today, renew=True)
    loaded = checked.loaded
    folder = fulltext_folder(root / SEEDS, fulltext)
    changed = tuple(changed_originals(loaded.dossier, folder))
    found = tuple(item for item in checked.diagnostics if item.code not in MENDED_BY_VERIFY) + changed
    if loaded.gaps.settings_faulty or not _may_replace(loaded):
        kept = tuple(item for item in loaded.diagnostics if item.code == "lock-broken")
        return Verified(None, "", (*found, *kept))
    complete = loaded.gaps.complete
    lock = make_lock(
        loaded.dossier,
        checked.site.relations,
        loaded.lock,
        checked.findings.examined,
        complete=complete,
    )
    quotes = sum(len(facts.quotes) for facts in lock.sources.values())
    summary = (
        f"{quotes} quotes of {len(lock.sources)} sources, {len(checked.loaded.originals)} originals read"
    )
    unfit = len(checked.findings.misquotes)
    if unfit:
        summary += f"; {unfit} quote{'s do' if unfit > 1 else ' does'} not hold"
    return Verified(lock_text(lock), summary, found)


def _may_replace(loaded: Loaded) -> bool:
    """Whether nothing is lost with the present lock: it was read, or every original is at hand to read again."""
    codes = {
        item.code
        for item in loaded.diagnostics
        if item.origin.path == LOCK_PATH and item.severity is Severity.ERROR
    }
    if not codes:
        return True
    kept_apart = {
        source.id
        for source in loaded.dossier.sources.values()
        if source.meta.fulltext is not None and loaded.dossier.rights(source) is not Rights.OPEN
    }
    return codes <= {"lock-broken"} and loaded.gaps.complete and kept_apart <= loaded.originals.keys()


@without_collector()
def build(
    root: Path,
    config_file: str = "",
    *,
    urls: Urls | None = None,
    beside: Mapping[str, Offer] | None = None,
) -> Build:
    """Make every page and file of the dossier in ``root``; none if anything stands in the way.

    Args:
        root: Its folder.
        config_file: MkDocs's configuration if it has another name than usual.
        urls: How the site's addresses look, where the door knows it better than the configuration.
        beside: What the caller offers besides, by path.
    """
    checked = check(root, config_file)
    if has_errors(checked.diagnostics):
        return Build((), checked.diagnostics, checked)
    site = checked.site
    if urls is not None:
        site = replace(site, addresses=AddressBook(site.addresses, urls))
    told = checked.diagnostics
    while True:
        try:
            made = _made(root, checked, site, beside or {})
        except Exception as error:
            failed = error if isinstance(error, ExtensionError) else None
            fault = template_fault(root, root / OWN_TEMPLATES, failed.error if failed else error)
            if fault is not None:
                return Build((), (*checked.diagnostics, fault), checked)
            if failed is None:
                raise
            told = (*told, failed.fault)
            site = _without(site, failed.extension)
        else:
            return replace(made, diagnostics=_in_order((*told, *made.diagnostics)))


def _made(root: Path, checked: Checked, site: Site, beside: Mapping[str, Offer]) -> Build:
    """Every page and file.

    Raises:
        ExtensionError: A page of another distribution can't be made.
    """
    files = [file for each in EXPORTS for file in each.build(site)]
    taken = (
        *(file.path for file in files),
        *(page.target for page in site.addresses),
        *docs_files(root, checked.loaded.site),
        *beside,
    )
    others, faults = other_files(site, taken)
    files += others
    site = replace(site, offers={**{file.path: file.offer for file in files if file.offer}, **beside})
    own = root / OWN_TEMPLATES
    packages = {kind.home for kind in all_kinds() if kind.extension}
    templates = Templates(site.addresses, own if own.is_dir() else None, site.settings.language, packages)
    pages = render(site, templates)
    elsewhere = {page.path for page in site.dossier.hand_pages if not page.listed}
    hidden = checked.loaded.site.not_in_nav.match_file
    nav = default_nav(site.addresses, lambda path: path in elsewhere or hidden(path))
    outputs = (*pages, *(Output(file.path, file.content()) for file in files))
    return Build(outputs, faults, checked, nav)


def _without(site: Site, extension: Extension) -> Site:
    """The site less the pages of an extension."""
    names = {kind.name for kind in all_kinds() if kind.extension == extension}
    kept = [page for page in site.addresses if page.kind not in names]
    return replace(site, addresses=AddressBook(kept, site.addresses.urls))


def plan(dossier: Dossier, findings: Findings | None = None) -> tuple[Address, ...]:
    """Fix every page's address; without findings, of those pages that do not depend on them."""
    return tuple(address for kind in KINDS for address in kind.addresses(dossier, findings))


def _placed(root: Path, loaded: Loaded, site: Site, *, sound: bool) -> tuple[Site, tuple[Diagnostic, ...]]:
    """The site with pages of other distributions, and what is wrong with where files stand.

    Addresses are compared as directories; a site that has none has no more of two files at one. Others are asked for
    pages of a sound dossier only.
    """
    docs_dir = loaded.site.docs_dir
    docs = {path: Origin(f"{docs_dir}/{path}") for path in docs_files(root, loaded.site)}
    wide = replace(site, addresses=AddressBook(site.addresses))
    files = [file.path for each in EXPORTS if not each.folder for file in each.build(wide)]
    for each in EXPORTS:
        files += (path for path in docs if each.folder and path.casefold().startswith(f"{each.folder}/"))
    hand = {f"page:{page.path}": page.origin for page in loaded.dossier.hand_pages}
    found = (*collisions(site.addresses, hand, docs, files), *other_kinds().faults, *other_exports().faults)
    if not sound or has_errors(found):
        return site, found
    added, faults = other_pages(site, (*docs, *files))
    book = AddressBook((*site.addresses, *added), site.addresses.urls)
    return replace(site, addresses=book), (*found, *faults)


def render(site: Site, templates: Templates) -> tuple[Output, ...]:
    """Every page's Markdown."""
    kinds = {kind.name: kind for kind in all_kinds()}
    cards, words = preview_cards(site.dossier), Words(site.settings.language)
    outputs = []
    for address in site.addresses:
        kind = kinds[address.kind]
        page = PageWriter(site, address, words)
        notes = Footnotes(page, footnote)
        with held(kind.extension):
            text = templates.render(kind.template, kind.context(address, site), page, notes)
        text += cards.block(page.linked, address, site.addresses)
        outputs.append(Output(address.path, text.encode(), _origin(site.dossier, address)))
    return tuple(outputs)


def project_files(root: Path, outcome: Build) -> list[tuple[str, bytes]]:
    """A complete MkDocs project of plain Markdown: pages, files, theme overrides and a configuration."""
    copies = tuple(read_copies(root, outcome.loaded.site))
    config = portable_config(
        outcome.loaded.site.text,
        outcome.loaded.dossier.settings,
        outcome.nav,
        not_in_nav(all_kinds()),
        overrides=any(path.startswith(f"{OVERRIDES}/") for path, _ in copies),
    )
    return [
        ("mkdocs.yml", config),
        *copies,
        *((f"docs/{output.path}", output.content) for output in outcome.outputs),
    ]


def _origin(dossier: Dossier, address: Address) -> Origin | None:
    if address.key in dossier.records:
        return dossier.origin(address.key)
    wanted = HOME if address.kind == "home" else address.path
    return next((page.origin for page in dossier.hand_pages if page.path == wanted), None)


def _in_order(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(set(found), key=lambda item: item.sort_key))
