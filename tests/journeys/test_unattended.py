"""The whole of it: a drive and an append-only server over TLS, an agent started as by a login.

A clean computer is set up by the command line; the second place is tried, its certificate pinned
and added; what the login entry says is started; both places get their copies by themselves. Then
the network goes and comes back, the drive is stolen, and a file returns from the server.
"""

import contextlib
import os
import shlex
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.agents import EVERY_HALF_SECOND, agent, run_script, until
from tests.journeys.installed_practice import InstalledPractice, installed_practice
from tests.servers import RestServer, rest_server

pytestmark = [pytest.mark.real_keyring, pytest.mark.slow]

USER, PASSWORD = "praxis", "a long password"
FILES = {"letter.txt": b"Dear patient", "scans/photo.jpg": b"\xff\xd8" * 5000}
_ADD = """
import sys
from practiceguard.bootstrap import build
from practiceguard.domain.backup.connection import RestConnection, SecretPart
from practiceguard.domain.secret import Secret
from practiceguard.services.practice.try_place import pinned
app = build()
secrets = {SecretPart.REST_PASSWORD: Secret(sys.stdin.read().strip())}
connection = RestConnection(host="127.0.0.1", path="copy", user=sys.argv[2], port=int(sys.argv[1]))
trial = app.try_place(connection, secrets)
print(trial.problem.code.value if trial.problem else "trusted")
assert trial.certificate is not None
print(trial.certificate.fingerprint)
trial = app.try_place(pinned(trial), secrets)
print(trial.problem.code.value if trial.problem else "good", trial.content, trial.deletion)
print(app.add_place.create(trial.connection, secrets, "Server").key)
"""
_PLAN = """
import sys
from datetime import datetime, timedelta
from practiceguard.bootstrap import build
from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.schedule import Schedule
world = build().world
for number, key in enumerate(world.store.plan().repositories):
    at = (world.clock.now() + timedelta(seconds=2 + number)).astimezone(world.clock.zone())
    schedule = Schedule(times=(at.time().replace(microsecond=0, tzinfo=None),))
    # Made now: with a schedule of last week yesterday's copy would be due as well, and be made up
    # for at once, so that each place got one copy or two, depending on the speed of the computer.
    world.store.save_rules(PlaceRules(key, world.clock.now(), schedule))
"""
LIMIT = 90.0


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RestServer]:
    with rest_server(tmp_path / "served", append_only=True, users={USER: PASSWORD}) as server:
        yield server


@pytest.fixture
def practice(
    tmp_path_factory: pytest.TempPathFactory, restic_path: object
) -> Iterator[InstalledPractice]:
    """Return a practice set up with its drive, whose login starts the agent."""
    folder = tmp_path_factory.mktemp("practice")
    with installed_practice(folder, FILES) as practice:
        # A desktop without systemd, wherever the tests run: the entry itself starts the agent.
        tools = folder / "tools"
        tools.mkdir()
        (tools / "systemctl").write_text("#!/bin/sh\nexit 1\n")
        (tools / "systemctl").chmod(0o755)
        practice.environment |= {
            "HOME": str(folder / "user"),
            "XDG_CONFIG_HOME": str(folder / "user" / "config"),
            "PATH": f"{tools}:{os.environ['PATH']}",
        }
        practice.set_up_with_drive()
        assert practice.call("agent", "--install").code == 0
        practice.call("agent", "--stop")  # it was started at once; the test waits for a login
        practice.look_inside()
        yield practice


@contextlib.contextmanager
def logged_in(practice: InstalledPractice) -> Iterator[None]:
    """Start what the login entry says, as a desktop does, and end it as a log-off does."""
    (entry,) = Path(practice.environment["XDG_CONFIG_HOME"], "autostart").glob("*.desktop")
    (line,) = [one for one in entry.read_text().splitlines() if one.startswith("Exec=")]
    with agent(practice, [*shlex.split(line.removeprefix("Exec=")), *EVERY_HALF_SECOND]):
        yield


def status(practice: InstalledPractice) -> dict[str, Any]:
    found: dict[str, Any] = practice.call("status", "--json", "--offline").json
    return found


def test_it_runs_by_itself_to_places_that_survive_the_practice(
    practice: InstalledPractice, server: RestServer
) -> None:
    first_look, fingerprint, second_look, key = run_script(
        practice, _ADD, str(server.port), USER, typed=PASSWORD
    )
    assert first_look == "place-certificate-unknown"
    assert len(fingerprint) >= 64
    assert second_look.split()[0] == "good"
    assert second_look.split()[-1] == "refused"  # proved: nothing can be deleted from here

    def to_server() -> list[str]:
        return [one["state"] for one in status(practice)["runs"] if one["repository"] == key][::-1]

    def to_drive() -> list[str]:
        return [one["state"] for one in status(practice)["runs"] if one["repository"] != key][::-1]

    with logged_in(practice):
        run_script(practice, _PLAN)
        until(practice, lambda: to_server() == ["complete"], "the copy on the server", LIMIT)
        until(practice, lambda: to_drive() == ["complete"] * 2, "the copy on the drive", LIMIT)
        # The network is gone: the drive still gets its copy, the server's is waited for.
        server.stop()
        run_script(practice, _PLAN)
        until(practice, lambda: to_drive() == ["complete"] * 3, "the next copy on the drive", LIMIT)
        # Right after the login that is no failed attempt yet: a network takes a moment.
        time.sleep(3)
        assert to_server() == ["complete"]
        server.start()
        until(practice, lambda: to_server() == ["complete"] * 2, "the copy that was missing", LIMIT)
    assert not practice.locks()
    target = practice.folder / "back"
    target.mkdir()
    letter = practice.records / "letter.txt"
    practice.drive.rename(practice.drive.with_name("stolen"))
    entries = practice.call("snapshots", "--json").json
    newest = next(one for one in entries if one["place"] == key)
    done = practice.call(
        "restore", "--copy", newest["snapshot"]["snapshot_id"], "--to", target, letter, "--json"
    )
    assert done.code == 0, done.err
    assert (target / "letter.txt").read_bytes() == b"Dear patient"


def test_an_agent_that_a_login_has_only_just_started_is_waited_for_and_ended(
    practice: InstalledPractice,
) -> None:
    asked = practice.start("agent", "--stop", "--json")
    with logged_in(practice):
        assert practice.ended(asked).json == {"stopped": True}
        told = practice.call("agent", "--status", "--json").json
        assert not told["is_at_work"]
