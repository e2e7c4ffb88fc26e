"""Phrases as a lawyer writes them down, and where they stand in a text.

Words stand as they are read. `publi*` is every word that begins so, `*betrug` every word that ends
so. `(only|just)` is one of them, and `(very|)` may be left out. `...` is up to six words of any
kind within the same sentence. `<people>` is any word of the list of that name, also within
brackets, `<number>` any number. No regular expressions: they can run for hours on one unlucky text
(0022).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from practiceguard.domain.incident.folded_words import Word, words_of
from practiceguard.domain.incident.numerals import Numerals

_PIECE = re.compile(r"\.\.\.|\([^()]*\)|<[a-z-]+>|[^\s()<>]+")
_GAP = 6
NUMBER = "number"


@dataclass(frozen=True, slots=True)
class _Words:
    """One of several runs of words."""

    options: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Gap:
    """A few words of any kind."""


@dataclass(frozen=True, slots=True)
class _Number:
    """Any number."""


Piece = _Words | _Gap | _Number


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase, ready to be looked for."""

    written: str
    pieces: tuple[Piece, ...]

    def beginnings(self, letters: int) -> frozenset[str] | None:
        """Return the first so many letters of the words with which it can begin.

        None where that cannot be told beforehand; a shorter word stands as it is.
        """
        first = self.pieces[0]
        if not isinstance(first, _Words) or () in first.options:
            return None
        begins = {option[0] for option in first.options}
        if any(one.startswith("*") or "*" in one[:letters] for one in begins):
            return None
        return frozenset(one.rstrip("*")[:letters] for one in begins)

    def end_in(self, words: Sequence[Word], at: int, numerals: Numerals) -> int | None:
        """Given where it may begin, return behind which word it ends; None if it does not stand."""
        return max(_ends(self.pieces, words, at, at, numerals), default=None)


def phrase_of(written: str, lists: Mapping[str, Sequence[str]]) -> Phrase:
    """Given a phrase and the lists of words, return it; ValueError for one that says nothing."""
    pieces = tuple(_piece(one, lists) for one in _PIECE.findall(written))
    if _PIECE.sub("", written).strip():
        raise ValueError(f"cannot read the phrase: {written}")
    if not pieces or isinstance(pieces[0], _Gap) or isinstance(pieces[-1], _Gap):
        raise ValueError(f"a phrase begins and ends with a word: {written}")
    if all(isinstance(one, _Words) and () in one.options for one in pieces):
        raise ValueError(f"a phrase that may be empty fits everywhere: {written}")
    return Phrase(written, pieces)


def _piece(written: str, lists: Mapping[str, Sequence[str]]) -> Piece:
    if written == "...":
        return _Gap()
    if written == f"<{NUMBER}>":
        return _Number()
    options = written[1:-1].split("|") if written.startswith("(") else [written]
    return _Words(tuple(globs for one in options for globs in _options(one.strip(), lists)))


def _options(written: str, lists: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the words of one option: of a list, each of its entries."""
    if not written.startswith("<"):
        yield _globs(written)
        return
    if written[1:-1] not in lists:
        raise ValueError(f"no list of words is called {written}")
    for one in lists[written[1:-1]]:
        yield _globs(one)


def _globs(written: str) -> tuple[str, ...]:
    """Return the words of a piece, folded as those of a text are, with their stars."""
    globs: list[str] = []
    for part in written.split():
        if "*" in part.strip("*"):
            raise ValueError(f"a star stands at the beginning or the end of a word: {part}")
        words = [one.folded for one in words_of(part.replace("*", ""))]
        if not words:
            raise ValueError(f"no word: {written!r}")
        if part.startswith("*"):
            words[0] = "*" + words[0]
        if part.endswith("*"):
            words[-1] += "*"
        globs += words
    return tuple(globs)


def _ends(
    pieces: Sequence[Piece], words: Sequence[Word], at: int, start: int, numerals: Numerals
) -> Iterator[int]:
    """Yield behind which words the rest of a phrase can end."""
    if not pieces:
        yield at
        return
    for end in _steps(pieces[0], words, at, start, numerals):
        yield from _ends(pieces[1:], words, end, start, numerals)


def _steps(
    piece: Piece, words: Sequence[Word], at: int, start: int, numerals: Numerals
) -> Iterator[int]:
    """Yield behind which words one piece can end."""
    if isinstance(piece, _Gap):
        yield at
        for end in range(at + 1, at + _GAP + 1):
            if not _is_on(words, end - 1, start):
                return
            yield end
    elif isinstance(piece, _Number):
        if _is_on(words, at, start) and (number := numerals.at(words, at)):
            yield number.end
    else:
        for option in piece.options:
            end = at + len(option)
            if all(
                _is_on(words, at + place, start) and _fits(glob, words[at + place].folded)
                for place, glob in enumerate(option)
            ):
                yield end


def _is_on(words: Sequence[Word], at: int, start: int) -> bool:
    """Return whether there is a word at this place, and it goes on with the same thought."""
    return at < len(words) and (at == start or not words[at].begins)


def _fits(glob: str, word: str) -> bool:
    if glob.startswith("*"):
        inner = glob.strip("*")
        return inner in word if glob.endswith("*") else word.endswith(inner)
    return word.startswith(glob[:-1]) if glob.endswith("*") else word == glob
