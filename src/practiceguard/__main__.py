"""`practiceguard` alone opens the window; with a verb it does that job in the terminal.

`practiceguard agent run` is the quiet process that the window starts, and `practiceguard sftp-pipe`
what restic starts to reach an SFTP server; a frozen app has no other door to them.
"""

import os
import sys
from collections.abc import Mapping, Sequence

_STOPPED = 130
_NO_SCREEN = """PracticeGuard cannot open its window: this session has no screen.
Nothing was changed.
Start it on the desktop, or do the job here: `practiceguard --help` lists what can be done.
"""


def main() -> None:
    """Hand over to window, command line or agent, and end with its exit code."""
    try:
        sys.exit(_hand_over(sys.argv[1:]))
    except KeyboardInterrupt:
        # While the modules are loaded nothing has begun, and nobody wants to read where that was.
        sys.stderr.write("Stopped.\n")
        sys.exit(_STOPPED)


def _hand_over(arguments: Sequence[str]) -> int:
    if not arguments:
        if not has_screen(os.environ, sys.platform):
            sys.stderr.write(_NO_SCREEN)
            return 1
        from practiceguard.bootstrap import build
        from practiceguard.ui.main import open_window

        return open_window(build)
    if arguments[0] == "agent" and arguments[1:2] in (["run"], ["keep"], ["chores"]):
        from practiceguard.agent.main import main as run_agent

        return run_agent(arguments[1:])
    if arguments[0] == "sftp-pipe":
        from practiceguard.adapters.places.sftp_pipe import main as run_sftp_pipe

        return run_sftp_pipe()
    from practiceguard.cli.main import run

    return run(arguments)


def has_screen(environ: Mapping[str, str], platform: str) -> bool:
    """Given the environment and `sys.platform`, return whether a window can be shown somewhere.

    Without a screen Qt would end the whole program, with a core dump for an answer.
    """
    if platform in {"win32", "darwin"}:
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    main()
