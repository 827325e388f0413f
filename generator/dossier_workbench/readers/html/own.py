"""The article's own part of a page, without comments, side columns and boxes about other articles."""

from __future__ import annotations

from dossier_workbench.readers.html.tree import Element
from dossier_workbench.readers.html.zones import Zone, zone_of

_OTHERS = frozenset({Zone.RELATED, Zone.CONSENT, Zone.COMMENTS, Zone.SIDE})


class OwnPart:
    """Tells which of a page's elements stand in the article's own part.

    What holds the headline is never apart, whatever its class says: some pages call their very body "sidebar".
    """

    def __init__(self, tree: Element) -> None:
        self._around = {around for top in tree.iter("h1") for around in (top, *top.iterancestors())}
        self._within_article = any(element.tag == "article" for element in self._around)
        self._apart: dict[Element, bool] = {}

    def holds(self, element: Element) -> bool:
        """Whether an element stands there."""
        path: list[Element] = []
        at: Element | None = element
        while at is not None and at not in self._apart:
            path.append(at)
            at = at.getparent()
        apart = at is not None and self._apart[at]
        for each in reversed(path):
            apart = apart or self._is_apart(each)
            self._apart[each] = apart
        return not apart

    def _is_apart(self, element: Element) -> bool:
        if element in self._around:
            return False
        match element.tag:
            case "nav":
                return True
            case "article":
                return self._within_article  # another one
            case "footer":
                return not any(True for _ in element.iterancestors("article", "main"))
        return zone_of(element) in _OTHERS
