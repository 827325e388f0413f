"""`dossier review`: what a second reader is asked, what becomes of the answers, and what everybody else sees of them."""

from __future__ import annotations

import itertools
import shutil
import subprocess

import pytest
import yaml
from click.testing import CliRunner

from dossier_workbench.editing.yaml_edits import NoPlaceError
from dossier_workbench.reviewing.sitting import Given, answered, file_of, waiting
from lake_dossier import CATALOGUE, make_lake
from mkdocs_dossier import open as open_dossier
from mkdocs_dossier.cli import main
from mkdocs_dossier.model.reviews import Support
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.write import apply

pytestmark = pytest.mark.thorough

CLAIMS = """\
    claims:
      - {id: cause, property: cause, value: the waterworks, by: Una Falk, cite: {quote: The River Council blamed the Ostland Waterworks}}
      - {id: warning, property: warned, value: a year before, cite: {quote: had warned that the dam was old}}
      - {id: search, property: search, value: two days, cite: {source: post, quote: searched the shore for two days and nights}}
"""
EVENT = "  break: {name: Break of the dam, kind: accident, date: 2021-05-04, place: westerby}\n"
KEYS = {"supports": "s", "partly": "pX\n", "does-not": "nY\n", "cannot-tell": "c\n"}


@pytest.fixture
def root(tmp_path):
    lines = "  break:\n    name: Break of the dam\n    kind: accident\n    date: 2021-05-04\n" + CLAIMS
    return make_lake(tmp_path / "root", catalogue=CATALOGUE.replace(EVENT, lines))


def review(root, *words, keys="", code=0):
    result = CliRunner().invoke(main, ["review", *words, "--root", str(root)], input=keys)
    assert result.exit_code == code, result.output
    return result.output


def readings(root, name):
    text = (root / f"seeds/reviews/{name}.yaml").read_text("utf-8")
    return [(each["claim"], each["answer"], each.get("note")) for each in yaml.safe_load(text)["readings"]]


def found(root):
    codes = {item.code for item in open_dossier(root).check()}
    return codes - {"lock-behind", "quotation-count", "source-uncited"}


def test_each_answer_is_written_at_once_and_the_last_one_holds(root):
    said = review(root, "Ida  Berg", keys="spwho warned?\n" + "bb" + "s" + "n\n" + "q")
    assert "1 of 3\nBreak of the dam: cause\nthe waterworks\n" in said
    assert "»The River Council blamed the Ostland Waterworks«." in " ".join(said.split())
    kept = readings(root, "ida-berg")
    assert kept[0] == ("cause", "supports", None)
    assert kept[-1][:2] == ("warning", "does-not")
    assert found(root) == set()
    waits = review(root, "IDA BERG", keys="q")
    assert "1 of 1\nBreak of the dam: search" in waits
    review(root, "ida berg", keys="s")
    assert [each.name for each in (root / "seeds/reviews").iterdir()] == ["ida-berg.yaml"]
    assert review(root, "Ida Berg").startswith("Ida Berg has read all that waits.")


def test_a_reader_is_asked_the_same_whatever_others_answered(root):
    """Not a byte of the questions depends on answers, notes or decisions of others before one's own is in."""
    asked = set()
    for answers in itertools.pairwise([*KEYS, "supports"]):
        shutil.rmtree(root / "seeds/reviews", ignore_errors=True)
        review(
            root,
            "Ida Berg",
            keys="".join(KEYS[each] for each in answers) + "q",
        )
        asked.add(review(root, "Ole Dahl", keys="kkk"))
        assert found(root) == set()
    assert len(asked) == 1
    assert asked.pop().index("cause") >= 0


def test_nobody_reads_what_they_entered(root):
    said = review(root, "una falk", keys="sss")
    assert "cause" not in said
    assert [claim for claim, *_ in readings(root, "una-falk")] == ["warning", "search"]


def test_readers_who_differ_and_a_decision_between_them(root):
    review(root, "Ida Berg", keys="sss")
    review(root, "Ole Dahl", keys="spThe Council did.\ns")
    assert found(root) == {"readings-differ"}
    report = review(root)
    assert "Read by two: 3 of 3 claims with a citation\n" in report
    assert "Ida Berg and Ole Dahl: 67% alike of 3, Cohen’s kappa 0.00\n" in report
    assert "  Ole Dahl: partly (The Council did.)\n" in report
    site = open_dossier(root).build(book=False)
    page = next(each.content.decode() for each in site.pages if each.path == "events/break.md")
    assert page.count("Checked by two") == 2
    assert page.count("Two readers differ") == 1
    for name in ("Ida Berg", "OLE DAHL"):
        assert "Nothing more is to be decided" in review(root, name, "--decide", keys="s")
    said = review(root, "Una Falk", "--decide", keys="s\n \u200b\nThe paragraph names it.\n")
    assert said.count("Why: ") == 3  # a decision has its reason
    assert readings(root, "una-falk") == [("warning", "supports", "The paragraph names it.")]
    assert found(root) == set()
    assert "Undecided" not in review(root)
    site = open_dossier(root).build(book=False)
    page = next(each.content.decode() for each in site.pages if each.path == "events/break.md")
    assert page.count("Checked by two") == 3


def test_a_decision_is_a_third_persons_and_as_old_as_what_it_decides(root):
    review(root, "Ida", keys="sss")
    review(root, "Ole", keys="p\nss")
    text = (root / "seeds/reviews/ida.yaml").read_text("utf-8")
    decided = text.replace("    read:", "    note: Seen.\n    decides: true\n    read:", 1)
    first = decided[: decided.index("  - claim: warning")]
    other = root / "seeds/reviews/una-falk.yaml"
    other.write_text(first.replace("reader: Ida", "reader: Una Falk"), "utf-8")
    assert found(root) == {"readings-differ", "reading-own-claim"}  # she entered it
    other.write_text(first.replace("reader: Ida", "reader: Per Holm"), "utf-8")
    assert found(root) == set()
    other.write_text(first.replace("reader: Ida", "reader: Per Holm").replace("on: 20", "on: 19"), "utf-8")
    assert found(root) == {"readings-differ"}
    other.unlink()
    ida = root / "seeds/reviews/ida.yaml"
    ida.write_text(text + first[first.index("  - claim") :], "utf-8")
    assert found(root) == {"readings-differ", "reading-own-claim"}  # she is one of the two
    ida.write_text(text + first[first.index("  - claim") :].replace("    note: Seen.\n", ""), "utf-8")
    assert "bad-value" in found(root)


@pytest.mark.parametrize("name", ["José  Núñez", "JOSE\u0301 NU\u0301N\u0303EZ", "José\u00a0Nú\u200bñez"])
def test_nobody_becomes_two_by_another_spelling_of_the_name(root, name):
    review(root, "José Núñez", keys="sss")
    assert "has read all that waits" in review(root, name)
    file = root / "seeds/reviews/jose-nunez.yaml"
    (file.parent / "other.yaml").write_text(file.read_text("utf-8").replace("José Núñez", name), "utf-8")
    assert found(root) == {"reader-twice"}


def test_two_who_begin_one_file_do_not_write_into_each_others(root):
    project = Project.read(root, "", None)
    path, claim = file_of(root, project.dossier, "Ole Dahl"), waiting(project, "Ole Dahl")[0]
    given = Given(claim, Support.SUPPORTS, "2026-11-30")
    apply(root, [answered(root, project.dossier, path, "Ole Dahl", given)])
    with pytest.raises(NoPlaceError, match="another reader"):
        answered(root, project.dossier, path, "Ole-Dahl", given)


@pytest.mark.parametrize("more", ["to: lind", "about: lind", "quantity: {exact: 4, unit: persons}"])
def test_all_that_is_claimed_is_shown_and_summed(root, more):
    review(root, "Ida", keys="sss")
    catalogue = root / "seeds/catalogue/all.yaml"
    text = catalogue.read_text("utf-8").replace("id: search,", f"id: search, {more},")
    catalogue.write_text(text, "utf-8")
    assert "reading-stale" in found(root)
    said = review(root, "Ida", keys="q")
    assert "Nora Lind" in said or "In numbers: exact 4, unit persons" in said


def test_other_words_are_to_be_read_again_and_other_ids_are_not(root):
    for name in ("Ida Berg", "Ole Dahl"):
        review(root, name, keys="sss")
    catalogue = root / "seeds/catalogue/all.yaml"
    text = catalogue.read_text("utf-8")
    catalogue.write_text(text.replace("id: search", "id: search-of-shore, was: [search]"), "utf-8")
    assert found(root) == set()
    catalogue.write_text(text.replace("two days and nights", "two days"), "utf-8")
    assert found(root) == {"reading-stale"}
    assert "3 read" not in review(root)
    assert "1 of 1\nBreak of the dam: search" in review(root, "Ole Dahl", keys="s")


def test_the_threshold_holds_before_anybody_has_read(root):
    def status(*words):
        return CliRunner().invoke(main, ["status", "--root", str(root), *words])

    assert "second-reader" not in status().output
    assert "unread-claims: 3 of 3" in status("unread-claims", "--max", "second-reader=0").output
    assert status("--max", "second-reader=0").exit_code == 1
    review(root, "Ida Berg", keys="sss")
    assert status("--max", "second-reader=2").exit_code == 1
    review(root, "Ole Dahl", keys="sss")
    assert status("--max", "second-reader=0").exit_code == 0


@pytest.mark.parametrize(
    ("name", "file"),
    [("../../etc/passwd", "etc-passwd"), ("CON", "con-2"), ("Нора Линд", "nora-lind"), ("a: [b", "a-b")],
)
def test_names_make_no_paths_and_no_markup(root, name, file):
    review(root, name, keys="s" + "p# no: {comment\n" + "q")
    assert readings(root, file)[1][2] == "# no: {comment"
    assert found(root) == set()
    assert review(root).startswith(f"{name}: 2 read")


def test_what_can_not_be_read_is_not_written_over(root):
    assert "no name" in review(root, "...", code=2)
    review(root, "Ida Berg", keys="sq")
    file = root / "seeds/reviews/ida-berg.yaml"
    file.write_text(broken := file.read_text("utf-8") + "  - {", "utf-8")
    assert "mend these first" in review(root, "Ida Berg", code=2)
    assert file.read_text("utf-8") == broken


def test_signatures_hold_for_the_very_text_and_its_reader(root, tmp_path):
    program = shutil.which("ssh-keygen")
    if program is None:
        pytest.skip("no ssh-keygen")
    for name in ("ida", "ole"):
        subprocess.run([program, "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / name], check=True)
    review(root, "Ida", keys="sss")
    assert "Ida: 3 read, not signed" in review(root)
    review(root, "Ida", "--sign", str(tmp_path / "ida"))
    assert "that can't be checked" in review(root, code=1)
    signers = root / "seeds/reviews/allowed_signers"
    signers.write_text(f"ida {(tmp_path / 'ida.pub').read_text()}ole {(tmp_path / 'ole.pub').read_text()}")
    assert "Ida: 3 read, signed by ida" in review(root)
    assert found(root) == set()
    review(root, "Ida", "--sign", str(tmp_path / "ole"))
    assert "the signature is not ida’s" in review(root, code=1)
    review(root, "Ida", "--sign", str(tmp_path / "ida"))
    file = root / "seeds/reviews/ida.yaml"
    file.write_text(file.read_text("utf-8").replace("supports", "partly", 1), "utf-8")
    assert "the signature is not ida’s of this very text" in review(root, code=1)
