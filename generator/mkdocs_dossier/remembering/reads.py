"""What is read of a site while a page is made from it, so that it need not be made again while all that is the same.

Nobody can list beforehand what a page depends on, and a list that is kept by hand is wrong one day. So pages are made from
a watched site: it looks like any other, is of a subclass of its class, and notes every single thing that is taken from it,
with what was given. When there is a new state of the site, each of these things is asked for once more; a page of which all
answers are equal is what it was.

Noted are the attributes of values that are made of many records (`ROOMS`) and of records themselves, what is looked up in
mappings of these, and which keys they have. Methods run on the watched value, so that what they take is noted; a cached
property is an answer like a field. Whatever else is given is a value of its own, which nobody changes. Where records are
among it, watched ones are given: that an actor takes part in an event says nothing of what is known of the event.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from dataclasses import fields, is_dataclass
from functools import cache, cached_property, partial
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, cast

from pydantic import BaseModel

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Evidence
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.lookup import Lookup
from mkdocs_dossier.model.named import Namings
from mkdocs_dossier.model.pages import AddressBook
from mkdocs_dossier.model.records import CatalogueRecord, Question, Term
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source

T = TypeVar("T")

ROOMS = (Site, Dossier, Findings, Relations, Evidence, Namings, AddressBook, Lookup)
"""Values of many records, watched attribute by attribute, as records are; others are given and compared as a whole."""

RECORDS = (CatalogueRecord, Question, Term, Source)

_MAPPINGS = (dict, MappingProxyType)
"""Mappings that are watched key by key, where they are attributes; one of another class may answer for keys it lacks."""

_OWN = frozenset({"_ways"})
"""What values of many keep for themselves, and what follows from the arguments of their methods alone."""

_MISSING = object()


class _Of(NamedTuple):
    """Stands for a record in an answer, since what is read of it is noted on its own."""

    id: str


class _Made(NamedTuple):
    """Something that was made: from what besides the site, what it is, and all that it read."""

    given: object
    value: object
    reads: tuple[_Read, ...]


class Watch:
    """The present state of a site, and what was made from it, with what that has read."""

    def __init__(self) -> None:
        """Know nothing."""
        self._made: dict[str, _Made] = {}
        self._site: Site | None = None
        self._begin()

    def _begin(self) -> None:
        self._nodes: list[_Node] = []
        self._records: dict[str, _Node] = {}
        self._shared: dict[Hashable, tuple[object, set[_Read]]] = {}
        self.notes: set[_Read] | None = None

    def renew(self, site: Site) -> Site:
        """Take the next state of the site, and forget what is made otherwise from it.

        Returns:
            The site to make things from.
        """
        self._site, self._shared = site, {}
        try:
            self._forget_changed()
        except Exception:  # noqa: BLE001 - the site is of another shape: all is made anew, and what is wrong is seen then
            self._begin()
            self._made = {}
        if not self._nodes:
            self.node(lambda: self._site)
        return cast("Site", self._nodes[0].double)

    def _forget_changed(self) -> None:
        used = {read for made in self._made.values() for read in made.reads}
        for node in self._nodes:  # each stands behind the one that it is found by
            node.renew()
        changed = {read for node in self._nodes for read in node.changed(used)}
        if changed:
            self._made = {name: made for name, made in self._made.items() if changed.isdisjoint(made.reads)}

    def made(self, name: str, given: object, make: Callable[[], T]) -> T:
        """What was made under a name, or what is made now.

        Args:
            name: One value is kept for each.
            given: What it is made from besides the watched site.
            make: Makes it.
        """
        kept = self._made.get(name)
        if kept is None or kept.given != given:
            value, notes = self._noting(make)
            kept = self._made[name] = _Made(given, value, tuple(notes))
        return cast("T", kept.value)

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """What several pages need and is made once for a state: each of them has read all that it was made from."""
        if name not in self._shared:
            self._shared[name] = self._noting(make)
        value, notes = self._shared[name]
        if self.notes is not None:
            self.notes |= notes
        return cast("T", value)

    def _noting(self, make: Callable[[], T]) -> tuple[T, set[_Read]]:
        outer, self.notes = self.notes, set()
        try:
            return make(), self.notes
        finally:
            self.notes = outer

    def node(self, find: Callable[[], object]) -> _Node:
        """A value of many records that was met."""
        node = _Node(self, find)
        self._nodes.append(node)
        return node

    def apart(self, value: object) -> object:
        """An answer with something that stands for each record in it."""
        if isinstance(value, RECORDS):
            return _Of(value.id) if self._record(value.id) is value else value
        if type(value) is tuple and any(type(item) is tuple or isinstance(item, RECORDS) for item in value):
            return tuple(map(self.apart, value))
        return (
            _Whole((key, self.apart(item)) for key, item in value.items()) if type(value) is _Whole else value
        )

    def whole(self, value: object) -> object:
        """An answer with watched records in the places that are kept for them."""
        if type(value) is _Of:
            node = self._records.get(value.id)
            if node is None:
                node = self._records[value.id] = self.node(partial(self._record, value.id))
            return node.double
        if type(value) is tuple:
            return tuple(map(self.whole, value))
        return (
            _Whole((key, self.whole(item)) for key, item in value.items()) if type(value) is _Whole else value
        )

    def _record(self, name: str) -> object:
        return self._site.dossier.records.get(name) if self._site else None


class _Node:
    """A record or a value of many, its watched double, and what was read of it."""

    def __init__(self, watch: Watch, find: Callable[[], Any]) -> None:
        self.watch = watch
        self._find = find
        self.real = find()
        self._known: dict[str, _Node | _Read] = {}
        self._reads: dict[tuple[Callable[..., object], object], _Read] = {}
        self.double = _double(self)

    def renew(self) -> None:
        """Find the value of the present state.

        Raises:
            TypeError: There is one of another class.
        """
        former, self.real = type(self.real), self._find()
        if type(self.real) is not former and not {type(self.real), former} <= {*_MAPPINGS}:
            raise TypeError(f"a {former.__name__} is a {type(self.real).__name__} now")

    def changed(self, used: set[_Read]) -> Iterator[_Read]:
        """What is read otherwise now; what nobody has read is forgotten."""
        self._reads = {key: read for key, read in self._reads.items() if read in used}
        self._known = {
            name: known for name, known in self._known.items() if type(known) is _Node or known in used
        }
        return (read for read in self._reads.values() if read.is_changed())

    def part(self, name: str) -> Any:
        """An attribute: watched if it is of many records, else read."""
        known = self._known.get(name)
        if type(known) is _Read:  # as most are: this is asked a million times
            if self.watch.notes is not None:
                self.watch.notes.add(known)
            return known.given
        if known is not None:
            return cast("_Node", known).double
        if (getattr, name) not in self._reads and not isinstance(self.real, RECORDS):
            value = getattr(self.real, name)
            if type(value) in _MAPPINGS or isinstance(value, ROOMS):
                known = self._known[name] = self.watch.node(lambda: getattr(self.real, name))
                return known.double
        given = self.read(getattr, name)
        self._known[name] = self._reads[getattr, name]
        return given

    def read(self, how: Callable[..., object], key: object) -> Any:
        """Read something, by a function of the value and what is looked for in it."""
        read = self._reads.get((how, key))
        if read is None:
            read = self._reads[how, key] = _Read(self, how, key)
        if self.watch.notes is not None:
            self.watch.notes.add(read)
        return read.given


class _Read:
    """One thing that can be read, with what was given when it last was."""

    __slots__ = ("_answer", "_how", "_key", "_node", "given")

    def __init__(self, node: _Node, how: Callable[..., object], key: object) -> None:
        self._node, self._how, self._key = node, how, key
        self._answer = node.watch.apart(how(node.real, key))
        self.given = node.watch.whole(self._answer)

    def is_changed(self) -> bool:
        """Ask once more, and say whether the answer is another one."""
        former, found = self._answer, self._node.watch.apart(self._how(self._node.real, self._key))
        if found is former or (type(found) is type(former) and found == former):
            return False
        self._answer, self.given = found, self._node.watch.whole(found)
        return True


def _double(node: _Node) -> Any:
    if type(node.real) in _MAPPINGS:
        return _WatchedMapping(node)
    kind: type = type(node.real)
    names = frozenset(() if is_dataclass(node.real) or isinstance(node.real, BaseModel) else vars(node.real))
    double: object = object.__new__(_class(kind, names))
    object.__setattr__(double, "_node", node)
    return double


@cache
def _class(kind: type, names: frozenset[str]) -> type:
    """A subclass that reads fields, cached properties and the other attributes that are named of a node."""
    plain = object.__getattribute__
    own = (
        {item.name for item in fields(kind)} if is_dataclass(kind) else set(getattr(kind, "model_fields", ()))
    )
    cached = {
        name
        for each in kind.__mro__
        for name, held in vars(each).items()
        if isinstance(held, cached_property)
    }
    read = (own | cached | names) - _OWN

    def attribute(self: object, name: str) -> object:
        if name in read:
            return plain(self, "_node").part(name)
        return getattr(plain(self, "_node").real, name) if name in _OWN else plain(self, name)

    def once(self: Any, make: Callable[[Site, Any], object], name: Hashable, of: object) -> object:
        return plain(self, "_node").watch.once((make, name), lambda: make(self, of))

    # Two are the same if they are one: to compare or hash their fields would be to read all of them.
    body: dict[str, object] = {
        "__module__": __name__,
        "__getattribute__": attribute,
        "__eq__": object.__eq__,
        "__hash__": object.__hash__,
    }
    return type(kind)(kind.__name__, (kind,), body | ({"once": once} if issubclass(kind, Site) else {}))


class _WatchedMapping(Mapping[Any, Any]):
    """A mapping that is read key by key, or as a whole."""

    __slots__ = ("_node",)

    def __init__(self, node: _Node) -> None:
        self._node = node

    def __getitem__(self, key: object) -> Any:
        found = self._node.read(_item, key)
        if found is _MISSING:
            raise KeyError(key)
        return found

    def get(self, key: object, default: Any = None) -> Any:
        found = self._node.read(_item, key)
        return default if found is _MISSING else found

    def __contains__(self, key: object) -> bool:
        return bool(self._node.read(_has, key))

    def __len__(self) -> int:
        return int(self._node.read(_count, None))

    def __iter__(self) -> Iterator[Any]:
        return iter(self._node.read(_keys, None))

    def _whole(self) -> Mapping[Any, Any]:
        return cast("Mapping[Any, Any]", self._node.read(_all, None))

    def keys(self) -> KeysView[Any]:
        return dict.fromkeys(self).keys()

    def values(self) -> ValuesView[Any]:
        return self._whole().values()

    def items(self) -> ItemsView[Any, Any]:
        return self._whole().items()

    def __or__(self, other: Mapping[Any, Any]) -> dict[Any, Any]:
        return {**self._whole(), **other}

    def __ror__(self, other: Mapping[Any, Any]) -> dict[Any, Any]:
        return {**other, **self._whole()}


def _item(real: Mapping[object, object], key: object) -> object:
    return real.get(key, _MISSING)


def _has(real: Mapping[object, object], key: object) -> bool:
    return key in real


def _count(real: Mapping[object, object], _: object) -> int:
    return len(real)


def _keys(real: Mapping[object, object], _: object) -> tuple[object, ...]:
    return tuple(real)


def _all(real: Mapping[object, object], _: object) -> _Whole:
    return _Whole(real)


class _Whole(dict[object, object]):
    """A whole mapping as an answer, in which the order counts too."""

    __hash__ = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Whole) and tuple(self.items()) == tuple(other.items())
