"""What every Autostart port does: made up, and the adapters on made-up systems."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from practiceguard.adapters.system.agent_start import AgentStart
from practiceguard.adapters.system.autostart_linux import LinuxAutostart
from practiceguard.adapters.system.autostart_macos import LaunchdAutostart
from practiceguard.adapters.system.autostart_windows import RUN_KEY, RunKeyAutostart
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Autostart, AutostartReason, Registration
from tests.fakes.fake_autostart import FakeAutostart
from tests.fakes.fake_login_systems import (
    FakeLaunchctl,
    FakeSystemctl,
    MemoryRegistry,
    no_tools,
)

START = AgentStart(("/opt/practice guard/python", "-P", "-m", "practiceguard.agent", "keep"))
OTHER = AgentStart(("/somewhere/else/python", "-P", "-m", "practiceguard.agent", "keep"))
WINDOWS = AgentStart((r"C:\Program Files\PracticeGuard\PracticeGuard.exe", "agent", "keep"))
WINDOWS_OTHER = AgentStart((r"D:\PracticeGuard.exe", "agent", "keep"))


@dataclass
class Case:
    autostart: Autostart
    change: Callable[[], object]
    """Alters by hand what was registered."""
    left: Callable[[], object]
    """Returns what is there now; something false if nothing is."""
    refuse: Callable[[], object]
    """Lets the system allow nothing any more."""


def _block(folder: Path) -> None:
    """Put a file where a folder is needed: then not even an administrator can write there."""
    folder.write_text("not a folder")


def _linux(folder: Path, *, has_manager: bool) -> Case:
    config = folder / "config"
    systemctl = FakeSystemctl(config / "systemd" / "user", has_manager=has_manager)
    autostart = LinuxAutostart(START, config, systemctl if has_manager else no_tools)
    files = lambda: [path for path in config.rglob("*") if path.is_file()]  # noqa: E731

    def change() -> None:
        LinuxAutostart(OTHER, config, systemctl if has_manager else no_tools).install()

    return Case(autostart, change, files, lambda: _block(config))


def _macos(folder: Path) -> Case:
    launchctl = FakeLaunchctl()
    agents = folder / "LaunchAgents"
    autostart = LaunchdAutostart(START, agents, launchctl, 501, lambda _seconds: None)

    def change() -> None:
        LaunchdAutostart(OTHER, agents, launchctl, 501, lambda _seconds: None).install()

    left = lambda: [*(agents.iterdir() if agents.is_dir() else ()), *launchctl.loaded]  # noqa: E731
    return Case(autostart, change, left, lambda: _block(agents))


def _windows() -> Case:
    registry = MemoryRegistry()
    return Case(
        RunKeyAutostart(WINDOWS, registry),
        RunKeyAutostart(WINDOWS_OTHER, registry).install,
        lambda: registry.values,
        lambda: setattr(registry, "is_closed", True),
    )


def _fake() -> Case:
    fake = FakeAutostart()
    left = lambda: fake.now.registration is not Registration.MISSING  # noqa: E731
    return Case(fake, fake.change, left, lambda: setattr(fake, "refuses", "no"))


@pytest.fixture(params=["fake", "systemd", "desktop", "macos", "windows"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    return {
        "fake": _fake,
        "systemd": lambda: _linux(tmp_path, has_manager=True),
        "desktop": lambda: _linux(tmp_path, has_manager=False),
        "macos": lambda: _macos(tmp_path),
        "windows": _windows,
    }[request.param]()


def test_at_first_nothing_is_registered(case: Case) -> None:
    state = case.autostart.state()
    assert (state.registration, state.reason) == (Registration.MISSING, None)
    assert state.can_be_repaired
    assert not case.left()


def test_what_was_installed_is_in_order_and_names_its_way(case: Case) -> None:
    case.autostart.install()
    state = case.autostart.state()
    assert state.is_in_order
    assert state.way
    assert state.reason is None
    assert not state.can_be_repaired


def test_installing_again_changes_nothing(case: Case) -> None:
    case.autostart.install()
    before = case.left()
    case.autostart.install()
    assert case.autostart.state().is_in_order
    assert case.left() == before


def test_pain_05_what_was_changed_by_hand_is_seen_and_repaired(case: Case) -> None:
    case.autostart.install()
    case.change()
    state = case.autostart.state()
    assert (state.registration, state.reason) == (
        Registration.CHANGED,
        AutostartReason.ALTERED,
    )
    assert state.can_be_repaired
    case.autostart.install()
    assert case.autostart.state().is_in_order


def test_removing_leaves_nothing(case: Case) -> None:
    case.autostart.install()
    assert case.left()
    case.autostart.remove()
    assert case.autostart.state().registration is Registration.MISSING
    assert not case.left()
    case.autostart.remove()


def test_nothing_is_started_that_is_not_installed(case: Case) -> None:
    assert case.autostart.start() is False


def test_a_system_that_refuses_is_told(case: Case) -> None:
    case.refuse()
    with pytest.raises(PracticeGuardError) as failure:
        case.autostart.install()
    assert failure.value.code is ErrorCode.AUTOSTART_REFUSED
    assert failure.value.facts["reason"]
    assert failure.value.facts["file"]
    assert not case.autostart.state().is_in_order


def test_two_state_folders_do_not_touch_each_other(tmp_path: Path) -> None:
    elsewhere = AgentStart(WINDOWS.command, {"PRACTICEGUARD_HOME": r"E:\second"}, "-0badcafe")
    registry = MemoryRegistry()
    launchctl, systemctl = FakeLaunchctl(), FakeSystemctl(tmp_path / "c" / "systemd" / "user")
    pairs: list[tuple[Autostart, Autostart]] = [
        (RunKeyAutostart(WINDOWS, registry), RunKeyAutostart(elsewhere, registry)),
        (
            LaunchdAutostart(START, tmp_path / "agents", launchctl, 501),
            LaunchdAutostart(elsewhere, tmp_path / "agents", launchctl, 501),
        ),
        (
            LinuxAutostart(START, tmp_path / "c", systemctl),
            LinuxAutostart(elsewhere, tmp_path / "c", systemctl),
        ),
    ]
    for usual, second in pairs:
        usual.install()
        assert second.state().registration is Registration.MISSING
        second.install()
        assert usual.state().is_in_order
        usual.remove()
        assert second.state().is_in_order
        second.remove()
    assert not [key for key in registry.values if key[0] == RUN_KEY]
