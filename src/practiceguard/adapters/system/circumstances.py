"""The computer's circumstances: battery, a network paid by use, and clocks that nobody can set."""

import contextlib
import ctypes
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import psutil

from practiceguard.domain.backup.waking import Uptime
from practiceguard.services.ports.circumstances import Power

SECONDS_FOR_AN_ANSWER: Final = 2.0
_TICKS_A_SECOND: Final = 10_000_000  # Windows counts in 100 nanoseconds
# NMMetered, networkmanager.dev/docs/api/latest/nm-dbus-types.html; 0 is "not known".
_NETWORK_MANAGER: Final = {1: True, 2: False, 3: True, 4: False}
# NetworkCostType, learn.microsoft.com; 0 is "not known", 2 a fixed volume, 3 paid by the byte.
_WINDOWS: Final = {1: False, 2: True, 3: True}


class Battery(NamedTuple):
    """What psutil says of a battery."""

    percent: float | None
    power_plugged: bool | None


def _battery() -> Battery | None:
    # Not there at all on systems that psutil cannot ask.
    ask: Callable[[], Any] = getattr(psutil, "sensors_battery", lambda: None)
    try:
        found = ask()
    except (psutil.Error, OSError, ValueError, RuntimeError):
        return None
    return None if found is None else Battery(found.percent, found.power_plugged)


def _metered() -> bool | None:
    if sys.platform == "win32":
        return _metered_on_windows()
    elif sys.platform == "linux":  # noqa: RET505  mypy reads one branch per system
        return _metered_on_linux()
    else:
        return None  # macOS knows, but tells only programs of its own kind (Network.framework)


@dataclass(frozen=True)
class SystemCircumstances:
    """Circumstances port, on Windows, macOS and Linux."""

    battery: Callable[[], Battery | None] = _battery
    metered: Callable[[], bool | None] = _metered

    def power(self) -> Power:
        """Return the power; what is not known counts as plugged in: a copy is worth more."""
        battery = self.battery()
        if battery is None:
            return Power(on_battery=False, percent=None)
        percent = None if battery.percent is None else max(0, min(100, round(battery.percent)))
        return Power(on_battery=battery.power_plugged is False, percent=percent)

    def is_metered(self) -> bool | None:
        """Return whether the network is paid by use; None if the system does not say."""
        return self.metered()

    def uptime(self) -> Uptime:
        """Return the seconds awake, and those since the start with sleep."""
        return _uptime()


def _uptime() -> Uptime:
    if sys.platform == "win32":
        asked = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(asked))
        milliseconds = ctypes.windll.kernel32.GetTickCount64
        milliseconds.restype = ctypes.c_ulonglong
        return Uptime(asked.value / _TICKS_A_SECOND, milliseconds() / 1000)
    elif sys.platform == "darwin":  # noqa: RET505  mypy reads one branch per system
        # clock_gettime(3) there: this one goes on while the system sleeps, the other does not.
        return Uptime(
            time.clock_gettime(time.CLOCK_UPTIME_RAW), time.clock_gettime(time.CLOCK_MONOTONIC)
        )
    elif hasattr(time, "CLOCK_BOOTTIME"):
        return Uptime(
            time.clock_gettime(time.CLOCK_MONOTONIC), time.clock_gettime(time.CLOCK_BOOTTIME)
        )
    else:
        return Uptime(time.monotonic(), None)


def _metered_on_linux() -> bool | None:
    """Ask NetworkManager, which knows what was set by hand and what a phone says of itself.

    By D-Bus itself: a tool for it is not everywhere, and starting one each minute is not quiet.
    """
    from jeepney import DBusAddress, Properties
    from jeepney.io.blocking import open_dbus_connection
    from jeepney.wrappers import DBusErrorResponse, unwrap_msg

    manager = DBusAddress(
        "/org/freedesktop/NetworkManager",
        bus_name="org.freedesktop.NetworkManager",
        interface="org.freedesktop.NetworkManager",
    )
    # No bus, no NetworkManager, an old one, or one that hangs: then it is not known.
    with contextlib.suppress(OSError, LookupError, ValueError, RuntimeError, DBusErrorResponse):
        with contextlib.closing(open_dbus_connection("SYSTEM")) as bus:
            asked = Properties(manager).get("Metered")
            answer = bus.send_and_get_reply(asked, timeout=SECONDS_FOR_AN_ANSWER)
        said = unwrap_msg(answer)[0][1]
        return _NETWORK_MANAGER.get(said) if isinstance(said, int) else None
    return None


def _metered_on_windows() -> bool | None:
    """Ask Windows what the connection to the internet costs, in its own words."""
    if sys.platform == "win32":
        # Whatever a Windows without this interface answers: then it is not known.
        with contextlib.suppress(ImportError, OSError, RuntimeError):
            from winrt.windows.networking.connectivity import NetworkInformation

            profile = NetworkInformation.get_internet_connection_profile()
            if profile is not None:
                cost = profile.get_connection_cost()
                return True if cost.roaming else _WINDOWS.get(int(cost.network_cost_type))
    return None
