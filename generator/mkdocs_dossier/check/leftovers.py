"""Nothing is published that `dossier new` wrote to be replaced."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.leftovers import EXAMPLE_ARTICLES


@rule
def placeholders_are_replaced(case: Case) -> Iterator[Diagnostic]:
    """From the first article on, no words ask their author to write others, and none are a former example's.

    A dossier without an article is a beginning, and one with an article of the example is the example.
    """
    articles = set(case.dossier.sources)
    if not articles:
        return
    is_example = not EXAMPLE_ARTICLES.isdisjoint(articles)
    for found in case.dossier.leftovers:
        if found.example and is_example:
            continue
        what = f"`{found.key}:` is" if found.key else "this paragraph is"
        whose = "the example's" if found.example else "a placeholder"
        yield diagnostic("placeholder-left", f"{what} still {whose}, as `dossier new` wrote it", found.origin)
