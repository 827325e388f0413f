"""Rooms and the imports between them as a picture: floors from the ground up, arrows downwards."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from html import escape

_WIDTH, _HEIGHT = 132, 40
_GAP, _STOREY = 18, 104
_MARGIN, _KEY = 24, 24
_COLOURS = ("#dbe7f6", "#fbe6c8", "#e3f1d9", "#efe0f2")
_STYLE = (
    "text{font:13px sans-serif;text-anchor:middle;fill:#1b1b1b}"
    ".lines{font-size:11px;fill:#555}"
    ".package{font-weight:bold;text-anchor:start}"
    "rect{stroke:#5b6b7b;rx:4}"
    "path{fill:none;stroke:#33475b;stroke-width:1.1;opacity:.75}"
    ".implied{stroke:#9aa7b3;stroke-width:.7;opacity:.35}"
)
_IMPLIED = ' class="implied"'


def drawn(uses: Mapping[str, Collection[str]], floors: Mapping[str, int], lines: Mapping[str, int]) -> str:
    """An SVG of rooms, each package's beside the other's; a room without any import is left out.

    Args:
        uses: Rooms that each room imports from, as `package.room`.
        floors: On which floor each stands.
        lines: Of logic, shown below a room's name.
    """
    packages = sorted(
        {name.split(".")[0] for name in uses}, key=lambda name: (name != "mkdocs_dossier", name)
    )
    arrows = sorted((_implied(a, b, uses), a, b) for a in uses for b in uses[a])
    places = _places(packages, {name for _, *pair in arrows for name in pair}, floors)
    width = max(x for x, _ in places.values()) + _WIDTH + _MARGIN
    top = min(y for _, y in places.values()) - _MARGIN - _KEY * len(packages)
    height = _HEIGHT + _MARGIN - top
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {top} {width:.0f} {height}" role="img">',
            f"<title>{len(places)} rooms, {len(arrows)} arrows: who imports from whom</title>",
            f"<style>{_STYLE}</style>",
            f'<rect y="{top}" width="100%" height="100%" fill="#fff" stroke="none"/>',
            *(_arrow(places[a], places[b], implied=implied) for implied, a, b in reversed(arrows)),
            *(_box(name, place, _colour(name, packages), lines[name]) for name, place in places.items()),
            *(_key(package, top + _MARGIN + _KEY * at, packages) for at, package in enumerate(packages)),
            "</svg>\n",
        ]
    )


def _places(
    packages: Sequence[str], rooms: Collection[str], floors: Mapping[str, int]
) -> dict[str, tuple[float, int]]:
    """Where the left upper corner of each room is drawn; the ground floor's lies at height 0."""
    places: dict[str, tuple[float, int]] = {}
    left = float(_MARGIN)
    for package in packages:
        storeys: dict[int, list[str]] = {}
        for name in sorted(rooms):
            if name.split(".")[0] == package:
                storeys.setdefault(floors[name], []).append(name)
        width = max(map(len, storeys.values()), default=0) * (_WIDTH + _GAP)
        for floor, storey in storeys.items():
            start = left + (width - len(storey) * (_WIDTH + _GAP)) / 2
            places |= {
                name: (start + at * (_WIDTH + _GAP), -floor * _STOREY) for at, name in enumerate(storey)
            }
        left += width + 2 * _GAP
    return places


def _implied(name: str, other: str, uses: Mapping[str, Collection[str]]) -> bool:
    """Whether a room reaches another through a third as well."""
    ahead = [third for third in uses[name] if third != other]
    seen = set(ahead)
    while ahead:
        for third in uses[ahead.pop()]:
            if third not in seen:
                seen.add(third)
                ahead.append(third)
    return other in seen


def _arrow(start: tuple[float, float], end: tuple[float, float], *, implied: bool) -> str:
    x, y = start[0] + _WIDTH / 2, start[1] + _HEIGHT
    to_x, to_y = end[0] + _WIDTH / 2, end[1]
    bend = (to_y - y) / 2
    curve = f"M{x:.0f} {y:.0f}C{x:.0f} {y + bend:.0f} {to_x:.0f} {to_y - bend:.0f} {to_x:.0f} {to_y:.0f}"
    return f'<path{_IMPLIED if implied else ""} d="{curve}m-4-7 4 7 4-7"/>'


def _box(name: str, place: tuple[float, float], colour: str, lines: int) -> str:
    x, y = place
    middle = x + _WIDTH / 2
    return (
        f'<rect x="{x:.0f}" y="{y:.0f}" width="{_WIDTH}" height="{_HEIGHT}" fill="{colour}"/>'
        f'<text x="{middle:.0f}" y="{y + 17:.0f}">{escape(name.partition(".")[2])}</text>'
        f'<text class="lines" x="{middle:.0f}" y="{y + 33:.0f}">{lines:,} lines of logic</text>'
    )


def _key(package: str, y: float, packages: Sequence[str]) -> str:
    box = f'<rect x="{_MARGIN}" y="{y - 12:.0f}" width="14" height="14" fill="{_colour(package, packages)}"/>'
    return f'{box}<text class="package" x="{_MARGIN + 22}" y="{y:.0f}">{escape(package)}</text>'


def _colour(name: str, packages: Sequence[str]) -> str:
    return _COLOURS[packages.index(name.split(".", maxsplit=1)[0]) % len(_COLOURS)]
