"""Other distributions add pages, files and checks; whatever is wrong with them is told, and the dossier is made."""

import pytest

import mkdocs_dossier
from distributions import FEED, GLOSSARY, found_on, note, paths
from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.diagnostic import Severity
from mkdocs_dossier.model.pages import Urls
from small_dossier import make_minimal_dossier

TERMS = """\
terms:
  spill: {question: What was it?, forms: [{form: accident, used_for: westerby-council}, {form: <b>crime</b>}]}
  other: {question: What else?, forms: [{form: x, used_for: nora-lind}, {form: y, used_for: nora-lind}]}
"""


def write(root):
    make_minimal_dossier(root)
    (root / "seeds/catalogue/terms.yaml").write_text(TERMS, encoding="utf-8")
    catalogue = root / "seeds/catalogue/all.yaml"
    verdict = "    verdicts: {volume: {status: open, note: One article alone counts.}}\n"
    catalogue.write_text(catalogue.read_text(encoding="utf-8") + verdict, encoding="utf-8")
    return root


@pytest.fixture
def root(tmp_path):
    return write(tmp_path / "root")


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory):
    """A dossier that no test changes, and its files where nothing is installed."""
    root = write(tmp_path_factory.mktemp("unchanged") / "root")
    return root, texts(mkdocs_dossier.open(root).build())


@pytest.fixture
def both(tmp_path):
    with found_on(*paths(tmp_path / "installed", GLOSSARY, FEED)):
        yield


def texts(build):
    return {output.path: output.content.decode("utf-8", "replace") for output in build.outputs}


def append(file, text):
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


@pytest.mark.usefixtures("both")
def test_a_page_kind_of_others_stands_beside_ours(root):
    build = mkdocs_dossier.open(root).build()
    found = texts(build)
    glossary = found["glossary/index.md"]
    assert (
        "- “accident”: [What was it?](spill.md), as [Westerby Council](../actors/westerby-council.md) says"
        in glossary
    )
    assert "<b>" not in glossary
    assert "[Disputes](../who-says-what.md)" in glossary
    assert "[Glossary](glossary/index.md)" in found["search.md"]
    assert "See also: [Glossary](glossary/index.md)." in found["who-says-what.md"]
    (disputes,) = (item["Disputes"] for item in build.nav if "Disputes" in item)
    assert [path for page in disputes for path in page.values()][-1] == "glossary/index.md"
    config = dict(build.plain_project())["mkdocs.yml"].decode()
    assert "/glossary/*" in config


@pytest.mark.usefixtures("both")
def test_a_check_of_others_is_told_and_may_be_ignored(root):
    (found,) = [item for item in mkdocs_dossier.open(root).check() if item.code == "glossary-one-sided"]
    assert found.severity is Severity.WARNING
    assert (found.origin.path, found.origin.line) == ("seeds/catalogue/terms.yaml", 3)
    append(
        root / "seeds/dossier.yaml",
        "\nignore: [{code: glossary-one-sided, reason: there is no other side}]\n",
    )
    codes = {item.code for item in mkdocs_dossier.open(root).check()}
    assert codes == {"uncited-statement"}


def test_codes_of_others_are_unknown_without_them(root):
    append(root / "seeds/dossier.yaml", "\nignore: [{code: glossary-one-sided, reason: none}]\n")
    assert "glossary-one-sided" not in CODES
    assert "bad-value" in {item.code for item in mkdocs_dossier.open(root).check()}


@pytest.mark.usefixtures("both")
def test_a_file_of_others_is_offered_where_it_is_made(root):
    without = texts(mkdocs_dossier.open(root).build())
    assert "data/events.atom" not in without
    assert "atom" not in without["data/index.md"]
    append(root / "mkdocs.yml", "site_url: https://lake.example/a\n")
    found = texts(mkdocs_dossier.open(root).build())
    assert "https://lake.example/a/events/spill-2021/" in found["data/events.atom"]
    assert "[events.atom](events.atom)" in found["data/index.md"]
    assert texts(mkdocs_dossier.open(root).build(urls=Urls())) == without
    flat = texts(mkdocs_dossier.open(root).build(urls=Urls(folders=False, site="https://lake.example/a/")))[
        "data/events.atom"
    ]
    assert "https://lake.example/a/events/spill-2021.html" in flat


def test_nothing_else_changes_and_not_with_the_order_of_installation(root, tmp_path):
    alone = texts(mkdocs_dossier.open(root).build())
    outcomes = []
    for number, order in enumerate([(GLOSSARY, FEED), (FEED, GLOSSARY)]):
        with found_on(*paths(tmp_path / f"installed-{number}", *order)):
            outcomes.append(texts(mkdocs_dossier.open(root).build()))
    assert outcomes[0] == outcomes[1]
    changed = {path for path, text in alone.items() if outcomes[0][path] != text}
    # The search page finds their pages too.
    changed = {path for path in changed if not path.startswith("assets/dossier/search/")}
    assert changed == {"search.md", "who-says-what.md"}


KIND = """
from collections import namedtuple
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.model.pages import File, Offer

def context(address, site):
    return NOTHING

def page(name="odd", **more):
    return PageKind(name=name, context=context, **more)

def at(*places):
    return page(plan=lambda _: [Address(*place) for place in places])

def export(*paths, content=b"x"):
    return Export("odd", lambda site: [File(path, lambda: content, Offer("An odd file", "")) for path in paths])

def fails(*_):
    raise RuntimeError("the sea is\\nhigh")

ODD = """


def left_out(unchanged, folder, group, value, template="# Odd\n"):
    """What is said of a faulty extension, which spoils nothing else."""
    root, alone = unchanged
    (folder / "odd/templates").mkdir(parents=True)
    (folder / "odd/templates/odd.md.jinja").write_text(template)
    (folder / "odd/__init__.py").write_text(KIND + value)
    note(folder, "dossier-odd", "0.3", {group: {"entry": "odd:ODD"}})
    with found_on(folder):
        build = mkdocs_dossier.open(root).build()
    assert texts(build) == alone
    (found,) = [item for item in build.diagnostics if item.code == "extension-left-out"]
    assert found.severity is Severity.WARNING
    assert found.message.startswith(f"'entry' in {group}, of dossier-odd 0.3, is left out: ")
    assert "pip uninstall dossier-odd" in found.hint
    return found.message.partition("left out: ")[2]


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("1 / 0", "odd:ODD can't be loaded: ZeroDivisionError at "),
        ("__import__('nowhere')", "No module named 'nowhere'"),
        ("exit(3)", "SystemExit"),
        ("", "SyntaxError"),
        ("'a text'", "it is of the type str, not PageKind"),
        ("page('timeline', package='mkdocs_dossier')", "mkdocs-dossier has something of the name 'timeline'"),
        ("page(5)", "5 is no name"),
        ("page(package=5)", "AttributeError at "),
        ("page(single='odd')", "AttributeError at "),
        ("page('Odd page')", "'Odd page' is no name of a page kind"),
        ("page('other')", "the package 'odd' has no templates/other.md.jinja"),
        ("page(package='nowhere.at.all')", "there is no package 'nowhere.at.all'"),
        ("page(plan=fails)", "RuntimeError at "),
        ("page(plan=fails)", "the sea is high"),
        ("page(plan=lambda _: [1])", "TypeError"),
        ("page(plan_found=fails)", "RuntimeError at "),
        ("page(single=Single('odd', 'Odd'))", "the page 'odd' at 'odd.md'"),
        ("page(single=Single('odd/', 'Odd', path='timeline/index.md'))", "at 'timeline/index.md'"),
        ("page(folder='actors', single=Single('actors/', 'Odd'))", "something at actors/index.md already"),
        ("at(('odd/a', 'odd/../../a.md', 'A', '', 'home'))", "at 'odd/../../a.md'"),
        (
            "at(('odd/a', 'odd/a.md', 'A', '', 'home'), ('odd/b', 'odd/a/index.md', 'B', '', 'home'))",
            "odd/a/index.md",
        ),
        (
            "at(('odd/a', 'odd/a.md', 'A', '', 'nobody'))",
            "no page above it that leads up to the home page: 'nobody'",
        ),
        (
            "at(('odd/a', 'odd/a.md', 'A', '', 'odd/b'), ('odd/b', 'odd/b.md', 'B', '', 'odd/a'))",
            "no page above it",
        ),
        ("page(single=Single('odd/', 'Odd', nav=5))", "NameError at "),
        ("page(plan=lambda _: exit(0))", "SystemExit"),
        ("page(single=Single('odd/', 'Odd', nav='5'))", "'nav' of a Address is of the type str"),
        ("page(single=Single('odd/', 5))", "'title' of a Address is of the type int"),
        ("page(single=Single('odd/', 'Odd', tab='events'))", "'tab' of a Address is of the type str"),
        ("page(single=Single('odd/' + 'a' * 300, 'Odd'))", "has more than 200 signs"),
    ],
)
def test_a_page_kind_that_can_not_be_used_is_told(unchanged, tmp_path, value, told):
    assert told in left_out(unchanged, tmp_path / "installed", "dossier.pages", value)


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("page()", "it is of the type PageKind, not Export"),
        ("Export('search', fails)", "mkdocs-dossier has something of the name 'search'"),
        ("Export(None, fails)", "None is no name"),
        ("Export('odd', fails)", "RuntimeError at "),
        ("Export('odd', lambda site: [File('odd.txt', fails)])", "the sea is high"),
        ("Export('odd', lambda site: 5)", "TypeError"),
        ("export('odd.txt', content='text')", "the content of odd.txt is of the type str, not bytes"),
        ("export('a.txt', '../odd.txt')", "'../odd.txt'"),
        ("export('/odd.txt')", "'/odd.txt'"),
        ("export('.github/odd.txt')", "'.github/odd.txt'"),
        ("export('odd.md')", "'odd.md'"),
        ("export('DATA/dossier.json')", "'DATA/dossier.json'"),
        ("export('timeline/index.html')", "'timeline/index.html'"),
        ("export('odd.txt', 'Odd.txt')", "no file of its own can stand at"),
        ("export('odd.mkd')", "'odd.mkd'"),
        ("export('timeline.html')", "'timeline.html'"),
        ("export('Events')", "'Events'"),
        ("export('data/dossier.json/odd.txt')", "'data/dossier.json/odd.txt'"),
        ("export('data/odd', 'data/odd/a.txt')", "'data/odd'"),
        ("export('a' * 300)", "no file of its own can stand at"),
        ("export(5)", "'path' of a File is of the type int"),
        (
            "Export('odd', lambda site: [File('odd.txt', lambda: b'', 5)])",
            "'offer' of a File is of the type int",
        ),
        (
            "Export('odd', lambda site: [File('odd.txt', lambda: b'', Offer('a', 5))])",
            "'description' of a Offer",
        ),
        ("Export('odd', lambda site: exit(0))", "SystemExit"),
    ],
)
def test_an_export_that_can_not_be_used_is_told(unchanged, tmp_path, value, told):
    assert told in left_out(unchanged, tmp_path / "installed", "dossier.exports", value)


CHECK = """
from mkdocs_dossier.check.rule import rule
from mkdocs_dossier.model.codes import Code
from mkdocs_dossier.model.diagnostic import diagnostic
from mkdocs_dossier.model.origin import Origin

"""


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CODES = {'page-collision': Code('note', 'x', 'y')}", "there is a code 'page-collision' already"),
        ("CODES = {'Odd': Code('note', 'x', 'y')}", "'Odd' in its CODES is no code"),
        ("CODES = {'odd': 'note'}", "'odd' in its CODES is no code"),
        ("CODES = {'odd': Code('fatal', 'x', 'y')}", "has the severity 'fatal'"),
        ("CODES = []", "its CODES are no mapping"),
        ("raise OSError('no sea')", "OSError"),
        ("@rule\ndef odd(case):\n    raise OSError('no sea')\n    yield", "OSError"),
        ("@rule\ndef odd(case):\n    exit(0)\n    yield", "SystemExit"),
        ("@rule\ndef odd(case):\n    yield 'a text'", "a rule gives diagnostics, and not str"),
        ("@rule\ndef odd(case):\n    yield diagnostic('odd', 'odd', Origin('x'))", "KeyError"),
    ],
)
def test_a_check_that_can_not_be_used_is_told(unchanged, tmp_path, text, told):
    root, _ = unchanged
    folder = tmp_path / "installed"
    before = mkdocs_dossier.open(root).check()
    note(folder, "dossier-odd", "0.3", {"dossier.checks": {"entry": "odd_checks"}})
    (folder / "odd_checks.py").write_text(CHECK + text)
    with found_on(folder):
        after = mkdocs_dossier.open(root).check()
    (found,) = [item for item in after if item.code == "extension-left-out"]
    assert told in found.message
    assert [item for item in after if item != found] == list(before)


@pytest.mark.thorough
def test_what_a_template_of_others_lacks_is_told_with_its_line(unchanged, tmp_path):
    kind = "page(single=Single('odd/', 'Odd'))\nimport dataclasses\nNOTHING = dataclasses.make_dataclass('C', ())()\n"
    said = left_out(unchanged, tmp_path, "dossier.pages", kind, "# Odd\n\n{{ titel }}\n")
    assert said == "UndefinedError at templates/odd.md.jinja:3: 'titel' is undefined"


def test_of_two_that_want_one_name_the_first_by_distribution_has_it(root, tmp_path):
    value = "page(single=Single('odd/', 'Odd'))"
    folder = tmp_path / "installed"
    (folder / "odd/templates").mkdir(parents=True)
    (folder / "odd/templates/odd.md.jinja").write_text("# {{ title }}\n")
    good = KIND.replace("return NOTHING", "return Context(address.title)").replace(
        "def context",
        "from dataclasses import dataclass\n@dataclass\nclass Context:\n    title: str\n\ndef context",
    )
    (folder / "odd/__init__.py").write_text(good + value)
    for name in ("zebra", "ant"):
        note(folder, name, "1", {"dossier.pages": {"odd": "odd:ODD"}})
    with found_on(folder):
        build = mkdocs_dossier.open(root).build()
    (found,) = [item for item in build.diagnostics if item.code == "extension-left-out"]
    assert "of zebra 1, is left out: ant has something of the name 'odd'" in found.message
    assert texts(build)["odd/index.md"] == "# Odd\n"


def test_a_page_of_the_authors_keeps_its_place(root, tmp_path):
    (root / "docs/glossary").mkdir()
    (root / "docs/glossary/index.md").write_text("# Ours\n")
    with found_on(*paths(tmp_path / "installed", GLOSSARY)):
        build = mkdocs_dossier.open(root).build()
    assert "# Ours" in texts(build)["glossary/index.md"]
    assert "there is something at glossary/index.md already" in str(build.diagnostics)


@pytest.mark.usefixtures("both")
def test_the_authors_replace_a_template_of_others_and_are_told_of_its_faults(root):
    own = root / "templates/dossier_glossary/glossary.md.jinja"
    own.parent.mkdir(parents=True)
    own.write_text("# Our {{ title }}\n")
    assert texts(mkdocs_dossier.open(root).build())["glossary/index.md"] == "# Our Glossary\n"
    own.write_text("# Our\n{{ titel }}\n")
    (found,) = [
        item for item in mkdocs_dossier.open(root).build().diagnostics if item.severity is Severity.ERROR
    ]
    assert (found.code, found.origin.path, found.origin.line) == (
        "template-error",
        "templates/dossier_glossary/glossary.md.jinja",
        2,
    )


@pytest.mark.usefixtures("both")
def test_others_are_not_asked_for_pages_of_a_dossier_with_errors(root):
    append(
        root / "seeds/catalogue/terms.yaml",
        "  third: {question: Q?, forms: [{form: a, used_for: nobody}, {form: b}]}\n",
    )
    codes = {item.code for item in mkdocs_dossier.open(root).check()}
    assert "dangling-reference" in codes
    assert "extension-left-out" not in codes


def test_a_record_that_is_called_like_a_page_costs_no_page(root):
    catalogue = root / "seeds/catalogue/more.yaml"
    catalogue.write_text("events: {timeline: {name: Timeline, kind: meeting, date: 2021-06-01}}\n")
    assert {"timeline.md", "events/timeline.md"} <= texts(mkdocs_dossier.open(root).build()).keys()
