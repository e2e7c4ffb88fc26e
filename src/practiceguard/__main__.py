"""`practiceguard` alone opens the window; with a verb it does that job in the terminal."""

import sys


def main() -> None:
    """Hand the command line over to its owner and end with its exit code."""
    from practiceguard.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
