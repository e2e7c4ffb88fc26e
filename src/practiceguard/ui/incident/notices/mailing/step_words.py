"""The steps of making letters, and what each says first."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from practiceguard.services.incident.plan_mailing import PlannedMailing
from practiceguard.ui import formats


class MakeStep(StrEnum):
    """Where one is."""

    WHO = "who"
    TEXTS = "texts"
    SAMPLES = "samples"
    FOLDER = "folder"
    WORK = "work"
    DONE = "done"


ORDER = tuple(MakeStep)


def header_words(step: MakeStep, planned: PlannedMailing | None) -> tuple[str, str]:
    """Return the sentence of a step, and why it is there."""
    count = formats.number(planned.letters if planned else 0)
    texts = formats.number(len(planned.texts) if planned else 0)
    return {
        MakeStep.WHO: (
            QCoreApplication.translate("MakeLetters", "Who gets a letter?"),
            QCoreApplication.translate(
                "MakeLetters", "Everybody affected is in one of these lists: nobody is left out."
            ),
        ),
        MakeStep.TEXTS: (
            QCoreApplication.translate("MakeLetters", "Read every text: {count}").format(
                count=texts
            ),
            QCoreApplication.translate(
                "MakeLetters",
                "Each says what is known of its people. Names and addresses are put in by the "
                "program, and compared at the end.",
            ),
        ),
        MakeStep.SAMPLES: (
            QCoreApplication.translate(
                "MakeLetters", "Look at a few letters before any other is made"
            ),
            QCoreApplication.translate(
                "MakeLetters",
                "They were chosen to show what may go wrong: the longest name, the longest "
                "address, another script.",
            ),
        ),
        MakeStep.FOLDER: (
            QCoreApplication.translate(
                "MakeLetters", "Letters: {count}. Where shall their files go?"
            ).format(count=count),
            QCoreApplication.translate(
                "MakeLetters", "Nothing is sent by it. You print and post them yourself."
            ),
        ),
        MakeStep.WORK: (
            QCoreApplication.translate("MakeLetters", "Letters being made: {count}").format(
                count=count
            ),
            QCoreApplication.translate(
                "MakeLetters",
                "Each is made, then read back and compared with the record. It can be stopped, "
                "and goes on in the same folder.",
            ),
        ),
        MakeStep.DONE: (
            QCoreApplication.translate("MakeLetters", "The letters are made"),
            QCoreApplication.translate("MakeLetters", "Mailing {number}").format(
                number=planned.key if planned else ""
            ),
        ),
    }[step]


def not_released_words() -> tuple[str, str]:
    """Return the sentence over letters of which something did not agree."""
    return (
        QCoreApplication.translate("MakeLetters", "These letters must not go out"),
        QCoreApplication.translate(
            "MakeLetters", "Something in them does not agree with the record."
        ),
    )


def confirm_words(step: MakeStep, planned: PlannedMailing | None) -> str:
    """Return what the filled button of a step says."""
    has_unread = bool(planned and planned.unread)
    release = (
        QCoreApplication.translate("MakeLetters", "Release these texts")
        if has_unread
        else QCoreApplication.translate("MakeLetters", "Go on")
    )
    return {
        MakeStep.WHO: QCoreApplication.translate("MakeLetters", "Go on"),
        MakeStep.TEXTS: release,
        MakeStep.SAMPLES: QCoreApplication.translate("MakeLetters", "Go on"),
        MakeStep.FOLDER: QCoreApplication.translate("MakeLetters", "Make the letters"),
        MakeStep.WORK: QCoreApplication.translate("MakeLetters", "Go on"),
        MakeStep.DONE: QCoreApplication.translate("MakeLetters", "Close"),
    }[step]
