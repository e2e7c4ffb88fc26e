"""What a model of files tells the painter of a row, in one call."""

from dataclasses import dataclass

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
