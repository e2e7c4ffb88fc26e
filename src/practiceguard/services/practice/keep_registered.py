"""Keeping the agent registered with the system: looked at when the window starts, put right."""

import logging
from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports.autostart import Autostart, AutostartState

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class KeepRegistered:
    """Whether the agent starts at login, and the one click that sees to it."""

    autostart: Autostart

    def check(self) -> AutostartState:
        """Return whether the agent will start at the next login; changes nothing.

        A few small files, or one short question to the system: good for each start of the window.
        """
        return self.autostart.state()

    def repair(self) -> AutostartState:
        """Register the agent, whatever was there before, and return the state afterwards.

        AUTOSTART_REFUSED if it is not in order afterwards, with what the system said. Does not
        start the agent: `start` does.
        """
        if not self.autostart.state().is_in_order:
            self.autostart.install()
        state = self.autostart.state()
        if not state.is_in_order:
            reason = state.reason.value if state.reason else state.registration.value
            raise PracticeGuardError(ErrorCode.AUTOSTART_REFUSED, {"reason": reason, "file": ""})
        _log.info("the agent starts at login, by way of %s", state.way)
        return state

    def start(self) -> bool:
        """Start the agent now as a login would, so that the system restarts it after a crash.

        False where the system does not do that: then the process is to be started directly.
        """
        return self.autostart.start()

    def remove(self) -> None:
        """Take the registration away, as an uninstaller must; AUTOSTART_REFUSED if it stays."""
        self.autostart.remove()
        _log.info("the agent no longer starts at login")
