"""Processes made up for tests: nothing is started, and who lives is what the test says."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from practiceguard.services.ports import ThisProcess
from practiceguard.services.ports.machine import AWAKE_AT_MOST


def _do_nothing(_trigger: str) -> None:
    """Start nothing."""


@dataclass
class FakeProcesses:
    """Processes port. `on_start` may do the run at once, in this very process."""

    own: ThisProcess = field(default_factory=lambda: ThisProcess(4711, 1_750_000_000.0))
    alive: set[ThisProcess] = field(default_factory=set)
    """Lives besides ourselves."""
    started: list[str] = field(default_factory=list)
    """The triggers that runs were started with."""
    asked: list[tuple[str | None, str | None]] = field(default_factory=list)
    """For each of them the place and the slot."""
    on_start: Callable[[str], None] = _do_nothing
    checks: list[tuple[str, str]] = field(default_factory=list)
    """The places and months that checks were started for."""
    on_check: Callable[[str, str], None] = lambda _place, _month: None
    agents: list[ThisProcess] = field(default_factory=list)
    chores: list[ThisProcess] = field(default_factory=list)
    awake: list[timedelta | None] = field(default_factory=list)
    """For each of them how long the computer had been awake."""
    keeps_awake: bool = False
    _next_id: int = 5000

    def this_process(self) -> ThisProcess:
        return self.own

    def is_alive(self, process_id: int, started_at: float) -> bool:
        asked = ThisProcess(process_id, started_at)
        return asked == self.own or asked in self.alive

    def start_run(
        self, trigger: str, place: str | None = None, slot: str | None = None
    ) -> ThisProcess:
        process = ThisProcess(self._next_id, self.own.started_at + self._next_id)
        self._next_id += 1
        self.started.append(trigger)
        self.asked.append((place, slot))
        self.alive.add(process)
        self.on_start(trigger)
        return process

    def start_check(self, place: str, month: str) -> ThisProcess:
        process = ThisProcess(self._next_id, self.own.started_at + self._next_id)
        self._next_id += 1
        self.checks.append((place, month))
        self.alive.add(process)
        self.on_check(place, month)
        return process

    def start_agent(self) -> ThisProcess:
        process = ThisProcess(self._next_id, self.own.started_at + self._next_id)
        self._next_id += 1
        self.agents.append(process)
        self.alive.add(process)
        return process

    def start_chores(self, since_waking: timedelta | None = None) -> ThisProcess:
        self.awake.append(since_waking)
        process = ThisProcess(self._next_id, self.own.started_at + self._next_id)
        self._next_id += 1
        self.chores.append(process)
        self.alive.add(process)
        return process

    def end(self, process: ThisProcess) -> None:
        self.kill(process)

    def kill(self, process: ThisProcess) -> None:
        """Let a started process die, as in a power cut."""
        self.alive.discard(process)

    def keep_awake(self, limit: timedelta = AWAKE_AT_MOST) -> None:
        self.keeps_awake = limit > timedelta(0)
