"""The agent at login on Windows: the Run key of this user (docs/decisions/0014)."""

import ntpath
import re
import sys
from dataclasses import dataclass
from typing import Protocol

from practiceguard.adapters.system.agent_start import AgentStart, refused
from practiceguard.adapters.system.state_folders import HOME_VARIABLE
from practiceguard.services.ports.autostart import AutostartReason, AutostartState, Registration

RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED_KEY = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
POLICY_KEY = r"Software\Microsoft\Windows\CurrentVersion\Policies\Explorer"
LONGEST = 260
"""Letters of a command in a Run key: learn.microsoft.com, "Run and RunOnce Registry Keys"."""


class Registry(Protocol):
    """The part of the registry that belongs to this user; a refusal is an OSError."""

    def read(self, key: str, name: str) -> str | bytes | int | None:
        """Return a value, None if there is none."""
        ...

    def write(self, key: str, name: str, text: str) -> None:
        """Set a text."""
        ...

    def delete(self, key: str, name: str) -> None:
        """Take a value away; one that is not there is no error."""
        ...


class WindowsRegistry:
    """The real one: HKEY_CURRENT_USER."""

    def read(self, key: str, name: str) -> str | bytes | int | None:
        """Return a value, None if there is none."""
        if sys.platform == "win32":
            import winreg

            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    value: str | bytes | int = winreg.QueryValueEx(opened, name)[0]
                    return value
            except FileNotFoundError:
                return None
        raise OSError

    def write(self, key: str, name: str, text: str) -> None:
        """Set a text."""
        if sys.platform == "win32":
            import winreg

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)
            return
        raise OSError

    def delete(self, key: str, name: str) -> None:
        """Take a value away; one that is not there is no error."""
        if sys.platform == "win32":
            import winreg

            try:
                rights = winreg.KEY_SET_VALUE
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, rights) as opened:
                    winreg.DeleteValue(opened, name)
            except FileNotFoundError:
                return
            return
        raise OSError


@dataclass(frozen=True)
class RunKeyAutostart:
    """Autostart port. Nothing watches over the agent: the window looks after it when it starts."""

    start_of: AgentStart
    registry: Registry
    temporary: tuple[str, ...] = ()
    """Folders that are emptied: a program started inside of a ZIP file runs from there."""

    @property
    def name(self) -> str:
        """Return the name in the key, which the Task Manager shows."""
        return f"PracticeGuard{self.start_of.suffix}"

    def state(self) -> AutostartState:
        """Return whether Windows starts the agent at the next login."""
        obstacle = self._obstacle()
        if obstacle is not None:
            return AutostartState(Registration.NOT_POSSIBLE, obstacle)
        found = self._read(RUN_KEY, self.name)
        if found is None:
            return AutostartState(Registration.MISSING)
        if found != self._command():
            return AutostartState(Registration.CHANGED, AutostartReason.ALTERED)
        if self._is_switched_off():
            return AutostartState(Registration.CHANGED, AutostartReason.SWITCHED_OFF)
        return AutostartState(Registration.IN_ORDER, way="run-key")

    def install(self) -> None:
        """Write the key, and take away that the Task Manager has it off."""
        obstacle = self._obstacle()
        if obstacle is not None:
            raise refused(RUN_KEY, obstacle.value)
        try:
            self.registry.write(RUN_KEY, self.name, self._command())
            self.registry.delete(APPROVED_KEY, self.name)
        except OSError as error:
            raise refused(RUN_KEY, error.strerror or str(error)) from error

    def start(self) -> bool:
        """Return False: Windows starts it at login, and not before."""
        return False

    def remove(self) -> None:
        """Take the key away; an agent that is on stays on."""
        try:
            self.registry.delete(RUN_KEY, self.name)
            self.registry.delete(APPROVED_KEY, self.name)
        except OSError as error:
            raise refused(RUN_KEY, error.strerror or str(error)) from error

    def _command(self) -> str:
        """Return the command: without a console, which would be a black window at each login.

        A Run key holds no environment, so where our state is becomes an argument.
        """
        program, *arguments = self.start_of.command
        folder, name = ntpath.split(program)
        if name.lower() == "python.exe":
            program = ntpath.join(folder, "pythonw.exe")
        home = self.start_of.environment.get(HOME_VARIABLE)
        if home is not None:
            arguments += ["--home", home]
        return " ".join(map(_quoted, (program, *arguments)))

    def _obstacle(self) -> AutostartReason | None:
        if not self.start_of.is_writable or len(self._command()) > LONGEST:
            return AutostartReason.NAME_NOT_POSSIBLE
        program = ntpath.normcase(self.start_of.command[0])
        if any(program.startswith(_as_folder(folder)) for folder in self.temporary):
            return AutostartReason.PROGRAM_NOT_INSTALLED
        if self._read(POLICY_KEY, "DisableCurrentUserRun") == 1:
            return AutostartReason.FORBIDDEN
        return None

    def _is_switched_off(self) -> bool:
        """Return whether the Task Manager has it off: then the first byte is odd."""
        approved = self._read(APPROVED_KEY, self.name)
        return isinstance(approved, bytes) and bool(approved) and approved[0] % 2 == 1

    def _read(self, key: str, name: str) -> str | bytes | int | None:
        try:
            return self.registry.read(key, name)
        except OSError:
            return None


def _as_folder(untrusted: str) -> str:
    return ntpath.normcase(untrusted).rstrip("\\") + "\\"


def _quoted(word: str) -> str:
    r"""Quote a word as Windows programs read it: backslashes count only before a quotation mark.

    >>> print(_quoted("C:\\My Practice\\"))
    "C:\My Practice\\"
    """
    if word and not any(character in word for character in ' \t"'):
        return word
    before_quotes = re.sub(r'(\\*)"', r'\1\1\\"', word)
    return '"' + re.sub(r"(\\+)$", r"\1\1", before_quotes) + '"'
