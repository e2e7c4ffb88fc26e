"""Give restored files their names: nothing that was there is overwritten or lost."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.restoration import Conflict, FileFate, RestoredFile
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Clock, Files
from practiceguard.services.progress import Cancellation, Report

STOPPED = "stopped"
"""Reason of a file that was left out because somebody stopped the work."""
WAS_THERE = "was-there"
"""Reason of a file that was left out because that was the answer."""
_ATTEMPTS = 5


@dataclass(frozen=True)
class Staged:
    """A whole, verified file or link, and where it shall stand."""

    node: Node
    staged: Path
    target: Path
    root: Path | None = None
    """The folder that was chosen to restore into; None if files go back in place."""


@dataclass(frozen=True)
class PlaceFiles:
    """Moves staged files to their names, one restoration at a time."""

    files: Files
    clock: Clock
    share_before: float
    """How much of the whole work (0..1) was done before placing began."""
    _ours: set[str] = field(default_factory=set)
    """Names this restoration has filled: a second file for one of them never replaces the first."""
    _folders: dict[Path, Path] = field(default_factory=dict)
    """Folder that was wanted -> folder that stands for it."""

    def __call__(
        self,
        items: list[Staged],
        default: Conflict,
        answers: dict[str, Conflict],
        report: Report,
        cancel: Cancellation,
    ) -> Iterator[RestoredFile]:
        """Yield what became of each file; a file that cannot be placed does not stop the others.

        Links come last: no file of this restoration may pass through one of them.
        """
        ordered = sorted(items, key=lambda item: item.node.kind is NodeKind.SYMLINK)
        for number, item in enumerate(ordered, start=1):
            if cancel.is_requested():
                yield _left_out(item, STOPPED)
                continue
            report(
                Progress(
                    Phase.PLACING,
                    fraction=self.share_before
                    + (1 - self.share_before) * number / (len(items) + 1),
                    files_done=number,
                    files_total=len(items),
                )
            )
            try:
                yield self._place(item, answers.get(item.node.path, default))
            except (PracticeGuardError, OSError) as error:
                yield RestoredFile(
                    item.node.path,
                    FileFate.NOT_POSSIBLE,
                    size=item.node.size,
                    reason=_reason(error),
                )

    def is_taken(self, path: Path) -> bool:
        """Return whether anything has that name, a dead link included."""
        return self.files.exists(path) or self.files.is_link(path)

    def folder_for(self, folder: Path, root: Path | None) -> Path:
        """Return the folder that stands for a wanted one, so that no link is followed unnoticed.

        Below a chosen folder, a link (or a file) of a folder's name is left alone and the folder
        gets a name of its own. In place the practice's own links are followed, and the real folder
        is returned: that is what the report names.
        """
        if root is None:
            if folder not in self._folders:
                self._folders[folder] = self._behind_links(folder)
            return self._folders[folder]
        if folder == root or root not in folder.parents:
            return folder
        if folder not in self._folders:
            place = self.folder_for(folder.parent, root) / folder.name
            if self.files.leads_elsewhere(place) or (
                self.is_taken(place) and not self.files.is_folder(place)
            ):
                place = self.files.free_name(place, f"restored {self._today()}")
            self._folders[folder] = place
        return self._folders[folder]

    def make_folder(self, folder: Path, root: Path | None) -> None:
        """Make a folder that had no files; TARGET_NOT_WRITABLE, NAME_NOT_POSSIBLE."""
        place = self.folder_for(folder, root)
        if not self.is_taken(place):
            self.files.make_folder(place)

    def _behind_links(self, folder: Path) -> Path:
        links = [one for one in (folder, *folder.parents) if self.files.leads_elsewhere(one)]
        # A link that leads nowhere (a drive that is not there) is not built anew behind it.
        if not links or not all(self.files.is_folder(link) for link in links):
            return folder
        return self.files.real(folder)

    def _place(self, wanted: Staged, answer: Conflict) -> RestoredFile:
        folder = self.folder_for(wanted.target.parent, wanted.root)
        self.files.make_folder(folder)
        item = replace(wanted, target=folder / wanted.target.name)
        is_beside = wanted.root is not None and item.target != wanted.target
        fate = FileFate.PLACED_BESIDE if is_beside else FileFate.PLACED
        done = RestoredFile(item.node.path, fate, item.target, size=item.node.size)
        if not self.is_taken(item.target):
            return self._place_free(item, done)
        if self._is_identical(item):
            return replace(done, fate=FileFate.IDENTICAL)
        if _key(item.target) in self._ours:
            # Two chosen files want one name: neither may push the other out, whatever the answer.
            return self._place_beside(item, done)
        if answer is Conflict.SKIP:
            return _left_out(item, WAS_THERE)
        if answer is Conflict.KEEP_BOTH or self._is_folder(item.target):
            return self._place_beside(item, done)
        return self._replace(item, done)

    def _place_free(self, item: Staged, done: RestoredFile) -> RestoredFile:
        try:
            self.files.place(item.staged, item.target)
        except FileExistsError:
            # Somebody saved a file of that name in this very moment.
            return self._place_beside(item, done)
        self._ours.add(_key(item.target))
        return done

    def _place_beside(self, item: Staged, done: RestoredFile) -> RestoredFile:
        beside = self._moved(item.staged, item.target, f"restored {self._today()}")
        self._ours.add(_key(beside))
        return replace(done, fate=FileFate.PLACED_BESIDE, placed_at=beside)

    def _replace(self, item: Staged, done: RestoredFile) -> RestoredFile:
        aside = self._moved(item.target, item.target, f"before restore {self._today()}")
        try:
            self.files.place(item.staged, item.target)
        except (PracticeGuardError, OSError) as error:
            return self._put_back(item, aside, error)
        self._ours.add(_key(item.target))
        return replace(done, fate=FileFate.REPLACED, moved_aside_to=aside)

    def _put_back(self, item: Staged, aside: Path, cause: Exception) -> RestoredFile:
        """Undo the moving aside; where even that fails, say under which name the file is now."""
        failed = RestoredFile(
            item.node.path, FileFate.NOT_POSSIBLE, size=item.node.size, reason=_reason(cause)
        )
        try:
            self.files.place(aside, item.target)
        except (PracticeGuardError, OSError):
            return replace(failed, moved_aside_to=aside)
        return failed

    def _moved(self, source: Path, wanted: Path, suffix: str) -> Path:
        """Move a file to the first free name beside `wanted` and return it."""
        for _ in range(_ATTEMPTS):
            free = self.files.free_name(wanted, suffix)
            try:
                self.files.place(source, free)
            except FileExistsError:
                continue
            return free
        raise PracticeGuardError(ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(wanted.parent)})

    def _is_folder(self, path: Path) -> bool:
        return self.files.is_folder(path) and not self.files.is_link(path)

    def _is_identical(self, item: Staged) -> bool:
        if item.node.kind is not NodeKind.FILE or self.files.size(item.target) != item.node.size:
            return False
        try:
            return self.files.sha256(item.target) == self.files.sha256(item.staged)
        except (PracticeGuardError, OSError):
            # What cannot be read cannot be called the same.
            return False

    def _today(self) -> str:
        return self.clock.now().astimezone().date().isoformat()


def _left_out(item: Staged, reason: str) -> RestoredFile:
    return RestoredFile(item.node.path, FileFate.SKIPPED, size=item.node.size, reason=reason)


def _reason(error: Exception) -> str:
    if isinstance(error, PracticeGuardError):
        return error.code.value
    return ErrorCode.TARGET_NOT_WRITABLE.value


def _key(path: Path) -> str:
    """Return a path as the least careful file system compares it (case, accents' form)."""
    return unicodedata.normalize("NFC", str(path)).casefold()
