"""A photo or scan that a dossier shows, as the site has it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_dossier.model.places import IMAGES

_NAME = 16
"""Signs of a digest that name a picture's file."""


@dataclass(frozen=True)
class PictureFile:
    """A picture without what its file tells besides: where and with which camera it was taken, by whom.

    Attributes:
        content: The bytes of the published file.
        ending: Of its name: ``jpg``, ``png``, ``gif`` or ``webp``.
        width: In pixels, as it is shown.
        height: In pixels, as it is shown.
    """

    content: bytes = field(repr=False)
    ending: str
    width: int
    height: int

    @cached_property
    def path(self) -> str:
        """Its file in the site. It is named by content: no author's file name can mislead a server or a reader."""
        name = hashlib.sha256(self.content).hexdigest()[:_NAME]
        return f"{IMAGES}/{name}.{self.ending}"
