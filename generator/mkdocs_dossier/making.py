"""Where a site's pages stand, and what they and its other files hold. Reads files through ``load`` and writes none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain, islice
from pathlib import Path

from mkdocs_dossier.check.addresses import collisions
from mkdocs_dossier.entries.backing import backing_line
from mkdocs_dossier.export import EXPORTS
from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.export.others import other_exports, other_files
from mkdocs_dossier.extensions import Extension, ExtensionError, held
from mkdocs_dossier.load.copies import docs_files
from mkdocs_dossier.load.own_templates import own_bytes, own_texts, template_fault
from mkdocs_dossier.load.site_config import SiteConfig
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Address, AddressBook, File, Offer, Output
from mkdocs_dossier.model.places import OWN_TEMPLATES
from mkdocs_dossier.model.site import Made, Site
from mkdocs_dossier.model.values import FileLink, Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds import KINDS
from mkdocs_dossier.pages.navigation import at_foot
from mkdocs_dossier.pages.others import all_kinds, other_kinds, other_pages
from mkdocs_dossier.pages.parts.footnote import footnote
from mkdocs_dossier.pages.parts.frame import frame, page_origin
from mkdocs_dossier.remembering.memory import FORGETFUL, RunMemory
from mkdocs_dossier.remembering.reads import Watch
from mkdocs_dossier.render.environment import Templates
from mkdocs_dossier.render.footnotes import Footnotes
from mkdocs_dossier.render.page_writer import PageWords, PageWriter
from mkdocs_dossier.workers.batches import BATCH, HERE, PIECES, Workers

Rest = Callable[[], tuple[Output, ...]]
"""Makes the files of a site that are no pages."""


def plan(dossier: Dossier, findings: Findings | None = None) -> tuple[Address, ...]:
    """Fix every page's address; without findings, of those pages that do not depend on them."""
    pages = tuple(address for kind in KINDS for address in kind.addresses(dossier, findings))
    made = {page.key for page in pages} | {""}
    return tuple(page if page.parent in made else replace(page, parent="home") for page in pages)


def place(root: Path, config: SiteConfig, site: Site, *, sound: bool) -> tuple[Site, tuple[Diagnostic, ...]]:
    """The site with pages of other distributions, and what is wrong with where files stand.

    Addresses are compared as directories; a site that has none has no more of two files at one. Others are asked for
    pages of a sound dossier only.
    """
    docs = {path: Origin(f"{config.docs_dir}/{path}") for path in docs_files(root, config)}
    wide = replace(site, addresses=AddressBook(site.addresses))
    files = [file.path for each in EXPORTS if not each.folder for file in each.build(wide)]
    for each in EXPORTS:
        files += (path for path in docs if each.folder and path.casefold().startswith(f"{each.folder}/"))
    hand = {f"page:{page.path}": page.origin for page in site.dossier.hand_pages}
    found = (
        *collisions(site.addresses, hand, docs, files),
        *other_kinds().faults,
        *other_exports().faults,
        *_not_made(site, config),
    )
    if not sound or has_errors(found):
        return site, found
    added, faults = other_pages(site, (*docs, *files))
    book = AddressBook((*site.addresses, *added), site.addresses.urls)
    return replace(site, addresses=book), (*found, *faults)


def make(
    root: Path,
    config: SiteConfig,
    site: Site,
    beside: Mapping[str, Offer],
    workers: Workers = HERE,
    memory: RunMemory = FORGETFUL,
) -> tuple[Site, tuple[Output, ...], Rest, tuple[Diagnostic, ...]]:
    """Every page and file; what comes of an extension that fails is left out.

    Args:
        root: The dossier's folder.
        config: What MkDocs's configuration says.
        site: Where its pages stand.
        beside: What the caller offers besides, by path.
        workers: Who makes the pages.
        memory: Has the pages that were made before.

    Returns:
        The site as it was made, its pages, what gives its other files, and what is to be mended; nothing is made where a
        template of the authors' is at fault.
    """
    told: list[Diagnostic] = []
    while True:
        try:
            pages, rest, faults = _outputs(root, config, site, beside, workers, memory)
        except Exception as error:
            failed = error if isinstance(error, ExtensionError) else None
            fault = template_fault(root, root / OWN_TEMPLATES, failed.error if failed else error)
            if fault is not None:
                return site, (), tuple, (fault,)
            if failed is None:
                raise
            told.append(failed.fault)
            site = _without(site, failed.extension)
        else:
            return site, pages, rest, (*told, *faults)


def _outputs(
    root: Path,
    config: SiteConfig,
    site: Site,
    beside: Mapping[str, Offer],
    workers: Workers,
    memory: RunMemory,
) -> tuple[tuple[Output, ...], Rest, tuple[Diagnostic, ...]]:
    """Every page, and what gives the other files: what stands in a folder all its own is made when it is asked for.

    Raises:
        ExtensionError: A page of another distribution can't be made.
    """
    made = {each.name: list(each.build(site)) for each in EXPORTS if not each.folder or other_exports().added}
    files = [file for each in made.values() for file in each]
    taken = (
        *(file.path for file in files),
        *(path for page in site.addresses for path in (page.target, page.file)),
        *docs_files(root, config),
        *beside,
    )
    others, faults = other_files(site, taken)
    files += others
    offers = {**{file.path: file.offer for file in files if file.offer}, **beside}
    site = replace(site, offers=offers, foot=tuple(_foot(site, config, beside)))
    own = root / OWN_TEMPLATES
    packages = tuple(sorted({kind.home for kind in all_kinds() if kind.extension}))
    rendering = Rendering(site, own if own.is_dir() else None, packages)
    exports = [Exported(each, made.get(each.name)) for each in EXPORTS]
    if memory.forgets and workers.copying:
        pages, exported = render_with_files(rendering, exports, workers)
        return pages, lambda: (*exported, *map(_output, others)), tuple(faults)
    if memory.forgets:
        pages = render(root, rendering, workers)
    else:
        given = (rendering.own, own_bytes(root, own), site.words, packages)
        pages = render_changed(
            *memory.recall("pages", given, lambda: (rendering.templates, Watch())), rendering
        )

    def rest() -> tuple[Output, ...]:
        return (*chain.from_iterable(each.outputs(site) for each in exports), *map(_output, others))

    return pages, rest, tuple(faults)


@dataclass(frozen=True, slots=True)
class Exported:
    """An export, and its files if they were named already."""

    export: Export
    files: Sequence[File] | None

    def outputs(self, site: Site) -> tuple[Output, ...]:
        """Its files with what is in them."""
        return tuple(map(_output, self.files or self.export.build(site)))


def _output(file: File) -> Output:
    return Output(file.path, file.content())


def _foot(site: Site, config: SiteConfig, beside: Mapping[str, Offer]) -> Iterator[Link | FileLink]:
    """What every page ends with links to, but for what the authors' navigation names already."""
    named = config.nav or {}
    listed = {page.path for page in site.dossier.hand_pages if page.listed and page.framed}
    for page in site.addresses:
        if at_foot(page) and page.path in listed and page.path not in named:
            yield Link(page.key)
    yield from (FileLink(path, offer.title) for path, offer in beside.items())
    data = site.addresses.by_key["data/"]
    if data.path not in named:
        yield Link(data.key)


def unmade(site: Site, config: SiteConfig) -> Iterator[str]:
    """Pages that the authors' navigation names and this dossier has nothing for."""
    made = {page.path for page in site.addresses}
    ours = {kind.address.path for kind in KINDS if kind.address}
    return (path for path in config.nav or () if path in ours - made)


def _not_made(site: Site, config: SiteConfig) -> Iterator[Diagnostic]:
    for path in unmade(site, config):
        message = f"nav: {path} is not made, because the dossier has nothing for it"
        yield diagnostic("page-not-made", message, (config.nav or {})[path])


def _without(site: Site, extension: Extension) -> Site:
    """The site less the pages of an extension."""
    names = {kind.name for kind in all_kinds() if kind.extension == extension}
    kept = [page for page in site.addresses if page.kind not in names]
    return replace(site, addresses=AddressBook(kept, site.addresses.urls))


@dataclass(frozen=True)
class Rendering:
    """What every page is made with.

    Attributes:
        site: The site.
        own: The folder of the authors' templates, or what is in it, by name; None if there is none.
        packages: Others that bring templates.
        read: The templates, if they were read before.
    """

    site: Site
    own: Path | Mapping[str, str] | None
    packages: tuple[str, ...]
    read: Templates | None = None

    @cached_property
    def templates(self) -> Templates:
        """All templates, read once."""
        return self.read or Templates(self.own, self.site.words, self.packages)

    @cached_property
    def words(self) -> PageWords:
        """The words of pages, which are looked up once."""
        return PageWords(self.site.settings.language)

    @cached_property
    def kinds(self) -> Mapping[str, PageKind]:
        """The kinds of pages by name."""
        return {kind.name: kind for kind in all_kinds()}

    def elsewhere(self, own: Mapping[str, str]) -> Rendering:
        """The same for whoever has not this disk: the templates' texts, and nothing that was made of the site already."""
        return Rendering(replace(self.site, made=Made()), own, self.packages)


def render(root: Path, rendering: Rendering, workers: Workers) -> tuple[Output, ...]:
    """Every page's Markdown."""
    addresses, common = tuple(rendering.site.addresses), rendering
    if workers.executor:
        own = own_texts(root, root / OWN_TEMPLATES)
        if own is None:  # something is wrong with them, which is told as ever
            workers = replace(workers, executor=None)
        else:
            common = rendering.elsewhere(own)
    return tuple(workers.map("Making pages", page_at, common, addresses, len(addresses)))


def render_with_files(
    rendering: Rendering, exports: Sequence[Exported], workers: Workers
) -> tuple[tuple[Output, ...], tuple[Output, ...]]:
    """Every page's Markdown, and the files of exports: made at once, by copies of this process."""
    addresses = tuple(rendering.site.addresses)
    sizes = Counter(address.kind for address in addresses)
    ready: dict[str, Output] = {}
    # First what all pages of a kind share: copies have it then.
    for address in {each.kind: each for each in reversed(addresses) if sizes[each.kind] >= _MANY}.values():
        ready[address.path] = page_at(rendering, address)
    first, *others = (address for address in addresses if address.path not in ready)
    # Who begins the last is not to take the longest.
    pieces: list[Address | Exported] = [first, *exports, *others]
    made = workers.map("Making pages", _made_at, rendering, pieces, len(pieces), weight=_weight)
    ready[first.path] = next(made)[0]
    exported = tuple(chain.from_iterable(islice(made, len(exports))))
    return tuple(ready.get(address.path) or next(made)[0] for address in addresses), exported


_MANY = 16
"""So many pages share what takes longer to make than one of them."""


def _made_at(rendering: Rendering, piece: Address | Exported) -> tuple[Output, ...]:
    return piece.outputs(rendering.site) if isinstance(piece, Exported) else (page_at(rendering, piece),)


def _weight(piece: Address | Exported) -> int:
    return BATCH if isinstance(piece, Exported) else BATCH // PIECES


def render_changed(templates: Templates, watch: Watch, rendering: Rendering) -> tuple[Output, ...]:
    """Every page's Markdown: that of pages is taken again for which all that they read is the same.

    Pages of other distributions are always made: nobody knows what these read besides the site.
    """
    rendering = replace(rendering, read=templates)
    seen = replace(rendering, site=watch.renew(rendering.site))
    return tuple(
        page_at(rendering, address)
        if rendering.kinds[address.kind].extension
        else watch.made(address.path, address, partial(page_at, seen, address))
        for address in rendering.site.addresses
    )


def page_at(rendering: Rendering, address: Address) -> Output:
    """The page at an address.

    Raises:
        ExtensionError: It is of another distribution, and can't be made.
    """
    site, kind = rendering.site, rendering.kinds[address.kind]
    page = PageWriter(site, address, rendering.words)
    notes = Footnotes(page, footnote, backing_line)
    with held(kind.extension):
        around = frame(site, address)
        context = kind.context(address, site)
        text = rendering.templates.render(kind.template, context, around, page, notes)
    return Output(address.path, text.encode(), page_origin(site, address))
