"""The three sentences in which every failure is told."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ErrorWording:
    """Three sentences: what happened, what it means for the records, what to do next."""

    happened: str
    means: str
    next_step: str
