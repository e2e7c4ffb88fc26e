"""`practiceguard schedule`, `pause` and `status`: when copies are made, and what is expected."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest

from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.main import run
from practiceguard.domain.backup.checking import Check, CheckDepth, CheckId, CheckState
from practiceguard.domain.backup.place_rules import TWICE_A_DAY, SpeedLimit, kib_of
from practiceguard.domain.backup.repository import PlaceKind, RepositoryKey
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule, hourly
from practiceguard.services.ports import Registration, repository_password_name
from tests.unit.services.practice_world import PracticeWorld, practice_world

Call = Callable[..., tuple[int, str]]
OTHER = RepositoryKey("22222222-3333-4444-5555-666666666666")


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    for verb in ("schedule", "pause", "status", "backup", "setup", "check"):
        monkeypatch.setattr(f"practiceguard.cli.{verb}.build", lambda: world.app)
    return world


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    def call(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        code = run(arguments)
        said = capsys.readouterr()
        return code, said.out + said.err

    return call


def add_server(world: PracticeWorld) -> None:
    """Let the plan serve a second place, a server, which holds the same copies here."""
    plan = world.plan()
    first = world.store.repository(plan.repository)
    assert first is not None
    world.store.save_repository(
        replace(first, key=OTHER, kind=PlaceKind.REST_SERVER, label="Offsite")
    )
    password = world.secrets.get(repository_password_name(first.key))
    assert password is not None
    world.secrets.set(repository_password_name(OTHER), password)
    world.store.save_plan(replace(plan, others=(OTHER,)))


def rules(world: PracticeWorld, key: RepositoryKey | None = None) -> Any:
    return world.store.rules(key or world.plan().repository)


def test_a_look_changes_nothing(world: PracticeWorld, call: Call) -> None:
    code, said = call("schedule")
    assert code == ExitCode.DONE
    assert "Every day at 12:30 and 18:30, also on battery above 30%." in said
    assert "Next: " in said
    assert rules(world) is None


@pytest.mark.parametrize(
    ("arguments", "schedule", "words"),
    [
        (("--at", "19:15"), Schedule(EVERY_DAY, (time(19, 15),)), "Every day at 19:15"),
        (("--at", "18", "--at", "7:05", "--at", "18:00", "--weekdays", "mon,TUE,wed,thursday,fr"),
         Schedule(frozenset(range(5)), (time(7, 5), time(18))), "Monday to Friday at 07:05 and"),
        (("--hourly", "8-18"), hourly(time(8), time(18)), "each hour from 08:00 to 18:00"),
        (("--weekdays", "tue,sat"), replace(TWICE_A_DAY, weekdays=frozenset({1, 5})),
         "Each Tuesday and Saturday at 12:30 and 18:30"),
        (("--by-hand",), Schedule(EVERY_DAY, ()), "Only when somebody asks for it."),
    ],
)  # fmt: skip
def test_schedules_people_use(
    world: PracticeWorld, call: Call, arguments: tuple[str, ...], schedule: Schedule, words: str
) -> None:
    code, said = call("schedule", *arguments)
    assert code == ExitCode.DONE
    assert words in said
    assert rules(world).schedule == schedule


def test_battery_line_and_speed(world: PracticeWorld, call: Call) -> None:
    add_server(world)
    code, said = call(
        "schedule", "--place", "offsite", "--battery", "100", "--metered",
        "--speed", "08:00-18:30=2", "--speed", "50",
    )  # fmt: skip
    assert code == ExitCode.DONE
    assert "but not on battery." in said
    assert "Also over a connection that is paid by volume" in said
    assert "From 08:00 to 18:30 no faster than 2 Mbit/s. Never faster than 50 Mbit/s." in said
    kept = rules(world, OTHER)
    assert kept.speed_limits == (
        SpeedLimit(time(8), time(18, 30), kib_of(2)),
        SpeedLimit(time(0), time(0), kib_of(50)),
    )
    assert rules(world) is None  # the other place was not meant
    code, said = call("schedule", "--full-speed", "--no-metered", "--json")
    assert code == ExitCode.DONE
    both = json.loads(said)
    assert [one["speed_limits"] for one in both] == [[], []]
    assert both[0]["schedule"]["times"] == ["12:30", "18:30"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--at", "25:00"),
        ("--at", "noon"),
        ("--hourly", "18-8"),
        ("--hourly", "8"),
        ("--weekdays", "mon,xyz"),
        ("--weekdays", "t"),
        ("--weekdays", ""),
        ("--battery", "101"),
        ("--speed", "fast"),
        ("--speed", "0"),
        ("--at", "8:00", "--by-hand"),
        ("--speed", "2", "--full-speed"),
        ("--place", "nowhere"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    world: PracticeWorld, call: Call, arguments: tuple[str, ...]
) -> None:
    assert call("schedule", *arguments)[0] == ExitCode.USAGE
    assert rules(world) is None


@pytest.mark.parametrize(
    ("arguments", "hours"), [((), 24), (("--for", "90m"), 1.5), (("--for", "2d"), 48)]
)
def test_pause_for_a_while(
    world: PracticeWorld, call: Call, arguments: tuple[str, ...], hours: float
) -> None:
    code, said = call("pause", *arguments)
    assert code == ExitCode.DONE
    assert "No copy is made by itself until" in said
    until = world.app.pause.until()
    assert until is not None
    assert abs(until - world.clock.now() - timedelta(hours=hours)) < timedelta(minutes=1)
    assert "paused until" in call("status")[1]
    assert call("pause", "--end")[0] == ExitCode.DONE
    assert world.app.pause.until() is None


@pytest.mark.parametrize("length", ["0", "8d", "soon", "-1h"])
def test_a_pause_has_an_end(world: PracticeWorld, call: Call, length: str) -> None:
    assert call("pause", "--for", length)[0] == ExitCode.USAGE
    assert world.app.pause.until() is None


def test_the_status_tells_of_each_place_and_what_is_missing(
    world: PracticeWorld, call: Call
) -> None:
    call("backup")
    _, said = call("status")
    assert "Next copy: " in said
    assert "What would make this safer: A copy outside the practice." in said
    add_server(world)
    _, said = call("status")
    assert "Offsite (rest-server)" in said
    assert "What would make this safer" not in said
    _, answer = call("status", "--json")
    told = json.loads(answer)
    assert told["missing"] == []
    assert [one["kind"] for one in told["places"]] == ["drive", "rest-server"]
    assert told["places"][0]["outlook"]["next_slot"]["at"]


def test_pain_13_the_status_says_by_when_all_of_it_is_read_back_and_a_check_is_stopped(
    world: PracticeWorld, call: Call
) -> None:
    call("backup")
    assert "All of it read back by 31 Mar 2027 (0 of 12 parts so far)" in call("status")[1]
    call("check")
    _, answer = call("status", "--json")
    told = json.loads(answer)["places"][0]
    assert told["read_back"]["shares_read"] == 1
    assert told["read_back"]["complete_by"] == "2027-02-28"
    assert told["checked_since"] is None
    assert "There was none." in call("check", "--stop")[1]
    own = world.processes.own
    world.world.checks.begin(
        Check(
            CheckId("live"), world.plan().repository, CheckDepth.SHARE, CheckState.BEGUN,
            world.clock.now(), 2, process_id=own.process_id, process_started_at=own.started_at,
        )
    )  # fmt: skip
    assert "Being checked now, since " in call("status")[1]
    assert call("check", "--stop")[0] == ExitCode.DONE
    assert world.world.checks.is_cancel_requested(CheckId("live"))


def test_offline_asks_no_place(world: PracticeWorld, call: Call) -> None:
    _, answer = call("status", "--offline", "--json")
    assert json.loads(answer)["places"][0]["outlook"] is None


def test_a_copy_goes_to_the_place_that_was_named(world: PracticeWorld, call: Call) -> None:
    add_server(world)
    call("backup", "--place", "Offsite")
    assert world.app.watch.all()[0].repository == OTHER


def test_before_set_up_there_is_no_schedule(world: PracticeWorld, call: Call) -> None:
    world.store._plan = None
    assert call("schedule")[0] == ExitCode.NOT_SET_UP
    assert call("pause")[0] == ExitCode.NOT_SET_UP
    assert world.autostart.state().registration is Registration.MISSING


# --- the end of set-up --------------------------------------------------------------------------


@pytest.fixture
def half_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    """Return a practice that has only to type its code."""
    world = practice_world(tmp_path)
    monkeypatch.setattr("practiceguard.cli.setup.build", lambda: world.app)
    drive, sheet = str(world.drive), str(world.next_sheet())
    run(["setup", "--no-input", "--practice", "x", "--country", "FR", "--source",
         str(world.source), "--place", drive, "--sheet", sheet])  # fmt: skip
    monkeypatch.setattr("sys.stdin", io.StringIO(world.paper()))
    return world


LAST = ("setup", "--no-input", "--typed-code-stdin", "--no-first-backup")


def test_set_up_ends_with_copies_made_by_themselves(half_way: PracticeWorld, call: Call) -> None:
    assert call(*LAST)[0] == ExitCode.DONE
    assert half_way.autostart.state().is_in_order
    assert len(half_way.processes.agents) == 1


def test_nothing_is_started_for_who_does_not_want_it(half_way: PracticeWorld, call: Call) -> None:
    assert call(*LAST, "--no-agent")[0] == ExitCode.DONE
    assert half_way.autostart.state().registration is Registration.MISSING
    assert half_way.processes.agents == []


def test_a_system_that_refuses_stops_no_set_up(half_way: PracticeWorld, call: Call) -> None:
    half_way.autostart.refuses = "Access denied"
    code, said = call(*LAST)
    assert code == ExitCode.DONE
    assert "Access denied" in said
    assert half_way.app.set_up.is_finished()
    assert len(half_way.processes.agents) == 1  # at least until the computer is switched off
