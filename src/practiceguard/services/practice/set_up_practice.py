"""Set-up in six steps, without a window; every answer is kept at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from uuid import uuid4

from practiceguard.domain.backup.connection import Connection, SecretPart
from practiceguard.domain.backup.plan import BackupPlan, PlanId
from practiceguard.domain.backup.repository import PlaceKind, Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.practice import Practice
from practiceguard.domain.secret import Secret
from practiceguard.domain.setup import SetupDraft, SetupStep, next_step
from practiceguard.services.backup.look_at_sources import LookAtSources
from practiceguard.services.ports import (
    BackupEngine,
    Clock,
    Files,
    Machine,
    PracticeStore,
    SecretStore,
)
from practiceguard.services.practice.choose_sources import ChooseSources
from practiceguard.services.practice.connect_repository import (
    PENDING_PLACE,
    ConnectRepository,
    Reach,
    reach_of,
)
from practiceguard.services.practice.recovery_sheet import RecoverySheets

FOLDER_NAME = "PracticeGuard copy"


@dataclass(frozen=True)
class PlaceFinding:
    """What was found at a chosen place, before anything is done there."""

    location: str
    holds_repository: bool
    free_bytes: int
    problem: ErrorCode | None
    is_ours: bool = False
    """True if this computer has the password: `create_place` takes it on without asking."""
    same_disk: bool = False
    """True if a chosen folder lies on the same disk: one broken disk takes both."""


@dataclass(frozen=True)
class SetUpPractice:
    """The steps; each may be repeated until set-up is finished."""

    engine: BackupEngine
    store: PracticeStore
    secrets: SecretStore
    machine: Machine
    files: Files
    clock: Clock
    connect: ConnectRepository
    sheets: RecoverySheets
    try_out_folder: Path
    state_folder: Path

    def draft(self) -> SetupDraft:
        """Return the answers so far.

        What became of the sheet is read from the sheet itself: a crash may have come between
        the paper and the answer.
        """
        draft = self.store.draft()
        repository = self.store.repository(draft.repository) if draft.repository else None
        sheet = self.store.sheet(repository.key) if repository else None
        if repository is None or sheet is None or draft.code_typed_at is not None:
            return draft
        typed_at = sheet.verified_at
        if typed_at is not None and not self.sheets.is_on_paper_only(repository):
            typed_at = None  # another sheet is being made
        return replace(
            draft, sheet_saved_at=draft.sheet_saved_at or sheet.saved_at, code_typed_at=typed_at
        )

    def next_step(self) -> SetupStep | None:
        """Return the first step without an answer, None when set-up is finished."""
        return next_step(self.draft())

    def is_finished(self) -> bool:
        """Return whether there is a plan to run."""
        return self.store.plan() is not None

    def answer_practice(self, name: str, country: str) -> SetupDraft:
        """Keep name and country (ISO 3166-1 alpha-2); INPUT_INVALID names the wrong field."""
        practice = Practice(" ".join(name.split()), country.strip().upper())
        self.store.save_practice(practice)
        return self._keep(practice_name=practice.name, country=practice.country)

    def answer_sources(
        self,
        sources: tuple[Path, ...],
        exclusions: tuple[str, ...] = (),
        *,
        empty_is_meant: bool = False,
    ) -> SetupDraft:
        """Keep the folders to protect; what may be wrong with them says `ChooseSources`.

        A folder inside another chosen one is covered by it and dropped. CHOSEN_ALL_EMPTY where no
        file lies in any; CHOSEN_EMPTY where none lies in one that is new, unless that is meant.
        """
        kept = self._chosen_sources(sources, exclusions)
        new = [one for one in self._hollow(kept) if one not in self.store.draft().sources]
        if new and not empty_is_meant:
            folders = ", ".join(map(str, new))
            raise PracticeGuardError(ErrorCode.CHOSEN_EMPTY, {"folder": folders})
        self._look.take_for_meant(new)
        return self._keep(sources=kept, exclusions=exclusions)

    def _chosen_sources(
        self, sources: tuple[Path, ...], exclusions: tuple[str, ...]
    ) -> tuple[Path, ...]:
        key = self.store.draft().repository
        repository = self.store.repository(key) if key else None
        location = _folder_of(repository) if repository else None
        return self._choose(sources, exclusions, location)

    def _hollow(self, sources: tuple[Path, ...]) -> tuple[PurePath, ...]:
        """Return the sources without any file; CHOSEN_ALL_EMPTY if there is no other."""
        hollow = self._choose.without_files(sources)
        if len(hollow) == len(sources):
            folders = ", ".join(map(str, hollow))
            raise PracticeGuardError(ErrorCode.CHOSEN_ALL_EMPTY, {"folder": folders})
        return hollow

    @property
    def _choose(self) -> ChooseSources:
        return ChooseSources(self.files, self.machine)

    def default_exclusions(self) -> tuple[str, ...]:
        """Return the patterns that are left out unless the practice says otherwise."""
        return tuple(item.pattern for item in self.machine.left_out())

    def look_at_place(self, kind: PlaceKind, folder: Path | None) -> PlaceFinding:
        """Say what is at a place: room, a copy that can be adopted, or why it cannot be used."""
        parent = self._parent_of(kind, folder)
        if kind is not PlaceKind.THIS_COMPUTER and not self.files.is_folder(parent):
            return PlaceFinding(str(parent), False, 0, ErrorCode.PLACE_NOT_FOUND)
        location = self._location(kind, folder)
        near = parent if self.files.exists(parent) else self.state_folder
        free = self.machine.free_bytes(near)
        holds = self._holds_repository(location)
        problem = None
        if not holds and self._is_taken(location):
            problem = ErrorCode.PLACE_OCCUPIED
        sources = self.store.draft().sources
        if self._choose.lie_in(str(location), sources):
            problem = ErrorCode.PLACE_INSIDE_SOURCE
        is_ours = holds and bool(self.connect.own_keys(str(location)))
        same_disk = self._choose.are_on_same_disk(near, sources)
        return PlaceFinding(str(location), holds, free, problem, is_ours, same_disk)

    def create_place(self, kind: PlaceKind, folder: Path | None, label: str = "") -> Repository:
        """Create a new repository at a place, with a random password kept in the keyring first.

        Raises PLACE_NOT_FOUND, PLACE_OCCUPIED, PLACE_NOT_WRITABLE, PLACE_FULL, KEYRING_MISSING.
        After a crash half-way the same call finishes what was begun.
        """
        finding = self.look_at_place(kind, folder)
        reach = Reach(kind, finding.location)
        resumed = self._resumed(reach, label) if finding.holds_repository else None
        if resumed is not None:
            return resumed
        if finding.holds_repository:
            raise PracticeGuardError(ErrorCode.PLACE_OCCUPIED, {"location": finding.location})
        if finding.problem is not None:
            raise PracticeGuardError(finding.problem, {"location": finding.location})
        self.files.make_folder(Path(finding.location).parent)
        return self._chosen(self.connect.create(Reach(kind, finding.location), label))

    def adopt_place(
        self, kind: PlaceKind, folder: Path | None, untrusted_password: str, label: str = ""
    ) -> Repository:
        """Take over an existing repository with its password or its recovery code.

        With a recovery code, a daily key of our own is added, so that the paper stays paper.
        Raises PLACE_EMPTY, WRONG_PASSWORD and what opening raises.
        """
        finding = self.look_at_place(kind, folder)
        if not finding.holds_repository:
            raise PracticeGuardError(
                finding.problem or ErrorCode.PLACE_EMPTY, {"location": finding.location}
            )
        return self._adopted(Reach(kind, finding.location), untrusted_password, label)

    def create_remote(
        self, connection: Connection, secrets: Mapping[SecretPart, Secret], label: str = ""
    ) -> Repository:
        """Create a new repository on a server; as `create_place`, and what the way there raises.

        Ask `TryPlace` first: it says in one sentence what is wrong.
        """
        reach = reach_of(connection, secrets)
        resumed = self._resumed(reach, label)
        return resumed or self._chosen(self.connect.create(reach, label))

    def adopt_remote(
        self,
        connection: Connection,
        secrets: Mapping[SecretPart, Secret],
        untrusted_password: str,
        label: str = "",
    ) -> Repository:
        """Take over a repository on a server with its password or its recovery code."""
        return self._adopted(reach_of(connection, secrets), untrusted_password, label)

    def repository(self) -> Repository:
        """Return the repository that set-up has connected; NOT_SET_UP before that step."""
        key = self.store.draft().repository
        repository = self.store.repository(key) if key else None
        if repository is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        return repository

    def forget_place(self) -> SetupDraft:
        """Go back to the choice of a place; what was created there stays and is never deleted."""
        return self._keep(repository=None, sheet_saved_at=None, code_typed_at=None)

    def make_sheet(self) -> None:
        """Make the recovery code, once."""
        self.sheets.make(self.repository())

    def sheet_pdf(self, language: str) -> bytes:
        """Return the recovery sheet as PDF, for printing or preview."""
        self.make_sheet()
        return self.sheets.pdf(self.repository(), language)

    def save_sheet(self, target: Path, language: str) -> SetupDraft:
        """Save the sheet as a file and keep that it was done."""
        self.make_sheet()
        self.sheets.save(self.repository(), target, language)
        return self._keep(sheet_saved_at=self.clock.now(), code_typed_at=None)

    def sheet_printed(self) -> SetupDraft:
        """Keep that the sheet was printed."""
        self.sheets.mark_saved(self.repository())
        return self._keep(sheet_saved_at=self.clock.now(), code_typed_at=None)

    def type_back(self, untrusted_groups: Mapping[int, str]) -> SetupDraft:
        """Check groups of the code typed from the sheet; proves the code on the repository."""
        self.sheets.type_back(self.repository(), untrusted_groups)
        return self._keep(code_typed_at=self.clock.now())

    def finish(self) -> BackupPlan:
        """Save the plan; refused with the reason while a step lacks its answer."""
        draft = self.draft()
        missing = next_step(draft)
        if missing is SetupStep.SHEET:
            raise PracticeGuardError(ErrorCode.SHEET_NOT_SAVED)
        if missing is SetupStep.TYPE_BACK:
            raise PracticeGuardError(ErrorCode.SHEET_NOT_CONFIRMED)
        if missing not in {SetupStep.FIRST_BACKUP, None} or draft.repository is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        repository = self.repository()
        existing = self.store.plan()
        plan = BackupPlan(
            plan_id=existing.plan_id if existing else PlanId(str(uuid4())),
            sources=draft.sources,
            exclusions=self._exclusions(draft, repository),
            repository=repository.key,
            host=existing.host if existing else self.machine.host_name(),
            saved_at=self.clock.now(),
            # The new first place takes the place of the former; all further ones stay.
            others=tuple(key for key in existing.others if key != repository.key)
            if existing
            else (),
        )
        self._remember_sources(plan)
        self.store.save_plan(plan)
        self._keep(finished_at=self.clock.now())
        return plan

    def change_sources(self, sources: tuple[Path, ...], exclusions: tuple[str, ...]) -> BackupPlan:
        """Change what is protected after set-up; the copies made so far stay as they are.

        Of one without a file the next run asks whether that is meant; CHOSEN_ALL_EMPTY.
        """
        plan = self.store.plan()
        if plan is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        kept = self._chosen_sources(sources, exclusions)
        self._hollow(kept)
        draft = self._keep(sources=kept, exclusions=exclusions)
        changed = replace(
            plan,
            sources=draft.sources,
            exclusions=self._exclusions(draft, self.repository()),
            saved_at=self.clock.now(),
        )
        self._remember_sources(changed)
        self.store.save_plan(changed)
        return changed

    def _remember_sources(self, plan: BackupPlan) -> None:
        """Keep what was chosen, folder or file and on which drive: a backup compares with it."""
        self._look.begin_anew(plan)

    @property
    def _look(self) -> LookAtSources:
        return LookAtSources(self.files, self.store)

    def _exclusions(self, draft: SetupDraft, repository: Repository) -> tuple[str, ...]:
        return self._choose.exclusions(draft.exclusions, draft.sources, _folder_of(repository))

    def _keep(self, **answers: object) -> SetupDraft:
        draft = replace(self.store.draft(), **answers)  # type: ignore[arg-type]
        self.store.save_draft(draft)
        return draft

    def _parent_of(self, kind: PlaceKind, folder: Path | None) -> Path:
        if kind is PlaceKind.THIS_COMPUTER:
            return self.try_out_folder
        if folder is None or not folder.is_absolute():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "place"})
        return folder

    def _location(self, kind: PlaceKind, folder: Path | None) -> Path:
        parent = self._parent_of(kind, folder)
        return parent if self._holds_repository(parent) else parent / FOLDER_NAME

    def _holds_repository(self, location: Path) -> bool:
        return self.files.size(location / "config") is not None and self.files.is_folder(
            location / "keys"
        )

    def _is_taken(self, location: Path) -> bool:
        """Return whether something is there, other than what our own interrupted set-up left.

        A repository has its config last: without it, a key of ours opens nothing.
        """
        if not self.files.exists(location) or self.files.is_empty_folder(location):
            return False
        if self.store.setting(PENDING_PLACE) != str(location):
            return True
        return any(path.parent != location / "keys" for path in self.files.all_below(location))

    def _adopted(self, reach: Reach, untrusted_password: str, label: str) -> Repository:
        # The first place may be taken over at its new address; what is a further place, is one.
        plan = self.store.plan()
        served = plan.others if plan else ()
        return self._chosen(self.connect.adopt(reach, untrusted_password, label, served=served))

    def _resumed(self, reach: Reach, label: str) -> Repository | None:
        """Return what an earlier call has left there, with the answers that were given for it."""
        connected = self._maybe_there(reach, label)
        if connected is None:
            return None
        self._chosen(connected)
        sheet = self.store.sheet(connected.key)
        if sheet is not None:
            self._keep(sheet_saved_at=sheet.saved_at, code_typed_at=sheet.verified_at)
        return connected

    def _maybe_there(self, reach: Reach, label: str) -> Repository | None:
        try:
            return self.connect.resume(reach, label)
        except PracticeGuardError as error:
            if error.code is ErrorCode.PLACE_EMPTY:
                return None  # a key was made for it, but the power went before the place was
            raise

    def _chosen(self, repository: Repository) -> Repository:
        is_folder = repository.kind.is_folder
        self._keep(
            repository=repository.key,
            place_kind=repository.kind,
            place_folder=PurePath(repository.location) if is_folder else None,
            adopt=repository.adopted,
            sheet_saved_at=None,
            code_typed_at=None,
        )
        return repository


def _folder_of(repository: Repository) -> str | None:
    return repository.location if repository.kind.is_folder else None
