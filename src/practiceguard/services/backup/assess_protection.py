"""The verdict of Home, with everything the view says about it."""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from functools import partial
from pathlib import Path

from practiceguard.domain.backup.check_schedule import Coverage
from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.hold import Hold, HoldCause
from practiceguard.domain.backup.hosting import Hosting, reason_of
from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.protection import (
    DISPROOFS,
    PlaceEvidence,
    ProtectionStatus,
    Reason,
    assess,
    worst_first,
)
from practiceguard.domain.backup.removal import RetentionChoice
from practiceguard.domain.backup.repository import RecoverySheet, Repository
from practiceguard.domain.backup.room import RoomForecast
from practiceguard.domain.backup.run import Run
from practiceguard.domain.backup.schedule import Schedule, next_slot
from practiceguard.domain.backup.several_places import JudgedPlace, Missing, missing, together
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.practice import Practice
from practiceguard.services.backup.catch_up import rules_of
from practiceguard.services.backup.check_repository import CheckRepository, standing_damage
from practiceguard.services.backup.hold import Holds
from practiceguard.services.backup.notice_links import NoticeLinks
from practiceguard.services.backup.place_problem import keep_place_problem, place_problem
from practiceguard.services.backup.read_facts import ReadFacts
from practiceguard.services.backup.tell_hosting import HostedPlace, TellHosting
from practiceguard.services.backup.watch_room import WatchRoom
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.ports import Clock, FactsStore, Files, PracticeStore, RetentionStore

_SHARES_DISK = "place-shares-disk"


@dataclass(frozen=True)
class PlaceOverview:
    """One place: what is known of it, and the verdict on it alone."""

    repository: Repository
    rules: PlaceRules
    sheet: RecoverySheet | None
    facts: RepositoryFacts | None
    status: ProtectionStatus
    problem: ErrorCode | None
    """Why the place could not be read just now; None if it was read or not asked."""
    hosting: Hosting | None = None
    """What was said last about who hosts it."""
    advice: tuple[Reason, ...] = ()
    """What is to be done about that, the worst first."""
    retention: RetentionChoice | None = None
    """How long copies are kept there; None if nobody chose, and then every copy is."""
    holds: tuple[Hold, ...] = ()
    """That keep every copy there, newest first."""
    room: RoomForecast | None = None
    """How long the room lasts, by what was seen last; None if not known."""
    is_full: bool = False
    """Whether the last copy did not fit."""
    reading: Coverage | None = None
    """How much of it was read back, and by when all of it will have been."""
    checked_since: datetime | None = None
    """Since when it is being read back; None if it is not just now."""


@dataclass(frozen=True)
class Overview:
    """All that Home shows; `repository`, `sheet` and `facts` are those of the first place."""

    status: ProtectionStatus
    practice: Practice | None
    plan: BackupPlan | None
    repository: Repository | None
    sheet: RecoverySheet | None
    facts: RepositoryFacts | None
    runs: tuple[Run, ...]
    """Newest first, none of them falsely alive."""
    place_problem: ErrorCode | None
    """Why the place could not be read just now; None if it was read or not asked."""
    has_looked: bool
    """Whether the place itself was asked; if not, nothing is known of how it is now."""
    places: tuple[PlaceOverview, ...] = ()
    """All places of the plan, the first one first; empty before set-up."""
    advice: tuple[Reason, ...] = ()
    """What is to be done about who hosts the places, and about links that lead out of the folders,
    the worst first; never part of the verdict."""

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Return what is missing for three copies, two media, one elsewhere."""
        return missing(
            (place.repository for place in self.places),
            {place.repository.key: place.hosting for place in self.places if place.hosting},
        )


@dataclass(frozen=True)
class AssessProtection:
    """Brings together the repository's facts, the ledger and the recovery sheet."""

    store: PracticeStore
    facts: FactsStore
    watch: WatchRuns
    read_facts: ReadFacts
    clock: Clock
    files: Files
    holds: Holds
    room: WatchRoom
    hosting: TellHosting
    retention: RetentionStore
    check: CheckRepository

    def __call__(self, *, refresh: bool) -> Overview:
        """Return the verdict; `refresh` reads the repository, otherwise the last facts serve.

        Without `refresh` nobody looks, so nothing new is held against the place; the age of the
        facts is in the verdict, and so is what an earlier look or check proved against it.
        """
        plan = self.store.plan()
        known = [self.store.repository(key) for key in plan.repositories] if plan else []
        repositories = [one for one in known if one is not None]
        problems = {one.key: self._look(plan, one) for one in repositories if plan and refresh}
        # Read after the look: a run that ended meanwhile is in the ledger then, too.
        runs = self.watch.all()
        places = tuple(
            self._place(plan, self.store.repository(one.key) or one, runs, problems.get(one.key))
            for one in repositories
            if plan
        )
        if not places:
            status = assess(None, None, runs, None, now=self.clock.now(), place_problem=None)
            practice = self.store.practice()
            return Overview(status, practice, plan, None, None, None, runs, None, refresh)
        first = places[0]
        hosted = self.hosting.all()
        return Overview(
            together(tuple(JudgedPlace(place.repository, place.status) for place in places)),
            self.store.practice(),
            plan,
            first.repository,
            first.sheet,
            first.facts,
            runs,
            first.problem,
            has_looked=refresh,
            places=tuple(_with_host(place, hosted) for place in places),
            advice=worst_first((*self.links.told(plan), *_advice(hosted))),
        )

    @property
    def links(self) -> NoticeLinks:
        """Return what knows of links that lead out of the folders."""
        return NoticeLinks(self.files, self.store, self.clock)

    def _look(self, plan: BackupPlan, repository: Repository) -> ErrorCode | None:
        """Read the repository itself, and return why that was not possible, None if it was."""
        problem: ErrorCode | None = None
        try:
            self.read_facts.prove(repository)
        except PracticeGuardError as error:
            problem = error.code
        # Looking may have found the drive under another letter.
        self._remember(plan, self.store.repository(repository.key) or repository, problem)
        return problem

    def _place(
        self,
        plan: BackupPlan,
        repository: Repository,
        runs: tuple[Run, ...],
        problem: ErrorCode | None,
    ) -> PlaceOverview:
        facts, sheet = self.facts.facts(repository.key), self.store.sheet(repository.key)
        rules = rules_of(self.store, plan, repository.key)
        live = self.check.watch.live_in(repository.key)
        status = assess(
            repository,
            facts,
            runs,
            sheet,
            now=self.clock.now(),
            place_problem=problem,
            evidence=self._evidence(repository, runs),
            sources=plan.sources,
            wanted=partial(_wanted, rules.schedule, self.clock.zone()),
        )
        return PlaceOverview(
            repository,
            rules,
            sheet,
            facts,
            status,
            problem,
            retention=self.retention.choice(repository.key),
            holds=self.holds.on(repository.key),
            room=self.room.forecast(repository, runs),
            is_full=_did_not_fit(repository, runs),
            reading=self.check.watch.coverage(repository),
            checked_since=live.begun_at if live else None,
        )

    def _remember(
        self, plan: BackupPlan, repository: Repository, problem: ErrorCode | None
    ) -> None:
        """Keep what this look proved; a place out of reach proves nothing and refutes nothing."""
        self.room.look(repository)
        if problem is None or problem in DISPROOFS:
            keep_place_problem(self.store, repository.key, problem)
            self._keep(_SHARES_DISK, repository, "yes" if self._share(plan, repository) else "")

    def _share(self, plan: BackupPlan, repository: Repository) -> bool:
        """Return whether the copy lies on a disk that holds records."""
        if not repository.kind.is_folder:
            return False
        place = self.files.device_of(Path(repository.location))
        return place is not None and place in {
            self.files.device_of(Path(source)) for source in plan.sources
        }

    def _keep(self, name: str, repository: Repository, value: str) -> None:
        key = f"{name} {repository.key}"
        # The view looks often; only news is written.
        if (self.store.setting(key) or "") != value:
            self.store.save_setting(key, value)

    def _evidence(self, repository: Repository, runs: tuple[Run, ...]) -> PlaceEvidence:
        damage = standing_damage(self.store, repository.key)
        held = self.holds.on(repository.key)
        since = {cause: _since(held, cause) for cause in HoldCause}
        room = self.room.forecast(repository, runs)
        return PlaceEvidence(
            damaged_at=damage.checked_at if damage else None,
            problem=place_problem(self.store, repository.key),
            shares_disk=self.store.setting(f"{_SHARES_DISK} {repository.key}") == "yes",
            mass_change_at=since[HoldCause.MASS_CHANGE],
            held_since=since[HoldCause.PERSON],
            unread_since=self.check.late_since(repository),
            days_of_room=room.days_left if room is not None and room.is_short else None,
        )


def _did_not_fit(repository: Repository, runs: tuple[Run, ...]) -> bool:
    """Return whether the newest copy that ended there (`runs`: newest first) found no room."""
    newest = next((run for run in runs if run.is_over and run.went_to(repository)), None)
    return newest is not None and newest.cause is ErrorCode.PLACE_FULL


def _since(holds: tuple[Hold, ...], cause: HoldCause) -> datetime | None:
    """Return since when one of the holds for that cause is on, None if none is."""
    return min((hold.since for hold in holds if hold.cause is cause), default=None)


def _with_host(place: PlaceOverview, hosted: tuple[HostedPlace, ...]) -> PlaceOverview:
    for one in hosted:
        if one.repository.key == place.repository.key:
            return replace(place, hosting=one.hosting, advice=_advice((one,)))
    return place


def _advice(hosted: tuple[HostedPlace, ...]) -> tuple[Reason, ...]:
    found = (
        reason_of(concern, place.repository.key) for place in hosted for concern in place.concerns
    )
    return worst_first(one for one in found if one is not None)


def _wanted(schedule: Schedule, zone: tzinfo, after: datetime) -> datetime | None:
    """Return when a schedule wants the first copy after a moment, None if it wants none."""
    slot = next_slot(schedule, after, zone)
    return slot.at if slot else None
