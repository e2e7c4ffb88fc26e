"""What is typed into a terminal to get files back with restic alone, on each kind of system."""

import shlex
from pathlib import PurePosixPath, PureWindowsPath

_QUOTES_IN_POWERSHELL = "'‘’‚‛"
_FOLDER_ON_WINDOWS = r"C:\restored"
_FOLDER_ELSEWHERE = '"$HOME/restored"'
OTHER_SYSTEMS_PLACE = "/…/"
OTHER_DRIVE = "X:\\"


def restic_commands(location: str) -> tuple[tuple[str, tuple[str, str]], ...]:
    """Given where the copy is, return for each kind of system the two lines to type there.

    Where the location cannot exist on a system, its last part stands for the path there. A server
    is called the same everywhere.
    """
    on_windows = is_windows_path(location)
    name = folder_name(location)
    windows = location if on_windows or is_server(location) else OTHER_DRIVE + name
    elsewhere = location if not on_windows else OTHER_SYSTEMS_PLACE + name
    for_windows = f".\\restic.exe -r {powershell_quoted(windows)}"
    for_others = f"restic -r {shlex.quote(elsewhere)}"
    lines = (
        (
            "windows",
            (
                f"{for_windows} snapshots",
                f"{for_windows} restore latest --target {_FOLDER_ON_WINDOWS}",
            ),
        ),
        (
            "unix",
            (
                f"{for_others} snapshots",
                f"{for_others} restore latest --target {_FOLDER_ELSEWHERE}",
            ),
        ),
    )
    return lines if on_windows else lines[::-1]


def is_server(location: str) -> bool:
    """Given a location, return whether it is no folder, as restic writes it."""
    return location.startswith(("sftp:", "rest:", "s3:", "rclone:"))


def is_windows_path(location: str) -> bool:
    r"""Given a location, return whether it is one of Windows: `E:\…` or `\\server\share`."""
    return bool(PureWindowsPath(location).drive) and not location.startswith("/")


def powershell_quoted(text: str) -> str:
    """Given a text, return it so that PowerShell takes it literally."""
    doubled = "".join(letter * 2 if letter in _QUOTES_IN_POWERSHELL else letter for letter in text)
    return f"'{doubled}'"


def folder_name(location: str) -> str:
    """Return the last part of a location."""
    path = PureWindowsPath(location) if is_windows_path(location) else PurePosixPath(location)
    return path.name
