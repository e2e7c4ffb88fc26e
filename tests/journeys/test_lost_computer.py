"""A burglary: with the copy and the sheet alone, the incident and its evidence are there again."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.installed_practice import Done, InstalledPractice, code_on, installed_practice

pytestmark = [pytest.mark.real_keyring, pytest.mark.slow]


@pytest.fixture(scope="module")
def practice(
    tmp_path_factory: pytest.TempPathFactory, restic_path: Path
) -> Iterator[InstalledPractice]:
    """Return a practice that is set up, without a copy yet."""
    with installed_practice(
        tmp_path_factory.mktemp("practice"), {"letter.txt": b"Dear"}
    ) as practice:
        practice.set_up_with_drive("--no-first-backup")
        practice.look_inside()
        yield practice


def good(done: Done) -> Done:
    assert done.code == 0, done.out + done.err
    return done


def test_an_incident_comes_back_on_a_new_computer(practice: InstalledPractice) -> None:
    lost = practice.environment
    opened = practice.call("incident", "open", "--kind", "ransomware", "--seen", "a red window",
                           "--by", "Sophie", "--country", "FR", "--json")  # fmt: skip
    number = good(opened).json["number"]
    good(practice.call("incident", "note", "called the provider", "--by", "Sophie"))
    good(practice.call("backup", "--json"))
    (word,) = good(practice.call("incident", "compare", "--json")).json
    assert word["well"] is True
    before = good(practice.call("incident", "show", number, "--json")).json
    new_drive = practice.folder / "drive after a burglary"
    shutil.copytree(practice.copy, new_drive / practice.copy.name)
    new = lost | {"PRACTICEGUARD_HOME": str(practice.folder / "bought today")}
    sheet = practice.next_sheet()
    practice.call("setup", "--place", new_drive, "--adopt", "--password-stdin", "--sheet", sheet,
                  "--no-input", environment=new, typed=practice.code + "\n")  # fmt: skip
    done = practice.call("setup", "--typed-code-stdin", "--no-agent", "--no-first-backup",
                         "--json", environment=new, typed=code_on(sheet) + "\n")  # fmt: skip
    sheet.unlink()
    assert f"{number}: of" in good(done).err
    assert good(practice.call("incident", "show", number, "--json", environment=new)).json == before
    (again,) = good(practice.call("incident", "bring-back", "--json", environment=new)).json
    assert (again["new"], again["problem"], again["lacking"]) == (0, None, [])
    good(practice.call("incident", "verify", number, environment=new))
