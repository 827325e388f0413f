"""`dossier cite` as its users meet it."""

from __future__ import annotations

import json

import pytest
import yaml
from click.testing import CliRunner

from lake_dossier import CATALOGUE, make_lake
from mkdocs_dossier.cli import main

pytestmark = pytest.mark.thorough

DAM = "We shall rebuild the old dam before the winter comes"
SHARED = "searched the shore for two days and nights"


def cite(*words, answer=None):
    return CliRunner().invoke(main, ["cite", *(str(word) for word in words)], input=answer)


@pytest.fixture
def root(tmp_path):
    return make_lake(tmp_path / "root")


def catalogue(root):
    return (root / "seeds/catalogue/all.yaml").read_text("utf-8")


def test_what_is_printed_is_ready_to_paste_and_verifies(root):
    result = cite(DAM, "--root", root)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("# gazette, paragraph 2, 10 words\n")
    pasted = catalogue(root).replace(
        "place: westerby}", f"place: westerby, {result.stdout.splitlines()[1]}}}"
    )
    (root / "seeds/catalogue/all.yaml").write_text(pasted, "utf-8")
    verified = CliRunner().invoke(main, ["verify", "--root", str(root)])
    assert "1 quotes of 4 sources" in verified.stdout


def test_every_source_that_has_the_words_is_listed(root):
    listed = yaml.safe_load_all(cite(SHARED, "--root", root).stdout.replace("# ", "--- # "))
    assert [each["cite"]["source"] for each in listed if each] == ["courier", "post"]
    data = json.loads(cite(SHARED, "--root", root, "--format", "json", "--source", "post").stdout)
    assert data["passages"] == [{"source": "post", "quote": SHARED, "paragraph": 1, "words": 8}]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("We shall rebuild the old dam before the summer comes", "source: winter comes"),
        ("entirely different things about spaceships", "It stands in none of 4 texts."),
        ("the dam", "Too short"),
        ("the [old] dam broke down", "so it can be no quote"),
    ],
)
def test_what_stands_nowhere_ends_with_one_and_says_what_is_near(root, words, said):
    result = cite(words, "--root", root)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr


def test_digests_and_missing_originals_are_told(root):
    (root / "seeds/fulltext/gazette.txt").unlink()
    article = root / "seeds/articles/gazette.md"
    article.write_text(
        article.read_text("utf-8").replace("A digest.", "The editors call it a very old dam."), "utf-8"
    )
    said = cite("call it a very old dam", "--root", root).stderr
    assert "gazette: it stands in paragraph 1 of the digest" in said
    assert "Originals that are not at hand: 1." in said


def test_a_dossier_without_articles_says_how_to_get_them(tmp_path):
    result = cite("any words at all", "--root", make_lake(tmp_path, articles={}))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "`dossier add` takes articles in" in result.stderr


def test_long_quotes_and_spent_budgets_are_told(tmp_path):
    root = make_lake(tmp_path, settings="quotation_budget: 12\n")
    words = "Rescue workers from three towns searched the shore for two days and nights without a break, while the council kept the sluices shut and told the farmers"
    said = cite(words, "--root", root, "--source", "post").stderr
    assert "27 words are much for one quotation" in said
    assert "0 words of it are quoted already, 12 may be" in said


@pytest.mark.parametrize(
    ("into", "written"),
    [
        (["lind"], {"cite": [{"source": "gazette", "quote": DAM}]}),
        (["lind", "--speaker", "lind"], {"quotes": [{"speaker": "lind", "cite": {"source": "gazette", "quote": DAM}}]}),
        (["lind", "--property", "plan", "--value", "a: new dam"], {"claims": [{"property": "plan", "value": "a: new dam", "cite": {"source": "gazette", "quote": DAM}}]}),
    ],
)  # fmt: skip
def test_it_is_written_where_it_belongs_after_a_look(root, into, written):
    before = catalogue(root)
    asked = cite(DAM, "--root", root, "--into", *into, answer="n\n")
    assert asked.exit_code == 1
    assert "+++ seeds/catalogue/all.yaml" in asked.output
    assert catalogue(root) == before
    done = cite(DAM, "--root", root, "--into", *into, answer="y\n")
    assert done.exit_code == 0, done.output
    assert yaml.safe_load(catalogue(root))["actors"]["lind"].items() >= written.items()
    assert catalogue(root).split("\n")[2:] == before.split("\n")[2:]
    assert CliRunner().invoke(main, ["verify", "--root", str(root)]).exit_code == 0


def test_a_claim_gets_a_second_passage_and_none_twice(root):
    into = ["--root", root, "--yes", "--into"]
    assert (
        cite(
            SHARED, *into, "break", "--property", "rescue", "--value", "two days", "--source", "post"
        ).exit_code
        == 0
    )
    assert (
        cite(
            SHARED, *into, "break", "--property", "rescue", "--value", "two days", "--source", "courier"
        ).exit_code
        == 0
    )
    (claim,) = yaml.safe_load(catalogue(root))["events"]["break"]["claims"]
    assert [each["source"] for each in claim["cite"]] == ["post", "courier"]
    CliRunner().invoke(main, ["mint", "--root", str(root)])
    name = yaml.safe_load(catalogue(root))["events"]["break"]["claims"][0]["id"]
    again = cite(SHARED, *into, name, "--source", "post")
    assert (again.exit_code, "cites these words already" in again.stderr) == (2, True)
    assert cite("kept the sluices shut", *into, name, "--source", "post").exit_code == 0


def test_words_may_back_claims_on_several_questions_and_a_question_goes_by_its_id_too(root):
    into = ["--root", root, "--yes", "--source", "post", "--into", "break", "--property"]
    with (root / "seeds/catalogue/questions.yaml").open("w", encoding="utf-8") as file:
        file.write("questions:\n  rescue: {name: Length of the rescue, question: How long did it take?}\n")
    for given in (["rescue", "--value", "two days"], ["days", "--value", "two"], ["shut"]):
        assert cite(SHARED, *into, *given).exit_code == 0
        again = cite(SHARED, *into, *given)
        assert (again.exit_code, "cites these words already" in again.stderr) == (2, True)
    assert cite("kept the sluices shut", *into, "rescue", "--value", "two days").exit_code == 0
    claims = yaml.safe_load(catalogue(root))["events"]["break"]["claims"]
    assert [each["property"] for each in claims] == ["rescue", "days", "shut"]
    assert [each["quote"] for each in claims[0]["cite"]] == [SHARED, "kept the sluices shut"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([SHARED, "--into", "break"], "name one with --source"),
        ([DAM, "--into", "brek"], "Nearest ids: break"),
        ([DAM, "--into", "gazette"], "is neither a record of the catalogue nor a claim"),
        ([DAM, "--into", "break", "--speaker", "westerby"], "is no actor"),
        ([DAM, "--value", "x"], "--into"),
        ([DAM, "--source", "gazete"], "Nearest ids: gazette"),
    ],
)
def test_what_can_not_be_done_is_said_and_nothing_is_written(root, words, said):
    result = cite("--root", root, "--yes", *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert catalogue(root) == CATALOGUE


def test_a_record_with_faults_is_not_written(root):
    file = root / "seeds/catalogue/all.yaml"
    faulty = CATALOGUE.replace("names: [Lind]", "names: [Lind], kind: person")
    file.write_text(faulty, "utf-8")
    result = cite(DAM, "--root", root, "--yes", "--into", "lind")
    assert result.exit_code == 2
    assert "faults, which `dossier check` names" in result.stderr
    assert catalogue(root) == faulty
