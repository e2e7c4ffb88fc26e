"""A program that misbehaves in every way must not take us with it."""

import os
import time
import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from practiceguard.adapters.restic.command import Limits, RunningTool, Stream, run_tool
from practiceguard.adapters.restic.diagnosis import Doing, Ended, diagnose
from practiceguard.adapters.restic.environment import (
    Needs,
    SecretChannel,
    Surroundings,
    scrubbed,
)
from practiceguard.adapters.restic.invocation import Call, Output, Restic
from practiceguard.adapters.restic.messages import AnyMessage, Message, TextLine
from practiceguard.domain.backup.connection import S3Connection, SecretPart
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access
from tests.fakes.fake_restic import Leave, OnInterrupt, Say, Step, Wait, Write, calls, install

ACCESS = Access("/place", Secret("pässword"))


class After:
    """Asked to stop after some seconds."""

    def __init__(self, seconds: float) -> None:
        self._at = time.monotonic() + seconds

    def is_requested(self) -> bool:
        return time.monotonic() >= self._at


def _run(tmp_path: Path, steps: list[Step], **options: Any) -> tuple[Ended, list[AnyMessage]]:
    restic = Restic(install(tmp_path, steps), Surroundings(tmp_path / "cache"))
    heard: list[AnyMessage] = []
    call = Call(("backup",), ACCESS, Doing.BACKING_UP, **{"output": Output.MESSAGES, **options})
    return restic.run(call, heard.append), heard


def _is_gone(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.parametrize("code", [0, 1, 2, 3, 10, 11, 12, 77, 130])
def test_exit_codes_come_through(tmp_path: Path, code: int) -> None:
    ended, heard = _run(tmp_path, [Say({"message_type": "from_the_future", "x": [1]}), Leave(code)])
    assert ended.exit_code == code
    assert [type(message) for message in heard] == [Message]
    assert not ended.was_cancelled


def test_a_signal_is_a_negative_code(tmp_path: Path) -> None:
    ended, _ = _run(tmp_path, [Leave(-9)])
    assert ended.exit_code == -9
    assert diagnose(ended, Doing.BACKING_UP, location="x").code is ErrorCode.INTERRUPTED


def test_partial_lines_wrong_utf8_and_no_last_line_end(tmp_path: Path) -> None:
    ended, heard = _run(
        tmp_path,
        [
            Write('{"message_type":"sta'),
            Wait(0.05),
            Write('tus"}\r\n\n'),
            Write("caf\xe9 \xff\n", error=True),
            Write("{not json\n"),
            Write('{"message_type":"summary"}'),
            Leave(0),
        ],
    )
    assert [message.kind for message in heard if isinstance(message, Message)] == [
        "status",
        "summary",
    ]
    texts = {message.untrusted_text for message in heard if isinstance(message, TextLine)}
    assert texts == {"caf\N{REPLACEMENT CHARACTER} \N{REPLACEMENT CHARACTER}", "{not json"}
    assert "caf" in ended.log


def test_an_endless_line_of_garbage_eats_no_memory(tmp_path: Path) -> None:
    tracemalloc.start()
    try:
        ended, heard = _run(
            tmp_path,
            [
                Write("x" * 1_000_000, times=50),
                Write("\n"),
                Write("y" * 1_000_000, error=True, times=20),
                Say({"message_type": "summary"}),
                Leave(0),
            ],
        )
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 15_000_000
    assert ended.exit_code == 0
    assert any(isinstance(message, Message) for message in heard)
    assert len(ended.log) < 10_000


def test_a_long_line_of_json_is_taken_whole(tmp_path: Path) -> None:
    ended, heard = _run(
        tmp_path,
        [Write('{"message_type":"summary","x":"'), Write("z" * 1_000_000, times=20), Write('"}\n')],
    )
    assert ended.exit_code == 0
    (message,) = heard
    assert isinstance(message, Message)
    assert len(message.fields.text("x")) == 20_000_000


def test_a_document_of_any_length(tmp_path: Path) -> None:
    ended, _ = _run(
        tmp_path,
        [Write("["), Write('{"a":"' + "b" * 100_000 + '"},', times=600), Write("{}]")],
        output=Output.DOCUMENT,
    )
    assert len(ended.stdout) > 60_000_000


def test_a_flood_of_errors_is_kept_short(tmp_path: Path) -> None:
    ended, _ = _run(tmp_path, [Write("trouble\n", error=True, times=50_000), Leave(1)])
    assert len(ended.untrusted_errors) == 400
    assert "49600 more" in ended.log


def test_cancelling_waits_for_a_clean_end(tmp_path: Path) -> None:
    begun = time.monotonic()
    ended, _ = _run(tmp_path, [OnInterrupt(130), Wait(60)], cancel=After(0.3))
    assert ended.was_cancelled
    assert ended.exit_code == 130
    assert time.monotonic() - begun < 20
    assert diagnose(ended, Doing.BACKING_UP, location="x").code is ErrorCode.CANCELLED


def test_pain_17_one_that_does_not_care_is_killed(tmp_path: Path) -> None:
    steps: list[Step] = [OnInterrupt(-1), *[Wait(0.5)] * 100]
    ended, _ = _run(tmp_path, steps, cancel=After(0.3), limits=Limits(stop=1))
    assert ended.was_cancelled
    assert ended.exit_code == -9


def test_silence_has_an_end(tmp_path: Path) -> None:
    ended, _ = _run(tmp_path, [OnInterrupt(130), Wait(60)], limits=Limits(whole=0.5))
    assert ended.has_timed_out
    error = diagnose(ended, Doing.OPENING, location="x")
    assert error.code is ErrorCode.RESTIC_TIMED_OUT


def test_130_without_our_asking_is_an_interruption(tmp_path: Path) -> None:
    ended, _ = _run(tmp_path, [Leave(130)])
    assert diagnose(ended, Doing.BACKING_UP, location="x").code is ErrorCode.INTERRUPTED


def test_our_own_failure_ends_the_program(tmp_path: Path) -> None:
    program = install(tmp_path, [OnInterrupt(130), Say({"message_type": "status"}), Wait(60)])
    restic = Restic(program, Surroundings(tmp_path / "cache"))

    def fail(_message: AnyMessage) -> None:
        raise KeyError("ours")

    with pytest.raises(KeyError):
        restic.run(Call(("backup",), ACCESS, Doing.BACKING_UP, Output.MESSAGES), fail)
    assert _is_gone(calls(program)[0]["pid"])


def test_a_grandchild_that_holds_the_output_does_not_hold_us(tmp_path: Path) -> None:
    program = tmp_path / "with-child"
    program.write_text("#!/bin/sh\nsleep 60 &\necho $! > child\nexit 0\n")
    program.chmod(0o700)
    begun = time.monotonic()
    with RunningTool([str(program)], env={"PATH": os.environ["PATH"]}, folder=tmp_path) as tool:
        assert list(tool.chunks()) == []
        assert tool.exit_code() == 0
    assert time.monotonic() - begun < 30
    child = int((tmp_path / "child").read_text())
    deadline = time.monotonic() + 5
    while not _is_gone(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    state = Path(f"/proc/{child}/stat")
    assert _is_gone(child) or " Z " in state.read_text()


def test_input_is_closed_from_the_start(tmp_path: Path) -> None:
    program = install(tmp_path, [Leave(0)])
    with RunningTool([str(program)], env={}, folder=tmp_path) as tool:
        assert [stream for stream, _ in tool.chunks() if stream is Stream.OUT] == []
    assert calls(program)[0]["stdin"] == ""


def test_the_password_goes_through_a_pipe(tmp_path: Path) -> None:
    program = install(tmp_path, [Leave(0)])
    restic = Restic(program, Surroundings(tmp_path / "cache", channel=SecretChannel.PIPE))
    needs = Needs(
        ACCESS,
        new_password=Secret("new"),
        source=Access("/from", Secret("old")),
        paths=("/a\nb", "-c"),
    )
    restic.run(Call(("any", "--flag", "--", "end"), ACCESS, Doing.OPENING, needs=needs))
    (given,) = calls(program)
    assert given["files"] == {
        "--password-file": "pässword",
        "--from-password-file": "old",
        "--new-password-file": "new",
        "--files-from-raw": "/a\nb\0-c\0",
    }
    assert given["argv"][0] == "any"
    assert given["argv"][-2:] == ["--", "end"]
    assert given["stdin"] == ""
    assert given["cwd"] == str(tmp_path / "cache")
    for text in (*given["argv"], *given["env"].values()):
        assert "pässword" not in text
    assert given["env"]["RESTIC_REPOSITORY"] == "/place"
    assert given["env"]["RESTIC_FROM_REPOSITORY"] == "/from"


def test_the_password_goes_through_the_input_where_there_are_no_such_pipes(tmp_path: Path) -> None:
    program = install(tmp_path, [Leave(0)])
    restic = Restic(program, Surroundings(tmp_path / "cache", channel=SecretChannel.STDIN))
    restic.run(Call(("any",), ACCESS, Doing.OPENING, needs=Needs(ACCESS, paths=("-c", "/d"))))
    restic.run(
        Call(("key",), ACCESS, Doing.OPENING, needs=Needs(ACCESS, new_password=Secret("new")))
    )
    first, second = calls(program)
    assert first["stdin"] == "pässword\n"
    assert first["argv"] == ["any", "--", "-c", "/d"]
    assert "RESTIC_PASSWORD" not in first["env"]
    assert second["stdin"] == "new\n"
    assert second["env"]["RESTIC_PASSWORD"] == "pässword"
    assert "RESTIC_PASSWORD" not in os.environ


def test_storage_keys_reach_one_call_only(tmp_path: Path) -> None:
    program = install(tmp_path, [Leave(0)])
    restic = Restic(program, Surroundings(tmp_path / "cache"))
    keys = {SecretPart.S3_KEY_ID: Secret("id"), SecretPart.S3_SECRET_KEY: Secret("key")}
    place = S3Connection("host", "bucket")
    access = Access(place.location, Secret("pw"), place, keys)
    restic.run(Call(("snapshots",), access, Doing.READING))
    assert calls(program)[0]["env"]["AWS_SECRET_ACCESS_KEY"] == "key"
    assert "AWS_SECRET_ACCESS_KEY" not in os.environ
    other = replace(access, secrets={**keys, SecretPart.S3_KEY_ID: Secret("other")})
    with pytest.raises(PracticeGuardError) as caught:
        restic.run(Call(("copy",), access, Doing.READING, needs=Needs(access, source=other)))
    assert caught.value.code is ErrorCode.INPUT_INVALID


def test_secrets_are_cut_out_of_what_is_logged(tmp_path: Path) -> None:
    ended, _ = _run(tmp_path, [Write("it was p\xc3\xa4ssword!\n", error=True), Leave(1)])
    assert "pässword" not in ended.log
    assert "it was …!" in ended.log


def test_scrubbed() -> None:
    environ = {
        "PATH": "/bin",
        "Path": "C:\\",
        "https_proxy": "p",
        "RESTIC_PASSWORD_FILE": "x",
        "AWS_PROFILE": "x",
        "B2_ACCOUNT_KEY": "x",
        "GODEBUG": "x",
        "LD_PRELOAD": "x",
    }
    assert scrubbed(environ) == {"PATH": "/bin", "Path": "C:\\", "https_proxy": "p"}


def test_run_tool(tmp_path: Path) -> None:
    program = install(tmp_path, [Write("out"), Write("err", error=True), Leave(3)])
    result = run_tool([str(program)], timeout=20)
    assert (result.exit_code, result.stdout, result.stderr) == (3, b"out", b"err")
    slow = install(tmp_path, [Wait(60)])
    with pytest.raises(PracticeGuardError) as caught:
        run_tool([str(slow)], timeout=0.3)
    assert caught.value.code is ErrorCode.RESTIC_TIMED_OUT
