"""Chance that comes out the same every time."""

from random import Random


def seeded(subject: str, seed: int) -> Random:
    """Given what it is for and a seed, return a source of chance that no other subject disturbs.

    A text seed goes through SHA-512: the result depends on neither PYTHONHASHSEED nor the system.
    """
    return Random(f"practiceguard sample {subject} {seed}")  # noqa: S311 - no secret is made here
