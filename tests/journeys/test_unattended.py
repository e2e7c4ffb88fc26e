"""The whole of it: a drive and an append-only server over TLS, an agent started as by a login.

A clean computer is set up by the command line; the second place is tried, its certificate pinned
and added; what the login entry says is started; both places get their copies by themselves. Then
the network goes and comes back, the drive is stolen, and a file returns from the server.
"""

import contextlib
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.journeys.installed_practice import (
    CHECKOUT,
    InstalledPractice,
    code_on,
    installed_practice,
)
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
        sheet = practice.next_sheet()
        practice.call(
            "setup", "--practice", "Praxis Dr. Beispiel", "--country", "de", "--source",
            practice.records, "--place-kind", "drive", "--place", practice.drive, "--sheet", sheet,
            "--no-input", "--no-agent",
        )  # fmt: skip
        practice.code = code_on(sheet)
        typed = practice.code.lower() + "\n"
        done = practice.call("setup", "--typed-code-stdin", "--no-agent", "--json", typed=typed)
        assert done.code == 0, done.err
        assert practice.call("agent", "--install").code == 0
        practice.call("agent", "--stop")  # it was started at once; the test waits for a login
        practice.look_inside()
        yield practice


@contextlib.contextmanager
def logged_in(practice: InstalledPractice) -> Iterator[None]:
    """Start what the login entry says, as a desktop does, and end it as a log-off does."""
    (entry,) = Path(practice.environment["XDG_CONFIG_HOME"], "autostart").glob("*.desktop")
    (line,) = [one for one in entry.read_text().splitlines() if one.startswith("Exec=")]
    # Tests have no minutes to wait: the agent looks each half second.
    command = [*shlex.split(line.removeprefix("Exec=")), "--every", "0.5"]
    process = subprocess.Popen(
        command, env=practice.environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)
        home = practice.environment["PRACTICEGUARD_HOME"]
        for left in psutil.process_iter():
            with contextlib.suppress(psutil.Error):
                if left.environ().get("PRACTICEGUARD_HOME") == home and left.pid != os.getpid():
                    left.kill()
                    left.wait(10)


def told(practice: InstalledPractice, script: str, *words: str, typed: str = "") -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", script, *words], input=typed, env=practice.environment,
        capture_output=True, text=True, check=False, cwd=CHECKOUT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def status(practice: InstalledPractice) -> dict[str, Any]:
    found: dict[str, Any] = practice.call("status", "--json", "--offline").json
    return found


def until(practice: InstalledPractice, wanted: Callable[[], bool], what: str) -> None:
    limit = time.monotonic() + LIMIT
    while not wanted():
        if time.monotonic() > limit:
            expects = practice.call("agent", "--status").out
            log = (practice.home / "logs" / "practiceguard.log").read_text()
            raise AssertionError(f"{what} never came\n{expects}{status(practice)['runs']}\n{log}")
        time.sleep(0.3)


def test_it_runs_by_itself_to_places_that_survive_the_practice(
    practice: InstalledPractice, server: RestServer
) -> None:
    first_look, fingerprint, second_look, key = told(
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
        told(practice, _PLAN)
        until(practice, lambda: to_server() == ["complete"], "the copy on the server")
        until(practice, lambda: to_drive() == ["complete"] * 2, "the copy on the drive")
        # The network is gone: the drive still gets its copy, the server's is waited for.
        server.stop()
        told(practice, _PLAN)
        until(practice, lambda: to_drive() == ["complete"] * 3, "the next copy on the drive")
        # Right after the login that is no failed attempt yet: a network takes a moment.
        time.sleep(3)
        assert to_server() == ["complete"]
        server.start()
        until(practice, lambda: to_server() == ["complete"] * 2, "the copy that was missing")
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
