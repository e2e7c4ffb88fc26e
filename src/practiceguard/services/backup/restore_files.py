"""Get files back: through a staging folder, verified against the snapshot, never over anything.

restic restores into a private folder beside the target and compares every byte with the hashes in
the snapshot. Only what came back whole is then moved to its name; what is there already is kept.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePath, PurePosixPath

from practiceguard.domain.backup.listed_name import is_readable
from practiceguard.domain.backup.restoration import (
    FileFate,
    RestoredFile,
    RestoreReport,
    RestoreRequest,
)
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.backup.snapshot_path import native_path
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.check_repository import remember_damage
from practiceguard.services.backup.open_copy import OpenCopy
from practiceguard.services.backup.place_files import PlaceFiles, Staged
from practiceguard.services.backup.restore_errors import RestoreErrors
from practiceguard.services.backup.restore_groups import (
    RESTORING_SHARE,
    Group,
    groups_of,
    scaled_report,
)
from practiceguard.services.backup.staged_tree import StagedTree
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
from practiceguard.services.progress import Cancellation, NeverCancelled, Report

MOST_SPARE_BYTES = 50_000_000
LEAST_SPARE_BYTES = 1_000_000
SPARE_SHARE = 0.05
"""Room that stays free besides what is restored, within these bounds."""
FEW_NAMES = 3
"""So many are asked for one by one; for more, the whole list is read first."""

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
class RestoreFiles:
    """Restores files and folders of one snapshot."""

    engine: BackupEngine
    index: SnapshotIndex
    files: Files
    machine: Machine
    store: PracticeStore
    clock: Clock
    open_copy: OpenCopy
    processes: Processes
    is_windows: bool

    def occupied(self, request: RestoreRequest) -> tuple[Occupied, ...]:
        """Return the files of the request whose place is taken, before anything is done."""
        access = self.open_copy(request.snapshot_id)
        placing = PlaceFiles(self.files, self.clock, 0)
        found = []
        groups = groups_of(request.paths)
        self._read_list(access, request.snapshot_id, groups, NeverCancelled())
        for group in groups:
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
        access = self.open_copy(request.snapshot_id)
        groups = groups_of(request.paths)
        self._read_list(access, request.snapshot_id, groups, cancel)
        nodes = {group: self._nodes(access, request.snapshot_id, group) for group in groups}
        bytes_total = sum(
            node.size for found in nodes.values() for node in found if node.kind is NodeKind.FILE
        )
        near = self._near(request, groups)
        self._check_space(near, bytes_total)
        folders = self._staging()
        staging = folders.make(near)
        try:
            staged, fates, folders_to_make = self._restore_all(
                access, request, nodes, staging, bytes_total, report, cancel
            )
            placing = PlaceFiles(self.files, self.clock, RESTORING_SHARE)
            answers = dict(request.conflict_by_path)
            placed = list(placing(staged, request.conflict, answers, report, cancel))
            if not cancel.is_requested():
                self._make_folders(folders_to_make, request, placing)
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
        nodes: dict[Group, tuple[Node, ...]],
        staging: Path,
        bytes_total: int,
        report: Report,
        cancel: Cancellation,
    ) -> tuple[list[Staged], list[RestoredFile], list[Path]]:
        """Restore every group into the staging folder.

        Return what is whole, what is not, and the folders, which may have no files in them.
        """
        whole: list[Staged] = []
        fates: list[RestoredFile] = []
        folders: list[Path] = []
        files_total = sum(
            node.kind is not NodeKind.FOLDER for found in nodes.values() for node in found
        )
        bytes_before = files_before = 0
        for number, (group, found) in enumerate(nodes.items()):
            into = staging / str(number)
            self.files.make_folder(into)
            scaled = scaled_report(report, files_before, files_total, bytes_before, bytes_total)
            outcome = self._restore_group(access, request, group, into, scaled, cancel)
            errors = RestoreErrors.of(outcome, found)
            tree = StagedTree(self.files, into, windows=self.is_windows)
            for node in found:
                relative = group.relative(node.path)
                if node.kind is NodeKind.FOLDER:
                    folders += self._folders_of(node, group, request, tree)
                    continue
                files_before += 1
                bytes_before += node.size
                real = tree.take(node, relative)
                staged = into / (real or relative)
                problem = self._problem(node, staged, errors)
                if problem is None:
                    target = self._target_of(node, group, request, real)
                    whole.append(Staged(node, staged, target, _root(request)))
                else:
                    fates.append(problem)
            known = {fate.path for fate in fates}
            for listed, real, entry in tree.rest():
                node = replace(entry, path=group.joined(listed))
                if node.path in known or not group.contains(node.path):
                    continue
                # restic gave back and verified what its listing does not have: nobody loses it.
                problem = self._problem(node, into / real, errors)
                if problem is None:
                    target = self._target_of(node, group, request, real)
                    whole.append(Staged(node, into / real, target, _root(request)))
                else:
                    fates.append(problem)
        return whole, fates, folders

    def _restore_group(
        self,
        access: Access,
        request: RestoreRequest,
        group: Group,
        into: Path,
        report: Report,
        cancel: Cancellation,
    ) -> RestoreOutcome:
        """Let restic restore a group; damage of the copy that shows is held against it."""
        try:
            outcome = self.engine.restore(
                access, request.snapshot_id, group.folder, into, report, cancel, only=group.names
            )
        except PracticeGuardError as error:
            if error.code is ErrorCode.REPOSITORY_DAMAGED:
                self._remember_damage(request.snapshot_id)
            raise
        if outcome.is_copy_damaged:
            self._remember_damage(request.snapshot_id)
        return outcome

    def _remember_damage(self, snapshot_id: str) -> None:
        # The files that are whole come back, whatever becomes of our records.
        with suppress(PracticeGuardError):
            place = self.open_copy.place_of(snapshot_id)
            remember_damage(self.store, place.key, self.clock.now())

    def _folders_of(
        self, node: Node, group: Group, request: RestoreRequest, tree: StagedTree
    ) -> list[Path]:
        """Return where a listed folder shall stand; several if their names only look the same."""
        if not self._can_hold(node):
            return []
        reals: tuple[PurePosixPath | None, ...] = (None,)
        if not is_readable(node.path):
            reals = tree.folders(group.relative(node.path))
        return [self._target_of(node, group, request, real) for real in reals]

    def _problem(self, node: Node, staged: Path, errors: RestoreErrors) -> RestoredFile | None:
        """Return why a staged file must not be placed, or None if it is whole."""
        refused = RestoredFile(node.path, FileFate.NOT_POSSIBLE, size=node.size)
        if not self._can_hold(node):
            return replace(refused, reason=ErrorCode.NAME_NOT_POSSIBLE.value)
        if node.kind is NodeKind.OTHER:
            return replace(refused, reason=NOT_A_FILE)
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
        self, folders: list[Path], request: RestoreRequest, placing: PlaceFiles
    ) -> None:
        """Folders without files are part of what was asked for, too."""
        for folder in folders:
            try:
                placing.make_folder(folder, _root(request))
            except (PracticeGuardError, OSError):
                # The files are back; an empty folder that cannot be made loses nobody's data.
                return

    def _read_list(
        self, access: Access, snapshot_id: str, groups: tuple[Group, ...], cancel: Cancellation
    ) -> None:
        """Read the whole list once if asking for each name would take longer."""
        names = sum(len(group.names) for group in groups)
        if names <= FEW_NAMES or self.index.has(snapshot_id):
            return
        try:
            self.index.build(snapshot_id, self.engine.list_all(access, snapshot_id, cancel))
        except PracticeGuardError as error:
            # A full disk for lists keeps nobody's files away: then it takes longer.
            if error.code is not ErrorCode.STATE_NOT_WRITABLE:
                raise

    def _nodes(self, access: Access, snapshot_id: str, group: Group) -> tuple[Node, ...]:
        paths = [group.chosen] if group.chosen else [group.joined(name) for name in group.names]
        has_list = self.index.has(snapshot_id)
        if not paths:
            if not has_list:
                return self.engine.list_below(access, snapshot_id, group.folder)
            tops = self.index.children(snapshot_id, group.folder)
            return tuple(node for top in tops for node in self._below(snapshot_id, top))
        found: list[Node] = []
        for path in paths:
            found.extend(
                self._listed(snapshot_id, path)
                if has_list
                else self._asked_for(access, snapshot_id, path, group)
            )
        return tuple(found)

    def _listed(self, snapshot_id: str, path: str) -> Iterator[Node]:
        """Yield what the index has at and below a path; FILE_NOT_FOUND."""
        top = self.index.node(snapshot_id, path)
        if top is None:
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path})
        tops = [top]
        if not is_readable(path):
            # Several names may look like this one.
            beside = self.index.children(snapshot_id, str(PurePosixPath(path).parent))
            tops = [one for one in beside if one.path == path]
        for one in tops:
            yield from self._below(snapshot_id, one)

    def _asked_for(
        self, access: Access, snapshot_id: str, path: str, group: Group
    ) -> tuple[Node, ...]:
        """Return what restic lists at and below a path; FILE_NOT_FOUND."""
        if is_readable(path):
            return self.engine.list_below(access, snapshot_id, path)
        # restic finds it by its true name only: ask for all of the folder above.
        found = tuple(
            node
            for node in self.engine.list_below(access, snapshot_id, group.folder)
            if node.path == path or node.path.startswith(f"{path}/")
        )
        if not found:
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path})
        return found

    def _below(self, snapshot_id: str, top: Node) -> Iterator[Node]:
        pending = [top]
        while pending:
            one = pending.pop()
            yield one
            if one.kind is NodeKind.FOLDER:
                pending.extend(reversed(self.index.children(snapshot_id, one.path)))

    def _target_of(
        self, node: Node, group: Group, request: RestoreRequest, real: PurePosixPath | None = None
    ) -> Path:
        """Return where a node shall stand: under its true name, where the listing has none."""
        path = node.path if real is None or is_readable(node.path) else group.joined(real)
        if request.target is None:
            return Path(native_path(path, windows=self.is_windows))
        parts = PurePosixPath(path).relative_to(group.folder).parts[group.depth :]
        return Path(request.target).joinpath(*parts)

    def _near(self, request: RestoreRequest, groups: tuple[Group, ...]) -> Path:
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
        spare = min(MOST_SPARE_BYTES, max(LEAST_SPARE_BYTES, round(needed * SPARE_SHARE)))
        if free < needed + spare:
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


def _root(request: RestoreRequest) -> Path | None:
    return None if request.target is None else Path(request.target)
