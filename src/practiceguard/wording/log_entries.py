"""The log of an incident in plain words: what a note is about, one sentence per kind of entry."""

from collections.abc import Mapping

from practiceguard.domain.incident.entry import Topic
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "log_entries"

TOPICS: Mapping[Topic, str] = {
    Topic.GENERAL: QT_TRANSLATE_NOOP("log_entries", "Anything"),
    Topic.CALL: QT_TRANSLATE_NOOP("log_entries", "A call"),
    Topic.ATTACKER: QT_TRANSLATE_NOOP("log_entries", "The attacker"),
    Topic.PATIENT: QT_TRANSLATE_NOOP("log_entries", "A patient"),
    Topic.DECISION: QT_TRANSLATE_NOOP("log_entries", "A decision"),
}
