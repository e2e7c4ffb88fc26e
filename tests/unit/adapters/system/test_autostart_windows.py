"""The agent at login on Windows: the value in the Run key, and what stands against it."""

import pytest

from practiceguard.adapters.system.agent_start import AgentStart
from practiceguard.adapters.system.autostart_windows import (
    APPROVED_KEY,
    LONGEST,
    POLICY_KEY,
    RUN_KEY,
    RunKeyAutostart,
)
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.ports import AutostartReason, AutostartState, Registration
from tests.fakes.fake_login_systems import MemoryRegistry

APP = AgentStart((r"C:\Program Files\PracticeGuard\PracticeGuard.exe", "agent", "keep"))


def registered(start: AgentStart) -> str:
    registry = MemoryRegistry()
    RunKeyAutostart(start, registry).install()
    ((_key, value),) = registry.values.items()
    return str(value)


def test_the_value() -> None:
    registry = MemoryRegistry()
    RunKeyAutostart(APP, registry).install()
    assert registry.values == {
        (RUN_KEY, "PracticeGuard"): r'"C:\Program Files\PracticeGuard\PracticeGuard.exe" agent keep'
    }


def test_where_the_state_is_becomes_an_argument() -> None:
    moved = AgentStart(APP.command, {"PRACTICEGUARD_HOME": "E:\\Second Practice\\"}, "-0badcafe")
    # A backslash before the closing mark would escape it.
    assert registered(moved).endswith('agent keep --home "E:\\Second Practice\\\\"')
    assert RunKeyAutostart(moved, MemoryRegistry()).name == "PracticeGuard-0badcafe"


def test_python_shows_no_black_window() -> None:
    start = AgentStart((r"C:\venv\Scripts\python.exe", "-P", "-m", "practiceguard.agent", "keep"))
    assert registered(start) == r"C:\venv\Scripts\pythonw.exe -P -m practiceguard.agent keep"


@pytest.mark.parametrize(("first", "is_off"), [(2, False), (6, False), (3, True), (7, True)])
def test_what_the_task_manager_has_off_is_called_so_and_put_on_again(
    first: int, is_off: bool
) -> None:
    registry = MemoryRegistry()
    autostart = RunKeyAutostart(APP, registry)
    autostart.install()
    registry.values[APPROVED_KEY, "PracticeGuard"] = bytes([first, *range(11)])
    expected = AutostartState(Registration.CHANGED, AutostartReason.SWITCHED_OFF)
    assert (autostart.state() == expected) is is_off
    assert autostart.state().is_in_order is not is_off
    autostart.install()
    assert autostart.state().is_in_order
    autostart.remove()
    assert registry.values == {}


def test_a_rule_of_the_computer_forbids_it() -> None:
    registry = MemoryRegistry({(POLICY_KEY, "DisableCurrentUserRun"): 1})
    autostart = RunKeyAutostart(APP, registry)
    assert autostart.state() == AutostartState(Registration.NOT_POSSIBLE, AutostartReason.FORBIDDEN)
    with pytest.raises(PracticeGuardError):
        autostart.install()
    assert list(registry.values) == [(POLICY_KEY, "DisableCurrentUserRun")]


@pytest.mark.parametrize(
    ("program", "is_passing"),
    [
        (r"C:\Users\Ann\AppData\Local\Temp\Temp1_pg.zip\PracticeGuard.exe", True),
        (r"c:\users\ann\appdata\local\temp\PracticeGuard.exe", True),
        (r"C:\Users\Ann\AppData\Local\Temporary\PracticeGuard.exe", False),
        (r"C:\Users\Ann\AppData\Local\Programs\PracticeGuard\PracticeGuard.exe", False),
    ],
)
def test_a_program_inside_a_zip_file_is_not_registered(program: str, is_passing: bool) -> None:
    temporary = (r"C:\Users\Ann\AppData\Local\Temp",)
    start = AgentStart((program, "agent", "keep"))
    state = RunKeyAutostart(start, MemoryRegistry(), temporary).state()
    assert (state.reason is AutostartReason.PROGRAM_NOT_INSTALLED) is is_passing


def test_a_value_that_windows_would_cut_is_not_written() -> None:
    longest = AgentStart(("C:\\" + "a" * (LONGEST - 3 - len(" agent keep")), "agent", "keep"))
    assert len(registered(longest)) == LONGEST
    longer = AgentStart((longest.command[0] + "b", "agent", "keep"))
    autostart = RunKeyAutostart(longer, MemoryRegistry())
    assert autostart.state().reason is AutostartReason.NAME_NOT_POSSIBLE
    with pytest.raises(PracticeGuardError):
        autostart.install()


def test_a_registry_that_cannot_be_read_is_missing_nothing_worse() -> None:
    class Closed(MemoryRegistry):
        def read(self, key: str, name: str) -> str | bytes | int | None:
            raise PermissionError(13, key, name)

    assert RunKeyAutostart(APP, Closed()).state().registration is Registration.MISSING


def test_windows_does_not_start_it_before_the_login() -> None:
    autostart = RunKeyAutostart(APP, MemoryRegistry())
    autostart.install()
    assert autostart.start() is False
