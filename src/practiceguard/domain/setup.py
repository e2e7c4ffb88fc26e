"""Setting up, as steps without a window: the same for the wizard and the command line.

Everything answered so far is a `SetupDraft`, stored after each step, so that a crash or a power
cut costs nothing. Secrets are never in it.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import PurePath

from practiceguard.domain.backup.repository import PlaceKind, RepositoryKey


class SetupStep(StrEnum):
    """The six steps, in order."""

    PRACTICE = "practice"
    SOURCES = "sources"
    PLACE = "place"
    SHEET = "sheet"
    TYPE_BACK = "type-back"
    FIRST_BACKUP = "first-backup"


STEPS = tuple(SetupStep)


@dataclass(frozen=True)
class SetupDraft:
    """The answers so far."""

    practice_name: str = ""
    country: str = ""
    sources: tuple[PurePath, ...] = ()
    exclusions: tuple[str, ...] = ()
    place_kind: PlaceKind | None = None
    place_folder: PurePath | None = None
    """The folder the person chose; the repository lies in a subfolder of ours, or is adopted."""
    adopt: bool = False
    repository: RepositoryKey | None = None
    """Set once the repository exists or was adopted."""
    sheet_saved_at: datetime | None = None
    code_typed_at: datetime | None = None
    finished_at: datetime | None = None


def next_step(draft: SetupDraft) -> SetupStep | None:
    """Given the answers so far, return the first step that still lacks one; None when finished."""
    answered = {
        SetupStep.PRACTICE: bool(draft.practice_name and draft.country),
        SetupStep.SOURCES: bool(draft.sources),
        SetupStep.PLACE: draft.repository is not None,
        SetupStep.SHEET: draft.sheet_saved_at is not None,
        SetupStep.TYPE_BACK: draft.code_typed_at is not None,
        SetupStep.FIRST_BACKUP: draft.finished_at is not None,
    }
    return next((step for step in STEPS if not answered[step]), None)
