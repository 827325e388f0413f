"""Editing YAML without reading its values, so that tags, of whatever tool, pass through untouched."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import yaml

_NULL = "tag:yaml.org,2002:null"


def parse(text: str) -> yaml.MappingNode:
    """A document as a mapping in block style; an empty one if it is anything else."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        root = yaml.MappingNode("tag:yaml.org,2002:map", [])
    root.flow_style = False
    return root


def node(value: object) -> yaml.Node:
    """Plain data as a node."""
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
    made = yaml.compose(text, Loader=yaml.SafeLoader)
    if made is None:
        raise AssertionError("what was just dumped can be read")
    return made


def lines(values: Iterable[str]) -> yaml.ScalarNode:
    """A text of several lines, each of them once, in the style that people write such a text in."""
    text = "".join(f"{line}\n" for line in dict.fromkeys(values))
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style="|")


def sequence(items: Iterable[yaml.Node]) -> yaml.SequenceNode:
    """A list in block style."""
    return yaml.SequenceNode("tag:yaml.org,2002:seq", list(items), flow_style=False)


def get(mapping: yaml.MappingNode, key: str) -> yaml.Node | None:
    """A key's value; None if the key is absent or has nothing behind it."""
    found: yaml.Node | None = next((value for name, value in mapping.value if name.value == key), None)
    return None if found is None or found.tag == _NULL else found


def drop(mapping: yaml.MappingNode, key: str) -> None:
    """Take a key away, if it is there."""
    mapping.value = [pair for pair in mapping.value if pair[0].value != key]


def put(mapping: yaml.MappingNode, key: str, value: object) -> None:
    """Set a key to a node or to plain data, in its old place if it has one."""
    new = value if isinstance(value, yaml.Node) else node(value)
    for index, (name, _) in enumerate(mapping.value):
        if name.value == key:
            mapping.value[index] = (name, new)
            return
    mapping.value.append((node(key), new))


def default(mapping: yaml.MappingNode, key: str, value: object) -> None:
    """Set a key that is absent."""
    if get(mapping, key) is None:
        put(mapping, key, value)


def name_of(item: yaml.Node) -> str:
    """What an item of a list such as ``plugins`` is called: itself, or the key of its options."""
    if isinstance(item, yaml.MappingNode) and item.value:
        return str(item.value[0][0].value)
    return str(item.value)


def items_of(value: yaml.Node | None) -> list[yaml.Node]:
    """The items of such a list, which may be written as a mapping from names to options too."""
    if isinstance(value, yaml.SequenceNode):
        return list(value.value)
    if isinstance(value, yaml.MappingNode):
        return [yaml.MappingNode(value.tag, [pair]) for pair in value.value]
    return []


def prune(item: yaml.Node | None, left_out: Collection[str]) -> None:
    """Take values out of nested lists and mappings, and whatever has nothing left in it."""
    if isinstance(item, yaml.SequenceNode | yaml.MappingNode):
        for each in item.value:
            prune(each[1] if isinstance(each, tuple) else each, left_out)
        kept = [
            each for each in item.value if not _gone(each[1] if isinstance(each, tuple) else each, left_out)
        ]
        item.value = kept


def _gone(item: yaml.Node, left_out: Collection[str]) -> bool:
    return item.value in left_out if isinstance(item, yaml.ScalarNode) else not item.value
