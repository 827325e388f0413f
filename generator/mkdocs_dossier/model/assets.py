"""The files of the package that every site gets, by name: doors tell MkDocs of them."""

FOLDER = "assets/dossier"
"""Where they stand in the documentation folder."""

STYLES = ("dossier.css", "figures.css")
"""Style sheets in the order in which they are loaded; dossier.css holds the colours of the others."""

SCRIPTS = ("page.js", "figures.js", "tables.js", "previews.js", "find.js")
"""Scripts in the order in which they are loaded: the first holds what the others share. Pages do without them.
The search page's own is loaded by the last."""

ASSETS = (*STYLES, *SCRIPTS, "search.js")

STYLE_PATHS = tuple(f"{FOLDER}/{name}" for name in STYLES)
"""The style sheets that generated pages are made for."""

SCRIPT_PATHS = tuple(f"{FOLDER}/{name}" for name in SCRIPTS)
"""What adds to these pages where scripts run."""
