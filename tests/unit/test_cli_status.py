"""`dossier status`: what it says, what it records, and when it fails."""

from __future__ import annotations

import json
import shutil

import pytest
import yaml
from click.testing import CliRunner

import mkdocs_dossier
from check_cases import base, write_files
from mkdocs_dossier.cli import main
from mkdocs_dossier.model.measures import FAMILIES, MEASURES, SECOND_READER
from whole import ROOT, TARN, built

RECORDED = [name for name, measure in MEASURES.items() if not (measure.at_hand or measure.wanted)]


@pytest.fixture
def root(tmp_path):
    shutil.copytree(TARN, tmp_path / "root", ignore=shutil.ignore_patterns("expected"))
    return tmp_path / "root"


def status(root, *words):
    return CliRunner().invoke(main, ["status", "--root", str(root), *words])


def settings(root, text):
    file = root / "seeds/dossier.yaml"
    file.write_text(f"{file.read_text(encoding='utf-8')}{text}\n", encoding="utf-8")


def test_the_table_has_every_measure_with_count_total_and_change(root):
    result = status(root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(
        "Lake Tarn; edition of 2031-05-01; changes since the edition of 2031-04\n"
    )
    assert (
        "\nuncited: 10\n  uncited-claims         0 of  5     ±0  Claims without a citation\n" in result.stdout
    )
    assert "  uncited-statements    10 of 20     +1  Statements without a citation\n" in result.stdout
    assert "  unmatched-forms        1 of  9     +1  Name forms that match nothing\n" in result.stdout
    assert "  unmatched-words        2 of  2    new  Contested words" in result.stdout
    assert [line.split()[0] for line in result.stdout.splitlines() if line.startswith("  ")] == RECORDED


def test_measures_and_families_that_are_named_are_listed_with_their_places(root):
    result = status(root, "unmatched", "undated-sources")
    assert result.stdout.splitlines() == [
        "seeds/catalogue/all.yaml:19:19: holt: Holt-Brandt [unmatched-forms]",
        "unmatched-forms: 1 of 9 name forms under `names:`",
        "seeds/catalogue/all.yaml:124:13: ferry-word: ramming [unmatched-words]",
        "seeds/catalogue/all.yaml:124:50: ferry-word: collision [unmatched-words]",
        "unmatched-words: 2 of 2 contested words",
        "seeds/articles/wire-talks.md:4:12: wire-talks: looked for, not found [undated-sources]",
        "undated-sources: 1 of 3 sources",
    ]


@pytest.mark.thorough
def test_json_is_what_the_site_offers_and_the_thresholds(root):
    settings(root, "thresholds: {uncited: 5}")
    result = status(root, "--format", "json", "--max", "unknown=9")
    data = json.loads(result.stdout)
    assert data.pop("thresholds") == [
        {"name": "uncited", "limit": 5, "count": 10, "said": "seeds/dossier.yaml:23:14"},
        {"name": "unknown", "limit": 9, "count": 3, "said": "--max"},
    ]
    files = {output.path: output.content for output in mkdocs_dossier.open(root).build().outputs}
    assert data == json.loads(files["data/curation.json"])
    assert result.stdout.isascii()


@pytest.mark.thorough
def test_counts_equal_lists_in_data_and_on_the_page(root):
    files = {
        output.path: output.content.decode()
        for output in mkdocs_dossier.open(root).build().outputs
        if not output.path.startswith("images/")
    }
    data = json.loads(files["data/curation.json"])
    listed = [item["measure"] for item in data["items"]]
    assert {each["id"]: each["count"] for each in data["measures"]} == {
        name: listed.count(name) for name in RECORDED
    }
    assert {each["id"]: each["count"] for each in data["families"]} == {
        name: sum(MEASURES[each].family == name for each in listed)
        for name in FAMILIES
        if name != SECOND_READER
    }
    page = files["curation.md"]
    assert page.count("\n- [") == len(listed)
    for measure in data["measures"]:
        assert f"{measure['title']}" in page
    assert {item["path"] for item in data["items"]} <= {
        f"seeds/{file.relative_to(root / 'seeds').as_posix()}" for file in (root / "seeds").rglob("*")
    }


def test_markdown_has_what_is_left_to_do_and_what_is_too_much(root):
    result = status(root, "--format", "markdown", "--max", "uncited=0")
    assert result.exit_code == 1
    assert result.stdout.startswith("| measure | count | of | change |\n| --- | ---: | ---: | ---: |\n")
    assert "| Statements without a citation | 10 | 20 | +1 |\n" in result.stdout
    assert "Claims without" not in result.stdout
    assert result.stdout.endswith("\n- **uncited: 10, at most 0 accepted (--max)**\n")


def test_a_threshold_of_the_settings_fails_and_says_where_it_stands(root):
    settings(root, "thresholds:\n  unmatched: 2\n  uncited: 10")
    result = status(root)
    assert result.exit_code == 1
    assert result.stderr == "unmatched: 3, at most 2 accepted (seeds/dossier.yaml:24:3)\n"


def test_the_command_line_wins(root):
    settings(root, "thresholds: {unmatched: 2}")
    assert status(root, "--max", "unmatched=3").exit_code == 0
    assert status(root, "--max", "unmatched-forms=0").exit_code == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["unmached"], "Did you mean 'unmatched'?"),
        (["--max", "uncitd=0"], "Did you mean 'uncited'?"),
        (["--max", "zzzz=0"], "Known are uncited, "),
        (["--max", "uncited"], "such as uncited=0"),
        (["--max", "uncited=-1"], "such as uncited=0"),
        (["--max", "uncited=²"], "such as uncited=0"),
        (["--format", "xml"], "'json', 'markdown', 'text'"),
    ],
)
def test_what_can_not_be_meant(root, words, said):
    result = status(root, *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in " ".join(result.stderr.split())


def test_an_unknown_threshold_in_the_settings_is_an_error_with_its_place(root):
    settings(root, "thresholds: {stalle: 0}")
    result = status(root)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "seeds/dossier.yaml:23:14: error: thresholds: 'stalle'" in result.stderr
    assert "Did you mean 'stale'?" in result.stderr


def test_nothing_is_counted_of_a_dossier_that_can_not_be_read_in_full(root):
    (root / "seeds/catalogue/more.yaml").write_text("actors: [\n", encoding="utf-8")
    result = status(root, "--max", "uncited=0")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "seeds/catalogue/more.yaml:1:" in result.stderr
    assert "Nothing was counted" in result.stderr


def test_other_errors_are_mentioned(root):
    (root / "seeds/catalogue/more.yaml").write_text(
        "actors:\n  gull: {kind: person, name: Gull, part_of: nobody}\n", encoding="utf-8"
    )
    result = status(root)
    assert result.exit_code == 0
    assert result.stderr == "`dossier check` reports errors: 1\n"


def test_recording_writes_what_the_next_edition_is_compared_with(root):
    settings = root / "seeds/dossier.yaml"
    result = status(root, "--record")
    assert (result.exit_code, result.stderr) == (0, "seeds/editions/2031-05-01.yaml: written\n")
    text = (root / "seeds/editions/2031-05-01.yaml").read_text(encoding="utf-8")
    assert list(yaml.safe_load(text)["counts"]) == RECORDED
    assert text.count("\n") == len(RECORDED) + len(yaml.safe_load(text)["verdicts"]) + 3
    assert status(root, "--record").stderr == "seeds/editions/2031-05-01.yaml: unchanged\n"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("2031-05-01", "2031-06-01"), encoding="utf-8"
    )
    data = json.loads(status(root, "--format", "json").stdout)
    assert data["since"] == "2031-05-01"
    assert {each["change"] for each in data["measures"]} == {0}


def test_a_recorded_verdict_stays_recorded_until_it_is_restored(root):
    catalogue, edition = root / "seeds/catalogue/all.yaml", root / "seeds/editions/2031-05-01.yaml"
    text = catalogue.read_text(encoding="utf-8")

    def rewritten():
        return [each for each in mkdocs_dossier.open(root).check() if each.code == "verdict-rewritten"]

    status(root, "--record")
    recorded = edition.read_bytes()
    assert rewritten() == []
    catalogue.write_text(
        text.replace("{status: open, note: Nobody says.}", "{status: open, note: Who knows.}")
    )
    assert [each.message for each in rewritten()] == [
        "the verdict 'open' on 'cause' of 'ferry-incident' is not as in the edition of 2031-05-01"
    ]
    status(root, "--record")
    assert edition.read_bytes() == recorded
    more = "[{status: open, note: Nobody says.}, {status: accepted, note: The log is found., on: 2031-05}]"
    catalogue.write_text(text.replace("{status: open, note: Nobody says.}", more))
    assert rewritten() == []
    status(root, "--record")
    assert b'note: "The log is found."' in edition.read_bytes()


def test_recording_mends_a_file_that_a_merge_broke(root):
    file = root / "seeds/editions/2031-05-01.yaml"
    file.write_text("counts:\n<<<<<<< here\n", encoding="utf-8")
    result = status(root, "--record")
    assert result.exit_code == 0, result.stderr
    assert all(item.code != "counts-broken" for item in mkdocs_dossier.open(root).check())


@pytest.mark.parametrize(
    ("edition", "said"),
    [("", "name no `edition:`"), ("edition: unknown", "name no `edition:`"), ("edition: 2031~", "is 2031~")],
)
def test_recording_needs_an_edition_that_a_file_can_be_named_by(root, edition, said):
    settings = root / "seeds/dossier.yaml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("edition: 2031-05-01", edition), encoding="utf-8"
    )
    result = status(root, "--record")
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())


def test_without_an_edition_the_last_recorded_one_is_compared_with(root):
    settings = root / "seeds/dossier.yaml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("edition: 2031-05-01\n", ""), encoding="utf-8"
    )
    assert "changes since the edition of 2031-05-01\n" in status(root).stdout


def test_originals_at_hand_are_counted_but_not_recorded(tmp_path):
    files = dict(base())
    path = "seeds/articles/two.md"
    files[path] = files[path].replace(b"published:", b"rights: quote\nfulltext: two.txt\npublished:")
    files["seeds/dossier.yaml"] += b"edition: 2030\n"
    write_files(tmp_path, {**files, "seeds/fulltext/two.txt": b"Northland denies\n\nNothing had died.\n"})
    result = status(tmp_path, "absent-quotes", "--max", "absent-quotes=0", "--record")
    assert result.exit_code == 1
    assert "absent-quotes: 1 of 1 quotes of originals at hand" in result.stdout
    assert "absent-quotes: 1, at most 0 accepted" in result.stderr
    assert "absent-quotes" not in (tmp_path / "seeds/editions/2030.yaml").read_text(encoding="utf-8")


@pytest.mark.thorough
def test_long_lists_are_cut_on_the_page_alone(root):
    actors = "".join(f"  ghost-{number}: {{kind: person, name: Zq {number}}}\n" for number in range(60))
    (root / "seeds/catalogue/ghosts.yaml").write_text(f"actors:\n{actors}", encoding="utf-8")
    files = {
        output.path: output.content.decode()
        for output in mkdocs_dossier.open(root).build().outputs
        if output.path.endswith((".md", ".json"))
    }
    assert files["curation.md"].count("(actors/ghost-") == 50
    assert "10\N{NO-BREAK SPACE}more items would make this page hard to read" in files["curation.md"]
    items = json.loads(files["data/curation.json"])["items"]
    assert sum(item["measure"] == "unmentioned-actors" for item in items) == 60


@pytest.mark.thorough
def test_the_shipped_dossier_keeps_its_thresholds_and_its_counts_are_recorded():
    result = status(ROOT)
    assert (result.exit_code, result.stderr) == (0, "")
    dossier = built(ROOT).project
    edition = next(
        each
        for each in dossier.loaded.dossier.editions
        if each.date == dossier.loaded.dossier.settings.edition
    )
    counts = {name: (each.count, each.total) for name, each in edition.counts.items()}
    found = {tally.id: (tally.count, tally.total) for tally in dossier.findings.tallies}
    assert counts == found, "run `dossier status --record`"
