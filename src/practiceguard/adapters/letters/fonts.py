"""The fonts that come with the program: which there are, what they have, which is asked first."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from practiceguard.resources import resource

if TYPE_CHECKING:
    import typst

_LATIN = "Noto Sans"
_SCRIPTS = tuple(
    f"Noto Sans {one}"
    for one in ("Arabic", "Hebrew", "Georgian", "Armenian", "Thai", "Devanagari", "Bengali")
)
_CHINESE = ("Noto Headings SC", "Noto Sans CJK SC")
_JAPANESE = ("Noto Headings JP", "Noto Sans CJK JP")
_SINOGRAPHIC = frozenset({"zh", "ja", "ko"})
_WITHOUT_GLYPHS = ("\u200b", "\u200c", "\u200d", "\u2066", "\u2067", "\u2068", "\u2069")
"""They are obeyed, not drawn."""

Families = list[str | dict[str, str]]


def font_folder() -> Path:
    """Return where the fonts lie."""
    return Path(str(resource("fonts")))


@cache
def letter_fonts() -> "typst.Fonts":
    """Return our fonts, and no other: neither of the system nor of typst."""
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(font_folder())]
    )


@cache
def covered() -> frozenset[str]:
    """Return every character that one of our fonts can draw."""
    lines = resource("fonts", "COVERAGE").read_text(encoding="ascii").split()
    found = set(_WITHOUT_GLYPHS)
    for line in lines:
        first, last = (int(one, 16) for one in line.split("-"))
        found.update(map(chr, range(first, last + 1)))
    return frozenset(found)


def undrawn(text: str) -> tuple[str, ...]:
    """Return the characters of a text that none of our fonts has, each once."""
    missing = set(text) - covered()
    return tuple(sorted(missing, key=text.index))


def families(language: str, *, heavy: bool = False) -> Families:
    """Given a language (BCP 47), return which fonts are asked, in order.

    One sign may look different in Chinese and in Japanese, and the marks around words in both
    otherwise than in Latin.
    """
    primary = language.split("-", 1)[0].lower()
    chinese, japanese = (_CHINESE, _JAPANESE) if heavy else (_CHINESE[1:], _JAPANESE[1:])
    asian = (*japanese, *chinese) if primary == "ja" else (*chinese, *japanese)
    if primary in _SINOGRAPHIC:
        return [{"name": _LATIN, "covers": "latin-in-cjk"}, *asian, _LATIN, *_SCRIPTS]
    return [_LATIN, *_SCRIPTS, *asian]
