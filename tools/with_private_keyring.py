"""Run a command with a Secret Service of its own: a private bus and an unlocked gnome-keyring.

Nothing of the user's own keyring is touched. When the command ends, the daemons are stopped and
their files removed; its exit code is handed on.
"""

import contextlib
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Final

START_LIMIT_SECONDS: Final = 20.0
SERVICE: Final = "org.freedesktop.secrets"
# No service folders: nothing but our own daemon may answer on this bus.
BUS: Final = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class KeyringStartError(Exception):
    """The private keyring could not be started; the text says what to do."""


@contextlib.contextmanager
def private_keyring() -> Iterator[dict[str, str]]:
    """Yield the environment variables by which a program reaches an unlocked keyring."""
    for tool, package in {
        "dbus-daemon": "dbus",
        "dbus-send": "dbus",
        "gnome-keyring-daemon": "gnome-keyring",
    }.items():
        if shutil.which(tool) is None:
            raise KeyringStartError(f"{tool} is missing: apt-get install {package}")
    with contextlib.ExitStack() as stack:
        # A socket's path may have 108 characters at most, so it goes straight under /tmp.
        folder = Path(
            stack.enter_context(
                tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp", ignore_cleanup_errors=True)
            )
        )
        for name in ("data", "run", "home"):
            (folder / name).mkdir(mode=0o700)
        socket = folder / "bus"
        address = f"unix:path={socket}"
        (folder / "bus.conf").write_text(BUS.format(socket=socket), encoding="utf-8")
        environment = {
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "HOME": str(folder / "home"),
        }
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL"):
            environment.pop(name, None)
        bus = ["dbus-daemon", f"--config-file={folder / 'bus.conf'}", "--nofork", "--nopidfile"]
        stack.enter_context(daemon(bus, environment, folder))
        wait_for(socket.exists, "the private bus did not start", folder)
        keyring = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
        stack.enter_context(daemon(keyring, environment, folder, secrets.token_hex(16)))
        wait_for(lambda: has_owner(environment), "gnome-keyring did not start", folder)
        yield {"DBUS_SESSION_BUS_ADDRESS": address}


@contextlib.contextmanager
def daemon(
    argv: list[str], environment: dict[str, str], folder: Path, password: str = ""
) -> Iterator[None]:
    """Keep a program running; stop it, at last by force, on the way out."""
    with (folder / "daemons.log").open("ab") as log:
        process = subprocess.Popen(
            argv, env=environment, stdin=subprocess.PIPE, stdout=log, stderr=log
        )
    try:
        assert process.stdin is not None
        with contextlib.suppress(BrokenPipeError), process.stdin as stdin:
            stdin.write(password.encode())
        yield
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def has_owner(environment: dict[str, str]) -> bool:
    """Whether somebody answers for the Secret Service on the private bus."""
    question = [
        "dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus",
        "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", f"string:{SERVICE}",
    ]  # fmt: skip
    answer = subprocess.run(question, env=environment, capture_output=True, check=False)
    return b"true" in answer.stdout


def wait_for(condition: Callable[[], bool], failure: str, folder: Path) -> None:
    """Wait until a daemon is there; past the limit, fail with what it said."""
    give_up_at = time.monotonic() + START_LIMIT_SECONDS
    while not condition():
        if time.monotonic() > give_up_at:
            said = (folder / "daemons.log").read_text(encoding="utf-8", errors="replace")
            raise KeyringStartError(f"{failure}: {said.strip()}")
        time.sleep(0.05)


def run(argv: list[str], extra: dict[str, str]) -> int:
    """Run the command to its end; a signal to us is handed on to it."""
    process = subprocess.Popen(argv, env={**os.environ, **extra})

    def hand_on(number: int, _frame: FrameType | None) -> None:
        process.send_signal(number)

    # The terminal sends Ctrl+C to the command as well; we only must outlive it to clean up.
    signal.signal(signal.SIGINT, lambda _number, _frame: None)
    signal.signal(signal.SIGTERM, hand_on)
    signal.signal(signal.SIGHUP, hand_on)
    code = process.wait()
    return code if code >= 0 else 128 - code


def main() -> int:
    """Run the given command; its exit code, or 1 with a sentence if there can be no keyring."""
    if len(sys.argv) < 2:
        print("usage: with_private_keyring.py COMMAND [ARGUMENT ...]", file=sys.stderr)
        return 2
    # Told to end while the daemons start: leave through the clean-up as well.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda told, _frame: sys.exit(128 + told))
    try:
        with private_keyring() as extra:
            return run(sys.argv[1:], extra)
    except (KeyringStartError, OSError) as problem:
        print(f"The command was not run: {problem}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
