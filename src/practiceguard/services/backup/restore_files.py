"""Get files back: through a staging folder, verified against the snapshot, never over anything.

restic restores into a private folder beside the target and compares every byte with the hashes in
the snapshot. Only what came back whole is then moved to its name; what is there already is kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath, PurePosixPath

from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.backup.restoration import (
    FileFate,
    RestoredFile,
    RestoreReport,
    RestoreRequest,
)
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.backup.snapshot_path import native_path, without_nested
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.place_files import PlaceFiles, Staged
from practiceguard.services.backup.staging import StagingFolders
from practiceguard.services.ports import (
    Access,
    BackupEngine,
    Clock,
    Files,
    Machine,
    PracticeStore,
    Processes,
    RestoreOutcome,
    SnapshotIndex,
)
from practiceguard.services.progress import Cancellation, Report

SPARE_BYTES = 50_000_000
RESTORING_SHARE = 0.9
"""Of the whole work, as progress shows it; the rest is placing."""

NOT_A_FILE = "not-a-file"
"""Reason of a device, pipe or the like, which cannot be handed back."""
LINK_NOT_POSSIBLE = "link-not-possible"
"""Reason of a link that this system would not let us make."""


@dataclass(frozen=True)
class Occupied:
    """A file that would be restored where one of that name is already."""

    path: str
    here: Path
    is_same_size: bool
    size_here: int | None = None
    """Bytes of the present file; None if it is a folder or a link."""
    node: Node | None = None
    """The file in the copy."""


@dataclass(frozen=True)
class _Group:
    """Chosen names that lie in one folder of the snapshot: one call of restic."""

    folder: str
    names: tuple[str, ...]
    """Everything in the folder if empty."""


@dataclass(frozen=True)
class RestoreFiles:
    """Restores files and folders of one snapshot."""

    engine: BackupEngine
    index: SnapshotIndex
    files: Files
    machine: Machine
    store: PracticeStore
    clock: Clock
    open_repository: OpenRepository
    processes: Processes
    is_windows: bool

    def occupied(self, request: RestoreRequest) -> tuple[Occupied, ...]:
        """Return the files of the request whose place is taken, before anything is done."""
        access = self.open_repository()
        placing = PlaceFiles(self.files, self.clock, 0)
        found = []
        for group in _groups(request.paths):
            for node in self._nodes(access, request.snapshot_id, group):
                if node.kind is NodeKind.FOLDER or not self._can_hold(node):
                    continue
                wanted = self._target_of(node, group, request)
                here = placing.folder_for(wanted.parent, _root(request)) / wanted.name
                if placing.is_taken(here):
                    size = self.files.size(here)
                    found.append(Occupied(node.path, here, size == node.size, size, node))
        return tuple(found)

    def __call__(
        self, request: RestoreRequest, report: Report, cancel: Cancellation
    ) -> RestoreReport:
        """Restore, verify and place; return what became of every file.

        Raises NOTHING_CHOSEN, FILE_NOT_FOUND, TARGET_FULL, TARGET_NOT_WRITABLE, CANCELLED and what
        opening the repository raises; then nothing was placed. Stopping while files are being
        placed raises nothing: the report tells which ones are back. A damaged file is never
        placed: the report says so, and the others are.
        """
        if not request.paths:
            raise PracticeGuardError(ErrorCode.NOTHING_CHOSEN)
        self.remove_leftovers()
        access = self.open_repository()
        groups = _groups(request.paths)
        nodes = {group: self._nodes(access, request.snapshot_id, group) for group in groups}
        bytes_total = sum(
            node.size for found in nodes.values() for node in found if node.kind is NodeKind.FILE
        )
        near = self._near(request, groups)
        self._check_space(near, bytes_total)
        folders = self._staging()
        staging = folders.make(near)
        try:
            staged, fates = self._restore_all(
                access, request, nodes, staging, bytes_total, report, cancel
            )
            placing = PlaceFiles(self.files, self.clock, RESTORING_SHARE)
            answers = dict(request.conflict_by_path)
            placed = list(placing(staged, request.conflict, answers, report, cancel))
            if not cancel.is_requested():
                self._make_folders(request, nodes, placing)
        finally:
            folders.remove(staging)
        done = (*placed, *fates)
        return RestoreReport(done, self._folder_to_show(request, done), bytes_total)

    def remove_leftovers(self) -> None:
        """Remove the staging folder of a restoration that a crash or power cut ended."""
        self._staging().remove_leftovers()

    def _staging(self) -> StagingFolders:
        return StagingFolders(self.files, self.store, self.processes)

    def _restore_all(
        self,
        access: Access,
        request: RestoreRequest,
        nodes: dict[_Group, tuple[Node, ...]],
        staging: Path,
        bytes_total: int,
        report: Report,
        cancel: Cancellation,
    ) -> tuple[list[Staged], list[RestoredFile]]:
        """Restore every group into the staging folder; return what is whole and what is not."""
        whole: list[Staged] = []
        fates: list[RestoredFile] = []
        files_total = sum(
            node.kind is not NodeKind.FOLDER for found in nodes.values() for node in found
        )
        bytes_before = files_before = 0
        for number, (group, found) in enumerate(nodes.items()):
            into = staging / str(number)
            self.files.make_folder(into)
            outcome = self.engine.restore(
                access,
                request.snapshot_id,
                group.folder,
                into,
                _scaled(report, files_before, files_total, bytes_before, bytes_total),
                cancel,
                only=group.names,
            )
            errors = _Errors.of(outcome, found)
            for node in found:
                if node.kind is NodeKind.FOLDER:
                    continue
                files_before += 1
                bytes_before += node.size
                problem = self._problem(node, into, group, errors)
                if problem is None:
                    staged = into / _relative(node.path, group.folder)
                    target = self._target_of(node, group, request)
                    whole.append(Staged(node, staged, target, _root(request)))
                else:
                    fates.append(problem)
        return whole, fates

    def _problem(
        self, node: Node, into: Path, group: _Group, errors: "_Errors"
    ) -> RestoredFile | None:
        """Return why a staged file must not be placed, or None if it is whole."""
        refused = RestoredFile(node.path, FileFate.NOT_POSSIBLE, size=node.size)
        if not self._can_hold(node):
            return replace(refused, reason=ErrorCode.NAME_NOT_POSSIBLE.value)
        if node.kind is NodeKind.OTHER:
            return replace(refused, reason=NOT_A_FILE)
        staged = into / _relative(node.path, group.folder)
        if node.kind is NodeKind.SYMLINK:
            # A link has no content that could be damaged: Windows refuses to make it.
            whole = self.files.is_link(staged)
            return None if whole else replace(refused, reason=LINK_NOT_POSSIBLE)
        said = errors.about(node.path)
        if said is None and self.files.size(staged) == node.size:
            return None
        return replace(refused, fate=FileFate.DAMAGED, reason=said or "It did not come back whole.")

    def _can_hold(self, node: Node) -> bool:
        """Return whether the parts of a path mean the same here as in the snapshot.

        On Windows a backslash or colon inside a name would lead to another place.
        """
        parts = node.path.split("/")
        if any(part in {".", ".."} or "\0" in part for part in parts):
            return False
        return not self.is_windows or not any(sign in node.path for sign in ("\\", ":"))

    def _make_folders(
        self, request: RestoreRequest, nodes: dict[_Group, tuple[Node, ...]], placing: PlaceFiles
    ) -> None:
        """Folders without files are part of what was asked for, too."""
        for group, found in nodes.items():
            for node in found:
                if node.kind is not NodeKind.FOLDER or not self._can_hold(node):
                    continue
                target = self._target_of(node, group, request)
                try:
                    placing.make_folder(target, _root(request))
                except (PracticeGuardError, OSError):
                    # The files are back; an empty folder that cannot be made loses nobody's data.
                    return

    def _nodes(self, access: Access, snapshot_id: str, group: _Group) -> tuple[Node, ...]:
        if not group.names:
            if not self.index.has(snapshot_id):
                return self.engine.list_below(access, snapshot_id, group.folder)
            tops = self.index.children(snapshot_id, group.folder)
            return tuple(node for top in tops for node in self._below(snapshot_id, top))
        found: list[Node] = []
        for name in group.names:
            path = _joined(group.folder, name)
            if self.index.has(snapshot_id):
                top = self.index.node(snapshot_id, path)
                if top is None:
                    raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path})
                found.extend(self._below(snapshot_id, top))
            else:
                found.extend(self.engine.list_below(access, snapshot_id, path))
        return tuple(found)

    def _below(self, snapshot_id: str, top: Node) -> Iterator[Node]:
        pending = [top]
        while pending:
            one = pending.pop()
            yield one
            if one.kind is NodeKind.FOLDER:
                pending.extend(reversed(self.index.children(snapshot_id, one.path)))

    def _target_of(self, node: Node, group: _Group, request: RestoreRequest) -> Path:
        if request.target is None:
            return Path(native_path(node.path, windows=self.is_windows))
        return Path(request.target).joinpath(*_relative(node.path, group.folder).parts)

    def _near(self, request: RestoreRequest, groups: tuple[_Group, ...]) -> Path:
        """Return the folder, or the nearest one above it that exists, where files will go."""
        wanted = request.target
        if wanted is None:
            wanted = native_path(groups[0].folder, windows=self.is_windows)
        near = Path(wanted)
        while not self.files.is_folder(near) and near != near.parent:
            near = near.parent
        return near

    def _check_space(self, near: Path, needed: int) -> None:
        free = self.machine.free_bytes(near)
        if free < needed + SPARE_BYTES:
            raise PracticeGuardError(
                ErrorCode.TARGET_FULL,
                {"folder": str(near), "needed": str(needed), "free": str(free)},
            )

    def _folder_to_show(
        self, request: RestoreRequest, done: tuple[RestoredFile, ...]
    ) -> PurePath | None:
        if request.target is not None:
            return request.target if self.files.is_folder(Path(request.target)) else None
        placed = next((file.placed_at for file in done if file.placed_at), None)
        return placed.parent if placed else None


@dataclass(frozen=True)
class _Errors:
    """What restic said about files of one call."""

    by_path: dict[str, str]
    about_all: str | None
    """An error that names nothing we asked for: then no file of the call can be trusted."""

    @staticmethod
    def of(outcome: RestoreOutcome, nodes: tuple[Node, ...]) -> "_Errors":
        known = {node.path for node in nodes}
        by_path = {error.path: error.reason for error in outcome.errors if error.path in known}
        others = [error.reason for error in outcome.errors if error.path not in known]
        return _Errors(by_path, others[0] if others else None)

    def about(self, path: str) -> str | None:
        return self.by_path.get(path, self.about_all)


def _groups(paths: tuple[str, ...]) -> tuple[_Group, ...]:
    by_folder: dict[str, list[str]] = {}
    for path in without_nested(paths):
        pure = PurePosixPath(path)
        names = by_folder.setdefault(str(pure.parent), [])
        if pure.name:
            names.append(pure.name)
    return tuple(_Group(folder, tuple(names)) for folder, names in by_folder.items())


def _root(request: RestoreRequest) -> Path | None:
    return None if request.target is None else Path(request.target)


def _joined(folder: str, name: str) -> str:
    return f"/{name}" if folder == "/" else f"{folder}/{name}"


def _relative(path: str, folder: str) -> PurePosixPath:
    return PurePosixPath(path).relative_to(folder)


def _scaled(
    report: Report, files_before: int, files_total: int, bytes_before: int, bytes_total: int
) -> Report:
    """Return a report for one of several calls that shows the whole of them."""

    def scaled(progress: Progress) -> None:
        done = bytes_before + progress.bytes_done
        fraction = min(done / bytes_total, 1) * RESTORING_SHARE if bytes_total else None
        report(
            replace(
                progress,
                files_done=min(files_before + progress.files_done, files_total),
                files_total=files_total,
                bytes_done=done,
                bytes_total=bytes_total,
                fraction=fraction,
            )
        )

    return scaled
