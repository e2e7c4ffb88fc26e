"""What is remembered of recovery sheets other than the one in force; never a code.

The sheet in force stays as it is in the store while another is being made, and its paper goes on
opening the copies.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.backup.repository import RecoverySheet, RepositoryKey
from practiceguard.services.ports import PracticeStore


@dataclass(frozen=True)
class PendingSheet:
    """A sheet whose paper is not proved yet."""

    sheet: RecoverySheet
    """Its key's id is empty until that key was added."""
    replaces: tuple[str, ...]
    """Ids of the keys of earlier papers: they are removed once this one is proved."""

    @property
    def has_key(self) -> bool:
        """Return whether the key was added to the repository."""
        return bool(self.sheet.restic_key_id)


@dataclass(frozen=True)
class PendingSheets:
    """Remembers at most one sheet being made per repository; never its code."""

    store: PracticeStore

    def of(self, repository: RepositoryKey) -> PendingSheet | None:
        """Return the sheet being made for a repository, or None."""
        text = self.store.setting(_name(repository))
        if not text:
            return None
        found = json.loads(text)
        saved_at = found["saved_at"]
        sheet = RecoverySheet(
            repository,
            found["key_id"],
            datetime.fromisoformat(found["made_at"]),
            datetime.fromisoformat(saved_at) if saved_at else None,
            None,
        )
        return PendingSheet(sheet, tuple(found["replaces"]))

    def keep(self, pending: PendingSheet) -> None:
        """Remember a sheet being made."""
        sheet = pending.sheet
        content = {
            "key_id": sheet.restic_key_id,
            "made_at": sheet.made_at.isoformat(),
            "saved_at": sheet.saved_at.isoformat() if sheet.saved_at else None,
            "replaces": pending.replaces,
        }
        self.store.save_setting(_name(sheet.repository), json.dumps(content))

    def forget(self, repository: RepositoryKey) -> None:
        """Forget it: it was proved, so it is the sheet in force."""
        self.store.save_setting(_name(repository), "")


@dataclass(frozen=True)
class OtherPapers:
    """Remembers papers that open a repository beside the sheet in force: they go when it does."""

    store: PracticeStore

    def of(self, repository: RepositoryKey) -> tuple[str, ...]:
        """Return the ids of the keys of these papers."""
        text = self.store.setting(_papers_name(repository))
        return tuple(json.loads(text)) if text else ()

    def add(self, repository: RepositoryKey, key_id: str) -> None:
        """Remember a paper that was seen to open the repository, by the id of its key."""
        known = self.of(repository)
        if key_id not in known:
            self.store.save_setting(_papers_name(repository), json.dumps([*known, key_id]))

    def forget(self, repository: RepositoryKey) -> None:
        """Forget them: they open nothing any more."""
        if self.of(repository):
            self.store.save_setting(_papers_name(repository), "")


def _name(repository: RepositoryKey) -> str:
    return f"sheet-being-made-{repository}"


def _papers_name(repository: RepositoryKey) -> str:
    return f"other-papers-{repository}"
