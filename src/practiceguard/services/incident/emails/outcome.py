"""What came of a run in which letters went out by e-mail."""

from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.email_run import EmailCounts, EmailStop


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
