"""A record on a real disk: a real archive, verified by a Python that knows nothing of ours."""

import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import pyzipper

from practiceguard.adapters.encrypted_zip import EncryptedZips
from practiceguard.adapters.files import SystemFiles
from practiceguard.resources import resource
from practiceguard.services.incident.court_record.make import MadeRecord
from practiceguard.services.incident.court_record.speech import PlainEnglish
from practiceguard.services.progress import NeverCancelled, no_report
from tests.unit.services.incident.court_practice import AUTHOR, COMPLETE, court_practice
from tests.unit.services.practice_world import practice_world

VERIFIER = str(resource("record", "verify.py"))


@pytest.fixture
def made(tmp_path: Path, request: pytest.FixtureRequest) -> MadeRecord:
    world = practice_world(tmp_path)
    world.set_up()
    practice = court_practice(world)
    practice.evidence("disk.img", os.urandom(1_000_000), "the disk")
    make = replace(world.app.incidents.court.make, archives=EncryptedZips(), files=SystemFiles())
    wish = replace(COMPLETE, is_encrypted=request.param)
    made = make(practice.incident, AUTHOR, wish, practice.target, PlainEnglish(), no_report,
                NeverCancelled())  # fmt: skip
    assert [one.name for one in practice.target.iterdir()] == [made.archive.name]
    return made


def verified(target: Path, digest: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-I", "-S", VERIFIER, str(target), "--digest", digest]
    return subprocess.run(command, capture_output=True, check=False, timeout=60)


@pytest.mark.parametrize("made", [False], indirect=True)
def test_the_archive_verifies_as_it_is_and_unpacked(made: MadeRecord, tmp_path: Path) -> None:
    done = verified(made.archive, made.entry.digest)
    assert done.returncode == 0, done.stdout
    with zipfile.ZipFile(made.archive) as archive:
        archive.extractall(tmp_path / "unpacked")
    assert verified(tmp_path / "unpacked", made.entry.digest).returncode == 0
    (tmp_path / "unpacked" / "evidence" / "003.img").write_bytes(os.urandom(1_000_000))
    done = verified(tmp_path / "unpacked", made.entry.digest)
    assert done.returncode == 1
    assert b"evidence/003.img was changed" in done.stdout


@pytest.mark.parametrize("made", [True], indirect=True)
def test_an_encrypted_one_verifies_once_it_is_opened(made: MadeRecord, tmp_path: Path) -> None:
    assert made.password is not None
    assert verified(made.archive, made.entry.digest).returncode == 2
    with pyzipper.AESZipFile(made.archive) as archive:
        archive.setpassword(made.password.reveal().encode())
        archive.extractall(tmp_path / "unpacked")
    assert verified(tmp_path / "unpacked", made.entry.digest).returncode == 0
