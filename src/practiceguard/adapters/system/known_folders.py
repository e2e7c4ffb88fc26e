"""The user's own folders, wherever the system says they are and whatever it calls them."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True)
class KnownFolders:
    """Folders every desktop has; whether they exist is another question."""

    home: Path
    documents: Path
    pictures: Path
    desktop: Path


def known_folders() -> KnownFolders:
    """Return this user's folders.

    Linux: XDG user-dirs, so that "Bureau" and "Bilder" are found. Windows: the known folders,
    also when OneDrive or a network drive took them over. macOS: below the home folder.
    """
    return KnownFolders(
        home=Path.home(),
        documents=platformdirs.user_documents_path(),
        pictures=platformdirs.user_pictures_path(),
        desktop=platformdirs.user_desktop_path(),
    )
