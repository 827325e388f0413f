"""One page of each kind of a built site."""

from __future__ import annotations

from pathlib import Path


def page_kinds(site: Path) -> list[str]:
    """Addresses: every page at the top, every index, the fullest page of each folder of records, the error page."""
    top = sorted(page.parent.name for page in site.glob("*/index.html"))
    folders = sorted({page.parent.parent.name for page in site.glob("*/*/index.html")})
    fullest = []
    for folder in folders:
        pages = sorted(
            site.glob(f"{folder}/*/index.html"), key=lambda page: (-page.stat().st_size, str(page))
        )
        fullest.append(f"{folder}/{pages[0].parent.name}/")
    further = sorted(site.glob("*/*/*/index.html"))[:1]
    return [
        "",
        *(f"{name}/" for name in top),
        *fullest,
        *(f"{page.parent.relative_to(site)}/" for page in further),
        "404.html",
    ]
