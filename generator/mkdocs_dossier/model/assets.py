"""The files of the package that every site gets, by name: doors tell MkDocs of them."""

FOLDER = "assets/dossier"
"""Where they stand in the documentation folder."""

SCRIPTS = ("search.js",)

ASSETS = ("dossier.css", *SCRIPTS)

STYLE = f"{FOLDER}/dossier.css"
