"""`practiceguard hosting`: what is said is kept, and shown with the law it rests on."""

import getpass
import json
from typing import Any

import pytest

from practiceguard.cli import hosting
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.main import run
from practiceguard.domain.practice import Practice
from tests.unit.services.practice_world import PracticeWorld, practice_world


@pytest.fixture
def world(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    world.store.save_practice(Practice("Cabinet fictif", "FR"))
    monkeypatch.setattr(hosting, "build", lambda: world.app)
    monkeypatch.setattr(getpass, "getuser", lambda: "ann")
    return world


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert run(("hosting", *arguments, "--json")) == ExitCode.DONE
    return json.loads(capsys.readouterr().out)


def test_a_whole_answer_paper_by_paper(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    (first,) = answer(capsys, "--host", "Hébergeur SA", "--country", "FR")
    assert [one["code"] for one in first["concerns"]] == ["no-certificate", "no-contract"]
    assert first["concerns"][0]["source"].startswith("https://esante.gouv.fr/")
    assert first["concerns"][1]["confidence"] == "from-knowledge"
    hds = ("--contract", "hds", "--reference", "HDS-1", "--expires", "2027-05-01")
    (second,) = answer(capsys, *hds)
    assert [one["code"] for one in second["concerns"]] == ["no-contract"]
    (third,) = answer(capsys, "--contract", "art28", "--kept-at", "blue binder")
    assert third["concerns"] == []
    assert third["hosting"]["host"] == "Hébergeur SA"
    assert third["hosting"]["said_by"] == "ann"
    assert [one["kind"] for one in third["hosting"]["contracts"]] == ["hds", "art28"]
    assert third["hosting"]["contracts"][0]["expires_on"] == "2027-05-01"
    assert len(answer(capsys, "--history")) == 3
    (fourth,) = answer(capsys, "--drop", "hds")
    assert [one["code"] for one in fourth["concerns"]] == ["no-certificate"]
    # Another host's papers are not this one's.
    (fifth,) = answer(capsys, "--host", "Other")
    assert (fifth["hosting"]["contracts"], fifth["hosting"]["country"]) == ([], "")
    assert len(world.app.hosting.history(world.plan().repository)) == 5


def test_in_words_with_the_law(world: PracticeWorld, capsys: pytest.CaptureFixture[str]) -> None:
    del world
    assert run(("hosting",)) == ExitCode.DONE
    assert capsys.readouterr().out == "USB: Hosted by: not said yet\n"
    assert run(("hosting", "--host", "A\nhost", "--country", "US")) == ExitCode.DONE
    told = capsys.readouterr().out
    assert "USB: Hosted by A host, US" in told
    assert "[care] Missing: HDS certificate of the host." in told
    assert "No source was found that says that encryption exempts the host." in told
    assert "may not be allowed: US" in told
    assert "Check this first" in told
    assert "L.1111-8" in told


@pytest.mark.parametrize(
    ("option", "line"),
    [
        ("--ours", "USB: Hosted by ourselves, in the practice\n"),
        ("--elsewhere", "USB: Hosted by ourselves, elsewhere\n"),
    ],
)
def test_what_is_ours(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str], option: str, line: str
) -> None:
    del world
    assert run(("hosting", option)) == ExitCode.DONE
    assert capsys.readouterr().out == line


@pytest.mark.parametrize(
    "arguments",
    [
        ("--ours", "--elsewhere"),
        ("--ours", "--host", "x"),
        ("--reference", "1"),
        ("--country", "FR"),
        ("--contract", "hds"),
        ("--contract", "tea"),
        ("--place", "nowhere"),
        ("--host", "x", "--contract", "hds", "--expires", "tomorrow"),
        ("--host", "Hoster Ltd", "--country", "UK"),
    ],
)
def test_wrong_options_change_nothing(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert run(("hosting", *arguments)) == ExitCode.USAGE
    capsys.readouterr()
    assert world.app.hosting.history(world.plan().repository) == ()


def test_before_set_up(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(hosting, "build", lambda: practice_world(tmp_path).app)
    assert run(("hosting",)) == ExitCode.NOT_SET_UP
    capsys.readouterr()
