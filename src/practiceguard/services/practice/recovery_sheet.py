"""The recovery sheet: a second key of the repository, on paper, proved by typing it back.

The code waits in the keyring only until somebody has typed groups of it from the paper; then
the paper is the only place where it is. A sheet is renewed in the same way: the old paper opens
the copies until the new one is proved, so that no crash and no lost printout shuts anybody out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from practiceguard.domain.backup.repository import RecoverySheet, Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.recovery_code import (
    GROUPS,
    RecoveryCode,
    normalised,
    parse_recovery_code,
    recovery_code_from_bytes,
)
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.ports import (
    BackupEngine,
    Clock,
    Files,
    Machine,
    PracticeStore,
    ResticKey,
    SecretStore,
    SheetContent,
    SheetPrinter,
    pending_code_name,
)
from practiceguard.services.practice.pending_sheet import OtherPapers, PendingSheet, PendingSheets

RANDOM_BYTES = 17
GROUPS_ASKED = 3


@dataclass(frozen=True)
class RecoverySheets:
    """Makes, renews, and proves the recovery sheet of the plan's repository."""

    engine: BackupEngine
    secrets: SecretStore
    store: PracticeStore
    files: Files
    machine: Machine
    printer: SheetPrinter
    clock: Clock
    random_bytes: Callable[[int], bytes]
    open_repository: OpenRepository

    @property
    def pending(self) -> PendingSheets:
        """Return what is known of sheets that are not proved yet."""
        return PendingSheets(self.store)

    @property
    def other_papers(self) -> OtherPapers:
        """Return what is known of papers that open the copies beside the sheet in force."""
        return OtherPapers(self.store)

    def make(self, repository: Repository) -> RecoverySheet:
        """Make the code and its key, once: a second call returns the same until it is confirmed.

        Survives a crash at any point: the code is kept before the key is added, and a code that
        already opens the repository is not added again. The sheet in force is not touched.
        """
        pending = self.pending.of(repository.key)
        code = self._code(repository)
        if code is not None and pending is not None and pending.has_key:
            return pending.sheet
        replaces = self._keys_replaced(repository, pending)
        sheet = RecoverySheet(repository.key, "", self.clock.now(), None, None)
        key = None
        if code is None:
            # Which keys are to go is written down first, or a crash would forget them.
            self.pending.keep(PendingSheet(sheet, replaces))
            code = recovery_code_from_bytes(self.random_bytes(RANDOM_BYTES))
            self.secrets.set(pending_code_name(repository.key), code.secret)
        else:
            key = self._key_of(repository, code)
        if key is not None:
            key_id = key.key_id
        else:
            access = self.open_repository(repository)
            key_id = self.engine.add_key(access, code.secret, self.machine.host_name())
        sheet = replace(sheet, restic_key_id=key_id)
        self._keep(PendingSheet(sheet, tuple(one for one in replaces if one != key_id)))
        return sheet

    def pdf(self, repository: Repository, language: str) -> bytes:
        """Return the sheet as PDF (`en` or `fr`); SHEET_NOT_SAVED once the code is on paper."""
        code = self._code(repository)
        pending = self.pending.of(repository.key)
        practice = self.store.practice()
        if code is None or pending is None or not pending.has_key:
            raise PracticeGuardError(ErrorCode.SHEET_NOT_SAVED)
        draft = self.store.draft()
        return self.printer.render(
            SheetContent(
                practice_name=practice.name if practice else draft.practice_name,
                language=language,
                place_kind=repository.kind.value,
                place_label=repository.label,
                location=repository.location,
                repository_id=repository.restic_id,
                code=code.printed(),
                host=self.machine.host_name(),
                made_at=pending.sheet.made_at,
                restic_version=self.engine.version(),
            )
        )

    def save(self, repository: Repository, target: Path, language: str) -> None:
        """Write the sheet to a file and remember that it was saved.

        The file must not exist yet, unless it is this very sheet; else INPUT_INVALID.
        """
        content = self.pdf(repository, language)
        try:
            self.files.write_new(target, content)
        except FileExistsError as error:
            if self.files.read(target) != content:
                raise PracticeGuardError(
                    ErrorCode.INPUT_INVALID, {"field": f"{target} is there already"}
                ) from error
        self.mark_saved(repository)

    def mark_saved(self, repository: Repository) -> None:
        """Remember that the sheet was saved or printed."""
        pending = self.pending.of(repository.key)
        if pending is None or not pending.has_key:
            raise PracticeGuardError(ErrorCode.SHEET_NOT_SAVED)
        self._keep(replace(pending, sheet=replace(pending.sheet, saved_at=self.clock.now())))

    def groups_to_type(self) -> tuple[int, ...]:
        """Return which groups (1 to 7) to ask for, by chance, in order."""
        order = sorted(range(1, GROUPS + 1), key=lambda _: self.random_bytes(4))
        return tuple(sorted(order[:GROUPS_ASKED]))

    def type_back(self, repository: Repository, untrusted_groups: Mapping[int, str]) -> None:
        """Compare typed groups (number: text) with the code; RECOVERY_GROUP_WRONG names one.

        When they are right, the whole code is tried on the repository itself, and only then
        forgotten here: from now on it is on paper only, and earlier papers open nothing more.
        """
        code = self._code(repository)
        pending = self.pending.of(repository.key)
        if code is None or pending is None or pending.sheet.saved_at is None:
            raise PracticeGuardError(ErrorCode.SHEET_NOT_SAVED)
        if len(untrusted_groups) < GROUPS_ASKED:
            raise PracticeGuardError(ErrorCode.SHEET_NOT_CONFIRMED)
        for number, untrusted_text in untrusted_groups.items():
            if not 1 <= number <= GROUPS or (
                normalised(untrusted_text) != code.groups[number - 1].reveal()
            ):
                raise PracticeGuardError(ErrorCode.RECOVERY_GROUP_WRONG, {"group": str(number)})
        self._prove(repository, code)

    def confirm(self, repository: Repository, untrusted_code: str) -> RecoverySheet:
        """Prove the sheet that is being made by its whole code; return it, now in force.

        Raises RECOVERY_CODE_MISTYPED, and RECOVERY_CODE_WRONG for any other paper's code.
        """
        typed = parse_recovery_code(untrusted_code)
        code = self._code(repository)
        if code is None:
            raise PracticeGuardError(ErrorCode.SHEET_NOT_SAVED)
        if typed != code:
            raise PracticeGuardError(ErrorCode.RECOVERY_CODE_WRONG)
        return self._prove(repository, code)

    def verify(self, repository: Repository, untrusted_code: str) -> RecoverySheet:
        """Prove that a paper still opens the copies: the whole code, typed; return its sheet.

        It may be another paper than the one in force (`is_in_force`), which then stays so.
        Raises RECOVERY_CODE_MISTYPED (a slip) or RECOVERY_CODE_WRONG (another sheet's code).
        """
        return self._prove(repository, parse_recovery_code(untrusted_code))

    def is_in_force(self, sheet: RecoverySheet) -> bool:
        """Return whether a sheet is the newest one, not another paper that opens the copies."""
        in_force = self.store.sheet(sheet.repository)
        return in_force is not None and in_force.restic_key_id == sheet.restic_key_id

    def is_on_paper_only(self, repository: Repository) -> bool:
        """Return whether the code has been typed back, so that it is no longer kept here."""
        return self._code(repository) is None

    def _prove(self, repository: Repository, code: RecoveryCode) -> RecoverySheet:
        key = self._key_of(repository, code)
        if key is None:
            raise PracticeGuardError(ErrorCode.RECOVERY_CODE_WRONG)
        now = self.clock.now()
        pending = self.pending.of(repository.key)
        if pending is not None and pending.sheet.restic_key_id == key.key_id:
            proved = replace(pending.sheet, saved_at=pending.sheet.saved_at or now, verified_at=now)
            self.store.save_sheet(proved)
            others = (*pending.replaces, *self.other_papers.of(repository.key))
            papers = tuple(one for one in others if one != key.key_id)
            if self._retire(repository, papers):
                self.other_papers.forget(repository.key)
            else:
                for paper in papers:
                    self.other_papers.add(repository.key, paper)
            self.secrets.delete(pending_code_name(repository.key))
            self.pending.forget(repository.key)
            return proved
        known = self.store.sheet(repository.key)
        if known is not None and known.restic_key_id == key.key_id:
            proved = replace(known, verified_at=now)
            self.store.save_sheet(proved)
            return proved
        # A paper made on another computer, or one older than the sheet in force.
        self.other_papers.add(repository.key, key.key_id)
        made_at = key.created_at or now
        proved = RecoverySheet(repository.key, key.key_id, made_at, now, now)
        if known is None or known.verified_at is None or not self._opens(code, repository, known):
            self.store.save_sheet(proved)
        return proved

    def _opens(self, code: RecoveryCode, repository: Repository, sheet: RecoverySheet) -> bool:
        """Return whether the key of a sheet is still there; a code that opens is needed to look."""
        keys = self.engine.keys(self.open_repository.access(repository, code.secret))
        return any(key.key_id == sheet.restic_key_id for key in keys)

    def _retire(self, repository: Repository, key_ids: tuple[str, ...]) -> bool:
        """Remove the keys of earlier papers, which then open nothing; return whether they are gone.

        A server that deletes nothing keeps them: that must not hold up the new paper.
        """
        if not key_ids:
            return True
        try:
            self._remove_keys(repository, key_ids)
        except PracticeGuardError as error:
            is_refusal = error.code in {
                ErrorCode.PLACE_NOT_WRITABLE,
                ErrorCode.PLACE_ACCESS_DENIED,
            }
            if not (repository.append_only and is_refusal):
                raise
            return False
        return True

    def _remove_keys(self, repository: Repository, key_ids: tuple[str, ...]) -> None:
        access = self.open_repository(repository)
        for key in self.engine.keys(access):
            if key.key_id in key_ids and not key.is_current:
                self.engine.remove_key(access, key.key_id)

    def _keep(self, pending: PendingSheet) -> None:
        """Remember a sheet being made; it is in force at once where none was proved before."""
        self.pending.keep(pending)
        in_force = self.store.sheet(pending.sheet.repository)
        if in_force is None or in_force.verified_at is None:
            self.store.save_sheet(pending.sheet)

    def _keys_replaced(
        self, repository: Repository, pending: PendingSheet | None
    ) -> tuple[str, ...]:
        """Return the ids of the keys that a new sheet makes useless."""
        in_force = self.store.sheet(repository.key)
        ids = [in_force.restic_key_id if in_force else ""]
        if pending is not None:
            ids += [pending.sheet.restic_key_id, *pending.replaces]
        return tuple(dict.fromkeys(key_id for key_id in ids if key_id))

    def _key_of(self, repository: Repository, code: RecoveryCode) -> ResticKey | None:
        """Return the key that a code opens the repository with, None if it does not open it."""
        # A drive may have come back under another letter.
        repository = self.open_repository.located(repository)
        access = self.open_repository.access(repository, code.secret)
        try:
            config = self.engine.read_config(access)
        except PracticeGuardError as error:
            if error.code is ErrorCode.WRONG_PASSWORD:
                return None
            raise
        if config.restic_id != repository.restic_id:
            raise PracticeGuardError(
                ErrorCode.WRONG_REPOSITORY,
                {"place": repository.label, "location": repository.location},
            )
        return next((key for key in self.engine.keys(access) if key.is_current), None)

    def _code(self, repository: Repository) -> RecoveryCode | None:
        """Return the code that is not yet on paper only."""
        secret = self.secrets.get(pending_code_name(repository.key))
        return RecoveryCode(secret) if secret else None
