"""What docs/reference/ says is what the code does."""

import json
import re
from pathlib import Path

import jsonschema
import pydantic
import pytest
import yaml

import reference
from mkdocs_dossier.schema import schemas
from whole import ROOT, TARN, built

SCHEMAS = {name: json.loads(text) for name, text in schemas().items()}


@pytest.mark.thorough
@pytest.mark.parametrize("path", list(reference.writers()), ids=lambda path: path.name)
def test_made_pages_are_up_to_date(path):
    locked = (ROOT / "requirements" / "site.txt").read_text(encoding="utf-8")
    if f"\npydantic=={pydantic.VERSION} " not in locked:
        pytest.skip("other versions of pydantic word a schema differently")
    assert path.read_text(encoding="utf-8") == reference.writers()[path](), "run `make accept`"


def test_every_key_that_authors_write_is_described():
    bare = [
        f"{name}: {part.get('title')}.{key}"
        for name, schema in SCHEMAS.items()
        for part in (schema, *schema.get("$defs", {}).values())
        for key, field in part.get("properties", {}).items()
        if part.get("title") != "Catalogue" and not field.get("description")
    ]
    assert bare == []


def test_no_key_that_the_loader_fills_in_is_offered_to_authors():
    records = SCHEMAS["catalogue.schema.json"]["$defs"]
    assert not any(
        "id" in records[name]["properties"]
        for name in ("Actor", "Place", "Event", "Thing", "Question", "Term")
    )


def seeds():
    folder = ROOT / "seeds"
    yield from ((path, "catalogue.schema.json") for path in sorted((folder / "catalogue").glob("*.yaml")))
    yield from ((path, "front-matter.schema.json") for path in sorted((folder / "articles").glob("*.md")))
    yield folder / "dossier.yaml", "settings.schema.json"


class Editor(yaml.CSafeLoader):
    """YAML as editors read it, but for dates, which JSON Schema knows as text only."""


Editor.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize(("path", "schema"), list(seeds()), ids=lambda item: Path(item).name)
def test_the_schemas_accept_the_shipped_seeds(path, schema):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = text.split("---\n")[1]
    jsonschema.validate(yaml.load(text, Editor), SCHEMAS[schema])  # noqa: S506 - a SafeLoader


@pytest.mark.parametrize(
    "wrong",
    [
        {"actors": {"a": {"kind": "person", "name": "A", "colour": "red"}}},
        {"actors": {"a": {"kind": "A dragon", "name": "A"}}},  # what kinds there are, settings say
        {"actors": {"a": {"name": "A"}}},
        {"actors": {"a": {"kind": "person", "name": "A", "names": [{"lang": "ru"}]}}},
        {"terms": {"t": {"question": "Q", "forms": ["one"]}}},
        {"dragons": {}},
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(wrong):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, SCHEMAS["catalogue.schema.json"])


def keys(value, path=""):
    """The address of every key in a JSON document; items of a list are at the list's own."""
    if isinstance(value, dict):
        for key, inner in value.items():
            here = f"{path}.{key}" if path else key
            yield here
            if here in BY_ID:
                for each in inner.values():
                    yield from keys(each, f"{here}.*")
            elif here not in BY_AUTHORS:
                yield from keys(inner, here)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner, path)


# Mappings whose keys the authors choose.
BY_AUTHORS = {"sources.inferred"}
BY_ID = {"kinds.fields", "actors.fields", "things.fields"}


@pytest.fixture(scope="module")
def datasets():
    """Of the shipped dossier, and of an invented one that has what that lacks."""
    outputs = [{output.path: output.content for output in built(root).outputs} for root in (ROOT, TARN)]
    return [json.loads(each["data/dossier.json"]) for each in outputs]


@pytest.mark.thorough
def test_every_key_of_the_dataset_is_documented_and_no_other(datasets):
    page = (ROOT / "docs" / "reference" / "data.md").read_text(encoding="utf-8")
    documented = set()
    for part in page.split("\n## ")[1:]:
        found = re.search(r"^At (.+?):$", part, re.MULTILINE | re.DOTALL)
        places = [f"{place}." for place in re.findall(r"`(.+?)`", found[1])] if found else [""]
        documented |= {
            place + key for place in places for key in re.findall(r"^\| `(.+?)` \|", part, re.MULTILINE)
        }
    found = {key for dataset in datasets for key in keys(dataset)}
    assert sorted(found - documented) == []
    assert sorted(documented - found) == []
