"""Look at the names in a copy: propose rules that say whose files these are, and try them."""

from collections.abc import Iterator
from dataclasses import dataclass

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.snapshot import NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.naming import Naming, NamingRule
from practiceguard.domain.incident.naming_preview import (
    NamingPreview,
    preview,
    proposed_file_rules,
    proposed_rules,
)
from practiceguard.services.incident.import_addresses import patient_list
from practiceguard.services.ports import AffectedStore, Clock, SnapshotIndex
from practiceguard.services.progress import Cancellation, Report

REPORT_EVERY = 5000
_SAMPLED = 500
"""Names of files of a folder by which a rule is proposed."""


@dataclass(frozen=True)
class LookAtNames:
    """Reads the listing of one copy that is at hand; no file is opened."""

    index: SnapshotIndex
    store: AffectedStore
    clock: Clock

    def naming(self) -> Naming:
        """Return the rules as they were chosen last, none if nobody did."""
        return self.store.naming() or Naming()

    def is_set_up(self) -> bool:
        """Return whether somebody said how patients' files are told apart."""
        naming = self.store.naming()
        return naming is not None and bool(naming.rules or naming.listed)

    def proposed(self, snapshot_id: str, cancel: Cancellation) -> tuple[NamingRule, ...]:
        """Return the rules that seem to fit, the likeliest first; CANCELLED."""
        names: dict[tuple[str, ...], list[str]] = {}
        files: dict[str, tuple[int, list[str]]] = {}
        for folder in self.index.walk(snapshot_id, "/"):
            if cancel.is_requested():
                raise PracticeGuardError(ErrorCode.CANCELLED)
            if folder.parts:
                names.setdefault(folder.parts[:-1], []).append(folder.parts[-1])
            # Names come sorted: the first ones alone may all be one patient's.
            every = max(len(folder.files) // _SAMPLED, 1)
            some = [name for name, *_ in folder.files[::every]]
            files[f"/{'/'.join(folder.parts)}"] = (len(folder.files), some)
        found = proposed_rules({f"/{'/'.join(key)}": tuple(one) for key, one in names.items()})
        kept: list[NamingRule] = []
        for rule in found:
            # What lies in the folder of a patient is this patient's: no rule of its own.
            if not any(rule.parts[: len(one.parts)] == one.parts for one in kept):
                kept.append(rule)
        of_folders = tuple(kept)
        for rule in proposed_file_rules(files):
            of_patient = any(
                len(rule.parts) > len(one.parts) and rule.parts[: len(one.parts)] == one.parts
                for one in of_folders
            )
            if not of_patient:
                kept.append(rule)
        return tuple(kept)

    def folders(self, snapshot_id: str, folder: str) -> tuple[str, ...]:
        """Return the names of the folders in one, as they are sorted in the copy."""
        return tuple(
            one.name
            for one in self.index.children(snapshot_id, folder)
            if one.kind is NodeKind.FOLDER
        )

    def files(self, snapshot_id: str, folder: str, *, most: int = 200) -> tuple[str, ...]:
        """Return names of files below a folder, of the first ones."""
        found: list[str] = []
        for listed in self.index.walk(snapshot_id, folder):
            found += [name for name, *_ in listed.files[: most - len(found)]]
            if len(found) >= most:
                break
        return tuple(found)

    def folders_below(
        self, snapshot_id: str, folder: str, depth: int, *, most: int = 200
    ) -> tuple[str, ...]:
        """Return names of folders so many levels below one, of the first ones."""
        found: list[str] = []
        wanted = len([part for part in folder.split("/") if part]) + depth
        for listed in self.index.walk(snapshot_id, folder):
            if len(listed.parts) == wanted:
                found.append(listed.parts[-1])
                if len(found) >= most:
                    break
        return tuple(found)

    def preview(
        self, snapshot_id: str, naming: Naming, report: Report, cancel: Cancellation
    ) -> NamingPreview:
        """Return what rules find in a copy; SNAPSHOT_NOT_FOUND without its listing, CANCELLED."""
        return preview(naming, self._paths(snapshot_id, report, cancel))

    def with_list(self, naming: Naming, book: AddressBook | None) -> Naming:
        """Return the rules with the numbers of the address book as list of patients, or none."""
        return Naming(naming.rules, patient_list(book) if book else {}, naming.not_patients)

    def save(self, naming: Naming, who: str) -> None:
        """Remember the rules; INPUT_INVALID without the name of whoever chose them."""
        if not who.strip():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "author"})
        self.store.save_naming(naming, who.strip(), self.clock.now())

    def _paths(self, snapshot_id: str, report: Report, cancel: Cancellation) -> Iterator[str]:
        done = 0
        for folder in self.index.walk(snapshot_id, "/"):
            if cancel.is_requested():
                raise PracticeGuardError(ErrorCode.CANCELLED)
            around = "".join(f"/{part}" for part in folder.parts)
            for name, *_ in folder.files:
                done += 1
                if done % REPORT_EVERY == 0:
                    report(Progress(Phase.READING_LIST, files_done=done))
                yield f"{around}/{name}"
