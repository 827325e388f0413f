"""The files of the package that every site gets, by name: doors tell MkDocs of them."""

FOLDER = "assets/dossier"
"""Where they stand in the documentation folder."""

ASSETS = ("dossier.css",)

STYLE = f"{FOLDER}/dossier.css"
