"""What lies below a map's places: sea, land, borders, a grid with its degrees, and a scale."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.outline import borders, land, path_steps
from mkdocs_dossier.render.figures.pen import Pen
from mkdocs_dossier.render.figures.projection import KM_PER_DEGREE, Projection
from mkdocs_dossier.render.figures.svg import element, path, shape, text

_LEAST_STEP = 2.0
"""Pixels between two points of an outline."""
_GRID = (0.5, 1, 2, 5, 10, 20, 30)
_LINES = 5
_SCALES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_SCALE_PART = 0.22
_EDGE = 10.0


def ground(pen: Pen, view: Projection, height: float) -> Iterator[str]:
    """The elements, from below to above; ``height`` is the figure's, which labels may have made larger."""
    yield shape(pen, "sea", "rect", x=0.0, y=0.0, width=view.width, height=view.height)
    coast = path_steps(land(view), closed=True, least=_LEAST_STEP)
    if coast:
        yield element("path", {"d": coast, "fill-rule": "evenodd", **pen.attributes("land")})
    lines = path_steps(borders(view), closed=False, least=_LEAST_STEP)
    if lines:
        yield path(pen, "border", lines)
    yield from _grid(pen, view)
    if height > view.height:  # what of the outline sticks out below does not show
        yield shape(pen, "below", "rect", x=0.0, y=view.height, width=view.width, height=height - view.height)
    yield from _scale(pen, view)


def _grid(pen: Pen, view: Projection) -> Iterator[str]:
    tall = view.north - view.south
    step = next((step for step in _GRID if tall / step <= _LINES), _GRID[-1])
    meridians = range(int(view.west // step) + 1, int(view.east // step) + 1)
    steps = [f"M{(number * step - view.west) * view.across:.1f} 0V{view.height:.1f}" for number in meridians]
    for number in range(int(view.south // step) + 1, int(view.north // step) + 1):
        y = (view.north - number * step) * view.down
        steps.append(f"M0 {y:.1f}H{view.width:.1f}")
        if _EDGE < y < view.height - 2 * _EDGE:
            yield text(pen, "small", 3.0, y - 3, _degrees(number * step, "N", "S"))
    yield path(pen, "grid", "".join(steps))


def _degrees(value: float, positive: str, negative: str) -> str:
    side = positive if value > 0 else negative if value < 0 else ""
    return f"{abs(value):g}°\u00a0{side}".rstrip()


def _bar(view: Projection) -> tuple[int, float]:
    """A round number of kilometres and its length in pixels at the window's middle."""
    kilometre = view.down / KM_PER_DEGREE
    return max(
        ((km, km * kilometre) for km in _SCALES if km * kilometre <= view.width * _SCALE_PART),
        default=(_SCALES[0], kilometre),
    )


def scale_box(view: Projection) -> Box:
    """Where the scale stands, to be kept free of labels."""
    _, length = _bar(view)
    right, bottom = view.width - _EDGE, view.height - _EDGE
    return Box(right - max(length, 60.0) - 4, bottom - 20, right + 4, bottom + 4)


def _scale(pen: Pen, view: Projection) -> Iterator[str]:
    kilometres, length = _bar(view)
    right, bottom = view.width - _EDGE, view.height - _EDGE
    yield path(pen, "frame", f"M{right - length:.1f} {bottom - 5:.1f}v5h{length:.1f}v-5")
    yield text(pen, "small", right, bottom - 7, f"{kilometres:,}\u00a0km", "end")
