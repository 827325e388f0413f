"""What actors have in common, in words."""

from __future__ import annotations

from mkdocs_dossier.model.ties import Tie

_UNITS = (("event", "events"), ("paragraph", "paragraphs"))


def tie_words(tie: Tie) -> str:
    """What a tie rests on: "2 events, 5 paragraphs"."""
    counts = zip((tie.events, tie.paragraphs), _UNITS, strict=True)
    return ", ".join(f"{count}\u00a0{one if count == 1 else many}" for count, (one, many) in counts if count)
