"""Names that a dossier's folder and its environment know: where things stand, what variables say."""

from __future__ import annotations

SEEDS = "seeds"
"""Everything that the authors write about the affair, but for their pages."""

SETTINGS = "dossier.yaml"
"""What is said of the dossier as a whole, among the seeds."""

LOCK = "evidence.lock.json"
"""What is recorded of originals that may not be published, among the seeds."""

LOCK_PATH = f"{SEEDS}/{LOCK}"

WORDS = "words.po"
"""The authors' own words of the interface, among the seeds."""

OWN_TEMPLATES = "templates"
"""Folder in a dossier's root whose templates replace ours by name."""

FULLTEXT = "fulltext"
"""The folder of originals where no other is named, among the seeds."""

FULLTEXT_VARIABLE = "DOSSIER_FULLTEXT"
"""Environment variable that names the folder of originals."""

OFFLINE_VARIABLE = "DOSSIER_OFFLINE"
"""Environment variable that asks for a site that works without a server, as the plugin's option does."""

PLAIN_VARIABLE = "DOSSIER_PLAIN"
"""Environment variable that turns off whatever makes builds quick: they are to give the same without."""

IMAGES = "images"
"""Folder in the dossier's seeds with the photos and scans that records show; the site has them under the same name."""
