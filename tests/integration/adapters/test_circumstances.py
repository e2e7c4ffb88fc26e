"""Battery and network cost: made-up batteries, and a real D-Bus with a made-up NetworkManager."""

import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from practiceguard.adapters.system.circumstances import (
    SECONDS_FOR_AN_ANSWER,
    Battery,
    SystemCircumstances,
)
from practiceguard.services.ports import Power

SYSTEM = SystemCircumstances()


@pytest.mark.parametrize(
    ("battery", "expected"),
    [
        (None, Power(on_battery=False, percent=None)),
        (Battery(41.6, power_plugged=False), Power(on_battery=True, percent=42)),
        (Battery(100.4, power_plugged=True), Power(on_battery=False, percent=100)),
        (Battery(0.0, power_plugged=False), Power(on_battery=True, percent=0)),
        # Full, or it does not say: a copy is worth more than some charge.
        (Battery(80.0, power_plugged=None), Power(on_battery=False, percent=80)),
        (Battery(None, power_plugged=False), Power(on_battery=True, percent=None)),
    ],
)
def test_what_a_battery_says(battery: Battery | None, expected: Power) -> None:
    assert SystemCircumstances(battery=lambda: battery).power() == expected


@pytest.mark.parametrize("trouble", [OSError, ValueError, RuntimeError])
def test_a_battery_that_cannot_be_read_is_none(
    monkeypatch: pytest.MonkeyPatch, trouble: type[Exception]
) -> None:
    def ask() -> None:
        raise trouble

    monkeypatch.setattr("psutil.sensors_battery", ask, raising=False)
    assert SYSTEM.power() == Power(on_battery=False, percent=None)


pytestmark_bus = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="needs D-Bus"
)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Start a D-Bus of our own and let it pass for the system's."""
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
        stdout=subprocess.PIPE, text=True,
    ) as daemon:  # fmt: skip
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        try:
            yield address
        finally:
            daemon.terminate()


@pytest.fixture
def network_manager(bus: str) -> Iterator[Callable[[tuple[str, object] | str | None], None]]:
    """Return what begins a NetworkManager that gives one answer: a value, an error, or nothing."""
    from jeepney import MessageType, new_error, new_method_return
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import open_dbus_connection

    stop = threading.Event()
    threads: list[threading.Thread] = []

    def begin(answer: tuple[str, object] | str | None) -> None:
        connection = open_dbus_connection(bus)
        connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.NetworkManager"))

        def serve() -> None:
            with closing(connection):
                while not stop.is_set():
                    try:
                        asked = connection.receive(timeout=0.05)
                    except TimeoutError:
                        continue
                    if asked.header.message_type is not MessageType.method_call:
                        continue
                    assert asked.body == ("org.freedesktop.NetworkManager", "Metered")
                    if isinstance(answer, tuple):
                        connection.send(new_method_return(asked, "v", (answer,)))
                    elif answer is not None:
                        connection.send(new_error(asked, answer))

        threads.append(threading.Thread(target=serve))
        threads[-1].start()

    yield begin
    stop.set()
    for thread in threads:
        thread.join()


@pytestmark_bus
@pytest.mark.parametrize(
    ("said", "expected"), [(0, None), (1, True), (2, False), (3, True), (4, False), (9, None)]
)
def test_what_networkmanager_says(
    network_manager: Callable[[object], None], said: int, expected: bool | None
) -> None:
    network_manager(("u", said))
    assert SYSTEM.is_metered() is expected


@pytestmark_bus
@pytest.mark.parametrize(
    "answer",
    ["org.freedesktop.DBus.Error.UnknownProperty", "org.freedesktop.DBus.Error.AccessDenied",
     ("s", "expensive"), ("as", ["a", "b"])],
)  # fmt: skip
def test_an_answer_that_is_none_means_not_known(
    network_manager: Callable[[object], None], answer: object
) -> None:
    network_manager(answer)
    assert SYSTEM.is_metered() is None


@pytestmark_bus
def test_one_that_hangs_is_not_waited_for(network_manager: Callable[[object], None]) -> None:
    network_manager(None)
    begun = time.monotonic()
    assert SYSTEM.is_metered() is None
    assert SECONDS_FOR_AN_ANSWER * 0.9 < time.monotonic() - begun < SECONDS_FOR_AN_ANSWER + 3


@pytestmark_bus
def test_without_networkmanager_it_is_not_known(bus: str) -> None:
    assert bus
    assert SYSTEM.is_metered() is None


@pytest.mark.skipif(sys.platform != "linux", reason="asked by D-Bus there only")
@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "nonsense", "tcp:host=x"])
def test_without_a_bus_it_is_not_known(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    assert SYSTEM.is_metered() is None
