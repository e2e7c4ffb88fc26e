"""Exit codes are a promise: numbers, meanings and the document that lists them."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from practiceguard.cli.exit_codes import ExitCode, of_error, of_run
from practiceguard.cli.main import commands, run
from practiceguard.domain.backup.run import RunState
from practiceguard.domain.errors import ErrorCode

DOCUMENT = (Path(__file__).resolve().parents[3] / "docs" / "command_line.md").read_text("utf-8")


def verbs() -> dict[str, click.Command]:
    """Return every verb, those of groups with their group's name."""
    found: dict[str, click.Command] = {}
    for name, command in commands.commands.items():
        if isinstance(command, click.Group):
            found |= {f"{name} {inner}": one for inner, one in command.commands.items()}
        else:
            found[name] = command
    return found


def test_the_numbers_never_change() -> None:
    assert {code.name: code.value for code in ExitCode} == {
        "DONE": 0, "FAILED": 1, "USAGE": 2, "INCOMPLETE": 3, "NOT_SET_UP": 4, "NOT_PROTECTED": 5,
        "PLACE_NOT_REACHED": 10, "BUSY": 11, "WRONG_PASSWORD": 12, "KEYRING": 20, "INTERNAL": 70,
        "STOPPED": 130,
    }  # fmt: skip


@pytest.mark.parametrize("code", sorted(ErrorCode))
def test_no_failure_ends_as_success(code: ErrorCode) -> None:
    assert of_error(code) is not ExitCode.DONE


@pytest.mark.parametrize("state", sorted(RunState))
def test_only_a_complete_run_ends_as_success(state: RunState) -> None:
    for cause in (None, *ErrorCode):
        assert (of_run(state, cause) is ExitCode.DONE) is (state is RunState.COMPLETE)


@pytest.mark.parametrize(
    ("state", "cause", "code"),
    [
        (RunState.INCOMPLETE, ErrorCode.SOURCE_SHRUNK, ExitCode.INCOMPLETE),
        (RunState.CANCELLED, ErrorCode.CANCELLED, ExitCode.STOPPED),
        (RunState.FAILED, ErrorCode.PLACE_NOT_FOUND, ExitCode.PLACE_NOT_REACHED),
        (RunState.FAILED, ErrorCode.WRONG_REPOSITORY, ExitCode.PLACE_NOT_REACHED),
        (RunState.FAILED, ErrorCode.PLACE_FULL, ExitCode.FAILED),
        (RunState.FAILED, ErrorCode.KEYRING_LOCKED, ExitCode.KEYRING),
        (RunState.FAILED, ErrorCode.INTERNAL, ExitCode.INTERNAL),
        (RunState.FAILED, None, ExitCode.FAILED),
        (RunState.INTERRUPTED, None, ExitCode.FAILED),
        (RunState.INTERRUPTED, ErrorCode.INTERRUPTED, ExitCode.FAILED),
        (RunState.BEGUN, None, ExitCode.FAILED),
    ],
)
def test_each_outcome_has_its_code(
    state: RunState, cause: ErrorCode | None, code: ExitCode
) -> None:
    assert of_run(state, cause) is code


# --- the document -------------------------------------------------------------------------------


def test_the_document_lists_every_exit_code_and_no_other() -> None:
    listed = dict(re.findall(r"(?m)^\| (\d+) \| `([A-Z_]+)` \|", DOCUMENT))
    assert listed == {str(code.value): code.name for code in ExitCode}


def test_the_document_lists_every_verb_and_no_other() -> None:
    listed = re.findall(r"(?m)^### `practiceguard ([a-z -]+)`", DOCUMENT)
    assert sorted(listed) == sorted(verbs())


@pytest.mark.parametrize("name", sorted(verbs()))
def test_the_document_lists_every_option_of_a_verb(name: str) -> None:
    _, _, rest = DOCUMENT.partition(f"### `practiceguard {name}`")
    section = rest.partition("\n### ")[0].partition("\n## ")[0]
    options = {
        option
        for parameter in verbs()[name].params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
    assert set(re.findall(r"(?m)^\| `(--[a-z-]+)` \|", section)) == options


@pytest.mark.parametrize("name", sorted(verbs()))
def test_every_verb_can_answer_in_json(name: str) -> None:
    assert "--json" in {option for one in verbs()[name].params for option in one.opts}


@pytest.mark.parametrize("name", sorted(verbs()))
def test_help_needs_neither_keyring_nor_state(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*name.split(), "--help"]) == ExitCode.DONE
    assert f"Usage: practiceguard {name}" in capsys.readouterr().out


# --- the door -----------------------------------------------------------------------------------


def test_a_wrong_option_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["backup", "--no-such-option"]) == ExitCode.USAGE
    assert "No such option" in capsys.readouterr().err
    assert run(["restore", "/x"]) == ExitCode.USAGE
    assert run(["no-such-verb"]) == ExitCode.USAGE


@pytest.mark.parametrize(
    "arguments", [["backup", "--no-such-option", "--json"], ["restore", "--json", "/x"],
                  ["no-such-verb", "--json"], ["sheet", "verify", "--json"],
                  ["sheet", "reconnect", "--json"],
                  ["sheet", "renew", "--save", "x.pdf", "--json"]],
)  # fmt: skip
def test_a_usage_error_is_json_if_json_was_asked_for(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == ExitCode.USAGE
    told = json.loads(capsys.readouterr().out)
    assert told["error"] == "usage"
    assert all(told[part] for part in ("happened", "means", "next_step"))
    assert set(told) == {"error", "facts", "happened", "means", "next_step", "details"}


def test_a_file_called_like_an_option_does_not_ask_for_json(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["restore", "--", "--json"]) == ExitCode.USAGE
    told = capsys.readouterr()
    assert told.out == ""
    assert "--in-place" in told.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
@pytest.mark.parametrize("arguments", [["no-such-verb", "--json"], ["doctor", "--json"]])
def test_a_full_disk_behind_the_answer_is_told(arguments: list[str], tmp_path: Path) -> None:
    environment = os.environ | {
        "PRACTICEGUARD_HOME": str(tmp_path / "home"),
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus",
    }
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "practiceguard", *arguments],
            stdout=full, stderr=subprocess.PIPE, text=True, env=environment, timeout=60,
        )  # fmt: skip
    assert done.returncode == ExitCode.FAILED
    assert done.stderr == "The answer could not be written: No space left on device.\n"


def test_a_bug_is_json_too_and_still_reported_whole(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def buggy() -> int:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("practiceguard.cli.status.build", buggy)
    assert run(["status", "--json"]) == ExitCode.INTERNAL
    told = capsys.readouterr()
    assert json.loads(told.out)["error"] == "internal"
    assert "ZeroDivisionError: ours" in told.err


def test_a_bug_is_reported_whole(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def buggy() -> int:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("practiceguard.cli.doctor.build", buggy)
    assert run(["doctor"]) == ExitCode.INTERNAL
    told = capsys.readouterr().err
    assert "PracticeGuard made a mistake" in told
    assert "ZeroDivisionError: ours" in told


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == ExitCode.DONE
    assert re.search(r"PracticeGuard, version \d+\.\d+\.\d+", capsys.readouterr().out)
