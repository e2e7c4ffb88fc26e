"""How long a copy still takes, told only while that can be believed.

restic reckons with all it went through in the last minutes. A copy that takes over what an earlier
one had sent goes through that in seconds, and then sends for hours: restic says "two minutes left",
a minute later "three", and so on (measured, docs/decisions/0021-copies-cut-off.md).
"""

from collections import deque
from typing import Final

LOOKS_BACK: Final = 60.0
"""Seconds: so far back is looked whether the time left has become less."""


class TimeLeft:
    """Says the time left, or nothing while it grows."""

    def __init__(self) -> None:
        self._heard: deque[tuple[float, float]] = deque()

    def __call__(self, elapsed: float, left: float | None) -> float | None:
        """Given the seconds since the beginning and an estimate, return it if it may be told."""
        if left is None:
            return None
        while self._heard and elapsed - self._heard[0][0] > LOOKS_BACK:
            self._heard.popleft()
        self._heard.append((elapsed, left))
        return left if left <= self._heard[0][1] else None
