"""Circumstances made up for tests."""

from dataclasses import dataclass, field

from practiceguard.domain.backup.waking import Uptime
from practiceguard.services.ports import Power


@dataclass
class FakeCircumstances:
    """`Circumstances` as the test says: plugged in, nothing known of the network's price."""

    power_now: Power = field(default_factory=lambda: Power(on_battery=False, percent=None))
    metered_now: bool | None = None
    uptime_now: Uptime = field(default_factory=lambda: Uptime(awake=0.0, running=0.0))

    def power(self) -> Power:
        return self.power_now

    def is_metered(self) -> bool | None:
        return self.metered_now

    def uptime(self) -> Uptime:
        return self.uptime_now
