"""`practiceguard law`: what holds, what it says, what was corrected, and newer law from a file."""

import getpass
import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from practiceguard.adapters.rule_book.bundle import pack
from practiceguard.cli import law
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.main import run
from practiceguard.resources import resource
from tests.unit.services.practice_world import PracticeWorld, practice_world

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    world = practice_world(tmp_path)
    monkeypatch.setattr(law, "build", lambda: world.app)
    monkeypatch.setattr(getpass, "getuser", lambda: "ann")
    return world


@pytest.fixture
def update(tmp_path: Path) -> Path:
    folder = resource("jurisdictions")
    rows = {
        one.name: one.read_bytes()
        for one in folder.iterdir()
        if one.name.endswith(".toml") and one.name != "collection.toml"
    }
    rows["FR.toml"] = rows["FR.toml"].replace(b"+33 1 53 73 22 22", b"+33 1 00 00 00 00")
    file = tmp_path / "law.pgrules"
    file.write_bytes(pack("2026.12.5", date(2026, 12, 5), rows))
    return file


def answer(capsys: Captured, *arguments: str, code: ExitCode = ExitCode.DONE) -> Any:
    assert run(("law", *arguments, "--json")) == code
    return json.loads(capsys.readouterr().out)


def words(capsys: Captured, *arguments: str) -> str:
    assert run(("law", *arguments)) == ExitCode.DONE
    return capsys.readouterr().out


def test_before_set_up_it_is_there(capsys: Captured) -> None:
    """A breach does not wait until the copies are set up."""
    state = answer(capsys, "state")
    assert state["edition"]["version"] == "2026.11.23"
    assert state["edition"]["proof"] == "with-program"
    assert (state["rows"], state["corrections"]) == (153, [])
    assert "FR" not in state["unsettled"]
    assert "MC" in state["unsettled"]
    assert "The law as of 2026.11.23. It came with the program." in words(capsys, "state")


def test_a_row_in_words(capsys: Captured) -> None:
    told = words(capsys, "show", "fr")
    assert "72 hours from when you are sure that patients’ data is involved" in told
    assert "72 hours from when anybody of the practice first noticed it" in told
    assert "GDPR Art 33(1)" in told
    assert "https://notifications.cnil.fr/notifications/index" in told
    assert "no legal advice" in told
    assert "[check this first: nobody looked it up]" in words(capsys, "show", "MC")


def test_a_row_as_json(capsys: Captured) -> None:
    row = answer(capsys, "show", "CA-QC")
    assert [duty["key"] for duty in row["duties"]] == ["authority", "minister", "people"]


def test_a_law_that_nobody_looked_up(capsys: Captured) -> None:
    assert run(("law", "show", "QQ")) == ExitCode.USAGE
    assert "nobody has looked up" in capsys.readouterr().err


def test_a_correction_and_its_withdrawal(world: PracticeWorld, capsys: Captured) -> None:
    told = words(
        capsys, "correct", "fr", "authority.phone", "+33 9", "--note", "rang them", "--by", "Dr L"
    )
    assert "by Dr L: FR authority.phone reads “+33 9” instead of “+33 1 53 73 22 22”" in told
    (kept,) = answer(capsys, "state")["corrections"]
    assert (kept["state"], kept["correction"]["note"]) == ("stands", "rang them")
    row = answer(capsys, "withdraw", "FR", "authority.phone", "--note", "wrong number")
    assert row["authority"]["phone"] == "+33 1 53 73 22 22"
    assert [one.who for one in world.app.world.aftermath.law_store.corrections()] == ["Dr L", "ann"]


@pytest.mark.parametrize(
    ("path", "typed", "value"),
    [
        ("duties.authority.clock.value", "48", 48),
        ("letter_languages", '["fr-FR", "ar"]', ["fr-FR", "ar"]),
        ("authority.phone", "null", ""),
        ("binds_small_practice", "false", False),
        ("cert", "1.5", "1.5"),
    ],
)
def test_values_are_typed_as_json(capsys: Captured, path: str, typed: str, value: object) -> None:
    row = answer(capsys, "correct", "FR", path, typed, "--note", "so it is")
    for part in path.split("."):
        row = next(one for one in row if one["key"] == part) if isinstance(row, list) else row[part]
    assert row == value


def test_what_would_be_no_row_is_told(capsys: Captured) -> None:
    error = answer(
        capsys,
        "correct", "FR", "duties.authority.clock.value", "soon", "--note", "x",
        code=ExitCode.FAILED,
    )  # fmt: skip
    assert error["error"] == "law-correction-invalid"
    assert "a whole number is wanted here" in error["facts"]["fault"]


def test_a_correction_needs_a_reason(capsys: Captured) -> None:
    assert run(("law", "correct", "FR", "authority.phone", "1")) == ExitCode.USAGE
    capsys.readouterr()


def test_newer_law_is_looked_at_then_compared_then_taken_in(capsys: Captured, update: Path) -> None:
    fingerprint = hashlib.sha256(update.read_bytes()).hexdigest()
    told = words(capsys, "update", str(update))
    assert "Changed: FR" in told
    assert "Nothing was taken in." in told
    assert fingerprint[:8] in told
    assert fingerprint not in told
    assert answer(capsys, "update", str(update))["sha256"] == fingerprint[:8]
    refused = answer(capsys, "update", str(update), "--take-in", code=ExitCode.FAILED)
    assert refused["error"] == "law-update-uncompared"
    assert answer(capsys, "state")["edition"]["version"] == "2026.11.23"
    told = words(
        capsys, "update", str(update), "--take-in", "--fingerprint", fingerprint, "--by", "L"
    )
    assert "It holds from now on, instead of that of 2026.11.23." in told
    assert "L took it in on" in words(capsys, "state")
    again = answer(capsys, "update", str(update), code=ExitCode.FAILED)
    assert again["error"] == "law-update-older"


def test_an_update_against_a_correction_says_so(capsys: Captured, update: Path) -> None:
    words(capsys, "correct", "FR", "authority.phone", "+33 9", "--note", "rang them")
    assert "the newer law says something else" in words(capsys, "update", str(update))


def test_a_damaged_update_is_told_by_its_name(capsys: Captured, update: Path) -> None:
    update.write_bytes(update.read_bytes()[:1000])
    error = answer(capsys, "update", str(update), code=ExitCode.FAILED)
    assert (error["error"], error["facts"]) == ("law-update-damaged", {"part": "law.pgrules"})
