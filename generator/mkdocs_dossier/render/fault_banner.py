"""What a previewed page says of errors that stand: it may show an older state, and only the terminal would know.

Plain HTML with a style of its own: it is put into finished pages of any theme, and runs nothing. MkDocs reloads a page
after every build, so it goes as it came.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from mkdocs_dossier.model.diagnostic import Diagnostic

MARK = "dossier-fault-banner"
"""Class of the banner: by it a test finds that no published page holds one."""

WAITING = """\
# Not built yet

Something in the dossier has to be mended first. This page follows by itself.
"""
"""The only page of a preview that has nothing good to show, in Markdown."""

_STYLE = (
    f".{MARK}{{position:fixed;inset:auto 0 0 0;z-index:2147483000;max-height:45vh;overflow:auto;box-sizing:border-box;"
    "padding:.8rem 1.2rem;border-top:4px solid #b00020;background:#fff4f4;color:#3b0008;"
    "font:15px/1.45 system-ui,sans-serif;text-align:left;direction:ltr;overflow-wrap:anywhere}"
    f".{MARK} p{{margin:.15rem 0;color:inherit;font:inherit}}.{MARK} b{{font-weight:700;color:inherit}}"
    f".{MARK} code{{font:13px/1.4 ui-monospace,monospace;background:none;border:0;padding:0;color:inherit;"
    "white-space:normal}"
    f"@media print{{.{MARK}{{display:none}}}}"
)


def with_banner(page: str, faults: Sequence[Diagnostic], *, former: bool) -> str:
    """A finished page, with what is to be mended at its foot; as it is where nothing is.

    Args:
        page: Its HTML.
        faults: The errors that stand, in the order in which they are told.
        former: Whether the page shows the last good state; otherwise there is none.
    """
    if not faults:
        return page
    at = page.rfind("</body>")
    at = len(page) if at < 0 else at
    return page[:at] + _banner(faults, former=former) + page[at:]


def _banner(faults: Sequence[Diagnostic], *, former: bool) -> str:
    first, more = faults[0], len(faults) - 1
    state = "This page shows the last good state." if former else "Nothing could be built yet."
    count = "An error stands" if not more else f"{len(faults)} errors stand"
    others = ""
    if more:
        others = f"<p>{'Another one is' if more == 1 else f'{more} more are'} told in the terminal.</p>"
    hint = f"<p>{_shown(first.hint)}</p>" if first.hint else ""
    return (
        f'<div class="{MARK}" role="alert" lang="en" dir="ltr"><style>{_STYLE}</style>'
        f"<p><b>{count} in the dossier.</b> {state}</p>"
        f"<p><code>{_shown(str(first.origin))}</code> {_shown(first.message)} <code>[{_shown(first.code)}]</code></p>"
        f"{hint}{others}</div>"
    )


def _shown(text: str) -> str:
    """Text of any origin as text; what turns the direction of writing can't reach beyond it."""
    return f"<bdi>{escape(text)}</bdi>"
