"""No two files of a site have one address: where they do, the hand-written one has to move."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Address, Places


def collisions(
    addresses: Iterable[Address],
    pages: Mapping[str, Origin],
    copied: Mapping[str, Origin],
    files: Iterable[str],
) -> Iterator[Diagnostic]:
    """Compare by what a builder writes: ``events.md`` and ``events/index.md`` become the same file.

    Args:
        addresses: All pages, generated and hand-written.
        pages: Where each hand-written page stands, by the key of its address.
        copied: Where other files of the documentation folder stand, by their path in it.
        files: Generated files that are no pages, relative to the documentation folder.
    """
    taken = {path.casefold(): path for path in files}
    # Generated pages first: of two claimants the hand-written one is named.
    for address in sorted(addresses, key=lambda item: item.key in pages):
        if address.target in taken and address.key in pages:
            message = f"{address.path} has the address of {taken[address.target]}"
            yield diagnostic("page-collision", message, pages[address.key])
        taken.setdefault(address.target, address.path)
    places = Places(taken)
    for path, origin in copied.items():
        if path.casefold() in taken:
            yield diagnostic("page-collision", f"{path} is the address of a generated file", origin)
        elif not places.is_free(path):
            message = (
                f"{path} stands where a folder of generated files has to be, or in the place of one of them"
            )
            yield diagnostic("page-collision", message, origin)
