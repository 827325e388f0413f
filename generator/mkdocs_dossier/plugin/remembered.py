"""What builds remember on the disk, in the dossier's folder for it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_dossier.cache.inputs import sum_of
from mkdocs_dossier.cache.store import FOLDER, Store
from mkdocs_dossier.load.authors_places import fulltext_folder
from mkdocs_dossier.load.site_config import load_site_config
from mkdocs_dossier.model.diagnostic import has_errors
from mkdocs_dossier.model.places import OWN_TEMPLATES, SEEDS, SETTINGS, WORDS
from mkdocs_dossier.plugin import needs
from mkdocs_dossier.plugin.hand_over import HandOver, handed_over, packed, unpacked
from mkdocs_dossier.plugin.mkdocs_log import log
from mkdocs_dossier.plugin.needs import Needs

if TYPE_CHECKING:
    from mkdocs_dossier.languages.words import Words
    from mkdocs_dossier.pipeline import Build

_VARIABLE = re.compile(r"\w+")
_ELSEWHERE = "INHERIT"
"""A key by which a configuration goes on in files that it alone names."""


def needs_of(store: Store | None, root: Path) -> Needs:
    """What MkDocs's configuration needs for a dossier: as it was, where its settings and words are the same."""
    files = (root / SEEDS / SETTINGS, root / SEEDS / WORDS)
    key = sum_of((), files, {"needs": SETTINGS}) if store is not None else None
    found = store.get(key) if store is not None and key is not None else None
    known = needs.unpacked(found) if found is not None else None
    if known is None:
        from mkdocs_dossier.plugin.anew import needs_of as made_now  # noqa: PLC0415 - see there

        known = made_now(root)
        if store is not None and key is not None:
            store.put(key, needs.packed(known))
    return known


def _words(root: Path) -> Words:
    from mkdocs_dossier.plugin.anew import words  # noqa: PLC0415 - see there

    return words(root)


def remembered(store: Store | None, key: str | None, root: Path, make: Callable[[], Build]) -> HandOver:
    """What a build hands over: as it was, where nothing that it is made from has changed, else made now.

    Args:
        store: Where it is remembered; nothing is if None.
        key: As `key_of` gives it; nothing is remembered if None.
        root: The dossier's folder.
        make: Makes it.
    """
    if store is None or key is None:
        return handed_over(make())
    found = store.get(key)
    known = unpacked(found, make, lambda: _words(root)) if found is not None else None
    if known is None:
        known = handed_over(make())
        if not has_errors(known.diagnostics):
            store.put(key, packed(known))
    return known


def tell(store: Store | None) -> None:
    """Say what could not be used."""
    for fault in store.take_faults() if store is not None else ():
        log.info("What builds remember in %s is not used: %s", FOLDER.as_posix(), fault)


def config_key(root: Path, config_file: str) -> str | None:
    """A key of MkDocs's configuration and of what is installed; None where what is read can't be told.

    Args:
        root: The dossier's folder.
        config_file: The name of MkDocs's configuration in it.
    """
    text = load_site_config(root, config_file).text
    if text is None or _ELSEWHERE in text:
        return None
    named = {name: os.environ[name] for name in sorted(set(_VARIABLE.findall(text))) if name in os.environ}
    return sum_of((), (root / (config_file or "mkdocs.yml"),), {"named": named})


def key_of(root: Path, config_file: str, config: str | None, asked: Mapping[str, object]) -> str | None:
    """A key of all that pages are made from: the dossier's files, what is installed, what is asked for.

    Args:
        root: The dossier's folder.
        config_file: The name of MkDocs's configuration in it.
        config: Its key; if None there is none of the pages either.
        asked: All that the build is asked for besides.
    """
    seeds = root / SEEDS
    docs = root / load_site_config(root, config_file).docs_dir
    folders = (seeds, docs, root / OWN_TEMPLATES, fulltext_folder(seeds, None))
    told = {"asked": asked, "config": config}
    return sum_of(folders, (), told, installed=False) if config is not None else None
