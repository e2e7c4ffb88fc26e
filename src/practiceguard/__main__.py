"""`practiceguard` alone opens the window; with a verb it does that job in the terminal.

`practiceguard agent run` is the quiet process that the window starts; a frozen app has no other
door to it.
"""

import sys


def main() -> None:
    """Hand over to window, command line or agent, and end with its exit code."""
    arguments = sys.argv[1:]
    if not arguments:
        from practiceguard.bootstrap import build
        from practiceguard.ui.main import open_window

        sys.exit(open_window(build))
    if arguments[0] == "agent":
        from practiceguard.agent.main import main as run_agent

        sys.exit(run_agent(arguments[1:]))
    from practiceguard.cli.main import run

    sys.exit(run(arguments))


if __name__ == "__main__":
    main()
