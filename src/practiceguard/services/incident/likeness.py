"""How alike two names are, by rapidfuzz; the one place that knows what is alike enough."""

from collections.abc import Iterable

ALIKE = 86.0
"""Of 100, by `likeness`: from here on two names may be one person, and somebody is asked."""


def likeness(one: str, other: str) -> float:
    """Given two plain names with their words sorted, return how alike they are, 0 to 100.

    One letter wrong, left out or swapped in a name of ten letters gives about 90; a second given
    name that only one of them has, 95.
    """
    from rapidfuzz import fuzz

    if not one or not other:
        return 0.0
    same = fuzz.ratio(one, other)
    # Every word of the shorter name stands in the longer one: a second given name was left out.
    if " " in one and " " in other and _is_part(one, other):
        return max(same, 95.0)
    return same


def likest(name: str, others: Iterable[str], limit: int) -> list[str]:
    """Given a name and others, return those that may be the same, the likest first."""
    ranked = [(likeness(name, other), other) for other in others]
    ranked = [one for one in ranked if one[0] >= ALIKE]
    ranked.sort(key=lambda one: (-one[0], one[1]))
    return [other for _, other in ranked[:limit]]


def _is_part(one: str, other: str) -> bool:
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words
