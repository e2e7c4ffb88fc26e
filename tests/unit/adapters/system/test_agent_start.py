"""What a login has to start: the agent of one state folder, by a name that lasts."""

import os
from pathlib import Path

import pytest

from practiceguard.adapters.system.agent_start import AgentStart, agent_start, watch_start
from practiceguard.adapters.system.autostart import autostart_of
from practiceguard.adapters.system.autostart_linux import LinuxAutostart
from practiceguard.adapters.system.autostart_macos import LaunchdAutostart
from practiceguard.adapters.system.autostart_windows import RunKeyAutostart
from practiceguard.adapters.system.state_folders import StateFolders
from tests.fakes.fake_login_systems import no_tools

RUN = ("/usr/bin/python3", "-P", "-m", "practiceguard.agent", "run")


def start_in(environ: dict[str, str], command: tuple[str, ...] = RUN) -> AgentStart:
    return agent_start(command, environ, StateFolders.locate(environ, "linux"))


def test_the_usual_state_needs_nothing_more() -> None:
    assert start_in({}) == AgentStart((*RUN[:-1], "keep"))


def test_a_moved_state_goes_with_it_and_has_a_name_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first = start_in({"PRACTICEGUARD_HOME": "stick"})
    assert first.environment == {"PRACTICEGUARD_HOME": str(tmp_path / "stick")}
    assert first == start_in({"PRACTICEGUARD_HOME": str(tmp_path / "stick")})
    second = start_in({"PRACTICEGUARD_HOME": str(tmp_path / "second")})
    assert len({first.suffix, second.suffix, start_in({}).suffix}) == 3


def test_the_modules_of_a_checkout_go_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    start = start_in({"PYTHONPATH": os.pathsep.join(["src", "", "/opt/x"])})
    assert start.environment["PYTHONPATH"] == os.pathsep.join([str(tmp_path / "src"), "/opt/x"])


def test_nothing_else_of_the_environment_is_written_into_a_file() -> None:
    start = start_in({"RESTIC_PASSWORD": "secret", "HOME": "/home/x", "PATH": "/bin"})
    assert start.environment == {}


def test_an_appimage_is_started_by_its_file_not_from_where_it_is_mounted() -> None:
    environ = {"APPIMAGE": "/home/x/PracticeGuard.AppImage", "APPDIR": "/tmp/.mount_Pract1"}
    frozen = ("/tmp/.mount_Pract1/usr/bin/practiceguard", "agent", "run")
    assert start_in(environ, frozen).command == (environ["APPIMAGE"], "agent", "keep")
    # Started from the terminal of another AppImage it is what it is.
    assert start_in(environ).command[0] == RUN[0]


def test_a_computer_that_only_watches_has_a_registration_of_its_own(tmp_path: Path) -> None:
    environ = {"PRACTICEGUARD_HOME": str(tmp_path)}
    folders = StateFolders.locate(environ, "linux")
    watch = watch_start(RUN, environ, folders)
    assert watch.command == ("/usr/bin/python3", "-P", "-m", "practiceguard", "watch", "keep")
    assert watch.environment == environ
    assert watch.suffix != agent_start(RUN, environ, folders).suffix
    frozen = watch_start(("/opt/practiceguard", "agent", "run"), environ, folders)
    assert frozen.command == ("/opt/practiceguard", "watch", "keep")


def test_each_system_has_its_way(tmp_path: Path) -> None:
    start = start_in({})
    linux = autostart_of("linux", start, no_tools, {"XDG_CONFIG_HOME": str(tmp_path)})
    assert isinstance(linux, LinuxAutostart)
    assert linux.config == tmp_path
    relative = autostart_of("linux", start, no_tools, {"XDG_CONFIG_HOME": "config"})
    assert isinstance(relative, LinuxAutostart)
    assert relative.config == Path.home() / ".config"
    assert isinstance(autostart_of("darwin", start, no_tools, {}), LaunchdAutostart)
    windows = autostart_of("win32", start, no_tools, {"TEMP": r"C:\T", "TMP": ""})
    assert isinstance(windows, RunKeyAutostart)
    assert windows.temporary == (r"C:\T",)
