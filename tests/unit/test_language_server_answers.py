"""What an editor is answered, by function call: places in unfinished YAML, what may be typed there, what is found."""

import gc
from pathlib import Path

import pytest

from dossier_workbench.language_server.background import kept_from_collector
from dossier_workbench.language_server.completing import MOST, offers_at
from dossier_workbench.language_server.explaining import explained_at
from dossier_workbench.language_server.files import FileSort, root_of, sort_of
from dossier_workbench.language_server.finding import definition, named_at, references, symbols
from dossier_workbench.language_server.known import Known
from dossier_workbench.language_server.reading import Reader
from dossier_workbench.language_server.texts import Spot, Text, edit_between, edits_between
from mkdocs_dossier.pipeline import Project

HALLIN = Path(__file__).parents[1] / "hallin"
CURSOR = "‸"


@pytest.fixture(scope="module")
def known():
    return Known().after(Project.read(HALLIN))


def _split(marked):
    before = marked[: marked.index(CURSOR)]
    return Text(marked.replace(CURSOR, "")), Spot(before.count("\n"), len(before) - before.rfind("\n") - 1)


def _offered(known, marked, sort=FileSort.CATALOGUE):
    return [offer.label for offer in offers_at(known, *_in(marked, sort))]


def _in(marked, sort):
    text, spot = _split(marked)
    return text, sort, spot


@pytest.mark.parametrize(
    ("marked", "first"),
    [
        ("actors:\n  x:\n    part_of: ‸\n", "ilse-maron"),
        ("actors:\n  x: {part_of: orr‸}\n", "orrin-valley-water-authority"),
        ("events:\n  x:\n    participants:\n      - actor: maro‸", "ilse-maron"),
        ("events:\n  x:\n    participants: [{actor: ilse-maron, role: ‸", "speaker"),
        ("events:\n  x:\n    follows: [hear‸]\n", "hearing"),
        (
            "actors:\n  x:\n    claims:\n      - property: a\n        cite: {source: cour‸, quote: b}\n",
            "courier-hearing",
        ),
        ("actors:\n  x:\n    claims:\n      - property: a\n        cite:\n          - sou‸", "source"),
        ("actors:\n  x:\n    ki‸\n", "kind"),
        ("actors:\n  x:\n    kind: stat‸\n", "state"),
        ("actors:\n  x: {kind: person, ‸", "name"),
        ("events:\n  x:\n    important: ‸\n", "true"),
        ("act‸", "actors"),
        ("actors:\n  x:\n    claims:\n      - property: a\n        value: b\n    verdicts:\n      ‸\n", "a"),
        ("actors:\n  x:\n    relations:\n      - kind: owner‸\n", "owner-of"),
    ],
)
def test_ids_keys_and_words_are_offered_where_they_belong(known, marked, first):
    assert _offered(known, marked)[0] == first


@pytest.mark.parametrize(
    ("marked", "sort", "first"),
    [
        ("---\ntitle: x\ncovers:\n  - event: gate‸\n---\ntext", FileSort.ARTICLE, "gate-failure"),
        ("---\ntitle: x\ncovers: [{event: gate-failure, role: re‸", FileSort.ARTICLE, "report"),
        ("---\npubl‸\n---\n", FileSort.ARTICLE, "publisher"),
        ("title: x\nignore:\n  - code: quote-ab‸\n", FileSort.SETTINGS, "quote-absent"),
        ("title: x\nthresholds:\n  ‸\n", FileSort.SETTINGS, None),
        ("It began with [[gate‸ and", FileSort.PAGE, "gate-failure"),
    ],
)
def test_articles_settings_and_pages_have_their_own(known, marked, sort, first):
    offered = _offered(known, marked, sort)
    assert offered[0] == first if first else len(offered) > 1


@pytest.mark.parametrize(
    "marked",
    [
        "actors:\n  x:\n    summary: gate‸\n",
        "actors:\n  gate‸:\n",
        "---\ntitle: x\n---\nThe gate‸ failed",
        "actors:\n  x: gate‸\n",
        "‸",
        "- ‸",
        "{actors: {x: {wikidata: ‸",
        "nonsense:\n  x:\n    part_of: ‸\n",
    ],
)
def test_nothing_of_the_dossier_is_offered_where_it_does_not_belong(known, marked):
    for sort in (FileSort.CATALOGUE, FileSort.ARTICLE, FileSort.PAGE):
        offers = offers_at(known, *_in(marked, sort))
        assert not [offer for offer in offers if offer.sort not in {"key", "word"}]


def test_keys_that_are_there_are_not_offered_again_and_required_ones_come_first(known):
    offered = _offered(known, "events:\n  x:\n    name: a\n    ‸\n    date: unknown\n")
    assert offered[0] == "kind"
    assert "name" not in offered


@pytest.mark.parametrize(
    "fault", ["  y: {name: [\n", "  y:\n   name: 'open\n", "  y:\n\tname: x\n", "  *alias\n", "  : :\n"]
)
def test_faults_elsewhere_in_the_file_do_not_matter(known, fault):
    marked = f"actors:\n{fault}  x:\n    kind: person\n    part_of: orr‸\n  z: {{name: }}\n"
    assert _offered(known, marked)[:1] == ["orrin-valley-water-authority"]


def test_a_fault_above_in_the_same_record_leaves_what_leads_to_the_cursor(known):
    marked = (
        "actors:\n  x:\n    names: [a, {form: b\n    claims:\n      - property: a\n        said_by: [ilse‸\n"
    )
    assert _offered(known, marked)[:1] == ["ilse-maron"]


def test_what_is_chosen_takes_the_place_of_the_word_around_the_cursor(known):
    text, spot = _split("actors:\n  x: {part_of: orr‸in-val, kind: person}\n")
    edit = offers_at(known, text, FileSort.CATALOGUE, spot)[0].edit
    assert (edit.where.start.column, edit.where.end.column) == (15, 24)
    link = offers_at(known, *_in("See [[gate‸-x|the gate]].", FileSort.PAGE))[0].edit
    assert link.words == "gate-failure"


def test_lists_are_short(known):
    many = Known(known.project, dict.fromkeys(map(str, range(3 * MOST)), known.entries["ilse-maron"]))
    assert len(_offered(many, "actors:\n  x:\n    part_of: ‸\n")) == MOST


def test_records_of_a_file_that_breaks_while_it_is_typed_stay_known(tmp_path):
    root = _copy(tmp_path)
    reader = Reader(root)
    reader.read({})
    file = root / "seeds/catalogue/events.yaml"
    whole = file.read_text()
    found = reader.read({file: whole.replace("  hearing:", "  hear: [\n  hearing:")})
    assert "yaml-syntax" in {item.code for item in found}
    assert "hearing" in reader.known.entries
    reader.read({file: whole.replace("  hearing:", "  audience:")})
    assert "hearing" not in reader.known.entries
    assert "audience" in reader.known.entries
    assert file.read_text() == whole


def _copy(tmp_path):
    root = tmp_path / "hallin"
    for file in HALLIN.rglob("*"):
        if file.is_file():
            target = root / file.relative_to(HALLIN)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    return root


def test_what_an_editor_holds_is_no_way_out_of_the_dossier(tmp_path):
    root = _copy(tmp_path)
    outside = tmp_path / "outside.yaml"
    outside.write_text("actors: {}\n")
    (root / "seeds/catalogue/link.yaml").symlink_to(outside)
    found = Reader(root).read({outside: "actors: {stranger: {kind: person, name: A Stranger}}"})
    assert "path-outside" in {item.code for item in found}


def test_a_folder_that_holds_no_dossier_is_read_without_an_exception(tmp_path):
    reader = Reader(tmp_path)
    assert {item.code for item in reader.read({})} >= {"settings-missing"}
    assert reader.known.entries == {}


def test_definitions_and_references_are_those_of_all_files(known):
    text, spot = _split("events:\n  x:\n    participants: [{actor: ilse-‸maron}]\n")
    named = named_at(known, text, FileSort.CATALOGUE, spot)
    assert named.id == "ilse-maron"
    assert text.lines[2][named.where.start.column : named.where.end.column] == "ilse-maron"
    assert str(definition(known, named.id)).startswith("seeds/catalogue/")
    places = list(references(known, "gate-failure"))
    assert places == sorted(set(places))
    for place in places:
        line = (HALLIN / place.path).read_text().splitlines()[place.line - 1]
        assert "gate-failure" in line[place.column - 1 :]
    told = sum("gate-failure" in file.read_text() for file in HALLIN.rglob("*.md"))
    assert len({place.path for place in places if place.path.endswith(".md")}) == told


@pytest.mark.parametrize(
    ("marked", "sort", "name"),
    [
        ("actors:\n  'ilse‸-maron': {name: x}\n", FileSort.CATALOGUE, "ilse-maron"),
        ('actors:\n  x: {part_of: "ilse-maron‸"}\n', FileSort.CATALOGUE, "ilse-maron"),
        ("See [[ gate-fail‸ure |it]].", FileSort.PAGE, "gate-failure"),
        ("actors:\n  x: {summary: ilse-‸maron}\n", FileSort.CATALOGUE, None),
        ("actors:\n  x: {part_of: no‸body}\n", FileSort.CATALOGUE, None),
        ("See `[[gate‸", FileSort.PAGE, None),
    ],
)
def test_only_ids_name_records(known, marked, sort, name):
    named = named_at(known, *_in(marked, sort))
    assert (named.id if named else None) == name


def test_a_record_is_explained_with_its_kind_and_summary(known):
    lines = explained_at(
        known, *_in("events:\n  x:\n    participants: [{actor: ilse-‸maron}]\n", FileSort.CATALOGUE)
    ).lines
    assert lines == ("Ilse Maron", "actor ilse-maron: person", "Citations in it: 2.")


def test_a_key_is_explained_by_the_format(known):
    lines = explained_at(known, *_in("events:\n  x:\n    fol‸lows: [a]\n", FileSort.CATALOGUE)).lines
    assert "led to this one" in lines[0]


def test_a_quote_is_explained_by_how_it_is_backed(known):
    record, _, cite = known.project.findings.relations.citations[0]
    text = f'actors:\n  x:\n    cite:\n      source: {cite.source}\n      quote: "{cite.quote}‸"\n'
    lines = explained_at(known, *_in(text, FileSort.CATALOGUE)).lines
    assert lines[0].startswith("“")
    assert record
    nowhere = explained_at(known, *_in(text.replace(cite.source, "nobody"), FileSort.CATALOGUE)).lines
    assert nowhere == ("There is no source nobody.",)


def test_symbols_are_the_records_as_they_are_laid_out():
    text = "# x\nactors:\n  a: {name: b}\n  'c':\n    name: [\n\nevents:\n  d:\n    kind: e\nother:\n  f: 1\n"
    found = [
        (each.section, each.id, each.whole.start.line, each.whole.end.line) for each in symbols(Text(text))
    ]
    assert found == [("actors", "a", 2, 2), ("actors", "c", 3, 4), ("events", "d", 7, 8)]


def test_files_are_told_apart(tmp_path):
    assert sort_of("seeds/catalogue/a/b.yml") is FileSort.CATALOGUE
    assert sort_of("seeds/articles/a.md") is FileSort.ARTICLE
    assert sort_of("seeds/dossier.yaml") is FileSort.SETTINGS
    assert sort_of("docs/a.md") is FileSort.PAGE
    assert {sort_of(path) for path in ("seeds/fulltext/a.md", "seeds/evidence.lock.json", "mkdocs.yml")} == {
        None
    }
    assert root_of(tmp_path / "a" / "b.yaml") is None
    assert root_of(HALLIN / "seeds/catalogue/events.yaml") == HALLIN


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "a"),
        ("a\r\nb", "a\nb"),
        ("a\nb", "a\r\nb"),
        ("a\r\n\r\nb", "a\r\nb"),
        ("aaa", "aa"),
        ("x: 1\ny: 2\n", "x: 1\nz: 3\ny: 2\n"),
        ("😀a", "😀b"),
        ("a\nbb\nc\nd", "x\nbb\ny\nd"),
        ("same", "same"),
    ],
)
def test_an_edit_makes_one_text_of_another(before, after):
    assert Text(before).edited(edit_between(before, after)) == after
    found = before
    for edit in reversed(edits_between(before, after)):
        found = Text(found).edited(edit)
    assert found == after


def test_the_collector_leaves_what_a_reading_made_and_goes_on_after_it():
    def reading():
        with kept_from_collector():
            assert not gc.isenabled()
            kept.extend([] for _ in range(5))
            raise OSError("disk")

    kept = []
    try:
        with pytest.raises(OSError, match="disk"):
            reading()
        assert gc.isenabled()
        assert not {id(each) for each in kept} & {id(each) for each in gc.get_objects()}
    finally:
        gc.unfreeze()
