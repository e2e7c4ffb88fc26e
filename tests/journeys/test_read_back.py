"""The agent reads a twelfth of a real copy back by itself, finds real damage, and says so."""

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.journeys.agents import LIMIT, agent, at_work_for, run_script, until
from tests.journeys.installed_practice import InstalledPractice, installed_practice

pytestmark = [pytest.mark.real_keyring, pytest.mark.slow]

FILES = {"letter.txt": b"Dear patient", "scan.bin": os.urandom(300_000)}
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
        practice.set_up_with_drive()
        practice.look_inside()
        patched = folder / "patched"
        patched.mkdir()
        (patched / "sitecustomize.py").write_text(_NO_GRACE)
        practice.environment["PYTHONPATH"] += f"{os.pathsep}{patched}"
        yield practice


def until_ledger(practice: InstalledPractice, wanted: Callable[[list[str]], bool]) -> list[str]:
    """Wait until the ledger says what is wanted; return what it says."""
    lines: list[str] = []

    def look() -> bool:
        lines[:] = run_script(practice, _LEDGER)
        return wanted(lines)

    until(practice, look, "what the ledger was to say")
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
    run_script(practice, _LAST_YEAR, str(part_of(pack)), "40")
    sound = pack.read_bytes()
    middle = len(sound) // 2
    pack.chmod(0o600)
    pack.write_bytes(sound[:middle] + bytes([sound[middle] ^ 1]) + sound[middle + 1 :])
    month = datetime.now().astimezone().strftime("%Y-%m")
    with agent(practice):
        lines = until_ledger(practice, lambda lines: "trouble copy-damaged" in lines)
        # Told, once, and not tried over and over again: the month has had its check.
        time.sleep(3)
        assert lines == [f"damaged {month} {part_of(pack)}", "trouble copy-damaged"]
        assert run_script(practice, _LEDGER) == lines
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
    run_script(practice, _LAST_YEAR, "1", "90")
    assert "check-late" in {reason["code"] for reason in place(practice)["reasons"]}
    with agent(practice), held_restic(practice) as restic:
        agents = [one for one in at_work_for(practice) if "keep" in one.cmdline()]
        for one in agents:
            one.kill()
            one.wait(10)
        assert restic.is_running()
        assert place(practice)["checked_since"]
        assert practice.call("check", "--stop").code == 0
        time.sleep(1)
        restic.resume()
        month = datetime.now().astimezone().strftime("%Y-%m")
        until_ledger(practice, lambda lines: lines == [f"cancelled {month} 1"])
    assert place(practice)["read_back"]["shares_read"] == 0
    assert not practice.locks()


@contextlib.contextmanager
def held_restic(practice: InstalledPractice) -> Iterator[psutil.Process]:
    """Hold the restic of a check still as soon as it is seen."""
    found: psutil.Process | None = None
    limit = time.monotonic() + LIMIT
    while found is None:
        assert time.monotonic() < limit, "no check was seen"
        for check in at_work_for(practice):
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
