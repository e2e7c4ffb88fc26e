"""Names as restic's patterns: its filters know globs only, our users mean names."""

import os
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath, PurePosixPath, PureWindowsPath

from practiceguard.domain.backup.listed_name import as_listed, composed

_GLOB = "*?["
# Any letter with a meaning to the filter, to the file of patterns or to a shell variable.
_SPECIAL = frozenset('*?[]\\!#$\n\r\N{REPLACEMENT CHARACTER}"')


def one_name(name: str) -> str:
    """Given a name, return a pattern that matches it, and perhaps others of the same length.

    A backslash escapes nothing on Windows, so every special letter becomes `?`.
    """
    return "".join(
        "?" if letter in _SPECIAL or (letter.isspace() and letter != " ") else letter
        for letter in name
    )


def containing(name_part: str) -> str:
    """Given a text, return a pattern for the names that contain it, and perhaps others.

    An accented letter has two forms in Unicode, of different lengths.
    """
    composed = unicodedata.normalize("NFC", name_part)
    return "*" + "".join("*" if not _is_plain(letter) else letter for letter in composed) + "*"


def does_contain(name: str, name_part: str) -> bool:
    """Return whether a name contains the text, whatever its case and its form of accents."""
    return _folded(name_part) in _folded(name)


def is_same_name(on_disk: str, wanted: str) -> bool:
    """Return whether a name on disk is the wanted one, in any form that a disk makes of it.

    macOS may decompose accents; in a listing, bytes that are no text are U+FFFD.
    """
    if on_disk == wanted:
        return True
    return comparable(on_disk) == composed(wanted)


def comparable(on_disk: str) -> str:
    """Return a name on disk in the form in which names of a listing are compared with it."""
    return composed(as_listed(on_disk, windows=os.name == "nt"))


def exclusions(wanted: Iterable[str], sources: Iterable[PurePath]) -> tuple[str, ...]:
    """Given absolute paths and restic patterns, return the patterns that matter to these sources.

    An absolute path that is there under exactly that name is meant literally, also if its name
    has brackets in it; everything else is the pattern it looks like. A path beside all sources
    can match nothing in them, and restic would compare every file with it.
    """
    starts = [PurePath(source) for source in sources]
    return tuple(
        _literal(text) if _is_absolute(text) and _has_glob(text) and os.path.lexists(text) else text
        for text in wanted
        if text and not _lies_beside(text, starts)
    )


def _lies_beside(text: str, sources: list[PurePath]) -> bool:
    """Return whether a pattern is an absolute path that is neither in, around nor a source."""
    if not _is_absolute(text) or ".." in PurePath(text).parts:
        return False
    head = _folders_before_glob(PurePath(text))
    return not any(_is_one_in_the_other(head, _parts(source)) for source in sources)


def _folders_before_glob(path: PurePath) -> tuple[str, ...]:
    """Return the parts up to the first that may mean several names."""
    parts = _parts(path)
    is_glob = [_has_glob(part) for part in parts[1:]]
    return parts[: is_glob.index(True) + 1] if any(is_glob) else parts


def _parts(path: PurePath) -> tuple[str, ...]:
    """Return the parts of a path in one form: some disks tell neither case nor accents apart."""
    # Python keeps two slashes at the beginning apart from one, restic does not.
    return tuple(_folded("/" if part == "//" else part) for part in path.parts)


def _is_one_in_the_other(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _literal(path: str) -> str:
    escaped = "".join(f"[{letter}]" if letter in _GLOB else letter for letter in path)
    if isinstance(PurePath(path), PureWindowsPath):
        return escaped
    return escaped.replace("\\", "\\\\")


def _has_glob(text: str) -> bool:
    return any(letter in text for letter in _GLOB + "\\")


def _is_absolute(text: str) -> bool:
    return PurePosixPath(text).is_absolute() or PureWindowsPath(text).is_absolute()


def _is_plain(letter: str) -> bool:
    return letter.isascii() and letter not in _SPECIAL and letter.isprintable()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
