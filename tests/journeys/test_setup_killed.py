"""Set-up that died after its last question: the same command goes on with what was still to do."""

import contextlib
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.journeys.installed_practice import InstalledPractice, code_on, installed_practice

pytestmark = [pytest.mark.real_keyring, pytest.mark.slow]
FILES = {"letter.txt": b"Dear patient", "scan.bin": os.urandom(60_000_000)}
SECOND = ("setup", "--typed-code-stdin", "--no-agent", "--json")


@pytest.fixture
def practice(tmp_path: Path, restic_path: object) -> Iterator[InstalledPractice]:
    """Return a practice of whose set-up only the typing back is missing."""
    with installed_practice(tmp_path, FILES) as practice:
        sheet = practice.next_sheet()
        practice.call(
            "setup", "--practice", "x", "--country", "de", "--source", practice.records,
            "--place", practice.drive, "--sheet", sheet, "--no-input", "--no-agent",
        )  # fmt: skip
        practice.code = code_on(sheet)
        yield practice


def test_a_power_cut_in_the_first_copy(practice: InstalledPractice) -> None:
    typed = practice.code.lower() + "\n"
    process = practice.start(*SECOND)
    assert process.stdin is not None
    process.stdin.write(typed)
    process.stdin.flush()
    _kill_when_it_copies(process)
    again = practice.call(*SECOND, typed=typed)
    assert (again.code, again.json.get("state")) == (0, "complete"), again.out
    assert practice.call("status", "--json").json["runs"][0]["trigger"] == "first"
    # Once there is a copy, set-up is over, and says so.
    assert practice.call(*SECOND, typed=typed).json["error"] == "already-set-up"


def _kill_when_it_copies(process: "subprocess.Popen[str]") -> None:
    limit = time.monotonic() + 60
    program = psutil.Process(process.pid)
    while time.monotonic() < limit:
        for child in program.children(recursive=True):
            with contextlib.suppress(psutil.Error):
                if "backup" in child.cmdline():
                    process.kill()
                    child.kill()
                    process.communicate()
                    return
        time.sleep(0.005)
    process.kill()
    process.communicate()
    raise AssertionError("it never copied anything")
