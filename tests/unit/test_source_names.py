"""The short names of sources: the least that tells one from the others."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.render.bibliography import short_names


def source(name, title, publisher=None, published=None, short=None):
    date = parse_edtf(published) if published else None
    meta = SimpleNamespace(title=title, publisher=publisher, published=date, short=short)
    return SimpleNamespace(id=name, meta=meta)


@pytest.mark.parametrize(
    ("sources", "names"),
    [
        pytest.param([("One", "Post", "2031-03-20T08:15")], ["Post"], id="the publisher"),
        pytest.param([("One", None, "2031-03-20")], ["20\u00a0Mar 2031"], id="no publisher: the day"),
        pytest.param(
            [("One", "Post", "2031-03-20T08:15"), ("Two", "Post", "2031-03-21?")],
            ["Post, 20\u00a0Mar 2031", "Post, 21\u00a0Mar 2031"],
            id="one publisher, two days",
        ),
        pytest.param(
            [("One", "Post", "2031-03"), ("Two", "Post", None)],
            ["Post, March 2031", "Post"],
            id="not known to the day",
        ),
        pytest.param(
            [
                ("One", "Post", "2031-03-20T08:15"),
                ("Two", "Post", "2031-03-20T09:00"),
                ("Three", "Wire", None),
            ],
            ["Post, 20\u00a0March 2031, 08:15", "Post, 20\u00a0March 2031, 09:00", "Wire"],
            id="one day: the hour",
        ),
        pytest.param(
            [("One", "Post", "2031-03-20"), ("Two", "Post", "2031-03-20")],
            ["Post, “One”", "Post, “Two”"],
            id="one day, no hour: the title",
        ),
        pytest.param([("One", None, None)], ["“One”"], id="no publisher, no day: the title"),
        pytest.param(
            [("One", None, "2031-03-20T08:15"), ("Two", None, "2031-03-20T09:00")],
            ["20\u00a0March 2031, 08:15", "20\u00a0March 2031, 09:00"],
            id="no publisher, one day: the hour",
        ),
        pytest.param(
            [("One", None, "2031-03-20"), ("Two", None, "2031-03-20")],
            ["20\u00a0Mar 2031, “One”", "20\u00a0Mar 2031, “Two”"],
            id="no publisher, one day, no hour: the title",
        ),
        pytest.param(
            [("Ferry rammed on the lake, says the minister", None, None)],
            ["“Ferry rammed on the lake, says\u00a0…”"],
            id="long titles are cut",
        ),
        pytest.param(
            [("One", "The Institute for the Study of Lakes and Rivers", None)],
            ["The Institute for the Study of\u00a0…"],
            id="long publishers are cut",
        ),
        pytest.param(
            [("One", "Post", "2031-03-20", "Ferry piece"), ("Two", "Post", "2031-03-21")],
            ["Ferry piece", "Post"],
            id="what the editors call it",
        ),
        pytest.param(
            [("One", "Post", "2031-03-20", "Ferry piece"), ("Two", "Wire", "2031-03-21", "Ferry piece")],
            ["Ferry piece, 20\u00a0Mar 2031", "Ferry piece, 21\u00a0Mar 2031"],
            id="two of one name are told apart all the same",
        ),
    ],
)
def test_short_names(sources, names):
    made = [source(f"s{number}", *fields) for number, fields in enumerate(sources)]
    found = short_names(made, lambda _: "", lambda each: each.meta.short or "").values()
    assert [name.plain("en") for name in found] == names


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        (("Ferry rammed on the lake", None, None, "Ferry rammed"), True),
        (("Ferry rammed on the lake", "The Post", None, "ferry lake"), True),
        (("The Post asks who rammed the ferry", "The Post", None, "The Post"), False),
        (("Ferry rammed on the lake", "The Harbour Post", None, "Harbour"), False),
        (("Ferry rammed on the lake", None, None, "Lake piece"), True),
    ],
)
def test_a_name_that_is_no_outlets_is_told_from_one(fields, named):
    (found,) = short_names([source("s", *fields)], lambda _: "", lambda each: each.meta.short or "").values()
    assert found.named is named
    assert found.plain("en") == fields[3]
