"""All kinds of pages: a page for each record, then those of the navigation in its order, then those that links lead to."""

from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds import (
    actor,
    actors,
    bibliography,
    curation,
    data,
    event,
    events,
    hand,
    home,
    mentions,
    network,
    place,
    places,
    quotes,
    search,
    shared_text,
    source,
    sources,
    timeline,
    who_says_what,
    wording,
)
from mkdocs_dossier.pages.kinds import (
    map as map_page,
)

KINDS: tuple[PageKind, ...] = (
    actor.KIND,
    event.KIND,
    place.KIND,
    source.KIND,
    mentions.KIND,
    home.KIND,
    timeline.KIND,
    events.KIND,
    actors.KIND,
    places.KIND,
    sources.KIND,
    who_says_what.KIND,
    network.KIND,
    map_page.KIND,
    search.KIND,
    data.KIND,
    shared_text.KIND,
    bibliography.KIND,
    quotes.KIND,
    wording.KIND,
    curation.KIND,
    hand.KIND,
)
