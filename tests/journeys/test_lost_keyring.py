"""A keyring that lost what was in it: with the paper alone, this computer goes on."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.installed_practice import InstalledPractice, code_on, installed_practice

pytestmark = [pytest.mark.real_keyring, pytest.mark.slow]

_FORGET = """
from practiceguard.bootstrap import build
from practiceguard.services.ports import repository_password_name
app = build()
app.world.secrets.delete(repository_password_name(app.open_repository.current().key))
"""


@pytest.fixture
def practice(tmp_path: Path, restic_path: Path) -> Iterator[InstalledPractice]:
    """Return a practice that is set up with one small file, by options alone."""
    with installed_practice(tmp_path, {"letter.txt": b"Dear patient"}) as practice:
        _set_up(practice)
        yield practice


def _set_up(practice: InstalledPractice, *more: str, typed: str = "") -> None:
    sheet = practice.next_sheet()
    practice.call(
        "setup", "--practice", "x", "--country", "de", "--source", practice.records,
        "--place", practice.drive, "--sheet", sheet, "--no-input", *more, typed=typed,
    )  # fmt: skip
    practice.code = code_on(sheet)
    done = practice.call(
        "setup", "--typed-code-stdin", "--no-agent", "--json", typed=practice.code + "\n"
    )
    assert (done.code, done.json["state"]) == (0, "complete"), done.err


def test_the_password_of_the_copy_is_lost(practice: InstalledPractice) -> None:
    subprocess.run([sys.executable, "-c", _FORGET], env=practice.environment, check=True)
    lost = practice.call("backup")
    assert lost.code == 20
    assert "practiceguard sheet reconnect" in lost.err + lost.out
    code = practice.code.lower() + "\n"
    done = practice.call("sheet", "reconnect", "--code-stdin", "--json", typed=code)
    assert done.code == 0, done.err
    assert practice.call("backup").code == 0
    assert practice.call("sheet", "verify", "--code-stdin", typed=code).out.startswith("Proved")


def test_pain_03_everything_in_the_keyring_is_lost(practice: InstalledPractice) -> None:
    old = practice.code
    (practice.home / "keyring-namespace").unlink()
    records = (practice.home / "practiceguard.db").read_bytes()
    lost = practice.call("status")
    assert lost.code == 20
    assert "practiceguard setup --start-anew" in lost.err
    _set_up(practice, "--start-anew", "--adopt", "--password-stdin", typed=old + "\n")
    assert practice.call("check", "--json").json
    (aside,) = (
        path
        for path in practice.home.glob("practiceguard.db.unreadable-*")
        if not path.name.endswith(("-wal", "-shm"))
    )
    assert aside.read_bytes() == records
    back = practice.folder / "back"
    letter = practice.records / "letter.txt"
    assert practice.call("restore", letter, "--to", back).code == 0
    assert (back / "letter.txt").read_bytes() == b"Dear patient"
    shutil.rmtree(back)
    # The paper of before was retired with the proof of the new one.
    assert practice.call("sheet", "verify", "--code-stdin", typed=old + "\n").code == 12
