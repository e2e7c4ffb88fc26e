"""What a proposed folder is, in a few words: the reason codes of the machine, worded."""

from collections.abc import Mapping

from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "folders"

WORDING: Mapping[str, str] = {
    "documents": QT_TRANSLATE_NOOP("folders", "Documents"),
    "pictures": QT_TRANSLATE_NOOP("folders", "Photos"),
    "desktop": QT_TRANSLATE_NOOP("folders", "Desktop"),
    "practice-software": QT_TRANSLATE_NOOP("folders", "Data of {name}"),
    "added": QT_TRANSLATE_NOOP("folders", "Folder of your choice"),
}

OTHER = QT_TRANSLATE_NOOP("folders", "Folder with your files")
"""For a reason that this version does not know."""


def folder_wording(reason: str) -> tuple[str, Mapping[str, str]]:
    """Given a reason such as `practice-software:HelloDoc`, return the English text and its facts.

    The text is filled after it was translated: `translate(text).format(**facts)`.
    """
    code, _, name = reason.partition(":")
    return WORDING.get(code, OTHER), {"name": name}
