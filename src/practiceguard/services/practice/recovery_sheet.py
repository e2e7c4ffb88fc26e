"""The recovery sheet: a second key of the repository, on paper, proved by typing it back.

The code waits in the keyring only until somebody has typed groups of it from the paper; then
the paper is the only place where it is.
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
    Access,
    BackupEngine,
    Clock,
    Files,
    Machine,
    PracticeStore,
    SecretStore,
    SheetContent,
    SheetPrinter,
    pending_code_name,
)

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

    def make(self, repository: Repository) -> RecoverySheet:
        """Make the code and its key, once: a second call returns the same until it is confirmed.

        Survives a crash at any point: the code is kept before the key is added, and a code that
        already opens the repository is not added again. A new sheet in place of an old one: the
        old paper opens the copies until the new one was typed back.
        """
        existing = self.store.sheet(repository.key)
        code = self._pending(repository)
        if existing is not None and code is not None and existing.verified_at is None:
            return existing
        if code is None:
            code = recovery_code_from_bytes(self.random_bytes(RANDOM_BYTES))
            self.secrets.set(pending_code_name(repository.key), code.secret)
        access = self.open_repository(repository)
        before = {key.key_id for key in self.engine.keys(access)}
        if self._opens(repository, code):
            key_id = next(
                key.key_id for key in self.engine.keys(self._with(access, code)) if key.is_current
            )
        else:
            key_id = self.engine.add_key(access, code.secret, self.machine.host_name())
        if existing is not None and existing.restic_key_id in before - {key_id}:
            self._remember_old_key(repository, existing.restic_key_id)
        sheet = RecoverySheet(repository.key, key_id, self.clock.now(), None, None)
        self.store.save_sheet(sheet)
        return sheet

    def pdf(self, repository: Repository, language: str) -> bytes:
        """Return the sheet as PDF (`en` or `fr`); SHEET_NOT_SAVED once the code is on paper."""
        code = self._pending(repository)
        sheet = self.store.sheet(repository.key)
        practice = self.store.practice()
        if code is None or sheet is None:
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
                made_at=sheet.made_at,
                restic_version=self.engine.version(),
            )
        )

    def save(self, repository: Repository, target: Path, language: str) -> None:
        """Write the sheet to a file that must not exist yet, and remember that it was saved."""
        self.files.write_new(target, self.pdf(repository, language))
        self.mark_saved(repository)

    def mark_saved(self, repository: Repository) -> None:
        """Remember that the sheet was saved or printed."""
        sheet = self.store.sheet(repository.key)
        if sheet is None:
            raise PracticeGuardError(ErrorCode.SHEET_NOT_SAVED)
        self.store.save_sheet(replace(sheet, saved_at=self.clock.now()))

    def groups_to_type(self) -> tuple[int, ...]:
        """Return which groups (1 to 7) to ask for, by chance, in order."""
        order = sorted(range(1, GROUPS + 1), key=lambda _: self.random_bytes(4))
        return tuple(sorted(order[:GROUPS_ASKED]))

    def type_back(self, repository: Repository, untrusted_groups: Mapping[int, str]) -> None:
        """Compare typed groups (number: text) with the code; RECOVERY_GROUP_WRONG names one.

        When they are right, the whole code is tried on the repository itself, and only then
        forgotten here: from now on it is on paper only.
        """
        code = self._pending(repository)
        sheet = self.store.sheet(repository.key)
        if code is None or sheet is None or sheet.saved_at is None:
            raise PracticeGuardError(ErrorCode.SHEET_NOT_SAVED)
        if len(untrusted_groups) < GROUPS_ASKED:
            raise PracticeGuardError(ErrorCode.SHEET_NOT_CONFIRMED)
        for number, untrusted_text in untrusted_groups.items():
            if normalised(untrusted_text) != code.groups[number - 1].reveal():
                raise PracticeGuardError(ErrorCode.RECOVERY_GROUP_WRONG, {"group": str(number)})
        self._prove(repository, code)
        self._retire_old_keys(repository)
        self.secrets.delete(pending_code_name(repository.key))

    def verify(self, repository: Repository, untrusted_code: str) -> RecoverySheet:
        """Prove that the paper still opens the copies: the whole code, typed; return the sheet.

        Raises RECOVERY_CODE_MISTYPED (a slip) or RECOVERY_CODE_WRONG (another sheet's code).
        """
        code = parse_recovery_code(untrusted_code)
        waiting = self._pending(repository)
        if waiting is not None and waiting.secret != code.secret:
            # An older paper may still open the copies, but it will not for long.
            raise PracticeGuardError(ErrorCode.RECOVERY_CODE_WRONG)
        return self._prove(repository, code)

    def is_on_paper_only(self, repository: Repository) -> bool:
        """Return whether the code has been typed back, so that it is no longer kept here."""
        return self._pending(repository) is None

    def _prove(self, repository: Repository, code: RecoveryCode) -> RecoverySheet:
        sheet = self.store.sheet(repository.key)
        if not self._opens(repository, code):
            raise PracticeGuardError(ErrorCode.RECOVERY_CODE_WRONG)
        if sheet is None:
            key_id = next(
                key.key_id
                for key in self.engine.keys(Access(repository.location, code.secret))
                if key.is_current
            )
            sheet = RecoverySheet(repository.key, key_id, self.clock.now(), self.clock.now(), None)
        proved = replace(sheet, verified_at=self.clock.now())
        self.store.save_sheet(proved)
        return proved

    def _opens(self, repository: Repository, code: RecoveryCode) -> bool:
        try:
            config = self.engine.read_config(Access(repository.location, code.secret))
        except PracticeGuardError as error:
            if error.code is ErrorCode.WRONG_PASSWORD:
                return False
            raise
        return config.restic_id == repository.restic_id

    def _remember_old_key(self, repository: Repository, key_id: str) -> None:
        known = self.store.setting(_old_keys_name(repository)) or ""
        kept = dict.fromkeys([*known.split(), key_id])
        self.store.save_setting(_old_keys_name(repository), " ".join(kept))

    def _retire_old_keys(self, repository: Repository) -> None:
        """Let the papers before this one no longer open anything."""
        old = (self.store.setting(_old_keys_name(repository)) or "").split()
        if not old:
            return
        access = self.open_repository(repository)
        there = {key.key_id for key in self.engine.keys(access)}
        for key_id in old:
            if key_id in there:
                self.engine.remove_key(access, key_id)
        self.store.save_setting(_old_keys_name(repository), "")

    def _pending(self, repository: Repository) -> RecoveryCode | None:
        secret = self.secrets.get(pending_code_name(repository.key))
        return RecoveryCode(secret) if secret else None

    def _with(self, access: Access, code: RecoveryCode) -> Access:
        return Access(access.location, code.secret)


def _old_keys_name(repository: Repository) -> str:
    """Return the setting that holds the keys of papers to be retired; ids, not secrets."""
    return f"old-recovery-keys-{repository.key}"
