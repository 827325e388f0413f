"""Pages that other distributions add, and what is said of those that can't be let in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from mkdocs_dossier.extensions import Additions, ExtensionError, held, joined, require_types
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.pages import LONGEST_PATH, Address, Places
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds import KINDS

GROUP = "dossier.pages"

_NAME = re.compile("[a-z]+(_[a-z]+)*")
_OURS = frozenset(kind.single.key for kind in KINDS if kind.single)
_PATH = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)+\.md")


@cache
def other_kinds() -> Additions[PageKind]:
    """The page kinds that others add, each with a folder of its own."""
    found = joined(GROUP, PageKind, (kind.name for kind in KINDS), _wrong)
    folders = [kind.folder or kind.name.replace("_", "-") for kind in found.added]
    added = [replace(kind, folder=folder) for kind, folder in zip(found.added, folders, strict=True)]
    return replace(found, added=tuple(added))


def _wrong(kind: PageKind) -> str:
    """What keeps a kind from being used at all; empty if nothing does."""
    if not _NAME.fullmatch(kind.name):
        return f"{kind.name!r} is no name of a page kind: they are made of a-z and _"
    try:
        template = files(kind.home) / "templates" / f"{kind.name}.md.jinja"
    except (ImportError, TypeError, ValueError):
        return f"there is no package {kind.home!r}"
    return "" if template.is_file() else f"the package {kind.home!r} has no templates/{kind.name}.md.jinja"


def all_kinds() -> tuple[PageKind, ...]:
    """Our own page kinds, then others'."""
    return (*KINDS, *other_kinds().added)


def other_pages(site: Site, taken: Iterable[str]) -> tuple[tuple[Address, ...], tuple[Diagnostic, ...]]:
    """Where pages of others stand; whatever is there already stays, and the kind that wants the same place is left out.

    Args:
        site: The dossier with its own pages.
        taken: The other files of the site, relative to the documentation folder.
    """
    pages = {page.key: page for page in site.addresses}
    places = Places((*taken, *(page.target for page in site.addresses)))
    faults = []
    for kind in other_kinds().added:
        try:
            with held(kind.extension):
                planned = [_known(page, kind, pages) for page in kind.addresses(site.dossier, site.findings)]
                wrong = _misplaced(kind, planned, pages, places) or _unreachable(planned, pages)
        except ExtensionError as error:
            faults.append(error.fault)
            continue
        if kind.extension and wrong:
            faults.append(kind.extension.fault(wrong))
        else:
            pages.update((page.key, page) for page in planned)
            for page in planned:
                places.take(page.target)
    return tuple(page for page in pages.values() if page.added), tuple(faults)


def _known(page: Address, kind: PageKind, pages: Mapping[str, Address]) -> Address:
    """The page as ours: below the home page, where the page above it is one of ours that this dossier has nothing for."""
    require_types(page, Address)
    parent = "home" if page.parent in _OURS and page.parent not in pages else page.parent
    return replace(page, kind=kind.name, parent=parent, added=True)


def _misplaced(
    kind: PageKind, planned: Sequence[Address], pages: Mapping[str, Address], places: Places
) -> str:
    """Which page stands outside of its kind's own folder, or where something stands already; empty if none does."""
    folder = f"{kind.folder}/"
    keys, own = set(pages), Places()
    for page in planned:
        if len(page.path) > LONGEST_PATH:
            return f"the path {page.path!r} has more than {LONGEST_PATH} signs"
        if not (_PATH.fullmatch(page.path) and page.path.startswith(folder) and page.key.startswith(folder)):
            return f"the page {page.key!r} at {page.path!r}: both have to begin with its folder, {folder}"
        if page.key in keys or not (places.is_free(page.target) and own.is_free(page.target)):
            return f"there is something at {page.path} already"
        keys.add(page.key)
        own.take(page.target)
    return ""


def _unreachable(planned: Sequence[Address], pages: Mapping[str, Address]) -> str:
    """Which page has no way up to the home page; empty if all have."""
    known = {**{page.key: page for page in planned}, **pages}
    for page in planned:
        seen, key = {page.key}, page.parent
        while key != "home":
            if key in seen or key not in known:
                return f"{page.path} has no page above it that leads up to the home page: {page.parent!r}"
            seen.add(key)
            key = known[key].parent
    return ""
