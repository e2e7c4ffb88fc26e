"""Notifications by the tools of three systems; the Linux one is a program of the test's own."""

import base64
import os
import re
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from practiceguard.adapters.messengers import SystemMessengers
from practiceguard.adapters.messengers.desktop import command_for
from practiceguard.adapters.restic.command import run_tool
from practiceguard.adapters.system.time_limit import within
from practiceguard.domain.backup.alert import AlertKind, Audience, Channel, Route
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Means, Message

SCREEN = Route(Channel.DESKTOP, Audience.PRACTICE)
NASTY = Message(
    key="k",
    kind=AlertKind.ALARM,
    subject='-e "; touch /tmp/x; $(id) `id`',
    text="whole",
    brief="--hint <b>drive</b> & “$HOME”\n'); Remove-Item C:\\ #",
    code="copy-gone",
    is_good=False,
    at=datetime(2026, 11, 22, tzinfo=UTC),
)


def show(seconds: float = 8.0) -> None:
    SystemMessengers(run_tool, within, platform="linux", seconds=seconds).send(
        NASTY, SCREEN, Means()
    )


def a_tool(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    tool = folder / "notify-send"
    tool.write_text(f"#!{sys.executable}\n{script}")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder / "said"


def test_a_notification_says_title_and_text_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = a_tool(
        tmp_path,
        f"import sys; open({str(tmp_path / 'said')!r}, 'w').write(repr(sys.argv[1:]))",
        monkeypatch,
    )
    show()
    arguments = eval(said.read_text())
    assert arguments[:3] == [
        "--app-name=PracticeGuard", "--urgency=critical", "--icon=dialog-warning"
    ]  # fmt: skip
    marked = "--hint &lt;b&gt;drive&lt;/b&gt; &amp; “$HOME”\n'); Remove-Item C:\\ #"
    assert arguments[3:] == ["--", f"PracticeGuard: {NASTY.subject}", marked]


def test_a_computer_without_notifications_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PracticeGuardError) as missing:
        show()
    assert missing.value.code is ErrorCode.MESSENGER_MISSING
    a_tool(tmp_path, "raise SystemExit(1)", monkeypatch)
    with pytest.raises(PracticeGuardError) as failed:
        show()
    assert failed.value.code is ErrorCode.MESSENGER_MISSING


def test_a_tool_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_tool(tmp_path, "import time; time.sleep(60)", monkeypatch)
    with pytest.raises(PracticeGuardError) as refusal:
        show(seconds=2.0)
    assert refusal.value.code is ErrorCode.MESSENGER_TIMED_OUT


def test_on_macos_the_texts_are_arguments_and_never_script() -> None:
    command = command_for(NASTY, "darwin")
    scripts = [command[at + 1] for at, word in enumerate(command) if word == "-e"]
    assert len(scripts) == 3
    assert not any("Remove-Item" in script for script in scripts)
    assert not any(text.startswith("-") for text in command[-2:])


def test_on_windows_the_texts_are_data_and_never_script() -> None:
    command = command_for(NASTY, "win32")
    assert command[:4] == ("powershell.exe", "-NoProfile", "-NonInteractive", "-EncodedCommand")
    script = base64.b64decode(command[4]).decode("utf-16-le")
    assert "Remove-Item" not in script
    assert "$(id)" not in script
    found = re.search(r"FromBase64String\('([^']+)'\)", script)
    assert found
    toast = ElementTree.fromstring(base64.b64decode(found[1]).decode())
    assert [one.text for one in toast.iter("text")] == [
        f"PracticeGuard: {NASTY.subject}", NASTY.brief
    ]  # fmt: skip


def test_good_news_are_not_urgent() -> None:
    assert "--urgency=normal" in command_for(replace(NASTY, is_good=True), "linux")
