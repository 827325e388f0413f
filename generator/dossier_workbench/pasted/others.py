"""Headlines of other articles behind a line that announces them."""

from __future__ import annotations

from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.notices import opens_list
from dossier_workbench.pasted.page import Page
from mkdocs_dossier.model.residue import Residue


def mark_lists(page: Page) -> None:
    """Headlines of other articles behind a line that announces them."""
    index = page.first + 1
    while index < page.foot:
        if not (
            page.kinds[index] in {None, Residue.RELATED, Residue.NOTICE} and opens_list(page.lines[index])
        ):
            index += 1
            continue
        page.kinds[index] = Residue.RELATED
        index += 1
        while index < page.foot and not _resumes(page, index) and not page.lines[index].opens(Sign.TAGS):
            if page.open(index) or page.kinds[index] is Residue.HEADLINE:
                page.kinds[index] = Residue.RELATED
            index += 1


def _resumes(page: Page, index: int) -> bool:
    """Whether the article goes on at a line: running text, and not as a teaser between headlines."""
    if not (page.open(index) and page.lines[index].running):
        return False
    later = [at for at in range(index + 1, min(index + 4, page.foot)) if page.kinds[at] is not Residue.NOTICE]
    return not later or page.lines[later[0]].running or page.kinds[later[0]] is not None or len(later) == 1
