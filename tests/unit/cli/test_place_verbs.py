"""`practiceguard place` on a practice made of fakes; the real servers are in tests/journeys."""

import io
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.main import run
from practiceguard.domain.backup.connection import RestConnection, SecretPart
from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import place_secret_name
from practiceguard.wording.places import CONTENT
from tests.fakes.fake_places import PEM
from tests.unit.services.practice_world import PracticeWorld, practice_world

REST = RestConnection("copies.example", "practice", "ann", certificate=PEM)


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    for verb in ("place", "status"):
        monkeypatch.setattr(f"practiceguard.cli.{verb}.build", lambda: world.app)
    return world


def types(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_a_trial_of_a_folder_keeps_nothing(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    drive = world.folder / "blue drive"
    drive.mkdir()
    plan, secrets = world.plan(), dict(world.secrets.entries)
    assert run(["place", "add", "drive", "--folder", str(drive), "--test-only"]) == ExitCode.DONE
    told = capsys.readouterr()
    assert CONTENT["empty"] in told.out
    assert "from now on" not in told.out + told.err
    assert (world.plan(), world.secrets.entries) == (plan, secrets)
    assert list(drive.iterdir()) == []
    missing = str(world.folder / "nowhere")
    code = run(["place", "add", "drive", "--folder", missing, "--test-only", "--json"])
    assert code == ExitCode.PLACE_NOT_REACHED
    assert json.loads(capsys.readouterr().out)["error"] == "place-not-found"


def test_a_trial_says_each_thing_once(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    types(monkeypatch, "rest password\n")
    options = ["--address", "copies.example", "--user", "ann", "--test-only", "--password-stdin"]
    assert run(["place", "add", "rest-server", *options]) == ExitCode.DONE
    told = capsys.readouterr()
    assert (told.out + told.err).count(CONTENT["empty"]) == 1


def test_a_whole_address_changes_the_folder_too(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    secrets = {SecretPart.REST_PASSWORD: Secret("rest password")}
    known = world.app.add_place.create(REST, secrets, "Server")
    there = replace(REST, path="new/folder")
    address = f"rest:https://ann@{REST.host}:{REST.port}/new/folder/"
    assert run(["place", "change", "Server", "--address", address]) == ExitCode.PLACE_NOT_REACHED
    assert world.store.repository(known.key) == known
    world.engine.repositories[there.location] = world.engine.repositories.pop(REST.location)
    assert run(["place", "change", "Server", "--address", address]) == ExitCode.DONE
    changed = world.store.repository(known.key)
    assert changed is not None
    assert changed.location == there.location
    # A password on the command line was seen by others already: it is not taken over in silence.
    capsys.readouterr()
    told = f"https://ann:secret@{REST.host}"
    assert run(["place", "change", "Server", "--address", told]) == ExitCode.USAGE
    assert "leave the password out" in capsys.readouterr().err


def test_no_password_at_all_is_no_password_that_got_lost(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    world.engine.add_repository(REST.location, Secret("theirs"))
    types(monkeypatch, "rest password\n")  # and no second line
    options = ["--address", REST.host, "--user", "ann", "--path", REST.path, "--adopt"]
    code = run(["place", "add", "rest-server", *options, "--password-stdin", "--json"])
    assert code == ExitCode.WRONG_PASSWORD
    assert json.loads(capsys.readouterr().out)["error"] == "wrong-password"


def test_a_copy_elsewhere_is_no_copy_in_a_place_that_is_away(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    drive = world.folder / "blue drive"
    drive.mkdir()
    finding = world.app.set_up.look_at_place(PlaceKind.DRIVE, drive)
    blue = world.app.add_place.create_found(PlaceKind.DRIVE, finding, "Blue")
    world.back_up()
    world.engine.unplug(blue.location)
    run(["status"])
    lines = [one for one in capsys.readouterr().out.splitlines() if "Blue: " in one]
    assert any("cannot be reached" in one for one in lines)
    assert not any("complete" in one for one in lines)


def test_what_the_keyring_lost_of_the_way_is_entered_again(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = {SecretPart.REST_PASSWORD: Secret("rest password")}
    place = world.app.add_place.create(REST, secrets, "Server")
    world.secrets.delete(place_secret_name(place.key, SecretPart.REST_PASSWORD))
    assert run(["place", "test", "Server"]) == ExitCode.KEYRING
    assert "practiceguard place change" in capsys.readouterr().err
    types(monkeypatch, "rest password\n")
    assert run(["place", "change", "Server", "--password-stdin"]) == ExitCode.DONE
    assert world.app.open_repository(place).secrets == secrets
