"""The steps from the form of a server to a place that was tried, and what stands over each."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.services.practice.try_place import PlaceContent
from practiceguard.ui.places.kinds import kind_title


class Step(StrEnum):
    """What is on show."""

    FORM = "form"
    TEST = "test"
    IDENTITY = "identity"
    RESULT = "result"


@dataclass(frozen=True)
class Standing:
    """What the words depend on."""

    step: Step
    kind: PlaceKind
    is_testing: bool = False
    is_change: bool = False
    """The place is known, and gets another way there."""
    content: PlaceContent | None = None
    """What the trial found, None before it."""


def sentences(standing: Standing) -> tuple[str, str]:
    """Return the sentence of a step, and why it is asked."""
    if standing.step is Step.FORM:
        return (
            kind_title(standing.kind),
            QCoreApplication.translate(
                "ServerPane",
                "Enter what you were given. Nothing is kept before the test went well.",
            ),
        )
    if standing.step is Step.TEST:
        return _of_test(standing.is_testing)
    if standing.step is Step.IDENTITY:
        return (
            QCoreApplication.translate("ServerPane", "Is this the right server?"),
            QCoreApplication.translate(
                "ServerPane",
                "Compare the fingerprint with the one from whoever runs the server: on the "
                "phone or on paper, letter by letter.",
            ),
        )
    return _of_result(standing)


def continue_text(standing: Standing) -> str:
    """Return what the filled button says."""
    before = {
        Step.FORM: QCoreApplication.translate("ServerPane", "Test"),
        Step.TEST: QCoreApplication.translate("ServerPane", "Test again"),
        Step.IDENTITY: QCoreApplication.translate("ServerPane", "Accept this server"),
    }
    if standing.step in before:
        return before[standing.step]
    if standing.is_change:
        return QCoreApplication.translate("ServerPane", "Keep the change")
    if standing.content is PlaceContent.LOCKED:
        return QCoreApplication.translate("ServerPane", "Take over this copy")
    if standing.content is PlaceContent.OURS:
        return QCoreApplication.translate("ServerPane", "Go on with this copy")
    return QCoreApplication.translate("ServerPane", "Use this place")


def _of_test(is_testing: bool) -> tuple[str, str]:
    if is_testing:
        return (
            QCoreApplication.translate("ServerPane", "The place is being tested"),
            QCoreApplication.translate("ServerPane", "This takes a few seconds."),
        )
    return (
        QCoreApplication.translate("ServerPane", "The place cannot be used like this"),
        QCoreApplication.translate(
            "ServerPane", "Nothing was kept, and nothing was changed there."
        ),
    )


def _of_result(standing: Standing) -> tuple[str, str]:
    if standing.content is PlaceContent.LOCKED:
        return (
            QCoreApplication.translate("ServerPane", "A copy is there already"),
            QCoreApplication.translate(
                "ServerPane",
                "Without its password or recovery code nothing is done there. If it is not "
                "yours, go back and choose another folder.",
            ),
        )
    if standing.is_change:
        return (
            QCoreApplication.translate("ServerPane", "Your copy answers there"),
            QCoreApplication.translate("ServerPane", "Its history stays as it is."),
        )
    return (
        QCoreApplication.translate("ServerPane", "The place can be used"),
        QCoreApplication.translate("ServerPane", "Everything there will be encrypted."),
    )
