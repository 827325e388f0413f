"""Something added to a YAML text, or exchanged in it, where it belongs: order, comments and line ends stay.

A round trip through values would lay out the whole file anew. So a text is changed at one place only, in the layout
that stands there, and read again: it must then say what it said, with the change and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any, TypeAlias

import yaml

from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.render.yaml_text import quoted, scalar

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
"""What can be added: texts, and lists and mappings of them."""

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE = re.compile(r"\r\n?|\n")
_BOM = "\ufeff"
_STEP = "  "
_ON_ONE_LINE = frozenset({"source", "form", "sha256"})
"""What has one of these keys is short, and written on one line: a citation, a form of a name, a file."""


class NoPlaceError(Exception):
    """A text has no place for a change, or would say something else with it."""


def appended(text: str, path: Sequence[Step], item: Value) -> str:
    """The text with one more item at the end of a list.

    Args:
        text: YAML without faults.
        path: Where the list is. It is begun where the last key is not there yet, and where one item stands without
            its list.
        item: What is added.

    Raises:
        NoPlaceError: The text can't take it; nothing is known to be wrong with the item.
    """
    return _changed(
        text, lambda body, root: _append(body, root, path, item), lambda data: _add(data, path, item)
    )


def put(text: str, path: Sequence[Step], value: Value) -> str:
    """The text with a value under a key that is not there yet, at the end of its mapping.

    Raises:
        NoPlaceError: As `appended`; also where the key is there.
    """
    return _changed(
        text, lambda body, root: _put(body, root, path, value), lambda data: _set(data, path, value)
    )


def removed(text: str, path: Sequence[Step]) -> str:
    """The text without a key and its value, and without the mapping in which nothing else stands.

    Raises:
        NoPlaceError: As `appended`; also where the key is not there.
    """
    return _changed(text, lambda body, root: _remove(body, root, path), lambda data: _pop(data, path))


def keys_at(text: str, path: Sequence[Step]) -> list[str]:
    """The keys of a mapping, as they are written; none where there is no mapping."""
    node = _node_or_none(_root(text.removeprefix(_BOM)), path)
    return [str(key.value) for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []


def comments_in(text: str, path: Sequence[Step]) -> list[str]:
    """The comments within the lines of a value, and at the end of its key's line, without their signs.

    Raises:
        NoPlaceError: As `appended`; also where nothing stands at the path.
    """
    body = text.removeprefix(_BOM)
    root = _root(body)
    start, end = _lines_of(body, _key_node(root, path), _node(root, path))
    texts = [(each.start_mark.index, each.end_mark.index) for each in _scalars(root)]
    found = []
    for line in re.finditer(r"[^\r\n]+", body[start:end]):
        for sign in re.finditer(r"(?:^|(?<=\s))#", line[0]):
            at = start + line.start() + sign.start()
            if not any(first <= at < last for first, last in texts):
                found.append(line[0][sign.end() :].strip())
                break
    return [comment for comment in found if comment]


def with_comments(text: str, path: Sequence[Step], comments: Sequence[str]) -> str:
    """The text with comments at the end of a mapping, each on a line of its own.

    Raises:
        NoPlaceError: As `appended`; also where they have no lines of their own.
    """
    if not comments:
        return text

    def edit(body: str, root: yaml.Node) -> str:
        node = _node(root, path)
        if _is_flow(node):
            raise NoPlaceError(f"{_told(path)} has no lines of its own for comments; write it in lines first")
        indent, end_of_line = " " * _column(body, node.start_mark.index), _break(body)
        lines = "".join(f"{indent}# {comment}{end_of_line}" for comment in comments)
        return _insert_below(body, _end(body, node), lines)

    return _changed(text, edit, lambda data: data)


def exchanged(text: str, values: Mapping[tuple[Step, ...], str], keys: Mapping[tuple[Step, ...], str]) -> str:
    """The text with other texts as some values and keys.

    Args:
        text: YAML without faults.
        values: New texts by path.
        keys: New keys by the path of their value, as it is before any key is exchanged.

    Raises:
        NoPlaceError: As `appended`; also where no text stands at a path.
    """

    def edit(body: str, root: yaml.Node) -> str:
        places = [(_node(root, path), words, path) for path, words in values.items()]
        places += [(_key_node(root, path), words, path) for path, words in keys.items()]
        for node, words, path in sorted(places, key=lambda place: -place[0].start_mark.index):
            if not isinstance(node, yaml.ScalarNode):
                raise NoPlaceError(f"there is no text at {_told(path)}")
            start, end = node.start_mark.index, node.end_mark.index
            written = quoted(words) if node.style in {"'", '"'} else scalar(words, in_flow=True)
            body = f"{body[:start]}{written}{body[end:]}"
        return body

    return _changed(text, edit, lambda data: _exchange(data, values, keys))


def _changed(text: str, edit: Any, model: Any) -> str:
    """The text edited, if it then says what it should."""
    bom, body = (_BOM, text[1:]) if text.startswith(_BOM) else ("", text)
    was = parse_yaml(_plain(body), "")
    if was.diagnostics or was.cut is not None:
        raise NoPlaceError("it has faults, which `dossier check` names; mend them first")
    root = _root(body)
    wanted = model(deepcopy(was.value if was.value is not None else {}))
    after = edit(body, root)
    now = parse_yaml(_plain(after), "")
    if now.diagnostics or (now.value or {}) != wanted:
        raise NoPlaceError("its layout leaves no place for it; add it by hand")
    return f"{bom}{after}"


def _root(body: str) -> yaml.Node:
    loader = _LOADER(body)
    try:
        found: yaml.Node = loader.get_single_node() or yaml.MappingNode("", [])
    except yaml.YAMLError as error:
        raise NoPlaceError("it can't be read as YAML") from error
    finally:
        loader.dispose()
    return found


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.CollectionNode):
        for each in node.value:
            for inner in each if isinstance(each, tuple) else (each,):
                yield from _scalars(inner)


def _remove(text: str, root: yaml.Node, path: Sequence[Step]) -> str:
    holder, key, node = _node(root, path[:-1]), _key_node(root, path), _node(root, path)
    pairs = holder.value
    if len(pairs) == 1 and len(path) > 1:
        return _remove(text, root, path[:-1])
    if _is_flow(holder):
        place = next(number for number, (each, _) in enumerate(pairs) if each is key)
        if place + 1 < len(pairs):
            start, end = key.start_mark.index, pairs[place + 1][0].start_mark.index
        else:
            start = max(_end(text, each) for each in pairs[place - 1]) if place else key.start_mark.index
            end = _end(text, node)
        return f"{text[:start]}{text[end:]}"
    start, end = _lines_of(text, key, node)
    return f"{text[:start]}{text[end:]}"


def _lines_of(text: str, key: yaml.Node, node: yaml.Node) -> tuple[int, int]:
    """Where the lines of a key and its value begin and end."""
    found = _LINE.search(text, max(_end(text, key), _end(text, node)))
    return _line_start(text, key.start_mark.index), found.end() if found else len(text)


def _plain(text: str) -> str:
    return _LINE.sub("\n", text)


def _append(text: str, root: yaml.Node, path: Sequence[Step], item: Value) -> str:
    node = _node_or_none(root, path)
    if node is None:
        return _put(text, root, path, [item])
    if _is_nothing(node):
        return _begin(text, _node(root, path[:-1]), node, item)
    if not isinstance(node, yaml.SequenceNode):
        return _make_list(text, _node(root, path[:-1]), _key_node(root, path), node, item)
    if node.flow_style:
        return _into_flow(text, node, [each.end_mark.index for each in node.value], flow(item))
    indent = " " * _column(text, node.start_mark.index)
    return _after(text, node, f"{indent}- ", f"{indent}{_STEP}", item)


def _begin(text: str, holder: yaml.Node, empty: yaml.Node, item: Value) -> str:
    """A list under a key that has nothing yet."""
    index = empty.end_mark.index
    if _is_flow(holder):
        return f"{text[:index]} [{flow(item)}]{text[index:]}"
    indent = " " * _column(text, holder.start_mark.index) + _STEP
    return _insert_below(text, index, _block(item, f"{indent}- ", f"{indent}{_STEP}", _break(text)))


def _make_list(text: str, holder: yaml.Node, key: yaml.Node, node: yaml.Node, item: Value) -> str:
    """One item that stands without its list, and another one, as a list."""
    start, end = node.start_mark.index, _end(text, node)
    if _is_flow(holder):
        return f"{text[:start]}[{text[start:end]}, {flow(item)}]{text[end:]}"
    if text[key.end_mark.index : start].strip() != ":":
        raise NoPlaceError("a comment stands where the list would begin; add it by hand")
    indent = " " * _column(text, key.start_mark.index) + _STEP
    lines = _LINE.sub("\n", text[start:end]).split("\n")
    more = " " * max(0, len(indent) + len(_STEP) - _column(text, start))
    moved = [lines[0], *(f"{more}{line}" if line.strip() else line for line in lines[1:])]
    colon, end_of_line = text.index(":", key.end_mark.index) + 1, _break(text)
    listed = f"{text[:colon]}{end_of_line}{indent}- {end_of_line.join(moved)}"
    added = _block(item, f"{indent}- ", f"{indent}{_STEP}", end_of_line)
    return _insert_below(f"{listed}{text[end:]}", len(listed), added)


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _put(text: str, root: yaml.Node, path: Sequence[Step], value: Value) -> str:
    *inner, key = path
    holder = _node_or_none(root, inner)
    if holder is None or (inner and _is_nothing(holder)):
        return _put_under(text, root, inner, holder, {str(key): value})
    if not isinstance(holder, yaml.MappingNode):
        raise NoPlaceError(f"there is no mapping at {_told(inner)}")
    if any(each.value == key for each, _ in holder.value):
        raise NoPlaceError(f"{_told(path)} is there already")
    if holder.flow_style:
        words = f"{scalar(str(key), in_flow=True)}: {flow(value)}"
        return _into_flow(text, holder, [max(_end(text, k), _end(text, v)) for k, v in holder.value], words)
    if not holder.value:
        return _at_the_end(text, {str(key): value})
    indent = " " * _column(text, holder.start_mark.index)
    return _after(text, holder, indent, indent, {str(key): value})


def _at_the_end(text: str, value: Value) -> str:
    """Lines below a text that has nothing but comments."""
    end_of_line = _break(text)
    gap = end_of_line if text and not _LINE.search(text[-1]) else ""
    return f"{text}{gap}{_block(value, '', '', end_of_line)}"


def _put_under(
    text: str, root: yaml.Node, path: Sequence[Step], empty: yaml.Node | None, value: Value
) -> str:
    """A mapping under a key that has nothing yet, or is not there."""
    if empty is None:
        return _put(text, root, path, value)
    holder, index = _node(root, path[:-1]), empty.end_mark.index
    if _is_flow(holder):
        return f"{text[:index]} {flow(value)}{text[index:]}"
    indent = " " * _column(text, holder.start_mark.index) + _STEP
    return _insert_below(text, index, _block(value, indent, indent, _break(text)))


def _into_flow(text: str, node: yaml.Node, ends: Sequence[int], words: str) -> str:
    index = ends[-1] if ends else node.start_mark.index + 1
    return f"{text[:index]}{', ' if ends else ''}{words}{text[index:]}"


def _after(text: str, node: yaml.Node, first: str, rest: str, value: Value) -> str:
    """Lines below the last line of a block."""
    return _insert_below(text, _end(text, node), _block(value, first, rest, _break(text)))


def _insert_below(text: str, index: int, lines: str) -> str:
    """Lines below that in which an index lies; a comment at its end stays there."""
    found = _LINE.search(text, index)
    if found is None:
        return f"{text}{_break(text)}{lines}"
    return f"{text[: found.end()]}{lines}{text[found.end() :]}"


def _block(value: Value, first: str, rest: str, line_break: str) -> str:
    return "".join(f"{line}{line_break}" for line in _lines(value, first, rest))


def _lines(value: Value, first: str, rest: str) -> list[str]:
    """A value as lines; ``first`` begins the first, ``rest`` those that follow."""
    if isinstance(value, str) or _is_leaf(value):
        return [f"{first}{flow(value, in_flow=False)}"]
    found: list[str] = []
    pairs = value.items() if isinstance(value, Mapping) else ((None, each) for each in value)
    for key, each in pairs:
        start = first if not found else rest
        if key is None:
            found += _lines(each, f"{start}- ", f"{rest}{_STEP}")
        elif isinstance(each, str) or _is_leaf(each):
            found.append(f"{start}{scalar(key)}: {flow(each, in_flow=False)}")
        else:
            found += [f"{start}{scalar(key)}:", *_lines(each, f"{rest}{_STEP}", f"{rest}{_STEP}")]
    return found


def _is_leaf(value: Value) -> bool:
    """Whether it is written on one line."""
    if isinstance(value, Mapping):
        return not _ON_ONE_LINE.isdisjoint(value) or not value
    return not isinstance(value, str) and all(isinstance(each, str) for each in value)


def flow(value: Value, *, in_flow: bool = True) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return scalar(value, in_flow=in_flow)
    if isinstance(value, Mapping):
        pairs = (f"{scalar(key, in_flow=True)}: {flow(each)}" for key, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    return f"[{', '.join(flow(each) for each in value)}]"


def _node(root: yaml.Node, path: Sequence[Step]) -> yaml.Node:
    found = _node_or_none(root, path)
    if found is None:
        raise NoPlaceError(f"there is nothing at {_told(path)}")
    return found


def _node_or_none(root: yaml.Node, path: Sequence[Step]) -> yaml.Node | None:
    here: yaml.Node | None = root
    for step in path:
        if isinstance(here, yaml.MappingNode):
            here = next((value for key, value in here.value if key.value == step), None)
        elif isinstance(here, yaml.SequenceNode) and isinstance(step, int) and step < len(here.value):
            here = here.value[step]
        else:
            return None
    return here


def _key_node(root: yaml.Node, path: Sequence[Step]) -> yaml.Node:
    holder = _node(root, path[:-1])
    if isinstance(holder, yaml.MappingNode):
        found: yaml.Node | None = next((key for key, _ in holder.value if key.value == path[-1]), None)
        if found is not None:
            return found
    raise NoPlaceError(f"there is no key {_told(path)}")


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def _end(text: str, node: yaml.Node) -> int:
    """Where the last sign of a value ends; that of a block is told too late, behind what follows it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return max(_end(text, each) for each in (last if isinstance(last, tuple) else [last]))
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
        return start + len(text[start:end].rstrip())
    return end


def _column(text: str, index: int) -> int:
    return index - _line_start(text, index)


def _line_start(text: str, index: int) -> int:
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def _break(text: str) -> str:
    """How the lines of a text end."""
    found = _LINE.search(text)
    return found[0] if found else "\n"


def _told(path: Sequence[Step]) -> str:
    return "/".join(map(str, path)) or "the top"


def _add(data: Any, path: Sequence[Step], item: Value) -> Any:
    holder = _holder(data, path)
    present = holder.get(path[-1]) if isinstance(holder, dict) else holder[path[-1]]
    listed = present if isinstance(present, list) else [] if present is None else [present]
    holder[path[-1]] = [*listed, _as_parsed(item)]
    return data


def _set(data: Any, path: Sequence[Step], value: Value) -> Any:
    _holder(data, path)[path[-1]] = _as_parsed(value)
    return data


def _pop(data: Any, path: Sequence[Step]) -> Any:
    holder = _holder(data, path)
    if not isinstance(holder, dict) or path[-1] not in holder:
        raise NoPlaceError(f"there is no key {_told(path)}")
    if len(holder) == 1 and len(path) > 1:
        return _pop(data, path[:-1])
    del holder[path[-1]]
    return data


def _holder(data: Any, path: Sequence[Step]) -> Any:
    here = data
    for step in path[:-1]:
        if isinstance(here, dict) and here.get(step) is None:
            here[step] = {}
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError) as error:
            raise NoPlaceError(f"there is nothing at {_told(path)}") from error
    fits = isinstance(here, dict) or (isinstance(here, list) and isinstance(path[-1], int))
    if not fits:
        raise NoPlaceError(f"there is no mapping at {_told(path[:-1])}")
    return here


def _exchange(data: Any, values: Mapping[tuple[Step, ...], str], keys: Mapping[tuple[Step, ...], str]) -> Any:
    for path, words in values.items():
        _holder(data, path)[path[-1]] = words
    for path in sorted(keys, key=len, reverse=True):
        holder = _holder(data, path)
        renamed = {(keys[path] if key == path[-1] else key): value for key, value in holder.items()}
        holder.clear()
        holder.update(renamed)
    return data


def _as_parsed(value: Value) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: _as_parsed(each) for key, each in value.items()}
    return [_as_parsed(each) for each in value]
