"""The agent at login on Linux: what stands in the files, and which of the two ways is taken."""

import shutil
import subprocess
from pathlib import Path

import pytest

from practiceguard.adapters.system.agent_start import AgentStart
from practiceguard.adapters.system.autostart_linux import LinuxAutostart, entry_text, unit_text
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.ports import AutostartReason, AutostartState, Registration
from tests.fakes.fake_login_systems import FakeSystemctl, no_tools

COMMAND = ("/opt/pg/bin/python", "-P", "-m", "practiceguard.agent", "keep")
START = AgentStart(COMMAND)
MOVED = AgentStart(COMMAND, {"PRACTICEGUARD_HOME": '/srv/50 % "new" $x\\y'}, "-0badcafe")


@pytest.fixture
def systemctl(tmp_path: Path) -> FakeSystemctl:
    return FakeSystemctl(tmp_path / "systemd" / "user")


@pytest.fixture
def autostart(tmp_path: Path, systemctl: FakeSystemctl) -> LinuxAutostart:
    return LinuxAutostart(START, tmp_path, systemctl)


def test_the_unit() -> None:
    assert unit_text(MOVED).splitlines() == [
        "# Written by PracticeGuard, and written anew by it when it was changed.",
        "[Unit]",
        "Description=PracticeGuard keeps the schedule of the copies",
        "StartLimitIntervalSec=0",
        "",
        "[Service]",
        "Type=exec",
        'ExecStart="/opt/pg/bin/python" "-P" "-m" "practiceguard.agent" "keep"',
        r'Environment="PRACTICEGUARD_HOME=/srv/50 %% \"new\" $x\\y"',
        "Restart=on-failure",
        "RestartSec=60",
        "KillMode=process",
        "TimeoutStopSec=20",
    ]


def test_only_arguments_have_variables_in_a_unit() -> None:
    lines = unit_text(AgentStart(("/a$b/run", "c$d"))).splitlines()
    assert 'ExecStart="/a$b/run" "c$$d"' in lines


def test_the_entry() -> None:
    assert entry_text(("/opt/my app/run", "50 %", 'a"b', "c\\d", "$e", "`f")).splitlines() == [
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.5",
        "Name=PracticeGuard",
        "Comment=Keeps the schedule of the copies",
        r'Exec="/opt/my app/run" "50 %%" "a\\"b" "c\\\\d" "\\$e" "\\`f"',
        "Terminal=false",
        "NoDisplay=true",
        "X-GNOME-Autostart-enabled=true",
    ]


def test_with_systemd_the_desktop_only_asks_it_to_start_the_agent(
    autostart: LinuxAutostart,
) -> None:
    autostart.install()
    (line,) = [
        line for line in autostart.entry_file.read_text().splitlines() if line.startswith("Exec=")
    ]
    assert line.endswith('exec systemctl --user start practiceguard-agent.service"')
    # As the window sees it: the keyring library chooses the keyring by the desktop's name.
    assert "import-environment DBUS_SESSION_BUS_ADDRESS " in line
    assert " XDG_CURRENT_DESKTOP " in line
    assert "practiceguard.agent" not in line
    assert autostart.state() == AutostartState(Registration.IN_ORDER, way="systemd")


def test_without_systemd_the_desktop_starts_the_agent_itself(tmp_path: Path) -> None:
    autostart = LinuxAutostart(MOVED, tmp_path, no_tools)
    autostart.install()
    home = f"PRACTICEGUARD_HOME={MOVED.environment['PRACTICEGUARD_HOME']}"
    assert autostart.entry_file.read_text() == entry_text(("env", home, *COMMAND))
    assert not autostart.unit_file.exists()
    assert autostart.state() == AutostartState(Registration.IN_ORDER, way="desktop")
    assert autostart.start() is False


def test_never_both_ways(
    tmp_path: Path, autostart: LinuxAutostart, systemctl: FakeSystemctl
) -> None:
    autostart.install()
    systemctl.has_manager = False
    # Another terminal without systemd sees that all is well, and leaves it.
    assert autostart.state().is_in_order
    autostart.install()
    assert not autostart.unit_file.exists()
    assert autostart.state().way == "desktop"
    systemctl.has_manager = True
    assert autostart.state().is_in_order
    autostart.install()
    assert autostart.state().way == "systemd"
    assert str(COMMAND[0]) not in autostart.entry_file.read_text()


def test_systemd_starts_it_with_the_sessions_environment(
    autostart: LinuxAutostart, systemctl: FakeSystemctl
) -> None:
    autostart.install()
    systemctl.calls.clear()
    assert autostart.start()
    verbs = [call[0] for call in systemctl.calls]
    assert verbs == ["import-environment", "start"]
    assert systemctl.active == {"practiceguard-agent.service"}


def test_removing_stops_it_and_lets_systemd_forget_it(
    autostart: LinuxAutostart, systemctl: FakeSystemctl
) -> None:
    autostart.install()
    autostart.start()
    autostart.remove()
    assert systemctl.active == set()
    assert systemctl.known == {}
    assert systemctl.calls[-1] == ("reset-failed", "practiceguard-agent.service")


def test_a_systemd_that_refuses_leaves_nothing_half(
    autostart: LinuxAutostart, systemctl: FakeSystemctl
) -> None:
    systemctl.refuses_to_reload = True
    with pytest.raises(PracticeGuardError) as failure:
        autostart.install()
    assert failure.value.facts["reason"] == "Failed to reload daemon: Access denied"
    assert autostart.state().registration is Registration.MISSING
    assert not autostart.unit_file.exists()


@pytest.mark.parametrize(
    "line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "X-systemd-skip=true"]
)
def test_what_a_desktop_has_switched_off_is_called_so(autostart: LinuxAutostart, line: str) -> None:
    autostart.install()
    with autostart.entry_file.open("a") as file:
        file.write(line + "\n")
    assert autostart.state() == AutostartState(Registration.CHANGED, AutostartReason.SWITCHED_OFF)
    autostart.install()
    assert autostart.state().is_in_order


@pytest.mark.parametrize("line", ["OnlyShowIn=KDE;", "NotShowIn=GNOME;", "TryExec=/gone"])
def test_an_entry_with_a_condition_is_altered(autostart: LinuxAutostart, line: str) -> None:
    autostart.install()
    with autostart.entry_file.open("a") as file:
        file.write(line + "\n")
    assert autostart.state().reason is AutostartReason.ALTERED


def test_a_desktop_may_add_keys_and_translations(autostart: LinuxAutostart) -> None:
    autostart.install()
    with autostart.entry_file.open("a") as file:
        file.write("X-KDE-autostart-after=panel\nName[fr]=PracticeGuard\n[Desktop Action x]\nA=b\n")
    assert autostart.state().is_in_order


@pytest.mark.parametrize("content", [b"", b"no section", b"\xff\xfe\x00", b"[Other]\nExec=x\n"])
def test_a_damaged_entry_is_altered(autostart: LinuxAutostart, content: bytes) -> None:
    autostart.install()
    autostart.entry_file.write_bytes(content)
    assert autostart.state().reason is AutostartReason.ALTERED


def test_a_unit_that_is_gone_or_changed_is_seen(autostart: LinuxAutostart) -> None:
    autostart.install()
    autostart.unit_file.write_text(autostart.unit_file.read_text() + "Nice=19\n")
    assert autostart.state().reason is AutostartReason.ALTERED
    autostart.unit_file.unlink()
    assert autostart.state().reason is AutostartReason.ALTERED


def test_a_name_with_a_line_break_is_not_written(tmp_path: Path) -> None:
    start = AgentStart(COMMAND, {"PRACTICEGUARD_HOME": "/srv/a\nExecStart=/bin/evil"}, "-1")
    autostart = LinuxAutostart(start, tmp_path, no_tools)
    state = autostart.state()
    assert state.reason is AutostartReason.NAME_NOT_POSSIBLE
    assert not state.can_be_repaired
    with pytest.raises(PracticeGuardError):
        autostart.install()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd to ask")
@pytest.mark.parametrize("name", ["my $p %n", "o'brien", 'a "b" \\c'])
def test_systemd_understands_the_unit(tmp_path: Path, name: str) -> None:
    program = tmp_path / name
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    unit = tmp_path / "practiceguard-agent-0badcafe.service"
    unit.write_text(unit_text(AgentStart((str(program), "$a"), MOVED.environment)))
    done = subprocess.run(
        ["systemd-analyze", "--user", "--man=no", "verify", str(unit)],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert str(unit) not in done.stderr
    assert unit.name not in done.stderr
    assert done.returncode == 0
