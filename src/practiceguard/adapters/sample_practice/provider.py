"""The sample practice as a port: what `practiceguard demo` and the bench call."""

import re
from contextlib import AbstractContextManager
from pathlib import Path

import pypdfium2

from practiceguard.adapters.sample_practice.address_book import patients_of
from practiceguard.adapters.sample_practice.change import change_sample_practice
from practiceguard.adapters.sample_practice.generate import (
    PATIENTS_FOLDER,
    USUAL_PHOTO_BYTES,
    make_sample_practice,
)
from practiceguard.adapters.sample_practice.practice_software import DatabaseWriter
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.recovery_code import ALPHABET, GROUP_LENGTH, GROUPS
from practiceguard.services.ports import SampleChanged, SampleMade
from practiceguard.services.progress import Report

_GROUP = re.compile(rf"^[{ALPHABET}]{{{GROUP_LENGTH}}}$", re.MULTILINE)


class SamplePracticeProvider:
    """Implements `SamplePractices`; `photo_bytes` is the usual size of a photograph."""

    def __init__(self, photo_bytes: int = USUAL_PHOTO_BYTES) -> None:
        self._photo_bytes = photo_bytes

    def make(
        self, folder: Path, *, seed: int, patients: int, files: int | None, report: Report
    ) -> SampleMade:
        """Make a practice in an empty folder."""

        def counted(done: int, total: int) -> None:
            report(Progress(Phase.PREPARING, files_done=done, files_total=total))

        made = make_sample_practice(
            folder,
            seed=seed,
            patients=patients,
            files=files,
            photo_bytes=self._photo_bytes,
            report=counted,
        )
        shelf = folder / PATIENTS_FOLDER
        return SampleMade(
            patients=made.patients,
            files=made.files,
            bytes=made.bytes,
            photos=made.photos,
            patient_folders=tuple(shelf / one.folder_name for one in patients_of(folder)),
        )

    def change(self, folder: Path, *, seed: int) -> SampleChanged:
        """Change a practice as a day of work would."""
        changed = change_sample_practice(folder, seed=seed, photo_bytes=self._photo_bytes)
        return SampleChanged(len(changed.added), len(changed.edited), len(changed.deleted))

    def being_used(self, folder: Path) -> AbstractContextManager[object]:
        """Write to the practice software's database for the length of the block."""
        return DatabaseWriter(folder)

    def read_code(self, sheet: bytes) -> str:
        """Return the code that stands on a recovery sheet; FILE_NOT_FOUND if there is none."""
        document = pypdfium2.PdfDocument(sheet)
        try:
            text = "\n".join(page.get_textpage().get_text_range() for page in document)
        finally:
            document.close()
        groups = _GROUP.findall(text.replace("\r", ""))
        if len(groups) != GROUPS:
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": "recovery code"})
        return "-".join(groups)
