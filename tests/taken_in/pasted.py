"""Pasted texts: bylines with places, posts and agencies, and texts without a headline below a line of the page."""

from __future__ import annotations

from taken_in.case import Case

_TITLE = "Observatory on Cold Hill to open again"
_BODY = (
    "The observatory on Cold Hill will open to visitors again in June, after a repair that took two winters, its director said.",
    "Its dome had been stuck since a storm in the autumn of 2021, and the astronomers looked at whatever passed the slit.",
)
_ONE = {"authors": ("Mara Quill",), "published": "2024-03-05"}
_HEADS: dict[str, tuple[str, dict[str, object]]] = {
    "in-town": ("By Mara Quill in Westerby\n\n5 March 2024", _ONE),
    "in-town-alone": ("Mara Quill in Westerby\n\n5 March 2024", _ONE),
    "with-post": ("By Mara Quill, Science Editor\n\n5 March 2024", _ONE),
    "post-alone": ("Mara Quill, science correspondent\n\n5 March 2024", _ONE),
    "title-alone": ("Mara Quill, Political Editor\n\n5 March 2024", _ONE),
    "behind-the-day": ("5 March 2024 | Mara Quill, Reuters", {**_ONE, "agency": "Reuters"}),
    "by-behind-the-day": ("March 5, 2024 | By Mara Quill, Associated Press", {**_ONE, "agency": "Associated Press"}),
    "with-photographer": ("Text: Mara Quill | Photos: Tom Reed\n\n5 March 2024", _ONE),
    "full-agency": ("By Mara Quill, The Associated Press\n\n5 March 2024", {**_ONE, "agency": "The Associated Press"}),
    "handle": ("Mara Quill @maraquill\n\n5 March 2024", _ONE),
    "post-without-day": ("Mara Quill, science correspondent", {"authors": ("Mara Quill",)}),
    "three-of-outlet": (
        "Mara Quill, Tom Reed and Robert de Poe | Hill Courier",
        {"authors": ("Mara Quill", "Tom Reed", "Robert de Poe")},
    ),
    "outlet-above": ("HILL COURIER\n\n5 March 2024\n\nMara Quill", {**_ONE, "publisher": "HILL COURIER"}),
    "station-behind": ("By Mara Quill, QBC\n\n5 March 2024", {**_ONE, "publisher": "QBC"}),
    "source": ("Source: Hill Courier\n\n5 March 2024", {"published": "2024-03-05", "publisher": "Hill Courier"}),
    "outlet-and-day": ("Hill Daily, 5 March 2024", {"published": "2024-03-05", "publisher": "Hill Daily"}),
    "three": (
        "By Mara Quill, Tom Reed and Ann Poe\n\n5 March 2024",
        {"authors": ("Mara Quill", "Tom Reed", "Ann Poe"), "published": "2024-03-05"},
    ),
}  # fmt: skip
_LONE = (
    "Advertisement", "Subscribe to our newsletter", "Share this article", "Skip to main content", "Sign in",
    "We use cookies to improve your visit", "5 min read", "Photo: AP", "Print this page", "Updated 5 hours ago",
)  # fmt: skip

CASES: list[Case] = [
    *(
        Case(f"pasted-{name}", "a.txt", "\n\n".join((_TITLE, head, *_BODY)).encode(), {"title": _TITLE, **told}, _BODY)
        for name, (head, told) in _HEADS.items()
    ),
    *(
        Case(f"pasted-lone-{line.split()[0].lower()}", "a.txt", "\n\n".join((line, *_BODY)).encode(), {}, _BODY)
        for line in _LONE
    ),
]  # fmt: skip
