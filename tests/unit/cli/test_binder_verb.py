"""`practiceguard binder`: written, said to be printed, and what changed since."""

import json
from pathlib import Path

import pytest

from practiceguard.cli import binder
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.main import run
from practiceguard.domain.incident.contacts import Contact, ContactRole
from tests.unit.services.practice_world import PracticeWorld, practice_world

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    world = practice_world(tmp_path)
    monkeypatch.setattr(binder, "build", lambda: world.app)
    return world


def test_it_is_written_printed_and_out_of_date(
    world: PracticeWorld, tmp_path: Path, capsys: Captured
) -> None:
    assert run(["binder"]) == ExitCode.DONE
    assert "No binder was printed yet." in capsys.readouterr().out
    file, page = tmp_path / "binder.pdf", tmp_path / "page.html"
    assert run(["binder", str(file), "--phone", str(page), "--language", "fr"]) == ExitCode.DONE
    told = capsys.readouterr().out
    assert f"saved as {file}" in told
    assert "numbers in clear, and no patient" in told
    assert file.read_bytes().startswith(b"%PDF")
    assert "Classeur d’urgence".encode() in page.read_bytes()
    assert run(["binder", "--printed", "reception"]) == ExitCode.DONE
    world.app.kit.contacts.save(Contact(ContactRole.INSURER, "MACSF", "+33 1 22"))
    capsys.readouterr()
    assert run(["binder"]) == ExitCode.DONE
    told = capsys.readouterr().out
    assert "held on 2026-03-14, reception." in told
    assert "Changed since: the number of “Insurer, emergency line”" in told
    assert run(["binder", "--json"]) == ExitCode.DONE
    answer = json.loads(capsys.readouterr().out)
    assert (answer["holder"], answer["is_waiting"]) == ("reception", False)
    assert answer["changes"] == ["the number of “Insurer, emergency line”"]


def test_nothing_is_printed_that_was_never_made(capsys: Captured) -> None:
    assert run(["binder", "--printed", "reception"]) == ExitCode.USAGE
    assert "no binder was made yet" in capsys.readouterr().err
