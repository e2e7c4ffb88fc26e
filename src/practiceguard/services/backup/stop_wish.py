"""Whether somebody wants work to stop that another process may be watching."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from practiceguard.services.ports import Clock
from practiceguard.services.progress import Cancellation

_log = logging.getLogger(__name__)
ASK_EVERY = timedelta(milliseconds=400)
"""How often the ledger is asked."""


@dataclass
class StopWish:
    """`Cancellation` that asks both the caller and the ledger; the ledger only now and then."""

    is_asked_in_ledger: Callable[[], bool]
    """Whether somebody who watches the ledger wants it; it may fail while that is busy."""
    cancel: Cancellation
    """Of the caller."""
    clock: Clock
    _asked_at: datetime | None = field(default=None, init=False)
    _answer: bool = field(default=False, init=False)

    def is_requested(self) -> bool:
        """Return whether the caller or somebody watching the ledger wants the work to stop."""
        if self._answer or self.cancel.is_requested():
            return True
        now = self.clock.now()
        if self._asked_at is None or abs(now - self._asked_at) >= ASK_EVERY:
            self._asked_at = now
            try:
                self._answer = self.is_asked_in_ledger()
            except Exception:  # noqa: BLE001  whatever a busy database says
                _log.warning("whether to stop could not be read")  # asked again in a moment
        return self._answer
