"""What a lock lacks is told by the originals at hand; what it has stays, whatever rules or other quotes say."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from importlib.metadata import EntryPoint, distribution
from pathlib import Path

import pytest
from click.testing import CliRunner

import mkdocs_dossier
from dossier_workbench.pasted.residue import residue
from mkdocs_dossier.analyse import comparison, evidence, lock
from mkdocs_dossier.analyse import residue as residue_of_originals
from mkdocs_dossier.analyse.residue import Judge
from mkdocs_dossier.cli import main
from mkdocs_dossier.installation import NAME
from mkdocs_dossier.model.evidence import Voice
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.model.rules import RULES
from pier_dossier import codes, make_pier, notes, replace, verify

LOCK = "seeds/evidence.lock.json"
CATALOGUE = "seeds/catalogue/all.yaml"
OLD, NEW = "We shall clean every metre … whatever it costs", "every metre of the shore before summer"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Verified, and with its originals where they are found without being named."""
    root = make_pier(tmp_path)
    assert verify(root)[0] == 0
    (tmp_path / "originals").rename(root / "seeds" / "fulltext")
    (tmp_path / "originals").symlink_to(root / "seeds" / "fulltext")
    return root


def without_originals(root: Path) -> None:
    shutil.rmtree(root / "seeds" / "fulltext")


def outputs(root: Path) -> dict[str, bytes]:
    return {item.path: item.content for item in mkdocs_dossier.open(root).build().outputs}


def recorded(root: Path) -> dict[str, object]:
    return json.loads((root / LOCK).read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def check_strictly(root: Path) -> int:
    return CliRunner().invoke(main, ["check", "--strict", "--root", str(root)]).exit_code


def test_a_right_new_quote_holds_at_once_where_the_original_is(root: Path) -> None:
    before = (root / LOCK).read_bytes()
    replace(root, CATALOGUE, OLD, NEW)
    assert codes(root) == []
    assert "lock-behind" in notes(root)
    assert check_strictly(root) == 0
    page = outputs(root)["events/leak.md"].decode()
    assert NEW in page
    assert (
        "● 1\u00a0passage cited here was compared word for word with its article’s text for this edition. 1\u00a0of"
        in page
    )
    assert "of them is not recorded yet" in page
    assert "as recorded on" in page, "the quotes that were not changed"
    data = json.loads(outputs(root)["data/dossier.json"])
    (found,) = [each for each in data["quotations"] if each["quote"] == NEW]
    assert (found["status"], found["paragraph"], found["recorded"]) == ("at-hand", 4, None)
    assert (root / LOCK).read_bytes() == before


def test_without_the_original_it_is_refused(root: Path) -> None:
    replace(root, CATALOGUE, OLD, NEW)
    code, told = verify(root, "--check")
    assert code == 1
    assert "lock-behind" in told
    without_originals(root)
    assert codes(root) == ["quote-not-verified"]
    assert outputs(root) == {}


def test_it_is_recorded_by_verify_and_then_nothing_is_noted(root: Path) -> None:
    replace(root, CATALOGUE, OLD, NEW)
    assert verify(root)[0] == 0
    assert not {"lock-behind", "lock-older-rules"} & set(notes(root))
    assert verify(root, "--check")[0] == 0
    with_originals = outputs(root)
    without_originals(root)
    assert outputs(root) == with_originals
    assert b"not yet recorded" not in with_originals["events/leak.md"]


def test_a_dossier_that_was_never_verified_is_previewed(root: Path) -> None:
    (root / LOCK).unlink()
    assert codes(root) == []
    assert "lock-behind" in notes(root)
    pages = outputs(root)
    assert b"of them are not recorded yet" in pages["events/leak.md"]
    assert b"facts read from the original at hand, not recorded yet" in pages["sources/post.md"]
    assert mkdocs_dossier.open(root).findings.pairs
    assert verify(root, "--check")[0] == 1


def test_new_names_and_words_are_looked_for_where_the_original_is(root: Path) -> None:
    replace(root, CATALOGUE, "places:", "  star: {kind: organization, name: Morning Post}\nplaces:")
    replace(root, CATALOGUE, "forms: [liberated,", "forms: [neglect, liberated,")
    findings = mkdocs_dossier.open(root).findings
    facts = findings.evidence.sources["post"]
    assert [place.paragraph for place in facts.mentions["star"]] == [5]
    assert sorted((place.paragraph, place.form) for place in facts.terms["shore"]) == [(5, 0), (5, 1)]
    assert "lock-behind" in notes(root)
    assert codes(root) == []
    without_originals(root)
    assert codes(root) == ["lock-outdated"], "whom the original names can't be known"


def test_a_source_that_goes_is_a_note(root: Path) -> None:
    (root / "seeds/articles/echo.md").unlink()
    lines = (root / CATALOGUE).read_text().splitlines(keepends=True)
    (root / CATALOGUE).write_text("".join(line for line in lines if "source: echo" not in line))
    assert codes(root) == []
    assert "lock-behind" in notes(root)
    without_originals(root)
    assert codes(root) == []


def test_a_new_source_leaves_what_is_recorded_of_others(root: Path) -> None:
    (root / "seeds/articles/third.md").write_text(
        "---\ntitle: Third\npublisher: Third\nrights: quote\nfulltext: third.txt\n---\nNora Lind said little.\n"
    )
    without_originals(root)
    assert codes(root) == ["source-uncited"]
    assert "lock-behind" in notes(root)


def test_what_a_published_body_shares_is_looked_for_where_the_original_is(root: Path) -> None:
    body = (root / "seeds/fulltext/echo.txt").read_text()
    head = "---\ntitle: Echo of the pier\npublisher: Echo\nrights: open\nlanguage: en\ncovers: [{event: leak}]\n---\n"
    (root / "seeds/articles/echo.md").write_text(head + body)
    assert codes(root) == []
    assert "lock-behind" in notes(root), "the lock has a record of a text that is published now"
    assert verify(root)[0] == 0
    assert "lock-behind" not in notes(root)
    (pair,) = mkdocs_dossier.open(root).findings.pairs
    (root / "seeds/articles/echo.md").write_text(head + "An opening line of the Echo's own.\n\n" + body)
    assert codes(root) == []
    assert "lock-behind" in notes(root)
    (moved,) = mkdocs_dossier.open(root).findings.pairs
    assert moved.passages[0].a_paragraph == pair.passages[0].a_paragraph + 1
    assert verify(root, "--check")[0] == 1
    assert verify(root)[0] == 0
    assert mkdocs_dossier.open(root).findings.pairs == (moved,)


def test_a_changed_original_comes_before_the_quotes_that_it_lacks(root: Path) -> None:
    (root / "seeds/fulltext/echo.txt").write_text(
        "Another article altogether, put there by mistake one evening.\n"
    )
    assert codes(root) == ["fulltext-changed"]
    code, told = verify(root)
    assert code == 1, "the author says that the change is meant"
    assert "quote-absent" in told
    assert codes(root) == ["quote-absent"]


def test_one_bad_quote_loses_nothing(root: Path) -> None:
    before = recorded(root)["sources"]
    replace(root, CATALOGUE, OLD, NEW)
    replace(root, CATALOGUE, '{source: echo, quote: "forty', '{source: echo, quote: "fifty')
    code, told = verify(root)
    assert code == 1
    assert "quote-absent" in told
    assert "written" in told
    after = recorded(root)["sources"]
    assert len(after["post"]["quotes"]) == len(before["post"]["quotes"]) == 2  # type: ignore[index]
    assert after["post"]["quotes"] != before["post"]["quotes"]  # type: ignore[index]
    assert after["echo"]["quotes"] == {}  # type: ignore[index]
    replace(root, CATALOGUE, '{source: echo, quote: "fifty', '{source: echo, quote: "forty')
    assert verify(root)[0] == 0
    assert len(recorded(root)["sources"]["echo"]["quotes"]) == 1  # type: ignore[index]


def test_a_slip_elsewhere_loses_nothing(root: Path) -> None:
    before = recorded(root)
    replace(root, CATALOGUE, "    kind: accident\n", "    kind: accident\n    knd: x\n")
    code, told = verify(root)
    assert code == 1
    assert "unknown-key" in told
    assert recorded(root) == before
    (root / "seeds/articles/third.md").write_text(
        "---\ntitle: Third\npublisher: Third\nrights: quote\nfulltext: third.txt\n---\nNora Lind said little.\n"
    )
    (root / "seeds/fulltext/third.txt").write_text("Nora Lind said little on the third day of the leak.\n")
    assert verify(root)[0] == 1
    after = recorded(root)
    assert after["names"] == before["names"]
    assert "third" in after["sources"]  # type: ignore[operator]
    assert {name: after["sources"][name] for name in ("echo", "post")} == before["sources"]  # type: ignore[index]
    replace(root, CATALOGUE, "    knd: x\n", "")
    assert codes(root) == ["source-uncited"]
    assert "lock-behind" in notes(root)


def test_a_file_that_is_no_yaml_loses_nothing(root: Path) -> None:
    before = recorded(root)
    replace(root, CATALOGUE, "    kind: accident\n", "\tkind: accident\n")
    assert verify(root)[0] == 1
    assert recorded(root) == before


def test_settings_that_cannot_be_read_lose_nothing(root: Path) -> None:
    before = (root / LOCK).read_bytes()
    replace(root, "seeds/dossier.yaml", "rights: quote", "rights: qoute")
    code, told = verify(root)
    assert code == 1
    assert "nothing was written" in told
    assert (root / LOCK).read_bytes() == before


@pytest.mark.parametrize("text", ['<<<<<<< HEAD\n{"format": 1,\n', '{"format": 99}'])
def test_a_lock_that_cannot_be_read_is_kept_while_an_original_is_away(root: Path, text: str) -> None:
    (root / "seeds/fulltext/echo.txt").unlink()
    (root / LOCK).write_text(text)
    code, told = verify(root)
    assert code == 1
    assert "nothing was written" in told
    assert "[lock-" in told
    assert (root / LOCK).read_text() == text


def test_a_broken_lock_is_made_anew_where_all_originals_are(root: Path) -> None:
    before = recorded(root)
    (root / LOCK).write_text("<<<<<<< HEAD\n" + (root / LOCK).read_text())
    assert verify(root)[0] == 0
    assert recorded(root) == before


def test_a_source_whose_original_is_away_keeps_its_facts_and_their_names(root: Path) -> None:
    before = recorded(root)
    (root / "seeds/fulltext/echo.txt").unlink()
    replace(root, CATALOGUE, "names: [Lind]", "names: [Lind, Ms Lind]")
    verify(root)
    after = recorded(root)
    echo = dict(after["sources"]["echo"])  # type: ignore[index]
    assert echo.pop("names") == before["names"] != after["names"]
    assert echo == before["sources"]["echo"]  # type: ignore[index]
    assert "lock-outdated" in codes(root)


# Tomorrow's rules


def judge_by(monkeypatch: pytest.MonkeyPatch, judge: Judge | None) -> None:
    """Let another judge, or nobody, decide what is no part of an article."""
    monkeypatch.setattr(evidence, "residue_judge", lambda: judge)


def fewer_notices(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page's invitation to subscribe is taken for a part of the article."""
    judge_by(monkeypatch, lambda *args: {n: kind for n, kind in residue(*args).items() if n != 6})


def more_notices(monkeypatch: pytest.MonkeyPatch) -> None:
    """A paragraph with a quote, and one without, are taken for furniture."""

    def stricter(texts: Sequence[str], title: str, language: str) -> dict[int, Residue]:
        begins = ("“We shall", "The council liberated")
        return {
            **residue(texts, title, language),
            **{n: Residue.NOTICE for n, text in enumerate(texts, 1) if text.startswith(begins)},
        }

    judge_by(monkeypatch, stricter)


def another_verb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "find_quotations", lambda *_: [])


def other_names(monkeypatch: pytest.MonkeyPatch) -> None:
    former = evidence.NameIndex.resolve
    monkeypatch.setattr(
        evidence.NameIndex, "resolve", lambda *args: [each for each in former(*args) if each.form != "Lind"]
    )


def another_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "_voice", lambda *_: Voice.QUOTATION)


def longer_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    former = evidence.shared_passages

    def none_shared(texts: dict[str, str]) -> object:
        return type(former(texts))(*[() for _ in range(len(type(former(texts)).__slots__))])

    monkeypatch.setattr(evidence, "shared_passages", none_shared)


def stricter_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    former = evidence.find_quote

    def strict(quote: str, *args: object, **options: object) -> object:
        return former("no such words stand there" if "…" in quote else quote, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(evidence, "find_quote", strict)


CHANGES: dict[str, tuple[Callable[[pytest.MonkeyPatch], None], str]] = {
    "fewer notices": (fewer_notices, "residue"),
    "more notices": (more_notices, "residue"),
    "another verb": (another_verb, "speech"),
    "other names": (other_names, "names"),
    "another voice": (another_voice, "terms"),
    "longer runs": (longer_runs, "shared"),
    "stricter quotes": (stricter_quotes, "quotes"),
}


RAISED = [(name, True) for name in CHANGES]
FORGOTTEN = [(name, False) for name, (_, kind) in CHANGES.items() if kind != "quotes"]
"""Of a change whose version was not raised. A quote that the gate refuses is refused, unless another gate let it pass."""


@pytest.mark.thorough
@pytest.mark.parametrize(("name", "raised"), [*RAISED, *FORGOTTEN])
def test_tomorrows_rules_leave_yesterdays_dossier_valid(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str, *, raised: bool
) -> None:
    change, kind = CHANGES[name]
    yesterday = outputs(root)
    before = (root / LOCK).read_bytes()
    change(monkeypatch)
    if raised:
        for module in (comparison, evidence, lock):
            monkeypatch.setattr(module, "RULES", {**RULES, kind: RULES[kind] + 1})
    assert codes(root) == []
    assert check_strictly(root) == 0
    assert ("lock-older-rules" in notes(root)) == (raised or kind != "residue"), "no build decides residue"
    today = outputs(root)
    assert {path for path in yesterday if today.get(path) != yesterday[path]} == set()
    assert verify(root, "--check")[0] == 0
    assert (root / LOCK).read_bytes() == before
    if kind == "quotes":
        code, told = verify(root)
        assert code == 1, "verify says which quotes hold no longer"
        assert "quote-absent" in told
        assert json.loads(before)["sources"]["post"]["quotes"] == recorded(root)["sources"]["post"]["quotes"]  # type: ignore[index]
        assert codes(root) == []
    else:
        assert verify(root)[0] == 0
        assert codes(root) == []
        assert "lock-older-rules" not in notes(root)
        if name == "more notices":
            assert recorded(root)["sources"]["post"]["residue"] == [1, 2, 5, 6, 7]  # type: ignore[index]
            assert verify(root)[1].count("unchanged") == 1
    renewed = outputs(root)
    without_originals(root)
    assert outputs(root) == renewed


# Without the workbench


def test_a_build_is_the_same_without_the_workbench(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace(root, CATALOGUE, OLD, NEW)
    (root / LOCK).unlink()
    undecided = outputs(root), notes(root)
    verify(root)
    decided = outputs(root), notes(root)
    judge_by(monkeypatch, None)
    assert (outputs(root), notes(root)) == decided
    (root / LOCK).unlink()
    assert (outputs(root), notes(root)) == undecided


def test_verify_without_the_workbench_keeps_what_was_decided(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, recorded_before = (root / LOCK).read_bytes(), recorded(root)
    judge_by(monkeypatch, None)
    assert verify(root)[0] == 0
    assert (root / LOCK).read_bytes() == before
    for module in (evidence, lock):
        monkeypatch.setattr(module, "RULES", {**RULES, "residue": RULES["residue"] + 1})
    replace(root, CATALOGUE, OLD, NEW)
    assert verify(root)[0] == 0
    after = recorded(root)
    assert after["sources"]["post"]["rules"]["residue"] == RULES["residue"]  # type: ignore[index]
    assert after["sources"]["post"]["residue"] == recorded_before["sources"]["post"]["residue"]  # type: ignore[index]
    assert after["sources"]["post"]["quotes"] != recorded_before["sources"]["post"]["quotes"]  # type: ignore[index]


def test_an_original_that_nobody_judged_is_not_recorded(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = recorded(root)
    file = root / "seeds/fulltext/echo.txt"
    raw = file.read_text(encoding="utf-8")
    file.write_text(f"{raw}\nOne more sentence of the echo.\n", encoding="utf-8")
    judge_by(monkeypatch, None)
    code, told = verify(root)
    assert code == 1
    assert "[residue-undecided]" in told
    assert "pip install 'mkdocs-dossier[workbench]'" in told
    assert recorded(root) == before, "what was recorded stays"
    file.write_text(f"{raw}\n%% page: Read more\n", encoding="utf-8")
    assert verify(root)[0] == 0, "marks need no judge"
    assert recorded(root)["sources"]["echo"] != before["sources"]["echo"]  # type: ignore[index]


def test_where_the_judge_can_not_be_loaded_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = EntryPoint("pasted", "dossier_workbench.no_such_room:residue", "dossier.residue")
    ours = gone._for(distribution(NAME))  # type: ignore[attr-defined]
    monkeypatch.setattr(residue_of_originals, "entry_points", lambda **_: [ours])
    assert residue_of_originals.residue_judge() is None


def test_nobody_else_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    other = EntryPoint("odd", "builtins:exit", "dossier.residue")
    monkeypatch.setattr(residue_of_originals, "entry_points", lambda **_: [other])
    assert residue_of_originals.residue_judge() is None


def test_a_lock_of_former_days_is_read(root: Path) -> None:
    yesterday = outputs(root)
    former = recorded(root)
    del former["rules"]
    former["names"] = evidence.former_fingerprint(mkdocs_dossier.open(root).loaded.dossier)
    (root / LOCK).write_text(json.dumps(former))
    assert codes(root) == []
    assert "lock-older-rules" in notes(root)
    assert outputs(root) == yesterday
    assert verify(root)[0] == 0
    assert "lock-older-rules" not in notes(root)
    without_originals(root)
    (root / LOCK).write_text(json.dumps(former))
    assert codes(root) == []
    assert outputs(root) == yesterday


def test_later_additions_are_passed_over(root: Path) -> None:
    lock_now = recorded(root)
    lock_now["tomorrow"] = {"more": 1}
    lock_now["sources"]["post"]["tomorrow"] = [1]  # type: ignore[index]
    (root / LOCK).write_text(json.dumps(lock_now))
    assert codes(root) == []
