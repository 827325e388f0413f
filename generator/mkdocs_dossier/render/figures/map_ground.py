"""What lies below a map's places: sea, land, borders and a scale; and in words what these lines are."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.languages.words import IN_ENGLISH, Words
from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.measure import text_width
from mkdocs_dossier.render.figures.outline import any_disputed, borders, land, path_steps, world
from mkdocs_dossier.render.figures.pen import SMALL, Pen
from mkdocs_dossier.render.figures.projection import KM_PER_DEGREE, Projection
from mkdocs_dossier.render.figures.svg import element, path, shape, text

_SCALES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_SCALE_PART = 0.22
_EDGE = 10.0


def ground(pen: Pen, view: Projection) -> Iterator[str]:
    """The elements, from below to above."""
    yield shape(pen, "sea", "rect", x=0.0, y=0.0, width=view.width, height=view.height)
    coast = path_steps(land(view), closed=True)
    if coast:
        yield element("path", {"d": coast, "fill-rule": "evenodd", **pen.attributes("land")})
    lines = path_steps(borders(view), closed=False)
    if lines:
        yield path(pen, "border", lines)


def ground_words(
    *views: Projection, drawn: bool = False, note: str | None = None, words: Words = IN_ENGLISH
) -> str:
    """Where the lines on maps come from, and which are left out.

    Args:
        views: The maps' windows.
        drawn: Whether disputed lines that concern the dossier are drawn, and named.
        note: What the editors say of these lines, if anything.
        words: Those of the interface.
    """
    said = [
        words.gettext(
            "Land and borders: Natural Earth, version %(version)s of %(year)s, which goes by who is in control; this "
            "dossier takes no position on where a border runs.",
            version=world().version,
            year=world().year,
        )
    ]
    if any(map(any_disputed, views)):
        elsewhere = words.gettext("Disputed lines elsewhere are not drawn.")
        said.append(elsewhere if drawn else words.gettext("Lines that it marks as disputed are not drawn."))
    return " ".join([*said, *([note] if note else [])])


def _bar(view: Projection) -> tuple[int, float]:
    """A round number of kilometres and its length in pixels at the window's middle."""
    kilometre = view.down / KM_PER_DEGREE
    return max(
        ((km, km * kilometre) for km in _SCALES if km * kilometre <= view.width * _SCALE_PART),
        default=(_SCALES[0], kilometre),
    )


def scale_box(view: Projection, words: Words = IN_ENGLISH) -> Box:
    """Where the scale stands, to be kept free of labels."""
    kilometres, length = _bar(view)
    wide = max(length, text_width(_scale_words(kilometres, words), SMALL))
    bottom = view.height - _EDGE
    return Box(_EDGE - 4, bottom - 22, _EDGE + wide + 4, bottom + 4)


def scale(pen: Pen, view: Projection, words: Words) -> str:
    """A line of a round number of kilometres, at the lower left."""
    kilometres, length = _bar(view)
    bottom = view.height - _EDGE
    line = path(pen, "frame", f"M{_EDGE:.1f} {bottom - 5:.1f}v5h{length:.1f}v-5")
    return line + text(pen, "small", _EDGE, bottom - 8, _scale_words(kilometres, words))


def _scale_words(kilometres: int, words: Words) -> str:
    return words.gettext("%(kilometres)s\u00a0km", kilometres=words.number(kilometres))
