"""`retention` and `hold` in words and in JSON, on a practice made of fakes."""

import json
from pathlib import Path

import click
import pytest

from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.main import run
from practiceguard.domain.backup.hold import HoldCause
from practiceguard.domain.errors import ErrorCode
from tests.unit.services.practice_world import PracticeWorld, practice_world
from tests.unit.services.test_apply_retention import a_year_of_copies, there


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    for verb in ("retention", "hold"):
        monkeypatch.setattr(f"practiceguard.cli.{verb}.build", lambda: world.app)
        monkeypatch.setattr(f"practiceguard.cli.{verb}.getpass.getuser", lambda: "ann")
    return world


class Terminal:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.err = ""

    def __call__(self, *arguments: str) -> tuple[int, str]:
        self._capsys.readouterr()
        code = run(arguments)
        told = self._capsys.readouterr()
        self.err = told.err
        return code, told.out


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


def test_the_list_says_what_goes_what_stays_and_why(world: PracticeWorld, call: Terminal) -> None:
    copies = a_year_of_copies(world)
    before = there(world)
    code, told = call("retention")
    assert code == ExitCode.DONE
    assert "one a month for 10 years" in told
    assert "nothing is removed unless you say so" in told
    assert f"  {copies[-1].short_id}" in told
    assert "stays: it is recent" in told
    assert "goes: another copy of that time stays in its place" in told
    assert "More than a third" in told
    assert "it is no archive" in told
    assert there(world) == before


def test_a_script_applies_the_list_that_it_has_read(world: PracticeWorld, call: Terminal) -> None:
    a_year_of_copies(world)
    before = there(world)
    code, told = call("retention", "--json", "--keep", "small-place")
    seen = json.loads(told)
    assert (code, seen["keep"], seen["may_be_applied"]) == (0, "small-place", True)
    assert seen["policy"]["at_least"] == 7
    assert len(seen["copies"]) == len(before)
    going = {copy["id"] for copy in seen["copies"] if copy["goes"]}
    assert len(going) == seen["going"] > 0
    code, told = call("retention", "--json", "--keep", "small-place", "--apply")
    assert code == ExitCode.USAGE
    assert "--token" in json.loads(told)["happened"]
    code, told = call(
        "retention", "--json", "--keep", "small-place", "--apply", "--token", "another"
    )
    assert (code, json.loads(told)["error"]) == (ExitCode.FAILED, "retention-changed")
    assert there(world) == before
    code, told = call(
        "retention", "--json", "--keep", "small-place", "--apply", "--token", seen["token"]
    )
    assert code == ExitCode.DONE
    assert set(json.loads(told)["gone"]) == going
    assert there(world) == before - going
    assert "ann: " in call("retention", "--history")[1]
    assert json.loads(call("retention", "--json")[1])["keep"] == "small-place"


@pytest.mark.parametrize("answer", [True, False])
def test_a_person_is_asked_with_the_list_before_their_eyes(
    world: PracticeWorld, call: Terminal, monkeypatch: pytest.MonkeyPatch, answer: bool
) -> None:
    a_year_of_copies(world)
    before = there(world)
    asked: list[str] = []

    def confirm(text: str, **_named: object) -> bool:
        asked.append(text)
        return answer

    monkeypatch.setattr(click, "confirm", confirm)
    code, told = call("retention", "--apply")
    assert asked[0].startswith("Remove ")
    assert "for good" in asked[0]
    assert "would go" in told
    if answer:
        assert code == ExitCode.DONE
        assert "checked and is sound" in told
        assert there(world) < before
    else:
        assert code == ExitCode.STOPPED
        assert there(world) == before


def test_nobody_is_asked_for_a_yes_that_would_not_count(
    world: PracticeWorld, call: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_year_of_copies(world)
    before = there(world)
    asked: list[str] = []

    def confirm(text: str, **_named: object) -> bool:
        asked.append(text)
        return True

    monkeypatch.setattr(click, "confirm", confirm)
    call("hold", "--on", "inquiry")
    assert call("retention", "--apply")[0] == ExitCode.FAILED
    assert "inquiry" in call.err
    assert (asked, there(world)) == ([], before)
    call("hold", "--lift", "over")
    assert call("retention", "--keep", "everything", "--apply")[0] == ExitCode.DONE
    assert asked == ["Nothing goes today. Keep copies by this rule from now on?"]
    assert there(world) == before


def test_a_removal_that_did_not_end_well_is_told(world: PracticeWorld, call: Terminal) -> None:
    a_year_of_copies(world)
    token = json.loads(call("retention", "--json")[1])["token"]
    world.engine.fail("prune", ErrorCode.PLACE_NOT_FOUND)
    code, told = call("retention", "--apply", "--token", token)
    assert code == ExitCode.PLACE_NOT_REACHED
    assert "did not end well" in told
    assert "did not end well" in call("retention", "--history")[1]


def test_a_rule_is_chosen_without_removing_anything(world: PracticeWorld, call: Terminal) -> None:
    a_year_of_copies(world)
    before = there(world)
    code, told = call("retention", "--choose", "--keep", "everything")
    assert code == ExitCode.DONE
    assert told.startswith("Keep every copy.")
    assert there(world) == before
    assert json.loads(call("retention", "--json")[1])["going"] == 0
    assert call("retention", "--choose")[0] == ExitCode.USAGE
    assert json.loads(call("retention", "--choose", "--keep", "ten-years", "--json")[1])["chosen"]
    assert "No copy was ever removed" in call("retention", "--history")[1]


def test_a_strange_copy_is_named_and_can_be_known(world: PracticeWorld, call: Terminal) -> None:
    a_year_of_copies(world, 10)
    strange = world.engine.add_snapshot(
        world.location, {"/x": b"1"}, taken_at=world.clock.now(), host="elsewhere"
    )
    seen = json.loads(call("retention", "--json")[1])
    assert (seen["refusals"], seen["strange"]) == (
        ["retention-newest-strange"],
        [strange.snapshot_id],
    )
    assert call("retention", "--known", "ffff")[0] == ExitCode.USAGE
    assert call("retention", "--known", "f")[0] == ExitCode.USAGE
    code, told = call("retention", "--json", "--known", strange.short_id)
    assert (code, json.loads(told)["refusals"]) == (0, [])
    assert call("retention", "--ours", strange.short_id)[0] == 0


def test_a_place_is_chosen_by_its_name_or_key(world: PracticeWorld, call: Terminal) -> None:
    label = world.app.open_repository.current().label
    for wanted in (label, label.upper(), world.plan().repository[:8]):
        assert call("retention", "--place", wanted)[0] == 0
    assert call("retention", "--place", "nowhere")[0] == ExitCode.USAGE


def test_before_set_up_there_is_nothing_to_keep(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Terminal
) -> None:
    (tmp_path / "fresh").mkdir()
    app = practice_world(tmp_path / "fresh").app
    monkeypatch.setattr("practiceguard.cli.retention.build", lambda: app)
    assert call("retention")[0] == ExitCode.NOT_SET_UP


# --- hold ----------------------------------------------------------------------------------------


def test_a_hold_is_put_on_told_and_lifted(world: PracticeWorld, call: Terminal) -> None:
    assert "never a hold" in call("hold")[1]
    code, told = call("hold", "--on", "the police asked for it")
    assert code == 0
    assert told.startswith("ON ")
    assert "all places, by ann: the police asked for it" in told
    assert "A hold is on" in call("retention")[1]
    assert call("hold", "--lift", " ")[0] == ExitCode.FAILED
    code, told = call("hold", "--lift", "they have it", "--json")
    (hold,) = json.loads(told)
    assert (code, hold["lifted"]["reason"]) == (0, "they have it")
    assert "No hold is on now." in call("hold")[1]
    assert call("hold", "--lift", "again")[0] == ExitCode.USAGE
    assert call("hold", "--lift", "a", "--on", "b")[0] == ExitCode.USAGE


def test_a_hold_on_all_places_is_not_lifted_for_one_by_the_way(
    world: PracticeWorld, call: Terminal
) -> None:
    label = world.app.open_repository.current().label
    call("hold", "--on", "everything")
    assert call("hold", "--lift", "because", "--place", label)[0] == ExitCode.USAGE
    assert "lift it without --place" in call.err
    _, told = call("hold", "--on", "only here", "--place", label)
    assert f", {label}, by ann: only here" in told
    assert call("hold", "--lift", "because", "--place", label)[0] == 0
    assert [one.reason for one in world.app.holds.on()] == ["everything"]


def test_a_mass_change_is_told_in_numbers_and_may_be_called_harmless(
    world: PracticeWorld, call: Terminal
) -> None:
    world.app.holds.put_on("612/1000", "PracticeGuard", cause=HoldCause.MASS_CHANGE)
    assert "612 of 1000 files changed at once" in call("hold")[1]
    call("hold", "--lift", "an update", "--harmless")
    (hold,) = world.app.holds.all()
    assert hold.lifted is not None
    assert hold.lifted.was_harmless
