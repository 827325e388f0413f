"""The commands that the workbench adds to `dossier`, by entry points of the group ``dossier.commands``."""
