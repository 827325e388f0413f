"""How heavy a built site is."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Weight:
    """What a folder weighs, in bytes.

    Attributes:
        total: Of all files.
        files: How many there are.
        by_folder: By first folder of the path; files of the site's own folder under the empty text.
        largest: Paths with sizes, the heaviest first.
    """

    total: int
    files: int
    by_folder: Mapping[str, int]
    largest: tuple[tuple[str, int], ...]


def weigh(folder: Path, shown: int = 5) -> Weight:
    """Weigh a folder's files; links are not followed.

    Raises:
        OSError: The folder can't be read.
    """
    sizes: dict[str, int] = {}
    for base, _, names in os.walk(folder, onerror=_refuse):
        for name in names:
            file = Path(base, name)
            sizes[file.relative_to(folder).as_posix()] = file.lstat().st_size
    by_folder: Counter[str] = Counter()
    for path, size in sizes.items():
        by_folder[path.partition("/")[0] if "/" in path else ""] += size
    order = sorted(sizes.items(), key=lambda item: (-item[1], item[0]))
    heavy = dict(sorted(by_folder.items(), key=lambda item: (-item[1], item[0])))
    return Weight(sum(sizes.values()), len(sizes), heavy, tuple(order[:shown]))


def _refuse(error: OSError) -> None:
    raise error
