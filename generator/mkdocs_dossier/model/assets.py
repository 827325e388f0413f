"""The files of the package that every site gets, by name: doors tell MkDocs of them."""

FOLDER = "assets/dossier"
"""Where they stand in the documentation folder."""

STYLE = "dossier.css"
"""The site's one style sheet, made of parts."""

STYLE_PARTS = (
    "tokens.css",
    "text.css",
    "marks.css",
    "layout.css",
    "frame.css",
    "claims.css",
    "disputes.css",
    "lists.css",
    "sources.css",
    "home.css",
    "people.css",
    "search.css",
    "editors.css",
    "figures.css",
)
"""What it is made of, in this order: files of `assets/styles/`, one for each family of components. The first holds the
measures and colours of the others."""

SCRIPTS = ("page.js", "find.js")
"""Scripts in the order in which every page loads them: the first holds what the others share. Pages do without them."""

LATER_SCRIPTS = ("figures.js", "tables.js", "previews.js", "look.js", "search.js")
"""Those that the first ones load, on pages that have use for them."""

FRAME_SCRIPT = "kept.js"
"""The one that our frame of pages begins with."""

ASSETS = (*SCRIPTS, *LATER_SCRIPTS, FRAME_SCRIPT)
"""The other files, each as it stands in `assets/`."""

SEARCH_FOLDER = f"{FOLDER}/search/"
"""Where the files of the search stand, to which no page leads: its script asks for them."""

STYLE_PATHS = (f"{FOLDER}/{STYLE}",)
"""The style sheet that generated pages are made for."""

SCRIPT_PATHS = tuple(f"{FOLDER}/{name}" for name in SCRIPTS)
"""What adds to these pages where scripts run."""
