"""The sample practice: made to try out, test and measure."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from practiceguard.services.progress import Report


@dataclass(frozen=True)
class SampleMade:
    """What was made: counts, and the folders of the patients (native paths)."""

    patients: int
    files: int
    bytes: int
    photos: int
    patient_folders: tuple[Path, ...]


@dataclass(frozen=True)
class SampleChanged:
    """What a day of work changed: numbers of files."""

    added: int
    edited: int
    deleted: int


class SamplePractices(Protocol):
    """Makes and changes a fictional practice; refuses any folder that is not one."""

    def make(
        self, folder: Path, *, seed: int, patients: int, files: int | None, report: Report
    ) -> SampleMade: ...

    def change(self, folder: Path, *, seed: int) -> SampleChanged: ...

    def being_used(self, folder: Path) -> AbstractContextManager[object]:
        """Write to the practice software's database for the length of the block."""
        ...

    def read_code(self, sheet: bytes) -> str:
        """Return the recovery code as a person would read it from the printed sheet."""
        ...
