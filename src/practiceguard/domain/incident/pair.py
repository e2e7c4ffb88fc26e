"""Whether a finished letter is the one of the record: read back from paper, and compared."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from practiceguard.domain.incident.letter import printed

_JOINERS = ("\u200c", "\u200d")
_MIRRORED = str.maketrans(")]}>»›⟩", "([{<«‹⟨")
"""Where letters run from the right, a bracket that opens is drawn as one that closes."""
_THAI = ("\u0e00", "\u0eff")
_INDIC = ("\u0900", "\u0dff")


class PairFlaw(StrEnum):
    """In what a letter is not the one it should be."""

    FILE_MISSING = "file-missing"
    FILE_UNREADABLE = "file-unreadable"
    FILE_CHANGED = "file-changed"
    """Not the bytes that were made."""
    FILE_EXTRA = "file-extra"
    """A file nobody asked for, e.g. of a letter that was refused."""
    NUMBER = "number"
    """Another letter's number stands on a page, or none."""
    ADDRESS = "address"
    """What shows in the window is not this person's name and address, line by line."""
    PERSON = "person"
    """The text does not address this person."""
    PAGE_MISSING = "page-missing"
    PAGE_EXTRA = "page-extra"
    """Also an empty page that holds something."""
    ORDER = "order"
    """In the file for the printer another letter stands here, or this one stands twice."""
    NOT_LISTED = "not-listed"
    """The list of the mailing does not have it, or has it twice."""


@dataclass(frozen=True, slots=True)
class PairFinding:
    """One thing that does not agree. Nothing may be released while there is any."""

    flaw: PairFlaw
    number: str
    """Of the letter, "" where it is about no letter of ours."""
    file: str
    page: int = 0
    """In the file, from 1; 0 for the whole of it."""


def lines_agree(expected: Iterable[str], found: Iterable[str]) -> bool:
    """Given lines of the record and lines as they stand on paper, return whether they agree.

    A line may go on in the next one on paper. Spaces do not count. Where letters run from the
    right, or stand above each other, those of one line are compared without their order: no reader
    of PDF gives it reliably. The order of lines always counts.
    """
    rest = [one for one in map(_bare, found) if one]
    for line in map(_bare, expected):
        taken = ""
        while rest and len(taken) < len(line):
            taken += rest.pop(0)
        if not _agree(line, taken):
            return False
    return not rest


def says(page_text: str, *words: str) -> bool:
    """Given the text of pages, return whether it has all these words, as far as can be told."""
    wanted = [bare for bare in map(_comparable, words) if bare]
    text = _bare(page_text) if wanted else ""
    return all(bare in text for bare in wanted)


@lru_cache(maxsize=4096)  # the same kinds of data stand in thousands of letters
def _comparable(words: str) -> str:
    """Return words as they can be looked for; "" for those whose order no reader keeps."""
    bare = _bare(words)
    return bare if _keeps_order(bare) else ""


def same_words(one: str, other: str) -> bool:
    """Return whether two pages say the same; letters from the right may be read in another order.

    pdfium orders them by what it knows of a page, and of a joined one it knows less.
    """
    return one == other or _letters(_bare(one)) == _letters(_bare(other))


def foot_of(number: str, page: int, pages: int) -> str:
    """Return what stands at the foot of a page, without spaces."""
    return _bare(f"{number} · {page} / {pages}")


def feet_agree(expected: str, found: Iterable[str]) -> bool:
    """Given what should stand at the foot, return whether it does, and nothing else."""
    return _bare("".join(found)) == _bare(expected)


def _agree(line: str, taken: str) -> bool:
    if _keeps_order(line):
        return line == taken
    if any(unicodedata.combining(one) or _THAI[0] <= one <= _THAI[1] for one in line):
        # Marks above marks are read twice, together with the letter below them.
        return set(_letters(line)) == set(_letters(taken))
    return _letters(line) == _letters(taken)


def _letters(line: str) -> list[str]:
    """Return what a line has, in no order; a bracket may be read as it stands or mirrored."""
    return sorted(line.translate(_MIRRORED))


def _keeps_order(line: str) -> bool:
    return not any(
        unicodedata.bidirectional(one) in {"R", "AL", "AN"}
        or unicodedata.combining(one)
        or _INDIC[0] <= one <= _INDIC[1]
        or _THAI[0] <= one <= _THAI[1]
        for one in line
    )


def _bare(text: str) -> str:
    """Return a text as it can be compared: ligatures undone, no spaces, nothing invisible."""
    plain = unicodedata.normalize("NFKC", printed.__wrapped__(text))
    for one in _JOINERS:
        plain = plain.replace(one, "")
    return "".join(plain.split())
