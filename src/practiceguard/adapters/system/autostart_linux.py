"""The agent at login on Linux: the desktop says when, systemd keeps it alive where there is one.

Every desktop starts what lies in the autostart folder once the session's keyring and its D-Bus
are there; a systemd target does so on some desktops only, or too early (docs/decisions/0014).
"""

import configparser
from dataclasses import dataclass
from pathlib import Path

from practiceguard.adapters.system.agent_start import (
    AgentStart,
    read_file,
    refused,
    remove_file,
    write_file,
)
from practiceguard.adapters.system.tools import RunTool, answer_of, complaint_of, succeeds
from practiceguard.services.ports.autostart import AutostartReason, AutostartState, Registration

_SYSTEMCTL = ("systemctl", "--user")
_SESSION_VARIABLES = (
    "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY",
    # By it the keyring library chooses between GNOME's and KDE's keyring: as the window does.
    "XDG_CURRENT_DESKTOP",
    "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LANG", "LANGUAGE",
)  # fmt: skip
_SECONDS_BEFORE_KILL = 20
_SECONDS_TO_STOP = 30.0
_SECTION = "Desktop Entry"
# systemd refuses a program whose own name has them, as in the folder of somebody called O'Brien.
_REFUSED_IN_A_PROGRAM = "'\"\\"
_SWITCHES = {"hidden": "true", "x-gnome-autostart-enabled": "false", "x-systemd-skip": "true"}
_CONDITIONS = ("onlyshowin", "notshowin", "tryexec", "autostartcondition")


@dataclass(frozen=True)
class LinuxAutostart:
    """Autostart port. At most one of the two ways is in place, and each starts one agent only."""

    start_of: AgentStart
    config: Path
    """XDG_CONFIG_HOME."""
    run: RunTool

    @property
    def unit_name(self) -> str:
        """Return what systemd calls the agent."""
        return f"practiceguard-agent{self.start_of.suffix}.service"

    @property
    def unit_file(self) -> Path:
        """Return where the unit is, where systemd keeps the agent alive."""
        return self.config / "systemd" / "user" / self.unit_name

    @property
    def entry_file(self) -> Path:
        """Return what the desktop starts at login."""
        return self.config / "autostart" / f"practiceguard-agent{self.start_of.suffix}.desktop"

    def state(self) -> AutostartState:
        """Return whether the agent starts at login, from the files alone."""
        if not self.start_of.is_writable:
            return AutostartState(Registration.NOT_POSSIBLE, AutostartReason.NAME_NOT_POSSIBLE)
        entry, unit = read_file(self.entry_file), read_file(self.unit_file)
        if entry is None:
            return AutostartState(Registration.MISSING)
        found = _parsed(entry)
        if _is_switched_off(found):
            return AutostartState(Registration.CHANGED, AutostartReason.SWITCHED_OFF)
        if unit == unit_text(self.start_of).encode() and _fits(found, self._supervised()):
            return AutostartState(Registration.IN_ORDER, way="systemd")
        if unit is None and _fits(found, self._alone()):
            return AutostartState(Registration.IN_ORDER, way="desktop")
        return AutostartState(Registration.CHANGED, AutostartReason.ALTERED)

    def install(self) -> None:
        """Write what fits this session; an agent that is on stays on."""
        if not self.start_of.is_writable:
            raise refused(self.entry_file, "a name that cannot be written there")
        if self._has_manager():
            write_file(self.unit_file, unit_text(self.start_of).encode())
            reloaded = answer_of(self.run, *_SYSTEMCTL, "daemon-reload")
            if reloaded is None or reloaded.exit_code != 0:
                remove_file(self.unit_file)
                raise refused(self.unit_file, complaint_of(reloaded))
            write_file(self.entry_file, entry_text(self._supervised()).encode())
            return
        remove_file(self.unit_file)
        write_file(self.entry_file, entry_text(self._alone()).encode())

    def start(self) -> bool:
        """Have systemd start the agent now; False where the desktop alone does it."""
        if self.state() != AutostartState(Registration.IN_ORDER, way="systemd"):
            return False
        answer_of(self.run, *_SYSTEMCTL, "import-environment", *_SESSION_VARIABLES)
        return succeeds(self.run, *_SYSTEMCTL, "start", self.unit_name)

    def remove(self) -> None:
        """Stop the agent where systemd keeps it alive, and take both files away."""
        had_unit = self.unit_file.is_file()
        remove_file(self.entry_file)
        if had_unit:
            # Before its file is gone: without that, systemd would end a run in its group as well.
            succeeds(self.run, *_SYSTEMCTL, "stop", self.unit_name, seconds=_SECONDS_TO_STOP)
        remove_file(self.unit_file)
        if had_unit:
            succeeds(self.run, *_SYSTEMCTL, "daemon-reload")
            # What systemd remembers of an agent that failed would outlive its unit.
            succeeds(self.run, *_SYSTEMCTL, "reset-failed", self.unit_name)

    def _has_manager(self) -> bool:
        """Return whether a systemd of this user answers: not so in a container."""
        return succeeds(self.run, *_SYSTEMCTL, "show", "--property=Version")

    def _supervised(self) -> tuple[str, ...]:
        """Return what the desktop runs where systemd keeps the agent alive."""
        variables = " ".join(_SESSION_VARIABLES)
        script = f"systemctl --user import-environment {variables}; "
        return ("sh", "-c", f"{script}exec systemctl --user start {self.unit_name}")

    def _alone(self) -> tuple[str, ...]:
        """Return what the desktop runs where nothing else does."""
        environment = self.start_of.environment.items()
        prefix = ("env", *(f"{name}={value}" for name, value in environment)) if environment else ()
        return (*prefix, *self.start_of.command)


def unit_text(start: AgentStart) -> str:
    """Given what to start, return the unit: systemd.service(5), systemd.exec(5).

    The process alone is ended, restarted or stopped: a run it started is in the same group, and
    must go on. It is tried again for ever: a keyring may be opened an hour after the login.
    """
    program, *arguments = start.command
    if any(sign in program for sign in _REFUSED_IN_A_PROGRAM):
        program, arguments = "/bin/sh", ["-c", 'exec "$0" "$@"', *start.command]
    # A dollar is a variable in the arguments only, a percent sign a specifier everywhere.
    words = [_unit_word(program), *(_unit_word(word).replace("$", "$$") for word in arguments)]
    lines = [
        "# Written by PracticeGuard, and written anew by it when it was changed.",
        "[Unit]",
        "Description=PracticeGuard keeps the schedule of the copies",
        "StartLimitIntervalSec=0",
        "",
        "[Service]",
        "Type=exec",
        f"ExecStart={' '.join(words)}",
    ]
    lines += [
        f"Environment={_unit_word(f'{name}={value}')}" for name, value in start.environment.items()
    ]
    lines += ["Restart=on-failure", "RestartSec=60", "KillMode=process"]
    lines += [f"TimeoutStopSec={_SECONDS_BEFORE_KILL}", ""]
    return "\n".join(lines)


def _unit_word(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'


def entry_text(command: tuple[str, ...]) -> str:
    """Given a command, return the desktop entry that starts it at login, without a window."""
    return "\n".join(["[Desktop Entry]", *(f"{k}={v}" for k, v in _entry(command).items()), ""])


def _entry(command: tuple[str, ...]) -> dict[str, str]:
    return {
        "Type": "Application",
        "Version": "1.5",
        "Name": "PracticeGuard",
        "Comment": "Keeps the schedule of the copies",
        "Exec": " ".join(map(_entry_word, command)),
        "Terminal": "false",
        "NoDisplay": "true",
        "X-GNOME-Autostart-enabled": "true",
    }


def _entry_word(word: str) -> str:
    """Quote a word twice over: for the command line, and as a string of the file.

    Desktop Entry Specification 1.5, "The Exec key".
    """
    for reserved in '\\"`$':
        word = word.replace(reserved, "\\" + reserved)
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _parsed(entry: bytes) -> dict[str, str]:
    """Return the keys of a desktop entry in lower letters; empty if it is none."""
    parser = configparser.RawConfigParser(
        delimiters=("=",), comment_prefixes=("#",), strict=False, empty_lines_in_values=False
    )
    try:
        parser.read_string(entry.decode("utf-8"))
        return dict(parser[_SECTION])
    except (configparser.Error, KeyError, UnicodeDecodeError):
        return {}


def _is_switched_off(found: dict[str, str]) -> bool:
    """Return whether a desktop's own list of start programs has it off."""
    return any(found.get(name, "").lower() == off for name, off in _SWITCHES.items())


def _fits(found: dict[str, str], command: tuple[str, ...]) -> bool:
    """Return whether the entry starts the command on every desktop; a desktop may add keys."""
    wanted = _entry(command)
    same = all(found.get(name.lower()) == wanted[name] for name in ("Type", "Exec", "Terminal"))
    return same and not any(name in found for name in _CONDITIONS)
