r"""Paths inside a snapshot and on this computer: `/C/Users` there is `C:\Users` here."""

import posixpath
import re
from pathlib import PurePath, PurePosixPath, PureWindowsPath

from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_DRIVE = re.compile(r"^/([A-Za-z])(/|$)")
# restic keeps a share as one part of the path, with its backslashes.
_SHARE = re.compile(r"^/(\\\\[^\\/]+\\[^\\/]+)(/|$)")


def native_path(snapshot_path: str, *, windows: bool) -> PurePath:
    r"""Given a path inside a snapshot, return where it lay on a computer of that kind.

    `/C/Pacientai/x.jpg` is `C:\Pacientai\x.jpg` on Windows, `/\\server\share/x.jpg` is
    `\\server\share\x.jpg`; elsewhere the path is as it stands.
    """
    if not windows:
        return PurePosixPath(snapshot_path)
    drive = _DRIVE.match(snapshot_path)
    if drive:
        rest = snapshot_path[drive.end() :]
        return PureWindowsPath(f"{drive.group(1)}:\\", *rest.split("/"))
    share = _SHARE.match(snapshot_path)
    if share:
        rest = snapshot_path[share.end() :]
        return PureWindowsPath(f"{share.group(1)}\\", *rest.split("/"))
    return PureWindowsPath(snapshot_path.replace("/", "\\"))


def snapshot_path(native: PurePath) -> str:
    """Given a path on a computer, return it as a snapshot has it."""
    if isinstance(native, PureWindowsPath):
        drive = native.drive.rstrip(":")
        rest = [part for part in native.parts[1:] if part]
        return "/" + "/".join([drive, *rest] if drive else rest)
    return str(native)


def without_nested(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Given chosen paths, return them without those that lie in another chosen one, in order."""
    chosen = set(paths)
    kept: list[str] = []
    for path in dict.fromkeys(paths):
        parents = PurePosixPath(path).parents
        if not any(str(parent) in chosen for parent in parents if str(parent) != path):
            kept.append(path)
    return tuple(kept)


def normal_path(path: str) -> str:
    """Given a path of a snapshot as somebody wrote it, return it without dots and extra slashes.

    `/a/../b/` is `/b`. INPUT_INVALID for one that does not begin at the top, or is not a path.
    """
    if not path.startswith("/") or "\0" in path:
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "path"})
    # Two slashes at the beginning mean something else to the standard, not to a snapshot.
    return posixpath.normpath("/" + path.lstrip("/"))
