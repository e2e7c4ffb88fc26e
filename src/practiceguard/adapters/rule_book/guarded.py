"""Reads TOML that came from elsewhere: what would grow beyond every memory is refused first."""

import re
import tomllib
from typing import Any

DEEPEST = 12
"""Levels of a key; a row needs four. `tomllib` takes memory by the square of their number: a key of
200,000 characters, which fits into a zip of 400 bytes, takes twenty gigabytes."""

# Nothing is looked at twice: both stay quick whatever the file.
_TEXT = re.compile(r'#[^\n]*+|"(?:\\.|[^"\\\n])*+"?|\'[^\'\n]*+\'?')
_DEEP = re.compile(rf"(?<![\w-])[\w-]++(?:[ \t]*+\.[ \t]*+[\w-]++){{{DEEPEST}}}")


def table_in(content: bytes) -> dict[str, Any]:
    """Given TOML as UTF-8, return its table; ValueError for what is none, or none of ours."""
    text = content.decode("utf-8")
    if '"""' in text or "'''" in text:
        # Nothing here needs them, and they could hide a key from the look below.
        raise ValueError("a text over several lines is not wanted here")
    if _DEEP.search(_TEXT.sub(_without_content, text)):
        raise ValueError(f"a key has more than {DEEPEST} levels")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("tables or lists lie too deep in each other") from error


def _without_content(found: re.Match[str]) -> str:
    return "" if found[0].startswith("#") else "t"
