"""Whether the copy still has all the files that were written to it.

Only we remove any, and say so beforehand (`begin_tidying`): at any other time fewer than there
were, or fewer bytes, means that data was lost. A check that finds the copy sound makes whatever is
there the new normal (`forget_stored`).
"""

from dataclasses import dataclass

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Access, BackupEngine, PracticeStore, StoredFiles

_STORED = "stored-files"
_TIDYING = "tidying-up"


@dataclass(frozen=True)
class WatchStored:
    """Compares the number and size of a repository's files with what was seen last."""

    engine: BackupEngine
    store: PracticeStore

    def demand_all(self, access: Access, key: RepositoryKey) -> None:
        """Raise REPOSITORY_DAMAGED if data was lost; else remember what is there.

        While old copies are being removed, what is there says nothing.
        """
        if is_tidying(self.store, key):
            return
        now, before = self.engine.stored_files(access), self._remembered(key)
        if now is None:
            return
        if before is not None and _is_less(now, before):
            raise PracticeGuardError(
                ErrorCode.REPOSITORY_DAMAGED,
                {"location": access.location},
                details=f"{before.files} files ({before.bytes} bytes), now {now.files} "
                f"({now.bytes} bytes)",
            )
        self._remember(key, now)

    def lost(self, access: Access, key: RepositoryKey) -> StoredFiles | None:
        """Return how much is there if data was lost, None if all of it is.

        For whoever holds the lock of the place: nobody else is tidying up, so one that was at it
        has died.
        """
        if is_tidying(self.store, key):
            end_tidying(self.store, key)
        now, before = self.engine.stored_files(access), self._remembered(key)
        return now if now is not None and before is not None and _is_less(now, before) else None

    def add(self, access: Access, key: RepositoryKey, lacking: StoredFiles | None) -> None:
        """Remember what a run has written; given what was there before it if data was `lacking`.

        What was lost stays lost: new files do not make up for it.
        """
        now, before = self.engine.stored_files(access), self._remembered(key)
        if now is None:
            return
        if lacking is not None and before is not None:
            now = StoredFiles(
                before.files + now.files - lacking.files,
                before.bytes + now.bytes - lacking.bytes,
            )
        if before is None or not _is_less(now, before):
            self._remember(key, now)

    def _remembered(self, key: RepositoryKey) -> StoredFiles | None:
        kept = (self.store.setting(f"{_STORED} {key}") or "").split()
        return StoredFiles(int(kept[0]), int(kept[1])) if len(kept) == 2 else None

    def _remember(self, key: RepositoryKey, stored: StoredFiles) -> None:
        if stored != self._remembered(key):
            self.store.save_setting(f"{_STORED} {key}", f"{stored.files} {stored.bytes}")


def forget_stored(store: PracticeStore, key: RepositoryKey) -> None:
    """Compare with nothing next time: a check has just found all that is needed."""
    if store.setting(f"{_STORED} {key}"):
        store.save_setting(f"{_STORED} {key}", "")


def begin_tidying(store: PracticeStore, key: RepositoryKey) -> None:
    """Say that data is about to be removed from that place on purpose."""
    store.save_setting(f"{_TIDYING} {key}", "yes")


def end_tidying(store: PracticeStore, key: RepositoryKey) -> None:
    """Say that no more is removed; what is there now is the new normal."""
    forget_stored(store, key)
    store.save_setting(f"{_TIDYING} {key}", "")


def is_tidying(store: PracticeStore, key: RepositoryKey) -> bool:
    """Return whether data is being removed from that place on purpose."""
    return store.setting(f"{_TIDYING} {key}") == "yes"


def _is_less(now: StoredFiles, before: StoredFiles) -> bool:
    return now.files < before.files or now.bytes < before.bytes
