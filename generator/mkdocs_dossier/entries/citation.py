"""A citation: the words, as far as they may be shown, and how a reader can know that they stand in the source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from mkdocs_dossier.entries.once import once
from mkdocs_dossier.model.dates import EdtfDate, parse_edtf
from mkdocs_dossier.model.evidence import Backing
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Wording
from mkdocs_dossier.render.text_fragments import fragment_link
from mkdocs_dossier.text.quote_marks import without_outer_marks


@dataclass(frozen=True)
class CitationEntry:
    """A citation as footnotes and data show it.

    Attributes:
        cite: As the authors wrote it.
        quote: Its words; empty where the source's rights forbid to show them.
        backing: How they are backed.
        paragraph: Where they stand in the text that they were compared with; None where nobody has compared them.
        recorded: The day of that, where it was an original and is recorded.
        url: Of the article, as far as anything of it may be shown.
    """

    cite: Citation
    quote: Wording
    backing: Backing
    paragraph: int | None
    recorded: EdtfDate | None
    url: str | None

    @cached_property
    def words(self) -> Wording:
        """The same as they stand between quotation marks, which are not set twice."""
        return replace(self.quote, text=without_outer_marks(self.quote.text))

    @cached_property
    def live(self) -> str | None:
        """The address of the words on the live page, if they may be shown."""
        return fragment_link(self.url, self.quote.text) if self.url else None


@once
def citation_entry(site: Site, cite: Citation) -> CitationEntry:
    """Collect it."""
    evidence = site.findings.evidence
    backing, place, quote = evidence.backing(cite), evidence.place(cite), site.quotable(cite)
    return CitationEntry(
        cite=cite,
        quote=quote,
        backing=backing,
        paragraph=place.paragraph if place else None,
        recorded=parse_edtf(evidence.sources[cite.source].day) if backing is Backing.RECORDED else None,
        url=site.dossier.sources[cite.source].meta.url if quote else None,
    )
