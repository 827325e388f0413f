"""Claims as things: their ids, their anchors, their entries in the data, and the command that writes ids."""

from __future__ import annotations

import json
import re
from base64 import b32encode
from hashlib import sha256

import pytest
from click.testing import CliRunner

import mkdocs_dossier
from mkdocs_dossier.analyse.claims import filed_claims
from mkdocs_dossier.cli import main
from mkdocs_dossier.curating.mint import mint
from mkdocs_dossier.load.project import load
from mkdocs_dossier.write import NotOursError, apply
from whole import ROOT, TARN, built

HEAD = """\
# What happened.
events:
  talks:
    name: Talks
    kind: meeting
    date: 2021-06-01
"""
CLAIMS = """\
    claims:
      - property: routes # the question
        value: open
        said_by: adams
        about: way
      - {property: routes, value: shut, note: "so {he} says: no"}
"""
ACTORS = "actors: {adams: {kind: person, name: Adams}}\nplaces: {way: {name: Way}}\n"


def dossier(folder, events, **more):
    files = {"dossier.yaml": "title: T\n", "catalogue/a.yaml": ACTORS, "catalogue/b.yaml": events, **more}
    for name, text in files.items():
        file = folder / "seeds" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def ids(root):
    return [each.id for each in filed_claims(load(root).dossier)]


def catalogue(root):
    return (root / "seeds/catalogue/b.yaml").read_bytes()


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def digest(*arrays):
    text = "".join(json.dumps(each, separators=(",", ":")) for each in arrays)
    return b32encode(sha256(text.encode("ascii")).digest()).decode().lower()


def test_a_derived_id_is_made_as_the_reference_says(tmp_path):
    root = dossier(tmp_path, HEAD + CLAIMS)
    assert ids(root) == [
        f"routes-{digest(['talks', 'routes', 'open', ['adams'], None])[:5]}",
        f"routes-{digest(['talks', 'routes', 'shut', [], None])[:5]}",
    ]


def test_claims_that_state_the_same_are_told_apart_and_numbered(tmp_path):
    claim = "      - {property: '«—»', value: open}\n"
    other = "      - {property: '«—»', value: open, note: Again., about: [way, adams]}\n"
    root = dossier(tmp_path, f"{HEAD}    claims:\n{claim}{other}{claim}")
    stated = ["talks", "«—»", "open", [], None]
    alike = f"claim-{digest(stated, [[], [], None])[:5]}"
    assert ids(root) == [
        alike,
        f"claim-{digest(stated, [[], ['adams', 'way'], 'Again.'])[:5]}",
        f"{alike}-2",
    ]


def test_a_derived_id_makes_way_for_one_that_is_given(tmp_path):
    first = ids(dossier(tmp_path, HEAD + CLAIMS))[0]
    given = CLAIMS + f"      - {{property: x, value: y, id: {first}}}\n"
    assert ids(dossier(tmp_path, HEAD + given))[0] == f"{first}-2"
    former = CLAIMS + f"      - {{property: x, value: y, id: x, was: [{first}]}}\n"
    assert ids(dossier(tmp_path, HEAD + former))[0] == f"{first}-2"
    place = ACTORS.replace("way: {name: Way}", f"way: {{name: Way}}, {first}: {{name: Other}}")
    root = dossier(tmp_path, HEAD + CLAIMS, **{"catalogue/a.yaml": place})
    assert ids(root)[0] == f"{first}-2"


def test_where_five_signs_are_shared_there_are_more(tmp_path):
    # two values whose digests begin alike, found by trying
    seen, number = {}, 0
    while True:
        start = digest(["talks", "n", str(number), [], None])[:5]
        if start in seen:
            break
        seen[start] = number
        number += 1
    lines = [f"      - {{property: n, value: '{value}'}}\n" for value in (seen[start], number)]
    wanted = [f"n-{digest(['talks', 'n', str(value), [], None])[:10]}" for value in (seen[start], number)]
    assert ids(dossier(tmp_path, f"{HEAD}    claims:\n{''.join(lines)}")) == wanted
    assert ids(dossier(tmp_path, f"{HEAD}    claims:\n{''.join(reversed(lines))}")) == wanted[::-1]


def test_each_claim_has_an_anchor_and_a_way_to_it():
    build = built(TARN)
    pages = {output.path: output.content.decode() for output in build.outputs if output.path.endswith(".md")}
    claims = [each for found in build.project.findings.relations.claims.by_id.values() for each in found]
    assert {each.derived for each in claims} == {True, False}
    for each in claims:
        path = next(path for path in pages if path.endswith(f"/{each.record}.md"))
        line = re.search(rf':   .*<span id="{each.anchor}"></span>.*', pages[path])[0]
        assert f'href="#{each.anchor}" aria-label="Claim {each.id}"' in line
        assert ("derived" in line) is each.derived
        assert all(f'<span id="claim--{old}"></span>' in line for old in each.claim.was)
    places = re.findall(r'(?:id="|#)(claim--[\w-]+)', "".join(pages.values()))
    assert set(places) == {anchor for each in claims for anchor in each.anchors}


def test_the_data_know_each_claim_by_its_id():
    build = built(TARN)
    data = json.loads(next(item.content for item in build.outputs if item.path == "data/dossier.json"))
    claim = next(item for item in data["claims"] if not item["id_derived"])
    assert claim["id"] == "injured-twelve"
    assert claim["was"] == ["injured-12"]
    assert claim["subject"] == "ferry-incident"
    assert claim["url"] == "events/ferry-incident/#claim--injured-twelve"
    verdict = next(item for item in data["verdicts"] if item["property"] == "Injured")
    assert verdict["claims"] == [item["id"] for item in data["claims"] if item["property"] == "Injured"]
    assert len({item["id"] for item in data["claims"]}) == len(data["claims"])


def test_all_claims_of_the_shipped_dossier_have_ids():
    assert not [each for each in filed_claims(load(ROOT).dossier) if each.derived]


def test_minting_writes_ids_and_keeps_the_rest(tmp_path):
    root = dossier(tmp_path, HEAD + CLAIMS)
    first, second = ids(root)
    shown = run("mint", "--root", root, "--check")
    assert shown.exit_code == 1
    assert f"+      - id: {first}\n+        property: routes # the question\n" in shown.output
    assert catalogue(root).decode() == HEAD + CLAIMS
    assert run("mint", "--root", root).exit_code == 0
    text = CLAIMS.replace("- property", f"- id: {first}\n        property").replace(
        "- {property", f"- {{id: {second}, property"
    )
    assert catalogue(root).decode() == HEAD + text
    assert run("mint", "--root", root, "--check").output == "All claims have ids.\n"


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param((HEAD + CLAIMS).replace("\n", "\r\n").encode(), id="crlf"),
        pytest.param(b"\xef\xbb\xbf" + (HEAD + CLAIMS).encode(), id="bom"),
        pytest.param(f"{HEAD}    claims: [{{property: a, value: b}}, {{value: c, property: a}}]".encode(), id="one line"),
        pytest.param(b'{"events": {"talks": {"name": "T", "kind": "k", "date": "unknown",\n\t"claims": [{"property": "a", "value": "b"}]}}}', id="json"),
        pytest.param(f"{HEAD}    claims:\n    - ? property\n      : a\n      value: b\n".encode(), id="explicit keys"),
        pytest.param(f"{HEAD}    claims:\n    - ! {{property: a, value: b}}\n".encode(), id="a tag without a name"),
        pytest.param(f"{HEAD}    claims:\n    -\n      # why\n      value: b\n      property: a\n".encode(), id="a line below"),
    ],
)  # fmt: skip
def test_minting_keeps_every_byte(tmp_path, raw):
    root = dossier(tmp_path, raw)
    before = [each.claim for each in filed_claims(load(root).dossier)]
    names = ids(root)
    (minted,), errors, _ = mint(root)
    assert errors == ()
    apply(root, [minted.change])
    assert ids(root) == names
    assert [each.claim.model_copy(update={"id": None}) for each in filed_claims(load(root).dossier)] == before
    after = catalogue(root)
    for name in names:
        after = re.sub(rb"id: %s(, |\r?\n *)" % name.encode(), b"", after, count=1)
    assert after == raw


def test_a_file_with_errors_gets_no_ids_and_others_do(tmp_path):
    anchored = "events:\n  war:\n    name: War\n    kind: war\n    date: unknown\n    claims:\n      - &a {property: x, value: y}\n      - *a\n"
    root = dossier(tmp_path, HEAD + CLAIMS, **{"catalogue/c.yaml": anchored})
    result = run("mint", "--root", root)
    assert result.exit_code == 1
    assert "seeds/catalogue/c.yaml:7:9: error: the anchor 'a' is not used here" in result.output
    assert "seeds/catalogue/b.yaml: 2 written" in result.output
    assert (root / "seeds/catalogue/c.yaml").read_text(encoding="utf-8") == anchored


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param("    claims: {property: a, value: b}\n", id="no list"),
        pytest.param("    claims:\n      -\tproperty: a\n", id="no yaml"),
    ],
)
def test_claims_that_can_not_be_read_are_not_said_to_have_ids(tmp_path, claims):
    result = run("mint", "--check", "--root", dossier(tmp_path, HEAD + claims))
    assert result.exit_code == 1
    assert "seeds/catalogue/b.yaml:" in result.output
    assert "All claims have ids" not in result.output


def test_ignored_lines_that_move_are_told(tmp_path):
    where = "seeds/catalogue/b.yaml"
    ignored = [
        (f"{where}:8", f"{where}:8"),
        (f"{where}:10", f"{where}:11"),
        (f"{where}:11", f"{where}:12"),
        (where, where),
    ]
    entries = "".join(
        f"  - {{code: uncited-claim, where: '{old}', reason: As it is.}}\n" for old, _ in ignored
    )
    settings = f"title: T\nignore:\n{entries}"
    root = dossier(tmp_path, HEAD + CLAIMS, **{"dossier.yaml": settings})
    lines = catalogue(root).splitlines()
    assert run("mint", "--root", root, "--check").output.count("is seeds") == 2
    result = run("mint", "--root", root)
    assert result.exit_code == 0
    assert (
        "seeds/dossier.yaml:4:34: warning: with the ids, 'seeds/catalogue/b.yaml:10' is seeds/catalogue/b.yaml:11"
        in result.output
    )
    for old, new in ignored[1:3]:
        before, after = (int(each.rpartition(":")[2]) - 1 for each in (old, new))
        assert catalogue(root).splitlines()[after] == lines[before]


def test_a_file_that_was_changed_meanwhile_is_left_alone(tmp_path):
    root = dossier(tmp_path, HEAD + CLAIMS)
    minted = mint(root).files
    dossier(tmp_path, HEAD + CLAIMS + "# more\n")
    with pytest.raises(NotOursError):
        apply(root, [each.change for each in minted])
    assert catalogue(root).decode() == HEAD + CLAIMS + "# more\n"


def test_a_file_that_changes_while_it_is_read_is_left_alone(tmp_path, monkeypatch):
    root = dossier(tmp_path, HEAD + CLAIMS)
    loaded = load(root)
    dossier(tmp_path, HEAD.replace("# What", "# Now: what\n# What") + CLAIMS)
    monkeypatch.setattr("mkdocs_dossier.curating.mint.load", lambda *_: loaded)
    result = run("mint", "--root", root)
    assert result.exit_code == 2
    assert "was changed while it was read" in result.output


def test_a_file_does_not_become_too_large_to_be_read(tmp_path, monkeypatch):
    root = dossier(tmp_path, HEAD + CLAIMS)
    monkeypatch.setattr("mkdocs_dossier.curating.mint.MAX_BYTES", len(HEAD + CLAIMS) + 9)
    result = run("mint", "--root", root)
    assert result.exit_code == 2
    assert "divide the file" in result.output
    assert catalogue(root).decode() == HEAD + CLAIMS


def test_a_link_is_not_written_through(tmp_path):
    root = dossier(tmp_path, HEAD)
    (root / "mine.yaml").write_text(HEAD + CLAIMS, encoding="utf-8")
    (root / "seeds/catalogue/b.yaml").unlink()
    (root / "seeds/catalogue/b.yaml").symlink_to(root / "mine.yaml")
    result = run("mint", "--root", root)
    assert result.exit_code == 2
    assert "is a link" in result.output
    assert (root / "mine.yaml").read_text(encoding="utf-8") == HEAD + CLAIMS


def test_a_file_keeps_who_may_read_it(tmp_path):
    root = dossier(tmp_path, HEAD + CLAIMS)
    (root / "seeds/catalogue/b.yaml").chmod(0o640)
    assert run("mint", "--root", root).exit_code == 0
    assert (root / "seeds/catalogue/b.yaml").stat().st_mode & 0o777 == 0o640


def test_a_page_without_claims_has_no_address(tmp_path):
    pages = {item.path: item.content for item in mkdocs_dossier.open(dossier(tmp_path, HEAD)).build().outputs}
    assert b"dossier-address" not in pages["events/talks.md"]
