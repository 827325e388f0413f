"""What the language server proposes: each proposal is made, and the dossier read again, to see that it mends."""

import pytest

from dossier_workbench.language_server.files import sort_of
from dossier_workbench.language_server.mending import Complaint, File
from dossier_workbench.language_server.reading import Reader
from dossier_workbench.language_server.texts import Spot, Text
from small_dossier import make_minimal_dossier

CATALOGUE = "seeds/catalogue/all.yaml"
QUOTE = "forty barrels went into Lake Ost"


@pytest.fixture
def root(tmp_path):
    return make_minimal_dossier(tmp_path / "lake")


class Author:
    """Somebody who has a file open and lets the server mend it; nothing is saved."""

    def __init__(self, root, path, text):
        self.root, self.path, self.held = root, path, {root / path: text}
        self.reader = Reader(root)
        self.found = self.reader.read(self.held)

    def proposals(self, code):
        complaint = next(item for item in self.found if (item.code, item.origin.path) == (code, self.path))
        spot = Spot(complaint.origin.line - 1, complaint.origin.column - 1)
        file = File(self.root, self.path, sort_of(self.path), Text(self.held[self.root / self.path]))
        return self.reader.mendings(self.held, file, Complaint(code, spot))

    def take(self, code, title):
        proposals = self.proposals(code)
        chosen = next((each for each in proposals if each.title.startswith(title)), None)
        assert chosen, [each.title for each in proposals]
        before = self.held.get(self.root / chosen.change.path)
        assert before is None or chosen.change.before.decode() == before
        self.held[self.root / chosen.change.path] = chosen.change.after.decode()
        if not (self.root / chosen.change.path).exists():
            (self.root / chosen.change.path).write_bytes(b"")  # as an editor makes it
        self.found = self.reader.read(self.held)
        return chosen.change.after.decode()

    @property
    def codes(self):
        return {item.code for item in self.found}


def _author(root, old, new, path=CATALOGUE):
    text = (root / path).read_text()
    assert old in text
    return Author(root, path, text.replace(old, new))


@pytest.mark.parametrize(
    "wrong", ["forty barrels went into the Lake Ost", "fourty barrels went in Lake Ost", f"{QUOTE} yesterday"]
)
def test_a_quote_becomes_the_nearest_passage(root, wrong):
    author = _author(root, QUOTE, wrong)
    assert "quote-absent" in author.codes
    text = author.take("quote-absent", "Quote paragraph 1 of morning-post")
    assert not author.codes & {"quote-absent", "quote-too-short", "yaml-syntax"}
    assert "# " not in text
    assert text.count("source: morning-post") == 1


def test_a_quote_moves_to_the_source_in_which_it_stands(root):
    author = _author(root, "cite: {source: morning-post,", "cite: {source: evening-star,")
    text = author.take("quote-absent", "Cite morning-post")
    assert "source: morning-post, quote:" in text
    assert "quote-absent" not in author.codes


def test_a_quote_that_stands_twice_gets_the_words_beside_it(root):
    article = root / "seeds/articles/morning-post.md"
    article.write_text(article.read_text() + "\nIn March " + QUOTE + " again, and nobody minded.\n")
    author = Author(root, CATALOGUE, (root / CATALOGUE).read_text())
    proposals = author.proposals("quote-ambiguous")
    assert len([each for each in proposals if each.title.startswith("Quote paragraph")]) == 2
    text = author.take("quote-ambiguous", "Quote paragraph 3")
    assert "prefix: " in text or "suffix: " in text
    assert "quote-ambiguous" not in author.codes


def test_words_that_do_not_stand_beside_a_quote_go(root):
    author = _author(root, f'quote: "{QUOTE}"', f'prefix: "By Friday", quote: "{QUOTE}", note: "By the way"')
    assert "quote-out-of-context" in author.codes
    text = author.take("quote-out-of-context", "Quote paragraph 1")
    assert "prefix" not in text
    assert "note: By the way" in text.replace('"', "")
    assert "quote-out-of-context" not in author.codes


def test_a_source_that_is_not_clear_is_named(root):
    twin = (root / "seeds/articles/morning-post.md").read_text().replace("Morning Post", "Noon Post")
    (root / "seeds/articles/noon-post.md").write_text(twin)
    author = _author(root, "cite: {source: morning-post, ", "cite: {")
    text = author.take("source-unclear", "Cite noon-post")
    assert "source: noon-post" in text
    assert "source-unclear" not in author.codes


def test_an_id_becomes_one_that_there_is(root):
    author = _author(root, "actor: westerby-council", "actor: westerby-counsil")
    assert "actor: westerby-council" in author.take("dangling-reference", "Write westerby-council")
    assert "dangling-reference" not in author.codes


def test_a_former_id_becomes_the_present_one(root):
    author = _author(root, "actor: westerby-council", "actor: westerby-board")
    assert author.proposals("dangling-reference")[0].title == "Write westerby-council"


@pytest.mark.parametrize(
    ("old", "new", "title"),
    [
        ("actor: westerby-council", "actor: harbour-master", "Add the actor harbour-master"),
        ("place: lake-ost", "place: nowhere-bay", "Add the place nowhere-bay"),
    ],
)
def test_a_record_that_is_missing_is_added_where_its_like_stand(root, old, new, title):
    author = _author(root, old, new)
    author.take("dangling-reference", title)
    assert not author.codes & {"dangling-reference", "missing-key", "unknown-kind", "yaml-syntax"}


def test_a_record_of_a_section_that_is_not_there_gets_a_file(root):
    author = _author(root, "    place: lake-ost\n", "    place: lake-ost\n    things: old-barrel\n")
    author.take("dangling-reference", "Add the thing old-barrel")
    assert (root / "seeds/catalogue/things.yaml").exists()
    assert "dangling-reference" not in author.codes


def test_an_article_is_mended_in_its_front_matter(root):
    path = "seeds/articles/morning-post.md"
    author = _author(root, "event: spill-2021", "event: spil-2021", path)
    text = author.take("dangling-reference", "Write spill-2021")
    assert text == (root / path).read_text()


def test_a_link_on_a_page_becomes_one_that_leads_somewhere(root):
    author = _author(root, "[[lake-ost]]", "[[lake-osst|the 😀 lake]]", "docs/method.md")
    assert "[[lake-ost|the 😀 lake]]" in author.take("unknown-record-link", "Write lake-ost")
    assert "unknown-record-link" not in author.codes


def test_a_note_is_accepted_once_its_reason_is_there(root):
    author = Author(root, CATALOGUE, (root / CATALOGUE).read_text())
    settings = author.take("uncited-statement", "Accept uncited-statement")
    assert author.codes & {"empty-value", "empty-text", "missing-key", "bad-value"}, author.codes
    author.held[root / "seeds/dossier.yaml"] = settings.replace('reason: ""', "reason: Everybody knows her.")
    author.found = author.reader.read(author.held)
    assert "uncited-statement" not in author.codes


def test_errors_are_not_accepted(root):
    author = _author(root, "place: lake-ost", "place: lake-osst")
    assert not [each for each in author.proposals("dangling-reference") if each.title.startswith("Accept")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("place: lake-ost", "place: '{}: [no id]'", "dangling-reference"),
        ("place: lake-ost", "place: [lake-ost", "yaml-syntax"),
        (QUOTE, "\\u0000 … [[x]] {% raw %}", "quote-absent"),
        (QUOTE, "none of these words stands anywhere at all", "quote-absent"),
    ],
)
def test_what_nothing_mends_gets_no_proposal_and_no_exception(root, old, new, code):
    author = _author(root, old, new)
    complaint = Complaint(code, Spot(14, 12))
    file = File(root, CATALOGUE, sort_of(CATALOGUE), Text(author.held[root / CATALOGUE]))
    assert all(each.title for each in author.reader.mendings(author.held, file, complaint))


def test_renaming_counts_what_is_not_saved(root):
    page = root / "docs/method.md"
    held = {page: "# Method\n\nSee [[nora-lind]] and [[lake-ost|her lake]].\n"}
    reader = Reader(root)
    changes = {change.path: change for change in reader.renamed(held, "lake-ost", "lake-east")}
    assert changes["docs/method.md"].after.decode() == held[page].replace("[[lake-ost|", "[[lake-east|")
    assert b"was: [lake-ost]" in changes[CATALOGUE].after
    assert page.read_text() != held[page]
