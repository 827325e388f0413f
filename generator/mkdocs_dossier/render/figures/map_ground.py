"""What lies below a map's places: sea, land, borders and disputed lines, a grid with its degrees, a key, a scale."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.measure import text_width
from mkdocs_dossier.render.figures.outline import borders, disputed, land, path_steps, world
from mkdocs_dossier.render.figures.pen import SMALL, Pen
from mkdocs_dossier.render.figures.projection import KM_PER_DEGREE, Projection
from mkdocs_dossier.render.figures.svg import boxed, element, path, shape, text

_LEAST_STEP = 2.0
"""Pixels between two points of an outline."""
_GRID = (0.5, 1, 2, 5, 10, 20, 30)
_LINES = 5
_SCALES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_SCALE_PART = 0.22
_EDGE, _SAMPLE = 10.0, 24.0
_KEY = "disputed or cease-fire line, "
_DOTTED = " Dotted lines are those that it marked in {year} as disputed, claimed or of a cease-fire; some no longer hold."


def ground(pen: Pen, view: Projection, height: float) -> Iterator[str]:
    """The elements, from below to above; ``height`` is the figure's, which labels may have made larger."""
    yield shape(pen, "sea", "rect", x=0.0, y=0.0, width=view.width, height=view.height)
    coast = path_steps(land(view), closed=True, least=_LEAST_STEP)
    if coast:
        yield element("path", {"d": coast, "fill-rule": "evenodd", **pen.attributes("land")})
    lines = path_steps(borders(view), closed=False, least=_LEAST_STEP)
    if lines:
        yield path(pen, "border", lines)
    doubts = path_steps(disputed(view), closed=False, least=_LEAST_STEP)
    if doubts:
        yield path(pen, "disputed", doubts)
    yield from _grid(pen, view)
    if height > view.height:  # what of the outline sticks out below does not show
        yield shape(pen, "below", "rect", x=0.0, y=view.height, width=view.width, height=height - view.height)
    if doubts:
        yield from _key(pen, view)
    yield from _scale(pen, view)


def ground_words(*views: Projection, note: str | None = None) -> str:
    """Where the lines on maps come from and what they do not say; of disputed ones only if a map shows any.

    Args:
        views: The maps' windows.
        note: What the editors say of these lines, if anything.
    """
    marked = any(any(True for _ in disputed(view)) for view in views)
    return (
        f"Land and borders are those of Natural Earth, {world().edition}, which goes by who is in control."
        f"{_DOTTED.format(year=world().year) if marked else ''} This dossier takes no position on where a border runs."
        f"{f' {note}' if note else ''}"
    )


def _step(view: Projection) -> float:
    """Degrees between two lines of the grid."""
    tall = view.north - view.south
    return next((step for step in _GRID if tall / step <= _LINES), _GRID[-1])


def _parallels(view: Projection) -> Iterator[tuple[float, str]]:
    """Where the grid's horizontal lines run, in pixels, and what stands on them; nothing near the edges."""
    step = _step(view)
    for number in range(int(view.south // step) + 1, int(view.north // step) + 1):
        y = (view.north - number * step) * view.down
        words = _degrees(number * step, "N", "S")
        yield y, words if _EDGE < y < view.height - 2 * _EDGE else ""


def _grid(pen: Pen, view: Projection) -> Iterator[str]:
    step = _step(view)
    meridians = range(int(view.west // step) + 1, int(view.east // step) + 1)
    steps = [f"M{(number * step - view.west) * view.across:.1f} 0V{view.height:.1f}" for number in meridians]
    for y, words in _parallels(view):
        steps.append(f"M0 {y:.1f}H{view.width:.1f}")
        if words:
            yield text(pen, "small", 3.0, y - 3, words)
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


def taken_by(view: Projection) -> list[Box]:
    """Where degrees, the scale and the key stand, to be kept free of labels."""
    _, length = _bar(view)
    right, bottom = view.width - _EDGE, view.height - _EDGE
    boxes = [Box(right - max(length, 60.0) - 4, bottom - 20, right + 4, bottom + 4)]
    boxes += [Box(3.0, y - 13, 3.0 + text_width(words, SMALL), y) for y, words in _parallels(view) if words]
    if any(True for _ in disputed(view)):
        boxes.append(_key_box(view))
    return boxes


def _key_box(view: Projection) -> Box:
    bottom = view.height - _EDGE
    return Box(4.0, bottom - 13, _EDGE + _SAMPLE + 8 + text_width(_KEY + world().year, SMALL), bottom + 4)


def _key(pen: Pen, view: Projection) -> Iterator[str]:
    box = _key_box(view)
    middle = (box.top + box.bottom) / 2
    yield boxed(pen, "halo", box, rx=2.0)
    yield path(pen, "disputed", f"M{_EDGE:.1f} {middle:.1f}h{_SAMPLE:.1f}")
    yield text(pen, "small", _EDGE + _SAMPLE + 5, box.bottom - 4.5, _KEY + world().year)


def _scale(pen: Pen, view: Projection) -> Iterator[str]:
    kilometres, length = _bar(view)
    right, bottom = view.width - _EDGE, view.height - _EDGE
    yield path(pen, "frame", f"M{right - length:.1f} {bottom - 5:.1f}v5h{length:.1f}v-5")
    yield text(pen, "small", right, bottom - 7, f"{kilometres:,}\u00a0km", "end")
