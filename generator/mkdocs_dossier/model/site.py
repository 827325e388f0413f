"""The dossier as pages, exports and the book see it: what it says, what was found in it, where everything stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.dossier import Dossier, HandPage
from mkdocs_dossier.model.evidence import Backing
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import AddressBook, Offer
from mkdocs_dossier.model.records import Citation, Event, NameForm, TermForm
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.model.values import FileLink, Link, Outward, Wording

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of a dossier and its findings already, by the function that makes it and what that was asked for."""

    dossier: Dossier | None = None
    findings: Findings | None = None
    values: dict[object, dict[Hashable, object]] = field(default_factory=dict)


@dataclass(frozen=True)
class Site:
    """Whatever a page, an export or a chapter is made from.

    Attributes:
        dossier: What the authors wrote.
        findings: What analysis made of it; ``relations`` are among it.
        addresses: Where every page stands.
        offers: What is offered for download beside the pages, by path.
        text_edition: Whether every page stands beside these as bare text, too.
        foot: What every page ends with links to: pages about the dossier, its book, its data.
        made: What entries were made already; a site that has the same dossier at other addresses has them, too.
    """

    dossier: Dossier
    findings: Findings
    addresses: AddressBook
    offers: Mapping[str, Offer] = field(default_factory=dict)
    foot: Sequence[Link | FileLink] = ()
    text_edition: bool = False
    made: Made = field(default_factory=Made, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep what was made of the same dossier and findings; of others nothing."""
        if self.made.dossier is not self.dossier or self.made.findings is not self.findings:
            object.__setattr__(self, "made", Made(self.dossier, self.findings))

    def once(self, make: Callable[[Site, K], V], name: Hashable, of: K) -> V:
        """What a function makes of the site and of something, made at the first time that it is asked for.

        Args:
            make: The function.
            name: Tells what it is asked for from everything else that it may be asked for.
            of: What it is asked for.
        """
        kept = self.made.values.setdefault(make, {})
        if name not in kept:
            kept[name] = make(self, of)
        return cast("V", kept[name])

    @property
    def settings(self) -> Settings:
        """The dossier's settings."""
        return self.dossier.settings

    @property
    def words(self) -> Words:
        """The words of the interface, in the dossier's language."""
        return self.dossier.words

    @property
    def relations(self) -> Relations:
        """Who cites what, what happened where, who says what."""
        return self.findings.relations

    @cached_property
    def scope(self) -> str:
        """Of which sources the originals are known, which figures about them say; empty if all are."""
        return self.scope_of(self.dossier.sources)

    def scope_of(self, sources: Collection[str]) -> str:
        """The same where only some sources count."""
        known = sum(1 for name in sources if name in self.findings.originals.sources)
        if known == len(sources):
            return ""
        if not known:
            return self.words.gettext("in no original, since none is known")
        return self.words.ngettext(
            "in the original of %(known)s of %(all)s source",
            "in the originals of %(known)s of %(all)s sources",
            len(sources),
            known=known,
            all=len(sources),
        )

    @cached_property
    def hand_pages(self) -> Mapping[str, HandPage]:
        """Hand-written pages by path."""
        return {page.path: page for page in self.dossier.hand_pages}

    @cached_property
    def added_below(self) -> Mapping[str, tuple[Link, ...]]:
        """By key of a page: links to the pages that other distributions put below it."""
        found: dict[str, list[Link]] = {}
        for page in self.addresses:
            above = self.addresses.by_key.get(page.parent) if page.added else None
            if above and not above.added:
                found.setdefault(above.key, []).append(Link(page.key))
        return {key: tuple(links) for key, links in found.items()}

    def events(self, ids: Iterable[str]) -> list[Event]:
        """Events in order of time."""
        return sorted((self.dossier.events[event_id] for event_id in ids), key=self.dossier.place_in_time)

    @cached_property
    def backings(self) -> Mapping[Backing, int]:
        """How many of the dossier's citations are backed in which way."""
        return Counter(self.findings.evidence.backing(item.cite) for item in self.relations.citations)

    def named(self, record_id: str) -> Link:
        """A link to a record of the catalogue by its short name."""
        return Link(record_id, self.dossier.catalogue[record_id].short_name)

    def short_link(self, source_id: str) -> Link:
        """A link to a source by its short name."""
        return Link(source_id, self.findings.short_names[source_id])

    def written_in(self, source: Source) -> str:
        """The language of a source's body, empty for the dossier's own: digests are the editors' words."""
        return self.dossier.foreign(source.id) if self.dossier.rights(source) is Rights.OPEN else ""

    def form(self, form: NameForm | TermForm) -> Wording:
        """A form of a name or one of competing words, in its language."""
        return Wording(form.form, self.dossier.abroad(form.lang))

    def quotable(self, cite: Citation) -> Wording:
        """A citation's words, or nothing where the source's rights forbid to show them."""
        hidden = self.dossier.rights(self.dossier.sources[cite.source]) is Rights.NONE
        return Wording("" if hidden else cite.quote, self.dossier.foreign(cite.source))

    def edit(self, origin: Origin) -> Outward | str:
        """A link to the line of the seed that a page comes from; plain text where no repository is known."""
        file = origin.path.rpartition("/")[2]
        at = self.words.gettext("%(file)s, line\u00a0%(line)s", file=file, line=str(origin.line))
        place = at if origin.line else file
        address = self.settings.edit_address(origin)
        return Outward(address, place) if address else place
