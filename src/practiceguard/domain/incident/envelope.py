"""Window envelopes: where an address has to stand, and what may show besides it: nothing.

A sheet slides in its envelope. So there are two rectangles: whatever lies in `safe` shows however
the sheet lies, and whatever lies outside of `visible` never does. The address keeps within the
first, everything else out of the second. How they follow from envelope and fold is written in
docs/decisions/0027; all lengths are millimetres from the left upper corner of the sheet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class LetterFormat(StrEnum):
    """For which envelope a letter is folded."""

    DIN = "din"
    """A4 as DIN 5008 form B; envelopes DL and C6/5 with the window on the left."""
    FR = "fr"
    """A4; envelope DL with the window of 35 or 45 mm on the right, as French post uses it."""
    US = "us"
    """US Letter; envelope #10 with the window on the left."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A part of the sheet, in millimetres from its left upper corner."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: "Rectangle") -> bool:
        """Return whether the other lies wholly within."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def touches(self, other: "Rectangle") -> bool:
        """Return whether they have anything in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Envelope:
    """A sheet of paper as one kind of envelope wants it."""

    paper: str
    """As typst names it."""
    width: float
    height: float
    safe: Rectangle
    visible: Rectangle
    folds: tuple[float, ...]
    """Where it is folded, from the top."""
    has_return_line: bool
    """Whether the sender's street and city stand in the window, above the address."""


ENVELOPES: Mapping[LetterFormat, Envelope] = {
    LetterFormat.DIN: Envelope(
        "a4", 210, 297, Rectangle(20, 54, 91, 90), Rectangle(1, 45, 110, 99), (105, 210), True
    ),
    LetterFormat.FR: Envelope(
        "a4", 210, 297, Rectangle(100, 55, 190, 85), Rectangle(90, 40, 200, 90), (105, 210), True
    ),
    # Five lines of return address, two of the addressee: on so low a window a machine may take the
    # upper ones for the address. The envelope carries the sender itself.
    LetterFormat.US: Envelope(
        "us-letter",
        215.9,
        279.4,
        Rectangle(22.2, 63.5, 111.1, 88.9),
        Rectangle(0, 60.3, 136.5, 92.1),
        (101.6, 190.5),
        False,
    ),
}
