"""Pauses that grow with each attempt that was in vain."""

from collections.abc import Sequence
from datetime import timedelta


def pause_after(in_vain: int, pauses: Sequence[timedelta]) -> timedelta:
    """Given how many attempts were in vain, one or more, return how long to wait then.

    After as many as there are pauses, the last one stays.
    """
    return pauses[min(in_vain, len(pauses)) - 1]
