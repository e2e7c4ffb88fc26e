"""The door through which restic and the system's own tools are started."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError


@dataclass(frozen=True)
class ToolResult:
    """What a short-lived program left behind: its exit code and everything it wrote."""

    exit_code: int
    stdout: bytes
    stderr: bytes


def run_tool(
    argv: Sequence[str], *, timeout: float, env: Mapping[str, str] | None = None
) -> ToolResult:
    """Run a short program to its end, without input and without a window, and return its output.

    `timeout` is in seconds; past it the program is killed and RESTIC_TIMED_OUT raised. `env`
    replaces the environment; None passes ours on. A program that cannot be started raises OSError.
    """
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    else:
        flags = 0
    try:
        ended = subprocess.run(
            list(argv),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            env=None if env is None else dict(env),
            creationflags=flags,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        facts = {"tool": argv[0], "seconds": f"{timeout:.0f}"}
        raise PracticeGuardError(ErrorCode.RESTIC_TIMED_OUT, facts) from error
    return ToolResult(ended.returncode, ended.stdout, ended.stderr)
