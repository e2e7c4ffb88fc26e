"""Asking a program politely to stop, so that it can remove its lock in the repository first."""

import ctypes
import os
import signal
import sys
import threading
from typing import Any, Final

_ATTACH_PARENT: Final = -1
_console_lock = threading.Lock()


def has_console() -> bool:
    """Return whether this process owns a Windows console that a child can share."""
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetConsoleWindow())
    return False


def interrupt(process_id: int) -> None:
    """Ask the process to stop; one that is gone already is no error.

    Only the program itself is asked, not its children: restic still needs its `ssh` to take its
    lock away.
    """
    try:
        if sys.platform == "win32":
            _break_windows(process_id)
        else:
            os.kill(process_id, signal.SIGINT)
    except (ProcessLookupError, OSError):
        return


def _break_windows(process_id: int) -> None:
    """Send Ctrl-Break, which Go takes for an interrupt.

    The event reaches only processes on our console. A window without one has to borrow that of
    the child for the moment.
    """
    if sys.platform == "win32":
        if has_console():
            os.kill(process_id, signal.CTRL_BREAK_EVENT)
            return
        kernel: Any = ctypes.windll.kernel32
        with _console_lock:
            kernel.FreeConsole()
            if not kernel.AttachConsole(process_id):
                return
            try:
                # Ignored by ourselves meanwhile: the group number keeps it to the child, but only
                # as long as the child lives.
                kernel.SetConsoleCtrlHandler(None, True)
                kernel.GenerateConsoleCtrlEvent(signal.CTRL_BREAK_EVENT, process_id)
            finally:
                kernel.FreeConsole()
                kernel.AttachConsole(_ATTACH_PARENT)
                kernel.SetConsoleCtrlHandler(None, False)
