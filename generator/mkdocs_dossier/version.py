"""The version that is installed, which pages, data and requests name."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("mkdocs-dossier")
except PackageNotFoundError:  # a clone that is not installed
    __version__ = "0"
