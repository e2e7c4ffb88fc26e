"""See to it that copies are made by themselves: now, and from each login on."""

import logging
from dataclasses import dataclass

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.practice.agent_record import AgentRecord
from practiceguard.services.practice.keep_registered import KeepRegistered

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class BeginKeeping:
    """What set-up does at its end, and the one click that mends it later."""

    agent: AgentRecord
    registered: KeepRegistered

    def __call__(self) -> PracticeGuardError | None:
        """Register the agent and start it; return what could not be done, None if all was.

        Never raises: a system that refuses must not keep anybody from making copies. Registered
        first, so that the system watches over what it starts; started also where it may not be
        registered, so that copies are made at least until the computer is switched off.
        """
        failed: PracticeGuardError | None = None
        for step in (self.registered.repair, self._start):
            try:
                step()
            except PracticeGuardError as error:
                _log.warning("keeping the schedule: %s", error.code.value)
                failed = failed or error
        return failed

    def _start(self) -> None:
        state = self.agent.state()
        if state is not None and state.is_late:
            self.agent.end()  # it lives and does not look: only another one helps
        self.agent.ensure()
