"""A notification on the screen of this computer, by the system's own tool."""

import base64
import html
from collections.abc import Sequence
from typing import Protocol

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Message

_LONGEST = 400
_POWERSHELL_ID = r"{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\WindowsPowerShell\v1.0\powershell.exe"
"""An id that Windows knows: a toast of a program it does not know is not shown."""


class ToolAnswer(Protocol):
    """What a tool of the system left behind."""

    @property
    def exit_code(self) -> int:
        """Return its exit code."""
        ...


class RunTool(Protocol):
    """Runs a tool of the system to its end; OSError if it cannot be started."""

    def __call__(self, argv: Sequence[str], *, timeout: float) -> ToolAnswer:
        """Given the command and the seconds it may take, return what it left behind."""
        ...


def show(message: Message, run_tool: RunTool, platform: str, seconds: float) -> None:
    """Show a message; MESSENGER_MISSING if this computer has no means for it."""
    command = command_for(message, platform)
    try:
        answer = run_tool(command, timeout=seconds)
    except OSError:
        raise PracticeGuardError(ErrorCode.MESSENGER_MISSING) from None
    except PracticeGuardError:
        facts = {"server": command[0]}
        raise PracticeGuardError(ErrorCode.MESSENGER_TIMED_OUT, facts) from None
    if answer.exit_code != 0:
        raise PracticeGuardError(ErrorCode.MESSENGER_MISSING)


def command_for(message: Message, platform: str) -> tuple[str, ...]:
    """Given `sys.platform`, return the command; no text in it is taken for an option or code."""
    title = f"PracticeGuard: {message.subject}"[:_LONGEST]
    text = message.brief[:_LONGEST]
    if platform == "darwin":
        script = (
            "on run argv",
            "display notification (item 2 of argv) with title (item 1 of argv)",
            "end run",
        )
        lines = (part for line in script for part in ("-e", line))
        # A text that begins with a hyphen would be read as an option.
        return ("osascript", *lines, "\N{ZERO WIDTH SPACE}" + title, "\N{ZERO WIDTH SPACE}" + text)
    if platform == "win32":
        encoded = base64.b64encode(_toast(title, text).encode("utf-16-le")).decode("ascii")
        options = ("-NoProfile", "-NonInteractive", "-EncodedCommand")
        return ("powershell.exe", *options, encoded)
    urgency = "normal" if message.is_good else "critical"
    options = ("--app-name=PracticeGuard", f"--urgency={urgency}", "--icon=dialog-warning")
    # The text may hold marks of its own kind of HTML, the title may not.
    return ("notify-send", *options, "--", title, html.escape(text, quote=False))


def _toast(title: str, text: str) -> str:
    """Return the script of a toast; the texts go in as base64, so that none is read as code."""
    rows = "".join(f"<text>{html.escape(one)}</text>" for one in (title, text))
    toast = f'<toast><visual><binding template="ToastGeneric">{rows}</binding></visual></toast>'
    data = base64.b64encode(toast.encode("utf-8")).decode("ascii")
    return (
        "$ErrorActionPreference = 'Stop'\n"
        "[void][Windows.UI.Notifications.ToastNotificationManager,"
        " Windows.UI.Notifications, ContentType = WindowsRuntime]\n"
        "[void][Windows.Data.Xml.Dom.XmlDocument, Windows.Data.Xml.Dom.XmlDocument,"
        " ContentType = WindowsRuntime]\n"
        "$xml = New-Object Windows.Data.Xml.Dom.XmlDocument\n"
        "$xml.LoadXml([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String("
        f"'{data}')))\n"
        "$toast = New-Object Windows.UI.Notifications.ToastNotification $xml\n"
        "[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier("
        f"'{_POWERSHELL_ID}').Show($toast)\n"
    )
