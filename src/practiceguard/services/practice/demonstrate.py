"""The whole main job on a fictional practice: what a new user, the tests and the bench try out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.domain.backup.restoration import RestoreReport, RestoreRequest
from practiceguard.domain.backup.run import Run, RunTrigger
from practiceguard.domain.backup.snapshot_path import snapshot_path
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.recovery_code import parse_recovery_code
from practiceguard.services.backup.restore_files import RestoreFiles
from practiceguard.services.backup.run_backup import RunBackup
from practiceguard.services.ports import Files, SampleChanged, SampleMade, SamplePractices
from practiceguard.services.practice.set_up_practice import SetUpPractice
from practiceguard.services.progress import Cancellation, NeverCancelled, Report

PRACTICE_NAME = "Sample Practice Dr Exemple"
COUNTRY = "FR"


@dataclass(frozen=True)
class Demonstration:
    """What was done, and where everything is."""

    practice_folder: Path
    copy_folder: str
    sheet: Path
    restored_folder: Path
    made: SampleMade
    changed: SampleChanged
    first_run: Run
    second_run: Run
    restored: RestoreReport
    compared: int
    different: tuple[str, ...]

    @property
    def is_good(self) -> bool:
        """Return whether the restored patient is byte for byte what was backed up."""
        return self.restored.is_whole and self.compared > 0 and not self.different


@dataclass(frozen=True)
class Demonstrate:
    """Makes a practice, sets it up, copies it twice, gets a patient back and compares."""

    samples: SamplePractices
    set_up: SetUpPractice
    run_backup: RunBackup
    restore: RestoreFiles
    files: Files

    def __call__(
        self,
        folder: Path,
        *,
        seed: int,
        patients: int,
        files: int | None,
        language: str,
        tell: Callable[[str], None],
        report: Report,
        cancel: Cancellation | None = None,
    ) -> Demonstration:
        """Do it all below `folder`; INPUT_INVALID if there is something in it already."""
        cancel = cancel or NeverCancelled()
        if self.files.exists(folder) and not self.files.is_empty_folder(folder):
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": f"{folder} is not empty"})
        practice = folder / "Practice"
        tell(f"Making a fictional practice of {patients:,} patients in {practice}")
        made = self.samples.make(practice, seed=seed, patients=patients, files=files, report=report)
        tell(f"  {made.files:,} files, {made.photos:,} of them photographs")
        sheet = self._set_up(practice, folder, language, tell)
        tell("First backup, while the practice software writes to its database")
        with self.samples.being_used(practice):
            first = self._run(RunTrigger.FIRST, report, cancel)
        patient = made.patient_folders[0]
        before = self._hashes(patient)
        tell("A day of work: files are added, changed and deleted")
        changed = self.samples.change(practice, seed=seed)
        tell(f"  {changed.added} added, {changed.edited} edited, {changed.deleted} deleted")
        tell("Second backup")
        second = self._run(RunTrigger.MANUAL, report, cancel)
        tell(f"Getting {patient.name} back from the first copy")
        target = folder / "Restored"
        restored = self.restore(
            RestoreRequest(first.snapshot_id or "", (snapshot_path(patient),), target),
            report,
            cancel,
        )
        after = self._hashes(target / patient.name)
        different = sorted(
            str(name)
            for name in before.keys() | after.keys()
            if before.get(name) != after.get(name)
        )
        return Demonstration(
            practice_folder=practice,
            copy_folder=self.set_up.repository().location,
            sheet=sheet,
            restored_folder=target,
            made=made,
            changed=changed,
            first_run=first,
            second_run=second,
            restored=restored,
            compared=len(before),
            different=tuple(different),
        )

    def _set_up(
        self, practice: Path, folder: Path, language: str, tell: Callable[[str], None]
    ) -> Path:
        tell("Setting up: practice, folders, place, recovery sheet")
        self.set_up.answer_practice(PRACTICE_NAME, COUNTRY)
        self.set_up.answer_sources((practice,), self.set_up.default_exclusions())
        drive = folder / "Drive"
        self.files.make_folder(drive)
        self.set_up.create_place(PlaceKind.DRIVE, drive, "Sample drive")
        sheet = folder / "Recovery sheet.pdf"
        self.set_up.save_sheet(sheet, language)
        # As a person would: the code is read from the paper, not taken from memory.
        code = parse_recovery_code(self.samples.read_code(self.files.read(sheet)))
        numbers = self.set_up.sheets.groups_to_type()
        self.set_up.type_back({number: code.groups[number - 1].reveal() for number in numbers})
        self.set_up.finish()
        tell(f"  the recovery sheet is in {sheet}; groups of its code were typed back")
        return sheet

    def _run(self, trigger: RunTrigger, report: Report, cancel: Cancellation) -> Run:
        run = self.run_backup(trigger, report, cancel)
        if run.snapshot_id is None:
            raise PracticeGuardError(
                run.cause or ErrorCode.INTERNAL, dict(run.cause_facts), details=run.log
            )
        return run

    def _hashes(self, folder: Path) -> dict[Path, str]:
        """Return the SHA-256 of every file below a folder, by relative path."""
        return {
            path.relative_to(folder): self.files.sha256(path)
            for path in self.files.all_below(folder)
        }
