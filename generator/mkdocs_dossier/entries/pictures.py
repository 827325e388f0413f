"""Photos and scans of a record, as its page and its entry in the book show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_dossier.model.records import Image
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import ImageFile, Link


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture with what is said of it.

    Attributes:
        file: The picture, with its description for those who do not see it.
        caption: The line below it, or empty.
        credit: Whose it is; empty where nobody is named.
        rights: By what right it is shown, or empty.
        source: The article that it came with.
    """

    file: ImageFile
    caption: str
    credit: str
    rights: str
    source: Link | None


def shown_pictures(site: Site, images: Iterable[Image]) -> list[ShownPicture]:
    """Collect them; of files that could not be read there are none, and no build."""
    found = []
    for image in images:
        picture = site.dossier.pictures.get(image.file)
        if picture:
            found.append(
                ShownPicture(
                    ImageFile(picture.path, image.alt, picture.width, picture.height),
                    image.caption or "",
                    image.credit or "",
                    image.rights or "",
                    site.short_link(image.source) if image.source else None,
                )
            )
    return found
