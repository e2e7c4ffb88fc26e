"""Find a copy again whose drive came back under another letter, or at another mount point.

Pain 18: a drive is recognised by what is on it, never by its letter. Only the very copy that was
pinned (docs/decisions/0008) is taken, and only if there is exactly one of it.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

from practiceguard.domain.backup.repository import PlaceKind, Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Drive, PracticeStore

_log = logging.getLogger(__name__)
NOT_HERE = frozenset({ErrorCode.PLACE_NOT_FOUND, ErrorCode.PLACE_EMPTY})
"""What a location says from which the drive is gone. A damaged copy is not gone: it stays, and is
told as damaged, even if a whole copy of it is plugged in beside it."""
_SEARCHED = frozenset({PlaceKind.DRIVE, PlaceKind.NETWORK_FOLDER})


@dataclass(frozen=True)
class FindDrive:
    """Looks through the drives that are there; moves nothing but what we remember."""

    store: PracticeStore
    drives: Callable[[], tuple[Drive, ...]]
    fingerprint: Callable[[str], str]
    """Of the config file at a location; raises as `BackupEngine.fingerprint` does."""

    def __call__(self, repository: Repository) -> Repository:
        """Given a place, return it where it is now; as it was if something is there, or nowhere.

        Whether what is there is ours, opening it says, which also looks `elsewhere` if it is not.
        Raises PLACE_TWICE if several drives hold the very same copy: which of them goes on, only
        the practice can say. Its history, keys and sheet stay.
        """
        if repository.kind not in _SEARCHED or not repository.config_fingerprint:
            return repository
        # Another process may have found it a moment ago.
        known = self.store.repository(repository.key) or repository
        return (self._is_gone(known) and self.elsewhere(known)) or known

    def elsewhere(self, repository: Repository) -> Repository | None:
        """Return a place that is not at its location, moved to where it is; None if nowhere.

        As a call, for who knows already that nothing of ours is at the location.
        """
        if repository.kind not in _SEARCHED or not repository.config_fingerprint:
            return None
        old = PurePath(repository.location)
        is_network = repository.kind is PlaceKind.NETWORK_FOLDER
        # Never the disk of the system: a copy that somebody put there protects against little.
        roots = [
            PurePath(drive.folder)
            for drive in self.drives()
            if drive.is_network is is_network and not drive.is_system
        ]
        found = [one for one in candidates(old, roots) if self._is_ours(repository, one)]
        if not found:
            return None
        if len(found) > 1:
            facts = {"place": repository.label, "locations": ", ".join(map(str, found))}
            raise PracticeGuardError(ErrorCode.PLACE_TWICE, facts)
        return self._moved(repository, str(found[0]))

    def _is_gone(self, repository: Repository) -> bool:
        try:
            self.fingerprint(repository.location)
        except PracticeGuardError as error:
            return error.code in NOT_HERE
        return False

    def _is_ours(self, repository: Repository, folder: PurePath) -> bool:
        try:
            return self.fingerprint(str(folder)) == repository.config_fingerprint
        except PracticeGuardError:
            return False

    def _moved(self, repository: Repository, location: str) -> Repository:
        moved = replace(repository, location=location)
        plan = self.store.plan()
        if plan is not None and repository.location in plan.exclusions:
            kept = (location if one == repository.location else one for one in plan.exclusions)
            # First: of the two states a crash can leave, this one is mended by looking again.
            # Not a new version of the plan: what is copied stays the same, figures compare.
            self.store.save_plan(replace(plan, exclusions=tuple(dict.fromkeys(kept))))
        self.store.save_repository(moved)
        _log.info("place %s was found again on another drive", repository.key)
        return moved


def candidates(location: PurePath, roots: Iterable[PurePath]) -> tuple[PurePath, ...]:
    """Given where a copy was and the drives that are there, return where it may be now, each once.

    Where the drive began in the old path nobody knows any more: `/media/ann/BLUE/Practice/copy` may
    be `Practice/copy` or `copy` on the drive. The longest is looked for first.
    """
    names = location.parts[1:]
    endings = [names[start:] for start in range(len(names) + 1)]
    found = (root.joinpath(*ending) for root in roots for ending in endings)
    return tuple(dict.fromkeys(one for one in found if one != location))
