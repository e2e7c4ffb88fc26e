"""The check at the place itself: one POSIX script, run by the shells of a server and of a NAS."""

import hashlib
import os
import shutil
import stat
import subprocess
import time
from pathlib import Path

import pytest

from practiceguard.domain.record import HEAVIEST_RECORD, LIGHTEST_RECORD

SCRIPT = Path(__file__).resolve().parents[3] / "resources" / "watch" / "check_copies.sh"
SHELLS = [
    shell
    for shell in (["sh"], ["dash"], ["busybox", "sh"], ["bash", "--posix"])
    if shutil.which(shell[0])
]
DAY = 24 * 60 * 60


class Nas:
    """A folder of copies as restic lays it out, and a mail program that keeps what it gets."""

    def __init__(self, folder: Path, shell: list[str]) -> None:
        self.copies, self.home = folder / "volume 1" / "copies", folder / "home"
        (self.copies / "snapshots").mkdir(parents=True)
        (self.copies / "config").write_bytes(b"of this repository")
        self.home.mkdir()
        self.mails, self._shell = folder / "mails", shell
        self._programs = folder / "programs"
        self._programs.mkdir()

    def has_mail(self) -> None:
        program = self._programs / "mail"
        program.write_text(f'#!/bin/sh\n{{ echo "$@"; cat; }} >> "{self.mails}"\n')
        program.chmod(0o755)

    def arrive(self, content: bytes, *, days_ago: float = 0.0) -> Path:
        file = self.copies / "snapshots" / hashlib.sha256(content).hexdigest()
        file.write_bytes(content)
        at = time.time() - days_ago * DAY
        os.utime(file, (at, at))
        return file

    def check(self, *options: str) -> "subprocess.CompletedProcess[str]":
        environ = {"PATH": f"{self._programs}:/usr/bin:/bin", "HOME": str(self.home), "LC_ALL": "C"}
        command = [*self._shell, str(SCRIPT), *options, str(self.copies)]
        return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60)


@pytest.fixture(params=SHELLS, ids=lambda shell: shell[0])
def nas(request: pytest.FixtureRequest, tmp_path: Path) -> Nas:
    return Nas(tmp_path, request.param)


def test_while_copies_arrive_it_says_nothing(nas: Nas) -> None:
    nas.arrive(b"old", days_ago=40)
    nas.arrive(b"new", days_ago=2)
    done = nas.check()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "cannot be seen" in nas.check("-v").stdout


def test_pain_01_when_none_arrives_it_says_so_in_both_languages(nas: Nas) -> None:
    nas.arrive(b"old", days_ago=3.1)
    done = nas.check()
    assert (done.returncode, done.stderr) == (1, "")
    assert "No new copy has arrived for 3 days" in done.stdout
    assert "Aucune nouvelle copie n'est arrivée depuis 3 jours" in nas.check("-l", "fr").stdout
    assert nas.check("-d", "4").returncode == 0


def test_it_mails_where_there_is_a_mail_program_and_prints_otherwise(nas: Nas) -> None:
    nas.arrive(b"old", days_ago=9)
    assert "No new copy" in nas.check("-m", "doctor@example.com").stdout
    nas.has_mail()
    done = nas.check("-m", "doctor@example.com")
    assert (done.returncode, done.stdout) == (1, "")
    mail = nas.mails.read_text()
    assert "-- doctor@example.com" in mail
    assert "No new copy has arrived" in mail


def test_empty_cut_off_and_made_up_files_are_no_copies(nas: Nas) -> None:
    nas.arrive(b"old", days_ago=9)
    nas.arrive(b"whole").write_bytes(b"")
    nas.arrive(b"whole too").write_bytes(b"whol")
    (nas.copies / "snapshots" / ("a" * 64)).write_bytes(b"made up")
    (nas.copies / "snapshots" / "a file; touch x $(id)\n b").write_bytes(b"odd")
    assert nas.check().returncode == 1


def test_what_the_program_wrote_down_itself_stands_in_for_no_copy(nas: Nas) -> None:
    nas.arrive(b"old", days_ago=9)
    for size in (LIGHTEST_RECORD, HEAVIEST_RECORD):
        nas.arrive(os.urandom(size))
    assert "No new copy has arrived" in nas.check().stdout
    nas.arrive(os.urandom(LIGHTEST_RECORD - 1))
    assert nas.check().returncode == 0


def test_copies_that_vanish_and_another_set_are_told(nas: Nas) -> None:
    nas.arrive(b"older", days_ago=1)
    newest = nas.arrive(b"newest")
    assert nas.check().returncode == 0
    newest.unlink()
    done = nas.check()
    assert (done.returncode, "The newest copy has disappeared" in done.stdout) == (1, True)
    nas.arrive(b"one more", days_ago=-0.0)
    os.utime(next(nas.home.glob(".practiceguard-check-*")), (time.time() - 60, time.time() - 60))
    assert nas.check().returncode == 0
    (nas.copies / "config").write_bytes(b"of another")
    assert "Another set of copies" in nas.check().stdout
    shutil.rmtree(nas.copies)
    assert "no copies in their place" in nas.check().stdout


def test_a_date_in_the_future_keeps_nothing_quiet(nas: Nas) -> None:
    nas.arrive(b"new", days_ago=-400)
    assert "a date in the future" in nas.check().stdout


def test_wrong_use_is_said(nas: Nas) -> None:
    assert nas.check("-d", "soon").returncode == 2
    assert nas.check("-x").returncode == 2


def test_the_script_can_be_taken_as_it_is() -> None:
    assert SCRIPT.read_bytes().startswith(b"#!/bin/sh\n")
    assert b"\r" not in SCRIPT.read_bytes()
    assert stat.S_ISREG(SCRIPT.stat().st_mode)
