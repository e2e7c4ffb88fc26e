"""Remove the copies that are no longer to be kept: exactly those that somebody saw in a list."""

import hashlib
import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.hold import Hold, HoldCause, doubted, on
from practiceguard.domain.backup.removal import (
    KnownCopy,
    Removal,
    RemovalId,
    RetentionChoice,
    is_due,
)
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.backup.retention import (
    DEFAULT_PRESET,
    PRESETS,
    CopyFate,
    Retention,
    Why,
    what_goes,
)
from practiceguard.domain.backup.retention_guard import ASKS, Situation, refusals
from practiceguard.domain.backup.unfinished import has_begun_more
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.check_repository import (
    LastCheck,
    remember_check,
    standing_damage,
)
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.watch_room import WatchRoom
from practiceguard.services.backup.watch_stored import begin_tidying, end_tidying
from practiceguard.services.ports import (
    Access,
    BackupEngine,
    Clock,
    FactsStore,
    PracticeStore,
    RetentionStore,
    RunLocks,
    RunStore,
    SnapshotIndex,
)
from practiceguard.services.progress import Cancellation

_log = logging.getLogger(__name__)
AGENT = "agent"
LITTLE_ROOM = 2_000_000_000
"""Bytes: with less, nothing is written anew while tidying up; only what frees room at once goes."""
_LOOKED = "retention-looked-at"


@dataclass(frozen=True)
class Preview:
    """What would go and what would stay in one place, as it was read there just now."""

    repository: Repository
    policy: Retention
    choice: RetentionChoice | None
    """What a person chose for that place; None if nobody did, and then nothing goes unasked."""
    made_at: datetime
    fates: tuple[CopyFate, ...]
    """Of every copy there, newest first."""
    refusals: tuple[ErrorCode, ...]
    """Why nothing may go now; empty if it may."""
    holds: tuple[Hold, ...]
    """That keep every copy there."""
    known: tuple[KnownCopy, ...]
    token: str
    """To be given back with a yes; of no use any more as soon as the list would be another."""

    @property
    def going(self) -> tuple[CopyFate, ...]:
        """Return the copies that would go."""
        return tuple(fate for fate in self.fates if fate.goes)

    @property
    def strange(self) -> tuple[CopyFate, ...]:
        """Return the copies nobody has accounted for: not ours, or from the future."""
        known = {copy.snapshot_id for copy in self.known}
        return tuple(
            fate
            for fate in self.fates
            if fate.why in {Why.STRANGE, Why.FROM_FUTURE} and fate.snapshot.snapshot_id not in known
        )

    @property
    def may_be_applied(self) -> bool:
        """Return whether a person's yes is enough."""
        return set(self.refusals) <= ASKS


@dataclass(frozen=True)
class ApplyRetention:
    """Chooses, previews, removes; each removal is written down before it begins."""

    engine: BackupEngine
    store: PracticeStore
    retention: RetentionStore
    facts: FactsStore
    index: SnapshotIndex
    locks: RunLocks
    clock: Clock
    open_repository: OpenRepository
    room: WatchRoom
    runs: RunStore

    def choice(self, place: RepositoryKey | None = None) -> RetentionChoice | None:
        """Return what a person chose for a place (the first one unless told), None if nothing."""
        return self.retention.choice(self._repository(place).key)

    def choose(
        self, policy: Retention, by: str, *, place: RepositoryKey | None = None
    ) -> RetentionChoice:
        """Remember how long copies are kept there; nothing is removed by this."""
        key = self._repository(place).key
        choice = RetentionChoice(key, policy, self.clock.now(), by)
        self.retention.choose(choice)
        return choice

    def say_known(
        self,
        snapshot_id: str,
        by: str,
        *,
        is_ours: bool = False,
        place: RepositoryKey | None = None,
    ) -> None:
        """Remember that a person has looked at a strange copy and knows where it is from.

        `is_ours`: made by this practice, say by its former computer; then the rules apply to it.
        Of a place without such a copy SNAPSHOT_NOT_FOUND.
        """
        repository = self._repository(place)
        there = {one.snapshot_id for one in self.engine.snapshots(self.open_repository(repository))}
        if snapshot_id not in there:
            raise PracticeGuardError(ErrorCode.SNAPSHOT_NOT_FOUND, {"snapshot": snapshot_id})
        known = KnownCopy(snapshot_id, is_ours, by, self.clock.now())
        self.retention.say_known(repository.key, known)

    def preview(
        self, policy: Retention | None = None, *, place: RepositoryKey | None = None
    ) -> Preview:
        """Read the place and return what would go; removes nothing, writes nothing there.

        `policy`: instead of what was chosen, or of the default if nothing was.
        """
        repository = self._repository(place)
        return self._previewed(repository, self.open_repository(repository), policy)

    def apply(self, seen: Preview, token: str, by: str, cancel: Cancellation) -> Removal:
        """Remove exactly what was in the preview that a person has seen, and tidy up after it.

        With it the person has chosen its policy for that place. Raises the first refusal that
        no yes lifts; RETENTION_CHANGED if the list would be another by now; ALREADY_RUNNING if a
        run is on there. A failure on the way is in the removal that is returned, not raised.
        """
        repository = self._repository(seen.repository.key)
        return self._applied(repository, seen.policy, token, by, cancel, is_asked=True)

    def unattended(
        self, cancel: Cancellation, *, place: RepositoryKey | None = None
    ) -> Removal | None:
        """Remove what a person's choice lets go, if it is time and nothing speaks against it.

        For the agent, after a complete run. None if nothing was to be done. Raises
        RETENTION_NOT_CHOSEN or the first refusal: nobody is there to say yes.
        """
        repository = self._repository(place)
        if not self._is_due(repository):
            return None
        choice = self.retention.choice(repository.key)
        if choice is None:
            raise PracticeGuardError(ErrorCode.RETENTION_NOT_CHOSEN)
        if choice.policy.keeps_everything:
            return None
        seen = self.preview(place=repository.key)
        if seen.refusals:
            raise _refused(seen.refusals[0], seen)
        if not seen.going:
            looked_at = self.clock.now().isoformat()
            self.store.save_setting(f"{_LOOKED} {repository.key}", looked_at)
            return None
        policy, token = choice.policy, seen.token
        return self._applied(repository, policy, token, AGENT, cancel, is_asked=False)

    def history(self, place: RepositoryKey | None = None) -> tuple[Removal, ...]:
        """Return the removals of a place, newest first."""
        return self.retention.removals(self._repository(place).key)

    # --- inside -----------------------------------------------------------------------------

    def _repository(self, place: RepositoryKey | None) -> Repository:
        if place is None:
            return self.open_repository.current()
        repository = self.store.repository(place)
        if repository is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        return repository

    def _is_due(self, repository: Repository) -> bool:
        complete = [copy for copy in self.retention.made(repository) if copy.is_complete]
        last = max((copy.begun_at for copy in complete), default=None)
        looked = self.store.setting(f"{_LOOKED} {repository.key}")
        times = [removal.begun_at for removal in self.retention.removals(repository.key)]
        times += [datetime.fromisoformat(looked)] if looked else []
        if not is_due(times, last, now=self.clock.now()):
            return False
        # Tidying up would take from a copy that is made over several days what it has sent so far.
        runs = self.runs.runs(limit=200)
        return not has_begun_more(run for run in runs if run.went_to(repository))

    def _previewed(
        self, repository: Repository, access: Access, policy: Retention | None
    ) -> Preview:
        read_at = self.clock.now()
        snapshots = self.engine.snapshots(access)
        now = self.clock.now()
        choice = self.retention.choice(repository.key)
        if policy is None:
            policy = choice.policy if choice else PRESETS[DEFAULT_PRESET]
        made = self.retention.made(repository)
        holds = self.retention.holds()
        known = self.retention.known(repository.key)
        fates = what_goes(
            snapshots,
            policy,
            made,
            now=now,
            doubted=doubted(holds, made),
            confirmed=frozenset(copy.snapshot_id for copy in known if copy.is_ours),
        )
        situation = Situation(
            repository,
            fates,
            made,
            holds,
            read_at,
            now,
            frozenset(copy.snapshot_id for copy in known),
            standing_damage(self.store, repository.key) is not None,
        )
        return Preview(
            repository,
            policy,
            choice,
            now,
            fates,
            refusals(situation),
            on(holds, repository.key),
            known,
            _token(repository, policy, fates),
        )

    def _applied(
        self,
        repository: Repository,
        policy: Retention,
        token: str,
        by: str,
        cancel: Cancellation,
        *,
        is_asked: bool,
    ) -> Removal:
        with self.locks.of(repository.key):
            access = self.open_repository(repository)
            now = self._previewed(repository, access, policy)
            self._settle_interrupted(now)
            for code in now.refusals:
                if code not in ASKS or not is_asked:
                    raise _refused(code, now)
            if now.token != token:
                raise PracticeGuardError(ErrorCode.RETENTION_CHANGED)
            if now.choice is None or now.choice.policy != policy:
                self.choose(policy, by, place=repository.key)
            return self._removed(repository, access, now, by, cancel)

    def _removed(
        self, repository: Repository, access: Access, seen: Preview, by: str, cancel: Cancellation
    ) -> Removal:
        removal = Removal(
            RemovalId(str(uuid4())),
            repository.key,
            self.clock.now(),
            by,
            tuple(fate.snapshot.snapshot_id for fate in seen.going),
        )
        self.retention.begin_removal(removal)
        begin_tidying(self.store, repository.key)
        ended = replace(removal, cause=ErrorCode.INTERNAL)
        try:
            ended = self._carried_out(repository, access, removal, cancel)
        finally:
            end_tidying(self.store, repository.key)
            ended = replace(ended, ended_at=self.clock.now())
            self.retention.end_removal(ended)
        return ended

    def _carried_out(
        self, repository: Repository, access: Access, removal: Removal, cancel: Cancellation
    ) -> Removal:
        """Forget, tidy up, check; return how far it came and why no further."""
        try:
            gone = self.engine.forget(access, removal.asked, dry_run=False)
            removal = replace(removal, gone=gone)
            if set(gone) != set(removal.asked):
                raise PracticeGuardError(ErrorCode.RETENTION_PARTLY)
            self._prune(repository, access, cancel)
            removal = replace(removal, is_tidied=True)
            found = self.engine.check(access, CheckDepth.STRUCTURE, "", cancel)
            check = LastCheck(found.checked_at, found.depth, found.is_sound)
            remember_check(self.store, repository.key, check)
            removal = replace(removal, is_sound=found.is_sound)
            if not found.is_sound:
                removal = replace(removal, cause=ErrorCode.REPOSITORY_DAMAGED)
        except PracticeGuardError as error:
            _log.warning("removing old copies ended early: %s", error.code.value)
            removal = replace(removal, cause=error.code)
        with suppress(PracticeGuardError):  # the next look reads the list again
            removal = self._remember_left(repository, access, removal)
        return removal

    def _remember_left(self, repository: Repository, access: Access, removal: Removal) -> Removal:
        """Read what is left in the place; what is gone by that is what counts."""
        read_at = self.clock.now()
        left = self.engine.snapshots(access)
        self.facts.save_facts(RepositoryFacts(repository.key, read_at, left))
        names = {snapshot.snapshot_id for snapshot in left}
        self.index.forget_others(self._listed_anywhere())
        return replace(removal, gone=tuple(one for one in removal.asked if one not in names))

    def _listed_anywhere(self) -> tuple[str, ...]:
        """Return the ids of all copies in all places, as last read."""
        found: list[str] = []
        for repository in self.store.repositories():
            facts = self.facts.facts(repository.key)
            found += [snapshot.snapshot_id for snapshot in facts.snapshots] if facts else []
        return tuple(found)

    def _prune(self, repository: Repository, access: Access, cancel: Cancellation) -> None:
        """Remove data that no copy needs; on a nearly full place what needs no room first."""
        free = self.room.free_bytes(repository)
        if free is not None and free < LITTLE_ROOM:
            self.engine.prune(access, cancel, without_repacking=True)
            free = self.room.free_bytes(repository)
        if free is None or free >= LITTLE_ROOM:
            self.engine.prune(access, cancel)
        self.room.look(repository)

    def _settle_interrupted(self, seen: Preview) -> None:
        """Give an outcome to removals whose process died: we hold the lock, so none goes on."""
        left = {fate.snapshot.snapshot_id for fate in seen.fates}
        for removal in self.retention.removals(seen.repository.key):
            if removal.ended_at is None:
                self.retention.end_removal(
                    replace(
                        removal,
                        ended_at=self.clock.now(),
                        gone=tuple(one for one in removal.asked if one not in left),
                        cause=ErrorCode.INTERRUPTED,
                    )
                )


def _refused(code: ErrorCode, seen: Preview) -> PracticeGuardError:
    reasons = [hold.reason for hold in seen.holds if hold.cause is HoldCause.PERSON]
    return PracticeGuardError(
        code, {"reason": "; ".join(reasons), "location": seen.repository.location}
    )


def _token(repository: Repository, policy: Retention, fates: tuple[CopyFate, ...]) -> str:
    """Return a mark of one list: other copies, other rules or other fates give another one."""
    parts = [repository.key, repository.restic_id, repr(policy)]
    parts += sorted(f"{fate.snapshot.snapshot_id} {fate.goes}" for fate in fates)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
