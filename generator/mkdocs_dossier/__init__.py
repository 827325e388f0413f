"""Publishes dossiers whose statements can be traced to their sources."""

from importlib.metadata import version

__version__ = version("mkdocs-dossier")
