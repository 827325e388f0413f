"""The spine: load, analyse, check, plan, render, export. Reads files through ``load`` and writes none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.analyse.passes import analyse
from mkdocs_dossier.check.ignores import apply_ignores
from mkdocs_dossier.check.rule import Case, run_rules
from mkdocs_dossier.export.kind import Material, all_exports
from mkdocs_dossier.export.site_config import portable_config
from mkdocs_dossier.load.copies import docs_files, read_copies
from mkdocs_dossier.load.project import Loaded, load
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Address, AddressBook, Output
from mkdocs_dossier.pages.kind import all_kinds
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.citations import footnote
from mkdocs_dossier.render.environment import Templates
from mkdocs_dossier.render.footnotes import Footnotes

OWN_TEMPLATES = "templates"
"""Folder in a dossier's root whose templates replace ours by name."""

PACKAGE_TEMPLATES = Path(__file__).parent / "templates"
"""Where ours stand, for doors that watch files."""

# What a record that could not be read may have been the use of.
_UNRELIABLE_WITH_GAPS = frozenset(
    {"actor-unmentioned", "place-unmentioned", "event-without-source", "source-uncited", "resolve-unused", "ignore-unused"}
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A dossier with what was found in it.

    Attributes:
        loaded: What was read.
        findings: None if the settings are unusable.
        addresses: Where its pages will stand.
        diagnostics: Everything an author can mend, in the order of the files.
    """

    loaded: Loaded
    findings: Findings | None
    addresses: tuple[Address, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Build:
    """A build's outcome.

    Attributes:
        outputs: The files of the documentation folder; empty if there are errors.
        diagnostics: Everything an author can mend.
        loaded: What was read.
    """

    outputs: tuple[Output, ...]
    diagnostics: tuple[Diagnostic, ...]
    loaded: Loaded


def check(root: Path) -> Checked:
    """Read the dossier in ``root`` and say everything that is to be said about it."""
    loaded = load(root)
    dossier = loaded.dossier
    if dossier is None:
        return Checked(loaded, None, (), _in_order(loaded.diagnostics))
    findings = analyse(dossier)
    found = run_rules(Case(dossier, findings, loaded.attempted))
    if has_errors(loaded.diagnostics):
        found = tuple(item for item in found if item.code not in _UNRELIABLE_WITH_GAPS)
    addresses, collisions = plan(dossier, docs_files(root, loaded.site))
    everything = apply_ignores(dossier, (*loaded.diagnostics, *found, *collisions))
    return Checked(loaded, findings, addresses, _in_order(everything))


def build(root: Path) -> Build:
    """Make every page and file of the dossier in ``root``; none if anything stands in the way."""
    checked = check(root)
    dossier, findings = checked.loaded.dossier, checked.findings
    if dossier is None or findings is None or has_errors(checked.diagnostics):
        return Build((), checked.diagnostics, checked.loaded)
    own = root / OWN_TEMPLATES
    book = AddressBook(checked.addresses)
    pages = render(dossier, findings, checked.addresses, book, own if own.is_dir() else None)
    files = export(dossier, findings, book)
    return Build((*pages, *files), checked.diagnostics, checked.loaded)


def plan(dossier: Dossier, taken: tuple[str, ...] = ()) -> tuple[tuple[Address, ...], list[Diagnostic]]:
    """Fix every page's address; two files at one address are reported.

    Args:
        dossier: What the pages are about.
        taken: Files that stand in the documentation folder already.
    """
    addresses = tuple(address for kind in all_kinds().values() for address in kind.plan(dossier))
    found: list[Diagnostic] = []
    by_path = {address.path.casefold(): address for address in addresses if address.kind != "hand"}
    files = {file.path.casefold() for each in all_exports() for file in each.files}
    pages = {f"page:{page.path}": page.origin for page in dossier.hand_pages}
    for address in addresses:
        if address.kind == "hand" and address.path.casefold() in by_path:
            message = f"{address.path} is the address of a generated page"
            found.append(diagnostic("page-collision", message, pages[address.key]))
    for path in taken:
        if path.casefold() in files:
            found.append(diagnostic("page-collision", f"{path} is the address of a generated file", Origin(path)))
    return addresses, found


def render(
    dossier: Dossier, findings: Findings, addresses: tuple[Address, ...], book: AddressBook, own: Path | None
) -> tuple[Output, ...]:
    """Every page's Markdown."""
    kinds = all_kinds()
    view = View(dossier, findings, book, tuple(file for each in all_exports() for file in each.files))
    templates = Templates(book, own)
    outputs = []
    for address in addresses:
        kind = kinds[address.kind]
        notes = Footnotes(lambda cite, here=address: footnote(templates, dossier, cite, here))  # type: ignore[misc]
        text = templates.render(kind.template, address, kind.context(address, view), notes)
        outputs.append(Output(address.path, text.encode(), _origin(dossier, address)))
    return tuple(outputs)


def export(dossier: Dossier, findings: Findings, book: AddressBook) -> tuple[Output, ...]:
    """Every other file."""
    material = Material(dossier, findings, book)
    return tuple(Output(path, content) for each in all_exports() for path, content in each.build(material))


def project_files(root: Path, outcome: Build) -> list[tuple[str, bytes]]:
    """A complete MkDocs project of plain Markdown: pages, files, theme overrides and a configuration."""
    if outcome.loaded.dossier is None:
        return []
    config = portable_config(outcome.loaded.site.text, outcome.loaded.dossier.settings)
    return [
        ("mkdocs.yml", config),
        *read_copies(root, outcome.loaded.site),
        *((f"docs/{output.path}", output.content) for output in outcome.outputs),
    ]


def _origin(dossier: Dossier, address: Address) -> Origin | None:
    if address.key in dossier.records:
        return dossier.origin(address.key)
    wanted = "index.md" if address.kind == "home" else address.path
    return next((page.origin for page in dossier.hand_pages if page.path == wanted), None)


def _in_order(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(set(found), key=lambda item: item.sort_key))


__all__ = ["Build", "Checked", "build", "check", "export", "plan", "project_files", "render"]
