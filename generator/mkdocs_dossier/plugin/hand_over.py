"""What the pipeline hands to MkDocs, as a value of its own that can be kept on the disk."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, has_errors
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Output
from mkdocs_dossier.plugin.mkdocs_files import edit_addresses
from mkdocs_dossier.render.theme import sections

if TYPE_CHECKING:  # what was remembered is read without what made it
    from mkdocs_dossier.languages.words import Words
    from mkdocs_dossier.pipeline import Build


@dataclass(frozen=True)
class HandOver:
    """A site's files and what MkDocs needs to know about them.

    Attributes:
        diagnostics: Everything an author can mend.
        edit: Addresses at which pages' seeds are edited, by path.
        nav: The navigation of a site that has none of its own, as MkDocs reads it.
        not_in_nav: Patterns of pages that links alone lead to.
        left_out: Pages that the authors' navigation names and that are not made.
        tabs: What readers call each tab, and where its first page stands.
        known: Paths of pages that the dossier's search knows already.
    """

    diagnostics: tuple[Diagnostic, ...]
    edit: dict[str, str]
    nav: Any
    not_in_nav: tuple[str, ...]
    left_out: frozenset[str]
    tabs: tuple[tuple[str, str], ...]
    known: frozenset[str]
    _files: Callable[[], tuple[Output, ...]] = field(repr=False, compare=False)
    _make: Callable[[], Build] = field(repr=False, compare=False)
    _words: Callable[[], Words] = field(repr=False, compare=False)

    @cached_property
    def outputs(self) -> tuple[Output, ...]:
        """The files of the documentation folder; none if there are errors."""
        return self._files()

    @cached_property
    def build(self) -> Build:
        """The build itself, for what only it can tell: made now where the rest was remembered."""
        return self._make()

    @cached_property
    def words(self) -> Words:
        """The words of the interface."""
        return self._words()


def handed_over(build: Build) -> HandOver:
    """What is to be handed over of a build."""
    sound = not has_errors(build.diagnostics)
    elsewhere = {page.path for page in build.site.dossier.hand_pages if not page.listed}
    return HandOver(
        build.diagnostics,
        dict(edit_addresses(build)),
        sections(build.nav) if sound else [],
        build.not_in_nav if sound else (),
        build.left_out if sound else frozenset(),
        build.tabs if sound else (),
        frozenset({address.path for address in build.site.addresses} - elsewhere),
        lambda: build.outputs,
        lambda: build,
        lambda: build.site.words,
    )


def packed(made: HandOver) -> bytes:
    """As bytes: a line of JSON, then the files' contents one after the other."""
    head = {
        "outputs": [(item.path, len(item.content), item.origin) for item in made.outputs],
        "diagnostics": [asdict(item) for item in made.diagnostics],
        "edit": made.edit,
        "nav": made.nav,
        "not_in_nav": made.not_in_nav,
        "left_out": sorted(made.left_out),
        "tabs": made.tabs,
        "known": sorted(made.known),
    }
    return b"".join((json.dumps(head).encode(), b"\n", *(item.content for item in made.outputs)))


def unpacked(content: bytes, make: Callable[[], Build], words: Callable[[], Words]) -> HandOver | None:
    """The same from bytes; None where they are no such thing.

    Args:
        content: As `packed` made it.
        make: Makes the build anew, where something is asked that is not kept.
        words: Gives the words of the interface.
    """
    try:
        line, _, rest = content.partition(b"\n")
        head = json.loads(line)
        outputs, at = [], 0
        for path, size, origin in head["outputs"]:
            outputs.append(Output(path, rest[at : at + size], Origin(*origin) if origin else None))
            at += size
        told = (
            Diagnostic(
                item["code"],
                item["message"],
                Origin(*item["origin"]),
                item["hint"],
                Severity(item["severity"]),
            )
            for item in head["diagnostics"]
        )
        return HandOver(
            tuple(told),
            head["edit"],
            head["nav"],
            tuple(head["not_in_nav"]),
            frozenset(head["left_out"]),
            tuple((title, address) for title, address in head["tabs"]),
            frozenset(head["known"]),
            lambda: tuple(outputs),
            make,
            words,
        )
    except (ValueError, KeyError, TypeError, IndexError):
        return None
