"""What a previewed page says of errors."""

from __future__ import annotations

import re

from mkdocs_dossier.model.diagnostic import Diagnostic, Severity
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.render.fault_banner import MARK, with_banner

PAGE = "<html><body><p>Text, not </body> but &lt;/body&gt;.</p></body></html>"


def fault(message: str, path: str = "seeds/a.yaml", hint: str = "Mend it.") -> Diagnostic:
    return Diagnostic("bad-value", message, Origin(path, 3, 4), hint, Severity.ERROR)


def test_without_errors_the_page_is_as_it_was() -> None:
    assert with_banner(PAGE, (), former=True) == PAGE


def test_it_says_what_and_where_and_how_many() -> None:
    text = re.sub(r"<style>.*?</style>|<[^>]+>", "", with_banner(PAGE, [fault("one")], former=True))
    assert "An error stands in the dossier. This page shows the last good state." in text
    assert "seeds/a.yaml:3:4 one [bad-value]Mend it." in text
    text = with_banner(PAGE, [fault("one"), fault("two"), fault("three")], former=False)
    assert "3 errors stand" in text
    assert "Nothing could be built yet" in text
    assert "2 more are told in the terminal" in text
    assert "two" not in text


def test_it_stands_before_the_end_of_the_body_and_whatever_it_tells_is_text() -> None:
    evil = "</div></body><script>alert(1)</script>\"'"
    page = with_banner(PAGE, [fault(evil, evil, evil)], former=True)
    assert page.endswith("</div></body></html>")
    assert page.startswith(PAGE.removesuffix("</body></html>"))
    assert "<script" not in page
    assert page.count(f'class="{MARK}"') == 1
    assert with_banner("no body", [fault("x")], former=True).startswith("no body<div")
