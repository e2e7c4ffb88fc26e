"""What is left out of a copy: only what no practice can miss, each with its reason.

Deliberately short. Temporary folders, *.tmp, *.bak, *.log and installers are copied: a letter that
was opened from an e-mail and saved lies in a temporary folder, and a .bak may be the database.
"""

import ntpath
import posixpath
from collections.abc import Mapping
from enum import StrEnum
from pathlib import PurePath

from practiceguard.services.ports import LeftOut


class LeftOutReason(StrEnum):
    """Why something is not copied; worded elsewhere."""

    OWN_STATE = "own-state"
    """PracticeGuard's own records, cache and logs."""
    LOCK_FILE = "lock-file"
    """A mark that a document is open; it holds no content."""
    THUMBNAILS = "thumbnails"
    """Small previews the system makes again by itself."""
    RECYCLE_BIN = "recycle-bin"
    BROWSER_CACHE = "browser-cache"
    SYSTEM_MEMORY = "system-memory"
    """Windows' own memory files, which nobody can read while it runs."""


_BY_NAME = {
    LeftOutReason.LOCK_FILE: ("~$*", ".~lock.*#"),
    LeftOutReason.THUMBNAILS: ("Thumbs.db", "ehthumbs.db", ".DS_Store"),
    LeftOutReason.RECYCLE_BIN: ("$RECYCLE.BIN", ".Trashes", ".Trash-*"),
    LeftOutReason.OWN_STATE: (".practiceguard-restore-*", ".practiceguard-new-*"),
}
_LINUX_BY_PATH = {
    LeftOutReason.THUMBNAILS: (".cache/thumbnails", ".thumbnails"),
    LeftOutReason.RECYCLE_BIN: (".local/share/Trash",),
    LeftOutReason.BROWSER_CACHE: (
        ".cache/mozilla",
        ".cache/google-chrome",
        ".cache/chromium",
        ".cache/BraveSoftware",
        ".cache/microsoft-edge",
    ),
}
_MACOS_BY_PATH = {
    LeftOutReason.RECYCLE_BIN: (".Trash",),
    LeftOutReason.BROWSER_CACHE: (
        "Library/Caches/Firefox",
        "Library/Caches/Google/Chrome",
        "Library/Caches/com.apple.Safari",
        "Library/Caches/Microsoft Edge",
    ),
}
# Below %LOCALAPPDATA%; the profile's own files (bookmarks, passwords) beside these stay in.
_WINDOWS_BY_PATH = {
    LeftOutReason.THUMBNAILS: (r"Microsoft\Windows\Explorer\thumbcache_*.db",),
    LeftOutReason.BROWSER_CACHE: (
        r"Google\Chrome\User Data\*\Cache",
        r"Google\Chrome\User Data\*\Code Cache",
        r"Microsoft\Edge\User Data\*\Cache",
        r"Microsoft\Edge\User Data\*\Code Cache",
        r"Mozilla\Firefox\Profiles\*\cache2",
    ),
}
_WINDOWS_MEMORY = ("pagefile.sys", "hiberfil.sys", "swapfile.sys")
_WINDOWS_SYSTEM_FOLDER = "System Volume Information"


def left_out(
    platform: str,
    environ: Mapping[str, str],
    home: PurePath,
    *,
    own_folders: tuple[PurePath, ...],
    own_files: tuple[PurePath, ...],
) -> tuple[LeftOut, ...]:
    """Given the system and its folders, return what is not copied: restic patterns and reasons.

    A pattern without a separator speaks of that name anywhere; the others are absolute paths.
    """
    found = [
        LeftOut(pattern, reason) for reason, patterns in _BY_NAME.items() for pattern in patterns
    ]
    own = [literal_pattern(str(folder)) for folder in own_folders]
    own += [literal_pattern(str(file)) + "*" for file in own_files]
    found += [LeftOut(pattern, LeftOutReason.OWN_STATE) for pattern in own]
    if platform == "win32":
        found += _left_out_on_windows(environ)
    else:
        by_path = _MACOS_BY_PATH if platform == "darwin" else _LINUX_BY_PATH
        start = literal_pattern(str(home))
        found += [
            LeftOut(posixpath.join(start, below), reason)
            for reason, belows in by_path.items()
            for below in belows
        ]
    return tuple(found)


def literal_pattern(path: str) -> str:
    """Given a path, return the restic pattern that means exactly this path.

    Brackets work on Windows too, where a backslash is a separator and escapes nothing.
    """
    escaped = "".join(f"[{letter}]" if letter in "*?[" else letter for letter in path)
    if ntpath.splitdrive(path)[0]:
        return escaped
    return escaped.replace("\\", "\\\\")


def _left_out_on_windows(environ: Mapping[str, str]) -> list[LeftOut]:
    found = []
    local = environ.get("LOCALAPPDATA")
    if local:
        found += [
            LeftOut(ntpath.join(literal_pattern(local), below), reason)
            for reason, belows in _WINDOWS_BY_PATH.items()
            for below in belows
        ]
    drive = environ.get("SYSTEMDRIVE", environ.get("SystemDrive", "C:"))
    found += [
        LeftOut(ntpath.join(drive + "\\", name), LeftOutReason.SYSTEM_MEMORY)
        for name in _WINDOWS_MEMORY
    ]
    found.append(LeftOut(_WINDOWS_SYSTEM_FOLDER, LeftOutReason.RECYCLE_BIN))
    return found
