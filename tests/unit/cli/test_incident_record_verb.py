"""`practiceguard incident record`: an archive that verifies, and what is refused."""

import getpass
import json
from pathlib import Path

import pytest

from practiceguard.cli import incident, incident_court
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.main import run
from practiceguard.domain.incident.court_record import digest_of_manifest
from practiceguard.domain.secret import Secret
from tests.fakes.fake_archives import opened
from tests.unit.services.incident.court_practice import CourtPractice, court_practice
from tests.unit.services.practice_world import practice_world

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def practice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CourtPractice:
    world = practice_world(tmp_path)
    world.set_up()
    for module in (incident, incident_court):
        monkeypatch.setattr(module, "build", lambda: world.app)
    monkeypatch.setattr(getpass, "getuser", lambda: "ann")
    return court_practice(world)


def verb(practice: CourtPractice, *more: str) -> tuple[str, ...]:
    return ("incident", "record", "--for", "court", "--to", "Tribunal",
            "--folder", str(practice.target), *more)  # fmt: skip


def test_a_record_is_made_and_its_digest_told(practice: CourtPractice, capsys: Captured) -> None:
    assert run(verb(practice, "--json")) == ExitCode.DONE
    told = json.loads(capsys.readouterr().out)
    files = opened(Path(told["archive"]), None)
    assert told["digest"] == digest_of_manifest(files["manifest.json"])
    assert told["password"] is None
    assert (told["keep_years"], told["keep_until"], told["on_hold"]) == (6, None, False)
    assert b"Letters" not in files["timeline.csv"]
    assert b"Demand received" in files["timeline.csv"]
    assert b"Okafor" not in files["timeline.csv"]


def test_in_words_it_says_how_to_compare_and_how_long(
    practice: CourtPractice, capsys: Captured
) -> None:
    evidence = ("--with-evidence", "--encrypted")
    assert run(verb(practice, *evidence)) == ExitCode.FAILED, "a list of patients was left out"
    told = capsys.readouterr().out
    assert "Left out: 1 file of evidence" in told
    assert "To be kept while it is open, and 6 years after." in told
    password = told.split("shown this once: ")[1].split()[0]
    archive = told.split(": as far as")[0]
    assert "README.txt" in opened(Path(archive), Secret(password))


@pytest.mark.parametrize(
    "more", [("--with-names",), ("--with-names", "--because", " "), ("--to", " ")]
)
def test_what_is_missing_is_a_usage_error(
    practice: CourtPractice, more: tuple[str, ...], capsys: Captured
) -> None:
    assert run(verb(practice, *more)) == ExitCode.USAGE
    assert "say" in capsys.readouterr().err
    assert list(practice.target.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(practice: CourtPractice) -> None:
    practice.target.rmdir()
    assert run(verb(practice)) not in {ExitCode.DONE, ExitCode.USAGE}
