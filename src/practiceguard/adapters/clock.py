"""The computer's clock."""

from datetime import UTC, datetime, tzinfo

import tzlocal


class SystemClock:
    """`Clock` as the computer has it."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        return datetime.now(UTC)

    def zone(self) -> tzinfo:
        """Return the zone of the clock on the wall; it may have changed since the last call."""
        try:
            return tzlocal.reload_localzone()
        except (LookupError, ValueError, OSError):
            # A zone that nobody knows: what the clock shows just now is the best there is.
            return datetime.now().astimezone().tzinfo or UTC
