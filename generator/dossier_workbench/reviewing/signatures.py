"""Signatures of files of readings, by the keys that people have for SSH. Nobody needs one; one that is there must hold.

`ssh-keygen` makes and checks them. Whose key is whose stands in ``seeds/reviews/allowed_signers``, in OpenSSH's form,
each reader by the name of the file.
"""

from __future__ import annotations

import subprocess
from pathlib import Path, PurePosixPath
from shutil import which
from tempfile import TemporaryDirectory

from dossier_workbench.reviewing.sitting import REVIEWS, signature_of
from mkdocs_dossier.disk import read_bytes
from mkdocs_dossier.load.files import MAX_BYTES
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.write import write_file

SIGNERS = f"{REVIEWS}/allowed_signers"
_FOR = "dossier-review"
"""What the signature is for: one made for something else is none."""

_HEAD = b"-----BEGIN SSH SIGNATURE-----"


class SigningError(Exception):
    """A signature can't be made."""


def sign(root: Path, path: str, key: Path) -> str:
    """Sign a file of readings; where the signature lies.

    Raises:
        SigningError: There is no file, no ssh-keygen, or it refuses.
        NotOursError: Something else lies where the signature would.
    """
    content = read_bytes(root, root / path, path, MAX_BYTES)
    if isinstance(content, Diagnostic):
        raise SigningError(f"{content.message}.")
    made = _run("sign", "-f", str(key), content=content)
    if not made.stdout.startswith(_HEAD):
        raise SigningError(made.stderr.decode(errors="replace").strip() or "ssh-keygen made no signature.")
    place = signature_of(path)
    write_file(root, place, made.stdout, lambda present: present.startswith(_HEAD))
    return place


def checked(root: Path, path: str) -> tuple[bool, str]:
    """Whether a file of readings has nothing against it by its signature, and what there is to say."""
    names = (path, signature_of(path), SIGNERS)
    if not (root / names[1]).exists():
        return True, "not signed"
    found = [read_bytes(root, root / name, name, MAX_BYTES) for name in names]
    faults = [each.message for each in found if isinstance(each, Diagnostic)]
    content, signature, signers = (b"" if isinstance(each, Diagnostic) else each for each in found)
    if faults:
        return False, f"signed, and that can't be checked: {faults[0]}"
    with TemporaryDirectory() as folder:
        for name, each in (("sig", signature), ("signers", signers)):
            (Path(folder) / name).write_bytes(each)
        who = PurePosixPath(path).stem
        places = ("-f", f"{folder}/signers", "-s", f"{folder}/sig")
        try:
            holds = _run("verify", *places, "-I", who, content=content).returncode == 0
        except SigningError as error:
            return False, f"signed, and that can't be checked: {error}"
    return holds, f"signed by {who}" if holds else f"the signature is not {who}’s of this very text"


def _run(verb: str, *options: str, content: bytes) -> subprocess.CompletedProcess[bytes]:
    program = which("ssh-keygen")
    if program is None:
        raise SigningError("There is no ssh-keygen here; install OpenSSH.")
    command = [program, "-Y", verb, "-n", _FOR, *options]
    return subprocess.run(command, input=content, capture_output=True, check=False)  # noqa: S603 - no shell, no words of others
