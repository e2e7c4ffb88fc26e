"""The agent as everybody sees it: which process it is, whether it lives, starting and ending it."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from practiceguard import __version__
from practiceguard.services.ports import Autostart, Clock, PracticeStore, Processes, ThisProcess

_AGENT = "agent"
QUIET_AFTER = timedelta(minutes=5)
"""An agent that has not looked at the clock for so long is stuck, or the computer slept."""


@dataclass(frozen=True)
class AgentState:
    """The agent that was last seen."""

    process: ThisProcess
    version: str
    looked_at: datetime
    """When it last asked what is due (UTC)."""
    is_alive: bool
    is_late: bool
    """Whether it lives but has not looked for long."""

    @property
    def is_current(self) -> bool:
        """Return whether it is of this version of the program: an update leaves the old one."""
        return self.version == __version__


@dataclass(frozen=True)
class AgentRecord:
    """Written by the agent each minute, read by window and command line."""

    store: PracticeStore
    processes: Processes
    clock: Clock
    autostart: Autostart | None = None
    """None where the agent is not started: in the agent itself."""

    def save(self) -> None:
        """Write down that this process is the agent and has just looked."""
        self._save(self.processes.this_process())

    def forget(self) -> None:
        """Write down that there is no agent any more."""
        self.store.save_setting(_AGENT, "")

    def state(self) -> AgentState | None:
        """Return the agent that was last seen, None if there never was one or it said goodbye."""
        kept = self.store.setting(_AGENT)
        if not kept:
            return None
        try:
            read = json.loads(kept)
            process = ThisProcess(int(read["process_id"]), float(read["started_at"]))
            looked_at = datetime.fromisoformat(read["looked_at"])
            version = str(read["version"])
        except (ValueError, LookupError, TypeError):
            return None  # of another version: whoever starts one will see
        is_alive = self.processes.is_alive(process.process_id, process.started_at)
        is_late = is_alive and abs(self.clock.now() - looked_at) > QUIET_AFTER
        return AgentState(process, version, looked_at, is_alive, is_late)

    def ensure(self) -> bool:
        """See to it that an agent of this version works; return whether one had to be started.

        Nothing is to be kept before set-up is finished. STATE_NOT_WRITABLE if it cannot be started.
        """
        if self.store.plan() is None:
            return False
        state = self.state()
        if state is not None and state.is_alive and state.is_current:
            return False
        if state is not None and state.is_alive:
            self.processes.end(state.process)
        # Started by the system it is started again after a crash; else nobody but us does it.
        if self.autostart is None or not self.autostart.start():
            # Known from the start: whoever wants to end it need not wait for its first look.
            self._save(self.processes.start_agent())
        return True

    def end(self) -> bool:
        """Ask the agent to end; return whether there was one. A run under way goes on."""
        state = self.state()
        if state is None or not state.is_alive:
            return False
        self.processes.end(state.process)
        return True

    def _save(self, process: ThisProcess) -> None:
        self.store.save_setting(
            _AGENT,
            json.dumps(
                {
                    "process_id": process.process_id,
                    "started_at": process.started_at,
                    "version": __version__,
                    "looked_at": self.clock.now().isoformat(),
                }
            ),
        )
