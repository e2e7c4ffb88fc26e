"""`practiceguard contacts`: the list as a person and a program read it."""

import json
from pathlib import Path

import pytest

from practiceguard.cli import contacts
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.main import run
from practiceguard.domain.incident.contacts import Contact, ContactRole
from practiceguard.domain.incident.roles import Helper, Task
from practiceguard.domain.practice_details import PracticeDetails
from tests.unit.services.practice_world import PracticeWorld, practice_world

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    world = practice_world(tmp_path)
    monkeypatch.setattr(contacts, "build", lambda: world.app)
    kit = world.app.kit
    kit.details(PracticeDetails(country="FR"))
    kit.contacts.save(Contact(ContactRole.IT_HELPER, "Réseau 12", "+33 6 99 00 00 10"))
    kit.contacts.verify(ContactRole.IT_HELPER, "Sophie")
    kit.roles.save(Task.LEADS, Helper("Zoë", "06 01"), Helper())
    return world


def test_the_list_is_told_missing_ones_first(capsys: Captured) -> None:
    assert run(["contacts"]) == ExitCode.DONE
    told = capsys.readouterr().out
    assert told.startswith("missing: Insurer")
    assert "not called yet: Data protection authority, +33 1 53 73 22 22" in told
    assert "called: IT helper, +33 6 99 00 00 10, Réseau 12" in told
    assert "no deputy: Leads: Zoë 06 01; deputy: nobody yet" in told
    assert "No copy of this list" in told


def test_a_program_reads_state_and_origin(world: PracticeWorld, capsys: Captured) -> None:
    world.app.kit.contacts.take_home("chez Zoë", "Sophie")
    assert run(["contacts", "--json"]) == ExitCode.DONE
    answer = json.loads(capsys.readouterr().out)
    by_role = {one["role"]: one for one in answer["contacts"]}
    assert set(by_role) == {role.value for role in ContactRole}
    assert by_role["it-helper"]["state"] == "fine"
    assert by_role["it-helper"]["verified_by"] == "Sophie"
    assert by_role["authority"]["from_law"]["mark"] == "verified"
    assert (answer["country"], answer["home_copy_is_old"]) == ("FR", False)
    assert [one["state"] for one in answer["roles"]] == ["no-deputy", "missing", "missing"]
