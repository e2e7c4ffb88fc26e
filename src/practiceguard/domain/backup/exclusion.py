"""Patterns of what is left out: whether restic would take one, and what it would leave out."""

import re
from fnmatch import fnmatchcase
from pathlib import PurePath, PureWindowsPath

_ESCAPES = not isinstance(PurePath(), PureWindowsPath)
"""On Windows the backslash parts folders, elsewhere it takes the next letter literally."""


def is_possible_pattern(pattern: str) -> bool:
    """Return whether restic would take a pattern; with one it does not, every backup fails."""
    text = pattern.removeprefix("!")
    if not text.strip() or any(not letter.isprintable() for letter in text):
        return False
    parts = text.split("/") if _ESCAPES else re.split(r"[/\\]", text)
    return all(_is_possible_part(part) for part in parts)


def is_left_out(path: PurePath, pattern: str) -> bool:
    """Return whether a pattern leaves out a path or a folder above it, and so all that is in it.

    Says no to what it does not understand (`**`, `!`): it is for a warning, not for the copying.
    """
    if "**" in pattern or pattern.startswith("!") or not pattern:
        return False
    wanted = [part.replace("[^", "[!") for part in PurePath(pattern).parts]
    starts = range(1) if PurePath(pattern).is_absolute() else range(len(path.parts))
    return any(
        len(path.parts) - start >= len(wanted) and _do_match(path.parts[start:], wanted)
        for start in starts
    )


def _do_match(parts: tuple[str, ...], wanted: list[str]) -> bool:
    return all(fnmatchcase(part, one) for part, one in zip(parts, wanted, strict=False))


def _is_possible_part(part: str) -> bool:
    """Return whether brackets are closed and hold something, and no escape is the last letter."""
    at = 0
    while at < len(part):
        letter = part[at]
        at += 1
        if letter == "\\" and _ESCAPES:
            at += 1
            if at > len(part):
                return False
        elif letter == "[":
            end = _end_of_class(part, at)
            if end is None:
                return False
            at = end
    return True


def _end_of_class(part: str, at: int) -> int | None:
    """Given where a class of letters begins behind its bracket, return where the rest begins."""
    if part[at : at + 1] == "^":
        at += 1
    begin = at
    while at < len(part):
        if part[at] == "]" and at > begin:
            return at + 1
        end = _end_of_letter(part, at)
        if end is not None and part[end : end + 1] == "-":
            end = _end_of_letter(part, end + 1)
        if end is None:
            return None
        at = end
    return None


def _end_of_letter(part: str, at: int) -> int | None:
    if part[at : at + 1] in {"", "-", "]"}:
        return None
    if part[at] == "\\" and _ESCAPES:
        at += 1
    return at + 1 if at < len(part) else None
