"""What the format wants at a place: the models of records tell it, and nothing else does."""

from __future__ import annotations

import types
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from dossier_workbench.language_server.files import FileSort
from mkdocs_dossier.load.catalogue import HIDDEN, SECTIONS
from mkdocs_dossier.model.base import Ref, markers
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.settings import Settings
from mkdocs_dossier.model.source import FrontMatter

_INSIDE_A_RECORD = 2
"""Steps that lead to a record of the catalogue: section and id."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What may stand somewhere.

    Attributes:
        model: The class whose field it is in.
        field: That field's name.
        info: What the model says of it.
        kinds: The kinds of records that an id may name there; empty where no id is wanted.
        words: All values there can be, where they are a few.
        mapping: The class of what is written there key by key; None where that is not so.
    """

    model: type[BaseModel]
    field: str
    info: FieldInfo
    kinds: tuple[str, ...]
    words: tuple[str, ...]
    mapping: type[BaseModel] | None


def wanted_at(sort: FileSort, path: Sequence[Step]) -> Wanted | None:
    """What may stand at a path of a file; None where the format knows nothing, or the path is that of a whole record."""
    top, rest = _top(sort, path)
    if top is None:
        return None
    field: tuple[type[BaseModel], str] | None = None
    here: list[object] = [top]
    for step in rest:
        found: list[object] = []
        for shape in _opened(here, step):
            if _is_model(shape) and step in shape.model_fields:
                field = (shape, str(step))
                found += _plain(shape.model_fields[str(step)].annotation)
            elif get_origin(shape) is tuple:
                found += _plain(get_args(shape)[0])
            elif get_origin(shape) is dict:
                found += _plain(get_args(shape)[1])
        here = found
    if field is None:
        return None
    return _wanted(*field, here)


def mapping_at(sort: FileSort, path: Sequence[Step]) -> type[BaseModel] | None:
    """The class of what is written key by key at a path; None where keys are free, or none are wanted."""
    top, rest = _top(sort, path)
    if top is None or not rest:
        return top
    wanted = wanted_at(sort, path)
    return wanted.mapping if wanted else None


def keys_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The keys that authors may write, in the order of the format."""
    return {
        name: info for name, info in model.model_fields.items() if name not in HIDDEN or model not in _RECORDS
    }


_RECORDS = frozenset(SECTIONS.values())


def _top(sort: FileSort, path: Sequence[Step]) -> tuple[type[BaseModel] | None, Sequence[Step]]:
    if sort is FileSort.SETTINGS:
        return Settings, path
    if sort is FileSort.ARTICLE:
        return FrontMatter, path
    if sort is FileSort.CATALOGUE and len(path) >= _INSIDE_A_RECORD:
        return SECTIONS.get(str(path[0])), path[_INSIDE_A_RECORD:]
    return None, path


def _opened(shapes: Sequence[object], step: Step) -> Iterator[Any]:
    """The shapes, and of lists also their items where a step leads into one that is written without its list."""
    for shape in shapes:
        is_list = get_origin(shape) is tuple
        if is_list and not isinstance(step, int):
            yield from _opened(list(_plain(get_args(shape)[0])), step)
        elif is_list or not isinstance(step, int):
            yield shape


def _plain(annotation: object) -> Iterator[object]:
    """The types that an annotation allows, one by one."""
    if get_origin(annotation) is Annotated:
        yield from _plain(get_args(annotation)[0])
    elif get_origin(annotation) in {Union, types.UnionType}:
        for each in get_args(annotation):
            yield from _plain(each)
    else:
        yield annotation


def _is_model(shape: object) -> bool:
    return isinstance(shape, type) and issubclass(shape, BaseModel)


def _wanted(model: type[BaseModel], field: str, here: Sequence[object]) -> Wanted:
    info = model.model_fields[field]
    shapes = [inner for shape in here for inner in _items(shape)]
    mapping: Any = next((shape for shape in shapes if _is_model(shape)), None)
    kinds = (
        ()
        if mapping
        else tuple(
            kind
            for marker in markers(info.annotation, tuple(info.metadata))
            if isinstance(marker, Ref)
            for kind in marker.kinds
        )
    )
    return Wanted(model, field, info, kinds, tuple(_words(shapes)), mapping)


def _items(shape: object) -> Iterator[object]:
    """A shape, or those of a list's items: one item may be written without its list."""
    if get_origin(shape) is tuple:
        for inner in _plain(get_args(shape)[0]):
            yield from _items(inner)
    else:
        yield shape


def _words(shapes: Sequence[object]) -> Iterator[str]:
    for shape in shapes:
        if shape is bool:
            yield from ("true", "false")
        elif get_origin(shape) is Literal:
            yield from map(str, get_args(shape))
        elif isinstance(shape, type) and issubclass(shape, Enum):
            yield from (str(each.value) for each in shape)
