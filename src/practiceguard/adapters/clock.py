"""The computer's clock."""

from datetime import UTC, datetime


class SystemClock:
    """`Clock` as the computer has it."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        return datetime.now(UTC)
