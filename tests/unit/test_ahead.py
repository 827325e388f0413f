"""Pages are made ahead only where nobody else has a part in them."""

from types import SimpleNamespace

import pytest

from mkdocs_dossier.plugin import ahead
from mkdocs_dossier.workers import batches
from mkdocs_dossier.workers.batches import HERE, Workers


@pytest.fixture(autouse=True)
def copied(monkeypatch):
    monkeypatch.setattr(batches, "may_copy", lambda: True)


def _config(events=(), **others):
    heard = {name: list(events) for name in ahead._UNTIL_CONVERTED}
    return SimpleNamespace(plugins=SimpleNamespace(events=heard), **others)


def _hook(page):
    return page


def test_pages_are_not_converted_ahead_where_somebody_else_hears_of_them_before():
    files = SimpleNamespace(documentation_pages=lambda: pytest.fail("converted"))
    assert ahead.conversions(Workers(count=2), _config([_hook]), files, {}, None) == {}
    assert ahead.conversions(HERE, _config(), files, {}, None) == {}
    with pytest.raises(pytest.fail.Exception, match="converted"):
        ahead.conversions(Workers(count=2), _config(), files, {}, None)


@pytest.mark.parametrize(
    ("template", "kept"),
    [
        ("<p>{{ page.title | upper }}</p>{% set seen = 1 %}", False),
        ("{{ config.extra.seen.append(page.url) or '' }}", True),
        ("{% set _ = config.extra . update({'a': 1}) %}", True),
        ("{{ (config.extra.seen | attr('append'))(1) }}", True),
        ("{{ config.__dict__ }}", True),
    ],
)
def test_a_template_that_may_keep_something_for_the_next_page_is_told(tmp_path, template, kept):
    (tmp_path / "partials").mkdir()
    (tmp_path / "partials" / "copyright.html").write_text(template, encoding="utf-8")
    assert ahead._keeping(SimpleNamespace(theme=SimpleNamespace(custom_dir=str(tmp_path)))) is kept
    assert not ahead._keeping(SimpleNamespace(theme=SimpleNamespace(custom_dir=None)))


def test_the_search_of_the_theme_reads_pages_while_it_is_on():
    def plugins(**found):
        made = {name: SimpleNamespace(config={"enabled": on}) for name, on in found.items()}
        return SimpleNamespace(plugins=made)

    assert ahead._searched(plugins(search=True))
    assert not ahead._searched(plugins(search=False))
    assert not ahead._searched(plugins(dossier=True))
