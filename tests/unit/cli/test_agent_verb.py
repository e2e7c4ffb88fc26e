"""`practiceguard agent`: registered at login, and taken away again, also without our records."""

import json
from pathlib import Path

import pytest

from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.main import run
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import (
    AutostartReason,
    AutostartState,
    Registration,
    ThisProcess,
)
from tests.unit.services.practice_world import PracticeWorld, practice_world


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    monkeypatch.setattr("practiceguard.cli.agent.build", lambda: world.app)
    monkeypatch.setattr("practiceguard.cli.agent.registration", lambda: world.app.registered)
    return world


def test_installing_registers_and_starts_it(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["agent", "--install", "--json"]) == ExitCode.DONE
    assert json.loads(capsys.readouterr().out)["registration"] == "in-order"
    assert world.autostart.state().is_in_order
    assert len(world.processes.agents) == 1


def test_where_the_system_watches_over_it_the_system_starts_it(world: PracticeWorld) -> None:
    world.autostart.is_watched_over = True
    assert run(["agent", "--install"]) == ExitCode.DONE
    assert (world.autostart.starts, world.processes.agents) == (1, [])


def test_a_system_that_refuses_is_told_in_three_sentences(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    world.autostart.refuses = "Access denied"
    assert run(["agent", "--install"]) == ExitCode.FAILED
    said = capsys.readouterr().err
    assert "Access denied" in said
    assert len(said.splitlines()) == 3
    assert world.processes.agents == []


def test_the_status_says_that_it_does_not_start_at_login(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["agent", "--status"])
    said = capsys.readouterr().out
    assert "not among the programs that start when you log in" in said
    assert "`practiceguard agent --install` puts it right." in said
    world.autostart.install()
    run(["agent", "--status"])
    assert "log in" not in capsys.readouterr().out


def test_what_no_repair_can_help_says_what_does(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    world.autostart.now = AutostartState(Registration.NOT_POSSIBLE, AutostartReason.FORBIDDEN)
    run(["agent", "--status"])
    said = capsys.readouterr().out
    assert "Ask whoever looks after the computer" in said
    assert "--install" not in said


def test_removing_takes_it_away_and_ends_it(world: PracticeWorld) -> None:
    run(["agent", "--install"])
    world.app.agent.save()
    assert run(["agent", "--remove"]) == ExitCode.DONE
    assert world.autostart.state().registration is Registration.MISSING
    assert run(["agent", "--remove"]) == ExitCode.DONE


@pytest.mark.parametrize("word", ["--stop", "--remove"])
def test_an_agent_that_a_login_has_just_started_is_waited_for_and_ended(
    world: PracticeWorld, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    world.autostart.install()
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if sum(waited) > 2:
            world.processes.own = world.processes.start_agent()
            world.app.agent.save()
            world.processes.own = ThisProcess(1, 1.0)

    monkeypatch.setattr("practiceguard.cli.agent.time.sleep", wait)
    assert run(["agent", word]) == ExitCode.DONE
    assert len(world.processes.agents) == 1
    assert not world.processes.alive
    assert sum(waited) < 3


def test_where_none_comes_the_wait_is_short_and_where_none_can_come_there_is_none(
    world: PracticeWorld, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    waited: list[float] = []
    monkeypatch.setattr("practiceguard.cli.agent.time.sleep", waited.append)
    assert run(["agent", "--stop"]) == ExitCode.DONE
    assert waited == []
    world.autostart.install()
    assert run(["agent", "--stop"]) == ExitCode.DONE
    assert 3 <= sum(waited) <= 6
    assert capsys.readouterr().out == "There was none.\n" * 2


def test_it_can_be_taken_away_when_the_keyring_is_shut(
    world: PracticeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shut() -> None:
        raise PracticeGuardError(ErrorCode.KEYRING_LOCKED)

    world.autostart.install()
    monkeypatch.setattr("practiceguard.cli.agent.build", shut)
    assert run(["agent", "--remove"]) == ExitCode.DONE
    assert world.autostart.state().registration is Registration.MISSING
