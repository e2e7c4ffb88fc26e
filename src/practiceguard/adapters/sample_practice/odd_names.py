"""File names that have broken backup programs, as far as the system allows them."""

import unicodedata

_LONGEST_ON_WINDOWS = 120  # a path there may have 260 characters in all

_EVERYWHERE = (
    "-rf leading dash.txt",
    "--exclude.txt",
    "@argument file.txt",
    "#hash and %TEMP% and $HOME and !bang.txt",
    "avant [face].jpg",
    "{braces} (round) [a-z].txt",
    "it's an apostrophe; and & more.txt",
    "  leading spaces.txt",
    "two  spaces.txt",
    ".hidden.txt",
    "no extension",
    "empty.txt",
    "smile 😀 and family 👩‍👩‍👧.jpg",
    "Αθήνα ירושלים القاهرة 東京.txt",
    unicodedata.normalize("NFC", "composed é ü å ñ.txt"),
    unicodedata.normalize("NFD", "decomposed é ü å ñ.txt"),
    "UPPER.TXT.txt",
)
_POSIX_ONLY = (
    "con.txt",
    "NUL",
    "aux.jpg",
    "trailing dot.",
    "trailing space ",
    "line one\nline two.txt",
    "tab\tinside.txt",
    'double "quotes".txt',
    "star * and question mark ?.txt",
    "colon: and pipe | and less < more >.txt",
    "back\\slash.txt",
    "\\\\server\\share.txt",
)
# macOS takes the two forms of one name, and two names that differ by case, for the same file.
_LINUX_ONLY = (
    unicodedata.normalize("NFC", "twins é.txt"),
    unicodedata.normalize("NFD", "twins é.txt"),
    "case twins.txt",
    "Case Twins.txt",
)


def odd_names(platform: str) -> tuple[str, ...]:
    """Given `sys.platform`, return the odd names that are legal there, each exactly once.

    On POSIX one of them has 255 bytes, which is the most a name may have.
    """
    if platform == "win32":
        return (*_EVERYWHERE, _long(_LONGEST_ON_WINDOWS))
    names = (*_EVERYWHERE, *_POSIX_ONLY, _long(255))
    return names if platform == "darwin" else (*names, *_LINUX_ONLY)


def _long(length: int) -> str:
    """Return a name of that many bytes in UTF-8, with a letter of two bytes in it."""
    end = "é.txt"
    return "long name ".ljust(length - len(end.encode("utf-8")), "x") + end
