"""Why copies will not be made by themselves after the next login, and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "autostart"
MISSING = "missing"


@dataclass(frozen=True)
class AutostartWording:
    """Two sentences: what is the case, and what to do."""

    happened: str
    next_step: str


_ONE_CLICK = QT_TRANSLATE_NOOP("autostart", "One click puts it right.")

WORDING: Mapping[str, AutostartWording] = {
    MISSING: AutostartWording(
        QT_TRANSLATE_NOOP(
            "autostart", "PracticeGuard is not among the programs that start when you log in."
        ),
        _ONE_CLICK,
    ),
    "switched-off": AutostartWording(
        QT_TRANSLATE_NOOP(
            "autostart",
            "Somebody switched PracticeGuard off in the list of programs that start with the "
            "computer.",
        ),
        _ONE_CLICK,
    ),
    "altered": AutostartWording(
        QT_TRANSLATE_NOOP(
            "autostart",
            "What starts PracticeGuard when you log in was changed, or belongs to another version "
            "of it.",
        ),
        _ONE_CLICK,
    ),
    "program-not-installed": AutostartWording(
        QT_TRANSLATE_NOOP(
            "autostart", "PracticeGuard runs from a place where it will not be tomorrow."
        ),
        QT_TRANSLATE_NOOP(
            "autostart",
            "Install it first (on a Mac: move it to Applications), then start it from there.",
        ),
    ),
    "forbidden": AutostartWording(
        QT_TRANSLATE_NOOP(
            "autostart", "A rule of this computer forbids programs to start when you log in."
        ),
        QT_TRANSLATE_NOOP(
            "autostart", "Ask whoever looks after the computer to allow it for PracticeGuard."
        ),
    ),
    "name-not-possible": AutostartWording(
        QT_TRANSLATE_NOOP(
            "autostart",
            "The name of PracticeGuard’s folder is too long, or has signs that cannot be used.",
        ),
        QT_TRANSLATE_NOOP("autostart", "Move it to a folder with a shorter, plain name."),
    ),
}
"""By the reason's code; `missing` where there is none."""


def autostart_wording(reason: str | None) -> AutostartWording:
    """Given why it does not start at login, None if it is simply missing, return the words."""
    return WORDING[reason or MISSING]
