"""`dossier weigh`: how large a site is, told before it is too large."""

import pytest
from click.testing import CliRunner

from mkdocs_dossier.cli import main
from mkdocs_dossier.load.built_site import weigh


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "b" / "heavy.bin").write_bytes(bytes(900_000))
    (folder / "a" / "light.bin").write_bytes(bytes(1_000))
    (folder / "index.html").write_bytes(bytes(50_000))
    return folder


def run(site, *options):
    done = CliRunner().invoke(main, ["weigh", str(site), *options])
    return done.exit_code, done.output


def test_adds_up_files_by_folder(site):
    found = weigh(site, shown=2)
    assert (found.total, found.files) == (951_000, 3)
    assert dict(found.by_folder) == {"a": 901_000, "": 50_000}
    assert found.largest == (("a/b/heavy.bin", 900_000), ("index.html", 50_000))


def test_links_do_not_weigh_what_they_lead_to(site, tmp_path):
    (tmp_path / "outside").write_bytes(bytes(5_000_000))
    (site / "link").symlink_to(tmp_path / "outside")
    assert weigh(site).total < 1_000_000


@pytest.mark.parametrize(
    ("budget", "code", "said"),
    [("2", 0, "48% of 2 MB\n"), ("1", 0, "nearly too much")],
    ids=["light", "early"],
)
def test_warns_early(site, budget, code, said):
    assert run(site, "--budget", budget)[0] == code
    assert said in run(site, "--budget", budget)[1]


def test_fails_above_the_budget(site):
    (site / "more.bin").write_bytes(bytes(100_000))
    code, output = run(site, "--budget", "1")
    assert (code, "too much" in output) == (1, True)
    code, output = run(site, "--budget", "1", "--format", "github")
    assert (code, output.startswith("::error title=")) == (1, True)


def test_annotates_a_warning(site):
    assert run(site, "--budget", "1", "--format", "github")[1].startswith("::warning title=")


def test_a_site_that_is_not_there(tmp_path):
    assert run(tmp_path / "none")[0] == 2
