"""What the models of files tell the delegate beyond Qt's own roles."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

_USER = int(Qt.ItemDataRole.UserRole)

DEPTH = _USER + 1
"""How deep a row lies; 0 for the first level. None where rows have no depth."""
IS_OPEN = _USER + 2
"""Whether a folder is unfolded; None for what cannot be."""
SECONDARY = _USER + 3
"""A quieter text after the name."""
BADGES = _USER + 4
"""A tuple of `Badge`."""
IS_FOLDER = _USER + 5


@dataclass(frozen=True)
class Badge:
    """A short word on coloured ground behind a name."""

    text: str
    is_care: bool = False
