"""The tree below a private folder of ours: looked through and made free to be removed."""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path


def opened_below(folder: Path) -> Iterator[Path]:
    """Yield all that lies below a folder, opening each folder for us first; links not followed.

    A folder that cannot be read even then yields nothing of what is in it.
    """
    with contextlib.suppress(OSError):
        if stat.S_IMODE(folder.lstat().st_mode) & stat.S_IRWXU != stat.S_IRWXU:
            folder.chmod(stat.S_IRWXU)
    try:
        with os.scandir(folder) as entries:
            found = [(Path(entry.path), entry.is_dir(follow_symlinks=False)) for entry in entries]
    except OSError:
        return
    for path, is_folder in found:
        yield path
        if is_folder:
            yield from opened_below(path)


def make_removable(folder: Path) -> None:
    """Take away what would keep a tree from being deleted; links are left alone."""
    folder.chmod(stat.S_IRWXU)
    for place, folders, files in os.walk(folder):
        for name in folders:
            path = Path(place, name)
            if not path.is_symlink():
                _free(path, stat.S_IRWXU)
        if os.name == "nt" or hasattr(os, "chflags"):
            for name in files:
                path = Path(place, name)
                if not path.is_symlink():
                    _free(path, stat.S_IREAD | stat.S_IWRITE)


def _free(path: Path, mode: int) -> None:
    with contextlib.suppress(OSError):
        if hasattr(os, "chflags"):
            os.chflags(path, 0)  # macOS: "locked" in the Finder
        path.chmod(mode)
