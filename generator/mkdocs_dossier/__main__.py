"""``python -m mkdocs_dossier`` is the command ``dossier``."""

from mkdocs_dossier.cli import main

main()
