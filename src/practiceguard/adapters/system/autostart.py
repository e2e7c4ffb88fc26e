"""Which of the three ways of starting at login this system has."""

from collections.abc import Mapping
from pathlib import Path

from practiceguard.adapters.system.agent_start import AgentStart
from practiceguard.adapters.system.autostart_linux import LinuxAutostart
from practiceguard.adapters.system.autostart_macos import LaunchdAutostart
from practiceguard.adapters.system.autostart_windows import RunKeyAutostart, WindowsRegistry
from practiceguard.adapters.system.tools import RunTool
from practiceguard.services.ports.autostart import Autostart


def autostart_of(
    platform: str, start: AgentStart, run: RunTool, environ: Mapping[str, str]
) -> Autostart:
    """Given `sys.platform`, return what starts the agent at login there."""
    home = Path.home()
    if platform == "win32":
        temporary = (environ.get("TEMP", ""), environ.get("TMP", ""))
        return RunKeyAutostart(start, WindowsRegistry(), tuple(filter(None, temporary)))
    if platform == "darwin":
        return LaunchdAutostart(start, home / "Library" / "LaunchAgents", run)
    # The specification: a path that is not absolute counts as not set.
    untrusted = Path(environ.get("XDG_CONFIG_HOME", ""))
    config = untrusted if untrusted.is_absolute() else home / ".config"
    return LinuxAutostart(start, config, run)
