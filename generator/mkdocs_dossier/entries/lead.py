"""A lead for a dossier without one: a sentence of what is known of it, and no more."""

from __future__ import annotations

from mkdocs_dossier.model.site import Site
from mkdocs_dossier.render.date_words import year_words


def known_lead(site: Site) -> str:
    """How many sources there are, and of which years."""
    words, number = site.words, len(site.dossier.sources)
    published = [source.meta.published for source in site.dossier.sources.values() if source.meta.published]
    days = [day for date in published for day in (date.earliest, date.latest) if day]
    if not number:
        return words.gettext("This dossier has no sources yet.")
    if not days or len(published) < number:
        return words.ngettext(
            "This dossier rests on %(num)s source.", "This dossier rests on %(num)s sources.", number
        )
    first, last = (year_words(day.year, words) for day in (min(days), max(days)))
    if first == last:
        return words.ngettext(
            "This dossier rests on %(num)s source of %(year)s.",
            "This dossier rests on %(num)s sources of %(year)s.",
            number,
            year=first,
        )
    return words.ngettext(
        "This dossier rests on %(num)s source of the years %(first)s to %(last)s.",
        "This dossier rests on %(num)s sources of the years %(first)s to %(last)s.",
        number,
        first=first,
        last=last,
    )
