"""Made-up dossiers of any size: `PYTHONPATH=tests python -m synthetic --sources 1000 --seed 1 --out DIR`."""

from synthetic.project import dossier_files, write_dossier

__all__ = ["dossier_files", "write_dossier"]
