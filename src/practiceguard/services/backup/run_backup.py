"""One backup run, from "begun" in the ledger to its outcome."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.plan import TAG, BackupPlan
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.backup.run import (
    Run,
    RunId,
    RunState,
    RunTrigger,
    SlotName,
    UnreadItem,
)
from practiceguard.domain.backup.schedule import is_settled
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.leave_out_copies import without_copies
from practiceguard.services.backup.look_at_sources import SHRUNK_BELOW, Amiss, LookAtSources
from practiceguard.services.backup.notice_links import NoticeLinks
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.place_problem import our_copy_answered
from practiceguard.services.backup.stop_wish import StopWish
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.backup.watch_stored import WatchStored
from practiceguard.services.ports import (
    BackupEngine,
    BackupRequest,
    BackupResult,
    Clock,
    FactsStore,
    Files,
    PracticeStore,
    Processes,
    RunLocks,
    RunStore,
)
from practiceguard.services.progress import Cancellation, Report

_log = logging.getLogger(__name__)
PUBLISH_EVERY = timedelta(milliseconds=400)
SMALLER_ACCEPTED = "smaller-accepted-at"


@dataclass(frozen=True)
class RunBackup:
    """Runs the plan once. The outcome is always in the ledger, whatever happens."""

    engine: BackupEngine
    store: PracticeStore
    runs: RunStore
    facts: FactsStore
    locks: RunLocks
    files: Files
    processes: Processes
    clock: Clock
    open_repository: OpenRepository
    watch: WatchRuns
    after: Callable[[BackupPlan, Repository, Run], object] | None = None
    """Looks at a finished run, the lock still held; must not raise for what the place does."""

    def __call__(
        self,
        trigger: RunTrigger,
        report: Report,
        cancel: Cancellation,
        *,
        place: RepositoryKey | None = None,
        slot: SlotName | None = None,
        stopped_is: RunState = RunState.CANCELLED,
    ) -> Run:
        """Run the plan once, to one of its places, and return the finished line of the ledger.

        `place` is the first one unless told; `slot` is what of the schedule the run serves, None
        if a person wanted it; `stopped_is` tells what it means that `cancel` stops the run: a
        person's wish, or INTERRUPTED where the system ends the process, to be made up for.

        A failure of the run itself is returned as its outcome, not raised. Raises NOT_SET_UP or
        ALREADY_RUNNING when nothing was begun.
        """
        plan = self.store.plan()
        repository = self._place(plan, place)
        if plan is None or repository is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        with self.locks.of(repository.key):
            self.watch.live()  # settles what a dead process left as begun
            if slot is not None and self._is_settled(repository, slot):
                # Two asked for the same slot, and the other one had the lock first.
                raise PracticeGuardError(ErrorCode.ALREADY_RUNNING, {"run": slot})
            run = self._begin(plan, repository, trigger, slot)
            self.processes.keep_awake()
            ended = self._outcome(plan, repository, run, report, cancel)
            if ended.state is RunState.CANCELLED and not self.runs.is_cancel_requested(run.run_id):
                ended = replace(ended, state=stopped_is)
            self.runs.finish(ended)
            self._remember_snapshot(plan, repository, ended)
            if self.after is not None:
                self.after(plan, repository, ended)
            return ended

    def accept_smaller(self) -> None:
        """Remember that the practice means it: the smaller set, and what is empty, is normal now.

        NOT_SET_UP if nothing is to be copied.
        """
        plan = self.store.plan()
        if plan is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        self.store.save_setting(SMALLER_ACCEPTED, self.clock.now().isoformat())
        self._sources.accept(plan)

    def _place(self, plan: BackupPlan | None, place: RepositoryKey | None) -> Repository | None:
        """Return the repository that is meant, None unless it is one of the plan's."""
        if plan is None or (place is not None and place not in plan.repositories):
            return None
        return self.store.repository(place or plan.repository)

    def _is_settled(self, repository: Repository, slot: SlotName) -> bool:
        runs = self.runs.runs(limit=200)
        return is_settled(slot, (run for run in runs if run.went_to(repository)))

    def _begin(
        self,
        plan: BackupPlan,
        repository: Repository,
        trigger: RunTrigger,
        slot: SlotName | None,
    ) -> Run:
        process = self.processes.this_process()
        run = Run(
            run_id=RunId(str(uuid4())),
            plan_id=plan.plan_id,
            trigger=trigger,
            state=RunState.BEGUN,
            begun_at=self.clock.now(),
            process_id=process.process_id,
            process_started_at=process.started_at,
            repository=repository.key,
            slot=slot,
        )
        self.runs.begin(run)
        return run

    def _outcome(
        self,
        plan: BackupPlan,
        repository: Repository,
        run: Run,
        report: Report,
        cancel: Cancellation,
    ) -> Run:
        publisher = _Publisher(self.runs, run.run_id, report, self.clock)
        stopper = StopWish(lambda: self.runs.is_cancel_requested(run.run_id), cancel, self.clock)
        try:
            publisher(Progress(Phase.PREPARING))
            return self._backed_up(plan, repository, run, publisher, stopper)
        except PracticeGuardError as error:
            state = RunState.CANCELLED if error.code is ErrorCode.CANCELLED else RunState.FAILED
            return replace(
                run,
                state=state,
                ended_at=self.clock.now(),
                cause=error.code,
                cause_facts=tuple(error.facts.items()),
                log=error.details,
            )
        except Exception as bug:
            # Our own bug: the ledger must say so before the report of it goes up.
            self.runs.finish(
                replace(
                    run,
                    state=RunState.FAILED,
                    ended_at=self.clock.now(),
                    cause=ErrorCode.INTERNAL,
                    log=f"{type(bug).__name__}: {bug}",
                )
            )
            raise

    def _backed_up(
        self,
        plan: BackupPlan,
        repository: Repository,
        run: Run,
        report: Report,
        cancel: Cancellation,
    ) -> Run:
        # The drive may have come back under another letter, which the plan then leaves out.
        repository = self.open_repository.located(repository)
        plan = without_copies(self.store.plan() or plan, self.store, self.files)
        before = self._sources(plan)
        if len(before.absent) == len(plan.sources):
            raise PracticeGuardError(ErrorCode.SOURCE_MISSING, {"folder": ", ".join(before.absent)})
        access = self.open_repository(repository)
        our_copy_answered(self.store, repository.key)
        request = BackupRequest(
            plan.sources,
            plan.exclusions,
            plan.host,
            TAG,
            # Who pressed the button waits for it; all other runs let the practice work.
            gives_way=run.trigger is not RunTrigger.MANUAL,
            kib_per_second=self._speed_limit(repository),
        )
        stored = WatchStored(self.engine, self.store)
        lacking = stored.lost(access, repository.key)
        try:
            result = self.engine.back_up(access, request, report, cancel)
        finally:
            with suppress(PracticeGuardError):  # what became of the copy is told already
                stored.add(access, repository.key, lacking)
        # A drive may come or go while the copy is made: what was amiss at either end counts.
        amiss = before.and_then(self._sources(plan))
        ended = self._judged(plan, run, result, amiss)
        if lacking is not None:
            # restic takes lost data for stored: the new copy lacks it as the older ones do.
            return replace(
                ended,
                state=RunState.INCOMPLETE,
                cause=ErrorCode.REPOSITORY_DAMAGED,
                cause_facts=(("location", repository.location),),
            )
        if ended.state is not RunState.COMPLETE:
            return ended
        return self._compared(plan, repository, ended)

    def _speed_limit(self, repository: Repository) -> int | None:
        rules = self.store.rules(repository.key)
        return rules.kib_per_second(self.clock.now(), self.clock.zone()) if rules else None

    @property
    def _links(self) -> NoticeLinks:
        return NoticeLinks(self.files, self.store, self.clock)

    @property
    def _sources(self) -> LookAtSources:
        return LookAtSources(self.files, self.store)

    def _judged(self, plan: BackupPlan, run: Run, result: BackupResult, amiss: Amiss) -> Run:
        """Return the outcome: restic's word, and our own doubt about sets that lost their files."""
        ended = replace(
            run,
            state=RunState.COMPLETE if result.is_complete else RunState.INCOMPLETE,
            ended_at=self.clock.now(),
            snapshot_id=result.snapshot_id,
            figures=result.figures,
            unread=result.unread,
            unread_count=result.unread_count,
            log=result.log,
        )
        if amiss.missing:
            return _doubted(ended, ErrorCode.SOURCE_MISSING, amiss.missing)
        # restic calls a backup of an emptied (unmounted) folder a success.
        if amiss.empty:
            return _doubted(ended, ErrorCode.SOURCE_EMPTY, amiss.empty)
        if ended.figures.files_total == 0:
            return _doubted(ended, ErrorCode.SOURCE_EMPTY, tuple(map(str, plan.sources)))
        return ended

    def _compared(self, plan: BackupPlan, repository: Repository, ended: Run) -> Run:
        """Doubt a run that found far fewer files than the last complete one; else remember it."""
        total = ended.figures.files_total
        before = self._sources.remembered().files_total or self._comparable_files(plan)
        if before and total < before * SHRUNK_BELOW:
            return replace(
                ended,
                state=RunState.INCOMPLETE,
                cause=ErrorCode.SOURCE_SHRUNK,
                cause_facts=(("before", str(before)), ("now", str(total))),
            )
        if self._sources.is_lighter(ended.figures):
            megabytes = [
                str(round((size or 0) / 1_000_000))
                for size in (self._sources.remembered().bytes_total, ended.figures.bytes_total)
            ]
            return replace(
                ended,
                state=RunState.INCOMPLETE,
                cause=ErrorCode.SOURCE_LIGHTER,
                cause_facts=(("before", megabytes[0]), ("now", megabytes[1])),
            )
        # Several sources are walked through anyway; a single one is, for its links, once a day.
        walked = len(plan.sources) > 1 or self._links.is_due()
        marks = self._sources.marks(plan, total, repository.location, wants_links=walked)
        marks = replace(marks, bytes_total=ended.figures.bytes_total)
        shrunk = self._sources.shrunk(marks)
        if shrunk is not None:
            return replace(
                _doubted(ended, ErrorCode.SOURCE_SHRUNK, (shrunk.folder,)),
                cause_facts=(
                    ("before", str(shrunk.before)),
                    ("now", str(shrunk.now)),
                    ("folder", shrunk.folder),
                ),
            )
        now = self.store.plan()
        if now is not None and without_copies(now, self.store, self.files) == plan:
            # Changed meanwhile, it begins anew: this run was of other folders.
            self._sources.remember(marks)
            if walked:
                self._links(plan, marks.links)
        return ended

    def _comparable_files(self, plan: BackupPlan) -> int | None:
        """Return the number of files in the last complete run of this very plan."""
        since = plan.saved_at
        accepted = self.store.setting(SMALLER_ACCEPTED)
        if accepted:
            since = max(since, datetime.fromisoformat(accepted))
        for run in self.runs.runs(limit=200):
            if run.state is RunState.COMPLETE and run.begun_at >= since:
                return run.figures.files_total
        return None

    def _remember_snapshot(self, plan: BackupPlan, repository: Repository, ended: Run) -> None:
        """Add the snapshot, which the engine has proved to be there, to what we know of the place.

        The next reading of the repository replaces this; `read_at` stays that of the last one.
        """
        if ended.snapshot_id is None:
            return
        known = self.facts.facts(repository.key)
        others = () if known is None else known.snapshots
        new = Snapshot(
            snapshot_id=ended.snapshot_id,
            taken_at=ended.begun_at,
            host=plan.host,
            tags=(TAG,),
            paths=tuple(map(str, plan.sources)),
            files_total=ended.figures.files_total,
            bytes_total=ended.figures.bytes_total,
        )
        kept = tuple(snap for snap in others if snap.snapshot_id != new.snapshot_id)
        read_at = known.read_at if known else self.clock.now()
        self.facts.save_facts(RepositoryFacts(repository.key, read_at, (*kept, new)))


def _doubted(run: Run, cause: ErrorCode, folders: tuple[str, ...]) -> Run:
    listed = {item.path for item in run.unread}
    added = tuple(UnreadItem(folder, cause.value) for folder in folders if folder not in listed)
    return replace(
        run,
        state=RunState.INCOMPLETE,
        cause=cause,
        cause_facts=(("folder", ", ".join(folders)),),
        unread=(*added, *run.unread),
        unread_count=run.unread_count + len(added),
    )


class _Publisher:
    """Passes progress on, and into the ledger now and then, where a window may watch it."""

    def __init__(self, runs: RunStore, run_id: RunId, report: Report, clock: Clock) -> None:
        self._runs = runs
        self._run_id = run_id
        self._report = report
        self._clock = clock
        self._published_at: datetime | None = None

    def __call__(self, progress: Progress) -> None:
        self._report(progress)
        now = self._clock.now()
        if self._published_at is None or abs(now - self._published_at) >= PUBLISH_EVERY:
            self._published_at = now
            try:
                self._runs.report(self._run_id, progress, now)
            except Exception:  # noqa: BLE001  whatever a busy database says
                # Only a watching window misses it: no reason to give up a copy being made.
                _log.warning("the progress of run %s was not written down", self._run_id)
