"""Every form in which the dossier is given away, besides its pages; data in the order in which it is offered."""

from mkdocs_dossier.export import assets, cards, curation, dataset, pictures, redirects, references, search
from mkdocs_dossier.export.kind import Export

EXPORTS: tuple[Export, ...] = (
    dataset.EXPORT,
    references.EXPORT,
    curation.EXPORT,
    search.EXPORT,
    cards.EXPORT,
    redirects.EXPORT,
    assets.EXPORT,
    pictures.EXPORT,
)
