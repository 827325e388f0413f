"""One outlet, one name: hosts, spellings and declared names of the same."""

import pytest
import yaml

import mkdocs_dossier
from mkdocs_dossier.model.outlets import host_in_name, host_of


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.Weir.example/a?b=1", "weir.example"),
        ("http://edition.weir.example./a", "weir.example"),
        ("https://web.archive.org/web/2019if_/https://m.weir.example/a", "weir.example"),
        ("https://news.weir.example/a", "news.weir.example"),
        ("https://www.example/", "www.example"),
        ("https://weir.example:8080/", "weir.example:8080"),
        ("https://[::1", ""),
        ("mailto:a@weir.example", ""),
    ],
)
def test_the_host_of_an_address(url, host):
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("weir.example", "weir.example"),
        ("https://www.Weir.example/", "weir.example"),
        ("новости.рф", "новости.рф"),
        ("weir.xn--p1ai", "weir.xn--p1ai"),
        ("The Weir", ""),
        ("St. Weir", ""),
        ("W.E.", ""),
        ("weir", ""),
        (f"{'a.' * 5000}!", ""),
    ],
)
def test_a_host_in_the_place_of_a_name(name, host):
    assert host_in_name(name) == host


def test_a_host_is_no_second_outlet(tmp_path):
    said = {
        "a": ("The Weir", "https://weir.example/1"),
        "b": ("Weir", "https://www.weir.example/2"),
        "c": ("Weir", "https://weir.example/3"),
        "d": ("weir.example", "https://weir.example/4"),
        "e": ("www.weir.example", None),
        "f": ("lock.example", "https://lock.example/1"),
        "g": ("www.lock.example", "https://lock.example/2"),
        "h": ("QNN Live", "https://qnn.example/1"),
        "i": ("qnn.example", "https://qnn.example/2"),
        "j": (None, "https://weir.example/5"),
    }
    (tmp_path / "seeds/articles").mkdir(parents=True)
    settings = {
        "title": "x",
        "language": "en",
        "rights": "open",
        "publishers": {"qnn": {"name": "QNN", "names": ["QNN Live"], "short": "Q"}},
    }
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nplugins: [dossier]\n", encoding="utf-8")
    (tmp_path / "seeds/dossier.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    for name, (publisher, url) in said.items():
        meta = {"title": name, "publisher": publisher or "unknown", "url": url or "unknown"}
        text = f"---\n{yaml.safe_dump(meta)}---\nText {name}.\n"
        (tmp_path / f"seeds/articles/{name}.md").write_text(text, encoding="utf-8")
    project = mkdocs_dossier.open(tmp_path)
    outlets = project.dossier.outlets
    assert {name: outlet.name for name, outlet in outlets.items()} == {
        **dict.fromkeys("abcde", "Weir"),
        **dict.fromkeys("fg", "lock.example"),
        **dict.fromkeys("hi", "QNN"),
    }
    assert len({outlet.key for outlet in outlets.values()}) == 3
    assert project.dossier.short(project.dossier.sources["i"]) == "Q"
    told = [item for item in project.check() if item.code == "outlet-named-twice"]
    assert [(item.origin.path[-4:], item.origin.line) for item in told] == [
        ("d.md", 2),
        ("e.md", 2),
        ("i.md", 2),
    ]
