"""Started as a desktop would: GLib reads the real entry and starts what it says."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from practiceguard.adapters.restic.command import run_tool
from practiceguard.adapters.system.agent_start import AgentStart
from practiceguard.adapters.system.autostart_linux import LinuxAutostart

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("gio") is None, reason="needs GLib's launcher"
)
ODD = ('50 % of "it"', "$HOME `id` \\ ~", "l'été; a&b|c>d", "%u", "")
TELLS = """#!{python}
import json, os, sys
said = {{"arguments": sys.argv[1:], "home": os.environ.get("PRACTICEGUARD_HOME")}}
with open({said!r} + ".new", "w") as file:
    json.dump(said, file)
os.rename({said!r} + ".new", {said!r})
"""
SYSTEMCTL = """#!/bin/sh
echo "$*" >> "{calls}"
"""


def launched(entry: Path, environ: dict[str, str]) -> None:
    subprocess.run(
        ["gio", "launch", str(entry)], env=environ, check=True, timeout=60,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def waited_for(path: Path) -> str:
    until = time.monotonic() + 20
    while not path.exists():
        assert time.monotonic() < until, f"{path.name} never came"
        time.sleep(0.02)
    return path.read_text()


def program_in(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / name
    program.write_text(text)
    program.chmod(0o755)
    return program


def test_without_systemd_a_login_starts_the_agent_with_every_word_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tmp_path / "said.json"
    text = TELLS.format(python=sys.executable, said=str(said))
    program = program_in(tmp_path / "o'brien's $x 100 % \"apps\"", "agent", text)
    home = str(tmp_path / 'second = "practice" $y %z')
    # The real absence of a tool, asked by the real way to run tools.
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    start = AgentStart((str(program), *ODD), {"PRACTICEGUARD_HOME": home}, "-0badcafe")
    autostart = LinuxAutostart(start, tmp_path / "config", run_tool)
    autostart.install()
    monkeypatch.undo()
    assert autostart.state().way == "desktop"
    environ = {name: value for name, value in os.environ.items() if name != "PRACTICEGUARD_HOME"}
    launched(autostart.entry_file, environ)
    answer: dict[str, Any] = json.loads(waited_for(said))
    assert answer == {"arguments": list(ODD), "home": home}


def test_with_systemd_a_login_hands_it_the_environment_and_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = tmp_path / "calls"
    program_in(tmp_path / "bin", "systemctl", SYSTEMCTL.format(calls=calls))
    path = f"{tmp_path / 'bin'}:/usr/bin:/bin"
    monkeypatch.setenv("PATH", path)
    autostart = LinuxAutostart(AgentStart(("/opt/agent", "keep")), tmp_path / "config", run_tool)
    autostart.install()
    assert autostart.state().way == "systemd"
    assert calls.read_text().splitlines() == [
        "--user show --property=Version",
        "--user daemon-reload",
    ]
    calls.unlink()
    launched(autostart.entry_file, {**os.environ, "PATH": path})
    until = time.monotonic() + 20
    while calls.exists() is False or len(calls.read_text().splitlines()) < 2:
        assert time.monotonic() < until
        time.sleep(0.02)
    imported, started = calls.read_text().splitlines()
    assert imported.startswith("--user import-environment DBUS_SESSION_BUS_ADDRESS ")
    assert started == "--user start practiceguard-agent.service"
    autostart.remove()
    assert [path for path in (tmp_path / "config").rglob("*") if path.is_file()] == []
