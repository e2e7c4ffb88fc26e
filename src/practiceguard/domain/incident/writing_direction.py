"""Which way a language or a line is written."""

import unicodedata

_FROM_THE_RIGHT = frozenset({"ar", "he", "iw", "fa", "ur", "yi", "ps", "ckb", "dv"})


def is_right_to_left(language: str) -> bool:
    """Given a language (BCP 47), return whether it is written from right to left."""
    return language.replace("_", "-").split("-", maxsplit=1)[0].lower() in _FROM_THE_RIGHT


def runs_from_the_right(text: str) -> bool:
    """Return whether a line runs from right to left: its first letter does."""
    for one in text:
        direction = unicodedata.bidirectional(one)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
