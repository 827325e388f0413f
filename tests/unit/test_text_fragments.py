"""Links to words on a live page."""

from __future__ import annotations

import pytest

from mkdocs_dossier.render.text_fragments import fragment_link


@pytest.mark.parametrize(
    ("url", "quote", "link"),
    [
        (
            "https://example.org/a",
            "forty barrels leaked",
            "https://example.org/a#:~:text=forty%20barrels%20leaked",
        ),
        (
            "https://example.org/a#top",
            "well-known, so",
            "https://example.org/a#top:~:text=well%2Dknown%2C%20so",
        ),
        (
            "https://example.org/a",
            "one two three four five six seven eight nine ten",
            "https://example.org/a#:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten",
        ),
        ("https://example.org/a", "one two … nine ten", "https://example.org/a#:~:text=one%20two,nine%20ten"),
        ("https://example.org/a", "[T]hey agreed to it", "https://example.org/a#:~:text=agreed%20to%20it"),
        ("https://example.org/a", f"{'x' * 12_000} barrels leaked", "https://example.org/a"),
        ("https://example.org/a", f"{'湖' * 300} barrels leaked", "https://example.org/a"),
        ("javascript:alert(1)", "forty barrels leaked", None),
        ("file:///etc/passwd", "forty barrels leaked", None),
    ],
)
def test_the_address_leads_to_the_words(url: str, quote: str, link: str | None) -> None:
    assert fragment_link(url, quote) == link
