"""`restic restore`: a folder's content, or names directly in it, into an empty folder."""

import os
import re
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from practiceguard.adapters.restic import patterns
from practiceguard.adapters.restic.backup import NEARLY_DONE
from practiceguard.adapters.restic.diagnosis import (
    Doing,
    Ended,
    code_of_text,
    is_full,
    is_remote,
    proves_damage_anywhere,
)
from practiceguard.adapters.restic.exit_codes import Exit
from practiceguard.adapters.restic.messages import AnyMessage, ErrorMessage, Message, readable
from practiceguard.adapters.restic.network_words import code_of_helper
from practiceguard.domain.backup.listed_name import composed, is_readable
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.run import UnreadItem
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.progress import Report

_LONGEST_ARGUMENTS: Final = 16_000
"""Characters of names in one call: Windows takes 32,767 in all."""
_STORED_DATA: Final = "<data/"
_COUNT = re.compile(r"There were (\d+) errors")
# What restic could not set on a file whose content is back: no reason to call it damaged.
_ABOUT_PROPERTIES = re.compile(
    r"^(?:lchown|chown|chmod|fchmod|lchmod|utimes|lutimes|chtimes|xattr|setxattr|lsetxattr"
    r"|listxattr|llistxattr|set named security info|failed to restore (?:security|extended)"
    r"|UtimesNano|error restoring (?:xattr|extended|generic))",
    re.IGNORECASE,
)


def flags(snapshot_id: str, folder: str, target: Path, only: tuple[str, ...]) -> tuple[str, ...]:
    """Return the command for a folder and the patterns for those names in it.

    It may bring back more than was asked for: `remove_others` afterwards.
    """
    included = [f"--include=/{patterns.one_name(name)}" for name in only]
    return (
        "restore",
        "--json",
        "--verify",
        f"--target={target}",
        *included,
        "--",
        f"{snapshot_id}:{folder}",
    )


def batches(only: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Given the names, yield them in portions that fit into one call; once () for everything."""
    batch: list[str] = []
    length = 0
    for name in only:
        if batch and length + len(name) > _LONGEST_ARGUMENTS:
            yield tuple(batch)
            batch, length = [], 0
        batch.append(name)
        length += len(name) + len("--include=/ ")
    yield tuple(batch)


def demand_names(only: tuple[str, ...]) -> None:
    """Raise INPUT_INVALID unless every name is one directly in a folder."""
    if any(name in {"", ".", ".."} or "/" in name or "\0" in name for name in only):
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "names"})


def demand_empty(target: Path) -> None:
    """Raise TARGET_NOT_WRITABLE unless the target is an empty folder."""
    facts = {"folder": str(target)}
    try:
        is_empty = next(target.iterdir(), None) is None
    except OSError as error:
        raise PracticeGuardError(
            ErrorCode.TARGET_NOT_WRITABLE, facts, details=str(error.strerror)
        ) from error
    if not is_empty:
        raise PracticeGuardError(ErrorCode.TARGET_NOT_WRITABLE, facts, details="not empty")


class RestoreListener:
    """Listens to a restore: reports how far it is, and remembers which files went wrong."""

    def __init__(self, folder: str, target: Path, report: Report) -> None:
        self._folder = folder
        self._target = target
        self._report = report
        self._errors: dict[str, str] = {}
        self._about_properties: dict[str, str] = {}
        self._unnamed: list[str] = []
        self._count = 0

    def hear(self, message: AnyMessage) -> None:
        """Take in one message."""
        match message:
            case Message(kind="status"):
                self._report(_progress(message))
            case ErrorMessage():
                self._count += 1
                self._error(message)
            case _:
                pass

    def errors(
        self, ended: Ended, fail: Callable[[], PracticeGuardError]
    ) -> tuple[UnreadItem, ...]:
        """Return what went wrong with single files; raise if it is more than that.

        Every failure has to be pinned to a file: with one that is not, any file may be the
        damaged one.
        """
        if ended.was_cancelled and ended.meaning is not Exit.DONE:
            raise fail()
        if any(code_of_helper(text) is not None for text in ended.untrusted_texts):
            raise fail()  # the way there broke off: none of the files is to blame
        for text in (*self._errors.values(), *ended.untrusted_texts):
            if is_full(text):
                raise PracticeGuardError(
                    ErrorCode.TARGET_FULL, {"folder": str(self._target)}, details=ended.log
                )
        if ended.meaning is Exit.DONE and not self._count:
            return ()
        told = _COUNT.search(ended.untrusted_exit_error)
        if ended.meaning not in {Exit.DONE, Exit.FAILED} or (
            ended.meaning is Exit.FAILED and told is None
        ):
            raise fail()
        if self._unnamed or (told is not None and int(told[1]) > self._count):
            raise PracticeGuardError(ErrorCode.RESTORE_DAMAGED, details=ended.log)
        for path, text in self._about_properties.items():
            # One whose true name we do not know is looked for by whoever takes the files over.
            if (
                path not in self._errors
                and is_readable(path)
                and not os.path.lexists(self._place(path))
            ):
                self._errors[path] = text
        return tuple(UnreadItem(path, readable(text)) for path, text in self._errors.items())

    def _error(self, message: ErrorMessage) -> None:
        path = self._path(message.item)
        text = message.untrusted_text
        if _ABOUT_PROPERTIES.match(text):
            if path is not None:
                self._about_properties.setdefault(path, text)
        elif path is None:
            self._unnamed.append(text)
        else:
            self._errors.setdefault(path, text)

    def _path(self, item: str) -> str | None:
        """Given a file as restic names it, return its path in the snapshot."""
        below = item.removeprefix(str(self._target))
        if os.sep != "/":
            below = below.replace(os.sep, "/")
        below = below.strip("/")
        if not below:
            return None
        return _joined(self._folder, below)

    def _place(self, path: str) -> Path:
        return self._target / path.removeprefix(self._folder.rstrip("/") + "/")


def remove_others(target: Path, only: tuple[str, ...]) -> None:
    """Remove whatever lies in the target and was not asked for: patterns match more than names."""
    wanted = {composed(name) for name in only}
    for path in list(target.iterdir()):
        if patterns.comparable(path.name) not in wanted:
            _remove(path)


def proves_damage(errors: Iterable[UnreadItem], location: str) -> bool:
    """Return whether errors of files say that data of the repository cannot be read back.

    What went wrong in the target proves nothing: they must speak of the repository's own files.
    Nor does a server that broke off.
    """
    if is_remote(location):
        return any(proves_damage_anywhere(error.reason) for error in errors)
    return any(
        _STORED_DATA in error.reason
        and code_of_text(error.reason, Doing.RESTORING) is ErrorCode.REPOSITORY_DAMAGED
        for error in errors
    )


def only_about(errors: list[UnreadItem], folder: str, only: tuple[str, ...]) -> list[UnreadItem]:
    """Return the errors about what was asked for: neighbours that a pattern caught do not count."""
    wanted = {composed(name) for name in only}
    above = _joined(folder, "")
    return [
        error
        for error in errors
        if patterns.comparable(error.path.removeprefix(above).split("/")[0]) in wanted
    ]


def missing(
    target: Path, folder: str, only: tuple[str, ...], told: list[UnreadItem]
) -> list[UnreadItem]:
    """Return an error for every name asked for that is neither in the target nor told already.

    restic calls it a success when nothing fits.
    """
    there = {patterns.comparable(path.name) for path in target.iterdir()}
    known = {error.path for error in told}
    return [
        UnreadItem(_joined(folder, name), "it did not come back")
        for name in only
        if _joined(folder, name) not in known and composed(name) not in there
    ]


def _progress(message: Message) -> Progress:
    fields = message.fields
    done = fields.number("percent_done")
    is_written = done >= 1
    return Progress(
        phase=Phase.VERIFYING if is_written else Phase.RESTORING,
        fraction=None if is_written else min(done, NEARLY_DONE),
        # It counts folders too, and may exceed the total.
        files_done=min(fields.integer("files_restored"), fields.integer("total_files")),
        files_total=fields.integer("total_files"),
        bytes_done=fields.integer("bytes_restored"),
        bytes_total=fields.integer("total_bytes"),
        seconds_elapsed=fields.number("seconds_elapsed"),
    )


def _joined(folder: str, below: str) -> str:
    return f"{folder.rstrip('/')}/{below}"


def _remove(path: Path) -> None:
    if path.is_symlink() or not path.is_dir():
        with suppress(PermissionError):
            path.unlink()
            return
        # Windows does not remove a read-only file.
        path.chmod(stat.S_IWRITE)
        path.unlink()
        return
    for folder, _folders, _files in os.walk(path):
        # A folder may have come back read-only.
        Path(folder).chmod(0o700)
    shutil.rmtree(path, onerror=_make_writable)


def _make_writable(remove: Callable[[str], object], path: str, _error: object) -> None:
    Path(path).chmod(stat.S_IWRITE)
    remove(path)
