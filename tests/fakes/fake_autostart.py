"""A login made up for tests: what it starts is what the test says."""

from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import AutostartReason, AutostartState, Registration

NOT_THERE = AutostartState(Registration.MISSING)
IN_ORDER = AutostartState(Registration.IN_ORDER, way="fake")


@dataclass
class FakeAutostart:
    """Autostart port. `refuses` is what the system says instead of doing it."""

    now: AutostartState = NOT_THERE
    refuses: str = ""
    is_watched_over: bool = False
    """Whether the system itself starts and restarts the agent."""
    starts: int = 0
    installs: int = 0

    def state(self) -> AutostartState:
        return self.now

    def install(self) -> None:
        if self.refuses or self.now.registration is Registration.NOT_POSSIBLE:
            facts = {"file": "the list of programs", "reason": self.refuses or "not possible"}
            raise PracticeGuardError(ErrorCode.AUTOSTART_REFUSED, facts)
        self.installs += 1
        self.now = IN_ORDER

    def start(self) -> bool:
        if not (self.is_watched_over and self.now.is_in_order):
            return False
        self.starts += 1
        return True

    def remove(self) -> None:
        self.now = NOT_THERE

    def change(self) -> None:
        """Let somebody alter it by hand."""
        self.now = AutostartState(Registration.CHANGED, AutostartReason.ALTERED, way="fake")
