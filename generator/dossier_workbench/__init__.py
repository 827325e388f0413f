"""The author's workbench: reads articles in many forms, files them as sources, and suggests what the catalogue lacks.

It stands on the builder, `mkdocs_dossier`, which never imports it: no build, check or book needs it.
"""
