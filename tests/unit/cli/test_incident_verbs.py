"""`practiceguard incident`: opened, written, told by when, and proved to be whole."""

import getpass
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from practiceguard.cli import incident
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.incident_words import left
from practiceguard.cli.main import run
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.entry import DutyMet, DutyWaived
from practiceguard.domain.incident.log import new_incident_id
from practiceguard.domain.incident.rule import Mark
from tests.fakes.memory_incidents import MemoryIncidentLog
from tests.unit.services.practice_world import PracticeWorld, practice_world

Captured = pytest.CaptureFixture[str]
NUMBER = "2026-01"
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.clock.set(NOON)
    world.clock.travel(ZoneInfo("Europe/Paris"))
    monkeypatch.setattr(incident, "build", lambda: world.app)
    monkeypatch.setattr(getpass, "getuser", lambda: "ann")
    return world


def answer(capsys: Captured, *arguments: str, code: ExitCode = ExitCode.DONE) -> Any:
    assert run(("incident", *arguments, "--json")) == code
    return json.loads(capsys.readouterr().out)


def words(capsys: Captured, *arguments: str, code: ExitCode = ExitCode.DONE) -> str:
    assert run(("incident", *arguments)) == code
    return capsys.readouterr().out


def opened(capsys: Captured, *more: str) -> Any:
    return answer(
        capsys, "open", "--kind", "extortion", "--seen", "a demand", "--country", "fr",
        "--noticed", "2026-11-19T18:10", "--noticed-by", "Sophie", *more,
    )  # fmt: skip


def test_before_set_up_an_incident_is_opened_with_its_country(capsys: Captured) -> None:
    assert words(capsys, "list").startswith("Nothing ever happened")
    room = opened(capsys)
    assert (room["home"], room["zone"]) == ("FR", "Europe/Paris")
    assert room["incident"].startswith(room["number"])
    assert re.fullmatch("2026-01-[0-9a-f]{4}", room["number"])
    assert room["moments"][0]["at"] == "2026-11-19T18:10:00+01:00"
    assert room["moments"][0]["who"] == "Sophie"
    assert (room["opened_by"], room["risk"]) == ("ann", "unknown")
    assert f"{room['number']}  open  extortion  a demand" in words(capsys, "list")


def test_a_state_with_its_own_law_is_part_of_the_home(capsys: Captured) -> None:
    room = answer(
        capsys, "open", "--seen", "odd", "--country", "US", "--state", "ca", "--by", "Dr Lee"
    )
    assert (room["home"], room["opened_by"]) == ("US-CA", "Dr Lee")


@pytest.mark.parametrize(
    "arguments",
    [
        ("open", "--seen", "odd"),
        ("open", "--seen", "odd", "--country", "France"),
        ("open", "--country", "FR"),
        ("show",),
        ("show", "2031-07"),
        ("duties", "2031-07"),
        ("note", " ", "--incident", "2026-01"),
        ("open", "--seen", "odd", "--country", "FR", "--noticed", "yesterday"),
    ],
)
def test_what_is_missing_is_a_usage_error(capsys: Captured, arguments: tuple[str, ...]) -> None:
    assert answer(capsys, *arguments, code=ExitCode.USAGE)["error"] == "usage"


def test_a_time_that_is_yet_to_come_is_refused(capsys: Captured) -> None:
    told = answer(
        capsys, "open", "--seen", "odd", "--country", "FR", "--noticed", "2027-01-01T00:00",
        code=ExitCode.FAILED,
    )  # fmt: skip
    assert (told["error"], told["facts"]) == ("input-invalid", {"field": "noticed_at"})


def test_duties_are_told_to_the_minute(capsys: Captured) -> None:
    opened(capsys)
    told = answer(capsys, "duties")
    by_key = {(one["code"], one["key"]): one for one in told["duties"]}
    cnil = by_key["FR", "authority"]
    assert cnil["due_at"] == "2026-11-22T17:10:00+00:00"
    assert cnil["seconds_left"] == pytest.approx(53 * 3600 + 600, abs=60)  # the clock moves
    assert (cnil["mark"], cnil["is_provisional"]) == (Mark.VERIFIED.value, True)
    assert by_key["FR", "people"]["due_at"] is None
    assert by_key["FR", "people"]["target"] is not None
    assert [one["kind"] for one in told["questions"]] == ["duty"]
    assert told["law_version"]
    lines = words(capsys, "duties")
    assert "Sun 22 Nov 2026, 18:10 (53 h left)  Commission nationale" in lines
    assert "?  Was it an attack on your data system" in lines
    assert "CERT Santé" not in lines
    assert "CERT Santé" in words(capsys, "duties", "--all")


def test_what_is_done_says_its_receipt_and_what_is_late_says_so(
    capsys: Captured, world: PracticeWorld
) -> None:
    key = opened(capsys)["incident"]
    world.app.incidents.write(
        key, "ann", DutyMet(DutyId("FR", "authority"), NOON, "CNIL-2026-7", "x"),
        DutyWaived(DutyId("FR", "people"), "encrypted", "x"),
    )  # fmt: skip
    told = words(capsys, "duties")
    assert "TOLD Fri 20 Nov 2026, 13:00, CNIL-2026-7" in told
    assert "NOT NEEDED: encrypted" in told
    world.clock.set(datetime(2026, 11, 22, 20, 11, tzinfo=UTC))
    assert "(3 h LATE)" in words(capsys, "duties")


def test_us_days_end_with_the_day_and_hipaa_is_asked(
    capsys: Captured, world: PracticeWorld
) -> None:
    world.clock.travel(ZoneInfo("America/Los_Angeles"))
    answer(capsys, "open", "--seen", "odd", "--country", "US", "--state", "CA")
    told = words(capsys, "duties")
    assert told.startswith("?  Does HIPAA bind the practice?")
    assert "Sun 20 Dec 2026, 24:00 (30 days left)" in told


def test_a_note_is_added_and_shown_with_its_author(capsys: Captured) -> None:
    key = opened(capsys)["incident"]
    line = answer(capsys, "note", "called the insurer", "--about", "call", "--by", "Sophie")
    assert (line["incident"], line["author"]) == (key, "Sophie")
    shown = words(capsys, "show")
    assert "called the insurer" in shown
    assert "Times are those of Europe/Paris" in shown
    log = answer(capsys, "show", NUMBER)["log"]
    assert log[-1]["body"]["text"] == "called the insurer"
    assert log[-1]["number"] == line["number"]


def test_without_a_number_the_newest_that_is_open_is_meant(capsys: Captured) -> None:
    opened(capsys)
    opened(capsys)
    assert run(("incident", "show", "--json")) == ExitCode.DONE
    read = capsys.readouterr()
    assert json.loads(read.out)["number"].startswith("2026-02-")
    assert "open as well: 2026-01-" in read.err


def test_a_number_that_two_computers_gave_is_asked_back(
    capsys: Captured, world: PracticeWorld
) -> None:
    here = opened(capsys)
    elsewhere = MemoryIncidentLog()
    other = new_incident_id(2026, 1, "0" * 32)
    (first, *_) = world.app.world.aftermath.log.entries(here["incident"])
    elsewhere.append(other, first.at, "Sophie", first.kind, first.body)
    world.app.world.aftermath.log.bring_back(elsewhere.entries(other))
    assert run(("incident", "show", NUMBER)) == ExitCode.USAGE
    told = capsys.readouterr().err
    assert here["number"] in told
    assert "2026-01-0000" in told
    assert answer(capsys, "show", "2026-01-0000")["incident"] == other


def test_a_log_that_was_altered_is_found(capsys: Captured, world: PracticeWorld) -> None:
    key = opened(capsys)["incident"]
    assert answer(capsys, "verify")["is_whole"] is True
    log = world.app.world.aftermath.log
    assert isinstance(log, MemoryIncidentLog)
    entries = log._entries[key]
    entries[0] = replace(entries[0], author="somebody else")
    told = words(capsys, "verify", code=ExitCode.FAILED)
    assert "NOT as it was written" in told
    assert "entry 1 was altered" in told
    assert "NOT as it was written" in words(capsys, "list")


def test_control_characters_of_a_note_do_not_reach_the_terminal(capsys: Captured) -> None:
    answer(capsys, "open", "--seen", "a\x1b[2Jb\nc", "--country", "FR")
    assert "\x1b" not in words(capsys, "list")
    assert len(words(capsys, "list").splitlines()) == 1


@pytest.mark.parametrize(
    ("hours", "says"),
    [(71.99, "71 h left"), (-0.5, "30 min LATE"), (97, "4 days left"), (1.5, "90 min left")],
)
def test_what_is_left_is_rounded_against_us(hours: float, says: str) -> None:
    from datetime import timedelta

    assert left(timedelta(hours=hours)) == says
