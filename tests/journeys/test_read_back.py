"""The agent reads a twelfth of a real copy back by itself, finds real damage, and says so."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
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

pytestmark = [pytest.mark.real_keyring, pytest.mark.slow]

FILES = {"letter.txt": b"Dear patient", "scan.bin": os.urandom(300_000)}
AGENT = (sys.executable, "-P", "-m", "practiceguard.agent")
LIMIT = 60.0
# The place was connected last year; the next part is the one that is named.
_LAST_YEAR = """
import sys
from dataclasses import replace
from datetime import timedelta
from practiceguard.bootstrap import build
store = build().world.store
repository = store.repository(store.plan().repository)
long_ago = repository.connected_at - timedelta(days=int(sys.argv[2]))
store.save_repository(replace(repository, connected_at=long_ago))
store.save_setting(f"next-check-share {repository.key}", sys.argv[1])
"""
_LEDGER = """
from practiceguard.bootstrap import build
app = build()
for check in app.watch_checks.all(app.world.store.plan().repository):
    print(check.state.value, check.month, check.share)
for trouble in app.world.telling.alerts.open_troubles():
    print("trouble", trouble.kind.value)
"""
_NO_GRACE = """
from datetime import timedelta
import practiceguard.services.backup.read_back as read_back
read_back.JUST_WOKEN = timedelta(0)
"""
"""A test has no three minutes to wait for a network that is there."""


@pytest.fixture
def practice(
    tmp_path_factory: pytest.TempPathFactory, restic_path: object
) -> Iterator[InstalledPractice]:
    """Return a practice with one complete copy and no agent."""
    folder = tmp_path_factory.mktemp("practice")
    with installed_practice(folder, FILES) as practice:
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
        practice.look_inside()
        patched = folder / "patched"
        patched.mkdir()
        (patched / "sitecustomize.py").write_text(_NO_GRACE)
        practice.environment["PYTHONPATH"] += f"{os.pathsep}{patched}"
        yield practice


@contextlib.contextmanager
def agent(practice: InstalledPractice) -> Iterator[None]:
    process = subprocess.Popen(
        [*AGENT, "keep", "--every", "0.5"], env=practice.environment, stdin=subprocess.DEVNULL,
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


def script(practice: InstalledPractice, text: str, *words: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", text, *words], env=practice.environment, capture_output=True,
        text=True, check=False, cwd=CHECKOUT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def until(practice: InstalledPractice, wanted: Callable[[list[str]], bool]) -> list[str]:
    limit = time.monotonic() + LIMIT
    while not wanted(lines := script(practice, _LEDGER)):
        log = (practice.home / "logs" / "practiceguard.log").read_text()
        assert time.monotonic() < limit, f"{lines}\n{log}"
        time.sleep(0.3)
    return lines


def part_of(pack: Path) -> int:
    """Return in which twelfth restic reads a file of the copy: by the first byte of its name."""
    return bytes.fromhex(pack.name)[0] % 12 + 1


def largest(practice: InstalledPractice) -> Path:
    packs = (path for path in (practice.copy / "data").rglob("*") if path.is_file())
    return max(packs, key=lambda path: path.stat().st_size)


def place(practice: InstalledPractice) -> dict[str, Any]:
    found: dict[str, Any] = practice.call("status", "--json", "--offline").json["places"][0]
    return found


def test_pain_13_the_agent_checks_by_itself_once_a_month_and_damage_becomes_an_alarm(
    practice: InstalledPractice,
) -> None:
    pack = largest(practice)
    script(practice, _LAST_YEAR, str(part_of(pack)), "40")
    sound = pack.read_bytes()
    middle = len(sound) // 2
    pack.chmod(0o600)
    pack.write_bytes(sound[:middle] + bytes([sound[middle] ^ 1]) + sound[middle + 1 :])
    month = datetime.now().astimezone().strftime("%Y-%m")
    with agent(practice):
        lines = until(practice, lambda lines: "trouble copy-damaged" in lines)
        # Told, once, and not tried over and over again: the month has had its check.
        time.sleep(3)
        assert lines == [f"damaged {month} {part_of(pack)}", "trouble copy-damaged"]
        assert script(practice, _LEDGER) == lines
    codes = {reason["code"] for reason in place(practice)["reasons"]}
    assert "copy-damaged" in codes
    assert place(practice)["read_back"]["shares_read"] == 0
    assert not practice.locks()
    # Put right, a check by hand of the same part refutes it.
    pack.write_bytes(sound)
    assert practice.call("check").code == 0
    codes = {reason["code"] for reason in place(practice)["reasons"]}
    assert "copy-damaged" not in codes


def test_pain_13_a_check_goes_on_without_its_agent_and_a_person_can_stop_it(
    practice: InstalledPractice,
) -> None:
    script(practice, _LAST_YEAR, "1", "90")
    assert "check-late" in {reason["code"] for reason in place(practice)["reasons"]}
    with agent(practice), held_restic(practice) as restic:
        agents = [one for one in ours(practice) if "keep" in one.cmdline()]
        for one in agents:
            one.kill()
            one.wait(10)
        assert restic.is_running()
        assert place(practice)["checked_since"]
        assert practice.call("check", "--stop").code == 0
        time.sleep(1)
        restic.resume()
        month = datetime.now().astimezone().strftime("%Y-%m")
        until(practice, lambda lines: lines == [f"cancelled {month} 1"])
    assert place(practice)["read_back"]["shares_read"] == 0
    assert not practice.locks()


def ours(practice: InstalledPractice) -> list[psutil.Process]:
    found = []
    for one in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if one.environ().get("PRACTICEGUARD_HOME") == str(practice.home):
                found.append(one)
    return found


@contextlib.contextmanager
def held_restic(practice: InstalledPractice) -> Iterator[psutil.Process]:
    """Hold the restic of a check still as soon as it is seen."""
    found: psutil.Process | None = None
    limit = time.monotonic() + LIMIT
    while found is None:
        assert time.monotonic() < limit, "no check was seen"
        for check in ours(practice):
            with contextlib.suppress(psutil.Error):
                if "check" not in check.cmdline() or "restic" in check.name():
                    continue
                while check.is_running() and found is None:
                    for child in check.children():
                        if "restic" in child.name() and "check" in child.cmdline():
                            child.suspend()
                            found = child
    try:
        yield found
    finally:
        with contextlib.suppress(psutil.NoSuchProcess):
            found.resume()
