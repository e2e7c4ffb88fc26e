"""Count the files and bytes of a folder, quickly, while somebody looks on."""

import contextlib
import os
import re
import stat
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from practiceguard.adapters.system.exclusions import literal_pattern
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.file_names import reachable
from practiceguard.services.ports import FolderSize
from practiceguard.services.progress import Cancellation

_ANY_LENGTH = "\\\\?\\"
REPORT_EVERY = 0.2
"""Seconds between two reports."""
MOST_LINKS = 20
"""So many places that links lead to are told; somebody who links more knows what a link is."""
_ENTRIES_BETWEEN_LOOKS = 256
# On Windows `access` knows nothing of the lists of permissions: only opening would tell.
_ASKS_PERMISSION = os.name != "nt"


def measure(
    folder: Path, exclusions: tuple[str, ...], cancel: Cancellation
) -> Iterator[FolderSize]:
    """Given a folder or file, yield what was counted so far, last the final figures.

    Links are neither followed nor counted, but where they lead to outside is told; what cannot be
    read counts as unreadable, a whole folder as one. Raises SOURCE_MISSING if nothing is there,
    CANCELLED if told to stop.
    """
    excluded = matcher(exclusions)
    count = _Count(os.path.realpath(folder))
    try:
        first = os.lstat(folder)
    except OSError as error:
        raise PracticeGuardError(ErrorCode.SOURCE_MISSING, {"folder": str(folder)}) from error
    pending: list[str] = []
    if stat.S_ISDIR(first.st_mode):
        pending.append(reachable(str(folder), sys.platform))
    elif stat.S_ISREG(first.st_mode):
        count.take(str(folder), first.st_size)
    reported_at = time.monotonic()
    while pending:
        for _ in _count_folder(pending.pop(), excluded, count, pending):
            if cancel.is_requested():
                raise PracticeGuardError(ErrorCode.CANCELLED)
            if time.monotonic() - reported_at >= REPORT_EVERY:
                reported_at = time.monotonic()
                yield count.so_far(is_final=False)
    yield count.so_far(is_final=True)


@dataclass
class _Count:
    start: str
    """Where the folder really lies."""
    files: int = 0
    bytes: int = 0
    unreadable: int = 0
    leads_to: set[str] = field(default_factory=set)

    def take(self, path: str, size: int) -> None:
        self.files += 1
        self.bytes += size
        if _ASKS_PERMISSION and not os.access(path, os.R_OK):
            self.unreadable += 1

    def follow(self, link: str) -> None:
        """Note where a link leads, unless that is in the folder itself or is not there."""
        if len(self.leads_to) == MOST_LINKS:
            return
        with contextlib.suppress(OSError):
            target = Path(os.path.realpath(link).removeprefix(_ANY_LENGTH))
            is_inside = target.is_relative_to(self.start.removeprefix(_ANY_LENGTH))
            if not is_inside and target.exists():
                self.leads_to.add(str(target))

    def so_far(self, *, is_final: bool) -> FolderSize:
        leads_to = tuple(Path(target) for target in sorted(self.leads_to))
        return FolderSize(self.files, self.bytes, self.unreadable, is_final, leads_to)


def _count_folder(
    folder: str, excluded: "Matcher", count: _Count, pending: list[str]
) -> Iterator[None]:
    """Count what lies directly in a folder, add its folders to `pending`, yield now and then."""
    try:
        with os.scandir(folder) as entries:
            for number, entry in enumerate(entries, start=1):
                if not excluded(entry.path.removeprefix(_ANY_LENGTH), entry.name):
                    _count_entry(entry, count, pending)
                if number % _ENTRIES_BETWEEN_LOOKS == 0:
                    yield
    except OSError:
        count.unreadable += 1
    yield


def _count_entry(entry: "os.DirEntry[str]", count: _Count, pending: list[str]) -> None:
    try:
        if entry.is_symlink() or _is_junction(entry):
            count.follow(entry.path)
            return
        if entry.is_dir(follow_symlinks=False):
            pending.append(entry.path)
        elif entry.is_file(follow_symlinks=False):
            count.take(entry.path, entry.stat(follow_symlinks=False).st_size)
    except OSError:
        count.unreadable += 1


def _is_junction(entry: "os.DirEntry[str]") -> bool:
    """Return whether this is a Windows link to a folder that does not call itself a link."""
    if os.name != "nt":
        return False
    tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0)
    return bool(tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1))


class Matcher:
    """Says whether an entry is left out, nearly as restic would.

    A pattern without a separator means a name anywhere; an absolute one a path; a relative one
    with separators some parts in a row. Stars stay within one part. restic's `**` and `!` are not
    known here: what they leave out is counted, which errs on the side of too much.
    """

    def __init__(self, patterns: tuple[str, ...]) -> None:
        names = [_expression(text) for text in patterns if not _has_separator(text)]
        paths = [_path_expression(text) for text in patterns if _has_separator(text)]
        self._name = re.compile("|".join(names), re.DOTALL) if names else None
        self._path = re.compile("|".join(paths), re.DOTALL) if paths else None

    def __call__(self, path: str, name: str) -> bool:
        """Given an entry's whole path and its name, return whether it is left out."""
        if self._name is not None and self._name.fullmatch(name):
            return True
        return self._path is not None and bool(self._path.fullmatch(path.replace("\\", "/")))


def matcher(exclusions: tuple[str, ...]) -> Matcher:
    """Given restic patterns, return what says whether an entry is left out."""
    # As for restic: an absolute path that is there under exactly that name is meant literally.
    return Matcher(
        tuple(
            literal_pattern(text) if Path(text).is_absolute() and os.path.lexists(text) else text
            for text in exclusions
            if text.strip()
        )
    )


def _has_separator(pattern: str) -> bool:
    return "/" in pattern or "\\" in pattern


def _path_expression(pattern: str) -> str:
    parts = pattern.replace("\\\\", "\\").replace("\\", "/").rstrip("/").split("/")
    is_absolute = parts[0] == "" or parts[0].endswith(":")
    start = "" if is_absolute else "(?:.*/)?"
    return start + "/".join(_expression(part) for part in parts)


_TOKENS = re.compile(r"(?P<any>\*)|(?P<one>\?)|(?P<choice>\[\^?[^\]]+\])|(?P<letter>.)", re.DOTALL)


def _expression(part: str) -> str:
    """Given one part of a pattern, return its regular expression."""
    pieces = []
    for token in _TOKENS.finditer(part):
        match token.lastgroup:
            case "any":
                pieces.append("[^/]*")
            case "one":
                pieces.append("[^/]")
            case "choice":
                inside = token["choice"][1:-1].replace("\\", "").replace("[", "\\[")
                pieces.append(f"[{inside}]")
            case _:
                pieces.append(re.escape(token["letter"]))
    return "".join(pieces)
