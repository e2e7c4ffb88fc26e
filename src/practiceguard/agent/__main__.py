"""`python -m practiceguard.agent run`: the process that does one run."""

import sys

from practiceguard.agent.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
