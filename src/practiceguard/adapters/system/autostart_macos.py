"""The agent at login on macOS: a launch agent, kept alive by launchd (man launchd.plist)."""

import os
import plistlib
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from practiceguard.adapters.system.agent_start import (
    AgentStart,
    read_file,
    refused,
    remove_file,
    write_file,
)
from practiceguard.adapters.system.tools import RunTool, answer_of, complaint_of, succeeds
from practiceguard.services.ports.autostart import AutostartReason, AutostartState, Registration

_LABEL = "org.practiceguard.agent"
_ATTEMPTS = 5
# macOS runs a program that was never moved out of the download from a passing place; a disk image
# is gone once it is ejected.
_PASSING_PLACES = ("/private/var/folders/", "/Volumes/")


def _this_user() -> int:
    if sys.platform == "win32":
        return 0
    else:  # noqa: RET505  mypy reads one branch per system
        return os.getuid()


@dataclass(frozen=True)
class LaunchdAutostart:
    """Autostart port."""

    start_of: AgentStart
    folder: Path
    """`~/Library/LaunchAgents`."""
    run: RunTool
    user: int = field(default_factory=_this_user)
    wait: Callable[[float], None] = time.sleep

    @property
    def label(self) -> str:
        """Return what launchd calls the agent."""
        return f"{_LABEL}{self.start_of.suffix}"

    @property
    def file(self) -> Path:
        """Return where the property list is."""
        return self.folder / f"{self.label}.plist"

    def state(self) -> AutostartState:
        """Return whether launchd will start the agent at the next login."""
        if not self.start_of.is_writable:
            return AutostartState(Registration.NOT_POSSIBLE, AutostartReason.NAME_NOT_POSSIBLE)
        if self._is_passing():
            return AutostartState(Registration.NOT_POSSIBLE, AutostartReason.PROGRAM_NOT_INSTALLED)
        content = read_file(self.file)
        if content is None:
            return AutostartState(Registration.MISSING)
        if _parsed(content) != self._wanted():
            return AutostartState(Registration.CHANGED, AutostartReason.ALTERED)
        if self._is_switched_off():
            return AutostartState(Registration.CHANGED, AutostartReason.SWITCHED_OFF)
        return AutostartState(Registration.IN_ORDER, way="launchd")

    def install(self) -> None:
        """Write the property list and load it, which starts the agent; what is loaded stays."""
        if not self.start_of.is_writable or self._is_passing():
            raise refused(self.file, "the program is not in the Applications folder")
        if not self._has_session():
            # Over SSH alone there is no session to load it into: the next login does.
            write_file(self.file, plistlib.dumps(self._wanted()))
            return
        was_in_order = _parsed(read_file(self.file) or b"") == self._wanted()
        is_loaded = succeeds(self.run, "launchctl", "print", self._target)
        if is_loaded and not was_in_order:
            succeeds(self.run, "launchctl", "bootout", self._target)
            is_loaded = False
        write_file(self.file, plistlib.dumps(self._wanted()))
        succeeds(self.run, "launchctl", "enable", self._target)
        if not is_loaded:
            self._load()

    def start(self) -> bool:
        """Have launchd start the agent now; it does nothing if it is on."""
        return self.state().is_in_order and succeeds(
            self.run, "launchctl", "kickstart", self._target
        )

    def remove(self) -> None:
        """Unload the agent, which ends it, and take the property list away."""
        if self.file.exists():
            succeeds(self.run, "launchctl", "bootout", self._target)
        remove_file(self.file)

    @property
    def _domain(self) -> str:
        return f"gui/{self.user}"

    @property
    def _target(self) -> str:
        return f"{self._domain}/{self.label}"

    def _has_session(self) -> bool:
        return succeeds(self.run, "launchctl", "print", self._domain)

    def _load(self) -> None:
        """Load it; what was unloaded a moment ago may take some seconds to be gone."""
        answer = None
        for attempt in range(_ATTEMPTS):
            if attempt:
                self.wait(float(attempt))
            answer = answer_of(self.run, "launchctl", "bootstrap", self._domain, str(self.file))
            if answer is not None and answer.exit_code == 0:
                return
        raise refused(self.file, complaint_of(answer))

    def _is_passing(self) -> bool:
        return self.start_of.command[0].startswith(_PASSING_PLACES)

    def _is_switched_off(self) -> bool:
        """Return whether the system settings have it off; of the answer's two forms, either."""
        answer = answer_of(self.run, "launchctl", "print-disabled", self._domain)
        if answer is None or answer.exit_code != 0:
            return False
        lines = answer.stdout.decode("utf-8", "replace").splitlines()
        said = [line.split("=>")[1].strip() for line in lines if f'"{self.label}" =>' in line]
        return any(word in {"disabled", "true"} for word in said)

    def _wanted(self) -> dict[str, Any]:
        wanted: dict[str, Any] = {
            "Label": self.label,
            "ProgramArguments": list(self.start_of.command),
            "RunAtLoad": True,
            "KeepAlive": {"SuccessfulExit": False},
            "ThrottleInterval": 60,
            "ProcessType": "Background",
            "LimitLoadToSessionType": "Aqua",
            # A run that the agent started must go on when the agent ends.
            "AbandonProcessGroup": True,
        }
        if self.start_of.environment:
            wanted["EnvironmentVariables"] = dict(self.start_of.environment)
        return wanted


def _parsed(content: bytes) -> object:
    """Return what a property list says, in either of its two forms; None if it is none."""
    try:
        return plistlib.loads(content)
    except (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError):
        return None
