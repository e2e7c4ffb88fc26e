"""What a model of files tells the painter of a row, in one call.

A table paints some sixty cells at each step of scrolling; asking a model for ten roles of each
through Qt costs more than the painting.
"""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt


@dataclass(frozen=True)
class Badge:
    """A short word on coloured ground behind a name."""

    text: str
    is_care: bool = False


@dataclass(frozen=True)
class Look:
    """How the first cell of a row looks."""

    text: str
    depth: int | None = None
    """How deep a row lies; None where rows have no depth."""
    is_open: bool | None = None
    """Whether a folder is unfolded; None for what cannot be."""
    state: Qt.CheckState | None = None
    """Whether it is ticked; None for a line that only says something."""
    is_folder: bool = False
    secondary: str = ""
    """A quieter text after the name."""
    badges: tuple[Badge, ...] = ()


class FileRows(Protocol):
    """What the models of folders and of findings have in common."""

    def look(self, row: int) -> Look:
        """Return how the first cell of a row looks."""
        ...

    def cell(self, row: int, column: int) -> tuple[str, Qt.AlignmentFlag, bool]:
        """Return text, side and whether it is secondary, of another cell."""
        ...
