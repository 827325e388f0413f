"""``python -m mkdocs_dossier`` is the command ``dossier``."""

from mkdocs_dossier.cli import main

if __name__ == "__main__":  # worker processes import this file again
    main()
