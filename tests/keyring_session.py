"""A private D-Bus session with a Secret Service of its own, started by a test and ended by it."""

import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

_NO_SERVICES = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@dataclass
class KeyringSession:
    """What a process needs to find the keyring, and nothing of the machine's own session."""

    folder: Path
    environment: dict[str, str]
    processes: list["subprocess.Popen[bytes]"]

    def unlock(self, password: str = "only for this test") -> None:
        """Start the keyring, opened by a password; it is made with it the first time."""
        self._start("--unlock", password)

    def start_locked(self) -> None:
        """Start the keyring without opening it."""
        self._start("--start", None)

    def stop_keyring(self) -> None:
        """End the keyring as a log-out does; what it holds stays on the disk."""
        _end(self.processes.pop())

    def apply(self, patch: pytest.MonkeyPatch) -> None:
        """Let this very process use the keyring."""
        for name, value in self.environment.items():
            patch.setenv(name, value)
        patch.delenv("DISPLAY", raising=False)
        patch.delenv("WAYLAND_DISPLAY", raising=False)

    def _start(self, how: str, password: str | None) -> None:
        options = ["--unlock"] if how == "--unlock" else []
        daemon = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--components=secrets", *options],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.processes.append(daemon)
        assert daemon.stdin is not None
        if password is not None:
            daemon.stdin.write(password.encode())
        daemon.stdin.close()
        _wait_for_owner("org.freedesktop.secrets", self.environment)


@contextlib.contextmanager
def keyring_session() -> Iterator[KeyringSession]:
    """Give a bus without any service on it; nothing is left behind afterwards."""
    for program in ("dbus-daemon", "gnome-keyring-daemon", "dbus-send"):
        if shutil.which(program) is None:
            pytest.fail(f"{program} is missing: install the packages dbus and gnome-keyring")
    # Not below the test's own folder: the path of a socket may have 107 characters.
    folder = Path(tempfile.mkdtemp(prefix="pg-keyring-"))
    session = KeyringSession(folder, {}, [])
    try:
        session.environment = _environment(folder, _start_bus(folder, session.processes))
        yield session
    finally:
        for process in reversed(session.processes):
            _end(process)
        shutil.rmtree(folder)
        left = [
            process for process in psutil.process_iter(["cmdline"]) if _mentions(process, folder)
        ]
        assert not left, f"left behind: {left}"


def _environment(folder: Path, address: str) -> dict[str, str]:
    environment = {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": str(folder / "home"),
        "XDG_RUNTIME_DIR": str(folder / "runtime"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "DBUS_SESSION_BUS_ADDRESS": address,
        "LANG": "C.UTF-8",
    }
    for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        Path(environment[name]).mkdir(mode=0o700)
    return environment


def _start_bus(folder: Path, processes: list["subprocess.Popen[bytes]"]) -> str:
    config = folder / "bus.conf"
    config.write_text(_NO_SERVICES.format(folder=folder))
    bus = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--print-address"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    processes.append(bus)
    assert bus.stdout is not None
    address = bus.stdout.readline().decode().strip()
    assert address, "the bus did not start"
    return address


def _wait_for_owner(name: str, environment: dict[str, str]) -> None:
    for _ in range(100):
        asked = subprocess.run(
            [
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.DBus",
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus.NameHasOwner",
                f"string:{name}",
            ],
            env=environment,
            capture_output=True,
            timeout=10,
        )
        if b"boolean true" in asked.stdout:
            return
        psutil.Process().cpu_percent(interval=0.05)
    pytest.fail(f"{name} did not appear on the bus")


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(timeout=5)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _mentions(process: psutil.Process, folder: Path) -> bool:
    try:
        return str(folder) in process.environ().get("DBUS_SESSION_BUS_ADDRESS", "") + " ".join(
            process.cmdline()
        )
    except (psutil.Error, OSError):
        return False
