"""What came of a run in which letters went out by e-mail."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.email_run import EmailCounts


class EmailStop(StrEnum):
    """Why a run ended before everybody was written to."""

    CANCELLED = "cancelled"
    DAY_FULL = "day-full"
    """The provider takes no more on one day."""
    SERVER_REFUSES = "server-refuses"
    """It takes nothing from us any more, and says why."""
    SERVER_BUSY = "server-busy"
    """It put us off again and again."""
    NO_ANSWERS = "no-answers"
    """It took several messages and did not say whether it keeps them."""
    NOT_CONNECTED = "not-connected"
    SOME_PUT_OFF = "some-put-off"
    """All others went out; a few were put off."""


@dataclass(frozen=True)
class EmailOutcome:
    """What came of a run. Whoever is neither sent nor named with a reason still waits."""

    counts: EmailCounts
    stop: EmailStop | None = None
    words: str = ""
    """Of the server; untrusted."""
    error: PracticeGuardError | None = None
    """Why no connection could be made."""
    go_on_at: datetime | None = None
    """From when on the provider takes more; UTC."""
