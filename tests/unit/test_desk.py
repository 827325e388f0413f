"""The reading room: what lies on the desk, what is made of words, and who may ask for it."""

from __future__ import annotations

import io
import re
import socket
from contextlib import closing
from wsgiref.simple_server import WSGIServer

import html5lib
import pytest
from click.testing import CliRunner

import mkdocs_dossier
from desk_dossier import HOST, PRIVATE, Visitor, make_desk_dossier
from dossier_workbench.desk.app import DeskApp
from dossier_workbench.desk.article import Sort
from dossier_workbench.desk.serving import HERE, Readings
from dossier_workbench.editing.one_record import RecordText, record_text
from dossier_workbench.editing.yaml_edits import appended
from mkdocs_dossier.analyse import one_source
from mkdocs_dossier.analyse.one_source import find_in
from mkdocs_dossier.cli import main

CATALOGUE = "seeds/catalogue/all.yaml"
VERDICT = {
    "sort": "verdict",
    "record": "nora-lind",
    "property": "volume",
    "status": "accepted",
    "note": "Weighed again",
    "on": "2024-06-02",
}


@pytest.fixture
def root(tmp_path):
    return make_desk_dossier(tmp_path / "root")


@pytest.fixture
def visitor(root):
    return Visitor(root)


def marked(passage, sort):
    return [(passage.text[mark.start : mark.end], mark.what) for mark in passage.marks if mark.sort is sort]


def test_an_article_lies_there_with_all_that_is_known_of_its_words(visitor):
    article = visitor.desk.article("gazette")
    _, tuesday, lind, council = article.passages
    assert marked(tuesday, Sort.CITED) == [
        ("forty barrels of quillonberry oil went into Lake Ost", "nora-lind")
    ]
    assert marked(lind, Sort.SPOKEN) == [("We shall clean every bay of it before the summer,", "nora-lind")]
    assert ("Nora Lind", "nora-lind") in marked(lind, Sort.NAMED)
    assert ("Helga Brandt", "Helga Brandt") in marked(lind, Sort.UNKNOWN)
    assert marked(council, Sort.NAMED) == [("Westerby Council", "westerby-council")]
    assert [passage.is_used for passage in article.passages] == [False, True, False, False]
    assert article.use == (1, 4)
    assert "1 of 4 used · 9 of " in visitor.get("article/gazette").content.decode()
    assert [text for _, text in article.digest] == ["Oil reached the lake, says the paper."]


def test_what_another_source_shares_is_marked(root):
    again = (root / "seeds/fulltext/gazette.txt").read_text(encoding="utf-8")
    (root / "seeds/fulltext/hostile.txt").write_text(again, encoding="utf-8")
    passage = Visitor(root).desk.article("gazette").passages[1]
    assert [what for _, what in marked(passage, Sort.SHARED)] == ["hostile"]


def test_an_article_without_its_original_is_its_digest(root):
    (root / "seeds/fulltext/gazette.txt").unlink()
    visitor = Visitor(root)
    article = visitor.desk.article("gazette")
    assert (article.passages, article.use) == ((), None)
    page = visitor.get("article/gazette").content.decode()
    assert "Oil reached the lake" in page
    assert "not at hand" in page


def test_an_open_article_is_its_own_original(visitor):
    article = visitor.desk.article("morning-post")
    assert article.digest == ()
    assert article.passages[0].text.startswith("On Tuesday forty barrels went")


def test_a_claim_is_shown_then_written_then_taken_back(root, visitor):
    before = (root / CATALOGUE).read_bytes()
    asked = visitor.selected(
        "Forty barrels are a disaster. Westerby",
        sort="claim",
        record="spill-2021",
        property="size",
        value="huge",
    )
    told = visitor.told("draft", asked)
    added = [line[1:].strip() for line in told["diff"].splitlines() if re.match(r"\+(?!\+)", line)]
    assert added == [
        "- property: size",
        "value: huge",
        "cite: {source: gazette, quote: Forty barrels are a disaster. Westerby}",
    ]
    assert (root / CATALOGUE).read_bytes() == before
    done = visitor.told("write", {"draft": told["draft"]})
    assert (done["done"], done["undoable"]) == (True, "a claim to spill-2021")
    written = (root / CATALOGUE).read_text(encoding="utf-8")
    assert "# kept as it stands" in written
    assert written.splitlines()[: before.count(b"\n")] == before.decode().splitlines()
    claims = visitor.desk.reading().project.dossier.events["spill-2021"].claims
    assert claims[-1].cite[0].source == "gazette"
    assert visitor.desk.article("gazette").use == (2, 4)
    assert visitor.told("undo", {})["done"]
    assert (root / CATALOGUE).read_bytes() == before
    assert visitor.told("undo", {}) == {
        "done": False,
        "said": "Nothing is left to be taken back.",
        "undoable": "",
    }


def test_words_around_come_only_where_they_are_needed(visitor):
    alone = visitor.told("draft", visitor.selected("before anybody at the harbour"))
    assert alone["citation"] == "cite: {source: gazette, quote: before anybody at the harbour}"
    twice = visitor.told("draft", visitor.selected("Forty barrels are a disaster"))
    assert "suffix" in twice["citation"]


def test_a_selection_means_whole_words_and_no_comma_behind_them(visitor):
    told = visitor.told("draft", visitor.selected("We shall clean every bay of it before the summer,"))
    assert (
        told["citation"] == "cite: {source: gazette, quote: We shall clean every bay of it before the summer}"
    )
    told = visitor.told("draft", visitor.selected("efore anybody at the harbou"))
    assert told["citation"] == "cite: {source: gazette, quote: before anybody at the harbour}"


def test_a_file_that_has_gone_is_not_begun_anew_with_a_part_of_its_record(root, visitor):
    asked = visitor.selected(
        "We shall clean every bay", sort="quote", record="spill-2021", speaker="nora-lind"
    )
    assert "draft" in visitor.told("draft", asked)
    (root / CATALOGUE).rename(root / "seeds/catalogue/moved.yaml")
    told = visitor.told("draft", asked)
    assert "draft" not in told
    assert told["missing"].startswith(f"{CATALOGUE} can't be read")


@pytest.mark.parametrize(
    ("fields", "added"),
    [
        (
            {"sort": "quote", "record": "spill-2021", "speaker": "nora-lind"},
            "speaker: nora-lind",
        ),
        ({"sort": "name", "record": "nora-lind"}, "We shall clean every bay"),
        ({"sort": "record", "id": "new-one", "name": "A name", "kind": "ship"}, "new-one:"),
        ({"sort": "record", "id": "new-one", "kind": "place"}, "name: We shall clean every bay"),
        ({"sort": "record", "id": "new-one", "kind": "event", "date": "unknown"}, "date: unknown"),
        ({"sort": "record", "id": "new-one", "kind": "event", "date": " 2021-05~ "}, "date: 2021-05~"),
        ({"sort": "record", "id": "new-one", "kind": "person"}, "name: We shall clean every bay"),
    ],
)
def test_other_things_can_be_made(visitor, fields, added):
    told = visitor.told("draft", visitor.selected("We shall clean every bay", **fields))
    assert added in told["diff"]
    assert visitor.told("write", {"draft": told["draft"]})["done"]
    faults = [item for item in visitor.desk.reading().project.check() if item.severity == "error"]
    assert [item.code for item in faults if item.code != "quote-not-verified"] == []


def test_one_more_passage_goes_to_a_claim_that_is_there(visitor):
    asked = visitor.selected("before anybody at the harbour", sort="claim", record="nora-lind")
    ((name, says),) = visitor.told("draft", asked)["claims"].items()
    assert says == "volume: forty barrels"
    told = visitor.told("draft", {**asked, "claim": name})
    assert visitor.told("write", {"draft": told["draft"]})["done"]
    (claim,) = visitor.desk.reading().project.dossier.actors["nora-lind"].claims
    assert [cite.quote for cite in claim.cite] == [
        "forty barrels of quillonberry oil went into Lake Ost",
        "before anybody at the harbour",
    ]
    again = visitor.told("draft", {**asked, "claim": name})
    assert "cites these words already" in again["missing"]


def test_the_first_of_its_sort_gets_a_file(root, visitor):
    asked = visitor.selected("Brandt Shipping", sort="record", id="brandt-shipping", kind="ship")
    told = visitor.told("draft", asked)
    assert visitor.told("write", {"draft": told["draft"]})["done"]
    assert (root / "seeds/catalogue/things.yaml").is_file()
    assert visitor.told("undo", {})["done"]
    assert not (root / "seeds/catalogue/things.yaml").exists()


@pytest.mark.parametrize("of_claim", [False, True])
def test_a_verdict_stands_behind_those_before_it_and_goes_again(root, visitor, of_claim):
    before = (root / CATALOGUE).read_bytes()
    asked = visitor.selected("before anybody at the harbour", **VERDICT)
    if of_claim:
        (claim,) = visitor.told("draft", asked)["claims"]
        asked |= {"claim": claim, "status": "refuted"}
    asked |= {"note": "The yard: one # barrel", "by": "M. Aro", "on": "2024-06-02"}
    assert visitor.told("write", {"draft": visitor.told("draft", asked)["draft"]})["done"]
    visitor.desk.reading()
    assert "in order of time" in visitor.told("draft", {**asked, "on": "2024-06-01"})["missing"]
    assert "in order of time" in visitor.told("draft", {**asked, "on": ""})["missing"]
    second = visitor.told("draft", {**asked, "note": "Once more", "on": "2024-06-03", "by": ""})
    assert visitor.told("write", {"draft": second["draft"]})["done"]
    project = visitor.desk.reading().project
    record = project.dossier.actors["nora-lind"]
    found = record.claims[0].verdicts if of_claim else record.verdicts["volume"]
    assert [(each.note, each.by, each.on.text) for each in found] == [
        ("The yard: one # barrel", ("M. Aro",), "2024-06-02"),
        ("Once more", (), "2024-06-03"),
    ]
    assert {item.code for item in project.check() if item.severity == "error"} <= {"quote-not-verified"}
    assert b"# kept as it stands" in (root / CATALOGUE).read_bytes()
    assert visitor.told("undo", {})["done"]
    assert visitor.told("undo", {})["done"]
    assert (root / CATALOGUE).read_bytes() == before


def test_a_verdict_on_a_question_goes_to_those_under_another_of_its_names(root, visitor):
    path = root / CATALOGUE
    asks = "questions:\n  how-much:\n    name: How much was it?\n"
    text = path.read_text(encoding="utf-8").replace("property: volume", "property: how-much")
    text = text.replace(
        "    claims:\n", "    verdicts:\n      how-much: {status: open, note: n}\n    claims:\n"
    )
    path.write_text(asks + text, encoding="utf-8")
    asked = visitor.selected("before anybody at the harbour", **VERDICT)
    told = visitor.told("draft", {**asked, "property": "How much was it?"})
    assert visitor.told("write", {"draft": told["draft"]})["done"]
    record = visitor.desk.reading().project.dossier.actors["nora-lind"]
    assert [each.status for each in record.verdicts["How much was it?"]] == ["open", "accepted"]


def test_the_date_of_an_event_is_the_one_that_its_words_or_their_paragraph_print(root):
    (root / "seeds/fulltext/gazette.txt").write_text(
        "WESTERBY, May 7 – The harbour opened again.\n\n"
        "Oil was found on 3 May 2021. On May 5 the council met at noon.\n",
        encoding="utf-8",
    )
    visitor = Visitor(root)
    guessed = {
        words: visitor.told("draft", visitor.selected(words))["guess"].get("date")
        for words in (
            "The harbour opened",
            "Oil was found",
            "On May 5 the council met",
            "council met at noon",
        )
    }
    assert [*guessed.values()] == [None, "2021-05-03", "2021-05-05", "2021-05-03"]


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"sort": "claim"}, "Name the record"),
        ({"sort": "claim", "record": "nobody", "property": "x"}, "'nobody' is neither a record"),
        ({"sort": "claim", "record": "spill-2021"}, "Name the property"),
        (
            {"sort": "claim", "record": "spill-2021", "property": "x", "speaker": "lake-ost"},
            "'lake-ost' is no actor",
        ),
        ({"sort": "quote", "record": "spill-2021"}, "Name who says it"),
        ({"sort": "name", "record": "lake-ost"}, "has the form"),
        ({"sort": "record", "id": "a"}, "Name its kind"),
        ({"sort": "record", "kind": "person"}, "Give it an id"),
        ({"sort": "record", "kind": "person", "id": "../a"}, "is not an id"),
        ({"sort": "record", "kind": "person", "id": "nora-lind"}, "is taken"),
        ({"sort": "record", "kind": "person", "id": "nora-berg"}, "is taken"),
        ({"sort": "record", "kind": "gnome", "id": "a"}, "There is no kind"),
        ({"sort": "record", "kind": "event", "id": "a"}, "Give its date"),
        ({"sort": "record", "kind": "event", "id": "a", "date": "May"}, "'May' is not an EDTF date"),
        ({"sort": "verdict", "record": "nora-lind"}, "Name the property"),
        ({"sort": "verdict", "record": "nora-lind", "property": "volume"}, "Name the status: conflict,"),
        ({**VERDICT, "status": "refuted"}, "Name the status: conflict,"),
        ({**VERDICT, "note": " "}, "Say why"),
        ({**VERDICT, "on": "yesterday"}, "'yesterday' is not an EDTF date"),
        ({**VERDICT, "property": "volumes"}, "no claim on 'volumes'. Did you mean 'volume'?"),
        ({**VERDICT, "record": "nobody"}, "'nobody' is neither a record"),
        ({**VERDICT, "claim": "nothing", "status": "holds"}, "'nothing' is neither a record"),
        ({"sort": "event", "record": "spill-2021", "property": "x"}, "can't be made"),
    ],
)
def test_what_is_missing_is_said(visitor, fields, missing):
    words = "Lake Ost" if fields["sort"] == "name" else "before anybody at the harbour"
    told = visitor.told("draft", visitor.selected(words, **fields))
    assert missing in told["missing"]
    assert "draft" not in told


def test_nothing_is_written_where_the_file_changed_meanwhile(root, visitor):
    asked = visitor.selected("before anybody at the harbour", sort="claim", record="spill-2021", property="x")
    told = visitor.told("draft", asked)
    text = (root / CATALOGUE).read_text(encoding="utf-8") + "# an editor was here\n"
    (root / CATALOGUE).write_text(text, encoding="utf-8")
    done = visitor.told("write", {"draft": told["draft"]})
    assert not done["done"]
    assert "changed" in done["said"]
    assert (root / CATALOGUE).read_text(encoding="utf-8") == text
    told = visitor.told("draft", asked)
    assert visitor.told("write", {"draft": told["draft"]})["done"]
    written = (root / CATALOGUE).read_text(encoding="utf-8")
    assert "# an editor was here" in written
    (root / CATALOGUE).write_text(written + "# and again\n", encoding="utf-8")
    assert not visitor.told("undo", {})["done"]
    assert (root / CATALOGUE).read_text(encoding="utf-8") == written + "# and again\n"


def test_a_draft_is_written_once(visitor):
    asked = visitor.selected("before anybody at the harbour", sort="claim", record="spill-2021", property="x")
    told = visitor.told("draft", asked)
    assert visitor.told("write", {"draft": told["draft"]})["done"]
    assert not visitor.told("write", {"draft": told["draft"]})["done"]
    assert not visitor.told("write", {"draft": "another"})["done"]


def test_a_stretch_that_is_not_there_is_refused(visitor):
    for place in (
        {"paragraph": 99, "start": 0, "end": 5},
        {"paragraph": 2, "start": 5, "end": 5},
        {"paragraph": 2, "start": 0, "end": 99999},
        {"paragraph": 2, "start": 0, "end": 10, "words": "Other words"},
    ):
        asked = {"source": "gazette", "words": "On Tuesday", **place, "sort": "claim"}
        told = visitor.told("draft", asked)
        assert "has changed" in told["said"]
    asked = {"source": "../x", "paragraph": 1, "start": 0, "end": 1, "words": "B"}
    assert "has changed" in visitor.told("draft", asked)["said"]


REFUSED = [
    {"peer": "192.0.2.7"},
    {"host": "evil.example:8100"},
    {"host": "localhost.evil.example:8100"},
    {"host": ""},
    {"host": "[::1"},
    {"host": "evil.example@127.0.0.1:8100"},
    {"host": "127.0.0.1:8100,evil.example"},
    {"host": "127.0.0.1:99999"},
    {"host": "127.0.0.1:x"},
    {"cookie": ""},
    {"cookie": "dossier-desk-8100=wrong"},
    {"cookie": "dossier-desk-8100=é"},
    {"sec_fetch_site": "cross-site"},
    {"sec_fetch_site": "same-site"},
]


@pytest.mark.parametrize("headers", REFUSED)
def test_nobody_else_is_answered(visitor, headers):
    for answer in (
        visitor.get("", **headers),
        visitor.get("desk.js", **headers),
        visitor.post("undo", {}, **headers),
    ):
        assert answer.status == "403 Forbidden"
        assert PRIVATE.encode() not in answer.content


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": f"https://{HOST}"},
        {"origin": ""},
        {"x_desk_key": ""},
        {"x_desk_key": "wrong"},
    ],
)
def test_nobody_else_changes_anything(visitor, headers):
    assert visitor.post("undo", {}, **headers).status == "403 Forbidden"


def test_the_key_in_the_address_becomes_a_cookie_and_goes(visitor):
    key = visitor.app.keys.address
    assert visitor.app.address("http://127.0.0.1:8100") == f"http://127.0.0.1:8100/?key={key}"
    answer = visitor.get("", cookie="", key=key)
    assert answer.status == "200 OK"
    assert b'content="0; url=/"' in answer.content
    assert key.encode() not in answer.content
    assert dict(answer.headers)["Set-Cookie"] == f"dossier-desk-8100={key}; Path=/; HttpOnly; SameSite=Strict"
    assert visitor.get("", cookie="", key="wrong").status == "403 Forbidden"


@pytest.mark.parametrize(
    "path", ["article/nobody", "article/../../seeds/dossier.yaml", "seeds/dossier.yaml", "x"]
)
def test_other_paths_lead_nowhere(visitor, path):
    assert visitor.get(path).status == "404 Not Found"


def test_requests_of_other_shapes_are_refused(visitor):
    assert visitor.post("undo", {}, content_type="text/plain").status.startswith("415")
    assert visitor.post("delete", {}).status.startswith("405")
    assert visitor.ask("PUT", "").status.startswith("405")
    for value in ([], {}, "x", None, {"source": "gazette"}, {**visitor.selected("Lake Ost"), "more": 1}):
        assert visitor.post("draft", value).status.startswith("400")
    assert visitor.post("write", []).status.startswith("400")
    long = {**visitor.selected("Lake Ost"), "value": "x" * 3000}
    assert visitor.post("draft", long).status.startswith("400")


def test_what_articles_say_never_becomes_markup(visitor):
    for path in ("", "article/hostile"):
        page = visitor.get(path).content.decode()
        tree = html5lib.parse(page, namespaceHTMLElements=False)
        scripts = [(each.get("src"), each.text) for each in tree.iter("script")]
        assert scripts == [("/desk.js", None)]
        assert not [each for each in tree.iter() if each.tag in {"img", "b", "iframe", "object"}]
        assert not [name for each in tree.iter() for name in each.attrib if name.startswith("on")]
        assert "document.title = 'ran'" in "".join(tree.find(".//title").itertext())[:80] or not path
    words = [each for each in tree.iter("p") if each.get("class") == "words"]
    assert ["".join(each.itertext()) for each in words] == [
        passage.text for passage in visitor.desk.article("hostile").passages
    ]


def test_the_server_says_what_pages_may_do(root):
    app, heard = DeskApp(Visitor(root).desk, "/-/desk/"), []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/-/desk/article/gazette",
        "QUERY_STRING": "",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": HOST,
        "HTTP_COOKIE": f"other=1; dossier-desk-8100={app.keys.address}",
        "wsgi.input": io.BytesIO(),
    }
    content = b"".join(app(environ, lambda status, headers: heard.append((status, dict(headers)))))
    ((status, headers),) = heard
    assert (status, int(headers["Content-Length"])) == ("200 OK", len(content))
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["Cache-Control"] == "no-store"
    assert b'href="/-/desk/desk.css"' in content
    environ |= {"REQUEST_METHOD": "POST", "PATH_INFO": "/-/desk/undo", "CONTENT_LENGTH": "999999999"}
    assert b"".join(app(environ, lambda *_: None))  # refused without being read


def test_no_build_holds_a_word_of_an_original(root):
    build = mkdocs_dossier.open(root).build()
    told = b"".join(output.content for output in build.outputs)
    cited = "forty barrels of quillonberry oil went into Lake Ost"
    assert build.outputs, build.diagnostics
    assert cited.encode() in told  # the catalogue quotes it, and no more than that
    for words in ("before anybody at the harbour", "every bay of it", "Helga Brandt", "page, and"):
        assert words.encode() not in told


def test_a_faulty_dossier_with_odd_file_names_lies_there_too(root):
    (root / "seeds/articles/<img src=x onerror=alert(1)>.md").write_text("no front matter", encoding="utf-8")
    (root / "seeds/catalogue/broken.yaml").write_text("actors: {x: [", encoding="utf-8")
    visitor = Visitor(root)
    page = visitor.get("")
    assert page.status == "200 OK"
    tree = html5lib.parse(page.content.decode(), namespaceHTMLElements=False)
    assert list(tree.iter("img")) == []
    told = visitor.told(
        "draft", visitor.selected("before anybody at the harbour", sort="name", record="lake-ost")
    )
    assert visitor.told("write", {"draft": told["draft"]})["done"]


def test_the_command_prints_the_address_and_says_when_a_port_is_taken(root, monkeypatch):
    def stop(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(WSGIServer, "serve_forever", stop)
    with closing(socket.create_server((HERE, 0))) as taken:
        port = taken.getsockname()[1]
        done = CliRunner().invoke(main, ["desk", "--root", str(root), "--port", str(port)])
        assert (done.exit_code, f"Port {port} can't be used" in done.output) == (2, True)
    done = CliRunner().invoke(main, ["desk", "--root", str(root), "--port", "0"])
    assert done.exit_code == 0
    assert re.match(r"The reading room is open at http://127\.0\.0\.1:\d+/\?key=[\w-]{43}\n", done.output)


def test_readings_follow_the_files(root, visitor):
    first = visitor.desk.reading()
    assert visitor.desk.reading() is first
    (root / "seeds/fulltext/gazette.txt").write_text(
        "Another text altogether, of one line.\n", encoding="utf-8"
    )
    again = visitor.desk.reading()
    assert again.edition == first.edition + 1
    assert len(visitor.desk.article("gazette").passages) == 1


def test_a_record_that_is_cut_out_of_its_file_is_changed_as_in_the_whole(root, visitor):
    path = root / CATALOGUE
    text = path.read_text(encoding="utf-8").replace("places:", "  # between\n\nplaces:")
    path.write_text(text, encoding="utf-8")
    marks = visitor.desk.reading().project.dossier.marks
    for section, record in (("actors", "nora-lind"), ("places", "lake-ost"), ("events", "spill-2021")):
        cut = record_text(text, marks[record], section, record)
        assert len(cut.part) < len(text) / 2
        assert cut.changed(lambda part: part) == text

        def edit(part, path=(section, record, "names")):
            return appended(part, path, "Another name")

        assert cut.changed(edit) == edit(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("actors:\n", "# one more line\nactors:\n"),
        ("    kind: person\n", "    kind: {person}\n"),
        ("  nora-lind:\n", "  nora-lund:\n"),
        ("  nora-lind:\n", "\n"),
        ("Mayor of Westerby.", "Mayor\n of Westerby."),
    ],
)
def test_a_record_that_is_not_where_it_was_is_not_cut_out(root, visitor, old, new):
    text = (root / CATALOGUE).read_text(encoding="utf-8")
    marks = visitor.desk.reading().project.dossier.marks["nora-lind"]
    changed = text.replace(old, new, 1)
    assert record_text(changed, marks, "actors", "nora-lind") == RecordText("", "", changed, "")


def test_a_digest_that_is_being_written_tells_what_it_lacks(root):
    article = root / "seeds/articles/gazette.md"
    text = article.read_text(encoding="utf-8")
    notes = "%% [3] line 5, 20 words\n\n%% [4] line 7, 14 words\n\n%% [0] nothing\n\n%% [99] nothing\n"
    article.write_text(f"{text}\n{notes}", encoding="utf-8")
    passages = Visitor(root).desk.article("gazette").passages
    assert [passage.is_missing for passage in passages] == [False, False, True, True]
    assert [passage.is_used for passage in passages] == [True, True, False, False]


def test_the_next_room_knows_what_the_last_one_read(root, monkeypatch):
    looked = []

    def noting(wanted, one):
        looked.append(one.source.id)
        return find_in(wanted, one)

    monkeypatch.setattr(one_source, "find_in", noting)
    first = Readings(root)()
    assert sorted(looked) == ["evening-star", "gazette", "hostile", "morning-post"]
    looked.clear()
    readings = Readings(root)
    assert readings().check() == first.check()
    assert looked == []
    article = root / "seeds/articles/gazette.md"
    article.write_text(f"{article.read_text(encoding='utf-8')}\nMore of it.\n", encoding="utf-8")
    assert "More of it." in readings().dossier.sources["gazette"].text
    assert looked == ["gazette"]
