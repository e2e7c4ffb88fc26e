"""Weeks in the life of a practice with two places, minute by minute, through the real services.

`tests/unit/domain/backup/test_schedule.py` has the rule alone, over years; here the agent, the
ledger, the run and a made-up engine live through offices hours, sleep, unplugged drives, a network
that is away, power cuts and clocks that are set.
"""

import random
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practiceguard.agent.reading_back import read_back
from practiceguard.agent.tick import Minute
from practiceguard.bootstrap_keeper import assemble
from practiceguard.domain.backup.checking import CheckState, MonthName
from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.repository import PlaceKind, Repository, RepositoryKey
from practiceguard.domain.backup.run import Run, RunState, RunTrigger, SlotName
from practiceguard.domain.backup.schedule import PAUSES, Schedule, newest_slot
from practiceguard.domain.backup.waking import Uptime
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, repository_password_name
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fixed_clock import FixedClock
from tests.unit.services.practice_world import PracticeWorld, practice_world

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 10, 19, 6, 0, tzinfo=UTC)  # the clocks go back on the Sunday
LOOK = timedelta(minutes=5)
WITHIN = sum(PAUSES, timedelta()) + timedelta(minutes=30)
DAILY = Schedule(times=(time(12, 30), time(18, 30)))
HOURLY = Schedule(frozenset(range(5)), tuple(time(hour) for hour in range(8, 19)))


@dataclass
class Life:
    """A computer with its agent, on which the test lets time pass."""

    world: PracticeWorld
    chance: random.Random
    away: set[str] = field(default_factory=set)
    """Places that cannot be reached."""
    awake: float = 0.0
    running: float = 0.0
    minute: Minute | None = None

    def __post_init__(self) -> None:
        self.world.processes.on_start = self._run
        self.world.processes.on_check = self._check
        self.switch_on()

    def switch_on(self) -> None:
        world = self.world
        self.minute = Minute(
            assemble(
                world.store, world.runs, world.world.checks, world.processes, world.clock,
                world.circumstances, lambda repository: repository.location not in self.away,
            )
        )  # fmt: skip

    def passes(self, span: timedelta, *, asleep: bool = False) -> None:
        self.world.clock.advance(span)
        self.running += span.total_seconds()
        self.awake += 0.0 if asleep else span.total_seconds()
        self.world.circumstances.uptime_now = Uptime(self.awake, self.running)

    def works(self, span: timedelta) -> None:
        """Let the agent look every few minutes for that long."""
        left = span
        while left > timedelta(0):
            assert self.minute is not None
            self.minute()
            self.passes(LOOK)
            left -= LOOK

    def _run(self, trigger: str) -> None:
        place, slot = self.world.processes.asked[-1]
        assert place is not None
        assert slot is not None
        repository = self.world.store.repository(RepositoryKey(place))
        assert repository is not None
        engine = self.world.engine
        broken = engine.repositories[repository.location]
        broken.is_unplugged = repository.location in self.away
        self.world.app.run_backup(
            RunTrigger(trigger),
            no_report,
            NeverCancelled(),
            place=RepositoryKey(place),
            slot=SlotName(slot),
        )
        for process in list(self.world.processes.alive):
            self.world.processes.kill(process)

    def _check(self, place: str, month: str) -> None:
        read_back(self.world.app, RepositoryKey(place), MonthName(month), NeverCancelled())
        for process in list(self.world.processes.alive):
            self.world.processes.kill(process)

    # --- what must be true ---------------------------------------------------------------------

    def runs_to(self, repository: Repository) -> list[Run]:
        return [run for run in self.world.runs.runs() if run.repository == repository.key]

    def demand_nothing_doubled(self) -> None:
        for repository in self.world.store.repositories():
            complete = [
                run.slot for run in self.runs_to(repository) if run.state is RunState.COMPLETE
            ]
            assert len(complete) == len(set(complete)), "two runs for one due slot"
            months = [
                check.month
                for check in self.world.world.checks.checks(repository.key)
                if check.month and check.has_read
            ]
            assert len(months) == len(set(months)), "two checks for one month"

    def demand_nothing_lost(self, at: datetime) -> None:
        """Demand that what was due then has been served since, wherever it could be."""
        for repository in self.world.store.repositories():
            rules = self.world.store.rules(repository.key)
            assert rules is not None
            slot = newest_slot(rules.schedule, at, self.world.clock.zone())
            if slot is None or slot.at < rules.since or repository.location in self.away:
                continue
            assert any(
                run.state is RunState.COMPLETE
                and (run.slot == slot.name or run.begun_at >= slot.at)
                for run in self.runs_to(repository)
            ), f"a due run was lost: {slot.name}"


def life_of(folder: Path, seed: int) -> Life:
    """Return a practice with a drive that gets copies twice a day and a server with hourly ones."""
    world = practice_world(folder, clock=FixedClock(MONDAY, BERLIN))
    world.set_up()
    drive = world.store.repository(world.plan().repository)
    assert drive is not None
    key, password = RepositoryKey("server"), Secret("p")
    location = str(folder / "server")  # the made-up engine works on folders
    world.secrets.set(repository_password_name(key), password)
    restic_id = world.engine.initialize(Access(location, password))
    server = replace(
        drive, key=key, kind=PlaceKind.REST_SERVER, location=location, label="Server",
        restic_id=restic_id, config_fingerprint="",
    )  # fmt: skip
    world.store.save_repository(server)
    world.store.save_plan(replace(world.plan(), others=(key,)))
    world.store.save_rules(PlaceRules(drive.key, MONDAY, DAILY))
    world.store.save_rules(PlaceRules(key, MONDAY, HOURLY))
    return Life(world, random.Random(seed))


def _toggle(life: Life, location: str) -> None:
    life.away.symmetric_difference_update({location})


def _power_cut(life: Life) -> None:
    """A run was under way when the power went: it stays begun, its process is gone."""
    slot = newest_slot(HOURLY, life.world.clock.now(), BERLIN)
    assert slot is not None
    life.world.app.watch.live()  # settles an earlier one
    process = life.world.processes.start_agent()
    server = life.world.store.repository(RepositoryKey("server"))
    assert server is not None
    if any(run.slot == slot.name for run in life.runs_to(server)):
        return
    life.world.runs.begin(
        Run(
            run_id=f"cut {life.world.clock.now()}",  # type: ignore[arg-type]
            plan_id=life.world.plan().plan_id,
            trigger=RunTrigger.SCHEDULED,
            state=RunState.BEGUN,
            begun_at=life.world.clock.now(),
            process_id=process.process_id,
            process_started_at=process.started_at,
            repository=server.key,
            slot=slot.name,
        )
    )
    life.world.processes.kill(process)
    life.switch_on()


EVENTS = {
    "works": lambda life: life.works(timedelta(hours=life.chance.randint(1, 6))),
    "sleeps": lambda life: life.passes(timedelta(hours=life.chance.randint(1, 70)), asleep=True),
    "is switched off": lambda life: (
        life.passes(timedelta(hours=life.chance.randint(1, 70)), asleep=True),
        life.switch_on(),
    ),
    "drive": lambda life: _toggle(life, life.world.location),
    "network": lambda life: _toggle(life, str(life.world.folder / "server")),
    "clock ahead": lambda life: life.world.clock.advance(timedelta(days=3)),
    "clock back": lambda life: life.world.clock.advance(timedelta(days=-2)),
    "travels": lambda life: life.world.clock.travel(
        ZoneInfo(life.chance.choice(["Europe/Berlin", "America/New_York", "Asia/Tokyo"]))
    ),
    "power cut": _power_cut,
}


@settings(max_examples=25, deadline=None)
@given(
    st.integers(0, 10**6),
    st.lists(st.sampled_from(sorted(EVENTS)), min_size=10, max_size=25),
)
def test_pains_4_10_and_11_whatever_happens_no_copy_is_lost_and_none_is_doubled(
    tmp_path_factory: pytest.TempPathFactory, seed: int, events: list[str]
) -> None:
    life = life_of(tmp_path_factory.mktemp("life"), seed)
    for event in events:
        EVENTS[event](life)
        life.demand_nothing_doubled()
    life.away.clear()
    at = life.world.clock.now()
    life.works(WITHIN)
    life.demand_nothing_doubled()
    life.demand_nothing_lost(at)


def test_a_week_with_office_hours_and_the_night_the_clocks_go_back(tmp_path: Path) -> None:
    life = life_of(tmp_path, 1)
    for _ in range(8):  # from Monday to Monday, 08:00 to 20:00 in Berlin, then 07:00 to 19:00
        life.works(timedelta(hours=12))
        life.passes(timedelta(hours=12), asleep=True)
    drive, server = life.world.store.repositories()
    names = [run.slot for run in life.runs_to(drive)][::-1]
    assert names == [
        f"2026-10-{day}T{at}" for day in range(19, 27) for at in ("12:30", "18:30")
    ]  # every day, also on the Sunday of 25 hours; none twice
    assert len(life.runs_to(server)) == 6 * 11  # weekdays only
    assert {run.trigger for run in life.runs_to(drive)} == {RunTrigger.SCHEDULED}
    life.demand_nothing_doubled()


def test_pain_13_in_a_year_of_office_days_every_byte_of_each_place_is_read_back(
    tmp_path: Path,
) -> None:
    """Off at night and at weekends, a drive that is in the safe for one whole month."""
    life = life_of(tmp_path, 1)
    world, begun = life.world, life.world.clock.now()
    drive, server = world.store.repositories()
    for place in (drive, server):
        noon = Schedule(frozenset({0, 2, 4}), (time(12, 30),))
        world.store.save_rules(PlaceRules(place.key, MONDAY, noon))
    while world.clock.now() - begun < timedelta(days=395):
        local = world.clock.now().astimezone(BERLIN)
        life.away = {drive.location} if (local.year, local.month) == (2027, 2) else set()
        life.switch_on()
        if local.weekday() < 5:
            for span in (275, 5, 5, 60, 240):  # minutes: from eight o'clock on
                assert life.minute is not None
                life.minute()
                life.passes(timedelta(minutes=span))
        life.passes(timedelta(hours=24) - (world.clock.now() - local), asleep=True)
    life.demand_nothing_doubled()
    for place, months in ((drive, 12), (server, 13)):
        checks = world.world.checks.checks(place.key)[::-1]
        assert [one.state for one in checks] == [CheckState.SOUND] * months
        assert [one.share for one in checks] == [*range(1, 13), 1][:months]
        assert all(one.begun_at.astimezone(BERLIN).day <= 9 for one in checks)
        assert ("2027-02" in {one.month for one in checks}) == (place is server)
        assert world.app.watch_checks.coverage(place).complete_by is None
