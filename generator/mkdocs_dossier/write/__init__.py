"""The way out: files are written whole or not at all, and nothing that is not ours is touched."""

from mkdocs_dossier.write.changes import Change, apply, finish
from mkdocs_dossier.write.drafts import STAGING, clear_staging, locked
from mkdocs_dossier.write.files import (
    check_places,
    write_absent,
    write_file,
    write_files,
    write_new,
)
from mkdocs_dossier.write.folder import MANIFEST, Written, write_folder
from mkdocs_dossier.write.guard import NotOursError, Ours, kind_of, nobodys, present, refuse_apart
from mkdocs_dossier.write.seal import SEAL, is_sealed, sealed, sealed_pdf

__all__ = [
    "MANIFEST",
    "SEAL",
    "STAGING",
    "Change",
    "NotOursError",
    "Ours",
    "Written",
    "apply",
    "check_places",
    "clear_staging",
    "finish",
    "is_sealed",
    "kind_of",
    "locked",
    "nobodys",
    "present",
    "refuse_apart",
    "sealed",
    "sealed_pdf",
    "write_absent",
    "write_file",
    "write_files",
    "write_folder",
    "write_new",
]
