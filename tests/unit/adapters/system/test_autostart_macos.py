"""The agent at login on macOS: the property list, and what launchd is asked."""

import plistlib
from pathlib import Path

import pytest

from practiceguard.adapters.system.agent_start import AgentStart
from practiceguard.adapters.system.autostart_macos import LaunchdAutostart
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.ports import AutostartReason, AutostartState, Registration
from tests.fakes.fake_login_systems import FakeLaunchctl

APP = "/Applications/PracticeGuard.app/Contents/MacOS/PracticeGuard"
START = AgentStart((APP, "agent", "keep"))
LABEL = "org.practiceguard.agent"


@pytest.fixture
def launchctl() -> FakeLaunchctl:
    return FakeLaunchctl()


@pytest.fixture
def autostart(tmp_path: Path, launchctl: FakeLaunchctl) -> LaunchdAutostart:
    return of(START, tmp_path, launchctl)


def of(start: AgentStart, folder: Path, launchctl: FakeLaunchctl) -> LaunchdAutostart:
    return LaunchdAutostart(start, folder / "LaunchAgents", launchctl, 501, lambda _seconds: None)


def test_the_property_list(tmp_path: Path, launchctl: FakeLaunchctl) -> None:
    home = {"PRACTICEGUARD_HOME": "/Users/o'brien/50 % & <new>"}
    autostart = of(AgentStart(START.command, home, "-0badcafe"), tmp_path, launchctl)
    autostart.install()
    assert autostart.file.name == f"{LABEL}-0badcafe.plist"
    assert plistlib.loads(autostart.file.read_bytes()) == {
        "Label": f"{LABEL}-0badcafe",
        "ProgramArguments": [APP, "agent", "keep"],
        "EnvironmentVariables": home,
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ThrottleInterval": 60,
        "ProcessType": "Background",
        "LimitLoadToSessionType": "Aqua",
        "AbandonProcessGroup": True,
    }
    # launchd refuses a file that others may write.
    assert autostart.file.stat().st_mode & 0o777 == 0o644


def test_installing_loads_it_at_once(autostart: LaunchdAutostart, launchctl: FakeLaunchctl) -> None:
    autostart.install()
    assert launchctl.calls == [
        ("print", "gui/501"),
        ("print", f"gui/501/{LABEL}"),
        ("enable", f"gui/501/{LABEL}"),
        ("bootstrap", "gui/501", str(autostart.file)),
    ]


def test_an_agent_that_is_in_order_is_not_stopped(
    autostart: LaunchdAutostart, launchctl: FakeLaunchctl
) -> None:
    autostart.install()
    launchctl.calls.clear()
    autostart.install()
    assert {"bootout", "bootstrap"} & {call[0] for call in launchctl.calls} == set()


def test_a_changed_one_is_loaded_anew_once_the_old_one_is_gone(
    autostart: LaunchdAutostart, launchctl: FakeLaunchctl, tmp_path: Path
) -> None:
    of(AgentStart(("/Applications/Old.app/run", "agent", "keep")), tmp_path, launchctl).install()
    launchctl.leaving = 3
    autostart.install()
    assert launchctl.loaded[LABEL] == plistlib.loads(autostart.file.read_bytes())


def test_one_that_never_goes_is_told(autostart: LaunchdAutostart, launchctl: FakeLaunchctl) -> None:
    launchctl.leaving = 99
    with pytest.raises(PracticeGuardError) as failure:
        autostart.install()
    assert failure.value.facts["reason"] == "Bootstrap failed: 5: Input/output error"


@pytest.mark.parametrize("wording", ["disabled", "true"])
def test_what_the_settings_have_off_is_called_so_and_put_on_again(
    autostart: LaunchdAutostart, launchctl: FakeLaunchctl, wording: str
) -> None:
    autostart.install()
    launchctl.disabled.add(LABEL)
    launchctl.disabled.add("com.example.other")
    launchctl.wording = wording
    assert autostart.state() == AutostartState(Registration.CHANGED, AutostartReason.SWITCHED_OFF)
    autostart.install()
    assert autostart.state().is_in_order
    assert launchctl.disabled == {"com.example.other"}


def test_the_switch_of_another_state_folder_is_not_ours(
    autostart: LaunchdAutostart, launchctl: FakeLaunchctl
) -> None:
    autostart.install()
    launchctl.disabled.add(f"{LABEL}-0badcafe")
    assert autostart.state().is_in_order


def test_without_a_session_the_next_login_loads_it(
    autostart: LaunchdAutostart, launchctl: FakeLaunchctl
) -> None:
    launchctl.has_session = False
    autostart.install()
    assert autostart.state().is_in_order
    assert launchctl.loaded == {}
    assert autostart.start() is False


def test_it_is_started_by_launchd(autostart: LaunchdAutostart, launchctl: FakeLaunchctl) -> None:
    autostart.install()
    assert autostart.start()
    assert launchctl.calls[-1] == ("kickstart", f"gui/501/{LABEL}")


@pytest.mark.parametrize(
    "program",
    [
        "/private/var/folders/x/AppTranslocation/9/d/PracticeGuard.app/Contents/MacOS/PracticeGuard",
        "/Volumes/PracticeGuard/PracticeGuard.app/Contents/MacOS/PracticeGuard",
    ],
)
def test_a_program_that_was_never_installed_is_not_registered(
    tmp_path: Path, launchctl: FakeLaunchctl, program: str
) -> None:
    autostart = of(AgentStart((program, "agent", "keep")), tmp_path, launchctl)
    assert autostart.state() == AutostartState(
        Registration.NOT_POSSIBLE, AutostartReason.PROGRAM_NOT_INSTALLED
    )
    with pytest.raises(PracticeGuardError):
        autostart.install()
    assert launchctl.calls == []


@pytest.mark.parametrize("content", [b"", b"<plist>", b"bplist00\xff", b"<?xml version='1.0'?><a>"])
def test_a_damaged_property_list_is_altered(autostart: LaunchdAutostart, content: bytes) -> None:
    autostart.install()
    autostart.file.write_bytes(content)
    assert autostart.state().reason is AutostartReason.ALTERED
    autostart.install()
    assert autostart.state().is_in_order
