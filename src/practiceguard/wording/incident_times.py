"""The times of an incident, kept apart: what each is, as one asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.incident.moment import Event
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "incident_times"


@dataclass(frozen=True)
class TimeWords:
    """The name of a time, and what is meant by it."""

    title: str
    meaning: str


TIMES: Mapping[Event, TimeWords] = {
    Event.OCCURRED: TimeWords(
        QT_TRANSLATE_NOOP("incident_times", "It began"),
        QT_TRANSLATE_NOOP("incident_times", "The attack, the loss, the mistake itself."),
    ),
    Event.NOTICED: TimeWords(
        QT_TRANSLATE_NOOP("incident_times", "Somebody here first noticed"),
        QT_TRANSLATE_NOOP(
            "incident_times", "Anybody of the practice, also who thought nothing of it."
        ),
    ),
    Event.TOLD_BY_PROCESSOR: TimeWords(
        QT_TRANSLATE_NOOP("incident_times", "A provider told us"),
        QT_TRANSLATE_NOOP(
            "incident_times", "The maker of the software, its host, a computer service."
        ),
    ),
    Event.AWARE: TimeWords(
        QT_TRANSLATE_NOOP("incident_times", "We were sure that patients’ data is involved"),
        QT_TRANSLATE_NOOP(
            "incident_times",
            "Reasonably sure, not certain. Until somebody says when, the earliest time counts.",
        ),
    ),
    Event.DETERMINED: TimeWords(
        QT_TRANSLATE_NOOP("incident_times", "We determined that it is a breach of the law"),
        QT_TRANSLATE_NOOP("incident_times", "Some laws of the United States count from here."),
    ),
    Event.CONFIRMED: TimeWords(
        QT_TRANSLATE_NOOP("incident_times", "It was confirmed, and those affected were known"),
        QT_TRANSLATE_NOOP("incident_times", "Rhode Island counts from here."),
    ),
    Event.RANSOM_PAID: TimeWords(
        QT_TRANSLATE_NOOP("incident_times", "A ransom was paid"),
        QT_TRANSLATE_NOOP("incident_times", "By anybody for the practice. Australia asks for it."),
    ),
}
"""In the order of the page."""
