"""The system's own small tools: which way they are run is handed in, absent ones are no error."""

from collections.abc import Sequence
from typing import Protocol

from practiceguard.domain.errors import PracticeGuardError

SECONDS = 15.0


class ToolAnswer(Protocol):
    """What a tool left behind."""

    @property
    def exit_code(self) -> int:
        """Return its exit code."""
        ...

    @property
    def stdout(self) -> bytes:
        """Return everything it wrote."""
        ...

    @property
    def stderr(self) -> bytes:
        """Return its complaints."""
        ...


class RunTool(Protocol):
    """Runs a tool to its end; OSError if it cannot be started, a known error if it hangs."""

    def __call__(self, argv: Sequence[str], *, timeout: float) -> ToolAnswer:
        """Given the command and the seconds it may take, return what it left behind."""
        ...


def answer_of(run: RunTool, *argv: str, seconds: float = SECONDS) -> ToolAnswer | None:
    """Run a tool; None if it is not there, or does not answer."""
    try:
        return run(argv, timeout=seconds)
    except (OSError, PracticeGuardError):
        return None


def succeeds(run: RunTool, *argv: str, seconds: float = SECONDS) -> bool:
    """Run a tool; return whether it is there and did it."""
    answer = answer_of(run, *argv, seconds=seconds)
    return answer is not None and answer.exit_code == 0


def complaint_of(answer: ToolAnswer | None) -> str:
    """Return what a tool complained about on one line of at most 200 letters."""
    if answer is None:
        return "it does not answer"
    said = (answer.stderr or answer.stdout).decode("utf-8", "replace")
    return " ".join(said.split())[:200] or f"exit code {answer.exit_code}"
