"""What a page kind is, and how those of `kinds/` are found."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site


@dataclass(frozen=True, slots=True)
class PageKind:
    """One kind of page: a module of `kinds/` with a ``KIND`` and a template of the same name.

    Attributes:
        name: The module's name.
        plan: Gives the addresses of all its pages.
        context: Gives the dataclass whose fields one page's template prints.
        plan_found: Gives the addresses of further pages, whose number depends on what was found.
    """

    name: str
    plan: Callable[[Dossier], Iterable[Address]]
    context: Callable[[Address, Site], object]
    plan_found: Callable[[Dossier, Findings], Iterable[Address]] | None = None

    @property
    def template(self) -> str:
        """The template's file name."""
        return f"{self.name}.md.jinja"


@cache
def all_kinds() -> dict[str, PageKind]:
    """The page kinds by name; a new one is a file there and a template."""
    package = importlib.import_module("mkdocs_dossier.pages.kinds")
    modules = (
        importlib.import_module(f"mkdocs_dossier.pages.kinds.{info.name}")
        for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name)
    )
    kinds = (module.KIND for module in modules if hasattr(module, "KIND"))
    return {kind.name: kind for kind in kinds}
