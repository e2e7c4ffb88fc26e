"""Pain 19 and 20 with the real restic: the measured attack, exact removal, room, refusals."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.restic.environment import scrubbed
from practiceguard.bootstrap import App, assemble
from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.plan import BackupPlan, PlanId
from practiceguard.domain.backup.repository import PlaceKind, Repository, RepositoryKey
from practiceguard.domain.backup.retention import PRESETS, Preset, Retention
from practiceguard.domain.backup.run import Run, RunFigures, RunId, RunState, RunTrigger
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.place_secrets import PlaceSecrets
from practiceguard.services.ports import Access, repository_password_name
from tests.fakes.fixed_clock import FixedClock
from tests.integration.restic.conftest import NEVER, PASSWORD, Bench
from tests.integration.restic.test_remote import server

__all__ = ["server"]  # the fixture
from tests.unit.services.practice_world import PracticeWorld, practice_world

NOW = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
KEY = RepositoryKey("real")
HOST = "practice-pc"
ONLY_RECENT = Retention(timedelta(days=31), (), at_least=1)
"""What is older goes, but for the last one of it."""


class Place:
    """A real repository with copies of any date, and a ledger that knows the good ones."""

    def __init__(self, bench: Bench, world: PracticeWorld, app: App, clock: FixedClock) -> None:
        self.bench = bench
        self.world = world
        self.app = app
        self.clock = clock

    def restic(self, *arguments: str) -> str:
        """Run restic as anybody would who has the password."""
        environment = scrubbed(dict(os.environ)) | {
            "RESTIC_REPOSITORY": str(self.bench.repository),
            "RESTIC_PASSWORD": PASSWORD,
            "RESTIC_CACHE_DIR": str(self.bench.folder / "attacker"),
        }
        return subprocess.run(
            [str(self.bench.restic), *arguments],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    def copy(
        self, at: datetime, *, host: str = HOST, tag: str = "practiceguard"
    ) -> tuple[str, int]:
        """Make a copy that says it is of that moment; return its id and number of files."""
        when = at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        told = self.restic(
            "backup", "--json", "--host", host, "--tag", tag, "--time", when, "--",
            str(self.bench.source),
        )  # fmt: skip
        summary = json.loads(told.splitlines()[-1])
        return summary["snapshot_id"], summary["total_files_processed"]

    def good(self, at: datetime) -> str:
        """Make a copy as our own run does, write it down, and return its id."""
        name, files = self.copy(at)
        begun = Run(
            RunId(name), PlanId("plan"), RunTrigger.SCHEDULED, RunState.BEGUN, at, repository=KEY
        )  # fmt: skip
        self.world.runs.begin(begun)
        self.world.runs.finish(
            replace(
                begun,
                state=RunState.COMPLETE,
                ended_at=at + timedelta(minutes=1),
                snapshot_id=name,
                figures=RunFigures(files_total=files),
            )
        )
        return name

    def names(self) -> set[str]:
        return {one.snapshot_id for one in self.bench.engine.snapshots(self.bench.access)}


@pytest.fixture
def place(bench: Bench, tmp_path: Path) -> Place:
    folder = tmp_path / "world"
    folder.mkdir()
    clock = FixedClock(NOW)
    fakes = practice_world(folder, clock=clock)
    app = assemble(replace(fakes.world, engine=bench.engine))
    fakes.secrets.set(repository_password_name(KEY), Secret(PASSWORD))
    fakes.store.save_repository(
        Repository(
            KEY,
            PlaceKind.DRIVE,
            str(bench.repository),
            "USB",
            bench.engine.read_config(bench.access).restic_id,
            bench.engine.fingerprint(bench.access),
            NOW - 400 * DAY,
            adopted=False,
        )
    )
    fakes.store.save_plan(
        BackupPlan(PlanId("plan"), (bench.source,), (), KEY, HOST, NOW - 400 * DAY)
    )
    return Place(bench, fakes, app, clock)


def test_pain_19_the_measured_attack_with_the_real_restic(place: Place) -> None:
    """28 good daily copies, 28 forged an hour later, 8 of the year 2099: nothing good goes.

    restic's own `--keep-daily 7 --keep-weekly 4` keeps none of the good ones, measured here anew.
    """
    good = [place.good(NOW - timedelta(hours=3) - n * DAY) for n in range(27, -1, -1)]
    for number in range(28):
        place.copy(NOW - timedelta(hours=2) - number * DAY)
    for number in range(8):
        place.copy(datetime(2099, 1, 1 + number, 12, 0, tzinfo=UTC))
    names = set(good)

    told = place.restic("forget", "--dry-run", "--json", "--keep-daily", "7", "--keep-weekly", "4")
    kept = {one["id"] for group in json.loads(told) for one in group["keep"]}
    assert kept
    assert not kept & names, "or the attack is none any more"

    for preset in Preset:
        seen = place.app.retention.preview(PRESETS[preset])
        assert seen.going == ()
        assert ErrorCode.RETENTION_NEWEST_FUTURE in seen.refusals
        with pytest.raises(PracticeGuardError) as caught:
            place.app.retention.apply(seen, seen.token, "Ann", NEVER)
        assert caught.value.code is ErrorCode.RETENTION_NEWEST_FUTURE
    place.app.retention.choose(PRESETS[Preset.SMALL_PLACE], "Ann")
    with pytest.raises(PracticeGuardError):
        place.app.retention.unattended(NEVER)
    assert names <= place.names()
    assert len(place.names()) == 64


def test_pain_19_what_the_list_says_is_what_goes_and_room_comes_free(place: Place) -> None:
    large = place.bench.source / "large.bin"
    large.write_bytes(os.urandom(5_000_000))
    first = place.good(NOW - 33 * DAY)
    large.write_bytes(os.urandom(5_000_000))
    others = [place.good(NOW - 33 * DAY + n * timedelta(hours=5)) for n in range(1, 4)]
    strange, _ = place.copy(NOW - 32 * DAY, host="elsewhere", tag="other")
    recent = [place.good(NOW - n * DAY - timedelta(hours=1)) for n in range(9, -1, -1)]
    before = place.names()
    assert len(place.bench.packs(larger_than=4_000_000)) == 2

    seen = place.app.retention.preview(ONLY_RECENT)
    going = {fate.snapshot.snapshot_id for fate in seen.going}
    assert going == {first, *others[:-1]}
    assert seen.refusals == ()

    done = place.app.retention.apply(seen, seen.token, "Ann", NEVER)
    assert done.is_good, done
    assert set(done.gone) == going
    assert place.names() == before - going
    assert {strange, others[-1], *recent} <= place.names()
    assert len(place.bench.packs(larger_than=4_000_000)) == 1
    assert place.bench.engine.check(place.bench.access, CheckDepth.ALL_DATA, "", NEVER).is_sound
    assert place.app.assess_protection(refresh=True).place_problem is None


def test_pain_20_a_full_disk_is_tidied_up(place: Place, tmp_path: Path) -> None:
    """On a real file system with hardly a byte left, where no copy can be made any more."""
    with _small_disk(tmp_path / "small") as disk:
        bench = place.bench
        target = disk / "copy"
        shutil.copytree(bench.repository, target)
        bench.access = replace(bench.access, location=str(target))
        repository = place.world.store.repository(KEY)
        assert repository is not None
        place.world.store.save_repository(replace(repository, location=str(target)))
        place.world.machine.free[target] = 0
        large = bench.source / "large.bin"
        large.write_bytes(os.urandom(9_000_000))
        first = place.good(NOW - 33 * DAY)
        large.write_bytes(os.urandom(9_000_000))
        place.good(NOW - 32 * DAY)
        place.good(NOW - timedelta(hours=2))
        large.write_bytes(os.urandom(40_000_000))
        with pytest.raises(PracticeGuardError) as caught:
            bench.back_up()
        assert caught.value.code is ErrorCode.PLACE_FULL
        # What is left is less than any copy needs, and enough for restic's own notes.
        filler = disk / "filler"
        filler.write_bytes(b"x" * (shutil.disk_usage(disk).free - 200_000))
        seen = place.app.retention.preview(ONLY_RECENT)
        assert [fate.snapshot.snapshot_id for fate in seen.going] == [first]
        done = place.app.retention.apply(seen, seen.token, "Ann", NEVER)
        assert shutil.disk_usage(disk).free > 8_000_000, done
        assert done.is_good, done
        filler.unlink()
        assert bench.engine.check(bench.access, CheckDepth.ALL_DATA, "", NEVER).is_sound


@contextmanager
def _small_disk(folder: Path) -> Iterator[Path]:
    """Mount a file system of 48 MB; the test is skipped where that is not allowed."""
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", str(folder)],
        check=False,
        capture_output=True,
    )
    if made.returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_pain_19_nothing_goes_from_an_append_only_place(place: Place) -> None:
    copies = {place.good(NOW - days * DAY) for days in (33, 32, 1)}
    repository = place.world.store.repository(KEY)
    assert repository is not None
    place.world.store.save_repository(replace(repository, append_only=True))
    seen = place.app.retention.preview(ONLY_RECENT)
    assert len(seen.going) == 1
    with pytest.raises(PracticeGuardError) as caught:
        place.app.retention.apply(seen, seen.token, "Ann", NEVER)
    assert caught.value.code is ErrorCode.RETENTION_APPEND_ONLY
    assert place.names() == copies


def test_pain_19_files_encrypted_between_two_real_copies_put_a_hold_on(place: Place) -> None:
    for number in range(80):
        (place.bench.source / f"{number}.pdf").write_bytes(os.urandom(4000))
    place.clock.set(NOW)
    for _ in range(4):
        place.clock.advance(DAY)
        run = place.app.run_backup(RunTrigger.SCHEDULED, lambda _: None, NEVER)
        assert run.state is RunState.COMPLETE
    place.clock.advance(DAY)
    for path in place.bench.source.glob("*.pdf"):
        path.chmod(0o600)
    run = place.app.run_backup(RunTrigger.SCHEDULED, lambda _: None, NEVER)
    assert run.figures.files_changed >= 80, "restic counts other rights as changes"
    assert place.app.holds.all() == ()
    place.clock.advance(DAY)
    for path in place.bench.source.glob("*.pdf"):
        path.write_bytes(os.urandom(4000))
        path.rename(path.with_name(path.name + ".locked"))
    run = place.app.run_backup(RunTrigger.SCHEDULED, lambda _: None, NEVER)
    assert run.state is RunState.COMPLETE
    (hold,) = place.app.holds.on()
    assert hold.reason.startswith("80/")


def test_pain_19_a_server_that_gives_nothing_away_stays_whole_though_nobody_told_us(
    place: Place, server: Access
) -> None:
    """Where the place itself refuses, that is a failure, told and written down; no harm is done."""
    for days in (33, 32, 1):
        place.good(NOW - days * DAY)
    before = place.names()
    repository = place.world.store.repository(KEY)
    assert repository is not None
    place.world.store.save_repository(
        replace(
            repository,
            kind=PlaceKind.REST_SERVER,
            location=server.location,
            config_fingerprint="",
            connection=server.connection,
        )
    )
    PlaceSecrets(place.world.secrets).keep(KEY, server.secrets)
    seen = place.app.retention.preview(ONLY_RECENT)
    assert len(seen.going) == 1
    assert seen.refusals == ()
    done = place.app.retention.apply(seen, seen.token, "Ann", NEVER)
    assert not done.is_good
    assert (done.gone, done.cause, done.is_tidied) == ((), ErrorCode.PLACE_NOT_WRITABLE, False)
    assert place.names() == before
    result = place.bench.engine.check(place.bench.access, CheckDepth.ALL_DATA, "", NEVER)
    assert result.is_sound
    assert not result.suggest_repair_index
