"""How a figure looks: by classes on the site, by colours written out in the book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

PREFIX = "df-"
"""What the classes of figures begin with in the style sheet."""

LABEL, SMALL = 12.0, 11.0
"""Font sizes in pixels: of names, and of what stands on axes."""

# What each role is painted with; `$name` is a colour of the palette. The style sheet says the same for the site.
ROLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "figure": {"font-family": "$font"},
        "label": {"font-size": "12", "fill": "$ink"},
        "strong": {"font-size": "12", "font-weight": "700", "fill": "$ink"},
        "small": {"font-size": "11", "fill": "$quiet"},
        "rule": {"stroke": "$rule", "fill": "none"},
        "tick": {"font-size": "10", "fill": "$quiet"},
        "panel": {"fill": "$paper"},
        "day": {"fill": "$ink"},
        "month": {"fill": "$page", "stroke": "$ink", "stroke-width": "1.4"},
        "unsure": {"fill": "$page", "stroke": "$ink", "stroke-width": "1.4", "stroke-dasharray": "3 2"},
        "lead": {"fill": "none", "stroke": "$ink", "stroke-width": "1.6", "stroke-dasharray": "2 2"},
        "going": {"fill": "none", "stroke": "$ink", "stroke-width": "1.6"},
        "key": {"fill": "$accent"},
        "count": {"fill": "$soft", "stroke": "$mid", "stroke-width": "0.5"},
        "sea": {"fill": "$sea"},
        "land": {"fill": "$land"},
        "border": {"fill": "none", "stroke": "$coast", "stroke-width": "0.9"},
        "front": {"fill": "none", "stroke": "$ink", "stroke-width": "2.4", "stroke-linejoin": "round"},
        "disputed": {
            "fill": "none",
            "stroke": "$ink",
            "stroke-width": "1.6",
            "stroke-linecap": "round",
            "stroke-dasharray": "0 3.6",
        },
        "dot": {"fill": "$ink", "stroke": "$page", "stroke-width": "1"},
        "ring": {"fill": "$page", "stroke": "$ink", "stroke-width": "1.6"},
        "area": {"fill": "$ink", "fill-opacity": "0.1", "stroke": "$ink", "stroke-width": "0.8"},
        "number": {"font-size": "11", "font-weight": "700", "fill": "$page"},
        "region": {"font-size": "12", "font-style": "italic", "letter-spacing": "0.5", "fill": "$ink"},
        "state": {"font-size": "11", "letter-spacing": "1", "fill": "$quiet"},
        "doubt": {"font-size": "11", "fill": "$ink"},
        "haloed": {
            "stroke": "$land",
            "stroke-width": "3",
            "stroke-linejoin": "round",
            "paint-order": "stroke",
        },
        "leader": {"stroke": "$accent", "stroke-width": "0.9", "fill": "none"},
        "halo": {"fill": "$page", "fill-opacity": "0.75"},
        "edge": {"stroke": "$mid", "stroke-opacity": "0.55", "fill": "none"},
        "bond": {"stroke": "$ink", "stroke-width": "1.3", "fill": "none"},
        "arrow": {"fill": "$ink"},
        "beside": {"stroke": "$mid", "stroke-opacity": "0.55", "fill": "none", "stroke-dasharray": "4 3"},
        "node": {"fill": "$page", "stroke": "$accent", "stroke-width": "1.6"},
        "frame": {"fill": "none", "stroke": "$quiet", "stroke-width": "1"},
        "line": {"fill": "none", "stroke": "$accent", "stroke-width": "1.5"},
        "ink": {"fill": "$ink"},
        "between": {"fill": "$ink", "fill-opacity": "0.45"},
        "bound": {"fill": "none", "stroke": "$ink", "stroke-width": "2.5"},
        "inkfade": {"stop-color": "$ink"},
    }
)


@dataclass(frozen=True, slots=True)
class Pen:
    """Paints by class name, for a page whose style sheet knows the roles."""

    def attributes(self, role: str) -> dict[str, str]:
        """The attributes of an element in a role."""
        return {"class": PREFIX + role}


@dataclass(frozen=True, slots=True)
class Palette(Pen):
    """Paints with colours written out, for figures that stand alone: in the book, or as files.

    Attributes are colours as SVG takes them; ``font`` is a list of families.
    """

    font: str = "sans-serif"
    page: str = "#ffffff"
    ink: str = "#1d2226"
    quiet: str = "#59616a"
    rule: str = "#d9dcdf"
    paper: str = "#f6f6f3"
    accent: str = "#0d5a6e"
    mid: str = "#7fa9b4"
    soft: str = "#d3e2e6"
    sea: str = "#dfe7ea"
    land: str = "#f3f2ec"
    coast: str = "#9aa1a7"

    def attributes(self, role: str) -> dict[str, str]:
        """The attributes of an element in a role."""
        colours = {f"${item.name}": getattr(self, item.name) for item in fields(self)}
        return {name: colours.get(value, value) for name, value in ROLES[role].items()}


SITE = Pen()
PRINT = Palette()
